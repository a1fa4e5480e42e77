//! The forecast in words, as screens draw it.

use serde::Serialize;

use super::basis::Basis;
use super::checkpoint::{self, Told};
use super::reasons::Way;
use super::{Band, Called, ForecastChoice, LEARNING_DAYS, OutlookState, Promise, any_of};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::moment::{Day, Moment};
use crate::pacing::{Budget, budget};
use crate::screen::Recent;
use crate::store::Reader;

/// Above this chance of still being in a flare it says so; convention: more likely than not.
const STILL: f64 = 0.5;

/// The forecast as a person sees it. Screens draw the sentences; the numbers are for scoring, and shown only in state
/// `Shown`. Where the person hid the forecast, every field is empty; where they want no numbers, none has one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Outlook {
    /// Whether it is said at all; `Silent` where it is hidden.
    pub state: OutlookState,
    /// Probability of any flare on the first of the days it is about, 0–1; absent while learning.
    pub p24: Option<f64>,
    /// … on the first two; never below `p24`.
    pub p48: Option<f64>,
    /// … on all three; never below `p48`.
    pub p72: Option<f64>,
    /// The outlook in one sentence; empty where it is hidden.
    pub sentence: String,
    /// What it rests on, in words.
    pub reasons: Vec<String>,
    /// Skill against the person's plain rate so far, 1 − Brier ÷ Brier of climatology; absent while nothing
    /// could be scored.
    pub skill: Option<f64>,
    /// Names what was drawn, to be reported with [`Journal::forecast_shown`]; absent when there is nothing to report.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub id: Option<String>,
    /// The person hid it: nothing is drawn.
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub hidden: bool,
    /// The three days it speaks of, in order: from today on, or from tomorrow on once today tells enough. Empty while
    /// learning.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub about: Vec<Day>,
    /// The person's plain rate, 0–1; absent while learning.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub usual: Option<f64>,
    /// What speaks for a flare, the strongest first, three at most; only in state `Shown`.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub towards: Vec<String>,
    /// What speaks against one, the strongest first, three at most; only in state `Shown`.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub away: Vec<String>,
    /// How it stands beside the person's usual, in words; only in state `Shown`.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub comparison: Option<String>,
    /// How the forecasts that were shown did, in words; absent before a day they spoke of is known.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub record: Option<String>,
    /// The same in numbers, for each thing a day was called.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub called: Vec<Called>,
    /// What can be done today, in one sentence; only where a flare is likelier than usual, or on.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub advice: Option<String>,
}

/// Names what is given on a basis.
pub(super) fn given(basis: Basis) -> String {
    match basis {
        Basis::Over(day) => day.to_string(),
        Basis::SoFar { day, .. } => format!("{day}/so-far"),
    }
}

/// What the words are chosen by.
struct Place<'a> {
    recent: &'a Recent,
    pacing: &'a Budget,
    basis: Basis,
    words_only: bool,
}

impl Journal {
    /// The outlook as it stands now: see [`super::basis`] for the days it rests on and speaks of.
    pub(crate) fn outlook(
        &self,
        reader: &Reader<'_>,
        recent: &Recent,
        pacing: &Budget,
        now: &Moment,
    ) -> Result<Outlook, EbbError> {
        let ForecastChoice { hidden, words_only, .. } = Self::forecast_choice_of(reader)?;
        if hidden {
            return Ok(Outlook { hidden, ..empty(OutlookState::Silent, String::new()) });
        }
        let basis = Basis::of(reader, recent, pacing, now)?;
        let told = checkpoint::told(reader, basis, pacing.is_over())?;
        Ok(self.word_outlook(&told, &Place { recent, pacing, basis, words_only }))
    }

    /// The outlook by itself.
    pub fn forecast(&self, now: &Moment) -> Result<Outlook, EbbError> {
        self.read(|reader| {
            let recent = Recent::read(reader, now)?;
            self.outlook(reader, &recent, &budget(reader, &recent, now)?, now)
        })
    }

    /// What is said now, and on which basis; also where it is hidden.
    pub(super) fn told(&self, reader: &Reader<'_>, now: &Moment) -> Result<(Day, Basis, Told), EbbError> {
        let recent = Recent::read(reader, now)?;
        let pacing = budget(reader, &recent, now)?;
        let basis = Basis::of(reader, &recent, &pacing, now)?;
        Ok((recent.day, basis, checkpoint::told(reader, basis, pacing.is_over())?))
    }

