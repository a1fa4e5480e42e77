//! A check-in as it is answered: its questions in words, and the answers.

use super::{CheckInAsk, CheckInSaid};
use serde::{Deserialize, Serialize};

/// An answer to one of the questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInAnswer {
    /// Which question: see [`CheckInItem::key`].
    pub key: String,
    /// What is said.
    pub said: CheckInSaid,
}

/// A check-in to be answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInView {
    /// Which.
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
    /// Names it within the check-in.
    pub key: String,
    /// Its item's name.
    pub label: String,
    /// The question in words.
    pub text: String,
    /// How it is answered.
    pub ask: CheckInAsk,
    /// What was said of it today, here or elsewhere; absent while unknown.
    pub said: Option<CheckInSaid>,
    /// What may stand there to be confirmed. It counts only when it comes back as an answer.
    pub prefill: Option<Prefill>,
}

/// A value to be confirmed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Prefill {
    /// The value.
    pub said: CheckInSaid,
    /// Where it is from, in words: yesterday, or the usual.
    pub from: String,
}
