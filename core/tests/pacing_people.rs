//! Pacing on invented people whose truth is known (`ebb_people`, which was fixed before this test was written).

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::pacing::{CapacityInputs, PacingModel};
use ebb_core::time::Day;
use ebb_people::{Life, Person, people};

use pacing_input::pacing_day;

#[path = "../../tests/people/pacing_input.rs"]
mod pacing_input;

fn day(number: i32) -> Day {
    Day::from_number(number).unwrap()
}

/// Sixty days by habit: the model that learned them, and the number of overshoots.
fn sixty(person: &Person) -> (PacingModel, u32) {
    let (mut record, mut life, mut overshoots) = (PacingModel::default(), Life::of(person), 0);
    for number in 0..60 {
        let morning = life.wake();
        let lived = life.live(None);
        overshoots += u32::from(lived.is_overshoot());
        record.learn(day(number), &pacing_day(morning.energy, &lived));
    }
    (record, overshoots)
}

fn share(part: usize, whole: usize) -> f64 {
    f64::from(u32::try_from(part).unwrap()) / f64::from(u32::try_from(whole).unwrap())
}

#[test]
fn sixty_days_reveal_envelope_and_lag() {
    let people = people(150, 1);
    let known: Vec<_> = people.iter().map(|person| (person, sixty(person))).collect();
    let held = known.iter().filter(|(person, (record, _))| {
        let envelope = record.learned().0;
        envelope.low <= person.envelope && person.envelope <= envelope.high
    });
    let held = share(held.count(), known.len());
    let over: Vec<_> = known.iter().filter(|(_, (_, overshoots))| *overshoots >= 5).collect();
    let near =
        over.iter().filter(|(person, (record, _))| (record.learned().0.mid / person.envelope - 1.0).abs() <= 0.15);
    let near = share(near.count(), over.len());
    let lag = over.iter().filter(|(person, (record, _))| (record.learned().1.mid - person.lag).abs() <= 12.0);
    let lag = share(lag.count(), over.len());
    println!("held {held:.3}, near {near:.3}, lag {lag:.3}, of {} with five overshoots", over.len());
    assert!((0.75..=0.90).contains(&held), "{held}");
    assert!(near >= 0.75, "{near}");
    assert!(lag >= 0.70, "{lag}");
}

#[test]
fn following_the_advice_reduces_crashes() {
    let (mut none, mut fixed, mut followed) = (0_u32, 0_u32, 0_u32);
    for person in &people(60, 1) {
        let (mut free, mut held, mut told_of) = (Life::of(person), Life::of(person), Life::of(person));
        let (mut record, mut first) = (PacingModel::default(), Vec::new());
        for number in 0..180 {
            free.wake();
            held.wake();
            let morning = told_of.wake();
            let learning = number < 14;
            let mean = ebb_core::days::mean(&first);
            let fixed_day = held.live(mean.filter(|_| !learning));
            if learning {
                first.extend(fixed_day.logged);
            }
            let capacity = record.capacity(&CapacityInputs { energy: morning.energy, ..CapacityInputs::default() });
            let day_told = told_of.live(Some(capacity.advised).filter(|_| !learning));
            record.learn(day(number), &pacing_day(morning.energy, &day_told));
            let free_day = free.live(None);
            if !learning {
                none += u32::from(free_day.crash);
                fixed += u32::from(fixed_day.crash);
                followed += u32::from(day_told.crash);
            }
        }
    }
    println!("crash days: by habit {none}, with a fixed budget {fixed}, with the plan {followed}");
    assert!(10 * followed <= 7 * fixed && 10 * followed <= 7 * none);
}

#[test]
fn advice_never_exceeds_steady_days() {
    for person in &people(40, 5) {
        let (mut record, mut life) = (PacingModel::default(), Life::of(person));
        // Every day that may have been steady: logged, with no flare reported on it or on the three days after.
        let mut days: Vec<(Option<f64>, Option<bool>)> = Vec::new();
        for number in 0..180 {
            let morning = life.wake();
            let steady = |at: usize| days[at..].iter().take(4).all(|(_, flare)| *flare != Some(true));
            let held = (0..days.len()).filter(|at| steady(*at)).filter_map(|at| days[at].0).fold(0.0, f64::max);
            // The best possible morning.
            for energy in [morning.energy, Some(100.0)] {
                let advised = record.capacity(&CapacityInputs { energy, ..CapacityInputs::default() }).advised;
                let least = record.steady() >= ebb_core::pacing::OWN_LEAST;
                assert!(!least || advised <= held + 1e-9, "{advised} advised, {held} held, day {number}");
            }
            let lived = life.live(None);
            days.push((lived.logged, lived.said_flare));
            record.learn(day(number), &pacing_day(morning.energy, &lived));
        }
        assert!(record.steady() >= ebb_core::pacing::OWN_LEAST || record.known() > 0);
    }
}

#[test]
fn low_energy_flares_and_overexertion_shrink_the_envelope() {
    let (record, _) = sixty(&people(1, 9)[0]);
    let advised = |morning: CapacityInputs| record.capacity(&morning).advised;
    let plain = advised(CapacityInputs::default());
    assert!(advised(CapacityInputs { energy: Some(5.0), ..CapacityInputs::default() }) < plain);
    assert!(advised(CapacityInputs { night: Some(0.5), ..CapacityInputs::default() }) < plain);
    assert!(advised(CapacityInputs { at_risk: true, ..CapacityInputs::default() }) < plain);
    let flare = CapacityInputs { flare: true, ..CapacityInputs::default() };
    assert!(advised(flare) < 0.7 * plain);
    assert_eq!(advised(CapacityInputs { at_risk: true, ..flare }), advised(flare), "one reason is enough");
}
