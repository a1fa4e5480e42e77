//! Options for opening a journal.

use crate::i18n::Language;
use crate::storage::{Key, Random, system_random};
use std::path::PathBuf;

/// How to open a journal.
pub struct Options {
    /// The language of all texts.
    pub language: Language,
    /// The key of an encrypted journal; `None` for a plain file.
    pub key: Option<Key>,
    /// Folder for a copy made before a newer version changes the schema; `None` for the file's own folder.
    pub copies: Option<PathBuf>,
    /// Source of the random part of new ids. Tests use a fixed one.
    pub random: Random,
}

impl Default for Options {
    fn default() -> Self {
        Self { language: Language::default(), key: None, copies: None, random: system_random() }
    }
}

impl std::fmt::Debug for Options {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Options").field("language", &self.language).finish_non_exhaustive()
    }
}
