//! Rating scales, and how a raw number on each is normalised to 0–10.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::variants;

/// A rating scale. The raw number is stored; comparisons use the normalised one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Scale {
    /// Ebb's own numeric rating scale, 0 (none) to 10 (the worst).
    #[default]
    Nrs11,
    /// Four steps, 0–3: none, mild, moderate, severe. Normalised to 0, 2, 5, 8.
    FourStep,
    /// 0–3, where only the ends are named: normalised linearly.
    ThreeUp,
    /// 0–6, as in FUNCAP: 0 cannot do at all, 6 no consequence. Normalised linearly.
    SixUp,
    /// 0–100, as in an energy rating. Normalised linearly.
    Percent,
}

impl Scale {
    /// Every scale.
    pub const ALL: [Self; 5] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// The highest raw value; the lowest is 0.
    #[must_use]
    pub fn top(self) -> f64 {
        match self {
            Self::Nrs11 => 10.0,
            Self::FourStep | Self::ThreeUp => 3.0,
            Self::SixUp => 6.0,
            Self::Percent => 100.0,
        }
    }

    /// Normalises a raw value to 0–10. Between the four steps it interpolates linearly.
    #[must_use]
    pub fn normalise(self, raw: f64) -> f64 {
        match self {
            Self::Nrs11 => raw,
            Self::FourStep if raw <= 1.0 => raw * 2.0,
            Self::FourStep => 2.0 + (raw - 1.0) * 3.0,
            Self::ThreeUp | Self::SixUp | Self::Percent => raw * 10.0 / self.top(),
        }
    }
}
