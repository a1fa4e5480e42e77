//! Worded anchors: what each step of the 0–10 severity means, built in or in the person's own words.
//!
//! Scales drift: "1" slowly comes to mean "in bed". Words hold them. The person may rewrite a step for every symptom
//! or for one; an entry written while own words are in force keeps them ([`Body::Symptom`]'s `said`), whatever is
//! rewritten later.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Body, Severity};
use crate::catalog::{Catalog, ItemId, ItemKind};
use crate::entry::Kind;
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::moment::Moment;
use crate::screen::severity_key;
use crate::store::{StoreError, Verb};

/// The words of one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Anchor {
    /// The step, 0–10.
    pub step: u8,
    /// What it means.
    pub words: String,
    /// Whether these are the person's own words, for this item or for every symptom; else the built-in ones.
    pub own: bool,
}

/// New words for one step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StepWords {
    /// The step, 0–10.
    pub step: u8,
    /// What it means, 60 characters at most; blank returns the step to what it said before.
    pub words: String,
}

/// The person's own words by step, as a record holds them.
pub(crate) type OwnWords = BTreeMap<u8, String>;

/// The kind of record that holds own words; its id is an item's, or [`EVERY_SYMPTOM`].
pub(crate) const RECORD: &str = "anchors";

/// No item's id: the words for every symptom that has none of its own.
pub(crate) const EVERY_SYMPTOM: &str = "*";

/// The highest step.
const TOP: u8 = 10;

/// The longest words of a step, in characters: what fits beside a step at large text.
const WORDS_MOST: usize = 60;

/// The step whose words a severity takes: the nearest; 0 has its own, and nothing else takes them.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0–10 before")]
fn step_of(value: f64) -> u8 {
    if value <= 0.0 { 0 } else { libm::round(value).clamp(1.0, f64::from(TOP)) as u8 }
}

impl Catalog {
    /// The person's own words for a severity of a symptom, where they have some: the item's before those for all.
    pub(crate) fn own_words(&self, item: &ItemId, value: f64) -> Option<&str> {
        let step = step_of(value);
        [item.0.as_str(), EVERY_SYMPTOM].iter().find_map(|id| self.words_of(id)?.get(&step)).map(String::as_str)
    }
}

impl Body {
    /// Gives a symptom the words that are in force for its strength.
    pub(super) fn take_words(&mut self, catalog: &Catalog) {
        if let Self::Symptom { item, severity, said, .. } = self {
            let value = severity.value();
            *said = value.and_then(|value| catalog.own_words(item, value)).map(str::to_owned);
        }
    }

    /// Keeps the words that were given before, as long as the strength they were given for stays.
    pub(crate) fn keep_words(&mut self, before: &Self) {
        if let (Self::Symptom { severity, said, .. }, Self::Symptom { severity: old, said: words, .. }) = (self, before)
            && severity == old
        {
            said.clone_from(words);
        }
    }
}

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

    /// A severity's words, as they were given.
    pub(crate) fn severity_words(&self, severity: Severity, said: Option<&str>) -> String {
        match (severity.value(), said) {
            (_, Some(said)) => said.to_owned(),
            (Some(value), None) => self.words().get(severity_key(value)),
            (None, None) => self.words().get("severity-present"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::step_of;

    #[test]
    fn a_severity_takes_the_nearest_steps_words() {
        for (value, step) in [(0.0, 0), (0.2, 1), (0.5, 1), (3.4, 3), (3.5, 4), (9.6, 10), (10.0, 10)] {
            assert_eq!(step_of(value), step, "{value}");
        }
    }
}
