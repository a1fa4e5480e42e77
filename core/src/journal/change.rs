//! The result of a change.

use crate::entry::EntryId;
use crate::time::Day;
use serde::Serialize;

/// What a call changed, durably.
///
/// If the generation equals that of the previous change, nothing changed. If it is new but there are no entries, then
/// settings or items changed, or the whole journal did (a copy was restored): read everything again.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Change {
    /// Counter that increases while the journal is open. A screen drawn from an older generation is stale.
    pub generation: u64,
    /// Its label, such as "Pain 6".
    pub label: String,
    /// The entries it touched.
    pub entries: Vec<EntryId>,
    /// The civil days it touched.
    pub days: Vec<Day>,
}
