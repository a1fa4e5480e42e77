//! Where a medicine stands before a dose of it.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::dose_count::{DoseCount, Measure};
use super::dose_record::{DoseRecord, TakenTime};
use super::limits::{DoseLimits, WEEKLY, Weekly, least_apart};
use super::repeated::Repeated;
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
    /// When the next dose is within all of the person's own limits: those of this medicine, and those of others that count a
    /// substance of it; absent where it is now, and while what was taken may do harm.
    pub(crate) from: Option<Timestamp>,
    /// When it is within the limits of this medicine alone; absent where it is now.
    pub(crate) own_from: Option<Timestamp>,
    /// Another medicine with a substance of it that was taken within 24 hours and since it was itself, if anything speaks of it
    /// nowhere else.
    pub(crate) last_alike: Option<LastAlike>,
    /// What speaks against another dose now, whatever the maximum.
    pub(crate) caution: Option<Caution>,
    /// Whether the last two doses of a weekly medicine were less than six days apart and the later one is not yet six days
    /// ago.
    pub(crate) repeated: Option<Repeated>,
    /// Doses within the total that were counted by the usual dose, with what they were counted as.
    pub(crate) assumed: Vec<(Dose, Dose)>,
    /// The items of doses within the total that could not be counted.
    pub(crate) unknown: BTreeSet<ItemId>,
    /// Whether the person is not sure of a dose in the total, or of the one that the next dose has to wait for.
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
    pub(super) doses: Vec<&'a DoseRecord>,
}

/// The last dose of another medicine with the same substance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LastAlike {
    pub(crate) item: ItemId,
    pub(crate) time: TakenTime,
    /// Whether it is known that it was taken.
    pub(crate) is_sure: bool,
}

/// Why another dose may be a slip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Caution {
    pub(crate) kind: CautionKind,
    /// The item of the dose that it would follow, if that was another medicine with the same substance.
    pub(crate) other: Option<ItemId>,
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
        let basis = self.basis(item);
        let alike = || self.like(item, &basis).filter(|taken| taken.time.earliest <= at);
        let week = if medicine.weekly { self.week_before(item, &basis, at) } else { Vec::new() };
        let caution = |kind| {
            move |taken: &DoseRecord| Caution {
                kind,
                other: (taken.item != *item).then(|| taken.item.clone()),
                last: taken.time,
                is_sure: taken.is_sure,
            }
        };
        let second = week.first().copied().map(caution(CautionKind::SecondThisWeek));
        // Of a dose whose time is not known it is not known that it was only just taken.
        let timed = alike()
            .filter(|taken| taken.time.is_known())
            .max_by_key(|taken| (taken.time.latest, taken.is_sure, taken.item == *item));
        let double = timed.filter(|taken| at - taken.time.latest < least_apart(&medicine.times));
        let caution = second.or_else(|| double.map(caution(CautionKind::Double)));
        let since = last.into_iter().chain(last_unsure).max_by_key(bound);
        let other = alike().filter(|taken| taken.item != *item && at - taken.time.latest < WINDOW);
        let newest_other = other.max_by_key(|taken| (bound(&taken.time), taken.is_sure));
        let last_alike = newest_other
            .filter(|other| since.is_none_or(|since| bound(&other.time) > bound(&since)))
            .filter(|other| caution.as_ref().is_none_or(|caution| caution.last != other.time))
            .map(|other| LastAlike { item: other.item.clone(), time: other.time, is_sure: other.is_sure });
        let mut standing =
            Standing { last, last_unsure, caution, repeated: Repeated::of(&week), last_alike, ..Standing::default() };
        let (rested, waits_for_unsure) =
            self.rested(item, at).map_or((None, false), |(from, is_sure)| (Some(from), !is_sure));
        standing.counts_unsure = waits_for_unsure;
        let one = DoseRecord::hypothetical(item, None, basis, TakenTime::exactly(at));
        let own = medicine.daily_most.as_ref().map(|limit| self.stand_beside(&mut standing, limit, &one, at));
        let own: Vec<Headroom> = own.into_iter().collect();
        let first = rested.unwrap_or(at);
        standing.own_from = room_from(&own, first).filter(|from| *from > at);
        let all: Vec<Headroom> = own.into_iter().chain(self.other_rooms(item, &one)).collect();
        standing.from = room_from(&all, first).filter(|from| *from > at);
        // Beside "call now" the time of a next dose would look like permission.
        if standing.from.is_some() && self.may_harm(&one, at) {
            (standing.from, standing.own_from) = (None, None);
        }
        standing
    }

    /// The limits of other medicines that a dose counts in.
    fn other_rooms(&self, item: &ItemId, one: &DoseRecord) -> Vec<Headroom> {
        let room = |medicine: &Medicine| {
            let (limit, of) = (medicine.daily_most.as_ref()?, medicine.item.as_ref().filter(|of| *of != item)?);
            let measure = Measure::of(limit, of, &self.basis(of));
            let next = measure.contribution(one);
            (next != DoseCount::None).then(|| Headroom {
                amounts: self.taken.iter().filter_map(|taken| timed(&measure, taken)).collect(),
                next: next.amount(),
                most: limit.amount,
            })
        };
        self.medicines.iter().filter_map(room).collect()
    }

    /// Weekly medicines, listed as such or usually taken weekly, whose last two doses were less than six days apart, with
    /// the later one less than six days ago.
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
    fn week_before(&self, item: &ItemId, basis: &DoseBasis, at: Timestamp) -> Vec<&DoseRecord> {
        let bound = |taken: &DoseRecord| taken.time.latest.min(at);
        let mut before: Vec<_> = self.like(item, basis).filter(|taken| taken.time.earliest <= at).collect();
        before.sort_by_key(|taken| std::cmp::Reverse((bound(taken), taken.is_sure)));
        let mut after = at;
        let near = |taken: &&DoseRecord| std::mem::replace(&mut after, bound(taken)) - bound(taken) < WEEKLY;
        before.into_iter().take_while(near).collect()
    }

    /// From when the least time between doses has passed since the last dose with a substance in common, by every medicine of
    /// the list that has one, and whether that dose is known to have been taken; `None` if it has.
    fn rested(&self, item: &ItemId, at: Timestamp) -> Option<(Timestamp, bool)> {
        let one = DoseRecord::hypothetical(item, None, self.basis(item), TakenTime::exactly(at));
        let waits = self.with_least_time(&one).filter_map(|(of, basis, least)| {
            let before = self.like(of, &basis).filter(|taken| taken.time.earliest <= at);
            let newest = before.map(|taken| (taken.time.latest.min(at), taken.is_sure)).max();
            newest.map(|(newest, is_sure)| (newest + least, is_sure))
        });
        waits.max().filter(|(from, _)| *from > at)
    }

    /// Counts what was taken beside the limit of a medicine and says what one more, `next`, comes to. Returns the room in it.
    fn stand_beside(&self, standing: &mut Standing, limit: &Dose, one: &DoseRecord, at: Timestamp) -> Headroom {
        let measure = Measure::of(limit, &one.item, &one.basis);
        let dose = |amount: Amount| Dose { amount: amount.normalize(), unit: limit.unit.clone() };
        for taken in self.taken.iter().filter(|taken| taken.time.is_near(at)) {
            match measure.contribution(taken) {
                DoseCount::None => continue,
                DoseCount::Unknown => {
                    standing.unknown.insert(taken.item.clone());
                    continue;
                }
                DoseCount::Said(_) => {}
                DoseCount::Assumed(amount) => {
                    standing.assumed.extend(taken.dose.as_ref().map(|said| (said.clone(), dose(amount))));
                }
            }
            standing.counts_unsure |= !taken.is_sure;
        }
        let room = Headroom {
            amounts: self.taken.iter().filter_map(|taken| timed(&measure, taken)).collect(),
            next: measure.contribution(one).amount(),
            most: limit.amount,
        };
        let total = room.total(0, at);
        standing.total = (total > Decimal::ZERO).then(|| dose(total));
        standing.next_total = room.next.map(|_| dose(room.total(1, at)));
        standing.next = match room.fits(at) {
            false => NextDose::Beyond,
            true if room.next.is_some() && room.total(2, at) > limit.amount => NextDose::Last,
            true => NextDose::Within,
        };
        room
    }
}

