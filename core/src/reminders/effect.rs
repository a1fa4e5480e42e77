//! The effect of an answer, before it is a change.

use super::notification::AnsweredNotification;

/// The effect of an answer, before it is a change.
#[derive(Debug, Default)]
pub(crate) struct AnswerEffect {
    /// Whether it was answered before or has passed, so that nothing was done.
    pub(crate) again: bool,
    /// The label of the change; empty if nothing was logged.
    pub(crate) label: String,
    /// Why the dose it logged may be one too many.
    pub(crate) warning: Option<String>,
    /// For when it was saved, in words; absent for now.
    pub(crate) saved_for: Option<String>,
    /// What its notification says from now on, if the answer can be taken back.
    pub(crate) answered: Option<AnsweredNotification>,
}

impl AnswerEffect {
    pub(super) fn nothing() -> Self {
        Self::default()
    }

    pub(super) fn again() -> Self {
        Self { again: true, ..Self::default() }
    }

    pub(super) fn logged(label: String) -> Self {
        Self { label, ..Self::default() }
    }
}
