//! Repairs of inconsistent flares. Each one is offered in words, and nothing is repaired automatically.

use serde::Serialize;

use super::inconsistencies::{
    END_APART, FlareInconsistency, FlareRepairKind, Inconsistency, QUIET_DAYS, inconsistencies, open_before,
};
use crate::ask_budget::{AskContext, Question, QuestionAbout, QuestionAnswer, was_asked_within, worth};
use crate::entry::{Body, Draft, Entry, EntryId, FlarePhase, Mark, When};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::i18n::Words;
use crate::logging::insert_entry;
use crate::recent_days::RecentDays;
use crate::storage::{Reader, Writer};
use crate::time::{Day, Moment};

/// An inconsistent flare, with the ways to repair it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FlareRepair {
    /// Its id, the same as long as the doubt exists.
    pub id: String,
    /// The kind of the doubt.
    pub doubt: FlareInconsistency,
    /// The entry in doubt: the start of the open flare, the second start, or the end without a start.
    pub entry: EntryId,
    /// The day of that entry.
    pub day: Day,
    /// The doubt in words.
    pub text: String,
    /// The possible repairs.
    pub offers: Vec<FlareRepairOption>,
}

/// A possible repair.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FlareRepairOption {
    /// What it does.
    pub mend: FlareRepairKind,
    /// The label of its button.
    pub label: String,
    /// The suggested day if it needs one; a different day may be given.
    pub day: Option<Day>,
}

/// All inconsistent flares, in order of the day.
pub(crate) fn repairs(reader: &Reader<'_>, recent: &RecentDays) -> Result<Vec<FlareRepair>, EbbError> {
    let words = reader.words();
    Ok(inconsistencies(reader, recent)?.into_iter().map(|found| in_words(words, found, recent.day)).collect())
}

fn in_words(words: Words, found: Inconsistency, today: Day) -> FlareRepair {
    let relative = |day: Day| words.relative_day(day, today);
    let offer = |(mend, day): (FlareRepairKind, Option<Day>)| {
        let argument = day.map(relative).unwrap_or_default();
        let label = if mend == FlareRepairKind::Over && found.kind == FlareInconsistency::Open {
            words.mend_ended(argument)
        } else {
            words.variant_with("mend", mend.id(), &[("day", argument.into())])
        };
        FlareRepairOption { mend, label, day }
    };
    FlareRepair {
        id: format!("{}/{}", found.kind.id(), found.entry.0),
        text: words.variant_with("flare", found.kind.id(), &[("day", relative(found.day).into())]),
        offers: found.offers.into_iter().map(offer).collect(),
        doubt: found.kind,
        entry: found.entry,
        day: found.day,
    }
}

/// Finds a repair that is still possible by its id.
pub(crate) fn find_repair(reader: &Reader<'_>, recent: &RecentDays, id: &str) -> Result<FlareRepair, EbbError> {
    let mut all = repairs(reader, recent)?.into_iter();
    all.find(|repair| repair.id == id).ok_or_else(|| EbbError::from(Missing::Question { id: id.to_owned() }))
}

/// Repairs a flare in one of the ways offered, on the suggested or a different day. Returns the label of the change.
pub(crate) fn repair(
    writer: &mut Writer<'_>,
    repair: &FlareRepair,
    mend: FlareRepairKind,
    day: Option<Day>,
    recent: &RecentDays,
    now: &Moment,
) -> Result<String, EbbError> {
    let offer = repair.offers.iter().find(|offer| offer.mend == mend);
    let offer = offer.ok_or_else(|| EbbError::from(InvalidInput::NotAnAnswer { given: mend.id().to_owned() }))?;
    let day = day.or(offer.day).unwrap_or(recent.day);
    apply(writer, repair, mend, day, recent, now)?;
    let words = writer.words();
    let argument = words.relative_day(day, recent.day);
    Ok(words.variant_with("mend", mend.id(), &[("day", argument.into())]))
}

fn apply(
    writer: &mut Writer<'_>,
    repair: &FlareRepair,
    mend: FlareRepairKind,
    day: Day,
    recent: &RecentDays,
    now: &Moment,
) -> Result<(), EbbError> {
    let recalled = |day, phase| Draft { mark: Mark::Recalled, ..Draft::when(When::Day { day }, Body::flare(phase)) };
    let gone = || EbbError::from(Missing::Question { id: repair.id.clone() });
    match mend {
        FlareRepairKind::Over => {
            let first = match repair.doubt {
                FlareInconsistency::StartedTwice => open_before(writer, recent, &repair.entry)?.ok_or_else(gone)?,
                _ => repair.day,
            };
            if day < first || (repair.doubt == FlareInconsistency::StartedTwice && day >= repair.day) {
                return Err(InvalidInput::EndsBeforeItBegins.into());
            }
            insert_entry(writer, recalled(day, FlarePhase::Ended), now)?;
        }
        FlareRepairKind::Eased => {
            insert_entry(writer, Draft::now(Body::flare(FlarePhase::Eased)), now)?;
        }
        FlareRepairKind::Still => {
            // The person confirmed the flare, so count the quiet days from today.
            let when = When::Day { day: recent.day };
            insert_entry(writer, Draft::when(when, Body::FlareDay { flare: true }), now)?;
        }
        FlareRepairKind::Unknown => {}
        FlareRepairKind::Same => {
            // The entry keeps its time and note, and becomes a report for its day.
            writer.amend(&repair.entry, |entry| entry.body = Body::FlareDay { flare: true })?;
        }
        FlareRepairKind::Began if day > repair.day => {
            return Err(InvalidInput::EndsBeforeItBegins.into());
        }
        // On the same day, a start without a time would be sorted after the end.
        FlareRepairKind::Began if day == repair.day => {
            writer.amend(&repair.entry, |entry| entry.body = Body::FlareDay { flare: true })?;
        }
        FlareRepairKind::Began => {
            insert_entry(writer, recalled(day, FlarePhase::Started), now)?;
        }
        FlareRepairKind::Lasted => {
            let all = writer.flare_entries(repair.day.plus(-END_APART))?;
            let before = all.iter().take_while(|entry| entry.id != repair.entry).filter(|entry| is_end(entry));
            let before = before.last().ok_or_else(gone)?;
            writer.delete(&before.id)?;
        }
        FlareRepairKind::Remove => writer.delete(&repair.entry)?,
    }
    Ok(())
}

/// Proposes to ask about the newest doubt. During a flare, only about the open flare, which may be over.
pub(crate) fn propose(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let in_flare = context.recent.in_flare();
    let newest = repairs(reader, context.recent)?
        .into_iter()
        .rfind(|repair| !in_flare || repair.doubt == FlareInconsistency::Open);
    let today = context.recent.day;
    let id = |repair: &FlareRepair| format!("flare/{}", repair.id);
    let newest = match newest {
        // Whether it is over is asked once, and not again before the doubt is as old again.
        Some(repair) if was_asked_within(reader, &id(&repair), today.plus(1 - QUIET_DAYS), today)? => None,
        newest => newest,
    };
    let question = |repair: FlareRepair| Question {
        id: id(&repair),
        worth: if repair.doubt == FlareInconsistency::Open { worth::FLARE_OVER } else { worth::FLARE_REPAIR },
        text: repair.text,
        answers: repair.offers.into_iter().map(|offer| QuestionAnswer::new(offer.mend.id(), offer.label)).collect(),
        about: QuestionAbout::Flare { repair: repair.id },
    };
    Ok(newest.map(question).into_iter().collect())
}

fn is_end(entry: &Entry) -> bool {
    matches!(entry.body, Body::Flare { phase: FlarePhase::Ended, .. })
}
