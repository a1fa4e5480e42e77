//! The person's own words for the steps of severity.

use crate::catalog::{Anchor, EVERY_SYMPTOM, ItemId, ItemKind, OwnWords, StepWords, TOP, WORDS_MOST};
use crate::entry::Kind;
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::labels::severity_key;
use crate::storage::{SEVERITY_WORDS as RECORD, StoreError, Verb};
use crate::time::Moment;

impl Journal {
    /// The words of each step, 0 to 10, as they stand for an item, or for every symptom without words of its own.
    pub fn anchors(&self, item: Option<&ItemId>) -> Result<Vec<Anchor>, EbbError> {
        let id = item.map(|item| self.symptom(item)).transpose()?;
        Ok(self.steps(id.as_ref()))
    }

    /// The same of an item that is known.
    pub(crate) fn steps(&self, item: Option<&ItemId>) -> Vec<Anchor> {
        let catalog = self.catalog();
        let every = ItemId(EVERY_SYMPTOM.to_owned());
        let anchor = |step: u8| match catalog.own_words(item.unwrap_or(&every), f64::from(step)) {
            Some(own) => Anchor { step, words: own.to_owned(), own: true },
            None => Anchor { step, words: self.words().get(severity_key(f64::from(step))), own: false },
        };
        (0..=TOP).map(anchor).collect()
    }

    /// Rewrites the words of some steps, for one item or for every symptom without words of its own. What was logged
    /// keeps the words it was given.
    pub fn set_anchors(&self, item: Option<&ItemId>, words: &[StepWords], now: &Moment) -> Result<Change, EbbError> {
        let id = self.anchor_id(item)?;
        let mut own = self.catalog().words_of(&id).cloned().unwrap_or_default();
        for step in words {
            if step.step > TOP {
                return Err(EbbError::OutOfRange {
                    field: "step".to_owned(),
                    given: step.step.into(),
                    low: 0.0,
                    high: TOP.into(),
                });
            }
            let said = step.words.trim();
            let length = said.chars().count();
            if length > WORDS_MOST {
                let (length, most) = (length as u64, WORDS_MOST as u64);
                return Err(EbbError::TextTooLong { field: "words".to_owned(), length, most });
            }
            if said.is_empty() {
                own.remove(&step.step);
            } else {
                own.insert(step.step, said.to_owned());
            }
        }
        self.keep_anchors(&id, &own, now)
    }

    /// Back to the built-in words, for an item: to those for every symptom.
    pub fn reset_anchors(&self, item: Option<&ItemId>, now: &Moment) -> Result<Change, EbbError> {
        self.keep_anchors(&self.anchor_id(item)?, &OwnWords::new(), now)
    }

    fn keep_anchors(&self, id: &str, own: &OwnWords, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            if own.is_empty() {
                writer.remove_record(RECORD, id)?;
            } else {
                writer.put_record(RECORD, id, &serde_json::to_string(own).map_err(StoreError::from)?)?;
            }
            Ok(((), self.describe_anchors(id)))
        })?;
        Ok(change)
    }

    /// What a change of own words is called.
    pub(crate) fn describe_anchors(&self, id: &str) -> String {
        if id == EVERY_SYMPTOM {
            return self.words().get("did-edit-words");
        }
        let label = self.catalog().label(&ItemId(id.to_owned()), self.words());
        self.words().say("did-edit-words-of", &[("item", label.into())])
    }

    fn anchor_id(&self, item: Option<&ItemId>) -> Result<String, EbbError> {
        item.map_or(Ok(EVERY_SYMPTOM.to_owned()), |item| Ok(self.symptom(item)?.0))
    }

    /// The symptom an id stands for now.
    fn symptom(&self, id: &ItemId) -> Result<ItemId, EbbError> {
        let catalog = self.catalog();
        let id = catalog.resolve(id);
        match catalog.get(&id).map(|item| item.kind) {
            None => Err(EbbError::UnknownItem { given: id.0, suggestions: Vec::new() }),
            Some(ItemKind::Symptom) => Ok(id),
            Some(_) => Err(EbbError::WrongKind { item: id.0, kind: Kind::Symptom }),
        }
    }
}
