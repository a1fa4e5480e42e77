//! The ask budget: what a question is, and which of the proposed questions may be asked on a day, at most three across
//! all features.
//!
//! A feature proposes questions from an `AskContext`, [`pick`] chooses among them by worth, and `crate::questions`
//! collects the proposals and dispatches the answers.
//!
//! Each question that was asked is one record per day, so the count holds across restarts and phones. A question counts
//! once it was shown, answered or dismissed, but not if it was only proposed. Showing and dismissing are in the change
//! log but not undone, because the person logged nothing.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::entry::EntryId;
use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::{Record, RecordChange};
use crate::recent_days::RecentDays;
use crate::storage::{EraseTargets, Reader, StoreError, Writer};
use crate::time::{Day, Moment};

/// Maximum number of questions per day, across all features.
pub const DAILY_MOST: usize = 3;

/// Worth of a question, 0–1. Convention: first what affects the meaning of other answers (a flare that may be over),
/// then what is lost if it is not asked now, then what recurs tomorrow.
pub(crate) mod worth {
    /// A flare that may be over affects the meaning of every other answer.
    pub(crate) const FLARE: f64 = 0.9;
    /// The worst days are the unlogged ones, and memory fades with every day.
    pub(crate) const WELCOME_BACK: f64 = 0.8;
    /// Memory of yesterday fades, and the forecast depends on which days were flares.
    pub(crate) const FLARE_DAY: f64 = 0.7;
    /// A check-in recurs tomorrow, but contains several answers.
    pub(crate) const CHECK_IN: f64 = 0.6;
    /// Later breaks are learned from the answer, and memory fades within the day.
    pub(crate) const FELT: f64 = 0.55;
    /// Concerns one remedy, among many uses.
    pub(crate) const HELPED: f64 = 0.5;
    /// The level stays lowered until it is answered, which does no harm.
    pub(crate) const MOVEMENT: f64 = 0.45;
    /// Can wait for a day on which nothing else is asked.
    pub(crate) const PEM_SCREEN: f64 = 0.4;
}

/// A question in words, with its one-tap answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Question {
    /// Id of the question, unique on its day, such as `helped/` followed by an entry's id.
    pub id: String,
    /// What it is about, which determines the screen it leads to.
    pub about: QuestionAbout,
    /// Its worth, 0–1, by which the core chooses among questions.
    pub worth: f64,
    /// The question in words.
    pub text: String,
    /// Its answers; only [`QuestionAnswer::OPEN`] if it leads to a screen.
    pub answers: Vec<QuestionAnswer>,
}

/// What a question is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum QuestionAbout {
    /// Whether a remedy helped.
    Helped {
        /// The entry in which it was taken.
        entry: EntryId,
    },
    /// How the person felt after an activity.
    Felt {
        /// The entry of the activity.
        entry: EntryId,
    },
    /// Days without entries. Leads to the welcome-back screen.
    WelcomeBack,
    /// A flare whose starts and ends are inconsistent.
    Flare {
        /// Id of the repair.
        repair: String,
    },
    /// Whether yesterday was a flare, because it stood out.
    FlareDay {
        /// The day.
        day: Day,
    },
    /// A check-in of the current part of the day. Leads to the check-in.
    CheckIn {
        /// Id of the check-in.
        id: String,
    },
    /// The screen for post-exertional malaise. Leads to the screen.
    PemScreen,
    /// Whether to go back to the level of gentle movement before a flare.
    Movement,
}

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct QuestionAnswer {
    /// Its id, such as `little`.
    pub id: String,
    /// The label of its button.
    pub label: String,
}

impl QuestionAnswer {
    /// The id of the answer that opens a screen.
    pub const OPEN: &'static str = "open";

    pub(crate) fn new(id: &str, label: String) -> Self {
        Self { id: id.to_owned(), label }
    }

    /// The only answer of a question that leads to a screen.
    pub(crate) fn open(words: Words) -> Self {
        Self::new(Self::OPEN, words.question_open())
    }
}

/// The outcome of a question on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionOutcome {
    /// It was shown, and stays open until the end of the day.
    Shown,
    /// It was answered.
    Answered,
    /// It was dismissed and is not asked again that day.
    Dismissed,
}

/// The outcome of a question, stored under its day and id: see [`record_id`].
#[derive(Serialize, Deserialize)]
pub(crate) struct AskedRecord {
    how: QuestionOutcome,
}

