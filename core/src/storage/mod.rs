//! The journal's file, and the only module that knows SQL.
//!
//! One file with one writer, and readers next to it. Every change is one transaction and one sync: it is written to the
//! change log, updates the derived days, and returns what changed. See `docs/decisions/0000-schema.md` and
//! `0002-storage.md`.
//!
//! - [`Store`] opens the file; [`Reader`] and [`Writer`] are its transactions.
//! - `entries`, `operations`, `days`, `records`, `catalog`, `settings`, `notices`, `issued`, `checkpoints` and `secret`
//!   hold the queries of one entity each: methods of [`Reader`] and [`Writer`].
//! - `maintenance` works on the file as a whole: copies, check, recovery, encryption, erasure.
//! - `connection`, `key`, `backup_copy`, `interrupted_recovery`, `interrupted_erasure` and `files` are used to open a file;
//!   `id`, `checksum`, `state` and `verb` to write a row.

mod backup_copy;
mod catalog;
mod checkpoints;
mod checksum;
mod connection;
mod days;
mod entries;
mod erasure;
mod error;
mod files;
mod id;
mod interrupted_erasure;
mod interrupted_recovery;
mod issued;
mod key;
mod maintenance;
mod notices;
mod operations;
mod place;
#[cfg(test)]
mod query_cost;
mod reader;
mod records;
mod secret;
mod settings;
mod state;
mod store;
mod transfer;
mod unfinished_export;
mod verb;
mod writer;

pub use crate::days::{FlareSpan, ItemUse};
pub(crate) use backup_copy::newest_copy;
pub use backup_copy::{BackupCopy, copies};
pub(crate) use catalog::{ITEM, MEDICINE, SEVERITY_WORDS};
pub(crate) use checkpoints::Checkpoint;
pub(crate) use entries::PHONE_HEALTH;
pub use entries::{ImportOutcome, SourceRow};
use erasure::PendingErasure;
pub(crate) use erasure::{EraseRules, EraseTargets, WHOLE_TEXT, names};
pub use erasure::{Erasure, ErasureOutcome};
pub use error::StoreError;
pub use files::{create_private, private_folder, real_path};
pub(crate) use files::{write_whole, write_whole_with};
pub use id::{Random, imported as imported_id, system_random};
pub(crate) use id::{fresh as fresh_id, written_at};
pub(crate) use issued::Issued;
pub(crate) use key::Access;
pub use key::Key;
pub(crate) use maintenance::kept_days;
pub use maintenance::{
    CheckFindings, CheckProblem, CheckReport, CopiesReport, Erased, ErasedEverything, Mention, RecoveryOutcome,
    RewrittenFiles,
};
pub(crate) use maintenance::{Installed, RecordErasure};
pub(crate) use notices::Notice;
pub(crate) use operations::{BeforeAfter, EntryStep, OperationId};
pub use operations::{FieldRevision, Operation, Revision};
pub use reader::Reader;
pub(crate) use settings::{CORE_ITEMS, FLARE_WORD, ROLLOVER, SETTING};
pub(crate) use state::RowState;
pub(crate) use store::lock;
pub use store::{Store, StoreOptions};
pub(crate) use transfer::{
    ChangeLine, ChangeTarget, FORMAT, Header, JournalLine, LINES_VERSION, LoadError, Loader, MergeRules, Merged,
    RecordLine,
};
pub use verb::Verb;
pub use writer::{CommittedChange, Writer};
