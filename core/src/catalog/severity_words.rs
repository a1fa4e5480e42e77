//! Worded anchors: what each step of the 0–10 severity means, built in or in the person's own words.
//!
//! Scales drift: "1" slowly comes to mean "in bed". Words hold them. The person may rewrite a step for every symptom
//! or for one; an entry written while own words are in force keeps them ([`crate::entry::Body::Symptom`]'s `said`), whatever is
//! rewritten later.

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
    /// Whether these are the person's own words, for this item or for every symptom, rather than the built-in ones.
    pub own: bool,
}

/// New words for one step.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct StepWords {
    /// The step, 0–10.
    pub step: u8,
    /// What it means, at most 60 characters; a blank text restores the previous words.
    pub words: String,
}

/// The person's own words by step, as a record holds them.
pub(crate) type OwnWords = BTreeMap<u8, String>;

/// No item's id: the words for every symptom that has none of its own.
pub(crate) const EVERY_SYMPTOM: &str = "*";

/// The highest step.
pub(crate) const TOP: u8 = 10;

/// The longest words of a step, in characters: what fits beside a step at large text.
pub(crate) const WORDS_MOST: usize = 60;

/// The step whose words a severity takes: the nearest step; only a severity of 0 takes the words of step 0.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0–10 before")]
pub(super) fn step_of(value: f64) -> u8 {
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
