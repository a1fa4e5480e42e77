//! The ask budget: what a question is, and which of the proposed questions Ebb may ask of its own accord on a day, at most
//! three across all features. What the person set themselves, a reminder or a check-in of their own, is no part of it.
//!
//! Two questions have first claim: whether a flare is over, and how the days without entries were. Lesser questions leave
//! room for them, and cannot silence one that arises later in the day.
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
    /// A flare that may be over affects the meaning of every other answer. Has first claim.
    pub(crate) const FLARE_OVER: f64 = 0.9;
    /// The worst days are the unlogged ones, and memory fades with every day. Has first claim.
    pub(crate) const WELCOME_BACK: f64 = 0.8;
    /// Other flares that do not fit together are in the past, and stay as they are until it is answered.
    pub(crate) const FLARE_REPAIR: f64 = 0.75;
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
    /// Nothing is lost by asking another day.
    pub(crate) const OFFER: f64 = 0.3;
}

/// Id of the question about days without entries.
pub(crate) const WELCOME_BACK: &str = "welcome-back";

/// Prefix of the id of the question whether a flare is over, followed by the entry that started it.
pub(crate) const FLARE_OVER: &str = "flare/open/";

/// Whether a question is asked before all lesser ones, and although those were asked already.
fn has_first_claim(id: &str) -> bool {
    id == WELCOME_BACK || id.starts_with(FLARE_OVER)
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
    /// Whether to show early guesses of the forecast.
    EarlyGuesses,
    /// Whom to call in hard moments, once Ebb is known. Leads to the profile.
    Contact,
    /// The limit of a painkiller that has none. Leads to the medicine.
    DoseLimit {
        /// Id of the medicine in the list.
        medicine: String,
    },
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

    fn texts(_: &str) -> &'static [&'static str] {
        &[]
    }

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

