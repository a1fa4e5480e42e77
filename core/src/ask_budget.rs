//! The ask budget: what a question is, and which of those proposed may be asked on a day: at most three across
//! everything.
//!
//! A feature proposes questions from an `AskContext`, [`pick`] chooses by worth, and `crate::questions` collects the
//! proposals and dispatches the answers.
//!
//! What was asked is one record for each question and day, so the count holds across restarts and phones. A question
//! counts once it was shown, answered or dismissed; one that was only proposed does not. Showing and dismissing stand in
//! the change log, outside undo: the person logged nothing by it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::entry::EntryId;
use crate::error::EbbError;
use crate::i18n::Words;
use crate::journal::{Record, RecordChange};
use crate::recent_days::RecentDays;
use crate::storage::{EraseTargets, Reader, StoreError, Writer};
use crate::time::{Day, Moment};

/// Questions per day, across all features.
pub const DAILY_MOST: usize = 3;

/// Worth of a question, 0–1. Convention: first what affects the meaning of other answers (a flare that may be
/// over), then what is lost for good if it is not asked now, then what comes again tomorrow.
pub(crate) mod worth {
    /// A flare that may be over colours every other answer.
    pub(crate) const FLARE: f64 = 0.9;
    /// The worst days are the unlogged ones, and memory fades by the day.
    pub(crate) const WELCOME_BACK: f64 = 0.8;
    /// Memory of yesterday fades, and the forecast rests on what was a flare.
    pub(crate) const FLARE_DAY: f64 = 0.7;
    /// A check-in comes again tomorrow, and bundles several answers.
    pub(crate) const CHECK_IN: f64 = 0.6;
    /// The next activity's breaks are learned from it, and it fades within the day.
    pub(crate) const FELT: f64 = 0.55;
    /// One remedy among many uses.
    pub(crate) const HELPED: f64 = 0.5;
    /// It can wait for a day on which nothing else is asked.
    pub(crate) const PEM_SCREEN: f64 = 0.4;
}

/// A question in words, with its one-tap answers.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Question {
    /// Identifies it on its day, such as `helped/` and an entry's id.
    pub id: String,
    /// What it is about, and so which screen it leads to.
    pub about: QuestionAbout,
    /// Its worth, 0–1, by which the core chooses.
    pub worth: f64,
    /// The question in words.
    pub text: String,
    /// Its answers; [`QuestionAnswer::OPEN`] alone if it leads to a screen.
    pub answers: Vec<QuestionAnswer>,
}

/// What a question is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum QuestionAbout {
    /// Whether a remedy helped.
    Helped {
        /// The entry that says it was taken.
        entry: EntryId,
    },
    /// How it was after an activity.
    Felt {
        /// The entry of the activity.
        entry: EntryId,
    },
    /// Days without entries: leads to the welcome-back screen.
    WelcomeBack,
    /// A flare whose start and end do not fit together.
    Flare {
        /// The repair it offers.
        repair: String,
    },
    /// Whether yesterday, which stood out, was a flare.
    FlareDay {
        /// Which day.
        day: Day,
    },
    /// A check-in of this time of day: leads to it.
    CheckIn {
        /// The symptom.
        id: String,
    },
    /// The screen for post-exertional malaise: leads to it.
    PemScreen,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct QuestionAnswer {
    /// Its id, such as `little`.
    pub id: String,
    /// The label of its button.
    pub label: String,
}

impl QuestionAnswer {
    /// The answer that opens a screen.
    pub const OPEN: &'static str = "open";

    pub(crate) fn new(id: &str, label: String) -> Self {
        Self { id: id.to_owned(), label }
    }

    /// The one answer of a question that leads to a screen.
    pub(crate) fn open(words: Words) -> Self {
        Self::new(Self::OPEN, words.question_open())
    }
}

/// What became of a question on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum QuestionOutcome {
    /// It was shown, and is open until its day is over.
    Shown,
    /// It was answered.
    Answered,
    /// It was dismissed, and does not come back that day.
    Dismissed,
}

