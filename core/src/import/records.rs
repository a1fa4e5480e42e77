//! Reads the records of a text file with commas, or with the semicolons or tabs that a spreadsheet writes, one at a time.
//!
//! Some apps quote as RFC 4180 says, so that a note may hold commas and line breaks; Visible's own files do not quote at
//! all, and a note may begin with a quotation mark. A CSV reader would take that mark for the beginning of a field and
//! swallow every row up to the next mark. So a record that is valid by RFC 4180, over one line or several, is read by it,
//! and any other line is left as it is.

use std::collections::VecDeque;
use std::io::{BufRead, Error, Read as _};

/// The longest line, and the longest record, in bytes. A file without line ends, or with a quotation mark that is never
/// closed, is not read into memory.
pub(super) const RECORD_MOST: usize = 1 << 20;

/// One record of a file.
#[derive(Debug, PartialEq)]
pub(super) struct CsvRecord {
    /// Its first line; the header is line 1.
    pub(super) line: u64,
    pub(super) content: Content,
}

#[derive(Debug, PartialEq)]
pub(super) enum Content {
    /// The fields of a record that quotes at least one of them, each unquoted. They are as long as they are in the file.
    Quoted(Vec<Vec<u8>>),
    /// A line without its line end, in which quotation marks mean nothing.
    Plain(Vec<u8>),
    /// A line longer than [`RECORD_MOST`]. What it holds is lost.
    TooLong,
    /// A quotation mark that would close in this line, if the lines between did not look like rows of their own.
    OpenQuote(u64),
}

/// Reads records from a file whose header was read already.
pub(super) struct Records<R> {
    file: R,
    /// Lines that were read to look for a closing quotation mark and are not part of the record.
    ahead: VecDeque<Line>,
    /// The number of the last line read.
    line: u64,
    /// The number of columns in the header.
    columns: usize,
    /// What stands between two fields.
    separator: u8,
}

#[derive(Clone)]
struct Line {
    number: u64,
    bytes: Vec<u8>,
    too_long: bool,
}

impl<R: BufRead> Records<R> {
    pub(super) fn new(file: R, columns: usize, separator: u8) -> Self {
        Self { file, ahead: VecDeque::new(), line: 1, columns, separator }
    }

    /// The next record; `None` at the end of the file. Blank lines are left out. `is_row` says of a line whether it reads
    /// as a row by itself.
    pub(super) fn next(&mut self, is_row: impl Fn(&[u8]) -> bool) -> Result<Option<CsvRecord>, Error> {
        let first = loop {
            match self.take_line()? {
                None => return Ok(None),
                Some(line) if line.too_long => {
                    return Ok(Some(CsvRecord { line: line.number, content: Content::TooLong }));
                }
                Some(line) if line.bytes.trim_ascii().is_empty() => {}
                Some(line) => break line,
            }
        };
        let number = first.number;
        let mut scan = Scan { separator: self.separator, ..Scan::default() };
        let mut length = first.bytes.len();
        let mut progress = scan.feed(&first.bytes);
        let mut taken: Vec<Line> = Vec::new();
        let mut looks_like_rows = false;
        while progress == Progress::Open && length <= RECORD_MOST {
            let Some(line) = self.take_line()? else { break };
            length += line.bytes.len();
            progress = if line.too_long { Progress::Invalid } else { scan.feed(&line.bytes) };
            looks_like_rows = looks_like_rows || is_row(without_end(&line.bytes));
            taken.push(line);
        }
        if progress == Progress::Complete && scan.quoted && scan.fields.len() == self.columns {
            if !looks_like_rows {
                return Ok(Some(CsvRecord { line: number, content: Content::Quoted(scan.fields) }));
            }
            let closes = taken.last().map_or(number, |line| line.number);
            self.put_back(taken);
            return Ok(Some(CsvRecord { line: number, content: Content::OpenQuote(closes) }));
        }
        self.put_back(taken);
        Ok(Some(CsvRecord { line: number, content: Content::Plain(without_end(&first.bytes).to_vec()) }))
    }

    fn put_back(&mut self, lines: Vec<Line>) {
        for line in lines.into_iter().rev() {
            self.ahead.push_front(line);
        }
    }

    fn take_line(&mut self) -> Result<Option<Line>, Error> {
        if let Some(line) = self.ahead.pop_front() {
            return Ok(Some(line));
        }
        let mut bytes = Vec::new();
        let most = RECORD_MOST as u64;
        if self.file.by_ref().take(most).read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        self.line += 1;
        let too_long = bytes.len() == RECORD_MOST && bytes.last() != Some(&b'\n');
        if too_long {
            bytes.clear();
            self.file.skip_until(b'\n')?;
        }
        Ok(Some(Line { number: self.line, bytes, too_long }))
    }
}

fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// How far a record has come at the end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Progress {
    /// It ends here.
    Complete,
    /// A quoted field goes on in the next line.
    Open,
    /// It is not valid by RFC 4180.
    Invalid,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum CsvState {
    #[default]
    FieldStart,
    Unquoted,
    Quoted,
    /// After a quotation mark within a quoted field: the first of two, or the closing one.
    Mark,
    /// After the closing quotation mark. One app writes a space after every value.
    Closed,
}

/// A record being read by RFC 4180. Spaces around a quoted field are accepted.
#[derive(Default)]
struct Scan {
    separator: u8,
    place: CsvState,
    fields: Vec<Vec<u8>>,
    field: Vec<u8>,
    /// Whether a field is quoted.
    quoted: bool,
}

