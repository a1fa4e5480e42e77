//! Plan my day: what a person would like to do, fitted into what today can hold, with rests between.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::budget::capacity_in_words;
use crate::catalog::{ItemId, usual_effort};
use crate::days::Load;
use crate::entry::{Effort, InvalidDraft};
use crate::error::EbbError;
use crate::i18n::{MessageKey, Words, keys};
use crate::labels::Labels;
use crate::pacing::envelope::EnergyToday;
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::Moment;

/// Effort of an activity about which nothing is known: half of full effort. Convention.
const UNKNOWN_EFFORT: f64 = 5.0;

/// A rest is half of the work before it, within these limits in minutes. Convention.
const REST_SHARE: f64 = 0.5;
const REST_LEAST: f64 = 5.0;
const REST_MOST: f64 = 60.0;

/// The shortest part of an activity that is offered, in minutes. Convention.
const PART_LEAST: f64 = 10.0;

/// Times are rounded to this many minutes.
const GRAIN: f64 = 5.0;

/// The largest number of wishes for a day.
const WISHES_MOST: f64 = 40.0;

/// Something a person would like to do today. The first of several matters most.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DesiredActivity {
    /// The activity.
    pub item: ItemId,
    /// Its length, 1–1,440 minutes.
    pub minutes: u32,
    /// Its effort, by kind; if not given, that of its earlier entries, otherwise the guess of the vocabulary.
    #[serde(default)]
    pub effort: Effort,
}

/// An activity that fits, with its time.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ScheduledActivity {
    /// The activity.
    pub item: ItemId,
    /// Its name.
    pub label: String,
    /// Its length in minutes.
    pub minutes: u32,
    /// Its cost in effort-minutes.
    pub cost: f64,
    /// Its start; the first one starts now.
    pub from: Moment,
    /// Its end.
    pub to: Moment,
    /// The rest after it, in minutes.
    pub rest: u32,
    /// The same in words.
    #[cfg_attr(feature = "uniffi", uniffi(default = ""))]
    pub then: String,
}

/// What can be done about an activity that does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FitOptionKind {
    /// Do a part of it.
    Split,
    /// Do it another day.
    Move,
    /// Drop it.
    Drop,
}

/// One way to deal with an activity that does not fit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FitOption {
    /// The way.
    pub kind: FitOptionKind,
    /// For a part: how many minutes of it would fit.
    pub minutes: Option<u32>,
    /// The offer in words.
    pub label: String,
}

/// An activity that does not fit.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OverBudgetActivity {
    /// The activity.
    pub item: ItemId,
    /// Its name.
    pub label: String,
    /// Its wished length in minutes.
    pub minutes: u32,
    /// Its cost in effort-minutes.
    pub cost: f64,
    /// What can be done about it.
    pub offers: Vec<FitOption>,
}

/// The wishes of a day, fitted into its energy.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DayFit {
    /// Energy left before them, in effort-minutes, without the reserve.
    pub left: f64,
    /// The activities that fit, in the order of the wishes.
    pub fits: Vec<ScheduledActivity>,
    /// The activities that do not fit.
    pub over: Vec<OverBudgetActivity>,
    /// Energy left after them, in effort-minutes.
    pub remains: f64,
    /// A sentence to send to somebody; absent without wishes.
    pub message: Option<String>,
    /// The basis of these figures, in words.
    pub reasons: Vec<String>,
}

/// Fits what a person would like to do into what is left of today. The first wishes come first; one that does not fit lets a
/// later, smaller one in.
pub(super) fn fit(reader: &Reader<'_>, wishes: &[DesiredActivity], now: &Moment) -> Result<DayFit, EbbError> {
    check(wishes)?;
    let today = EnergyToday::read(reader, &RecentDays::read(reader, now)?, now)?;
    Ok(fit_into(&reader.labels(), &today, wishes, now))
}

