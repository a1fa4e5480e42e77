//! Which dose an entry belongs to.
//!
//! An entry that answers a reminder closes that dose and no other. One that was logged unprompted closes at most one: the
//! dose before it, if it is less than half the spacing late, otherwise the next, if that is at most an hour ahead; one of
//! which only the day or a part of it is known closes the dose that was due then, if there was no other. So
//! nothing that is logged days later makes a dose look taken, and yesterday's dose taken at noon does not silence today's.
//! All of it follows from the entries as they are, so that an undone or deleted entry opens its dose again; what an entry
//! has closed stays closed by it. Each entry is matched by the clock of the zone that it was logged in, so that a flight
//! opens no dose again.

use std::collections::{HashMap, HashSet};

use chrono::TimeDelta;

use super::id::ReminderId;
use crate::time::Timestamp;

/// The widest spacing of doses: of one that is taken once a day or less often, so that half of it is as long as its
/// reminder stays. Convention.
const SPACING_MOST: TimeDelta = TimeDelta::hours(24);

/// A dose that is due so long ago is asked about in the past tense, if half the spacing is not shorter. Convention.
const LATE: TimeDelta = TimeDelta::hours(1);

/// A dose that a rule names.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct DoseSlot {
    /// Its reminder, before any snooze.
    pub(super) id: ReminderId,
    /// When it is due by each clock: first by the phone's, then by those of the entries.
    pub(super) named: Vec<Timestamp>,
    /// When it was due, once that has passed, wherever the phone is by now.
    pub(super) was_due: Option<Timestamp>,
    /// When it was shown, or came to an end, and its instant was settled by that; absent before.
    pub(super) passed: Option<Timestamp>,
    /// How long before that an entry can close it unprompted.
    pub(super) ahead: TimeDelta,
    /// The time of the entry that closed it unprompted, by its notice: it stays closed by that entry for as long as there is
    /// one, though a flight may have moved another dose nearer to it.
    pub(super) closed_by: Option<Timestamp>,
}

impl DoseSlot {
    /// When it is due by one of the clocks, or was.
    fn due(&self, clock: usize) -> Timestamp {
        self.was_due.or_else(|| self.named.get(clock).copied()).unwrap_or_default()
    }

    /// When it was due by the clock of an entry, as far as was known when that was logged: a flight afterwards may have made a
    /// dose pass that was hours ahead.
    fn due_then(&self, clock: usize, logged: Option<Timestamp>) -> Timestamp {
        let is_settled = !matches!((self.passed, logged), (Some(passed), Some(logged)) if passed >= logged);
        let settled = self.was_due.filter(|_| is_settled);
        settled.or_else(|| self.named.get(clock).copied()).unwrap_or_else(|| self.due(clock))
    }
}

/// An entry of the medicine: taken, skipped or not sure.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct DoseEntry {
    /// Its time; absent if only the day or the part of the day is known.
    pub(super) at: Option<Timestamp>,
    /// Without a time, when it can have been: from the first instant until before the last. It closes the dose that was due
    /// then, if that is the only one.
    pub(super) within: Option<(Timestamp, Timestamp)>,
    /// The place of its clock in [`DoseSlot::named`].
    pub(super) clock: usize,
    /// When it was logged; absent of an imported one.
    pub(super) logged: Option<Timestamp>,
    /// The dose that it answers.
    pub(super) answers: Option<ReminderId>,
    /// Whether its text names a dose of any rule, known or not: then it closes no other one.
    pub(super) is_answer: bool,
}

/// What closed a dose.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Closing {
    /// The time of the entry.
    pub(super) at: Timestamp,
    /// Whether the entry answers this reminder by name, and not another one of the same dose.
    pub(super) answered: bool,
}

