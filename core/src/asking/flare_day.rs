//! A past day, said to be a flare or none in one tap. What is said outweighs the threshold, and the forecast learns it.

use crate::asking::budget::{Asked, Question, QuestionAbout, QuestionAnswer, Setting, WORTH_FLARE_DAY, put_asked};
use crate::days::said_of;
use crate::entry::{Body, Draft, Entry, Mark, When};
use crate::error::EbbError;
use crate::forecast::{Labeller, THRESHOLD_WINDOW};
use crate::journal::{Change, Journal};
use crate::storage::{Reader, Verb, Writer};
use crate::time::{Day, Moment};

/// The answers, by what they say of the day.
const ANSWERS: [(&str, bool); 2] = [("yes", true), ("no", false)];

/// What the questions' ids begin with.
pub(super) const PREFIX: &str = "flare-day/";

impl Journal {
    /// "That day was a flare", or was not: today or a day before. Said again it is said anew, never twice; one operation,
    /// one undo.
    pub fn say_flare_day(&self, day: Day, flare: bool, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) =
            self.write(Verb::Log, now, |writer| Ok(((), self.put_flare_day(writer, day, flare, now)?)))?;
        Ok(change)
    }

    fn put_flare_day(&self, writer: &mut Writer<'_>, day: Day, flare: bool, now: &Moment) -> Result<String, EbbError> {
        let of_day = |entry: &Entry| entry.day == day && matches!(entry.body, Body::FlareDay { .. });
        let mut said = writer.flare_entries(day)?.into_iter().filter(of_day);
        let entry = if let Some(old) = said.next() {
            writer.amend(&old.id, |entry| entry.body = Body::FlareDay { flare })?
        } else {
            let today = now.day(writer.rollover()?);
            let mark = if day < today { Mark::Recalled } else { Mark::Measured };
            let draft = Draft { mark, ..Draft::when(When::Day { day }, Body::FlareDay { flare }) };
            self.keep(writer, draft, now)?
        };
        for more in said {
            writer.delete(&more.id)?;
        }
        Ok(self.labels().entry(&entry))
    }

    /// One tap on an answer to the question about a day.
    pub(super) fn answer_flare_day(&self, id: &str, answer: &str, now: &Moment) -> Result<Change, EbbError> {
        let unknown = || EbbError::NoSuchQuestion { id: id.to_owned() };
        let day: Day = id.strip_prefix(PREFIX).and_then(|day| day.parse().ok()).ok_or_else(unknown)?;
        let (_, flare) = ANSWERS
            .into_iter()
            .find(|(known, _)| *known == answer)
            .ok_or_else(|| EbbError::NotAnAnswer { given: answer.to_owned() })?;
        let ((), change) = self.write(Verb::Log, now, |writer| {
            let label = self.put_flare_day(writer, day, flare, now)?;
            // It was asked on the day after, however late the answer comes.
            put_asked(writer, id, Asked::Answered, day.plus(1))?;
            Ok(((), label))
        })?;
        Ok(change)
    }

    /// Asks about yesterday where it stood out from the weeks before and the person said nothing of it: once, on the day
    /// after, while it is remembered.
    pub(super) fn propose_flare_day(&self, setting: &Setting<'_>) -> Result<Vec<Question>, EbbError> {
        let yesterday = setting.recent.day.plus(-1);
        let known = setting.recent.days.iter().any(|facts| facts.day == yesterday && facts.sure_burden().is_some());
        if !known || said_of(yesterday, &setting.recent.flares).is_some() || !stood_out(setting.reader, yesterday)? {
            return Ok(Vec::new());
        }
        let words = self.words();
        let answer = |(id, _): (&str, bool)| QuestionAnswer::new(id, words.get(&format!("flare-day-{id}")));
        Ok(vec![Question {
            id: format!("{PREFIX}{yesterday}"),
            worth: WORTH_FLARE_DAY,
            text: words.get("flare-day-yesterday"),
            answers: ANSWERS.into_iter().map(answer).collect(),
            about: QuestionAbout::FlareDay { day: yesterday },
        }])
    }
}

/// Whether a day is a flare by its burden alone.
fn stood_out(reader: &Reader<'_>, day: Day) -> Result<bool, EbbError> {
    let mut labeller = Labeller::default();
    let mut flare = None;
    for facts in reader.days(day.plus(-THRESHOLD_WINDOW), day)? {
        flare = labeller.label(facts.day, facts.sure_burden(), None).flare;
    }
    Ok(flare == Some(true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Options;
    use crate::entry::Severity;

    #[test]
    fn said_twice_it_is_said_anew_and_undo_brings_the_first_back() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
        let now: Moment = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let day: Day = "2026-03-20".parse().unwrap();
        journal.log(Draft::when(When::Day { day }, Body::symptom("pain", Severity::of(7.0))), &now).unwrap();
        let said = || journal.read(|reader| Ok(said_of(day, &reader.flares(day)?))).unwrap();
        journal.say_flare_day(day, false, &now).unwrap();
        assert_eq!(said(), Some(false));
        journal.say_flare_day(day, true, &now).unwrap();
        assert_eq!(said(), Some(true), "an older no does not outweigh it");
        journal.undo(&now).unwrap();
        assert_eq!(said(), Some(false));
        let ahead = journal.say_flare_day("2026-03-29".parse().unwrap(), true, &now).unwrap_err();
        assert!(matches!(ahead, EbbError::InTheFuture { .. }), "{ahead:?}");
        assert!(journal.maintenance().check().unwrap().ok);
    }
}
