//! Gentle movement as a screen shows it.

use serde::Serialize;

use super::MOVEMENTS;
use super::plan::{self, LevelChange, MovementPlan};
use super::progression::{LevelReason, LevelState, STEADY, is_large_raise};
use crate::catalog::ItemId;
use crate::error::EbbError;
use crate::i18n::{Words, keys};
use crate::profile::{LengthOffer, length_offers};
use crate::screening::{self, PemStatus};
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// Lengths to choose from, in minutes. Convention.
const LENGTHS: [u32; 8] = [2, 5, 10, 15, 20, 30, 45, 60];

/// The state of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum MovementState {
    /// There is no plan.
    Off,
    /// It has a suggestion for today.
    On,
    /// Today is skipped.
    NotToday,
    /// It is paused.
    Paused,
    /// Its level was set more than a year ago, so it has to be started again.
    Old,
}

/// Gentle movement as it stands today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MovementView {
    /// The state of the plan.
    pub state: MovementState,
    /// The kind of movement; absent while none is on.
    pub item: Option<ItemId>,
    /// Its name; absent while none is on.
    pub label: Option<String>,
    /// Today's suggestion in minutes; 0 is rest. Absent while nothing is suggested.
    pub suggestion: Option<u32>,
    /// The level in minutes, also on a day that is skipped or while the plan is paused. A flare halves it.
    pub level: Option<u32>,
    /// The level before the last flare, in minutes, once that has settled. Only the person goes back to it. Absent
    /// otherwise.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub back: Option<u32>,
    /// Minutes logged today; absent if none were.
    pub done: Option<u32>,
    /// A summary in one sentence.
    pub sentence: String,
    /// The reason for the suggestion, and what it is based on.
    pub reasons: Vec<String>,
    /// Which parts of the suggestion are convention.
    pub conventions: Vec<String>,
    /// A caution in plain words after the level was raised; absent otherwise.
    pub caution: Option<String>,
    /// Whether Ebb may raise the level after steady days, which requires a negative screen for post-exertional malaise.
    pub may_rise: bool,
    /// Whether the screen for post-exertional malaise would add missing information.
    pub screen_missing: bool,
    /// Lengths to choose from: what the person can do on most days, and what they did.
    pub lengths: Vec<LengthOffer>,
    /// Small raises to choose from, which need no confirmation; empty where none is possible.
    pub raises: Vec<LengthOffer>,
    /// The kinds a plan can be for, with what the person sustains of each. While there is a plan, only its own kind.
    pub kinds: Vec<MovementBaseline>,
}

/// A kind of movement, and how much of it the person sustains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MovementBaseline {
    /// The kind of movement.
    pub item: ItemId,
    /// Its name.
    pub label: String,
    /// Minutes that were not followed by a worse day. If absent, too little is known and the person has to enter them.
    pub minutes: Option<u32>,
}

/// The state of gentle movement today: the suggestion, its reason and basis, and which parts are convention.
pub(super) fn view(reader: &Reader<'_>, now: &Moment) -> Result<MovementView, EbbError> {
    let today = now.day(reader.rollover()?);
    let pem = screening::pem_status(reader)?;
    let Some(plan) = plan::read(reader)? else { return without_plan(reader, pem, today) };
    let words = reader.words();
    let label = reader.labels().item(&plan.item);
    let found = plan::standing(reader, &plan, today)?;
    let state = match (&found, plan.paused) {
        (None, _) => MovementState::Old,
        (_, Some(_)) => MovementState::Paused,
        _ if plan.skipped == Some(today) => MovementState::NotToday,
        _ => MovementState::On,
    };
    let on = found.map(|(standing, _)| standing).filter(|_| state != MovementState::Old);
    let offered = on.filter(|_| state == MovementState::On);
    let done = found.and_then(|(_, last)| last.done);
    let key = match (state, offered) {
        (MovementState::On, Some(LevelState { level: 0, .. })) => keys::MOVEMENT_REST,
        (MovementState::On, Some(LevelState { easing: true, .. })) => keys::MOVEMENT_EASING,
        (MovementState::On, _) => keys::MOVEMENT_TODAY,
        (MovementState::NotToday, _) => keys::MOVEMENT_NOT_TODAY,
        (MovementState::Paused, _) => keys::MOVEMENT_PAUSED,
        (MovementState::Old | MovementState::Off, _) => keys::MOVEMENT_OLD,
    };
    let time = words.duration(f64::from(offered.map_or(0, |on| on.level)));
    let minutes = plan::baseline(reader, &plan.item, today)?;
    Ok(MovementView {
        state,
        suggestion: offered.map(|on| on.level),
        level: on.map(|on| on.level),
        back: offered.and_then(|on| on.back).map(|back| back.minutes),
        done,
        sentence: words.say(key, &[("item", label.as_str().into()), ("time", time.into())]),
        reasons: on.map(|on| reasons(words, &plan, on, pem, today)).unwrap_or_default(),
        conventions: vec![words.movement_convention()],
        caution: (plan::is_recent(&plan, today) && on.is_some_and(|on| on.why == LevelReason::Set))
            .then(|| caution(words, plan.from.unwrap_or(plan.minutes), plan.minutes, pem)),
        may_rise: pem == Some(PemStatus::Negative),
        screen_missing: pem.is_none(),
        lengths: length_offers(&LENGTHS, offered.map(|on| on.level).filter(|level| *level > 0), words),
        raises: length_offers(&offered.map(|on| raises(&plan, on, today)).unwrap_or_default(), None, words),
        kinds: vec![MovementBaseline { item: plan.item.clone(), label: label.clone(), minutes }],
        item: Some(plan.item),
        label: Some(label),
    })
}

