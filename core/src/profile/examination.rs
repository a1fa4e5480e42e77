//! Tests and examinations, and what they ruled out, which conditions diagnosed by exclusion depend on.

use serde::{Deserialize, Serialize};

use super::{RoughDate, TEXT_MOST, records, text};
use crate::error::{EbbError, Missing};
use crate::i18n::Words;
use crate::journal::{Change, Journal, Record, RecordChange};
use crate::naming;
use crate::service::service;
use crate::storage::{Reader, StoreError, Verb, Writer};
use crate::time::{Day, Moment};
use crate::variants;

/// The kind of an examination.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum ExaminationKind {
    Physical,
    Blood,
    Inflammation,
    Vitamins,
    Thyroid,
    Hormones,
    Imaging,
    NerveMuscle,
    SleepStudy,
    Other,
}

impl ExaminationKind {
    /// Every kind.
    pub const ALL: [Self; 10] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// A test or examination. Only its kind is required.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Examination {
    /// Its kind.
    pub kind: ExaminationKind,
    /// A closer description, such as "MRI of the neck".
    #[serde(default)]
    pub name: Option<String>,
    /// The date, as precisely as it is known.
    #[serde(default)]
    pub on: Option<RoughDate>,
    /// The result, in words.
    #[serde(default)]
    pub result: Option<String>,
    /// What it ruled out.
    #[serde(default)]
    pub ruled_out: Option<String>,
}

/// An examination in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SavedExamination {
    /// Its permanent id.
    pub id: String,
    /// One-line description.
    pub label: String,
    /// The examination.
    pub examination: Examination,
}

/// A saved examination, and the change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ExaminationChange {
    /// The examination as it was saved.
    pub examination: SavedExamination,
    /// The change.
    pub change: Change,
}

impl Record for Examination {
    const KIND: &'static str = "examination";

    fn texts(_: &str) -> &'static [&'static str] {
        &["name", "result", "ruled_out"]
    }

    fn check(&self, _: &str) -> Result<(), EbbError> {
        self.on.map_or(Ok(()), |on| on.check(Day::LAST))?;
        self.clone().checked().map(drop)
    }

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        let words = reader.words();
        change.label::<Self>(words, |examination| Ok(examination.label(words)))
    }
}

impl Examination {
    /// Describes the examination in one line.
    fn label(&self, words: Words) -> String {
        let kind = words.variant("examination", self.kind.id());
        let on = self.on.map(|on| on.to_string());
        let out = self.ruled_out.as_ref();
        let out = out.map(|out| words.examination_ruled_out(out));
        [Some(kind), self.name.clone(), on, self.result.clone(), out]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    }

    fn checked(self) -> Result<Self, EbbError> {
        Ok(Self {
            name: naming::optional_label(self.name.as_deref(), "text", TEXT_MOST)?,
            result: text(self.result)?,
            ruled_out: text(self.ruled_out)?,
            kind: self.kind,
            on: self.on,
        })
    }

    fn saved(self, id: String, words: Words) -> SavedExamination {
        SavedExamination { id, label: self.label(words), examination: self }
    }
}

/// The examinations, newest first; those without a date last.
fn examinations(reader: &Reader<'_>) -> Result<Vec<SavedExamination>, StoreError> {
    let records = reader.list::<Examination>()?.into_iter();
    let mut all: Vec<_> = records.map(|(id, examination)| examination.saved(id, reader.words())).collect();
    all.sort_by_key(|saved| std::cmp::Reverse(saved.examination.on.and_then(RoughDate::first_day)));
    Ok(all)
}

/// Inserts an examination, or replaces the one with the id.
fn save(
    writer: &mut Writer<'_>,
    id: Option<String>,
    examination: Examination,
    now: &Moment,
) -> Result<SavedExamination, EbbError> {
    if let Some(on) = examination.on {
        on.check(now.day(writer.rollover()?))?;
    }
    let examination = examination.checked()?;
    let id = records::put(writer, id, &examination, now)?;
    Ok(examination.saved(id, writer.words()))
}

/// Finds an examination by its id or the end of it, or by its kind or name if only one matches.
fn find(reader: &Reader<'_>, given: &str) -> Result<SavedExamination, EbbError> {
    let wanted = given.trim().to_lowercase();
    let words = reader.words();
    let called = |saved: &SavedExamination| {
        let kind = saved.examination.kind.id();
        let kinds = [kind.to_owned(), words.variant("examination", kind).to_lowercase()];
        kinds.contains(&wanted) || saved.examination.name.as_ref().is_some_and(|name| name.to_lowercase() == wanted)
    };
    let mut all = examinations(reader)?;
    if let Some(at) = all.iter().position(|saved| records::is_id(&saved.id, &wanted)) {
        return Ok(all.swap_remove(at));
    }
    let mut named = all.into_iter().filter(called);
    match (named.next(), named.next()) {
        (Some(only), None) => Ok(only),
        (Some(_), Some(_)) => Err(Missing::AmbiguousEntry { given: given.to_owned() }.into()),
        _ => Err(Missing::ListEntry { given: given.to_owned() }.into()),
    }
}

service! {
    /// Tests and examinations.
    Examinations, examinations
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Examinations {
    /// The examinations, newest first; those without a date last.
    pub fn list(&self) -> Result<Vec<SavedExamination>, EbbError> {
        self.journal.read(|reader| Ok(examinations(reader)?))
    }

    /// Inserts an examination, or replaces the one with the id.
    pub fn save(
        &self,
        id: Option<String>,
        examination: Examination,
        now: &Moment,
    ) -> Result<ExaminationChange, EbbError> {
        let (examination, change) = self.journal.write(Verb::Set, now, |writer| {
            let saved = save(writer, id, examination, now)?;
            let label = saved.label.clone();
            Ok((saved, label))
        })?;
        Ok(ExaminationChange { examination, change })
    }

    /// Removes an examination; undo restores it.
    pub fn remove(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| {
            let label = records::remove::<Examination>(writer, id)?.label(writer.words());
            Ok(records::removal_label(writer.words(), label))
        })
    }

    /// Finds an examination by its id or the end of it, or by its kind or name if only one matches.
    pub fn find(&self, given: &str) -> Result<SavedExamination, EbbError> {
        self.journal.read(|reader| find(reader, given))
    }
}
