//! What a walk through diaries comes to: the numbers `ebb evaluate` prints.

use serde::Serialize;

use super::score::{self, Bin, Guess};
use super::{OutlookState, Step};
use crate::series::{count, mean};

/// A person with fewer scored days than these says little about whether they were harmed.
pub const LONG: usize = 60;

/// A person ends worse than with their plain rate when above its Brier score by more than this share.
pub const TOLERANCE: f64 = 0.02;

/// How good the forecasts of a file's persons were. Absent numbers are undefined.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Evaluation {
    /// Scored days: those after a day with something logged that are known to be a flare or none.
    pub n: u32,
    /// The share of them that were flares.
    pub base_rate: Option<f64>,
    /// Brier score of the next day's chance, silent and learning days included.
    pub brier: Option<f64>,
    /// The same of the plain rate: (flares so far + 0.8) ÷ (days so far + 4), of the days scored so far.
    pub climatology_brier: Option<f64>,
    /// The same of the rate after such a day, shrunk to it with weight 4.
    pub markov_brier: Option<f64>,
    /// The plain rate's of all days known so far, scored or not ([`super::Climatology`]): a harder reference.
    pub climatology_known_brier: Option<f64>,
    /// That of their rate after such a day ([`super::Markov`]).
    pub markov_known_brier: Option<f64>,
    /// 1 − `brier` ÷ `climatology_brier`.
    pub skill_climatology: Option<f64>,
    /// 1 − `brier` ÷ `markov_brier`.
    pub skill_markov: Option<f64>,
    /// Area under the ROC curve, all persons' days together.
    pub auc: Option<f64>,
    /// The same among each person's own days, persons by their pairs ([`score::auroc_within`]).
    pub auc_within: Option<f64>,
    /// Expected calibration error.
    pub ece: Option<f64>,
    /// The share of scored days whose forecast would have been said.
    pub shown_share: Option<f64>,
    /// Only the days after a known calm day: whether a flare begins.
    pub onset: Part,
    /// Only the days whose forecast would have been said.
    pub shown: Part,
    /// Any flare within one, two, three days, where all of them are known.
    pub horizons: Vec<Horizon>,
    /// The bins of `ece`.
    pub reliability: Vec<Bin>,
    /// Persons with at least [`LONG`] scored days.
    pub long_persons: u32,
    /// Those of them who ended more than [`TOLERANCE`] above `climatology_brier`.
    pub long_persons_worse: u32,
    /// Those who ended so above `climatology_known_brier`.
    pub long_persons_worse_known: u32,
    /// Each person.
    pub persons: Vec<PersonScore>,
}

/// The same numbers for some of the days.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Part {
    /// Scored days.
    pub n: u32,
    /// The share of them that were flares.
    pub base_rate: Option<f64>,
    /// Brier score.
    pub brier: Option<f64>,
    /// The plain rate's.
    pub climatology_brier: Option<f64>,
    /// That of the rate after such a day.
    pub markov_brier: Option<f64>,
    /// The plain rate's of all known days.
    pub climatology_known_brier: Option<f64>,
    /// That of their rate after such a day.
    pub markov_known_brier: Option<f64>,
    /// Area under the ROC curve.
    pub auc: Option<f64>,
    /// The same within persons.
    pub auc_within: Option<f64>,
}

/// The same for a number of days ahead.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Horizon {
    /// 24, 48 or 72.
    pub hours: u32,
    /// The numbers.
    #[serde(flatten)]
    pub part: Part,
}

/// One person's.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PersonScore {
    /// As the file names them.
    pub person: String,
    /// Scored days.
    pub n: u32,
    /// Brier score.
    pub brier: Option<f64>,
    /// The plain rate's.
    pub climatology_brier: Option<f64>,
    /// That of the rate after such a day.
    pub markov_brier: Option<f64>,
    /// The plain rate's of all known days.
    pub climatology_known_brier: Option<f64>,
}

/// What one person's walk came to.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonWalk {
    /// As the file names them.
    pub person: String,
    /// Their scored forecasts, in order.
    pub steps: Vec<Step>,
}

/// One of the forecasts of a step.
type Of = fn(&Step) -> &[f64; 3];

const OURS: Of = |step| &step.ours;
const CLIMATOLOGY: Of = |step| &step.climatology;
const MARKOV: Of = |step| &step.markov;
const CLIMATOLOGY_KNOWN: Of = |step| &step.climatology_known;
const MARKOV_KNOWN: Of = |step| &step.markov_known;

/// Each person's forecasts and what came of them, by one of the forecasts.
fn guesses(walks: &[PersonWalk], of: Of, further: usize, counts: fn(&Step) -> bool) -> Vec<Vec<Guess>> {
    let of_person = |walk: &PersonWalk| {
        walk.steps.iter().filter(|step| counts(step)).filter_map(|step| step.guess(of, further)).collect()
    };
    walks.iter().map(of_person).collect()
}

impl Part {
    fn of(walks: &[PersonWalk], further: usize, counts: fn(&Step) -> bool) -> Self {
        let each = guesses(walks, OURS, further, counts);
        let all = each.concat();
        let brier_of = |of| score::brier(&guesses(walks, of, further, counts).concat());
        Self {
            n: count(all.len()),
            base_rate: score::base_rate(&all),
            brier: score::brier(&all),
            climatology_brier: brier_of(CLIMATOLOGY),
            markov_brier: brier_of(MARKOV),
            climatology_known_brier: brier_of(CLIMATOLOGY_KNOWN),
            markov_known_brier: brier_of(MARKOV_KNOWN),
            auc: score::auroc(&all).map(|found| found.area),
            auc_within: score::auroc_within(each.iter().map(Vec::as_slice)).map(|found| found.area),
        }
    }
}

