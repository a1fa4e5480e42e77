//! The outcome of a question: shown, dismissed or answered.

use super::{early_guesses, flare_day, list};
use crate::ask_budget::{QuestionAnswer, QuestionOutcome, asked_today, put_answered, put_asked};
use crate::entry::EntryId;
use crate::error::{EbbError, InvalidInput, Missing};
use crate::flares::FlareRepairKind;
use crate::recent_days::RecentDays;
use crate::storage::{Verb, Writer};
use crate::time::{Day, Moment};
use crate::{flares, forecast, logging, pacing};
use std::str::FromStr;

/// The subject of a question, as encoded in its id.
enum QuestionId {
    /// Whether the remedy of an entry helped.
    Helped(EntryId),
    /// How the person felt after the activity of an entry.
    Felt(EntryId),
    /// Whether a day was a flare.
    FlareDay(Day),
    /// A repair of a flare, by its id.
    Flare(String),
    /// Whether to go back to the level of gentle movement before a flare.
    Movement,
    /// Whether to show early guesses.
    EarlyGuesses,
    /// A question that leads to a screen.
    Screen,
}

impl FromStr for QuestionId {
    type Err = EbbError;

    fn from_str(id: &str) -> Result<Self, EbbError> {
        let entry = |entry: &str| EntryId(entry.to_owned());
        Ok(if let Some(helped) = id.strip_prefix("helped/") {
            Self::Helped(entry(helped))
        } else if let Some(felt) = id.strip_prefix("felt/") {
            Self::Felt(entry(felt))
        } else if let Some(day) = id.strip_prefix(flare_day::PREFIX) {
            Self::FlareDay(day.parse().map_err(|_| EbbError::from(Missing::Question { id: id.to_owned() }))?)
        } else if let Some(repair) = id.strip_prefix("flare/") {
            Self::Flare(repair.to_owned())
        } else if id.starts_with(pacing::MOVEMENT_QUESTION) {
            Self::Movement
        } else if id == early_guesses::ID {
            Self::EarlyGuesses
        } else {
            Self::Screen
        })
    }
}

/// Writes an answer, and that the question was answered, as one operation. Returns the label of the change.
pub(super) fn write_answer(writer: &mut Writer<'_>, id: &str, answer: &str, now: &Moment) -> Result<String, EbbError> {
    let not_an_answer = || EbbError::from(InvalidInput::NotAnAnswer { given: answer.to_owned() });
    match id.parse()? {
        QuestionId::Helped(entry) => {
            let helped = answer.parse().map_err(|_| not_an_answer())?;
            writer.begin(Verb::Amend, now, None)?;
            put_answered(writer, id, now)?;
            logging::set_helped(writer, &entry, helped)
        }
        QuestionId::Felt(entry) => {
            let felt = answer.parse().map_err(|_| not_an_answer())?;
            writer.begin(Verb::Amend, now, None)?;
            put_answered(writer, id, now)?;
            pacing::set_felt(writer, &entry, felt)
        }
        QuestionId::FlareDay(day) => {
            let flare = flare_day::answered(answer)?;
            writer.begin(Verb::Log, now, None)?;
            let label = flares::set_day(writer, day, flare, now)?;
            // The question belongs to the day after, however late the answer arrives.
            put_asked(writer, id, QuestionOutcome::Answered, day.plus(1))?;
            Ok(label)
        }
        // Nothing is known and nothing is logged, so undo has nothing to take back.
        QuestionId::Flare(_) if answer == FlareRepairKind::Unknown.id() => {
            mark(writer, id, QuestionOutcome::Answered, now)
        }
        QuestionId::Flare(repair) => {
            writer.begin(Verb::Log, now, None)?;
            let recent = RecentDays::read(writer, now)?;
            let repair = flares::find_repair(writer, &recent, &repair)?;
            let mend = answer.parse().map_err(|_| not_an_answer())?;
            let label = flares::repair(writer, &repair, mend, None, &recent, now)?;
            put_asked(writer, id, QuestionOutcome::Answered, recent.day)?;
            Ok(label)
        }
        QuestionId::Movement => pacing::answer_movement(writer, id, answer, now),
        QuestionId::EarlyGuesses if early_guesses::answered(answer)? => {
            writer.begin(Verb::Set, now, None)?;
            put_answered(writer, id, now)?;
            forecast::agree_to_early_guesses(writer)
        }
        // Nothing changes, so undo has nothing to take back.
        QuestionId::EarlyGuesses => mark(writer, id, QuestionOutcome::Answered, now),
        QuestionId::Screen if answer == QuestionAnswer::OPEN => mark(writer, id, QuestionOutcome::Answered, now),
        QuestionId::Screen => Err(not_an_answer()),
    }
}

/// Stores the outcome of a question, as an operation that undo skips. Returns the label of the change.
pub(super) fn mark(writer: &mut Writer<'_>, id: &str, how: QuestionOutcome, now: &Moment) -> Result<String, EbbError> {
    writer.begin(Verb::Ask, now, None)?;
    let recent = RecentDays::read(writer, now)?;
    match asked_today(writer, id, recent.day)? {
        // An answered question stays answered, even if it is shown or dismissed afterwards.
        Some(known) if how == QuestionOutcome::Shown || known == QuestionOutcome::Answered => {}
        Some(_) => put_asked(writer, id, how, recent.day)?,
        None if list(writer, &recent, now)?.iter().any(|question| question.id == id) => {
            put_asked(writer, id, how, recent.day)?;
        }
        None => return Err(Missing::Question { id: id.to_owned() }.into()),
    }
    Ok(writer.words().did_ask())
}
