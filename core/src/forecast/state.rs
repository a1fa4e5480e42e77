//! The state of the forecast after a sequence of days.

use serde::{Deserialize, Serialize};

use super::{
    Climatology, DayObservation, EARLY_DAYS, Evidence, FlareLabeller, Forecaster as _, LEARNING_DAYS, Markov,
    OutlookState, Prediction, Prior,
    contributions::contributions,
    early::{EarlyGuesses, is_likely_enough},
    ensemble::Ensemble,
    observation::observations,
};
use crate::days::DayFacts;
use crate::storage::{FlareSpan, ItemUse};
use crate::time::Day;

/// The forecasters and the evidence for them after a sequence of days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ForecastState {
    /// The last day learned.
    pub(super) last: Option<Day>,
    pub(super) labeller: FlareLabeller,
    pub(super) climatology: Climatology,
    pub(super) markov: Markov,
    pub(super) evidence: Evidence,
    early: EarlyGuesses,
    ensemble: Ensemble,
}

impl Default for ForecastState {
    /// Starts from the shipped prior.
    fn default() -> Self {
        Self::with_prior(&Prior::default())
    }
}

impl ForecastState {
    /// Starts from a given prior.
    #[must_use]
    pub fn with_prior(prior: &Prior) -> Self {
        Self {
            last: None,
            labeller: FlareLabeller::default(),
            climatology: Climatology::default(),
            markov: Markov::default(),
            evidence: Evidence::default(),
            early: EarlyGuesses::default(),
            ensemble: Ensemble::new(prior),
        }
    }

    /// Learns one day: first scores the forecast made on the day before, then updates the forecasters. Days come in
    /// order; skipped days count as unknown.
    pub fn learn(&mut self, observation: &DayObservation) {
        let label = &observation.label;
        if let (Some(made_on), Some(flare)) = (self.last, label.flare)
            && label.day.since(made_on) == 1
        {
            self.ensemble.look_ahead();
            let forecast = self.ensemble.tomorrow();
            if self.makes_early_guess() {
                self.early.score(self.own_rate(), forecast, flare);
            }
            self.evidence.score(self.ensemble.base_rate(), forecast, flare);
        }
        self.climatology.learn(label);
        self.markov.learn(label);
        self.ensemble.learn(observation);
        self.last = Some(label.day);
    }

    /// Learns the days after the last one up to `to`, from the journal's rows: see [`observations`].
    pub fn replay(&mut self, days: &[DayFacts], items: &[ItemUse], flares: &[FlareSpan], to: Day) {
        let Some(first) = self.last.map(|last| last.plus(1)).or(days.first().map(|facts| facts.day)) else { return };
        let mut labeller = std::mem::take(&mut self.labeller);
        for day in observations(&mut labeller, (first, to), days, items, flares) {
            self.learn(&day.observation);
        }
        self.labeller = labeller;
    }

    /// The prediction made at the end of the last day learned; absent before the first.
    #[must_use]
    pub fn predict(&self) -> Option<Prediction> {
        Some(Prediction {
            made_on: self.last?,
            state: self.outlook_state(),
            hazards: self.ensemble.hazards(),
            usual: self.climatology.hazards()[0],
            early_guess: self.makes_early_guess(),
            contributions: contributions(&self.ensemble, self.markov.record()),
        })
    }

    /// Whether the prediction may be shown.
    #[must_use]
    pub fn outlook_state(&self) -> OutlookState {
        if self.climatology.days() < LEARNING_DAYS {
            OutlookState::Learning
        } else if self.evidence.is_conclusive() {
            OutlookState::Shown
        } else if self.climatology.days() < EARLY_DAYS && !self.early.are_refuted() {
            OutlookState::Early
        } else {
            OutlookState::Silent
        }
    }

