//! What is asked: the features propose questions, at most three a day are asked across everything, and an answer is
//! written by the feature that asked.
//!
//! Answers are entries wherever an entry can hold them; only what was asked is a record. During a flare nothing is asked
//! but whether it is over. To propose from elsewhere, write one function from an [`AskContext`] to questions, name it in
//! [`proposals`], and, if it is answered in one tap, give its id a variant of [`QuestionId`]. See
//! `docs/decisions/0011-asking.md`.
//!
//! - `flare_day`: whether yesterday, which stood out, was a flare.
//! - `pem_screen`: the screen for post-exertional malaise, offered seldom.

mod flare_day;
mod pem_screen;

use std::str::FromStr;

use crate::ask_budget::{AskContext, Asked, Question, QuestionAnswer, asked_today, pick, put_answered, put_asked};
use crate::entry::EntryId;
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::storage::{Reader, Verb, Writer};
use crate::time::{Day, Moment};
use crate::{check_ins, flares, logging, pacing, welcome_back};

service! {
    /// What Ebb asks: at most three questions a day, none during a flare but whether it is over.
    Questions, questions
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Questions {
    /// What may be asked now, the worthiest first: at most three on any day. During a flare only whether it is over, where
    /// there is reason to doubt it.
    pub fn list(&self, now: &Moment) -> Result<Vec<Question>, EbbError> {
        self.journal.read(|reader| list(reader, &RecentDays::read(reader, now)?, now))
    }

    /// A question is on the screen, or in a notification: it counts from now on. Repeating it changes nothing.
    pub fn shown(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write_begun(|writer| Ok(((), mark(writer, id, Asked::Shown, now)?)))?;
        Ok(change)
    }

    /// Dismisses a question; it does not come back that day.
    pub fn dismiss(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write_begun(|writer| Ok(((), mark(writer, id, Asked::Dismissed, now)?)))?;
        Ok(change)
    }

    /// One tap on an answer: writes what it says, and that the question was answered, in one operation with one undo.
    /// For a question that leads to a screen, only that it was followed. Also later than it would be asked, as a
    /// notification may be answered late.
    pub fn answer(&self, id: &str, answer: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write_begun(|writer| Ok(((), write_answer(writer, id, answer, now)?)))?;
        Ok(change)
    }
}

/// What may be asked now.
pub(crate) fn list(reader: &Reader<'_>, recent: &RecentDays, now: &Moment) -> Result<Vec<Question>, EbbError> {
    let context = AskContext::read(reader, recent, now)?;
    let proposed = proposals(reader, &context)?;
    let most = if proposed.is_empty() { 0 } else { room_beside_reminders(reader, now)? };
    Ok(pick(proposed, &context.asked_today(), most))
}

/// How many questions a day has room for beside the reminders that ask: what the person chose to be asked goes before
/// what Ebb would ask.
fn room_beside_reminders(reader: &Reader<'_>, now: &Moment) -> Result<usize, EbbError> {
    let (reminders, most) = crate::reminders::asks_today(reader, now)?;
    Ok(most.saturating_sub(reminders))
}

/// The questions of every feature that may ask.
fn proposals(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let about_flares = flares::propose(reader, context)?;
    if context.recent.in_flare() {
        // The one exception: otherwise a flare whose end was forgotten would silence everything for ever.
        return Ok(about_flares);
    }
    Ok([
        about_flares,
        welcome_back::propose(reader, context)?,
        flare_day::propose(reader, context)?,
        check_ins::propose(reader, context)?,
        logging::propose_helped(reader, context)?,
        pacing::propose_felt(reader, context)?,
        pem_screen::propose(reader, context)?,
    ]
    .concat())
}

/// What a question's id names.
enum QuestionId {
    /// Whether the remedy of an entry helped.
    Helped(EntryId),
    /// How the activity of an entry was.
    Felt(EntryId),
    /// Whether a day was a flare.
    FlareDay(Day),
    /// A repair of a flare, by its id.
    Flare(String),
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
            Self::FlareDay(day.parse().map_err(|_| EbbError::NoSuchQuestion { id: id.to_owned() })?)
        } else if let Some(repair) = id.strip_prefix("flare/") {
            Self::Flare(repair.to_owned())
        } else {
            Self::Screen
        })
    }
}

/// Writes an answer and that the question was answered, as one operation. Returns what the change is called.
fn write_answer(writer: &mut Writer<'_>, id: &str, answer: &str, now: &Moment) -> Result<String, EbbError> {
    let not_an_answer = || EbbError::NotAnAnswer { given: answer.to_owned() };
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
            // It was asked on the day after, however late the answer comes.
            put_asked(writer, id, Asked::Answered, day.plus(1))?;
            Ok(label)
        }
        QuestionId::Flare(repair) => {
            writer.begin(Verb::Log, now, None)?;
            let recent = RecentDays::read(writer, now)?;
            let repair = flares::find_repair(writer, &recent, &repair)?;
            let mend = answer.parse().map_err(|_| not_an_answer())?;
            let label = flares::repair(writer, &repair, mend, None, &recent, now)?;
            put_asked(writer, id, Asked::Answered, recent.day)?;
            Ok(label)
        }
        QuestionId::Screen if answer == QuestionAnswer::OPEN => mark(writer, id, Asked::Answered, now),
        QuestionId::Screen => Err(not_an_answer()),
    }
}

/// Stores what became of a question, as an operation outside undo. Returns what the change is called.
fn mark(writer: &mut Writer<'_>, id: &str, how: Asked, now: &Moment) -> Result<String, EbbError> {
    writer.begin(Verb::Ask, now, None)?;
    let recent = RecentDays::read(writer, now)?;
    match asked_today(writer, id, recent.day)? {
        // What was answered stays so, whoever shows or dismisses it after.
        Some(known) if how == Asked::Shown || known == Asked::Answered => {}
        Some(_) => put_asked(writer, id, how, recent.day)?,
        None if list(writer, &recent, now)?.iter().any(|question| question.id == id) => {
            put_asked(writer, id, how, recent.day)?;
        }
        None => return Err(EbbError::NoSuchQuestion { id: id.to_owned() }),
    }
    Ok(writer.words().did_ask())
}
