//! The definitions of check-ins: the built-in ones, and records of custom and edited ones.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{CheckIn, CheckInAsk, CheckInItem, QUESTIONS_MOST};
use crate::catalog::{Catalog, ItemId, LABEL_MOST};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::i18n::Words;
use crate::journal::{Record, RecordChange};
use crate::naming;
use crate::storage::{EraseTargets, Reader, RecordErasure, StoreError, Writer, names};
use crate::time::{DayPart, Moment};

/// A check-in as a record stores it.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredCheckIn {
    /// `None` for a built-in check-in that was not renamed, so that its name follows the language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    part: DayPart,
    questions: Vec<CheckInItem>,
    offered: bool,
    /// A removed check-in keeps its record, so that a removed built-in one stays removed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    removed: bool,
}

impl Record for StoredCheckIn {
    const KIND: &'static str = "check-in";

    fn texts(_: &str) -> &'static [&'static str] {
        &["label"]
    }

    fn check(&self, id: &str) -> Result<(), EbbError> {
        if self.label.is_none() && !self.removed && built_in().iter().all(|(own, ..)| *own != id) {
            return Err(InvalidInput::BadName { given: String::new(), most: LABEL_MOST as u64 }.into());
        }
        self.label.as_ref().map_or(Ok(()), |label| naming::name(label, LABEL_MOST).map(drop))?;
        if self.questions.is_empty() && !self.removed {
            return Err(InvalidInput::NothingToAsk.into());
        }
        // One from before the limit keeps its questions; many more were never saved.
        if self.questions.len() > 10 * QUESTIONS_MOST {
            return Err(InvalidInput::TooManyQuestions { most: QUESTIONS_MOST as u64 }.into());
        }
        let is_asked = |question: &CheckInItem| question.item.is_some() != (question.ask == CheckInAsk::Sleep);
        match self.questions.iter().find(|question| !is_asked(question)) {
            Some(question) => {
                let (item, how) = (question.key(), question.ask.id().to_owned());
                Err(InvalidInput::CannotAsk { item, how }.into())
            }
            None => Ok(()),
        }
    }

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        let words = reader.words();
        let built_in = || built_in_name(words, change.id).unwrap_or_default();
        let name = |stored: &Self| stored.label.clone().unwrap_or_else(built_in);
        if let Some(removed) = change.after::<Self>().filter(|stored| stored.removed) {
            return Ok(Some(words.did_delete(name(&removed))));
        }
        Ok(change.label::<Self>(words, |stored| Ok(name(stored)))?.map(|label| words.did_edit_item(label)))
    }
}

/// Removes an own item that is erased from the check-ins, and erases those of the person's own that ask for nothing else.
pub(crate) fn erase_questions(writer: &mut Writer<'_>, targets: &EraseTargets<'_>) -> Result<(), StoreError> {
    let Some(item) = targets.own_item() else { return Ok(()) };
    writer.erase_in_records(StoredCheckIn::KIND, |_, body| {
        if !names(body, &item.0) {
            return RecordErasure::Leave;
        }
        let left = serde_json::from_str::<StoredCheckIn>(body).ok().and_then(|mut check_in| {
            check_in.questions.retain(|question| question.item.as_ref() != Some(item));
            if check_in.questions.is_empty() { None } else { serde_json::to_string(&check_in).ok() }
        });
        left.map_or(RecordErasure::Erase, RecordErasure::Replace)
    })
}

/// Prefix of the ids of check-ins that the person made.
const OWN: &str = "own:";

/// Whether the person made a check-in.
pub(crate) fn is_own(id: &str) -> bool {
    id.starts_with(OWN)
}

