//! Reading what a plan is made from.

use std::collections::HashMap;

use chrono::TimeDelta;

use super::plan::{Scene, Scheduled};
use super::rule::{Body, Gentle, RECORD, Recurrence, ReminderAbout, ReminderRule};
use super::{reconcile::ended, settings::ReminderSettings};
use crate::asking::{CheckIn, asked_on};
use crate::catalog::ItemId;
use crate::days;
use crate::entry::{self, Dose, When};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::pacing::{movement_item, risk_window};
use crate::profile::Medicine;
use crate::storage::{Notice, Reader, StoreError};
use crate::time::{Day, Moment, Timestamp};

/// What was due longer ago is not looked for any more, however long the phone was off.
const LOOK_BACK: TimeDelta = TimeDelta::days(8);

/// How far before it was last looked over one may still be open: what had not passed then may have by a hop, and that moves
/// by 26 hours at most.
const LAG: TimeDelta = TimeDelta::hours(28);

/// More than the widest hop there is, across the date line.
const HOP: TimeDelta = TimeDelta::hours(28);

/// How many of a rule's last reminders its place in the window is learned from.
const LEARNED_FROM: u32 = 14;

/// How many answers it needs before it moves.
const ANSWERS_LEAST: usize = 3;

/// A dose that was logged.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Taken {
    pub(super) item: ItemId,
    pub(super) at: Timestamp,
    pub(super) day: Day,
    pub(super) dose: Option<Dose>,
}

/// What words are made from, beside the scene.
#[derive(Debug, Default)]
pub(super) struct Told {
    pub(super) check_ins: Vec<CheckIn>,
    pub(super) medicines: HashMap<String, Medicine>,
    pub(super) taken: Vec<Taken>,
    /// The check-ins of which at least one usual value is known.
    pub(super) usual: Vec<String>,
    /// What is left of a medicine, by the rule that counts it down.
    pub(super) left: HashMap<String, u32>,
}

/// The key under which a night is logged.
const SLEEP: &str = "sleep";

impl Journal {
    /// The rules, in the order they were made.
    pub(super) fn reminders_kept(reader: &Reader<'_>) -> Result<Vec<(String, Body)>, EbbError> {
        let read = |(id, body): (String, String)| -> Result<(String, Body), EbbError> {
            Ok((id, serde_json::from_str(&body).map_err(StoreError::from)?))
        };
        reader.records(RECORD)?.into_iter().map(read).collect()
    }

    /// Everything a plan up to an instant is made from.
    pub(super) fn scene(&self, reader: &Reader<'_>, until: Timestamp, now: &Moment) -> Result<(Scene, Told), EbbError> {
        let rollover = reader.rollover()?;
        let today = now.day(rollover);
        let kept = Self::reminders_kept(reader)?;
        let longest = now.at - LOOK_BACK;
        let first = reader.looked_over()?.map_or(longest, |last| (last.min(now.at) - LAG).max(longest));
        let about = |wanted: fn(&ReminderAbout) -> bool| kept.iter().any(|(_, body)| wanted(&body.rule.about));
        let mut told = Told::default();
        if about(|about| matches!(about, ReminderAbout::CheckIn { .. })) {
            told.check_ins = self.check_ins_of(reader)?;
            told.usual = Self::usual_check_ins(reader, &told.check_ins, now)?;
        }
        if about(|about| matches!(about, ReminderAbout::Dose { .. } | ReminderAbout::Refill { .. })) {
            for (id, body) in reader.records(crate::profile::MEDICINE)? {
                told.medicines.insert(id, serde_json::from_str(&body).map_err(StoreError::from)?);
            }
        }
        let movement =
            if about(|about| matches!(about, ReminderAbout::Movement)) { movement_item(reader)? } else { None };
        let mut logged = Vec::new();
        if !kept.is_empty() {
            for day in [today.plus(-2), today.plus(-1), today, today.plus(1)] {
                note(&reader.day_entries(day)?, &mut logged, &mut told.taken);
            }
        }
        let mut rules = Vec::with_capacity(kept.len());
        for (id, Body { since, rule }) in kept {
            let (keys, needed) = looks_at(reader, &rule, &since, &id, movement.as_ref(), &mut told)?;
            let place = if rule.adaptive { place(reader, &id, &rule, now)? } else { None };
            rules.push(Scheduled { id, since, rule, keys, place, needed });
        }
        let gentle = rules.iter().any(|scheduled| scheduled.rule.in_flare != Gentle::Same);
        let risk = if gentle { risk_window(reader, now)? } else { None };
        let scene = Scene {
            now: now.clone(),
            rollover,
            first,
            settings: ReminderSettings::read(reader)?,
            candidates: self.candidates_of(reader, now, now.at - TimeDelta::minutes(15), until)?,
            // A hop moves what a slot's local minute means by up to 26 hours: what became of it may lie that far before.
            notices: notices(reader.notices(first - HOP)?),
            logged,
            flares: if gentle { reader.flares(today.plus(-10))? } else { Vec::new() },
            risk,
            asked_today: asked_beside(reader, today, &rules)?,
            rules,
        };
        Ok((scene, told))
    }
}

fn notices(all: Vec<Notice>) -> HashMap<String, Notice> {
    all.into_iter().map(|notice| (notice.id.clone(), notice)).collect()
}

/// How many questions were asked on a day that no reminder asks.
fn asked_beside(reader: &Reader<'_>, day: Day, rules: &[Scheduled]) -> Result<usize, EbbError> {
    if rules.is_empty() {
        return Ok(0);
    }
    let of_a_rule = |id: &str| {
        let check_in = id.strip_prefix("check-in/");
        check_in.is_some_and(|asked| {
            rules.iter().any(|kept| matches!(&kept.rule.about, ReminderAbout::CheckIn { id } if id == asked))
        })
    };
    Ok(asked_on(reader, day)?.iter().filter(|id| !of_a_rule(id)).count())
}

