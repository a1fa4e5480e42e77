//! How a timed activity was, said when it ends or later.

use crate::asking::QuestionAnswer;
use crate::entry::{Body, EntryId, Felt};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::storage::Writer;

/// Says how a timed activity was. Returns what the change is called.
pub(crate) fn set_felt(writer: &mut Writer<'_>, id: &EntryId, answer: Felt) -> Result<String, EbbError> {
    let entry = writer.entry(id)?.ok_or_else(|| EbbError::NoSuchEntry { id: id.0.clone() })?;
    let Body::Activity { item, timed: Some(_), .. } = &entry.body else {
        return Err(EbbError::NotAnAnswer { given: answer.id().to_owned() });
    };
    writer.amend(id, |entry| {
        if let Body::Activity { timed: Some(timed), .. } = &mut entry.body {
            timed.felt = Some(answer);
        }
    })?;
    let (labels, words) = (writer.labels(), writer.words());
    let said = words.get(&format!("felt-{}", answer.id()));
    Ok(words.say("did-felt", &[("item", labels.item(item).into()), ("said", said.into())]))
}

/// The answers to how it was.
pub(crate) fn felt_answers(words: Words) -> Vec<QuestionAnswer> {
    Felt::ALL.map(|felt| QuestionAnswer::new(felt.id(), words.get(&format!("felt-{}", felt.id())))).into()
}
