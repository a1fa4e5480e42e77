//! What a person calls a flare.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use crate::variants;

/// The word that Ebb uses for a flare wherever a person reads it. Commands, keys and ids say `flare` whatever was chosen.
///
/// There are three in each language and no others, because the sentences around them must be right: the terms of each are
/// in `locales`, in the folder `flare-words` of the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FlareWord {
    /// "Flare", "Schub", "brote".
    #[default]
    Flare,
    /// "Crash", in all languages.
    Crash,
    /// "Bad spell", "Einbruch", "bajón".
    BadSpell,
}

impl FlareWord {
    /// All of them, the usual one first.
    pub const ALL: [Self; 3] = variants::all();

    /// Its id, such as `bad-spell`.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}
