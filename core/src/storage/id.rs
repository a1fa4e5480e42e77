//! Ids: time-ordered for what is logged here, derived from the source for what is imported.

use sha2::{Digest as _, Sha256};
use uuid::{Builder, Uuid};

use super::StoreError;
use crate::entry::EntryId;
use crate::time::Timestamp;

/// A source of random bytes. Tests use a fixed one.
pub type Random = Box<dyn FnMut(&mut [u8; 10]) -> Result<(), String> + Send>;

/// The operating system's random number generator.
#[must_use]
pub fn system_random() -> Random {
    Box::new(|bytes| getrandom::fill(bytes).map_err(|error| error.to_string()))
}

/// A UUID version 7 (RFC 9562): time-ordered, the rest random.
pub(super) fn logged(at: Timestamp, random: &mut Random) -> Result<Uuid, StoreError> {
    let mut bytes = [0; 10];
    random(&mut bytes).map_err(StoreError::Random)?;
    let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
    Ok(Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid())
}

/// An id for something created outside the store, such as a note.
pub(crate) fn fresh(at: Timestamp) -> Result<EntryId, StoreError> {
    Ok(EntryId(logged(at, &mut system_random())?.to_string()))
}

/// When an entry was written, of one that was logged here; unknown of an imported one.
pub(crate) fn written_at(id: &EntryId) -> Option<Timestamp> {
    let id = Uuid::parse_str(&id.0).ok().filter(|id| id.get_version_num() == 7)?;
    let (seconds, nanos) = id.get_timestamp()?.to_unix();
    Timestamp::from_timestamp(i64::try_from(seconds).ok()?, nanos)
}

/// A UUID version 8 (RFC 9562) derived from a source and a key in it, so that the same row becomes the same entry on
/// every phone.
#[must_use]
pub fn imported(source: &str, key: &str) -> EntryId {
    let mut hash = Sha256::new();
    hash.update((source.len() as u64).to_le_bytes());
    hash.update(source);
    hash.update(key);
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    EntryId(Uuid::new_v8(bytes).to_string())
}
