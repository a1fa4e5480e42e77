//! Screening for post-exertional malaise (PEM): a questionnaire with a published rule.
//!
//! - `questionnaire`: the five items, and the result of the answers.
//! - `answer`: what is known, which the profile shows.
//! - `completed`: completed screens, and the service.
//! - `due`: whether there is a reason to offer the screen.
//!
//! A result is worded as a tendency, never as a diagnosis. An unanswered item is unknown, which is treated cautiously.

mod answer;
mod completed;
mod due;
mod questionnaire;

pub use answer::PemStatus;
pub use completed::{CompletedPemScreen, PemForm, PemScreenChange, Screening};
pub use due::{CRASHES_LEAST, OFFER_WINDOW};
pub use questionnaire::{PemAnswer, PemItem, PemQuestion, PemResult, PemStep, result};

pub(crate) use answer::{pem_status, set_pem_status};
pub(crate) use completed::PemScreenRecord;
pub(crate) use due::due;
