//! Doses that were due and have no answer: shown as due for half an hour, then beside their medicine, and asked about in
//! the past tense once they are late.

use chrono::TimeDelta;
use serde::Serialize;

use super::dose_wording::{answers_in_time, asked_time, dose_title, late_answers, open_dose_text, second_this_week};
use super::inputs::plan_inputs;
use super::notification::NotificationAction;
use super::stored_rule::StoredRule;
use crate::error::EbbError;
use crate::pacing::on_clock;
use crate::storage::Reader;
use crate::time::{Moment, Timestamp};

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
    /// When it was last taken and what another one comes to; of a late one the question, such as "Last night at 21:30: did
    /// you take it then?", and what speaks against it.
    pub text: String,
    /// The answers.
    pub answers: Vec<NotificationAction>,
}

/// How long a dose is shown as due before it moves to the row of its medicine. Convention.
const DUE_FOR: TimeDelta = TimeDelta::minutes(30);

/// The doses of the last two days without an answer.
pub(crate) struct OpenDoses {
    /// Those that became due within the last half hour, or were put off until then.
    pub(crate) due: Vec<MissedDose>,
    /// Those that became due before.
    pub(crate) earlier: Vec<MissedDose>,
}

/// The doses that were due in the last two days and have no answer, each list the oldest first.
pub(crate) fn open_doses(reader: &Reader<'_>, now: &Moment) -> Result<OpenDoses, EbbError> {
    let is_dose = |(_, stored): &(String, StoredRule)| stored.rule.about.is_dose();
    if !reader.list::<StoredRule>()?.iter().any(is_dose) {
        return Ok(OpenDoses { due: Vec::new(), earlier: Vec::new() });
    }
    let (due, earlier): (Vec<_>, Vec<_>) =
        unanswered(reader, now)?.into_iter().partition(|dose| now.at - dose.asked_at <= DUE_FOR);
    let doses = |all: Vec<Unanswered>| all.into_iter().map(|one| one.dose).collect();
    Ok(OpenDoses { due: doses(due), earlier: doses(earlier) })
}

/// The doses that were due in the last two days and have no answer, the oldest first. Each is among them from when it is due:
/// what comes next leaves it out from then on.
pub(super) fn missed_doses(reader: &Reader<'_>, now: &Moment) -> Result<Vec<MissedDose>, EbbError> {
    let words = reader.words();
    let said = |Unanswered { dose, is_late, .. }: Unanswered| {
        // The question about a late one names its time already.
        let time = (!is_late).then(|| asked_time(words, dose.due.at, now));
        let text =
            time.into_iter().chain(Some(dose.text).filter(|text| !text.is_empty())).collect::<Vec<_>>().join(". ");
        MissedDose { text, ..dose }
    };
    Ok(unanswered(reader, now)?.into_iter().map(said).collect())
}

/// A dose without an answer.
struct Unanswered {
    dose: MissedDose,
    /// When it was due, or is again after it was put off.
    asked_at: Timestamp,
    /// Whether it is asked about in the past.
    is_late: bool,
}

/// The doses of the last two days without an answer, the oldest first. One that was put off is not among them until it is
/// due again.
fn unanswered(reader: &Reader<'_>, now: &Moment) -> Result<Vec<Unanswered>, EbbError> {
    let (inputs, wording) = plan_inputs(reader, now.at, now)?;
    let words = wording.labels.words;
    let recent = inputs.doses.iter().filter(|(_, dose)| dose.at <= now.at && now.at - dose.at <= ASKED_FOR);
    let mut open: Vec<Unanswered> = recent
        .filter_map(|(id, dose)| {
            let (rule, _) = id.rule()?;
            let active = inputs.rules.iter().find(|active| active.id == *rule)?;
            let asked_at = inputs.put_off_until(id).unwrap_or(dose.at);
            if dose.ended_by(active.rule.always).is_some() || asked_at > now.at {
                return None;
            }
            let medicine = active.rule.about.medicine()?;
            let known = wording.medicines.get(medicine)?;
            let is_late = dose.is_late(now.at);
            let second = second_this_week(&inputs, &wording, known, now.at);
            let text = open_dose_text(&inputs, &wording, known, is_late.then_some(dose.at));
            let answers = if is_late { late_answers(words) } else { answers_in_time(words, second.is_some()) };
            let dose = MissedDose {
                id: id.to_string(),
                medicine: medicine.to_owned(),
                title: dose_title(words, known),
                due: on_clock(now, dose.at),
                text,
                answers,
            };
            Some(Unanswered { dose, asked_at, is_late })
        })
        .collect();
    open.sort_by(|a, b| {
        let key = |one: &Unanswered| (one.dose.due.at, one.dose.medicine.clone(), one.dose.id.clone());
        key(a).cmp(&key(b))
    });
    // Two rules that name the same dose ask once.
    open.dedup_by(|a, b| a.dose.due.at == b.dose.due.at && a.dose.medicine == b.dose.medicine);
    Ok(open)
}
