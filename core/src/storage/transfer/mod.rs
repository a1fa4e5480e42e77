//! A journal as a sequence of lines that leaves the file and comes back without loss: what the lossless export and the
//! backups are made of.
//!
//! The order is such that whatever a line names came before it. Row numbers, derived days, checkpoints, the outcomes of
//! this phone's reminders and its secrets are not part of it: they belong to the file, not to the person.
//! The format is described in `docs/formats/journal-lines.md`.

mod dump;
mod line;
mod load;
mod merge;

pub(crate) use line::JournalLine;
pub(crate) use line::{ChangeLine, ChangeTarget, FORMAT, Header, LINES_VERSION, RecordLine};
pub(crate) use load::{LoadError, Loader};
pub(crate) use merge::{MergeRules, Merged};
