//! Plan my day: fits a person's wishes into what today can hold, with rests in between.

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

/// Effort assumed for an activity with unknown effort: half of full effort. Convention.
const UNKNOWN_EFFORT: f64 = 5.0;

/// Rest after an activity as a share of its length, and its limits in minutes. Convention.
const REST_SHARE: f64 = 0.5;
const REST_LEAST: f64 = 5.0;
const REST_MOST: f64 = 60.0;

/// Shortest part of an activity that is offered, in minutes. Convention.
const PART_LEAST: f64 = 10.0;

/// Granularity of planned times, in minutes.
const GRAIN: f64 = 5.0;

/// Maximum number of wishes for a day.
const WISHES_MOST: f64 = 40.0;

/// An activity a person would like to do today. In a list, earlier wishes have priority.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DesiredActivity {
    /// The activity.
    pub item: ItemId,
    /// Its length, 1–1,440 minutes.
    pub minutes: u32,
    /// Effort by kind. If not given, the cost comes from earlier entries of the item, otherwise from the catalog.
    #[serde(default)]
    pub effort: Effort,
}

/// An activity that fits, with its planned time.
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
    /// The line in words.
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
    /// For [`FitOptionKind::Split`]: the minutes that would fit.
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

/// A person's wishes fitted into the energy left today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DayFit {
    /// Energy left before the wishes in effort-minutes, excluding the reserve.
    pub left: f64,
    /// The activities that fit, in the order of the wishes.
    pub fits: Vec<ScheduledActivity>,
    /// The activities that do not fit.
    pub over: Vec<OverBudgetActivity>,
    /// Energy left after them, in effort-minutes.
    pub remains: f64,
    /// A sentence that the person can send to somebody; absent without wishes.
    pub message: Option<String>,
    /// What these figures are based on, in words.
    pub reasons: Vec<String>,
}

/// Fits a person's wishes into what is left of today, in their order. A wish that does not fit is passed over, so a
/// later, smaller one may still fit.
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

/// The offers for an activity of which only `fitting` minutes fit.
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

/// Joins names as "a", "a and b" or "a, b and c", each name once; `None` if there are none.
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

/// Rounds up to a multiple of [`GRAIN`] minutes.
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
