//! Invented persons whose truth is known: rare flares, which leave little to learn from, and coin tosses, of which
//! nothing can be foretold.

use ebb_core::forecast::{DayObservation, ForecastState, LoggedDay, OutlookState};
use ebb_core::time::Day;
use ebb_evaluation::metrics::brier;
use ebb_evaluation::{BacktestStep, backtest};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};
use serde::Serialize;

use crate::forecast::{Must, short};

const SEED: u64 = 20_261_130;
const DAYS: i32 = 730;

/// Number of persons of a kind with rare flares, and of those whose flares are coin tosses.
const RARE_PERSONS: u64 = 40;
const COIN_PERSONS: u64 = 200;

/// How flares come.
#[derive(Clone, Copy)]
enum Flares {
    /// With the same probability every day.
    Coins(f64),
    /// With a probability after a calm day, and another after a flare.
    Runs(f64, f64),
    /// With a probability after a calm day; each lasts three days.
    Three(f64),
    /// With a probability after a calm day, and never on two days in a row.
    Alone(f64),
}

const RARE: [(&str, Flares); 5] = [
    ("coin tosses of 3 %", Flares::Coins(0.03)),
    ("coin tosses of 1 %", Flares::Coins(0.01)),
    ("runs of 3 %, 60 % follow", Flares::Runs(0.03 * 0.4 / 0.97, 0.6)),
    ("runs of 2 %, 75 % follow", Flares::Runs(0.02 * 0.25 / 0.98, 0.75)),
    ("of exactly three days, 3 %", Flares::Three(0.01)),
];

const COINS: [(&str, Flares); 3] = [
    ("coin tosses of 10 %", Flares::Coins(0.1)),
    ("coin tosses of 20 %", Flares::Coins(0.2)),
    ("coin tosses of 30 %", Flares::Coins(0.3)),
];

/// After whose flares a guess is always in vain. That itself can be foretold, so these may be shown a forecast.
const ALONE: (&str, Flares) = ("20 %, never two days in a row", Flares::Alone(0.25));

/// The results.
#[derive(Serialize)]
pub(crate) struct Study {
    rare: Vec<Rare>,
    coins: Vec<Spoken>,
    alone: Spoken,
    must: Vec<Must>,
}

/// Ebb on persons with rare flares.
#[derive(Serialize)]
struct Rare {
    flares: &'static str,
    base_rate: f64,
    /// Brier score ÷ that of the better plain rate, climatology or Markov, all persons pooled.
    ratio: Option<f64>,
}

/// What persons would have heard who agreed to early guesses.
#[derive(Serialize)]
struct Spoken {
    flares: &'static str,
    /// Number of persons who were ever shown a forecast.
    shown: usize,
    /// Number of persons for whom a guess was made, of all guesses, and of those followed by a flare.
    guessed: usize,
    guesses: usize,
    came: usize,
    /// Number of persons whose early guesses were refuted before they ended anyway.
    refuted: usize,
    /// Number of persons still in state early after 120 known days.
    early_after_120: usize,
}

