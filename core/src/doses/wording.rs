//! Doses in sentences: what is said before one is logged, and after.

use std::collections::BTreeSet;

use chrono::{NaiveDateTime, TimeDelta};

use super::dose_count::{DoseCount, Measure};
use super::dose_record::{DoseRecord, RoughTime, TakenTime};
use super::excess::{Excess, Total};
use super::implausible::is_implausible;
use super::limits::{DoseLimits, Nearest, Weekly};
use super::repeated::Repeated;
use super::standing::{Caution, CautionKind, LastAlike, NextDose, Standing};
use crate::catalog::{Catalog, Item, ItemId};
use crate::entry::Dose;
use crate::i18n::Words;
use crate::profile::Medicine;
use crate::time::{Day, Moment, Timestamp};

/// What a medicine's standing is worded with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StandingWords<'a> {
    pub(crate) words: Words,
    /// The names of items.
    pub(crate) catalog: &'a Catalog,
    /// The clock that times are shown by: that of the dose it stands before.
    pub(crate) clock: &'a Moment,
    /// When it is read at the earliest. Before a dose that lies ahead it is right in a list now, and when that rings.
    pub(crate) read: &'a Moment,
}

impl StandingWords<'_> {
    /// When it was last taken, and what another dose comes to. One sentence each.
    pub(crate) fn lines(&self, standing: &Standing, medicine: &Medicine) -> Vec<String> {
        let words = self.words;
        let caution = self.caution(standing);
        let is_of_own = standing.caution.as_ref().is_some_and(|caution| caution.other.is_none());
        let unsure = standing.last_unsure.filter(|_| !is_of_own).map(|last| self.last(last, false));
        // The caution already says when the last dose was, if it is about that dose and sure of it.
        let says_last =
            |last: &TakenTime| standing.caution.as_ref().is_none_or(|one| !one.is_sure || one.last != *last);
        // Beside "last taken 2 min ago", one of this morning is not the last one.
        let is_known = standing.caution.as_ref().is_some_and(|one| one.is_sure && one.last.rough.is_none());
        let last = standing.last.filter(says_last).map(|last| match last.rough {
            Some(rough) if is_of_own && is_known => words.dose_another_rough(self.rough(rough)),
            _ => self.last(last, true),
        });
        let alike = standing.last_alike.as_ref().map(|LastAlike { item, time, is_sure }| {
            words.dose_last_alike(self.catalog.label(item, words), self.last(*time, *is_sure))
        });
        let mut lines: Vec<String> =
            caution.into_iter().chain(unsure).chain(last).chain(alike).chain(self.repeated(standing)).collect();
        lines.extend(self.limits(standing, medicine));
        for (said, counted) in &standing.assumed {
            let (one, other) = (said.text(words), counted.text(words));
            // Tablets of another strength: a bare "2 tablets counted as 4 tablets" would contradict itself.
            let is_other = said.unit == counted.unit;
            lines.push(if is_other { words.dose_assumed_other(one, other) } else { words.dose_assumed(one, other) });
        }
        lines.extend(unknown(self.catalog, &standing.unknown, words));
        if standing.counts_unsure {
            lines.push(words.dose_counts_unsure());
        }
        lines
    }

    /// What another dose comes to by the limit of the medicine, and from when it is within all of the person's own limits.
    fn limits(&self, standing: &Standing, medicine: &Medicine) -> Vec<String> {
        let own = medicine.daily_most.as_ref().map(|limit| self.own_limit(standing, limit));
        own.into_iter().chain(self.from(standing, medicine)).collect()
    }

    fn own_limit(&self, standing: &Standing, limit: &Dose) -> String {
        let words = self.words;
        let until = standing.own_from.map(|from| self.time(from));
        let above = standing.total.as_ref().filter(|total| total.amount > limit.amount);
        let below = next_beyond(standing, limit);
        let limit = limit.text(words);
        // As it was said when it was logged: what is not known may be more.
        let said = |total: &Dose| {
            let text = total.text(words);
            if standing.unknown.is_empty() { text } else { words.dose_at_least(text) }
        };
        if let Some(total) = above.map(said) {
            return match until {
                Some(from) => words.dose_above_limit_until(total, limit, from),
                None => words.dose_above_limit(total, limit),
            };
        }
        if let Some((total, next)) = below {
            let next = words.dose_next_beyond(said(total), said(next), limit);
            return match standing.from.or(standing.own_from) {
                Some(from) => format!("{next} {}", words.dose_from(self.time(from))),
                None => next,
            };
        }
        match (&standing.next_total, until) {
            (_, Some(until)) if standing.next == NextDose::Beyond => words.dose_at_limit_until(limit, until),
            (_, None) if standing.next == NextDose::Beyond => words.dose_at_limit(limit),
            (_, Some(own)) => words.dose_from(standing.from.map_or(own, |from| self.time(from))),
            (Some(total), None) if standing.next == NextDose::Last => words.dose_last_within(said(total), limit),
            (Some(total), None) => words.dose_makes(said(total), limit),
            (None, None) => match &standing.total {
                Some(total) => words.dose_total(said(total), limit),
                None => words.dose_limit(limit),
            },
        }
    }

    /// From when another dose is within the person's own limits, where the medicine's own does not say it.
    fn from(&self, standing: &Standing, medicine: &Medicine) -> Option<String> {
        let is_below = medicine.daily_most.as_ref().is_some_and(|limit| next_beyond(standing, limit).is_some());
        let says_all = standing.own_from.is_some() && (standing.next != NextDose::Beyond || is_below);
        let is_said = medicine.daily_most.is_some() && (says_all || standing.own_from == standing.from);
        standing.from.filter(|_| !is_said).map(|from| self.words.dose_from(self.time(from)))
    }

    /// What speaks against another dose now: the person's own limits, or that it may be a slip. `None` if Ebb knows of
    /// nothing.
    pub(crate) fn warning(&self, standing: &Standing, medicine: &Medicine) -> Option<String> {
        let waits = standing.own_from.is_some() || standing.next == NextDose::Beyond;
        let own = medicine.daily_most.as_ref().filter(|_| waits).map(|limit| self.own_limit(standing, limit));
        let said = self.caution(standing).into_iter().chain(self.repeated(standing)).chain(own);
        let all: Vec<String> = said.chain(self.from(standing, medicine)).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    /// Why another dose may be a slip.
    pub(crate) fn caution(&self, standing: &Standing) -> Option<String> {
        let Caution { kind, other, last, is_sure } = standing.caution.as_ref()?;
        let (words, is_sure) = (self.words, *is_sure);
        let ago = || said_length(words, self.clock.at - last.latest);
        let time = || self.local(last.latest).format("%H:%M").to_string();
        Some(match (kind, other) {
            (CautionKind::SecondThisWeek, _) => weekly_second(words, Weekly::Own, &self.ago(*last), is_sure),
            (CautionKind::Double, Some(other)) => {
                let other = self.catalog.label(other, words);
                match ago() {
                    Some(length) if self.is_ahead() && is_sure => words.dose_double_alike_ahead(other, time(), length),
                    Some(_) if self.is_ahead() => words.dose_double_alike_ahead_unsure(other, time()),
                    Some(ago) if is_sure => words.dose_double_alike(other, ago),
                    Some(ago) => words.dose_double_alike_unsure(other, ago),
                    None if is_sure => words.dose_double_alike_now(other),
                    None => words.dose_double_alike_now_unsure(other),
                }
            }
            (CautionKind::Double, None) => match ago() {
                Some(length) if self.is_ahead() && is_sure => words.dose_double_ahead(time(), length),
                Some(_) if self.is_ahead() => words.dose_double_ahead_unsure(time()),
                Some(ago) if is_sure => words.dose_double_next(ago),
                Some(ago) => words.dose_double_next_unsure(ago),
                None if is_sure => words.dose_double_next_now(),
                None => words.dose_double_next_now_unsure(),
            },
        })
    }

    /// How long ago a time was: "3 days ago", "just now", "this morning".
    fn ago(&self, time: TakenTime) -> String {
        match time.rough {
            Some(rough) => self.rough(rough),
            None if self.is_ahead() => {
                let here = self.local(time.latest);
                self.rough(RoughTime { day: here.date().into(), part: None })
            }
            None => match said_length(self.words, self.clock.at - time.latest) {
                Some(length) => self.words.dose_ago(length),
                None => self.words.dose_just_now(),
            },
        }
    }

    /// That a weekly medicine was taken twice. It stands for six days, or until one of the doses is undone.
    fn repeated(&self, standing: &Standing) -> Option<String> {
        standing.repeated.map(|repeated| repeated_this_week(self.words, Weekly::Own, repeated))
    }

    fn last(&self, time: TakenTime, is_sure: bool) -> String {
        let words = self.words;
        if let Some(rough) = time.rough {
            let when = self.rough(rough);
            return if is_sure { words.dose_last_rough(when) } else { words.dose_unsure_rough(when) };
        }
        let (here, today) = (self.local(time.latest), self.clock.local().date());
        let time = here.format("%H:%M").to_string();
        if here.date() == today {
            return if is_sure { words.dose_last_today(time) } else { words.dose_unsure_today(time) };
        }
        let day = self.day(here.date().into());
        if is_sure { words.dose_last_day(day, time) } else { words.dose_unsure_day(day, time) }
    }

    /// A day or a part of one, as it stands in a sentence: "this morning", "last night", "on Monday 2 March".
    fn rough(&self, rough: RoughTime) -> String {
        let today: Day = self.clock.local().date().into();
        let part = rough.part.map_or("day", |part| part.id());
        match today.since(rough.day) {
            _ if self.is_on_another_day() => self.words.dose_rough_day(part, self.words.weekday_date(rough.day, today)),
            0 => self.words.dose_rough_today(part),
            1 => self.words.dose_rough_yesterday(part),
            _ => self.words.dose_rough_day(part, self.words.weekday_date(rough.day, today)),
        }
    }

    /// An instant by the clock on the wall, with its day where that is not today's.
    fn time(&self, at: Timestamp) -> String {
        let (local, today) = (self.local(at), self.clock.local().date());
        if self.is_on_another_day() && local.date() != today {
            return self.words.time_on_day(self.day(local.date().into()), local.format("%H:%M").to_string());
        }
        self.words.time_with_day(local, today)
    }

    /// A day, by its date where "yesterday" would be one now and another one when it rings.
    fn day(&self, day: Day) -> String {
        let today = self.clock.local().date().into();
        if self.is_on_another_day() { self.words.weekday_date(day, today) } else { self.words.relative_day(day, today) }
    }

    fn local(&self, at: Timestamp) -> NaiveDateTime {
        self.clock.later(at - self.clock.at).local()
    }

    /// Whether the dose lies ahead of when this is read.
    fn is_ahead(&self) -> bool {
        self.clock.at > self.read.at
    }

    fn is_on_another_day(&self) -> bool {
        self.is_ahead() && self.clock.local().date() != self.read.local().date()
    }
}

