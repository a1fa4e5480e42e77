//! Kinds and families of items.

use serde::{Deserialize, Serialize};

/// The kind of entry an item belongs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ItemKind {
    /// Felt: rated 0–10, or present without a rating.
    Symptom,
    /// Done: has minutes and effort.
    Activity,
    /// A rest or break.
    Rest,
    /// May affect symptoms.
    Factor,
    /// Taken or used for relief.
    Remedy,
    /// A number with a unit.
    Measurement,
    /// An ability of the person; more is better.
    Function,
}

/// A family of items, as people look for them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum Family {
    // Symptoms.
    MuscularPain,
    OtherPain,
    Fatigue,
    Cognition,
    Sleep,
    Mood,
    Autonomic,
    Digestion,
    Sensory,
    Signs,
    GeneralSymptom,
    // Activities and rest.
    Movement,
    Household,
    Work,
    Social,
    SelfCare,
    Leisure,
    Travel,
    Rest,
    // Factors.
    Strain,
    Stress,
    Hydration,
    Weather,
    Cycle,
    Illness,
    Food,
    Deficiency,
    Win,
    // Remedies.
    PainRelief,
    Medicine,
    Supplement,
    Therapy,
    Aid,
    Relaxation,
    // Measurements and function.
    Vital,
    Wearable,
    Function,
}
