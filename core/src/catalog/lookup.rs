//! The catalog of one person, and lookup of items in it.

use super::foreign_names::{fold, item_in_any_language, medicine_in_any_language, mentioned};
use super::word_order;
use super::{
    BUILT_IN, EVERY_SYMPTOM, Item, ItemId, ItemKind, OwnWords, severity_words::step_of, vocabulary::built_in_place,
};
use crate::crisis;
use crate::i18n::{Language, Words};
use std::collections::{BTreeMap, HashSet};

/// Foods that are in medicines too, with the remedy that stands for the substance.
const SUBSTANCES_OF_FOOD: [(&str, &str); 1] = [("caffeine", "caffeine-tablet")];

/// In which languages a name is looked for.
#[derive(Clone, Copy, PartialEq)]
enum LanguageScope {
    /// The person's, and labels in English.
    OwnLanguage,
    /// Every language, the person's first.
    AnyLanguage,
}

/// The catalog of one person: the built-in and custom items, in the order they are offered.
#[derive(Debug, Clone)]
pub struct Catalog {
    /// The built-in items in the order of [`BUILT_IN`], possibly edited, and the custom ones after them.
    items: Vec<Item>,
    /// The places of the custom items.
    custom: BTreeMap<ItemId, usize>,
    /// Custom words for the steps of severity: see [`super::Anchor`].
    words: BTreeMap<String, OwnWords>,
    /// What the medicines of the person's list are called there, by their items.
    listed: BTreeMap<ItemId, String>,
}

/// No item has this name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no item is called {given:?}")]
pub struct UnknownItem {
    /// The name that was looked for.
    pub given: String,
    /// Similar labels, most similar first.
    pub suggestions: Vec<String>,
}

impl Catalog {
    /// Builds the catalog from the built-in items, followed by the person's own.
    #[must_use]
    pub fn new(own: impl IntoIterator<Item = Item>) -> Self {
        let built_in = BUILT_IN.iter().map(|item| Item {
            unit: item.unit.map(str::to_owned),
            ..Item::new(ItemId(item.id.to_owned()), item.kind, item.family)
        });
        let items: Vec<Item> = built_in.collect();
        let mut catalog = Self { items, custom: BTreeMap::new(), words: BTreeMap::new(), listed: BTreeMap::new() };
        for mut item in own {
            // However it came into the file, by an import or from another version: what is called so is no button.
            if item.label.as_deref().is_some_and(|label| crisis::detect(label).is_some()) {
                (item.archived, item.pinned) = (true, false);
            }
            // An edited built-in item keeps its position.
            if let Some(place) = catalog.place(&item.id) {
                catalog.items[place] = item;
            } else {
                catalog.custom.insert(item.id.clone(), catalog.items.len());
                catalog.items.push(item);
            }
        }
        catalog
    }

    /// The place of an item in [`Self::items`].
    fn place(&self, id: &ItemId) -> Option<usize> {
        built_in_place(id).or_else(|| self.custom.get(id).copied())
    }

    /// Replaces the custom words for the steps of severity, by item or [`super::EVERY_SYMPTOM`].
    #[must_use]
    pub(crate) fn with_words(self, words: BTreeMap<String, OwnWords>) -> Self {
        Self { words, ..self }
    }

    /// The custom words for an item's steps, or for those of every symptom.
    pub(crate) fn words_of(&self, id: &str) -> Option<&OwnWords> {
        self.words.get(id)
    }

    /// The custom words for a severity of a symptom, if any. Words for the item take precedence over those for all
    /// symptoms.
    pub(crate) fn own_words(&self, item: &ItemId, value: f64) -> Option<&str> {
        let step = step_of(value);
        [item.0.as_str(), EVERY_SYMPTOM].iter().find_map(|id| self.words_of(id)?.get(&step)).map(String::as_str)
    }

    /// An item by its id.
    #[must_use]
    pub fn get(&self, id: &ItemId) -> Option<&Item> {
        self.place(id).and_then(|place| self.items.get(place))
    }