/// A length of time in words, whole days from two of them on, so that it never reads longer than it was; `None` of less than
/// a minute.
fn said_length(words: Words, length: TimeDelta) -> Option<String> {
    (length >= TimeDelta::minutes(1)).then(|| self::length(words, length))
}

fn length(words: Words, length: TimeDelta) -> String {
    const DAYS_LEAST: i64 = 2;
    if length.num_days() >= DAYS_LEAST {
        return words.dose_days(length.num_days());
    }
    #[allow(clippy::cast_precision_loss, reason = "minutes of two days")]
    words.duration(length.num_minutes() as f64)
}

/// That a weekly medicine was taken before, and when.
fn weekly_second(words: Words, weekly: Weekly, when: &str, is_sure: bool) -> String {
    let whose = weekly.id();
    if is_sure { words.dose_weekly_second(whose, when) } else { words.dose_weekly_second_unsure(whose, when) }
}

/// That a weekly medicine was taken several times; perhaps, where it is not known of every dose.
pub(super) fn repeated_this_week(words: Words, weekly: Weekly, repeated: Repeated) -> String {
    /// Within how many days doses of a weekly medicine are near.
    const DAYS: i64 = 6;
    let Repeated { count, within, is_sure } = repeated;
    let within = match within {
        Some(within) => said_length(words, within),
        // Somewhere within the time that makes them several.
        None => Some(words.dose_days(DAYS)),
    };
    let whose = weekly.id();
    match within {
        Some(within) if is_sure => words.dose_weekly_twice(count, within, whose),
        Some(within) => words.dose_weekly_twice_unsure(count, within, whose),
        None if is_sure => words.dose_weekly_twice_now(count, whose),
        None => words.dose_weekly_twice_now_unsure(count, whose),
    }
}

