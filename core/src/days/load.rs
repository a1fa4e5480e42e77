//! Load: the effort of activities, in effort-minutes.

use serde::Serialize;

use crate::catalog::{self, ItemId};
use crate::entry::{Effort, Rating};

/// Minutes that an effort rating for a whole day stands for. Convention.
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
    /// Sum of all kinds; `None` if none is known.
    #[must_use]
    pub fn total(self) -> Option<f64> {
        [self.physical, self.cognitive, self.emotional].into_iter().flatten().reduce(|sum, part| sum + part)
    }

    /// The load of one activity.
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

    /// Adds the minutes spent above the heart-rate guide, each as half an effort-minute of physical load. Convention:
    /// the reported effort is kept, and the guide is too rough to count for more.
    pub(super) fn with_minutes_above(mut self, above: Option<u32>) -> Self {
        if let Some(above) = above {
            self.add(Self { physical: Some(f64::from(above) * 0.5), ..Self::default() });
        }
        self
    }

    /// Adds another load, kind by kind; of an unknown and a known one the known one is the sum.
    pub(crate) fn add(&mut self, other: Self) {
        let sum = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => Some(a + b),
            (known, None) | (None, known) => known,
        };
        self.physical = sum(self.physical, other.physical);
        self.cognitive = sum(self.cognitive, other.cognitive);
        self.emotional = sum(self.emotional, other.emotional);
    }
}
