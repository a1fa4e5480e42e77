//! A two-minute look at the place of work: yes, no or not known, and for each "no" one sentence of what can be done. It is
//! offered beside the guides, and never asked for.

use serde::{Deserialize, Serialize};

use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::{StoreError, Verb};
use crate::time::{Day, Moment};

/// The kind of record that holds a check.
pub(crate) const RECORD: &str = "workstation";

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    /// Everything, in the order of looking.
    pub const ALL: [Self; 8] = [
        Self::Feet,
        Self::Back,
        Self::ScreenHeight,
        Self::ScreenDistance,
        Self::Keyboard,
        Self::Mouse,
        Self::Light,
        Self::Breaks,
    ];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Feet => "feet",
            Self::Back => "back",
            Self::ScreenHeight => "screen-height",
            Self::ScreenDistance => "screen-distance",
            Self::Keyboard => "keyboard",
            Self::Mouse => "mouse",
            Self::Light => "light",
            Self::Breaks => "breaks",
        }
    }
}

/// An answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WorkstationAnswer {
    /// Of what.
    pub item: WorkstationItem,
    /// Yes or no; absent is not known.
    pub yes: Option<bool>,
}

/// The check as it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WorkstationCheck {
    /// What it is.
    pub text: String,
    /// The questions.
    pub questions: Vec<WorkstationQuestion>,
    /// The checks kept so far, the newest first.
    pub kept: Vec<KeptWorkstation>,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WorkstationQuestion {
    /// What it is about.
    pub item: WorkstationItem,
    /// The question in words; yes is well.
    pub text: String,
}

/// A check that was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct KeptWorkstation {
    /// Identity for ever.
    pub id: String,
    /// The civil day it was made.
    pub day: Day,
    /// The answers, in order; what was skipped is left out.
    pub answers: Vec<WorkstationAnswer>,
    /// What can be done, one for each "no".
    pub advice: Vec<WorkstationAdvice>,
    /// The result in a sentence.
    pub text: String,
}

/// What can be done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WorkstationAdvice {
    /// About what.
    pub item: WorkstationItem,
    /// One sentence.
    pub text: String,
}

#[derive(Serialize, Deserialize)]
struct Kept {
    day: Day,
    answers: Vec<WorkstationAnswer>,
}

impl Journal {
    /// The check of the place of work, as it is asked, with those kept so far.
    pub fn workstation(&self) -> Result<WorkstationCheck, EbbError> {
        let words = self.words();
        let question = |item: WorkstationItem| WorkstationQuestion {
            item,
            text: words.get(&format!("workstation-{}", item.id())),
        };
        let kept = self.read(|reader| Ok(reader.records(RECORD)?))?;
        let read = |(id, body): (String, String)| -> Result<KeptWorkstation, EbbError> {
            let Kept { day, answers } = serde_json::from_str(&body).map_err(StoreError::from)?;
            Ok(self.workstation_in_words(id, day, answers))
        };
        Ok(WorkstationCheck {
            text: words.get("workstation-text"),
            questions: WorkstationItem::ALL.map(question).into(),
            kept: kept.into_iter().rev().map(read).collect::<Result<_, _>>()?,
        })
    }

    fn workstation_in_words(&self, id: String, day: Day, answers: Vec<WorkstationAnswer>) -> KeptWorkstation {
        let words = self.words();
        let no = answers.iter().filter(|answer| answer.yes == Some(false));
        let advice: Vec<WorkstationAdvice> = no
            .map(|answer| WorkstationAdvice {
                item: answer.item,
                text: words.get(&format!("workstation-{}-advice", answer.item.id())),
            })
            .collect();
        let text = words.say("workstation-result", &[("count", advice.len().into())]);
        KeptWorkstation { id, day, answers, advice, text }
    }

    /// Keeps a check, wholly answered or in part.
    pub fn keep_workstation(
        &self,
        answers: &[WorkstationAnswer],
        now: &Moment,
    ) -> Result<(KeptWorkstation, Change), EbbError> {
        // Of two answers to one question the last counts.
        let of = |item| answers.iter().rev().find(|answer| answer.item == item).copied();
        let answers: Vec<WorkstationAnswer> = WorkstationItem::ALL.into_iter().filter_map(of).collect();
        if answers.is_empty() {
            return Err(EbbError::NothingChosen);
        }
        self.write(Verb::Set, now, |writer| {
            let (id, day) = (writer.fresh_id(now)?, now.day(writer.rollover()?));
            let body = serde_json::to_string(&Kept { day, answers: answers.clone() }).map_err(StoreError::from)?;
            writer.put_record(RECORD, &id, &body)?;
            Ok((self.workstation_in_words(id, day, answers), self.words().get("did-keep-workstation")))
        })
    }

    /// Takes a check away; undo brings it back.
    pub fn remove_workstation(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            if !writer.remove_record(RECORD, id)? {
                return Err(EbbError::NotInTheList { given: id.to_owned() });
            }
            let what = self.words().get("workstation-name");
            Ok(((), self.words().say("did-remove", &[("what", what.into())])))
        })?;
        Ok(change)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_has_its_words_and_its_advice() {
        for language in crate::i18n::Language::ALL {
            let keys = WorkstationItem::ALL
                .into_iter()
                .flat_map(|item| [format!("workstation-{}", item.id()), format!("workstation-{}-advice", item.id())]);
            assert_eq!(crate::i18n::missing(language, keys), [""; 0]);
        }
        for item in WorkstationItem::ALL {
            assert_eq!(serde_json::to_value(item).unwrap(), item.id());
        }
    }
}
