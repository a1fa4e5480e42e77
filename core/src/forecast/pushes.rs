//! What moves tomorrow's chance away from the person's usual, in things a person knows.

use super::course::FEATURES;
use super::engine::Engine;
use super::{Push, What};

/// Pushes weaker than this, in log-odds, are no reason.
const LEAST: f64 = 0.01;

/// Over how many days the recent burden is given.
const BURDEN_DAYS: usize = 4;

/// What a feature of the course is about.
#[derive(Clone, Copy, PartialEq)]
enum Topic {
    LastDay,
    SinceFlare,
    Lately,
    BurdenToday,
    BurdenLately,
    /// What is known of other people at the start, or of the person's rate: no reason for one day more than another.
    General,
}

fn topic(feature: &str) -> Topic {
    match feature {
        "flare-today"
        | "flare-yesterday"
        | "rate-after-such-a-day"
        | "rate-after-two-such-days"
        | "by-burden-flare-today" => Topic::LastDay,
        "rate-so-long-after-a-flare" => Topic::SinceFlare,
        "rate-of-days" | "rate-of-weeks" | "rate-of-months" => Topic::Lately,
        "burden-today" | "burden-above-usual-today" => Topic::BurdenToday,
        "burden-of-days" => Topic::BurdenLately,
        _ => Topic::General,
    }
}

/// The pushes, the strongest first. `record` is how many of the days after one like the last were flares.
pub(super) fn pushes(engine: &Engine, record: Option<(bool, u32, u32)>) -> Vec<Push> {
    let (moved, by_last_day, own) = engine.moved();
    let of = |wanted: Topic| -> f64 {
        FEATURES.iter().zip(moved).filter(|(name, _)| topic(name) == wanted).map(|(_, moved)| moved).sum()
    };
    let mut pushes = Vec::new();
    let mut push = |what: Option<What>, log_odds: f64| pushes.extend(what.map(|what| Push { what, log_odds }));
    let course = &engine.course;
    let last_day = record.map(|(flare, flares, days)| What::LastDay { flare, flares, days });
    push(last_day, by_last_day + of(Topic::LastDay));
    push(course.since().filter(|days| *days > 0).map(What::SinceFlare), of(Topic::SinceFlare));
    let (flares, days) = course.lately();
    push((days > 0).then_some(What::LatelyFlares { flares, days }), of(Topic::Lately));
    let burden = |days: usize| {
        let (lately, usual) = course.burden_of(days).zip(course.usual_burden())?;
        Some(What::Burden { lately, usual, days: u32::try_from(days).unwrap_or(u32::MAX) })
    };
    push(burden(1), of(Topic::BurdenToday));
    push(burden(BURDEN_DAYS), of(Topic::BurdenLately));
    for told in engine.own.told() {
        let lag = u32::try_from(told.lag).unwrap_or(u32::MAX);
        let what = What::Reading { series: told.series.clone(), value: told.value, usual: told.usual, lag, days: 1 };
        push(Some(what), own * told.log_odds);
    }
    pushes.retain(|push| push.log_odds.abs() >= LEAST);
    pushes.sort_by(|a, b| b.log_odds.abs().total_cmp(&a.log_odds.abs()));
    pushes
}
