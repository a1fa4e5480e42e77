//! Doses that were due and have no answer, asked about in the past tense.

use chrono::TimeDelta;
use serde::Serialize;

use super::dose_wording::{asked_dose, dose_title, late_answers};
use super::inputs::plan_inputs;
use super::notification::NotificationAction;
use crate::error::EbbError;
use crate::pacing::on_clock;
use crate::storage::Reader;
use crate::time::Moment;

/// How far back a dose is asked about: memory fades.
const ASKED_FOR: TimeDelta = TimeDelta::hours(48);

/// A dose that was due and has no answer.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MissedDose {
    /// The id of its reminder, to be answered with [`super::ReminderDelivery::answer`].
    pub id: String,
    /// The medicine, by its id in the list.
    pub medicine: String,
    /// The medicine and its dose in words.
    pub title: String,
    /// When it was due.
    pub due: Moment,
    /// The question, such as "Last night at 21:30: did you take it then?".
    pub text: String,
    /// The answers.
    pub answers: Vec<NotificationAction>,
}

/// The doses that were due in the last two days and have no answer, the oldest first.
pub(super) fn missed_doses(reader: &Reader<'_>, now: &Moment) -> Result<Vec<MissedDose>, EbbError> {
    let (inputs, wording) = plan_inputs(reader, now.at, now)?;
    let words = wording.labels.words;
    let open = inputs
        .doses
        .iter()
        .filter(|(_, dose)| dose.closing.is_none() && dose.is_late(now.at) && now.at - dose.at <= ASKED_FOR);
    let mut missed: Vec<MissedDose> = open
        .filter_map(|(id, dose)| {
            let (rule, _) = id.rule()?;
            let active = inputs.rules.iter().find(|active| active.id == *rule)?;
            let medicine = active.rule.about.medicine()?;
            Some(MissedDose {
                id: id.to_string(),
                medicine: medicine.to_owned(),
                title: dose_title(words, wording.medicines.get(medicine)?),
                due: on_clock(now, dose.at),
                text: asked_dose(words, dose.at, now),
                answers: late_answers(words),
            })
        })
        .collect();
    missed.sort_by(|a, b| (a.due.at, &a.medicine, &a.id).cmp(&(b.due.at, &b.medicine, &b.id)));
    // Two rules that name the same dose ask once.
    missed.dedup_by(|a, b| a.due.at == b.due.at && a.medicine == b.medicine);
    Ok(missed)
}
