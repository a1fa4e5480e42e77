//! The ask budget: at most three questions a day across everything, none in a flare.
//!
//! A module proposes; [`pick`] chooses by worth. To propose from elsewhere, write one function from a [`Setting`] to
//! questions and name it in [`Journal::proposals`].
//!
//! What was asked is a record a question and a day, so the count holds across restarts and phones. A question counts
//! once it was shown, answered or put aside; one that was only offered does not. Showing and putting aside stand in
//! the change log, outside undo: the person logged nothing by it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::entry::{EntryId, Felt, Helped};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::pacing::set_felt;
use crate::recent_days::Recent;
use crate::storage::{Reader, StoreError, Verb, Writer};
use crate::time::{Day, Moment};

/// How many questions a day, across everything.
pub const DAILY_MOST: usize = 3;

// What a question is worth, 0–1. Convention: first what keeps other answers from meaning anything (a flare that may be
// over), then what is lost for good if not asked now, then what comes again tomorrow.

/// A flare that may be over colours every other answer.
pub(super) const WORTH_FLARE: f64 = 0.9;
/// The worst days are the unlogged ones, and memory fades by the day.
pub(super) const WORTH_WELCOME_BACK: f64 = 0.8;
/// Memory of yesterday fades, and the forecast rests on what was a flare.
pub(super) const WORTH_FLARE_DAY: f64 = 0.7;
/// A check-in comes again tomorrow, and bundles several answers.
pub(super) const WORTH_CHECK_IN: f64 = 0.6;
/// The next activity's breaks are learned from it, and it fades within the day.
pub(super) const WORTH_FELT: f64 = 0.55;
/// One remedy among many uses.
pub(super) const WORTH_HELPED: f64 = 0.5;

/// A question, in words, with the answers that one tap gives.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Question {
    /// Names it on its day, such as `helped/` and an entry's id.
    pub id: String,
    /// What it is about, and so where it leads.
    pub about: QuestionAbout,
    /// What it is worth to ask it, 0–1; the core picks by it.
    pub worth: f64,
    /// The question in words.
    pub text: String,
    /// The answers to choose from; [`QuestionAnswer::OPEN`] alone where it leads to a screen.
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
    /// Silent days: leads to the welcome-back screen.
    WelcomeBack,
    /// A flare whose turns do not fit together.
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
        /// Which.
        id: String,
    },
    /// The screen for post-exertional malaise: leads to it.
    PemScreen,
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct QuestionAnswer {
    /// Names it, such as `little`.
    pub id: String,
    /// What its button says.
    pub label: String,
}

impl QuestionAnswer {
    /// The answer that opens a screen instead of saying something.
    pub const OPEN: &'static str = "open";

    pub(crate) fn new(id: &str, label: String) -> Self {
        Self { id: id.to_owned(), label }
    }
}

/// What became of a question on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Asked {
    /// It was shown, and is open until its day is over.
    Shown,
    /// It was answered.
    Answered,
    /// It was put aside, and does not come back that day.
    Dismissed,
}

/// The record's kind.
pub(super) const ASKED: &str = "asked";

/// What a record of it holds.
#[derive(Serialize, Deserialize)]
struct AskedRecord {
    how: Asked,
}

/// A question that was asked.
struct WasAsked {
    day: Day,
    id: String,
    how: Asked,
}

/// What proposers look at.
pub(super) struct Setting<'a> {
    pub(super) reader: &'a Reader<'a>,
    pub(super) recent: &'a Recent,
    pub(super) now: &'a Moment,
    /// Yesterday's and today's.
    asked: Vec<WasAsked>,
}

impl Setting<'_> {
    /// Whether a question was asked on an earlier day; questions that are asked once look here.
    pub(super) fn asked_before(&self, id: &str) -> bool {
        self.asked.iter().any(|asked| asked.id == id && asked.day < self.recent.day)
    }
}

