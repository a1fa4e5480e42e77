//! The identity that backups are sealed to, and the passphrase that seals it.

use std::io::{Read as _, Write as _};
use std::iter;

use age::secrecy::{ExposeSecret as _, SecretString};
use age::{DecryptError, Decryptor, Encryptor, scrypt, x25519};
use bech32::{ToBase32 as _, Variant};
use sha2::{Digest as _, Sha256};

use super::passphrase::prepare;
use super::recovery_key::read_typed;
use crate::error::EbbError;

/// Name of the identity among the journal's secrets.
pub(super) const IDENTITY: &str = "backup";

/// The human-readable part of an identity in text form, as age defines it.
const IDENTITY_PREFIX: &str = "age-secret-key-";

/// Work factor of the passphrase: scrypt (Percival, 2009) with N = 2^17, r = 8, p = 1, as OWASP advises (2023). It takes
/// 128 MiB and about half a second.
const WORK_FACTOR: u8 = 17;

/// The highest work factor that is read: a file may have been sealed by another program on a larger machine.
const WORK_FACTOR_MOST: u8 = 20;

/// The longest sealed identity that is read, in bytes.
pub(super) const SEALED_MOST: u64 = 64 * 1_024;

/// Why an identity could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OpenIdentityError {
    /// The passphrase is another one.
    WrongPassphrase,
    /// The file is none that holds an identity.
    NotAnIdentity,
}

/// An identity: whoever has it opens the backups.
pub(super) struct Identity(x25519::Identity);

impl Identity {
    /// The identity of 32 secret bytes.
    pub(super) fn from_bytes(bytes: &[u8; 32]) -> Result<Self, EbbError> {
        let internal = |error: &dyn std::fmt::Display| EbbError::Internal { detail: error.to_string() };
        let text =
            bech32::encode(IDENTITY_PREFIX, bytes.to_base32(), Variant::Bech32).map_err(|error| internal(&error))?;
        text.parse().map(Self).map_err(|error: &str| internal(&error))
    }

    /// The identity of a recovery key as a person types it.
    pub(super) fn from_text(text: &str) -> Option<Self> {
        read_typed(text).parse().ok().map(Self)
    }

    /// Its 32 secret bytes.
    pub(super) fn bytes(&self) -> Option<[u8; 32]> {
        use bech32::FromBase32 as _;
        let text = self.0.to_string();
        let (_, data, _) = bech32::decode(text.expose_secret()).ok()?;
        Vec::from_base32(&data).ok()?.try_into().ok()
    }

    /// Its text form, which a person prints as the recovery key.
    pub(super) fn text(&self) -> String {
        self.0.to_string().expose_secret().to_owned()
    }

    /// Six hexadecimal digits that name it and reveal nothing: the start of the SHA-256 of its public key.
    pub(super) fn name(&self) -> String {
        let mut digits = hex::encode(Sha256::digest(self.0.to_public().to_string()));
        digits.truncate(6);
        digits
    }

    pub(super) fn recipient(&self) -> x25519::Recipient {
        self.0.to_public()
    }

    pub(super) fn as_age(&self) -> &x25519::Identity {
        &self.0
    }

    /// Seals it by a passphrase, as an age file.
    pub(super) fn seal(&self, passphrase: &str) -> std::io::Result<Vec<u8>> {
        let mut recipient = scrypt::Recipient::new(SecretString::from(prepare(passphrase).to_string()));
        recipient.set_work_factor(WORK_FACTOR);
        let encryptor = Encryptor::with_recipients(iter::once(&recipient as _)).map_err(std::io::Error::other)?;
        let mut sealed = Vec::new();
        let mut writer = encryptor.wrap_output(&mut sealed)?;
        writer.write_all(self.text().as_bytes())?;
        writer.finish()?;
        Ok(sealed)
    }

    /// Opens one that [`Identity::seal`] sealed.
    pub(super) fn open(sealed: &[u8], passphrase: &str) -> Result<Self, OpenIdentityError> {
        let mut key = scrypt::Identity::new(SecretString::from(prepare(passphrase).to_string()));
        key.set_max_work_factor(WORK_FACTOR_MOST);
        let decryptor = Decryptor::new(sealed).map_err(|_| OpenIdentityError::NotAnIdentity)?;
        let mut reader = decryptor.decrypt(iter::once(&key as _)).map_err(|error| match error {
            DecryptError::KeyDecryptionFailed | DecryptError::DecryptionFailed => OpenIdentityError::WrongPassphrase,
            _ => OpenIdentityError::NotAnIdentity,
        })?;
        let mut text = zeroize::Zeroizing::new(String::new());
        reader.read_to_string(&mut text).map_err(|_| OpenIdentityError::NotAnIdentity)?;
        Self::from_text(&text).ok_or(OpenIdentityError::NotAnIdentity)
    }
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identity").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identity_opens_with_its_passphrase_and_its_printed_form_alone() {
        let bytes = [7; 32];
        let identity = Identity::from_bytes(&bytes).unwrap();
        assert_eq!(identity.bytes(), Some(bytes));
        let sealed = identity.seal("a good long passphrase").unwrap();
        let opened = Identity::open(&sealed, "a good long passphrase").unwrap();
        assert_eq!(opened.text(), identity.text());
        assert_eq!(opened.name(), identity.name());
        assert_eq!(Identity::open(&sealed, "\u{feff}a good long passphrase \r\n").unwrap().bytes(), Some(bytes));
        assert_eq!(Identity::open(&sealed, "a good long passphrasE").unwrap_err(), OpenIdentityError::WrongPassphrase);
        let typed = format!(" {}\n{} ", &identity.text()[..30].to_lowercase(), &identity.text()[30..].to_lowercase());
        assert_eq!(Identity::from_text(&typed).unwrap().bytes(), Some(bytes));
        assert!(Identity::from_text(&identity.text().replace('Q', "P")).is_none(), "its checksum");
        assert_eq!(Identity::open(b"noise", "x").unwrap_err(), OpenIdentityError::NotAnIdentity);
    }
}
