//! Places on the body.

use serde::{Deserialize, Serialize};

/// A body region: the 19 areas of the Widespread Pain Index (Wolfe 2016), and head, hands, feet and knees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; sides are the person's own")]
pub enum Region {
    JawLeft,
    ShoulderLeft,
    UpperArmLeft,
    LowerArmLeft,
    HipLeft,
    UpperLegLeft,
    LowerLegLeft,
    JawRight,
    ShoulderRight,
    UpperArmRight,
    LowerArmRight,
    HipRight,
    UpperLegRight,
    LowerLegRight,
    Neck,
    UpperBack,
    LowerBack,
    Chest,
    Abdomen,
    Head,
    HandLeft,
    HandRight,
    KneeLeft,
    KneeRight,
    FootLeft,
    FootRight,
}

impl Region {
    /// Every region, the 19 of the Widespread Pain Index first.
    pub const ALL: [Self; 26] = [
        Self::JawLeft,
        Self::ShoulderLeft,
        Self::UpperArmLeft,
        Self::LowerArmLeft,
        Self::HipLeft,
        Self::UpperLegLeft,
        Self::LowerLegLeft,
        Self::JawRight,
        Self::ShoulderRight,
        Self::UpperArmRight,
        Self::LowerArmRight,
        Self::HipRight,
        Self::UpperLegRight,
        Self::LowerLegRight,
        Self::Neck,
        Self::UpperBack,
        Self::LowerBack,
        Self::Chest,
        Self::Abdomen,
        Self::Head,
        Self::HandLeft,
        Self::HandRight,
        Self::KneeLeft,
        Self::KneeRight,
        Self::FootLeft,
        Self::FootRight,
    ];

    /// How many of [`Region::ALL`], from the front, the Widespread Pain Index counts.
    pub const WIDESPREAD_PAIN_INDEX: usize = 19;

    /// The stable id, kebab-case, such as `shoulder-left`.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::JawLeft => "jaw-left",
            Self::ShoulderLeft => "shoulder-left",
            Self::UpperArmLeft => "upper-arm-left",
            Self::LowerArmLeft => "lower-arm-left",
            Self::HipLeft => "hip-left",
            Self::UpperLegLeft => "upper-leg-left",
            Self::LowerLegLeft => "lower-leg-left",
            Self::JawRight => "jaw-right",
            Self::ShoulderRight => "shoulder-right",
            Self::UpperArmRight => "upper-arm-right",
            Self::LowerArmRight => "lower-arm-right",
            Self::HipRight => "hip-right",
            Self::UpperLegRight => "upper-leg-right",
            Self::LowerLegRight => "lower-leg-right",
            Self::Neck => "neck",
            Self::UpperBack => "upper-back",
            Self::LowerBack => "lower-back",
            Self::Chest => "chest",
            Self::Abdomen => "abdomen",
            Self::Head => "head",
            Self::HandLeft => "hand-left",
            Self::HandRight => "hand-right",
            Self::KneeLeft => "knee-left",
            Self::KneeRight => "knee-right",
            Self::FootLeft => "foot-left",
            Self::FootRight => "foot-right",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_the_stored_form() {
        for region in Region::ALL {
            assert_eq!(serde_json::to_string(&region).unwrap(), format!("\"{}\"", region.id()));
        }
    }
}
