//! Worded anchors: what each step of the 0–10 severity means, in built-in or custom words.
//!
//! Scales drift over time: "1" slowly comes to mean "in bed". Words anchor them. The person can reword a step for every
//! symptom or for one. An entry stores the custom words that applied when it was made
//! ([`crate::entry::Body::Symptom`]'s `said`), whatever is reworded later.

use std::collections::BTreeMap;

use serde::Serialize;

/// The words of one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SeverityAnchor {
    /// The step, 0–10.
    pub step: u8,
    /// What it means.
    pub words: String,
    /// Whether these are custom words, for this item or for every symptom, and not the built-in ones.
    pub own: bool,
}

/// New words for one step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StepWords {
    /// The step, 0–10.
    pub step: u8,
    /// What it means, at most 60 characters. An empty text restores the previous words.
    pub words: String,
}

/// Custom words by step, as stored in a record.
pub(crate) type OwnWords = BTreeMap<u8, String>;

/// Stands in for an item's id: the words for every symptom that has no words of its own.
pub(crate) const EVERY_SYMPTOM: &str = "*";

/// The highest step.
pub(crate) const TOP: u8 = 10;

/// Maximum length of the words of a step, in characters: what fits next to a step at a large text size.
pub(crate) const WORDS_MOST: usize = 60;

/// The step whose words apply to a severity: the nearest one, except that only a severity of 0 has the words of step 0.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0–10 before")]
pub(crate) fn step_of(value: f64) -> u8 {
    if value <= 0.0 { 0 } else { libm::round(value).clamp(1.0, f64::from(TOP)) as u8 }
}

#[cfg(test)]
mod tests {
    use super::step_of;

    #[test]
    fn severity_takes_the_words_of_the_nearest_step() {
        for (value, step) in [(0.0, 0), (0.2, 1), (0.5, 1), (3.4, 3), (3.5, 4), (9.6, 10), (10.0, 10)] {
            assert_eq!(step_of(value), step, "{value}");
        }
    }
}
