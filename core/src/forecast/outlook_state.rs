//! Whether a forecast may be shown.

use serde::{Deserialize, Serialize};

/// Number of days with a known label that are needed before a forecast may be shown.
pub const LEARNING_DAYS: u32 = 21;

/// Whether the forecast may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum OutlookState {
    /// Fewer than [`LEARNING_DAYS`] days are known.
    Learning,
    /// Enough days are known, and the evidence about this person is not conclusive either way. Other people's diaries
    /// allow a guess about some days, for who agreed to hear it.
    Early,
    /// Enough days are known, but the evidence against the person's base rate is not conclusive.
    Silent,
    /// The forecast has beaten the base rate in a test that is valid when evaluated every day.
    Shown,
}

impl OutlookState {
    /// The stable id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Learning => "learning",
            Self::Early => "early",
            Self::Silent => "silent",
            Self::Shown => "shown",
        }
    }
}
