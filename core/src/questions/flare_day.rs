//! Asks whether yesterday was a flare, if it stood out from the weeks before and the person did not report anything.

use crate::ask_budget::{AskContext, Question, QuestionAbout, QuestionAnswer, worth};
use crate::days::reported_flare;
use crate::error::{EbbError, InvalidInput};
use crate::forecast::{FlareLabeller, THRESHOLD_WINDOW};
use crate::storage::Reader;
use crate::time::Day;

/// The answers, and what each says about the day.
const ANSWERS: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// Prefix of the question's id, followed by the day.
pub(super) const PREFIX: &str = "flare-day/";

/// What an answer says about the day.
pub(super) fn answered(given: &str) -> Result<bool, EbbError> {
    let known = ANSWERS.into_iter().find(|(answer, _)| *answer == given);
    known.map(|(_, flare)| flare).ok_or_else(|| EbbError::from(InvalidInput::NotAnAnswer { given: given.to_owned() }))
}

/// Proposed once, on the day after, while the day is remembered.
pub(super) fn propose(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let recent = context.recent;
    let yesterday = recent.day.plus(-1);
    let known = recent.days.iter().any(|facts| facts.day == yesterday && facts.reliable_burden().is_some());
    if !known || reported_flare(yesterday, &recent.flares).is_some() || !stood_out(reader, yesterday)? {
        return Ok(Vec::new());
    }
    let words = reader.words();
    let answer = |(id, _): (&str, bool)| QuestionAnswer::new(id, words.variant("flare-day", id));
    Ok(vec![Question {
        id: format!("{PREFIX}{yesterday}"),
        worth: worth::FLARE_DAY,
        text: words.flare_day_yesterday(),
        answers: ANSWERS.into_iter().map(answer).collect(),
        about: QuestionAbout::FlareDay { day: yesterday },
    }])
}

/// Whether a day counts as a flare by its burden alone.
fn stood_out(reader: &Reader<'_>, day: Day) -> Result<bool, EbbError> {
    let mut labeller = FlareLabeller::default();
    let mut flare = None;
    for facts in reader.days(day.plus(-THRESHOLD_WINDOW), day)? {
        flare = labeller.label(facts.day, facts.reliable_burden(), None).flare;
    }
    Ok(flare == Some(true))
}
