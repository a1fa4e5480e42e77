//! The read transaction. Its queries are in the module of each entity: `catalog`, `entries`, `days`, `operations`,
//! `records`.

use std::cell::RefCell;
use std::sync::Arc;

use rusqlite::{CachedStatement, OptionalExtension as _, Transaction};

use super::StoreError;
use crate::catalog::Catalog;
use crate::i18n::{Language, Words};
use crate::labels::Labels;

/// A read transaction: one state of the file, with the words and catalog to put it into words.
pub struct Reader<'t> {
    transaction: &'t Transaction<'t>,
    language: Language,
    /// Read from the file on first use unless passed in; dropped when the catalog or the word for a flare changes.
    labels: RefCell<Option<Arc<Labels>>>,
}

impl<'t> Reader<'t> {
    pub(super) fn new(transaction: &'t Transaction<'t>) -> Self {
        Self { transaction, language: Language::default(), labels: RefCell::default() }
    }

    pub(super) fn with_labels(
        transaction: &'t Transaction<'t>,
        language: Language,
        labels: Option<Arc<Labels>>,
    ) -> Self {
        Self { transaction, language, labels: RefCell::new(labels) }
    }

    /// The words of the journal's language, with the person's word for a flare.
    #[must_use]
    pub fn words(&self) -> Words {
        let words = self.labels.borrow().as_ref().map(|labels| labels.words);
        words.unwrap_or_else(|| Words::new(self.language).with_flare_word(self.flare_word()))
    }

    /// The labels of this transaction, built from `catalog` if there are none yet.
    pub(super) fn labels_or_else(&self, catalog: impl FnOnce() -> Catalog) -> Arc<Labels> {
        if let Some(labels) = &*self.labels.borrow() {
            return Arc::clone(labels);
        }
        let labels = Arc::new(Labels { words: self.words(), catalog: Arc::new(catalog()) });
        *self.labels.borrow_mut() = Some(Arc::clone(&labels));
        labels
    }

    pub(super) fn drop_labels(&self) {
        *self.labels.borrow_mut() = None;
    }

    pub(super) fn prepare(&self, sql: &str) -> Result<CachedStatement<'t>, StoreError> {
        Ok(self.transaction.prepare_cached(sql)?)
    }

    pub(super) fn last_row(&self) -> i64 {
        self.transaction.last_insert_rowid()
    }

    /// The identity of this journal; `None` before anything was written.
    pub fn device(&self) -> Result<Option<Vec<u8>>, StoreError> {
        Ok(self.prepare("SELECT id FROM device WHERE n = 1")?.query_row([], |row| row.get(0)).optional()?)
    }
}
