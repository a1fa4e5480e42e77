//! What fires when: a function of the rules, of what became of each reminder so far, of what was logged, and of now.
//!
//! Which reminders there are follows from the rules alone (see [`Slot`]); where the phone is and what its clock says only
//! move the instant at which one is due. So a hop over zones neither doubles nor loses one: each is named by its rule and
//! its local minute, and each ends once.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike as _, NaiveDateTime, TimeDelta, Timelike as _};

use super::rule::{Recurrence, ReminderAbout, ReminderRule, Slot};
use super::{calendar::Calendar, notification::ReminderKind, settings::ReminderSettings};
use crate::days::FlareSpan;
use crate::pacing::Candidate;
use crate::storage::Notice;
use crate::time::{Moment, Rollover, Timestamp};

/// A break that was due longer ago than this is stale. Convention.
const STALE: TimeDelta = TimeDelta::minutes(15);

/// How long a snoozed one may still be shown after it comes again. Convention.
const SNOOZED_FOR: TimeDelta = TimeDelta::hours(1);

/// Why a reminder was rightly left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cause {
    /// The person wants none on that day.
    DayOff,
    /// A flare, or the days after too much.
    Flare,
    /// Quiet hours, to whose end it does not keep.
    Quiet,
    /// What it asks for was logged.
    Logged,
    /// The day's asking is used up.
    Budget,
    /// Another of the same rule fires at the same instant, since the clocks were put forward.
    SameTime,
    /// A break nobody was told of in time.
    Stale,
    /// There is enough left, or no plan runs.
    NotNeeded,
}

impl Cause {
    /// The stable id, kebab-case.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::DayOff => "day-off",
            Self::Flare => "flare",
            Self::Quiet => "quiet",
            Self::Logged => "logged",
            Self::Budget => "budget",
            Self::SameTime => "same-time",
            Self::Stale => "stale",
            Self::NotNeeded => "not-needed",
        }
    }
}

/// What becomes of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It fires.
    Fires,
    /// It is left out.
    LeftOut(Cause),
}

/// Where it is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// The rule at this place in [`Scene::rules`].
    Rule(usize),
    /// The candidate at this place in [`Scene::candidates`].
    Candidate(usize),
    /// The self-test.
    Test,
}

/// One reminder that has not ended yet.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Decided {
    pub(super) id: String,
    pub(super) source: Source,
    pub(super) kind: ReminderKind,
    /// When it is due.
    pub(super) at: Timestamp,
    /// After this it is not shown by itself any more.
    pub(super) until: Timestamp,
    pub(super) heads_up: Option<Timestamp>,
    pub(super) fate: Fate,
    /// Asked for again: it was counted when it first fired.
    pub(super) again: bool,
}

/// A rule and what it looks at.
#[derive(Debug, Clone)]
pub(super) struct Scheduled {
    pub(super) id: String,
    /// When it was last said.
    pub(super) since: Moment,
    pub(super) rule: ReminderRule,
    /// What silences it where all of it was logged: items, or `sleep`.
    pub(super) keys: Vec<String>,
    /// How far into its window it fires, where that was learned.
    pub(super) place: Option<TimeDelta>,
    /// Whether there is anything to remind of: a plan that runs, a pack that comes to its end.
    pub(super) needed: bool,
}

/// All a plan is made from.
#[derive(Debug)]
pub(super) struct Scene {
    pub(super) now: Moment,
    pub(super) rollover: Rollover,
    /// What was due before this is not looked for any more.
    pub(super) first: Timestamp,
    pub(super) settings: ReminderSettings,
    pub(super) rules: Vec<Scheduled>,
    pub(super) candidates: Vec<Candidate>,
    pub(super) notices: HashMap<String, Notice>,
    /// What was logged in the last days, and when.
    pub(super) logged: Vec<(String, Timestamp)>,
    pub(super) flares: Vec<FlareSpan>,
    /// The time of raised risk after too much.
    pub(super) risk: Option<(Timestamp, Timestamp)>,
    /// What was asked today beside reminders.
    pub(super) asked_today: usize,
}

impl ReminderRule {
    /// The kind of what it becomes.
    pub(super) fn kind(&self) -> ReminderKind {
        match self.about {
            ReminderAbout::CheckIn { .. } => ReminderKind::CheckIn,
            ReminderAbout::Dose { .. } => ReminderKind::Dose,
            ReminderAbout::Refill { .. } => ReminderKind::Refill,
            ReminderAbout::WindDown => ReminderKind::WindDown,
            ReminderAbout::Movement => ReminderKind::Movement,
            ReminderAbout::Experiment { .. } => ReminderKind::Experiment,
            ReminderAbout::Appointment { .. } => ReminderKind::Appointment,
            ReminderAbout::Custom { .. } => ReminderKind::Custom,
        }
    }

