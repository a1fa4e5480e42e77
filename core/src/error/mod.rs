//! The public error: variants that a caller can act on, with the detail inside. Texts for people are in `locales/`, see
//! [`EbbError::in_words`]; `Display` is for logs and contains nothing personal beyond the caller's arguments.
//!
//! - `ebb_error`: the variants. `conversion`: the errors of modules below as these. `words`: texts for people.

mod conversion;
mod ebb_error;
mod words;

pub use ebb_error::{EbbError, FileProblem, InvalidInput, JournalProblem, Missing, NotNowReason};
pub use words::excerpt;
