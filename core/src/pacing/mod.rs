//! Pacing: energy spent against what a day usually holds.
//!
//! This first version knows one thing: the person's own trailing typical day. A day's **load** is effort in
//! *effort-minutes* (see [`crate::series`]). The **envelope** (the idea: Jason & Benton 2009; the figures are
//! convention, not evidence) is the quartiles of the load of the known days among the last 28, with
//! [`RESERVE`] kept back. It says nothing before [seven known days](ENVELOPE_LEAST), and never claims to be
//! more than what these days were like.

mod movement;

pub use movement::{MOVEMENTS, MovementBaseline, MovementState, MovementView};
pub(crate) use movement::{RECORD as MOVEMENT, is_on as movement_is_on};

use serde::Serialize;

use crate::error::EbbError;
use crate::journal::Journal;
use crate::moment::{Day, Moment};
use crate::series::{self, DayFacts};

/// The share of a typical day that is kept back, so that "left" never invites spending. Convention.
pub const RESERVE: f64 = 0.2;

/// With fewer days of known load than these there is no envelope.
pub const ENVELOPE_LEAST: usize = 7;

/// What a day can hold, in effort-minutes, with how sure that is.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Envelope {
    /// The lower end.
    pub low: f64,
    /// The middle.
    pub mid: f64,
    /// The upper end.
    pub high: f64,
}

/// Energy today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Budget {
    /// What today can hold; absent until enough days are known.
    pub envelope: Option<Envelope>,
    /// What was spent today, in effort-minutes; absent while no effort was logged.
    pub spent: Option<f64>,
    /// What is left of the envelope's middle, never below 0; absent while either is unknown.
    pub left: Option<f64>,
    /// When the next break is due; absent without a running activity.
    pub next_break: Option<Moment>,
    /// The same in one sentence.
    pub sentence: String,
    /// What this rests on, in words.
    pub reasons: Vec<String>,
}

/// The envelope of a day from the loads of the days before it.
#[must_use]
pub fn envelope(loads: &[f64]) -> Option<Envelope> {
    if loads.len() < ENVELOPE_LEAST {
        return None;
    }
    let kept = |share: f64| series::quantile(loads, share).map(|load| load * (1.0 - RESERVE));
    Some(Envelope { low: kept(0.25)?, mid: kept(0.5)?, high: kept(0.75)? })
}

impl Journal {
    /// Energy on a day, from that day and the days before it.
    pub(crate) fn budget(&self, days: &[DayFacts], day: Day) -> Budget {
        let words = self.words();
        let loads: Vec<f64> =
            days.iter().filter(|facts| facts.day < day).filter_map(|facts| facts.load.total()).collect();
        let spent = days.iter().find(|facts| facts.day == day).and_then(|facts| facts.load.total());
        let envelope = envelope(&loads);
        let left = envelope.zip(spent).map(|(envelope, spent)| (envelope.mid - spent).max(0.0));
        let known = loads.len();
        let (sentence, reasons) = match (envelope, spent) {
            (None, _) => {
                let missing = ENVELOPE_LEAST.saturating_sub(known);
                (words.say("pacing-learning", &[("days", missing.into())]), Vec::new())
            }
            (Some(envelope), spent) => {
                let key = match spent {
                    None => "pacing-nothing-yet",
                    // The envelope keeps a reserve back; only beyond it is a day more than usual.
                    Some(spent) if spent > envelope.high / (1.0 - RESERVE) => "pacing-over",
                    Some(spent) if spent > envelope.mid => "pacing-near",
                    Some(_) => "pacing-within",
                };
                let reserve = libm::round(RESERVE * 100.0);
                (
                    words.get(key),
                    vec![
                        words.say("pacing-reason-days", &[("days", known.into())]),
                        words.say("pacing-reason-reserve", &[("percent", reserve.into())]),
                    ],
                )
            }
        };
        Budget { envelope, spent, left, next_break: None, sentence, reasons }
    }

    /// Energy today, by itself.
    pub fn pacing(&self, now: &Moment) -> Result<Budget, EbbError> {
        self.read(|reader| {
            let day = now.day(Self::rollover(reader)?);
            let days = reader.days(day.plus(-crate::screen::USUAL_WINDOW), day)?;
            Ok(self.budget(&days, day))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn it_says_nothing_before_a_week_is_known() {
        assert_eq!(envelope(&[100.0; 6]), None);
        assert_eq!(envelope(&[100.0; 7]).unwrap().mid, 80.0);
    }

    proptest! {
        #[test]
        fn it_never_allows_more_than_the_person_did(loads in prop::collection::vec(0.0f64..2_000.0, 7..40)) {
            let envelope = envelope(&loads).unwrap();
            let most = loads.iter().copied().fold(0.0, f64::max);
            prop_assert!(envelope.low <= envelope.mid && envelope.mid <= envelope.high && envelope.high <= most);
        }
    }
}
