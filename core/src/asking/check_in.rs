//! Check-ins: questions bundled under a name and a time of day. Partly answered is fine; what is not answered stays
//! unknown, and a prefilled value counts only when it comes back as an answer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::answers::{CheckInSaid, said_among, said_by_person, usual_of};
use crate::asking::budget::{Question, QuestionAbout, QuestionAnswer, Setting, WORTH_CHECK_IN};
use crate::catalog::{Item, ItemId, ItemKind, LABEL_MOST};
use crate::entry::{Body, Draft, Entry, EntryId, Mark};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::logging::insert_entry;
use crate::recent_days::Recent;
use crate::storage::{Reader, StoreError, Verb, Writer};
use crate::time::{Day, DayPart, Moment};

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum CheckInAsk {
    /// How strong, 0–10, or present: for symptoms and factors.
    Severity,
    /// There or not, taken or not: for symptoms, factors, remedies and rests.
    YesNo,
    /// How many minutes: for activities, rests, and measurements in minutes.
    Minutes,
    /// The night: how long, how good, whether it restored.
    Sleep,
    /// What was possible, 0–10, more is better: for abilities.
    Function,
}

impl CheckInAsk {
    /// Every way.
    pub const ALL: [Self; 5] = [Self::Severity, Self::YesNo, Self::Minutes, Self::Sleep, Self::Function];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Severity => "severity",
            Self::YesNo => "yes-no",
            Self::Minutes => "minutes",
            Self::Sleep => "sleep",
            Self::Function => "function",
        }
    }

    /// The way an item is mostly asked; absent where a tap or a number in a unit is needed that no check-in takes.
    #[must_use]
    pub fn of(item: &Item) -> Option<Self> {
        Some(match item.kind {
            ItemKind::Symptom | ItemKind::Factor => Self::Severity,
            ItemKind::Activity => Self::Minutes,
            ItemKind::Rest | ItemKind::Remedy => Self::YesNo,
            ItemKind::Measurement if item.unit.as_deref() == Some("min") => Self::Minutes,
            ItemKind::Measurement => return None,
            ItemKind::Function => Self::Function,
        })
    }

    /// Whether an item can be asked so.
    fn fits(self, item: &Item) -> bool {
        let also_yes_no = self == Self::YesNo && matches!(item.kind, ItemKind::Symptom | ItemKind::Factor);
        let also_minutes = self == Self::Minutes && item.kind == ItemKind::Rest;
        Self::of(item) == Some(self) || also_yes_no || also_minutes
    }
}

/// One question of a check-in, as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInItem {
    /// Of what; absent for sleep, which is no item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<ItemId>,
    /// How it is answered.
    pub ask: CheckInAsk,
}

impl CheckInItem {
    /// What names the question within its check-in: the item's id, or `sleep`.
    #[must_use]
    pub fn key(&self) -> String {
        self.item.as_ref().map_or_else(|| CheckInAsk::Sleep.id().to_owned(), |item| item.0.clone())
    }
}

/// A check-in, as it is made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckIn {
    /// Its identity: `morning` and `evening` are built in, the person's own begin with `own:`. Empty for a new one.
    pub id: String,
    /// Its name.
    pub label: String,
    /// The time of day it belongs to.
    pub part: DayPart,
    /// Its questions, in order; at least one, none of them twice.
    pub questions: Vec<CheckInItem>,
    /// Whether Ebb may ask for it at its time of day, within the ask budget. It can be opened at any time.
    pub offered: bool,
}

impl CheckIn {
    /// The one question its reminder names: the first that is answered by how strong.
    pub(crate) fn named(&self) -> Option<&CheckInItem> {
        self.questions.iter().find(|question| question.ask == CheckInAsk::Severity && question.item.is_some())
    }
}

/// What a record of one holds.
#[derive(Serialize, Deserialize)]
struct Kept {
    /// Absent for a built-in one that was not renamed, so that it follows the language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    part: DayPart,
    questions: Vec<CheckInItem>,
    offered: bool,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    removed: bool,
}

/// The records' kinds: how check-ins are made, and how they were answered.
pub(crate) const RECORD: &str = "check-in";
pub(super) const ANSWERED: &str = "checked-in";

