//! Sessions of sleep become one night and the naps of each day.

use std::collections::BTreeMap;

use chrono::{NaiveTime, TimeDelta};

use super::reading::{HealthSleep, HealthSleepStage};
use crate::entry::{Body, Draft, When};
use crate::time::{Day, Moment, Rollover, Timestamp};

/// Longest session or night. More means that one of its two times is wrong.
const NIGHT_MOST: TimeDelta = TimeDelta::hours(24);

/// Shortest session. Less is a watch that was put down.
const SESSION_LEAST: TimeDelta = TimeDelta::minutes(10);

/// A nap begins in the day and is shorter than this; longer sleep in the day is somebody's night. Convention.
const NAP_MOST: TimeDelta = TimeDelta::hours(3);
const NAPS_FROM: NaiveTime = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
const NAPS_UNTIL: NaiveTime = NaiveTime::from_hms_opt(20, 0, 0).unwrap();

/// Sleep that ends so late leads into the night of the next day. Convention.
const EVENING: NaiveTime = NaiveTime::from_hms_opt(20, 0, 0).unwrap();

/// How far clocks may differ.
pub(super) const AHEAD_MOST: TimeDelta = TimeDelta::minutes(5);

/// The sleep of the days, and how many sessions were no sleep that anyone can have had.
pub(super) struct Nights {
    /// The night of each day.
    pub(super) by_day: BTreeMap<Day, Draft>,
    /// The naps of each day, as one.
    pub(super) naps: BTreeMap<Day, Draft>,
    pub(super) left_out: u32,
}

/// A plausible session.
struct Session<'a> {
    source: &'a str,
    from: Moment,
    to: Moment,
    /// Minutes asleep; absent if the app knows no stages.
    asleep: Option<u32>,
}

impl Session<'_> {
    fn span(&self) -> TimeDelta {
        self.to.at - self.from.at
    }

    fn minutes(&self) -> u32 {
        self.asleep.unwrap_or_else(|| minutes(self.span()))
    }

    fn is_nap(&self) -> bool {
        let begins = self.from.local().time();
        self.span() < NAP_MOST && begins >= NAPS_FROM && begins < NAPS_UNTIL
    }

    /// The day into which it leads.
    fn day(&self) -> Day {
        let local = self.to.local();
        let day = Day::from(local.date());
        if local.time() >= EVENING && self.span() < NAP_MOST * 2 { day.plus(1) } else { day }
    }

    fn overlaps(&self, (from, to): (Timestamp, Timestamp)) -> bool {
        self.from.at < to && from < self.to.at
    }
}

/// The nights and naps that sessions are of.
///
/// The sessions of one app make a night: those that know their stages, otherwise those with the most sleep. Parts of a
/// night are one, from the first to the last, with the minutes slept in all of them.
pub(super) fn nights(sessions: &[HealthSleep], now: &Moment, rollover: Rollover) -> Nights {
    let mut left_out = 0;
    let mut of_nights: BTreeMap<Day, Vec<Session<'_>>> = BTreeMap::new();
    let mut of_naps: BTreeMap<Day, Vec<Session<'_>>> = BTreeMap::new();
    for session in sessions {
        match plausible(session, now) {
            Some(session) if session.is_nap() => {
                of_naps.entry(session.from.day(rollover)).or_default().push(session);
            }
            Some(session) => of_nights.entry(session.day()).or_default().push(session),
            None => left_out += 1,
        }
    }
    let mut taken: Vec<(Timestamp, Timestamp)> = Vec::new();
    let mut nights = BTreeMap::new();
    for (day, sessions) in of_nights {
        let parts = within_a_day(of_one_source(sessions));
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { continue };
        taken.push((first.from.at, last.to.at));
        // What is so far only the evening of a night is read with the rest of it.
        if Day::from(last.to.local().date()) == day {
            nights.insert(day, draft(&parts, false));
        }
    }
    let mut naps = BTreeMap::new();
    for (day, mut sessions) in of_naps {
        sessions.retain(|nap| !taken.iter().any(|night| nap.overlaps(*night)));
        let parts = of_one_source(sessions);
        if !parts.is_empty() {
            naps.insert(day, naps_draft(&parts, day));
        }
    }
    Nights { by_day: nights, naps, left_out }
}

