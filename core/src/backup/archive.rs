//! One backup: the lines, compressed and sealed.

use std::cell::Cell;
use std::io::{self, BufRead as _, BufReader, Read, Write};
use std::iter;

use age::{DecryptError, Decryptor, Encryptor};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use super::identity::Identity;
use super::seal::{Opening, Seal, Sealing};
use crate::export::{
    LineCount, LineRules, ReadLines, ReadLinesError, WriteLinesError, read_lines, scan_lines, write_lines,
};
use crate::storage::Store;
use crate::time::Moment;

/// Why a backup could not be read.
#[derive(Debug)]
pub(super) enum ReadBackupError {
    /// It is sealed to another identity.
    AnothersBackup,
    /// It is no backup.
    NotABackup,
    /// It was cut or changed after it was written.
    Damaged,
    /// It was written by a newer version.
    Newer(u32),
    /// It could not be read from where it is.
    Io(io::Error),
    /// It could not be written into a journal.
    Store(crate::storage::StoreError),
}

impl From<crate::storage::StoreError> for ReadBackupError {
    fn from(error: crate::storage::StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<ReadLinesError> for ReadBackupError {
    fn from(error: ReadLinesError) -> Self {
        match error {
            ReadLinesError::Newer(version) => Self::Newer(version),
            // What is sealed was whole when it was sealed.
            ReadLinesError::NotLines
            | ReadLinesError::Line { .. }
            | ReadLinesError::Json { .. }
            | ReadLinesError::NotText { .. }
            | ReadLinesError::Cut { .. } => Self::Damaged,
            ReadLinesError::Io(error) => broken(error),
            ReadLinesError::Store(error) => Self::Store(error),
        }
    }
}

/// What an error of the layers between the file and the lines means: age and gzip report what was changed, and an early
/// end, as invalid data.
fn broken(error: io::Error) -> ReadBackupError {
    match error.kind() {
        io::ErrorKind::InvalidData
        | io::ErrorKind::InvalidInput
        | io::ErrorKind::UnexpectedEof
        | io::ErrorKind::Other => ReadBackupError::Damaged,
        _ => ReadBackupError::Io(error),
    }
}

/// Writes a backup of a journal.
pub(super) fn write(
    store: &Store,
    identity: &Identity,
    now: &Moment,
    to: impl Write,
) -> Result<LineCount, WriteLinesError> {
    let recipient = Sealing(identity);
    let sealed = Encryptor::with_recipients(iter::once(&recipient as _))
        .map_err(io::Error::other)
        .and_then(|encryptor| encryptor.wrap_output(to))
        .map_err(WriteLinesError::Io)?;
    let mut compressed = GzEncoder::new(sealed, Compression::default());
    let count = write_lines(store, now, &mut compressed)?;
    compressed.finish().and_then(age::stream::StreamWriter::finish).map_err(WriteLinesError::Io)?;
    Ok(count)
}

/// Reads a backup to its end without writing anything.
pub(super) fn scan(identity: &Identity, from: impl Read) -> Result<ReadLines, ReadBackupError> {
    Ok(scan_lines(open(identity, from)?)?)
}

/// Reads a backup into an empty journal, all or nothing.
pub(super) fn read(
    store: &Store,
    identity: &Identity,
    from: impl Read,
    rules: LineRules,
) -> Result<ReadLines, ReadBackupError> {
    Ok(read_lines(store, open(identity, from)?, rules)?)
}

/// Whether a file begins like an age file, also one whose beginning was damaged or cut: most of its first bytes are right.
fn begins_like_age(bytes: &[u8]) -> bool {
    const START: &[u8] = b"age-encryption.org/v1\n";
    let right = bytes.iter().zip(START).filter(|(a, b)| a == b).count();
    !bytes.is_empty() && right * 4 >= bytes.len().min(START.len()) * 3
}

fn open<R: Read>(
    identity: &Identity,
    from: R,
) -> Result<BufReader<GzDecoder<age::stream::StreamReader<BufReader<R>>>>, ReadBackupError> {
    let mut from = BufReader::new(from);
    let is_sealed = begins_like_age(from.fill_buf().map_err(broken)?);
    let decryptor = Decryptor::new(from).map_err(|error| match error {
        _ if !is_sealed => ReadBackupError::NotABackup,
        DecryptError::Io(error) => broken(error),
        _ => ReadBackupError::Damaged,
    })?;
    let opening = Opening { identity, seal: Cell::default() };
    let plain = decryptor.decrypt(iter::once(&opening as _)).map_err(|error| match (error, opening.seal.get()) {
        (DecryptError::NoMatchingKeys, Seal::Anothers) => ReadBackupError::AnothersBackup,
        (DecryptError::NoMatchingKeys, Seal::Missing) => ReadBackupError::NotABackup,
        (DecryptError::Io(error), _) => broken(error),
        _ => ReadBackupError::Damaged,
    })?;
    Ok(BufReader::new(GzDecoder::new(plain)))
}