/// The built-in check-ins.
fn built_in() -> [(&'static str, DayPart, Vec<CheckInItem>); 2] {
    let item = |id: &str, ask| CheckInItem { item: Some(ItemId(id.to_owned())), ask };
    let sleep = CheckInItem { item: None, ask: CheckInAsk::Sleep };
    [
        (
            "morning",
            DayPart::Morning,
            vec![sleep, item("pain", CheckInAsk::Severity), item("fatigue", CheckInAsk::Severity)],
        ),
        (
            "evening",
            DayPart::Evening,
            vec![
                item("pain", CheckInAsk::Severity),
                item("fatigue", CheckInAsk::Severity),
                item("day-function", CheckInAsk::Function),
            ],
        ),
    ]
}

/// The built-in name of a check-in; `None` for a custom one.
fn built_in_name(words: Words, id: &str) -> Option<String> {
    words.lookup(&format!("check-in-{id}"))
}

/// The check-ins, built-in and custom, in the order of the day.
pub(crate) fn list(reader: &Reader<'_>) -> Result<Vec<CheckIn>, EbbError> {
    let mut stored: BTreeMap<String, StoredCheckIn> = reader.list()?.into_iter().collect();
    for (id, part, questions) in built_in() {
        let as_built = || StoredCheckIn { label: None, part, questions, offered: true, removed: false };
        stored.entry(id.to_owned()).or_insert_with(as_built);
    }
    let (catalog, words) = (reader.catalog(), reader.words());
    let mut all: Vec<CheckIn> = stored
        .into_iter()
        .filter(|(_, stored)| !stored.removed)
        .map(|(id, StoredCheckIn { label, part, questions, offered, .. })| {
            let label = label.unwrap_or_else(|| words.variant("check-in", &id));
            CheckIn { id, label, part, questions: askable(&catalog, questions), offered }
        })
        .collect();
    all.sort_by(|a, b| a.part.cmp(&b.part).then_with(|| a.id.cmp(&b.id)));
    Ok(all)
}

/// The questions that can still be asked: merged items are replaced with what they became, and archived items are left
/// out.
fn askable(catalog: &Catalog, questions: Vec<CheckInItem>) -> Vec<CheckInItem> {
    let mut askable: Vec<CheckInItem> = Vec::new();
    for mut question in questions {
        question.item = question.item.map(|item| catalog.resolve(&item));
        let known = question.item.as_ref().is_none_or(|item| catalog.get(item).is_some_and(|item| !item.archived));
        if known && askable.iter().all(|other| other.item != question.item) {
            askable.push(question);
        }
    }
    askable
}

/// A check-in by its id.
pub(super) fn get(reader: &Reader<'_>, id: &str) -> Result<CheckIn, EbbError> {
    let mut all = list(reader)?.into_iter();
    all.find(|check_in| check_in.id == id).ok_or_else(|| Missing::CheckIn { given: id.to_owned() }.into())
}

/// The name of a check-in, even if it was removed or its creation was undone.
pub(crate) fn name(reader: &Reader<'_>, id: &str) -> Result<Option<String>, EbbError> {
    if let Some(label) = reader.get::<StoredCheckIn>(id)?.and_then(|stored| stored.label) {
        return Ok(Some(label));
    }
    // If the renaming of a built-in check-in was undone, it has its built-in name again.
    if let Some(built_in) = built_in_name(reader.words(), id) {
        return Ok(Some(built_in));
    }
    Ok(reader.get_including_removed::<StoredCheckIn>(id)?.and_then(|stored| stored.label))
}

/// Inserts or replaces a check-in. Returns it as saved, and the label of the change.
pub(crate) fn save(writer: &mut Writer<'_>, check_in: &CheckIn, now: &Moment) -> Result<(CheckIn, String), EbbError> {
    let label = naming::name(&check_in.label, LABEL_MOST)?;
    check_questions(&writer.catalog(), &check_in.questions)?;
    let is_new = check_in.id.is_empty();
    let known = if check_in.id.is_empty() { None } else { Some(get(writer, &check_in.id)?) };
    // One that was longer before the limit can still be renamed, shortened and switched off.
    let most = known.as_ref().map_or(0, |known| known.questions.len()).max(QUESTIONS_MOST);
    if check_in.questions.len() > most {
        return Err(InvalidInput::TooManyQuestions { most: QUESTIONS_MOST as u64 }.into());
    }
    let id = match known {
        Some(known) => known.id,
        None => format!("{OWN}{}", writer.fresh_id(now)?),
    };
    let words = writer.words();
    // An unchanged built-in name is not stored, so that it follows the language.
    let own_label = built_in_name(words, &id).is_none_or(|built_in| built_in != label);
    let stored = StoredCheckIn {
        label: own_label.then(|| label.clone()),
        part: check_in.part,
        questions: check_in.questions.clone(),
        offered: check_in.offered,
        removed: false,
    };
    writer.put(&id, &stored)?;
    let said = if is_new { words.did_add_item(label.as_str()) } else { words.did_edit_item(label.as_str()) };
    Ok((CheckIn { id, label, ..check_in.clone() }, said))
}

/// Removes a check-in. Returns the label of the change.
pub(super) fn remove(writer: &mut Writer<'_>, id: &str) -> Result<String, EbbError> {
    let CheckIn { id, label, part, questions, offered } = get(writer, id)?;
    writer.put(&id, &StoredCheckIn { label: Some(label.clone()), part, questions, offered, removed: true })?;
    Ok(writer.words().did_delete(label))
}

fn check_questions(catalog: &Catalog, questions: &[CheckInItem]) -> Result<(), EbbError> {
    if questions.is_empty() {
        return Err(InvalidInput::NothingToAsk.into());
    }
    for (place, question) in questions.iter().enumerate() {
        let key = question.key();
        let fits = match &question.item {
            None => question.ask == CheckInAsk::Sleep,
            Some(id) => {
                let unknown = || EbbError::from(Missing::Item { given: id.0.clone(), suggestions: Vec::new() });
                question.ask.fits(catalog.get(id).ok_or_else(unknown)?)
            }
        };
        if !fits || questions[..place].iter().any(|other| other.key() == key) {
            return Err(EbbError::from(InvalidInput::CannotAsk { item: key, how: question.ask.id().to_owned() }));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check_ins::{CheckInAnswer, CheckInValue};
    use crate::storage::Verb;
    use crate::{Journal, Options};

    /// Saved before there was a limit, it keeps its questions and asks three at a time.
    #[test]
    fn longer_check_in_keeps_working_three_questions_at_a_time() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
        let now: Moment = "2026-03-28T09:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let items = ["pain", "fatigue", "stiffness", "headache", "nausea"];
        let question = |item: &str| CheckInItem { item: Some(ItemId(item.to_owned())), ask: CheckInAsk::Severity };
        let stored = StoredCheckIn {
            label: Some("Long".to_owned()),
            part: DayPart::Morning,
            questions: items.map(question).into(),
            offered: true,
            removed: false,
        };
        let put = |writer: &mut Writer<'_>| {
            writer.put("own:long", &stored)?;
            Ok(String::new())
        };
        journal.change(Verb::Set, &now, put).unwrap();
        let asked = || {
            let view = journal.check_ins().get("own:long", &now).unwrap();
            (view.questions.into_iter().map(|question| question.key).collect::<Vec<_>>(), view.note)
        };
        let (first, note) = asked();
        assert_eq!(first, items[..3]);
        assert!(note.unwrap().starts_with("3 of 5 questions at a time."));
        let answer = |key: &str| CheckInAnswer { key: key.to_owned(), said: CheckInValue::Value { value: 2.0 } };
        journal.check_ins().answer("own:long", &[answer("pain"), answer("stiffness")], &now).unwrap();
        assert_eq!(asked().0, items[..3], "one is still open");
        journal.check_ins().answer("own:long", &[answer("fatigue")], &now).unwrap();
        assert_eq!(asked().0, items[3..]);
        journal.check_ins().answer("own:long", &[answer("headache"), answer("nausea")], &now).unwrap();
        assert_eq!(asked().0, items[3..], "all are answered, and can be corrected");

        let long = journal.check_ins().list().unwrap().into_iter().find(|one| one.id == "own:long").unwrap();
        let renamed = CheckIn { label: "Longer".to_owned(), offered: false, ..long.clone() };
        assert_eq!(journal.check_ins().save(&renamed, &now).unwrap().check_in.questions.len(), 5);
        let mut more = long.clone();
        more.questions.push(question("dizziness"));
        let refused = journal.check_ins().save(&more, &now).unwrap_err();
        assert_eq!(refused, InvalidInput::TooManyQuestions { most: 3 }.into());
        let shorter = CheckIn { questions: long.questions[..4].to_vec(), ..long };
        journal.check_ins().save(&shorter, &now).unwrap();
        assert!(journal.maintenance().check().unwrap().ok);
    }

    #[test]
    fn built_in_check_ins_ask_at_most_three_things() {
        assert!(built_in().iter().all(|(_, _, questions)| questions.len() <= QUESTIONS_MOST));
    }
}
