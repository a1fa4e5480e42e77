//! Drains the inbox into the journal.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crypto_box::SecretKey;
use serde::Serialize;

use super::note::{ENDING, InboxAction, Note};
use super::{FORM, handle};
use crate::catalog::{Catalog, Item, ItemId};
use crate::entry::{Body, Draft, EntryId, FlarePhase, Severity, When};
use crate::error::{EbbError, FileProblem, JournalProblem};
use crate::i18n::Words;
use crate::journal::{Change, Journal};
use crate::logging::{checked, existing};
use crate::pacing::{LiveHeartRate, NotedRest, REST_ITEM, rest_by_note, rests_by_note, take_back_rest};
use crate::reminders::answer;
use crate::storage::{Reader, Verb, Writer, lock};
use crate::time::{Day, Moment};

/// The result of draining an inbox.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DrainReport {
    /// The changes, one per logged note, in order.
    pub taken: Vec<Change>,
    /// The notes that could not be logged and remain in the inbox.
    pub left: Vec<RejectedNote>,
}

/// A note that remains in the inbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RejectedNote {
    /// Path of its file.
    pub path: String,
    /// Why it remains, in words.
    pub reason: String,
}

/// Why a note remains. Worded under `note-…` in the locales.
enum Rejection {
    /// It was sealed for another journal, or it is damaged.
    Sealed,
    /// Its item no longer exists, or cannot be logged with a press.
    Unknown,
    /// The journal refused it.
    Refused(EbbError),
}

impl<E: Into<EbbError>> From<E> for Rejection {
    fn from(error: E) -> Self {
        Self::Refused(error.into())
    }
}

impl Rejection {
    fn in_words(&self, words: Words) -> String {
        match self {
            Self::Sealed => words.note_sealed(),
            Self::Unknown => words.note_unknown(),
            Self::Refused(error) => error.in_words(words),
        }
    }
}

