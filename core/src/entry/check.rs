//! Validation of a draft before it is written.

use super::dose_unit::DoseUnit;
use super::invalid::{check_minutes, in_range};
use super::{ActivityTiming, Body, Dose, DoseBasis, Draft, EntryKind, InvalidDraft, Rating, Severity, When};
use crate::catalog::{Catalog, Item, ItemId, ItemKind, plausible};
use crate::time::{Day, DayPart, Moment, Rollover, TimeError, Timestamp};

/// Maximum length of a note, in characters.
pub const NOTE_MOST: usize = 20_000;

/// Maximum length of the id of a reminder, in bytes.
const SLOT_MOST: usize = 100;

/// How far in the future an entry may lie, in minutes, because clocks differ.
const FUTURE_MINUTES: i64 = 5;

/// Validates a draft against the catalog and the clock, and resolves its time and civil day.
pub(crate) fn check(
    mut draft: Draft,
    catalog: &Catalog,
    now: &Moment,
    rollover: Rollover,
) -> Result<(When, Day, Draft), InvalidDraft> {
    let when = draft.when.clone().unwrap_or_else(|| When::At { moment: now.clone() });
    check_clocks(&when)?;
    draft.body.check()?;
    draft.body.check_span(&when)?;
    check_not_ahead(&when, now, rollover)?;
    draft.body.tidy()?;
    // A merged item is logged as what it was merged into.
    if let Some(item) = draft.body.item_mut() {
        *item = catalog.resolve(item);
    }
    if let Some((item, kind)) = draft.body.item() {
        check_item(item, kind, draft.body.kind(), catalog)?;
    }
    if let Body::Measurement { item, value } = &draft.body
        && let Some((low, high)) = plausible(item)
    {
        in_range("value", *value, low, high)?;
    }
    draft.body.take_words(catalog);
    let length = draft.note.as_deref().map_or(0, |note| note.chars().count());
    if length > NOTE_MOST {
        return Err(InvalidDraft::TooLong { length: length as u64, most: NOTE_MOST as u64 });
    }
    let day = draft.body.day(&when, rollover);
    let note = draft.note.filter(|note| !note.trim().is_empty());
    Ok((when, day, Draft { note, ..draft }))
}

/// Refuses a dose in a unit that Ebb does not know, and so could not count, unless it is the item's own; and a length of time
/// as the dose of a medicine. Not asked of what another app wrote or an entry had before.
pub(crate) fn check_dose_unit(body: &Body, catalog: &Catalog) -> Result<(), InvalidDraft> {
    let Body::Remedy { item, dose: Some(dose), .. } = body else { return Ok(()) };
    let item = catalog.get(&catalog.resolve(item));
    let own = item.and_then(|item| item.unit.clone());
    if own.is_some_and(|own| dose.amount_in(&own).is_some()) {
        return Ok(());
    }
    if item.is_some_and(Item::is_medicine) && DoseUnit::of(&dose.unit).is_time() {
        return Err(InvalidDraft::NotADose { given: format!("{} {}", dose.amount, dose.unit) });
    }
    DoseUnit::known(dose.unit.trim())
        .map(drop)
        .or_else(|refused| if dose.unit.trim().is_empty() { Ok(()) } else { Err(refused) })
}

/// Validates what was written once, here or on another device, and comes back from outside the file: what no version
/// writes is refused. Items are not looked up, and the future is let pass, since clocks differ.
pub(crate) fn check_stored(when: &When, day: Day, body: &Body) -> Result<(), InvalidDraft> {
    check_day(day)?;
    check_clocks(when)?;
    body.check()?;
    body.check_span(when)?;
    // The hour at which the day begins may have been another one when it was written.
    let mut hours = (0..=12).filter_map(Rollover::at_hour);
    // An older version counted a night that was logged after midnight for the day before.
    if !hours.any(|rollover| body.day(when, rollover) == day || when.day(rollover) == day) {
        return Err(InvalidDraft::NotATime { given: day.to_string() });
    }
    match body {
        Body::Remedy { dose, basis, .. } => {
            dose.clone().map(Dose::checked).transpose()?;
            basis.as_ref().map_or(Ok(()), DoseBasis::check)
        }
        _ => Ok(()),
    }
}

