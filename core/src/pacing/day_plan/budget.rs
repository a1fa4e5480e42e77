//! Energy today: spent, left, and why, in words.

use serde::Serialize;

use crate::error::EbbError;
use crate::i18n::{Words, keys};
use crate::pacing::envelope::{
    Capacity, CapacityReason, EnergyToday, Envelope, OWN_LEAST, RESERVE, RaisedRisk, RecordBelow, RiskWindow,
};
use crate::pacing::timer::{ActivityView, activity_view};
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// Distance from 1 at which an effort weight is mentioned.
const TELLING: f64 = 0.15;

/// Number of earlier days below which a count of them says too little.
const RECORD_LEAST: usize = 3;

/// Energy today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EnergyBudget {
    /// What today can hold, in effort-minutes, including the reserve.
    pub envelope: Envelope,
    /// Whether fewer than seven days are known. `envelope` and `advised` are then a fixed low default that says nothing
    /// of the person and must not be shown; `left` and `quotient` are absent.
    pub by_default: bool,
    /// Advised maximum for today in effort-minutes: the envelope's median less the reserve, and never more than the
    /// person's own steady days held, or than what was advised on a day that set them back.
    pub advised: f64,
    /// What was spent today, in effort-minutes, the running activity so far included; absent while no effort is known.
    pub spent: Option<f64>,
    /// What is left of the advised maximum, never below 0; absent if nothing is known to be spent, or by default.
    pub left: Option<f64>,
    /// What was spent as a percentage of the advised maximum, the one base of every share that is shown; absent while
    /// nothing is known to be spent, or by default.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub quotient: Option<f64>,
    /// When the next break is due; absent without a running activity.
    pub next_break: Option<Moment>,
    /// The time in which earlier overexertion usually shows; absent without such a day.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub risk_window: Option<RiskWindow>,
    /// A summary in one sentence.
    pub sentence: String,
    /// What these figures are based on, in words.
    pub reasons: Vec<String>,
}

impl EnergyBudget {
    /// Whether the reserve is spent, too.
    pub(crate) fn is_over(&self) -> bool {
        !self.by_default && self.spent.is_some_and(|spent| is_beyond_reserve(spent, self.advised))
    }

    /// Sets the next break of the running activity.
    pub(crate) fn beside(self, activity: Option<&ActivityView>) -> Self {
        Self { next_break: activity.and_then(ActivityView::next_break), ..self }
    }

    /// Whether more was spent than is advised.
    pub(crate) fn is_near(&self) -> bool {
        !self.by_default && self.spent.is_some_and(|spent| spent > self.advised)
    }
}

/// Energy today, without the next break.
pub(crate) fn budget(reader: &Reader<'_>, recent: &RecentDays, now: &Moment) -> Result<EnergyBudget, EbbError> {
    Ok(budget_in_words(reader.words(), &EnergyToday::read(reader, recent, now)?))
}

/// Energy today, without the next break, and whether an activity or an effort was ever logged. Before the first, no
/// screen speaks of energy unless the person opens the page for it.
pub(crate) fn budget_and_effort(
    reader: &Reader<'_>,
    recent: &RecentDays,
    now: &Moment,
) -> Result<(EnergyBudget, bool), EbbError> {
    let today = EnergyToday::read(reader, recent, now)?;
    Ok((budget_in_words(reader.words(), &today), today.has_effort()))
}

/// Energy today with the next break.
pub(super) fn get(reader: &Reader<'_>, now: &Moment) -> Result<EnergyBudget, EbbError> {
    let activity = activity_view(reader, now)?;
    Ok(budget(reader, &RecentDays::read(reader, now)?, now)?.beside(activity.as_ref()))
}

/// Rounds to five effort-minutes, the precision of the model.
pub(super) fn to_five(minutes: f64) -> f64 {
    5.0 * libm::round(minutes / 5.0)
}

pub(super) fn budget_in_words(words: Words, today: &EnergyToday) -> EnergyBudget {
    let Capacity { envelope, advised, .. } = today.capacity;
    let own = today.spent.filter(|_| !today.capacity.by_default);
    let left = own.map(|_| today.left());
    let quotient = own.map(|spent| 100.0 * spent / advised);
    let risk_window = today.raised.as_ref().map(|raised| RiskWindow {
        from: raised.from.clone(),
        to: raised.to.clone(),
        why: risk_in_words(words, raised, today.day),
    });
    EnergyBudget {
        envelope,
        by_default: today.capacity.by_default,
        advised,
        spent: today.spent,
        left,
        quotient,
        next_break: None,
        risk_window,
        sentence: sentence(words, today),
        reasons: capacity_in_words(words, today),
    }
}

