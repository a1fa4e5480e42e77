//! Opening a journal, reading and writing it in transactions, undo, and observers.
//!
//! A feature is a set of composable functions over [`Reader`](crate::storage::Reader) and
//! [`Writer`](crate::storage::Writer), and a *service* reached from the journal, such as `journal.settings()`. Only a
//! service opens a transaction: one call, one operation, one [`Change`].
//!
//! - `handle`: the open journal. `options`: how to open it. `change`: what a call changed.
//! - `record`: typed records and settings. `stored_value`: what is refused of them in the lines of an export. `undo`: undo and redo. `operation_label`: what an operation did, in words.
//!   `observers`: notification of changes.

mod change;
mod handle;
mod observers;
mod operation_label;
mod options;
mod record;
mod stored_value;
mod undo;

pub use change::Change;
pub(crate) use handle::Features;
pub use handle::Journal;
pub use observers::Subscription;
pub use operation_label::OperationChange;
pub(crate) use operation_label::change_label;
pub use options::Options;
pub(crate) use record::{Record, RecordChange, RecordKind, Setting, SettingKind, distinct};
pub use undo::OperationLine;
