//! A check-in as it is answered: its questions in words, and the answers.

use super::{CheckInAsk, CheckInValue};
use serde::{Deserialize, Serialize};

/// An answer to one of the questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInAnswer {
    /// Which question: see [`super::CheckInItem::key`].
    pub key: String,
    /// The answer.
    pub said: CheckInValue,
}

/// A check-in to be answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInView {
    /// The symptom.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its questions, in order.
    pub questions: Vec<CheckInQuestion>,
}

/// One question in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInQuestion {
    /// Identifies it within the check-in.
    pub key: String,
    /// Its item's name.
    pub label: String,
    /// The question in words.
    pub text: String,
    /// How it is answered.
    pub ask: CheckInAsk,
    /// Today's value, from this check-in or from elsewhere; absent while unknown.
    pub said: Option<CheckInValue>,
    /// A value to be confirmed. It counts only once it is given as an answer.
    pub prefill: Option<Prefill>,
}

/// A value to be confirmed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Prefill {
    /// The value.
    pub said: CheckInValue,
    /// Its origin in words: yesterday, or the usual.
    pub from: String,
}
