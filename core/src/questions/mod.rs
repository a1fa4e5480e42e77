//! What is asked: the features propose questions, at most three a day are asked across everything, and an answer is
//! written by the feature that asked.
//!
//! Answers are entries wherever an entry can hold them; only what was asked is a record. During a flare nothing is asked
//! but whether it is over. To propose from elsewhere, write one function from an
//! `AskContext` to questions, name it in `proposals`, and, if it is answered in one tap,
//! add a variant for its id in `answers`. See `docs/decisions/0011-asking.md`.
//!
//! - `proposals`: what may be asked now.
//! - `answers`: what becomes of a question: shown, dismissed or answered.
//! - `flare_day`: whether yesterday, which stood out, was a flare.
//! - `pem_screen`: the screen for post-exertional malaise, offered seldom.
//! - `service`: how callers reach them.

mod answers;
mod flare_day;
mod pem_screen;
mod proposals;
mod service;

pub(crate) use proposals::list;
pub use service::Questions;
