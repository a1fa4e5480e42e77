//! Check-ins: questions bundled under a name and a time of day, prefilled, answered wholly, partly or not at all.
//!
//! An answer is an entry; only how a check-in is made and which entries its answers became are records. What is not
//! answered stays unknown, and a prefilled value counts only when it comes back as an answer.
//!
//! - `stored`: how check-ins are made.
//! - `answers`: what answers are: as entries, read back from entries, and as they usually are.
//! - `answering`: a check-in in words, and its answers written.
//! - `reminder_answer`: one tap on a check-in's reminder.

mod answering;
mod answers;
mod reminder_answer;
mod stored;

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

use crate::catalog::{Item, ItemId, ItemKind};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::Verb;
use crate::time::{DayPart, Moment};

pub(crate) use answering::{AnsweredCheckIn, erase_answered, propose};
pub use answers::CheckInSaid;
pub(crate) use reminder_answer::{CheckInTap, answer_from_reminder, with_usual_answer};
pub(crate) use stored::{StoredCheckIn, list, name, save};

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum CheckInAsk {
    /// How strong, 0–10, or present: for symptoms and factors.
    Severity,
    /// There or not, taken or not: for symptoms, factors, remedies and rests.
    YesNo,
    /// How many minutes: for activities, rests, and measurements in minutes.
    Minutes,
    /// The night: how long, how good, whether it restored.
    Sleep,
    /// What was possible, 0–10, more is better: for abilities.
    Function,
}

impl CheckInAsk {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The way an item is mostly asked; absent where a tap or a number in a unit is needed that no check-in takes.
    #[must_use]
    pub fn of(item: &Item) -> Option<Self> {
        Some(match item.kind {
            ItemKind::Symptom | ItemKind::Factor => Self::Severity,
            ItemKind::Activity => Self::Minutes,
            ItemKind::Rest | ItemKind::Remedy => Self::YesNo,
            ItemKind::Measurement if item.unit.as_deref() == Some("min") => Self::Minutes,
            ItemKind::Measurement => return None,
            ItemKind::Function => Self::Function,
        })
    }

    /// Whether an item can be asked so.
    fn fits(self, item: &Item) -> bool {
        let also_yes_no = self == Self::YesNo && matches!(item.kind, ItemKind::Symptom | ItemKind::Factor);
        let also_minutes = self == Self::Minutes && item.kind == ItemKind::Rest;
        Self::of(item) == Some(self) || also_yes_no || also_minutes
    }
}

/// One question of a check-in, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInItem {
    /// Of what; absent for sleep, which is no item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// How it is answered.
    pub ask: CheckInAsk,
}

impl CheckInItem {
    /// What names the question within its check-in: the item's id, or `sleep`.
    #[must_use]
    pub fn key(&self) -> String {
        self.item.as_ref().map_or_else(|| CheckInAsk::Sleep.id().to_owned(), |item| item.0.clone())
    }
}

/// A check-in, as it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckIn {
    /// Its identity: `morning` and `evening` are built in, the person's own begin with `own:`. Empty for a new one.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The time of day it belongs to.
    pub part: DayPart,
    /// Its questions, in order; at least one, none of them twice.
    pub questions: Vec<CheckInItem>,
    /// Whether Ebb may ask for it at its time of day, within the ask budget. It can be opened at any time.
    pub offered: bool,
}

impl CheckIn {
    /// The one question its reminder names: the first that is answered by how strong.
    pub(crate) fn named(&self) -> Option<&CheckInItem> {
        self.questions.iter().find(|question| question.ask == CheckInAsk::Severity && question.item.is_some())
    }
}

/// An answer to one of the questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInAnswer {
    /// Which question: see [`CheckInItem::key`].
    pub key: String,
    /// What is said.
    pub said: CheckInSaid,
}

/// A check-in to be answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInView {
    /// Which.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its questions, in order.
    pub questions: Vec<CheckInQuestion>,
}

/// One question in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInQuestion {
    /// Names it within the check-in.
    pub key: String,
    /// Its item's name.
    pub label: String,
    /// The question in words.
    pub text: String,
    /// How it is answered.
    pub ask: CheckInAsk,
    /// What was said of it today, here or elsewhere; absent while unknown.
    pub said: Option<CheckInSaid>,
    /// What may stand there to be confirmed. It counts only when it comes back as an answer.
    pub prefill: Option<Prefill>,
}

/// A value to be confirmed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Prefill {
    /// The value.
    pub said: CheckInSaid,
    /// Where it is from, in words: yesterday, or the usual.
    pub from: String,
}

/// A check-in that was saved.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SavedCheckIn {
    /// The check-in as it is now.
    pub check_in: CheckIn,
    /// What the call changed.
    pub change: Change,
}

service! {
    /// The check-ins: how they are made, and their answers.
    CheckIns, check_ins
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl CheckIns {
    /// The check-ins, built in and the person's own, in the order of the day.
    pub fn list(&self) -> Result<Vec<CheckIn>, EbbError> {
        self.journal.read(list)
    }

    /// A check-in as it is answered now: each question in words, what was said of it today, and what may be confirmed.
    pub fn get(&self, id: &str, now: &Moment) -> Result<CheckInView, EbbError> {
        self.journal.read(|reader| answering::view(reader, id, now))
    }

    /// Saves a check-in: a new one if its id is empty, otherwise in place of the one with that id.
    pub fn save(&self, check_in: &CheckIn, now: &Moment) -> Result<SavedCheckIn, EbbError> {
        let (check_in, change) = self.journal.write(Verb::Set, now, |writer| stored::save(writer, check_in, now))?;
        Ok(SavedCheckIn { check_in, change })
    }

    /// Removes a check-in, also a built-in one. What was answered stays.
    pub fn remove(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write(Verb::Set, now, |writer| Ok(((), stored::remove(writer, id)?)))?;
        Ok(change)
    }

    /// Answers a check-in, wholly or in part: one operation, one undo. Delivered twice, as a notification may be, the
    /// same answers change nothing; other answers on the same day amend what the first became.
    pub fn answer(&self, id: &str, answers: &[CheckInAnswer], now: &Moment) -> Result<Change, EbbError> {
        let ((), change) =
            self.journal.write(Verb::CheckIn, now, |writer| Ok(((), answering::answer(writer, id, answers, now)?)))?;
        Ok(change)
    }
}
