//! Welcome back: a screen shown after days without entries, with one swipe per day. The worst days are often the ones
//! not logged.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::ask_budget::{self, AskContext, Question, QuestionAbout, QuestionAnswer, worth};
use crate::days::DayFacts;
use crate::entry::{Body, Draft, Entry, Mark, RecalledDay, When};
use crate::error::{EbbError, InvalidInput};
use crate::journal::{Change, Journal};
use crate::logging::insert_entry;
use crate::recent_days::RecentDays;
use crate::service::service;
use crate::storage::{Reader, Verb, Writer, written_at};
use crate::time::{Day, Moment, Rollover};

/// How many days back the screen asks about. Earlier days are not remembered. Convention.
pub const SILENT_MOST: i32 = 14;

/// Number of days without entries from which the headline names them, and one of the day's three questions is used for
/// them. The screen shows fewer too. Convention.
pub(crate) const SILENT_LEAST: usize = 2;

/// Number of days a screen asks about. Convention.
const ASKED_MOST: usize = 3;

/// The days without entries before today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WelcomeBack {
    /// The text of the screen.
    pub sentence: String,
    /// The days, newest first because it is remembered best. Answered days remain, so that the answers can be changed.
    pub days: Vec<UnloggedDay>,
    /// How many of them, from the newest, a screen asks about.
    pub asked: u32,
    /// The answers in words.
    pub choices: Vec<RecallChoice>,
}

/// An answer in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RecallChoice {
    /// The answer.
    pub how: RecalledDay,
    /// Its word.
    pub label: String,
}

/// A day without entries.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct UnloggedDay {
    /// The civil day.
    pub day: Day,
    /// The day in words.
    pub label: String,
    /// The answer for the day; absent until there is one.
    pub said: Option<RecalledDay>,
}

/// The answer for a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct UnloggedDayAnswer {
    /// The civil day, before today.
    pub day: Day,
    /// How the day was.
    pub how: RecalledDay,
}

service! {
    /// Days without entries, recalled afterwards.
    UnloggedDays, unlogged_days
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl UnloggedDays {
    /// The days without entries since the last day on which something was written, at most the last fourteen; absent if there
    /// are none. What was filled in afterwards, for one of these days, does not end them.
    pub fn get(&self, now: &Moment) -> Result<Option<WelcomeBack>, EbbError> {
        self.journal.read(|reader| {
            let recent = RecentDays::read(reader, now)?;
            let days = unlogged_days(reader, &recent, now)?;
            let words = reader.words();
            let sentence = words.welcome_back(days.len());
            let asked = u32::try_from(days.len().min(ASKED_MOST)).unwrap_or_default();
            let choice = |how: &RecalledDay| RecallChoice { how: *how, label: words.variant("recall", how.id()) };
            let choices = RecalledDay::ALL.iter().map(choice).collect();
            Ok((!days.is_empty()).then_some(WelcomeBack { sentence, days, asked, choices }))
        })
    }

    /// Saves how days before today are remembered, as one operation. Saving a day again amends its entry.
    pub fn save(&self, days: &[UnloggedDayAnswer], now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Recall, now, |writer| save(writer, days, now))
    }
}

/// Saves how days are remembered. Returns the label of the change.
fn save(writer: &mut Writer<'_>, days: &[UnloggedDayAnswer], now: &Moment) -> Result<String, EbbError> {
    let today = now.day(writer.rollover()?);
    // If a day was swiped twice, the last answer counts.
    let last: BTreeMap<Day, RecalledDay> = days.iter().map(|said| (said.day, said.how)).collect();
    for (day, how) in &last {
        if *day >= today {
            return Err(InvalidInput::DayNotOver { day: day.to_string() }.into());
        }
        save_day(writer, *day, *how, now)?;
    }
    let words = writer.words();
    Ok(match last.iter().next() {
        Some((day, how)) if last.len() == 1 => {
            let how = words.variant("recall", how.id());
            let day = words.relative_day(*day, today);
            words.did_recall_day(day, how)
        }
        _ => words.did_recall(last.len()),
    })
}

