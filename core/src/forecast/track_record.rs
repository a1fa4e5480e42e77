//! The track record: the bands that issued forecasts assigned to days, and the outcomes of those days.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::VariantArray;

use super::{FlareLabeller, OutlookState, THRESHOLD_WINDOW};
use crate::days::{DayFacts, reported_flare_days};
use crate::storage::{Reader, StoreError};
use crate::time::Day;
use crate::variants;

/// Odds ratio to the usual from which a day is called likely. At its inverse or below, the day is called unlikely.
const BAND_ODDS_RATIO: f64 = 1.5;

/// Length of the track record, in days.
const TRACK_RECORD_DAYS: i32 = 365;

/// Verbal category of a probability relative to the person's usual.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum LikelihoodBand {
    /// The odds are at most two thirds of the usual.
    Unlikely,
    /// In between.
    Possible,
    /// The odds are at least one and a half times the usual.
    Likely,
}

impl LikelihoodBand {
    /// All bands, least likely first.
    pub const ALL: [Self; 3] = variants::all();

    /// The band of a probability relative to the usual one, both 0–1.
    #[must_use]
    pub fn of(probability: f64, usual: f64) -> Self {
        let odds = |probability: f64| probability / (1.0 - probability);
        match odds(probability) / odds(usual) {
            ratio if ratio >= BAND_ODDS_RATIO => Self::Likely,
            ratio if ratio <= 1.0 / BAND_ODDS_RATIO => Self::Unlikely,
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

/// Outcomes of the days to which outlooks had assigned a band.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BandOutcomes {
    /// The band.
    pub band: LikelihoodBand,
    /// Number of days in the band whose label is known.
    pub days: u32,
    /// Number of flares among them.
    pub flares: u32,
}

/// Outcomes by band of the days covered by shown outlooks in the year before `to`.
pub(super) fn track_record(reader: &Reader<'_>, to: Day) -> Result<Vec<BandOutcomes>, StoreError> {
    let mut called: BTreeMap<Day, LikelihoodBand> = BTreeMap::new();
    for issued in reader.issued(to.plus(-TRACK_RECORD_DAYS))? {
        if issued.state == OutlookState::Shown.id() && !issued.late {
            // Only the last forecast issued before the day is scored.
            called.insert(issued.day.plus(1), LikelihoodBand::of(issued.chances[0], issued.usual));
        }
    }
    let Some((first, _)) = called.first_key_value() else { return Ok(Vec::new()) };
    let labels = labels(reader, *first, to)?;
    let mut tallies = LikelihoodBand::ALL.map(|band| BandOutcomes { band, days: 0, flares: 0 });
    for (day, band) in &called {
        if let (Some(flare), Some(tally)) = (labels.get(day), tallies.iter_mut().find(|tally| tally.band == *band)) {
            tally.days += 1;
            tally.flares += u32::from(*flare);
        }
    }
    Ok(tallies.into_iter().filter(|tally| tally.days > 0).collect())
}

/// Labels of the known days.
fn labels(reader: &Reader<'_>, first: Day, last: Day) -> Result<BTreeMap<Day, bool>, StoreError> {
    let before = first.plus(-THRESHOLD_WINDOW);
    let days = reader.days(before, last)?;
    let reported = reported_flare_days(&reader.flare_days(first)?, first, last);
    let mut known = days.iter().peekable();
    let mut labeller = FlareLabeller::default();
    let mut labels = BTreeMap::new();
    for day in (0..=last.since(before)).map(|step| before.plus(step)) {
        let burden = known.next_if(|facts| facts.day == day).and_then(DayFacts::reliable_burden);
        let flare = labeller.label(day, burden, reported.get(&day).copied()).flare;
        labels.extend(flare.filter(|_| day >= first).map(|flare| (day, flare)));
    }
    Ok(labels)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_are_relative_to_the_usual() {
        assert_eq!(LikelihoodBand::of(0.30, 0.20), LikelihoodBand::Likely);
        assert_eq!(LikelihoodBand::of(0.30, 0.30), LikelihoodBand::Possible);
        assert_eq!(LikelihoodBand::of(0.06, 0.04), LikelihoodBand::Likely, "also where flares are rare");
        assert_eq!(LikelihoodBand::of(0.50, 0.65), LikelihoodBand::Unlikely);
    }
}
