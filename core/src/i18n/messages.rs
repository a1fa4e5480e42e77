//! Message keys, and a method of [`Words`] for each, generated from `locales/en` by `build.rs`.

use fluent_bundle::FluentValue;

use super::Words;

/// Key of a message that exists in every language. All keys are in [`keys`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MessageKey(&'static str);

impl MessageKey {
    /// The key as written in the files, such as `did-undo`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
