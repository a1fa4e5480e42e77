//! What in a person's own series goes before their flares.
//!
//! Every series on each of the last [`LAGS`] days is a *lead*: it is tried by itself, every day, for what it adds to
//! the forecast that does without it. Leads whose record is too good for chance enter one regression together.

use serde::{Deserialize, Serialize};

use super::logistic::Logistic;
use super::odds::{chance, log_score};
use super::{Evening, Reading, Series};
use crate::moment::Day;

/// On how many days, the last one among them, a series may tell of tomorrow.
pub(super) const LAGS: usize = 3;

/// How many series are followed, and how many leads are taken at once.
const SERIES: usize = 150;
const TAKEN: usize = 12;

/// Prior variance of a lead's slope, for a deviation of one standard deviation. Wide: that most say nothing is seen to by
/// the gain a lead must show before it is taken.
const VARIANCE: f64 = 0.2;

/// How far a lead's gain may fall, so that it may come back.
const LEAST_GAIN: f64 = -2.0;

/// How much more a lead must have gained than the one whose place it takes.
const MARGIN: f64 = 1.0;

/// With fewer readings than this nothing is usual; after this many the older ones fade.
const USUAL_LEAST: f64 = 7.0;
const USUAL_DAYS: f64 = 60.0;

/// Readings further from usual than this many deviations say no more.
const FURTHEST: f64 = 3.0;

/// A series that was silent for so many days yields its place to a new one.
const SILENT: i32 = 90;

/// One series on one of the last days.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct Lead {
    slope: f64,
    variance: f64,
    /// How much better the forecasts with it were so far: the sum of differences of log scores.
    gain: f64,
}

const UNTRIED: Lead = Lead { slope: 0.0, variance: VARIANCE, gain: 0.0 };

impl Lead {
    fn learn(&mut self, offset: f64, without: f64, value: f64, flare: bool) {
        let unsure = std::f64::consts::PI / 8.0 * self.variance * value * value;
        let with = chance((offset + self.slope * value) / libm::sqrt(1.0 + unsure));
        self.gain = (self.gain + log_score(with, flare) - without).max(LEAST_GAIN);
        let said = chance(offset + self.slope * value);
        let curvature = said * (1.0 - said);
        let damping = 1.0 + curvature * self.variance * value * value;
        self.slope += self.variance * value * (super::odds::outcome(flare) - said) / damping;
        self.variance /= damping;
    }
}

/// A series with its usual and its last days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Followed {
    series: Series,
    last: Day,
    readings: f64,
    mean: f64,
    variance: f64,
    /// The last days' values, the newest first, as read and in deviations from usual; unknown is absent.
    days: [Option<(f64, f64)>; LAGS],
    leads: [Lead; LAGS],
}

impl Followed {
    fn new(reading: &Reading, day: Day) -> Self {
        let series = reading.series.clone();
        Self { series, last: day, readings: 0.0, mean: 0.0, variance: 0.0, days: [None; LAGS], leads: [UNTRIED; LAGS] }
    }

    /// Takes in the last day's reading: first against the usual of those before it, then into the usual.
    fn read(&mut self, reading: &Reading, day: Day) {
        self.last = day;
        if self.readings >= USUAL_LEAST && self.variance > 1e-12 {
            let deviations = (reading.value - self.mean) / libm::sqrt(self.variance);
            self.days[0] = Some((reading.value, deviations.clamp(-FURTHEST, FURTHEST) * reading.weight));
        }
        self.readings = (self.readings + 1.0).min(USUAL_DAYS);
        let step = (reading.value - self.mean) / self.readings;
        let before = reading.value - self.mean;
        self.mean += step;
        self.variance += (before * (reading.value - self.mean) - self.variance) / self.readings;
    }

    fn value(&self, lag: usize) -> f64 {
        self.days[lag].map_or(0.0, |(_, deviations)| deviations)
    }
}

/// What a lead does to tomorrow.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Told<'a> {
    pub(super) series: &'a Series,
    /// As it was read.
    pub(super) value: f64,
    /// The trailing mean.
    pub(super) usual: f64,
    /// How many days ago.
    pub(super) lag: usize,
    /// How far it moves tomorrow's log-odds.
    pub(super) log_odds: f64,
}

/// A person's series, and those that tell.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Own {
    /// In order of their series.
    followed: Vec<Followed>,
    /// Which series at which lag each coefficient belongs to.
    taken: Vec<(usize, usize)>,
    model: Logistic,
}

