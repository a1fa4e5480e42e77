//! Answers, given where the reminder appears. Each counts once, however often it is delivered.

use std::sync::Mutex;

use chrono::{NaiveTime, TimeDelta};
use serde::Serialize;

use super::reconcile::{end, ended};
use super::rule::{Body, ReminderAbout};
use super::{REMINDER, dose, notification::ReminderKind, plan::is_of_activity, say::STEPS, scene};
use crate::asking::CheckInTap;
use crate::catalog::ItemId;
use crate::entry::{self, Draft};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::logging::insert_entry;
use crate::pacing::{ActionKind, LiveHeartRate, PromptKind, REST_ITEM, tap_reminder};
use crate::profile::Medicine;
use crate::storage::{Reader, StoreError, Verb, Writer, lock};
use crate::time::{Moment, Timestamp};

/// "This evening" is this hour, local time; later than half an hour before it, an hour from now. Convention.
const EVENING: NaiveTime = NaiveTime::from_hms_opt(19, 0, 0).unwrap();

/// What an answer did.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderAnswer {
    /// It was answered before, or has passed: nothing was done.
    pub again: bool,
    /// What it changed.
    pub change: Change,
    /// What the person wants to know about it: the day's own most is passed, a dose follows another soon. The answer
    /// stands all the same.
    pub warning: Option<String>,
}

/// How long a snooze puts a reminder off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionTime {
    /// So many minutes.
    Minutes(i64),
    /// Until the evening.
    Evening,
}

impl ActionTime {
    /// That of an action's id; `None` for what is no snooze.
    #[must_use]
    pub fn of(action: &str) -> Option<Self> {
        Some(match action {
            "snooze-10" | "snooze" | "later" => Self::Minutes(10),
            "snooze-60" => Self::Minutes(60),
            "snooze-evening" => Self::Evening,
            _ => return None,
        })
    }

    /// When that is.
    fn after(self, now: &Moment) -> Timestamp {
        let hour = now.at + TimeDelta::hours(1);
        match self {
            Self::Minutes(minutes) => now.at + TimeDelta::minutes(minutes),
            Self::Evening => {
                let evening = now.at_local(now.local().date().and_time(EVENING)).at;
                if evening >= now.at + TimeDelta::minutes(30) { evening } else { hour }
            }
        }
    }
}

/// What is done for an answer.
enum Deed {
    /// Nothing is logged.
    Nothing,
    /// This is what was logged is called.
    Logged(String),
    /// The same, with a warning.
    Warned(String, Option<String>),
    /// The break it names has passed.
    Passed,
}

impl Journal {
    /// Answers a reminder: durable when it returns, undone like anything logged, and once: the same one delivered twice, or
    /// another answer to it later, does nothing. Also a reminder that this phone never planned, as long as its rule is known.
    ///
    /// Actions: `as-usual`, `worse`, `none`, `mild`, `moderate`, `severe` for a check-in; `taken`, `skipped` for a dose;
    /// `resting`, `later`, `skip`, `rested`, `done`, `stop` for breaks; `done`, `skip` for the rest; `open` for each; and
    /// `snooze-10`, `snooze-60`, `snooze-evening` for all that no running activity asks for.
    pub fn answer_reminder(&self, id: &str, action: &str, now: &Moment) -> Result<ReminderAnswer, EbbError> {
        let ((again, warning), change) = self.write_begun(|writer| {
            let unknown = || EbbError::NoSuchReminder { given: id.to_owned() };
            let notice = Self::notice_or_new(writer, id, now)?.ok_or_else(unknown)?;
            if matches!(notice.how.as_deref(), Some(ended::ANSWERED | ended::SNOOZED)) {
                return Ok(((true, None), String::new()));
            }
            let snooze = ActionTime::of(action).filter(|_| !is_of_activity(id));
            let (said, warning) = match (snooze, action) {
                (Some(_), _) => (self.words().get("did-snooze"), None),
                (None, "open") => (String::new(), None),
                _ => match self.carry_out(writer, id, action, now)? {
                    Deed::Nothing => (String::new(), None),
                    Deed::Logged(said) => (said, None),
                    Deed::Warned(said, warning) => (said, warning),
                    Deed::Passed => return Ok(((true, None), String::new())),
                },
            };
            let mut notice = end(notice, if snooze.is_some() { ended::SNOOZED } else { ended::ANSWERED }, now.at);
            notice.action = Some(action.to_owned());
            notice.again = snooze.map(|snooze| snooze.after(now));
            // The name of the present state of what runs is no reminder of its own.
            if !id.ends_with("/timer") {
                writer.put_notice(&notice)?;
            }
            Ok(((false, warning), said))
        })?;
        Ok(ReminderAnswer { again, change, warning })
    }

