//! Regions of the body.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::variants;

/// A region of the body: the 19 areas of the Widespread Pain Index (Wolfe 2016), and head, hands, feet and knees.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
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
    pub const ALL: [Self; 26] = variants::all();

    /// Number of regions at the front of [`Region::ALL`] that the Widespread Pain Index counts.
    pub const WIDESPREAD_PAIN_INDEX: usize = 19;

    /// The stable id, kebab-case, such as `shoulder-left`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// Whether it lies on one side of the body: its other side is a region of its own.
    #[must_use]
    pub fn is_one_sided(self) -> bool {
        self.id().ends_with("-left") || self.id().ends_with("-right")
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
