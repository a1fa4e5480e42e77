//! Custom words for the steps of severity.

use serde::{Deserialize, Serialize};

use super::Items;
use crate::catalog::{EVERY_SYMPTOM, ItemId, ItemKind, OwnWords, SeverityAnchor, StepWords, TOP, WORDS_MOST};
use crate::entry::EntryKind;
use crate::error::{EbbError, InvalidInput, Missing};
use crate::journal::{Change, Record, RecordChange};
use crate::labels::Labels;
use crate::naming;
use crate::storage::{Reader, SEVERITY_WORDS, Verb, WHOLE_TEXT, Writer};
use crate::time::Moment;

/// Custom words by step, stored under a symptom's id or [`EVERY_SYMPTOM`].
#[derive(Serialize, Deserialize)]
pub(crate) struct OwnSeverityWords(OwnWords);

impl Record for OwnSeverityWords {
    const KIND: &'static str = SEVERITY_WORDS;

    fn texts(_: &str) -> &'static [&'static str] {
        &[WHOLE_TEXT]
    }

    fn check(&self, _: &str) -> Result<(), EbbError> {
        self.0.iter().try_for_each(|(step, words)| {
            EbbError::within("step", *step, 0.0, TOP.into())?;
            naming::name(words, WORDS_MOST).map(drop)
        })
    }

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        Ok(Some(describe(&reader.labels(), change.id)))
    }
}

fn describe(labels: &Labels, id: &str) -> String {
    if id == EVERY_SYMPTOM {
        return labels.words.did_edit_words();
    }
    let label = labels.item(&ItemId(id.to_owned()));
    labels.words.did_edit_words_of(label)
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Items {
    /// The words of each step, 0–10, for a symptom; without an item, for every symptom that has no words of its own.
    pub fn severity_words(&self, item: Option<ItemId>) -> Result<Vec<SeverityAnchor>, EbbError> {
        let labels = self.journal.labels();
        let id = item.map(|item| symptom(&labels, &item)).transpose()?;
        Ok(steps(&labels, id.as_ref()))
    }

    /// Replaces the words of some steps for a symptom; without an item, for every symptom that has no words of its own.
    /// Logged entries keep their words.
    pub fn set_severity_words(
        &self,
        item: Option<ItemId>,
        words: &[StepWords],
        now: &Moment,
    ) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| set(writer, item, words))
    }

    /// Restores the built-in words; for a symptom, restores the words for every symptom.
    pub fn reset_severity_words(&self, item: Option<ItemId>, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| {
            let id = words_id(&writer.labels(), item)?;
            put(writer, &id, OwnWords::new())
        })
    }
}

/// The words of each step for a known symptom, or for every symptom.
pub(crate) fn steps(labels: &Labels, item: Option<&ItemId>) -> Vec<SeverityAnchor> {
    let every = ItemId(EVERY_SYMPTOM.to_owned());
    let anchor = |step: u8| match labels.catalog.own_words(item.unwrap_or(&every), f64::from(step)) {
        Some(own) => SeverityAnchor { step, words: own.to_owned(), own: true },
        None => SeverityAnchor { step, words: labels.words.variant("severity-step", step), own: false },
    };
    (0..=TOP).map(anchor).collect()
}

/// Sets the words of some steps. Returns the label of the change.
fn set(writer: &mut Writer<'_>, item: Option<ItemId>, words: &[StepWords]) -> Result<String, EbbError> {
    let labels = writer.labels();
    let id = words_id(&labels, item)?;
    let mut own = labels.catalog.words_of(&id).cloned().unwrap_or_default();
    for step in words {
        if step.step > TOP {
            return Err(EbbError::from(InvalidInput::OutOfRange {
                field: "step".to_owned(),
                given: step.step.into(),
                low: 0.0,
                high: TOP.into(),
            }));
        }
        match naming::optional_label(Some(&step.words), "words", WORDS_MOST)? {
            None => own.remove(&step.step),
            Some(said) => own.insert(step.step, said),
        };
    }
    put(writer, &id, own)
}

fn put(writer: &mut Writer<'_>, id: &str, own: OwnWords) -> Result<String, EbbError> {
    if own.is_empty() {
        writer.remove::<OwnSeverityWords>(id)?;
    } else {
        writer.put(id, &OwnSeverityWords(own))?;
    }
    Ok(describe(&writer.labels(), id))
}

fn words_id(labels: &Labels, item: Option<ItemId>) -> Result<String, EbbError> {
    item.map_or(Ok(EVERY_SYMPTOM.to_owned()), |item| Ok(symptom(labels, &item)?.0))
}

/// The symptom that an id refers to now.
fn symptom(labels: &Labels, id: &ItemId) -> Result<ItemId, EbbError> {
    let id = labels.catalog.resolve(id);
    match labels.catalog.get(&id).map(|item| item.kind) {
        None => Err(Missing::Item { given: id.0, suggestions: Vec::new() }.into()),
        Some(ItemKind::Symptom) => Ok(id),
        Some(_) => Err(InvalidInput::WrongKind { item: id.0, kind: EntryKind::Symptom }.into()),
    }
}