/// The notes in an inbox, oldest first.
pub(super) fn notes(inbox: &Path) -> Result<Vec<PathBuf>, EbbError> {
    if !inbox.exists() {
        return Ok(Vec::new());
    }
    let unreadable = |_| FileProblem::NotReadable.at(inbox);
    let mut found = Vec::new();
    for entry in fs::read_dir(inbox).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().ends_with(ENDING)) {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// Logs notes in order, each as one operation, and removes each once it is durable. What a waiting note takes back is not
/// logged at all.
pub(super) fn drain(
    journal: &Journal,
    secret: &SecretKey,
    paths: Vec<PathBuf>,
    now: &Moment,
) -> Result<DrainReport, EbbError> {
    let mut drained = DrainReport::default();
    let mut notes = Vec::new();
    for path in paths {
        let sealed = fs::read(&path).map_err(|_| FileProblem::NotReadable.at(&path))?;
        notes.push((path, open(secret, &sealed)));
    }
    let undone = |note: &Note| match &note.press {
        InboxAction::Undo { entry } => Some(entry.clone()),
        _ => None,
    };
    let taken_back: HashSet<EntryId> = notes.iter().filter_map(|(_, note)| undone(note.as_ref().ok()?)).collect();
    for (path, note) in notes {
        let logged = note
            .and_then(|note| if taken_back.contains(&note.id) { Ok(None) } else { log(journal, secret, &note, now) });
        match logged {
            Ok(change) => {
                fs::remove_file(&path).map_err(|_| FileProblem::NotWritable.at(&path))?;
                drained.taken.extend(change);
            }
            // An error of the journal is not a fault of the note.
            Err(Rejection::Refused(
                error @ EbbError::Unavailable {
                    problem: JournalProblem::DiskFull | JournalProblem::Busy | JournalProblem::Suspended,
                },
            )) => {
                return Err(error);
            }
            Err(rejection) => {
                drained.left.push(RejectedNote {
                    path: path.display().to_string(),
                    reason: rejection.in_words(journal.words()),
                });
            }
        }
    }
    Ok(drained)
}

/// Opens a sealed note.
fn open(secret: &SecretKey, sealed: &[u8]) -> Result<Note, Rejection> {
    let text = secret.unseal(sealed).map_err(|_| Rejection::Sealed)?;
    let note: Note = serde_json::from_slice(&text).map_err(|_| Rejection::Sealed)?;
    if note.form == FORM { Ok(note) } else { Err(Rejection::Sealed) }
}

/// Logs a note. Returns `None` if it was logged before, or changes nothing.
fn log(journal: &Journal, secret: &SecretKey, note: &Note, now: &Moment) -> Result<Option<Change>, Rejection> {
    // A note from the future (the clock was set back) is logged as of now.
    let at = if note.at.at > now.at { now } else { &note.at };
    let body = match &note.press {
        InboxAction::Reminder { id, action } => {
            // An answer counts once by the reminder's id, so the note's id is not needed.
            let session = journal.session::<Mutex<LiveHeartRate>>();
            let (again, change) = journal.write_begun(|writer| {
                let answered = answer(writer, Some(&lock(&session)), id, action, at)?;
                Ok((answered.again, answered.label))
            })?;
            return Ok((!again).then_some(change));
        }
        InboxAction::Button { handle, severity } => {
            let item = item_behind(&journal.catalog(), secret, handle).ok_or(Rejection::Unknown)?;
            pressed(&item, *severity).ok_or(Rejection::Unknown)?
        }
        InboxAction::Flare => Body::flare(FlarePhase::Started),
        InboxAction::Rest => Body::Rest { item: ItemId(REST_ITEM.to_owned()), minutes: None, taken: true },
        InboxAction::Undo { entry } => return changed(journal, |writer| take_back(writer, entry, now)),
    };
    changed(journal, |writer| log_once(writer, note, at, body, now))
}

/// Runs `work`, which begins its own operation and returns the label of the change, or `None` if there is nothing to do.
fn changed(
    journal: &Journal,
    work: impl FnOnce(&mut Writer<'_>) -> Result<Option<String>, EbbError>,
) -> Result<Option<Change>, Rejection> {
    let (label, change) = journal.write_begun(|writer| {
        let label = work(writer)?;
        let said = label.clone().unwrap_or_default();
        Ok((label, said))
    })?;
    Ok(label.map(|_| change))
}

/// Logs a press under the note's own id. Returns the label of the change, or `None` if it was logged before or changes
/// nothing.
fn log_once(
    writer: &mut Writer<'_>,
    note: &Note,
    at: &Moment,
    body: Body,
    now: &Moment,
) -> Result<Option<String>, EbbError> {
    // This includes deleted and erased entries: a late delivery must not restore what the person removed.
    if writer.knows(&note.id)? {
        return Ok(None);
    }
    if note.press == InboxAction::Rest {
        match rest_by_note(writer, &note.id, at, now)? {
            NotedRest::Begun(label) => return Ok(Some(label)),
            NotedRest::Counted => return Ok(None),
            NotedRest::ByItself => {}
        }
    }
    let (when, day, draft) = checked(writer, Draft::when(When::At { moment: at.clone() }, body), now)?;
    if note.press == InboxAction::Flare && is_in_flare(writer, day)? {
        return Ok(None);
    }
    writer.begin(Verb::Log, now, None)?;
    let entry = writer.create_as(note.id.clone(), when, day, draft)?;
    Ok(Some(writer.labels().entry(&entry)))
}

/// Takes a press back. Returns the label of the change, or `None` if there is nothing to take back.
fn take_back(writer: &mut Writer<'_>, press: &EntryId, now: &Moment) -> Result<Option<String>, EbbError> {
    if rests_by_note(writer, press)? {
        return take_back_rest(writer, now).map(Some);
    }
    if !stands_unchanged(writer, press)? {
        return Ok(None);
    }
    let entry = existing(writer, press)?;
    writer.begin(Verb::Delete, now, None)?;
    writer.delete(press)?;
    Ok(Some(writer.words().did_undo(writer.labels().entry(&entry))))
}

/// Whether a press can be taken back: what it logged is there as it was logged.
pub(super) fn can_be_taken_back(reader: &Reader<'_>, press: &EntryId) -> Result<bool, EbbError> {
    Ok(rests_by_note(reader, press)? || stands_unchanged(reader, press)?)
}

/// Whether an entry is there as it was logged. A later change is another one, and is not undone by the way.
fn stands_unchanged(reader: &Reader<'_>, id: &EntryId) -> Result<bool, EbbError> {
    Ok(reader.entry(id)?.is_some() && reader.revisions(id)?.len() == 1)
}

fn is_in_flare(reader: &Reader<'_>, day: Day) -> Result<bool, EbbError> {
    Ok(reader.flares(day)?.iter().any(|span| span.said && span.covers(day)))
}

/// The item that a handle stands for.
fn item_behind(catalog: &Catalog, secret: &SecretKey, wanted: &str) -> Option<Item> {
    let found = catalog.items().find(|item| handle(secret, &item.id) == wanted)?;
    catalog.get(&catalog.resolve(&found.id)).cloned()
}

/// The body that a press on an item logs; `None` if a press is not enough.
fn pressed(item: &Item, severity: Option<u8>) -> Option<Body> {
    match (Body::tapped(item)?, severity) {
        (Body::Symptom { .. }, Some(severity)) => Some(Body::symptom(&item.id.0, Severity::of(f64::from(severity)))),
        (body, None) => Some(body),
        (_, Some(_)) => None,
    }
}
