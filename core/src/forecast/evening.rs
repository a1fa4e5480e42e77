//! A day as it is known at its end: all a forecast may use of it.

use serde::{Deserialize, Serialize};

use super::Label;
use crate::moment::Day;

/// Where a series of numbers comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The severity of a symptom, 0–10: the day's maximum.
    Symptom,
    /// Effort-minutes of one kind: `physical`, `cognitive`, `emotional`, or all together: `total`.
    Load,
    /// `minutes` slept, `quality` 0–10.
    Sleep,
    /// Anything else the person rates or counts: stress, weather, meals, hydration, a remedy taken.
    Factor,
    /// A measurement: heart rate, HRV, steps, as the unit has it.
    Measure,
}

/// A series of numbers, one a day at most.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Series {
    /// Where it comes from.
    pub source: Source,
    /// The item's id, or the name its source gives above.
    pub name: String,
}

/// What a series says of one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The series.
    pub series: Series,
    /// The number, in the series' own unit.
    pub value: f64,
    /// How surely it is known, 0–1: see [`crate::entry::Mark::weight`].
    pub weight: f64,
}

/// A day as it is known at its end.
#[derive(Debug, Clone, PartialEq)]
pub struct Evening {
    /// The day, and whether it was a flare; unknown is never calm.
    pub label: Label,
    /// Its burden, 0–10, where it is known well enough to learn from.
    pub burden: Option<f64>,
    /// The share of its core items that were not rated, 0–1; absent on a day of which nothing is known.
    pub missing: Option<f64>,
    /// Everything numbered, in order of its series, none twice.
    pub readings: Vec<Reading>,
}

impl Evening {
    /// A day of which nothing is known but whether it was a flare.
    #[must_use]
    pub fn of(day: Day, flare: Option<bool>) -> Self {
        Self { label: Label { day, flare }, burden: None, missing: None, readings: Vec::new() }
    }
}
