//! What the forecast must show of itself: no look ahead, no signal where there is none, the signal where there is one,
//! and the same bytes everywhere.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::forecast::{Evening, Label, OutlookState, Promise, Reading, Series, Source, State, What, any_of};
use ebb_core::moment::Day;
use proptest::prelude::*;
use sha2::{Digest as _, Sha256};

/// Even chances out of a seed (Marsaglia's xorshift, 2003).
struct Chance(u64);

impl Chance {
    fn of(seed: u64) -> Self {
        Self((seed + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }

    fn draw(&mut self) -> f64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        f64::from(u32::try_from(self.0 >> 32).unwrap()) / 4_294_967_296.0
    }

    /// Around 0, between −3 and 3, with standard deviation ½.
    fn noise(&mut self) -> f64 {
        (0..3).map(|_| self.draw() - 0.5).sum()
    }
}

fn day(number: usize) -> Day {
    Day::from_number(i32::try_from(number).unwrap()).unwrap()
}

fn reading(source: Source, name: &str, value: f64) -> Reading {
    Reading { series: Series { source, name: name.into() }, value, weight: 1.0 }
}

fn evening(number: usize, flare: Option<bool>, burden: Option<f64>, mut readings: Vec<Reading>) -> Evening {
    readings.sort_by(|a, b| a.series.cmp(&b.series));
    Evening { label: Label { day: day(number), flare }, burden, missing: burden.map(|_| 0.0), readings }
}

/// What is promised at the end of each day.
fn promises(evenings: &[Evening]) -> Vec<Promise> {
    let mut state = State::default();
    let mut made = Vec::new();
    for evening in evenings {
        state.learn(evening);
        made.push(state.promise().unwrap());
    }
    made
}

/// The share of pairs of a flare and a calm day in which the flare had the greater chance, ties half.
fn area(guesses: &[(f64, bool)]) -> f64 {
    let (mut right, mut pairs) = (0.0, 0.0);
    for (flare, _) in guesses.iter().filter(|guess| guess.1) {
        for (calm, _) in guesses.iter().filter(|guess| !guess.1) {
            pairs += 1.0;
            right += if flare > calm {
                1.0
            } else if flare == calm {
                0.5
            } else {
                0.0
            };
        }
    }
    right / pairs
}

fn any_evenings() -> impl Strategy<Value = Vec<Evening>> {
    let a_day = (
        prop::option::of(any::<bool>()),
        prop::option::of(0.0f64..10.0),
        prop::option::of(0.0f64..900.0),
        prop::option::of(0.0f64..10.0),
        1usize..3,
    );
    prop::collection::vec(a_day, 2..90).prop_map(|days| {
        let mut number = 0;
        let mut evenings = Vec::new();
        for (flare, burden, sleep, stress, step) in days {
            number += step;
            let sleep = sleep.map(|minutes| reading(Source::Sleep, "minutes", minutes));
            let stress = stress.map(|stress| reading(Source::Factor, "stress", stress));
            evenings.push(evening(number, flare, burden, sleep.into_iter().chain(stress).collect()));
        }
        evenings
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    /// Whatever comes later, and in whatever order, what was said before it stands.
    #[test]
    fn later_entries_change_no_earlier_forecast(evenings in any_evenings(), at in 0.0f64..1.0, seed in any::<u32>()) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "within the rows")]
        let at = (at * (evenings.len() - 1) as f64) as usize;
        let mut scrambled = evenings.clone();
        let mut chance = Chance::of(u64::from(seed));
        for evening in &mut scrambled[at + 1..] {
            evening.label.flare = (chance.draw() < 0.7).then(|| chance.draw() < 0.5);
            evening.burden = (chance.draw() < 0.7).then(|| 10.0 * chance.draw());
            for reading in &mut evening.readings {
                reading.value = 1000.0 * chance.draw();
            }
        }
        prop_assert_eq!(&promises(&evenings)[..=at], &promises(&scrambled)[..=at]);
    }

    /// Chances are chances, never certain, and any flare in more days is never less likely.
    #[test]
    fn forecasts_stay_within_their_bounds(evenings in any_evenings()) {
        for promise in promises(&evenings) {
            prop_assert!(promise.hazards.iter().all(|hazard| (0.004..0.996).contains(hazard)), "{promise:?}");
            let [p24, p48, p72] = any_of(promise.hazards);
            prop_assert!(p24 <= p48 && p48 <= p72);
            prop_assert!(promise.pushes.windows(2).all(|pair| pair[0].log_odds.abs() >= pair[1].log_odds.abs()));
        }
    }

