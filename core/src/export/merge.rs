//! Taking an export into a diary that has entries of its own.

use std::io::BufReader;
use std::path::Path;

use serde::Serialize;

use super::read::{LineRules, open_to_read, read_in_public, read_lines};
use super::service::Exports;
use crate::catalog::Item;
use crate::check_ins::StoredCheckIn;
use crate::error::{EbbError, FileProblem};
use crate::import::FileKind;
use crate::items::OwnSeverityWords;
use crate::journal::{Change, Record};
use crate::profile::{Examination, Medicine};
use crate::reminders::StoredRule;
use crate::storage::{MergeRules, Merged, Reader, Store, Writer};
use crate::time::Moment;
use crate::{profile, reminders};

/// The source under which merging is an import.
const SOURCE: &str = "ebb-journal";

/// The kinds of records of another diary that are taken: what a person made and would miss, without settings, the profile,
/// and what is under way.
const KINDS: &[&str] =
    &[Item::KIND, OwnSeverityWords::KIND, Medicine::KIND, StoredRule::KIND, StoredCheckIn::KIND, Examination::KIND];

/// The kinds of which two with one name are one.
const NAMED: &[&str] = &[Item::KIND, Medicine::KIND];

/// What merging an export brought, or would bring.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MergeReport {
    /// Entries that were not here.
    pub added: u32,
    /// Entries of which the file has a newer revision.
    pub changed: u32,
    /// Entries of which this diary has a newer revision, which stays.
    pub kept: u32,
    /// Medicines, items, reminders, settings and the like, added or changed.
    pub records: u32,
    /// Whether the file is of another diary: neither went on from the other.
    pub other_diary: bool,
    /// Whether the diary was empty and is the file's now, with its whole history: nothing that undo reaches.
    pub restored: bool,
    /// Whether anything was written; `false` for a preview.
    pub written: bool,
    /// All of it in sentences.
    pub sentences: Vec<String>,
}

/// What merging an export did.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MergeChange {
    /// What the file brought.
    pub report: MergeReport,
    /// The change; it touches no entry if nothing was new.
    pub change: Change,
}

impl Exports {
    /// Whether a file is an export of Ebb's own, by its beginning.
    #[must_use]
    pub fn is_export(&self, file: &Path) -> bool {
        FileKind::of(file) == FileKind::Export
    }

