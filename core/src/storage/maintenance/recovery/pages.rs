//! Reads a plain SQLite file without SQLite, page by page, to find rows that are hidden by a damaged page above them.
//!
//! Only leaves of table b-trees are read, wherever they are, after the write-ahead log is applied to the file
//! ("Database File Format", sqlite.org/fileformat2.html). The results are candidates, and the caller must verify their
//! checksums.

use std::path::Path;

use rusqlite::types::Value;

use crate::storage::files::beside;

/// A row: its number and its columns. A column that aliases the row number is stored as null.
pub(super) type CandidateRow = (i64, Vec<Value>);

/// An upper bound on the size of a row, in bytes. Anything that claims to be longer is noise.
const LONGEST: usize = 1 << 22;

/// Every row of every leaf, in the order of the pages.
pub(super) fn candidates(path: &Path) -> Vec<CandidateRow> {
    let Ok(file) = std::fs::read(path) else { return Vec::new() };
    let size = page_size(&file);
    let mut pages: Vec<Vec<u8>> = file.chunks(size).map(<[u8]>::to_vec).collect();
    if let Ok(log) = std::fs::read(beside(path, "-wal")) {
        apply_log(&mut pages, &log, size);
    }
    let pages = Pages { pages, size };
    (0..pages.pages.len()).flat_map(|at| pages.leaf(at).unwrap_or_default()).collect()
}

/// The page size from the header if it is valid, otherwise the one this version writes.
fn page_size(file: &[u8]) -> usize {
    match number(file, 16, 2) {
        Some(1) => 65_536,
        Some(size) if size.is_power_of_two() && (512..=32_768).contains(&size) => size,
        _ => 4_096,
    }
}

/// Reads a big-endian number.
fn number(bytes: &[u8], at: usize, length: usize) -> Option<usize> {
    let digits = bytes.get(at..at.checked_add(length)?)?;
    Some(digits.iter().fold(0, |sum, digit| sum << 8 | usize::from(*digit)))
}

/// Applies the committed pages of the log to the pages of the file.
fn apply_log(pages: &mut Vec<Vec<u8>>, log: &[u8], size: usize) {
    let salts = log.get(16..24);
    let mut pending = Vec::new();
    for frame in log.get(32..).unwrap_or_default().chunks_exact(24 + size) {
        if frame.get(8..16) != salts {
            break;
        }
        let (Some(page), Some(commit)) = (number(frame, 0, 4), number(frame, 4, 4)) else { break };
        pending.push((page, frame[24..].to_vec()));
        if commit > 0 {
            for (page, content) in pending.drain(..) {
                // A page number far beyond the end is noise.
                if page == 0 || page > pages.len() + log.len() / size {
                    continue;
                }
                if pages.len() < page {
                    pages.resize(page, Vec::new());
                }
                pages[page - 1] = content;
            }
        }
    }
}

struct Pages {
    pages: Vec<Vec<u8>>,
    size: usize,
}

impl Pages {
    /// The rows of a page if it is a leaf of a table. Inconsistent rows are skipped.
    fn leaf(&self, at: usize) -> Option<Vec<CandidateRow>> {
        const LEAF: u8 = 0x0D;
        let page = &self.pages[at];
        let head = if at == 0 { 100 } else { 0 };
        if *page.get(head)? != LEAF {
            return None;
        }
        let cells = number(page, head + 3, 2)?;
        Some((0..cells).filter_map(|cell| self.cell(page, number(page, head + 8 + 2 * cell, 2)?)).collect())
    }

    fn cell(&self, page: &[u8], at: usize) -> Option<CandidateRow> {
        let (length, at) = varint(page, at)?;
        let (row, at) = varint(page, at)?;
        let length = usize::try_from(length).ok().filter(|length| *length <= LONGEST)?;
        let (most, least) = (self.size - 35, (self.size - 12) * 32 / 255 - 23);
        let here = if length <= most {
            length
        } else {
            let wanted = least + (length - least) % (self.size - 4);
            if wanted <= most { wanted } else { least }
        };
        let mut payload = page.get(at..at + here)?.to_vec();
        let mut next = if here < length { number(page, at + here, 4)? } else { 0 };
        while payload.len() < length {
            let more = self.pages.get(next.checked_sub(1)?)?;
            next = number(more, 0, 4)?;
            let take = (length - payload.len()).min(self.size - 4);
            payload.extend_from_slice(more.get(4..4 + take)?);
        }
        Some((row, columns(&payload)?))
    }
}