    fn word_outlook(&self, told: &Told, place: &Place<'_>) -> Outlook {
        let words = self.words();
        let promise = told.promise.as_ref().filter(|promise| promise.state != OutlookState::Learning);
        let Some(promise) = promise else {
            let missing = LEARNING_DAYS.saturating_sub(told.days);
            let skill = told.skill.filter(|_| !place.words_only);
            let sentence = if place.words_only {
                words.get("forecast-learning-words")
            } else {
                words.say("forecast-learning", &[("days", missing.into())])
            };
            return Outlook { skill, ..empty(OutlookState::Learning, sentence) };
        };
        let said =
            Outlook { id: Some(given(place.basis)), about: place.basis.about(), ..self.speak(promise, told, place) };
        if place.words_only {
            return Outlook { called: Vec::new(), reasons: Vec::new(), skill: None, ..said };
        }
        let [p24, p48, p72] = any_of(promise.hazards).map(Some);
        Outlook { p24, p48, p72, usual: Some(promise.usual), skill: told.skill, ..said }
    }

    fn speak(&self, promise: &Promise, told: &Told, place: &Place<'_>) -> Outlook {
        let words = self.words();
        let when = if place.basis.day() < place.recent.day { "today" } else { "tomorrow" };
        let mut reasons =
            vec![words.say("forecast-reason-rate", &[("flares", told.flares.into()), ("days", told.days.into())])];
        if let Some((flare, again, of)) = told.after {
            let key = if flare { "forecast-reason-after-flare" } else { "forecast-reason-after-calm" };
            reasons.push(words.say(key, &[("flares", again.into()), ("days", of.into())]));
        }
        let record = self.record_in_words(told, place.words_only);
        if promise.state == OutlookState::Silent {
            let sentence = words.say("forecast-silent", &[("when", when.into())]);
            return Outlook { reasons, record, called: told.called.clone(), ..empty(OutlookState::Silent, sentence) };
        }
        let [p24, ..] = any_of(promise.hazards);
        let band = Band::of(p24, promise.usual);
        let in_flare = place.recent.in_flare() || told.after.is_some_and(|(flare, ..)| flare);
        let key = match (in_flare, band) {
            (true, _) if p24 > STILL => "forecast-flare-on",
            (true, _) => "forecast-flare-over",
            (false, Band::Likely) => "forecast-likelier",
            (false, Band::Possible) => "forecast-usual",
            (false, Band::Unlikely) => "forecast-less-likely",
        };
        let percent = |share: f64| libm::round(100.0 * share);
        let sentence = if place.words_only {
            words.say(&format!("{key}-words"), &[("when", when.into())])
        } else {
            words.say(key, &[("when", when.into()), ("percent", percent(p24).into())])
        };
        let comparison = if place.words_only {
            words.get(&format!("forecast-beside-{}", band.id()))
        } else {
            words.say("forecast-beside", &[("usual", percent(promise.usual).into())])
        };
        let way = |way| self.reasons(promise, way, place.recent.day, place.words_only);
        Outlook {
            reasons,
            record,
            called: told.called.clone(),
            towards: way(Way::Towards),
            away: way(Way::Away),
            comparison: Some(comparison),
            advice: (in_flare || band == Band::Likely).then(|| self.advice(place)),
            ..empty(OutlookState::Shown, sentence)
        }
    }

    /// What can be done today, from the day's energy. It promises nothing.
    fn advice(&self, place: &Place<'_>) -> String {
        let pacing = place.pacing;
        self.words().get(match () {
            () if pacing.is_over() => "forecast-can-rest",
            () if pacing.is_near() => "forecast-can-ease",
            () => "forecast-can-pace",
        })
    }

    /// How what was shown did. Days on which nothing was shown are not in it, and it says so.
    fn record_in_words(&self, told: &Told, words_only: bool) -> Option<String> {
        let sentences: Vec<String> = told
            .called
            .iter()
            .filter(|called| called.band != Band::Possible || told.called.len() == 1)
            .map(|called| {
                let key = format!("forecast-record-{}", called.band.id());
                let share = f64::from(called.flares) / f64::from(called.days.max(1));
                let many = match share {
                    share if share >= 0.65 => "most",
                    share if share > 0.35 => "half",
                    share if share > 0.0 => "few",
                    _ => "none",
                };
                if words_only {
                    self.words().say(&format!("{key}-words"), &[("many", many.into())])
                } else {
                    self.words().say(&key, &[("days", called.days.into()), ("flares", called.flares.into())])
                }
            })
            .collect();
        (!sentences.is_empty()).then(|| sentences.join(" "))
    }
}

fn empty(state: OutlookState, sentence: String) -> Outlook {
    Outlook {
        state,
        p24: None,
        p48: None,
        p72: None,
        sentence,
        reasons: Vec::new(),
        skill: None,
        id: None,
        hidden: false,
        about: Vec::new(),
        usual: None,
        towards: Vec::new(),
        away: Vec::new(),
        comparison: None,
        record: None,
        called: Vec::new(),
        advice: None,
    }
}
