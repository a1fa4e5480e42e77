//! Whether there is a reminder with an id.

use chrono::{NaiveDateTime, TimeDelta};

use super::id::{IdSource, ReminderId};
use super::notification::ReminderKind;
use super::plan::was_done;
use super::rule::{Recurrence, ReminderAbout, ReminderRule};
use super::stored_rule::StoredRule;
use crate::catalog::ItemId;
use crate::error::EbbError;
use crate::profile::Medicine;
use crate::storage::{Notice, Reader};
use crate::time::{Day, Moment, Timestamp};

/// The rule of a reminder, including a removed one, with its medicine's times if it follows them.
pub(super) fn rule_of(reader: &Reader<'_>, id: &ReminderId) -> Result<Option<StoredRule>, EbbError> {
    match id.rule() {
        Some((rule, _)) => with_times(reader, reader.get_including_removed(rule)?),
        None => Ok(None),
    }
}

fn with_times(reader: &Reader<'_>, stored: Option<StoredRule>) -> Result<Option<StoredRule>, EbbError> {
    let Some(mut stored) = stored else { return Ok(None) };
    stored.follow_merges(&reader.catalog());
    let id = stored.rule.about.medicine().map(str::to_owned);
    let medicine = id.map(|id| reader.get_including_removed::<Medicine>(&id)).transpose()?.flatten();
    stored.take_times(|_| medicine);
    Ok(Some(stored))
}

/// The notice of a reminder, or a new one; `None` if there can be no such reminder: its rule names no such time, or it was
/// never snoozed so often. What was shown stays known when its rule is changed or removed.
pub(super) fn notice_or_new(reader: &Reader<'_>, id: &ReminderId, now: &Moment) -> Result<Option<Notice>, EbbError> {
    let text = id.to_string();
    if let Some(notice) = reader.notice(&text)? {
        return Ok(Some(notice));
    }
    if let IdSource::Timer(candidate) = &id.source {
        let kind = match candidate.rsplit('/').next() {
            Some("rest-over") => ReminderKind::RestOver,
            Some("forgotten") => ReminderKind::EndOfActivity,
            _ => ReminderKind::RestBreak,
        };
        return Ok(Some(Notice::new(&text, None, kind.id(), now.at)));
    }
    if let Some(before) = id.before_snooze() {
        let before = reader.notice(&before.to_string())?;
        let again = before.and_then(|before| Some((before.again?, before)));
        return Ok(again.map(|(due, before)| Notice::new(&text, before.rule, &before.kind, due)));
    }
    let Some((rule, minute)) = id.rule() else { return Ok(None) };
    let earlier = earlier_due(reader, id, now)?;
    let Some(StoredRule { since, rule: stored, .. }) = with_times(reader, reader.get(rule)?)? else { return Ok(None) };
    let due = match (&id.source, &stored.when) {
        (IdSource::AfterEntry { .. }, Recurrence::After { item, minutes }) => {
            let named = minute.and_utc();
            let due = named + TimeDelta::minutes(i64::from(*minutes));
            let is_known = due + TimeDelta::minutes(1) > since.at && was_done_at(reader, item, minute)?;
            is_known.then_some(due)
        }
        (IdSource::Slot { .. }, when) if !matches!(when, Recurrence::After { .. }) => {
            names(&stored, &since, minute, now).then(|| stored.due(minute, now))
        }
        _ => None,
    };
    Ok(due.or(earlier).map(|due| Notice::new(&text, Some(rule.to_string()), stored.kind().id(), due)))
}

/// When a reminder was due that its rule named before it or its medicine was changed.
fn earlier_due(reader: &Reader<'_>, id: &ReminderId, now: &Moment) -> Result<Option<Timestamp>, EbbError> {
    let (IdSource::Slot { .. }, Some((rule, minute))) = (&id.source, id.rule()) else { return Ok(None) };
    let Some(stored) = reader.get::<StoredRule>(rule)? else { return Ok(None) };
    let medicine = stored.rule.about.medicine().map(|id| reader.get::<Medicine>(id)).transpose()?.flatten();
    let history = stored.history(medicine.as_ref()).into_iter();
    let named = history.filter(|one| !matches!(one.rule.when, Recurrence::After { .. }));
    let named = named.filter(|one| names(&one.rule, &one.since, minute, now));
    // By the clock that the phone had when it was changed.
    let mut named = named.filter(|one| one.rule.due(minute, &one.until) <= one.until.at);
    Ok(named.next().map(|one| one.rule.due(minute, now)))
}

/// Whether a rule names a local time after it was saved.
fn names(rule: &ReminderRule, since: &Moment, minute: NaiveDateTime, now: &Moment) -> bool {
    let clock = rule.clock(now);
    let at_local = |local| clock.at_local(local).at;
    let date = minute.date();
    // A reminder comes up to a week before its appointment.
    let lead = if matches!(rule.about, ReminderAbout::Appointment { .. }) { 8 } else { 1 };
    let slots = rule.slots(date - TimeDelta::days(1), date + TimeDelta::days(lead));
    let named = slots.iter().any(|slot| slot.nominal == minute && slot.is_within_hours(at_local));
    named && minute > rule.clock(since).local()
}

/// Whether an item was done in a minute, UTC.
fn was_done_at(reader: &Reader<'_>, item: &ItemId, minute: NaiveDateTime) -> Result<bool, EbbError> {
    let entries = reader.item_entries(item, Day::from(minute.date()).plus(-2))?;
    let within = |at: &Moment| (minute..minute + TimeDelta::minutes(1)).contains(&at.at.naive_utc());
    Ok(entries.iter().any(|entry| was_done(&entry.body) && entry.when.end().is_some_and(within)))
}