    /// What merging an export would bring. Writes nothing.
    pub fn preview_merge(&self, export: &Path, now: &Moment) -> Result<MergeReport, EbbError> {
        self.with_their_journal(export, |theirs, names| {
            let store = self.journal.store();
            let (other_diary, restored) = (!store.is_related(theirs)? && !store.is_new()?, store.is_new()?);
            // Done, and taken back by the error that ends it.
            let tried = store.write::<MergeOutcome, Tried>(|writer| {
                writer.begin_import(SOURCE, "", now)?;
                Err(Tried::Would(theirs.read(|reader: &Reader<'_>| take_in(writer, reader, !other_diary, now))?))
            });
            let taken = match tried {
                Err(Tried::Would(taken)) => taken,
                Err(Tried::Failed(error)) => return Err(error),
                Ok(_) => MergeOutcome::default(),
            };
            Ok(self.report(taken, (other_diary, restored, false), names))
        })
    }

    /// Takes in what an export holds and this diary has not, or has as it was before: as one operation, which one undo takes
    /// back. A second time it changes nothing. Of another diary it does so only if `of_any`, and then without its settings, its
    /// profile and what is under way in it.
    ///
    /// A diary in which nothing was ever written becomes the export's, with its whole history, as
    /// [`Journal::restore_export`](crate::Journal::restore_export) would make it; undo does not reach that.
    ///
    /// # Errors
    ///
    /// [`FileProblem::AnothersExport`].
    pub fn merge_journal(&self, export: &Path, of_any: bool, now: &Moment) -> Result<MergeChange, EbbError> {
        let store = self.journal.store();
        if store.is_new()? {
            return self.become_export(export);
        }
        self.with_their_journal(export, |theirs, names| {
            let other_diary = !store.is_related(theirs)?;
            if other_diary && !of_any {
                return Err(FileProblem::AnothersExport.at(export));
            }
            let label = export.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            let (taken, change) = self.journal.write_import(SOURCE, &label, now, |writer| {
                theirs.read(|reader: &Reader<'_>| take_in(writer, reader, !other_diary, now))
            })?;
            Ok(MergeChange { report: self.report(taken, (other_diary, false, true), names), change })
        })
    }

    /// Reads an export as the journal that this is, which is empty.
    fn become_export(&self, export: &Path) -> Result<MergeChange, EbbError> {
        let source = open_to_read(export)?;
        let rules = LineRules { features: self.journal.features(), words: self.journal.words() };
        let read = read_lines(self.journal.store(), BufReader::new(source), rules);
        let read = read.map_err(|error| read_in_public(error, export, self.journal.words()))?;
        let merged = Merged { added: read.entries, ..Merged::default() };
        let taken = MergeOutcome { merged, medicines: Vec::new() };
        let report = self.report(taken, (false, true, true), read.neutral_names);
        let done = crate::storage::CommittedChange::default();
        let change = self.journal.changed(self.journal.words().did_import(read.entries), Some(done));
        Ok(MergeChange { report, change })
    }

    /// Calls `work` with the export as a journal of its own, and the number of names that are not read as they stand there.
    fn with_their_journal<T>(
        &self,
        export: &Path,
        work: impl FnOnce(&Store, u32) -> Result<T, EbbError>,
    ) -> Result<T, EbbError> {
        let source = open_to_read(export)?;
        let rules = LineRules { features: self.journal.features(), words: self.journal.words() };
        self.journal.store().with_scratch(|scratch| {
            let read = read_lines(scratch, BufReader::new(source), rules);
            let read = read.map_err(|error| read_in_public(error, export, self.journal.words()))?;
            work(scratch, read.neutral_names)
        })
    }

    fn report(
        &self,
        taken: MergeOutcome,
        (other_diary, restored, written): (bool, bool, bool),
        names: u32,
    ) -> MergeReport {
        let words = self.journal.words();
        let MergeOutcome { merged: Merged { added, changed, kept, records }, medicines } = taken;
        let mut sentences = vec![words.merge_entries(added, changed)];
        sentences.extend((records > 0).then(|| words.merge_records(records)));
        sentences.extend(medicines);
        sentences.extend((kept > 0).then(|| words.merge_kept(kept)));
        sentences.extend(other_diary.then(|| words.merge_other_diary()));
        sentences.extend((names > 0).then(|| words.restored_names(names)));
        sentences.extend(restored.then(|| words.merge_restored()));
        MergeReport { added, changed, kept, records, other_diary, restored, written, sentences }
    }
}

/// What was taken in.
#[derive(Debug, Default)]
struct MergeOutcome {
    merged: Merged,
    /// What became of medicines that are in both lists, in sentences.
    medicines: Vec<String>,
}

/// Merges another journal, and lets reminders of medicines of both lists ring as they did there.
fn take_in(
    writer: &mut Writer<'_>,
    theirs: &Reader<'_>,
    related: bool,
    now: &Moment,
) -> Result<MergeOutcome, EbbError> {
    let merged = writer.merge(theirs, &rules_of(related))?;
    let medicines = profile::merge_transferred_medicines(writer, theirs, now)?;
    reminders::take_in_rules(writer, theirs)?;
    Ok(MergeOutcome { merged, medicines })
}

fn rules_of(related: bool) -> MergeRules {
    MergeRules { related, kinds: KINDS, named: NAMED }
}

/// How a trial ends: always with an error, so that nothing of it stays.
enum Tried {
    Would(MergeOutcome),
    Failed(EbbError),
}

impl From<EbbError> for Tried {
    fn from(error: EbbError) -> Self {
        Self::Failed(error)
    }
}

impl From<crate::storage::StoreError> for Tried {
    fn from(error: crate::storage::StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// The methods with paths, as phones call them: under the same names, with paths as text.
#[cfg(feature = "uniffi")]
#[uniffi::export]
impl Exports {
    /// Whether a file is an export of Ebb's own, by its beginning.
    #[uniffi::method(name = "is_export")]
    fn is_export_at(&self, file: &str) -> bool {
        self.is_export(Path::new(file))
    }

    /// What merging an export would bring. Writes nothing.
    #[uniffi::method(name = "preview_merge")]
    fn preview_merge_at(&self, export: &str, now: &Moment) -> Result<MergeReport, EbbError> {
        self.preview_merge(Path::new(export), now)
    }

    /// Takes in what an export holds and this diary has not, or has as it was before.
    #[uniffi::method(name = "merge_journal")]
    fn merge_journal_at(&self, export: &str, of_any: bool, now: &Moment) -> Result<MergeChange, EbbError> {
        self.merge_journal(Path::new(export), of_any, now)
    }
}
