//! Walking forward through a diary: at the end of each day the forecast is made from what was known, and scored by what
//! came. The phone's own [`State`] does it; nothing is fitted to the days it is scored on.

use super::evening::of_journal;
use super::{Climatology, Evening, Forecaster as _, Guess, Label, Labeller, Markov, OutlookState, State, any_of};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::moment::{Day, Moment};

/// A forecast whose next day is known, beside the plain forecasters'.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The day at whose end it was made.
    pub made: Day,
    /// Whether that day was a flare; absent where it is not known.
    pub last: Option<bool>,
    /// Whether it would have been said.
    pub state: OutlookState,
    /// The chance of any flare within the next one, two, three days, 0–1.
    pub ours: [f64; 3],
    /// The same by the plain rate of the days scored so far, the first of the references that others reach.
    pub climatology: [f64; 3],
    /// The same by their rate after such a day, the second.
    pub markov: [f64; 3],
    /// The same by the plain rate of all days known so far ([`Climatology`]), scored or not: a harder reference.
    pub climatology_known: [f64; 3],
    /// The same by their rate after such a day ([`Markov`]).
    pub markov_known: [f64; 3],
    /// Whether any came within one, two, three days; absent unless all of them are known, for known days alone
    /// would be those with flares too often.
    pub came: [Option<bool>; 3],
}

impl Step {
    /// What one of its forecasts said of the next day and the `further` ones, up to 2, and what came.
    #[must_use]
    pub fn guess(&self, of: fn(&Self) -> &[f64; 3], further: usize) -> Option<Guess> {
        Some(Guess { chance: *of(self).get(further)?, flare: (*self.came.get(further)?)? })
    }
}

/// Walks through a person's days, which are in order with none left out, each with whether anything was logged on it.
/// A forecast is made at the end of each day with something logged, and kept where the next day is known to be a flare
/// or none, also while the forecast is learning or silent.
pub fn walk<'a>(mut state: State, days: impl IntoIterator<Item = (&'a Evening, bool)>) -> Vec<Step> {
    let (mut climatology, mut markov, mut references) = <(Climatology, Markov, References)>::default();
    let mut labels: Vec<Label> = Vec::new();
    let mut steps = Vec::new();
    for (evening, logged) in days {
        let label = evening.label;
        state.learn(evening);
        climatology.learn(&label);
        markov.learn(&label);
        references.learn(label.flare, logged);
        labels.push(label);
        if let (true, Some(promise)) = (logged, state.promise()) {
            let step = Step {
                made: label.day,
                last: label.flare,
                state: promise.state,
                ours: any_of(promise.hazards),
                climatology: any_of([references.rate(); 3]),
                markov: any_of(references.after(label.flare)),
                climatology_known: any_of(climatology.hazards()),
                markov_known: any_of(markov.hazards()),
                came: [None; 3],
            };
            steps.push((labels.len(), step));
        }
    }
    let known = |(next, mut step): (usize, Step)| {
        let mut any = Some(false);
        for (ahead, came) in (1..).zip(&mut step.came) {
            let label = labels.get(next + ahead - 1);
            any = any.zip(label.and_then(|label| label.flare)).map(|(any, flare)| any || flare);
            *came = any;
        }
        step.came[0].is_some().then_some(step)
    };
    steps.into_iter().filter_map(known).collect()
}

/// The plain forecasters that Ebb is judged against, as they were reckoned where they were published: they learn from
/// the days that were scored, and so nothing of one before which nothing was logged, such as the first. [`Climatology`]
/// and [`Markov`] learn from those too and are a little better.
#[derive(Debug, Default)]
struct References {
    flares: f64,
    days: f64,
    /// Flares and days that followed a calm day, and a flare day.
    after: [(f64, f64); 2],
    last: Option<bool>,
    logged: bool,
}

impl References {
    /// Days come in order, none left out.
    fn learn(&mut self, flare: Option<bool>, logged: bool) {
        if let (true, Some(flare)) = (self.logged, flare) {
            let flare = f64::from(u8::from(flare));
            self.flares += flare;
            self.days += 1.0;
            if let Some(last) = self.last {
                let (flares, days) = &mut self.after[usize::from(last)];
                *flares += flare;
                *days += 1.0;
            }
        }
        (self.last, self.logged) = (flare, logged);
    }

    /// One flare in five, held with the weight of four days, and what came.
    fn rate(&self) -> f64 {
        (self.flares + 0.8) / (self.days + 4.0)
    }

