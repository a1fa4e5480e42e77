//! What may be said of a feeling beside its strength: what it is like, which side, how it spreads; and the few other
//! words an entry chooses from.

use serde::{Deserialize, Serialize};

/// A turn in a flare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FlarePhase {
    /// It began.
    Started,
    /// It let up, and is not over.
    Eased,
    /// It is over.
    Ended,
}

/// What a pain or muscle symptom feels like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum Quality {
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

impl Quality {
    /// Every quality.
    pub const ALL: [Self; 9] = [
        Self::DeepAche,
        Self::Burning,
        Self::Throbbing,
        Self::Stiff,
        Self::Tender,
        Self::Knot,
        Self::Cramp,
        Self::Weak,
        Self::ReducedRange,
    ];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::DeepAche => "deep-ache",
            Self::Burning => "burning",
            Self::Throbbing => "throbbing",
            Self::Stiff => "stiff",
            Self::Tender => "tender",
            Self::Knot => "knot",
            Self::Cramp => "cramp",
            Self::Weak => "weak",
            Self::ReducedRange => "reduced-range",
        }
    }
}

/// Which side of the body, the person's own, of a place that is one region for both: the neck, the lower back, a
/// headache.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning")]
pub enum Side {
    Left,
    Right,
    Both,
    Middle,
}

impl Side {
    /// Every side.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Both, Self::Middle];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
            Self::Both => "both",
            Self::Middle => "middle",
        }
    }
}

/// How far a feeling reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Spread {
    /// It stays in one place.
    OnePlace,
    /// It radiates from its place.
    Radiates,
    /// It is widespread.
    Widespread,
}

impl Spread {
    /// Every spread.
    pub const ALL: [Self; 3] = [Self::OnePlace, Self::Radiates, Self::Widespread];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::OnePlace => "one-place",
            Self::Radiates => "radiates",
            Self::Widespread => "widespread",
        }
    }
}

/// Who pressed on a pressure point. The examiner's name, if it matters, is in the entry's note.
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

/// A whole day's load in one tap, beside what is usual for the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    pub const ALL: [Self; 3] = [Self::Light, Self::Usual, Self::Heavy];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Usual => "usual",
            Self::Heavy => "heavy",
        }
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
        same(Quality::ALL.map(|it| (it, it.id())));
        same(Side::ALL.map(|it| (it, it.id())));
        same(Spread::ALL.map(|it| (it, it.id())));
        same(DayLevel::ALL.map(|it| (it, it.id())));
    }
}
