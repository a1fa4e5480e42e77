//! Crisis words: what a person types where an item is named, when it is not an item that they need.
//!
//! The wordings are data, one reviewed file a language in `core/safety/crisis`, and count in every language whatever the
//! app's. Whatever matches is never echoed, logged, stored or put into an error: callers answer with
//! [`EbbError::TalkToSomeone`](crate::EbbError::TalkToSomeone), which carries no text. Notes are not read.
//!
//! - `kind`: what a text is about. `normal`: how a text is made comparable. `slip`: a word with a slip of the finger.
//!   `wordings`: the files, and matching.

mod kind;
#[cfg(test)]
mod kinds_tests;
mod normal;
mod slip;
#[cfg(test)]
mod tests;
mod wordings;

pub use kind::CrisisKind;
pub(crate) use normal::comparable;
pub use wordings::detect;
