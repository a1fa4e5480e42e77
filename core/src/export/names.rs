//! Replacing names in lines that contain crisis words. Ebb itself refuses such names, so only an edited line can have one.
//! Nobody is typing it now, so it opens no card: it gets a neutral name, as in an import of another app's file.

use std::collections::HashMap;

use serde_json::Value;
use serde_json::value::{RawValue, to_raw_value};

use crate::crisis;
use crate::i18n::Words;
use crate::items::OwnSeverityWords;
use crate::journal::{Features, Record as _};
use crate::storage::WHOLE_TEXT;

/// The keys of texts that are names, which are shown again where something is chosen; the others are notes.
const NAMES: [&str; 5] = ["name", "nickname", "label", "text", "unit"];

/// The neutral names that were given so far.
pub(super) struct NeutralNames {
    features: &'static Features,
    words: Words,
    given: HashMap<String, String>,
}

impl NeutralNames {
    pub(super) fn new(features: &'static Features, words: Words) -> Self {
        Self { features, words, given: HashMap::new() }
    }

    /// How many there are.
    pub(super) fn count(&self) -> u32 {
        u32::try_from(self.given.len()).unwrap_or(u32::MAX)
    }

    /// The body of a record with neutral names; `None` if none is needed.
    pub(super) fn instead(&mut self, kind: &str, id: &str, body: &RawValue) -> Option<Box<RawValue>> {
        let texts = self.features.texts_of(kind, id);
        let keys: Vec<&str> = match texts {
            [WHOLE_TEXT] if kind == OwnSeverityWords::KIND => vec![WHOLE_TEXT],
            texts => texts.iter().copied().filter(|key| NAMES.contains(key)).collect(),
        };
        // Nearly every record has none: look before it is taken apart.
        crisis::detect(body.get())?;
        let mut value: Value = serde_json::from_str(body.get()).ok()?;
        let changed = self.replace(&keys, &mut value);
        changed.then(|| to_raw_value(&value).ok()).flatten()
    }

    fn replace(&mut self, keys: &[&str], value: &mut Value) -> bool {
        match value {
            Value::Object(all) => all.iter_mut().fold(false, |changed, (key, value)| {
                let keys = if keys.contains(&key.as_str()) { &[WHOLE_TEXT][..] } else { keys };
                self.replace(keys, value) || changed
            }),
            Value::Array(all) => {
                let changed: Vec<bool> = all.iter_mut().map(|value| self.replace(keys, value)).collect();
                changed.contains(&true)
            }
            Value::String(text) if keys.contains(&WHOLE_TEXT) && crisis::detect(text).is_some() => {
                let number = self.given.len() + 1;
                let words = self.words;
                let name = self.given.entry(text.clone()).or_insert_with(|| words.restored_name(number));
                text.clone_from(name);
                true
            }
            _ => false,
        }
    }
}
