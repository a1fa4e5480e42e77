//! Welcome back: after silent days, one screen, each day a swipe. The worst days are the unlogged ones.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::asking::budget::{Question, QuestionAbout, QuestionAnswer, Setting, WORTH_WELCOME_BACK};
use crate::entry::{Body, Draft, Entry, Mark, RecalledDay, When};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::logging::insert_entry;
use crate::recent_days::Recent;
use crate::storage::{Reader, Verb, Writer};
use crate::time::{Day, Moment};

/// Silent days further back than these are not asked about: nobody remembers them.
pub const SILENT_MOST: i32 = 14;

/// One silent day is a day off, and not worth one of three questions; the screen still has it. Convention.
const QUESTION_LEAST: usize = 2;

/// The silent days before today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WelcomeBack {
    /// What the screen says.
    pub sentence: String,
    /// Each day, the newest first, as that is remembered best. Those already answered stay, to be changed.
    pub days: Vec<SilentDay>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SilentDay {
    /// The civil day.
    pub day: Day,
    /// The day in words.
    pub label: String,
    /// What was said of it; absent until something was.
    pub said: Option<RecalledDay>,
}

/// What is remembered of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DayRecalled {
    /// The civil day, before today.
    pub day: Day,
    /// How it was.
    pub how: RecalledDay,
}

impl Journal {
    /// The days since the last entry before today, at most the last fourteen; absent when there is none.
    pub fn welcome_back(&self, now: &Moment) -> Result<Option<WelcomeBack>, EbbError> {
        self.read(|reader| {
            let recent = Recent::read(reader, now)?;
            let days = self.silent_days(reader, &recent)?;
            let sentence = self.words().say("welcome-back", &[("count", days.len().into())]);
            Ok((!days.is_empty()).then_some(WelcomeBack { sentence, days }))
        })
    }

    /// Keeps what is remembered of days before today. One operation; saying something else of a day amends it.
    pub fn recall(&self, days: &[DayRecalled], now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Recall, now, |writer| {
            let today = now.day(writer.rollover()?);
            // The last word on each day, should a hand have swiped twice.
            let last: BTreeMap<Day, RecalledDay> = days.iter().map(|said| (said.day, said.how)).collect();
            for (day, how) in &last {
                if *day >= today {
                    return Err(EbbError::DayNotOver { day: day.to_string() });
                }
                self.recall_day(writer, *day, *how, now)?;
            }
            let label = match last.iter().next() {
                Some((day, how)) if last.len() == 1 => {
                    let how = self.words().get(&format!("recall-{}", how.id()));
                    let day = self.words().relative_day(*day, today);
                    self.words().say("did-recall-day", &[("day", day.into()), ("how", how.into())])
                }
                _ => self.words().say("did-recall", &[("count", last.len().into())]),
            };
            Ok(((), label))
        })?;
        Ok(change)
    }

    fn recall_day(&self, writer: &mut Writer<'_>, day: Day, how: RecalledDay, now: &Moment) -> Result<(), EbbError> {
        let known = writer.day_entries(day)?.into_iter().rev().find(is_recall);
        if let Some(entry) = known {
            writer.amend(&entry.id, |entry| entry.body = Body::Recall { how })?;
        } else {
            let draft = Draft { mark: Mark::Recalled, ..Draft::when(When::Day { day }, Body::Recall { how }) };
            insert_entry(writer, draft, now)?;
        }
        Ok(())
    }

    /// Back from yesterday, as long as nothing but a recollection is there, and no further than the journal reaches.
    fn silent_days(&self, reader: &Reader<'_>, recent: &Recent) -> Result<Vec<SilentDay>, EbbError> {
        let Some((first, _)) = reader.bounds()? else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        for back in 1..=SILENT_MOST {
            let day = recent.day.plus(-back);
            if day < first {
                // Before the first entry there was no journal to be silent in; only recollections would lie here.
                break;
            }
            let entries = match back {
                1 => recent.yesterday(reader)?.to_vec(),
                _ if recent.days.iter().any(|facts| facts.day == day) => reader.day_entries(day)?,
                _ => Vec::new(),
            };
            if !entries.iter().all(is_recall) {
                break;
            }
            let said = entries.iter().rev().find_map(|entry| match entry.body {
                Body::Recall { how } => Some(how),
                _ => None,
            });
            found.push(SilentDay { day, label: self.words().relative_day(day, recent.day), said });
        }
        Ok(found)
    }

    pub(super) fn propose_welcome_back(&self, setting: &Setting<'_>) -> Result<Vec<Question>, EbbError> {
        // With anything logged yesterday, as mostly, there is nothing to look for.
        if setting.recent.used_yesterday().next().is_some() {
            return Ok(Vec::new());
        }
        let unsaid = self.silent_days(setting.reader, setting.recent)?.iter().filter(|day| day.said.is_none()).count();
        let words = self.words();
        Ok((unsaid >= QUESTION_LEAST)
            .then(|| Question {
                id: "welcome-back".to_owned(),
                about: QuestionAbout::WelcomeBack,
                worth: WORTH_WELCOME_BACK,
                text: words.say("welcome-back", &[("count", unsaid.into())]),
                answers: vec![QuestionAnswer::new(QuestionAnswer::OPEN, words.get("question-open"))],
            })
            .into_iter()
            .collect())
    }
}

fn is_recall(entry: &Entry) -> bool {
    matches!(entry.body, Body::Recall { .. })
}
