//! The activity timer: started and stopped in one tap, with breaks planned ahead. See decision 0014.
//!
//! What runs is one record in the change log, so it survives the app's death and a reboot, and undo takes each tap back.
//! Stopping writes the activity and its rests as entries, in one operation.

use std::sync::Mutex;

use serde::{Deserialize, Serialize};

use super::breaks::{self, Basis, Past};
use super::felt::set_felt;
use super::heart::{Live, minutes_above};
use super::rose::rose;
use super::running::{Ended, Phase, Running, minutes, on_clock, whole_minutes};
use crate::catalog::{self, ItemId, ItemKind};
use crate::days;
use crate::days::{USUAL_WINDOW, said_of};
use crate::entry::{Body, Draft, Effort, EntryId, Felt, Kind, Mark, Rating, Timed, When};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::labels::Labels;
use crate::logging::insert_entry;
use crate::storage::{Reader, StoreError, Verb, Writer, lock};
use crate::time::{Day, Moment};

/// The kind of record that holds what the timer knows.
pub(crate) const RECORD: &str = "timer";

/// The one activity's record.
pub(super) const ACTIVITY: &str = "activity";

/// What a rest between two stretches is logged as.
pub(crate) const REST_ITEM: &str = "short-break";

/// How many activities of the same kind of effort are looked at for one that has no past of its own.
const SAME_KIND_MOST: usize = 5;

/// With fewer past lengths than these a forgotten activity's is not guessed from them.
const LENGTHS_LEAST: usize = 3;

/// What is kept: what runs, and what was done last, for its words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Kept {
    pub(super) did: Did,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) running: Option<Running>,
}