    fn carry_out(&self, writer: &mut Writer<'_>, id: &str, action: &str, now: &Moment) -> Result<Deed, EbbError> {
        let not_an_action = || EbbError::NotAnAnswer { given: action.to_owned() };
        if is_of_activity(id) {
            let what = match action {
                "resting" => ActionKind::Rest,
                "later" | "snooze" | "snooze-10" => ActionKind::Snooze,
                "skip" | "skipped" => ActionKind::Skip,
                "rested" | "done" => ActionKind::Done,
                "stop" => ActionKind::Stop,
                _ => return Err(not_an_action()),
            };
            let session = self.session::<Mutex<LiveHeartRate>>();
            let tapped = tap_reminder(writer, id, what, Some(&lock(&session)), now)?;
            return Ok(tapped.map_or(Deed::Passed, Deed::Logged));
        }
        if let Some(rule) = id.strip_prefix("rule/") {
            let rule = rule.split('/').next().unwrap_or_default();
            return match action {
                "done" | "rested" | "skip" | "skipped" => self.did_prompt(writer, rule, action, now),
                _ => Err(not_an_action()),
            };
        }
        let Some(Body { rule, .. }) = Self::reminder_named(writer, id)? else {
            // The self-test.
            return if action == "done" { Ok(Deed::Nothing) } else { Err(not_an_action()) };
        };
        match (&rule.about, action) {
            (ReminderAbout::CheckIn { id }, _) => {
                let step = STEPS.iter().find(|(step, _)| *step == action);
                let tap = match (action, step) {
                    ("as-usual", _) => CheckInTap::AsUsual,
                    ("worse", _) => CheckInTap::Worse,
                    (_, Some((_, value))) => CheckInTap::Step(*value),
                    _ => return Err(not_an_action()),
                };
                Ok(self.tap_check_in(writer, id, tap, now)?.map_or(Deed::Nothing, Deed::Logged))
            }
            (ReminderAbout::Dose { medicine }, "taken" | "skipped") => {
                self.log_dose(writer, medicine, action == "taken", now)
            }
            (ReminderAbout::Dose { .. }, _) | (_, "taken" | "skipped") => Err(not_an_action()),
            (_, "done" | "skip") => Ok(Deed::Nothing),
            _ => Err(not_an_action()),
        }
    }

    /// Logs a dose as taken or left out, with what speaks against another one by now.
    fn log_dose(&self, writer: &mut Writer<'_>, medicine: &str, taken: bool, now: &Moment) -> Result<Deed, EbbError> {
        let gone = || EbbError::NotInTheList { given: medicine.to_owned() };
        let body = writer.record_including_removed(crate::profile::MEDICINE, medicine)?.ok_or_else(gone)?;
        let known: Medicine = serde_json::from_str(&body).map_err(StoreError::from)?;
        let item = known.item.clone().ok_or_else(gone)?;
        let day = now.day(writer.rollover()?);
        let before = dose::Standing::of(&known, &scene::taken_lately(writer, day)?, day, now.at);
        let warning = if taken { self.say_warning(&before, &known) } else { None };
        writer.begin(Verb::Log, now, None)?;
        let body = entry::Body::Remedy { item, dose: known.dose.filter(|_| taken), taken, helped: None };
        let entry = insert_entry(writer, Draft::now(body), now)?;
        Ok(Deed::Warned(self.labels().entry(&entry), warning))
    }