/// An answer to one of the questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInAnswer {
    /// Which question: see [`CheckInItem::key`].
    pub key: String,
    /// What is said.
    pub said: CheckInSaid,
}

/// A check-in to be answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInView {
    /// Which.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Its questions, in order.
    pub questions: Vec<CheckInQuestion>,
}

/// One question in words.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CheckInQuestion {
    /// Names it within the check-in.
    pub key: String,
    /// Its item's name.
    pub label: String,
    /// The question in words.
    pub text: String,
    /// How it is answered.
    pub ask: CheckInAsk,
    /// What was said of it today, here or elsewhere; absent while unknown.
    pub said: Option<CheckInSaid>,
    /// What may stand there to be confirmed. It counts only when it comes back as an answer.
    pub prefill: Option<Prefill>,
}

/// A value to be confirmed.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Prefill {
    /// The value.
    pub said: CheckInSaid,
    /// Where it is from, in words: yesterday, or the usual.
    pub from: String,
}

/// What was answered on a day: by key, the entry it became and what was said.
type Answered = BTreeMap<String, (EntryId, CheckInSaid)>;

/// The check-ins there are without doing anything.
fn built_in() -> [(&'static str, DayPart, Vec<CheckInItem>); 2] {
    let item = |id: &str, ask| CheckInItem { item: Some(ItemId(id.to_owned())), ask };
    let sleep = CheckInItem { item: None, ask: CheckInAsk::Sleep };
    [
        (
            "morning",
            DayPart::Morning,
            vec![
                sleep,
                item("pain", CheckInAsk::Severity),
                item("fatigue", CheckInAsk::Severity),
                item("stiffness", CheckInAsk::Severity),
            ],
        ),
        (
            "evening",
            DayPart::Evening,
            vec![
                item("pain", CheckInAsk::Severity),
                item("fatigue", CheckInAsk::Severity),
                item("stress", CheckInAsk::Severity),
                item("day-function", CheckInAsk::Function),
            ],
        ),
    ]
}

impl Journal {
    /// The check-ins, built in and the person's own, in the order of the day.
    pub fn check_ins(&self) -> Result<Vec<CheckIn>, EbbError> {
        self.read(|reader| self.check_ins_of(reader))
    }

    pub(crate) fn check_ins_of(&self, reader: &Reader<'_>) -> Result<Vec<CheckIn>, EbbError> {
        let mut kept: BTreeMap<String, Kept> = BTreeMap::new();
        for (id, body) in reader.records(RECORD)? {
            kept.insert(id, serde_json::from_str(&body).map_err(StoreError::from)?);
        }
        for (id, part, questions) in built_in() {
            let as_built = || Kept { label: None, part, questions, offered: true, removed: false };
            kept.entry(id.to_owned()).or_insert_with(as_built);
        }
        let mut all: Vec<CheckIn> = kept
            .into_iter()
            .filter(|(_, kept)| !kept.removed)
            .map(|(id, kept)| {
                let label = kept.label.unwrap_or_else(|| self.words().get(&format!("check-in-{id}")));
                CheckIn { id, label, part: kept.part, questions: self.standing(kept.questions), offered: kept.offered }
            })
            .collect();
        all.sort_by(|a, b| a.part.cmp(&b.part).then_with(|| a.id.cmp(&b.id)));
        Ok(all)
    }

    /// The questions that can still be asked: of merged items as what they became, and none of what was put away.
    fn standing(&self, questions: Vec<CheckInItem>) -> Vec<CheckInItem> {
        let catalog = self.catalog();
        let mut standing: Vec<CheckInItem> = Vec::new();
        for mut question in questions {
            question.item = question.item.map(|item| catalog.resolve(&item));
            let known = question.item.as_ref().is_none_or(|item| catalog.get(item).is_some_and(|item| !item.archived));
            if known && standing.iter().all(|other| other.item != question.item) {
                standing.push(question);
            }
        }
        standing
    }

    pub(super) fn known_check_in(&self, reader: &Reader<'_>, id: &str) -> Result<CheckIn, EbbError> {
        let mut all = self.check_ins_of(reader)?.into_iter();
        all.find(|check_in| check_in.id == id).ok_or_else(|| EbbError::NoSuchCheckIn { given: id.to_owned() })
    }

    /// Keeps a check-in: a new one where its id is empty, else in place of the one with that id.
    pub fn set_check_in(&self, check_in: CheckIn, now: &Moment) -> Result<(CheckIn, Change), EbbError> {
        let label = check_in.label.trim().to_owned();
        let length = label.chars().count();
        if length == 0 || length > LABEL_MOST {
            return Err(EbbError::BadName { given: label, most: LABEL_MOST as u64 });
        }
        self.check_questions(&check_in.questions)?;
        self.write(Verb::Set, now, |writer| {
            let id = if check_in.id.is_empty() {
                format!("own:{}", writer.fresh_id(now)?)
            } else {
                self.known_check_in(writer, &check_in.id)?.id
            };
            // A built-in name that was left as it is stays a word of the language.
            let own_label = self.words().lookup(&format!("check-in-{id}")).is_none_or(|built_in| built_in != label);
            let kept = Kept {
                label: own_label.then(|| label.clone()),
                part: check_in.part,
                questions: check_in.questions.clone(),
                offered: check_in.offered,
                removed: false,
            };
            put(writer, &id, &kept)?;
            let said = self.words().say("did-edit-item", &[("item", label.as_str().into())]);
            Ok((CheckIn { id, label, ..check_in }, said))
        })
    }

    /// What a check-in is or was called; of one that was taken back, too.
    pub(crate) fn describe_check_in(&self, reader: &Reader<'_>, id: &str) -> Result<Option<String>, EbbError> {
        let built_in = || self.words().lookup(&format!("check-in-{id}"));
        let Some(body) = reader.record_including_removed(RECORD, id)? else { return Ok(built_in()) };
        let kept: Kept = serde_json::from_str(&body).map_err(StoreError::from)?;
        Ok(kept.label.or_else(built_in))
    }

    /// Takes a check-in away, a built-in one too. What was answered stays.
    pub fn remove_check_in(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Set, now, |writer| {
            let CheckIn { id, label, part, questions, offered } = self.known_check_in(writer, id)?;
            put(writer, &id, &Kept { label: Some(label.clone()), part, questions, offered, removed: true })?;
            Ok(((), self.words().say("did-delete", &[("what", label.into())])))
        })?;
        Ok(change)
    }

    fn check_questions(&self, questions: &[CheckInItem]) -> Result<(), EbbError> {
        if questions.is_empty() {
            return Err(EbbError::NothingToAsk);
        }
        let catalog = self.catalog();
        for (place, question) in questions.iter().enumerate() {
            let key = question.key();
            let cannot = || EbbError::CannotAsk { item: key.clone(), how: question.ask.id().to_owned() };
            let fits = match &question.item {
                None => question.ask == CheckInAsk::Sleep,
                Some(id) => {
                    let unknown = || EbbError::UnknownItem { given: id.0.clone(), suggestions: Vec::new() };
                    question.ask.fits(catalog.get(id).ok_or_else(unknown)?)
                }
            };
            if !fits || questions[..place].iter().any(|other| other.key() == key) {
                return Err(cannot());
            }
        }
        Ok(())
    }

    /// A check-in as it is answered now: each question in words, what was said of it today, and what may be confirmed.
    pub fn check_in(&self, id: &str, now: &Moment) -> Result<CheckInView, EbbError> {
        self.read(|reader| {
            let check_in = self.known_check_in(reader, id)?;
            let recent = Recent::read(reader, now)?;
            let yesterday = recent.yesterday(reader)?;
            let questions = check_in.questions.iter().map(|question| self.ask(question, &recent, yesterday)).collect();
            Ok(CheckInView { id: check_in.id, label: check_in.label, questions })
        })
    }

    fn ask(&self, question: &CheckInItem, recent: &Recent, yesterday: &[Entry]) -> CheckInQuestion {
        let words = self.words();
        let label = match &question.item {
            Some(item) => self.catalog().label(item, words),
            None => words.get("entry-sleep"),
        };
        let from = |said: Option<CheckInSaid>, key: &str| said.map(|said| Prefill { said, from: words.get(key) });
        CheckInQuestion {
            key: question.key(),
            text: words.say(&format!("ask-{}", question.ask.id()), &[("item", label.as_str().into())]),
            label,
            ask: question.ask,
            said: said_among(question, &recent.entries, |_| true),
            prefill: from(said_among(question, yesterday, said_by_person), "prefill-yesterday")
                .or_else(|| from(usual_of(question, recent), "prefill-usual")),
        }
    }

    /// Answers a check-in, wholly or in part: one operation, one undo. Delivered twice, as a notification may be, the
    /// same answers change nothing; other answers on the same day amend what the first became.
    pub fn answer_check_in(&self, id: &str, answers: &[CheckInAnswer], now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::CheckIn, now, |writer| {
            let check_in = self.known_check_in(writer, id)?;
            let day = now.day(writer.rollover()?);
            let mut answered = answered(writer, day, &check_in.id)?;
            for CheckInAnswer { key, said } in answers {
                let unknown = || EbbError::NotAnAnswer { given: key.clone() };
                let question = check_in.questions.iter().find(|question| question.key() == *key).ok_or_else(unknown)?;
                if answered.get(key).is_some_and(|(_, before)| before == said) {
                    // Delivered again. Had the entry been changed since, the person's later word stands.
                    continue;
                }
                let body = self.answer(question, *said).ok_or_else(unknown)?;
                let known = match answered.get(key) {
                    Some((entry, _)) => writer.entry(entry)?,
                    None => None,
                };
                let entry = match known {
                    Some(known) => self.say_else(writer, known, body, now)?,
                    None => insert_entry(writer, Draft::now(body), now)?,
                };
                answered.insert(key.clone(), (entry.id, *said));
            }
            let body = serde_json::to_string(&answered).map_err(StoreError::from)?;
            if !answered.is_empty() {
                writer.put_record(ANSWERED, &format!("{day}/{}", check_in.id), &body)?;
            }
            let label = [("name", check_in.label.into()), ("count", answers.len().into())];
            Ok(((), self.words().say("did-check-in", &label)))
        })?;
        Ok(change)
    }

    /// Amends what an earlier answer became; its time, places and note stay.
    fn say_else(&self, writer: &mut Writer<'_>, old: Entry, body: Body, now: &Moment) -> Result<Entry, EbbError> {
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
        let draft = Draft { when: Some(old.when), mark: Mark::Measured, note: old.note, body };
        let (_, _, mut draft) = crate::entry::check(draft, &self.catalog(), now, writer.rollover()?)?;
        draft.body.keep_words(&old.body);
        Ok(writer.amend(&old.id, |entry| (entry.mark, entry.body) = (draft.mark, draft.body))?)
    }

    /// Asks for the check-ins of this part of the day that were not answered yet. On the very first day nothing is.
    pub(super) fn propose_check_ins(&self, setting: &Setting<'_>) -> Result<Vec<Question>, EbbError> {
        let Setting { reader, recent, now, .. } = setting;
        if !recent.days.iter().any(|facts| facts.day < recent.day) {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for check_in in self.check_ins_of(reader)? {
            let said = |question: &CheckInItem| said_among(question, &recent.entries, |_| true).is_some();
            let due = check_in.offered && check_in.part == now.part() && !check_in.questions.iter().all(said);
            if due && answered(reader, recent.day, &check_in.id)?.is_empty() {
                found.push(Question {
                    id: format!("check-in/{}", check_in.id),
                    about: QuestionAbout::CheckIn { id: check_in.id },
                    worth: WORTH_CHECK_IN,
                    text: self.words().say("question-check-in", &[("name", check_in.label.into())]),
                    answers: vec![QuestionAnswer::new(QuestionAnswer::OPEN, self.words().get("question-open"))],
                });
            }
        }
        Ok(found)
    }
}

fn put(writer: &mut Writer<'_>, id: &str, kept: &Kept) -> Result<(), EbbError> {
    Ok(writer.put_record(RECORD, id, &serde_json::to_string(kept).map_err(StoreError::from)?)?)
}

pub(super) fn answered(reader: &Reader<'_>, day: Day, id: &str) -> Result<Answered, EbbError> {
    match reader.record(ANSWERED, &format!("{day}/{id}"))? {
        Some(body) => Ok(serde_json::from_str(&body).map_err(StoreError::from)?),
        None => Ok(Answered::default()),
    }
}
