//! The outlook: the forecast in words, as screens show it.

use chrono::Datelike as _;
use serde::Serialize;

use super::checkpoint::{OutlookSummary, outlook_summary};
use super::{
    BandOutcomes, ForecastSettings, LEARNING_DAYS, LikelihoodBand, OutlookState, Prediction, any_of,
    basis::Basis,
    reasons::{Direction, word_reasons},
    settings::settings,
};
use crate::days::{THRESHOLD_LEAST, count};
use crate::error::EbbError;
use crate::i18n::{Argument, keys};
use crate::labels::Labels;
use crate::pacing::{EnergyBudget, budget};
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// Probability above which a current flare is worded as continuing. Convention: more likely than not.
const FLARE_CONTINUES: f64 = 0.5;

/// The forecast as a person sees it. Screens show the sentences; numbers are shown only in state `Shown`. If the person
/// hid the forecast, all fields are empty; if they chose words only, the numeric fields are empty.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Outlook {
    /// Whether the forecast may be shown; `Silent` if it is hidden, and instead of `Early` until the person agreed to
    /// early guesses. In state `Early`, screens offer to stop them ([`ForecastSettings::early`]).
    pub state: OutlookState,
    /// Probability, 0–1, of a flare on the first day of `about`; absent while learning.
    pub p24: Option<f64>,
    /// Probability, 0–1, of any flare on the first two days; never below `p24`.
    pub p48: Option<f64>,
    /// Probability, 0–1, of any flare on the three days; never below `p48`.
    pub p72: Option<f64>,
    /// The outlook in one sentence; empty if it is hidden.
    pub sentence: String,
    /// General reasons in words: the base rate and the record of days like the last one.
    pub reasons: Vec<String>,
    /// Skill against the person's base rate so far, 1 − Brier score ÷ Brier score of the base rate; absent before the
    /// first scored day.
    pub skill: Option<f64>,
    /// Identifier to report with [`super::Forecasts::shown`] once it is drawn; absent if there is nothing to report.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub id: Option<String>,
    /// Whether the person hid the forecast, so that nothing must be drawn.
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub hidden: bool,
    /// The three days it covers, in order, starting today or tomorrow (see `forecast::basis`). Empty while learning.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub about: Vec<Day>,
    /// The person's base rate, 0–1; absent while learning.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub usual: Option<f64>,
    /// Reasons for a flare, strongest first, at most three; only in state `Shown`.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub towards: Vec<String>,
    /// Reasons against a flare, strongest first, at most three; only in state `Shown`.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub away: Vec<String>,
    /// Comparison with the person's usual, in words; only in state `Shown`.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub comparison: Option<String>,
    /// Track record of the shown forecasts and, counted apart, of the early guesses, in words; absent until a day they
    /// covered is known.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub record: Option<String>,
    /// The track record of the shown forecasts in numbers, by band.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub called: Vec<BandOutcomes>,
    /// The track record of the early guesses in numbers; absent until a day they were about is known.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub called_early: Option<BandOutcomes>,
    /// What can be done today, in one sentence; only during a flare or if one is likelier than usual.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub advice: Option<String>,
}

/// The inputs, besides the summary, that the wording depends on.
struct WordingContext<'a> {
    recent: &'a RecentDays,
    pacing: &'a EnergyBudget,
    basis: Basis,
    words_only: bool,
    /// Whether the person agreed to early guesses.
    early: bool,
}

impl OutlookSummary {
    /// What the counted flares are: reported by the person, only days that stood out, or both. The first and the second
    /// have different words, because a threshold must not tell a person that they had a flare.
    fn kind(&self) -> &'static str {
        match self.reported {
            0 => "stood-out",
            reported if reported >= self.flares => "said",
            _ => "both",
        }
    }

    /// Whether an early guess is said. Not after a flare that the person said is over today: that day counts as a flare,
    /// but they know better.
    fn says_early_guess(&self, recent: &RecentDays, agreed: bool) -> bool {
        let over = recent.in_flare() && !recent.flare_is_on();
        agreed && !over && self.prediction.as_ref().is_some_and(|prediction| prediction.early_guess)
    }
}

/// The current outlook. [`super::basis`] defines the day it is based on and the days it covers.
pub(crate) fn outlook(
    reader: &Reader<'_>,
    recent: &RecentDays,
    pacing: &EnergyBudget,
    now: &Moment,
) -> Result<Outlook, EbbError> {
    let ForecastSettings { hidden, words_only, early, .. } = settings(reader)?;
    if hidden {
        return Ok(Outlook { hidden, ..empty(OutlookState::Silent, String::new()) });
    }
    let basis = Basis::of(reader, recent, pacing, now)?;
    let summary = outlook_summary(reader, basis, pacing.is_over())?;
    let context = WordingContext { recent, pacing, basis, words_only, early };
    word_outlook(reader, &summary, &context)
}

