//! Where a medicine stands before a dose of it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::contribution::{Contribution, Measure};
use super::limits::{DoseLimits, WEEKLY, Weekly, least_apart};
use super::repeated::Repeated;
use super::taken::{DoseTaken, TakenTime};
use super::window::{TimedAmount, WINDOW, largest_total};
use crate::catalog::ItemId;
use crate::entry::{Amount, Dose, DoseBasis};
use crate::profile::Medicine;
use crate::time::Timestamp;

/// Where a medicine stands before a dose of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Standing {
    /// When it was last taken, as far as that is known.
    pub(crate) last: Option<TakenTime>,
    /// When it was possibly taken after that: the person is not sure.
    pub(crate) last_unsure: Option<TakenTime>,
    /// The largest total of any 24 hours that hold this instant; absent without a maximum, or where none was taken.
    pub(crate) total: Option<Dose>,
    /// That total with one usual dose more.
    pub(crate) next_total: Option<Dose>,
    /// What the next usual dose is beside the maximum.
    pub(crate) next: NextDose,
    /// When the next dose is within the person's own limits; absent where it is now.
    pub(crate) from: Option<Timestamp>,
    /// What speaks against another dose now, whatever the maximum.
    pub(crate) caution: Option<Caution>,
    /// Whether the last two doses of a weekly medicine were less than six days apart and the later one is not yet six days
    /// ago.
    pub(crate) repeated: Option<Repeated>,
    /// Doses within the total that were counted by the usual dose, with what they were counted as.
    pub(crate) assumed: Vec<(Dose, Dose)>,
    /// The items of doses within the total that could not be counted.
    pub(crate) unknown: BTreeSet<ItemId>,
    /// Whether a dose within the total, or the one that the next has to wait for, is one of which the person is not sure.
    pub(crate) counts_unsure: bool,
}

/// The next usual dose beside the maximum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum NextDose {
    /// It fits, or there is no maximum.
    #[default]
    Within,
    /// It fits, and one more would not.
    Last,
    /// It does not fit.
    Beyond,
}

/// Doses of a weekly medicine that are too close together.
#[derive(Debug)]
pub(super) struct WeeklyRepeat<'a> {
    pub(super) weekly: Weekly,
    pub(super) repeated: Repeated,
    /// The newest first.
    pub(super) doses: Vec<&'a DoseTaken>,
}

/// Why another dose may be a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Caution {
    pub(crate) kind: CautionKind,
    /// The dose that it would follow.
    pub(crate) last: TakenTime,
    /// Whether it is known that that one was taken.
    pub(crate) is_sure: bool,
}

/// Why another dose may be a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CautionKind {
    /// It would follow the last so soon that one of them may have been logged twice.
    Double,
    /// It is a weekly medicine that was taken less than six days ago.
    SecondThisWeek,
}

