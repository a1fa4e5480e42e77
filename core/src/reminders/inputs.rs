//! Reads the inputs of a plan and of its wording.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::TimeDelta;

use super::dose_inputs::{DoseInputs, reopen};
use super::pause::paused_until;
use super::plan::{ActiveRule, Logged, PlanInputs, was_done};
use super::rule::{FlarePolicy, Recurrence, ReminderAbout, ReminderRule};
use super::stored_rule::StoredRule;
use super::{id::ReminderId, outcome::Outcome, rule_label::rule_label, settings::ReminderSettings};
use crate::catalog::ItemId;
use crate::check_ins::{self, CheckIn, CheckInItem};
use crate::days;
use crate::doses::{self, DoseRecord, Supply};
use crate::entry;
use crate::error::EbbError;
use crate::labels::Labels;
use crate::pacing;
use crate::profile::{self, Medicine};
use crate::storage::{Notice, Reader};
use crate::time::{Day, Moment, Timestamp};

/// Reminders due longer ago than this are ignored, however long the phone was off.
const LOOK_BACK: TimeDelta = TimeDelta::days(8);

/// How long before the last reconciliation a reminder may still be open: quiet hours may have moved it by up to a day,
/// and a change of time zone, by at most 26 hours, can make one pass that had not passed then.
const LAG: TimeDelta = TimeDelta::hours(52);

/// More than the largest change of time zone, across the date line.
const HOP: TimeDelta = TimeDelta::hours(28);

/// Number of a rule's last reminders that its offset is learned from.
const LEARNED_FROM: u32 = 14;

/// Number of answers needed before the offset moves.
const ANSWERS_LEAST: usize = 3;

/// What words are made from, beside the inputs of the plan.
#[derive(Debug)]
pub(super) struct NotificationContext {
    pub(super) labels: Arc<Labels>,
    pub(super) check_ins: Vec<CheckIn>,
    pub(super) medicines: HashMap<String, Medicine>,
    /// The same in the order of the list, so that the same is said every time.
    pub(super) list: Vec<Medicine>,
    pub(super) taken: Vec<DoseRecord>,
    /// Check-ins with at least one known usual value.
    pub(super) usual: Vec<String>,
    /// Doses left of a medicine, by the rule that counts them down.
    pub(super) left: HashMap<Arc<str>, Supply>,
    /// Descriptions of the prompts' rules, by rule.
    pub(super) rule_labels: HashMap<Arc<str>, String>,
}

/// Key under which a night is logged.
const SLEEP: &str = "sleep";

/// Reads all inputs of a plan up to an instant.
pub(super) fn plan_inputs(
    reader: &Reader<'_>,
    until: Timestamp,
    now: &Moment,
) -> Result<(PlanInputs, NotificationContext), EbbError> {
    let longest = now.at - LOOK_BACK;
    let first = reader.last_reconciled()?.map_or(longest, |last| (last.min(now.at) - LAG).max(longest));
    plan_inputs_from(reader, (first, until), now)
}

