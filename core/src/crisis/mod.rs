//! Crisis words: what a person types where an item is named, when it is not an item that they need.
//!
//! The wordings are data, one reviewed file a language in `core/safety/crisis`, and count in every language whatever the
//! app's. Whatever matches is never echoed, logged, stored or put into an error: callers answer with
//! [`EbbError::TalkToSomeone`](crate::EbbError::TalkToSomeone), which carries no text. Notes are not read.
//!
//! - `normal`: how a text is made comparable. `slip`: a word with a slip of the finger. `wordings`: the files, and
//!   matching.

#[cfg(test)]
mod kinds_tests;
mod normal;
mod slip;
#[cfg(test)]
mod tests;
mod wordings;

use serde::Serialize;

/// What a text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum CrisisKind {
    /// Too much of something was taken, or is about to be: the emergency and poison numbers come first.
    Overdose,
    /// Death, suicide or self-harm.
    Crisis,
}

/// A text as it is compared: case, accents, apostrophes and punctuation do not count.
pub(crate) fn comparable(text: &str) -> String {
    normal::words(text, normal::Umlaut::Bare).join(" ").replace(normal::IN_NUMBER, " ")
}

/// What a text is about, if it is about a crisis; an overdose before the rest.
#[must_use]
pub fn detect(text: &str) -> Option<CrisisKind> {
    wordings::detect(text)
}
