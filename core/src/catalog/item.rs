//! An item: something that can be logged.

use super::{Family, ItemKind, ItemLook};
use serde::{Deserialize, Serialize};

/// Permanent id of an item, such as `brain-fog`. The ids of custom items start with `own:`.
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
    /// The family under which people look for it.
    pub family: Family,
    /// The unit of its number, for measurements and doses, such as `ms` or `mg`.
    pub unit: Option<String>,
    /// The person's own name for it; `None` for a built-in item, whose words are in `locales/`.
    pub label: Option<String>,
    /// Whether it is no longer offered. Its entries are kept.
    #[serde(default)]
    pub archived: bool,
    /// Whether it is pinned to the front of the grid.
    #[serde(default)]
    pub pinned: bool,
    /// The item it was merged into.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub merged_into: Option<ItemId>,
    /// Its look, and the scale for its severity.
    #[serde(default, flatten)]
    pub look: ItemLook,
}

impl Item {
    /// A built-in item without any customization.
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

    /// Whether it is something that is swallowed, applied or injected, and not a therapy, an aid or a way to relax.
    #[must_use]
    pub fn is_medicine(&self) -> bool {
        let families = [Family::PainRelief, Family::Medicine, Family::Supplement];
        self.kind == ItemKind::Remedy && families.contains(&self.family)
    }
}

/// Maximum length of an item's name, in characters: what fits on a button at a large text size.
pub(crate) const LABEL_MOST: usize = 60;
