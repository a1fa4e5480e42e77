//! Two plain forecasters that use a person's own past alone.

use serde::{Deserialize, Serialize};

use super::Label;

/// The base rate before anything is known, and the weight, in days, it is held with. Convention: one day in five.
const PRIOR: f64 = 0.2;
const WEIGHT: f64 = 4.0;

/// Something that learns days in order and gives each of the next three days' hazard: the chance of a flare on
/// that day if none came before it.
pub trait Forecaster {
    /// Takes a day in. Days come in order, unknown ones too.
    fn learn(&mut self, label: &Label);

    /// The hazards of the next three days, each within 0 and 1.
    fn hazards(&self) -> [f64; 3];
}

/// The person's rate so far: (flares + 4 × 0.2) ÷ (days + 4).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Climatology {
    flares: u32,
    days: u32,
}

impl Climatology {
    /// Flares so far.
    #[must_use]
    pub fn flares(&self) -> u32 {
        self.flares
    }

    /// Known days so far.
    #[must_use]
    pub fn days(&self) -> u32 {
        self.days
    }

    fn rate(&self) -> f64 {
        (f64::from(self.flares) + WEIGHT * PRIOR) / (f64::from(self.days) + WEIGHT)
    }
}

impl Forecaster for Climatology {
    fn learn(&mut self, label: &Label) {
        if let Some(flare) = label.flare {
            self.days += 1;
            self.flares += u32::from(flare);
        }
    }

    fn hazards(&self) -> [f64; 3] {
        [self.rate(); 3]
    }
}

/// The rate after a day like the last one, shrunk to [`Climatology`] with weight 4. After an unknown day it is
/// climatology.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Markov {
    climatology: Climatology,
    /// Flares and days that followed a calm day, and a flare day.
    after: [(u32, u32); 2],
    last: Option<Label>,
}

impl Markov {
    /// What the last day was, and how many of the days that followed such a day were flares; absent after an
    /// unknown day.
    #[must_use]
    pub fn record(&self) -> Option<(bool, u32, u32)> {
        let flare = self.last?.flare?;
        let (flares, days) = self.after[usize::from(flare)];
        Some((flare, flares, days))
    }

    fn rate_after(&self, flare: bool) -> f64 {
        let (flares, days) = self.after[usize::from(flare)];
        (f64::from(flares) + WEIGHT * self.climatology.rate()) / (f64::from(days) + WEIGHT)
    }
}

impl Forecaster for Markov {
    fn learn(&mut self, label: &Label) {
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
    use crate::moment::Day;

    fn learn(forecaster: &mut impl Forecaster, flares: &[Option<bool>]) {
        for (day, flare) in flares.iter().enumerate() {
            forecaster.learn(&Label { day: Day::from_number(i32::try_from(day).unwrap()).unwrap(), flare: *flare });
        }
    }

    #[test]
    fn climatology_is_the_formula() {
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
