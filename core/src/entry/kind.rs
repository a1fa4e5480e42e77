//! The kinds of entries.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

/// The kind of an entry, without its data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "the same names as Body, which documents them")]
pub enum EntryKind {
    Symptom,
    PressurePoint,
    Flare,
    FlareDay,
    Activity,
    DayLoad,
    Rest,
    Sleep,
    Factor,
    Remedy,
    Measurement,
    Function,
    Recall,
    Note,
}

impl EntryKind {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_the_stored_form() {
        for kind in EntryKind::VARIANTS {
            assert_eq!(serde_json::to_string(kind).unwrap(), format!("\"{}\"", kind.id()));
            assert_eq!(kind.id().parse(), Ok(*kind));
        }
    }
}