    /// A prompt of the person's schedule: a rest and a glass of water are logged, the others are but done.
    fn did_prompt(&self, writer: &mut Writer<'_>, rule: &str, action: &str, now: &Moment) -> Result<Deed, EbbError> {
        let taken = matches!(action, "done" | "rested");
        let body = match Self::prompt_kind(writer, rule)? {
            Some(PromptKind::Rest) => entry::Body::Rest { item: ItemId(REST_ITEM.to_owned()), minutes: None, taken },
            Some(PromptKind::Water) if taken => entry::Body::remedy("water"),
            _ => return Ok(Deed::Nothing),
        };
        writer.begin(Verb::Log, now, None)?;
        let entry = insert_entry(writer, Draft::now(body), now)?;
        Ok(Deed::Logged(self.labels().entry(&entry)))
    }

    /// The rule that a reminder's name names, also one that was taken away since.
    fn reminder_named(reader: &Reader<'_>, id: &str) -> Result<Option<Body>, EbbError> {
        let Some((rule, minute)) = id.split_once('@') else { return Ok(None) };
        if minute.len() < 16 {
            return Ok(None);
        }
        let body = reader.record_including_removed(REMINDER, rule)?;
        Ok(body.map(|body| serde_json::from_str(&body)).transpose().map_err(StoreError::from)?)
    }

    fn prompt_kind(reader: &Reader<'_>, rule: &str) -> Result<Option<PromptKind>, EbbError> {
        let body = reader.record_including_removed(crate::pacing::BREAK_RULE, rule)?;
        let rule: Option<crate::pacing::BreakRule> =
            body.map(|body| serde_json::from_str(&body)).transpose().map_err(StoreError::from)?;
        Ok(rule.map(|rule| rule.kind))
    }

    /// The rule, the kind and the time of a reminder by its name alone, where the phone is; `None` for no reminder's.
    pub(super) fn by_name(reader: &Reader<'_>, id: &str, now: &Moment) -> Result<Option<Named>, EbbError> {
        if is_of_activity(id) {
            let kind = match id.rsplit('/').next() {
                Some("rest-over") => ReminderKind::RestOver,
                Some("forgotten") => ReminderKind::EndOfActivity,
                _ => ReminderKind::RestBreak,
            };
            return Ok(Some((None, kind, now.at)));
        }
        if let Some(rule) = id.strip_prefix("rule/").and_then(|rest| rest.split('/').next()) {
            let kind = Self::prompt_kind(reader, rule)?;
            return Ok(kind.map(|kind| (None, crate::pacing::CandidateKind::from(kind).into(), now.at)));
        }
        let Some(Body { rule, .. }) = Self::reminder_named(reader, id)? else { return Ok(None) };
        let (name, minute) = id.split_once('@').unwrap_or((id, ""));
        let due = scene::begin_of(minute, &rule, now).unwrap_or(now.at);
        Ok(Some((Some(name.to_owned()), rule.kind(), due)))
    }
}

/// What a reminder's name tells: its rule, its kind, when it is due.
type Named = (Option<String>, ReminderKind, Timestamp);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_evening_is_this_evening_or_an_hour() {
        let at = |text: &str| -> Moment { text.parse().unwrap() };
        let evening = |text: &str| Moment { at: ActionTime::Evening.after(&at(text)), ..at(text) }.local().to_string();
        assert_eq!(evening("2026-03-28T08:30:00+01:00[Europe/Berlin]"), "2026-03-28 19:00:00");
        assert_eq!(evening("2026-03-28T18:45:00+01:00[Europe/Berlin]"), "2026-03-28 19:45:00");
        assert_eq!(evening("2026-03-28T22:00:00+01:00[Europe/Berlin]"), "2026-03-28 23:00:00");
    }
}
