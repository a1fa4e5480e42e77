//! A sentence about the fitted day that the person can send to somebody.

use crate::catalog::{Family, ItemId};
use crate::i18n::Words;
use crate::labels::Labels;

/// The sentence: what the person can manage today, and what has to wait. `None` if there is nothing to tell others.
pub(super) fn message<'a>(
    labels: &Labels,
    fits: impl Iterator<Item = &'a ItemId>,
    over: impl Iterator<Item = &'a ItemId>,
) -> Option<String> {
    let words = labels.words;
    let can = listed(words, fits.filter_map(|item| to_others(labels, item)));
    let cannot = listed(words, over.filter_map(|item| to_others(labels, item)));
    match (can, cannot) {
        (None, None) => None,
        (Some(can), None) => Some(words.fit_message_all(can)),
        (None, Some(cannot)) => Some(words.fit_message_none(cannot)),
        (Some(can), Some(cannot)) => Some(words.fit_message(can, cannot)),
    }
}

/// An activity as it is named to others. `None` for what is nobody else's business: self-care, and built-in items
/// without such a name.
fn to_others(labels: &Labels, item: &ItemId) -> Option<String> {
    if is_self_care(labels, item) {
        return None;
    }
    let own = || labels.catalog.get(item).is_some_and(|item| item.label.is_some());
    labels.words.lookup(&format!("send-{}", item.0)).or_else(|| own().then(|| labels.item(item)))
}

/// Whether an activity is self-care, such as showering.
pub(super) fn is_self_care(labels: &Labels, item: &ItemId) -> bool {
    labels.catalog.get(item).is_some_and(|item| item.family == Family::SelfCare)
}

/// Joins names as "a", "a and b" or "a, b and c", each name once; `None` if there are none.
fn listed(words: Words, names: impl Iterator<Item = String>) -> Option<String> {
    let mut known: Vec<String> = Vec::new();
    for name in names {
        if !known.contains(&name) {
            known.push(name);
        }
    }
    let last = known.pop()?;
    if known.is_empty() {
        return Some(last);
    }
    Some(words.list_and(known.join(", "), last))
}
