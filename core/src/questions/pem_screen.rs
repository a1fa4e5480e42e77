//! Offers the screen for post-exertional malaise, rarely and only if there is a reason ([`crate::screening`]).

use crate::ask_budget::{AskContext, Question, QuestionAbout, QuestionAnswer, was_asked_within, worth};
use crate::error::EbbError;
use crate::pacing::movement_is_on;
use crate::screening::{self, OFFER_WINDOW};
use crate::storage::Reader;

const ID: &str = "pem-screen";

/// Asked on at most one day in eight weeks, whatever the outcome.
pub(super) fn propose(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let today = context.recent.day;
    let is_due = screening::due(reader, context.recent, movement_is_on(reader)?)?;
    if !is_due || was_asked_within(reader, ID, today.plus(1 - OFFER_WINDOW), today)? {
        return Ok(Vec::new());
    }
    let words = reader.words();
    Ok(vec![Question {
        id: ID.to_owned(),
        about: QuestionAbout::PemScreen,
        worth: worth::PEM_SCREEN,
        text: words.question_pem_screen(),
        answers: vec![QuestionAnswer::open(words)],
    }])
}
