//! The words in force for a severity, kept with the entry that was given them.

use super::Body;
use crate::catalog::Catalog;

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