impl Scan {
    /// Reads a line with its line end.
    fn feed(&mut self, line: &[u8]) -> Progress {
        let end = without_end(line).len();
        for (at, byte) in line.iter().enumerate() {
            if self.place != CsvState::Quoted && at >= end {
                break;
            }
            self.place = match (self.place, byte) {
                (CsvState::Quoted, b'"') => CsvState::Mark,
                (CsvState::Quoted, byte) => {
                    self.field.push(*byte);
                    CsvState::Quoted
                }
                (CsvState::Mark, b'"') => {
                    self.field.push(b'"');
                    CsvState::Quoted
                }
                (_, byte) if *byte == self.separator => {
                    self.fields.push(std::mem::take(&mut self.field));
                    CsvState::FieldStart
                }
                (CsvState::FieldStart, b'"') => {
                    self.field.clear();
                    self.quoted = true;
                    CsvState::Quoted
                }
                (CsvState::Mark | CsvState::Closed, b' ') => CsvState::Closed,
                (CsvState::Mark | CsvState::Closed, _) => return Progress::Invalid,
                (CsvState::FieldStart, b' ') => {
                    self.field.push(b' ');
                    CsvState::FieldStart
                }
                (CsvState::FieldStart | CsvState::Unquoted, byte) => {
                    self.field.push(*byte);
                    CsvState::Unquoted
                }
            };
        }
        if self.place == CsvState::Quoted {
            return Progress::Open;
        }
        self.fields.push(std::mem::take(&mut self.field));
        Progress::Complete
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str, columns: usize) -> Vec<CsvRecord> {
        let mut records = Records::new(text.as_bytes(), columns, b',');
        let is_row = |line: &[u8]| line.starts_with(b"2026-");
        std::iter::from_fn(|| records.next(is_row).unwrap()).collect()
    }

    fn quoted(line: u64, fields: &[&str]) -> CsvRecord {
        let fields = fields.iter().map(|field| field.as_bytes().to_vec()).collect();
        CsvRecord { line, content: Content::Quoted(fields) }
    }

    fn plain(line: u64, text: &str) -> CsvRecord {
        CsvRecord { line, content: Content::Plain(text.as_bytes().to_vec()) }
    }

    #[test]
    fn quoted_field_may_hold_line_breaks_commas_and_quotation_marks() {
        let text = "a,\"one\r\n\r\ntwo, \"\"three\"\"\"\nb,plain\n \"c\" , \" d \" \n\n\"e\",\"\"";
        let expected = [
            quoted(2, &["a", "one\r\n\r\ntwo, \"three\""]),
            plain(5, "b,plain"),
            quoted(6, &["c", " d "]),
            quoted(8, &["e", ""]),
        ];
        assert_eq!(read(text, 2), expected);
    }

    #[test]
    fn quotation_mark_that_is_not_by_the_rules_means_nothing() {
        for line in
            ["a,\"I am tired", "a,\"Fine\" they said", "a,He said, \"no\"", "a,tall 5\"", "a,\"\"\"", "\"a\",b,\"c\""]
        {
            let text = format!("{line}\r\nb,other\nc,\"x\"");
            assert_eq!(read(&text, 2), [plain(2, line), plain(3, "b,other"), quoted(4, &["c", "x"])], "{line}");
        }
    }

    #[test]
    fn quotation_mark_that_would_swallow_rows_is_reported_and_the_rows_are_read() {
        let found = read("2026-04-01,\"I am tired\n2026-04-02,2\n2026-04-03,tall 5\"\n2026-04-04,3\n", 2);
        let first = CsvRecord { line: 2, content: Content::OpenQuote(4) };
        assert_eq!(found, [first, plain(3, "2026-04-02,2"), plain(4, "2026-04-03,tall 5\""), plain(5, "2026-04-04,3")]);
    }

    #[test]
    fn very_long_line_is_left_out_and_an_endless_quote_is_not_followed() {
        let text = format!("a,{}\nb,2\nc,\"{}", "x".repeat(2 * RECORD_MOST), "line\n".repeat(RECORD_MOST / 2));
        let found = read(&text, 2);
        assert_eq!(found[0], CsvRecord { line: 2, content: Content::TooLong });
        assert_eq!((&found[1], &found[2]), (&plain(3, "b,2"), &plain(4, "c,\"line")));
        assert_eq!(found.len(), RECORD_MOST / 2 + 2);
    }

    proptest! {
        /// Whatever a quoted field holds, it comes back as it was, and so do the fields around it.
        #[test]
        fn quoted_fields_survive(
            rows in prop::collection::vec(prop::collection::vec("[a-z \",\r\n]{0,12}", 3), 1..8),
            spaces in "[ ]{0,2}", crlf: bool,
        ) {
            let end = if crlf { "\r\n" } else { "\n" };
            let line = |fields: &Vec<String>| {
                let quoted = fields.iter().map(|field| format!("{spaces}\"{}\"{spaces}", field.replace('"', "\"\"")));
                quoted.collect::<Vec<_>>().join(",")
            };
            let text: String = rows.iter().map(|row| line(row) + end).collect();
            let found: Vec<Content> = read(&text, 3).into_iter().map(|record| record.content).collect();
            let bytes = |row: &Vec<String>| row.iter().map(|field| field.as_bytes().to_vec()).collect();
            let expected: Vec<Content> = rows.iter().map(|row| Content::Quoted(bytes(row))).collect();
            prop_assert_eq!(found, expected);
        }

        /// Nothing is lost and nothing is made up: every line is in exactly one record.
        #[test]
        fn any_text_is_read_line_by_line(text in "[ab\",\r\n ]{0,60}") {
            for record in read(&text, 2) {
                prop_assert!(record.line >= 2);
                if let Content::Plain(line) = record.content {
                    let at = usize::try_from(record.line).unwrap() - 2;
                    prop_assert_eq!(without_end(text.as_bytes().split_inclusive(|byte| *byte == b'\n').nth(at).unwrap()), line);
                }
            }
        }
    }
}
