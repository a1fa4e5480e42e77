//! How was it? An activity that was timed is asked about once, within a day after it ended.

use crate::asking::budget::{Question, QuestionAbout, Setting, WORTH_FELT};
use crate::entry::{Body, Mark, When};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::pacing::felt_answers;

/// Not asked after this many hours: by then the day's other hours speak too. Convention.
pub const FELT_UNTIL_HOURS: i64 = 24;

impl Journal {
    /// Asks about the newest timed activity that was not answered for, unless it was asked before. One whose length was
    /// guessed is left alone.
    pub(super) fn propose_felt(&self, setting: &Setting<'_>) -> Result<Vec<Question>, EbbError> {
        let recent = setting.recent;
        let timed = recent.used_yesterday().any(|used| used.kind == crate::entry::Kind::Activity.id());
        let yesterday = if timed { recent.yesterday(setting.reader)? } else { &[] };
        let newest = yesterday.iter().chain(&recent.entries).rev().find_map(|entry| match (&entry.body, &entry.when) {
            (Body::Activity { item, timed: Some(timed), .. }, When::Interval { to: Some(to), .. })
                if entry.mark == Mark::Measured =>
            {
                Some((entry, item, timed, to))
            }
            _ => None,
        });
        let Some((entry, item, timed, to)) = newest else { return Ok(Vec::new()) };
        let age = setting.now.at - to.at;
        let due = age >= chrono::TimeDelta::zero() && age <= chrono::TimeDelta::hours(FELT_UNTIL_HOURS);
        let id = format!("felt/{}", entry.id.0);
        if timed.felt.is_some() || !due || setting.asked_before(&id) {
            return Ok(Vec::new());
        }
        let label = self.catalog().label(item, self.words());
        Ok(vec![Question {
            id,
            about: QuestionAbout::Felt { entry: entry.id.clone() },
            worth: WORTH_FELT,
            text: self.words().say("question-felt", &[("item", label.into())]),
            answers: felt_answers(*self.words()),
        }])
    }
}