/// Maximum length of a time zone name, in bytes. The longest in the table has 32.
const ZONE_MOST: usize = 64;

/// Refuses instants and offsets that no clock shows. A shell passes numbers, and any number is an instant.
fn check_moment(moment: &Moment) -> Result<(), InvalidDraft> {
    let zone = &moment.zone;
    let named = !zone.is_empty() && zone.len() <= ZONE_MOST && !zone.chars().any(char::is_control);
    // Whole minutes, as RFC 3339 writes them; no clock in use shows anything else.
    let offset = moment.offset_seconds % 60 == 0 && moment.offset_seconds.unsigned_abs() < 86_400;
    moment.check_year().map_err(|_| InvalidDraft::OutsideYears { given: moment.at.to_rfc3339() })?;
    if let Err(TimeError::OffsetContradictsZone { given, there }) = moment.check_plausible_offset() {
        return Err(InvalidDraft::OffsetContradictsZone { given, there });
    }
    if offset && named { Ok(()) } else { Err(InvalidDraft::NotATime { given: moment.at.to_rfc3339() }) }
}

fn check_day(day: Day) -> Result<(), InvalidDraft> {
    day.check_year().map_err(|_| InvalidDraft::OutsideYears { given: day.to_string() })
}

/// Refuses a time that no clock or calendar in use shows, and a span that ends before it begins.
fn check_clocks(when: &When) -> Result<(), InvalidDraft> {
    match when {
        When::At { moment } | When::Interval { from: moment, to: None } => check_moment(moment),
        When::Interval { from, to: Some(to) } => {
            [from, to].into_iter().try_for_each(check_moment)?;
            if to.at < from.at { Err(InvalidDraft::EndsBeforeItBegins) } else { Ok(()) }
        }
        When::Part { day, .. } | When::Day { day } => check_day(*day),
    }
}

fn check_not_ahead(when: &When, now: &Moment, rollover: Rollover) -> Result<(), InvalidDraft> {
    let limit = now.at + chrono::TimeDelta::minutes(FUTURE_MINUTES);
    let ahead = |moment: &Moment| moment.at > limit;
    let future = match when {
        When::At { moment } => ahead(moment).then(|| moment.to_string()),
        When::Interval { from, to } => {
            let last = to.as_ref().unwrap_or(from);
            ahead(last).then(|| last.to_string())
        }
        // A traveller's day may be one ahead of that in the current time zone.
        When::Part { day, .. } | When::Day { day } if *day > now.day(rollover) => Some(day.to_string()),
        When::Part { day, part } if begins_after(*day, *part, limit, now, rollover) => {
            return Err(InvalidDraft::PartAhead { day: *day, part: *part });
        }
        When::Part { .. } | When::Day { .. } => None,
    };
    future.map_or(Ok(()), |when| Err(InvalidDraft::InTheFuture { when }))
}

/// Whether a part of a day begins after `limit`. What it is now has begun, whatever hour the day begins at.
fn begins_after(day: Day, part: DayPart, limit: Timestamp, now: &Moment, rollover: Rollover) -> bool {
    let is_now = day == now.day(rollover) && part == now.part();
    !is_now && now.at_local(day.date().and_time(part.begins())).at > limit
}

fn check_item(item: &ItemId, wanted: ItemKind, kind: EntryKind, catalog: &Catalog) -> Result<(), InvalidDraft> {
    let found = catalog.get(item).ok_or_else(|| InvalidDraft::UnknownItem { item: item.0.clone() })?;
    if found.kind == wanted { Ok(()) } else { Err(InvalidDraft::WrongKind { item: item.0.clone(), kind }) }
}

