//! A two-minute check of the workplace: yes, no or unknown, and for each "no" one sentence of advice. It is offered
//! next to the guides, and Ebb never asks for it.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::error::{EbbError, InvalidInput, Missing};
use crate::i18n::Words;
use crate::journal::{Change, Journal, Record, RecordChange};
use crate::service::service;
use crate::storage::{Reader, Verb, Writer};
use crate::time::{Day, Moment};
use crate::variants;

/// An item of the check.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum WorkstationItem {
    Feet,
    Back,
    ScreenHeight,
    ScreenDistance,
    Keyboard,
    Mouse,
    Light,
    Breaks,
}

impl WorkstationItem {
    /// Every item, in the order in which they are asked.
    pub const ALL: [Self; 8] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// An answer to a question of the check.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WorkstationAnswer {
    /// The question.
    pub item: WorkstationItem,
    /// Yes or no; absent if unknown.
    pub yes: Option<bool>,
}

/// The form of the check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WorkstationForm {
    /// The introduction.
    pub text: String,
    /// The questions.
    pub questions: Vec<WorkstationQuestion>,
    /// The checks completed so far, newest first.
    pub kept: Vec<CompletedWorkstationCheck>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WorkstationQuestion {
    /// The item.
    pub item: WorkstationItem,
    /// The question in words. "Yes" is the good answer.
    pub text: String,
}

/// A completed check; some answers may be missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CompletedWorkstationCheck {
    /// Its permanent id.
    pub id: String,
    /// The civil day on which it was made.
    pub day: Day,
    /// The answers in order, without skipped ones.
    pub answers: Vec<WorkstationAnswer>,
    /// Advice, one sentence for each "no".
    pub advice: Vec<WorkstationAdvice>,
    /// The result in one sentence.
    pub text: String,
}

/// Advice on an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WorkstationAdvice {
    /// The item.
    pub item: WorkstationItem,
    /// The advice in one sentence.
    pub text: String,
}

/// A saved check, and the change.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WorkstationCheckChange {
    /// The check.
    pub check: CompletedWorkstationCheck,
    /// The change.
    pub change: Change,
}

/// A check as it is stored.
#[derive(Serialize, Deserialize)]
pub(crate) struct WorkstationRecord {
    day: Day,
    answers: Vec<WorkstationAnswer>,
}

impl Record for WorkstationRecord {
    const KIND: &'static str = "workstation";

    fn texts(_: &str) -> &'static [&'static str] {
        &[]
    }

    fn check(&self, _: &str) -> Result<(), EbbError> {
        if self.answers.is_empty() {
            return Err(InvalidInput::NothingChosen.into());
        }
        Ok(self.day.check_year()?)
    }

    fn describe(reader: &Reader<'_>, _: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        Ok(Some(reader.words().did_keep_workstation()))
    }
}

/// The form of the check.
fn form(reader: &Reader<'_>) -> Result<WorkstationForm, EbbError> {
    let words = reader.words();
    let question =
        |item: &WorkstationItem| WorkstationQuestion { item: *item, text: words.variant("workstation", item.id()) };
    Ok(WorkstationForm {
        text: words.workstation_text(),
        questions: WorkstationItem::ALL.iter().map(question).collect(),
        kept: list(reader)?,
    })
}

/// The checks completed so far, newest first.
fn list(reader: &Reader<'_>) -> Result<Vec<CompletedWorkstationCheck>, EbbError> {
    let words = reader.words();
    Ok(reader.list()?.into_iter().rev().map(|(id, check)| completed(words, id, check)).collect())
}

/// Saves a check. If an item is answered twice, the last answer counts.
fn save(
    writer: &mut Writer<'_>,
    answers: &[WorkstationAnswer],
    now: &Moment,
) -> Result<CompletedWorkstationCheck, EbbError> {
    let of = |item: &WorkstationItem| answers.iter().rev().find(|answer| answer.item == *item).copied();
    let answers: Vec<WorkstationAnswer> = WorkstationItem::ALL.iter().filter_map(of).collect();
    if answers.is_empty() {
        return Err(InvalidInput::NothingChosen.into());
    }
    let check = WorkstationRecord { day: now.day(writer.rollover()?), answers };
    let id = writer.fresh_id(now)?;
    writer.put(&id, &check)?;
    Ok(completed(writer.words(), id, check))
}

fn completed(words: Words, id: String, check: WorkstationRecord) -> CompletedWorkstationCheck {
    let WorkstationRecord { day, answers } = check;
    let no = answers.iter().filter(|answer| answer.yes == Some(false));
    let advice: Vec<WorkstationAdvice> = no
        .map(|answer| WorkstationAdvice {
            item: answer.item,
            text: words.variant("workstation", format!("{}-advice", answer.item.id())),
        })
        .collect();
    let text = words.workstation_result(advice.len());
    CompletedWorkstationCheck { id, day, answers, advice, text }
}

service! {
    /// The check of the workplace.
    Workstation, workstation
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Workstation {
    /// The form of the check, with the checks completed so far.
    pub fn get(&self) -> Result<WorkstationForm, EbbError> {
        self.journal.read(form)
    }

    /// The checks completed so far, newest first.
    pub fn list(&self) -> Result<Vec<CompletedWorkstationCheck>, EbbError> {
        self.journal.read(list)
    }

    /// Saves a check, completely or partly answered.
    pub fn save(&self, answers: &[WorkstationAnswer], now: &Moment) -> Result<WorkstationCheckChange, EbbError> {
        let (check, change) = self.journal.write(Verb::Set, now, |writer| {
            let check = save(writer, answers, now)?;
            Ok((check, writer.words().did_keep_workstation()))
        })?;
        Ok(WorkstationCheckChange { check, change })
    }

    /// Removes a check; undo restores it.
    pub fn remove(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| {
            if !writer.remove::<WorkstationRecord>(id)? {
                return Err(Missing::ListEntry { given: id.to_owned() }.into());
            }
            let words = writer.words();
            Ok(words.did_remove(words.workstation_name()))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_words_and_advice() {
        for language in crate::i18n::Language::ALL {
            let keys = WorkstationItem::ALL
                .iter()
                .flat_map(|item| [format!("workstation-{}", item.id()), format!("workstation-{}-advice", item.id())]);
            assert_eq!(crate::i18n::missing(language, keys), [""; 0]);
        }
        for item in WorkstationItem::ALL {
            assert_eq!(serde_json::to_value(item).unwrap(), item.id());
        }
    }
}
