//! A medicine's own limits at an instant.

use chrono::TimeDelta;
use rust_decimal::Decimal;

use super::contribution::{Contribution, Measure, substances};
use super::taken::DoseTaken;
use super::window::{TimedAmount, WINDOW, largest_total};
use crate::catalog::{Catalog, ItemId};
use crate::entry::{Amount, Dose};
use crate::profile::{ClockTime, Medicine};
use crate::time::Timestamp;

/// Two doses closer together than this may be one that was logged twice, where no times are known. Convention.
const DOUBLE: TimeDelta = TimeDelta::hours(1);

/// A second dose of a weekly medicine within so long is confirmed first: a day less than the week, for who takes it at
/// another hour.
const WEEKLY: TimeDelta = TimeDelta::days(6);

/// The person's medicines and the doses that were logged of them.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DoseLimits<'a> {
    pub(crate) medicines: &'a [Medicine],
    pub(crate) catalog: &'a Catalog,
    pub(crate) taken: &'a [DoseTaken],
}

/// Where a medicine stands before a dose of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Standing {
    /// When it was last taken, as far as that is known.
    pub(crate) last: Option<Timestamp>,
    /// When it was possibly taken after that: the person is not sure.
    pub(crate) last_unsure: Option<Timestamp>,
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
    /// How far apart the last two doses of a weekly medicine were, if that was less than six days and the later one is
    /// not yet six days ago; and whether both are known to have been taken.
    pub(crate) twice_within: Option<(TimeDelta, bool)>,
    /// Doses within the total that were counted by the usual dose, with what they were counted as.
    pub(crate) assumed: Vec<(Dose, Dose)>,
    /// Whether doses within the total could not be counted.
    pub(crate) has_unknown: bool,
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

/// Why another dose may be a slip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Caution {
    pub(crate) kind: CautionKind,
    /// How long ago the dose was that it would follow.
    pub(crate) ago: TimeDelta,
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

/// A limit that a dose goes beyond.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Excess {
    /// The medicine whose limit it is.
    pub(crate) medicine: String,
    pub(crate) total: Dose,
    pub(crate) limit: Dose,
}

impl Excess {
    /// Whether it is at least twice the limit.
    pub(crate) fn is_double(&self) -> bool {
        self.total.amount >= self.limit.amount * Decimal::TWO
    }
}

