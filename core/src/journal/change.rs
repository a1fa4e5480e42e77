//! What a call changed.

use crate::entry::EntryId;
use crate::time::Day;
use serde::Serialize;

/// What a call changed, durably. If the generation is that of the change before, nothing changed. If it is new and there
/// are no entries, settings or items changed, or the whole journal did (a copy was restored): read everything again.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Change {
    /// Counts upwards while the journal is open; a screen drawn from an older one is stale.
    pub generation: u64,
    /// Its label, such as "Pain 6".
    pub label: String,
    /// The entries it touched.
    pub entries: Vec<EntryId>,
    /// The civil days it touched.
    pub days: Vec<Day>,
}