    /// How long after its time it is still worth showing. Convention.
    fn holds_for(&self) -> TimeDelta {
        match (&self.about, &self.when) {
            (ReminderAbout::Dose { .. } | ReminderAbout::Refill { .. }, _) => TimeDelta::hours(12),
            (ReminderAbout::WindDown, _) => TimeDelta::minutes(90),
            (ReminderAbout::Appointment { before, .. }, _) => TimeDelta::minutes(i64::from(*before).max(15)),
            (ReminderAbout::Custom { .. }, Recurrence::Once { .. }) => TimeDelta::hours(24),
            _ => TimeDelta::hours(4),
        }
    }

    /// Within how long before it what it asks for counts as logged. Convention, where the person said nothing.
    pub(super) fn silent_within(&self) -> TimeDelta {
        let minutes = self.skip_within.unwrap_or(match self.about {
            ReminderAbout::Dose { .. } => 60,
            ReminderAbout::Movement => 720,
            _ => 240,
        });
        TimeDelta::minutes(i64::from(minutes))
    }
}

/// A local minute as names of reminders hold it, `2026-03-29T08:30`.
pub(super) fn minute(local: NaiveDateTime) -> String {
    named("", "", local)
}

/// A rule and a local minute, `…@2026-03-29T08:30`. Digit by digit: there are thousands in a plan, and formatting them
/// would be a third of it.
fn named(rule: &str, between: &str, local: NaiveDateTime) -> String {
    let mut name = String::with_capacity(rule.len() + between.len() + 16);
    name.push_str(rule);
    name.push_str(between);
    let year = u32::try_from(local.year()).unwrap_or_default();
    let mut push = |number: u32, after: Option<char>| {
        name.extend([number / 10 % 10, number % 10].map(|digit| char::from_digit(digit, 10).unwrap_or('0')));
        name.extend(after);
    };
    push(year / 100, None);
    push(year, Some('-'));
    push(local.month(), Some('-'));
    push(local.day(), Some('T'));
    push(local.hour(), Some(':'));
    push(local.minute(), None);
    name
}

/// The name of the one that comes again after another was snoozed.
pub(super) fn next_name(id: &str) -> String {
    match id.rsplit_once('~').and_then(|(base, times)| Some((base, times.parse::<u32>().ok()?))) {
        Some((base, times)) => format!("{base}~{}", times.saturating_add(1)),
        None => format!("{id}~1"),
    }
}

/// Whether a reminder is the running activity's, by its name.
pub(super) fn is_of_activity(id: &str) -> bool {
    id.starts_with("activity/")
}