/// What to ask before a dose of a weekly medicine is logged within six days of another; `None` for any other dose.
pub(super) fn weekly_question(
    limits: &DoseLimits<'_>,
    dose: &DoseRecord,
    context: StandingWords<'_>,
) -> Option<String> {
    let words = context.words;
    let weekly = limits.weekly(dose)?;
    let (apart, nearest) = limits.nearest_this_week(dose)?;
    if apart >= TimeDelta::zero() {
        // How long before the dose that is to be logged, which may itself lie in the past.
        let when = match said_length(words, apart).filter(|_| dose.time.is_known() && nearest.time.is_known()) {
            Some(length) if context.clock.at - dose.time.latest < TimeDelta::minutes(1) => words.dose_ago(length),
            Some(length) => words.dose_before(length),
            None => context.ago(nearest.time),
        };
        return Some(weekly_second(words, weekly, &when, nearest.is_sure));
    }
    let length = said_length(words, apart.abs()).filter(|_| dose.time.is_known() && nearest.time.is_known());
    Some(match length {
        Some(length) => words.dose_weekly_other(weekly.id(), length),
        None => words.dose_weekly_other_near(weekly.id()),
    })
}

/// How a number of pieces was counted, where that is by the usual dose: "½ tablet counted as 200 mg". `None` of any other
/// dose.
pub(super) fn counted(dose: &DoseRecord, words: Words) -> Option<String> {
    let (said, usual) = (dose.dose.as_ref()?, dose.basis.usual.as_ref()?);
    match Measure::of(usual, &dose.item, &dose.basis).contribution(dose) {
        DoseCount::Assumed(amount) => {
            let counted = Dose { amount, unit: usual.unit.clone() };
            Some(words.dose_assumed(said.text(words), counted.text(words)))
        }
        _ => None,
    }
}

