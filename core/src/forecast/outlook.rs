//! The forecast in words, as screens draw it.

use serde::Serialize;

use super::{Forecaster as _, LEARNING_DAYS, OutlookState, State, any_of, checkpoint};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::moment::{Day, Moment};
use crate::store::Reader;

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
