//! How the person felt after a timed activity: asked at most once, within a day of its end.

use crate::ask_budget::{AskContext, Question, QuestionAbout, QuestionAnswer, worth};
use crate::entry::{Body, EntryId, EntryKind, FeltAfter, Mark, When};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::i18n::Words;
use crate::storage::{Reader, Writer};

/// Hours after the end of an activity during which the question is asked. Later, other events have shaped the answer
/// too. Convention.
pub const FELT_UNTIL_HOURS: i64 = 24;

/// Saves how the person felt after a timed activity. Returns the label of the change.
pub(crate) fn set_felt(writer: &mut Writer<'_>, id: &EntryId, answer: FeltAfter) -> Result<String, EbbError> {
    let entry = writer.entry(id)?.ok_or_else(|| EbbError::from(Missing::Entry { id: id.0.clone() }))?;
    let Body::Activity { item, timed: Some(_), .. } = &entry.body else {
        return Err(InvalidInput::NotAnAnswer { given: answer.id().to_owned() }.into());
    };
    writer.amend(id, |entry| {
        if let Body::Activity { timed: Some(timed), .. } = &mut entry.body {
            timed.felt = Some(answer);
        }
    })?;
    let (labels, words) = (writer.labels(), writer.words());
    let said = words.variant("felt", answer.id());
    Ok(words.did_felt(labels.item(item), said))
}

/// The possible answers, as [`FeltAfter`] lists them.
pub(crate) fn felt_answers(words: Words) -> Vec<QuestionAnswer> {
    FeltAfter::ALL.map(|felt| QuestionAnswer::new(felt.id(), words.variant("felt", felt.id()))).into()
}

/// Proposes to ask about the newest timed activity without an answer, unless it was asked about before. An activity
/// with a guessed length is skipped.
pub(crate) fn propose(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let recent = context.recent;
    let timed = recent.used_yesterday().any(|used| used.kind == EntryKind::Activity);
    let yesterday = if timed { recent.yesterday(reader)? } else { &[] };
    let newest = yesterday.iter().chain(&recent.entries).rev().find_map(|entry| match (&entry.body, &entry.when) {
        (Body::Activity { item, timed: Some(timed), .. }, When::Interval { to: Some(to), .. })
            if entry.mark == Mark::Measured =>
        {
            Some((entry, item, timed, to))
        }
        _ => None,
    });
    let Some((entry, item, timed, to)) = newest else { return Ok(Vec::new()) };
    let age = context.now.at - to.at;
    let due = age >= chrono::TimeDelta::zero() && age <= chrono::TimeDelta::hours(FELT_UNTIL_HOURS);
    let id = format!("felt/{}", entry.id.0);
    if timed.felt.is_some() || !due || context.asked_before(&id) {
        return Ok(Vec::new());
    }
    let (labels, words) = (reader.labels(), reader.words());
    Ok(vec![Question {
        id,
        about: QuestionAbout::Felt { entry: entry.id.clone() },
        worth: worth::FELT,
        text: words.question_felt(labels.item(item)),
        answers: felt_answers(words),
    }])
}
