//! Row checksums, because SQLite has none per page.

use sha2::{Digest as _, Sha256};

/// The first eight bytes of a SHA-256 over the parts, each preceded by its length.
pub(super) fn sum(parts: &[&str]) -> i64 {
    i64::from_le_bytes(digest(parts))
}

/// The bytes of [`sum`].
pub(super) fn digest(parts: &[&str]) -> [u8; 8] {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    let full = hash.finalize();
    let mut first = [0; 8];
    first.copy_from_slice(&full[..8]);
    first
}
