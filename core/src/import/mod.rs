//! Importing another app's file: preview it, then import it as one operation.
//!
//! All or nothing: a row that cannot be read is reported with its line and the reason, and then nothing is imported, unless
//! the person chooses to leave such rows out. Importing a file twice adds nothing, because an entry's id is
//! derived from the source and the row's key there, never from its content.
//!
//! - `service`: the service. `read`, `file_kind`: what a file is, and reading it.
//! - `visible`, `bearable`, `daylio`: a format each, which says what each name and number of it means. `sleep_polarity`: what a
//!   file itself shows of its numbers for sleep.
//! - `records`, `table`, `text_file`, `clock_text`: reading rows, fields and times. `names`: which items names stand for.
//! - `parsed`, `rows`: the content of a file. `report`, `page`: what it brings, and the same in words. `error`: why it cannot
//!   be read.

mod bearable;
mod clock_text;
mod daylio;
mod error;
mod file_kind;
mod names;
mod page;
mod parsed;
mod read;
mod records;
mod report;
mod rows;
mod service;
mod sleep_polarity;
mod table;
mod text_file;
mod visible;

pub use error::ImportError;
pub(crate) use file_kind::{FileKind, check_backup};
pub use parsed::{ImportOptions, SleepReadBy, SleepReading};
pub use report::{ImportPage, ImportReport, ImportedItem, NameMapping, SkippedRow};
pub use service::{ImportChange, Imports, Progress};
