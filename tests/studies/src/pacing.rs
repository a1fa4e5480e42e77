//! Pacing on 500 invented people whose truth is known: do sixty days reveal the envelope and the lag, and do those who
//! follow the plan crash less? It tests our model, not medicine; none of its figures is shown to a user.

use ebb_core::days;
use ebb_core::pacing::{CapacityInputs, PacingModel};
use ebb_core::time::Day;
use ebb_people::{Life, Person, people};
use serde::Serialize;

use pacing_input::pacing_day;

#[path = "../../people/pacing_input.rs"]
mod pacing_input;

const PEOPLE: u32 = 500;
const SEED: u64 = 1;
/// Number of days after which the model is evaluated.
const JUDGED: i32 = 60;
const DAYS: i32 = 180;
/// Number of days before anybody is advised; the fixed budget is measured during them.
const LEARNING: i32 = 14;
/// Minimum number of overshoots: with fewer there is little to learn from.
const OVERSHOOTS: u32 = 5;

/// The results.
#[derive(Debug, Serialize)]
pub(crate) struct Study {
    people: u32,
    /// Share of people whose true envelope is within the 80 % interval after sixty days.
    envelope_coverage: f64,
    /// Number of people with five overshoots or more.
    with_overshoots: u32,
    /// Share of these whose envelope's middle is within 15 % of the truth.
    envelope_within_15_share: f64,
    /// Share of these whose lag's middle is within twelve hours of the truth.
    lag_within_12h_share: f64,
    /// Crash days with the plan ÷ with a fixed budget, the mean load of the first fortnight.
    crash_days_vs_fixed: f64,
    /// Crash days with the plan ÷ by habit.
    crash_days_vs_none: f64,
    /// Share of people who crash no less with the plan than with the fixed budget.
    not_helped_against_fixed_share: f64,
    /// Mean daily load with the plan ÷ with the fixed budget: the cost of the plan.
    load_vs_fixed: f64,
    /// Crash days against the fixed budget, for lags below and above 36 hours.
    crash_days_vs_fixed_by_lag: [f64; 2],
}

/// Crash days and load after the fortnight.
#[derive(Debug, Clone, Copy, Default)]
struct Outcome {
    crashes: u32,
    load: f64,
}

impl Outcome {
    fn add(&mut self, lived: &ebb_people::SimulatedDay) {
        self.crashes += u32::from(lived.crash);
        self.load += lived.load;
    }
}

pub(crate) fn run() -> Study {
    let people = people(PEOPLE, SEED);
    let judged: Vec<_> = people.iter().map(|person| (person, sixty(person))).collect();
    let over: Vec<_> = judged.iter().filter(|(_, (_, overshoots))| *overshoots >= OVERSHOOTS).collect();
    let covered = judged.iter().filter(|(person, (record, _))| {
        let envelope = record.learned().0;
        (envelope.low..=envelope.high).contains(&person.envelope)
    });
    let within =
        over.iter().filter(|(person, (record, _))| (record.learned().0.mid / person.envelope - 1.0).abs() <= 0.15);
    let lag = over.iter().filter(|(person, (record, _))| (record.learned().1.mid - person.lag).abs() <= 12.0);
    let outcomes: Vec<(&Person, [Outcome; 3])> = people.iter().map(|person| (person, lives(person))).collect();
    let crashes = |which: usize, wanted: &dyn Fn(&Person) -> bool| {
        let all = outcomes.iter().filter(|(person, _)| wanted(person)).map(|(_, found)| found[which].crashes);
        f64::from(all.sum::<u32>())
    };
    let all = |_: &Person| true;
    let load = |which: usize| outcomes.iter().map(|(_, found)| found[which].load).sum::<f64>();
    let not_helped = outcomes.iter().filter(|(_, [_, fixed, plan])| plan.crashes >= fixed.crashes && plan.crashes > 0);
    let vs_fixed = |wanted: &dyn Fn(&Person) -> bool| crashes(2, wanted) / crashes(1, wanted);
    Study {
        people: PEOPLE,
        envelope_coverage: share(covered.count(), judged.len()),
        with_overshoots: u32::try_from(over.len()).unwrap_or(u32::MAX),
        envelope_within_15_share: share(within.count(), over.len()),
        lag_within_12h_share: share(lag.count(), over.len()),
        crash_days_vs_fixed: vs_fixed(&all),
        crash_days_vs_none: crashes(2, &all) / crashes(0, &all),
        not_helped_against_fixed_share: share(not_helped.count(), outcomes.len()),
        load_vs_fixed: load(2) / load(1),
        crash_days_vs_fixed_by_lag: [vs_fixed(&|person| person.lag < 36.0), vs_fixed(&|person| person.lag >= 36.0)],
    }
}

/// Sixty days by habit: the model that learned them, and the number of overshoots.
fn sixty(person: &Person) -> (PacingModel, u32) {
    let (mut record, mut life, mut overshoots) = (PacingModel::default(), Life::of(person), 0);
    for day in days(JUDGED) {
        let morning = life.wake();
        let lived = life.live(None);
        overshoots += u32::from(lived.is_overshoot());
        record.learn(day, &pacing_day(morning.energy, &lived));
    }
    (record, overshoots)
}

/// The same person by habit, with a fixed budget, and with the plan.
fn lives(person: &Person) -> [Outcome; 3] {
    let (mut free, mut held, mut planned) = (Life::of(person), Life::of(person), Life::of(person));
    let (mut record, mut first) = (PacingModel::default(), Vec::new());
    let mut found = [Outcome::default(); 3];
    for (number, day) in (0..).zip(days(DAYS)) {
        let learning = number < LEARNING;
        free.wake();
        held.wake();
        let morning = planned.wake();
        let capacity = record.capacity(&CapacityInputs { energy: morning.energy, ..CapacityInputs::default() });
        let fixed = days::mean(&first).filter(|_| !learning);
        let lived = [free.live(None), held.live(fixed), planned.live(Some(capacity.advised).filter(|_| !learning))];
        if learning {
            first.extend(lived[1].logged);
        } else {
            for (outcome, lived) in found.iter_mut().zip(&lived) {
                outcome.add(lived);
            }
        }
        record.learn(day, &pacing_day(morning.energy, &lived[2]));
    }
    found
}

fn days(count: i32) -> impl Iterator<Item = Day> {
    (0..count).filter_map(Day::from_number)
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    number(part) / number(whole)
}
