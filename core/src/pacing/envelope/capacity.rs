//! What today can hold.

use serde::Serialize;

use super::grid::Envelope;
use super::model::{CAPACITY_IN_FLARE, OWN_LEAST, PacingModel, RESERVE};

/// A night counts as short below this share of the person's usual one.
pub const SHORT_NIGHT: f64 = 0.75;

/// What a day after a short night holds as a share of an ordinary one, where the person does not rate their energy: a
/// rating says it better. Convention.
const AFTER_SHORT_NIGHT: f64 = 0.9;

/// What a day within the window after too much holds. Convention.
const AT_RISK: f64 = 0.8;

/// What is known of today beside the record.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct CapacityInputs {
    /// The rating of energy, 0–100.
    pub energy: Option<f64>,
    /// The night as a share of the usual one.
    pub night: Option<f64>,
    /// Whether a flare is on.
    pub flare: bool,
    /// Whether today lies within the window after too much.
    pub at_risk: bool,
}

/// One thing that makes today hold more or less than an ordinary day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CapacityReason {
    /// The rating of energy is over the person's mean.
    MoreEnergy,
    /// … is under it.
    LessEnergy,
    /// The night was short.
    ShortNight,
    /// A flare is on.
    Flare,
    /// Too much was done a short while ago.
    AfterTooMuch,
}

/// What today can hold, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Capacity {
    /// As a share of an ordinary day.
    pub share: f64,
    /// What today can hold, in effort-minutes, nothing kept back.
    pub envelope: Envelope,
    /// What is advised at most, in effort-minutes: the middle less [`RESERVE`], never beyond what the person's own
    /// steady days held.
    pub advised: f64,
    /// Whether it rests on a plain default, since too few days are known.
    pub by_default: bool,
    /// Whether the steady days bound it, not the middle.
    pub bounded: bool,
    /// Why today is no ordinary day.
    pub because: Vec<CapacityReason>,
}

impl PacingModel {
    /// What today can hold.
    #[must_use]
    pub fn capacity(&self, morning: &CapacityInputs) -> Capacity {
        self.capacity_of(self.learned().0, morning)
    }

    /// The capacity of today, given that of an ordinary day.
    pub(super) fn capacity_of(&self, ordinary: Envelope, morning: &CapacityInputs) -> Capacity {
        let mut because = Vec::new();
        let mut share = self.factor(morning.energy);
        // Three percent are not worth a word.
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
        let envelope = ordinary.times(share);
        let own = envelope.mid * (1.0 - RESERVE);
        // A good morning does not lift the bound: more than a steady day was never tried.
        let bound = self.bound().map_or(f64::INFINITY, |bound| bound * share.min(1.0));
        Capacity {
            share,
            envelope,
            advised: own.min(bound),
            by_default: self.known() < OWN_LEAST,
            bounded: bound < own,
            because,
        }
    }
}
