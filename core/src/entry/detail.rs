//! Details of a symptom in addition to its severity (quality, side, spread), and other small enums of entries.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::variants;

/// A change in the course of a flare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FlarePhase {
    /// It started.
    Started,
    /// It eased but is not over.
    Eased,
    /// It is over.
    Ended,
}

impl FlarePhase {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// What a pain or muscle symptom feels like.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum SymptomQuality {
    DeepAche,
    Burning,
    Throbbing,
    Stiff,
    Tender,
    Knot,
    Cramp,
    Weak,
    ReducedRange,
}

impl SymptomQuality {
    /// Every quality.
    pub const ALL: [Self; 9] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// Side of the person's own body, for a place that is a single region: the neck, the lower back, a headache.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning")]
pub enum BodySide {
    Left,
    Right,
    Both,
    Middle,
}

impl BodySide {
    /// Every side.
    pub const ALL: [Self; 4] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// How far a symptom extends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum SymptomSpread {
    /// It stays in one place.
    OnePlace,
    /// It radiates from its place.
    Radiates,
    /// It is widespread.
    Widespread,
}

impl SymptomSpread {
    /// Every spread.
    pub const ALL: [Self; 3] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// Who examined a pressure point. The examiner's name, if it matters, is in the entry's note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FoundBy {
    /// The person.
    #[default]
    Oneself,
    /// Somebody who examined them.
    Examiner,
}

/// The load of a whole day relative to the person's usual, in one tap.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum DayLevel {
    /// Less than usual.
    Light,
    /// As usual.
    Usual,
    /// More than usual.
    Heavy,
}

impl DayLevel {
    /// Every level, the lightest first.
    pub const ALL: [Self; 3] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// Whether a remedy helped, as answered afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, EnumString, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Helped {
    /// It did not help.
    No,
    /// A little.
    Little,
    /// It helped.
    Yes,
    /// The person does not know. Stored, so that the question is not repeated; never a number.
    Unknown,
}

impl Helped {
    /// Every answer, in the order they are offered.
    pub const ALL: [Self; 4] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// How a day was, as recalled days later. It has no numeric value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, EnumString, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum RecalledDay {
    /// A bad day.
    Bad,
    /// A middling day.
    Middling,
    /// A day that was fine.
    Fine,
    /// The person does not know. Stored, so that the question is not repeated; never a number.
    Unknown,
}

impl RecalledDay {
    /// Every answer, in the order they are offered.
    pub const ALL: [Self; 4] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_the_stored_form() {
        fn same<T: Serialize>(all: impl IntoIterator<Item = (T, &'static str)>) {
            for (value, id) in all {
                assert_eq!(serde_json::to_string(&value).unwrap(), format!("\"{id}\""));
            }
        }
        same(SymptomQuality::ALL.map(|it| (it, it.id())));
        same(BodySide::ALL.map(|it| (it, it.id())));
        same(SymptomSpread::ALL.map(|it| (it, it.id())));
        same(DayLevel::ALL.map(|it| (it, it.id())));
        same(Helped::ALL.map(|it| (it, it.id())));
        same(RecalledDay::ALL.map(|it| (it, it.id())));
    }
}