impl DoseLimits<'_> {
    /// Where a medicine stands at an instant.
    pub(crate) fn standing(&self, medicine: &Medicine, at: Timestamp) -> Standing {
        let Some(item) = &medicine.item else { return Standing::default() };
        let own = || self.taken.iter().filter(|taken| taken.item == *item && taken.time.earliest <= at);
        let bound = |time: &TakenTime| time.latest.min(at);
        let newest =
            |is_sure: bool| own().filter(|taken| taken.is_sure == is_sure).map(|taken| taken.time).max_by_key(bound);
        let last = newest(true);
        let last_unsure = newest(false).filter(|unsure| last.is_none_or(|last| bound(unsure) > bound(&last)));
        let week = if medicine.weekly { self.week_before(item, &self.basis(item), at) } else { Vec::new() };
        let caution = |kind| move |taken: &DoseTaken| Caution { kind, last: taken.time, is_sure: taken.is_sure };
        let second = week.first().copied().map(caution(CautionKind::SecondThisWeek));
        // Of a dose whose time is not known it is not known that it was only just taken.
        let timed = own().filter(|taken| taken.time.is_known()).max_by_key(|taken| (taken.time.latest, taken.is_sure));
        let double = timed.filter(|taken| at - taken.time.latest < least_apart(&medicine.times));
        let mut standing = Standing {
            last,
            last_unsure,
            caution: second.or_else(|| double.map(caution(CautionKind::Double))),
            repeated: Repeated::of(&week),
            ..Standing::default()
        };
        let (rested, waits_for_unsure) =
            self.rested(item, at).map_or((None, false), |(from, is_sure)| (Some(from), !is_sure));
        standing.counts_unsure = waits_for_unsure;
        if let Some(limit) = &medicine.daily_most {
            self.stand_beside(&mut standing, limit, item, at, rested);
        } else {
            standing.from = rested;
        }
        standing
    }

    /// Weekly medicines of which the last two doses were less than six days apart and the later one is not yet six days ago:
    /// those of the list, and those that are usually taken so.
    pub(super) fn repeats_this_week(&self, at: Timestamp) -> Vec<WeeklyRepeat<'_>> {
        let mut found: Vec<WeeklyRepeat<'_>> = Vec::new();
        for dose in self.taken.iter().rev() {
            let is_known = |repeat: &WeeklyRepeat<'_>| repeat.doses.iter().any(|known| known.entry == dose.entry);
            let Some(weekly) = self.weekly(dose).filter(|_| !found.iter().any(is_known)) else { continue };
            let doses = self.week_before(&dose.item, &dose.basis, at);
            found.extend(Repeated::of(&doses).map(|repeated| WeeklyRepeat { weekly, repeated, doses }));
        }
        found
    }

    /// The doses of a weekly medicine, the newest first, as long as each is less than six days before the next or before the
    /// instant.
    fn week_before(&self, item: &ItemId, basis: &DoseBasis, at: Timestamp) -> Vec<&DoseTaken> {
        let bound = |taken: &DoseTaken| taken.time.latest.min(at);
        let mut before: Vec<_> = self.like(item, basis).filter(|taken| taken.time.earliest <= at).collect();
        before.sort_by_key(|taken| std::cmp::Reverse((bound(taken), taken.is_sure)));
        let mut after = at;
        let near = |taken: &&DoseTaken| std::mem::replace(&mut after, bound(taken)) - bound(taken) < WEEKLY;
        before.into_iter().take_while(near).collect()
    }

    /// From when the least time between doses has passed since the last dose with a substance in common, by every medicine of
    /// the list that has one, and whether that dose is known to have been taken; `None` if it has.
    fn rested(&self, item: &ItemId, at: Timestamp) -> Option<(Timestamp, bool)> {
        let one = DoseTaken::thought_of(item, None, self.basis(item), TakenTime::exactly(at));
        let waits = self.with_least_time(&one).filter_map(|(of, basis, least)| {
            let before = self.like(of, &basis).filter(|taken| taken.time.earliest <= at);
            let newest = before.map(|taken| (taken.time.latest.min(at), taken.is_sure)).max();
            newest.map(|(newest, is_sure)| (newest + least, is_sure))
        });
        waits.max().filter(|(from, _)| *from > at)
    }

    fn stand_beside(
        &self,
        standing: &mut Standing,
        limit: &Dose,
        item: &ItemId,
        at: Timestamp,
        rested: Option<Timestamp>,
    ) {
        let basis = self.basis(item);
        let measure = Measure::of(limit, item, &basis);
        let dose = |amount: Amount| Dose { amount: amount.normalize(), unit: limit.unit.clone() };
        let mut amounts = Vec::new();
        for taken in self.taken {
            let TakenTime { earliest, latest, .. } = taken.time;
            let near = latest > at - WINDOW && earliest < at + WINDOW;
            let amount = match measure.contribution(taken) {
                Contribution::None => continue,
                Contribution::Unknown => {
                    standing.unknown.extend(near.then(|| taken.item.clone()));
                    continue;
                }
                Contribution::Said(amount) => amount,
                Contribution::Assumed(amount) => {
                    if let Some(said) = taken.dose.as_ref().filter(|_| near) {
                        standing.assumed.push((said.clone(), dose(amount)));
                    }
                    amount
                }
            };
            standing.counts_unsure |= near && !taken.is_sure;
            amounts.push(TimedAmount { earliest, latest, amount });
        }
        let total = largest_total(&amounts, at, at);
        standing.total = (total > Decimal::ZERO).then(|| dose(total));
        let one = DoseTaken::thought_of(item, None, basis, TakenTime::exactly(at));
        let next = match measure.contribution(&one) {
            Contribution::Said(amount) | Contribution::Assumed(amount) => amount,
            Contribution::None | Contribution::Unknown => {
                // Without a usual dose it is only known whether any room is left.
                standing.next = if total >= limit.amount { NextDose::Beyond } else { NextDose::Within };
                standing.from = rested;
                return;
            }
        };
        let with = |count: i64, at: Timestamp| {
            let more = TimedAmount { earliest: at, latest: at, amount: next * Decimal::from(count) };
            largest_total(&[amounts.as_slice(), &[more]].concat(), at, at)
        };
        let first = rested.unwrap_or(at);
        let fits = |at: &Timestamp| with(1, *at) <= limit.amount;
        // Room comes only as a dose leaves the window.
        let leaves = amounts.iter().map(|one| one.latest + WINDOW).filter(|leaves| *leaves > first);
        let mut times: Vec<Timestamp> = leaves.chain([first]).collect();
        times.sort_unstable();
        let from = times.into_iter().find(fits).filter(|from| *from > at);
        standing.next_total = Some(dose(with(1, at)));
        standing.next = match fits(&at) {
            false => NextDose::Beyond,
            true if with(2, at) > limit.amount => NextDose::Last,
            true => NextDose::Within,
        };
        standing.from = from;
    }
}