fn without_plan(reader: &Reader<'_>, pem: Option<PemStatus>, today: Day) -> Result<MovementView, EbbError> {
    let words = reader.words();
    let labels = reader.labels();
    let kind = |id: &str| -> Result<MovementBaseline, EbbError> {
        let item = ItemId(id.to_owned());
        let minutes = plan::baseline(reader, &item, today)?;
        Ok(MovementBaseline { label: labels.item(&item), item, minutes })
    };
    Ok(MovementView {
        state: MovementState::Off,
        item: None,
        label: None,
        suggestion: None,
        level: None,
        back: None,
        done: None,
        sentence: words.movement_off(),
        reasons: Vec::new(),
        conventions: vec![words.movement_convention()],
        caution: None,
        may_rise: pem == Some(PemStatus::Negative),
        screen_missing: pem.is_none(),
        lengths: length_offers(&LENGTHS, None, words),
        raises: Vec::new(),
        kinds: MOVEMENTS.into_iter().map(kind).collect::<Result<_, _>>()?,
    })
}

/// A tenth and a quarter more, at least one and two minutes, and the level before the last flare; none in a flare or at
/// rest, and none of which Ebb would ask whether it is meant.
fn raises(plan: &MovementPlan, on: LevelState, today: Day) -> Vec<u32> {
    if on.easing || on.level == 0 {
        return Vec::new();
    }
    let from = plan.raised_from(&on, today);
    let more = [(on.level / 10).max(1), (on.level / 4).max(2)].map(|more| on.level + more);
    more.into_iter().chain((from > on.level).then_some(from)).filter(|to| !is_large_raise(from, *to)).collect()
}

fn reasons(words: Words, plan: &MovementPlan, on: LevelState, pem: Option<PemStatus>, today: Day) -> Vec<String> {
    let time = |minutes: u32| words.duration(f64::from(minutes));
    let day = if plan.day == today { words.movement_day_today() } else { words.relative_day(plan.day, today) };
    let set = match plan.change {
        LevelChange::Started => words.movement_reason_started(time(plan.minutes), time(plan.baseline)),
        LevelChange::Raised | LevelChange::Lowered => words.movement_reason_set(time(plan.minutes), day),
    };
    let changed = match on.why {
        LevelReason::Flare if on.easing => Some(keys::MOVEMENT_REASON_FLARE),
        LevelReason::Set => None,
        LevelReason::Flare => Some(keys::MOVEMENT_REASON_AFTER_FLARE),
        LevelReason::Gap => Some(keys::MOVEMENT_REASON_GAP),
        LevelReason::Steady => Some(keys::MOVEMENT_REASON_STEADY),
    };
    let rule = match pem {
        Some(PemStatus::Positive) => words.movement_rule_positive(),
        None => words.movement_rule_unscreened(),
        Some(PemStatus::Negative) if on.level < 10 => words.movement_rule_small(),
        Some(PemStatus::Negative) => words.movement_rule_negative(on.steady.min(STEADY)),
    };
    let back = on.back.map(|back| words.movement_reason_back(time(back.minutes)));
    [Some(set), changed.map(|key| words.get(key)), back, Some(rule)].into_iter().flatten().collect()
}

fn caution(words: Words, from: u32, to: u32, pem: Option<PemStatus>) -> String {
    let key = if pem == Some(PemStatus::Negative) { keys::MOVEMENT_CAUTION } else { keys::MOVEMENT_CAUTION_PEM };
    let time = |minutes: u32| words.duration(f64::from(minutes));
    words.say(key, &[("from", time(from).into()), ("to", time(to).into())])
}
