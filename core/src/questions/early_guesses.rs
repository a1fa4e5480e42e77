//! Offers early guesses, once, when other people's diaries allow some and the person's own days prove nothing yet
//! ([`crate::forecast::OutlookState::Early`]).

use crate::ask_budget::{AskContext, Question, QuestionAbout, QuestionAnswer, worth};
use crate::error::{EbbError, InvalidInput};
use crate::forecast::may_offer_early;
use crate::storage::Reader;

/// The question's id.
pub(super) const ID: &str = "offer/early-guesses";

/// The answers, and whether each agrees.
const ANSWERS: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// Whether an answer agrees to early guesses.
pub(super) fn answered(given: &str) -> Result<bool, EbbError> {
    let known = ANSWERS.into_iter().find(|(answer, _)| *answer == given);
    known.map(|(_, agrees)| agrees).ok_or_else(|| EbbError::from(InvalidInput::NotAnAnswer { given: given.to_owned() }))
}

/// The offer, while it can be made. Not on a day after one without entries: the state of the forecast would have to be
/// replayed for it.
pub(super) fn offer(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Option<Question>, EbbError> {
    let recent = context.recent;
    let yesterday = recent.day.plus(-1);
    let was_logged = recent.days.iter().any(|facts| facts.day == yesterday && facts.entries > 0);
    if !was_logged || !may_offer_early(reader, recent.day)? {
        return Ok(None);
    }
    let words = reader.words();
    let answer = |(id, _): (&str, bool)| QuestionAnswer::new(id, words.variant("early-guesses", id));
    Ok(Some(Question {
        id: ID.to_owned(),
        about: QuestionAbout::EarlyGuesses,
        worth: worth::OFFER,
        text: words.question_early_guesses(),
        answers: ANSWERS.into_iter().map(answer).collect(),
    }))
}
