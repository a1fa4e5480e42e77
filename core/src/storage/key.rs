//! The key of an encrypted journal.

use std::fmt;
use std::path::Path;

use rusqlite::Connection;
use zeroize::Zeroizing;

use super::StoreError;
#[cfg(feature = "encryption")]
use super::error::while_opening;

/// A raw 256-bit key, wiped from memory when dropped.
///
/// The phone generates it at random and stores it wrapped by its Keystore or Keychain. There is no passphrase to derive
/// it from, so opening a journal needs no key derivation.
#[derive(Clone, PartialEq, Eq)]
pub struct Key(Zeroizing<[u8; 32]>);

impl Key {
    /// Whether this build supports encryption.
    pub const AVAILABLE: bool = cfg!(feature = "encryption");

    /// A new key from the operating system's random number generator.
    pub fn random() -> Result<Self, StoreError> {
        let mut bytes = Zeroizing::new([0; 32]);
        getrandom::fill(bytes.as_mut_slice()).map_err(|error| StoreError::Random(error.to_string()))?;
        Ok(Self(bytes))
    }

    /// A key made of these bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// Parses a key from 32 bytes, or from 64 hexadecimal digits with optional surrounding whitespace, as in a key
    /// file.
    #[must_use]
    pub fn read(given: &[u8]) -> Option<Self> {
        if let Ok(bytes) = given.try_into() {
            return Some(Self::new(bytes));
        }
        let mut bytes = Zeroizing::new([0; 32]);
        hex::decode_to_slice(given.trim_ascii(), bytes.as_mut_slice()).ok()?;
        Some(Self(bytes))
    }

    /// The key as 64 hexadecimal digits, as in a key file.
    #[must_use]
    pub fn hex(&self) -> Zeroizing<String> {
        let mut digits = Zeroizing::new([0; 64]);
        // Cannot fail: the buffer has two digits per byte.
        let _ = hex::encode_to_slice(self.0.as_slice(), digits.as_mut_slice());
        Zeroizing::new(String::from_utf8_lossy(digits.as_slice()).into_owned())
    }

    /// The literal by which SQLCipher takes a raw key.
    #[cfg(feature = "encryption")]
    pub(super) fn literal(&self) -> Zeroizing<String> {
        Zeroizing::new(["x'", self.hex().as_str(), "'"].concat())
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

/// How to unlock a file: with a key, or not at all if it is plain.
#[derive(Debug, Clone, Default)]
pub(crate) struct Access(Option<Key>);

impl Access {
    pub(super) fn with(key: Option<Key>) -> Self {
        Self(key)
    }

    /// The key; `None` for plain files.
    pub(super) fn into_key(self) -> Option<Key> {
        self.0
    }

    /// The key; `None` for plain files.
    #[cfg(feature = "encryption")]
    pub(super) fn key(&self) -> Option<&Key> {
        self.0.as_ref()
    }

    /// Whether files are plain.
    pub(super) fn is_plain(&self) -> bool {
        self.0.is_none()
    }

    /// Unlocks a newly opened file, and verifies the key with a first read.
    #[cfg(feature = "encryption")]
    pub(super) fn unlock(&self, connection: &Connection, path: &Path) -> Result<(), StoreError> {
        // Phones have CPU instructions for SHA-256 but rarely for the default, SHA-512. This setting applies to every
        // connection of the process, so that files attached to a plain file are written the same way.
        connection.pragma_update(None, "cipher_default_hmac_algorithm", "HMAC_SHA256")?;
        let Some(key) = &self.0 else { return Ok(()) };
        if is_plain(path) {
            return Err(StoreError::NotEncrypted(path.to_owned()));
        }
        // The log would go to the standard error of the host process.
        connection.pragma_update(None, "cipher_log_level", "NONE")?;
        connection.pragma_update(None, "key", key.literal().as_str())?;
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).map_err(|error| {
            match error.sqlite_error_code() {
                Some(rusqlite::ErrorCode::NotADatabase) => StoreError::WrongKey(path.to_owned()),
                _ => while_opening(error, path),
            }
        })
    }

    /// Fails if there is a key: this build cannot use one.
    #[cfg(not(feature = "encryption"))]
    #[allow(clippy::unused_self, reason = "the same shape as with the feature")]
    pub(super) fn unlock(&self, _connection: &Connection, _path: &Path) -> Result<(), StoreError> {
        if self.0.is_some() { Err(StoreError::NoEncryption) } else { Ok(()) }
    }
}

/// Whether a file begins with the header of a plain SQLite file.
#[cfg(feature = "encryption")]
pub(super) fn is_plain(path: &Path) -> bool {
    use std::io::Read as _;
    let mut head = [0; 16];
    std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok() && head == *b"SQLite format 3\0"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_is_32_bytes_or_64_hexadecimal_digits() {
        let key = Key::new([0xAB; 32]);
        assert_eq!(Key::read(&[0xAB; 32]), Some(key.clone()));
        assert_eq!(Key::read(format!(" {}\n", "aB".repeat(32)).as_bytes()), Some(key.clone()));
        for wrong in ["", "ab", &"ab".repeat(33), &"xy".repeat(32), &"é".repeat(32)] {
            assert_eq!(Key::read(wrong.as_bytes()), None, "{wrong}");
        }
        assert_eq!(Key::read(key.hex().as_bytes()), Some(key.clone()));
        assert_ne!(Key::random().unwrap(), Key::random().unwrap());
        assert_eq!(format!("{key:?}"), "Key(…)");
    }
}
