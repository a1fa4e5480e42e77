//! An entry's history in words.

use serde::Serialize;

use super::words::upper_first;
use crate::journal::change_label;
use crate::labels::Labels;
use crate::storage::{EntryStep, Reader, Verb};
use crate::time::Moment;

/// One revision of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RevisionLine {
    /// When it was made, such as "Yesterday at 20:35".
    pub time: String,
    /// What it did, such as "Pain 3 → Pain 6".
    pub text: String,
}

/// The revisions, oldest first.
pub(super) fn lines(reader: &Reader<'_>, steps: &[EntryStep], now: &Moment) -> Vec<RevisionLine> {
    let labels = reader.labels();
    let line = |step: &EntryStep| {
        let at = Moment::in_zone(step.at, &now.zone).unwrap_or(Moment { at: step.at, ..now.clone() });
        let time = labels.words.time_and_date(at.local(), now.local().date());
        RevisionLine { time: upper_first(&time), text: text(&labels, step) }
    };
    steps.iter().map(line).collect()
}

fn text(labels: &Labels, step: &EntryStep) -> String {
    let words = labels.words;
    let said = match (&step.around.before, &step.around.after) {
        (Some(before), Some(after)) => change_label(labels, before, after),
        (Some(before), None) => words.did_delete(labels.entry(before)),
        (None, Some(after)) if matches!(step.verb, Verb::Restore | Verb::Undo | Verb::Redo) => {
            words.did_restore(labels.entry(after))
        }
        (None, Some(after)) if step.verb == Verb::Import => words.diary_imported(labels.entry(after)),
        (None, Some(after)) => words.diary_noted(labels.entry(after)),
        // Restored and deleted again within one operation, or neither.
        (None, None) => words.did_set(),
    };
    match step.verb {
        Verb::Undo => words.did_undo(said),
        Verb::Redo => words.did_redo(said),
        _ => said,
    }
}
