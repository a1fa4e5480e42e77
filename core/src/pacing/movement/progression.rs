//! What a movement plan suggests day by day, from the level the person set and what followed.
//!
//! A function of values: nothing is stored beyond what the person entered. Every percentage and number of days is a
//! convention.

use crate::days::{self, DayFacts, USUAL_LEAST, USUAL_WINDOW};
use crate::time::Day;

/// First level as a percentage of the baseline: below it (direction from NICE NG206, number by convention).
const FIRST_PERCENT: u32 = 75;

/// Suggestion in a flare as a percentage of the level before it.
const FLARE_PERCENT: u32 = 50;

/// Level after a flare or a gap as a percentage of the level before it.
const BACK_PERCENT: u32 = 80;

/// Number of settled days after a flare before the suggestion returns to the level.
const SETTLED: u32 = 3;

/// Number of days without the movement after which the level is lowered once.
const GAP: usize = 14;

/// Number of steady days before a step up, and the minimum number of days between two changes.
pub(super) const STEADY: u32 = 7;

/// Number of days after a day that are watched for worsening (72 h).
const WATCH: usize = 3;

/// Number of days before today that a baseline is computed from, and how many of them are needed.
pub(super) const BASELINE_DAYS: i32 = 14;
const BASELINE_LEAST: usize = 3;

/// A day of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct PlanDay {
    /// Minutes logged that day; `None` if there were none.
    pub(super) done: Option<u32>,
    /// Whether the person was in a flare, as reported.
    pub(super) flare: bool,
    /// Whether the day was worse than usual; `None` if unknown.
    pub(super) worse: Option<bool>,
}

/// Who set a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SetBy {
    /// Ebb, when the plan was started.
    Start,
    /// The person, who knew of any flare that was on.
    Person,
}

/// The state of a plan after a sequence of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LevelState {
    /// The level outside flares, in minutes, at least 1.
    pub(super) level: u32,
    /// Minutes to suggest: the level, or less while a flare lasts or settles.
    pub(super) suggestion: u32,
    /// Steady days since the last change.
    pub(super) steady: u32,
    /// What last changed the level.
    pub(super) why: LevelReason,
    /// Whether a flare lasts or settles.
    pub(super) easing: bool,
}

/// What last changed a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LevelReason {
    /// The person set it.
    Set,
    /// A flare.
    Flare,
    /// Two weeks without the movement.
    Gap,
    /// Seven steady days.
    Steady,
}

/// A flare that lasts or settles. `to` is the suggestion meanwhile; `None` if the person set the level within that
/// flare.
struct Easing {
    to: Option<u32>,
    calm: u32,
}

fn percent(minutes: u32, share: u32) -> u32 {
    u32::try_from(u64::from(minutes) * u64::from(share) / 100).unwrap_or(minutes)
}

/// The first level of a plan with a given baseline.
pub(super) fn first_level(baseline: u32) -> u32 {
    percent(baseline, FIRST_PERCENT).max(1)
}

/// The next lower level.
pub(super) fn lower(minutes: u32) -> u32 {
    percent(minutes, BACK_PERCENT).max(1)
}