/// The doses logged as taken on a day and the two before.
pub(super) fn taken_lately(reader: &Reader<'_>, today: Day) -> Result<Vec<Taken>, EbbError> {
    let (mut logged, mut taken) = (Vec::new(), Vec::new());
    for day in [today.plus(-2), today.plus(-1), today] {
        note(&reader.day_entries(day)?, &mut logged, &mut taken);
    }
    Ok(taken)
}

/// Notes what entries log, and when; of what lasted, when it ended.
fn note(entries: &[entry::Entry], logged: &mut Vec<(String, Timestamp)>, taken: &mut Vec<Taken>) {
    for entry in entries {
        let at = match &entry.when {
            When::At { moment }
            | When::Interval { to: Some(moment), .. }
            | When::Interval { from: moment, to: None } => moment.at,
            When::Part { .. } | When::Day { .. } => continue,
        };
        if let entry::Body::Sleep { nap: false, .. } = &entry.body {
            logged.push((SLEEP.to_owned(), at));
        }
        if let Some((item, _)) = entry.body.item() {
            logged.push((item.0.clone(), at));
        }
        if let entry::Body::Remedy { item, dose, taken: true, .. } = &entry.body {
            taken.push(Taken { item: item.clone(), at, day: entry.day, dose: dose.clone() });
        }
    }
}

/// What silences a rule, and whether there is anything to remind of.
fn looks_at(
    reader: &Reader<'_>,
    rule: &ReminderRule,
    since: &Moment,
    id: &str,
    movement: Option<&ItemId>,
    told: &mut Told,
) -> Result<(Vec<String>, bool), EbbError> {
    let item_of = |told: &Told, medicine: &str| told.medicines.get(medicine).and_then(|known| known.item.clone());
    Ok(match &rule.about {
        ReminderAbout::CheckIn { id } => {
            let check_in = told.check_ins.iter().find(|check_in| check_in.id == *id);
            let keys =
                check_in.map(|check_in| check_in.questions.iter().map(crate::asking::CheckInItem::key).collect());
            (keys.unwrap_or_default(), check_in.is_some())
        }
        ReminderAbout::Dose { medicine } => {
            let keys = item_of(told, medicine).into_iter().map(|item| item.0).collect();
            (keys, told.medicines.contains_key(medicine))
        }
        ReminderAbout::Refill { medicine, doses, at } => {
            let taken = match item_of(told, medicine) {
                Some(item) => doses_since(reader, &item, since)?,
                None => 0,
            };
            let left = doses.saturating_sub(taken);
            told.left.insert(id.to_owned(), left);
            (Vec::new(), told.medicines.contains_key(medicine) && left <= *at)
        }
        ReminderAbout::Movement => (movement.into_iter().map(|item| item.0.clone()).collect(), movement.is_some()),
        _ => (Vec::new(), true),
    })
}

fn doses_since(reader: &Reader<'_>, item: &ItemId, since: &Moment) -> Result<u32, EbbError> {
    let entries = reader.item_entries(item, Day::from(since.local().date()).plus(-1))?;
    let taken = entries.iter().filter(|entry| {
        let later = entry.when.start().is_some_and(|moment| moment.at > since.at);
        later && matches!(entry.body, entry::Body::Remedy { taken: true, .. })
    });
    Ok(u32::try_from(taken.count()).unwrap_or(u32::MAX))
}

/// How far into its window a rule fires: in the middle; after it was ignored half-way towards where it is usually
/// answered. Convention.
fn place(reader: &Reader<'_>, id: &str, rule: &ReminderRule, now: &Moment) -> Result<Option<TimeDelta>, EbbError> {
    let Recurrence::Window { .. } = &rule.when else { return Ok(None) };
    let date = now.local().date();
    let Some(window) = rule.slots(date - TimeDelta::days(7), date).first().map(|slot| slot.window) else {
        return Ok(None);
    };
    let mut into = window / 2;
    let mut answered: Vec<f64> = Vec::new();
    for notice in reader.notices_of(id, now.at, LEARNED_FROM)? {
        let begin = notice.id.split_once('@').and_then(|(_, minute)| begin_of(minute, rule, now));
        let (Some(begin), Some(at)) = (begin, notice.ended) else { continue };
        match notice.how.as_deref() {
            Some(ended::ANSWERED | ended::ELSEWHERE) => {
                #[allow(clippy::cast_precision_loss, reason = "minutes of a day")]
                answered.push((at - begin).clamp(TimeDelta::zero(), window).num_minutes() as f64);
            }
            Some(ended::IGNORED | ended::SCHEDULED) if answered.len() >= ANSWERS_LEAST => {
                let usual = days::median(&answered).unwrap_or_default();
                #[allow(clippy::cast_possible_truncation, reason = "minutes of a day")]
                let usual = TimeDelta::minutes(usual as i64);
                into += (usual - into) / 2;
            }
            _ => {}
        }
    }
    Ok(Some(into))
}

/// When what a reminder's name holds is, where the phone is.
pub(super) fn begin_of(minute: &str, rule: &ReminderRule, now: &Moment) -> Option<Timestamp> {
    let local = chrono::NaiveDateTime::parse_from_str(minute.split('~').next()?, "%Y-%m-%dT%H:%M").ok()?;
    Some(rule.clock(now).at_local(local).at)
}
