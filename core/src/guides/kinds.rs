//! Which guides there are, how long they are, and the cues of their steps.

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
    /// Slow breathing, out longer than in.
    Breathing,
    /// Attention through the body, from the feet up.
    BodyScan,
    /// Tensing and letting go, group by group.
    MuscleRelaxation,
    /// Yoga nidra, lying down.
    YogaNidra,
    /// A round of gentle stretching.
    Stretching,
    /// Heat on one place.
    Heat,
    /// Cold on one place.
    Cold,
    /// Heat and cold in turn.
    HeatCold,
}

impl GuideId {
    /// Every guide, in the order of offering.
    pub const ALL: [Self; 8] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The item it is logged as.
    #[must_use]
    pub fn item(self) -> &'static str {
        match self {
            Self::MuscleRelaxation => "progressive-muscle-relaxation",
            Self::HeatCold => "contrast-heat-cold",
            other => other.id(),
        }
    }

    /// Heat or cold on the skin.
    pub(super) fn thermal(self) -> bool {
        matches!(self, Self::Heat | Self::Cold | Self::HeatCold)
    }
}

/// How long a guide is.
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

/// What a phone's buzz says as a step begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Cue {
    /// It begins.
    Start,
    /// The next step.
    Change,
    /// Breathe in.
    BreatheIn,
    /// Breathe out.
    BreatheOut,
    /// It is over.
    End,
}
