//! Names that are suggested in place of one that nothing has.

use super::foreign_names::fold;
use super::{Catalog, ItemKind};
use crate::i18n::Words;

impl Catalog {
    /// The labels of similar items, the most similar first. By likeness of the label or an alias; a remedy is never
    /// suggested for a word that merely looks like it: only within two edits of one of its names, with the same first
    /// letter. "panadol" once led to an opioid.
    pub(super) fn suggestions(&self, wanted: &str, words: Words) -> Vec<String> {
        /// Minimum similarity (Jaro–Winkler, 0–1) of a suggestion. Convention: a slip of the finger is above, another word
        /// that begins alike is below.
        const LIKE: f64 = 0.9;
        /// Minimum share of the letters that stay when one is edited into the other. A name that is only the beginning of what was
        /// typed is another thing: "tightness" is not "tightness in chest"; nor is a word that shares half its letters: "heat pad"
        /// is no "heart pain". One slip in four letters, two in eight.
        const SAME: f64 = 0.75;
        /// Maximum number of edits, adjacent letters exchanged counting as one, between what was typed and the name of a remedy.
        const REMEDY_EDITS: usize = 2;
        /// Maximum number of suggestions.
        const MOST: usize = 3;
        let mut near: Vec<(f64, String)> = Vec::new();
        for item in self.items().filter(|item| !item.archived) {
            let label = self.label(&item.id, words);
            let aliases = words.aliases(&format!("item-{}", item.id.0));
            let names = aliases.iter().map(String::as_str).chain([label.as_str()]).map(fold);
            // "Zomorph" where the pack is called "Zomorph 10".
            let is_own_pack = item.id.is_own() && fold(&label).starts_with(&format!("{wanted} "));
            let likeness = names
                .filter(|name| {
                    item.kind != ItemKind::Remedy
                        || (name.chars().next() == wanted.chars().next()
                            && strsim::damerau_levenshtein(wanted, name) <= REMEDY_EDITS)
                })
                .filter(|name| strsim::normalized_damerau_levenshtein(wanted, name) >= SAME)
                .map(|name| strsim::jaro_winkler(wanted, &name))
                .fold(0.0, f64::max);
            let likeness = if is_own_pack { 1.0 } else { likeness };
            if likeness >= LIKE {
                near.push((likeness, label));
            }
        }
        near.sort_by(|a, b| b.0.total_cmp(&a.0));
        near.into_iter().take(MOST).map(|(_, label)| label).collect()
    }
}