impl Record for AskedRecord {
    const KIND: &'static str = "asked";

    /// Written together with the entry of the answer, which provides the label, or in an operation that undo skips.
    fn describe(_: &Reader<'_>, _: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        Ok(None)
    }
}

/// A question that was asked.
pub(crate) struct AskedQuestion {
    /// The day it was asked on.
    pub(crate) day: Day,
    /// The question's id.
    pub(crate) id: String,
    /// Its outcome.
    pub(crate) how: QuestionOutcome,
}

/// The inputs from which a feature proposes questions.
pub(crate) struct AskContext<'a> {
    /// The trailing window up to today.
    pub(crate) recent: &'a RecentDays,
    /// The current moment.
    pub(crate) now: &'a Moment,
    /// The questions asked yesterday and today.
    asked: Vec<AskedQuestion>,
}

impl<'a> AskContext<'a> {
    pub(crate) fn read(reader: &Reader<'_>, recent: &'a RecentDays, now: &'a Moment) -> Result<Self, EbbError> {
        Ok(Self { recent, now, asked: asked(reader, recent.day)? })
    }

    /// Whether a question was asked yesterday, for questions that are asked only once.
    pub(crate) fn asked_before(&self, id: &str) -> bool {
        self.asked.iter().any(|asked| asked.id == id && asked.day < self.recent.day)
    }

    /// Today's questions that were shown, answered or dismissed, with their outcomes.
    pub(crate) fn asked_today(&self) -> Vec<(String, QuestionOutcome)> {
        let today = self.asked.iter().filter(|asked| asked.day == self.recent.day);
        today.map(|asked| (asked.id.clone(), asked.how)).collect()
    }
}

/// Chooses the questions to ask. Questions that were shown today and are still open stay; new ones are added by worth,
/// up to `most` per day; questions that were answered or dismissed today are left out. Ties are broken by id, so the
/// order of the proposals does not matter.
#[must_use]
pub fn pick(mut proposed: Vec<Question>, asked_today: &[(String, QuestionOutcome)], most: usize) -> Vec<Question> {
    let how = |id: &str| asked_today.iter().find(|(asked, _)| asked == id).map(|(_, how)| *how);
    let spent: BTreeSet<&str> = asked_today.iter().map(|(id, _)| id.as_str()).collect();
    let mut room = most.saturating_sub(spent.len());
    proposed.sort_by(|a, b| b.worth.total_cmp(&a.worth).then_with(|| a.id.cmp(&b.id)));
    proposed.dedup_by(|a, b| a.id == b.id);
    proposed.retain(|question| match how(&question.id) {
        Some(QuestionOutcome::Shown) => true,
        None if room > 0 => {
            room -= 1;
            true
        }
        Some(QuestionOutcome::Answered | QuestionOutcome::Dismissed) | None => false,
    });
    proposed
}

/// The questions asked on a day and the day before.
fn asked(reader: &Reader<'_>, day: Day) -> Result<Vec<AskedQuestion>, EbbError> {
    // '0' is the character after '/'.
    asked_between(reader, &format!("{}/", day.plus(-1)), &format!("{day}0"))
}

/// The outcome of a question on a day; `None` if it was not asked.
pub(crate) fn asked_today(reader: &Reader<'_>, id: &str, today: Day) -> Result<Option<QuestionOutcome>, EbbError> {
    Ok(reader.get::<AskedRecord>(&record_id(today, id))?.map(|record| record.how))
}

/// The ids of the questions asked on a day.
pub(crate) fn asked_on(reader: &Reader<'_>, day: Day) -> Result<Vec<String>, EbbError> {
    let all = asked_between(reader, &format!("{day}/"), &format!("{day}0"))?;
    Ok(all.into_iter().map(|asked| asked.id).collect())
}

/// Whether a question was asked from day `first` until before day `last`.
pub(crate) fn was_asked_within(reader: &Reader<'_>, id: &str, first: Day, last: Day) -> Result<bool, EbbError> {
    let all = asked_between(reader, &format!("{first}/"), &format!("{last}/"))?;
    Ok(all.iter().any(|asked| asked.id == id))
}

