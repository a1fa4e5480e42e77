//! An item: something that can be logged.

use super::{Family, ItemKind, ItemLook};
use serde::{Deserialize, Serialize};

/// A catalogue item's identity for ever, such as `brain-fog`. Custom items start with `own:`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub String);

impl ItemId {
    /// Whether it is of an item that the person made, or an import for them.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.0.starts_with("own:")
    }
}

/// Something that can be logged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Item {
    /// Identity.
    pub id: ItemId,
    /// Which kind of entry it belongs in.
    pub kind: ItemKind,
    /// Where people look for it.
    pub family: Family,
    /// The unit of its number, for measurements and doses, such as `ms` or `mg`.
    pub unit: Option<String>,
    /// The person's own name for it; absent for a built-in item, whose words are in `locales/`.
    pub label: Option<String>,
    /// No longer offered; its entries stay.
    #[serde(default)]
    pub archived: bool,
    /// First in the grid.
    #[serde(default)]
    pub pinned: bool,
    /// The item it became part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<ItemId>,
    /// What it looks like, and what its severity is asked on.
    #[serde(default, flatten)]
    pub look: ItemLook,
}

impl Item {
    /// An item as it is before anyone touched it.
    #[must_use]
    pub fn new(id: ItemId, kind: ItemKind, family: Family) -> Self {
        Self {
            id,
            kind,
            family,
            unit: None,
            label: None,
            archived: false,
            pinned: false,
            merged_into: None,
            look: ItemLook::default(),
        }
    }
}

/// The longest name of an item, in characters: what a button can show at large text.
pub(crate) const LABEL_MOST: usize = 60;
