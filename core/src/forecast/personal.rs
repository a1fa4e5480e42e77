//! Regression on the person's own series, to find which of them precede their flares.
//!
//! Every series at each of the last [`LAGS`] days is a candidate predictor. Each candidate is evaluated separately,
//! every day, by its gain in log-likelihood over the forecast without it. Candidates whose gain exceeds what the best
//! of that many would reach by chance enter one joint regression.

use serde::{Deserialize, Serialize};

use super::probability::{log_likelihood, probability};
use super::{DayObservation, Reading, Series, logistic::Logistic};
use crate::time::Day;

/// Number of lags, in days, at which a series may predict tomorrow; lag 0 is the last day.
pub(super) const LAGS: usize = 3;

/// Maximum numbers of tracked series and of selected predictors.
const MAX_SERIES: usize = 150;
const MAX_SELECTED: usize = 12;

/// Prior variance of a predictor's slope per standard deviation. Wide: irrelevant predictors are kept out by the gain
/// required for selection, not by this prior.
const PRIOR_VARIANCE: f64 = 0.2;

/// Lower bound of a predictor's gain, so that it can recover.
const MIN_GAIN: f64 = -2.0;

/// Lead in gain a predictor needs over the selected one it replaces.
const REPLACEMENT_MARGIN: f64 = 1.0;

/// Number of readings from which a series has a usual value, and beyond which older readings are discounted.
const MIN_READINGS: f64 = 7.0;
const USUAL_READINGS: f64 = 60.0;

/// Deviations from the usual are clipped to this many standard deviations.
const MAX_DEVIATION: f64 = 3.0;

/// Days without a reading after which a series may be replaced by a new one.
const STALE_DAYS: i32 = 90;

/// One series at one lag, as a single predictor.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
struct LaggedPredictor {
    slope: f64,
    variance: f64,
    /// Sum of the differences in log-likelihood between the forecasts with and without it.
    gain: f64,
}

const UNTRIED: LaggedPredictor = LaggedPredictor { slope: 0.0, variance: PRIOR_VARIANCE, gain: 0.0 };

impl LaggedPredictor {
    fn learn(&mut self, offset: f64, without: f64, value: f64, flare: bool) {
        let uncertainty = std::f64::consts::PI / 8.0 * self.variance * value * value;
        let with = probability((offset + self.slope * value) / libm::sqrt(1.0 + uncertainty));
        self.gain = (self.gain + log_likelihood(with, flare) - without).max(MIN_GAIN);
        let predicted = probability(offset + self.slope * value);
        let curvature = predicted * (1.0 - predicted);
        let damping = 1.0 + curvature * self.variance * value * value;
        self.slope += self.variance * value * (super::probability::outcome(flare) - predicted) / damping;
        self.variance /= damping;
    }
}

/// A series with its usual value and its recent readings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct TrackedSeries {
    series: Series,
    last: Day,
    readings: f64,
    mean: f64,
    variance: f64,
    /// Readings of the last days, newest first: the raw value, and its deviation from the usual in standard deviations.
    /// `None` if unknown.
    recent: [Option<(f64, f64)>; LAGS],
    predictors: [LaggedPredictor; LAGS],
}

impl TrackedSeries {
    fn new(reading: &Reading, day: Day) -> Self {
        let series = reading.series.clone();
        Self {
            series,
            last: day,
            readings: 0.0,
            mean: 0.0,
            variance: 0.0,
            recent: [None; LAGS],
            predictors: [UNTRIED; LAGS],
        }
    }

    /// Adds the last day's reading: compares it with the usual of the days before it, then includes it in the usual.
    fn observe(&mut self, reading: &Reading, day: Day) {
        self.last = day;
        if self.readings >= MIN_READINGS && self.variance > 1e-12 {
            let deviations = (reading.value - self.mean) / libm::sqrt(self.variance);
            self.recent[0] = Some((reading.value, deviations.clamp(-MAX_DEVIATION, MAX_DEVIATION) * reading.weight));
        }
        self.readings = (self.readings + 1.0).min(USUAL_READINGS);
        let step = (reading.value - self.mean) / self.readings;
        let before = reading.value - self.mean;
        self.mean += step;
        self.variance += (before * (reading.value - self.mean) - self.variance) / self.readings;
    }

    fn value(&self, lag: usize) -> f64 {
        self.recent[lag].map_or(0.0, |(_, deviations)| deviations)
    }
}

/// The effect of one series at one lag on tomorrow's prediction.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct SeriesEffect<'a> {
    pub(super) series: &'a Series,
    /// The raw value, in the unit of the series.
    pub(super) value: f64,
    /// Its usual value: the trailing mean.
    pub(super) usual: f64,
    /// Days before the last one.
    pub(super) lag: usize,
    /// Change of tomorrow's log-odds.
    pub(super) log_odds: f64,
}

