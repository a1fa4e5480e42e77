//! The page of an entry: what it says, what can be corrected, and its history.

use serde::Serialize;

use super::history::{self, RevisionLine};
use super::times::{TimeOffer, time_offers};
use super::words::day_title;
use crate::catalog::SeverityAnchor;
use crate::entry::{Body, Entry, EntryId, Mark, Severity};
use crate::error::{EbbError, Missing};
use crate::items;
use crate::labels::shortened;
use crate::logging::mark_of_correction;
use crate::storage::Reader;
use crate::time::Moment;
use crate::views::day::line;

/// An entry, live or removed, with what can be corrected.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EntryPage {
    /// The entry as it was last.
    pub entry: Entry,
    /// Its label, such as "Pain 6".
    pub label: String,
    /// Its day and time, such as "Yesterday, Friday 13 March · 20:35".
    pub time: String,
    /// How its value was obtained, as a sentence; absent if it was given at the time.
    pub mark: Option<String>,
    /// Whether it was removed. Then only restoring it is offered.
    pub removed: bool,
    /// Its severity, 0–10; absent if it has none.
    pub severity: Option<f64>,
    /// The steps 0–10 to choose its severity from, with their words; empty if it has no severity to correct.
    pub steps: Vec<SeverityAnchor>,
    /// How a severity given now is obtained, for [`crate::logging::Logging::rate`].
    pub mark_now: Mark,
    /// Other times to choose from.
    pub times: Vec<TimeOffer>,
    /// Its history, oldest first.
    pub history: Vec<RevisionLine>,
}

/// The page of an entry, also of a removed one.
pub(in crate::views) fn entry_page(reader: &Reader<'_>, id: &EntryId, now: &Moment) -> Result<EntryPage, EbbError> {
    let entry =
        reader.entry_including_deleted(id)?.ok_or_else(|| EbbError::from(Missing::Entry { id: id.0.clone() }))?;
    let (words, labels, rollover) = (reader.words(), reader.labels(), reader.rollover()?);
    let today = now.day(rollover);
    let removed = reader.entry(id)?.is_none();
    let (severity, steps) = match &entry.body {
        Body::Symptom { item, severity, .. } if !removed => {
            (Severity::value(*severity), items::steps(&labels, Some(item)))
        }
        _ => (None, Vec::new()),
    };
    let line = line(&labels, entry.clone());
    let title = day_title(words, entry.day, today);
    let has_label_of_its_note = matches!(entry.body, Body::Note);
    Ok(EntryPage {
        label: if has_label_of_its_note { shortened(&line.label) } else { line.label },
        time: if line.time.is_empty() { title } else { format!("{title} · {}", line.time) },
        mark: (entry.mark != Mark::Measured).then(|| words.variant("diary-mark", entry.mark.id())),
        removed,
        severity,
        steps,
        mark_now: mark_of_correction(entry.day, today),
        times: if removed { Vec::new() } else { time_offers(words, &entry, now, rollover) },
        history: history::lines(reader, &reader.entry_steps(id)?, now),
        entry,
    })
}
