//! Tests and examinations, and what they ruled out: a name that is found by exclusion is found by these.

use serde::{Deserialize, Serialize};

use super::{RoughDate, text};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::StoreError;
use crate::time::Moment;

/// What was examined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum ExaminationKind {
    Blood,
    Vitamins,
    Thyroid,
    Hormones,
    Imaging,
    SleepStudy,
    Other,
}

impl ExaminationKind {
    /// Every kind.
    pub const ALL: [Self; 7] =
        [Self::Blood, Self::Vitamins, Self::Thyroid, Self::Hormones, Self::Imaging, Self::SleepStudy, Self::Other];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Blood => "blood",
            Self::Vitamins => "vitamins",
            Self::Thyroid => "thyroid",
            Self::Hormones => "hormones",
            Self::Imaging => "imaging",
            Self::SleepStudy => "sleep-study",
            Self::Other => "other",
        }
    }
}

/// One test or examination. Only its kind is needed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Examination {
    /// What was examined.
    pub kind: ExaminationKind,
    /// More exactly, such as "MRI of the neck".
    #[serde(default)]
    pub name: Option<String>,
    /// When, as precisely as it is known.
    #[serde(default)]
    pub on: Option<RoughDate>,
    /// What it showed, in words.
    #[serde(default)]
    pub result: Option<String>,
    /// What it ruled out.
    #[serde(default)]
    pub ruled_out: Option<String>,
}

/// An examination in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct KeptExamination {
    /// Identity for ever.
    pub id: String,
    /// All of it in a line of words.
    pub label: String,
    /// What was said of it.
    pub examination: Examination,
}

/// The kind of record that holds one.
pub(crate) const RECORD: &str = "examination";

impl Journal {
    /// The examinations, the newest first; those without a date last.
    pub fn examinations(&self) -> Result<Vec<KeptExamination>, EbbError> {
        let records = self.read(|reader| Ok(reader.records(RECORD)?))?;
        let read = |(id, body): (String, String)| -> Result<KeptExamination, EbbError> {
            let examination: Examination = serde_json::from_str(&body).map_err(StoreError::from)?;
            Ok(KeptExamination { id, label: self.describe_examination(&examination), examination })
        };
        let mut all = records.into_iter().map(read).collect::<Result<Vec<_>, _>>()?;
        all.sort_by_key(|kept| std::cmp::Reverse(kept.examination.on.and_then(RoughDate::first_day)));
        Ok(all)
    }

    /// Adds an examination, or says anew what one was.
    pub fn set_examination(
        &self,
        id: Option<&str>,
        examination: Examination,
        now: &Moment,
    ) -> Result<(KeptExamination, Change), EbbError> {
        if let Some(on) = examination.on {
            on.check(self.read(|reader| Ok(now.day(reader.rollover()?)))?)?;
        }
        let examination = Examination {
            kind: examination.kind,
            on: examination.on,
            name: text(examination.name)?,
            result: text(examination.result)?,
            ruled_out: text(examination.ruled_out)?,
        };
        let body = serde_json::to_string(&examination).map_err(StoreError::from)?;
        let label = self.describe_examination(&examination);
        let (id, change) = self.keep_listed(RECORD, id, &body, &label, now)?;
        Ok((KeptExamination { id, label, examination }, change))
    }

    /// Takes an examination off the list; undo brings it back.
    pub fn remove_examination(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.remove_listed(RECORD, id, now)
    }

    /// The examination a person means by its id or the end of it, or by its name where that is said of one only.
    pub fn find_examination(&self, given: &str) -> Result<KeptExamination, EbbError> {
        let wanted = given.trim().to_lowercase();
        let words = self.words();
        let called = |kept: &KeptExamination| {
            let kind = kept.examination.kind.id();
            let kinds = [kind.to_owned(), words.get(&format!("examination-{kind}")).to_lowercase()];
            kinds.contains(&wanted) || kept.examination.name.as_ref().is_some_and(|name| name.to_lowercase() == wanted)
        };
        let mut all = self.examinations()?;
        let unknown = || EbbError::NotInTheList { given: given.to_owned() };
        if wanted.len() >= 4
            && let Some(at) = all.iter().position(|kept| kept.id.ends_with(&wanted))
        {
            return Ok(all.swap_remove(at));
        }
        let mut named = all.into_iter().filter(called);
        match (named.next(), named.next()) {
            (Some(only), None) => Ok(only),
            (Some(_), Some(_)) => Err(EbbError::AmbiguousEntry { given: given.to_owned() }),
            _ => Err(unknown()),
        }
    }

    /// An examination in a line of words.
    pub(crate) fn describe_examination(&self, examination: &Examination) -> String {
        let words = self.words();
        let kind = words.get(&format!("examination-{}", examination.kind.id()));
        let on = examination.on.map(|on| on.to_string());
        let out = examination.ruled_out.as_ref();
        let out = out.map(|out| words.say("examination-ruled-out", &[("what", out.into())]));
        [Some(kind), examination.name.clone(), on, examination.result.clone(), out]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(", ")
    }
}