fn plausible<'a>(session: &'a HealthSleep, now: &Moment) -> Option<Session<'a>> {
    let (from, to) = (session.from.moment(now)?, session.to.moment(now)?);
    let span = to.at - from.at;
    if span < SESSION_LEAST || span > NIGHT_MOST || to.at > now.at + AHEAD_MOST {
        return None;
    }
    let asleep = asleep(&session.stages, from.at, to.at);
    // All of it awake: nobody slept.
    (asleep != Some(0)).then_some(Session { source: &session.source, from, to, asleep })
}

/// Minutes of the stages of sleep within a session, each minute once; absent without stages.
fn asleep(stages: &[HealthSleepStage], from: Timestamp, to: Timestamp) -> Option<u32> {
    let mut spans: Vec<(Timestamp, Timestamp)> = stages
        .iter()
        .filter(|stage| stage.is_asleep)
        .map(|stage| (stage.from.max(from), stage.to.min(to)))
        .filter(|(from, to)| from < to)
        .collect();
    spans.sort_unstable();
    let (mut total, mut until) = (TimeDelta::zero(), from);
    for (begins, ends) in spans {
        if ends > until {
            total += ends - begins.max(until);
            until = ends;
        }
    }
    (!stages.is_empty()).then(|| minutes(total))
}

/// The sessions of the app that knows most, in order and free of overlaps.
fn of_one_source(sessions: Vec<Session<'_>>) -> Vec<Session<'_>> {
    let mut sources: BTreeMap<&str, Vec<Session<'_>>> = BTreeMap::new();
    for session in sessions {
        sources.entry(session.source).or_default().push(session);
    }
    let parts = sources.into_values().map(without_overlaps);
    let knows = |parts: &[Session<'_>]| {
        let minutes: u32 = parts.iter().map(Session::minutes).sum();
        (parts.iter().any(|part| part.asleep.is_some()), minutes)
    };
    // Of two that know as much, the first by name: the same at every reading.
    parts.rev().max_by_key(|parts| knows(parts)).unwrap_or_default()
}

/// Of sessions that overlap, the longest: an app may write a night twice, once corrected.
fn without_overlaps(mut sessions: Vec<Session<'_>>) -> Vec<Session<'_>> {
    sessions.sort_by_key(|session| (std::cmp::Reverse(session.minutes()), session.from.at));
    let mut parts: Vec<Session<'_>> = Vec::new();
    for session in sessions {
        if !parts.iter().any(|part| session.overlaps((part.from.at, part.to.at))) {
            parts.push(session);
        }
    }
    parts.sort_by_key(|part| part.from.at);
    parts
}

/// Parts that lie further apart than a day are not one night: then it is the longest of them.
fn within_a_day(parts: Vec<Session<'_>>) -> Vec<Session<'_>> {
    match (parts.first(), parts.last()) {
        (Some(first), Some(last)) if last.to.at - first.from.at > NIGHT_MOST => {
            parts.into_iter().max_by_key(Session::minutes).into_iter().collect()
        }
        _ => parts,
    }
}

fn draft(parts: &[Session<'_>], nap: bool) -> Draft {
    let slept = parts.iter().map(Session::minutes).sum();
    // Without stages, the time in bed is all that is known of a single session.
    let minutes = (parts.len() > 1 || parts.iter().any(|part| part.asleep.is_some())).then_some(slept);
    let body = Body::Sleep { minutes, quality: None, restored: None, nap };
    let (from, to) = (parts.first().map(|part| part.from.clone()), parts.last().map(|part| part.to.clone()));
    Draft { when: from.map(|from| When::Interval { from, to }), ..Draft::now(body) }
}

/// One nap has its times; of several, the day and the minutes are kept.
fn naps_draft(parts: &[Session<'_>], day: Day) -> Draft {
    let one = draft(parts, true);
    if parts.len() == 1 { one } else { Draft { when: Some(When::Day { day }), ..one } }
}

fn minutes(span: TimeDelta) -> u32 {
    u32::try_from(span.num_minutes()).unwrap_or_default()
}
