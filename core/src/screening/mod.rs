//! Questionnaires with a published rule: what is asked, what the answers come to, and when it is offered again.
//!
//! - `pem`: the screen for post-exertional malaise, five items.
//! - `due`: when it is offered.
//!
//! A result is words and a direction, never a diagnosis. An unanswered item is unknown, which is the careful case.

mod due;
mod pem;

pub use due::{CRASHES_LEAST, OFFER_WINDOW};
pub use pem::{KeptPemScreen, PemAnswer, PemForm, PemItem, PemQuestion, PemResult, PemStep, result};

pub(crate) use due::due;
pub(crate) use pem::{RECORD as PEM, said};
