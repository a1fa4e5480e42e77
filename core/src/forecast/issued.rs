//! Forecasts kept as they were given, and what came of the days they called.
//!
//! One is kept when it was drawn, once for each day it rests on and each change of what it says, never by looking. What
//! is given again of a day after its past was changed is kept as *late*, and does not count: only what was said
//! before the day can have been right or wrong about it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::basis::Basis;
use super::checkpoint::{TOLD, VERSION};
use super::outlook::given;
use super::{Labeller, OutlookState, THRESHOLD_WINDOW, any_of, said_days};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::moment::{Day, Moment};
use crate::series::DayFacts;
use crate::store::{Issued, Reader, StoreError};

/// The odds of a flare are this many times the usual ones when a day is called likelier, or that much less.
const BAND: f64 = 1.5;

/// How far back the record looks, in days.
const RECORD: i32 = 365;

/// Of a day under way only a change of at least this much is another forecast.
const ANOTHER: f64 = 0.01;

/// What a chance is called, beside the person's own usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Band {
    /// The odds are at most two thirds of the usual.
    Unlikely,
    /// In between.
    Possible,
    /// The odds are at least one and a half times the usual.
    Likely,
}

impl Band {
    /// The bands, the least likely first.
    pub const ALL: [Self; 3] = [Self::Unlikely, Self::Possible, Self::Likely];

    /// What a chance is called beside a usual one, both 0–1.
    #[must_use]
    pub fn of(chance: f64, usual: f64) -> Self {
        let odds = |chance: f64| chance / (1.0 - chance);
        match odds(chance) / odds(usual) {
            ratio if ratio >= BAND => Self::Likely,
            ratio if ratio <= 1.0 / BAND => Self::Unlikely,
            _ => Self::Possible,
        }
    }

    /// The stable id.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Unlikely => "unlikely",
            Self::Possible => "possible",
            Self::Likely => "likely",
        }
    }
}

/// What came of the days that were called something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Called {
    /// What they were called.
    pub band: Band,
    /// How many days were called so, and are known.
    pub days: u32,
    /// How many of them were flares.
    pub flares: u32,
}

/// What came of the days that were spoken of in the year before a day, by what they were called.
pub(super) fn record(reader: &Reader<'_>, to: Day) -> Result<Vec<Called>, StoreError> {
    let mut called: BTreeMap<Day, Band> = BTreeMap::new();
    for issued in reader.issued(to.plus(-RECORD))? {
        if issued.state == OutlookState::Shown.id() && !issued.late {
            // The last word before the day is the one that counts.
            called.insert(issued.day.plus(1), Band::of(issued.chances[0], issued.usual));
        }
    }
    let Some((first, _)) = called.first_key_value() else { return Ok(Vec::new()) };
    let labels = labels(reader, *first, to)?;
    let mut tallies = Band::ALL.map(|band| Called { band, days: 0, flares: 0 });
    for (day, band) in &called {
        if let (Some(flare), Some(tally)) = (labels.get(day), tallies.iter_mut().find(|tally| tally.band == *band)) {
            tally.days += 1;
            tally.flares += u32::from(*flare);
        }
    }
    Ok(tallies.into_iter().filter(|tally| tally.days > 0).collect())
}

/// Which days were flares, those known.
fn labels(reader: &Reader<'_>, first: Day, last: Day) -> Result<BTreeMap<Day, bool>, StoreError> {
    let before = first.plus(-THRESHOLD_WINDOW);
    let days = reader.days(before, last)?;
    let said = said_days(&reader.flares(first)?, first, last);
    let mut known = days.iter().peekable();
    let mut labeller = Labeller::default();
    let mut labels = BTreeMap::new();
    for day in (0..=last.since(before)).map(|step| before.plus(step)) {
        let burden = known.next_if(|facts| facts.day == day).and_then(DayFacts::sure_burden);
        let flare = labeller.label(day, burden, said.get(&day).copied()).flare;
        labels.extend(flare.filter(|_| day >= first).map(|flare| (day, flare)));
    }
    Ok(labels)
}

impl Journal {
    /// The outlook of that id was drawn: it is kept as it was given, once. Not for the tap's path. An outlook that has
    /// changed since it was drawn is not kept; the next one drawn will be.
    pub fn forecast_shown(&self, id: &str, now: &Moment) -> Result<(), EbbError> {
        let found = self.read(|reader| {
            let (_, basis, told) = self.told(reader, now)?;
            Ok((basis, told.promise))
        })?;
        let (basis, Some(promise)) = found else { return Ok(()) };
        if promise.state == OutlookState::Learning || given(basis) != id {
            return Ok(());
        }
        let issued = Issued {
            day: basis.day(),
            version: VERSION,
            state: promise.state.id().to_owned(),
            so_far: matches!(basis, Basis::SoFar { .. }),
            usual: promise.usual,
            chances: any_of(promise.hazards),
            late: false,
        };
        self.store().keep_issued(now, TOLD, |reader| Ok(fresh(&reader.issued(issued.day)?, issued)))?;
        self.keep_forecast()
    }
}

/// What is to be kept beside what was given already, if anything.
fn fresh(given: &[Issued], mut issued: Issued) -> Option<Issued> {
    let of_day = || given.iter().filter(|old| old.day == issued.day);
    let least = if issued.so_far { ANOTHER } else { 1e-9 };
    let says_the_same = |old: &Issued| {
        old.state == issued.state
            && old.so_far == issued.so_far
            && old.chances.iter().zip(issued.chances).all(|(old, new)| (old - new).abs() < least)
    };
    if of_day().next_back().is_some_and(says_the_same) {
        return None;
    }
    let late = !issued.so_far && of_day().any(|old| !old.so_far && old.version == issued.version);
    issued.late = late;
    Some(issued)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_are_beside_the_persons_own_usual() {
        assert_eq!(Band::of(0.30, 0.20), Band::Likely);
        assert_eq!(Band::of(0.30, 0.30), Band::Possible);
        assert_eq!(Band::of(0.06, 0.04), Band::Likely, "also where flares are rare");
        assert_eq!(Band::of(0.50, 0.65), Band::Unlikely);
    }

    #[test]
    fn one_is_kept_once_and_what_comes_after_an_edit_is_late() {
        let issued = |chance: f64, so_far: bool| Issued {
            day: Day::from_number(20_000).unwrap(),
            version: VERSION,
            state: "shown".to_owned(),
            so_far,
            usual: 0.2,
            chances: [chance; 3],
            late: false,
        };
        let first = fresh(&[], issued(0.3, false)).unwrap();
        assert!(!first.late);
        assert_eq!(fresh(std::slice::from_ref(&first), issued(0.3, false)), None);
        assert!(fresh(std::slice::from_ref(&first), issued(0.4, false)).unwrap().late);
        let so_far = fresh(&[], issued(0.3, true)).unwrap();
        assert_eq!(fresh(std::slice::from_ref(&so_far), issued(0.305, true)), None, "a change too small to tell");
        assert!(!fresh(std::slice::from_ref(&so_far), issued(0.3, false)).unwrap().late, "the day is over now");
    }
}
