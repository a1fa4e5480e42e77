//! When symptoms rose while an activity ran: a symptom logged then, above the person's usual and above what it was before
//! on that day. What was high already did not rise.

use crate::catalog::ItemId;
use crate::days::{ItemUse, USUAL_WINDOW, WEIGHT_LEAST, usual};
use crate::entry::{Body, Entry, When};
use crate::error::EbbError;
use crate::pacing::running_activity::{RestTaken, whole_minutes};
use crate::storage::Reader;
use crate::time::{Moment, Timestamp};

/// How far above the usual a symptom is still the usual: half a point on 0–10 is within what a finger means. Convention.
const WITHIN: f64 = 0.5;

/// A symptom's value, and when it was rated.
struct RatedSymptom<'a> {
    item: &'a ItemId,
    at: Timestamp,
    value: f64,
}

/// After how many minutes worked without a rest the first symptom rose; `None` where none did, or nothing usual is known
/// of it. Reads the entries of the days it ran on, and the rows of the days within "usual" where one was logged.
pub(super) fn symptom_onset(
    reader: &Reader<'_>,
    (from, to): (&Moment, &Moment),
    rests: &[RestTaken],
) -> Result<Option<u32>, EbbError> {
    let rollover = reader.rollover()?;
    let (first, last) = (from.day(rollover), to.day(rollover));
    let mut entries = reader.day_entries(first)?;
    if last > first {
        entries.extend(reader.day_entries(last)?);
    }
    let all: Vec<RatedSymptom<'_>> = entries.iter().filter_map(rated_symptom).collect();
    let mut during = all.iter().filter(|felt| felt.at > from.at && felt.at <= to.at).peekable();
    if during.peek().is_none() {
        return Ok(None);
    }
    let past = reader.item_days(first.plus(-USUAL_WINDOW), first.plus(-1))?;
    let is_up = |felt: &&RatedSymptom<'_>| {
        let of_item = past.iter().filter(|used| used.item == *felt.item);
        let known: Vec<f64> = of_item.filter_map(ItemUse::sure_high).collect();
        let before = all.iter().rfind(|other| other.item == felt.item && other.at <= from.at);
        usual(&known).is_some_and(|usual| felt.value > usual + WITHIN)
            && before.is_none_or(|before| felt.value > before.value)
    };
    Ok(during.find(is_up).map(|felt| worked(from.at, felt.at, rests)))
}

fn rated_symptom(entry: &Entry) -> Option<RatedSymptom<'_>> {
    let (Body::Symptom { item, .. }, When::At { moment }) = (&entry.body, &entry.when) else { return None };
    let value = entry.body.value().filter(|_| entry.mark.weight() >= WEIGHT_LEAST)?;
    Some(RatedSymptom { item, at: moment.at, value })
}

/// The minutes since the last rest, at least 1; within a rest those before it.
fn worked(from: Timestamp, at: Timestamp, rests: &[RestTaken]) -> u32 {
    let mut since = from;
    for (began, ended) in rests.iter().filter_map(|rest| Some((rest.from.at, rest.to.as_ref()?.at))) {
        if ended <= at {
            since = since.max(ended);
        } else if began <= at {
            return whole_minutes((began - since).num_seconds()).max(1);
        }
    }
    whole_minutes((at - since).num_seconds()).max(1)
}
