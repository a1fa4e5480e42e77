//! What fires when: a function of the rules, of what became of each reminder so far, of what was logged, and of now.
//!
//! Which reminders there are follows from the rules alone (see [`Slot`]); where the phone is and what its clock says only
//! move the instant at which one is due. So a hop over zones neither doubles nor loses one: each is named by its rule and
//! its local minute, and each ends once.

use std::collections::{BTreeMap, HashMap};

use chrono::{Datelike as _, NaiveDateTime, TimeDelta};

use super::notification::ReminderKind;
use super::reconcile::ended;
use super::rule::{Gentle, Recurrence, ReminderAbout, ReminderRule, Slot, time_of};
use super::settings::ReminderSettings;
use crate::moment::{Day, Moment, Rollover, Timestamp};
use crate::pacing::Candidate;
use crate::screen::said_of;
use crate::store::{FlareSpan, Notice};

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
    again: bool,
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
    fn silent_within(&self) -> TimeDelta {
        let minutes = self.skip_within.unwrap_or(match self.about {
            ReminderAbout::Dose { .. } => 60,
            ReminderAbout::Movement => 720,
            _ => 240,
        });
        TimeDelta::minutes(i64::from(minutes))
    }
}

/// A local minute as names of reminders hold it.
pub(super) fn minute(local: NaiveDateTime) -> String {
    use chrono::Timelike as _;
    let (date, time) = (local.date(), local.time());
    format!("{:04}-{:02}-{:02}T{:02}:{:02}", date.year(), date.month(), date.day(), time.hour(), time.minute())
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
        for index in 0..self.rules.len() {
            self.of_rule(index, until, &mut all);
        }
        for (index, candidate) in self.candidates.iter().enumerate() {
            all.extend(self.of_candidate(index, candidate).filter(|decided| decided.at <= until));
        }
        all.extend(self.tests());
        all.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
        self.keep_to_budget(&mut all);
        all
    }

    fn of_rule(&self, index: usize, until: Timestamp, all: &mut Vec<Decided>) {
        let scheduled = &self.rules[index];
        let rule = &scheduled.rule;
        let clock = rule.clock(&self.now);
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
        let local = |at: Timestamp| Moment { at, ..clock.later(at - clock.at) }.local().date();
        let (first, last) = (local(self.first).pred_opt(), local(until).succ_opt());
        let (Some(first), Some(last)) = (first, last) else { return };
        let mut slots = rule.slots(first, last);
        slots.retain(|slot| slot.nominal > since);
        let places: Vec<Timestamp> =
            slots.iter().map(|slot| clock.at_local(slot.nominal + Self::within(scheduled, slot)).at).collect();
        for (place, slot) in slots.iter().enumerate() {
            let at = places[place];
            let next = slots.get(place + 1).map(|next| next.nominal);
            let holds = slot.nominal + slot.window + rule.holds_for();
            let until_at = clock.at_local(next.map_or(holds, |next| holds.min(next))).at.max(at);
            if at < self.first && !self.is_snoozed(scheduled, slot) {
                continue;
            }
            if at > until {
                break;
            }
            let id = format!("{}@{}", scheduled.id, minute(slot.nominal));
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
            && self.notices.contains_key(&format!("{}@{}", scheduled.id, minute(slot.nominal)))
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

    fn fate(&self, scheduled: &Scheduled, slot: &Slot, span: (Timestamp, Timestamp), again: bool) -> (Timestamp, Fate) {
        let (at, until) = span;
        let rule = &scheduled.rule;
        let left_out = |cause| (at, Fate::LeftOut(cause));
        if !scheduled.needed {
            return left_out(Cause::NotNeeded);
        }
        if !rule.always && self.was_logged(scheduled, at) {
            return left_out(Cause::Logged);
        }
        if rule.about.is_dose() {
            return (at, Fate::Fires);
        }
        if !again {
            if self.is_day_off(at) {
                return left_out(Cause::DayOff);
            }
            let every_second = rule.in_flare == Gentle::Fewer && slot.ordinal % 2 != 0;
            if (rule.in_flare == Gentle::None || every_second) && self.is_gentle(at) {
                return left_out(Cause::Flare);
            }
        }
        // One that is late and still good would be shown now.
        let late = at < self.now.at && self.now.at <= until;
        let mut at = at;
        for shown in [Some(at), late.then_some(self.now.at)].into_iter().flatten() {
            match self.after_quiet(shown) {
                Some(end) if end > until => return left_out(Cause::Quiet),
                Some(end) => at = end,
                None => {}
            }
        }
        (at, Fate::Fires)
    }

    fn was_logged(&self, scheduled: &Scheduled, at: Timestamp) -> bool {
        let since = at - scheduled.rule.silent_within();
        let said = |key: &String| self.logged.iter().any(|(logged, when)| logged == key && *when >= since);
        !scheduled.keys.is_empty() && scheduled.keys.iter().all(said)
    }

    /// When what a rule asks for was last logged, where all of it was since an instant.
    pub(super) fn logged_since(&self, index: usize, since: Timestamp) -> Option<Timestamp> {
        let keys = &self.rules[index].keys;
        let last = |key: &String| self.logged.iter().filter(|(logged, _)| logged == key).map(|(_, at)| *at).max();
        let all: Vec<Timestamp> = keys.iter().map(last).collect::<Option<_>>()?;
        all.into_iter().min().filter(|at| *at >= since)?;
        keys.iter().filter_map(last).max()
    }

    fn beside(&self, at: Timestamp) -> Moment {
        self.now.later(at - self.now.at)
    }

    fn is_day_off(&self, at: Timestamp) -> bool {
        if self.settings.weekdays_off.is_empty() && self.settings.days_off.is_empty() {
            return false;
        }
        let date = self.beside(at).local().date();
        let weekday = date.weekday().number_from_monday();
        self.settings.days_off.contains(&Day::from(date))
            || self.settings.weekdays_off.iter().any(|day| u32::from(*day) == weekday)
    }

    /// Whether it is a time to be gentle: in a flare, or in the days after too much.
    pub(super) fn is_gentle(&self, at: Timestamp) -> bool {
        if self.risk.is_some_and(|(from, to)| from <= at && at <= to) {
            return true;
        }
        if self.flares.is_empty() {
            return false;
        }
        // Nobody knows tomorrow's: it is taken for today's.
        let today = self.now.day(self.rollover);
        let day = self.beside(at).day(self.rollover).min(today);
        said_of(day, &self.flares) == Some(true)
    }

    /// The end of the quiet hours an instant falls in; nothing outside of them.
    fn after_quiet(&self, at: Timestamp) -> Option<Timestamp> {
        let quiet = self.settings.quiet.as_ref()?;
        let (from, to) = (time_of(quiet.from), time_of(quiet.to));
        let here = self.beside(at);
        let local = here.local();
        let time = local.time();
        let passes_midnight = to <= from;
        let within = if passes_midnight { time >= from || time < to } else { time >= from && time < to };
        if !within {
            return None;
        }
        let date = if passes_midnight && time >= from { local.date().succ_opt()? } else { local.date() };
        let end = here.at_local(date.and_time(to)).at;
        // In the hour that happens twice the hours may end before they are over for this instant.
        Some(if end > at { end } else { here.at_local(date.succ_opt()?.and_time(to)).at })
    }

    /// Whether quiet hours put it off.
    pub(super) fn was_put_off(&self, decided: &Decided) -> bool {
        let named = decided.id.split_once('@').map(|(_, minute)| minute);
        let quiet =
            self.settings.quiet.is_some_and(|quiet| self.beside(decided.at).local().time() == time_of(quiet.to));
        quiet && decided.fate == Fate::Fires && named != Some(&minute(self.beside(decided.at).local()))
    }

    /// How many of one day ask for something, at most.
    pub(super) fn busiest_day(&self, all: &[Decided]) -> usize {
        let mut days: BTreeMap<Day, usize> = BTreeMap::new();
        let asking = all.iter().filter(|one| matches!(one.fate, Fate::Fires | Fate::LeftOut(Cause::Budget)));
        for one in asking.filter(|one| one.kind.worth().is_some()) {
            *days.entry(self.beside(one.at).day(self.rollover)).or_default() += 1;
        }
        days.values().copied().max().unwrap_or_default()
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

    /// What was told that asks for something, once each.
    pub(super) fn asked_by_reminders(&self) -> impl Iterator<Item = &Notice> {
        self.notices.values().filter(|notice| {
            let how = notice.how.as_deref();
            let told = (notice.shown.is_some() && how != Some(ended::MISSED)) || how == Some(ended::SCHEDULED);
            let asks = ReminderKind::of(&notice.kind).is_some_and(|kind| kind.worth().is_some());
            told && asks && !notice.id.contains('~')
        })
    }

    /// Leaves out what goes beyond the day's asking, the least worth first. Doses and breaks cost nothing.
    fn keep_to_budget(&self, all: &mut [Decided]) {
        let most = usize::from(self.settings.asks);
        let day = |at: Timestamp| self.beside(at).day(self.rollover);
        let today = self.now.day(self.rollover);
        let mut spent: BTreeMap<Day, usize> = BTreeMap::from([(today, self.asked_today)]);
        for notice in self.asked_by_reminders() {
            *spent.entry(day(notice.due)).or_default() += 1;
        }
        let mut asking: BTreeMap<Day, Vec<usize>> = BTreeMap::new();
        for (index, decided) in all.iter().enumerate() {
            if decided.fate == Fate::Fires && !decided.again && decided.kind.worth().is_some() {
                asking.entry(day(decided.at)).or_default().push(index);
            }
        }
        for (day, mut of_day) in asking {
            let room = most.saturating_sub(spent.get(&day).copied().unwrap_or_default());
            if of_day.len() <= room {
                continue;
            }
            let worth = |index: &usize| all[*index].kind.worth().unwrap_or_default();
            // Stable: of those worth the same the earlier goes first.
            of_day.sort_by(|a, b| worth(b).total_cmp(&worth(a)));
            for index in of_day.into_iter().skip(room) {
                all[index].fate = Fate::LeftOut(Cause::Budget);
            }
        }
    }
}