/// What is left of a limit.
struct Headroom {
    amounts: Vec<TimedAmount>,
    /// How much of it the next dose is; absent where nobody knows.
    next: Option<Amount>,
    most: Amount,
}

impl Headroom {
    /// The total of any 24 hours that hold an instant, with a number of doses more then.
    fn total(&self, more: i64, at: Timestamp) -> Amount {
        let next = self.next.unwrap_or_default() * Decimal::from(more);
        let more = TimedAmount { earliest: at, latest: at, amount: next };
        largest_total(&[self.amounts.as_slice(), &[more]].concat(), at, at)
    }

    /// Whether the next dose fits within the limit at an instant. If its amount is unknown: whether anything is left of the
    /// limit.
    fn fits(&self, at: Timestamp) -> bool {
        if self.next.is_some() { self.total(1, at) <= self.most } else { self.total(0, at) < self.most }
    }
}

/// When a dose is within several limits, not before an instant; `None` where it never is, because it alone is beyond one.
fn room_from(rooms: &[Headroom], first: Timestamp) -> Option<Timestamp> {
    // Room comes only as a dose leaves the window.
    let leaves = rooms.iter().flat_map(|room| &room.amounts).map(|one| one.latest + WINDOW);
    let mut times: Vec<Timestamp> = leaves.filter(|leaves| *leaves > first).chain([first]).collect();
    times.sort_unstable();
    times.into_iter().find(|at| rooms.iter().all(|room| room.fits(*at)))
}

/// How much of a limit a dose is, and when; `None` where it is nothing or nobody knows.
fn timed(measure: &Measure, taken: &DoseRecord) -> Option<TimedAmount> {
    let TakenTime { earliest, latest, .. } = taken.time;
    measure.contribution(taken).amount().map(|amount| TimedAmount { earliest, latest, amount })
}