/// That nobody knows how much of what is counted is in a dose that was logged; `None` where it is known. What is counted are
/// paracetamol and the substances of the person's own limits.
fn not_counted(limits: &DoseLimits<'_>, logged: &DoseRecord, words: Words) -> Option<String> {
    let label = |item: &ItemId| limits.catalog.label(item, words);
    let mut unknown = limits.unknown_substances(logged);
    if unknown.remove(&logged.item) {
        return Some(words.dose_unknown_of(label(&logged.item)));
    }
    let names: Vec<String> = unknown.iter().map(label).collect();
    if !names.is_empty() {
        return Some(words.dose_not_counted(names.join(", "), label(&logged.item)));
    }
    let (medicine, limit) = limits.limits_without_strength(logged).into_iter().next()?;
    Some(words.dose_not_in_limit(limit.text(words), medicine.to_owned()))
}

/// That some doses of a total are not counted, with the names of what they are of.
pub(super) fn unknown(catalog: &Catalog, items: &BTreeSet<ItemId>, words: Words) -> Option<String> {
    (!items.is_empty()).then(|| words.dose_unknown_within(names(catalog, items, words)))
}

fn names(catalog: &Catalog, items: &BTreeSet<ItemId>, words: Words) -> String {
    items.iter().map(|item| catalog.label(item, words)).collect::<Vec<_>>().join(", ")
}

/// Whether a dose may do harm, so that it is said whom to call: twice the person's own limit, paracetamol above 4 g, or more of
/// a medicine at once than anyone takes.
pub(super) fn harms(limits: &DoseLimits<'_>, dose: &DoseRecord) -> bool {
    let is_medicine = || limits.catalog.get(&dose.item).is_some_and(Item::is_medicine);
    let is_slip = |said: &Dose| is_medicine() && is_implausible(&dose.item, said, &dose.basis, limits.catalog);
    limits.excesses(dose).iter().any(Excess::is_double)
        || limits.paracetamol_excess(dose).is_some()
        || dose.dose.as_ref().is_some_and(is_slip)
}