    /// A state kept and read again goes on as if it had not been.
    #[test]
    fn stored_state_resumes_identically(evenings in any_evenings()) {
        let half = evenings.len() / 2;
        let mut state = State::default();
        evenings[..half].iter().for_each(|evening| state.learn(evening));
        let mut kept: State = serde_json::from_slice(&serde_json::to_vec(&state).unwrap()).unwrap();
        prop_assert_eq!(&kept, &state);
        for evening in &evenings[half..] {
            state.learn(evening);
            kept.learn(evening);
            prop_assert_eq!(kept.promise(), state.promise());
        }
    }

    /// Days left out and days of which nothing is known are the same.
    #[test]
    fn gap_in_the_diary_is_unknown_days(evenings in any_evenings()) {
        let mut filled = Vec::new();
        for evening in &evenings {
            while let Some(next) = filled.last().map(|last: &Evening| last.label.day.plus(1)).filter(|next| *next < evening.label.day) {
                filled.push(Evening::of(next, None));
            }
            filled.push(evening.clone());
        }
        let hazards = |evenings: &[Evening]| promises(evenings).last().unwrap().hazards;
        prop_assert_eq!(hazards(&evenings), hazards(&filled));
    }
}

/// A person whose flares follow short nights by two days: three in four of them, and one day in thirty besides.
fn short_nights(seed: u64, days: usize) -> Vec<Evening> {
    let mut chance = Chance::of(seed);
    let mut nights: Vec<f64> = Vec::new();
    let mut evenings = Vec::new();
    for number in 0..days {
        let short = chance.draw() < 0.2;
        nights.push(if short { 290.0 } else { 450.0 } + 40.0 * chance.noise());
        let after_short = number >= 2 && nights[number - 2] < 370.0;
        let flare = chance.draw() < if after_short { 0.75 } else { 0.033 };
        let readings = vec![
            reading(Source::Sleep, "minutes", nights[number]),
            reading(Source::Factor, "stress", 5.0 + 4.0 * chance.noise()),
            reading(Source::Load, "total", 120.0 + 60.0 * chance.noise()),
            reading(Source::Symptom, "headache", 2.0 + 2.0 * chance.noise()),
            reading(Source::Measure, "steps", 5000.0 + 3000.0 * chance.noise()),
        ];
        evenings.push(evening(number, Some(flare), None, readings));
    }
    evenings
}

#[test]
fn flares_after_short_nights_are_found_and_explained() {
    for seed in 0..10 {
        let evenings = short_nights(seed, 365);
        let made = promises(&evenings);
        let guesses: Vec<(f64, bool)> =
            made.iter().zip(&evenings[1..]).map(|(made, next)| (made.hazards[0], next.label.flare.unwrap())).collect();
        let found = area(&guesses);
        assert!(found >= 0.8, "person {seed}: {found} over all days");
        assert!(made[364].state == OutlookState::Shown, "person {seed} unshown");
        // Of the evenings a day after a short night, in the second half of the year: the night leads the reasons.
        let mut asked = 0;
        for promise in &made[182..] {
            let night = promise.pushes.iter().position(|push| {
                matches!(&push.what, What::Reading { series, lag: 1, value, .. } if series.source == Source::Sleep && *value < 350.0)
            });
            if let Some(place) = night {
                assert!(place < 3 && promise.pushes[place].log_odds > 0.0, "person {seed}: {:?}", promise.pushes);
                asked += 1;
            }
        }
        assert!(asked >= 15, "person {seed}: {asked} short nights");
    }
}

