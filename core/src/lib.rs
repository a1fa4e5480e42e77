//! Ebb's core: all that decides, for people who live with lasting muscle pain and fatigue.
//!
//! A tour, top down:
//!
//! - [`Journal`] is the façade: open it, log, undo, and ask for a screen. One call, one value.
//! - [`screen`] holds those values: [`screen::Today`], [`screen::DayPage`].
//! - [`entry`] is what a person logs; [`catalog`] the vocabulary they log it in; [`words`] every word
//!   about it in each language.
//! - [`questions`] says what is asked, in as few taps as possible, within [`ask_budget`]: see [`check_ins`], [`flares`] and
//!   [`welcome_back`].
//! - [`about`] is what they say of themselves: onset, conditions, medicines, examinations.
//! - [`series`] turns entries into days; [`pacing`] and [`forecast`] read days and say something.
//! - [`reminder`] says what fires when, and what an answer to it does.
//! - [`scale`] is the screen for post-exertional malaise; [`guide`] leads through remedies, second by second.
//! - [`store`] keeps it all: the only place that knows SQL.
//! - [`moment`] is the only notion of "now". Nothing here reads a clock or knows a network.
//!
//! ```
//! use ebb_core::entry::{Body, Draft, Severity};
//! use ebb_core::{Journal, Options};
//!
//! let folder = tempfile::tempdir()?;
//! let journal = Journal::open(&folder.path().join("ebb.db"), Options::default())?;
//! let now = "2026-03-28T08:30:00+01:00[Europe/Berlin]".parse()?;
//!
//! journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(6.0))), &now)?;
//! assert_eq!(journal.views().today(&now)?.burden.today, Some(6.0));
//!
//! journal.undo(&now)?;
//! assert_eq!(journal.views().today(&now)?.burden.today, None); // unknown, not zero
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

#![forbid(unsafe_code)]

pub mod ask_budget;
pub mod catalog;
pub mod check_ins;
pub mod days;
pub mod entry;
mod error;
mod features;
#[cfg(feature = "uniffi")]
mod ffi;
pub mod flares;
pub mod forecast;
pub mod guides;
pub mod i18n;
pub mod import;
pub mod inbox;
pub mod items;
mod journal;
pub mod labels;
pub mod logging;
pub mod maintenance;
pub mod pacing;
pub mod profile;
pub mod questions;
mod quick_grid;
mod recent_days;
pub mod reminders;
mod replay;
pub mod screening;
mod service;
pub mod settings;
pub mod storage;
pub mod time;
mod variants;
pub mod views;
pub mod welcome_back;

#[cfg(feature = "uniffi")]
uniffi::setup_scaffolding!();

pub use error::{EbbError, FileProblem, InvalidInput, Missing, NotNow, Unavailable};
pub use journal::{Change, Journal, OperationLine, Options, Subscription};
pub use time::Timestamp;
