//! What every text file has in common: its encoding, and why it cannot be read.

/// Why a file could not be read in this format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    /// The header lacks the columns.
    Header,
    /// There is nothing in it.
    Empty,
    /// It is text in UTF-16.
    Utf16,
    /// It is no text.
    NotText,
    /// Reading failed.
    Io,
}

/// Refuses what is no text in UTF-8, by its first bytes.
pub(super) fn check_encoding(start: &[u8]) -> Result<(), Failure> {
    let zeros = |offset: usize| start.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let half = start.len() / 2;
    if start.trim_ascii().is_empty() {
        Err(Failure::Empty)
    } else if start.starts_with(b"\xFF\xFE") || start.starts_with(b"\xFE\xFF") {
        Err(Failure::Utf16)
    } else if !start.contains(&0) {
        Ok(())
    } else if 10 * zeros(0).max(zeros(1)) >= 9 * half && zeros(0).min(zeros(1)) * 10 <= half {
        // Every second byte of Western text in UTF-16 is zero.
        Err(Failure::Utf16)
    } else {
        Err(Failure::NotText)
    }
}