/// Coin tosses of many rates, beside series of noise and a burden that has nothing to do with them: nothing can be
/// forecast, and nothing is said, however often it is looked at.
#[test]
fn random_flares_are_never_forecast_in_two_years() {
    let people = 200;
    let mut shown = 0;
    for person in 0..people {
        let rate = [0.05, 0.15, 0.3, 0.5, 0.7][usize::try_from(person % 5).unwrap()];
        let mut chance = Chance::of(person);
        let mut state = State::default();
        let mut ever = false;
        let mut slow = 5.0;
        for number in 0..730 {
            slow = 0.9 * slow + 0.5 + chance.noise();
            let readings = if person % 2 == 0 {
                vec![
                    reading(Source::Sleep, "minutes", 450.0 + 60.0 * chance.noise()),
                    reading(Source::Factor, "stress", slow),
                    reading(Source::Symptom, "pain", 5.0 + 3.0 * chance.noise()),
                ]
            } else {
                Vec::new()
            };
            let burden = (person % 2 == 0).then_some(slow);
            state.learn(&evening(number, Some(chance.draw() < rate), burden, readings));
            ever |= state.state() == OutlookState::Shown;
        }
        shown += u32::from(ever);
    }
    assert!(shown * 20 <= u32::try_from(people).unwrap(), "{shown} of {people} shown");
}

/// Somebody with a bit of everything: gaps, unknown days, marks, runs of flares, many series.
fn a_bit_of_everything(days: usize, series: usize) -> Vec<Evening> {
    let mut chance = Chance::of(7);
    let (mut slow, mut calm) = (3.0, true);
    let mut evenings = Vec::new();
    for number in 0..days {
        slow = 0.8 * slow + 0.6 + chance.noise();
        let flare = chance.draw() < if calm { 0.1 } else { 0.6 };
        calm = !flare;
        let readings = (0..series)
            .filter(|which| (number + which) % 3 != 0)
            .map(|which| {
                let value = slow + 4.0 * chance.noise() + if flare && which % 5 == 0 { 3.0 } else { 0.0 };
                Reading {
                    weight: if which % 4 == 0 { 0.5 } else { 1.0 },
                    ..reading(Source::Factor, &format!("item-{which:03}"), value)
                }
            })
            .collect();
        let known = number % 11 != 3;
        if number % 37 != 30 {
            evenings.push(evening(number, known.then_some(flare), known.then_some(slow.clamp(0.0, 10.0)), readings));
        }
    }
    evenings
}

/// The same bytes with and without optimisation, on every platform: this digest was taken in both profiles.
#[test]
fn state_is_byte_identical_on_every_platform() {
    let mut digest = Sha256::new();
    let mut state = State::default();
    for evening in a_bit_of_everything(400, 12) {
        state.learn(&evening);
        let promise = state.promise().unwrap();
        for number in
            promise.hazards.iter().chain(&[promise.usual]).chain(promise.pushes.iter().map(|push| &push.log_odds))
        {
            digest.update(number.to_le_bytes());
        }
        digest.update([u8::from(promise.state == OutlookState::Shown)]);
    }
    digest.update(serde_json::to_vec(&state).unwrap());
    assert_eq!(hex::encode(digest.finalize()), "4eae302c7c3f91208dbb7547840b5d9b5d93e245adaa20c076553f6a2823be3a");
}

/// Ten years with 150 items: at most 256 KiB of state. How long a day takes is measured by `make bench`; here it only
/// must not be out of all proportion, in an unoptimised build on a busy machine.
#[test]
fn ten_years_with_many_items_stay_small_and_fast() {
    let evenings = a_bit_of_everything(3650, 150);
    let mut state = State::default();
    let begun = std::time::Instant::now();
    for evening in &evenings {
        state.learn(evening);
    }
    let each = begun.elapsed() / u32::try_from(evenings.len()).unwrap();
    let size = serde_json::to_vec(&state).unwrap().len();
    println!("{size} bytes, {each:?} a day");
    assert!(size <= 256 * 1024, "{size} bytes");
    assert!(each.as_millis() < 10, "{each:?} a day");
}

/// A single yes or no a day is enough to learn that flares come in runs.
#[test]
fn daily_yes_or_no_suffices_for_a_forecast() {
    let evenings: Vec<Evening> = (0..365).map(|number| Evening::of(day(number), Some(number % 20 < 5))).collect();
    let made = promises(&evenings);
    assert_eq!(made[364].state, OutlookState::Shown);
    assert!(made[343].hazards[0] > 0.5 && made[355].hazards[0] < 0.2, "{:?} {:?}", made[343], made[355]);
    assert!(
        made[343]
            .pushes
            .iter()
            .any(|push| matches!(push.what, What::LastDay { flare: true, .. }) && push.log_odds > 0.0)
    );
}