impl DoseLimits<'_> {
    /// Where a medicine stands at an instant.
    pub(crate) fn standing(&self, medicine: &Medicine, at: Timestamp) -> Standing {
        let Some(item) = &medicine.item else { return Standing::default() };
        let newest = |is_sure: bool| {
            let own = self.taken.iter().filter(|taken| taken.item == *item && taken.earliest <= at);
            own.filter(|taken| taken.is_sure == is_sure).map(|taken| taken.latest.min(at)).max()
        };
        let last = newest(true);
        let last_unsure = newest(false).filter(|unsure| last.is_none_or(|last| *unsure > last));
        let week = self.week_before(medicine, item, at);
        let second = week.first().map(|(newest, is_sure)| Caution {
            kind: CautionKind::SecondThisWeek,
            ago: at - *newest,
            is_sure: *is_sure,
        });
        let double = last_unsure.or(last).map(|last| at - last).filter(|ago| *ago < least_apart(&medicine.times));
        let is_sure = last_unsure.is_none();
        let caution = second.or_else(|| double.map(|ago| Caution { kind: CautionKind::Double, ago, is_sure }));
        let twice_within = match week.as_slice() {
            [(newest, is_sure), (before, was_sure), ..] => Some((*newest - *before, *is_sure && *was_sure)),
            _ => None,
        };
        let mut standing = Standing { last, last_unsure, caution, twice_within, ..Standing::default() };
        let (rested, waits_for_unsure) =
            self.rested(medicine, item, at).map_or((None, false), |(from, is_sure)| (Some(from), !is_sure));
        standing.counts_unsure = waits_for_unsure;
        if let Some(limit) = &medicine.daily_most {
            self.stand_beside(&mut standing, medicine, limit, item, at, rested);
        } else {
            standing.from = rested;
        }
        standing
    }

    /// When a weekly medicine was taken, and whether that is known, the newest first, as long as each is less than six days before the next or before
    /// the instant; empty for any other medicine.
    fn week_before(&self, medicine: &Medicine, item: &ItemId, at: Timestamp) -> Vec<(Timestamp, bool)> {
        if !medicine.weekly {
            return Vec::new();
        }
        let before = self.with_substance_of(item).filter(|taken| taken.earliest <= at);
        let mut times: Vec<_> = before.map(|taken| (taken.latest.min(at), taken.is_sure)).collect();
        times.sort_unstable_by(|a, b| b.cmp(a));
        let mut after = at;
        let near = times.into_iter().take_while(|(time, _)| std::mem::replace(&mut after, *time) - *time < WEEKLY);
        near.collect()
    }

    /// How long before a dose of a weekly medicine the nearest other one was, negative if it was later, and whether that
    /// one is known to have been taken; `None` if there is none within six days.
    pub(crate) fn nearest_this_week(&self, logged: &DoseTaken) -> Option<(TimeDelta, bool)> {
        let (_, contained) = self.substances(&logged.item);
        let is_weekly = |medicine: &Medicine| {
            let item = medicine.item.as_ref().filter(|_| medicine.weekly);
            item.is_some_and(|item| {
                *item == logged.item || self.substances(item).1.iter().any(|one| contained.contains(one))
            })
        };
        if !self.medicines.iter().any(is_weekly) {
            return None;
        }
        let others = self.with_substance_of(&logged.item).filter(|taken| taken.entry != logged.entry);
        let apart = others.map(|taken| (logged.latest - taken.latest, taken.is_sure));
        apart.filter(|(apart, _)| apart.abs() < WEEKLY).min_by_key(|(apart, _)| apart.abs())
    }

    /// From when the least time between doses has passed since the last dose with a substance of it, and whether that one is
    /// known to have been taken; `None` if it has.
    fn rested(&self, medicine: &Medicine, item: &ItemId, at: Timestamp) -> Option<(Timestamp, bool)> {
        let least = TimeDelta::minutes(medicine.least_between?.into());
        let before = self.with_substance_of(item).filter(|taken| taken.earliest <= at);
        let newest = before.map(|taken| (taken.latest.min(at), taken.is_sure)).max();
        newest.map(|(newest, is_sure)| (newest + least, is_sure)).filter(|(from, _)| *from > at)
    }

    fn stand_beside(
        &self,
        standing: &mut Standing,
        medicine: &Medicine,
        limit: &Dose,
        item: &ItemId,
        at: Timestamp,
        rested: Option<Timestamp>,
    ) {
        let measure = Measure::of(limit, item, medicine, self.catalog);
        let dose = |amount: Amount| Dose { amount: amount.normalize(), unit: limit.unit.clone() };
        let mut amounts = Vec::new();
        for taken in self.taken {
            let near = taken.latest > at - WINDOW && taken.earliest < at + WINDOW;
            let amount = match measure.contribution(taken, self.medicines, self.catalog) {
                Contribution::None => continue,
                Contribution::Unknown => {
                    standing.has_unknown |= near;
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
            amounts.push(TimedAmount { earliest: taken.earliest, latest: taken.latest, amount });
        }
        let total = largest_total(&amounts, at, at);
        standing.total = (total > Decimal::ZERO).then(|| dose(total));
        let one = DoseTaken {
            entry: None,
            item: item.clone(),
            dose: None,
            earliest: at,
            latest: at,
            logged: Timestamp::MAX_UTC,
            is_sure: true,
        };
        let next = match measure.contribution(&one, self.medicines, self.catalog) {
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

    /// The limits that a logged dose goes beyond, counting what was taken within 24 hours before and after it, by substance.
    pub(crate) fn excesses(&self, logged: &DoseTaken) -> Vec<Excess> {
        let mut excesses = Vec::new();
        for medicine in self.medicines {
            let (Some(limit), Some(item)) = (&medicine.daily_most, &medicine.item) else { continue };
            let measure = Measure::of(limit, item, medicine, self.catalog);
            let total = self.total(&measure, logged);
            if let Some(total) = total.filter(|total| *total > limit.amount) {
                let total = Dose { amount: total.normalize(), unit: limit.unit.clone() };
                excesses.push(Excess { medicine: medicine.name.clone(), total, limit: limit.clone() });
            }
        }
        excesses
    }

    /// The total of a substance around a logged dose; `None` if the dose has none of it.
    pub(crate) fn substance_total(&self, substance: &str, unit: &str, logged: &DoseTaken) -> Option<Amount> {
        let measure = Measure::Substance { substance: ItemId(substance.to_owned()), unit: unit.to_owned() };
        self.total(&measure, logged)
    }

    fn total(&self, measure: &Measure, logged: &DoseTaken) -> Option<Amount> {
        let amount = |taken: &DoseTaken| match measure.contribution(taken, self.medicines, self.catalog) {
            Contribution::Said(amount) | Contribution::Assumed(amount) => Some(amount),
            Contribution::None | Contribution::Unknown => None,
        };
        amount(logged)?;
        let amounts = self.taken.iter().filter_map(|taken| {
            Some(TimedAmount { earliest: taken.earliest, latest: taken.latest, amount: amount(taken)? })
        });
        Some(largest_total(&amounts.collect::<Vec<_>>(), logged.earliest, logged.latest))
    }

    /// Whether a dose within 24 hours of a logged one, or that itself, is one of which the person is not sure, and has a
    /// substance of it.
    pub(crate) fn counts_unsure(&self, logged: &DoseTaken) -> bool {
        let is_near =
            |taken: &DoseTaken| taken.latest > logged.earliest - WINDOW && taken.earliest < logged.latest + WINDOW;
        !logged.is_sure || self.with_substance_of(&logged.item).any(|taken| !taken.is_sure && is_near(taken))
    }

    /// The least time between a logged dose and another with a substance of it, and whether that one is known to have been
    /// taken.
    pub(crate) fn nearest(&self, logged: &DoseTaken) -> Option<(TimeDelta, bool)> {
        let others =
            self.with_substance_of(&logged.item).filter(|taken| taken.is_timed() && taken.entry != logged.entry);
        others.map(|taken| ((taken.latest - logged.latest).abs(), taken.is_sure)).min_by_key(|(apart, _)| *apart)
    }

    fn with_substance_of(&self, item: &ItemId) -> impl Iterator<Item = &DoseTaken> {
        let contained = self.substances(item);
        self.taken.iter().filter(move |taken| {
            taken.item == contained.0 || self.substances(&taken.item).1.iter().any(|one| contained.1.contains(one))
        })
    }

    /// An item, and the substances in it.
    fn substances(&self, item: &ItemId) -> (ItemId, Vec<ItemId>) {
        let medicine = self.medicines.iter().find(|medicine| medicine.item.as_ref() == Some(item));
        (item.clone(), substances(item, medicine, self.catalog))
    }
}

/// How far apart doses are at least: half of the shortest way between two of a medicine's times.
pub(crate) fn least_apart(times: &[ClockTime]) -> TimeDelta {
    let minute = |time: &ClockTime| i64::from(time.hour) * 60 + i64::from(time.minute);
    let ways = times.windows(2).map(|pair| minute(&pair[1]) - minute(&pair[0]));
    let round = match times {
        [first, .., last] => Some(minute(first) + 24 * 60 - minute(last)),
        _ => None,
    };
    ways.chain(round).min().map_or(DOUBLE, |least| TimeDelta::minutes(least / 2))
}
