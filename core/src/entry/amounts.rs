//! Effort and doses.

use serde::{Deserialize, Serialize};

use super::{InvalidDraft, Rating, invalid::in_range};

/// The effort an activity took, by kind. Post-exertional malaise follows all three alike
/// (Chu 2018). Absent if not given.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Effort {
    /// Physical effort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub physical: Option<Rating>,
    /// Cognitive effort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cognitive: Option<Rating>,
    /// Emotional effort, company included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub emotional: Option<Rating>,
}

impl Effort {
    pub(crate) fn check(self) -> Result<(), InvalidDraft> {
        [self.physical, self.cognitive, self.emotional]
            .into_iter()
            .flatten()
            .try_for_each(|rating| rating.check("effort"))
    }

    pub(crate) fn is_unsaid(&self) -> bool {
        *self == Self::default()
    }
}

/// An amount of a medicine or supplement.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Dose {
    /// The amount, above 0.
    pub amount: f64,
    /// Its unit, such as `mg`; at most 20 characters.
    pub unit: String,
}

/// The longest unit, in characters.
pub(crate) const UNIT_MOST: usize = 20;

impl Dose {
    pub(crate) fn check(&self) -> Result<(), InvalidDraft> {
        let length = self.unit.chars().count();
        if length > UNIT_MOST {
            return Err(InvalidDraft::TextTooLong { field: "unit", length: length as u64, most: UNIT_MOST as u64 });
        }
        in_range("dose", self.amount, f64::MIN_POSITIVE, 1e6)
    }
}
