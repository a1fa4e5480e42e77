//! Ebb's core: all the logic of the app, for people who live with lasting muscle pain and fatigue.
//!
//! Open a [`Journal`], and reach each feature through its service, such as `journal.logging()`. A call that changes
//! something is one operation with one undo, and durable on return. A tour, top down; each module uses only modules
//! below it:
//!
//! - **Screens.** [`views`]: one call, one value, such as [`views::Today`].
//! - **The file as a whole, and external data.** [`maintenance`]: check, copies, encryption, erasure, recovery.
//!   [`inbox`]: widgets, tiles and locked phones. [`import`]: other apps' files. [`health`]: what the
//!   phone measured.
//! - **Features.** [`insights`]: what the record shows as a whole. [`onboarding`]: the first screen. [`questions`]: what
//!   is asked, in as few taps as possible, within [`ask_budget`]. [`forecast`]: the probability of a flare.
//!   [`reminders`]: what fires when, and what an answer does. [`guides`]: remedies, second by second. [`pacing`]: the
//!   activity timer, the energy envelope, gentle movement, heart rate. [`welcome_back`], [`flares`], [`check_ins`],
//!   [`safety`], [`doses`], [`letter`], [`profile`], [`screening`], [`logging`], [`items`], [`settings`].
//! - **The file and its transactions.** [`Journal`]: open, read, write, undo, observe. [`storage`]: the only module
//!   that knows SQL; its [`storage::Reader`] and [`storage::Writer`] are passed to all operations.
//! - **Values.** [`days`]: derives days from entries. [`labels`]: labels. [`entry`]: what is logged. [`catalog`]: the
//!   items that can be logged. [`crisis`]: words that open a card instead. [`i18n`]: all text in each language.
//!   [`time`]: moments and civil days. Nothing here reads a clock or uses a network.
//!
//! A test enforces this order: `core/tests/layers.rs`. On one page: `docs/architecture.md`.
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
pub mod backup;
pub mod catalog;
pub mod check_ins;
pub mod crisis;
pub mod days;
pub mod doses;
pub mod entry;
mod error;
pub mod export;
mod features;
#[cfg(feature = "uniffi")]
mod ffi;
pub mod flares;
pub mod forecast;
pub mod guides;
pub mod health;
pub mod i18n;
pub mod import;
pub mod inbox;
pub mod insights;
pub mod items;
mod journal;
pub mod labels;
pub mod letter;
pub mod logging;
pub mod maintenance;
mod naming;
pub mod onboarding;
pub mod pacing;
pub mod profile;
pub mod questions;
mod quick_grid;
mod recent_days;
pub mod reminders;
mod replay;
pub mod safety;
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

pub use error::{EbbError, FileProblem, InvalidInput, JournalProblem, Missing, NotNowReason, echo};
pub use journal::{Change, Journal, OperationChange, OperationLine, Options, Subscription};
pub use time::Timestamp;
