//! Graded movement: one plan for one kind of movement, off until the person asks for it.
//!
//! What is suggested follows from three things alone: the level the person set last (a record), what they logged since,
//! and flares; see `follow`. Screened positive for post-exertional malaise, **or not screened**, Ebb only holds or
//! lowers it; the person raises it by their own tap. Pauses are no failures, and nothing is counted against anybody.
//! See `docs/decisions/0015-graded-movement.md`.

mod follow;

use serde::{Deserialize, Serialize};

use crate::catalog::ItemId;
use crate::days::{USUAL_WINDOW, said_days};
use crate::entry::{Body, Draft, Effort};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::logging::{insert_entry, same_tap};
use crate::profile::PemScreen;
use crate::screening;
use crate::storage::{Reader, StoreError, Verb, Writer};
use crate::time::{Day, Moment};

use follow::{PlanDay, STEADY, Set, Standing, Why};

/// The kinds of movement a plan can be for.
pub const MOVEMENTS: [&str; 8] =
    ["walking", "swimming", "aquatic-therapy", "tai-chi", "stretching", "yoga", "pilates", "resistance-band"];

/// The kind of record that holds the plan, and its one id.
pub(crate) const RECORD: &str = "movement";
const ID: &str = "plan";

/// A level set longer ago than these days is not followed any further: the plan asks to be begun anew. It bounds what is
/// read.
const FOLLOWED: i32 = 366;

/// The longest a level may be, in minutes.
const MOST: u32 = 600;

/// A plan as it is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Plan {
    item: ItemId,
    /// What the person sustained when it began.
    baseline: u32,
    /// When the level was set last, to what, and by which tap.
    day: Day,
    minutes: u32,
    how: How,
    /// What was suggested before, where it was raised.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    from: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    paused: Option<Day>,
    /// "Not today" was said of this day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    not_on: Option<Day>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum How {
    Started,
    Raised,
    Lowered,
}

/// How a plan stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum MovementState {
    /// None is on.
    Off,
    /// It suggests something for today.
    On,
    /// "Not today" was said.
    NotToday,
    /// It is paused.
    Paused,
    /// Its level was set more than a year ago: it asks to be begun anew.
    Old,
}

/// Graded movement, as it stands today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MovementView {
    /// How it stands.
    pub state: MovementState,
    /// The kind of movement; absent while none is on.
    pub item: Option<ItemId>,
    /// Its name; absent while none is on.
    pub label: Option<String>,
    /// Today's suggestion in minutes; 0 is rest. Absent while nothing is suggested.
    pub suggestion: Option<u32>,
    /// The level outside flares, in minutes; absent while nothing is suggested.
    pub level: Option<u32>,
    /// Minutes of it logged today; absent when none was.
    pub done: Option<u32>,
    /// All of it in a sentence.
    pub sentence: String,
    /// Why, and what it rests on.
    pub reasons: Vec<String>,
    /// What of it is convention.
    pub conventions: Vec<String>,
    /// A plain word of care after a raise; else absent.
    pub caution: Option<String>,
    /// Whether Ebb itself may suggest more after steady days: screened negative.
    pub may_rise: bool,
    /// Whether the screen for post-exertional malaise would say something that is not known.
    pub screen_missing: bool,
    /// What a plan can be for, with what the person sustains of each; while one is on, for that one alone.
    pub kinds: Vec<MovementBaseline>,
}

/// A kind of movement and what the person sustains of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MovementBaseline {
    /// Which.
    pub item: ItemId,
    /// Its name.
    pub label: String,
    /// Minutes that were not followed by a worse day; absent where too little is known: then the person says it.
    pub minutes: Option<u32>,
}

/// Whether a plan is on.
pub(crate) fn is_on(reader: &Reader<'_>) -> Result<bool, EbbError> {
    Ok(reader.record(RECORD, ID)?.is_some())
}

/// What a plan that runs is for; nothing while it is paused.
pub(crate) fn running_item(reader: &Reader<'_>) -> Result<Option<ItemId>, EbbError> {
    Ok(read(reader)?.filter(|plan| plan.paused.is_none()).map(|plan| plan.item))
}

fn read(reader: &Reader<'_>) -> Result<Option<Plan>, StoreError> {
    Ok(reader.record(RECORD, ID)?.map(|body| serde_json::from_str(&body)).transpose()?)
}

fn put(writer: &mut Writer<'_>, plan: &Plan) -> Result<(), StoreError> {
    writer.put_record(RECORD, ID, &serde_json::to_string(plan)?)
}

