//! Attribution of a prediction: how far each factor moves tomorrow's probability from the person's usual.

use super::{Contribution, Factor, ensemble::Ensemble, features::FEATURES};

/// Contributions smaller than this, in log-odds, are dropped.
const MIN_LOG_ODDS: f64 = 0.01;

/// Number of days over which the recent burden is averaged.
const BURDEN_DAYS: usize = 4;

/// The factor that a flare feature belongs to.
#[derive(Clone, Copy, PartialEq)]
enum Topic {
    LastDay,
    SinceFlare,
    RecentFlares,
    BurdenToday,
    RecentBurden,
    /// Population slopes and the person's base rate: these do not distinguish one day from another.
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
        "rate-of-days" | "rate-of-weeks" | "rate-of-months" => Topic::RecentFlares,
        "burden-today" | "burden-above-usual-today" => Topic::BurdenToday,
        "burden-of-days" => Topic::RecentBurden,
        _ => Topic::General,
    }
}

/// The contributions to the ensemble's prediction for the next day, strongest first. `record`: see
/// [`super::Markov::record`].
pub(super) fn contributions(ensemble: &Ensemble, record: Option<(bool, u32, u32)>) -> Vec<Contribution> {
    let attribution = ensemble.attribution();
    let of = |wanted: Topic| -> f64 {
        let of_topic = FEATURES.iter().zip(attribution.features).filter(|(name, _)| topic(name) == wanted);
        of_topic.map(|(_, log_odds)| log_odds).sum()
    };
    let mut contributions = Vec::new();
    let mut add = |factor: Option<Factor>, log_odds: f64| {
        contributions.extend(factor.map(|factor| Contribution { factor, log_odds }));
    };
    let features = &ensemble.flare_features;
    let last_day = record.map(|(flare, flares, days)| Factor::LastDay { flare, flares, days });
    add(last_day, attribution.last_day + of(Topic::LastDay));
    add(features.days_since_flare().filter(|days| *days > 0).map(Factor::SinceFlare), of(Topic::SinceFlare));
    let (flares, days) = features.recent_flares();
    add((days > 0).then_some(Factor::RecentFlares { flares, days }), of(Topic::RecentFlares));
    let burden = |days: usize| {
        let (recent, usual) = features.recent_burden(days).zip(features.usual_burden())?;
        Some(Factor::Burden { recent, usual, days: u32::try_from(days).unwrap_or(u32::MAX) })
    };
    add(burden(1), of(Topic::BurdenToday));
    add(burden(BURDEN_DAYS), of(Topic::RecentBurden));
    for effect in ensemble.personal.effects() {
        let lag = u32::try_from(effect.lag).unwrap_or(u32::MAX);
        let (series, value, usual) = (effect.series.clone(), effect.value, effect.usual);
        let factor = Factor::Reading { series, value, usual, lag, days: 1 };
        add(Some(factor), attribution.personal_weight * effect.log_odds);
    }
    contributions.retain(|contribution| contribution.log_odds.abs() >= MIN_LOG_ODDS);
    contributions.sort_by(|a, b| b.log_odds.abs().total_cmp(&a.log_odds.abs()));
    contributions
}
