//! Backup copies of the whole journal.

use std::path::{Path, PathBuf};

use comfy_table::ContentArrangement;
use ebb_core::EbbError;
use ebb_core::time::Day;
use ebb_core::{FileProblem, JournalProblem};
use serde::Serialize;

use crate::CliError;
use crate::command::{Context, note};
use crate::folders;
use crate::layout::{PLAIN, cell, right, table};

#[derive(Serialize)]
struct CopyLine {
    day: String,
    path: String,
    bytes: u64,
    /// Schema of a copy made before an upgrade.
    #[serde(skip_serializing_if = "Option::is_none")]
    schema: Option<u32>,
    /// Six digits that name the diary it is of, if that is another one.
    #[serde(skip_serializing_if = "Option::is_none")]
    diary: Option<String>,
    /// Whether it does not open: nothing can be restored from it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unreadable: bool,
}

/// Folder of a journal's copies, in the user's state folder and never beside the journal.
pub(crate) fn folder_of(path: &Path) -> PathBuf {
    // A lost journal cannot be canonicalized, but its folder can.
    let in_folder = || {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        Some(folder.canonicalize().ok()?.join(path.file_name()?))
    };
    let place = path.canonicalize().ok().or_else(in_folder).unwrap_or_else(|| path.to_owned());
    let name: String = place.to_string_lossy().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).collect();
    folders::state().unwrap_or_else(|| PathBuf::from("ebb")).join("copies").join(name.trim_matches('-'))
}

impl Context<'_> {
    /// The folders of copies of other places in which copies of this diary lie, with the names of those: a diary that was moved
    /// leaves its copies. The folder may hold another diary's too.
    pub(crate) fn copies_elsewhere(&self) -> Vec<(PathBuf, Vec<String>)> {
        let default = folders::state().map(|state| state.join("copies"));
        let beside = self.copies.parent().filter(|folder| default.as_deref() == Some(*folder));
        let folders = beside.and_then(|folder| std::fs::read_dir(folder).ok()).into_iter().flatten().flatten();
        let with_own = |folder: PathBuf| {
            let copies = self.journal.maintenance().own_copies_in(&folder).unwrap_or_default();
            let name = |copy: &PathBuf| copy.file_name().map(|name| name.to_string_lossy().into_owned());
            let names: Vec<String> = copies.iter().filter_map(name).collect();
            (!names.is_empty()).then_some((folder, names))
        };
        let others = folders.map(|folder| folder.path()).filter(|folder| folder != self.copies);
        let mut found: Vec<(PathBuf, Vec<String>)> = others.filter_map(with_own).collect();
        found.sort();
        found
    }

    /// Makes the day's copy after a command that changed something. The change is already on disk, so a failed copy is
    /// reported and does not fail the command.
    pub(crate) fn keep_copies(&self) {
        if self.journal.generation() == 0 {
            return;
        }
        match self.journal.maintenance().make_due_copy(self.copies, self.now) {
            Ok(due) => due.notes.iter().for_each(|line| note(line)),
            Err(error) => {
                let words = self.journal.words();
                note(&words.page_copy_not_made(error.in_words(words)));
            }
        }
    }

    /// Offers the diary that was here before, if its file is gone and there are copies of it.
    pub(crate) fn offer_lost(&self) {
        // A folder that cannot be read has nothing to offer.
        if let Ok(Some(lost)) = self.journal.maintenance().lost_journal(self.copies) {
            note(&format!("{} {}", lost.text, self.words().hint_lost_journal()));
        }
    }

    pub(crate) fn copies(&self, make: bool) -> Result<(), CliError> {
        let found = if make {
            let after = self.journal.maintenance().make_copy(self.copies, self.now)?;
            after.notes.iter().for_each(|line| note(line));
            after.copies
        } else {
            self.journal.maintenance().list_copies(self.copies)?
        };
        let lines: Vec<CopyLine> = found
            .into_iter()
            .map(|copy| CopyLine {
                day: copy.day.to_string(),
                path: copy.path.display().to_string(),
                bytes: copy.bytes,
                schema: copy.schema,
                diary: copy.diary,
                unreadable: copy.unreadable,
            })
            .collect();
        self.print(&lines, || {
            if lines.is_empty() {
                return self.words().page_no_copies();
            }
            let rows = lines.iter().map(|line| {
                let size = format!("{} KiB", line.bytes / 1024);
                let of_diary = || line.diary.as_ref().map(|diary| self.words().page_copy_of(diary)).unwrap_or_default();
                let of = if line.unreadable { self.words().page_copy_unreadable() } else { of_diary() };
                [cell(PLAIN, &line.day), right(PLAIN, &size), cell(PLAIN, &line.path), cell(PLAIN, &of)]
            });
            let mut table = table(0, rows);
            // A path stays whole, to be copied.
            table.set_content_arrangement(ContentArrangement::Disabled);
            table.trim_fmt()
        })
    }

    pub(crate) fn put_back(&self, day: &str, diary: Option<&str>) -> Result<(), CliError> {
        let day = self.civil_day(day)?;
        let maintenance = self.journal.maintenance();
        let copy = maintenance.copy_of(self.copies, day, diary).map_err(|error| self.whose(error, day, diary))?;
        let aside = match diary {
            Some(_) => maintenance.restore_copy_of_any(&copy.path, self.now),
            None => maintenance.restore_copy(&copy.path, self.now),
        };
        let aside = aside.map_err(|error| self.of_a_bad_copy(error, &copy.path))?;
        let aside = aside.display().to_string();
        let report = serde_json::json!({ "restored": copy.path, "set_aside": aside });
        self.print(&report, || self.words().page_put_back(day.to_string(), aside))
    }

    /// An error about a copy that cannot be read is not about the diary, which is as it was: another day's may be good.
    fn of_a_bad_copy(&self, error: EbbError, copy: &Path) -> CliError {
        let (words, path) = (self.words(), copy.display().to_string());
        match error {
            // Of the copy, and not of the diary, which may be damaged as well.
            EbbError::Unavailable { problem: JournalProblem::Damaged { detail } } if detail == path => {
                CliError::Message(format!("{} {}", words.error_damaged_copy(path), words.hint_bad_copy()))
            }
            EbbError::File { problem: FileProblem::NotAJournal, .. } => CliError::Hinted(error, words.hint_bad_copy()),
            other => other.into(),
        }
    }

    /// An error about a day without a copy says so, and one about a day whose only copies are of another diary tells how to put
    /// that one in place.
    fn whose(&self, error: EbbError, day: Day, diary: Option<&str>) -> CliError {
        if let EbbError::File { problem: FileProblem::Missing, .. } = error {
            return CliError::Message(match diary {
                Some(diary) => self.words().error_no_copy_of_diary(day.to_string(), ebb_core::excerpt(diary)),
                None => self.words().error_no_copy_of_day(day.to_string()),
            });
        }
        if let EbbError::File { problem: FileProblem::AnothersCopy, .. } = error {
            let found = self.journal.maintenance().list_copies(self.copies).unwrap_or_default();
            if let Some(diary) = found.into_iter().filter(|copy| copy.day == day).find_map(|copy| copy.diary) {
                return CliError::Message(self.words().error_copy_of_other(day.to_string(), diary));
            }
        }
        error.into()
    }
}
