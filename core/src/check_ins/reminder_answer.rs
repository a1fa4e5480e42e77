//! Answers given with one tap on a check-in's reminder.

use super::answers::{CheckInValue, body_of, said_among, usual_of};
use super::{CheckIn, CheckInItem, answering::AnsweredCheckIn, stored};
use crate::catalog::Scale;
use crate::entry::{Body, Draft, Mark, Rating, Severity};
use crate::error::{EbbError, InvalidInput};
use crate::logging::insert_entry;
use crate::recent_days::RecentDays;
use crate::storage::{Reader, Verb, Writer};
use crate::time::Moment;

/// A tap on a check-in's reminder.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum CheckInTap {
    /// Fills in the usual answer for everything not answered today.
    AsUsual,
    /// The item named by the reminder is worse than usual.
    Worse,
    /// It is better than usual.
    Better,
    /// The item named by the reminder has this value, one of the four steps: 0, 2, 5 or 8.
    Step(f64),
}

/// How far "worse" is above the usual, and "better" below it. Convention: one of the four steps.
const COMPARED_BY: f64 = 2.0;

/// The value of "worse" while no usual is known: the step for moderate.
const MODERATE: f64 = 5.0;

/// The value of "better" while no usual is known: the step for mild.
const MILD: f64 = 2.0;

/// Ids of the check-ins with at least one known usual answer, for which "as usual" can be offered.
pub(crate) fn with_usual_answer(reader: &Reader<'_>, all: &[CheckIn], now: &Moment) -> Result<Vec<String>, EbbError> {
    let recent = RecentDays::read(reader, now)?;
    let mut known = Vec::new();
    for check_in in all {
        for question in &check_in.questions {
            if usual_of(reader, question, &recent)?.is_some() {
                known.push(check_in.id.clone());
                break;
            }
        }
    }
    Ok(known)
}

/// Answers a check-in with one tap on its reminder, as a separate operation. The check-in counts as answered that day.
/// Returns the label of the change, or `None`, without beginning an operation, if everything usual was already
/// answered.
pub(crate) fn answer_from_reminder(
    writer: &mut Writer<'_>,
    id: &str,
    tap: CheckInTap,
    now: &Moment,
) -> Result<Option<String>, EbbError> {
    let check_in = stored::get(writer, id)?;
    let recent = RecentDays::read(writer, now)?;
    let said = said_by(writer, tap, &check_in, &recent)?;
    if said.is_empty() {
        return Ok(None);
    }
    writer.begin(Verb::CheckIn, now, None)?;
    let mut answered = AnsweredCheckIn::read(writer, recent.day, &check_in.id)?;
    let count = said.len();
    for (question, said, mark) in said {
        let not_an_answer = || EbbError::from(InvalidInput::NotAnAnswer { given: question.key() });
        let mut body = body_of(&writer.catalog(), &question, said).ok_or_else(not_an_answer)?;
        if let (CheckInTap::Step(value), Body::Symptom { severity, .. }) = (tap, &mut body) {
            *severity = word_of(value);
        }
        let entry = insert_entry(writer, Draft { mark, ..Draft::now(body) }, now)?;
        answered.insert(question.key(), entry.id, said);
    }
    answered.put(writer, recent.day, &check_in.id)?;
    Ok(Some(writer.words().did_check_in(count, check_in.label)))
}

/// The severity of one of the four words, which stays a word. 0, 2, 5 and 8 are its steps.
fn word_of(value: f64) -> Severity {
    let raw = [0.0, 2.0, 5.0].iter().take_while(|step| value > **step).count();
    Severity::Rated { rating: Rating { raw: f64::from(u8::try_from(raw).unwrap_or_default()), scale: Scale::FourStep } }
}

/// The answers that a tap stands for.
fn said_by(
    reader: &Reader<'_>,
    tap: CheckInTap,
    check_in: &CheckIn,
    recent: &RecentDays,
) -> Result<Vec<(CheckInItem, CheckInValue, Mark)>, EbbError> {
    let named = || {
        let none = || EbbError::from(InvalidInput::NotAnAnswer { given: check_in.id.clone() });
        check_in.named().cloned().ok_or_else(none)
    };
    Ok(match tap {
        CheckInTap::AsUsual => check_in
            .questions
            .iter()
            .filter(|question| said_among(question, &recent.entries, |_| true).is_none())
            .filter_map(|question| {
                let usual = usual_of(reader, question, recent).transpose()?;
                Some(usual.map(|usual| (question.clone(), usual, Mark::FilledIn)))
            })
            .collect::<Result<_, _>>()?,
        CheckInTap::Worse | CheckInTap::Better => {
            let question = named()?;
            let usual = match usual_of(reader, &question, recent)? {
                Some(CheckInValue::Value { value }) => Some(value),
                _ => None,
            };
            let value = match (tap, usual) {
                (CheckInTap::Better, usual) => usual.map_or(MILD, |usual| (usual - COMPARED_BY).max(0.0)),
                (_, usual) => usual.map_or(MODERATE, |usual| (usual + COMPARED_BY).min(10.0)),
            };
            vec![(question, CheckInValue::Value { value }, Mark::Coarse)]
        }
        CheckInTap::Step(value) => vec![(named()?, CheckInValue::Value { value }, Mark::Coarse)],
    })
}