/// Follows a plan from the day its level was set (the first of `days`) to today (the last). `may_rise` requires a
/// negative screen and a plan that is not paused.
pub(super) fn follow(level: u32, set: SetBy, may_rise: bool, days: &[PlanDay]) -> LevelState {
    let mut now = LevelState { level, suggestion: level, steady: 0, why: LevelReason::Set, easing: false };
    let mut easing: Option<Easing> = None;
    let (mut changed, mut last_done, mut gap_told) = (0, 0, false);
    let mut suggested: Vec<u32> = Vec::with_capacity(days.len());
    for (at, day) in days.iter().enumerate() {
        // A day is judged once the three days after it are over.
        if let Some(judged) = at.checked_sub(WATCH + 1).filter(|judged| *judged >= changed) {
            now.steady = match judge(days[judged], suggested[judged], &days[judged + 1..at]) {
                Some(true) => now.steady + 1,
                Some(false) => 0,
                None => now.steady,
            };
        }
        let mut change = |now: &mut LevelState, level: u32, why: LevelReason| {
            (now.level, now.why, now.steady) = (level, why, 0);
            changed = at;
        };
        match &mut easing {
            None if day.flare => {
                let by_person = at == 0 && set == SetBy::Person;
                easing = Some(Easing { to: (!by_person).then(|| percent(now.level, FLARE_PERCENT)), calm: 0 });
                if !by_person {
                    let below = lower(now.level);
                    change(&mut now, below, LevelReason::Flare);
                }
            }
            None => {}
            Some(on) if day.flare || day.worse == Some(true) => on.calm = 0,
            Some(on) if on.calm < SETTLED => on.calm += 1,
            Some(_) => {
                easing = None;
                let level = now.level;
                // Restart the count: the days before had a different level.
                let why = now.why;
                change(&mut now, level, why);
            }
        }
        if at - last_done >= GAP && !gap_told {
            let below = lower(now.level);
            change(&mut now, below, LevelReason::Gap);
            gap_told = true;
        }
        let risen = percent(now.level, 110);
        // Below ten minutes a tenth is less than a minute, so only the person can raise it.
        let calm = easing.is_none() && day.worse != Some(true);
        if may_rise && calm && now.steady >= STEADY && at - changed >= STEADY as usize && risen > now.level {
            (now.level, now.why, now.steady) = (risen, LevelReason::Steady, 0);
            changed = at;
        }
        now.suggestion = easing.as_ref().and_then(|on| on.to).map_or(now.level, |to| to.min(now.level));
        suggested.push(now.suggestion);
        // After the gap check, so that logging it today does not change today's suggestion.
        if day.done.is_some_and(|minutes| minutes > 0) {
            (last_done, gap_told) = (at, false);
        }
    }
    now.easing = easing.is_some();
    now
}

/// Whether a day was steady: about as much as suggested was done, and the three days after are known and not worse.
/// `Some(false)` if worsening followed. `None` if the day says nothing; a day without movement is not a failure.
fn judge(day: PlanDay, suggested: u32, after: &[PlanDay]) -> Option<bool> {
    let done = day.done.filter(|done| *done > 0)?;
    if day.flare || after.iter().any(|day| day.flare || day.worse == Some(true)) {
        return Some(false);
    }
    let about = 10 * done >= 8 * suggested && 10 * done <= 12 * suggested;
    (about && after.iter().any(|day| day.worse == Some(false))).then_some(true)
}

/// Whether each day of a range was worse than usual: a burden above median + 1 SD of the certain burdens of the 28 days
/// before. `None` for a day without a burden, or with fewer than seven before it.
pub(super) fn worse(first: Day, last: Day, facts: &[DayFacts]) -> Vec<Option<bool>> {
    let known: Vec<(Day, f64)> = facts.iter().filter_map(|day| Some((day.day, day.sure_burden()?))).collect();
    let judged = |day: Day| {
        let own = known.iter().find(|(on, _)| *on == day)?.1;
        let window = known.iter().filter(|(on, _)| *on < day && day.since(*on) <= USUAL_WINDOW);
        let before: Vec<f64> = window.map(|(_, burden)| *burden).collect();
        if before.len() < USUAL_LEAST {
            return None;
        }
        let (median, mean) = (days::median(&before)?, days::mean(&before)?);
        let squares: f64 = before.iter().map(|value| (value - mean) * (value - mean)).sum();
        let freedom = f64::from(u32::try_from(before.len()).ok()?) - 1.0;
        Some(own > median + libm::sqrt(squares / freedom))
    };
    (0..=last.since(first)).map(|step| judged(first.plus(step))).collect()
}

