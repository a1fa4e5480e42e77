//! Two reference forecasters that use only the labels of a person's own past.

use serde::{Deserialize, Serialize};

use super::FlareLabel;

/// Prior mean of the rate, and its weight in days. Convention: one day in five.
const PRIOR_RATE: f64 = 0.2;
const PRIOR_WEIGHT: f64 = 4.0;

/// Climatology's rate: flares per day, shrunk to [`PRIOR_RATE`].
pub(super) fn shrunk_rate(flares: f64, days: f64) -> f64 {
    (flares + PRIOR_WEIGHT * PRIOR_RATE) / (days + PRIOR_WEIGHT)
}

/// A forecaster that learns labels in order and predicts the hazards of the next three days: the probability of a flare
/// on each day if there is none before it.
pub trait Forecaster {
    /// Learns a day. Days come in order, unknown ones included.
    fn learn(&mut self, label: &FlareLabel);

    /// Hazards of the next three days, each 0–1.
    fn hazards(&self) -> [f64; 3];
}

/// The person's base rate so far: (flares + 4 × 0.2) ÷ (days + 4).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Climatology {
    flares: u32,
    days: u32,
}

impl Climatology {
    /// Number of flares so far.
    #[must_use]
    pub fn flares(&self) -> u32 {
        self.flares
    }

    /// Number of known days so far.
    #[must_use]
    pub fn days(&self) -> u32 {
        self.days
    }

    fn rate(&self) -> f64 {
        shrunk_rate(f64::from(self.flares), f64::from(self.days))
    }
}

impl Forecaster for Climatology {
    fn learn(&mut self, label: &FlareLabel) {
        if let Some(flare) = label.flare {
            self.days += 1;
            self.flares += u32::from(flare);
        }
    }

    fn hazards(&self) -> [f64; 3] {
        [self.rate(); 3]
    }
}

/// First-order Markov chain: the rate after days with the label of the last one, shrunk to [`Climatology`] with weight
/// 4. After an unknown day it equals climatology.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Markov {
    climatology: Climatology,
    /// Flares and days that followed a calm day and a flare day, in this order.
    after: [(u32, u32); 2],
    last: Option<FlareLabel>,
}

impl Markov {
    /// Whether the last day was a flare, and the numbers of flares and of days that followed such days. `None` after an
    /// unknown day.
    #[must_use]
    pub fn record(&self) -> Option<(bool, u32, u32)> {
        let flare = self.last?.flare?;
        let (flares, days) = self.after[usize::from(flare)];
        Some((flare, flares, days))
    }

    fn rate_after(&self, flare: bool) -> f64 {
        let (flares, days) = self.after[usize::from(flare)];
        (f64::from(flares) + PRIOR_WEIGHT * self.climatology.rate()) / (f64::from(days) + PRIOR_WEIGHT)
    }
}

impl Forecaster for Markov {
    fn learn(&mut self, label: &FlareLabel) {
        if let (Some(last), Some(flare)) = (self.last, label.flare)
            && let Some(before) = last.flare
            && label.day.since(last.day) == 1
        {
            let (flares, days) = &mut self.after[usize::from(before)];
            *flares += u32::from(flare);
            *days += 1;
        }
        self.climatology.learn(label);
        self.last = Some(*label);
    }

    fn hazards(&self) -> [f64; 3] {
        let calm = self.rate_after(false);
        let tomorrow =
            self.last.and_then(|last| last.flare).map_or(self.climatology.rate(), |flare| self.rate_after(flare));
        [tomorrow, calm, calm]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Day;

    fn learn(forecaster: &mut impl Forecaster, flares: &[Option<bool>]) {
        for (day, flare) in flares.iter().enumerate() {
            forecaster
                .learn(&FlareLabel { day: Day::from_number(i32::try_from(day).unwrap()).unwrap(), flare: *flare });
        }
    }

    #[test]
    fn climatology_follows_the_formula() {
        let mut climatology = Climatology::default();
        assert_eq!(climatology.hazards()[0], 0.2);
        learn(&mut climatology, &[Some(true), None, Some(false)]);
        assert_eq!(climatology.hazards()[0], (1.0 + 0.8) / 6.0);
    }

    #[test]
    fn markov_tells_after_a_flare_from_after_calm() {
        let mut markov = Markov::default();
        learn(&mut markov, &[Some(false), Some(false), Some(true), Some(true), Some(true), Some(false), Some(true)]);
        let rate = (4.0 + 0.8) / 11.0;
        // After flares: true, true, false. After calm: false, true, true.
        assert_eq!(markov.hazards(), [(2.0 + 4.0 * rate) / 7.0, (2.0 + 4.0 * rate) / 7.0, (2.0 + 4.0 * rate) / 7.0]);
        assert_eq!(markov.record(), Some((true, 2, 3)));
        learn(&mut markov, &[None]);
        assert_eq!(markov.hazards()[0], rate);
    }
}
