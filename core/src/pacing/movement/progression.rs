//! What a movement plan suggests day by day, from the level the person set and what followed.
//!
//! A function of values: nothing is stored beyond what the person entered. Every percentage and number of days is a
//! convention.

use crate::days::{self, DayFacts, USUAL_LEAST, USUAL_WINDOW};
use crate::time::Day;

/// First level as a percentage of the baseline: below it (direction from NICE NG206, number by convention).
const FIRST_PERCENT: u32 = 75;

/// Level in a flare, and until the person raises it again, as a percentage of the level before it.
const FLARE_PERCENT: u32 = 50;

/// The next lower level as a percentage: after a gap, and if the person wants less.
const LOWER_PERCENT: u32 = 80;

/// Number of calm days after a flare before it counts as settled.
const SETTLED: u32 = 3;

/// Number of days without the movement after which the level is lowered once.
const GAP: usize = 14;

/// Number of steady days before a step up, and the minimum number of days between two changes.
pub(super) const STEADY: u32 = 7;

/// Number of days after a day that are watched for worsening (72 h).
pub(super) const WATCH: usize = 3;

/// Largest raise that needs no confirmation: half of the level, and at most so many minutes.
const RAISE_MOST: u32 = 10;

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

/// How a level was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SetBy {
    /// By Ebb, when the plan was started.
    Start,
    /// Raised by the person, from a level in minutes. A raise is refused in a flare, so a flare of the same day began
    /// after it.
    Raised { from: u32 },
    /// Lowered by the person, who knew of any flare that was on.
    Lowered,
}

/// The state of a plan after a sequence of days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LevelState {
    /// The minutes to suggest; 0 is rest. A flare lowers them, and nothing but a step up or the person raises them.
    pub(super) level: u32,
    /// Steady days since the last change.
    pub(super) steady: u32,
    /// What last changed the level.
    pub(super) why: LevelReason,
    /// Whether a flare lasts or settles.
    pub(super) easing: bool,
    /// The level before the last flare, once that has settled and while the level is below it.
    pub(super) back: Option<Settled>,
}

/// The level before a flare that has settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Settled {
    /// That level, in minutes.
    pub(super) minutes: u32,
    /// The day on which the flare had settled, as its place in the days.
    pub(super) at: usize,
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

/// A flare that lasts or settles: the level before it, and the calm days since.
struct Easing {
    before: u32,
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
    percent(minutes, LOWER_PERCENT).max(1).min(minutes)
}

/// Whether a raise is so large that the person is asked whether they mean it.
pub(super) fn is_large_raise(from: u32, to: u32) -> bool {
    2 * u64::from(to) > 3 * u64::from(from) || to > from.saturating_add(RAISE_MOST)
}

/// The calm days that a flare before the level was set has had, while it settles: the days before that one, oldest first.
/// `None` if there was no flare, or if it had settled.
pub(super) fn calm_so_far(before: &[PlanDay]) -> Option<u32> {
    before.iter().fold(None, |calm, day| match calm {
        _ if day.flare => Some(0),
        Some(_) if day.worse == Some(true) => Some(0),
        Some(calm) if calm < SETTLED => Some(calm + 1),
        _ => None,
    })
}

