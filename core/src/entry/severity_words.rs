//! Custom words for a severity, stored with the entry.

use super::Body;
use crate::catalog::Catalog;

impl Body {
    /// Adds the custom words that currently apply to a symptom's severity.
    pub(super) fn take_words(&mut self, catalog: &Catalog) {
        if let Self::Symptom { item, severity, said, .. } = self {
            let value = severity.value();
            *said = value.and_then(|value| catalog.own_words(item, value)).map(str::to_owned);
        }
    }

    /// Keeps the earlier words as long as the severity they were given for is unchanged.
    pub(crate) fn keep_words(&mut self, before: &Self) {
        if let (Self::Symptom { severity, said, .. }, Self::Symptom { severity: old, said: words, .. }) = (self, before)
            && severity == old
        {
            said.clone_from(words);
        }
    }
}
