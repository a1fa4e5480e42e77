//! Invented persons whose rare flares are coin tosses.

use ebb_core::forecast::DayObservation;
use ebb_core::time::Day;

/// Probabilities of a flare on any day, one for each set of persons.
const RATES: [f64; 2] = [0.01, 0.03];

/// Number of persons in a set, and of their days.
const PERSONS: u64 = 10;
const DAYS: i32 = 500;

/// Pseudo-random numbers from 0 to 1 (xorshift), the same everywhere.
struct Coins(u64);

impl Coins {
    fn toss(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
        let part = (self.0 >> 11) as f64 / 9_007_199_254_740_992.0;
        part
    }
}

/// The sets of persons. Their burden drifts, and is higher on the day of a flare.
pub(crate) fn coin_tosses() -> Vec<Vec<Vec<DayObservation>>> {
    let person = |rate: f64, number: u64| -> Vec<DayObservation> {
        let mut coins = Coins(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(number + 1));
        let mut drift = 0.0;
        let mut day = |day: Day| {
            drift = 0.8 * drift + 2.0 * (coins.toss() - 0.5);
            let flare = coins.toss() < rate;
            let burden = 3.0 + drift + coins.toss() + if flare { 2.0 } else { 0.0 };
            DayObservation { burden: Some(burden.clamp(0.0, 10.0)), ..DayObservation::label_only(day, Some(flare)) }
        };
        (0..DAYS).filter_map(Day::from_number).map(&mut day).collect()
    };
    let set = |(number, rate): (u64, &f64)| (0..PERSONS).map(|at| person(*rate, PERSONS * number + at)).collect();
    (0..).zip(&RATES).map(set).collect()
}
