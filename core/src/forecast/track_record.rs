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
    /// Number of these flares that the person reported; the others only stood out.
    pub said: u32,
}

/// The track record of a year. Early guesses are counted apart: nothing about this person supported them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct TrackRecord {
    /// Outcomes of the days covered by shown outlooks, by band.
    pub(super) shown: Vec<BandOutcomes>,
    /// Outcomes of the days that an early guess was about; all of them were called likely.
    pub(super) early: Option<BandOutcomes>,
}

/// The outcomes of the days covered by shown outlooks and early guesses in the year before `to`.
pub(super) fn track_record(reader: &Reader<'_>, to: Day) -> Result<TrackRecord, StoreError> {
    let [shown, early] = [OutlookState::Shown, OutlookState::Early].map(OutlookState::id);
    // `true` for an early guess. Only the last forecast issued before the day is scored.
    let mut called: BTreeMap<Day, (bool, LikelihoodBand)> = BTreeMap::new();
    for issued in reader.issued(to.plus(-TRACK_RECORD_DAYS))?.into_iter().filter(|issued| !issued.late) {
        let day = issued.day.plus(1);
        if issued.state == shown {
            called.insert(day, (false, LikelihoodBand::of(issued.chances[0], issued.usual)));
        } else if issued.state == early {
            called.insert(day, (true, LikelihoodBand::Likely));
        }
    }
    let Some((first, _)) = called.first_key_value() else { return Ok(TrackRecord::default()) };
    let labels = labels(reader, *first, to)?;
    let outcomes = |wanted: (bool, LikelihoodBand)| {
        let days = called.iter().filter(|(_, called)| **called == wanted).filter_map(|(day, _)| labels.get(day));
        let none = BandOutcomes { band: wanted.1, days: 0, flares: 0, said: 0 };
        let outcomes = days.fold(none, |counted, label| BandOutcomes {
            days: counted.days + 1,
            flares: counted.flares + u32::from(label.flare),
            said: counted.said + u32::from(label.said),
            ..counted
        });
        (outcomes.days > 0).then_some(outcomes)
    };
    Ok(TrackRecord {
        shown: LikelihoodBand::ALL.into_iter().filter_map(|band| outcomes((false, band))).collect(),
        early: outcomes((true, LikelihoodBand::Likely)),
    })
}

/// What a known day was.
struct Outcome {
    flare: bool,
    /// Whether it was a flare that the person reported.
    said: bool,
}

/// What the known days were.
fn labels(reader: &Reader<'_>, first: Day, last: Day) -> Result<BTreeMap<Day, Outcome>, StoreError> {
    let before = first.plus(-THRESHOLD_WINDOW);
    let days = reader.days(before, last)?;
    let reported = reported_flare_days(&reader.flare_days(first)?, first, last);
    let mut known = days.iter().peekable();
    let mut labeller = FlareLabeller::default();
    let mut labels = BTreeMap::new();
    for day in (0..=last.since(before)).map(|step| before.plus(step)) {
        let burden = known.next_if(|facts| facts.day == day).and_then(DayFacts::reliable_burden);
        let flare = labeller.label(day, burden, reported.get(&day).copied()).flare;
        let said = reported.get(&day) == Some(&true);
        labels.extend(flare.filter(|_| day >= first).map(|flare| (day, Outcome { flare, said })));
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
