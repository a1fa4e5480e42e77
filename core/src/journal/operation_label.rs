//! What an operation did, in words: from the change log, not from what an entry is now.

use serde::Serialize;

use super::{Features, RecordChange};
use crate::entry::{Body, Entry, When};
use crate::error::EbbError;
use crate::i18n::{Words, keys};
use crate::labels::{Labels, shortened};
use crate::storage::{BeforeAfter, Operation, Reader, SETTING, Verb};
use crate::time::Day;

/// The maximum number of changes listed for one operation.
const CHANGES_MOST: u32 = 20;

/// One thing that an operation changed, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OperationChange {
    /// What was changed: an item such as "Pain", "Time" or "Note".
    pub what: String,
    /// Before the operation; absent if it was added.
    pub before: Option<String>,
    /// After it; absent if it was removed.
    pub after: Option<String>,
}

impl Features {
    /// The label of an operation: what it did to its entry, its record or its setting, or the number of entries it
    /// touched.
    pub(crate) fn operation_label(&self, reader: &Reader<'_>, operation: &Operation) -> Result<String, EbbError> {
        self.label(reader, operation, change_label)
    }

    /// The same without what an entry was before, for a line about what was just logged: "Pain 6".
    pub(crate) fn outcome_label(&self, reader: &Reader<'_>, operation: &Operation) -> Result<String, EbbError> {
        self.label(reader, operation, |labels, _, after| labels.entry(after))
    }

    fn label(
        &self,
        reader: &Reader<'_>,
        operation: &Operation,
        changed: fn(&Labels, &Entry, &Entry) -> String,
    ) -> Result<String, EbbError> {
        let words = reader.words();
        let together = match operation.verb {
            Verb::Recover => Some(keys::DID_RECOVER),
            Verb::Import => Some(keys::DID_IMPORT),
            Verb::Usual => Some(keys::AS_USUAL),
            Verb::NoneToday => Some(keys::DID_NONE_TODAY),
            Verb::Same => Some(keys::SAME_AS_YESTERDAY),
            Verb::CheckIn => Some(keys::DID_CHECK_IN_SOME),
            Verb::Recall => Some(keys::DID_RECALL),
            _ => None,
        };
        if let Some(key) = together {
            return Ok(words.say(key, &[("count", operation.touched.into())]));
        }
        if matches!(operation.verb, Verb::Set | Verb::Timer)
            && let Some(label) = self.record_label(reader, operation)?
        {
            return Ok(label);
        }
        // Details may make one symptom several entries, and a report may take another's place: the number would say nothing.
        if matches!(operation.verb, Verb::Amend | Verb::Log) && operation.touched > 1 {
            return entries_label(reader, operation);
        }
        let around = match &operation.entry {
            Some(id) => reader.entry_around(id, operation.n)?,
            None => None,
        };
        let labels = reader.labels();
        Ok(match around {
            Some(BeforeAfter { before: Some(before), after: Some(after) }) => changed(&labels, &before, &after),
            Some(BeforeAfter { before: Some(before), after: None }) => words.did_delete(labels.entry(&before)),
            Some(BeforeAfter { after: Some(after), .. }) if operation.verb == Verb::Restore => {
                words.did_restore(labels.entry(&after))
            }
            Some(BeforeAfter { after: Some(after), .. }) => labels.entry(&after),
            _ if operation.touched == 0 => words.did_set(),
            _ => words.did_change(operation.touched),
        })
    }

    /// The label of a change of records, given by the first registered kind among them.
    fn record_label(&self, reader: &Reader<'_>, operation: &Operation) -> Result<Option<String>, EbbError> {
        let with_entry = operation.entry.is_some();
        let changed = reader.records_of_operation(operation.n)?;
        for kind in self.records {
            let of_kind: Vec<&str> =
                changed.iter().filter(|(found, _)| found == kind.kind).map(|(_, id)| id.as_str()).collect();
            if let Some(id) = of_kind.first() {
                let around = reader.record_around(kind.kind, id, operation.n)?;
                let change = RecordChange { id, around, together: of_kind.len(), with_entry, all: &changed };
                if (kind.is_secondary)(&change) {
                    continue;
                }
                return (kind.describe)(reader, &change);
            }
        }
        let Some((kind, id)) = changed.iter().find(|(kind, _)| kind == SETTING) else { return Ok(None) };
        let Some(known) = self.settings.iter().find(|setting| setting.id == id) else { return Ok(None) };
        let around = reader.record_around(kind, id, operation.n)?;
        Ok(Some((known.describe)(&reader.labels(), &around)))
    }
}