/// Why a dose that was logged may be one too many; `None` if Ebb knows of no reason. It is recorded all the same.
/// `call_now` says whom to call where it may do harm.
pub(crate) fn warning(limits: &DoseLimits<'_>, logged: &DoseRecord, words: Words, call_now: &str) -> Option<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut may_be_slip = false;
    let excesses = limits.excesses(logged);
    for excess in &excesses {
        let Excess { total, limit, medicine, item, .. } = excess;
        let (total, limit) = (total.text(words), limit.text(words));
        lines.push(if *item == logged.item {
            words.dose_over(total, limit)
        } else {
            words.dose_over_of(medicine.clone(), total, limit)
        });
    }
    let paracetamol = limits.paracetamol_excess(logged);
    let is_named = excesses.iter().any(Excess::is_of_paracetamol);
    let (known, usual) = match &paracetamol {
        Some(excess) if excess.at_usual_strength => (None, Some(&excess.total)),
        excess => (excess.as_ref().map(|excess| &excess.total), None),
    };
    lines.extend(known.filter(|_| !is_named).map(|total| words.dose_paracetamol(total.text(words))));
    lines.extend(usual.map(|total| words.dose_paracetamol_usual(total.text(words))));
    if harms(limits, logged) {
        // The limits say it otherwise.
        if lines.is_empty() {
            lines.push(words.dose_far_more());
        }
        lines.push(call_now.to_owned());
        may_be_slip = true;
    }
    if let Some((weekly, repeated)) = limits.weekly(logged).zip(limits.repeated_this_week(logged)) {
        lines.push(repeated_this_week(words, weekly, repeated));
        may_be_slip = true;
    } else {
        let repeated = limits.repeated(logged);
        may_be_slip |= repeated.is_some();
        lines.extend(too_soon(limits, logged, repeated, words));
    }
    let totals = || excesses.iter().map(|excess| &excess.total).chain(known);
    let items: BTreeSet<ItemId> = totals().flat_map(|total| total.unknown.iter().cloned()).collect();
    // At the usual strength it is counted.
    let is_counted = usual.is_some() && logged.basis.ingredients.len() == 1;
    let not_counted = not_counted(limits, logged, words).filter(|_| !is_counted);
    lines.extend(match not_counted {
        // The dose itself is among those that are not counted.
        Some(_) if items.contains(&logged.item) => Some(words.dose_unknown_of(names(limits.catalog, &items, words))),
        None => unknown(limits.catalog, &items, words),
        said => {
            said.into_iter().chain(unknown(limits.catalog, &items, words)).reduce(|all, one| format!("{all} {one}"))
        }
    });
    if totals().count() > 0 && limits.counts_unsure(logged) {
        lines.push(words.dose_counts_unsure());
    }
    // Said once, whatever the reasons.
    if may_be_slip {
        lines.push(words.dose_slip());
    }
    (!lines.is_empty()).then(|| lines.join(" "))
}

/// That a dose was logged soon after another, and the person's own least time between two where it is not kept.
pub(super) fn too_soon(
    limits: &DoseLimits<'_>,
    logged: &DoseRecord,
    repeated: Option<Repeated>,
    words: Words,
) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(Repeated { count, within, is_sure }) = repeated {
        let within = within.and_then(|within| said_length(words, within));
        lines.push(match within {
            Some(within) if is_sure => words.dose_double(count, within),
            Some(within) => words.dose_double_unsure(count, within),
            None if is_sure => words.dose_double_now(count),
            None => words.dose_double_now_unsure(count),
        });
    }
    if let Some((Nearest { apart, taken }, least)) = limits.too_near(logged) {
        let least = length(words, least);
        let are_known = taken.time.is_known() && logged.time.is_known();
        lines.push(if repeated.is_some() {
            words.dose_own_least(least)
        } else if !are_known {
            words.dose_too_soon_rough(least)
        } else if taken.is_sure && logged.is_sure {
            match said_length(words, apart) {
                Some(apart) => words.dose_too_soon(apart, least),
                None => words.dose_too_soon_now(least),
            }
        } else {
            match said_length(words, apart) {
                Some(apart) => words.dose_too_soon_unsure(apart, least),
                None => words.dose_too_soon_now_unsure(least),
            }
        });
    }
    lines
}

impl Total {
    /// In words, at least where some of it is not known.
    pub(super) fn text(&self, words: Words) -> String {
        let said = self.dose.text(words);
        if self.is_least() { words.dose_at_least(said) } else { said }
    }
}

/// The total that is below a limit and what the next dose makes of it, which is beyond.
fn next_beyond<'a>(standing: &'a Standing, limit: &Dose) -> Option<(&'a Dose, &'a Dose)> {
    let below = standing.total.as_ref().filter(|total| total.amount < limit.amount)?;
    let next = standing.next_total.as_ref()?;
    (standing.next == NextDose::Beyond).then_some((below, next))
}
