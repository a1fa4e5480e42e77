//! How an item looks: a picture and a colour by name. Shells draw both in their own way; no theme's numbers are kept.

use serde::{Deserialize, Serialize};

use super::{Family, ItemKind, Scale};

/// A small fixed set of pictures, each drawn by the shells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    pub const ALL: [Self; 24] = [
        Self::Body,
        Self::Head,
        Self::Heart,
        Self::Stomach,
        Self::Eye,
        Self::Ear,
        Self::Hand,
        Self::Foot,
        Self::Bed,
        Self::Moon,
        Self::Sun,
        Self::Cloud,
        Self::Snow,
        Self::Drop,
        Self::Flame,
        Self::Bolt,
        Self::Leaf,
        Self::Pill,
        Self::Cup,
        Self::Plate,
        Self::Walk,
        Self::Home,
        Self::People,
        Self::Star,
    ];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Body => "body",
            Self::Head => "head",
            Self::Heart => "heart",
            Self::Stomach => "stomach",
            Self::Eye => "eye",
            Self::Ear => "ear",
            Self::Hand => "hand",
            Self::Foot => "foot",
            Self::Bed => "bed",
            Self::Moon => "moon",
            Self::Sun => "sun",
            Self::Cloud => "cloud",
            Self::Snow => "snow",
            Self::Drop => "drop",
            Self::Flame => "flame",
            Self::Bolt => "bolt",
            Self::Leaf => "leaf",
            Self::Pill => "pill",
            Self::Cup => "cup",
            Self::Plate => "plate",
            Self::Walk => "walk",
            Self::Home => "home",
            Self::People => "people",
            Self::Star => "star",
        }
    }
}

/// A colour by the role it plays in a theme: light, dark and flare each have their own. It only ever stands beside a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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
    pub const ALL: [Self; 6] = [Self::Plain, Self::Sand, Self::Clay, Self::Moss, Self::Sea, Self::Dusk];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Sand => "sand",
            Self::Clay => "clay",
            Self::Moss => "moss",
            Self::Sea => "sea",
            Self::Dusk => "dusk",
        }
    }
}

/// Everything that a new item of one's own is.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct NewItem {
    /// Which kind of entry it belongs in.
    pub kind: ItemKind,
    /// Where the person will look for it.
    pub family: Family,
    /// Its name, 1–60 characters, which no other item answers to.
    pub label: String,
    /// The unit of its number, for measurements and doses; it stays for ever, since what was logged is in it.
    pub unit: Option<String>,
    /// What it looks like.
    pub look: ItemLook,
}

impl NewItem {
    /// An item without a unit and a look of its own.
    #[must_use]
    pub fn new(kind: ItemKind, family: Family, label: &str) -> Self {
        Self { kind, family, label: label.to_owned(), unit: None, look: ItemLook::default() }
    }
}

/// What an item looks like, and what its severity is asked on. Absent is as it comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ItemLook {
    /// Its picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<Icon>,
    /// Its colour.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    /// The scale a symptom's severity is asked on; absent is 0–10. What was logged keeps the scale it was given on.
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
