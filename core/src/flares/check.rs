//! Whether a flare can start, ease or end at a time, by what is noted around it.

use serde::Serialize;

use crate::days::{Denial, denials};
use crate::entry::{Body, Entry, FlarePhase, When};
use crate::error::EbbError;
use crate::storage::Reader;
use crate::time::{Day, Timestamp};

/// What speaks against a phase of a flare at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
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
    },
    /// It would ease or end where no flare is noted.
    NotNoted,
}

/// The place of an entry in time: within a day, those without a time last.
type Place = (Day, bool, Option<Timestamp>);

/// The starts and ends that are noted, in order of time: the day and place of each, and whether a flare is on from then.
fn changes(reader: &Reader<'_>) -> Result<Vec<(Day, Place, bool)>, EbbError> {
    let entries = reader.numbered_flare_entries(None)?;
    let change = |((_, entry), denial): (&(i64, Entry), Option<Denial>)| {
        let is_on = match (&entry.body, denial) {
            (Body::Flare { phase: FlarePhase::Started, .. }, _) => true,
            (Body::Flare { phase: FlarePhase::Ended, .. }, _) | (_, Some(Denial::Ends)) => false,
            _ => return None,
        };
        Some((entry.day, place(&entry.when, entry.day), is_on))
    };
    Ok(entries.iter().zip(denials(&entries)).filter_map(change).collect())
}

fn place(when: &When, day: Day) -> Place {
    let start = when.start().map(|moment| moment.at);
    (day, start.is_none(), start)
}

/// The first day of the flare that is on, as far as what is noted goes.
pub(super) fn on_since(reader: &Reader<'_>) -> Result<Option<Day>, EbbError> {
    let change =
        |since: Option<Day>, (day, _, is_on): (Day, Place, bool)| if is_on { since.or(Some(day)) } else { None };
    Ok(changes(reader)?.into_iter().fold(None, change))
}

/// Checks a phase at a time.
pub(super) fn check(reader: &Reader<'_>, phase: FlarePhase, when: &When) -> Result<FlareCheck, EbbError> {
    let given = place(when, when.day(reader.rollover()?));
    // Whether one was on at that time and is on now, and when the first one after that time ended.
    let (mut was_on, mut is_on, mut next) = (false, false, None);
    for (day, at, change) in changes(reader)? {
        if at <= given {
            was_on = change;
        } else {
            next = next.or(Some((change, day)));
        }
        is_on = change;
    }
    // What is on now is what was on then if nothing changed since.
    let is_same = was_on && is_on && next.is_none();
    Ok(match phase {
        FlarePhase::Started if is_same => FlareCheck::IsOn,
        FlarePhase::Started | FlarePhase::Ended if was_on => match next {
            Some((false, day)) => FlareCheck::HasEnd { day },
            _ => FlareCheck::Fits,
        },
        FlarePhase::Started => FlareCheck::Fits,
        FlarePhase::Eased if was_on => FlareCheck::Fits,
        FlarePhase::Eased | FlarePhase::Ended if is_on => FlareCheck::BeganLater,
        FlarePhase::Eased | FlarePhase::Ended => FlareCheck::NotNoted,
    })
}
