//! A check-in in words, and writing its answers as entries.

use crate::i18n::{MessageKey, keys};
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answers::{body_of, mark_of, said_among, said_by_person, usual_of};
use super::choices::{choices, said_in_words};
use super::{
    CheckIn, CheckInAnswer, CheckInItem, CheckInQuestion, CheckInValue, CheckInView, Prefill, QUESTIONS_MOST, stored,
};
use crate::ask_budget::{AskContext, Question, QuestionAbout, QuestionAnswer, worth};
use crate::doses::{self, DoseCheck};
use crate::entry::{Body, Draft, Entry, EntryId, Intake, Mark, When};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::journal::{Record, RecordChange};
use crate::labels::Labels;
use crate::logging::{amend_entry, insert_entry};
use crate::recent_days::RecentDays;
use crate::storage::{EraseTargets, Reader, StoreError, Writer};
use crate::time::{Day, Moment};

/// The answers of a day: for each question's key, the answer and the entry it became. Stored under the day and the
/// check-in's id.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct AnsweredCheckIn(BTreeMap<String, (EntryId, CheckInValue)>);

impl Record for AnsweredCheckIn {
    const KIND: &'static str = "checked-in";

    fn texts(_: &str) -> &'static [&'static str] {
        &[]
    }

    fn check(&self, _: &str) -> Result<(), EbbError> {
        let unknown = |entry: &EntryId| Missing::Entry { id: entry.0.clone() }.into();
        let named = |entry: &EntryId| uuid::Uuid::parse_str(&entry.0).map_or_else(|_| Err(unknown(entry)), |_| Ok(()));
        self.0.values().try_for_each(|(entry, _)| named(entry))
    }

    /// Written together with the entries of the answers, which provide the label.
    fn describe(_: &Reader<'_>, _: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        Ok(None)
    }
}

impl AnsweredCheckIn {
    /// The answers of a day; empty before the first.
    pub(super) fn read(reader: &Reader<'_>, day: Day, id: &str) -> Result<Self, EbbError> {
        Ok(reader.get(&format!("{day}/{id}"))?.unwrap_or_default())
    }

    pub(super) fn put(&self, writer: &mut Writer<'_>, day: Day, id: &str) -> Result<(), EbbError> {
        if self.0.is_empty() {
            return Ok(());
        }
        Ok(writer.put(&format!("{day}/{id}"), self)?)
    }

    /// Whether an answer was given before: a notification may be delivered twice.
    fn holds(&self, answer: &CheckInAnswer) -> bool {
        self.0.get(&answer.key).is_some_and(|(_, before)| *before == answer.said)
    }

    pub(super) fn insert(&mut self, key: String, entry: EntryId, said: CheckInValue) {
        self.0.insert(key, (entry, said));
    }
}

/// Removes references to erased entries, because the record repeats their content.
pub(crate) fn erase_answered(writer: &mut Writer<'_>, targets: &EraseTargets<'_>) -> Result<(), StoreError> {
    writer.erase_records_naming(AnsweredCheckIn::KIND, targets.entries)
}

/// A check-in as it can be answered now.
pub(super) fn view(reader: &Reader<'_>, id: &str, now: &Moment) -> Result<CheckInView, EbbError> {
    let CheckIn { id, label, questions, .. } = stored::get(reader, id)?;
    let recent = RecentDays::read(reader, now)?;
    let yesterday = recent.yesterday(reader)?;
    let labels = reader.labels();
    let mut all = Vec::with_capacity(questions.len());
    for question in &questions {
        let usual = usual_of(reader, question, &recent)?;
        all.push(in_words(&labels, question, &recent.entries, yesterday, usual));
    }
    let count = all.len();
    let is_open = |part: &&[CheckInQuestion]| part.iter().any(|question| question.said.is_none());
    let parts = || all.chunks(QUESTIONS_MOST);
    let questions = parts().find(is_open).or_else(|| parts().last()).unwrap_or_default().to_vec();
    let note = (count > QUESTIONS_MOST).then(|| labels.words.check_in_in_parts(QUESTIONS_MOST, count));
    Ok(CheckInView { id, label, questions, note })
}

fn in_words(
    labels: &Labels,
    question: &CheckInItem,
    today: &[Entry],
    yesterday: &[Entry],
    usual: Option<CheckInValue>,
) -> CheckInQuestion {
    let words = &labels.words;
    let label = match &question.item {
        Some(item) => labels.item(item),
        None => words.entry_sleep(),
    };
    let from = |said: Option<CheckInValue>, key: MessageKey| {
        said.map(|said| {
            let from = words.get(key);
            Prefill { said, label: format!("{}, {from}", said_in_words(said, *words)), from }
        })
    };
    let said = said_among(question, today, |_| true);
    CheckInQuestion {
        key: question.key(),
        text: words.variant_with("ask", question.ask.id(), &[("item", label.as_str().into())]),
        label,
        ask: question.ask,
        choices: choices(question.ask, said, *words),
        said,
        said_text: said.map(|said| words.check_in_said(said_in_words(said, *words))),
        prefill: from(said_among(question, yesterday, said_by_person), keys::PREFILL_YESTERDAY)
            .or_else(|| from(usual, keys::PREFILL_USUAL)),
    }
}