/// The minutes a person sustains: the median over those of the 14 days before today that have some of the movement and
/// were not followed by a worse day or a flare within three days. `days` end with today.
pub(super) fn baseline(days: &[PlanDay]) -> Option<u32> {
    let today = days.len().checked_sub(1)?;
    let first = today.saturating_sub(BASELINE_DAYS.unsigned_abs() as usize);
    let sustained: Vec<f64> = (first..today)
        .filter_map(|at| {
            let done = days[at].done.filter(|done| *done > 0)?;
            let after = &days[at..=(at + WATCH).min(today)];
            let followed = |(step, day): (usize, &PlanDay)| day.flare || (step > 0 && day.worse == Some(true));
            (!after.iter().enumerate().any(followed)).then_some(f64::from(done))
        })
        .collect();
    if sustained.len() < BASELINE_LEAST {
        return None;
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes of a day")]
    days::median(&sustained).map(|median| (libm::floor(median) as u32).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fine(done: u32) -> PlanDay {
        PlanDay { done: Some(done), flare: false, worse: Some(false) }
    }

    fn flare() -> PlanDay {
        PlanDay { done: None, flare: true, worse: None }
    }

    const NOTHING: PlanDay = PlanDay { done: None, flare: false, worse: None };

    fn at(level: u32, may_rise: bool, days: &[PlanDay]) -> LevelState {
        follow(level, SetBy::Start, may_rise, days)
    }

    #[test]
    fn it_rises_by_a_tenth_after_seven_steady_days_and_only_where_it_may() {
        let days = [fine(20); 12];
        assert_eq!((at(20, true, &days[..10]).level, at(20, true, &days[..10]).steady), (20, 6));
        let risen = at(20, true, &days[..11]);
        assert_eq!((risen.level, risen.suggestion, risen.why, risen.steady), (22, 22, LevelReason::Steady, 0));
        assert_eq!(at(20, false, &[fine(20); 60]).level, 20);
        assert_eq!(at(9, true, &[fine(9); 60]).level, 9, "a tenth of nine is less than a minute");
    }

    #[test]
    fn what_is_not_known_to_be_well_is_not_steady() {
        let unknown = PlanDay { worse: None, ..fine(20) };
        assert_eq!(at(20, true, &[unknown; 60]).level, 20);
        for other in [fine(15), fine(25), NOTHING] {
            assert_eq!(at(20, true, &[other; 13]).steady, 0);
        }
        let mut worse = [fine(20); 11];
        worse[9].worse = Some(true);
        assert_eq!(at(20, true, &worse).level, 20);
    }

    #[test]
    fn a_flare_halves_it_at_once_and_it_returns_below() {
        let days = [&[fine(20); 3][..], &[flare(); 2], &[NOTHING; 4]].concat();
        let suggestions: Vec<u32> = (1..=days.len()).map(|end| at(20, true, &days[..end]).suggestion).collect();
        assert_eq!(suggestions, [20, 20, 20, 10, 10, 10, 10, 10, 16]);
        // Starts again while it settles: the same flare.
        let again = [&days[..7], &[flare()], &[NOTHING; 4]].concat();
        assert_eq!(at(20, true, &again).suggestion, 16);
    }

    #[test]
    fn what_the_person_sets_within_a_flare_stands() {
        let days = [flare(), flare(), NOTHING, NOTHING, NOTHING, NOTHING];
        for end in 1..=days.len() {
            assert_eq!(follow(12, SetBy::Person, true, &days[..end]).suggestion, 12);
        }
        assert_eq!(follow(12, SetBy::Start, true, &days[..1]).suggestion, 6);
    }

    #[test]
    fn two_weeks_without_it_lower_it_once() {
        let mut days = vec![fine(20)];
        days.extend([NOTHING; 13]);
        assert_eq!(at(20, true, &days).level, 20);
        days.extend([NOTHING; 30]);
        assert_eq!((at(20, true, &days).level, at(20, true, &days).why), (16, LevelReason::Gap));
    }

    #[test]
    fn a_baseline_leaves_out_what_was_followed_by_worse() {
        let mut days = vec![fine(20); 15];
        assert_eq!(baseline(&days), Some(20));
        for day in &mut days[..10] {
            day.done = Some(60);
        }
        days[10].flare = true;
        assert_eq!(baseline(&days), Some(60), "0 to 6 were followed by three known days");
        for day in &mut days[1..=10] {
            day.worse = Some(true);
        }
        assert_eq!(baseline(&days), Some(20));
        assert_eq!(baseline(&[fine(20), fine(20), fine(20)]), None, "today is not over");
        assert_eq!(baseline(&[]), None);
        assert_eq!((first_level(20), first_level(1)), (15, 1));
    }

    fn plan_day() -> impl Strategy<Value = PlanDay> {
        let done = prop_oneof![3 => (5u32..60).prop_map(Some), 1 => Just(None)];
        let worse = prop_oneof![6 => Just(Some(false)), 1 => Just(Some(true)), 2 => Just(None)];
        (done, prop::bool::weighted(0.05), worse).prop_map(|(done, flare, worse)| PlanDay { done, flare, worse })
    }

    /// Days on which the person mostly follows the suggestion. Without them, no generated plan would ever rise.
    fn obeyed(level: u32, may_rise: bool, mut days: Vec<PlanDay>) -> Vec<PlanDay> {
        for end in 0..days.len() {
            days[end].done = days[end].done.filter(|done| done % 7 == 0);
            let suggestion = at(level, may_rise, &days[..=end]).suggestion;
            days[end].done = days[end].done.or(Some(suggestion));
        }
        days
    }

    fn standings(level: u32, may_rise: bool, days: &[PlanDay]) -> Vec<LevelState> {
        (1..=days.len()).map(|end| at(level, may_rise, &days[..end])).collect()
    }

    proptest! {
        #[test]
        fn without_a_negative_screen_it_only_holds_or_lowers(level in 1u32..200, days in prop::collection::vec(plan_day(), 1..120)) {
            let days = obeyed(level, false, days);
            let found = standings(level, false, &days);
            prop_assert!(found.iter().all(|it| it.suggestion <= it.level && it.level <= level));
            prop_assert!(found.windows(2).all(|pair| pair[1].level <= pair[0].level));
        }

        #[test]
        fn the_level_rises_at_most_a_tenth_in_any_seven_days(level in 1u32..200, days in prop::collection::vec(plan_day(), 1..120)) {
            let days = obeyed(level, true, days);
            let found = standings(level, true, &days);
            for (place, it) in found.iter().enumerate() {
                prop_assert!(it.suggestion <= it.level);
                for earlier in &found[place.saturating_sub(7)..place] {
                    prop_assert!(10 * it.level <= 11 * earlier.level, "{earlier:?} {it:?}");
                }
            }
        }

        #[test]
        fn it_rises_only_after_seven_steady_days(level in 10u32..200, days in prop::collection::vec(plan_day(), 1..120)) {
            let days = obeyed(level, true, days);
            let found = standings(level, true, &days);
            for (place, pair) in found.windows(2).enumerate() {
                if pair[1].level > pair[0].level {
                    prop_assert!(pair[0].steady >= STEADY - 1);
                    let quiet = &days[place.saturating_sub(3)..=place + 1];
                    prop_assert!(quiet.iter().all(|day| !day.flare));
                }
            }
        }

        #[test]
        fn a_flare_is_always_lower(level in 1u32..200, days in prop::collection::vec(plan_day(), 1..60)) {
            let days = obeyed(level, true, days);
            let found = standings(level, true, &days);
            for place in (0..days.len()).filter(|place| days[*place].flare) {
                // The level before this flare, which may have started again while it settled.
                let before = found[..place].iter().rfind(|it| !it.easing).map_or(level, |it| it.level);
                prop_assert!(found[place].suggestion < before, "{} of {before}", found[place].suggestion);
            }
        }
    }
}
