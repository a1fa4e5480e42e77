//! The stored plan, its current standing, and the person's actions on it.

use crate::i18n::{MessageKey, keys};
use serde::{Deserialize, Serialize};

use super::progression::{self, LevelReason, LevelState, PlanDay, SetBy};
use crate::catalog::ItemId;
use crate::days::{USUAL_WINDOW, flare_days_or_unconfirmed};
use crate::entry::{Body, Draft, Effort};
use crate::error::{EbbError, InvalidInput, Missing, NotNowReason};
use crate::journal::{Record, RecordChange};
use crate::logging::{insert_entry, same_tap};
use crate::screening::{self, PemStatus};
use crate::storage::{Reader, StoreError, Verb, Writer};
use crate::time::{Day, Moment};

/// The kinds of movement a plan can be for.
pub const MOVEMENTS: [&str; 8] =
    ["walking", "swimming", "aquatic-therapy", "tai-chi", "stretching", "yoga", "pilates", "resistance-band"];

/// Id of the only record: there is at most one plan.
const ID: &str = "plan";

/// Number of days for which a plan is followed after its level was set. Then it has to be started again, which bounds
/// the days read.
const FOLLOWED: i32 = 366;

/// Number of days before the level was set that are searched for a flare that still settles. Convention.
const SETTLING: i32 = 28;

/// Maximum level, in minutes.
const LEVEL_MOST: u32 = 600;

/// A plan as it is stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct MovementPlan {
    pub(super) item: ItemId,
    /// Minutes the person sustained when the plan was started.
    pub(super) baseline: u32,
    /// The day the level was last set.
    pub(super) day: Day,
    /// The level, in minutes.
    pub(super) minutes: u32,
    /// The action that set the level.
    #[serde(rename = "how")]
    pub(super) change: LevelChange,
    /// The suggestion before the level was raised, in minutes; before the first raise of those within three days, so that
    /// small steps add up. `None` if it was not raised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<u32>,
    /// The raises that may still show: the last one, and those in the three days before it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) raises: Vec<Raise>,
    /// The day the plan was paused; `None` if it is not paused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) paused: Option<Day>,
    /// The last day that was skipped.
    #[serde(default, skip_serializing_if = "Option::is_none", rename = "not_on")]
    pub(super) skipped: Option<Day>,
}

/// A raise of the level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Raise {
    /// Its day.
    day: Day,
    /// The suggestion before it, in minutes.
    from: u32,
}

/// The action that set a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum LevelChange {
    Started,
    Raised,
    Lowered,
}

impl Record for MovementPlan {
    const KIND: &'static str = "movement";

    fn texts(_: &str) -> &'static [&'static str] {
        &[]
    }

    fn check(&self, _: &str) -> Result<(), EbbError> {
        for minutes in [Some(self.baseline), Some(self.minutes), self.from].into_iter().flatten() {
            EbbError::within("minutes", minutes, 0.0, 1_440.0)?;
        }
        for raise in &self.raises {
            EbbError::within("minutes", raise.from, 0.0, 1_440.0)?;
        }
        let raised = self.raises.iter().map(|raise| raise.day);
        for day in [Some(self.day), self.paused, self.skipped].into_iter().flatten().chain(raised) {
            day.check_year()?;
        }
        Ok(())
    }

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        let Some(after) = change.after::<Self>() else {
            return Ok(change.before::<Self>().map(|plan| label(reader, &plan, keys::DID_END_MOVEMENT)));
        };
        let Some(before) = change.before::<Self>() else {
            return Ok(Some(label(reader, &after, keys::DID_START_MOVEMENT)));
        };
        let key = match (before.paused, after.paused) {
            (None, Some(_)) => keys::DID_PAUSE_MOVEMENT,
            (Some(_), None) if before.minutes == after.minutes => keys::DID_RESUME_MOVEMENT,
            _ if after.skipped.is_some() && after.skipped != before.skipped => keys::DID_NOT_TODAY_MOVEMENT,
            _ => {
                let level = |plan: &Self| Ok(label(reader, plan, keys::DID_SET_MOVEMENT_LEVEL));
                return change.label::<Self>(reader.words(), level);
            }
        };
        Ok(Some(label(reader, &after, key)))
    }
}

/// The current plan, even if paused.
pub(super) fn read(reader: &Reader<'_>) -> Result<Option<MovementPlan>, StoreError> {
    reader.get(ID)
}

fn existing(reader: &Reader<'_>) -> Result<MovementPlan, EbbError> {
    read(reader)?.ok_or(EbbError::NotNow { reason: NotNowReason::NoMovementPlan })
}

