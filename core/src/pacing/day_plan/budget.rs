//! Energy today: spent, left, and why, in words.

use serde::Serialize;

use crate::error::EbbError;
use crate::i18n::Words;
use crate::pacing::envelope::{
    Capacity, CapacityReason, EnergyToday, Envelope, OWN_LEAST, RESERVE, RaisedRisk, RiskWindow,
};
use crate::pacing::timer::{ActivityView, activity_view};
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// Distance from 1 at which a weight is mentioned.
const TELLING: f64 = 0.15;

/// Energy today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Budget {
    /// What today can hold, in effort-minutes, including the reserve.
    pub envelope: Envelope,
    /// Whether that is a plain default, since too few days are known; `reasons` mention it.
    pub by_default: bool,
    /// What is advised at most today, in effort-minutes: less than the envelope's middle by the reserve, and never more
    /// than the person's own steady days held.
    pub advised: f64,
    /// What was spent today, in effort-minutes; absent while no effort was logged.
    pub spent: Option<f64>,
    /// What is left of what is advised, never below 0; absent if nothing is known to be spent.
    pub left: Option<f64>,
    /// What was spent as a share of the envelope's middle, in percent (Jason & Benton 2009: 100 is the envelope); absent
    /// while nothing is known to be spent.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub quotient: Option<f64>,
    /// When the next break is due; absent without a running activity.
    pub next_break: Option<Moment>,
    /// The time in which having done too much usually shows; absent without such a day.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub risk_window: Option<RiskWindow>,
    /// A summary in one sentence.
    pub sentence: String,
    /// The basis of these figures, in words.
    pub reasons: Vec<String>,
}

impl Budget {
    /// Whether more was spent than even a good day holds.
    pub(crate) fn is_over(&self) -> bool {
        !self.by_default && self.spent.is_some_and(|spent| spent > self.envelope.high)
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
pub(crate) fn budget(reader: &Reader<'_>, recent: &RecentDays, now: &Moment) -> Result<Budget, EbbError> {
    Ok(budget_in_words(reader.words(), &EnergyToday::read(reader, recent, now)?))
}

/// Energy today with the next break.
pub(super) fn get(reader: &Reader<'_>, now: &Moment) -> Result<Budget, EbbError> {
    let activity = activity_view(reader, now)?;
    Ok(budget(reader, &RecentDays::read(reader, now)?, now)?.beside(activity.as_ref()))
}

/// Rounds to five effort-minutes, which is as precise as it is known.
pub(super) fn to_five(minutes: f64) -> f64 {
    5.0 * libm::round(minutes / 5.0)
}

pub(super) fn budget_in_words(words: Words, today: &EnergyToday) -> Budget {
    let Capacity { envelope, advised, .. } = today.capacity;
    let left = today.spent.map(|_| today.left());
    let quotient = today.spent.map(|spent| 100.0 * spent / envelope.mid);
    let risk_window = today.raised.as_ref().map(|raised| RiskWindow {
        from: raised.from.clone(),
        to: raised.to.clone(),
        why: risk_in_words(words, raised, today.day),
    });
    Budget {
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

fn sentence(words: Words, today: &EnergyToday) -> String {
    if today.capacity.by_default {
        let missing = OWN_LEAST.saturating_sub(today.model.known());
        return words.say("pacing-learning", &[("days", missing.into())]);
    }
    words.get(match today.spent {
        None => "pacing-nothing-yet",
        Some(spent) if spent > today.capacity.envelope.high => "pacing-over",
        Some(spent) if spent > today.capacity.advised => "pacing-near",
        Some(_) => "pacing-within",
    })
}

pub(super) fn capacity_in_words(words: Words, today: &EnergyToday) -> Vec<String> {
    let Capacity { envelope, by_default, bounded, because, .. } = &today.capacity;
    let range = [("low", to_five(envelope.low).into()), ("high", to_five(envelope.high).into())];
    let mut reasons =
        vec![words.say(if *by_default { "pacing-reason-default" } else { "pacing-reason-range" }, &range)];
    if !by_default {
        reasons.push(words.say("pacing-reason-days", &[("days", today.model.known().into())]));
    }
    reasons.extend(because.iter().map(|because| {
        words.get(match because {
            CapacityReason::MoreEnergy => "pacing-because-more-energy",
            CapacityReason::LessEnergy => "pacing-because-less-energy",
            CapacityReason::ShortNight => "pacing-because-short-night",
            CapacityReason::Flare => "pacing-because-flare",
            CapacityReason::AfterTooMuch => "pacing-because-after-too-much",
        })
    }));
    let weights = today.model.weights();
    if weights.iter().any(|weight| (weight - 1.0).abs() > TELLING) {
        let [body, mind, heart] = weights.map(|weight| words.number(libm::round(10.0 * weight) / 10.0));
        let weighed = [("body", body.into()), ("mind", mind.into()), ("heart", heart.into())];
        reasons.push(words.say("pacing-reason-weights", &weighed));
    }
    if *bounded {
        reasons.push(words.get("pacing-reason-steady"));
    }
    reasons.push(words.say("pacing-reason-reserve", &[("percent", libm::round(RESERVE * 100.0).into())]));
    reasons
}

fn risk_in_words(words: Words, raised: &RaisedRisk, today: Day) -> String {
    let day = if raised.day == today { words.get("date-today") } else { words.relative_day(raised.day, today) };
    let percent = libm::round(100.0 * raised.over);
    let much = words.say("pacing-risk", &[("day", day.into()), ("percent", percent.into())]);
    let when = match raised.own {
        Some(lag) => words
            .say("pacing-risk-own", &[("low", libm::round(lag.low).into()), ("high", libm::round(lag.high).into())]),
        None => words.get("pacing-risk-any"),
    };
    format!("{much} {when}")
}