/// Chooses the questions to ask, by worth. Ties are broken by id, so the order of the proposals does not matter.
///
/// - A question that was answered or dismissed today is left out; one that was shown and is still open stays.
/// - At most `most` lesser questions are asked a day, fewer by those with first claim. One with first claim is asked even
///   if the day's questions are spent by lesser ones, and then takes the place of an open lesser one, so that never more
///   than `most` are open at once.
/// - `exempt` says of an id that the person set that question themselves: it is always asked and counts nowhere.
#[must_use]
pub fn pick(
    mut proposed: Vec<Question>,
    asked_today: &[(String, QuestionOutcome)],
    most: usize,
    exempt: impl Fn(&str) -> bool,
) -> Vec<Question> {
    let outcome = |id: &str| asked_today.iter().find(|(asked, _)| asked == id).map(|(_, how)| *how);
    let is_open = |question: &Question| outcome(&question.id).is_none_or(|how| how == QuestionOutcome::Shown);
    proposed.sort_by(|a, b| b.worth.total_cmp(&a.worth).then_with(|| a.id.cmp(&b.id)));
    proposed.dedup_by(|a, b| a.id == b.id);
    proposed.retain(is_open);

    let spent: BTreeSet<&str> = asked_today.iter().map(|(id, _)| id.as_str()).filter(|id| !exempt(id)).collect();
    let is_new = |question: &Question| outcome(&question.id).is_none();
    let counted = |question: &&Question| !exempt(&question.id);
    let first = |question: &&Question| has_first_claim(&question.id);
    let mut room_first = most.saturating_sub(spent.iter().filter(|id| has_first_claim(id)).count());
    let new_first = proposed.iter().filter(first).filter(|question| is_new(question)).count().min(room_first);
    let open_first = new_first + proposed.iter().filter(first).filter(|question| !is_new(question)).count();
    let mut room_open = most.saturating_sub(open_first);
    let shown = proposed.iter().filter(counted).filter(|question| !first(question) && !is_new(question)).count();
    // Open lesser questions keep their places before new ones get one.
    let mut room_new = most.saturating_sub(spent.len() + new_first).min(room_open.saturating_sub(shown));
    proposed.retain(|question| {
        let room = match (first(&question), is_new(question)) {
            _ if exempt(&question.id) => return true,
            (true, false) => return true,
            (true, true) => &mut room_first,
            (false, false) => &mut room_open,
            (false, true) => &mut room_new,
        };
        let fits = *room > 0;
        *room = room.saturating_sub(1);
        fits
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

/// Whether a question was asked from day `first` until before day `last`.
pub(crate) fn was_asked_within(reader: &Reader<'_>, id: &str, first: Day, last: Day) -> Result<bool, EbbError> {
    let all = asked_between(reader, &format!("{first}/"), &format!("{last}/"))?;
    Ok(all.iter().any(|asked| asked.id == id))
}

/// Whether a question whose id has a prefix was asked from day `first` until before day `last`.
pub(crate) fn was_asked_within_of(reader: &Reader<'_>, prefix: &str, first: Day, last: Day) -> Result<bool, EbbError> {
    let all = asked_between(reader, &format!("{first}/"), &format!("{last}/"))?;
    Ok(all.iter().any(|asked| asked.id.starts_with(prefix)))
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

    fn picked(proposed: Vec<Question>, asked: &[(String, QuestionOutcome)]) -> Vec<String> {
        pick(proposed, asked, DAILY_MOST, |_| false).into_iter().map(|question| question.id).collect()
    }

    fn named(id: &str, worth: f64) -> Question {
        Question { id: id.to_owned(), worth, ..question(0, 0) }
    }

    #[test]
    fn the_worthiest_three_and_ties_by_id() {
        let proposed = vec![question(4, 5), question(1, 2), question(3, 5), question(2, 9), question(5, 1)];
        assert_eq!(picked(proposed, &[]), ["q2", "q3", "q4"]);
    }

    #[test]
    fn one_shown_stays_and_one_put_aside_stays_away() {
        let proposed = || vec![question(1, 9), question(2, 8), question(3, 7), question(4, 6)];
        let asked = |how| vec![("q4".to_owned(), how)];
        assert_eq!(picked(proposed(), &asked(QuestionOutcome::Shown)), ["q1", "q2", "q4"], "it holds its place");
        assert_eq!(picked(proposed(), &asked(QuestionOutcome::Dismissed)), ["q1", "q2"], "and is spent all the same");
    }

    #[test]
    fn lesser_questions_do_not_silence_one_with_first_claim() {
        let welcome_back = || named(WELCOME_BACK, worth::WELCOME_BACK);
        for how in [QuestionOutcome::Shown, QuestionOutcome::Answered, QuestionOutcome::Dismissed] {
            let asked: Vec<_> = (1..=3).map(|id| (format!("q{id}"), how)).collect();
            let proposed = vec![question(1, 5), question(2, 4), question(3, 3), question(4, 7), welcome_back()];
            let open: &[&str] = if how == QuestionOutcome::Shown { &["q1", "q2"] } else { &[] };
            assert_eq!(picked(proposed, &asked), [&[WELCOME_BACK], open].concat(), "{how:?}");
        }
        let flare = format!("{FLARE_OVER}x");
        let proposed = vec![question(1, 7), question(2, 7), welcome_back(), named(&flare, worth::FLARE_OVER)];
        assert_eq!(picked(proposed.clone(), &[]), [flare.as_str(), WELCOME_BACK, "q1"]);
        let one = pick(proposed.clone(), &[], 1, |_| false);
        assert_eq!(ids(&one), [flare.as_str()], "the person's limit holds for these too");
        assert!(pick(proposed, &[], 0, |_| false).is_empty());
    }

    #[test]
    fn what_the_person_set_is_asked_and_counts_nowhere() {
        let proposed = || (1..=5).map(|id| question(id, id)).collect::<Vec<_>>();
        let own = |id: &str| id == "q1" || id == "q5";
        assert_eq!(ids(&pick(proposed(), &[], DAILY_MOST, own)), ["q5", "q4", "q3", "q2", "q1"]);
        assert_eq!(ids(&pick(proposed(), &[], 0, own)), ["q5", "q1"]);
        let asked = [("q5".to_owned(), QuestionOutcome::Answered), ("q1".to_owned(), QuestionOutcome::Shown)];
        assert_eq!(ids(&pick(proposed(), &asked, 1, own)), ["q4", "q1"]);
    }

    proptest! {
        /// Whatever is proposed, and whatever the outcomes: never more than the day's number are open at once or asked of
        /// the lesser ones, what has first claim is never silenced by them, and the order of the proposals does not
        /// matter.
        #[test]
        fn laws_of_the_budget(
            most in 0usize..5,
            rounds in prop::collection::vec((prop::collection::vec((0u8..12, 0u8..10), 0..12), any::<u8>()), 1..12),
        ) {
            let claims = [WELCOME_BACK.to_owned(), format!("{FLARE_OVER}x")];
            let exempt = |id: &str| id == "q2";
            let mut asked: Vec<(String, QuestionOutcome)> = Vec::new();
            for (proposed, what) in rounds {
                let mut questions: Vec<Question> = Vec::new();
                for (id, worth) in proposed {
                    let one = match id {
                        0 => named(&claims[0], worth::WELCOME_BACK),
                        1 => named(&claims[1], worth::FLARE_OVER),
                        _ => question(id, worth.min(7)),
                    };
                    if questions.iter().all(|known| known.id != one.id) {
                        questions.push(one);
                    }
                }
                let backwards: Vec<Question> = questions.iter().rev().cloned().collect();
                let picked = pick(questions.clone(), &asked, most, exempt);
                prop_assert_eq!(&picked, &pick(backwards, &asked, most, exempt));
                prop_assert!(picked.iter().filter(|one| !exempt(&one.id)).count() <= most, "open at once");
                for claim in questions.iter().filter(|one| claims.contains(&one.id)) {
                    let known = asked.iter().find(|(id, _)| *id == claim.id).map(|(_, how)| *how);
                    let other = asked.iter().any(|(id, _)| claims.contains(id) && *id != claim.id);
                    let wanted = most >= 2 || (most == 1 && !other && questions.iter().all(|one| one.id != claims[1] || *one == *claim));
                    if known.is_none() && wanted {
                        prop_assert!(picked.contains(claim), "{claim:?} of {asked:?}");
                    }
                }
                for (place, one) in picked.iter().enumerate() {
                    let how = [QuestionOutcome::Shown, QuestionOutcome::Answered, QuestionOutcome::Dismissed][(usize::from(what) + place) % 3];
                    asked.retain(|(id, _)| *id != one.id);
                    asked.push((one.id.clone(), how));
                }
                let counted = |lesser: &bool| asked.iter().filter(|(id, _)| !exempt(id) && (!*lesser || !claims.contains(id))).count();
                prop_assert!(counted(&true) <= most, "lesser ones: {asked:?}");
                // Only what arises after the day's number was asked comes on top.
                prop_assert!(counted(&false) <= most + claims.len().min(most), "{asked:?}");
            }
        }
    }
}
