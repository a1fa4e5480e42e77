//! The keys of messages, and an accessor of [`Words`] for each, written by `build.rs` from `locales/en`.

use fluent_bundle::FluentValue;

use super::Words;

/// The key of a message that exists in every language. Only [`keys`] has some.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MessageKey(&'static str);

impl MessageKey {
    /// The key as the files have it, such as `did-undo`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