/// What a tap on the timer did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
pub(super) enum Did {
    Started {
        item: ItemId,
        /// What ran before and was ended by it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ended: Option<Stopped>,
    },
    Stopped(Stopped),
    PutOff {
        item: ItemId,
    },
    Skipped {
        item: ItemId,
    },
    Resting {
        item: ItemId,
    },
    WentOn {
        item: ItemId,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Stopped {
    item: ItemId,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    minutes: Option<u32>,
    /// Its end was guessed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    guessed: bool,
}

/// When a running activity ends.
pub(super) enum End<'a> {
    /// Now; a forgotten one when it probably ended.
    Now,
    /// At a moment the person says.
    At(&'a Moment),
    /// They do not know: it was, and how long is unknown.
    Unknown,
}

impl Journal {
    /// Starts an activity, with what it takes where that is said. One runs at a time: another is ended first, in the same
    /// operation. The same one again changes nothing.
    pub fn start_activity(&self, item: &ItemId, effort: Effort, now: &Moment) -> Result<Change, EbbError> {
        self.start_activity_with(item, effort, self.capacity_for_breaks(now)?, now)
    }

    /// The same on a day that holds this share of a usual one: 1 is a usual day, less brings the breaks closer together.
    pub fn start_activity_with(
        &self,
        item: &ItemId,
        effort: Effort,
        capacity: f64,
        now: &Moment,
    ) -> Result<Change, EbbError> {
        let item = self.find_item(&item.0)?;
        if item.kind != ItemKind::Activity {
            return Err(EbbError::WrongKind { item: item.id.0, kind: Kind::Activity });
        }
        effort.check()?;
        let item = item.id;
        let session = self.session::<Mutex<Live>>();
        let ((), change) = self.write_begun(|writer| {
            let flare = in_flare(writer, now)?;
            let before = kept(writer)?.and_then(|kept| kept.running);
            if let Some(running) = &before
                && running.item == item
                && running.phase(now.at, flare) != Phase::Forgotten
            {
                return Ok(((), say_did(&writer.labels(), &Did::Started { item, ended: None })));
            }
            writer.begin(Verb::Timer, now, None)?;
            let ended = match before {
                Some(running) => Some(finish(writer, Some(&lock(&session)), running, &End::Now, None, now)?),
                None => None,
            };
            let interval = interval(writer, &item, effort, now)?;
            let running = Running::start(item.clone(), effort, interval, (capacity, flare), now);
            keep_timer(writer, Did::Started { item, ended }, Some(running))
        })?;
        Ok(change)
    }

    /// Stops what runs, with how it was where that is said: writes the activity and its rests, in one operation. A
    /// forgotten one ends when it probably did ([`super::Forgotten::until`]), never after days.
    pub fn stop_activity(&self, felt: Option<Felt>, now: &Moment) -> Result<Change, EbbError> {
        self.stop(&End::Now, felt, now)
    }

    /// Stops what runs as of a moment since its start.
    pub fn stop_activity_at(&self, until: &Moment, felt: Option<Felt>, now: &Moment) -> Result<Change, EbbError> {
        self.stop(&End::At(until), felt, now)
    }

    /// Stops what runs when nobody knows how long it was: it is logged without a length, which adds no load.
    pub fn stop_activity_unknown(&self, now: &Moment) -> Result<Change, EbbError> {
        self.stop(&End::Unknown, None, now)
    }

    fn stop(&self, end: &End<'_>, felt: Option<Felt>, now: &Moment) -> Result<Change, EbbError> {
        let session = self.session::<Mutex<Live>>();
        let ((), change) = self.write_begun(|writer| stop_within(writer, Some(&lock(&session)), end, felt, now))?;
        Ok(change)
    }

    /// What a tap on the timer is called; `None` where that was erased.
    pub(crate) fn describe_timer(&self, reader: &Reader<'_>, op: i64) -> Result<Option<String>, EbbError> {
        let body = reader.record_after(RECORD, ACTIVITY, op)?;
        Ok(body
            .and_then(|body| serde_json::from_str::<Kept>(&body).ok())
            .map(|kept| say_did(&reader.labels(), &kept.did)))
    }

    /// Says how an activity was, later; again to say something else.
    pub fn felt(&self, entry: &EntryId, felt: Felt, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Amend, now, |writer| Ok(((), set_felt(writer, entry, felt)?)))?;
        Ok(change)
    }
}

/// The same within a transaction of its caller.
pub(super) fn stop_within(
    writer: &mut Writer<'_>,
    live: Option<&Live>,
    end: &End<'_>,
    felt: Option<Felt>,
    now: &Moment,
) -> Result<((), String), EbbError> {
    let running = kept(writer)?.and_then(|kept| kept.running).ok_or(EbbError::NoActivity)?;
    writer.begin(Verb::Timer, now, None)?;
    let stopped = finish(writer, live, running, end, felt, now)?;
    keep_timer(writer, Did::Stopped(stopped), None)
}

pub(super) fn keep_timer(
    writer: &mut Writer<'_>,
    did: Did,
    running: Option<Running>,
) -> Result<((), String), EbbError> {
    let said = say_did(&writer.labels(), &did);
    let body = serde_json::to_string(&Kept { did, running }).map_err(StoreError::from)?;
    writer.put_record(RECORD, ACTIVITY, &body)?;
    Ok(((), said))
}

/// Writes what ran as entries, under the operation that has begun.
fn finish(
    writer: &mut Writer<'_>,
    live: Option<&Live>,
    mut running: Running,
    end: &End<'_>,
    felt: Option<Felt>,
    now: &Moment,
) -> Result<Stopped, EbbError> {
    let forgotten = running.phase(now.at, false) == Phase::Forgotten;
    let (at, mark, guessed) = match end {
        End::At(moment) => {
            if moment.at < running.since.at {
                return Err(EbbError::EndsBeforeItBegins);
            }
            if moment.at > now.at {
                return Err(EbbError::InTheFuture { when: moment.to_string() });
            }
            ((*moment).clone(), if forgotten { Mark::Coarse } else { Mark::Measured }, false)
        }
        End::Now if forgotten => (likely_end(writer, &running, now)?, Mark::Coarse, true),
        End::Now => {
            running.unsure |= running.clock_went_back(now.at);
            (now.clone(), Mark::Measured, false)
        }
        End::Unknown => (on_clock(now, running.seen.max(running.since.at).min(now.at)), Mark::Coarse, false),
    };
    let (item, effort, interval) = (running.item.clone(), running.effort, running.interval);
    let above = minutes_above(writer, live, &running.since)?;
    let mut ended = running.end(&at);
    if matches!(end, End::Unknown) {
        ended.minutes = None;
    }
    let Ended { from, to, minutes, stretch, rests } = ended;
    // Without a length a rating would stand for a whole day's (see `series`): then it is left unsaid.
    let effort = if minutes.is_some() { effort } else { Effort::default() };
    // What was guessed or repaired teaches nothing.
    let taught = mark == Mark::Measured && minutes.is_some();
    let rose = if taught { rose(writer, (&from, &at), &rests)? } else { None };
    let timed = minutes.map(|_| Timed { interval, stretch, felt, above, rose });
    let body = Body::Activity { item: item.clone(), effort, minutes, timed };
    let when = When::Interval { from, to: Some(to) };
    insert_entry(writer, Draft { mark, ..Draft::when(when, body) }, now)?;
    for rest in rests {
        let item = ItemId(REST_ITEM.to_owned());
        let (when, minutes, taken) = match rest.to {
            Some(to) => {
                let length = to.at - rest.from.at;
                // The rest after which a timer was forgotten: how long it was is not known.
                let known = length > chrono::TimeDelta::zero() && length < super::running::FORGOTTEN;
                let minutes = known.then(|| whole_minutes(length.num_seconds()));
                (When::Interval { from: rest.from, to: Some(to) }, minutes, true)
            }
            None => (When::At { moment: rest.from }, None, false),
        };
        insert_entry(writer, Draft::when(when, Body::Rest { item, minutes, taken }), now)?;
    }
    Ok(Stopped { item, minutes, guessed })
}

/// What a tap on the timer is called.
pub(super) fn say_did(labels: &Labels, did: &Did) -> String {
    let words = &labels.words;
    let label = |item: &ItemId| labels.item(item);
    let said = |key: &str, item: &ItemId| words.say(key, &[("item", label(item).into())]);
    match did {
        Did::Started { item, ended: None } => said("did-start-activity", item),
        Did::Started { item, ended: Some(stopped) } => {
            let ended = say_did(labels, &Did::Stopped(stopped.clone()));
            words.say("did-start-after", &[("item", label(item).into()), ("ended", ended.into())])
        }
        Did::Stopped(Stopped { item, minutes: None, .. }) => said("did-stop-activity", item),
        Did::Stopped(Stopped { item, minutes: Some(minutes), guessed }) => {
            let key = if *guessed { "did-stop-guessed" } else { "did-stop-after" };
            let length = labels.words.duration(f64::from(*minutes));
            words.say(key, &[("item", label(item).into()), ("length", length.into())])
        }
        Did::PutOff { item } => said("did-put-off-break", item),
        Did::Skipped { item } => said("did-skip-break", item),
        Did::Resting { item } => said("did-rest", item),
        Did::WentOn { item } => said("did-go-on", item),
    }
}

/// The timer's record with nothing in it but what runs, and the item that does; `None` where nothing runs.
pub(crate) fn without_past(body: &str) -> Option<(ItemId, String)> {
    let running = serde_json::from_str::<Kept>(body).ok()?.running?;
    let item = running.item.clone();
    let did = Did::Started { item: item.clone(), ended: None };
    Some((item, serde_json::to_string(&Kept { did, running: Some(running) }).ok()?))
}

/// What runs, if anything does.
pub(super) fn kept(reader: &Reader<'_>) -> Result<Option<Kept>, EbbError> {
    let body = reader.record(RECORD, ACTIVITY)?;
    Ok(body.map(|body| serde_json::from_str(&body)).transpose().map_err(StoreError::from)?)
}

/// Whether a moment's day is in a flare.
pub(super) fn in_flare(reader: &Reader<'_>, now: &Moment) -> Result<bool, EbbError> {
    let day = now.day(reader.rollover()?);
    Ok(said_of(day, &reader.flares(day)?) == Some(true))
}

/// When a forgotten activity probably ended: a rest that was begun ended it; else as long after its start as this
/// person's usually take, else with the first break that nobody answered. Never before it was last heard of.
pub(super) fn likely_end(reader: &Reader<'_>, running: &Running, now: &Moment) -> Result<Moment, EbbError> {
    if let Some(resting) = &running.resting {
        return Ok(resting.clone());
    }
    let past = reader.timed_activities(&running.item, breaks::LOOK_BACK)?;
    let lengths: Vec<f64> = past
        .iter()
        .filter(|entry| entry.mark == Mark::Measured)
        .filter_map(|entry| match (&entry.body, &entry.when) {
            (Body::Activity { timed: Some(_), .. }, When::Interval { from, to: Some(to) }) => {
                Some(f64::from(whole_minutes((to.at - from.at).num_seconds())))
            }
            _ => None,
        })
        .collect();
    let usual = (lengths.len() >= LENGTHS_LEAST).then(|| days::median(&lengths)).flatten();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths within a day")]
    let end = usual.map_or(running.break_at, |usual| running.since.at + minutes(libm::round(usual) as u32));
    Ok(on_clock(now, end.max(running.seen).min(now.at)))
}

/// The interval for an activity, and what it rests on: its own past, else that of others that take the same kind of
/// effort (their learned interval against the convention's, as a median), else the convention.
fn interval(reader: &Reader<'_>, item: &ItemId, effort: Effort, now: &Moment) -> Result<(f64, Basis), EbbError> {
    let own = past(reader, item)?;
    if let Some(interval) = breaks::learned(&own) {
        return Ok((interval, Basis::Item { times: count(own.len()) }));
    }
    let efforts = efforts(item, effort);
    let plain = breaks::by_effort(efforts.map(strongest));
    let Some(efforts) = efforts else { return Ok((plain, Basis::Convention)) };
    let day = now.day(reader.rollover()?);
    let mut others: Vec<ItemId> = Vec::new();
    for used in reader.item_days(day.plus(-USUAL_WINDOW), day)?.into_iter().rev() {
        let same = catalog::usual_effort(&used.item).is_some_and(|other| main_kind(other) == main_kind(efforts));
        if same && used.item != *item && !others.contains(&used.item) && others.len() < SAME_KIND_MOST {
            others.push(used.item);
        }
    }
    let mut ratios = Vec::new();
    let mut times = 0;
    for other in &others {
        let past = past(reader, other)?;
        if let Some(interval) = breaks::learned(&past) {
            ratios.push(interval / breaks::by_effort(catalog::usual_effort(other).map(strongest)));
            times += count(past.len());
        }
    }
    Ok(match days::median(&ratios) {
        Some(ratio) => {
            let interval = (plain * ratio).clamp(breaks::INTERVAL_LEAST, breaks::INTERVAL_MOST);
            (interval, Basis::Kind { times })
        }
        None => (plain, Basis::Convention),
    })
}

/// An item's timed activities, as much of them as is learned from. What was guessed or repaired teaches nothing.
fn past(reader: &Reader<'_>, item: &ItemId) -> Result<Vec<Past>, EbbError> {
    let entries = reader.timed_activities(item, breaks::LOOK_BACK)?;
    let Some(first) = entries.iter().map(|entry| entry.day).min() else { return Ok(Vec::new()) };
    let flares = reader.flares(first)?;
    let begins = |day: Day, from: &Moment| {
        flares.iter().filter(|flare| flare.said).any(|flare| {
            let later = flare.first > day || flare.since.as_ref().is_none_or(|since| since.at >= from.at);
            flare.first >= day && flare.first <= day.plus(2) && later
        })
    };
    let timed = entries.iter().filter(|entry| entry.mark == Mark::Measured).filter_map(|entry| {
        let (Body::Activity { timed: Some(timed), .. }, When::Interval { from, .. }) = (&entry.body, &entry.when)
        else {
            return None;
        };
        let flare_after = begins(entry.day, from);
        let (stretch, rose) = (f64::from(timed.stretch), timed.rose.map(f64::from));
        Some(Past { interval: timed.interval, stretch, rose, felt: timed.felt, flare_after })
    });
    Ok(timed.collect())
}

/// What an activity takes, 0–10 a kind: as said, else the vocabulary's guess.
pub(super) fn efforts(item: &ItemId, effort: Effort) -> Option<[f64; 3]> {
    let said = [effort.physical, effort.cognitive, effort.emotional];
    if said.iter().all(Option::is_none) {
        return catalog::usual_effort(item);
    }
    Some(said.map(|part| part.map_or(0.0, Rating::value)))
}

fn strongest(efforts: [f64; 3]) -> f64 {
    efforts.into_iter().fold(0.0, f64::max)
}

/// Which kind of effort it takes most of; of equals the first.
fn main_kind(efforts: [f64; 3]) -> usize {
    (0..3).rev().max_by(|a, b| efforts[*a].total_cmp(&efforts[*b])).unwrap_or(0)
}

fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
