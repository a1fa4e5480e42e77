//! What the activity timer records about an activity in addition to its minutes.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::InvalidDraft;
use super::invalid::{check_minutes, in_range};
use crate::variants;

/// How the person felt after an activity, compared with before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, EnumString, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum FeltAfter {
    Better,
    Same,
    BitWorse,
    Worse,
}

impl FeltAfter {
    /// All answers, best first.
    pub const ALL: [Self; 4] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// Whether symptoms rose.
    #[must_use]
    pub fn is_worse(self) -> bool {
        matches!(self, Self::BitWorse | Self::Worse)
    }
}

/// The timing of an activity. The breaks of later activities are learned from it, so it is stored with the entry.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ActivityTiming {
    /// Planned minutes of work between breaks, 5–90, before the reductions for a flare or a day of low capacity.
    pub interval: f64,
    /// The longest stretch worked without a rest, in minutes, 0–1,440.
    pub stretch: u32,
    /// How the person felt afterwards; absent until answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub felt: Option<FeltAfter>,
    /// Minutes above the heart-rate guide, 0–1,440; absent without samples.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub above: Option<u32>,
    /// Minutes worked without a rest until a risen symptom was logged, 0–1,440; absent if none was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub rose: Option<u32>,
}

impl ActivityTiming {
    pub(super) fn check(self) -> Result<(), InvalidDraft> {
        in_range("minutes", self.interval, 5.0, 90.0)?;
        check_minutes(Some(self.stretch))?;
        check_minutes(self.above)?;
        check_minutes(self.rose)
    }
}
