//! Load: what activities take, in effort-minutes.

use serde::Serialize;

use crate::catalog::{self, ItemId};
use crate::entry::{Effort, Rating};

/// The minutes that a whole day's effort rating stands for. Convention.
pub const WHOLE_DAY_MINUTES: f64 = 240.0;

/// Load by kind of effort, in effort-minutes.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Load {
    /// Physical load.
    pub physical: Option<f64>,
    /// Cognitive load.
    pub cognitive: Option<f64>,
    /// Emotional load.
    pub emotional: Option<f64>,
}

impl Load {
    /// All kinds together; absent when none is known.
    #[must_use]
    pub fn total(self) -> Option<f64> {
        [self.physical, self.cognitive, self.emotional].into_iter().flatten().reduce(|sum, part| sum + part)
    }

    /// What one activity adds.
    #[must_use]
    pub fn of(item: &ItemId, effort: Effort, minutes: Option<u32>) -> Self {
        let said = [effort.physical, effort.cognitive, effort.emotional].map(|part| part.map(Rating::value));
        let unsaid = said.iter().all(Option::is_none);
        let [physical, cognitive, emotional] = match minutes {
            Some(_) if unsaid => catalog::usual_effort(item).map_or(said, |effort| effort.map(Some)),
            _ => said,
        };
        let minutes = minutes.map_or(WHOLE_DAY_MINUTES, f64::from);
        let cost = |part: Option<f64>| part.map(|part| minutes * part / 10.0);
        Self { physical: cost(physical), cognitive: cost(cognitive), emotional: cost(emotional) }
    }

    /// With the minutes spent above the heart-rate guide: each adds half an effort-minute of the body. Convention: what
    /// was said of the effort stays as it was said, and the guide is too rough to weigh more.
    pub(super) fn with_minutes_above(mut self, above: Option<u32>) -> Self {
        if let Some(above) = above {
            self.add(Self { physical: Some(f64::from(above) * 0.5), ..Self::default() });
        }
        self
    }

    pub(super) fn add(&mut self, other: Self) {
        let sum = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => Some(a + b),
            (known, None) | (None, known) => known,
        };
        self.physical = sum(self.physical, other.physical);
        self.cognitive = sum(self.cognitive, other.cognitive);
        self.emotional = sum(self.emotional, other.emotional);
    }
}