/// What the entries of an operation are after it, as the change itself was labelled.
fn entries_label(reader: &Reader<'_>, operation: &Operation) -> Result<String, EbbError> {
    let labels = reader.labels();
    let mut said = Vec::new();
    for id in reader.entries_of_operation(operation, CHANGES_MOST)? {
        let around = reader.entry_around(&id, operation.n)?;
        said.extend(around.and_then(|around| around.after).map(|after| labels.entry(&after)));
    }
    Ok(said.join("; "))
}

/// What an operation changed in entries, one by one.
pub(super) fn operation_changes(reader: &Reader<'_>, operation: &Operation) -> Result<Vec<OperationChange>, EbbError> {
    let mut changes = Vec::new();
    if operation.verb == Verb::Import || operation.verb == Verb::Recover {
        return Ok(changes);
    }
    let labels = reader.labels();
    for id in reader.entries_of_operation(operation, CHANGES_MOST)? {
        if let Some(around) = reader.entry_around(&id, operation.n)? {
            changes.extend(entry_changes(&labels, &around));
        }
    }
    changes.truncate(CHANGES_MOST as usize);
    Ok(changes)
}

/// What changed in an entry, in a line: "Pain 3 → Pain 6", "Pain 6 · Time: 14:00 → 15:00".
pub(crate) fn change_label(labels: &Labels, before: &Entry, after: &Entry) -> String {
    let words = labels.words;
    let (was, is) = (label(labels, before), label(labels, after));
    let mut line = if was == is { is } else { words.change_from_to(was, is) };
    for change in detail_changes(words, before, after) {
        let nothing = || words.change_nothing();
        let from_to = words.change_from_to(change.before.unwrap_or_else(nothing), change.after.unwrap_or_else(nothing));
        line = format!("{line} · {}", words.change_of(change.what, from_to));
    }
    line
}

fn entry_changes(labels: &Labels, around: &BeforeAfter<Entry>) -> Vec<OperationChange> {
    let Some(entry) = around.after.as_ref().or(around.before.as_ref()) else { return Vec::new() };
    let what = match entry.body.item() {
        Some((item, _)) => labels.item(item),
        None => labels.words.variant("kind", entry.body.kind().id()),
    };
    let value = |entry: &Option<Entry>| entry.as_ref().map(|entry| label(labels, entry));
    let (before, after) = (value(&around.before), value(&around.after));
    let mut changes = Vec::new();
    if before != after {
        changes.push(OperationChange { what, before, after });
    }
    if let (Some(before), Some(after)) = (&around.before, &around.after) {
        changes.extend(detail_changes(labels.words, before, after));
    }
    changes
}

/// What changed in an entry besides its label.
fn detail_changes(words: Words, before: &Entry, after: &Entry) -> Vec<OperationChange> {
    let mut changes = Vec::new();
    if before.when != after.when {
        let days =
            before.day != after.day || clock(words, &before.when).is_none() || clock(words, &after.when).is_none();
        let time = |entry: &Entry| Some(time_in_words(words, &entry.when, entry.day, days));
        changes.push(OperationChange { what: words.change_time(), before: time(before), after: time(after) });
    }
    // A note that is all there is to an entry is its label.
    if before.note != after.note && !matches!(after.body, Body::Note) {
        let note = |entry: &Entry| entry.note.as_deref().map(shortened);
        changes.push(OperationChange { what: words.kind_note(), before: note(before), after: note(after) });
    }
    changes
}

fn label(labels: &Labels, entry: &Entry) -> String {
    let label = labels.entry(entry);
    if matches!(entry.body, Body::Note) { shortened(&label) } else { label }
}

fn time_in_words(words: Words, when: &When, day: Day, with_day: bool) -> String {
    match (clock(words, when), with_day) {
        (Some(clock), false) => clock,
        // Beside a clock time stands the date of the calendar, so that it can be typed back.
        (Some(clock), true) => {
            let date = when.start().map_or_else(|| day.to_string(), |start| start.local().date().to_string());
            format!("{date} {clock}")
        }
        (None, _) => day.to_string(),
    }
}

/// The time of day, if one is known.
fn clock(words: Words, when: &When) -> Option<String> {
    match when {
        When::At { moment } => Some(moment.local().format("%H:%M").to_string()),
        When::Interval { from, to } => {
            let end = to.as_ref().map(|to| to.local().format("%H:%M").to_string()).unwrap_or_default();
            Some(format!("{}–{end}", from.local().format("%H:%M")))
        }
        When::Part { part, .. } => Some(words.variant("part", part.id())),
        When::Day { .. } => None,
    }
}
