//! Whether a remedy helped: asked once, between one hour and a day after it was taken.

use super::existing;
use crate::ask_budget::{AskContext, Question, QuestionAbout, QuestionAnswer, worth};
use crate::catalog::{self, Catalog, Family, ItemId};
use crate::entry::{Body, Entry, EntryId, EntryKind, Helped, Intake, When};
use crate::error::{EbbError, InvalidInput};
use crate::labels::Labels;
use crate::storage::{Reader, Writer};
use crate::time::{Day, Moment};

/// Hours before which the question is not asked, because most oral medicines need that long. Convention.
pub const ASK_AFTER_HOURS: i64 = 1;

/// Hours after which the question is no longer asked, because relief is not remembered for long. Convention.
pub const ASK_UNTIL_HOURS: i64 = 24;

/// Classes of remedies taken every day for an effect over weeks: "did it help" an hour later has no answer. They are
/// left to insights.
const SLOW: [&str; 3] = ["antidepressant", "gabapentinoid", "low-dose-naltrexone"];

/// Saves whether a remedy helped. Returns the label of the change.
pub(crate) fn set_helped(writer: &mut Writer<'_>, id: &EntryId, answer: Helped) -> Result<String, EbbError> {
    let entry = existing(writer, id)?;
    let Body::Remedy { item, intake, .. } = &entry.body else {
        let item = entry.body.item().map_or_else(|| id.0.clone(), |(item, _)| item.0.clone());
        return Err(InvalidInput::WrongKind { item, kind: EntryKind::Remedy }.into());
    };
    if *intake != Intake::Taken {
        return Err(InvalidInput::NotAnAnswer { given: answer.id().to_owned() }.into());
    }
    writer.amend(id, |entry| {
        if let Body::Remedy { helped, .. } = &mut entry.body {
            *helped = Some(answer);
        }
    })?;
    let (labels, words) = (writer.labels(), writer.words());
    let said = words.variant("helped", answer.id());
    Ok(words.did_helped(labels.item(item), said))
}

/// Proposes to ask about the newest use of each remedy that is due, unless it was asked about before.
pub(crate) fn propose(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let recent = context.recent;
    let used = recent.used_yesterday().any(|used| used.kind == EntryKind::Remedy);
    let yesterday = if used { recent.yesterday(reader)? } else { &[] };
    let mut due: Vec<(&ItemId, &Entry, &Moment)> = Vec::new();
    for entry in yesterday.iter().chain(&recent.entries) {
        let When::At { moment } = &entry.when else { continue };
        let Body::Remedy { item, intake: Intake::Taken, .. } = &entry.body else { continue };
        due.retain(|(other, ..)| *other != item);
        due.push((item, entry, moment));
    }
    let labels = reader.labels();
    Ok(due
        .into_iter()
        .filter(|(item, entry, moment)| {
            let age = context.now.at - moment.at;
            let old_enough = age >= chrono::TimeDelta::hours(ASK_AFTER_HOURS);
            let unsaid = matches!(entry.body, Body::Remedy { helped: None, .. });
            let until = chrono::TimeDelta::hours(ASK_UNTIL_HOURS);
            unsaid && old_enough && age <= until && relief_is_quick(&labels.catalog, item)
        })
        .map(|(item, entry, moment)| question(&labels, item, &entry.id, moment, (entry.day, recent.day)))
        .filter(|question| !context.asked_before(&question.id))
        .collect())
}

/// Whether relief, if any, comes within a day.
fn relief_is_quick(catalog: &Catalog, item: &ItemId) -> bool {
    let quick = [Family::PainRelief, Family::Therapy, Family::Relaxation];
    let is_slow = SLOW.iter().any(|class| catalog::is_of_class(item, class));
    catalog.get(item).is_some_and(|known| quick.contains(&known.family)) && !is_slow
}

fn question(labels: &Labels, item: &ItemId, entry: &EntryId, moment: &Moment, (day, today): (Day, Day)) -> Question {
    let words = &labels.words;
    let clock = moment.local().format("%H:%M").to_string();
    let time = if day == today { clock } else { format!("{} {clock}", words.date_yesterday()) };
    Question {
        id: format!("helped/{}", entry.0),
        about: QuestionAbout::Helped { entry: entry.clone() },
        worth: worth::HELPED,
        text: words.question_helped(labels.item(item), time),
        answers: Helped::ALL
            .map(|helped| QuestionAnswer::new(helped.id(), words.variant("helped", helped.id())))
            .into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relief_is_asked_about_where_it_comes_within_the_day() {
        let catalog = Catalog::new([]);
        let quick = |item: &str| relief_is_quick(&catalog, &ItemId(item.to_owned()));
        for item in ["ibuprofen", "sumatriptan", "tramadol", "co-codamol", "carisoprodol", "diclofenac-gel", "massage"]
        {
            assert!(quick(item), "{item}");
        }
        for item in [
            "duloxetine",
            "amitriptyline",
            "low-dose-amitriptyline",
            "low-dose-tricyclic",
            "low-dose-naltrexone",
            "gabapentin",
            "sertraline",
            "erenumab",
            "ramipril",
            "compression",
            "magnesium",
        ] {
            assert!(!quick(item), "{item}");
        }
    }
}