fn save_day(writer: &mut Writer<'_>, day: Day, how: RecalledDay, now: &Moment) -> Result<(), EbbError> {
    let known = writer.day_entries(day)?.into_iter().rev().find(is_recall);
    if let Some(entry) = known {
        writer.amend(&entry.id, |entry| entry.body = Body::Recall { how })?;
    } else {
        let draft = Draft { mark: Mark::Recalled, ..Draft::when(When::Day { day }, Body::Recall { how }) };
        insert_entry(writer, draft, now)?;
    }
    Ok(())
}

/// The days back from yesterday that have no entries except a recollection, limited to the time since the first entry.
///
/// A day with entries ends them only if one was written on it: what was filled in for a day of the silence afterwards would
/// otherwise hide the days before it.
fn unlogged_days(reader: &Reader<'_>, recent: &RecentDays, now: &Moment) -> Result<Vec<UnloggedDay>, EbbError> {
    let Some((first, _)) = reader.bounds()? else { return Ok(Vec::new()) };
    let rollover = reader.rollover()?;
    let words = reader.words();
    let mut found = Vec::new();
    for back in 1..=SILENT_MOST {
        let day = recent.day.plus(-back);
        if day < first {
            // There was no journal before its first entry, so only recollections can be here.
            break;
        }
        let entries = match back {
            1 => recent.yesterday(reader)?.to_vec(),
            _ if recent.days.iter().any(|facts| facts.day == day) => reader.day_entries(day)?,
            _ => Vec::new(),
        };
        let measured = if entries.is_empty() { Vec::new() } else { reader.measured_by_phone(day)? };
        let entries: Vec<Entry> = entries.into_iter().filter(|entry| !measured.contains(&entry.id)).collect();
        if entries.iter().any(|entry| !is_recall(entry) && !is_filled_in(entry, now, rollover)) {
            break;
        }
        if !entries.iter().all(is_recall) {
            continue;
        }
        let said = entries.iter().rev().find_map(|entry| match entry.body {
            Body::Recall { how } => Some(how),
            _ => None,
        });
        found.push(UnloggedDay { day, label: words.relative_day(day, recent.day), said });
    }
    Ok(found)
}

/// The days without entries that are not recalled.
pub(crate) enum UnsaidDays {
    /// This many, back from yesterday.
    These(usize),
    /// More than can be remembered, see [`SILENT_MOST`].
    TooMany,
}

/// The days without entries before today that are not recalled.
pub(crate) fn unsaid_days(reader: &Reader<'_>, recent: &RecentDays, now: &Moment) -> Result<UnsaidDays, EbbError> {
    let days = unlogged_days(reader, recent, now)?;
    let unsaid = days.iter().filter(|day| day.said.is_none()).count();
    let most = usize::try_from(SILENT_MOST).unwrap_or(usize::MAX);
    let day_before = recent.day.plus(-SILENT_MOST - 1);
    let too_many = unsaid == most && reader.days(day_before, day_before)?.iter().all(DayFacts::is_silent);
    Ok(if too_many { UnsaidDays::TooMany } else { UnsaidDays::These(unsaid) })
}

/// Proposes the screen while two or more such days are not recalled.
pub(crate) fn propose(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let unsaid = unlogged_days(reader, context.recent, context.now)?.iter().filter(|day| day.said.is_none()).count();
    if unsaid < SILENT_LEAST {
        return Ok(Vec::new());
    }
    let words = reader.words();
    Ok(vec![Question {
        id: ask_budget::WELCOME_BACK.to_owned(),
        about: QuestionAbout::WelcomeBack,
        worth: worth::WELCOME_BACK,
        text: words.welcome_back(unsaid),
        answers: vec![QuestionAnswer::open(words)],
    }])
}

/// Whether an entry was written on a later day than the one it counts for.
fn is_filled_in(entry: &Entry, now: &Moment, rollover: Rollover) -> bool {
    let written = written_at(&entry.id).map(|at| now.later(at - now.at).day(rollover));
    written.is_some_and(|written| written > entry.day)
}

fn is_recall(entry: &Entry) -> bool {
    matches!(entry.body, Body::Recall { .. })
}
