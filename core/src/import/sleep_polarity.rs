//! Which end of Visible's scale for sleep is a good night.
//!
//! The app's own exports count 3 as the worst night, and tools that write the format count it as the best. A file shows which:
//! after worse nights fatigue and crashes are more.

use std::collections::BTreeMap;

use crate::entry::Body;
use crate::time::Day;

/// Number of days with a night and with fatigue or a crash, below which the file shows nothing.
const DAYS_LEAST: usize = 21;

/// How many standard errors a correlation must be away from 0: its own is about 1 ÷ √n.
const ERRORS_LEAST: f64 = 2.0;

/// A night's number and how the day after it was, 0–10, by day.
#[derive(Debug, Default)]
pub(super) struct SleepPolarity {
    nights: BTreeMap<Day, f64>,
    badness: BTreeMap<Day, f64>,
}

impl SleepPolarity {
    /// Takes what an entry of a day says; the number for sleep as it stands in the file.
    pub(super) fn note(&mut self, day: Day, body: &Body) {
        match body {
            Body::Sleep { quality: Some(quality), .. } => drop(self.nights.insert(day, quality.raw)),
            Body::Symptom { item, .. } if item.0 == "fatigue" => {
                *self.badness.entry(day).or_default() += body.value().unwrap_or_default();
            }
            // A crash is as bad as the worst fatigue.
            Body::FlareDay { flare } => *self.badness.entry(day).or_default() += if *flare { 10.0 } else { 0.0 },
            _ => {}
        }
    }

    /// Whether a higher number is a better night, by the sign of the correlation (Pearson 1895) with the day after; `None`
    /// where that is within chance.
    pub(super) fn higher_is_better(&self) -> Option<bool> {
        let pairs: Vec<(f64, f64)> =
            self.nights.iter().filter_map(|(day, night)| Some((*night, *self.badness.get(day)?))).collect();
        if pairs.len() < DAYS_LEAST {
            return None;
        }
        let count = f64::from(u32::try_from(pairs.len()).ok()?);
        let (night, bad) = pairs.iter().fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
        let (night, bad) = (night / count, bad / count);
        let (mut both, mut nights, mut bads) = (0.0, 0.0, 0.0);
        for (one, other) in pairs {
            both += (one - night) * (other - bad);
            nights += (one - night) * (one - night);
            bads += (other - bad) * (other - bad);
        }
        let scale = libm::sqrt(nights * bads);
        // Rounded sums of equal numbers differ by a little.
        let correlation = if scale > 1e-9 { both / scale } else { return None };
        (correlation.abs() * libm::sqrt(count) >= ERRORS_LEAST).then_some(correlation < 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Rating, Scale, Severity};

    fn night(raw: f64) -> Body {
        let quality = Some(Rating { raw, scale: Scale::ThreeUp });
        Body::Sleep { minutes: None, quality, restored: None, nap: false }
    }

    fn polarity(days: i32, of: impl Fn(i32) -> (f64, f64)) -> Option<bool> {
        let mut polarity = SleepPolarity::default();
        for number in 0..days {
            let day = Day::from_number(number).unwrap();
            let (slept, fatigue) = of(number);
            polarity.note(day, &night(slept));
            polarity.note(day, &Body::symptom("fatigue", Severity::of(fatigue)));
        }
        polarity.higher_is_better()
    }

    #[test]
    fn worse_days_show_which_end_is_a_bad_night() {
        let third = |number: i32| f64::from(number % 4);
        assert_eq!(polarity(60, |number| (third(number), 2.0 * third(number))), Some(false));
        assert_eq!(polarity(60, |number| (third(number), 8.0 - 2.0 * third(number))), Some(true));
        assert_eq!(polarity(60, |number| (third(number), f64::from(number / 4 % 2))), None, "nothing to do with it");
        assert_eq!(polarity(60, |_| (2.0, 3.0)), None, "always the same");
        assert_eq!(polarity(20, |number| (third(number), 2.0 * third(number))), None, "too few days");
    }
}
