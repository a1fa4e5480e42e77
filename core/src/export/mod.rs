//! The whole journal as JSON Lines, without loss: written, read into a new journal, and the same again.
//!
//! The format is `docs/formats/journal-lines.md`. It is the person's way out, and what a backup is made of.

mod lines;
mod merge;
mod names;
mod read;
mod service;

pub(crate) use lines::{LineCount, WriteLinesError, write_lines};
pub use merge::{MergeChange, MergeReport};
pub(crate) use read::{
    LineRules, ReadLines, ReadLinesError, io_in_public, newer, open_to_read, read_in_public, read_lines, scan_file,
    scan_lines,
};
pub use service::{ExportContent, ExportReport, Exports};
