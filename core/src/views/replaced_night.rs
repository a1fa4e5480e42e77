//! What a night just logged replaces.

use crate::days::sleep;
use crate::entry::{Body, Entry, Mark};
use crate::error::EbbError;
use crate::storage::Reader;

/// The night that an entry replaces, in words. A day has one night, and its latest length counts; so a nap that was logged as
/// a night is noticed at once. Absent if the entry adds to the night, or says the same.
pub(super) fn replaced_night(reader: &Reader<'_>, entry: &Entry) -> Result<Option<String>, EbbError> {
    let (Body::Sleep { nap: false, .. }, Some(minutes)) = (&entry.body, entry.minutes_slept()) else {
        return Ok(None);
    };
    let mut entries = reader.day_entries(entry.day)?;
    let now = sleep(&entries).night;
    // What was only filled in was never said.
    entries.retain(|other| other.id != entry.id && other.mark != Mark::FilledIn);
    let Some(before) = sleep(&entries).night.filter(|before| now.is_some_and(|now| now != *before)) else {
        return Ok(None);
    };
    let words = reader.words();
    let is_added = minutes > 0 && before > 0 && now == Some(before.saturating_add(minutes));
    Ok((!is_added).then(|| match before {
        0 => words.replaced_sleepless_night(),
        before => words.replaced_night(words.duration(f64::from(before))),
    }))
}
