//! A check-in as the person answers it: its questions in words, and the answers.

use super::{CheckInAsk, CheckInValue};
use serde::{Deserialize, Serialize};

/// An answer to one question of a check-in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInAnswer {
    /// Key of the question: see [`super::CheckInItem::key`].
    pub key: String,
    /// The answer.
    pub said: CheckInValue,
}

/// A check-in, ready to be answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInView {
    /// The id of the check-in.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The questions to ask now, in order, at most [`super::QUESTIONS_MOST`]: of a longer check-in the first that many of
    /// which one has no answer today, and the next once they are answered.
    pub questions: Vec<CheckInQuestion>,
    /// What to do if it has more questions than are asked at once, in words; absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub note: Option<String>,
}

/// A question in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInQuestion {
    /// Identifies the question within the check-in.
    pub key: String,
    /// The name of its item.
    pub label: String,
    /// The question in words.
    pub text: String,
    /// How it is answered.
    pub ask: CheckInAsk,
    /// Answers in words, one tap each.
    pub choices: Vec<CheckInChoice>,
    /// Today's value, whether given in this check-in or elsewhere; absent while unknown.
    pub said: Option<CheckInValue>,
    /// Today's value in words, such as "today: 4"; absent while unknown.
    pub said_text: Option<String>,
    /// A suggested value for the person to confirm. It counts only once it is given as an answer.
    pub prefill: Option<Prefill>,
}

/// An answer in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInChoice {
    /// The answer.
    pub said: CheckInValue,
    /// The answer in words.
    pub label: String,
    /// Whether it has today's value.
    pub given: bool,
}

/// A suggested value for the person to confirm.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Prefill {
    /// The value.
    pub said: CheckInValue,
    /// Its origin in words: yesterday, or the usual.
    pub from: String,
    /// The value and its origin in words, such as "4, as yesterday".
    pub label: String,
}