    /// The item that an id refers to now: itself, or the one it was merged into.
    #[must_use]
    pub fn resolve(&self, id: &ItemId) -> ItemId {
        let mut id = id.clone();
        // Bounded, because a damaged file may contain a cycle of merges.
        for _ in 0..self.items.len() {
            match self.get(&id).and_then(|item| item.merged_into.clone()) {
                Some(into) => id = into,
                None => break,
            }
        }
        id
    }

    /// The items of the person's own, archived ones included.
    pub(super) fn own_items(&self) -> impl Iterator<Item = &Item> {
        self.custom.values().filter_map(|place| self.items.get(*place))
    }

    /// Every item, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.items.iter()
    }

    /// The name of an item; the id itself if this version does not know it.
    #[must_use]
    pub fn label(&self, id: &ItemId, words: Words) -> String {
        let own = self.get(id).and_then(|item| item.label.clone());
        own.or_else(|| words.lookup(&format!("item-{}", id.0))).unwrap_or_else(|| id.0.clone())
    }

    /// With the names of the medicines in the list, by their items.
    #[must_use]
    pub(crate) fn with_listed(mut self, names: impl IntoIterator<Item = (ItemId, String)>) -> Self {
        self.listed = names.into_iter().map(|(item, name)| (self.resolve(&item), name)).collect();
        self
    }

    /// What a dose of an item is called: as the medicine is in the person's list, such as by its brand; otherwise its label. An
    /// item that the person renamed keeps that name.
    pub(crate) fn dose_label(&self, id: &ItemId, words: Words) -> String {
        let label = self.label(id, words);
        let is_renamed = self.get(id).is_some_and(|item| item.label.is_some());
        let listed = self.listed.get(&self.resolve(id)).filter(|name| !is_renamed && fold(name) != fold(&label));
        listed.cloned().unwrap_or(label)
    }

    /// Finds an item by id, by label or alias in the person's language, or else in another one where only one item is called
    /// so. Ignores case, hyphens and surrounding spaces. An archived item is found by its id alone; the name of a merged one
    /// finds what it was merged into.
    pub fn find(&self, given: &str, words: Words) -> Result<&Item, UnknownItem> {
        self.find_in(LanguageScope::AnyLanguage, given, words)
    }

    /// Finds the item whose name a new one must not have: as [`Self::find`] does, but in the person's language and by English
    /// labels alone. A word of another language may be theirs for something else, and their own items come first.
    pub(crate) fn find_taken(&self, given: &str, words: Words) -> Option<&Item> {
        self.find_in(LanguageScope::OwnLanguage, given, words).ok()
    }

    fn find_in(&self, reach: LanguageScope, given: &str, words: Words) -> Result<&Item, UnknownItem> {
        if let Some(item) = self.get(&self.resolve(&ItemId(given.trim().to_owned()))) {
            return Ok(item);
        }
        let wanted = fold(given);
        if let Some(item) = self.named(reach, &wanted, words, |item| !item.archived).into_iter().next() {
            return Ok(item);
        }
        let merged = self.named(reach, &wanted, words, |item| item.merged_into.is_some()).into_iter();
        let merged = merged.filter_map(|item| self.get(&self.resolve(&item.id))).find(|item| !item.archived);
        merged
            .or_else(|| if reach == LanguageScope::AnyLanguage { self.in_other_order(&wanted, words) } else { None })
            .ok_or_else(|| UnknownItem { given: given.to_owned(), suggestions: self.suggestions(&wanted, words) })
    }

    /// The one built-in symptom that is called so in another order of the words, or with other small words between them: "tightness
    /// in chest". `None` where several are. Names of the person's own are exact: they gave them.
    fn in_other_order(&self, wanted: &str, words: Words) -> Option<&Item> {
        let wanted = word_order::content_words(wanted)?;
        let is_so = |name: &str| word_order::content_words(&fold(name)).is_some_and(|name| name == wanted);
        let is_called_so = |item: &&Item| Self::names_of(item, words).iter().any(|name| is_so(name));
        let built_in = |item: &&Item| item.kind == ItemKind::Symptom && !item.archived && !item.id.is_own();
        let found: Vec<&Item> = self.items().filter(built_in).filter(is_called_so).take(2).collect();
        match found.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// What an item is called in the person's language and in English.
    fn names_of(item: &Item, words: Words) -> Vec<String> {
        let key = format!("item-{}", item.id.0);
        let of = |words: Words| words.lookup(&key).into_iter().chain(words.aliases(&key)).collect::<Vec<_>>();
        let english = Words::new(Language::English);
        let others = if words.language() == Language::English { Vec::new() } else { of(english) };
        of(words).into_iter().chain(others).collect()
    }

    /// The offered items of a name in the person's language, if no id is written like it: more than one where a name
    /// given in another language is also a name of a built-in item. The person's own come first.
    #[must_use]
    pub fn all_named(&self, given: &str, words: Words) -> Vec<&Item> {
        if let Some(item) = self.get(&ItemId(given.trim().to_owned())) {
            return vec![item];
        }
        let mut named = self.named(LanguageScope::AnyLanguage, &fold(given), words, |item| !item.archived);
        // A pack of the person's own is meant before the substance that its brand is a name of.
        if named.first().is_some_and(|item| item.id.is_own() && item.kind == ItemKind::Remedy) {
            named.retain(|item| item.id.is_own() || item.kind != ItemKind::Remedy);
        }
        named
    }

    /// Finds an archived or merged item by its id or name.
    #[must_use]
    pub fn find_archived(&self, given: &str, words: Words) -> Option<&Item> {
        let of_id = self.get(&ItemId(given.trim().to_owned())).filter(|item| item.archived);
        of_id.or_else(|| {
            let named = self.named(LanguageScope::AnyLanguage, &fold(given), words, |item| item.archived);
            named.into_iter().next()
        })
    }

    /// The items of a name, those of a label before those of an alias, and of each the person's own first.
    fn named(&self, reach: LanguageScope, wanted: &str, words: Words, wants: impl Fn(&Item) -> bool) -> Vec<&Item> {
        let is_label = |item: &&Item, words: Words| fold(&self.label(&item.id, words)) == wanted;
        let is_alias =
            |item: &&Item| words.aliases(&format!("item-{}", item.id.0)).iter().any(|alias| fold(alias) == wanted);
        let among = || self.items().filter(|item| wants(item));
        if among().next().is_none() {
            return Vec::new();
        }
        let own = among().filter(|item| item.id.is_own() && is_label(item, words));
        // An edited item has a label of its own.
        let may_be = |item: &&Item, ids: &HashSet<&str>| item.label.is_some() || ids.contains(item.id.0.as_str());
        let here = mentioned(&[words.language(), Language::English], wanted);
        let built_in = || among().filter(|item| !item.id.is_own() && may_be(item, &here));
        let labelled = built_in().filter(|item| is_label(item, words));
        let mut found: Vec<&Item> = own.chain(labelled).collect();
        found.extend(built_in().filter(is_alias).filter(|item| !found.contains(item)).collect::<Vec<_>>());
        if found.is_empty() {
            // A renamed item still answers to its first name. English comes last, so that it never shadows a word of the
            // person's language.
            let built_in_label = |item: &Item, words: Words| {
                words.lookup(&format!("item-{}", item.id.0)).is_some_and(|label| fold(&label) == wanted)
            };
            if reach == LanguageScope::AnyLanguage {
                found.extend(built_in().filter(|item| built_in_label(item, words)));
            }
            if found.is_empty() {
                let english = Words::new(Language::English);
                found.extend(built_in().filter(|item| built_in_label(item, english)));
            }
        }
        if found.is_empty() {
            let anywhere = mentioned(&Language::ALL, wanted);
            let built_in = || among().filter(|item| !item.id.is_own() && may_be(item, &anywhere));
            found.extend(medicine_in_any_language(built_in().filter(|item| item.is_medicine()), wanted));
            if found.is_empty() && reach == LanguageScope::AnyLanguage {
                found.extend(item_in_any_language(&built_in().collect::<Vec<_>>(), wanted));
            }
        }
        found
    }

    /// Searches the offered items whose name in the person's language, alias or English name contains a text, best match
    /// first: an equal name, then one that begins with it, then one of which a word does, then an alias, then anywhere.
    /// Within each the order of the catalog is kept.
    #[must_use]
    pub fn search(&self, given: &str, words: Words) -> Vec<&Item> {
        let wanted = fold(given);
        if wanted.is_empty() {
            return Vec::new();
        }
        let english = Words::new(Language::English);
        let rank = |item: &Item| {
            let label = fold(&self.label(&item.id, words));
            let aliases = || words.aliases(&format!("item-{}", item.id.0)).into_iter().map(|alias| fold(&alias));
            match () {
                () if label == wanted => Some(0),
                () if label.starts_with(&wanted) => Some(1),
                () if label.split(' ').any(|word| word.starts_with(&wanted)) => Some(2),
                () if aliases().any(|alias| alias.starts_with(&wanted)) => Some(3),
                () if label.contains(&wanted) || aliases().any(|alias| alias.contains(&wanted)) => Some(4),
                () if fold(&self.label(&item.id, english)).contains(&wanted) => Some(5),
                () => None,
            }
        };
        let offered = self.items().filter(|item| !item.archived);
        let mut found: Vec<(u8, &Item)> = offered.filter_map(|item| Some((rank(item)?, item))).collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, item)| item).collect()
    }

    /// Finds a remedy by its name, as [`Self::find`] does, and leaves out everything that is no remedy: a pack with
    /// caffeine does not contain the coffee of the food diary.
    pub(crate) fn find_remedy(&self, given: &str, words: Words) -> Result<&Item, UnknownItem> {
        let is_remedy = |item: &&Item| item.kind == ItemKind::Remedy;
        let unknown = || UnknownItem { given: given.to_owned(), suggestions: Vec::new() };
        let found = self.find(given, words);
        if let Ok(item) = &found
            && !is_remedy(item)
        {
            // The name of a food, not one of the drinks that hold it.
            let wanted = fold(given);
            let labels = [words, Words::new(Language::English)].map(|words| fold(&self.label(&item.id, words)));
            let named = labels.contains(&wanted) || fold(&item.id.0) == wanted;
            let substance = SUBSTANCES_OF_FOOD.iter().find(|(food, _)| named && item.id.0 == *food);
            return substance.and_then(|(_, id)| self.get(&ItemId((*id).to_owned()))).ok_or_else(unknown);
        }
        found.map_err(|missed| {
            let of_remedies = |label: &String| self.find(label, words).is_ok_and(|item| is_remedy(&item));
            let suggestions = missed.suggestions.iter().filter(|label| of_remedies(label)).cloned().collect();
            UnknownItem { suggestions, ..missed }
        })
    }
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
    fn a_renamed_item_answers_to_its_first_name_too() {
        let pain = Item {
            label: Some("Ouch".to_owned()),
            ..Catalog::new([]).get(&ItemId("pain".to_owned())).unwrap().clone()
        };
        let catalog = Catalog::new([pain]);
        for (given, language) in
            [("ouch", Language::German), ("Schmerz", Language::German), ("pain", Language::English)]
        {
            assert_eq!(catalog.find(given, Words::new(language)).unwrap().id.0, "pain", "{given}");
        }
    }

    fn own(id: &str, kind: ItemKind, label: &str) -> Item {
        let item = Item::new(ItemId(id.to_owned()), kind, crate::catalog::Family::GeneralSymptom);
        Item { label: Some(label.to_owned()), ..item }
    }

    #[test]
    fn archived_item_is_found_only_where_one_is_looked_for() {
        let (english, german) = (Words::new(Language::English), Words::new(Language::German));
        let fog = Item::new(ItemId("brain-fog".to_owned()), ItemKind::Symptom, crate::catalog::Family::Cognition);
        let old = Item { archived: true, ..own("own:1", ItemKind::Symptom, "Tight jaw") };
        let catalog = Catalog::new([Item { archived: true, ..fog }, old]);
        for (given, words) in [("brain fog", english), ("foggy", english), ("tight jaw", german)] {
            assert!(catalog.find(given, words).is_err(), "{given}");
        }
        assert_eq!(catalog.find_archived("Brain Fog", english).unwrap().id.0, "brain-fog");
        assert_eq!(catalog.find_archived("brain fog", german).unwrap().id.0, "brain-fog");
        assert_eq!(catalog.find_archived("TIGHT JAW", english).unwrap().id.0, "own:1");
        assert_eq!(catalog.find_archived("own:1", english).unwrap().id.0, "own:1");
        assert!(catalog.find_archived("pain", english).is_none());
    }

    #[test]
    fn the_name_of_a_merged_item_finds_what_it_became() {
        let words = Words::new(Language::English);
        let pain = || Some(ItemId("pain".to_owned()));
        let merged = Item { archived: true, merged_into: pain(), ..own("own:1", ItemKind::Symptom, "Owie") };
        let catalog = Catalog::new([merged]);
        assert_eq!(catalog.find("owie", words).unwrap().id.0, "pain");
        assert_eq!(catalog.find_archived("owie", words).unwrap().id.0, "own:1");
    }

    #[test]
    fn an_own_item_comes_before_a_built_in_one_of_its_name() {
        let catalog = Catalog::new([own("own:1", ItemKind::Activity, "Kopfschmerz")]);
        let named = |words| catalog.all_named("kopfschmerz", words).iter().map(|item| item.id.0.as_str()).collect();
        let german: Vec<&str> = named(Words::new(Language::German));
        assert_eq!(german.first(), Some(&"own:1"));
        assert_eq!(german.len(), 2, "{german:?}");
        let english: Vec<&str> = named(Words::new(Language::English));
        assert_eq!(english, ["own:1"]);
    }

    #[test]
    fn unknown_name_yields_similar_ones() {
        let catalog = Catalog::new([]);
        let words = Words::new(Language::English);
        let missed = catalog.find("fatige", words).unwrap_err();
        assert_eq!(missed.suggestions.first().map(String::as_str), Some("Fatigue"));
        assert_eq!(catalog.find("xyzzy", words).unwrap_err().suggestions, Vec::<String>::new());
    }

    /// Two edits at most to a name of the remedy, and the same first letter.
    fn may_suggest_remedy(typed: &str, item: &Item, catalog: &Catalog, words: Words) -> bool {
        let mut names = words.aliases(&format!("item-{}", item.id.0));
        names.push(catalog.label(&item.id, words));
        names
            .iter()
            .map(|name| fold(name))
            .any(|name| name.chars().next() == typed.chars().next() && strsim::damerau_levenshtein(typed, &name) <= 2)
    }

    fn check_suggestions(typed: &str, language: Language) {
        let (catalog, words) = (Catalog::new([]), Words::new(language));
        let Err(missed) = catalog.find(typed, words) else { return };
        for label in &missed.suggestions {
            let item = catalog.find(label, words).unwrap();
            let far = item.kind == ItemKind::Remedy && !may_suggest_remedy(&fold(typed), item, &catalog, words);
            assert!(!far, "{typed:?} suggests {label}");
        }
    }

    #[test]
    fn a_medicine_is_suggested_for_a_slip_and_for_nothing_else() {
        let (catalog, words) = (Catalog::new([]), Words::new(Language::English));
        let suggested = |typed| catalog.find(typed, words).map_or_else(|missed| missed.suggestions, |_| Vec::new());
        assert_eq!(suggested("ibuprofin"), ["Ibuprofen"]);
        for typed in ["panadol", "tramadole pain", "want a pill", "overtime", "opioide xx", "codine forte", "paradol"] {
            for language in Language::ALL {
                check_suggestions(typed, language);
            }
        }
        let opioid = catalog.label(&ItemId("opioid".to_owned()), words);
        assert!(!suggested("panadol").contains(&opioid) && !suggested("paniod").contains(&opioid));
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { cases: 64, ..proptest::prelude::ProptestConfig::default() })]

        /// Whatever is typed: a word, or a name of the vocabulary with some of its letters changed.
        #[test]
        fn no_remedy_is_suggested_beyond_two_edits(
            typed in "[a-z]{3,12}", which in 0usize..2_000, cut in 0usize..6, language in 0usize..3,
        ) {
            let language = Language::ALL[language];
            check_suggestions(&typed, language);
            let item = &BUILT_IN[which % BUILT_IN.len()];
            let name = Words::new(language).lookup(&format!("item-{}", item.id)).unwrap();
            let changed: String = typed.chars().take(cut).chain(name.chars().skip(cut)).collect();
            check_suggestions(&changed, language);
        }
    }
}
