//! Writing the lines.

use std::io::{self, BufWriter, Write};
use std::path::Path;

use crate::error::{EbbError, FileProblem, JournalProblem};
use crate::storage::{JournalLine, Store, StoreError};
use crate::time::Moment;

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct LineCount {
    /// Number of lines.
    pub(crate) lines: u64,
    /// Number of entries, without deleted ones.
    pub(crate) entries: u32,
}

/// Why lines could not be written.
#[derive(Debug)]
pub(crate) enum WriteLinesError {
    /// The journal could not be read.
    Store(StoreError),
    /// The same, found by what reads it for a screen.
    Journal(EbbError),
    /// What was written to refused.
    Io(io::Error),
}

impl From<StoreError> for WriteLinesError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl WriteLinesError {
    /// The error as callers get it, for what was written to.
    pub(crate) fn at(self, to: &Path) -> EbbError {
        match self {
            Self::Store(error) => error.into(),
            Self::Journal(error) => error,
            Self::Io(error) if error.kind() == io::ErrorKind::StorageFull => JournalProblem::DiskFull.into(),
            Self::Io(_) => FileProblem::NotWritable.at(to),
        }
    }
}

/// Writes a journal's lines.
pub(crate) fn write_lines(store: &Store, now: &Moment, to: impl Write) -> Result<LineCount, WriteLinesError> {
    let mut out = BufWriter::new(to);
    let mut count = LineCount::default();
    store.dump(now, &mut |line| {
        count.lines += 1;
        count.entries += u32::from(matches!(line, JournalLine::Entry(entry) if entry.is_live()));
        serde_json::to_writer(&mut out, line).map_err(io::Error::from).map_err(WriteLinesError::Io)?;
        out.write_all(b"\n").map_err(WriteLinesError::Io)
    })?;
    out.flush().map_err(WriteLinesError::Io)?;
    Ok(count)
}