/// Follows a plan from the day its level was set (the first of `days`) to today (the last). `calm` is what
/// [`calm_so_far`] says of the days before, so that setting a level does not restart the count. `may_rise` requires a
/// negative screen and a plan that is not paused.
pub(super) fn follow(level: u32, set: SetBy, calm: Option<u32>, may_rise: bool, days: &[PlanDay]) -> LevelState {
    let mut now = LevelState { level, steady: 0, why: LevelReason::Set, easing: false, back: None };
    // A flare on the first day itself is a new one for a plan that starts in it. A raise is refused while one settles, so
    // one that is said of the days before it was said later.
    let carried = match set {
        SetBy::Lowered => calm,
        SetBy::Start => calm.filter(|_| days.first().is_some_and(|day| !day.flare)),
        SetBy::Raised { .. } => None,
    };
    let mut easing = carried.map(|calm| Easing { before: level, calm });
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
                now.back = None;
                // A flare within three days of a raise may have followed from it: it leads back to below the level
                // before the raise.
                let before = match set {
                    SetBy::Raised { from } if now.why == LevelReason::Set && at <= WATCH => from.min(now.level),
                    _ => now.level,
                };
                easing = Some(Easing { before, calm: 0 });
                if at > 0 || set != SetBy::Lowered {
                    change(&mut now, percent(before, FLARE_PERCENT), LevelReason::Flare);
                }
            }
            None => {}
            Some(on) if day.flare || day.worse == Some(true) => on.calm = 0,
            Some(on) if on.calm < SETTLED => on.calm += 1,
            Some(Easing { before, .. }) => {
                // The level stays: only the person goes back to what it was.
                now.back = Some(Settled { minutes: *before, at });
                easing = None;
                // Restart the count: the days before were those of a flare.
                let (level, why) = (now.level, now.why);
                change(&mut now, level, why);
            }
        }
        if at - last_done >= GAP && !gap_told {
            let below = lower(now.level);
            change(&mut now, below, LevelReason::Gap);
            now.back = now.back.map(|back| Settled { minutes: lower(back.minutes), ..back });
            gap_told = true;
        }
        let risen = percent(now.level, 110);
        // Below ten minutes a tenth is less than a minute, so only the person can raise it.
        let calm = easing.is_none() && day.worse != Some(true);
        if may_rise && calm && now.steady >= STEADY && at - changed >= STEADY as usize && risen > now.level {
            (now.level, now.why, now.steady) = (risen, LevelReason::Steady, 0);
            changed = at;
        }
        now.back = now.back.filter(|back| back.minutes > now.level);
        suggested.push(now.level);
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
    let known: Vec<(Day, f64)> = facts.iter().filter_map(|day| Some((day.day, day.reliable_burden()?))).collect();
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
        follow(level, SetBy::Start, None, may_rise, days)
    }

    #[test]
    fn it_rises_by_a_tenth_after_seven_steady_days_and_only_where_it_may() {
        let days = [fine(20); 12];
        assert_eq!((at(20, true, &days[..10]).level, at(20, true, &days[..10]).steady), (20, 6));
        let risen = at(20, true, &days[..11]);
        assert_eq!((risen.level, risen.why, risen.steady), (22, LevelReason::Steady, 0));
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
    fn a_flare_halves_it_at_once_and_only_the_person_goes_back() {
        let days = [&[fine(20); 3][..], &[flare(); 2], &[NOTHING; 5]].concat();
        let found: Vec<LevelState> = standings(20, true, &days);
        assert_eq!(found.iter().map(|it| it.level).collect::<Vec<_>>(), [20, 20, 20, 10, 10, 10, 10, 10, 10, 10]);
        let back: Vec<_> = found.iter().map(|it| it.back.map(|back| (back.minutes, back.at))).collect();
        assert_eq!(back[..8], [None; 8], "not before it has settled");
        assert_eq!(back[8..], [Some((20, 8)); 2]);
        // Starts again while it settles: the same flare.
        let again = at(20, true, &[&days[..7], &[flare()], &[NOTHING; 4]].concat());
        assert_eq!((again.level, again.back), (10, Some(Settled { minutes: 20, at: 11 })));
        // The next flare halves it again, from where it was left.
        let next = at(20, true, &[&days[..], &[flare()], &[NOTHING; 4]].concat());
        assert_eq!((next.level, next.back.map(|back| back.minutes)), (5, Some(10)));
        assert_eq!(at(1, true, &[flare(), flare()]).level, 0, "rest");
    }

    #[test]
    fn what_the_person_lowers_within_a_flare_stands() {
        let days = [flare(), flare(), NOTHING, NOTHING, NOTHING, NOTHING];
        for end in 1..=days.len() {
            let found = follow(12, SetBy::Lowered, None, true, &days[..end]);
            assert_eq!((found.level, found.back), (12, None));
        }
        assert_eq!(follow(12, SetBy::Start, None, true, &days[..1]).level, 6);
    }

    #[test]
    fn setting_the_level_while_a_flare_settles_does_not_restart_the_count() {
        let worse = PlanDay { worse: Some(true), ..NOTHING };
        let all = [flare(), NOTHING, worse, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING];
        // A worse day starts the count again; the flare has settled once three calm days are over.
        let settled = 6;
        for (set, first) in
            [SetBy::Lowered, SetBy::Start].into_iter().flat_map(|set| (1..=6).map(move |day| (set, day)))
        {
            for today in first..all.len() {
                let on = follow(12, set, calm_so_far(&all[..first]), false, &all[first..=today]);
                assert_eq!(on.easing, today < settled, "{set:?} on {first}, {today}");
                assert_eq!((on.level, on.back), (12, None), "the level that was set stands");
            }
        }
        assert_eq!(calm_so_far(&all), None);
        assert_eq!(calm_so_far(&[]), None);
    }

    #[test]
    fn a_flare_soon_after_a_raise_leads_back_below_the_level_before_it() {
        let raised = SetBy::Raised { from: 10 };
        for quiet in 0..=3 {
            let days = [&vec![fine(30); quiet][..], &[flare()], &[NOTHING; 4]].concat();
            let found = follow(30, raised, None, false, &days);
            assert_eq!((found.level, found.back.map(|back| back.minutes)), (5, Some(10)), "{quiet}");
        }
        assert_eq!(follow(30, raised, None, false, &[&[fine(30); 4][..], &[flare()]].concat()).level, 15);
    }

    #[test]
    fn a_raise_by_more_than_half_or_ten_minutes_is_large() {
        assert_eq!([(20, 30), (30, 40), (4, 6)].map(|(from, to)| is_large_raise(from, to)), [false; 3]);
        assert_eq!([(3, 60), (3, 5), (30, 41), (0, 1)].map(|(from, to)| is_large_raise(from, to)), [true; 4]);
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
            let suggestion = at(level, may_rise, &days[..=end]).level;
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
            prop_assert!(found.iter().all(|it| it.level <= level));
            prop_assert!(found.windows(2).all(|pair| pair[1].level <= pair[0].level));
        }

        #[test]
        fn the_level_rises_at_most_a_tenth_in_any_seven_days(level in 1u32..200, days in prop::collection::vec(plan_day(), 1..120)) {
            let days = obeyed(level, true, days);
            let found = standings(level, true, &days);
            for (place, it) in found.iter().enumerate() {
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
                prop_assert!(found[place].level < before.max(1), "{} of {before}", found[place].level);
            }
        }

        #[test]
        fn nothing_comes_back_by_itself(level in 1u32..200, may_rise: bool, days in prop::collection::vec(plan_day(), 1..120)) {
            let days = obeyed(level, may_rise, days);
            let found = standings(level, may_rise, &days);
            for pair in found.windows(2).filter(|pair| pair[1].level > pair[0].level) {
                prop_assert!(may_rise && pair[1].why == LevelReason::Steady && !pair[1].easing, "{pair:?}");
            }
            for it in found {
                prop_assert!(!it.easing || it.back.is_none());
                prop_assert!(it.back.is_none_or(|back| it.level < back.minutes));
            }
        }
    }
}