/// Everything a plan from one instant up to another is made from.
pub(super) fn plan_inputs_from(
    reader: &Reader<'_>,
    (first, until): (Timestamp, Timestamp),
    now: &Moment,
) -> Result<(PlanInputs, NotificationContext), EbbError> {
    let rollover = reader.rollover()?;
    let today = now.day(rollover);
    let mut stored = reader.list::<StoredRule>()?;
    let mut wording = wording_context(reader, &stored, now)?;
    let mut histories = Vec::with_capacity(stored.len());
    for (_, stored) in &mut stored {
        stored.follow_merges(&wording.labels.catalog);
        histories.push(stored.history(stored.rule.about.medicine().and_then(|id| wording.medicines.get(id))));
        stored.take_times(|medicine| wording.medicines.get(medicine).cloned());
    }
    let about = |wanted: fn(&ReminderAbout) -> bool| stored.iter().any(|(_, stored)| wanted(&stored.rule.about));
    let movement =
        if about(|about| matches!(about, ReminderAbout::Movement)) { pacing::movement_item(reader)? } else { None };
    let is_offered = |item: &ItemId| wording.labels.catalog.get(item).is_none_or(|item| !item.archived);
    let movement = movement.map(|item| wording.labels.catalog.resolve(&item)).filter(is_offered);
    // A change of time zone moves a slot's local minute by up to 26 hours, so its notice may lie that far earlier.
    let mut notices = notices(reader.notices(first - HOP)?);
    add_beginnings(reader, &mut notices)?;
    let mut logged = Vec::new();
    if about(|about| !about.is_prompt()) {
        // One that was put off for days still follows what was logged then.
        let put_off = notices.iter().filter(|(_, notice)| notice.again.is_some());
        let followed = put_off.filter_map(|(id, _)| Some(Day::from(id.entry_minute()?.date()).plus(-1)));
        let from = followed.fold(today.plus(-2 - longest_delay(&stored)), Day::min);
        for day in (0..=today.plus(1).since(from)).map(|days| from.plus(days)) {
            note(&reader.day_entries(day)?, &mut logged);
        }
    }
    let mut rules = Vec::with_capacity(stored.len());
    for ((id, StoredRule { since, rule, .. }), earlier) in stored.into_iter().zip(histories) {
        let id: Arc<str> = id.into();
        let (keys, needed) = watched(reader, &rule, &since, &id, movement.as_ref(), &mut wording)?;
        let offset = if rule.adaptive { learned_offset(reader, &id, &rule, now)? } else { None };
        let medicine = rule.about.medicine().and_then(|medicine| wording.medicines.get(medicine));
        let medicine = medicine.cloned();
        rules.push(ActiveRule { id, since, rule, keys, offset, needed, medicine, earlier });
    }
    let gentle = rules.iter().any(|active| active.rule.in_flare != FlarePolicy::Same);
    // Read the risk window only if a rule depends on it, because it costs a replay.
    let looks_at_risk = rules.iter().any(|active| active.rule.is_gentle_after_overexertion());
    let risk = if looks_at_risk { pacing::risk_window(reader, now)? } else { None };
    let doses = DoseInputs {
        now,
        rollover,
        first: first - HOP,
        rules: &rules,
        medicines: &wording.medicines,
        notices: &notices,
        logged: &logged,
    };
    let doses = doses.read(reader)?;
    let reopened = reopen(&mut notices, &doses, now.at);
    let inputs = PlanInputs {
        now: now.clone(),
        rollover,
        first,
        settings: ReminderSettings::read(reader)?,
        candidates: pacing::timer_candidates(reader, now, until)?,
        timer_plans_until: pacing::timer_plans_until(reader, now)?,
        paused_until: paused_until(reader, now)?,
        notices,
        reopened,
        doses,
        logged,
        flares: if gentle { reader.flares(today.plus(-10))? } else { Vec::new() },
        risk,
        rules,
    };
    Ok((inputs, wording))
}

/// What the words of the rules need that the reader has.
fn wording_context(
    reader: &Reader<'_>,
    stored: &[(String, StoredRule)],
    now: &Moment,
) -> Result<NotificationContext, EbbError> {
    let mut wording = NotificationContext {
        labels: reader.labels(),
        check_ins: Vec::new(),
        medicines: HashMap::new(),
        list: Vec::new(),
        taken: Vec::new(),
        usual: Vec::new(),
        left: HashMap::new(),
        rule_labels: HashMap::new(),
    };
    let about = |wanted: fn(&ReminderAbout) -> bool| stored.iter().any(|(_, stored)| wanted(&stored.rule.about));
    if about(|about| matches!(about, ReminderAbout::CheckIn { .. })) {
        wording.check_ins = check_ins::list(reader)?;
        wording.usual = check_ins::with_usual_answer(reader, &wording.check_ins, now)?;
    }
    if about(|about| matches!(about, ReminderAbout::Dose { .. } | ReminderAbout::Refill { .. })) {
        let mut listed = profile::listed(reader)?;
        listed.sort_by(|(one, _), (other, _)| one.cmp(other));
        wording.list = listed.iter().map(|(_, medicine)| medicine.clone()).collect();
        wording.medicines = listed.into_iter().collect();
        wording.taken = doses::around(reader, now, &wording.list)?;
    }
    for (id, stored) in stored.iter().filter(|(_, stored)| stored.rule.about.is_prompt()) {
        wording.rule_labels.insert(id.as_str().into(), rule_label(reader, &stored.rule)?);
    }
    Ok(wording)
}

fn notices(all: Vec<Notice>) -> HashMap<ReminderId, Notice> {
    all.into_iter().filter_map(|notice| Some((notice.id.parse().ok()?, notice))).collect()
}

/// Adds what a reminder was before it was put off, however long ago that was due: what became of it is told from its
/// beginning on.
fn add_beginnings(reader: &Reader<'_>, notices: &mut HashMap<ReminderId, Notice>) -> Result<(), EbbError> {
    let mut wanted: Vec<ReminderId> = notices.keys().filter_map(ReminderId::before_snooze).collect();
    while let Some(id) = wanted.pop() {
        if notices.contains_key(&id) {
            continue;
        }
        if let Some(notice) = reader.notice(&id.to_string())? {
            wanted.extend(id.before_snooze());
            notices.insert(id, notice);
        }
    }
    Ok(())
}

