//! What the owner of a phone knows of their doses, kept beside the journal: which rules held when, when the medicine was
//! paused, and where the phone was. The log of reminders is held against it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{NaiveDateTime, TimeDelta};
use ebb_core::Timestamp;
use ebb_core::entry::{Body, Entry, Intake};
use ebb_core::reminders::{ReminderLine, ReminderRule};
use ebb_core::time::{Day, Moment, Rollover};
use proptest::prelude::*;

use crate::laws::{local_in, names};
use crate::phone::Phone;

/// A rule as it was from one moment until another.
pub(crate) struct Version {
    pub(crate) id: String,
    pub(crate) rule: ReminderRule,
    since: Moment,
    pub(crate) until: Option<Moment>,
}

/// What was decided, and when.
#[derive(Default)]
pub(crate) struct Decided {
    pub(crate) versions: Vec<Version>,
    removed: HashSet<String>,
    pauses: Vec<(Moment, Option<Day>)>,
    zones: BTreeSet<String>,
    /// Whether each operation that can be undone next is an entry; the changes of rules stay.
    pub(crate) operations: Vec<bool>,
}

/// The dose that an entry names, and whether it was taken.
pub(crate) fn slot(entry: &Entry) -> (Option<&str>, Intake) {
    match &entry.body {
        Body::Remedy { slot, intake, .. } => (slot.as_deref(), *intake),
        other => unreachable!("{other:?}"),
    }
}

fn minute(at: &Moment) -> i64 {
    at.at.timestamp().div_euclid(60)
}

impl Decided {
    pub(crate) fn save(&mut self, id: &str, rule: ReminderRule, now: &Moment) {
        self.end(id, now);
        self.versions.push(Version { id: id.to_owned(), rule, since: now.clone(), until: None });
    }

    pub(crate) fn remove(&mut self, id: &str, now: &Moment) {
        self.end(id, now);
        self.removed.insert(id.to_owned());
    }

    fn end(&mut self, id: &str, now: &Moment) {
        let held = self.versions.iter_mut().filter(|version| version.id == id && version.until.is_none());
        held.for_each(|version| version.until = Some(now.clone()));
    }

    /// One of the rules that hold.
    pub(crate) fn held(&self, which: prop::sample::Index) -> Option<(String, ReminderRule)> {
        let held: Vec<&Version> = self.versions.iter().filter(|version| version.until.is_none()).collect();
        (!held.is_empty()).then(|| which.get(&held)).map(|version| (version.id.clone(), version.rule.clone()))
    }

    pub(crate) fn pause(&mut self, until: Option<Day>, now: &Moment) {
        self.pauses.push((now.clone(), until));
    }

    pub(crate) fn was_in(&mut self, zone: &str) {
        self.zones.insert(zone.to_owned());
    }

    /// Whether the medicine was paused at an instant by the clock of some zone in which the phone was.
    fn may_be_paused(&self, at: Timestamp) -> bool {
        self.zones.iter().any(|zone| self.is_paused(at, zone))
    }

    fn is_paused(&self, at: Timestamp, zone: &str) -> bool {
        let held = self.pauses.iter().rev().find(|(since, _)| since.at < at);
        let day = Moment::in_zone(at, zone).unwrap().day(Rollover::default());
        held.and_then(|(_, until)| *until).is_some_and(|until| day < until)
    }

    /// The doses of a version up to a local time, each with its local time.
    fn doses(version: &Version, until: NaiveDateTime) -> BTreeSet<String> {
        let end = version.until.as_ref().map_or(until, |end| local_in(&version.rule, end).min(until));
        names(&version.id, &version.rule, local_in(&version.rule, &version.since), end)
    }

    /// Every dose that a rule named while it held.
    pub(crate) fn named(&self, now: &Moment) -> BTreeSet<String> {
        let ahead = |version: &Version| local_in(&version.rule, now) + TimeDelta::days(2);
        self.versions.iter().flat_map(|version| Self::doses(version, ahead(version))).collect()
    }

    /// When a dose of a version was due, as long as that held.
    fn due(version: &Version, name: &str, now: &Moment) -> Timestamp {
        let clock = version.until.as_ref().unwrap_or(now);
        let zone = version.rule.zone.as_deref().unwrap_or(&clock.zone);
        let clock = Moment::in_zone(clock.at, zone).unwrap();
        let minute = NaiveDateTime::parse_from_str(name.split_once('@').unwrap().1, "%Y-%m-%dT%H:%M");
        clock.at_local(minute.unwrap()).at
    }
}

