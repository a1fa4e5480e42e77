//! The journal's file, and the only place that knows SQL.
//!
//! One file, one writer, readers beside it. Every mutation is one transaction and one sync. It is written to the change
//! log, updates the derived days, and returns what changed. See `docs/decisions/0000-schema.md` and `0002-storage.md`.
//!
//! - [`Store`] opens the file; [`Reader`] and [`Writer`] are its transactions.
//! - `entries`, `operations`, `days`, `records`, `notices`, `issued` and `checkpoints` hold the queries of one entity each.
//! - `maintenance` works on the file as a whole: copies, check, recovery, encryption, erasing.
//! - `connection`, `key` and `id` are what opening a file and writing rows take.

mod catalog;
mod checkpoints;
mod checksum;
mod connection;
mod days;
mod entries;
mod error;
mod id;
mod issued;
mod key;
mod maintenance;
mod notices;
mod operations;
#[cfg(test)]
mod query_cost;
mod reader;
mod records;
mod secret;
mod settings;
mod state;
mod store;
mod writer;

pub use crate::days::{FlareSpan, ItemUse};
pub(crate) use catalog::{ITEM, SEVERITY_WORDS};
pub(crate) use checkpoints::Checkpoint;
pub use entries::{ImportOutcome, SourceRow};
pub use error::StoreError;
pub(crate) use id::fresh as fresh_id;
pub use id::{Random, imported as imported_id, system_random};
pub(crate) use issued::Issued;
pub(crate) use key::Access;
pub use key::Key;
pub use maintenance::{
    BackupCopy, CheckReport, Erasure, Findings, Problem, Recovered, Rewritten, copies, private_folder,
};
pub(crate) use maintenance::{EraseHook, EraseTargets, write_whole};
pub(crate) use notices::Notice;
pub use operations::{CommittedChange, FieldRevision, Operation, Revision, Verb};
pub use reader::Reader;
pub(crate) use settings::{CORE_ITEMS, ROLLOVER, SETTING};
use state::State;
pub(crate) use store::lock;
pub use store::{Store, StoreOptions};
pub use writer::Writer;
