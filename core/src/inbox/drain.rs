//! Draining the inbox into the journal.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use crypto_box::SecretKey;
use serde::Serialize;

use super::note::{ENDING, Note, Press};
use super::{FORM, handle};
use crate::catalog::{Item, ItemId};
use crate::entry::{self, Body, Draft, FlarePhase, Severity, When};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::pacing::LiveHeartRate;
use crate::reminders::answer;
use crate::storage::{Verb, lock};
use crate::time::Moment;

/// What became of an inbox.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Drained {
    /// What was logged, a change a note, in order.
    pub taken: Vec<Change>,
    /// Notes that are still there, since nothing could be made of them.
    pub left: Vec<LeftNote>,
}

/// A note that stays where it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LeftNote {
    /// Its file.
    pub path: String,
    /// Why, in words.
    pub reason: String,
}

/// Why a note stays; `note-…` in the locales.
enum Why {
    /// It was sealed for another journal, or is damaged.
    Sealed,
    /// It speaks of an item that is no longer there, or that a tap cannot log.
    Unknown,
    /// The core refused what it says.
    Refused(EbbError),
}

impl Journal {
    /// Logs every note of an inbox, the oldest first, and takes each away once it is on the disk. A note whose time lies
    /// ahead, because the clock was set back, is logged as of now. To be called when the app opens and when it comes
    /// back; an inbox that is not there is empty.
    pub fn drain(&self, inbox: &Path, now: &Moment) -> Result<Drained, EbbError> {
        let mut drained = Drained { taken: Vec::new(), left: Vec::new() };
        let notes = notes(inbox)?;
        if notes.is_empty() {
            return Ok(drained);
        }
        let secret = self.inbox_secret()?;
        for path in notes {
            let name = || path.display().to_string();
            let sealed = fs::read(&path).map_err(|_| EbbError::NotReadable { path: name() })?;
            match self.take(&secret, &sealed, now) {
                Ok(change) => {
                    fs::remove_file(&path).map_err(|_| EbbError::NotWritable { path: name() })?;
                    drained.taken.extend(change);
                }
                // The journal's own trouble is not the note's.
                Err(Why::Refused(error @ (EbbError::DiskFull | EbbError::Busy | EbbError::Suspended))) => {
                    return Err(error);
                }
                Err(why) => drained.left.push(LeftNote { path: name(), reason: self.word_why(&why) }),
            }
        }
        Ok(drained)
    }

    /// Logs one note; `None` where it was logged before, or says nothing new.
    fn take(&self, secret: &SecretKey, sealed: &[u8], now: &Moment) -> Result<Option<Change>, Why> {
        let text = secret.unseal(sealed).map_err(|_| Why::Sealed)?;
        let note: Note = serde_json::from_slice(&text).map_err(|_| Why::Sealed)?;
        if note.form != FORM {
            return Err(Why::Sealed);
        }
        if let Press::Reminder { id, action } = &note.press {
            let moment = if note.at.at > now.at { now } else { &note.at };
            // Answers count once by the reminder's own name; the note's is not needed for that.
            let session = self.session::<Mutex<LiveHeartRate>>();
            let answered = self.write_begun(|writer| {
                let answered = answer(writer, Some(&lock(&session)), id, action, moment)?;
                Ok((answered.again, answered.label))
            });
            let (again, change) = answered.map_err(Why::Refused)?;
            return Ok((!again).then_some(change));
        }
        let body = match &note.press {
            Press::Button { handle, severity } => {
                let item = self.behind(secret, handle).ok_or(Why::Unknown)?;
                pressed(&item, *severity).ok_or(Why::Unknown)?
            }
            Press::Flare | Press::Reminder { .. } => Body::flare(FlarePhase::Started),
        };
        let moment = if note.at.at > now.at { now.clone() } else { note.at.clone() };
        let draft = Draft::when(When::At { moment }, body);
        self.log_note(&note, draft, now).map_err(Why::Refused)
    }

    fn log_note(&self, note: &Note, draft: Draft, now: &Moment) -> Result<Option<Change>, EbbError> {
        let catalog = self.catalog();
        let (new, change) = self.write_begun(|writer| {
            // Deleted and erased ones too: what the person took away does not come back by a late delivery.
            if writer.knows(&note.id)? {
                return Ok((false, String::new()));
            }
            let (when, day, draft) = entry::check(draft, &catalog, now, writer.rollover()?)?;
            let in_flare = || Ok::<_, EbbError>(writer.flares(day)?.iter().any(|span| span.said && span.covers(day)));
            if note.press == Press::Flare && in_flare()? {
                return Ok((false, String::new()));
            }
            writer.begin(Verb::Log, now, None)?;
            let entry = writer.create_as(note.id.clone(), when, day, draft)?;
            Ok((true, self.labels().entry(&entry)))
        })?;
        Ok(new.then_some(change))
    }

    /// The item behind a handle.
    fn behind(&self, secret: &SecretKey, wanted: &str) -> Option<Item> {
        let catalog = self.catalog();
        let found = catalog.items().find(|item| handle(secret, &item.id) == wanted)?;
        let id: ItemId = catalog.resolve(&found.id);
        catalog.get(&id).cloned()
    }

    fn word_why(&self, why: &Why) -> String {
        match why {
            Why::Sealed => self.words().get("note-sealed"),
            Why::Unknown => self.words().get("note-unknown"),
            Why::Refused(error) => error.in_words(self.words()),
        }
    }
}

/// What a press on an item logs; `None` where it needs more than a press.
fn pressed(item: &Item, severity: Option<u8>) -> Option<Body> {
    match (Body::tapped(item)?, severity) {
        (Body::Symptom { .. }, Some(severity)) => Some(Body::symptom(&item.id.0, Severity::of(f64::from(severity)))),
        (body, None) => Some(body),
        (_, Some(_)) => None,
    }
}

/// The notes in an inbox, the oldest first.
fn notes(inbox: &Path) -> Result<Vec<PathBuf>, EbbError> {
    if !inbox.exists() {
        return Ok(Vec::new());
    }
    let unreadable = |_| EbbError::NotReadable { path: inbox.display().to_string() };
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