/// A dose and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct DoseState {
    /// When it is due.
    pub(super) at: Timestamp,
    /// How late an entry can still be meant for it without saying so: half the way to the next dose.
    pub(super) half_spacing: TimeDelta,
    /// When the next dose of the medicine is due; absent if there is none within the plan.
    pub(super) next: Option<Timestamp>,
    /// What closed it; absent while it is open.
    pub(super) closing: Option<Closing>,
}

impl DoseState {
    /// Whether it is so late at an instant that it is asked about in the past tense.
    pub(super) fn is_late(&self, now: Timestamp) -> bool {
        now >= self.late_from()
    }

    /// The first instant at which it is late.
    pub(super) fn late_from(&self) -> Timestamp {
        self.at + LATE.min(self.half_spacing) + TimeDelta::milliseconds(1)
    }

    /// What ended it; one that always rings is asked about although it was logged before it was due.
    pub(super) fn ended_by(&self, always: bool) -> Option<Closing> {
        self.closing.filter(|closing| closing.answered || !always || closing.at >= self.at)
    }

    /// Whether "taken" said at an instant leaves open when that was.
    pub(super) fn is_long_past(&self, now: Timestamp) -> bool {
        now - self.at > self.half_spacing
    }

    /// A dose that is known by its reminder alone.
    pub(super) fn alone(at: Timestamp) -> Self {
        Self { at, half_spacing: SPACING_MOST / 2, next: None, closing: None }
    }
}

/// The doses of one medicine and what closed each. Doses at the same instant are one dose, whichever rules name them.
pub(super) fn dose_states(slots: Vec<DoseSlot>, mut entries: Vec<DoseEntry>) -> HashMap<ReminderId, DoseState> {
    entries.sort_by_key(|entry| entry.at);
    let closed = Matching::of(slots, &entries);
    let mut instants: Vec<Timestamp> = closed.iter().map(|(_, at, _)| *at).collect();
    instants.sort_unstable();
    instants.dedup();
    let answered: HashSet<&ReminderId> = entries.iter().filter_map(|entry| entry.answers.as_ref()).collect();
    let state = |(id, at, closing): (ReminderId, Timestamp, Option<Timestamp>)| {
        let next = instants.get(instants.partition_point(|other| *other <= at)).copied();
        let half_spacing = next.map_or(SPACING_MOST, |next| (next - at).min(SPACING_MOST)) / 2;
        let closing = closing.map(|by| Closing { at: by, answered: answered.contains(&id) });
        (id, DoseState { at, half_spacing, next, closing })
    };
    closed.into_iter().map(state).collect()
}

/// The doses of one medicine while entries are matched to them.
struct Matching {
    slots: Vec<DoseSlot>,
    /// When each is due, and the time of the entry that closed it.
    found: Vec<(Timestamp, Option<Timestamp>)>,
}

impl Matching {
    /// When each dose is due, and the time of the entry that closed it; `entries` come in order of time.
    fn of(slots: Vec<DoseSlot>, entries: &[DoseEntry]) -> Vec<(ReminderId, Timestamp, Option<Timestamp>)> {
        let found = slots.iter().map(|slot| (slot.due(0), None)).collect();
        let mut matching = Self { slots, found };
        for entry in entries {
            matching.answer(entry);
        }
        let mut unprompted: Vec<(Timestamp, &DoseEntry)> =
            entries.iter().filter(|entry| !entry.is_answer).filter_map(|entry| Some((entry.at?, entry))).collect();
        matching.keep(&mut unprompted);
        for (at, entry) in unprompted {
            matching.match_unprompted(at, entry);
        }
        for entry in entries.iter().filter(|entry| !entry.is_answer && entry.at.is_none()) {
            matching.match_untimed(entry);
        }
        let Self { slots, found } = matching;
        slots.into_iter().zip(found).map(|(slot, (at, by))| (slot.id, at, by)).collect()
    }

    /// When each dose is due by a clock.
    fn due_by(&self, clock: usize) -> Vec<Timestamp> {
        self.slots.iter().map(|slot| slot.due(clock)).collect()
    }

