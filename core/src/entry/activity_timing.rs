//! What the activity timer records of an activity beside its minutes.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::InvalidDraft;
use super::invalid::{check_minutes, in_range};
use crate::variants;

/// How the person felt after an activity, compared to before it.
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
    /// Each answer, from the best.
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

/// How an activity was timed. The next one's breaks are learned from it, so it belongs to the entry.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ActivityTiming {
    /// The minutes of work between breaks that were planned by the person's record, 5–90, before a flare or a day of
    /// low capacity shortened them.
    pub interval: f64,
    /// The longest stretch worked without a rest, in minutes, 0–1,440.
    pub stretch: u32,
    /// How it was afterwards; absent until answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub felt: Option<FeltAfter>,
    /// Minutes above the heart-rate guide, 0–1,440; absent where no samples were fed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub above: Option<u32>,
    /// Minutes worked without a rest until a symptom was logged that had risen, 0–1,440; absent where none was.
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
