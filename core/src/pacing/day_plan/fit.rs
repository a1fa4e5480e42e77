//! Plan my day: fits a person's wishes into what today can hold, in pieces with rests in between.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::budget::capacity_in_words;
use super::message::{is_self_care, message};
use super::plan::TIMES_LEAST;
use super::waking_hours::{GRAIN, WakingHours, later};
use crate::catalog::{ItemId, usual_effort};
use crate::days::Load;
use crate::entry::{Effort, InvalidDraft};
use crate::error::EbbError;
use crate::i18n::{MessageKey, Words, keys};
use crate::labels::Labels;
use crate::pacing::breaks::{in_force, interval};
use crate::pacing::envelope::{CapacityReason, EnergyToday};
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

/// Length to which self-care is shortened, in minutes. Convention.
const SELF_CARE_SHORT: u32 = 10;

/// Washing, for which the basin may do.
const WASHING: [&str; 3] = ["showering", "bathing", "hair-washing"];

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

/// A piece of an activity that fits, with its planned time: no longer than the activity's break interval, and outside
/// the night and the quiet hours.
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
    /// Its start; the first one starts now, or in the morning.
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
    /// Do it in an easier way. Offered for self-care, which is neither moved nor dropped.
    Easier,
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
    /// The activities that fit, in the order of the wishes, each in pieces with a rest after every one.
    pub fits: Vec<ScheduledActivity>,
    /// The activities that do not fit.
    pub over: Vec<OverBudgetActivity>,
    /// Energy left after them, in effort-minutes.
    pub remains: f64,
    /// A sentence that the person can send to somebody, without self-care; absent if nothing else was wished.
    pub message: Option<String>,
    /// What these figures are based on, in words.
    pub reasons: Vec<String>,
}

/// Fits a person's wishes into what is left of today, in their order. A wish that does not fit is passed over, so a
/// later, smaller one may still fit.
pub(super) fn fit(reader: &Reader<'_>, wishes: &[DesiredActivity], now: &Moment) -> Result<DayFit, EbbError> {
    check(wishes)?;
    let today = EnergyToday::read(reader, &RecentDays::read(reader, now)?, now)?;
    let hours = WakingHours::read(reader, today.day)?;
    let flare = today.capacity.because.contains(&CapacityReason::Flare);
    let stretch = |wish: &DesiredActivity| -> Result<u32, EbbError> {
        let (interval, _) = interval(reader, &wish.item, wish.effort, now)?;
        Ok(in_force(interval, today.shortens(), flare))
    };
    let stretches = wishes.iter().map(stretch).collect::<Result<Vec<u32>, _>>()?;
    Ok(fit_into(&reader.labels(), &today, &hours, wishes.iter().zip(stretches), now))
}

