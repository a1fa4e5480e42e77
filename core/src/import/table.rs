//! Files of rows and named columns, quoted as RFC 4180 says.

use std::io::BufRead;

use csv::{ByteRecord, ReaderBuilder, Trim};

use super::parsed::Reason;
use super::records::RECORD_MOST;
use super::text_file::{Failure, check_encoding};

/// The rows of a file whose columns are found by their names.
pub(super) struct Table<R> {
    reader: csv::Reader<R>,
    columns: Vec<String>,
    record: ByteRecord,
}

/// A row, or the line and the reason why it cannot be read.
pub(super) type ReadRow<'a> = Result<TableRow<'a>, (u64, Reason)>;

/// One row.
pub(super) struct TableRow<'a> {
    /// Its first line; the header is line 1.
    pub(super) line: u64,
    columns: &'a [String],
    fields: Vec<&'a str>,
}

impl<R: BufRead> Table<R> {
    /// Reads the header, which must have these columns.
    pub(super) fn open(mut file: R, needed: &[&str]) -> Result<Self, Failure> {
        check_encoding(file.fill_buf().map_err(|_| Failure::Io)?)?;
        let mut reader = ReaderBuilder::new().flexible(true).trim(Trim::All).from_reader(file);
        let header = reader.byte_headers().map_err(|_| Failure::Io)?;
        let name = |field: &[u8]| String::from_utf8_lossy(field).trim_start_matches('\u{feff}').trim().to_lowercase();
        let columns: Vec<String> = header.iter().map(name).collect();
        if needed.iter().any(|needed| !columns.iter().any(|column| column == needed)) {
            return Err(Failure::Header);
        }
        Ok(Self { reader, columns, record: ByteRecord::new() })
    }

    /// The next row; `None` at the end of the file. A row that is no text, or too long, is an error with its line. Rows without
    /// any text are left out.
    pub(super) fn next(&mut self) -> Result<Option<ReadRow<'_>>, Failure> {
        loop {
            if !self.reader.read_byte_record(&mut self.record).map_err(|_| Failure::Io)? {
                return Ok(None);
            }
            if !self.record.iter().all(<[u8]>::is_empty) {
                break;
            }
        }
        let line = self.record.position().map_or(0, csv::Position::line);
        if self.record.as_slice().len() > RECORD_MOST {
            return Ok(Some(Err((line, Reason::LongLine(RECORD_MOST as u64)))));
        }
        let fields: Result<Vec<&str>, _> = self.record.iter().map(std::str::from_utf8).collect();
        let Ok(fields) = fields else { return Ok(Some(Err((line, Reason::NotText)))) };
        Ok(Some(Ok(TableRow { line, columns: &self.columns, fields })))
    }
}

impl TableRow<'_> {
    /// The field of a column, without surrounding spaces; empty where the row or the file has none.
    pub(super) fn get(&self, column: &str) -> &str {
        let place = self.columns.iter().position(|name| name == column);
        place.and_then(|place| self.fields.get(place)).copied().unwrap_or_default()
    }

    /// Whether it has at least as many fields as there are needed for a column.
    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.iter().position(|name| name == column).is_some_and(|place| place < self.fields.len())
    }
}