/// What became of a question, stored under its day and id: see [`record_id`].
#[derive(Serialize, Deserialize)]
pub(crate) struct AskedRecord {
    how: QuestionOutcome,
}

impl Record for AskedRecord {
    const KIND: &'static str = "asked";

    /// Written beside the entry that answers, which names the change, or outside undo.
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
    /// What became of it.
    pub(crate) how: QuestionOutcome,
}

/// What a feature proposes questions from.
pub(crate) struct AskContext<'a> {
    /// The trailing window up to today.
    pub(crate) recent: &'a RecentDays,
    /// Now.
    pub(crate) now: &'a Moment,
    /// What was asked yesterday and today.
    asked: Vec<AskedQuestion>,
}

impl<'a> AskContext<'a> {
    pub(crate) fn read(reader: &Reader<'_>, recent: &'a RecentDays, now: &'a Moment) -> Result<Self, EbbError> {
        Ok(Self { recent, now, asked: asked(reader, recent.day)? })
    }

    /// Whether a question was asked yesterday; questions that are asked once look here.
    pub(crate) fn asked_before(&self, id: &str) -> bool {
        self.asked.iter().any(|asked| asked.id == id && asked.day < self.recent.day)
    }

    /// Today's questions that were shown, answered or dismissed.
    pub(crate) fn asked_today(&self) -> Vec<(String, QuestionOutcome)> {
        let today = self.asked.iter().filter(|asked| asked.day == self.recent.day);
        today.map(|asked| (asked.id.clone(), asked.how)).collect()
    }
}

/// Chooses what is asked: questions shown today and still open stay; new ones join by worth, as far as `most` a day
/// reaches; none that was answered or put aside today. Ties go by id, so the order of proposing is nothing.
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

/// What was asked on a day and the day before.
fn asked(reader: &Reader<'_>, day: Day) -> Result<Vec<AskedQuestion>, EbbError> {
    // '0' is the character after '/'.
    asked_between(reader, &format!("{}/", day.plus(-1)), &format!("{day}0"))
}

/// What became of a question on a day; `None` if it was not asked.
pub(crate) fn asked_today(reader: &Reader<'_>, id: &str, today: Day) -> Result<Option<QuestionOutcome>, EbbError> {
    Ok(reader.get::<AskedRecord>(&record_id(today, id))?.map(|record| record.how))
}

/// The ids of the questions asked on a day.
pub(crate) fn asked_on(reader: &Reader<'_>, day: Day) -> Result<Vec<String>, EbbError> {
    let all = asked_between(reader, &format!("{day}/"), &format!("{day}0"))?;
    Ok(all.into_iter().map(|asked| asked.id).collect())
}

/// Whether a question was asked on one of the days from `first` on, before `last`.
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

/// Stores what became of a day's question, under the operation that has begun.
pub(crate) fn put_asked(writer: &mut Writer<'_>, id: &str, how: QuestionOutcome, day: Day) -> Result<(), EbbError> {
    Ok(writer.put(&record_id(day, id), &AskedRecord { how })?)
}

/// Stores that a question about an entry was answered. It is asked once: a late answer belongs to the day it was asked
/// on, and takes nothing from today's budget.
pub(crate) fn put_answered(writer: &mut Writer<'_>, id: &str, now: &Moment) -> Result<(), EbbError> {
    let today = now.day(writer.rollover()?);
    let asked = asked(writer, today)?.into_iter().find(|asked| asked.id == id);
    put_asked(writer, id, QuestionOutcome::Answered, asked.map_or(today, |asked| asked.day))
}

fn record_id(day: Day, id: &str) -> String {
    format!("{day}/{id}")
}

/// Erases what was asked about entries that are erased: a question's id names its entry.
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
        /// Whatever is proposed, and whatever becomes of what was picked, no day asks more than three questions; and the
        /// order of proposing changes nothing.
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
