//! Key files, and turning encryption on and off with them.

use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use ebb_core::maintenance::EncryptionReport;
use ebb_core::store::Key;
use ebb_core::words::Language;
use ebb_core::{EbbError, Journal, Options};

use crate::Refusal;
use crate::command::Desk;

/// The key in a file: 32 bytes, or 64 hexadecimal digits.
pub(crate) fn read(file: &Path) -> Result<Key, EbbError> {
    let path = || file.display().to_string();
    let bytes = std::fs::read(file).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => EbbError::NoSuchFile { path: path() },
        _ => EbbError::NotReadable { path: path() },
    })?;
    Key::read(&bytes).ok_or(EbbError::BadKey)
}

/// The key in a file, which is made, for its owner's eyes only, where there is none.
fn read_or_make(file: &Path) -> Result<Key, Refusal> {
    if file.exists() {
        return Ok(read(file)?);
    }
    let key = Key::random().map_err(EbbError::from)?;
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let unwritable = |_| EbbError::NotWritable { path: file.display().to_string() };
    let mut made = options.write(true).create_new(true).open(file).map_err(unwritable)?;
    // On the disk before anything is encrypted with it.
    made.write_all(format!("{}\n", key.hex().as_str()).as_bytes())
        .and_then(|()| made.sync_all())
        .map_err(unwritable)?;
    Ok(key)
}

/// Opens a journal that is about to be encrypted, also one where that was cut off or done before.
pub(crate) fn open_to_encrypt(path: &Path, language: Language, key: &Key) -> Result<Journal, EbbError> {
    match Journal::open(path, Options { language, ..Options::default() }) {
        Err(EbbError::NotAJournal { .. }) => {
            Journal::open(path, Options { language, key: Some(key.clone()), ..Options::default() })
        }
        opened => opened,
    }
}

/// The key to encrypt with, made if need be.
pub(crate) fn to_encrypt(file: Option<&Path>, words: &ebb_core::words::Words) -> Result<Key, Refusal> {
    if !Key::AVAILABLE {
        return Err(Refusal::Core(EbbError::NoEncryption));
    }
    let file = file.ok_or_else(|| Refusal::Said(words.get("error-key-file-needed")))?;
    read_or_make(file)
}

impl Desk<'_> {
    pub(crate) fn encrypt(&self, key: Key) -> Result<(), Refusal> {
        self.recoded("page-encrypted", |copies| self.journal.maintenance().encrypt(key, Some(copies)))
    }

    pub(crate) fn decrypt(&self) -> Result<(), Refusal> {
        self.recoded("page-decrypted", |copies| self.journal.maintenance().decrypt(Some(copies)))
    }

    pub(crate) fn rekey(&self, new: &Path) -> Result<(), Refusal> {
        let key = to_encrypt(Some(new), self.journal.words())?;
        self.recoded("page-rekeyed", |copies| self.journal.maintenance().change_key(key, Some(copies)))
    }

    fn recoded(
        &self,
        said: &str,
        work: impl FnOnce(&Path) -> Result<EncryptionReport, EbbError>,
    ) -> Result<(), Refusal> {
        let done = work(self.copies)?;
        let words = self.journal.words();
        self.print(&done, || {
            let left = done.left.iter().map(|path| words.say("page-left-as-it-is", &[("path", path.into())]));
            [words.say(said, &[("files", done.files.into())])].into_iter().chain(left).collect::<Vec<_>>().join("\n")
        })
    }
}