/// The person's series, and the regression over the selected ones.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct PersonalModel {
    /// Sorted by series.
    tracked: Vec<TrackedSeries>,
    /// Index of the series and lag of each coefficient of the model.
    selected: Vec<(usize, usize)>,
    model: Logistic,
}

impl PersonalModel {
    /// Learns the outcome of the day after the last one. `offset` is the log-odds of the forecast without these series.
    pub(super) fn learn(&mut self, offset: f64, flare: bool) {
        self.model.learn(offset, &self.features(), flare);
        let without = log_likelihood(probability(offset), flare);
        for tracked in &mut self.tracked {
            for lag in 0..LAGS {
                let value = tracked.value(lag);
                if value != 0.0 {
                    tracked.predictors[lag].learn(offset, without, value, flare);
                }
            }
        }
        self.select();
    }

    /// Selects the predictors whose gain exceeds what the best of all candidates would reach by chance.
    fn select(&mut self) {
        let candidates = f64::from(u32::try_from(LAGS * self.tracked.len()).unwrap_or(u32::MAX));
        let threshold = 1.0 + 0.5 * libm::log(candidates.max(1.0));
        for index in 0..self.tracked.len() {
            for lag in 0..LAGS {
                let predictor = self.tracked[index].predictors[lag];
                if predictor.gain <= threshold || self.selected.contains(&(index, lag)) {
                    continue;
                }
                // Halved, because it may share its effect with predictors that are already selected.
                let slope = if self.selected.is_empty() { predictor.slope } else { 0.5 * predictor.slope };
                if self.selected.len() == MAX_SELECTED {
                    match self.worst() {
                        Some(worst) if self.gain(worst) + REPLACEMENT_MARGIN < predictor.gain => self.deselect(worst),
                        _ => continue,
                    }
                }
                self.selected.push((index, lag));
                self.model.add(slope, predictor.variance);
            }
        }
    }

    fn deselect(&mut self, selected: usize) {
        self.selected.remove(selected);
        self.model.remove(selected);
    }

    fn gain(&self, selected: usize) -> f64 {
        let (index, lag) = self.selected[selected];
        self.tracked[index].predictors[lag].gain
    }

    fn worst(&self) -> Option<usize> {
        (0..self.selected.len()).min_by(|a, b| self.gain(*a).total_cmp(&self.gain(*b)))
    }

    /// Adds the next day's readings. Days come in order without gaps.
    pub(super) fn observe(&mut self, observation: &DayObservation) {
        let day = observation.label.day;
        for tracked in &mut self.tracked {
            tracked.recent.rotate_right(1);
            tracked.recent[0] = None;
        }
        for reading in &observation.readings {
            if let Some(index) = self.index_of(reading, day) {
                self.tracked[index].observe(reading, day);
            }
        }
    }

    /// Index of the tracked series of a reading, added if it is new; `None` if no further series can be tracked.
    fn index_of(&mut self, reading: &Reading, day: Day) -> Option<usize> {
        let found = self.find(&reading.series);
        if let Ok(index) = found {
            return Some(index);
        }
        if self.tracked.len() == MAX_SERIES {
            let oldest = (0..MAX_SERIES).min_by_key(|index| self.tracked[*index].last)?;
            if day.since(self.tracked[oldest].last) <= STALE_DAYS {
                return None;
            }
            self.untrack(oldest);
        }
        let index = self.find(&reading.series).unwrap_or_else(|index| index);
        self.tracked.insert(index, TrackedSeries::new(reading, day));
        for (selected, _) in &mut self.selected {
            *selected += usize::from(*selected >= index);
        }
        Some(index)
    }

    fn find(&self, series: &Series) -> Result<usize, usize> {
        self.tracked.binary_search_by(|tracked| tracked.series.cmp(series))
    }

    fn untrack(&mut self, index: usize) {
        while let Some(selected) = self.selected.iter().position(|(selected, _)| *selected == index) {
            self.deselect(selected);
        }
        self.tracked.remove(index);
        for (selected, _) in &mut self.selected {
            *selected -= usize::from(*selected > index);
        }
    }

    fn features(&self) -> Vec<f64> {
        self.selected.iter().map(|(index, lag)| self.tracked[*index].value(*lag)).collect()
    }

    /// Log-odds of a flare tomorrow. `offset` is the log-odds of the forecast without these series.
    pub(super) fn log_odds(&self, offset: f64) -> f64 {
        self.model.log_odds(offset, &self.features())
    }

    /// The effects of the selected series on tomorrow's prediction.
    pub(super) fn effects(&self) -> Vec<SeriesEffect<'_>> {
        let effect = |((index, lag), slope): (&(usize, usize), &f64)| {
            let tracked = &self.tracked[*index];
            let (value, deviations) = tracked.recent[*lag]?;
            let log_odds = slope * deviations;
            Some(SeriesEffect { series: &tracked.series, value, usual: tracked.mean, lag: *lag, log_odds })
        };
        self.selected.iter().zip(self.model.mean()).filter_map(effect).collect()
    }
}
