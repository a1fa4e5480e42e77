//! Completed screens for post-exertional malaise (PEM), and the answer they set in the profile.
//!
//! Each screen is stored with its day. The newest one sets the PEM answer in the profile, which all other features
//! read. An open result clears an earlier "no" there and keeps a "yes".

use serde::{Deserialize, Serialize};

use super::PemStatus;
use super::answer::{pem_status, set_pem_status};
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

    fn texts(_: &str) -> &'static [&'static str] {
        &[]
    }

    fn check(&self, _: &str) -> Result<(), EbbError> {
        self.day.check_year()?;
        questionnaire::checked(&self.answers).map(drop)
    }

    fn describe(reader: &Reader<'_>, _: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        Ok(Some(reader.words().did_keep_pem_screen()))
    }
}

/// A completed screen; some answers may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CompletedPemScreen {
    /// Its permanent id.
    pub id: String,
    /// The civil day on which it was answered.
    pub day: Day,
    /// The answers in the order of the items, without skipped ones.
    pub answers: Vec<PemAnswer>,
    /// The result.
    pub result: PemResult,
    /// The result in words for the person.
    pub text: String,
}

/// A saved screen, and the change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PemScreenChange {
    /// The screen.
    pub screen: CompletedPemScreen,
    /// The change.
    pub change: Change,
}

/// The form of the screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PemForm {
    /// Its purpose, and that every question may be skipped.
    pub text: String,
    /// The questions.
    pub questions: Vec<PemQuestion>,
    /// The steps of frequency in words.
    pub frequencies: Vec<PemStep>,
    /// The steps of severity in words.
    pub severities: Vec<PemStep>,
    /// The screens completed so far, newest first.
    pub kept: Vec<CompletedPemScreen>,
}

/// The screens, newest first by creation, regardless of the clock at the time.
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

/// The screens completed so far, newest first.
pub(crate) fn list(reader: &Reader<'_>) -> Result<Vec<CompletedPemScreen>, EbbError> {
    let words = reader.words();
    Ok(newest_first(reader)?.into_iter().map(|(id, screen)| completed(words, id, screen)).collect())
}

/// The form of the screen.
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

/// Saves a screen, or replaces the one with the id, keeping its day. Sets the answer in the profile if the screen is
/// the newest.
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
    // Replacing an older screen does not change what is currently known.
    if is_newest {
        // A partly answered screen neither confirms a "no" nor refutes a "yes".
        let yes = pem_status(writer)?.filter(|status| *status == PemStatus::Positive);
        set_pem_status(writer, result(&screen.answers).known().or(yes))?;
    }
    Ok(completed(writer.words(), id, screen))
}

/// Removes a screen. If it was the newest, the profile gets the result of the newest one left, or none.
pub(crate) fn remove(writer: &mut Writer<'_>, id: &str) -> Result<(), EbbError> {
    let newest = newest_first(writer)?.into_iter().next();
    if !writer.remove::<PemScreenRecord>(id)? {
        return Err(Missing::ListEntry { given: id.to_owned() }.into());
    }
    if newest.is_some_and(|(newest, _)| newest == id) {
        let left = newest_first(writer)?.first().map(|(_, screen)| result(&screen.answers));
        set_pem_status(writer, left.and_then(PemResult::known))?;
    }
    Ok(())
}

service! {
    /// The screen for post-exertional malaise (PEM): five questions with a published rule.
    Screening, screening
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Screening {
    /// The form of the screen, with the screens completed so far.
    pub fn form(&self) -> Result<PemForm, EbbError> {
        self.journal.read(form)
    }

    /// The screens completed so far, newest first.
    pub fn list(&self) -> Result<Vec<CompletedPemScreen>, EbbError> {
        self.journal.read(list)
    }

    /// Saves a screen, completely or partly answered, or replaces the one with the id, which keeps its day. Updates the
    /// profile in the same operation.
    pub fn save(&self, id: Option<String>, answers: &[PemAnswer], now: &Moment) -> Result<PemScreenChange, EbbError> {
        let (screen, change) = self.journal.write(Verb::Set, now, |writer| {
            let screen = save(writer, id, answers, now)?;
            Ok((screen, writer.words().did_keep_pem_screen()))
        })?;
        Ok(PemScreenChange { screen, change })
    }

    /// Removes a screen. The profile then holds the result of the newest one left, or none.
    pub fn remove(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| {
            remove(writer, id)?;
            let words = writer.words();
            Ok(words.did_remove(words.about_pem_screen()))
        })
    }
}