/// Writes the answers of a check-in. If a question has several answers, the last one counts. Returns the label of the
/// change.
pub(super) fn answer(
    writer: &mut Writer<'_>,
    id: &str,
    answers: &[CheckInAnswer],
    now: &Moment,
) -> Result<String, EbbError> {
    let check_in = stored::get(writer, id)?;
    let day = now.day(writer.rollover()?);
    let mut answered = AnsweredCheckIn::read(writer, day, &check_in.id)?;
    for answer @ CheckInAnswer { key, said } in answers {
        if answered.holds(answer) {
            // If the entry was changed since, the change is kept.
            continue;
        }
        let body = body_in(writer, &check_in, answer)?;
        let known = match answered.0.get(key) {
            Some((entry, _)) => writer.entry(entry)?,
            None => None,
        };
        let mark = mark_of(*said);
        let entry = match known {
            Some(known) => amend_answer(writer, &known, (body, mark), now)?,
            None => insert_entry(writer, Draft { mark, ..Draft::now(body) }, now)?,
        };
        answered.insert(key.clone(), entry.id, *said);
    }
    answered.put(writer, day, &check_in.id)?;
    Ok(writer.words().did_check_in(answers.len(), check_in.label))
}

/// What to ask before answers are saved, of the doses among them: a second one of a weekly medicine within six days.
pub(super) fn check(
    reader: &Reader<'_>,
    id: &str,
    answers: &[CheckInAnswer],
    now: &Moment,
) -> Result<DoseCheck, EbbError> {
    let check_in = stored::get(reader, id)?;
    let answered = AnsweredCheckIn::read(reader, now.day(reader.rollover()?), &check_in.id)?;
    let mut all = DoseCheck::default();
    for answer in answers.iter().filter(|answer| !answered.holds(answer)) {
        if let Body::Remedy { item, dose, intake: Intake::Taken, .. } = body_in(reader, &check_in, answer)? {
            all = all.and(doses::check(reader, &item, dose, &When::At { moment: now.clone() }, now)?);
        }
    }
    Ok(all)
}

/// The entry that an answer to one of a check-in's questions becomes.
fn body_in(reader: &Reader<'_>, check_in: &CheckIn, answer: &CheckInAnswer) -> Result<Body, EbbError> {
    let CheckInAnswer { key, said } = answer;
    let question = check_in.questions.iter().find(|question| question.key() == *key);
    let body = question.and_then(|question| body_of(&reader.catalog(), question, *said));
    body.ok_or_else(|| InvalidInput::NotAnAnswer { given: key.clone() }.into())
}

/// Amends the entry of an earlier answer. Its time, places and note are kept.
fn amend_answer(
    writer: &mut Writer<'_>,
    old: &Entry,
    (body, mark): (Body, Mark),
    now: &Moment,
) -> Result<Entry, EbbError> {
    let body = match (&old.body, body) {
        (Body::Symptom { .. }, Body::Symptom { severity: said, .. }) => {
            let mut kept = old.body.clone();
            if let Body::Symptom { severity, .. } = &mut kept {
                *severity = said;
            }
            kept
        }
        (_, body) => body,
    };
    amend_entry(writer, &old.id, now, |entry| {
        (entry.mark, entry.body) = (mark, body);
        Ok(())
    })
}

/// Prefix of the id of the question whether to answer a check-in, followed by the check-in's id.
pub(crate) const QUESTION: &str = "check-in/";

/// Proposes the check-ins of the current part of the day that are not answered yet; none on the very first day.
pub(crate) fn propose(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let (recent, words) = (context.recent, reader.words());
    if !recent.days.iter().any(|facts| facts.day < recent.day) {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for check_in in stored::list(reader)? {
        let said = |question: &CheckInItem| said_among(question, &recent.entries, |_| true).is_some();
        let due = check_in.offered && check_in.part == context.now.part() && !check_in.questions.iter().all(said);
        if due && AnsweredCheckIn::read(reader, recent.day, &check_in.id)?.0.is_empty() {
            found.push(Question {
                id: format!("{QUESTION}{}", check_in.id),
                about: QuestionAbout::CheckIn { id: check_in.id },
                worth: worth::CHECK_IN,
                text: words.question_check_in(check_in.label),
                answers: vec![QuestionAnswer::open(words)],
            });
        }
    }
    Ok(found)
}