/// Each dose of the rules has ended as exactly one of answered, skipped, logged unprompted, missed, silenced; and truly.
pub(crate) fn check(phone: &Phone, decided: &Decided, all: &[Entry], undos: usize) -> Result<(), TestCaseError> {
    let now = &phone.now;
    let log = phone.journal.reminder_delivery().log(now).unwrap();
    let lines: BTreeMap<&str, &ReminderLine> = log.iter().map(|line| (line.id.as_str(), line)).collect();
    prop_assert_eq!(lines.len(), log.len(), "one line a reminder");
    let answered: BTreeMap<&str, Intake> =
        all.iter().filter_map(|entry| Some((slot(entry).0?, slot(entry).1))).collect();
    prop_assert_eq!(answered.len(), all.iter().filter(|entry| slot(entry).0.is_some()).count(), "one answer a dose");
    let missed = phone.journal.reminder_delivery().missed_doses(now).unwrap();
    let mut closed: BTreeSet<(i64, String)> = BTreeSet::new();
    for version in &decided.versions {
        let long_ago = local_in(&version.rule, now) - TimeDelta::hours(30);
        for name in Decided::doses(version, long_ago) {
            let chain = (0..).map(|times| if times == 0 { name.clone() } else { format!("{name}~{times}") });
            let line = chain.map_while(|id| lines.get(id.as_str()).copied()).last();
            let how = line.and_then(|line| line.how.as_deref());
            let is_answered = answered.contains_key(name.as_str());
            let was_posted = phone.posted.iter().any(|one| one.id.starts_with(&name));
            let is_removed = decided.removed.contains(&version.id);
            let said = || format!("{name} ended as {how:?}: {line:?}");
            let is_asked = missed.iter().any(|dose| line.is_some_and(|line| minute(&line.due) == minute(&dose.due)));
            match how {
                Some("answered") => prop_assert!(is_answered, "no entry answers {}", name),
                _ if is_answered && how == Some("logged") => {
                    // Of what never rang, that it was answered is that it was logged.
                    prop_assert!(!was_posted, "{}", said());
                }
                _ if is_answered => prop_assert!(line.is_none() && !was_posted, "answered, and {}", said()),
                Some("logged" | "elsewhere") => {
                    // However late it was put off to, the entry was meant for the dose itself.
                    let due = lines.get(name.as_str()).or(line.as_ref()).map(|line| line.due.at.timestamp());
                    closed.insert((due.unwrap(), name));
                }
                Some("ignored" | "missed" | "undelivered") => {
                    let line = line.unwrap();
                    prop_assert!(how != Some("ignored") || was_posted || undos > 0, "never shown: {}", said());
                    prop_assert!(how != Some("undelivered") || !was_posted, "{}", said());
                    // The list of what was missed names the same ones.
                    let is_recent = now.at - line.due.at < TimeDelta::hours(48);
                    prop_assert!(!is_recent || is_removed || is_asked, "not asked about: {}", said());
                }
                Some("same-time") => {
                    let line = line.unwrap();
                    let rang = |other: &&ReminderLine| {
                        other.how.as_deref() != Some("same-time") && minute(&other.due) == minute(&line.due)
                    };
                    prop_assert!(log.iter().any(|other| rang(&other)), "nothing else at that minute: {}", said());
                }
                Some("paused") => prop_assert!(decided.may_be_paused(line.unwrap().due.at), "no pause: {}", said()),
                Some("gone") => prop_assert!(is_removed && !was_posted, "{}", said()),
                // What a rule that is gone named, and nobody was told of.
                None if line.is_none() && is_removed => prop_assert!(!was_posted, "{}", said()),
                // What an entry closed leaves no line once its rule has changed; a flight may have moved it since.
                None if line.is_none() && version.until.is_some() => {
                    let due = Decided::due(version, &name, now);
                    let is_near = |entry: &Entry| {
                        entry.when.start().is_none_or(|at| (at.at - due).abs() <= TimeDelta::hours(12 + 26))
                    };
                    let is_closed = decided.may_be_paused(due) || all.iter().any(is_near);
                    prop_assert!(is_closed, "no line, and nothing was logged: {}", name);
                }
                _ => prop_assert!(false, "{}", said()),
            }
        }
    }
    // It rings again after an undo alone.
    for posted in &phone.posted {
        let times = phone.posted.iter().filter(|one| one.id == posted.id).count();
        prop_assert!(times <= 1 + undos || !posted.id.contains('@'), "posted {} times: {}", times, posted.id);
    }
    // No answer is to a dose that no rule makes.
    let named = decided.named(now);
    for answer in answered.keys() {
        prop_assert!(named.contains(*answer), "made up: {answer}");
    }
    // What is asked about has no answer, and is not said to have ended otherwise.
    for dose in &missed {
        let how = lines.get(dose.id.as_str()).and_then(|line| line.how.as_deref());
        let is_open =
            matches!(how, None | Some("ignored" | "missed" | "undelivered" | "scheduled" | "snoozed" | "same-time"));
        prop_assert!(is_open && !answered.contains_key(dose.id.as_str()), "asked about, and {:?}: {}", how, dose.id);
    }
    each_has_an_entry(&lines, &answered, &closed, all)
}

/// Each dose that was logged unprompted has an entry of its own that can be meant for it; doses of one instant share it.
fn each_has_an_entry(
    lines: &BTreeMap<&str, &ReminderLine>,
    answered: &BTreeMap<&str, Intake>,
    closed: &BTreeSet<(i64, String)>,
    all: &[Entry],
) -> Result<(), TestCaseError> {
    let mut unprompted: Vec<i64> = all
        .iter()
        .filter(|entry| slot(entry).0.is_none())
        .map(|entry| entry.when.start().unwrap().at.timestamp())
        .collect();
    unprompted.sort_unstable();
    let instants: BTreeSet<i64> = closed.iter().map(|(due, _)| *due).collect();
    let answered_at: BTreeSet<i64> =
        answered.keys().filter_map(|name| Some(lines.get(name)?.due.at.timestamp())).collect();
    for due in instants.difference(&answered_at) {
        let fits = unprompted.iter().position(|at| (due - 3_600..due + 12 * 3_600).contains(at));
        prop_assert!(fits.map(|place| unprompted.remove(place)).is_some(), "nothing was logged at {due}: {closed:?}");
    }
    Ok(())
}
