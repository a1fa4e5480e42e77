//! The guides, their lengths, and the cues of their steps.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::variants;

/// A guide.
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
pub enum GuideId {
    /// Slow breathing with a longer exhalation than inhalation.
    Breathing,
    /// Attention to one part of the body after the other, from the feet up.
    BodyScan,
    /// Tensing and releasing one muscle group after the other.
    MuscleRelaxation,
    /// Yoga nidra, lying down.
    YogaNidra,
    /// A round of gentle stretching.
    Stretching,
    /// Heat on one place.
    Heat,
    /// Cold on one place.
    Cold,
    /// Heat and cold alternately.
    HeatCold,
}

impl GuideId {
    /// Every guide, in the order in which they are offered.
    pub const ALL: [Self; 8] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The id of the item it is logged as.
    #[must_use]
    pub fn item(self) -> &'static str {
        match self {
            Self::MuscleRelaxation => "progressive-muscle-relaxation",
            Self::HeatCold => "contrast-heat-cold",
            other => other.id(),
        }
    }

    /// Whether it applies heat or cold to the skin.
    pub(super) fn thermal(self) -> bool {
        matches!(self, Self::Heat | Self::Cold | Self::HeatCold)
    }
}

/// The length of a guide.
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
#[allow(missing_docs, reason = "each name is its own meaning")]
pub enum GuideLength {
    Short,
    Usual,
    Long,
}

impl GuideLength {
    /// Every length.
    pub const ALL: [Self; 3] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// The meaning of a phone's vibration at the start of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Cue {
    /// The guide starts.
    Start,
    /// The next step.
    Change,
    /// Breathe in.
    BreatheIn,
    /// Breathe out.
    BreatheOut,
    /// The guide is over.
    End,
}
