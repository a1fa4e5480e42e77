//! The flare forecast: how likely a flare is on the next one, two and three days.
//!
//! **What is a flare?** What the person said; else a day whose burden is at least mean + 1 SD of their own
//! [`THRESHOLD_WINDOW`] days before it, at least [`THRESHOLD_LEAST`] of them known. Unknown days are unknown,
//! never calm. **What is promised?** `p24`, `p48`, `p72`: any flare on the next one, two, three civil days,
//! built from daily probabilities, so they never fall. During a flare they mean "still in it".
//!
//! This first version weighs two plain forecasters ([`Climatology`] and [`Markov`]) and says the better one only once it has proved
//! itself by a test that survives being looked at every day ([`Evidence`]). It grows behind [`Outlook`], which
//! stays.

mod checkpoint;
mod evidence;
mod label;
mod rates;

use serde::{Deserialize, Serialize};

use crate::error::EbbError;
use crate::journal::Journal;
use crate::moment::{Day, Moment};
use crate::series::DayFacts;
use crate::store::{FlareSpan, Reader};

pub use evidence::Evidence;
pub(crate) use label::said_days;
pub use label::{Label, Labeller, THRESHOLD_LEAST, THRESHOLD_WINDOW};
pub use rates::{Climatology, Forecaster, Markov};

/// With fewer days known to be a flare or none than these, nothing is said.
pub const LEARNING_DAYS: u32 = 21;

/// Whether a forecast is good enough to be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum OutlookState {
    /// Too few days are known.
    Learning,
    /// Enough days, and no proof yet that it beats the person's plain rate.
    Silent,
    /// It has beaten the plain rate, by a test that survives being looked at every day.
    Shown,
}

/// The forecast as a person sees it. Screens draw the sentence and the reasons; the numbers are for scoring, and
/// shown only in state `Shown`.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Outlook {
    /// Whether it is said at all.
    pub state: OutlookState,
    /// Probability of any flare on the next day, 0–1; absent while learning.
    pub p24: Option<f64>,
    /// … on the next two days; never below `p24`.
    pub p48: Option<f64>,
    /// … on the next three days; never below `p48`.
    pub p72: Option<f64>,
    /// The outlook in one sentence.
    pub sentence: String,
    /// Why, in words.
    pub reasons: Vec<String>,
    /// Skill against the person's plain rate so far, 1 − Brier ÷ Brier of climatology; absent while nothing
    /// could be scored.
    pub skill: Option<f64>,
}

/// What two forecasters and the evidence between them know after a row of days.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// The last day taken in.
    last: Option<Day>,
    labeller: Labeller,
    climatology: Climatology,
    markov: Markov,
    evidence: Evidence,
    /// The last forecasts for the next day, and the day they were made on.
    pending: Option<(Day, f64, f64)>,
}

impl State {
    /// Learns one day: first the forecast made the evening before is scored, then the day is taken in.
    /// Days come in order.
    pub fn learn(&mut self, label: &Label) {
        if let (Some((made, base, ours)), Some(flare)) = (self.pending.take(), label.flare)
            && label.day.since(made) == 1
        {
            self.evidence.score(base, ours, flare);
        }
        self.climatology.learn(label);
        self.markov.learn(label);
        self.pending = Some((label.day, self.climatology.hazards()[0], self.markov.hazards()[0]));
    }