    /// Closes the dose that an entry names.
    fn answer(&mut self, entry: &DoseEntry) {
        let Some(named) = self.slots.iter().position(|slot| Some(&slot.id) == entry.answers.as_ref()) else { return };
        let due = self.due_by(entry.clock);
        let by = entry.at.unwrap_or(due[named]);
        self.close(&due, due[named], by);
    }

    /// Closes the doses whose notices tell the entry that did, and takes those entries out.
    fn keep(&mut self, unprompted: &mut Vec<(Timestamp, &DoseEntry)>) {
        let due = self.due_by(0);
        for place in 0..self.slots.len() {
            let Some(by) = self.slots[place].closed_by.filter(|_| self.found[place].1.is_none()) else { continue };
            if let Some(used) = unprompted.iter().position(|(at, _)| *at == by) {
                unprompted.remove(used);
                self.close(&due, due[place], by);
            }
        }
    }

    /// Closes the dose that an unprompted entry of an instant can be meant for.
    fn match_unprompted(&mut self, at: Timestamp, entry: &DoseEntry) {
        let due: Vec<Timestamp> = self.slots.iter().map(|slot| slot.due_then(entry.clock, entry.logged)).collect();
        let before = due.iter().copied().filter(|due| *due <= at).max();
        let next = due.iter().copied().filter(|due| *due > at).min();
        let is_open = |wanted: Timestamp| of_instant(&due, wanted).any(|place| self.found[place].1.is_none());
        let is_late = |before: Timestamp| {
            let spacing = next.map_or(SPACING_MOST, |next| (next - before).min(SPACING_MOST));
            at - before < spacing / 2
        };
        let is_soon = |next: Timestamp| {
            let ahead = of_instant(&due, next).map(|place| self.slots[place].ahead).max();
            ahead.is_some_and(|ahead| next - at <= ahead)
        };
        let meant = before.filter(|before| is_late(*before) && is_open(*before));
        if let Some(meant) = meant.or_else(|| next.filter(|next| is_soon(*next) && is_open(*next))) {
            self.close(&due, meant, at);
        }
    }

    /// Closes the one dose that was due when an entry without a time can have been, if that is open.
    fn match_untimed(&mut self, entry: &DoseEntry) {
        let (Some((from, to)), Some(logged)) = (entry.within, entry.logged) else { return };
        let due: Vec<Timestamp> = self.slots.iter().map(|slot| slot.due_then(entry.clock, entry.logged)).collect();
        let mut instants: Vec<Timestamp> = due.iter().copied().filter(|due| (from..to).contains(due)).collect();
        instants.sort_unstable();
        instants.dedup();
        // What is still ahead when it is logged was not meant.
        if let [only] = instants.as_slice()
            && *only <= logged
        {
            self.close(&due, *only, *only);
        }
    }

    /// Closes what is open of the dose that is due at an instant. It was due then, wherever the phone is by now.
    fn close(&mut self, due: &[Timestamp], wanted: Timestamp, by: Timestamp) {
        for place in of_instant(due, wanted) {
            let found = &mut self.found[place];
            if found.1.is_none() {
                *found = (wanted, Some(by));
            }
        }
    }
}

