//! The diary as a table for a spreadsheet (`docs/formats/csv.md`): a row an entry, or a row a day. It is for reading and
//! reckoning; what leaves nothing out are the lines.
//!
//! - `options`: what is wanted, and what was written.
//! - `entry_rows` and `day_rows`: the rows of the two shapes.
//! - `cell`: what a spreadsheet would run is made a text.
//! - `service`: the methods of [`super::Exports`].

mod cell;
mod day_rows;
mod entry_rows;
mod options;
mod service;

pub use options::{TableOptions, TableReport, TableShape};
