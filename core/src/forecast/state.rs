//! What the forecast knows after a row of days.

use serde::{Deserialize, Serialize};

use super::engine::Engine;
use super::evening::of_journal;
use super::pushes::pushes;
use super::{
    Climatology, Evening, Evidence, Forecaster as _, LEARNING_DAYS, Labeller, Markov, OutlookState, Prior, Promise,
};
use crate::moment::Day;
use crate::series::DayFacts;
use crate::store::{FlareSpan, ItemUse};

/// What the forecasters, and the evidence for them, know after a row of days.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// The last day taken in.
    pub(super) last: Option<Day>,
    pub(super) labeller: Labeller,
    pub(super) climatology: Climatology,
    pub(super) markov: Markov,
    pub(super) evidence: Evidence,
    engine: Engine,
    /// The last forecasts for the next day, and the day they were made on.
    pending: Option<(Day, f64, f64)>,
}

impl Default for State {
    /// Nothing known but the prior that ships.
    fn default() -> Self {
        Self::with(&Prior::default())
    }
}

impl State {
    /// Nothing known but a prior.
    #[must_use]
    pub fn with(prior: &Prior) -> Self {
        Self {
            last: None,
            labeller: Labeller::default(),
            climatology: Climatology::default(),
            markov: Markov::default(),
            evidence: Evidence::default(),
            engine: Engine::of(prior),
            pending: None,
        }
    }

    /// Learns one day: first the forecast made the evening before is scored, then the day is taken in.
    /// Days come in order.
    pub fn learn(&mut self, evening: &Evening) {
        let label = &evening.label;
        if let (Some((made, base, ours)), Some(flare)) = (self.pending.take(), label.flare)
            && label.day.since(made) == 1
        {
            self.evidence.score(base, ours, flare);
        }
        self.climatology.learn(label);
        self.markov.learn(label);
        self.engine.learn(evening);
        self.last = Some(label.day);
        self.pending = Some((label.day, self.engine.plain(), self.engine.tomorrow()));
    }

    /// Takes in the days up to one that follow those known, given what each comes to, its items, and what was said of them.
    /// `days` and `items` are in order; days that are not in them are unknown.
    pub fn replay(&mut self, days: &[DayFacts], items: &[ItemUse], flares: &[FlareSpan], to: Day) {
        let Some(first) = self.last.map(|last| last.plus(1)).or(days.first().map(|facts| facts.day)) else { return };
        let mut labeller = std::mem::take(&mut self.labeller);
        for (evening, _) in of_journal(&mut labeller, (first, to), days, items, flares) {
            self.learn(&evening);
        }
        self.labeller = labeller;
    }

    /// What it says at the end of the last day taken in; absent before the first.
    #[must_use]
    pub fn promise(&self) -> Option<Promise> {
        Some(Promise {
            made: self.last?,
            state: self.state(),
            hazards: self.engine.hazards(),
            usual: self.climatology.hazards()[0],
            pushes: pushes(&self.engine, self.markov.record()),
        })
    }

    /// Whether to speak.
    #[must_use]
    pub fn state(&self) -> OutlookState {
        if self.climatology.days() < LEARNING_DAYS {
            OutlookState::Learning
        } else if self.evidence.proves() {
            OutlookState::Shown
        } else {
            OutlookState::Silent
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_comes_later_changes_nothing_before(flares in prop::collection::vec(prop::option::of(any::<bool>()), 1..80), other in any::<bool>(), at in 0usize..80) {
            let at = at.min(flares.len() - 1);
            let run = |labels: &[Option<bool>]| {
                let mut state = State::default();
                let mut made = Vec::new();
                for (day, flare) in labels.iter().enumerate() {
                    let day = Day::from_number(i32::try_from(day).unwrap()).unwrap();
                    state.learn(&Evening::of(day, *flare));
                    made.push((state.promise(), state.state()));
                }
                made
            };
            let mut changed = flares.clone();
            for later in &mut changed[at + 1..] { *later = Some(other); }
            prop_assert_eq!(&run(&flares)[..=at], &run(&changed)[..=at]);
        }
    }

    /// Coin tosses: nothing can be forecast, whatever the days before look like.
    #[test]
    fn coin_tosses_stay_unshown() {
        let people = 200;
        let mut shown = 0;
        for person in 0..people {
            let mut bits = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(person + 1);
            let mut state = State::default();
            let mut ever = false;
            for day in 0..730 {
                bits ^= bits << 13;
                bits ^= bits >> 7;
                bits ^= bits << 17;
                let flare = bits % 10 < 3;
                state.learn(&Evening::of(Day::from_number(day).unwrap(), Some(flare)));
                ever |= state.state() == OutlookState::Shown;
            }
            shown += u32::from(ever);
        }
        assert!(shown * 20 <= u32::try_from(people).unwrap(), "{shown} of {people} shown");
    }

    /// Flares that come in runs: the day before tells, and it is said.
    #[test]
    fn runs_are_found() {
        let mut state = State::default();
        for day in 0..365 {
            state.learn(&Evening::of(Day::from_number(day).unwrap(), Some(day % 20 < 5)));
        }
        assert_eq!(state.state(), OutlookState::Shown);
        assert!(state.evidence.skill().unwrap() > 0.3);
    }
}