/// Whether there is a plan.
pub(crate) fn is_on(reader: &Reader<'_>) -> Result<bool, EbbError> {
    Ok(read(reader)?.is_some())
}

/// The item of the plan; `None` without a plan or while it is paused.
pub(crate) fn running_item(reader: &Reader<'_>) -> Result<Option<ItemId>, EbbError> {
    Ok(read(reader)?.filter(|plan| plan.paused.is_none()).map(|plan| plan.item))
}

/// The days of a plan from `first` to `today`: minutes done of an item, flares, and which days were worse than usual.
fn plan_days(reader: &Reader<'_>, item: &ItemId, first: Day, today: Day) -> Result<Vec<PlanDay>, StoreError> {
    let facts = reader.days(first.plus(-USUAL_WINDOW), today)?;
    let said = flare_days_or_unconfirmed(&reader.flares(first)?, first, today);
    let worse = progression::worse(first, today, &facts).into_iter();
    let mut days: Vec<PlanDay> = worse
        .enumerate()
        .map(|(step, worse)| {
            let day = first.plus(i32::try_from(step).unwrap_or(i32::MAX));
            PlanDay { done: None, flare: said.get(&day) == Some(&true), worse }
        })
        .collect();
    for entry in reader.item_entries(item, first)? {
        let place = usize::try_from(entry.day.since(first)).ok();
        if let (Some(day), Body::Activity { minutes: Some(minutes), .. }) =
            (place.and_then(|place| days.get_mut(place)), entry.body)
        {
            day.done = Some(day.done.unwrap_or(0).saturating_add(minutes));
        }
    }
    Ok(days)
}

pub(super) fn baseline(reader: &Reader<'_>, item: &ItemId, today: Day) -> Result<Option<u32>, StoreError> {
    Ok(progression::baseline(&plan_days(reader, item, today.plus(-progression::BASELINE_DAYS), today)?))
}

/// Where a plan stands today; `None` if its level was set too long ago to follow it.
pub(super) fn standing(
    reader: &Reader<'_>,
    plan: &MovementPlan,
    today: Day,
) -> Result<Option<(LevelState, PlanDay)>, EbbError> {
    // If the clock was set back, the day the level was set is the first there is.
    let today = today.max(plan.day);
    if today.since(plan.day) > FOLLOWED {
        return Ok(None);
    }
    let mut before = plan_days(reader, &plan.item, plan.day.plus(-SETTLING), today)?;
    let days = before.split_off(before.len().min(SETTLING.unsigned_abs() as usize));
    let calm = progression::calm_so_far(&before);
    let may_rise = plan.paused.is_none() && screening::pem_status(reader)? == Some(PemStatus::Negative);
    let set = match plan.change {
        LevelChange::Started => SetBy::Start,
        LevelChange::Raised => SetBy::Raised { from: plan.from.unwrap_or(plan.minutes) },
        LevelChange::Lowered => SetBy::Lowered,
    };
    let last = days.last().copied().unwrap_or_default();
    Ok(Some((progression::follow(plan.minutes, set, calm, may_rise, &days), last)))
}

/// Starts a plan, replacing the current one. `minutes` is what the person can do on most days without getting worse.
pub(super) fn start(
    writer: &mut Writer<'_>,
    item: &ItemId,
    minutes: Option<u32>,
    now: &Moment,
) -> Result<String, EbbError> {
    let item = writer.catalog().resolve(item);
    if !MOVEMENTS.contains(&item.0.as_str()) {
        return Err(Missing::ListEntry { given: item.0 }.into());
    }
    let said = minutes.map(|minutes| in_range(minutes, 1)).transpose()?;
    let today = now.day(writer.rollover()?);
    let sustained = match (baseline(writer, &item, today)?, said) {
        (Some(known), Some(said)) => known.min(said),
        (Some(one), None) | (None, Some(one)) => one,
        (None, None) => return Err(InvalidInput::MinutesNeeded.into()),
    };
    let mut plan = MovementPlan {
        item,
        baseline: sustained,
        day: today,
        minutes: progression::first_level(sustained),
        change: LevelChange::Started,
        from: None,
        raises: Vec::new(),
        paused: None,
        skipped: None,
    };
    // In a flare, ending a plan and starting another is no way above its level.
    let is_easing = standing(writer, &plan, today)?.is_some_and(|(on, _)| on.easing);
    if let Some(before) = writer.get_including_removed::<MovementPlan>(ID)?.filter(|_| is_easing) {
        let least = before.raises.iter().map(|raise| raise.from).chain([before.minutes]).min();
        plan.minutes = least.map_or(plan.minutes, |least| plan.minutes.min(least.max(1)));
    }
    put(writer, &plan, keys::DID_START_MOVEMENT)
}

