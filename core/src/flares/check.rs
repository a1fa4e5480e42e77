//! Whether a flare can start, ease or end at a time, by what is noted around it.

use serde::Serialize;

use crate::days::{Denial, denials};
use crate::entry::{Body, Entry, EntryId, FlarePhase, When};
use crate::error::EbbError;
use crate::storage::Reader;
use crate::time::{Day, Moment, Timestamp};

/// What speaks against a phase of a flare at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FlareCheck {
    /// Nothing.
    Fits,
    /// It would start within the flare that is on now.
    IsOn,
    /// It would ease or end before the flare that is on now began, and none was on then.
    BeganLater,
    /// It would start or end within a flare that has an end already.
    HasEnd {
        /// The day on which that flare ended.
        day: Day,
        /// The entry that says so.
        entry: EntryId,
    },
    /// It would ease or end after the flare before it had ended.
    IsOver {
        /// The day on which that flare ended.
        day: Day,
        /// When it ended; absent where only the day is known.
        at: Option<Moment>,
    },
    /// It would ease or end where no flare is noted.
    NotNoted,
}

/// The place of an entry in time: within a day, those without a time last.
type TimelineKey = (Day, bool, Option<Timestamp>);

/// A start or an end that is noted.
struct Change {
    entry: EntryId,
    day: Day,
    place: TimelineKey,
    at: Option<Moment>,
    /// Whether a flare is on from then.
    is_on: bool,
    /// It says that the day was no flare, which ends one on the day before.
    is_denial: bool,
}

/// The starts and ends that are noted, in order of time.
fn changes(reader: &Reader<'_>) -> Result<Vec<Change>, EbbError> {
    let entries = reader.numbered_flare_entries(None)?;
    let change = |((_, entry), denial): (&(i64, Entry), Option<Denial>)| {
        let is_on = match (&entry.body, denial) {
            (Body::Flare { phase: FlarePhase::Started, .. }, _) => true,
            (Body::Flare { phase: FlarePhase::Ended, .. }, _) | (_, Some(Denial::Ends)) => false,
            _ => return None,
        };
        let at = entry.when.start().cloned();
        let is_denial = denial.is_some();
        // A day that was none was none from its beginning.
        let place = if is_denial { (entry.day, false, None) } else { place(&entry.when, entry.day) };
        Some(Change { entry: entry.id.clone(), day: entry.day, place, at, is_on, is_denial })
    };
    Ok(entries.iter().zip(denials(&entries)).filter_map(change).collect())
}

fn place(when: &When, day: Day) -> TimelineKey {
    let start = when.start().map(|moment| moment.at);
    (day, start.is_none(), start)
}

/// The first day of the flare that is on, as far as what is noted goes.
pub(super) fn on_since(reader: &Reader<'_>) -> Result<Option<Day>, EbbError> {
    let change = |since: Option<Day>, one: Change| if one.is_on { since.or(Some(one.day)) } else { None };
    Ok(changes(reader)?.into_iter().fold(None, change))
}

/// Checks a phase at a time.
pub(super) fn check(reader: &Reader<'_>, phase: FlarePhase, when: &When) -> Result<FlareCheck, EbbError> {
    let given = place(when, when.day(reader.rollover()?));
    // Whether one was on at that time and is on now, and when the first one after that time ended.
    let (mut was_on, mut is_on, mut next) = (false, false, None);
    // The first day of the flare that was on, and when the last one ended.
    let (mut since, mut over) = (None, None);
    // A day that was said to be none ended it on the day before, and so it may end on that day or earlier.
    let mut is_denied_next = false;
    for Change { entry, day, place, at, is_on: change, is_denial } in changes(reader)? {
        if place <= given {
            match (was_on, change) {
                (false, true) => since = Some(day),
                (true, false) if !is_denial => over = Some((day, at)),
                // Said of its first day, there was none.
                (true, false) if since < Some(day) => over = Some((day.plus(-1), None)),
                _ => {}
            }
            was_on = change;
        } else {
            is_denied_next |= next.is_none() && is_denial;
            next = next.or(Some((change, day, entry)));
        }
        is_on = change;
    }
    // What is on now is what was on then if nothing changed since.
    let is_same = was_on && is_on && next.is_none();
    Ok(match phase {
        FlarePhase::Started if is_same => FlareCheck::IsOn,
        FlarePhase::Ended if was_on && is_denied_next => FlareCheck::Fits,
        FlarePhase::Started | FlarePhase::Ended if was_on => match next {
            Some((false, day, entry)) => FlareCheck::HasEnd { day, entry },
            _ => FlareCheck::Fits,
        },
        FlarePhase::Started => FlareCheck::Fits,
        FlarePhase::Eased if was_on => FlareCheck::Fits,
        FlarePhase::Eased | FlarePhase::Ended if is_on => FlareCheck::BeganLater,
        FlarePhase::Eased | FlarePhase::Ended => match over {
            Some((day, at)) => FlareCheck::IsOver { day, at },
            None => FlareCheck::NotNoted,
        },
    })
}
