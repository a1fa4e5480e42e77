//! Ids of reminders. They name the source of a reminder and never contain a word about health.

use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use chrono::NaiveDateTime;

/// Format of the local minute within an id.
const MINUTE: &str = "%Y-%m-%dT%H:%M";

/// The permanent id of a reminder. Its text form is `RULE@2026-03-11T11:00`, `RULE@2026-03-11T11:00Z`,
/// `activity/1/0/0/due` or `self-test@1`; after the first snooze it ends with `~1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct ReminderId {
    pub(super) source: IdSource,
    /// Number of snoozes so far.
    again: u32,
}

/// What a reminder comes from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum IdSource {
    /// A slot of a rule.
    Slot {
        /// The rule's id.
        rule: Arc<str>,
        /// The nominal local time of the slot.
        minute: NaiveDateTime,
    },
    /// A delay after something was logged.
    AfterEntry {
        /// The rule's id.
        rule: Arc<str>,
        /// The minute in which it was logged, UTC.
        logged: NaiveDateTime,
    },
    /// The running activity, with the id of its [`crate::pacing::Candidate`]: `activity/…`.
    Timer(String),
    /// A self-test, by the time it was requested, in milliseconds since the epoch.
    SelfTest(i64),
}

/// Error: the text is not the id of a reminder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotAReminderId;

impl ReminderId {
    pub(super) fn slot(rule: &Arc<str>, minute: NaiveDateTime) -> Self {
        IdSource::Slot { rule: Arc::clone(rule), minute }.into()
    }

    pub(super) fn after_entry(rule: &Arc<str>, logged: NaiveDateTime) -> Self {
        IdSource::AfterEntry { rule: Arc::clone(rule), logged: whole_minute(logged) }.into()
    }

    /// The id of a candidate of the timer.
    pub(super) fn timer(candidate: &str) -> Self {
        IdSource::Timer(candidate.to_owned()).into()
    }

    pub(super) fn self_test(millis: i64) -> Self {
        IdSource::SelfTest(millis).into()
    }

    /// The id after one more snooze.
    pub(super) fn next(&self) -> Self {
        Self { source: self.source.clone(), again: self.again.saturating_add(1) }
    }

    /// The id before the last snooze; `None` if it was never snoozed.
    pub(super) fn before_snooze(&self) -> Option<Self> {
        Some(Self { source: self.source.clone(), again: self.again.checked_sub(1)? })
    }

    /// The id before any snooze.
    pub(super) fn unsnoozed(&self) -> Self {
        self.source.clone().into()
    }

    /// Whether it was snoozed.
    pub(super) fn was_snoozed(&self) -> bool {
        self.again > 0
    }

    /// Whether it belongs to the running activity.
    pub(super) fn is_of_timer(&self) -> bool {
        matches!(self.source, IdSource::Timer(_))
    }

    /// Its rule and the minute in its id; `None` for other sources.
    pub(super) fn rule(&self) -> Option<(&Arc<str>, NaiveDateTime)> {
        match &self.source {
            IdSource::Slot { rule, minute } => Some((rule, *minute)),
            IdSource::AfterEntry { rule, logged } => Some((rule, *logged)),
            IdSource::Timer(_) | IdSource::SelfTest(_) => None,
        }
    }
}

impl ReminderId {
    /// The local time of a reminder that its rule names by one; `None` of any other.
    pub(super) fn slot_minute(&self) -> Option<NaiveDateTime> {
        match &self.source {
            IdSource::Slot { minute, .. } => Some(*minute),
            _ => None,
        }
    }

    /// The minute, UTC, of the entry that it follows; `None` of any other.
    pub(super) fn entry_minute(&self) -> Option<NaiveDateTime> {
        match &self.source {
            IdSource::AfterEntry { logged, .. } => Some(*logged),
            _ => None,
        }
    }
}

/// A local minute in the format of ids, `2026-03-29T08:30`.
pub(super) fn minute_text(local: NaiveDateTime) -> String {
    local.format(MINUTE).to_string()
}

fn whole_minute(local: NaiveDateTime) -> NaiveDateTime {
    use chrono::Timelike as _;
    local.with_second(0).and_then(|local| local.with_nanosecond(0)).unwrap_or(local)
}

impl From<IdSource> for ReminderId {
    fn from(source: IdSource) -> Self {
        Self { source, again: 0 }
    }
}

impl fmt::Display for ReminderId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            IdSource::Slot { rule, minute } => write!(f, "{rule}@{}", minute.format(MINUTE))?,
            IdSource::AfterEntry { rule, logged } => write!(f, "{rule}@{}Z", logged.format(MINUTE))?,
            IdSource::Timer(candidate) => f.write_str(candidate)?,
            IdSource::SelfTest(millis) => write!(f, "self-test@{millis}")?,
        }
        if self.again > 0 { write!(f, "~{}", self.again) } else { Ok(()) }
    }
}

impl FromStr for ReminderId {
    type Err = NotAReminderId;

    fn from_str(text: &str) -> Result<Self, NotAReminderId> {
        let snoozed = text.rsplit_once('~').and_then(|(base, again)| Some((base, again.parse().ok()?)));
        let (base, again) = snoozed.unwrap_or((text, 0));
        let source = if base.starts_with("activity/") {
            IdSource::Timer(base.to_owned())
        } else {
            let (rule, minute) = base.split_once('@').ok_or(NotAReminderId)?;
            let parse = |minute: &str| NaiveDateTime::parse_from_str(minute, MINUTE).map_err(|_| NotAReminderId);
            match (rule, minute.strip_suffix('Z')) {
                ("self-test", _) => IdSource::SelfTest(minute.parse().map_err(|_| NotAReminderId)?),
                (rule, Some(logged)) => IdSource::AfterEntry { rule: rule.into(), logged: parse(logged)? },
                (rule, None) => IdSource::Slot { rule: rule.into(), minute: parse(minute)? },
            }
        };
        Ok(Self { source, again })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_read_as_it_is_written() {
        for text in [
            "0195@2026-03-11T11:00",
            "0195@2026-03-11T11:00~1",
            "0195@2026-03-11T11:00Z~12",
            "activity/1774656000000/2/1/rest-over",
            "activity/1774656000000/2/1/due~2",
            "self-test@1774656000000",
        ] {
            assert_eq!(text.parse::<ReminderId>().unwrap().to_string(), text);
        }
        for text in ["", "nothing", "rule/x/2026", "0195@", "0195@2026-03-11", "self-test@soon", "sentinel", "missed"] {
            assert_eq!(text.parse::<ReminderId>(), Err(NotAReminderId), "{text}");
        }
    }

    #[test]
    fn a_snoozed_reminder_comes_again_under_the_next_id() {
        let id: ReminderId = "0195@2026-03-11T11:00".parse().unwrap();
        assert_eq!(id.next().to_string(), "0195@2026-03-11T11:00~1");
        assert_eq!(id.next().next().to_string(), "0195@2026-03-11T11:00~2");
        assert!(id.next().was_snoozed() && !id.was_snoozed());
    }
}