fn fit_into(labels: &Labels, today: &EnergyToday, wishes: &[DesiredActivity], now: &Moment) -> DayFit {
    let words = labels.words;
    let left = today.left();
    let (mut remains, mut at) = (left, grained(now));
    let (mut fits, mut over) = (Vec::new(), Vec::new());
    let mut guessed = false;
    for wish in wishes {
        let (a_minute, guess) = cost_of_a_minute(today, wish);
        guessed |= guess;
        let (minutes, cost) = (f64::from(wish.minutes), a_minute * f64::from(wish.minutes));
        let label = labels.item(&wish.item);
        if cost <= remains {
            let rest = whole((REST_SHARE * minutes).clamp(REST_LEAST, REST_MOST));
            let to = later(&at, wish.minutes);
            let next = later(&to, rest);
            let then = words.page_then_rest(rest);
            let (item, minutes) = (wish.item.clone(), wish.minutes);
            fits.push(ScheduledActivity { item, label, minutes, cost, from: at, to, rest, then });
            (remains, at) = (remains - cost, next);
        } else {
            over.push((wish, label, cost, a_minute));
        }
    }
    let over: Vec<OverBudgetActivity> = over
        .into_iter()
        .map(|(wish, label, cost, a_minute)| OverBudgetActivity {
            offers: offers(words, &label, remains / a_minute),
            item: wish.item.clone(),
            label,
            minutes: wish.minutes,
            cost,
        })
        .collect();
    let mut reasons = capacity_in_words(words, today);
    if guessed {
        reasons.insert(0, words.fit_reason_guess());
    }
    DayFit { left, message: message(words, &fits, &over), fits, over, remains, reasons }
}

/// What can be done about an activity that fits only for a number of minutes.
fn offers(words: Words, label: &str, fitting: f64) -> Vec<FitOption> {
    let named = |key: MessageKey| words.say(key, &[("what", label.into())]);
    let part = GRAIN * libm::floor(fitting / GRAIN);
    let split = (part >= PART_LEAST).then(|| FitOption {
        kind: FitOptionKind::Split,
        minutes: Some(whole(part)),
        label: words.fit_split(part, label),
    });
    let others = [(FitOptionKind::Move, keys::FIT_MOVE), (FitOptionKind::Drop, keys::FIT_DROP)];
    split.into_iter().chain(others.map(|(kind, key)| FitOption { kind, minutes: None, label: named(key) })).collect()
}

fn message(words: Words, fits: &[ScheduledActivity], over: &[OverBudgetActivity]) -> Option<String> {
    let can = listed(words, fits.iter().map(|line| line.label.as_str()));
    let cannot = listed(words, over.iter().map(|line| line.label.as_str()));
    match (can, cannot) {
        (None, None) => None,
        (Some(can), None) => Some(words.fit_message_all(can)),
        (None, Some(cannot)) => Some(words.fit_message_none(cannot)),
        (Some(can), Some(cannot)) => Some(words.fit_message(can, cannot)),
    }
}

/// "a", "a and b", "a, b and c"; `None` of nothing. One thing wished twice is named once.
fn listed<'a>(words: Words, names: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut known: Vec<&str> = Vec::new();
    for name in names {
        if !known.contains(&name) {
            known.push(name);
        }
    }
    let last = known.pop()?;
    if known.is_empty() {
        return Some(last.to_owned());
    }
    Some(words.list_and(known.join(", "), last))
}

/// Cost of a minute in effort-minutes, and whether it is a guess.
fn cost_of_a_minute(today: &EnergyToday, wish: &DesiredActivity) -> (f64, bool) {
    let said = |effort: Effort| today.model.weigh(Load::of(&wish.item, effort, Some(60))).map(|load| load / 60.0);
    if !wish.effort.is_unsaid()
        && let Some(cost) = said(wish.effort)
    {
        return (cost, false);
    }
    if let Some((hour, _)) = today.model.hour_of(&wish.item) {
        return (hour / 60.0, false);
    }
    let guess = usual_effort(&wish.item).and_then(|_| said(Effort::default()));
    (guess.unwrap_or(UNKNOWN_EFFORT / 10.0), true)
}

fn check(wishes: &[DesiredActivity]) -> Result<(), EbbError> {
    let within = |field, given: f64, low, high| {
        if (low..=high).contains(&given) { Ok(()) } else { Err(InvalidDraft::OutOfRange { field, given, low, high }) }
    };
    within("wishes", f64::from(u32::try_from(wishes.len()).unwrap_or(u32::MAX)), 0.0, WISHES_MOST)?;
    for wish in wishes {
        wish.effort.check()?;
        within("minutes", wish.minutes.into(), 1.0, 1_440.0)?;
    }
    Ok(())
}

/// The next time on a grid of [`GRAIN`] minutes.
fn grained(now: &Moment) -> Moment {
    let grain = 60_000 * i64::from(whole(GRAIN));
    let past = now.at.timestamp_millis().rem_euclid(grain);
    now.later(TimeDelta::milliseconds((grain - past) % grain))
}

fn later(moment: &Moment, minutes: u32) -> Moment {
    moment.later(TimeDelta::minutes(minutes.into()))
}

fn whole(minutes: f64) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes of a day")]
    let whole = libm::round(minutes).max(0.0) as u32;
    whole
}
