//! Did it help? A remedy is asked about once, between one hour and a day after.

use crate::asking::budget::{Question, QuestionAbout, QuestionAnswer, Setting, WORTH_HELPED};
use crate::catalog::{Family, ItemId};
use crate::entry::{Body, Entry, EntryId, Helped, Kind, When};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::storage::{Verb, Writer};
use crate::time::{Day, Moment};

/// Not asked before this many hours: most that is taken by mouth needs one. Convention.
pub const ASK_AFTER_HOURS: i64 = 1;

/// Not asked after this many hours: a memory of relief does not keep. Convention.
pub const ASK_UNTIL_HOURS: i64 = 24;

/// Taken every day for an effect over weeks: "did it help" an hour later has no answer. Insight judges these.
const SLOW: [&str; 9] = [
    "low-dose-naltrexone",
    "low-dose-tricyclic",
    "low-dose-amitriptyline",
    "low-dose-nortriptyline",
    "duloxetine",
    "milnacipran",
    "gabapentinoid",
    "gabapentin",
    "pregabalin",
];

impl Journal {
    /// Says whether a remedy helped; again to say something else.
    pub fn helped(&self, entry: &EntryId, helped: Helped, now: &Moment) -> Result<Change, EbbError> {
        let (_, change) = self.write(Verb::Amend, now, |writer| self.note_helped(writer, entry, helped))?;
        Ok(change)
    }

    /// The same within an operation that has begun.
    pub(super) fn note_helped(
        &self,
        writer: &mut Writer<'_>,
        id: &EntryId,
        answer: Helped,
    ) -> Result<(Entry, String), EbbError> {
        let entry = writer.entry(id)?.ok_or_else(|| EbbError::NoSuchEntry { id: id.0.clone() })?;
        let Body::Remedy { item, taken, .. } = &entry.body else {
            let item = entry.body.item().map_or_else(|| id.0.clone(), |(item, _)| item.0.clone());
            return Err(EbbError::WrongKind { item, kind: Kind::Remedy });
        };
        if !taken {
            return Err(EbbError::NotAnAnswer { given: answer.id().to_owned() });
        }
        let label = self.catalog().label(item, self.words());
        let said = self.words().get(&format!("helped-{}", answer.id()));
        let entry = writer.amend(id, |entry| {
            if let Body::Remedy { helped, .. } = &mut entry.body {
                *helped = Some(answer);
            }
        })?;
        Ok((entry, self.words().say("did-helped", &[("item", label.into()), ("said", said.into())])))
    }

    /// Asks about each remedy's newest use that is due, unless it was asked before.
    pub(super) fn propose_helped(&self, setting: &Setting<'_>) -> Result<Vec<Question>, EbbError> {
        let recent = setting.recent;
        let used = recent.used_yesterday().any(|used| used.kind == Kind::Remedy);
        let yesterday = if used { recent.yesterday(setting.reader)? } else { &[] };
        let mut due: Vec<(&ItemId, &Entry, &Moment)> = Vec::new();
        for entry in yesterday.iter().chain(&recent.entries) {
            let When::At { moment } = &entry.when else { continue };
            let Body::Remedy { item, taken: true, .. } = &entry.body else { continue };
            due.retain(|(other, ..)| *other != item);
            due.push((item, entry, moment));
        }
        Ok(due
            .into_iter()
            .filter(|(item, entry, moment)| {
                let age = setting.now.at - moment.at;
                let old_enough = age >= chrono::TimeDelta::hours(ASK_AFTER_HOURS);
                let unsaid = matches!(entry.body, Body::Remedy { helped: None, .. });
                unsaid && old_enough && age <= chrono::TimeDelta::hours(ASK_UNTIL_HOURS) && self.soon_felt(item)
            })
            .map(|(item, entry, moment)| self.ask_helped(item, &entry.id, moment, (entry.day, recent.day)))
            .filter(|question| !setting.asked_before(&question.id))
            .collect())
    }

    /// Whether relief, if it comes, comes within a day.
    fn soon_felt(&self, item: &ItemId) -> bool {
        let soon = [Family::PainRelief, Family::Therapy, Family::Relaxation];
        self.catalog().get(item).is_some_and(|known| soon.contains(&known.family)) && !SLOW.contains(&item.0.as_str())
    }

    fn ask_helped(&self, item: &ItemId, entry: &EntryId, moment: &Moment, (day, today): (Day, Day)) -> Question {
        let words = self.words();
        let clock = moment.local().format("%H:%M").to_string();
        let time = if day == today { clock } else { format!("{} {clock}", words.get("date-yesterday")) };
        let label = self.catalog().label(item, words);
        Question {
            id: format!("helped/{}", entry.0),
            about: QuestionAbout::Helped { entry: entry.clone() },
            worth: WORTH_HELPED,
            text: words.say("question-helped", &[("item", label.into()), ("time", time.into())]),
            answers: Helped::ALL
                .map(|helped| QuestionAnswer::new(helped.id(), words.get(&format!("helped-{}", helped.id()))))
                .into(),
        }
    }
}
