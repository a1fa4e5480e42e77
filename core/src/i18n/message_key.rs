//! Keys of messages.

/// Key of a message that exists in every language. All keys are in [`keys`](super::keys).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct MessageKey(pub(super) &'static str);

impl MessageKey {
    /// The key as written in the files, such as `did-undo`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.0
    }
}