    /// Each of the next three days' chance if none came before it.
    fn after(&self, last: Option<bool>) -> [f64; 3] {
        let rate_after = |last: bool| {
            let (flares, days) = self.after[usize::from(last)];
            (flares + 4.0 * self.rate()) / (days + 4.0)
        };
        let calm = rate_after(false);
        [last.map_or(self.rate(), rate_after), calm, calm]
    }
}

impl Journal {
    /// Walks through the person's own days up to today: the forecasts they would have had, each beside what came.
    pub fn walk_forecast(&self, now: &Moment) -> Result<Vec<Step>, EbbError> {
        self.read(|reader| {
            let Some((first, _)) = reader.bounds()? else { return Ok(Vec::new()) };
            let today = now.day(reader.rollover()?);
            let (days, items) = (reader.days(first, today)?, reader.item_days(first, today)?);
            let mut labeller = Labeller::default();
            let evenings: Vec<(Evening, bool)> =
                of_journal(&mut labeller, (first, today), &days, &items, &reader.flares(first)?).collect();
            Ok(walk(State::default(), evenings.iter().map(|(evening, logged)| (evening, *logged))))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(flares: &[Option<bool>]) -> Vec<Step> {
        let days: Vec<Evening> =
            (0..).map_while(Day::from_number).zip(flares).map(|(day, flare)| Evening::of(day, *flare)).collect();
        walk(State::default(), days.iter().map(|evening| (evening, evening.label.flare.is_some())))
    }

    #[test]
    fn scored_where_something_was_logged_and_the_next_day_is_known() {
        let (yes, no) = (Some(true), Some(false));
        let found = steps(&[no, yes, None, no, no, yes]);
        let days: Vec<i32> = found.iter().map(|step| step.made.number()).collect();
        assert_eq!(days, [0, 3, 4]);
        assert_eq!(found[0].came, [yes, None, None], "the second day is unknown");
        assert_eq!(found[1].came, [no, yes, None], "the third is not there");
        assert_eq!((found[0].last, found[2].last), (no, no));
    }

    #[test]
    fn the_plain_forecasters_are_the_formulas() {
        let found = steps(&[Some(false), Some(true), Some(true), Some(false)]);
        let near = |of: fn(&Step) -> &[f64; 3], expected: [f64; 3]| {
            let given: Vec<f64> = found.iter().map(|step| of(step)[0]).collect();
            assert!(given.iter().zip(expected).all(|(given, expected)| (given - expected).abs() < 1e-15), "{given:?}");
        };
        // The first day is known and was not scored.
        near(|step| &step.climatology_known, [0.8 / 5.0, 1.8 / 6.0, 2.8 / 7.0]);
        near(|step| &step.climatology, [0.8 / 4.0, 1.8 / 5.0, 2.8 / 6.0]);
        // After a calm day a flare, after a flare day another.
        near(|step| &step.markov_known, [0.16, 0.3, (1.0 + 4.0 * 2.8 / 7.0) / 5.0]);
        near(|step| &step.markov, [0.2, 1.8 / 5.0, (1.0 + 4.0 * 2.8 / 6.0) / 5.0]);
        let guess = found[1].guess(|step| &step.climatology, 0).unwrap();
        assert!(guess.flare && (guess.chance - 0.36).abs() < 1e-15);
    }

    #[test]
    fn ones_own_walk_says_what_the_phone_said_each_evening() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("ebb.db"), crate::Options::default()).unwrap();
        let evening_of = |day: u32| -> Moment {
            let date = "2026-01-01".parse::<Day>().unwrap().plus(i32::try_from(day).unwrap());
            format!("{date}T20:00:00+01:00[Europe/Berlin]").parse().unwrap()
        };
        // Pain every day but one in nine, bad every sixth day.
        for day in (0..70).filter(|day| day % 9 != 0) {
            let pain = if day % 6 < 2 { 8.0 } else { 3.0 + f64::from(day % 3) };
            let body = crate::entry::Body::symptom("pain", crate::entry::Severity::of(pain));
            journal.logging().log(crate::entry::Draft::now(body), &evening_of(day)).unwrap();
        }
        let steps = journal.walk_forecast(&evening_of(70)).unwrap();
        assert!(steps.len() > 30, "{}", steps.len());
        for step in steps {
            let state = journal.read(|reader| Ok(<State as crate::replay::Replayed>::at(reader, step.made)?)).unwrap();
            let promise = state.promise().unwrap();
            assert_eq!((any_of(promise.hazards), promise.state), (step.ours, step.state), "{}", step.made);
        }
    }
}