/// The current basis with its summary, even if the forecast is hidden.
pub(super) struct CurrentSummary {
    pub(super) basis: Basis,
    pub(super) summary: OutlookSummary,
    /// Whether an early guess is said.
    pub(super) early_guess: bool,
}

impl CurrentSummary {
    pub(super) fn read(reader: &Reader<'_>, now: &Moment) -> Result<Self, EbbError> {
        let recent = RecentDays::read(reader, now)?;
        let pacing = budget(reader, &recent, now)?;
        let basis = Basis::of(reader, &recent, &pacing, now)?;
        let summary = outlook_summary(reader, basis, pacing.is_over())?;
        let early_guess = summary.says_early_guess(&recent, settings(reader)?.early);
        Ok(Self { basis, summary, early_guess })
    }
}

/// Whether early guesses can be offered: the forecast is not hidden, they are not chosen yet, and there may be some.
pub(crate) fn may_offer_early(reader: &Reader<'_>, today: Day) -> Result<bool, EbbError> {
    let ForecastSettings { hidden, early, .. } = settings(reader)?;
    if hidden || early {
        return Ok(false);
    }
    let summary = outlook_summary(reader, Basis::CompletedDay(today.plus(-1)), false)?;
    Ok(summary.prediction.is_some_and(|prediction| prediction.state == OutlookState::Early))
}

/// The sentence while too few days are known: around when there may be an outlook, if the person goes on as now.
fn word_learning(
    reader: &Reader<'_>,
    summary: &OutlookSummary,
    context: &WordingContext<'_>,
) -> Result<String, EbbError> {
    let words = reader.words();
    if context.words_only {
        return Ok(words.forecast_learning_words());
    }
    let used = context.recent.days.iter().filter(|facts| facts.entries > 0).count();
    if used >= THRESHOLD_LEAST && summary.burdens_missing >= count(THRESHOLD_LEAST) {
        // Nothing logged so far says how a day was, so any date would be put off day by day.
        let labels = reader.labels();
        let items: Vec<String> = reader.core_items()?.iter().map(|item| labels.item(item)).collect();
        return Ok(words.forecast_learning_from(items.join(", ")));
    }
    let missing = LEARNING_DAYS.saturating_sub(summary.known_days) + summary.burdens_missing;
    let date = context.basis.day().plus(i32::try_from(missing).unwrap_or(i32::MAX)).date();
    Ok(words.forecast_learning(date.day(), words.variant("month", date.month())))
}

fn word_outlook(
    reader: &Reader<'_>,
    summary: &OutlookSummary,
    context: &WordingContext<'_>,
) -> Result<Outlook, EbbError> {
    let prediction = summary.prediction.as_ref().filter(|prediction| prediction.state != OutlookState::Learning);
    let Some(prediction) = prediction else {
        let skill = summary.skill.filter(|_| !context.words_only);
        let sentence = word_learning(reader, summary, context)?;
        return Ok(Outlook { skill, ..empty(OutlookState::Learning, sentence) });
    };
    let outlook = Outlook {
        id: Some(context.basis.issue_id()),
        about: context.basis.target_days(),
        ..word_prediction(&reader.labels(), prediction, summary, context)
    };
    if context.words_only {
        return Ok(Outlook { called: Vec::new(), called_early: None, reasons: Vec::new(), skill: None, ..outlook });
    }
    let [p24, p48, p72] = any_of(prediction.hazards).map(Some);
    Ok(Outlook { p24, p48, p72, usual: Some(prediction.usual), skill: summary.skill, ..outlook })
}

