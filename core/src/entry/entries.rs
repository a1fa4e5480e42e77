//! An entry, and the draft it is created from.

use serde::{Deserialize, Serialize};

use super::{Body, DayLevel, Mark, When};
use crate::time::{Day, Timestamp};

/// Permanent id of an entry: a UUID in its usual text form. Version 7 for an entry logged here, version 8 for an
/// imported one (derived from the source and its key, so importing a file twice adds nothing).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(pub String);

impl EntryId {
    /// The millisecond of logging as a sort key, with which ids of version 7 begin; absent, and so before all of them, for
    /// other ids, which say nothing about time. What follows in the id is random: of one millisecond, the order in which the
    /// entries stand is theirs.
    pub(crate) fn logged_here(&self) -> Option<&str> {
        self.is_of_time().then(|| &self.0[..13])
    }

    /// Whether it is of version 7, which begins with its time.
    fn is_of_time(&self) -> bool {
        self.0.as_bytes().get(14) == Some(&b'7') && self.0.is_ascii()
    }

    /// When it was logged here; `None` of one that was imported.
    pub(crate) fn logged_at(&self) -> Option<Timestamp> {
        let id = if self.is_of_time() { uuid::Uuid::parse_str(&self.0).ok()? } else { return None };
        let (seconds, nanos) = id.get_timestamp()?.to_unix();
        Timestamp::from_timestamp(i64::try_from(seconds).ok()?, nanos)
    }
}

/// One thing a person logged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Entry {
    /// Its permanent id.
    pub id: EntryId,
    /// When it happened.
    pub when: When,
    /// The civil day, as determined when the entry was written. Changing the rollover hour later does not affect it.
    pub day: Day,
    /// How the value was obtained.
    pub mark: Mark,
    /// Whether somebody who cares for the person logged it, on their phone and for them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub carer: bool,
    /// A free remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Its content.
    pub body: Body,
}

impl Entry {
    /// Minutes slept in a night or a nap: as given, otherwise the whole time in bed. `None` if neither is known, and
    /// for other kinds of entries.
    #[must_use]
    pub fn minutes_slept(&self) -> Option<u32> {
        match (&self.body, &self.when) {
            (Body::Sleep { minutes: Some(minutes), .. }, _) => Some(*minutes),
            (Body::Sleep { minutes: None, .. }, When::Interval { from, to: Some(to) }) => {
                u32::try_from((to.at - from.at).num_minutes()).ok()
            }
            _ => None,
        }
    }
}

/// An entry as given, before it is checked.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Draft {
    /// When it happened; `None` means now.
    pub when: Option<When>,
    /// How the value was obtained.
    pub mark: Mark,
    /// Whether somebody who cares for the person logs it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub carer: bool,
    /// A free remark.
    pub note: Option<String>,
    /// Its content.
    pub body: Body,
}

impl Draft {
    /// A draft of what is happening now.
    #[must_use]
    pub fn now(body: Body) -> Self {
        Self { when: None, mark: Mark::Measured, carer: false, note: None, body }
    }

    /// A draft of what happened at a time.
    #[must_use]
    pub fn when(when: When, body: Body) -> Self {
        Self { when: Some(when), ..Self::now(body) }
    }
}

/// The last level given for the day's load among the entries of a day, in order.
#[must_use]
pub fn day_level(entries: &[Entry]) -> Option<DayLevel> {
    let said = entries.iter().filter_map(|entry| match entry.body {
        Body::DayLoad { level } => Some((&entry.id, level)),
        _ => None,
    });
    said.max_by_key(|(id, _)| id.logged_here()).map(|(_, level)| level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_of_one_millisecond_are_logged_at_once_and_imported_ones_before_all() {
        let id = |text: &str| EntryId(text.to_owned());
        let one = id("019d3a60-6d40-7fff-bfff-ffffffffffff");
        let other = id("019d3a60-6d40-7000-8000-000000000000");
        assert_eq!(one.logged_here(), other.logged_here());
        assert!(one.logged_here() < id("019d3a60-6d41-7000-8000-000000000000").logged_here());
        assert_eq!(id("019d3a60-6d40-5000-8000-000000000000").logged_here(), None);
        assert_eq!((one.logged_at(), id("").logged_at()), (other.logged_at(), None));
    }
}