/// Chooses what is asked: questions shown today and still open stay; new ones join by worth, as far as `most` a day
/// reaches; none that was answered or put aside today. Ties go by id, so the order of proposing is nothing.
#[must_use]
pub fn pick(mut proposed: Vec<Question>, asked_today: &[(String, Asked)], most: usize) -> Vec<Question> {
    let how = |id: &str| asked_today.iter().find(|(asked, _)| asked == id).map(|(_, how)| *how);
    let spent: BTreeSet<&str> = asked_today.iter().map(|(id, _)| id.as_str()).collect();
    let mut room = most.saturating_sub(spent.len());
    proposed.sort_by(|a, b| b.worth.total_cmp(&a.worth).then_with(|| a.id.cmp(&b.id)));
    proposed.dedup_by(|a, b| a.id == b.id);
    proposed.retain(|question| match how(&question.id) {
        Some(Asked::Shown) => true,
        None if room > 0 => {
            room -= 1;
            true
        }
        Some(Asked::Answered | Asked::Dismissed) | None => false,
    });
    proposed
}

impl Journal {
    /// What may be asked now, the worthiest first: at most three on any day. In a flare only whether it is over, where
    /// there is reason to doubt it.
    pub fn questions(&self, now: &Moment) -> Result<Vec<Question>, EbbError> {
        self.read(|reader| self.questions_of(reader, &Recent::read(reader, now)?, now))
    }

    pub(crate) fn questions_of(
        &self,
        reader: &Reader<'_>,
        recent: &Recent,
        now: &Moment,
    ) -> Result<Vec<Question>, EbbError> {
        let setting = Setting { reader, recent, now, asked: asked(reader, recent.day)? };
        let proposed = self.proposals(&setting)?;
        let of_today = setting.asked.iter().filter(|asked| asked.day == recent.day);
        let asked_today: Vec<(String, Asked)> = of_today.map(|asked| (asked.id.clone(), asked.how)).collect();
        let most = if proposed.is_empty() { 0 } else { self.asks_left_beside_reminders(reader, now)? };
        Ok(pick(proposed, &asked_today, most))
    }

    /// How many questions a day has room for beside the reminders that ask: what the person chose to be asked goes before
    /// what Ebb would ask.
    fn asks_left_beside_reminders(&self, reader: &Reader<'_>, now: &Moment) -> Result<usize, EbbError> {
        let (reminders, most) = self.reminders_today(reader, now)?;
        Ok(most.saturating_sub(reminders))
    }

    /// Everybody who may ask. A proposer is one function.
    fn proposals(&self, setting: &Setting<'_>) -> Result<Vec<Question>, EbbError> {
        let about_flares = self.propose_flare_repairs(setting)?;
        if setting.recent.in_flare() {
            // The one exception: else a flare whose end was forgotten would silence everything for ever.
            return Ok(about_flares);
        }
        Ok([
            about_flares,
            self.propose_welcome_back(setting)?,
            self.propose_flare_day(setting)?,
            self.propose_check_ins(setting)?,
            self.propose_helped(setting)?,
            self.propose_felt(setting)?,
            self.propose_pem_screen(setting)?,
        ]
        .concat())
    }

    /// A question is on the screen, or in a notification: it counts from now on. Again is nothing new.
    pub fn question_shown(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.mark_asked(id, Asked::Shown, now)
    }

    /// A question was put aside; it does not come back that day.
    pub fn question_dismissed(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.mark_asked(id, Asked::Dismissed, now)
    }

