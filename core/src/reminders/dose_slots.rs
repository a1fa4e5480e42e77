//! Which dose an entry belongs to.
//!
//! An entry that answers a reminder closes that dose and no other. One that was logged unprompted closes at most one: the
//! dose before it, if it is less than half the spacing late, otherwise the next, if that is at most an hour ahead. So
//! nothing that is logged days later makes a dose look taken, and yesterday's dose taken at noon does not silence today's.
//! All of it follows from the entries as they are, so that an undone or deleted entry opens its dose again; what an entry
//! has closed stays closed by it.

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
    /// When it is due.
    pub(super) at: Timestamp,
    /// How long before that an entry can close it unprompted.
    pub(super) ahead: TimeDelta,
    /// The time of the entry that closed it unprompted, by its notice: it stays closed by that entry for as long as there is
    /// one, though a flight may have moved another dose nearer to it.
    pub(super) closed_by: Option<Timestamp>,
}

/// An entry of the medicine: taken, skipped or not sure.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct DoseEntry {
    /// Its time; absent if only the day or the part of the day is known, and then it closes no dose that it does not name.
    pub(super) at: Option<Timestamp>,
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
pub(super) fn dose_states(mut slots: Vec<DoseSlot>, mut entries: Vec<DoseEntry>) -> HashMap<ReminderId, DoseState> {
    slots.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.id.cmp(&b.id)));
    let mut doses: Vec<(DoseState, TimeDelta)> = Vec::new();
    let mut places: HashMap<ReminderId, usize> = HashMap::new();
    let mut kept: Vec<(usize, Timestamp)> = Vec::new();
    for DoseSlot { id, at, ahead, closed_by } in slots {
        match doses.last_mut() {
            Some((last, most)) if last.at == at => *most = ahead.max(*most),
            _ => doses.push((DoseState::alone(at), ahead)),
        }
        kept.extend(closed_by.map(|by| (doses.len() - 1, by)));
        places.insert(id, doses.len() - 1);
    }
    for place in 1..doses.len() {
        let next = doses[place].0.at;
        let before = &mut doses[place - 1].0;
        before.next = Some(next);
        before.half_spacing = (next - before.at).min(SPACING_MOST) / 2;
    }
    entries.sort_by_key(|entry| entry.at);
    for entry in &entries {
        let Some(place) = entry.answers.as_ref().and_then(|id| places.get(id)) else { continue };
        let state = &mut doses[*place].0;
        state.closing.get_or_insert(Closing { at: entry.at.unwrap_or(state.at), answered: true });
    }
    let mut unprompted: Vec<Timestamp> =
        entries.iter().filter(|entry| !entry.is_answer).filter_map(|entry| entry.at).collect();
    for (place, by) in kept {
        let state = &mut doses[place].0;
        if let Some(used) = unprompted.iter().position(|at| *at == by).filter(|_| state.closing.is_none()) {
            state.closing = Some(Closing { at: unprompted.remove(used), answered: false });
        }
    }
    for at in unprompted {
        let next = doses.partition_point(|(state, _)| state.at <= at);
        let closing = Some(Closing { at, answered: false });
        let before = next.checked_sub(1).map(|place| &mut doses[place].0);
        if let Some(state) = before.filter(|state| state.closing.is_none() && at - state.at < state.half_spacing) {
            state.closing = closing;
        } else if let Some((state, ahead)) = doses.get_mut(next)
            && state.closing.is_none()
            && state.at - at <= *ahead
        {
            state.closing = closing;
        }
    }
    let answered: HashSet<&ReminderId> = entries.iter().filter_map(|entry| entry.answers.as_ref()).collect();
    let state = |id: ReminderId, place: usize| {
        let mut state = doses[place].0.clone();
        if let Some(closing) = &mut state.closing {
            closing.answered = answered.contains(&id);
        }
        (id, state)
    };
    places.into_iter().map(|(id, place)| state(id, place)).collect()
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
            .map(|minute| DoseSlot { id: id(*minute), at: at(*minute), ahead: TimeDelta::hours(1), closed_by: None })
            .collect()
    }

    fn logged(minute: i64) -> DoseEntry {
        DoseEntry { at: Some(at(minute)), answers: None, is_answer: false }
    }

    fn answer(minute: i64, dose: i64) -> DoseEntry {
        DoseEntry { at: Some(at(minute)), answers: Some(id(dose)), is_answer: true }
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