/// How many days more an entry can lie back that a rule follows: what is due because of it is asked about for two days.
fn longest_delay(stored: &[(String, StoredRule)]) -> i32 {
    let minutes = stored.iter().filter_map(|(_, stored)| match stored.rule.when {
        Recurrence::After { minutes, .. } => Some(minutes),
        _ => None,
    });
    // Parts of days count as whole ones.
    minutes.max().map_or(0, |minutes| i32::try_from(minutes.div_ceil(24 * 60)).unwrap_or(0) + 1)
}

/// Notes what entries log, and when; of what lasted, when it ended.
fn note(entries: &[entry::Entry], logged: &mut Vec<Logged>) {
    for entry in entries {
        let Some(at) = entry.when.end().map(|moment| moment.at) else { continue };
        let was_done = was_done(&entry.body);
        let mut push = |key: &str| logged.push(Logged { key: key.to_owned(), at, was_done });
        if let entry::Body::Sleep { nap: false, .. } = &entry.body {
            push(SLEEP);
        }
        if let Some((item, _)) = entry.body.item() {
            push(&item.0);
        }
    }
}

/// What silences a rule, and whether there is a reason to remind at all.
fn watched(
    reader: &Reader<'_>,
    rule: &ReminderRule,
    since: &Moment,
    id: &Arc<str>,
    movement: Option<&ItemId>,
    wording: &mut NotificationContext,
) -> Result<(Vec<String>, bool), EbbError> {
    let item_of = |wording: &NotificationContext, medicine: &str| {
        wording.medicines.get(medicine).and_then(|known| known.item.clone())
    };
    Ok(match &rule.about {
        ReminderAbout::CheckIn { id } => {
            let check_in = wording.check_ins.iter().find(|check_in| check_in.id == *id);
            let keys = check_in.map(|check_in| check_in.questions.iter().map(CheckInItem::key).collect());
            // One whose items are all archived has nothing to ask.
            (keys.unwrap_or_default(), check_in.is_some_and(|check_in| !check_in.questions.is_empty()))
        }
        ReminderAbout::Dose { medicine } => {
            let keys = item_of(wording, medicine).into_iter().map(|item| item.0).collect();
            (keys, wording.medicines.contains_key(medicine))
        }
        ReminderAbout::Refill { medicine, doses, at } => {
            let known = wording.medicines.get(medicine);
            let left = known.map(|medicine| doses::left_of(reader, medicine, *doses, since)).transpose()?;
            wording.left.extend(left.map(|left| (Arc::clone(id), left)));
            (Vec::new(), left.is_some_and(|left| left.doses <= *at))
        }
        ReminderAbout::Movement => (movement.into_iter().map(|item| item.0.clone()).collect(), movement.is_some()),
        _ => (Vec::new(), true),
    })
}

/// The offset into its window at which a rule fires: initially the middle. Each time it was ignored, the offset moves
/// halfway towards the time it is usually answered. Convention.
fn learned_offset(
    reader: &Reader<'_>,
    id: &str,
    rule: &ReminderRule,
    now: &Moment,
) -> Result<Option<TimeDelta>, EbbError> {
    let Recurrence::Window { .. } = &rule.when else { return Ok(None) };
    let date = now.local().date();
    let Some(window) = rule.slots(date - TimeDelta::days(7), date).first().map(|slot| slot.window) else {
        return Ok(None);
    };
    let mut into = window / 2;
    let mut answered: Vec<f64> = Vec::new();
    for notice in reader.notices_of(id, now.at, LEARNED_FROM)? {
        let named: Option<ReminderId> = notice.id.parse().ok();
        let begin = named.as_ref().and_then(ReminderId::rule).map(|(_, minute)| rule.due(minute, now));
        let (Some(begin), Some(at)) = (begin, notice.ended) else { continue };
        match Outcome::of(&notice) {
            Some(Outcome::Answered | Outcome::Elsewhere) => {
                #[allow(clippy::cast_precision_loss, reason = "minutes of a day")]
                answered.push((at - begin).clamp(TimeDelta::zero(), window).num_minutes() as f64);
            }
            Some(Outcome::Ignored | Outcome::Scheduled) if answered.len() >= ANSWERS_LEAST => {
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
