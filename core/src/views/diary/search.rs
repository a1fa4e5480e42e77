//! Search over what was logged: by the name of an item, or by the words of a note.

use std::collections::BTreeSet;

use serde::Serialize;
use strum::VariantArray as _;

use crate::catalog::ItemId;
use crate::crisis::comparable;
use crate::entry::{Entry, EntryKind};
use crate::error::EbbError;
use crate::i18n::{Language, Words};
use crate::labels::Labels;
use crate::storage::Reader;
use crate::time::Moment;
use crate::views::day::{EntryLine, line};
use crate::views::diary::words::upper_first;

/// Entries that were found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FoundEntries {
    /// How many, in words; absent if nothing was looked for.
    pub sentence: Option<String>,
    /// The entries, newest first.
    pub lines: Vec<FoundEntry>,
    /// Whether there are older ones.
    pub more: bool,
}

/// An entry that was found.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FoundEntry {
    /// Its day in words, such as "Yesterday".
    pub date: String,
    /// The entry in words.
    pub line: EntryLine,
}

/// What an entry must have: one of these items or kinds, or a note with all the words.
struct SearchQuery {
    words: Vec<String>,
    items: BTreeSet<ItemId>,
    kinds: Vec<EntryKind>,
}

/// The newest entries, up to `most`, whose name or note contains every word of a text. A crisis word is refused with
/// [`EbbError::TalkToSomeone`] before anything is looked for.
pub(in crate::views) fn search(
    reader: &Reader<'_>,
    text: &str,
    most: u32,
    now: &Moment,
) -> Result<FoundEntries, EbbError> {
    EbbError::unless_crisis(text)?;
    let labels = reader.labels();
    let wanted = SearchQuery::of(text, &labels);
    if wanted.words.is_empty() {
        return Ok(FoundEntries { sentence: None, lines: Vec::new(), more: false });
    }
    let items: Vec<&str> = wanted.items.iter().map(|item| item.0.as_str()).collect();
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut found = reader.find_entries(&items, &wanted.kinds, most.saturating_add(1), |entry| wanted.fits(entry))?;
    let more = found.len() > most;
    found.truncate(most);
    let today = now.day(reader.rollover()?);
    let sentence = said(labels.words, found.len(), more);
    let lines = found.into_iter().map(|entry| FoundEntry {
        date: upper_first(&labels.words.day_up_to_today(entry.day, today)),
        line: line(&labels, entry),
    });
    Ok(FoundEntries { sentence: Some(sentence), lines: lines.collect(), more })
}

fn said(words: Words, found: usize, more: bool) -> String {
    match (found, more) {
        (0, _) => words.diary_found_none(),
        (found, true) => words.diary_found_newest(found),
        (found, false) => words.diary_found(found),
    }
}

impl SearchQuery {
    fn of(text: &str, labels: &Labels) -> Self {
        let words: Vec<String> =
            comparable(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        let english = Words::new(Language::English);
        let names = |id: &ItemId| {
            let mut names = labels.words.aliases(&format!("item-{}", id.0));
            names.extend([labels.item(id), labels.catalog.label(id, english)]);
            names
        };
        let items = labels.catalog.items().filter(|item| names(&item.id).iter().any(|name| has_all(name, &words)));
        let items = items.map(|item| item.id.clone()).collect();
        // Sleep and flares have no item; a symptom is called by its own name.
        let kinds = EntryKind::VARIANTS.iter().copied().filter(|kind| !has_item(*kind));
        // A flare by each of its words, whatever the person calls it now.
        let each = labels.words.with_each_flare_word();
        let is_named = |kind: &EntryKind| each.iter().any(|one| has_all(&one.variant("kind", kind.id()), &words));
        let kinds = kinds.filter(is_named).collect();
        Self { words, items, kinds }
    }

    fn fits(&self, entry: &Entry) -> bool {
        let by_name = match entry.body.item() {
            Some((item, _)) => self.items.contains(item),
            None => self.kinds.contains(&entry.body.kind()),
        };
        by_name || entry.note.as_deref().is_some_and(|note| has_all(note, &self.words))
    }
}

fn has_item(kind: EntryKind) -> bool {
    matches!(
        kind,
        EntryKind::Symptom
            | EntryKind::Activity
            | EntryKind::Rest
            | EntryKind::Factor
            | EntryKind::Remedy
            | EntryKind::Measurement
            | EntryKind::Function
    )
}

/// Whether a text has each of the words, or the start of a longer one in its place.
fn has_all(text: &str, words: &[String]) -> bool {
    let text = comparable(text);
    !words.is_empty() && words.iter().all(|word| text.contains(word.as_str()))
}
