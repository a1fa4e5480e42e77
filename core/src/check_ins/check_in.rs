//! The definition of a check-in.

use crate::catalog::{Item, ItemId, ItemKind};
use crate::time::DayPart;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

/// Maximum number of questions that a check-in asks at once.
pub const QUESTIONS_MOST: usize = 3;

/// How a question is answered.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum CheckInAsk {
    /// A severity, 0–10, or present; for symptoms and factors.
    Severity,
    /// Yes or no (present, taken); for symptoms, factors, remedies and rests.
    YesNo,
    /// Minutes; for activities, rests, and measurements in minutes.
    Minutes,
    /// The night's sleep: its duration, its quality, and whether it was restorative.
    Sleep,
    /// An ability, 0–10; more is better.
    Function,
}

impl CheckInAsk {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The default way to ask for an item; `None` if it needs a number in a unit that check-ins do not support.
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

    /// Whether an item can be asked this way.
    pub(super) fn fits(self, item: &Item) -> bool {
        let also_yes_no = self == Self::YesNo && matches!(item.kind, ItemKind::Symptom | ItemKind::Factor);
        let also_minutes = self == Self::Minutes && item.kind == ItemKind::Rest;
        Self::of(item) == Some(self) || also_yes_no || also_minutes
    }
}

/// A question of a check-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInItem {
    /// The item; absent for sleep, which is not an item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// How it is answered.
    pub ask: CheckInAsk,
}

impl CheckInItem {
    /// Identifies the question within its check-in: the item's id, or `sleep`.
    #[must_use]
    pub fn key(&self) -> String {
        self.item.as_ref().map_or_else(|| CheckInAsk::Sleep.id().to_owned(), |item| item.0.clone())
    }
}

/// A check-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckIn {
    /// Id: `morning` and `evening` are built in, those of custom check-ins start with `own:`. Empty for a new one.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The part of the day it belongs to.
    pub part: DayPart,
    /// Its questions, in order; one to [`QUESTIONS_MOST`], without duplicates. One that was saved with more keeps them,
    /// and asks that many at a time.
    pub questions: Vec<CheckInItem>,
    /// Whether Ebb may propose it in its part of the day, within the ask budget. It can be opened at any time.
    pub offered: bool,
}

impl CheckIn {
    /// The question that its reminder names: the first that asks for a severity.
    pub(crate) fn named(&self) -> Option<&CheckInItem> {
        self.questions.iter().find(|question| question.ask == CheckInAsk::Severity && question.item.is_some())
    }
}
