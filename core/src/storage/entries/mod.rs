//! Entries: their rows and checksums, reading, writing, and where imported ones come from.

mod origin;
mod read;
pub(super) mod row;
mod write;

pub(crate) use origin::PHONE_HEALTH;
pub use origin::{ImportOutcome, SourceRow};
