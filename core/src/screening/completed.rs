//! Completed screens for post-exertional malaise (PEM), and the answer they set in the profile.
//!
//! Each screen is stored with its day. The newest one sets the PEM answer in the profile, which all other features
//! read. An open result clears an earlier "no" there and keeps a "yes".

use serde::{Deserialize, Serialize};

use super::PemStatus;
use super::answer::{said, set_answer};
use super::questionnaire::{self, PemAnswer, PemQuestion, PemResult, PemStep, result};
use crate::error::{EbbError, Missing};
use crate::i18n::Words;
use crate::journal::{Change, Journal, Record, RecordChange};
use crate::service::service;
use crate::storage::{Reader, StoreError, Verb, Writer};
use crate::time::{Day, Moment};

/// A screen as it is stored.
#[derive(Serialize, Deserialize)]
pub(crate) struct PemScreenRecord {
    day: Day,
    answers: Vec<PemAnswer>,
}

impl Record for PemScreenRecord {
    const KIND: &'static str = "pem-screen";

    fn describe(reader: &Reader<'_>, _: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        Ok(Some(reader.words().did_keep_pem_screen()))
    }
}

/// A screen that was completed, wholly or in part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CompletedPemScreen {
    /// Its permanent id.
    pub id: String,
    /// The civil day it was answered.
    pub day: Day,
    /// The answers, in the items' order; what was skipped is left out.
    pub answers: Vec<PemAnswer>,
    /// Their result.
    pub result: PemResult,
    /// The same in words, for the person.
    pub text: String,
}

/// A screen that was saved, and what saving it changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PemScreenChange {
    /// The screen.
    pub screen: CompletedPemScreen,
    /// The change.
    pub change: Change,
}

/// The screen as it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PemForm {
    /// What it is for, and that all of it may be skipped.
    pub text: String,
    /// The questions.
    pub questions: Vec<PemQuestion>,
    /// What the frequencies mean.
    pub frequencies: Vec<PemStep>,
    /// What the severities mean.
    pub severities: Vec<PemStep>,
    /// The screens completed so far, the newest first.
    pub kept: Vec<CompletedPemScreen>,
}

/// The screens in reverse order of creation, whatever the clock showed at the time.
fn newest_first(reader: &Reader<'_>) -> Result<Vec<(String, PemScreenRecord)>, StoreError> {
    let mut all = reader.list()?;
    all.reverse();
    Ok(all)
}

/// The day of the newest screen; `None` without one.
pub(super) fn last_day(reader: &Reader<'_>) -> Result<Option<Day>, StoreError> {
    Ok(newest_first(reader)?.first().map(|(_, screen)| screen.day))
}

fn completed(words: Words, id: String, screen: PemScreenRecord) -> CompletedPemScreen {
    let PemScreenRecord { day, answers } = screen;
    let result = result(&answers);
    let text = words.variant("pem-result", result.id());
    CompletedPemScreen { id, day, answers, result, text }
}

/// The screens completed so far, the newest first.
pub(crate) fn list(reader: &Reader<'_>) -> Result<Vec<CompletedPemScreen>, EbbError> {
    let words = reader.words();
    Ok(newest_first(reader)?.into_iter().map(|(id, screen)| completed(words, id, screen)).collect())
}

/// The screen as it is asked.
pub(crate) fn form(reader: &Reader<'_>) -> Result<PemForm, EbbError> {
    let words = reader.words();
    Ok(PemForm {
        text: words.pem_form(),
        questions: questionnaire::questions(words),
        frequencies: questionnaire::frequencies(words),
        severities: questionnaire::severities(words),
        kept: list(reader)?,
    })
}

/// Saves a screen; with an id, replaces that one and leaves its day. Sets the answer in the profile if it is the newest.
pub(crate) fn save(
    writer: &mut Writer<'_>,
    id: Option<String>,
    answers: &[PemAnswer],
    now: &Moment,
) -> Result<CompletedPemScreen, EbbError> {
    let answers = questionnaire::checked(answers)?;
    let known = newest_first(writer)?;
    let (id, day, is_newest) = match id {
        Some(id) => {
            let place = known.iter().position(|(known, _)| *known == id);
            let Some(place) = place else {
                return Err(Missing::ListEntry { given: id }.into());
            };
            (id, known[place].1.day, place == 0)
        }
        None => (writer.fresh_id(now)?, now.day(writer.rollover()?), true),
    };
    let screen = PemScreenRecord { day, answers };
    writer.put(&id, &screen)?;
    // Replacing an older one changes nothing of what is known today.
    if is_newest {
        // What was answered in part does not confirm a "no", and does not refute a "yes".
        let yes = said(writer)?.filter(|said| *said == PemStatus::Positive);
        set_answer(writer, result(&screen.answers).known().or(yes))?;
    }
    Ok(completed(writer.words(), id, screen))
}

/// Removes a screen. If it was the newest, the profile then holds the result of the newest one left, or nothing.
pub(crate) fn remove(writer: &mut Writer<'_>, id: &str) -> Result<(), EbbError> {
    let newest = newest_first(writer)?.into_iter().next();
    if !writer.remove::<PemScreenRecord>(id)? {
        return Err(Missing::ListEntry { given: id.to_owned() }.into());
    }
    if newest.is_some_and(|(newest, _)| newest == id) {
        let left = newest_first(writer)?.first().map(|(_, screen)| result(&screen.answers));
        set_answer(writer, left.and_then(PemResult::known))?;
    }
    Ok(())
}

service! {
    /// The screen for post-exertional malaise (PEM): five questions with a published rule.
    Screening, screening
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Screening {
    /// The screen as it is asked, with the screens completed so far.
    pub fn form(&self) -> Result<PemForm, EbbError> {
        self.journal.read(form)
    }

    /// The screens completed so far, the newest first.
    pub fn list(&self) -> Result<Vec<CompletedPemScreen>, EbbError> {
        self.journal.read(list)
    }

    /// Saves a screen, wholly answered or in part; with an id, replaces that one, which stays on its day. The same
    /// operation updates the profile.
    pub fn save(&self, id: Option<String>, answers: &[PemAnswer], now: &Moment) -> Result<PemScreenChange, EbbError> {
        let (screen, change) = self.journal.write(Verb::Set, now, |writer| {
            let screen = save(writer, id, answers, now)?;
            Ok((screen, writer.words().did_keep_pem_screen()))
        })?;
        Ok(PemScreenChange { screen, change })
    }

    /// Removes a screen; the profile then holds the result of the newest one left, or nothing.
    pub fn remove(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| {
            remove(writer, id)?;
            let words = writer.words();
            Ok(words.did_remove(words.about_pem_screen()))
        })
    }
}
