//! The look of an item: a picture and a colour, by name. Each shell has its own drawings and colour values.

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

use super::{Family, ItemKind, Scale};
use crate::variants;

/// A picture, from a small fixed set that the shells draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum Icon {
    Body,
    Head,
    Heart,
    Stomach,
    Eye,
    Ear,
    Hand,
    Foot,
    Bed,
    Moon,
    Sun,
    Cloud,
    Snow,
    Drop,
    Flame,
    Bolt,
    Leaf,
    Pill,
    Cup,
    Plate,
    Walk,
    Home,
    People,
    Star,
}

impl Icon {
    /// Every picture.
    pub const ALL: [Self; 24] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// A colour by its role in a theme; the light, dark and flare themes each have their own values. Always shown together
/// with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum Colour {
    Plain,
    Sand,
    Clay,
    Moss,
    Sea,
    Dusk,
}

impl Colour {
    /// Every colour.
    pub const ALL: [Self; 6] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// A custom item to add.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NewItem {
    /// Which kind of entry it belongs in.
    pub kind: ItemKind,
    /// The family under which the person will look for it.
    pub family: Family,
    /// Its name, 1–60 characters, different from all names and aliases of other items.
    pub label: String,
    /// The unit of its number, for measurements and doses. It can never change, because entries use it.
    pub unit: Option<String>,
    /// Its look.
    pub look: ItemLook,
}

impl NewItem {
    /// An item without a unit and with the default look.
    #[must_use]
    pub fn new(kind: ItemKind, family: Family, label: &str) -> Self {
        Self { kind, family, label: label.to_owned(), unit: None, look: ItemLook::default() }
    }
}

/// The look of an item, and the scale for its severity. `None` means the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ItemLook {
    /// Its picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<Icon>,
    /// Its colour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    /// The scale on which a symptom's severity is asked; `None` means 0–10. Entries keep the scale they were rated on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scale: Option<Scale>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, missing};

    #[test]
    fn the_id_is_the_stored_form_and_has_its_words() {
        let same = |stored: String, id: &str| assert_eq!(stored, format!("\"{id}\""));
        for it in Icon::ALL {
            same(serde_json::to_string(&it).unwrap(), it.id());
        }
        for it in Colour::ALL {
            same(serde_json::to_string(&it).unwrap(), it.id());
        }
        for language in Language::ALL {
            let icons = Icon::ALL.iter().map(|it| format!("icon-{}", it.id()));
            let colours = Colour::ALL.iter().map(|it| format!("colour-{}", it.id()));
            assert_eq!(missing(language, icons.chain(colours)), Vec::<String>::new());
        }
    }
}