/// Raises the level to a length above it. Refused while a flare lasts or settles; a large raise has to be confirmed.
pub(super) fn raise(writer: &mut Writer<'_>, minutes: u32, confirmed: bool, now: &Moment) -> Result<String, EbbError> {
    let plan = existing(writer)?;
    let today = now.day(writer.rollover()?);
    // An accidental double tap.
    let again = plan.change == LevelChange::Raised && plan.minutes == minutes && plan.day == today;
    if again && plan.paused.is_none() {
        return Ok(label(writer, &plan, keys::DID_SET_MOVEMENT_LEVEL));
    }
    let (on, _) = standing(writer, &plan, today)?.ok_or(EbbError::NotNow { reason: NotNowReason::NoMovementPlan })?;
    if on.easing {
        return Err(NotNowReason::MovementInFlare.into());
    }
    let minutes = in_range(minutes, on.level + 1)?;
    let (first, from) = (plan.before_raises(&on, today), plan.raised_from(&on, today));
    if !confirmed && progression::is_large_raise(from, minutes) {
        return Err(InvalidInput::LargeRaise { from, to: minutes }.into());
    }
    let mut raises = plan.raises_before(&on, today);
    raises.push(Raise { day: today, from: on.level });
    let plan = MovementPlan { raises, ..plan };
    set_level(writer, plan, (LevelChange::Raised, minutes, Some(first)), today)
}

impl MovementPlan {
    /// The raises whose effects may still show on a day. None if the level is not the one that was set any more.
    fn raises_before(&self, on: &LevelState, today: Day) -> Vec<Raise> {
        let watched = i32::try_from(progression::WATCH).unwrap_or(i32::MAX);
        let is_recent = |raise: &&Raise| on.why == LevelReason::Set && today.since(raise.day) <= watched;
        self.raises.iter().filter(is_recent).copied().collect()
    }

    /// The level before those raises, otherwise the level, in minutes.
    fn before_raises(&self, on: &LevelState, today: Day) -> u32 {
        self.raises_before(on, today).iter().map(|raise| raise.from).min().unwrap_or(on.level)
    }

    /// From what a raise is counted, in minutes: small ones within three days add up, and after a flare that has settled, what
    /// was done before it is no raise.
    pub(super) fn raised_from(&self, on: &LevelState, today: Day) -> u32 {
        on.back.map_or_else(|| self.before_raises(on, today), |back| back.minutes)
    }
}

/// Goes back to the level before the last flare; `None` if there is none, or it has not settled.
pub(super) fn go_back(writer: &mut Writer<'_>, now: &Moment) -> Result<Option<String>, EbbError> {
    let today = now.day(writer.rollover()?);
    settled(writer, today)?.map(|back| raise(writer, back.minutes, true, now)).transpose()
}

/// A level before a flare that has settled.
pub(super) struct LevelBefore {
    pub(super) item: ItemId,
    pub(super) minutes: u32,
    /// The day on which the flare had settled.
    pub(super) day: Day,
}

/// The level before the last flare, if that has settled and the plan is below it; `None` while it is paused.
pub(super) fn settled(reader: &Reader<'_>, today: Day) -> Result<Option<LevelBefore>, EbbError> {
    let Some(plan) = read(reader)?.filter(|plan| plan.paused.is_none()) else { return Ok(None) };
    let on = standing(reader, &plan, today)?;
    Ok(on.and_then(|(on, _)| on.back).map(|back| LevelBefore {
        minutes: back.minutes,
        day: plan.day.plus(i32::try_from(back.at).unwrap_or(i32::MAX)),
        item: plan.item,
    }))
}

/// Lowers the level to a length; otherwise to what it was before a raise of the last three days, or by a fifth.
pub(super) fn reduce(writer: &mut Writer<'_>, minutes: Option<u32>, now: &Moment) -> Result<String, EbbError> {
    let plan = existing(writer)?;
    let today = now.day(writer.rollover()?);
    let (on, _) = standing(writer, &plan, today)?.ok_or(EbbError::NotNow { reason: NotNowReason::NoMovementPlan })?;
    let before = plan.from.filter(|from| on.why == LevelReason::Set && is_recent(&plan, today) && *from < on.level);
    let minutes = minutes.unwrap_or_else(|| before.unwrap_or_else(|| progression::lower(on.level)));
    if minutes == 0 && on.level == 0 {
        // Nothing is less than rest.
        return Ok(label(writer, &MovementPlan { minutes, ..plan }, keys::DID_SET_MOVEMENT_LEVEL));
    }
    if minutes > on.level {
        return Err(out_of_range(minutes, 1, on.level));
    }
    set_level(writer, plan, (LevelChange::Lowered, in_range(minutes, 1)?, None), today)
}

