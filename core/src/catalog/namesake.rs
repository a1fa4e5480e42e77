//! Names of the person's own that say what a built-in item says: "Left chest pain" is chest pain.

use super::foreign_names::fold;
use super::word_order::words_without_endings;
use crate::i18n::{Language, Words};

/// A name of one word counts within a longer one from this many letters on: "Brustschmerz", but not "fever".
const LONG_WORD: usize = 10;

/// What denies: "no chest pain", "Kopfweh ohne Fieber".
const DENYING: &[&str] =
    &["no", "not", "without", "kein", "keine", "keinen", "nicht", "ohne", "sin", "ningún", "ninguna"];

/// Some built-in items, by all their names in all languages.
#[derive(Debug)]
pub(crate) struct Namesakes {
    names: Vec<(Vec<String>, &'static str)>,
}

impl Namesakes {
    /// Of some built-in items by their ids.
    pub(crate) fn of(ids: impl IntoIterator<Item = &'static str>) -> Self {
        let mut names = Vec::new();
        for id in ids {
            let key = format!("item-{id}");
            for words in Language::ALL.map(Words::new) {
                let all = words.lookup(&key).into_iter().chain(words.aliases(&key));
                names.extend(all.map(|name| (parts(&name), id)));
            }
        }
        // The longest first: of "Pain in the chest" the chest matters.
        names.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        Self { names }
    }

    /// The item that a name is about: one of its names is it, or is in it, in whatever order and with whatever endings.
    pub(crate) fn meant(&self, name: &str) -> Option<&'static str> {
        let folded = fold(name);
        if folded.split_whitespace().any(|word| DENYING.contains(&word)) {
            return None;
        }
        let said = parts(name);
        let counts = |words: &[String]| match words {
            [] => false,
            [one] => said == [one.as_str()] || one.chars().count() >= LONG_WORD && said.contains(one),
            several => several.iter().all(|word| said.contains(word)),
        };
        self.names.iter().find(|(words, _)| counts(words)).map(|(_, id)| *id)
    }
}

/// The words of a name that tell it from others, without their endings.
fn parts(name: &str) -> Vec<String> {
    words_without_endings(&fold(name)).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_about_the_item_whose_name_it_holds() {
        let signs = Namesakes::of(["chest-pain", "pain", "fever", "saddle-numbness", "dark-urine", "hopelessness"]);
        for (name, meant) in [
            ("Left chest pain", "chest-pain"),
            ("Chest pains", "chest-pain"),
            ("chest pain (left)", "chest-pain"),
            ("Brustschmerzen links", "chest-pain"),
            ("Dolor en el pecho izquierdo", "chest-pain"),
            ("Saddle numbness", "saddle-numbness"),
            ("Urine dark", "dark-urine"),
            ("Fever", "fever"),
            ("Hopelessness", "hopelessness"),
        ] {
            assert_eq!(signs.meant(name), Some(meant), "{name}");
        }
        for name in ["Knee pain", "Hay fever", "No chest pain", "Kein Brustschmerz", "Chest", "Urine", "", "Zx"] {
            assert_eq!(signs.meant(name), None, "{name}");
        }
    }
}
