//! The doses that were logged beside the limits of the person's list.

use chrono::TimeDelta;

use super::dose_count::basis_now;
use super::dose_record::DoseRecord;
use super::repeated::Repeated;
use super::window::WINDOW;
use crate::catalog::{Catalog, Item, ItemId};
use crate::entry::{DoseBasis, EntryId};
use crate::profile::{ClockTime, Medicine};
use crate::time::Timestamp;

/// Two doses closer together than this may be one that was logged twice, where no times are known. Convention.
const DOUBLE: TimeDelta = TimeDelta::hours(1);

/// A second dose of a weekly medicine within so long is confirmed first: a day less than the week, for who takes it at
/// another hour.
pub(super) const WEEKLY: TimeDelta = TimeDelta::days(6);

/// The person's medicines and the doses that were logged.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DoseLimits<'a> {
    pub(crate) medicines: &'a [Medicine],
    pub(crate) catalog: &'a Catalog,
    pub(crate) taken: &'a [DoseRecord],
}

/// Who says that a medicine is taken once a week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weekly {
    /// The person, in their list.
    Own,
    /// It is usually taken so.
    Usual,
}

impl Weekly {
    /// The word that messages choose by.
    pub(super) fn id(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::Usual => "usual",
        }
    }
}

/// The nearest other dose.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Nearest<'a> {
    /// The time between the two; the least that it can be where a time is not known.
    pub(crate) apart: TimeDelta,
    pub(crate) taken: &'a DoseRecord,
}

impl<'a> DoseLimits<'a> {
    /// What a dose of a remedy is counted by now.
    pub(super) fn basis(&self, item: &ItemId) -> DoseBasis {
        basis_now(item, self.medicines, self.catalog)
    }

    /// The dose that was logged last of those with a substance of an item that may lie within 24 hours of an instant.
    pub(super) fn logged_last(&self, item: &ItemId, at: Timestamp) -> Option<&'a DoseRecord> {
        let basis = self.basis(item);
        let logged = |dose: &&DoseRecord| dose.entry.as_ref().and_then(EntryId::logged_at).unwrap_or(dose.time.latest);
        self.like(item, &basis).filter(|dose| dose.time.is_near(at)).max_by_key(logged)
    }

    /// The doses of an item, or with a substance in common.
    pub(super) fn like<'b>(
        &'b self,
        item: &'b ItemId,
        basis: &'b DoseBasis,
    ) -> impl Iterator<Item = &'a DoseRecord> + use<'a, 'b> {
        self.taken.iter().filter(move |taken| taken.is_like(item, basis))
    }

    /// The other doses of the item of one, or with a substance in common.
    fn others<'b>(&'b self, logged: &'b DoseRecord) -> impl Iterator<Item = &'a DoseRecord> + use<'a, 'b> {
        self.like(&logged.item, &logged.basis).filter(move |taken| taken.entry != logged.entry)
    }

    /// Whether a dose is of a weekly medicine, or has a substance of one, and whose word that is; `None` of any other. Where
    /// the list says that one is not weekly, that counts.
    pub(super) fn weekly(&self, logged: &DoseRecord) -> Option<Weekly> {
        let is_like =
            |medicine: &&Medicine| medicine.item.as_ref().is_some_and(|item| logged.is_like(item, &self.basis(item)));
        let listed: Vec<&Medicine> = self.medicines.iter().filter(is_like).collect();
        if listed.iter().any(|medicine| medicine.weekly) {
            return Some(Weekly::Own);
        }
        let contained = logged.basis.ingredients.iter().map(|one| &one.substance);
        let is_usual = || contained.chain([&logged.item]).any(|item| self.catalog.is_usually_weekly(item));
        (listed.is_empty() && is_usual()).then_some(Weekly::Usual)
    }

    /// How long before a dose of a weekly medicine the nearest other one was, negative if it was later, with that one; `None`
    /// if there is none within six days.
    pub(crate) fn nearest_this_week(&self, logged: &DoseRecord) -> Option<(TimeDelta, &'a DoseRecord)> {
        self.weekly(logged)?;
        let apart = self.others(logged).map(|taken| (logged.time.latest - taken.time.latest, taken));
        apart.filter(|(apart, _)| apart.abs() < WEEKLY).min_by_key(|(apart, _)| apart.abs())
    }

    /// A dose of a weekly medicine and the others within six days of it; `None` without any.
    pub(crate) fn repeated_this_week(&self, logged: &DoseRecord) -> Option<Repeated> {
        self.weekly(logged)?;
        let is_near = |taken: &&DoseRecord| (logged.time.latest - taken.time.latest).abs() < WEEKLY;
        Repeated::of(&self.others(logged).filter(is_near).chain([logged]).collect::<Vec<_>>())
    }

    /// A dose and the others closer to it than two of its medicine are; `None` without any, where its time is not known, and of
    /// what is no medicine.
    pub(crate) fn repeated(&self, logged: &DoseRecord) -> Option<Repeated> {
        let listed = self.medicines.iter().find(|medicine| medicine.item.as_ref() == Some(&logged.item));
        let is_medicine = || self.catalog.get(&logged.item).is_some_and(Item::is_medicine);
        if listed.is_none() && !is_medicine() {
            return None;
        }
        let least = least_apart(listed.map_or(&[], |medicine| &medicine.times));
        let is_near = |taken: &&DoseRecord| taken.time.is_known() && taken.time.apart_from(logged.time) < least;
        let others = self.others(logged).filter(|_| logged.time.is_known()).filter(is_near);
        Repeated::of(&others.chain([logged]).collect::<Vec<_>>())
    }

    /// The medicines of the list that a dose is of, or has a substance in common with, and that have a least time between doses.
    pub(super) fn with_least_time<'b>(
        &'b self,
        dose: &'b DoseRecord,
    ) -> impl Iterator<Item = (&'a ItemId, DoseBasis, TimeDelta)> + use<'a, 'b> {
        self.medicines.iter().filter_map(move |medicine| {
            let (item, least) = (medicine.item.as_ref()?, medicine.least_between?);
            let basis = self.basis(item);
            dose.is_like(item, &basis).then(|| (item, basis, TimeDelta::minutes(least.into())))
        })
    }

    /// The least time between doses that a dose keeps least, with the dose that it is too near to; of several the one that it
    /// falls short of most. `None` if it keeps all.
    pub(super) fn too_near(&self, logged: &DoseRecord) -> Option<(Nearest<'a>, TimeDelta)> {
        let of_medicine = |(item, basis, least): (&ItemId, DoseBasis, TimeDelta)| {
            let others = self.like(item, &basis).filter(|taken| taken.entry != logged.entry);
            let apart = others.map(|taken| Nearest { apart: taken.time.apart_from(logged.time), taken });
            let nearest = apart.min_by_key(|nearest| (nearest.apart, !nearest.taken.time.is_known()))?;
            (nearest.apart < least).then_some((nearest, least))
        };
        let all = self.with_least_time(logged).filter_map(of_medicine);
        all.max_by_key(|(nearest, least)| *least - nearest.apart)
    }

    /// Whether the person is not sure of a logged dose, or of another one within 24 hours that shares a substance with it.
    pub(crate) fn counts_unsure(&self, logged: &DoseRecord) -> bool {
        let is_near = |taken: &DoseRecord| taken.time.apart_from(logged.time) < WINDOW;
        let mut like = self.taken.iter().filter(|taken| taken.is_like(&logged.item, &logged.basis));
        !logged.is_sure || like.any(|taken| !taken.is_sure && is_near(taken))
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
