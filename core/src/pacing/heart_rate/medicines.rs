//! Medicines that slow the heart, by which the guide is off.

use std::collections::BTreeSet;

use crate::catalog::{self, BUILT_IN, ItemId};
use crate::i18n::Words;
use crate::profile::Medicine;

/// What slows the heart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slowing {
    BetaBlocker,
    /// One of [`SLOWING`].
    Other,
}

const BETA_BLOCKER: &str = "beta-blocker";

/// Medicines other than beta-blockers that slow the heart at rest or under effort.
const SLOWING: [&str; 6] = ["verapamil", "diltiazem", "digoxin", "digitoxin", "ivabradine", "amiodarone"];

/// What slows the heart in what was logged and in the list of medicines; `None` if nothing does.
pub(super) fn slowed_by(logged: &BTreeSet<&ItemId>, medicines: &[Medicine], words: Words) -> Option<Slowing> {
    let is = |class: &str| {
        logged.iter().any(|item| catalog::is_of_class(item, class))
            || medicines.iter().any(|medicine| medicine.is_of_class(class))
    };
    // Names last: a medicine known by another name than the vocabulary's, such as "Isoptin 80", has an item of its own.
    let named = || medicines.iter().find_map(|medicine| slowing_by_name(&medicine.name, words));
    if is(BETA_BLOCKER) {
        Some(Slowing::BetaBlocker)
    } else if SLOWING.iter().any(|substance| is(substance)) {
        Some(Slowing::Other)
    } else {
        named()
    }
}

/// By a name that people write: any name of such a medicine in it, and the stem "-olol" of the international names of
/// beta-blockers.
fn slowing_by_name(name: &str, words: Words) -> Option<Slowing> {
    let name = name.to_lowercase();
    let stem = |word: &str| word.ends_with("olol");
    if name.split(|letter: char| !letter.is_alphabetic()).any(stem) {
        return Some(Slowing::BetaBlocker);
    }
    let slows = |id: &ItemId| {
        if catalog::is_of_class(id, BETA_BLOCKER) {
            Some(Slowing::BetaBlocker)
        } else {
            SLOWING.iter().any(|substance| catalog::is_of_class(id, substance)).then_some(Slowing::Other)
        }
    };
    BUILT_IN.iter().find_map(|item| {
        let slowing = slows(&ItemId(item.id.to_owned()))?;
        let key = format!("item-{}", item.id);
        let mut names = words.aliases(&key);
        names.extend(words.lookup(&key));
        names.push(item.id.to_owned());
        names.iter().any(|known| has_word(&name, &known.to_lowercase())).then_some(slowing)
    })
}

/// Whether a text has a word or several in a row, hyphens and spaces alike.
fn has_word(text: &str, wanted: &str) -> bool {
    let text = text.replace('-', " ");
    let wanted = wanted.replace('-', " ");
    text.match_indices(&wanted).any(|(at, found)| {
        let apart = |letter: Option<char>| letter.is_none_or(|letter| !letter.is_alphabetic());
        apart(text[..at].chars().next_back()) && apart(text[at + found.len()..].chars().next())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn medicines_that_slow_the_heart_are_recognised_by_name() {
        let by_name = |name: &str| Language::ALL.map(|language| slowing_by_name(name, Words::new(language)));
        for name in ["Propranolol 20", "bisoprolol", "Beta-blocker", "Carvedilol", "labetalol"] {
            assert!(by_name(name).contains(&Some(Slowing::BetaBlocker)), "{name}");
        }
        for name in ["Verapamil 80", "Isoptin 80", "diltiazem retard", "Digoxin", "Procoralan 5 mg", "Manidon"] {
            assert!(by_name(name).contains(&Some(Slowing::Other)), "{name}");
        }
        let german = |name: &str| slowing_by_name(name, Words::new(Language::German));
        assert_eq!(german("Betablocker morgens"), Some(Slowing::BetaBlocker));
        assert_eq!(german("Digimerck 0,07"), Some(Slowing::Other));
        let spanish = |name: &str| slowing_by_name(name, Words::new(Language::Spanish));
        assert_eq!(spanish("Betabloqueante"), Some(Slowing::BetaBlocker));
        assert_eq!(spanish("Trangorex 200"), Some(Slowing::Other));
        for name in ["Ibuprofen", "paracetamol", "colostrum", "Ramipril", "verapamilish"] {
            assert_eq!(by_name(name), [None, None, None], "{name}");
        }
    }

    #[test]
    fn combination_with_an_ingredient_that_slows_the_heart_counts() {
        use crate::profile::Ingredient;
        let ingredient = Ingredient { substance: ItemId("verapamil".to_owned()), strength: None, per: None };
        let medicine = Medicine { name: "Tarka".to_owned(), ingredients: vec![ingredient], ..Medicine::default() };
        let words = Words::new(Language::English);
        assert_eq!(slowed_by(&BTreeSet::new(), &[medicine], words), Some(Slowing::Other));
        assert_eq!(slowed_by(&BTreeSet::new(), &[], words), None);
    }
}
