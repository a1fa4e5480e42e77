//! How a flare that does not fit together can be repaired. Each way is offered in words; nothing is repaired by itself.

use serde::Serialize;

use super::doubts::{Doubt, END_APART, FlareDoubt, FlareMend, doubts, open_before};
use crate::ask_budget::{AskContext, Question, QuestionAbout, QuestionAnswer, worth};
use crate::entry::{Body, Draft, Entry, EntryId, FlarePhase, Mark, When};
use crate::error::{EbbError, InvalidInput, Missing};
use crate::i18n::Words;
use crate::logging::insert_entry;
use crate::recent_days::RecentDays;
use crate::storage::{Reader, Writer};
use crate::time::{Day, Moment};

/// A flare that does not fit together.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FlareRepair {
    /// Identifies it while the doubt exists.
    pub id: String,
    /// The kind of the doubt.
    pub doubt: FlareDoubt,
    /// The entry in doubt: the open flare's start, the second start, the end without one.
    pub entry: EntryId,
    /// The day that entry is on.
    pub day: Day,
    /// The doubt in words.
    pub text: String,
    /// The ways to repair it.
    pub offers: Vec<FlareOffer>,
}

/// One way to repair it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FlareOffer {
    /// What it does.
    pub mend: FlareMend,
    /// The label of its button.
    pub label: String,
    /// The suggested day, if it needs one; another may be given.
    pub day: Option<Day>,
}

/// Every flare that does not fit together, in order of its day.
pub(crate) fn repairs(reader: &Reader<'_>, recent: &RecentDays) -> Result<Vec<FlareRepair>, EbbError> {
    let words = reader.words();
    Ok(doubts(reader, recent)?.into_iter().map(|doubt| in_words(words, doubt, recent.day)).collect())
}

fn in_words(words: Words, doubt: Doubt, today: Day) -> FlareRepair {
    let relative = |day: Day| words.relative_day(day, today);
    let offer = |(mend, day): (FlareMend, Option<Day>)| {
        let argument = day.map(relative).unwrap_or_default();
        let label = words.variant_with("mend", mend.id(), &[("day", argument.into())]);
        FlareOffer { mend, label, day }
    };
    FlareRepair {
        id: format!("{}/{}", doubt.kind.id(), doubt.entry.0),
        text: words.variant_with("flare", doubt.kind.id(), &[("day", relative(doubt.day).into())]),
        offers: doubt.offers.into_iter().map(offer).collect(),
        doubt: doubt.kind,
        entry: doubt.entry,
        day: doubt.day,
    }
}

/// A repair that is still possible, by its id.
pub(crate) fn find_repair(reader: &Reader<'_>, recent: &RecentDays, id: &str) -> Result<FlareRepair, EbbError> {
    let mut all = repairs(reader, recent)?.into_iter();
    all.find(|repair| repair.id == id).ok_or_else(|| EbbError::from(Missing::Question { id: id.to_owned() }))
}

/// Repairs a flare in one of the ways offered, on the day suggested or another. Returns the label of the change.
pub(crate) fn repair(
    writer: &mut Writer<'_>,
    repair: &FlareRepair,
    mend: FlareMend,
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
    mend: FlareMend,
    day: Day,
    recent: &RecentDays,
    now: &Moment,
) -> Result<(), EbbError> {
    let recalled = |day, phase| Draft { mark: Mark::Recalled, ..Draft::when(When::Day { day }, Body::flare(phase)) };
    let gone = || EbbError::from(Missing::Question { id: repair.id.clone() });
    match mend {
        FlareMend::Over => {
            let first = match repair.doubt {
                FlareDoubt::StartedTwice => open_before(writer, recent, &repair.entry)?.ok_or_else(gone)?,
                _ => repair.day,
            };
            if day < first || (repair.doubt == FlareDoubt::StartedTwice && day >= repair.day) {
                return Err(InvalidInput::EndsBeforeItBegins.into());
            }
            insert_entry(writer, recalled(day, FlarePhase::Ended), now)?;
        }
        FlareMend::Eased => {
            insert_entry(writer, Draft::now(Body::flare(FlarePhase::Eased)), now)?;
        }
        FlareMend::Still => {
            // It was confirmed, so the quiet days count from today.
            let when = When::Day { day: recent.day };
            insert_entry(writer, Draft::when(when, Body::FlareDay { flare: true }), now)?;
        }
        FlareMend::Same => {
            // It keeps its time and note, with the phase that is right for its day.
            writer.amend(&repair.entry, |entry| entry.body = Body::FlareDay { flare: true })?;
        }
        FlareMend::Began if day > repair.day => {
            return Err(InvalidInput::EndsBeforeItBegins.into());
        }
        // Within one day a start without an hour would be sorted behind the end.
        FlareMend::Began if day == repair.day => {
            writer.amend(&repair.entry, |entry| entry.body = Body::FlareDay { flare: true })?;
        }
        FlareMend::Began => {
            insert_entry(writer, recalled(day, FlarePhase::Started), now)?;
        }
        FlareMend::Lasted => {
            let all = writer.flare_entries(repair.day.plus(-END_APART))?;
            let before = all.iter().take_while(|entry| entry.id != repair.entry).filter(|entry| is_end(entry));
            let before = before.last().ok_or_else(gone)?;
            writer.delete(&before.id)?;
        }
        FlareMend::Remove => writer.delete(&repair.entry)?,
    }
    Ok(())
}

/// Asks about the newest doubt; during a flare only about the open one, which may be over.
pub(crate) fn propose(reader: &Reader<'_>, context: &AskContext<'_>) -> Result<Vec<Question>, EbbError> {
    let in_flare = context.recent.in_flare();
    let newest =
        repairs(reader, context.recent)?.into_iter().rfind(|repair| !in_flare || repair.doubt == FlareDoubt::Open);
    let question = |repair: FlareRepair| Question {
        id: format!("flare/{}", repair.id),
        worth: worth::FLARE,
        text: repair.text,
        answers: repair.offers.into_iter().map(|offer| QuestionAnswer::new(offer.mend.id(), offer.label)).collect(),
        about: QuestionAbout::Flare { repair: repair.id },
    };
    Ok(newest.map(question).into_iter().collect())
}

fn is_end(entry: &Entry) -> bool {
    matches!(entry.body, Body::Flare { phase: FlarePhase::Ended, .. })
}