fn asked_between(reader: &Reader<'_>, first: &str, last: &str) -> Result<Vec<AskedQuestion>, EbbError> {
    let records = reader.records_between(AskedRecord::KIND, first, last)?;
    let known = records.into_iter().filter_map(|(record, body)| {
        let (day, id) = record.split_once('/')?;
        Some((day.parse().ok()?, id.to_owned(), body))
    });
    known
        .map(|(day, id, body)| {
            let AskedRecord { how } = serde_json::from_str(&body).map_err(StoreError::from)?;
            Ok(AskedQuestion { day, id, how })
        })
        .collect()
}

/// Stores the outcome of a question on a day, in the operation that has begun.
pub(crate) fn put_asked(writer: &mut Writer<'_>, id: &str, how: QuestionOutcome, day: Day) -> Result<(), EbbError> {
    Ok(writer.put(&record_id(day, id), &AskedRecord { how })?)
}

/// Stores that a question about an entry was answered. Such a question is asked once: a late answer belongs to the day
/// on which it was asked, and does not count towards today's budget.
pub(crate) fn put_answered(writer: &mut Writer<'_>, id: &str, now: &Moment) -> Result<(), EbbError> {
    let today = now.day(writer.rollover()?);
    let asked = asked(writer, today)?.into_iter().find(|asked| asked.id == id);
    put_asked(writer, id, QuestionOutcome::Answered, asked.map_or(today, |asked| asked.day))
}

fn record_id(day: Day, id: &str) -> String {
    format!("{day}/{id}")
}

/// Erases the questions about erased entries, because a question's id contains the entry's id.
pub(crate) fn erase_asked(writer: &mut Writer<'_>, targets: &EraseTargets<'_>) -> Result<(), StoreError> {
    writer.erase_records_naming(AskedRecord::KIND, targets.entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn question(id: u8, worth: u8) -> Question {
        Question {
            id: format!("q{id}"),
            about: QuestionAbout::WelcomeBack,
            worth: f64::from(worth) / 10.0,
            text: String::new(),
            answers: Vec::new(),
        }
    }

    fn ids(questions: &[Question]) -> Vec<&str> {
        questions.iter().map(|question| question.id.as_str()).collect()
    }

    #[test]
    fn the_worthiest_three_and_ties_by_id() {
        let proposed = vec![question(4, 5), question(1, 2), question(3, 5), question(2, 9), question(5, 1)];
        assert_eq!(ids(&pick(proposed, &[], DAILY_MOST)), ["q2", "q3", "q4"]);
    }

    #[test]
    fn one_shown_stays_and_one_put_aside_stays_away() {
        let proposed = || vec![question(1, 9), question(2, 8), question(3, 7), question(4, 6)];
        let asked = |how| vec![("q4".to_owned(), how)];
        assert_eq!(
            ids(&pick(proposed(), &asked(QuestionOutcome::Shown), DAILY_MOST)),
            ["q1", "q2", "q4"],
            "it holds its place"
        );
        assert_eq!(
            ids(&pick(proposed(), &asked(QuestionOutcome::Dismissed), DAILY_MOST)),
            ["q1", "q2"],
            "and is spent all the same"
        );
    }

    proptest! {
        /// Whatever is proposed, and whatever the outcomes, no day has more than three questions, and the order of the
        /// proposals does not matter.
        #[test]
        fn never_more_than_three_a_day(
            rounds in prop::collection::vec((prop::collection::vec((0u8..12, 0u8..10), 0..12), any::<u8>()), 1..12),
        ) {
            let mut asked: Vec<(String, QuestionOutcome)> = Vec::new();
            for (proposed, what) in rounds {
                let mut questions: Vec<Question> = Vec::new();
                for (id, worth) in proposed {
                    if questions.iter().all(|known| known.id != format!("q{id}")) {
                        questions.push(question(id, worth));
                    }
                }
                let backwards: Vec<Question> = questions.iter().rev().cloned().collect();
                let picked = pick(questions, &asked, DAILY_MOST);
                prop_assert_eq!(&picked, &pick(backwards, &asked, DAILY_MOST));
                for (place, one) in picked.iter().enumerate() {
                    let how = [QuestionOutcome::Shown, QuestionOutcome::Answered, QuestionOutcome::Dismissed][(usize::from(what) + place) % 3];
                    asked.retain(|(id, _)| *id != one.id);
                    asked.push((one.id.clone(), how));
                }
                prop_assert!(asked.len() <= DAILY_MOST, "{asked:?}");
            }
        }
    }
}