    /// Whether an early guess is made about tomorrow: see [`super::early`].
    fn makes_early_guess(&self) -> bool {
        let after_flare = self.markov.record().is_some_and(|(flare, ..)| flare);
        after_flare
            && self.outlook_state() == OutlookState::Early
            && is_likely_enough(self.own_rate(), self.ensemble.tomorrow())
    }

    /// The person's own rate of flares: the greater of the two estimates. The rate as counted starts at one day in five,
    /// so where flares are frequent it stays too low for weeks, and ordinary days would seem likelier than usual.
    fn own_rate(&self) -> f64 {
        self.climatology.hazards()[0].max(self.ensemble.base_rate())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::forecast::{Reading, Series, SeriesSource};
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    /// A generated day: how many days after the one before, its label, its burden, and value and weight of its readings.
    type Generated = (i32, Option<bool>, Option<f64>, BTreeMap<u8, (f64, f64)>);

    /// A diary with long gaps.
    fn diary() -> impl Strategy<Value = Vec<DayObservation>> {
        let readings = prop::collection::btree_map(0u8..4, (0.0f64..10.0, 0.25f64..1.0), 0..4);
        let day = (
            prop_oneof![4 => Just(1), 1 => 2i32..12, 1 => 100i32..400],
            any::<Option<bool>>(),
            prop::option::of(0.0f64..10.0),
            readings,
        );
        prop::collection::vec(day, 1..60).prop_map(|days| {
            let mut number = 0;
            let observe = |(gap, flare, burden, readings): Generated| {
                number += gap;
                let series = |name: u8| Series { source: SeriesSource::Factor, name: name.to_string() };
                let reading = |(name, (value, weight))| Reading { series: series(name), value, weight };
                let readings = readings.into_iter().map(reading).collect();
                let day = Day::from_number(number).unwrap();
                DayObservation { burden, readings, ..DayObservation::label_only(day, flare) }
            };
            days.into_iter().map(observe).collect()
        })
    }

    proptest! {
        /// A prediction is made when it is needed, and is that of the end of the day, bit by bit.
        #[test]
        fn predicting_at_the_end_of_every_day_changes_nothing(days in diary()) {
            let (mut when_needed, mut daily) = (ForecastState::default(), ForecastState::default());
            for (day, next) in days.iter().zip(days.iter().skip(1).map(Some).chain([None])) {
                when_needed.learn(day);
                daily.learn(day);
                daily.ensemble.look_ahead();
                // The days of a gap, one by one.
                let gap = next.map_or(0, |next| next.label.day.since(day.label.day));
                for silent in (1..gap).map(|step| day.label.day.plus(step)) {
                    when_needed.learn(&DayObservation::label_only(silent, None));
                    daily.learn(&DayObservation::label_only(silent, None));
                    daily.ensemble.look_ahead();
                }
                prop_assert_eq!(when_needed.predict(), daily.predict());
            }
            let encoded = |state: &ForecastState| postcard::to_allocvec(state).unwrap();
            prop_assert_eq!(encoded(&when_needed), encoded(&daily));
        }

        #[test]
        fn later_days_change_no_earlier_prediction(flares in prop::collection::vec(prop::option::of(any::<bool>()), 1..80), other in any::<bool>(), at in 0usize..80) {
            let at = at.min(flares.len() - 1);
            let run = |labels: &[Option<bool>]| {
                let mut state = ForecastState::default();
                let mut made = Vec::new();
                for (day, flare) in labels.iter().enumerate() {
                    let day = Day::from_number(i32::try_from(day).unwrap()).unwrap();
                    state.learn(&DayObservation::label_only(day, *flare));
                    made.push((state.predict(), state.outlook_state()));
                }
                made
            };
            let mut changed = flares.clone();
            for later in &mut changed[at + 1..] { *later = Some(other); }
            prop_assert_eq!(&run(&flares)[..=at], &run(&changed)[..=at]);
        }
    }

    /// Coin tosses are unpredictable and must never be shown.
    #[test]
    fn coin_tosses_are_not_shown() {
        let people = 200;
        let mut shown = 0;
        for person in 0..people {
            let mut state = ForecastState::default();
            let mut ever = false;
            for (day, flare) in (0..).zip(coin_tosses(person, 730, 3)) {
                state.learn(&DayObservation::label_only(Day::from_number(day).unwrap(), Some(flare)));
                ever |= state.outlook_state() == OutlookState::Shown;
            }
            shown += u32::from(ever);
        }
        assert!(shown * 20 <= u32::try_from(people).unwrap(), "{shown} of {people} shown");
    }

    /// The states and early guesses at the end of every day.
    fn states(flares: impl Iterator<Item = bool>) -> Vec<(bool, OutlookState, bool)> {
        let mut state = ForecastState::default();
        let learn = |(day, flare): (i32, bool)| {
            state.learn(&DayObservation::label_only(Day::from_number(day).unwrap(), Some(flare)));
            (flare, state.outlook_state(), state.predict().unwrap().early_guess)
        };
        (0..).zip(flares).map(learn).collect()
    }

    /// So many tosses of a coin that comes down on flare so many times in ten.
    fn coin_tosses(person: u64, days: usize, in_ten: u64) -> impl Iterator<Item = bool> {
        let mut bits = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(person + 1);
        (0..days).map(move |_| {
            bits ^= bits << 13;
            bits ^= bits >> 7;
            bits ^= bits << 17;
            bits % 10 < in_ten
        })
    }

    #[test]
    fn early_lasts_from_21_to_120_known_days_unless_the_forecast_is_shown_before() {
        let tosses = states(coin_tosses(3, 200, 2));
        let of = |state| tosses.iter().filter(|(_, found, _)| *found == state).count();
        assert_eq!((of(OutlookState::Learning), of(OutlookState::Early)), (20, 99));
        assert!(tosses[119..].iter().all(|(_, state, guess)| *state == OutlookState::Silent && !guess));
        let runs = states((0..200).map(|day| day % 20 < 5));
        let shown = runs.iter().position(|(_, state, _)| *state == OutlookState::Shown).unwrap();
        assert!(runs[20..shown].iter().all(|(_, state, _)| *state == OutlookState::Early), "{shown}");
        assert!(runs[20..shown].iter().any(|(.., guess)| *guess));
    }

    #[test]
    fn early_guesses_are_made_only_in_that_state_and_after_a_flare() {
        let mut guesses = 0;
        for person in 0..40 {
            for (flare, state, guess) in states(coin_tosses(person, 150, 2)) {
                assert!(!guess || (flare && state == OutlookState::Early));
                guesses += u32::from(guess);
            }
        }
        assert!(guesses > 0);
    }

    #[test]
    fn refuted_guesses_end_the_state_for_good() {
        let mut state = ForecastState::default();
        let day = |number: i32| Day::from_number(number).unwrap();
        let learn = |state: &mut ForecastState, number: i32| {
            state.learn(&DayObservation::label_only(day(number), Some(number % 12 < 4)));
        };
        (0..37).for_each(|number| learn(&mut state, number));
        assert!(state.predict().unwrap().early_guess);
        // Guesses that many in vain are hard to invent: the forecast learns from each.
        (0..8).for_each(|_| state.early.score(0.3, 0.5, false));
        assert_eq!(state.outlook_state(), OutlookState::Silent);
        assert!(!state.predict().unwrap().early_guess);
        (37..60).for_each(|number| learn(&mut state, number));
        assert_eq!(state.outlook_state(), OutlookState::Silent);
    }

    /// Flares in runs are predictable from the day before and must be shown.
    #[test]
    fn runs_are_shown() {
        let mut state = ForecastState::default();
        for day in 0..365 {
            state.learn(&DayObservation::label_only(Day::from_number(day).unwrap(), Some(day % 20 < 5)));
        }
        assert_eq!(state.outlook_state(), OutlookState::Shown);
        assert!(state.evidence.skill().unwrap() > 0.3);
    }
}
