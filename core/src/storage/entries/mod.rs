//! Entries: their rows and checksums, reading, writing, and where imported ones come from.

mod origin;
mod read;
pub(super) mod row;
mod write;

pub use origin::{ImportOutcome, SourceRow};
