//! Completed screens for post-exertional malaise (PEM), and what they say in the profile.
//!
//! Each screen is stored with its day. The newest one sets the PEM answer in the profile, which is the one place that
//! everything else reads. A result that the answers leave open clears an earlier "no" there and leaves a "yes".

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::questionnaire::{self, PemAnswer, PemQuestion, PemResult, PemStep, result};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::{Change, Journal, Record, RecordChange};
use crate::service::service;
use crate::storage::{Reader, StoreError, Verb, Writer};
use crate::time::{Day, Moment};

/// The field of the profile that holds the PEM answer.
const PROFILE_FIELD: &str = "pem_screen";

/// Whether effort makes this person worse for days, by the newest screen or as they said it themselves. Unknown is the
/// absence of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum PemScreen {
    Positive,
    Negative,
}

impl PemScreen {
    /// Each result.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// The PEM answer is a field of the profile, which registers the kind and names its changes.
impl Record for PemScreen {
    const KIND: &'static str = "about";

    fn describe(_: &Reader<'_>, _: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        Ok(None)
    }
}

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
    /// Identity for ever.
    pub id: String,
    /// The civil day it was answered.
    pub day: Day,
    /// The answers, in the items' order; what was skipped is left out.
    pub answers: Vec<PemAnswer>,
    /// What they come to.
    pub result: PemResult,
    /// The same in words, for the person.
    pub text: String,
}

/// A screen that was saved, and what saving it changed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SavedPemScreen {
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

/// What is known of post-exertional malaise: by the newest screen, or as the person said it. Absent is the careful case.
pub(crate) fn said(reader: &Reader<'_>) -> Result<Option<PemScreen>, StoreError> {
    reader.get(PROFILE_FIELD)
}

/// Sets or clears the answer in the profile. At most once an operation: the change log holds one change of a field in
/// each.
fn set_answer(writer: &mut Writer<'_>, answer: Option<PemScreen>) -> Result<(), StoreError> {
    match answer {
        Some(answer) => writer.put(PROFILE_FIELD, &answer),
        None => writer.remove::<PemScreen>(PROFILE_FIELD).map(drop),
    }
}

/// The screens in the reverse order of being made, whatever the clock said then.
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

/// Saves a screen; with an id, replaces that one and leaves its day. Sets the answer in the profile where it is the newest.
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
            let Some(place) = place else { return Err(EbbError::NotInTheList { given: id }) };
            (id, known[place].1.day, place == 0)
        }
        None => (writer.fresh_id(now)?, now.day(writer.rollover()?), true),
    };
    let screen = PemScreenRecord { day, answers };
    writer.put(&id, &screen)?;
    // Replacing an older one changes nothing of what is known today.
    if is_newest {
        // What was answered in part does not confirm a "no", and does not refute a "yes".
        let yes = said(writer)?.filter(|said| *said == PemScreen::Positive);
        set_answer(writer, result(&screen.answers).known().or(yes))?;
    }
    Ok(completed(writer.words(), id, screen))
}

/// Removes a screen. Without the newest one the profile holds what the newest left says, or nothing.
pub(crate) fn remove(writer: &mut Writer<'_>, id: &str) -> Result<(), EbbError> {
    let newest = newest_first(writer)?.into_iter().next();
    if !writer.remove::<PemScreenRecord>(id)? {
        return Err(EbbError::NotInTheList { given: id.to_owned() });
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
    pub fn save(&self, id: Option<String>, answers: &[PemAnswer], now: &Moment) -> Result<SavedPemScreen, EbbError> {
        let (screen, change) = self.journal.write(Verb::Set, now, |writer| {
            let screen = save(writer, id, answers, now)?;
            Ok((screen, writer.words().did_keep_pem_screen()))
        })?;
        Ok(SavedPemScreen { screen, change })
    }

    /// Removes a screen; the profile then holds what the newest one left says, or nothing.
    pub fn remove(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write(Verb::Set, now, |writer| {
            remove(writer, id)?;
            let words = writer.words();
            Ok(((), words.did_remove(words.about_pem_screen())))
        })?;
        Ok(change)
    }
}