/// Fits wishes into today, each with the longest stretch of it without a rest.
fn fit_into<'a>(
    labels: &Labels,
    today: &EnergyToday,
    hours: &WakingHours,
    wishes: impl Iterator<Item = (&'a DesiredActivity, u32)>,
    now: &Moment,
) -> DayFit {
    let words = labels.words;
    let left = today.left();
    let in_flare = today.capacity.because.contains(&CapacityReason::Flare);
    let (mut remains, mut at) = (left, grained(now));
    let (mut fits, mut over) = (Vec::new(), Vec::new());
    let (mut guessed, mut late) = (false, false);
    for (wish, stretch) in wishes {
        let (a_minute, guess) = cost_of_a_minute(today, wish);
        guessed |= guess;
        let cost = a_minute * f64::from(wish.minutes);
        // Before enough days are known there is no amount to fit into, only the breaks and the hours; but for a flare, and a day
        // that went beyond even the low default.
        let is_open = today.capacity.by_default && left > 0.0 && !in_flare;
        // Of a flare nothing is known then either, so that nothing but self-care gets a time by the clock.
        let is_unknown_flare = today.capacity.by_default && in_flare && !is_self_care(labels, &wish.item);
        let has_room = is_open || (cost <= remains && !is_unknown_flare);
        let placed = has_room.then(|| pieces(labels, hours, wish, (stretch, a_minute), &at));
        late |= placed.as_ref().is_some_and(Option::is_none);
        if let Some((pieces, next)) = placed.flatten() {
            fits.extend(pieces);
            (remains, at) = ((remains - cost).max(0.0), next);
        } else {
            over.push((wish, labels.item(&wish.item), cost, a_minute));
        }
    }
    let is_night = hours.place(&at, whole(PART_LEAST)).is_none();
    let over: Vec<OverBudgetActivity> = over
        .into_iter()
        .map(|(wish, label, cost, a_minute)| OverBudgetActivity {
            offers: if is_self_care(labels, &wish.item) {
                easier(words, wish, &label)
            } else {
                // Where the day is over, no part of it fits either, and the next is tomorrow; after midnight that is today.
                // In a flare no amount of anything else is offered: it would read as a permission.
                let is_over = is_night || in_flare || today.capacity.by_default || cost <= remains;
                let is_tomorrow = is_over && now.local().date() == today.day.date();
                offers(words, &label, if is_over { 0.0 } else { remains / a_minute }, is_tomorrow)
            },
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
    if late {
        reasons.insert(0, words.fit_reason_night());
    }
    let message = message(labels, fits.iter().map(|line| &line.item), over.iter().map(|line| &line.item));
    // What only the hour leaves no room for says nothing of what the person can manage.
    let message = message.filter(|_| !today.capacity.by_default || over.is_empty());
    DayFit { left, fits, over, remains, message, reasons }
}

/// A wish in pieces of equal length, none longer than `stretch`, from `at` on, and the time after the last rest. `None`
/// if the day is over before it would be done.
fn pieces(
    labels: &Labels,
    hours: &WakingHours,
    wish: &DesiredActivity,
    (stretch, a_minute): (u32, f64),
    at: &Moment,
) -> Option<(Vec<ScheduledActivity>, Moment)> {
    let count = wish.minutes.div_ceil(stretch.max(1)).max(1);
    let mut at = at.clone();
    let mut pieces = Vec::new();
    for piece in 0..count {
        // The first ones are a minute longer if the length cannot be divided.
        let minutes = wish.minutes / count + u32::from(piece < wish.minutes % count);
        let from = hours.place(&at, minutes)?;
        let to = later(&from, minutes);
        let rest = whole((REST_SHARE * f64::from(minutes)).clamp(REST_LEAST, REST_MOST));
        at = grained(&later(&to, rest));
        pieces.push(ScheduledActivity {
            item: wish.item.clone(),
            label: labels.item(&wish.item),
            minutes,
            cost: a_minute * f64::from(minutes),
            from,
            to,
            rest,
            then: labels.words.page_then_rest(rest),
        });
    }
    Some((pieces, at))
}

/// The offers for self-care that does not fit: sitting, shorter, at the basin.
fn easier(words: Words, wish: &DesiredActivity, label: &str) -> Vec<FitOption> {
    let easier = |label: String| FitOption { kind: FitOptionKind::Easier, minutes: None, label };
    let short = (wish.minutes > SELF_CARE_SHORT).then(|| FitOption {
        kind: FitOptionKind::Split,
        minutes: Some(SELF_CARE_SHORT),
        label: words.fit_easier_short(label, SELF_CARE_SHORT),
    });
    let basin = WASHING.contains(&wish.item.0.as_str()).then(|| easier(words.fit_easier_basin(label)));
    [Some(easier(words.fit_easier_sitting(label))), short, basin].into_iter().flatten().collect()
}

/// The offers for an activity of which only `fitting` minutes fit.
fn offers(words: Words, label: &str, fitting: f64, is_tomorrow: bool) -> Vec<FitOption> {
    let named = |key: MessageKey| words.say(key, &[("what", label.into())]);
    let grain = f64::from(GRAIN);
    let part = grain * libm::floor(fitting / grain);
    let split = (part >= PART_LEAST).then(|| FitOption {
        kind: FitOptionKind::Split,
        minutes: Some(whole(part)),
        label: words.fit_split(part, label),
    });
    let another_day = if is_tomorrow { keys::FIT_TOMORROW } else { keys::FIT_MOVE };
    let others = [(FitOptionKind::Move, another_day), (FitOptionKind::Drop, keys::FIT_DROP)];
    split.into_iter().chain(others.map(|(kind, key)| FitOption { kind, minutes: None, label: named(key) })).collect()
}

/// Cost of a minute in effort-minutes, and whether it is a guess.
fn cost_of_a_minute(today: &EnergyToday, wish: &DesiredActivity) -> (f64, bool) {
    let said = |effort: Effort| today.model.weigh(Load::of(&wish.item, effort, Some(60))).map(|load| load / 60.0);
    if !wish.effort.is_unsaid()
        && let Some(cost) = said(wish.effort)
    {
        return (cost, false);
    }
    if let Some((hour, _)) = today.model.hour_of(&wish.item).filter(|(_, times)| *times >= TIMES_LEAST) {
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
    let grain = 60_000 * i64::from(GRAIN);
    let past = now.at.timestamp_millis().rem_euclid(grain);
    now.later(TimeDelta::milliseconds((grain - past) % grain))
}

fn whole(minutes: f64) -> u32 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes of a day")]
    let whole = libm::round(minutes).max(0.0) as u32;
    whole
}
