//! The whole journal as JSON Lines, without loss: written, read into a new journal, and the same again. A part of it as a table
//! for a spreadsheet.
//!
//! The format of the lines is `docs/formats/journal-lines.md`. They are the person's way out, and what a backup is made of.

mod lines;
mod merge;
mod names;
mod read;
mod service;
mod table;

pub(crate) use lines::{LineCount, WriteLinesError, write_lines};
pub use merge::{MergeChange, MergeReport};
pub(crate) use read::{
    LineRules, ReadLines, ReadLinesError, io_in_public, newer, open_to_read, read_in_public, read_lines, scan_file,
    scan_lines,
};
pub use service::{ExportContent, ExportReport, Exports};
pub use table::{TableOptions, TableReport, TableShape};