fn person(flares: Flares, number: u64) -> Vec<LoggedDay> {
    let mut rng = ChaCha8Rng::seed_from_u64(SEED);
    rng.set_stream(number);
    #[allow(clippy::cast_precision_loss, reason = "53 bits fit")]
    let mut toss = || (rng.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0;
    let (mut run, mut drift) = (0, 0.0);
    let mut day = |day: Day| {
        let probability = match (flares, run) {
            (Flares::Coins(rate), _) => rate,
            (Flares::Runs(begins, _) | Flares::Three(begins) | Flares::Alone(begins), 0) => begins,
            (Flares::Runs(_, follows), _) => follows,
            (Flares::Three(_), length) => f64::from(u8::from(length < 3)),
            (Flares::Alone(_), _) => 0.0,
        };
        let flare = toss() < probability;
        run = if flare { run + 1 } else { 0 };
        drift = 0.8 * drift + 2.0 * (toss() - 0.5);
        let burden: f64 = 3.0 + drift + toss() + if flare { 2.0 } else { 0.0 };
        let label = DayObservation::label_only(day, Some(flare));
        LoggedDay { observation: DayObservation { burden: Some(burden.clamp(0.0, 10.0)), ..label }, logged: true }
    };
    (0..DAYS).filter_map(Day::from_number).map(&mut day).collect()
}

fn backtests(flares: Flares, persons: u64) -> Vec<Vec<BacktestStep>> {
    (0..persons).map(|number| backtest(ForecastState::default(), &person(flares, number))).collect()
}

fn rare((name, flares): (&'static str, Flares)) -> Rare {
    let steps: Vec<BacktestStep> = backtests(flares, RARE_PERSONS).concat();
    let of = |forecaster: fn(&BacktestStep) -> &[f64; 3]| {
        brier(&steps.iter().filter_map(|step| step.scored(forecaster, 0)).collect::<Vec<_>>())
    };
    let plain = of(|step| &step.climatology).zip(of(|step| &step.markov)).map(|(one, other)| one.min(other));
    let came: Vec<f64> =
        steps.iter().filter_map(|step| step.outcomes[0]).map(|flare| f64::from(u8::from(flare))).collect();
    Rare {
        flares: name,
        base_rate: ebb_core::days::mean(&came).unwrap_or_default(),
        ratio: of(|step| &step.forecast).zip(plain).map(|(ours, plain)| ours / plain),
    }
}

fn spoken((name, flares): (&'static str, Flares)) -> Spoken {
    let persons = backtests(flares, COIN_PERSONS);
    let count = |some: &dyn Fn(&[BacktestStep]) -> bool| persons.iter().filter(|steps| some(steps)).count();
    let guesses: Vec<&BacktestStep> = persons.iter().flatten().filter(|step| step.early_guess).collect();
    let ever = |steps: &[BacktestStep], state: OutlookState| steps.iter().any(|step| step.state == state);
    // The first step is made on the first known day.
    let after_120 = |steps: &[BacktestStep]| ever(&steps[119..], OutlookState::Early);
    Spoken {
        flares: name,
        shown: count(&|steps| ever(steps, OutlookState::Shown)),
        guessed: count(&|steps| steps.iter().any(|step| step.early_guess)),
        guesses: guesses.len(),
        came: guesses.iter().filter(|step| step.outcomes[0] == Some(true)).count(),
        refuted: count(&|steps| ever(&steps[..119], OutlookState::Silent)),
        early_after_120: count(&after_120),
    }
}

/// Runs the forecast on all of them.
pub(crate) fn run() -> Study {
    let rare: Vec<Rare> = RARE.into_iter().map(rare).collect();
    let coins: Vec<Spoken> = COINS.into_iter().map(spoken).collect();
    let alone = spoken(ALONE);
    #[allow(clippy::cast_precision_loss, reason = "hundreds of persons")]
    let number = |count: usize| Some(count as f64);
    let mut must: Vec<Must> =
        rare.iter().map(|rare| Must::new(format!("rare flares: ratio, {}", rare.flares), rare.ratio, 1.01)).collect();
    for spoken in &coins {
        let shown = format!("of {COIN_PERSONS} persons ever shown, {}", spoken.flares);
        must.push(Must::new(shown, number(spoken.shown), 10.0));
        let early = number(spoken.early_after_120);
        must.push(Must::new(format!("still early after 120 known days, {}", spoken.flares), early, 0.0));
    }
    Study { rare, coins, alone, must }
}

impl Study {
    pub(crate) fn print(&self) {
        println!("\ninvented persons, {DAYS} days each");
        for rare in &self.rare {
            println!("{:<30} rate {:.3}, ratio {}", rare.flares, rare.base_rate, short(rare.ratio, 3));
        }
        for spoken in self.coins.iter().chain([&self.alone]) {
            println!(
                "{:<30} of {COIN_PERSONS}: shown {}, with guesses {}, refuted {}; {} guesses, {} came",
                spoken.flares, spoken.shown, spoken.guessed, spoken.refuted, spoken.guesses, spoken.came
            );
        }
        self.must.iter().for_each(Must::print);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[allow(clippy::cast_precision_loss, reason = "thousands of days")]
    fn flares_come_as_invented() {
        let rate_and_follow = |flares| {
            let labels: Vec<Vec<bool>> = (0..100)
                .map(|number| {
                    person(flares, number).iter().map(|day| day.observation.label.flare == Some(true)).collect()
                })
                .collect();
            let count = |some: &dyn Fn(&[bool]) -> bool| {
                labels.iter().flat_map(|days| days.windows(2)).filter(|two| some(two)).count() as f64
            };
            let first = count(&|two| two[0]);
            (first / count(&|_| true), count(&|two| two[0] && two[1]) / first)
        };
        let near = |(rate, follow): (f64, f64), (expected, following): (f64, f64)| {
            assert!((rate / expected - 1.0).abs() < 0.15 && (follow - following).abs() < 0.05, "{rate} {follow}");
        };
        near(rate_and_follow(RARE[0].1), (0.03, 0.03));
        near(rate_and_follow(RARE[2].1), (0.03, 0.6));
        near(rate_and_follow(RARE[3].1), (0.02, 0.75));
        near(rate_and_follow(RARE[4].1), (0.03, 0.667));
        near(rate_and_follow(ALONE.1), (0.2, 0.0));
    }
}
