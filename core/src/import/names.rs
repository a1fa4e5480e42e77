//! Names that another app gave, and the items that they stand for here.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use super::parsed::Reason;
use crate::catalog::{Catalog, Family, Item, ItemId, ItemKind, LABEL_MOST};
use crate::crisis;
use crate::i18n::{Language, Words};
use crate::labels::Labels;
use crate::storage::imported_id;

/// Whether a name is about a crisis. An import never opens the card, but such a name becomes neither an id nor a button: its
/// entries are kept under an archived item with a neutral name.
pub(super) fn is_hidden(name: &str) -> bool {
    crisis::detect(name).is_some()
}

/// An id derived from the name that a source gave, the same on every phone.
pub(super) fn own_id(source: &str, name: &str) -> ItemId {
    if is_hidden(name) {
        return ItemId(format!("own:{source}-{}", imported_id(&format!("{source}-tracker"), name).0));
    }
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // A name without letters and digits is used as it is, so that two such names stay distinct.
    ItemId(format!("own:{source}-{}", if words.is_empty() { name.to_owned() } else { words.join("-") }))
}

/// The symptom of the vocabulary that an English name is one of, as it is found when it is typed: a sign of danger must not become
/// an item of the person's own.
pub(super) fn built_in_symptom(name: &str) -> Option<ItemId> {
    static BUILT_IN: OnceLock<Catalog> = OnceLock::new();
    let catalog = BUILT_IN.get_or_init(|| Catalog::new([]));
    let found = if is_hidden(name) { None } else { catalog.find(name, Words::new(Language::English)).ok() };
    found.filter(|item| item.kind == ItemKind::Symptom).map(|item| item.id.clone())
}

/// A new item for a name.
pub(super) fn own_item(id: &ItemId, kind: ItemKind, family: Family, name: &str) -> Item {
    let archived = is_hidden(name);
    // The neutral name is in the person's language: see `name_hidden_trackers`.
    Item { label: (!archived).then(|| name.to_owned()), archived, ..Item::new(id.clone(), kind, family) }
}

/// Finds items by the names in a file, and makes those that are not there.
pub(super) struct Names<'a> {
    source: &'static str,
    labels: &'a Labels,
    found: HashMap<(ItemKind, String), (ItemId, ItemKind)>,
    pub(super) new_items: BTreeMap<String, Item>,
}

impl<'a> Names<'a> {
    pub(super) fn new(source: &'static str, labels: &'a Labels) -> Self {
        Self { source, labels, found: HashMap::new(), new_items: BTreeMap::new() }
    }

    /// The item of a name, in the person's language or in English, and its kind, which is one of `kinds`. Where there is none,
    /// a new item of the first of them.
    pub(super) fn item(&mut self, name: &str, kinds: &[ItemKind]) -> Result<(ItemId, ItemKind), Reason> {
        let name = name.trim();
        if name.is_empty() {
            return Err(Reason::Nameless);
        }
        let new_kind = kinds.first().copied().unwrap_or(ItemKind::Factor);
        let key = (new_kind, name.to_lowercase());
        if let Some(found) = self.found.get(&key) {
            return Ok(found.clone());
        }
        let found = match self.known(name, kinds) {
            Some(found) => found,
            None => (self.make(name, new_kind)?, new_kind),
        };
        self.found.insert(key, found.clone());
        Ok(found)
    }

    /// The unit of an item that was there before.
    pub(super) fn unit(&self, id: &ItemId) -> Option<String> {
        self.labels.catalog.get(id).and_then(|item| item.unit.clone())
    }

    fn known(&self, name: &str, kinds: &[ItemKind]) -> Option<(ItemId, ItemKind)> {
        if is_hidden(name) {
            return None;
        }
        // An id that a name happens to be is found as well: built-in ids are English words.
        let named = [self.labels.words, Words::new(Language::English)];
        let mut named = named.into_iter().flat_map(|words| self.labels.catalog.all_named(name, words));
        named.find(|item| !item.archived && kinds.contains(&item.kind)).map(|item| (item.id.clone(), item.kind))
    }

    fn make(&mut self, name: &str, kind: ItemKind) -> Result<ItemId, Reason> {
        let length = name.chars().count();
        if length > LABEL_MOST {
            return Err(Reason::LongName(length as u64));
        }
        let (place, family) = match kind {
            ItemKind::Symptom => ("symptom", Family::GeneralSymptom),
            ItemKind::Activity => ("activity", Family::Leisure),
            ItemKind::Rest => ("rest", Family::Rest),
            ItemKind::Factor => ("factor", Family::Strain),
            ItemKind::Remedy => ("remedy", Family::Medicine),
            ItemKind::Measurement => ("measurement", Family::Vital),
            ItemKind::Function => ("function", Family::Function),
        };
        let id = own_id(&format!("{}-{place}", self.source), &name.to_lowercase());
        self.new_items.entry(id.0.clone()).or_insert_with(|| own_item(&id, kind, family, name));
        Ok(id)
    }
}