impl Evaluation {
    /// What walks came to.
    #[must_use]
    pub fn of(walks: &[PersonWalk]) -> Self {
        let everything = Part::of(walks, 0, |_| true);
        let all = guesses(walks, OURS, 0, |_| true).concat();
        let persons: Vec<PersonScore> = walks.iter().map(PersonScore::of).collect();
        let long = || persons.iter().filter(|person| person.n >= count(LONG));
        let worse = |than: fn(&PersonScore) -> Option<f64>| {
            let above = |(ours, plain): (f64, f64)| ours > plain * (1.0 + TOLERANCE);
            count(long().filter(|person| person.brier.zip(than(person)).is_some_and(above)).count())
        };
        let said = |step: &Step| f64::from(u8::from(step.state == OutlookState::Shown));
        let horizon = |further| Horizon { hours: 24 * (count(further) + 1), part: Part::of(walks, further, |_| true) };
        Self {
            n: everything.n,
            base_rate: everything.base_rate,
            brier: everything.brier,
            climatology_brier: everything.climatology_brier,
            markov_brier: everything.markov_brier,
            climatology_known_brier: everything.climatology_known_brier,
            markov_known_brier: everything.markov_known_brier,
            skill_climatology: score::skill(everything.brier, everything.climatology_brier),
            skill_markov: score::skill(everything.brier, everything.markov_brier),
            auc: everything.auc,
            auc_within: everything.auc_within,
            ece: score::calibration_error(&all),
            shown_share: mean(&walks.iter().flat_map(|walk| &walk.steps).map(said).collect::<Vec<_>>()),
            onset: Part::of(walks, 0, |step| step.last == Some(false)),
            shown: Part::of(walks, 0, |step| step.state == OutlookState::Shown),
            horizons: (0..3).map(horizon).collect(),
            reliability: score::reliability(&all),
            long_persons: count(long().count()),
            long_persons_worse: worse(|person| person.climatology_brier),
            long_persons_worse_known: worse(|person| person.climatology_known_brier),
            persons,
        }
    }
}

impl PersonScore {
    fn of(walk: &PersonWalk) -> Self {
        let one = std::slice::from_ref(walk);
        let brier_of = |of| score::brier(&guesses(one, of, 0, |_| true).concat());
        Self {
            person: walk.person.clone(),
            n: count(walk.steps.len()),
            brier: brier_of(OURS),
            climatology_brier: brier_of(CLIMATOLOGY),
            markov_brier: brier_of(MARKOV),
            climatology_known_brier: brier_of(CLIMATOLOGY_KNOWN),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::moment::Day;

    fn step(day: i32, chance: f64, plain: f64, last: bool, flare: bool, shown: bool) -> Step {
        let state = if shown { OutlookState::Shown } else { OutlookState::Silent };
        let made = Day::from_number(day).unwrap();
        let came = [Some(flare), None, None];
        let (ours, plain) = ([chance; 3], [plain; 3]);
        Step {
            made,
            last: Some(last),
            state,
            ours,
            climatology: plain,
            markov: plain,
            climatology_known: plain,
            markov_known: plain,
            came,
        }
    }

    #[test]
    fn two_persons_by_hand() {
        let often = PersonWalk {
            person: "often".into(),
            steps: vec![step(0, 0.8, 0.5, true, true, true), step(1, 0.4, 0.5, false, false, true)],
        };
        let once = PersonWalk { person: "once".into(), steps: vec![step(0, 0.2, 0.5, false, true, false)] };
        let none = PersonWalk { person: "none".into(), steps: Vec::new() };
        let found = Evaluation::of(&[often, once, none]);
        let near = |value: Option<f64>, expected: f64| assert!((value.unwrap() - expected).abs() < 1e-12, "{value:?}");
        assert_eq!(found.n, 3);
        near(found.base_rate, 2.0 / 3.0);
        near(found.brier, (0.04 + 0.16 + 0.64) / 3.0);
        near(found.climatology_brier, 0.25);
        near(found.skill_climatology, 1.0 - 0.84 / 0.75);
        near(found.auc, 0.5);
        near(found.auc_within, 1.0);
        near(found.shown_share, 2.0 / 3.0);
        near(found.ece, (0.2 + 0.4 + 0.8) / 3.0);
        assert_eq!((found.onset.n, found.shown.n), (2, 2));
        near(found.onset.brier, 0.4);
        assert_eq!(found.onset.auc_within, None, "one person, one day each");
        assert_eq!(
            found.horizons.iter().map(|horizon| (horizon.hours, horizon.part.n)).collect::<Vec<_>>(),
            [(24, 3), (48, 0), (72, 0)]
        );
        assert_eq!(
            found.persons[2],
            PersonScore {
                person: "none".into(),
                n: 0,
                brier: None,
                climatology_brier: None,
                markov_brier: None,
                climatology_known_brier: None
            }
        );
        assert_eq!((found.long_persons, found.long_persons_worse), (0, 0));
    }

    #[test]
    fn long_persons_who_ended_worse_are_counted() {
        let person = |chance: f64| PersonWalk {
            person: chance.to_string(),
            steps: (0..60).map(|day| step(day, chance, 0.2, false, false, false)).collect(),
        };
        // .2² is the plain rate's; .201² is 1 % above it, .21² is 10 %.
        let found = Evaluation::of(&[person(0.1), person(0.201), person(0.21)]);
        assert_eq!((found.long_persons, found.long_persons_worse, found.long_persons_worse_known), (3, 1, 1));
        assert_eq!(found.auc, None, "no flare came");
    }
}
