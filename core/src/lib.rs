//! Ebb's core: all the logic of the app, for people who live with lasting muscle pain and fatigue.
//!
//! Open a [`Journal`], and reach each feature through its service, such as `journal.logging()`. A call that changes
//! something is one operation with one undo, and durable on return. A tour, top down; each module uses only modules
//! below it:
//!
//! - **Opening.** `features`: what each feature registers with the journal; `ffi`: the border to Kotlin and Swift.
//! - **Screens.** [`views`]: one call, one value, such as [`views::Today`].
//! - **The file as a whole, and external data.** [`maintenance`]: check, copies, encryption, erasure, recovery.
//!   [`inbox`]: widgets, tiles and locked phones. [`backup`]: sealed backups. [`export`]: everything as lines. [`health`]:
//!   what the phone measured. [`import`]: other apps' files.
//! - **Features.** [`insights`]: what the record shows as a whole. `quick_grid`: what the grid offers. [`questions`]: what
//!   is asked, in as few taps as possible, within [`ask_budget`]. [`forecast`]: the probability of a flare.
//!   [`list_edits`]: edits of items and medicines that others follow. [`reminders`]: what fires when, and what an answer
//!   does. [`guides`]: remedies, second by second. [`pacing`]: the activity timer, the energy envelope, gentle movement,
//!   heart rate. [`welcome_back`], [`flares`], [`check_ins`], [`doses`], [`safety`], [`logging`], [`letter`], [`profile`],
//!   [`screening`], [`onboarding`], [`settings`], [`items`].
//! - **The file and its transactions.** `recent_days`: the last days, which many features read. `replay`: states that are
//!   replayed from days. [`Journal`], from `journal`: open, read, write, undo, observe. `service`, `naming`, `error`: how
//!   services are declared, names that are shown again, the public error. [`storage`]: the only module that knows SQL; its
//!   [`storage::Reader`] and [`storage::Writer`] are passed to all operations.
//! - **Values.** [`days`]: derives days from entries. [`labels`]: labels. [`entry`]: what is logged. [`catalog`]: the
//!   items that can be logged. [`crisis`]: words that open a card instead. [`i18n`]: all text in each language.
//!   [`time`]: moments and civil days. `variants`: lists of an enum's values. Nothing here reads a clock or uses a network.
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
pub mod list_edits;
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

pub use error::{EbbError, FileProblem, InvalidInput, JournalProblem, Missing, NotNowReason, excerpt};
pub use journal::{Change, Journal, OperationChange, OperationLine, Options, Subscription};
pub use time::Timestamp;
