//! The vocabulary: everything that can be logged, built in or the person's own.
//!
//! An item has a stable id that never changes, a kind that says which [`Body`](crate::entry::Body) it
//! belongs in, and a family. Its words are in `locales/`, under `item-<id>`; a custom item brings its own.

mod look;
mod quick;
mod scale;
mod severity_words;
mod vocabulary;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use look::{Colour, Icon, ItemLook, NewItem};
pub use quick::{QuickItem, Use};
pub use scale::Scale;
pub use severity_words::{Anchor, StepWords};
pub(crate) use severity_words::{EVERY_SYMPTOM, OwnWords, TOP, WORDS_MOST};
pub use vocabulary::BUILT_IN;

use crate::i18n::{Language, Words};

/// A catalogue item's identity for ever, such as `brain-fog`. Custom items start with `own:`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub String);

/// Which kind of entry an item belongs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ItemKind {
    /// Felt: rated 0–10, or present and not rated.
    Symptom,
    /// Done: minutes and effort.
    Activity,
    /// A rest or break.
    Rest,
    /// May bear on symptoms.
    Factor,
    /// Taken or used for relief.
    Remedy,
    /// A number with a unit.
    Measurement,
    /// What a person could do, more is better.
    Function,
}

/// A family of items, as people look for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum Family {
    // Symptoms.
    MuscularPain,
    OtherPain,
    Fatigue,
    Cognition,
    Sleep,
    Mood,
    Autonomic,
    Digestion,
    Sensory,
    Signs,
    GeneralSymptom,
    // Activities and rest.
    Movement,
    Household,
    Work,
    Social,
    SelfCare,
    Leisure,
    Travel,
    Rest,
    // Factors.
    Strain,
    Stress,
    Hydration,
    Weather,
    Cycle,
    Illness,
    Food,
    Win,
    // Remedies.
    PainRelief,
    Medicine,
    Supplement,
    Therapy,
    Relaxation,
    // Measurements and function.
    Vital,
    Wearable,
    Function,
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

/// The words an item is known by, folded for comparing.
fn fold(text: &str) -> String {
    text.trim().to_lowercase().replace(['-', '_'], " ")
}

/// The vocabulary of one person: the built-in items and their own, in the order they are offered.
#[derive(Debug, Clone)]
pub struct Catalog {
    items: Vec<Item>,
    places: BTreeMap<ItemId, usize>,
    /// The person's own words for the steps of severity: see [`Anchor`].
    words: BTreeMap<String, OwnWords>,
}

/// What was asked for is no item.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no item is called {given:?}")]
pub struct NotFound {
    /// What was asked for.
    pub given: String,
    /// Labels that look like it, the likeliest first.
    pub suggestions: Vec<String>,
}

impl Catalog {
    /// The built-in vocabulary and the person's own items after it.
    #[must_use]
    pub fn new(own: impl IntoIterator<Item = Item>) -> Self {
        let built_in = BUILT_IN.iter().map(|item| Item {
            unit: item.unit.map(str::to_owned),
            ..Item::new(ItemId(item.id.to_owned()), item.kind, item.family)
        });
        let items: Vec<Item> = built_in.collect();
        let places = items.iter().enumerate().map(|(place, item)| (item.id.clone(), place)).collect();
        let mut catalog = Self { items, places, words: BTreeMap::new() };
        for item in own {
            // An edited built-in item keeps its place.
            if let Some(place) = catalog.places.get(&item.id) {
                catalog.items[*place] = item;
            } else {
                catalog.places.insert(item.id.clone(), catalog.items.len());
                catalog.items.push(item);
            }
        }
        catalog
    }

    /// The same with the person's own words for the steps of severity, by what they are for.
    #[must_use]
    pub(crate) fn with_words(self, words: BTreeMap<String, OwnWords>) -> Self {
        Self { words, ..self }
    }

    /// The person's own words for an item's steps, or for every symptom's.
    pub(crate) fn words_of(&self, id: &str) -> Option<&OwnWords> {
        self.words.get(id)
    }

    /// An item by its id.
    #[must_use]
    pub fn get(&self, id: &ItemId) -> Option<&Item> {
        self.places.get(id).and_then(|place| self.items.get(*place))
    }

    /// The item that an id stands for now: itself, or what it was merged into.
    #[must_use]
    pub fn resolve(&self, id: &ItemId) -> ItemId {
        let mut id = id.clone();
        // A chain of merges ends; a ring, which only a damaged file could hold, must too.
        for _ in 0..self.items.len() {
            match self.get(&id).and_then(|item| item.merged_into.clone()) {
                Some(into) => id = into,
                None => break,
            }
        }
        id
    }

