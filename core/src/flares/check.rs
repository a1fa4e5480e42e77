//! Whether a flare can start, ease or end at a time, by what is noted around it.

use serde::Serialize;

use crate::days::{Denial, denials};
use crate::entry::{Body, FlarePhase, When};
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

/// The first day of the flare that is on, as far as what is noted goes.
pub(super) fn on_since(reader: &Reader<'_>) -> Result<Option<Day>, EbbError> {
    let entries = reader.numbered_flare_entries(None)?;
    let mut since = None;
    for ((_, entry), denial) in entries.iter().zip(denials(&entries)) {
        match (&entry.body, denial) {
            (Body::Flare { phase: FlarePhase::Started, .. }, _) => since = since.or(Some(entry.day)),
            (Body::Flare { phase: FlarePhase::Ended, .. }, _) | (_, Some(Denial::Ends)) => since = None,
            _ => {}
        }
    }
    Ok(since)
}

/// Checks a phase at a time.
pub(super) fn check(reader: &Reader<'_>, phase: FlarePhase, when: &When) -> Result<FlareCheck, EbbError> {
    let place = |when: &When, day: Day| -> Place {
        let start = when.start().map(|moment| moment.at);
        (day, start.is_none(), start)
    };
    let given = place(when, when.day(reader.rollover()?));
    let entries = reader.numbered_flare_entries(None)?;
    // Whether one was on at that time and is on now, and when the first one after that time ended.
    let (mut was_on, mut is_on, mut next) = (false, false, None);
    for ((_, entry), denial) in entries.iter().zip(denials(&entries)) {
        let change = match (&entry.body, denial) {
            (Body::Flare { phase: FlarePhase::Started, .. }, _) => true,
            (Body::Flare { phase: FlarePhase::Ended, .. }, _) | (_, Some(Denial::Ends)) => false,
            _ => continue,
        };
        if place(&entry.when, entry.day) <= given {
            was_on = change;
        } else {
            next = next.or(Some((change, entry.day)));
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
