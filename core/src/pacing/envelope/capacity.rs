//! Capacity: what today can hold.

use serde::Serialize;

use super::grid::Envelope;
use super::model::{CAPACITY_IN_FLARE, DEFAULT_ADVISED, OWN_LEAST, PacingModel, RESERVE};

/// Share of the usual night below which a night counts as short.
pub const SHORT_NIGHT: f64 = 0.75;

/// Capacity after a short night as a share of an ordinary day's. Applies only without an energy rating, which is the
/// better signal. Convention.
const AFTER_SHORT_NIGHT: f64 = 0.9;

/// Capacity within the risk window after overexertion, as a share of an ordinary day's. Convention.
const AT_RISK: f64 = 0.8;

/// What is known about today beyond the model.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct CapacityInputs {
    /// Energy rating, 0–100.
    pub energy: Option<f64>,
    /// Length of last night as a share of the usual one.
    pub night: Option<f64>,
    /// Whether a flare is on.
    pub flare: bool,
    /// Whether today lies within the risk window after overexertion.
    pub at_risk: bool,
}

/// A reason why today's capacity differs from an ordinary day's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CapacityReason {
    /// The energy rating is above the person's mean.
    MoreEnergy,
    /// The energy rating is below the person's mean.
    LessEnergy,
    /// The night was short.
    ShortNight,
    /// A flare is on.
    Flare,
    /// Today lies within the risk window after overexertion.
    AfterTooMuch,
}

/// What today can hold, with reasons.
#[derive(Debug, Clone, PartialEq)]
pub struct Capacity {
    /// Capacity as a share of an ordinary day's.
    pub share: f64,
    /// What today can hold, in effort-minutes, including the reserve.
    pub envelope: Envelope,
    /// Advised maximum in effort-minutes: the envelope's median less [`RESERVE`], and never more than
    /// [`PacingModel::bound`] and [`PacingModel::held`] allow.
    pub advised: f64,
    /// Whether too few days are known, so that `envelope` and `advised` are the fixed default, whatever the morning.
    pub by_default: bool,
    /// Whether the bound from steady days, and not the envelope, determines `advised`.
    pub bounded: bool,
    /// Whether `advised` is held at what it was before a setback.
    pub held: bool,
    /// Why today differs from an ordinary day.
    pub because: Vec<CapacityReason>,
}

impl PacingModel {
    /// Today's capacity.
    #[must_use]
    pub fn capacity(&self, morning: &CapacityInputs) -> Capacity {
        self.capacity_of(self.learned().0, morning)
    }

    /// Today's capacity, given an ordinary day's envelope.
    pub(super) fn capacity_of(&self, ordinary: Envelope, morning: &CapacityInputs) -> Capacity {
        let mut because = Vec::new();
        let mut share = self.factor(morning.energy);
        // Differences below 3 % are not mentioned.
        if share > 1.03 {
            because.push(CapacityReason::MoreEnergy);
        } else if share < 0.97 {
            because.push(CapacityReason::LessEnergy);
        }
        if morning.energy.is_none() && morning.night.is_some_and(|night| night < SHORT_NIGHT) {
            share *= AFTER_SHORT_NIGHT;
            because.push(CapacityReason::ShortNight);
        }
        if morning.flare {
            share *= CAPACITY_IN_FLARE;
            because.push(CapacityReason::Flare);
        } else if morning.at_risk {
            share *= AT_RISK;
            because.push(CapacityReason::AfterTooMuch);
        }
        if self.known() < OWN_LEAST {
            let most = DEFAULT_ADVISED / (1.0 - RESERVE);
            let envelope = Envelope { low: most, mid: most, high: most };
            let advised = DEFAULT_ADVISED;
            return Capacity { share, envelope, advised, by_default: true, bounded: false, held: false, because };
        }
        // A good morning raises no bound: there is no evidence for loads above those of steady days.
        let limit = |bound: Option<f64>| bound.map_or(f64::INFINITY, |bound| bound * share.min(1.0));
        let (bound, held) = (limit(self.bound()), limit(self.held()));
        let envelope = ordinary.times(share);
        let own = envelope.mid * (1.0 - RESERVE);
        Capacity {
            share,
            envelope: envelope.at_most(held / (1.0 - RESERVE)),
            advised: own.min(bound).min(held),
            by_default: false,
            bounded: bound < own && bound <= held,
            held: held < own.min(bound),
            because,
        }
    }
}
