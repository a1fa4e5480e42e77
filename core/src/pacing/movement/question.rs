//! Asks once, after a flare has settled, whether to go back to the level before it.

use super::plan;
use crate::ask_budget::{AskContext, Question, QuestionAbout, QuestionAnswer, put_answered, was_asked_within, worth};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::storage::{Reader, Verb, Writer};
use crate::time::Moment;

/// Beginning of the question's id; the day on which the flare had settled follows.
pub(crate) const PREFIX: &str = "movement/";

/// The answer that goes back, and the one that leaves the level as it is.
const YES: &str = "yes";
const NO: &str = "no";

/// Proposes to ask whether to go back. It is asked on one day per flare, whatever the outcome.
pub(crate) fn propose(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let today = context.recent.day;
    let Some(back) = plan::settled(reader, today)? else { return Ok(Vec::new()) };
    let id = format!("{PREFIX}{}", back.day);
    if was_asked_within(reader, &id, back.day, today)? {
        return Ok(Vec::new());
    }
    let (labels, words) = (reader.labels(), reader.words());
    let time = words.duration(f64::from(back.minutes));
    Ok(vec![Question {
        id,
        about: QuestionAbout::Movement,
        worth: worth::MOVEMENT,
        text: words.question_movement(labels.item(&back.item), time.as_str()),
        answers: vec![
            QuestionAnswer::new(YES, words.question_movement_yes(time)),
            QuestionAnswer::new(NO, words.question_movement_no()),
        ],
    }])
}

/// Writes an answer, and that the question was answered. Begins the operation itself. Returns the label of the change.
pub(crate) fn answer(writer: &mut Writer<'_>, id: &str, answer: &str, now: &Moment) -> Result<String, EbbError> {
    let back = match answer {
        YES => true,
        NO => false,
        _ => return Err(InvalidInput::NotAnAnswer { given: answer.to_owned() }.into()),
    };
    writer.begin(if back { Verb::Set } else { Verb::Ask }, now, None)?;
    put_answered(writer, id, now)?;
    if !back {
        return Ok(writer.words().did_ask());
    }
    let gone = plan::go_back(writer, now)?;
    gone.ok_or_else(|| Missing::Question { id: id.to_owned() }.into())
}