/// The days of a plan from the first to today: what was done of an item, flares, and which were worse than usual.
fn plan_days(reader: &Reader<'_>, item: &ItemId, first: Day, today: Day) -> Result<Vec<PlanDay>, StoreError> {
    let facts = reader.days(first.plus(-USUAL_WINDOW), today)?;
    let said = said_days(&reader.flares(first)?, first, today);
    let worse = follow::worse(first, today, &facts).into_iter();
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

fn baseline(reader: &Reader<'_>, item: &ItemId, today: Day) -> Result<Option<u32>, StoreError> {
    Ok(follow::baseline(&plan_days(reader, item, today.plus(-follow::BASELINE_DAYS), today)?))
}

/// Where a plan stands today; `None` when its level was set too long ago to follow it.
fn standing(reader: &Reader<'_>, plan: &Plan, today: Day) -> Result<Option<(Standing, PlanDay)>, EbbError> {
    // A clock set back: the day it was set on is the first there is.
    let today = today.max(plan.day);
    if today.since(plan.day) > FOLLOWED {
        return Ok(None);
    }
    let days = plan_days(reader, &plan.item, plan.day, today)?;
    let may_rise = plan.paused.is_none() && screening::said(reader)? == Some(PemScreen::Negative);
    let set = if plan.how == How::Started { Set::Started } else { Set::ByHand };
    let last = days.last().copied().unwrap_or_default();
    Ok(Some((follow::follow(plan.minutes, set, may_rise, &days), last)))
}

impl Journal {
    /// Graded movement as it stands today: what is suggested, why, what that rests on, and what of it is convention.
    pub fn movement(&self, now: &Moment) -> Result<MovementView, EbbError> {
        self.read(|reader| {
            let today = now.day(reader.rollover()?);
            let pem = screening::said(reader)?;
            let Some(plan) = read(reader)? else { return self.no_movement(reader, pem, today) };
            let words = self.words();
            let label = self.catalog().label(&plan.item, words);
            let found = standing(reader, &plan, today)?;
            let state = match (&found, plan.paused) {
                (None, _) => MovementState::Old,
                (_, Some(_)) => MovementState::Paused,
                _ if plan.not_on == Some(today) => MovementState::NotToday,
                _ => MovementState::On,
            };
            let on = found.map(|(standing, _)| standing).filter(|_| state != MovementState::Old);
            let offered = on.filter(|_| state == MovementState::On);
            let done = found.and_then(|(_, last)| last.done);
            let key = match (state, offered) {
                (MovementState::On, Some(Standing { suggestion: 0, .. })) => "movement-rest",
                (MovementState::On, Some(Standing { easing: true, .. })) => "movement-easing",
                (MovementState::On, _) => "movement-today",
                (MovementState::NotToday, _) => "movement-not-today",
                (MovementState::Paused, _) => "movement-paused",
                (MovementState::Old | MovementState::Off, _) => "movement-old",
            };
            let time = self.words().duration(f64::from(offered.map_or(0, |on| on.suggestion)));
            let minutes = baseline(reader, &plan.item, today)?;
            Ok(MovementView {
                state,
                suggestion: offered.map(|on| on.suggestion),
                level: on.map(|on| on.level),
                done,
                sentence: words.say(key, &[("item", label.as_str().into()), ("time", time.into())]),
                reasons: on.map(|on| self.movement_reasons(&plan, on, pem, today)).unwrap_or_default(),
                conventions: vec![words.get("movement-convention")],
                caution: (plan.how == How::Raised && today.since(plan.day) <= 3)
                    .then(|| self.movement_caution(plan.from.unwrap_or(plan.minutes), plan.minutes, pem)),
                may_rise: pem == Some(PemScreen::Negative),
                screen_missing: pem.is_none(),
                kinds: vec![MovementBaseline { item: plan.item.clone(), label: label.clone(), minutes }],
                item: Some(plan.item),
                label: Some(label),
            })
        })
    }

    fn no_movement(&self, reader: &Reader<'_>, pem: Option<PemScreen>, today: Day) -> Result<MovementView, EbbError> {
        let kind = |id: &str| -> Result<MovementBaseline, EbbError> {
            let item = ItemId(id.to_owned());
            let minutes = baseline(reader, &item, today)?;
            Ok(MovementBaseline { label: self.catalog().label(&item, self.words()), item, minutes })
        };
        Ok(MovementView {
            state: MovementState::Off,
            item: None,
            label: None,
            suggestion: None,
            level: None,
            done: None,
            sentence: self.words().get("movement-off"),
            reasons: Vec::new(),
            conventions: vec![self.words().get("movement-convention")],
            caution: None,
            may_rise: pem == Some(PemScreen::Negative),
            screen_missing: pem.is_none(),
            kinds: MOVEMENTS.into_iter().map(kind).collect::<Result<_, _>>()?,
        })
    }

    fn movement_reasons(&self, plan: &Plan, on: Standing, pem: Option<PemScreen>, today: Day) -> Vec<String> {
        let words = self.words();
        let time = |minutes: u32| self.words().duration(f64::from(minutes));
        let day = if plan.day == today { words.get("movement-day-today") } else { words.relative_day(plan.day, today) };
        let set = match plan.how {
            How::Started => words.say(
                "movement-reason-started",
                &[("time", time(plan.minutes).into()), ("baseline", time(plan.baseline).into())],
            ),
            How::Raised | How::Lowered => {
                words.say("movement-reason-set", &[("time", time(plan.minutes).into()), ("day", day.into())])
            }
        };
        let changed = match on.why {
            _ if on.easing && on.suggestion < on.level => Some("movement-reason-flare"),
            Why::Set => None,
            Why::Flare => Some("movement-reason-after-flare"),
            Why::Gap => Some("movement-reason-gap"),
            Why::Steady => Some("movement-reason-steady"),
        };
        let rule = match pem {
            Some(PemScreen::Positive) => words.get("movement-rule-positive"),
            None => words.get("movement-rule-unscreened"),
            Some(PemScreen::Negative) if on.level < 10 => words.get("movement-rule-small"),
            Some(PemScreen::Negative) => words.say("movement-rule-negative", &[("days", on.steady.min(STEADY).into())]),
        };
        [Some(set), changed.map(|key| words.get(key)), Some(rule)].into_iter().flatten().collect()
    }

    fn movement_caution(&self, from: u32, to: u32, pem: Option<PemScreen>) -> String {
        let key = if pem == Some(PemScreen::Negative) { "movement-caution" } else { "movement-caution-pem" };
        let time = |minutes: u32| self.words().duration(f64::from(minutes));
        self.words().say(key, &[("from", time(from).into()), ("to", time(to).into())])
    }

    /// Begins a plan for one kind of movement, in place of one that is on. `minutes` is what the person can do on most
    /// days without paying for it; needed only where the record does not tell, and where both tell the lower counts. The
    /// first level is below it.
    pub fn start_movement(&self, item: &ItemId, minutes: Option<u32>, now: &Moment) -> Result<Change, EbbError> {
        let item = self.catalog().resolve(item);
        if !MOVEMENTS.contains(&item.0.as_str()) {
            return Err(EbbError::NotInTheList { given: item.0 });
        }
        let said = minutes.map(|minutes| in_range(minutes, 1)).transpose()?;
        self.set_movement(now, |writer, today| {
            let known = baseline(writer, &item, today)?;
            let sustained = match (known, said) {
                (Some(known), Some(said)) => known.min(said),
                (Some(one), None) | (None, Some(one)) => one,
                (None, None) => return Err(EbbError::MinutesNeeded),
            };
            let minutes = follow::first_level(sustained);
            let plan = Plan {
                item,
                baseline: sustained,
                day: today,
                minutes,
                how: How::Started,
                from: None,
                paused: None,
                not_on: None,
            };
            put(writer, &plan)?;
            Ok((plan.item, "did-start-movement", minutes))
        })
    }

    /// Raises the level: the person's own tap, to any length above what is suggested. The same again that
    /// day changes nothing: a hand that shakes taps twice.
    pub fn raise_movement(&self, minutes: u32, now: &Moment) -> Result<Change, EbbError> {
        self.set_level(Some(minutes), now, |on| Ok((How::Raised, in_range(minutes, on.suggestion + 1)?)))
    }

    /// Lowers the level, to a length or by a fifth of what is suggested.
    pub fn less_movement(&self, minutes: Option<u32>, now: &Moment) -> Result<Change, EbbError> {
        self.set_level(None, now, |on| {
            let minutes = minutes.unwrap_or_else(|| follow::lower(on.suggestion.max(1)));
            if minutes > on.level {
                Err(out_of_range(minutes, 1, on.level))
            } else {
                Ok((How::Lowered, in_range(minutes, 1)?))
            }
        })
    }

    fn set_level(
        &self,
        raised: Option<u32>,
        now: &Moment,
        to: impl FnOnce(&Standing) -> Result<(How, u32), EbbError>,
    ) -> Result<Change, EbbError> {
        self.set_movement(now, |writer, today| {
            let plan = read(writer)?.ok_or(EbbError::NoMovementPlan)?;
            let again = raised == Some(plan.minutes) && plan.how == How::Raised && plan.day == today;
            if again && plan.paused.is_none() {
                return Ok((plan.item, "did-set-movement-level", plan.minutes));
            }
            let (on, _) = standing(writer, &plan, today)?.ok_or(EbbError::NoMovementPlan)?;
            let (how, minutes) = to(&on)?;
            let from = (how == How::Raised).then_some(on.suggestion);
            // Saying a level takes up a plan that was paused.
            let plan = Plan { day: today, minutes, how, from, paused: None, not_on: None, ..plan };
            put(writer, &plan)?;
            Ok((plan.item, "did-set-movement-level", minutes))
        })
    }

    /// It was done: logs the activity, with the minutes given or those suggested. A second tap within two seconds is the
    /// same tap.
    pub fn did_movement(&self, minutes: Option<u32>, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write_begun(|writer| {
            let today = now.day(writer.rollover()?);
            let plan = read(writer)?.ok_or(EbbError::NoMovementPlan)?;
            if let Some(entry) = same_tap(writer, &plan.item, now)? {
                return Ok(((), self.labels().entry(&entry)));
            }
            let suggested = standing(writer, &plan, today)?.map(|(on, _)| on.suggestion).filter(|minutes| *minutes > 0);
            let minutes = minutes.or(suggested).ok_or(EbbError::MinutesNeeded)?;
            let body =
                Body::Activity { item: plan.item, effort: Effort::default(), minutes: Some(minutes), timed: None };
            writer.begin(Verb::Log, now, None)?;
            let entry = insert_entry(writer, Draft::now(body), now)?;
            Ok(((), self.labels().entry(&entry)))
        })?;
        Ok(change)
    }

    /// Not today. Nothing is logged, and nothing is counted.
    pub fn not_today_movement(&self, now: &Moment) -> Result<Change, EbbError> {
        self.change_movement("did-not-today-movement", now, |plan, today| plan.not_on = Some(today))
    }

    /// Pauses the plan for as long as the person likes.
    pub fn pause_movement(&self, now: &Moment) -> Result<Change, EbbError> {
        self.change_movement("did-pause-movement", now, |plan, today| plan.paused = Some(today))
    }

    /// Takes a paused plan up again.
    pub fn resume_movement(&self, now: &Moment) -> Result<Change, EbbError> {
        self.change_movement("did-resume-movement", now, |plan, _| (plan.paused, plan.not_on) = (None, None))
    }

    /// Ends the plan; what was logged stays.
    pub fn end_movement(&self, now: &Moment) -> Result<Change, EbbError> {
        self.set_movement(now, |writer, _| {
            let plan = read(writer)?.ok_or(EbbError::NoMovementPlan)?;
            writer.remove_record(RECORD, ID)?;
            Ok((plan.item, "did-end-movement", plan.minutes))
        })
    }

    fn change_movement(
        &self,
        key: &'static str,
        now: &Moment,
        change: impl FnOnce(&mut Plan, Day),
    ) -> Result<Change, EbbError> {
        self.set_movement(now, |writer, today| {
            let mut plan = read(writer)?.ok_or(EbbError::NoMovementPlan)?;
            change(&mut plan, today);
            put(writer, &plan)?;
            Ok((plan.item, key, plan.minutes))
        })
    }

    fn set_movement(
        &self,
        now: &Moment,
        work: impl FnOnce(&mut Writer<'_>, Day) -> Result<(ItemId, &'static str, u32), EbbError>,
    ) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            let today = now.day(writer.rollover()?);
            let (item, key, minutes) = work(writer, today)?;
            let item = self.catalog().label(&item, self.words());
            let time = self.words().duration(f64::from(minutes));
            Ok(((), self.words().say(key, &[("item", item.into()), ("time", time.into())])))
        })?;
        Ok(change)
    }
}

fn in_range(minutes: u32, low: u32) -> Result<u32, EbbError> {
    if (low..=MOST).contains(&minutes) { Ok(minutes) } else { Err(out_of_range(minutes, low, MOST)) }
}

fn out_of_range(given: u32, low: u32, high: u32) -> EbbError {
    let [given, low, high] = [given, low, high].map(f64::from);
    EbbError::OutOfRange { field: "minutes".to_owned(), given, low, high }
}
