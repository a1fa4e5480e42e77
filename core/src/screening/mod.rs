//! Screening for post-exertional malaise (PEM): a questionnaire with a published rule.
//!
//! - `questionnaire`: the five items, and the result of answers to them.
//! - `answer`: what is known, as a field of the profile.
//! - `completed`: the screens a person completed, and the service.
//! - `due`: whether there is reason to offer it.
//!
//! A result is words and a direction, never a diagnosis. An unanswered item is unknown, which is the careful case.

mod answer;
mod completed;
mod due;
mod questionnaire;

pub use answer::PemStatus;
pub use completed::{CompletedPemScreen, PemForm, PemScreenChange, Screening};
pub use due::{CRASHES_LEAST, OFFER_WINDOW};
pub use questionnaire::{PemAnswer, PemItem, PemQuestion, PemResult, PemStep, result};

pub(crate) use answer::said;
pub(crate) use completed::PemScreenRecord;
pub(crate) use due::due;