    /// Every item, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.iter()
    }

    /// What an item is called; an id this version does not know is called by itself.
    #[must_use]
    pub fn label(&self, id: &ItemId, words: Words) -> String {
        let own = self.get(id).and_then(|item| item.label.clone());
        own.or_else(|| words.lookup(&format!("item-{}", id.0))).unwrap_or_else(|| id.0.clone())
    }

    /// The item a person means: by id, by label in their language or in English, or by another word for it.
    /// Case, hyphens and outer spaces do not matter.
    pub fn find(&self, given: &str, words: Words) -> Result<&Item, NotFound> {
        if let Some(item) = self.get(&self.resolve(&ItemId(given.trim().to_owned()))) {
            return Ok(item);
        }
        let wanted = fold(given);
        let offered = || self.items().filter(|item| !item.archived);
        if let Some(item) = offered().find(|item| fold(&self.label(&item.id, words)) == wanted) {
            return Ok(item);
        }
        let alias =
            |item: &&Item| words.aliases(&format!("item-{}", item.id.0)).iter().any(|alias| fold(alias) == wanted);
        if let Some(item) = offered().find(alias) {
            return Ok(item);
        }
        // English last, so that a word of one's own language never means another's.
        let english = Words::new(Language::English);
        let english_label = |item: &&Item| fold(&self.label(&item.id, english)) == wanted;
        offered()
            .find(english_label)
            .ok_or_else(|| NotFound { given: given.to_owned(), suggestions: self.suggestions(&wanted, words) })
    }

    fn suggestions(&self, wanted: &str, words: Words) -> Vec<String> {
        /// Below this likeness (Jaro–Winkler, 0–1) a suggestion would only confuse.
        const LIKE: f64 = 0.8;
        /// More than these nobody reads.
        const MOST: usize = 3;
        let mut near: Vec<(f64, String)> = self
            .items()
            .filter(|item| !item.archived)
            .map(|item| self.label(&item.id, words))
            .map(|label| (strsim::jaro_winkler(wanted, &fold(&label)), label))
            .filter(|(likeness, _)| *likeness >= LIKE)
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0));
        near.into_iter().take(MOST).map(|(_, label)| label).collect()
    }
}

/// The vocabulary's plain guess of an activity's effort, 0–10: physical, cognitive, emotional. A convention, not
/// evidence; used only until a person says otherwise.
#[must_use]
pub fn usual_effort(item: &ItemId) -> Option<[f64; 3]> {
    let known = BUILT_IN.iter().find(|known| known.kind == ItemKind::Activity && known.id == item.0)?;
    // All zeros is the vocabulary's way of having no guess; it must not become "no effort".
    known.effort.iter().any(|effort| *effort > 0.0).then_some(known.effort)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;
    use std::collections::HashSet;

    #[test]
    fn every_id_is_unique_and_has_words_in_each_language() {
        let mut seen = HashSet::new();
        for item in BUILT_IN {
            assert!(seen.insert(item.id), "{} twice", item.id);
        }
        for language in Language::ALL {
            let missing = crate::i18n::missing(language, BUILT_IN.iter().map(|item| format!("item-{}", item.id)));
            assert_eq!(missing, Vec::<String>::new(), "{language:?}");
        }
    }

    #[test]
    fn names_of_items_are_unique() {
        let catalog = Catalog::new([]);
        for language in Language::ALL {
            let words = Words::new(language);
            let mut seen: std::collections::HashMap<String, &ItemId> = std::collections::HashMap::new();
            for item in catalog.items() {
                let mut names = words.aliases(&format!("item-{}", item.id.0));
                names.push(catalog.label(&item.id, words));
                for name in names {
                    let other = seen.insert(fold(&name), &item.id);
                    assert!(other.is_none_or(|other| *other == item.id), "{name:?} is {other:?} and {:?}", item.id);
                }
            }
        }
    }

    #[test]
    fn item_is_found_by_id_label_and_alias() {
        let catalog = Catalog::new([]);
        let (english, german) = (Words::new(Language::English), Words::new(Language::German));
        for given in ["brain-fog", "Brain fog", " BRAIN FOG "] {
            assert_eq!(catalog.find(given, english).unwrap().id.0, "brain-fog");
        }
        assert_eq!(catalog.find("brain fog", german).unwrap().id.0, "brain-fog");
        assert_eq!(catalog.find("schmerz", german).unwrap().id.0, "pain");
        assert_eq!(catalog.find("ache", english).unwrap().id.0, "pain");
    }

    #[test]
    fn unknown_name_yields_similar_ones() {
        let catalog = Catalog::new([]);
        let words = Words::new(Language::English);
        let missed = catalog.find("fatige", words).unwrap_err();
        assert_eq!(missed.suggestions.first().map(String::as_str), Some("Fatigue"));
        assert_eq!(catalog.find("xyzzy", words).unwrap_err().suggestions, Vec::<String>::new());
    }
}
