//! A reminder as a form shows it.

use serde::Serialize;

use super::rule::{PromptKind, Recurrence, ReminderAbout, ReminderRule};
use super::rule_label::{about_label, when_label};
use super::stored_rule::{StoredRule, list};
use crate::check_ins;
use crate::error::{EbbError, Missing};
use crate::i18n::{WeekdayName, weekday_names};
use crate::profile::{LengthOffer, length_offers, medicines, time_offers};
use crate::storage::Reader;
use crate::time::{ClockTime, DayPart};

/// The times of day that are offered first.
const TIMES: [u8; 6] = [8, 10, 12, 16, 20, 22];

/// The intervals of a prompt that are offered, in minutes.
const INTERVALS: [u32; 6] = [25, 45, 60, 90, 120, 180];

/// A reminder as a form shows it, with what can be chosen in one tap.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderForm {
    /// The id of the rule; absent for a new one.
    pub id: Option<String>,
    /// What it can be about. A saved rule has its own alone.
    pub subjects: Vec<ReminderSubject>,
    /// Times of day to choose from, those of a saved rule among them.
    pub times: Vec<ClockTime>,
    /// Intervals of a prompt to choose from.
    pub intervals: Vec<LengthOffer>,
    /// The days of the week, from Monday.
    pub weekdays: Vec<WeekdayName>,
}

/// Something to be reminded of.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderSubject {
    /// Its name.
    pub label: String,
    /// The rule as it is saved, or as a new one begins.
    pub rule: ReminderRule,
    /// When that fires, in words.
    pub when: String,
}

/// The form of a rule, or of a new one.
pub(super) fn form(reader: &Reader<'_>, id: Option<String>) -> Result<ReminderForm, EbbError> {
    let words = reader.words();
    let subjects = match &id {
        Some(id) => {
            let unknown = || EbbError::from(Missing::Reminder { given: id.clone() });
            let StoredRule { rule, .. } = reader.get(id)?.ok_or_else(unknown)?;
            vec![subject(reader, about_label(reader, &rule.about)?, rule)?]
        }
        None => new_subjects(reader)?,
    };
    let own: Vec<&Recurrence> = subjects.iter().filter(|_| id.is_some()).map(|subject| &subject.rule.when).collect();
    let times = own.iter().find_map(|when| match when {
        Recurrence::At { times } => Some(times.clone()),
        _ => None,
    });
    let interval = subjects.iter().filter_map(|subject| interval_of(&subject.rule.when));
    let mut intervals = INTERVALS.to_vec();
    intervals.extend(interval);
    Ok(ReminderForm {
        id,
        times: time_offers(&TIMES, &times.unwrap_or_default()),
        intervals: length_offers(&intervals, None, words),
        weekdays: weekday_names(words),
        subjects,
    })
}

fn interval_of(when: &Recurrence) -> Option<u32> {
    match when {
        Recurrence::Interval { minutes, .. } | Recurrence::Every { minutes, .. } => Some(*minutes),
        _ => None,
    }
}

fn subject(reader: &Reader<'_>, label: String, rule: ReminderRule) -> Result<ReminderSubject, EbbError> {
    Ok(ReminderSubject { label, when: when_label(reader, &rule)?, rule })
}

/// The medicines and check-ins, rest and water, and anything else; each with the rule that it begins with.
fn new_subjects(reader: &Reader<'_>) -> Result<Vec<ReminderSubject>, EbbError> {
    let words = reader.words();
    let taken = list(reader)?;
    let is_new = |about: &ReminderAbout| taken.iter().all(|saved| saved.rule.about != *about);
    let at = |hour, minute| Recurrence::At { times: vec![ClockTime { hour, minute }] };
    let mut all = Vec::new();
    for saved in medicines::list(reader)? {
        // Without times of its own the rule follows the medicine's.
        let when = if saved.medicine.times.is_empty() { at(8, 0) } else { Recurrence::At { times: Vec::new() } };
        all.push((saved.medicine.name, ReminderAbout::Dose { medicine: saved.id }, when));
    }
    for check_in in check_ins::list(reader)? {
        let when = match check_in.part {
            DayPart::Morning => at(9, 0),
            DayPart::Afternoon => at(14, 0),
            DayPart::Evening => at(20, 0),
            DayPart::Night => at(21, 30),
        };
        all.push((check_in.label, ReminderAbout::CheckIn { id: check_in.id }, when));
    }
    for (prompt, minutes) in [(PromptKind::Rest, 45), (PromptKind::Water, 120)] {
        let (from, to) = (ClockTime { hour: 9, minute: 0 }, ClockTime { hour: 18, minute: 0 });
        let when = Recurrence::Interval { minutes, from, to };
        all.push((words.variant("prompt-kind", prompt.id()), ReminderAbout::Prompt { prompt }, when));
    }
    all.retain(|(_, about, _)| is_new(about));
    all.push((words.reminder_about_else(), ReminderAbout::Custom { text: String::new() }, at(10, 0)));
    let begun = |(label, about, when): (String, ReminderAbout, Recurrence)| {
        let in_flare = about.default_flare_policy();
        let (weekdays, skip_within, zone) = (Vec::new(), None, None);
        let rule = ReminderRule { about, when, weekdays, in_flare, skip_within, adaptive: false, zone, always: false };
        subject(reader, label, rule)
    };
    all.into_iter().map(begun).collect()
}