impl Own {
    /// Takes in what came after the last day, given the log-odds of a forecast that does without the series.
    pub(super) fn learn(&mut self, offset: f64, flare: bool) {
        self.model.learn(offset, &self.features(), flare);
        let without = log_score(chance(offset), flare);
        for followed in &mut self.followed {
            for lag in 0..LAGS {
                let value = followed.value(lag);
                if value != 0.0 {
                    followed.leads[lag].learn(offset, without, value, flare);
                }
            }
        }
        self.take();
    }

    /// Takes leads in whose gain is beyond what the best of so many would reach by chance.
    fn take(&mut self) {
        let many = f64::from(u32::try_from(LAGS * self.followed.len()).unwrap_or(u32::MAX));
        let enough = 1.0 + 0.5 * libm::log(many.max(1.0));
        for place in 0..self.followed.len() {
            for lag in 0..LAGS {
                let lead = self.followed[place].leads[lag];
                if lead.gain <= enough || self.taken.contains(&(place, lag)) {
                    continue;
                }
                // What it learned by itself it may share with those taken before.
                let slope = if self.taken.is_empty() { lead.slope } else { 0.5 * lead.slope };
                if self.taken.len() == TAKEN {
                    match self.worst() {
                        Some(worst) if self.gain(worst) + MARGIN < lead.gain => self.drop_lead(worst),
                        _ => continue,
                    }
                }
                self.taken.push((place, lag));
                self.model.add(slope, lead.variance);
            }
        }
    }

    fn drop_lead(&mut self, taken: usize) {
        self.taken.remove(taken);
        self.model.remove(taken);
    }

    fn gain(&self, taken: usize) -> f64 {
        let (place, lag) = self.taken[taken];
        self.followed[place].leads[lag].gain
    }

    fn worst(&self) -> Option<usize> {
        (0..self.taken.len()).min_by(|a, b| self.gain(*a).total_cmp(&self.gain(*b)))
    }

    /// Takes in the next day's readings. Days come in order, none left out.
    pub(super) fn read(&mut self, evening: &Evening) {
        let day = evening.label.day;
        for followed in &mut self.followed {
            followed.days.rotate_right(1);
            followed.days[0] = None;
        }
        for reading in &evening.readings {
            if let Some(place) = self.place_of(reading, day) {
                self.followed[place].read(reading, day);
            }
        }
    }

    /// Where the series of a reading is followed; absent when there is no place for another.
    fn place_of(&mut self, reading: &Reading, day: Day) -> Option<usize> {
        let found = self.find(&reading.series);
        if let Ok(place) = found {
            return Some(place);
        }
        if self.followed.len() == SERIES {
            let oldest = (0..SERIES).min_by_key(|place| self.followed[*place].last)?;
            if day.since(self.followed[oldest].last) <= SILENT {
                return None;
            }
            self.forget(oldest);
        }
        let place = self.find(&reading.series).unwrap_or_else(|place| place);
        self.followed.insert(place, Followed::new(reading, day));
        for (taken, _) in &mut self.taken {
            *taken += usize::from(*taken >= place);
        }
        Some(place)
    }

    fn find(&self, series: &Series) -> Result<usize, usize> {
        self.followed.binary_search_by(|followed| followed.series.cmp(series))
    }

    fn forget(&mut self, place: usize) {
        while let Some(taken) = self.taken.iter().position(|(taken, _)| *taken == place) {
            self.drop_lead(taken);
        }
        self.followed.remove(place);
        for (taken, _) in &mut self.taken {
            *taken -= usize::from(*taken > place);
        }
    }

    fn features(&self) -> Vec<f64> {
        self.taken.iter().map(|(place, lag)| self.followed[*place].value(*lag)).collect()
    }

    /// Tomorrow's log-odds, given those of a forecast that does without the series.
    pub(super) fn log_odds(&self, offset: f64) -> f64 {
        self.model.log_odds(offset, &self.features())
    }

    /// What the series do to tomorrow.
    pub(super) fn told(&self) -> Vec<Told<'_>> {
        let told = |((place, lag), slope): (&(usize, usize), &f64)| {
            let followed = &self.followed[*place];
            let (value, deviations) = followed.days[*lag]?;
            let log_odds = slope * deviations;
            Some(Told { series: &followed.series, value, usual: followed.mean, lag: *lag, log_odds })
        };
        self.taken.iter().zip(self.model.mean()).filter_map(told).collect()
    }
}