/// The places of the doses that are due at an instant.
fn of_instant(due: &[Timestamp], wanted: Timestamp) -> impl Iterator<Item = usize> {
    due.iter().enumerate().filter(move |(_, due)| **due == wanted).map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Minutes after a midnight.
    fn at(minute: i64) -> Timestamp {
        Timestamp::from_timestamp(minute * 60, 0).unwrap()
    }

    fn id(minute: i64) -> ReminderId {
        ReminderId::slot(&"r".into(), at(minute).naive_utc())
    }

    fn slots(minutes: &[i64]) -> Vec<DoseSlot> {
        minutes
            .iter()
            .map(|minute| DoseSlot {
                id: id(*minute),
                named: vec![at(*minute)],
                was_due: None,
                passed: None,
                ahead: TimeDelta::hours(1),
                closed_by: None,
            })
            .collect()
    }

    fn logged(minute: i64) -> DoseEntry {
        DoseEntry { at: Some(at(minute)), within: None, clock: 0, logged: None, answers: None, is_answer: false }
    }

    fn answer(minute: i64, dose: i64) -> DoseEntry {
        DoseEntry { answers: Some(id(dose)), is_answer: true, ..logged(minute) }
    }

    /// The doses that entries close, in minutes.
    fn closed(doses: &[i64], entries: &[DoseEntry]) -> Vec<i64> {
        let states = dose_states(slots(doses), entries.to_vec());
        doses.iter().copied().filter(|minute| states[&id(*minute)].closing.is_some()).collect()
    }

    const HOUR: i64 = 60;

    #[test]
    fn unprompted_entry_closes_the_dose_before_it_or_one_within_the_hour() {
        let doses = [8 * HOUR, 12 * HOUR, 22 * HOUR];
        assert_eq!(closed(&doses, &[logged(8 * HOUR + 10)]), [8 * HOUR]);
        assert_eq!(closed(&doses, &[logged(7 * HOUR)]), [8 * HOUR], "an hour ahead");
        assert_eq!(closed(&doses, &[logged(6 * HOUR + 59)]), [0; 0], "and no more");
        assert_eq!(closed(&doses, &[logged(9 * HOUR + 59)]), [8 * HOUR], "less than half the spacing late");
        assert_eq!(closed(&doses, &[logged(10 * HOUR)]), [0; 0], "too late for one and too soon for the other");
        assert_eq!(closed(&doses, &[logged(11 * HOUR + 30)]), [12 * HOUR]);
        assert_eq!(closed(&doses, &[logged(8 * HOUR), logged(8 * HOUR + 20)]), [8 * HOUR], "a second one closes none");
    }

    #[test]
    fn last_nights_dose_taken_at_noon_closes_neither_nights() {
        let nights = [21 * HOUR, 45 * HOUR];
        assert_eq!(closed(&nights, &[logged(36 * HOUR)]), [0; 0]);
        assert_eq!(closed(&nights, &[answer(36 * HOUR, 21 * HOUR)]), [21 * HOUR], "unless it says which");
    }

    #[test]
    fn answer_closes_its_own_dose_however_late() {
        let doses = [510, 750];
        assert_eq!(closed(&doses, &[answer(705, 510)]), [510], "not the 12:30 that is 45 minutes ahead");
        let unknown = DoseEntry { answers: None, ..answer(705, 0) };
        assert_eq!(closed(&doses, &[unknown]), [0; 0], "nor one that names a dose of a rule that is gone");
        let untimed = DoseEntry { at: None, ..answer(0, 510) };
        assert_eq!(closed(&doses, &[untimed]), [510]);
    }

    #[test]
    fn entry_of_a_part_of_the_day_closes_the_only_dose_of_it() {
        let evening = |from: i64, to: i64| DoseEntry {
            at: None,
            within: Some((at(from), at(to))),
            logged: Some(at(32 * HOUR)),
            ..logged(0)
        };
        let doses = [8 * HOUR, 22 * HOUR];
        assert_eq!(closed(&doses, &[evening(18 * HOUR, 28 * HOUR)]), [22 * HOUR]);
        assert_eq!(closed(&doses, &[evening(4 * HOUR, 28 * HOUR)]), [0; 0], "either can be meant");
        assert_eq!(closed(&doses, &[logged(22 * HOUR), evening(18 * HOUR, 28 * HOUR)]), [22 * HOUR]);
        assert_eq!(closed(&doses, &[evening(12 * HOUR, 18 * HOUR)]), [0; 0]);
        let ahead = DoseEntry { logged: Some(at(20 * HOUR)), ..evening(18 * HOUR, 28 * HOUR) };
        assert_eq!(closed(&doses, &[ahead]), [0; 0], "said before it was due");
    }

    #[test]
    fn dose_stays_closed_by_its_entry_when_another_dose_moves_nearer() {
        let mut slots = slots(&[4 * HOUR, 8 * HOUR]);
        slots[0].closed_by = Some(at(8 * HOUR + 10));
        let closed = |entries: &[DoseEntry]| {
            let states = dose_states(slots.clone(), entries.to_vec());
            [4 * HOUR, 8 * HOUR].map(|minute| states[&id(minute)].closing.is_some())
        };
        assert_eq!(closed(&[logged(8 * HOUR + 10)]), [true, false]);
        assert_eq!(closed(&[logged(8 * HOUR + 10), logged(8 * HOUR + 20)]), [true, true]);
        assert_eq!(closed(&[]), [false, false], "an undone entry opens it again");
    }

    #[test]
    fn dose_stays_closed_by_an_entry_of_another_zone() {
        // By the phone's clock each is due six hours later than by that of the entry.
        let mut slots = slots(&[28 * HOUR, 52 * HOUR]);
        for slot in &mut slots {
            let there = slot.named[0] - TimeDelta::hours(6);
            slot.named.push(there);
        }
        let closed = |clock: usize| {
            let states = dose_states(slots.clone(), vec![DoseEntry { clock, ..logged(22 * HOUR + 20) }]);
            [28 * HOUR, 52 * HOUR].map(|minute| states[&id(minute)].closing.is_some())
        };
        assert_eq!(closed(0), [false, false]);
        assert_eq!(closed(1), [true, false]);
    }

    #[test]
    fn doses_at_one_instant_are_one_dose() {
        let twin = DoseSlot { id: ReminderId::slot(&"s".into(), at(480).naive_utc()), ..slots(&[480]).remove(0) };
        let states = dose_states([slots(&[480, 960]), vec![twin.clone()]].concat(), vec![logged(481)]);
        assert_eq!(states[&twin.id], states[&id(480)]);
        assert!(states[&twin.id].closing.is_some() && states[&id(960)].closing.is_none());
        assert_eq!(states[&id(480)].half_spacing, TimeDelta::hours(4));
    }

    proptest! {
        /// Each unprompted entry closes at most one dose, never one further than it may; each answer its own.
        #[test]
        fn laws_of_closing(
            doses in prop::collection::btree_set(0i64..6_000, 1..20),
            times in prop::collection::vec(-500i64..6_500, 0..20),
            answers in prop::collection::vec((0i64..6_500, any::<prop::sample::Index>()), 0..6),
        ) {
            let doses: Vec<i64> = doses.into_iter().collect();
            let named: Vec<i64> = answers.iter().map(|(_, which)| doses[which.index(doses.len())]).collect();
            let answers = answers.iter().zip(&named).map(|((minute, _), dose)| answer(*minute, *dose));
            let entries: Vec<DoseEntry> = times.iter().map(|minute| logged(*minute)).chain(answers).collect();
            let states = dose_states(slots(&doses), entries);
            prop_assert_eq!(states.len(), doses.len());
            let mut unprompted: Vec<Timestamp> = Vec::new();
            for minute in &doses {
                let state = &states[&id(*minute)];
                let answered = named.contains(minute);
                prop_assert_eq!(state.closing.is_some_and(|closing| closing.answered), answered);
                if let Some(closing) = state.closing.filter(|_| !answered) {
                    unprompted.push(closing.at);
                    let late = closing.at - state.at;
                    prop_assert!(late < state.half_spacing && late >= -TimeDelta::hours(1), "{late}");
                }
            }
            let count = unprompted.len();
            let mut left: Vec<Timestamp> = times.iter().map(|minute| at(*minute)).collect();
            unprompted.retain(|at| left.iter().position(|one| one == at).map(|place| left.swap_remove(place)).is_some());
            prop_assert_eq!(unprompted.len(), count, "one dose an entry");
        }
    }
}
