//! How a value was obtained.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// How a value was obtained. Forecasts and insights give less weight to everything but `Measured`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Mark {
    /// Given or measured at the time.
    #[default]
    Measured,
    /// Given in four steps: none, mild, moderate and severe are 0, 2, 5 and 8.
    Coarse,
    /// Filled in by "as usual".
    FilledIn,
    /// Recalled days later.
    Recalled,
}

impl Mark {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// Weight relative to a measured value, 0–1: a step stands for several numbers, memory fades, and a filled-in value
    /// is the usual one and not that of the day. Convention, not evidence.
    #[must_use]
    pub fn weight(self) -> f64 {
        match self {
            Self::Measured => 1.0,
            Self::Coarse => 0.8,
            Self::Recalled => 0.5,
            Self::FilledIn => 0.25,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_of_a_mark_is_its_stored_form() {
        for mark in Mark::VARIANTS {
            assert_eq!(serde_json::to_string(mark).unwrap(), format!("\"{}\"", mark.id()));
        }
    }
}