/// Parses an SQLite varint. Returns its value and the position after it.
fn varint(bytes: &[u8], at: usize) -> Option<(i64, usize)> {
    let mut sum: u64 = 0;
    for step in 0..9 {
        let byte = *bytes.get(at + step)?;
        if step == 8 {
            return Some(((sum << 8 | u64::from(byte)).cast_signed(), at + 9));
        }
        sum = sum << 7 | u64::from(byte & 0x7F);
        if byte < 0x80 {
            return Some((sum.cast_signed(), at + step + 1));
        }
    }
    None
}

/// Parses the columns of a record.
fn columns(payload: &[u8]) -> Option<Vec<Value>> {
    let (head, mut at) = varint(payload, 0)?;
    let head = usize::try_from(head).ok()?;
    let (mut body, mut all) = (head, Vec::new());
    while at < head {
        let (kind, next) = varint(payload, at)?;
        at = next;
        let (value, length) = column(payload, body, kind)?;
        all.push(value);
        body += length;
    }
    Some(all)
}

/// Parses one column. Returns its value and length in bytes.
fn column(payload: &[u8], at: usize, kind: i64) -> Option<(Value, usize)> {
    let signed = |length: usize| -> Option<Value> {
        let digits = payload.get(at..at + length)?;
        let first = if digits.first()? & 0x80 == 0 { 0 } else { -1 };
        Some(Value::Integer(digits.iter().fold(first, |sum: i64, digit| sum << 8 | i64::from(*digit))))
    };
    Some(match kind {
        0 => (Value::Null, 0),
        1..=4 => {
            let length = usize::try_from(kind).ok()?;
            (signed(length)?, length)
        }
        5 => (signed(6)?, 6),
        6 => (signed(8)?, 8),
        7 => (Value::Real(f64::from_be_bytes(payload.get(at..at + 8)?.try_into().ok()?)), 8),
        8 => (Value::Integer(0), 0),
        9 => (Value::Integer(1), 0),
        12.. => {
            let length = usize::try_from((kind - 12) / 2).ok()?;
            let bytes = payload.get(at..at.checked_add(length)?)?.to_vec();
            let text = kind % 2 == 1;
            (if text { Value::Text(String::from_utf8(bytes).ok()?) } else { Value::Blob(bytes) }, length)
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rusqlite::{Connection, params};

    #[test]
    fn rows_written_by_sqlite_are_read_without_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file.db");
        let file = Connection::open(&path).unwrap();
        file.pragma_update(None, "journal_mode", "WAL").unwrap();
        file.execute_batch("CREATE TABLE t (n INTEGER PRIMARY KEY, whole, real, text, bytes)").unwrap();
        let mut wanted = Vec::new();
        for n in 1_i64..=300 {
            // Numbers of every width, and texts that overflow onto one page and onto many.
            let whole = if n % 3 == 0 { -(1_i64 << (n % 63)) } else { 1_i64 << (n % 63) };
            let text = "é".repeat(usize::try_from(n * n / 8).unwrap());
            let row = params![n, whole, 1.5 * f64::from(i32::try_from(n).unwrap()), text, vec![7_u8; 3]];
            file.execute("INSERT INTO t VALUES (?, ?, ?, ?, ?)", row).unwrap();
            wanted.push((whole, text));
            if n == 150 {
                // Half of the rows are in the file, half in the log.
                file.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
            }
        }
        let mut found: Vec<CandidateRow> = candidates(&path)
            .into_iter()
            .filter(|(_, columns)| columns.len() == 5 && columns[0] == Value::Null)
            .collect();
        found.sort_by_key(|(n, _)| *n);
        found.dedup();
        assert_eq!(found.len(), 300);
        for ((n, columns), (whole, text)) in found.iter().zip(wanted) {
            let real = 1.5 * f64::from(i32::try_from(*n).unwrap());
            let rest = [Value::Integer(whole), Value::Real(real), Value::Text(text), Value::Blob(vec![7; 3])];
            assert_eq!(columns[1..], rest, "row {n}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

        #[test]
        fn arbitrary_bytes_are_survived(noise in prop::collection::vec(any::<u8>(), 0..20_000), log in prop::collection::vec(any::<u8>(), 0..10_000)) {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("file.db");
            let mut noise = noise;
            // Every page claims to be a leaf.
            noise.iter_mut().step_by(4_096).for_each(|first| *first = 0x0D);
            std::fs::write(&path, noise).unwrap();
            std::fs::write(folder.path().join("file.db-wal"), log).unwrap();
            candidates(&path);
        }
    }
}