    /// Takes in the days up to one that follow those known, given what each comes to and what was said of them. `days`
    /// are in order; those that are not in it are unknown.
    pub fn replay(&mut self, days: &[DayFacts], flares: &[FlareSpan], to: Day) {
        let first = self.last.map(|last| last.plus(1)).or(days.first().map(|facts| facts.day));
        let Some(first) = first.filter(|first| *first <= to) else { return };
        let said = said_days(flares, first, to);
        let mut known = days.iter().skip_while(|facts| facts.day < first).peekable();
        for day in (0..=to.since(first)).map(|step| first.plus(step)) {
            let burden = known.next_if(|facts| facts.day == day).and_then(DayFacts::sure_burden);
            let label = self.labeller.label(day, burden, said.get(&day).copied());
            self.learn(&label);
        }
        self.last = Some(to);
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

/// Probabilities of any flare on the next one, two, three days, from each day's hazard: the chance of a flare on
/// that day if none came before it.
#[must_use]
pub fn any_of(hazards: [f64; 3]) -> [f64; 3] {
    let mut calm = 1.0;
    hazards.map(|hazard| {
        calm *= 1.0 - hazard;
        1.0 - calm
    })
}

impl Journal {
    /// The outlook at the end of a day, from what is known up to and including it.
    pub(crate) fn outlook(&self, reader: &Reader<'_>, day: Day) -> Result<Outlook, EbbError> {
        Ok(self.word_outlook(&checkpoint::state_at(reader, day)?))
    }

    /// The outlook by itself.
    pub fn forecast(&self, now: &Moment) -> Result<Outlook, EbbError> {
        self.read(|reader| self.outlook(reader, now.day(Self::rollover(reader)?)))
    }

    fn word_outlook(&self, state: &State) -> Outlook {
        let words = self.words();
        let said = state.state();
        let known = state.climatology.days();
        let skill = state.evidence.skill();
        let percent = |share: f64| libm::round(100.0 * share);
        if said == OutlookState::Learning {
            let missing = LEARNING_DAYS.saturating_sub(known);
            let sentence = words.say("forecast-learning", &[("days", missing.into())]);
            return Outlook { state: said, p24: None, p48: None, p72: None, sentence, reasons: Vec::new(), skill };
        }
        let [p24, p48, p72] = any_of(state.markov.hazards());
        let [usual, ..] = any_of(state.climatology.hazards());
        let sentence = if said == OutlookState::Silent {
            words.get("forecast-silent")
        } else {
            let ratio = p24 / usual;
            let key = match () {
                () if ratio >= 1.25 => "forecast-likelier",
                () if ratio <= 0.8 => "forecast-less-likely",
                () => "forecast-usual",
            };
            words.say(key, &[("percent", percent(p24).into()), ("usual", percent(usual).into())])
        };
        let mut reasons = vec![
            words.say("forecast-reason-rate", &[("flares", state.climatology.flares().into()), ("days", known.into())]),
        ];
        if let Some((today, again, of)) = state.markov.record() {
            let key = if today { "forecast-reason-after-flare" } else { "forecast-reason-after-calm" };
            reasons.push(words.say(key, &[("flares", again.into()), ("days", of.into())]));
        }
        Outlook { state: said, p24: Some(p24), p48: Some(p48), p72: Some(p72), sentence, reasons, skill }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn longer_horizons_never_fall(a in 0.0f64..1.0, b in 0.0f64..1.0, c in 0.0f64..1.0) {
            let [p24, p48, p72] = any_of([a, b, c]);
            prop_assert!((0.0..=1.0).contains(&p24) && p24 <= p48 && p48 <= p72 && p72 <= 1.0);
        }

        #[test]
        fn what_comes_later_changes_nothing_before(flares in prop::collection::vec(prop::option::of(any::<bool>()), 1..80), other in any::<bool>(), at in 0usize..80) {
            let at = at.min(flares.len() - 1);
            let run = |labels: &[Option<bool>]| {
                let mut state = State::default();
                let mut made = Vec::new();
                for (day, flare) in labels.iter().enumerate() {
                    let day = Day::from_number(i32::try_from(day).unwrap()).unwrap();
                    state.learn(&Label { day, flare: *flare });
                    made.push((state.markov.hazards(), state.state()));
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
                state.learn(&Label { day: Day::from_number(day).unwrap(), flare: Some(flare) });
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
            state.learn(&Label { day: Day::from_number(day).unwrap(), flare: Some(day % 20 < 5) });
        }
        assert_eq!(state.state(), OutlookState::Shown);
        assert!(state.evidence.skill().unwrap() > 0.3);
    }
}