fn word_prediction(
    labels: &Labels,
    prediction: &Prediction,
    summary: &OutlookSummary,
    context: &WordingContext<'_>,
) -> Outlook {
    let words = &labels.words;
    let when = if context.basis.day() < context.recent.day { "today" } else { "tomorrow" };
    let kind = summary.kind();
    let said = summary.reported.min(summary.flares);
    let rate: [Argument<'_>; 5] = [
        ("kind", kind.into()),
        ("flares", summary.flares.into()),
        ("days", summary.known_days.into()),
        ("said", said.into()),
        ("stood", (summary.flares - said).into()),
    ];
    let mut reasons = vec![words.say(keys::FORECAST_REASON_RATE, &rate)];
    if let Some((flare, again, of)) = summary.after_last_day {
        let key = if flare { keys::FORECAST_REASON_AFTER_FLARE } else { keys::FORECAST_REASON_AFTER_CALM };
        reasons.push(words.say(key, &[("kind", kind.into()), ("flares", again.into()), ("days", of.into())]));
    }
    let record = word_track_record(labels, summary, context);
    let (called, called_early) = (summary.track_record.shown.clone(), summary.track_record.early);
    if prediction.state != OutlookState::Shown {
        let is_early = prediction.state == OutlookState::Early && context.early;
        let state = if is_early { OutlookState::Early } else { OutlookState::Silent };
        let sentence = if summary.says_early_guess(context.recent, context.early) {
            let kind = if context.recent.in_flare() { "said" } else { kind };
            format!("{} {}", words.forecast_early(kind, when), words.forecast_early_origin())
        } else {
            words.forecast_silent(kind, when)
        };
        return Outlook { reasons, record, called, called_early, ..empty(state, sentence) };
    }
    let [p24, ..] = any_of(prediction.hazards);
    let band = LikelihoodBand::of(p24, prediction.usual);
    // A flare that the person said is over is not "still on", whatever the days before were.
    let recent = context.recent;
    let over = recent.in_flare() && !recent.flare_is_on();
    let in_flare = !over && (recent.in_flare() || summary.after_last_day.is_some_and(|(flare, ..)| flare));
    let (key, without_numbers) = match (in_flare, band) {
        (true, _) if p24 > FLARE_CONTINUES => (keys::FORECAST_FLARE_ON, keys::FORECAST_FLARE_ON_WORDS),
        (true, _) => (keys::FORECAST_FLARE_OVER, keys::FORECAST_FLARE_OVER_WORDS),
        (false, LikelihoodBand::Likely) => (keys::FORECAST_LIKELIER, keys::FORECAST_LIKELIER_WORDS),
        (false, LikelihoodBand::Possible) => (keys::FORECAST_USUAL, keys::FORECAST_USUAL_WORDS),
        (false, LikelihoodBand::Unlikely) => (keys::FORECAST_LESS_LIKELY, keys::FORECAST_LESS_LIKELY_WORDS),
    };
    // While a flare is on that the person reported, it is called one, whatever the other days were.
    let said_of = if in_flare && recent.in_flare() { "said" } else { kind };
    let percent = |share: f64| libm::round(100.0 * share);
    let sentence = if context.words_only {
        words.say(without_numbers, &[("kind", said_of.into()), ("when", when.into())])
    } else {
        words.say(key, &[("kind", said_of.into()), ("when", when.into()), ("percent", percent(p24).into())])
    };
    let comparison = if context.words_only {
        words.variant("forecast-beside", band.id())
    } else {
        words.forecast_beside(percent(prediction.usual))
    };
    let reasons_for =
        |direction| word_reasons(labels, prediction, direction, context.recent.day, (kind, context.words_only));
    Outlook {
        reasons,
        record,
        called,
        called_early,
        towards: reasons_for(Direction::Towards),
        away: reasons_for(Direction::Away),
        comparison: Some(comparison),
        advice: (in_flare || band == LikelihoodBand::Likely).then(|| advice(labels, context)),
        ..empty(OutlookState::Shown, sentence)
    }
}

/// What can be done today, given the day's energy.
fn advice(labels: &Labels, context: &WordingContext<'_>) -> String {
    let pacing = context.pacing;
    labels.words.get(match () {
        () if pacing.is_over() => keys::FORECAST_CAN_REST,
        () if pacing.is_near() => keys::FORECAST_CAN_EASE,
        () => keys::FORECAST_CAN_PACE,
    })
}

/// Words the track record: of shown forecasts by band, and of early guesses.
fn word_track_record(labels: &Labels, summary: &OutlookSummary, context: &WordingContext<'_>) -> Option<String> {
    let words = &labels.words;
    let sentence = |id: &str, called: &BandOutcomes| {
        let kind = match called.said {
            _ if called.flares == 0 => summary.kind(),
            0 => "stood-out",
            said if said >= called.flares => "said",
            _ => "both",
        };
        let share = f64::from(called.flares) / f64::from(called.days.max(1));
        let many = match share {
            share if share >= 0.65 => "most",
            share if share > 0.35 => "half",
            share if share > 0.0 => "few",
            _ => "none",
        };
        if context.words_only {
            let outcome = words.variant_with("forecast-many", kind, &[("many", many.into())]);
            words.variant_with("forecast-record", format!("{id}-words"), &[("outcome", outcome.into())])
        } else {
            let counts = [
                ("days", called.days.into()),
                ("flares", called.flares.into()),
                ("said", called.said.into()),
                ("stood", called.flares.saturating_sub(called.said).into()),
            ];
            let outcome = words.variant_with("forecast-outcome", kind, &counts);
            let arguments = [("days", called.days.into()), ("outcome", outcome.into())];
            words.variant_with("forecast-record", id, &arguments)
        }
    };
    let shown = &summary.track_record.shown;
    let shown = shown
        .iter()
        .filter(|called| called.band != LikelihoodBand::Possible || shown.len() == 1)
        .map(|called| sentence(called.band.id(), called));
    let early = summary.track_record.early.iter().map(|called| sentence(OutlookState::Early.id(), called));
    let sentences: Vec<String> = shown.chain(early).collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
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
        called_early: None,
        advice: None,
    }
}
