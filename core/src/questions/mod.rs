//! Questions that Ebb asks of its own accord: features propose them, at most three a day are asked across all features,
//! and the feature that asked writes the answer. Check-ins that the person set themselves come on top.
//!
//! Answers are entries wherever possible; only the fact that a question was asked is a record. During a flare the only
//! question is whether it is over. To propose questions from another feature, write a function from an `AskContext` to
//! questions, list it in `proposals`, and add a variant for its id in `answers` if it is answered with one tap. See
//! `docs/decisions/0011-asking.md`.
//!
//! - `proposals`: the questions that may be asked now.
//! - `answers`: the outcome of a question: shown, dismissed or answered.
//! - `early_guesses`: whether to show guesses from other people's diaries.
//! - `flare_day`: whether yesterday was a flare, if it stood out.
//! - `offers`: what the first screen leaves out: whom to call, early guesses, a limit for a painkiller.
//! - `pem_screen`: the screen for post-exertional malaise, offered rarely.
//! - `service`: the public service.

mod answers;
mod early_guesses;
mod flare_day;
mod offers;
mod pem_screen;
mod proposals;
mod service;

pub(crate) use proposals::list;
pub use service::Questions;
