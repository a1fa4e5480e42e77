//! Offers the screen for post-exertional malaise: seldom, and only where there is reason ([`crate::screening`]).

use crate::asking::budget::{ASKED, Question, QuestionAbout, QuestionAnswer, Setting};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::pacing::movement_is_on;
use crate::screening::{self, OFFER_WINDOW};

/// It can wait for a day on which nothing else is asked.
const WORTH_SCREEN: f64 = 0.4;

const ID: &str = "pem-screen";

impl Journal {
    /// Asked on one day in eight weeks at most, whatever became of it.
    pub(super) fn propose_pem_screen(&self, setting: &Setting<'_>) -> Result<Vec<Question>, EbbError> {
        if !screening::due(setting.reader, setting.recent, movement_is_on(setting.reader)?)? {
            return Ok(Vec::new());
        }
        let today = setting.recent.day;
        let (first, last) = (format!("{}/", today.plus(1 - OFFER_WINDOW)), format!("{today}/"));
        let asked = setting.reader.records_between(ASKED, &first, &last)?;
        if asked.iter().any(|(id, _)| id.split_once('/').is_some_and(|(_, id)| id == ID)) {
            return Ok(Vec::new());
        }
        Ok(vec![Question {
            id: ID.to_owned(),
            about: QuestionAbout::PemScreen,
            worth: WORTH_SCREEN,
            text: self.words().get("question-pem-screen"),
            answers: vec![QuestionAnswer::new(QuestionAnswer::OPEN, self.words().get("question-open"))],
        }])
    }
}