impl Scene {
    /// Everything that is due until an instant and has not ended, in order of time.
    pub(super) fn decide(&self, until: Timestamp) -> Vec<Decided> {
        let mut all = Vec::new();
        let mut calendars: BTreeMap<Option<&str>, Calendar> = BTreeMap::new();
        let here = self.calendar(&self.now, until);
        for (index, scheduled) in self.rules.iter().enumerate() {
            let zone = scheduled.rule.zone.as_deref();
            let calendar = match zone {
                None => &here,
                Some(_) => {
                    calendars.entry(zone).or_insert_with(|| self.calendar(&scheduled.rule.clock(&self.now), until))
                }
            };
            self.of_rule(index, calendar, until, &mut all);
        }
        for (index, candidate) in self.candidates.iter().enumerate() {
            all.extend(self.of_candidate(index, candidate).filter(|decided| decided.at <= until));
        }
        all.extend(self.tests());
        all.sort_unstable_by(|a, b| a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
        self.keep_to_budget(&here, &mut all);
        all
    }

    /// The dates a plan up to an instant may speak of, by a clock.
    fn calendar(&self, clock: &Moment, until: Timestamp) -> Calendar {
        let date = |at: Timestamp| clock.later(at - clock.at).local().date();
        let (first, last) = (date(self.first), date(until));
        Calendar::new(clock, first.pred_opt().unwrap_or(first), last.succ_opt().unwrap_or(last))
    }

    fn of_rule(&self, index: usize, calendar: &Calendar, until: Timestamp, all: &mut Vec<Decided>) {
        let scheduled = &self.rules[index];
        let rule = &scheduled.rule;
        if let Recurrence::After { item, minutes } = &rule.when {
            let after = TimeDelta::minutes(i64::from(*minutes));
            let mut times: Vec<Timestamp> = self
                .logged
                .iter()
                .filter(|(key, at)| *key == item.0 && *at > scheduled.since.at)
                .map(|(_, at)| *at)
                .collect();
            times.sort_unstable();
            for (place, logged) in times.iter().enumerate() {
                let at = *logged + after;
                let id = format!("{}@{}Z", scheduled.id, minute(logged.naive_utc()));
                // Logged again before it was due: the time counts from there.
                let overtaken = times.get(place + 1).is_some_and(|next| *next <= at);
                let slot = Slot { nominal: logged.naive_utc(), window: TimeDelta::zero(), ordinal: 0 };
                self.push(index, id, slot, (at, at + rule.holds_for()), all);
                if let Some(last) = all.last_mut().filter(|last| overtaken && last.source == Source::Rule(index)) {
                    last.fate = Fate::LeftOut(Cause::Logged);
                }
            }
            all.retain(|decided| decided.at <= until);
            return;
        }
        let since = rule.clock(&scheduled.since).local();
        let (first, last) = calendar.range();
        let mut slots = rule.slots(first, last);
        slots.retain(|slot| slot.nominal > since);
        let places: Vec<Timestamp> =
            slots.iter().map(|slot| calendar.at(slot.nominal + Self::within(scheduled, slot))).collect();
        for (place, slot) in slots.iter().enumerate() {
            let at = places[place];
            let holds = at + (slot.window - Self::within(scheduled, slot)) + rule.holds_for();
            let until_at = places.get(place + 1).map_or(holds, |next| holds.min(*next)).max(at);
            if at < self.first && !self.is_snoozed(scheduled, slot) {
                continue;
            }
            if at > until {
                break;
            }
            let id = named(&scheduled.id, "@", slot.nominal);
            let before = all.len();
            self.push(index, id, *slot, (at, until_at), all);
            let same = places.get(place + 1) == Some(&at);
            if let Some(last) = all.get_mut(before).filter(|last| same && !last.again) {
                last.fate = Fate::LeftOut(Cause::SameTime);
            }
        }
        all.retain(|decided| decided.at <= until);
    }

    fn is_snoozed(&self, scheduled: &Scheduled, slot: &Slot) -> bool {
        // Few are: only then a name is made of it.
        self.notices.values().any(|notice| notice.again.is_some() && notice.rule.as_ref() == Some(&scheduled.id))
            && self.notices.contains_key(&named(&scheduled.id, "@", slot.nominal))
    }

    /// How far into its window a slot fires.
    fn within(scheduled: &Scheduled, slot: &Slot) -> TimeDelta {
        scheduled.place.unwrap_or(slot.window / 2).clamp(TimeDelta::zero(), slot.window)
    }

    /// Adds what a slot stands at now: itself, or the last it was snoozed to; nothing where that has ended.
    fn push(&self, index: usize, mut id: String, slot: Slot, span: (Timestamp, Timestamp), all: &mut Vec<Decided>) {
        let (mut at, mut until) = span;
        let mut again = false;
        while let Some(notice) = self.notices.get(&id) {
            match notice.again {
                Some(next) => {
                    (at, until, again) = (next, until.max(next + SNOOZED_FOR), true);
                    id = next_name(&id);
                }
                None if notice.ended.is_some() || notice.shown.is_some() => return,
                None => break,
            }
        }
        let scheduled = &self.rules[index];
        let (at, fate) = self.fate(scheduled, &slot, (at, until), again);
        let kind = scheduled.rule.kind();
        all.push(Decided { id, source: Source::Rule(index), kind, at, until, heads_up: None, fate, again });
    }

    fn of_candidate(&self, index: usize, candidate: &Candidate) -> Option<Decided> {
        let kind = ReminderKind::from(candidate.kind);
        let mut at = candidate.at.at;
        let mut id = candidate.id.clone();
        let mut again = false;
        while let Some(notice) = self.notices.get(&id) {
            match notice.again {
                Some(next) => (at, id, again) = (next, next_name(&id), true),
                None if notice.ended.is_some() || notice.shown.is_some() => return None,
                None => break,
            }
        }
        let stale = at + STALE;
        let until = candidate.until.as_ref().map_or(stale, |until| if again { stale } else { until.at.min(stale) });
        let off = !is_of_activity(&candidate.id) && self.is_day_off(at);
        let fate = if off {
            Fate::LeftOut(Cause::DayOff)
        } else if self.after_quiet(at).is_some()
            || (until >= self.now.at && self.after_quiet(at.max(self.now.at)).is_some())
        {
            Fate::LeftOut(Cause::Quiet)
        } else if until < self.now.at && kind != ReminderKind::EndOfActivity {
            Fate::LeftOut(Cause::Stale)
        } else {
            Fate::Fires
        };
        // Whether it still goes on is worth asking until it is answered.
        let until = if kind == ReminderKind::EndOfActivity { at + TimeDelta::days(1) } else { until };
        let heads_up = candidate.heads_up.as_ref().map(|moment| moment.at).filter(|_| !again);
        Some(Decided { id, source: Source::Candidate(index), kind, at, until, heads_up, fate, again })
    }

    fn tests(&self) -> impl Iterator<Item = Decided> {
        let kind = ReminderKind::SelfTest;
        let open = self.notices.values().filter(move |notice| notice.kind == kind.id());
        let open = open.filter(|notice| notice.shown.is_none() && notice.ended.is_none());
        open.map(move |notice| Decided {
            id: notice.id.clone(),
            source: Source::Test,
            kind,
            at: notice.due,
            until: notice.due + SNOOZED_FOR,
            heads_up: None,
            fate: Fate::Fires,
            again: false,
        })
    }
}
