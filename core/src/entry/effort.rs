//! The effort of an activity.

use serde::{Deserialize, Serialize};

use super::{InvalidDraft, Rating};

/// The effort an activity took, by kind. All three kinds can trigger post-exertional malaise (Chu et al. 2018). `None`
/// if not given.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Effort {
    /// Physical effort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub physical: Option<Rating>,
    /// Cognitive effort.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cognitive: Option<Rating>,
    /// Emotional effort, including that of being in company.
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