    /// One tap on an answer: writes what it says, and that the question was answered, in one operation with one undo.
    /// For a question that leads to a screen, only that it was followed. Also later than it would be asked, as a
    /// notification may be answered late.
    pub fn question_answered(&self, id: &str, answer: &str, now: &Moment) -> Result<Change, EbbError> {
        let not_an_answer = || EbbError::NotAnAnswer { given: answer.to_owned() };
        if let Some(entry) = id.strip_prefix("helped/") {
            let helped = Helped::ALL.into_iter().find(|helped| helped.id() == answer).ok_or_else(not_an_answer)?;
            let (_, change) = self.write(Verb::Amend, now, |writer| {
                let today = now.day(writer.rollover()?);
                // Asked once: a late answer belongs to the day it was asked on, and takes nothing from today's budget.
                let asked = asked(writer, today)?.into_iter().find(|asked| asked.id == id);
                put_asked(writer, id, Asked::Answered, asked.map_or(today, |asked| asked.day))?;
                self.note_helped(writer, &EntryId(entry.to_owned()), helped)
            })?;
            return Ok(change);
        }
        if id.starts_with(super::flare_day::PREFIX) {
            return self.answer_flare_day(id, answer, now);
        }
        if let Some(entry) = id.strip_prefix("felt/") {
            let felt = Felt::ALL.into_iter().find(|felt| felt.id() == answer).ok_or_else(not_an_answer)?;
            let ((), change) = self.write(Verb::Amend, now, |writer| {
                let today = now.day(writer.rollover()?);
                let asked = asked(writer, today)?.into_iter().find(|asked| asked.id == id);
                put_asked(writer, id, Asked::Answered, asked.map_or(today, |asked| asked.day))?;
                Ok(((), set_felt(writer, &EntryId(entry.to_owned()), felt)?))
            })?;
            return Ok(change);
        }
        if let Some(repair) = id.strip_prefix("flare/") {
            return self.mend_flare(repair, answer, None, Some(id), now);
        }
        if answer == QuestionAnswer::OPEN { self.mark_asked(id, Asked::Answered, now) } else { Err(not_an_answer()) }
    }

    fn mark_asked(&self, id: &str, how: Asked, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Ask, now, |writer| {
            let recent = Recent::read(writer, now)?;
            let known = asked(writer, recent.day)?.into_iter().find(|asked| asked.day == recent.day && asked.id == id);
            match known {
                // What was answered stays so, whoever shows or dismisses it after.
                Some(known) if how == Asked::Shown || known.how == Asked::Answered => {}
                Some(_) => put_asked(writer, id, how, recent.day)?,
                None if self.questions_of(writer, &recent, now)?.iter().any(|question| question.id == id) => {
                    put_asked(writer, id, how, recent.day)?;
                }
                None => return Err(EbbError::NoSuchQuestion { id: id.to_owned() }),
            }
            Ok(((), self.words().get("did-ask")))
        })?;
        Ok(change)
    }
}

/// What was asked yesterday and on a day.
fn asked(reader: &Reader<'_>, day: Day) -> Result<Vec<WasAsked>, EbbError> {
    // Ids are `<day>/<question>`; '0' is the character after '/'.
    let (first, last) = (format!("{}/", day.plus(-1)), format!("{day}0"));
    let records = reader.records_between(ASKED, &first, &last)?;
    records
        .into_iter()
        .filter_map(|(id, body)| {
            let (on, id) = id.split_once('/')?;
            Some((on.parse().ok()?, id.to_owned(), body))
        })
        .map(|(day, id, body)| {
            let AskedRecord { how } = serde_json::from_str(&body).map_err(StoreError::from)?;
            Ok(WasAsked { day, id, how })
        })
        .collect()
}

/// The questions asked on a day.
pub(crate) fn asked_on(reader: &Reader<'_>, day: Day) -> Result<Vec<String>, EbbError> {
    Ok(asked(reader, day)?.into_iter().filter(|asked| asked.day == day).map(|asked| asked.id).collect())
}

/// Keeps what became of a day's question, under the operation that has begun.
pub(super) fn put_asked(writer: &mut Writer<'_>, id: &str, how: Asked, day: Day) -> Result<(), EbbError> {
    let body = serde_json::to_string(&AskedRecord { how }).map_err(StoreError::from)?;
    Ok(writer.put_record(ASKED, &format!("{day}/{id}"), &body)?)
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
        assert_eq!(ids(&pick(proposed(), &asked(Asked::Shown), DAILY_MOST)), ["q1", "q2", "q4"], "it holds its place");
        assert_eq!(
            ids(&pick(proposed(), &asked(Asked::Dismissed), DAILY_MOST)),
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
            let mut asked: Vec<(String, Asked)> = Vec::new();
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
                    let how = [Asked::Shown, Asked::Answered, Asked::Dismissed][(usize::from(what) + place) % 3];
                    asked.retain(|(id, _)| *id != one.id);
                    asked.push((one.id.clone(), how));
                }
                prop_assert!(asked.len() <= DAILY_MOST, "{asked:?}");
            }
        }
    }
}