/// Whether a load exceeds the advised maximum together with the reserve kept back from it.
fn is_beyond_reserve(spent: f64, advised: f64) -> bool {
    spent > advised / (1.0 - RESERVE)
}

fn sentence(words: Words, today: &EnergyToday) -> String {
    if today.capacity.by_default {
        return words.pacing_learning();
    }
    words.get(match today.spent {
        None => keys::PACING_NOTHING_YET,
        Some(spent) if is_beyond_reserve(spent, today.capacity.advised) => keys::PACING_OVER,
        Some(spent) if spent > today.capacity.advised => keys::PACING_NEAR,
        Some(_) if is_mostly_worse(record(today)) => keys::PACING_WITHIN_WORSE,
        Some(_) => keys::PACING_WITHIN,
    })
}

/// How earlier days under the advised amount went; `None` while there are too few of them.
fn record(today: &EnergyToday) -> Option<RecordBelow> {
    Some(today.model.record_below(to_five(today.capacity.advised))).filter(|record| record.days >= RECORD_LEAST)
}

/// Whether most days under the advised amount were followed by a worse one: then it is not called a limit to keep within.
fn is_mostly_worse(record: Option<RecordBelow>) -> bool {
    record.is_some_and(|record| 2 * record.worse > record.days)
}

pub(super) fn capacity_in_words(words: Words, today: &EnergyToday) -> Vec<String> {
    let Capacity { advised, by_default, bounded, held, because, .. } = &today.capacity;
    if *by_default {
        return vec![words.pacing_reason_default()];
    }
    let record = record(today);
    let mut reasons = vec![words.pacing_reason_days(today.model.known())];
    if let Some(record) = record {
        reasons.insert(0, words.pacing_reason_record(record.worse, record.days, to_five(*advised)));
    }
    reasons.extend(because.iter().map(|because| {
        words.get(match because {
            CapacityReason::MoreEnergy => keys::PACING_BECAUSE_MORE_ENERGY,
            CapacityReason::LessEnergy => keys::PACING_BECAUSE_LESS_ENERGY,
            CapacityReason::ShortNight => keys::PACING_BECAUSE_SHORT_NIGHT,
            CapacityReason::Flare => keys::PACING_BECAUSE_FLARE,
            CapacityReason::AfterTooMuch => keys::PACING_BECAUSE_AFTER_TOO_MUCH,
        })
    }));
    let weights = today.model.weights();
    if weights.iter().any(|weight| (weight - 1.0).abs() > TELLING) {
        reasons.push(weights_in_words(words, weights));
    }
    // Before there are enough days without a worse one after them, the bound is that of all days.
    if *bounded && today.model.steady() >= OWN_LEAST && !is_mostly_worse(record) {
        reasons.push(words.pacing_reason_steady());
    }
    if *held {
        reasons.push(words.pacing_reason_held());
    }
    reasons.push(words.pacing_reason_reserve(libm::round(RESERVE * 100.0)));
    reasons
}

/// Which kind of effort costs most, and which least.
fn weights_in_words(words: Words, weights: [f64; 3]) -> String {
    let mut by_cost = [(weights[0], "body"), (weights[1], "mind"), (weights[2], "heart")];
    by_cost.sort_by(|a, b| b.0.total_cmp(&a.0));
    let [(_, most), _, (_, least)] = by_cost;
    let [body, mind, heart] = weights.map(|weight| words.number(libm::round(10.0 * weight) / 10.0));
    words.pacing_reason_weights(
        words.variant("pacing-effort-of", most),
        words.variant("pacing-effort-of", least),
        body,
        mind,
        heart,
    )
}

fn risk_in_words(words: Words, raised: &RaisedRisk, today: Day) -> String {
    let much = match today.since(raised.day) {
        0 => words.pacing_risk_today(),
        1 => words.pacing_risk_yesterday(),
        _ => words.pacing_risk(words.relative_day(raised.day, today)),
    };
    let when = match raised.own {
        Some(lag) => words.pacing_risk_own(libm::round(lag.low), libm::round(lag.high)),
        None => words.pacing_risk_any(),
    };
    format!("{much} {when}")
}