impl Body {
    fn check(&self) -> Result<(), InvalidDraft> {
        let rated = |rating: &Option<Rating>, field| rating.map_or(Ok(()), |rating| rating.check(field));
        match self {
            Self::Symptom { severity: Severity::Rated { rating }, .. } => rating.check("severity"),
            Self::PressurePoint { tender: false, severity: Some(severity), .. } if severity.value() > 0.0 => {
                severity.check("severity").and(Err(InvalidDraft::NotTender))
            }
            Self::PressurePoint { severity, .. } | Self::Flare { severity, .. } => rated(severity, "severity"),
            Self::Activity { effort, minutes, timed, .. } => {
                effort.check()?;
                check_minutes(*minutes)?;
                timed.map_or(Ok(()), ActivityTiming::check)
            }
            Self::Rest { minutes, .. } => check_minutes(*minutes),
            // A night without sleep is known to be one; a nap without is none.
            Self::Sleep { minutes: Some(0), nap: true, .. } => Err(InvalidDraft::NoSleep),
            Self::Sleep { minutes, quality, .. } => check_minutes(*minutes).and_then(|()| rated(quality, "quality")),
            Self::Factor { amount, .. } => rated(amount, "amount"),
            Self::Measurement { value, .. } => in_range("value", *value, -1e9, 1e9),
            Self::Function { rating, .. } => rating.check("rating"),
            Self::Remedy { slot: Some(slot), .. } if slot.len() > SLOT_MOST => {
                Err(InvalidDraft::TextTooLong { field: "text", length: slot.len() as u64, most: SLOT_MOST as u64 })
            }
            Self::Symptom { severity: Severity::Present, .. }
            | Self::Remedy { .. }
            | Self::FlareDay { .. }
            | Self::Recall { .. }
            | Self::DayLoad { .. }
            | Self::Note => Ok(()),
        }
    }

    /// Refuses a length that its own times contradict. Less than their span is right: a night has time awake in bed, and an
    /// activity has rests.
    fn check_span(&self, when: &When) -> Result<(), InvalidDraft> {
        let When::Interval { from, to: Some(to) } = when else { return Ok(()) };
        let between = u32::try_from((to.at - from.at).num_minutes()).unwrap_or(u32::MAX);
        let minutes = match self {
            Self::Sleep { .. } if between == 0 => return Err(InvalidDraft::NoSleep),
            Self::Sleep { minutes, .. } => {
                check_bed_to_wake(to.at - from.at)?;
                *minutes
            }
            Self::Activity { minutes, .. } | Self::Rest { minutes, .. } => *minutes,
            _ => None,
        };
        // Seconds may have been rounded up.
        match minutes.filter(|given| *given > between.saturating_add(1)) {
            Some(given) => Err(InvalidDraft::LengthContradictsTimes { given, between }),
            None => Ok(()),
        }
    }

    /// Removes duplicate regions and qualities, and gives a dose's unit its one spelling.
    fn tidy(&mut self) -> Result<(), InvalidDraft> {
        match self {
            Self::Symptom { regions, qualities, .. } => {
                once(regions);
                once(qualities);
            }
            Self::Flare { qualities, .. } => once(qualities),
            Self::Remedy { dose: Some(dose), .. } => *dose = dose.clone().checked()?,
            _ => {}
        }
        Ok(())
    }
}

/// Removes repeated values, keeping the first.
fn once<T: Copy + PartialEq>(all: &mut Vec<T>) {
    let mut kept = Vec::with_capacity(all.len());
    all.retain(|one| {
        !kept.contains(one) && {
            kept.push(*one);
            true
        }
    });
}

/// A night longer than a day means that one of its two times is wrong.
fn check_bed_to_wake(length: chrono::TimeDelta) -> Result<(), InvalidDraft> {
    let minutes = u32::try_from(length.num_minutes()).unwrap_or(u32::MAX);
    check_minutes(Some(minutes))
}
