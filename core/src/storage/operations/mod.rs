//! The change log: what was done, by which device, field by field; and undoing it.

mod history;
mod log;
mod undo;

pub(crate) use history::{BeforeAfter, EntryStep};
pub use history::{FieldRevision, Revision};
pub use log::Operation;
pub(crate) use log::OperationId;
