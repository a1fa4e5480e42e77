//! What a backup's header says about itself, so that a damaged one is not taken for another diary's.
//!
//! A header that no key opens looks the same whether the key is another one or a bit of it was changed. So a stanza of our
//! own, which other programs pass over, names the identity and holds a checksum of that name and of what the file key is
//! wrapped in. The header's own code can be checked only by who has the file key.

use std::cell::Cell;
use std::collections::HashSet;

use age::{DecryptError, EncryptError};
use age_core::format::{FileKey, Stanza};
use sha2::{Digest as _, Sha256};

use super::identity::Identity;

/// The type of the stanza.
const TAG: &str = "ebb";

/// The bytes of its checksum.
const SUM: usize = 16;

/// What the stanza says to an identity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Seal {
    /// There is none: another program's file.
    #[default]
    Missing,
    /// It is whole and names this identity.
    Ours,
    /// It is whole and names another one.
    Anothers,
    /// The header was changed.
    Broken,
}

fn sum<'a>(name: &str, others: impl Iterator<Item = &'a Stanza>) -> Vec<u8> {
    let mut hash = Sha256::new();
    let mut add = |bytes: &[u8]| {
        hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_le_bytes());
        hash.update(bytes);
    };
    add(name.as_bytes());
    for stanza in others {
        add(stanza.tag.as_bytes());
        stanza.args.iter().for_each(|argument| add(argument.as_bytes()));
        add(&stanza.body);
    }
    hash.finalize().iter().copied().take(SUM).collect()
}

/// Seals to an identity, with the stanza that names it.
pub(super) struct Sealing<'a>(pub(super) &'a Identity);

impl age::Recipient for Sealing<'_> {
    fn wrap_file_key(&self, file_key: &FileKey) -> Result<(Vec<Stanza>, HashSet<String>), EncryptError> {
        let (mut stanzas, labels) = self.0.recipient().wrap_file_key(file_key)?;
        let name = self.0.name();
        let body = sum(&name, stanzas.iter());
        stanzas.push(Stanza { tag: TAG.to_owned(), args: vec![name], body });
        Ok((stanzas, labels))
    }
}

/// Opens with an identity, and notes what the header says.
pub(super) struct Opening<'a> {
    pub(super) identity: &'a Identity,
    pub(super) seal: Cell<Seal>,
}

impl age::Identity for Opening<'_> {
    fn unwrap_stanza(&self, stanza: &Stanza) -> Option<Result<FileKey, DecryptError>> {
        self.identity.as_age().unwrap_stanza(stanza)
    }

    fn unwrap_stanzas(&self, stanzas: &[Stanza]) -> Option<Result<FileKey, DecryptError>> {
        if let Some((place, stanza)) = stanzas.iter().enumerate().find(|(_, stanza)| stanza.tag == TAG) {
            let whole = stanza.args.first().filter(|name| sum(name, stanzas.iter().take(place)) == stanza.body);
            self.seal.set(match whole {
                Some(name) if *name == self.identity.name() => Seal::Ours,
                Some(_) => Seal::Anothers,
                None => Seal::Broken,
            });
        }
        self.identity.as_age().unwrap_stanzas(stanzas)
    }
}
