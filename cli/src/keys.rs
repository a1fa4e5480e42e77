//! Key files; encrypting, decrypting and rekeying a journal.

use std::fs::OpenOptions;
use std::io::{Read, Write as _};
use std::path::Path;

use ebb_core::i18n::{Language, MessageKey, keys};
use ebb_core::maintenance::EncryptionReport;
use ebb_core::storage::Key;
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{FileProblem, InvalidInput, JournalProblem};

use crate::CliError;
use crate::command::Context;

/// The most bytes of a key or passphrase that are read.
const LONGEST: u64 = 4_096;

/// Reads a key or a passphrase: 64 digits and some blanks, or one line. Anything else is not read to its end, which may
/// never come.
pub(crate) fn read_short(from: impl Read) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a key file: 32 bytes, or 64 hexadecimal digits.
pub(crate) fn read(file: &Path) -> Result<Key, EbbError> {
    let read = std::fs::File::open(file).and_then(read_short);
    let bytes = read.map_err(|error| FileProblem::of_reading(&error).at(file))?;
    Key::read(&bytes).ok_or(EbbError::Invalid { input: InvalidInput::BadKey })
}

/// Reads a key file, or creates it, readable by its owner only.
fn read_or_make(file: &Path) -> Result<Key, CliError> {
    if file.exists() {
        return Ok(read(file)?);
    }
    let key = Key::random().map_err(EbbError::from)?;
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let unwritable = |_| FileProblem::NotWritable.at(file);
    let mut made = options.write(true).create_new(true).open(file).map_err(unwritable)?;
    // The key must be on disk before anything is encrypted with it.
    made.write_all(format!("{}\n", key.hex().as_str()).as_bytes())
        .and_then(|()| made.sync_all())
        .map_err(unwritable)?;
    Ok(key)
}

/// Opens a journal to encrypt it, including one whose encryption was interrupted or is complete.
pub(crate) fn open_to_encrypt(path: &Path, language: Language, key: &Key) -> Result<Journal, EbbError> {
    match Journal::open(path, Options { language, ..Options::default() }) {
        Err(EbbError::File { problem: FileProblem::NotAJournal, .. }) => {
            Journal::open(path, Options { language, key: Some(key.clone()), ..Options::default() })
        }
        opened => opened,
    }
}

/// The key to encrypt with, created if necessary.
pub(crate) fn to_encrypt(file: Option<&Path>, words: ebb_core::i18n::Words) -> Result<Key, CliError> {
    if !Key::AVAILABLE {
        return Err(CliError::Core(EbbError::Unavailable { problem: JournalProblem::NoEncryption }));
    }
    let file = file.ok_or_else(|| CliError::Message(words.error_key_file_needed()))?;
    read_or_make(file)
}

impl Context<'_> {
    pub(crate) fn encrypt(&self, key: Key) -> Result<(), CliError> {
        self.recoded(keys::PAGE_ENCRYPTED, |copies| self.journal.maintenance().encrypt(key, Some(copies)))
    }

    pub(crate) fn decrypt(&self) -> Result<(), CliError> {
        self.recoded(keys::PAGE_DECRYPTED, |copies| self.journal.maintenance().decrypt(Some(copies)))
    }

    pub(crate) fn rekey(&self, new: &Path) -> Result<(), CliError> {
        let key = to_encrypt(Some(new), self.journal.words())?;
        self.recoded(keys::PAGE_REKEYED, |copies| self.journal.maintenance().change_key(key, Some(copies)))
    }

    fn recoded(
        &self,
        said: MessageKey,
        work: impl FnOnce(&Path) -> Result<EncryptionReport, EbbError>,
    ) -> Result<(), CliError> {
        let done = work(self.copies)?;
        let words = self.journal.words();
        self.print(&done, || {
            let left = done.left.iter().map(|path| words.page_left_as_it_is(path));
            [words.say(said, &[("files", done.files.into())])].into_iter().chain(left).collect::<Vec<_>>().join("\n")
        })
    }
}
