//! When a symptom rose during an activity: it was logged then, above the person's usual and above its value earlier
//! that day. A symptom that was already high did not rise.

use crate::catalog::ItemId;
use crate::days::{ItemUse, USUAL_WINDOW, WEIGHT_LEAST, usual};
use crate::entry::{Body, Entry, When};
use crate::error::EbbError;
use crate::pacing::running_activity::{RestTaken, whole_minutes};
use crate::storage::Reader;
use crate::time::{Moment, Timestamp};

/// How far above usual a symptom still counts as usual: half a point on the 0–10 scale, within the accuracy of a
/// slider. Convention.
const WITHIN: f64 = 0.5;

/// A rated value of a symptom.
struct RatedSymptom<'a> {
    item: &'a ItemId,
    at: Timestamp,
    value: f64,
}

/// Minutes worked without a rest until the first symptom rose; `None` if none rose or its usual value is unknown. Reads
/// the entries of the days the activity ran on and, if a symptom was logged then, the rows of the window that defines
/// the usual.
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

/// Minutes from the last rest to `at`, at least 1. Within a rest, the minutes before that rest.
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