/// Whether the effects of a raise may still show, because it was made in the last three days.
pub(super) fn is_recent(plan: &MovementPlan, today: Day) -> bool {
    let days = usize::try_from(today.since(plan.day));
    plan.change == LevelChange::Raised && days.is_ok_and(|days| days <= progression::WATCH)
}

/// Sets the level, and resumes the plan if it was paused.
fn set_level(
    writer: &mut Writer<'_>,
    plan: MovementPlan,
    (change, minutes, from): (LevelChange, u32, Option<u32>),
    today: Day,
) -> Result<String, EbbError> {
    let raises = if change == LevelChange::Raised { plan.raises } else { Vec::new() };
    let plan = MovementPlan { day: today, minutes, change, from, raises, paused: None, skipped: None, ..plan };
    put(writer, &plan, keys::DID_SET_MOVEMENT_LEVEL)
}

/// Logs the movement with the given or the suggested minutes, unless this is an accidental double tap. Begins the
/// operation itself. Returns the label of the entry.
pub(super) fn log(writer: &mut Writer<'_>, minutes: Option<u32>, now: &Moment) -> Result<String, EbbError> {
    let today = now.day(writer.rollover()?);
    let plan = existing(writer)?;
    if let Some(entry) = same_tap(writer, &plan.item, now)? {
        return Ok(writer.labels().entry(&entry));
    }
    let suggested = standing(writer, &plan, today)?.map(|(on, _)| on.level).filter(|minutes| *minutes > 0);
    let minutes = minutes.or(suggested).ok_or(EbbError::from(InvalidInput::MinutesNeeded))?;
    let body = Body::Activity { item: plan.item, effort: Effort::default(), minutes: Some(minutes), timed: None };
    writer.begin(Verb::Log, now, None)?;
    let entry = insert_entry(writer, Draft::now(body), now)?;
    Ok(writer.labels().entry(&entry))
}

/// Skips today without logging anything.
pub(super) fn skip_today(writer: &mut Writer<'_>, now: &Moment) -> Result<String, EbbError> {
    let plan = existing(writer)?;
    let today = now.day(writer.rollover()?);
    put(writer, &MovementPlan { skipped: Some(today), ..plan }, keys::DID_NOT_TODAY_MOVEMENT)
}

pub(super) fn pause(writer: &mut Writer<'_>, now: &Moment) -> Result<String, EbbError> {
    let plan = existing(writer)?;
    let today = now.day(writer.rollover()?);
    put(writer, &MovementPlan { paused: Some(today), ..plan }, keys::DID_PAUSE_MOVEMENT)
}

pub(super) fn resume(writer: &mut Writer<'_>) -> Result<String, EbbError> {
    let plan = existing(writer)?;
    put(writer, &MovementPlan { paused: None, skipped: None, ..plan }, keys::DID_RESUME_MOVEMENT)
}

pub(super) fn stop(writer: &mut Writer<'_>) -> Result<String, EbbError> {
    let plan = existing(writer)?;
    writer.remove::<MovementPlan>(ID)?;
    Ok(label(writer, &plan, keys::DID_END_MOVEMENT))
}

/// Stores a plan. Returns the label of the change.
fn put(writer: &mut Writer<'_>, plan: &MovementPlan, key: MessageKey) -> Result<String, EbbError> {
    writer.put(ID, plan)?;
    Ok(label(writer, plan, key))
}

fn label(reader: &Reader<'_>, plan: &MovementPlan, key: MessageKey) -> String {
    let words = reader.words();
    let (item, time) = (reader.labels().item(&plan.item), words.duration(f64::from(plan.minutes)));
    words.say(key, &[("item", item.into()), ("time", time.into())])
}

fn in_range(minutes: u32, low: u32) -> Result<u32, EbbError> {
    if (low..=LEVEL_MOST).contains(&minutes) { Ok(minutes) } else { Err(out_of_range(minutes, low, LEVEL_MOST)) }
}

fn out_of_range(given: u32, low: u32, high: u32) -> EbbError {
    let [given, low, high] = [given, low, high].map(f64::from);
    EbbError::from(InvalidInput::OutOfRange { field: "minutes".to_owned(), given, low, high })
}
