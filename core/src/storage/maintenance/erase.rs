//! Permanent erasure: content is removed from the rows, the change log, the copies and the file's unused bytes. A
//! tombstone with the entry's id remains, so that neither an import nor a merge brings the entry back.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::OptionalExtension as _;

use super::stored_copy::{Owner, may_be_in_another_form};
use crate::entry::Entry;
use crate::storage::entries::row;
use crate::storage::files::{COMPANIONS, PART, UNFINISHED, beside, is_companion, real_path, set_aside_beside};
use crate::storage::interrupted_erasure::{ErasureNote, NOTE, remove_all};
use crate::storage::place::JournalPlace;
use crate::storage::unfinished_export::NOTES;
use crate::storage::{
    Access, CommittedChange, EraseRules, EraseTargets, Erasure, ErasureOutcome, ITEM, PendingErasure, Reader, RowState,
    SEVERITY_WORDS, Store, StoreError, Verb, Writer, checksum::sum,
};
use crate::time::{Day, Moment};

/// What erasing did.
#[derive(Debug)]
pub struct Erased {
    /// How many of the journal's entries it took.
    pub entries: u32,
    /// The change.
    pub change: Option<CommittedChange>,
    /// Where words of what was erased still stand in the journal.
    pub mentions: Vec<Mention>,
    /// What became of the copies, the files set aside and the unused bytes.
    pub outcome: ErasureOutcome,
}

/// What becomes of a record when something it names is erased.
pub(crate) enum RecordErasure {
    /// It stays.
    Leave,
    /// This is left of it, as JSON.
    Replace(String),
    /// It is erased.
    Erase,
}

/// A place where words of what was erased still stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mention {
    /// A record.
    Record {
        /// Its kind.
        kind: String,
        /// Its id.
        id: String,
    },
    /// An entry of this day.
    Entry(Day),
    /// What an entry or record said before.
    History,
}

impl Reader<'_> {
    /// The words by which what is to be erased might be found again: the name of an own item, or an entry's note.
    fn telling_words(&self, what: &Erasure) -> Result<Vec<String>, StoreError> {
        let mut words = Vec::new();
        match what {
            Erasure::Entry { entry } => {
                words.extend(self.entry_row(entry)?.and_then(|row| row.entry.note));
            }
            Erasure::Item { item } => words.push(self.labels().item(item)),
            // Whatever is said of a day may be said of another; words tell their own places.
            Erasure::Days { .. } | Erasure::Words { .. } => {}
        }
        words.retain(|text| !text.trim().is_empty());
        Ok(words)
    }

    /// Where words still stand, at most once a record and a day.
    fn mentions(&self, words: &[String]) -> Result<Vec<Mention>, StoreError> {
        let mut found = Vec::new();
        for text in words {
            // As it stands within JSON.
            let json = serde_json::to_string(text)?;
            let json = json.trim_matches('"');
            let mut statement = self.prepare(
                "SELECT kind, id FROM record WHERE state = 0 AND instr(lower(body), lower(?)) > 0 ORDER BY n",
            )?;
            let rows = statement.query_map([json], |row| Ok(Mention::Record { kind: row.get(0)?, id: row.get(1)? }))?;
            found.extend(rows.collect::<Result<Vec<_>, _>>()?);
            let mut statement = self.prepare(
                "SELECT DISTINCT day FROM entry WHERE state < 2
                 AND (instr(lower(note), lower(?1)) > 0 OR instr(lower(body), lower(?2)) > 0) ORDER BY day DESC LIMIT 20",
            )?;
            let rows = statement.query_map([text.as_str(), json], |row| row.get::<_, i32>(0))?;
            let days = rows.collect::<Result<Vec<_>, _>>()?;
            found.extend(days.into_iter().filter_map(Day::from_number).map(Mention::Entry));
            let log =
                "SELECT 1 FROM change WHERE instr(lower(before), lower(?1)) > 0 OR instr(lower(after), lower(?1)) > 0";
            // The log holds JSON that holds JSON.
            let twice = serde_json::to_string(json)?;
            for form in [json, twice.trim_matches('"')] {
                if self.prepare(log)?.exists([form])? {
                    found.push(Mention::History);
                }
            }
        }
        let mut seen = Vec::new();
        found.retain(|mention| {
            !seen.contains(mention) && {
                seen.push(mention.clone());
                true
            }
        });
        Ok(found)
    }

    /// The row numbers of the entries that an erasure would remove.
    pub(crate) fn erase_targets(&self, what: &Erasure) -> Result<Vec<i64>, StoreError> {
        let mut found = Vec::new();
        match what {
            Erasure::Entry { entry } => {
                let stored = self.entry_row(entry)?.filter(|row| row.state != RowState::Erased);
                found.extend(stored.map(|row| row.n));
            }
            Erasure::Days { first, last } => {
                let mut statement =
                    self.prepare("SELECT n FROM entry WHERE day BETWEEN ? AND ? AND state < 2 ORDER BY n")?;
                let rows = statement.query_map([first.number(), last.number()], |row| row.get(0))?;
                found = rows.collect::<Result<_, _>>()?;
            }
            Erasure::Item { item } => {
                let mut statement = self.prepare("SELECT n FROM entry WHERE item = ? AND state < 2 ORDER BY n")?;
                let rows = statement.query_map([&item.0], |row| row.get(0))?;
                found = rows.collect::<Result<_, _>>()?;
            }
            Erasure::Words { text } => found = self.notes_saying(text)?,
        }
        Ok(found)
    }
}

impl Writer<'_> {
    /// Erases the targets and the log of them. Cannot be undone. Returns how many entries it took, of words how many places.
    ///
    /// In a copy, `journal` is the one it is of: a name that is gone there goes here too.
    pub(super) fn erase(
        &mut self,
        what: &Erasure,
        rules: &EraseRules,
        journal: Option<&Store>,
    ) -> Result<u32, StoreError> {
        let erase_targets = self.erase_targets(what)?;
        // Counted before: what is erased is gone from the change log too, and its own changes stand there after.
        let places = match what {
            Erasure::Words { text } => self.places_saying(text, rules)?,
            _ => u32::try_from(erase_targets.len()).unwrap_or(u32::MAX),
        };
        let entries =
            erase_targets.iter().map(|n| Ok(self.stored(*n)?.entry)).collect::<Result<Vec<_>, StoreError>>()?;
        for hook in rules.hooks {
            hook(self, &EraseTargets { erasure: what, entries: &entries })?;
        }
        for n in &erase_targets {
            self.tombstone(*n)?;
        }
        match what {
            Erasure::Entry { .. } => {}
            Erasure::Words { text } => self.erase_words(text, rules, journal)?,
            Erasure::Days { first, last } => {
                self.erase_notices(*first, *last)?;
                for table in ["sample", "issued"] {
                    self.prepare(&format!("DELETE FROM {table} WHERE day BETWEEN ? AND ?"))?
                        .execute([first.number(), last.number()])?;
                }
            }
            Erasure::Item { item } => {
                self.prepare("DELETE FROM sample WHERE item = ?")?.execute([&item.0])?;
                self.erase_record(ITEM, &item.0)?;
                self.erase_record(SEVERITY_WORDS, &item.0)?;
            }
        }
        Ok(places)
    }

    pub(super) fn tombstone(&mut self, n: i64) -> Result<(), StoreError> {
        let stored = self.stored(n)?;
        self.touch(&stored.entry);
        self.write_row(Some(n), RowState::Erased, &row::tombstone(stored.entry.id))?;
        self.forget("e", n)?;
        // An operation that created nothing else leaves no trace.
        self.prepare("UPDATE op SET first = NULL, last = NULL WHERE first = ?1 AND last = ?1 AND n = (SELECT op FROM entry WHERE n = ?1)")?
            .execute([n])?;
        // Its key may name what a person called a tracker. An import knows the tombstone by the entry's id.
        self.prepare("DELETE FROM origin WHERE entry = ?")?.execute([n])?;
        self.note_change();
        Ok(())
    }

    /// Erases every record of a kind, including removed ones, whose id or body names one of the entries.
    pub(crate) fn erase_records_naming(&mut self, kind: &str, entries: &[Entry]) -> Result<(), StoreError> {
        let ids: HashSet<&str> = entries.iter().map(|entry| entry.id.0.as_str()).collect();
        let records: Vec<(String, String)> = {
            let mut statement = self.prepare("SELECT id, body FROM record WHERE kind = ? AND state < 2")?;
            let rows = statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
            rows.collect::<Result<_, _>>()?
        };
        for (id, body) in records {
            if id.split('/').chain(body.split('"')).any(|word| ids.contains(word)) {
                self.erase_record(kind, &id)?;
            }
        }
        Ok(())
    }

    /// Erases the history of every record of a kind, including removed ones. `present` maps a record's JSON to what
    /// should be left of it; `None` erases the record.
    pub(crate) fn erase_history(
        &mut self,
        kind: &str,
        present: impl Fn(&str) -> Option<String>,
    ) -> Result<(), StoreError> {
        let records: Vec<(i64, String, String)> = {
            let mut statement = self.prepare("SELECT n, id, body FROM record WHERE kind = ? AND state < 2")?;
            let rows = statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
            rows.collect::<Result<_, _>>()?
        };
        for (n, id, body) in records {
            match present(&body) {
                Some(body) => {
                    self.replace_record(n, RowState::Live, &body)?;
                    self.forget("r", n)?;
                }
                None => self.erase_record(kind, &id)?,
            }
        }
        Ok(())
    }

    /// Erases or edits records of a kind, also removed ones: `edit` maps a record's id and JSON to what becomes of it. The
    /// history of what is edited goes.
    pub(crate) fn erase_in_records(
        &mut self,
        kind: &str,
        edit: impl Fn(&str, &str) -> RecordErasure,
    ) -> Result<(), StoreError> {
        let records: Vec<(i64, String, RowState, String)> = {
            let mut statement = self.prepare("SELECT n, id, state, body FROM record WHERE kind = ? AND state < 2")?;
            let rows = statement.query_map([kind], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
            rows.collect::<Result<_, _>>()?
        };
        for (n, id, state, body) in records {
            match edit(&id, &body) {
                RecordErasure::Leave => {}
                RecordErasure::Replace(body) => {
                    self.replace_record(n, state, &body)?;
                    self.forget("r", n)?;
                }
                RecordErasure::Erase => self.erase_record(kind, &id)?,
            }
        }
        Ok(())
    }

    /// Permanently erases a record's content.
    pub(crate) fn erase_record(&mut self, kind: &str, id: &str) -> Result<(), StoreError> {
        let found: Option<i64> = self
            .prepare("SELECT n FROM record WHERE kind = ? AND id = ?")?
            .query_row([kind, id], |row| row.get(0))
            .optional()?;
        let Some(n) = found else { return Ok(()) };
        let body = "null";
        let left = tombstone_id(id);
        self.prepare("DELETE FROM record WHERE kind = ? AND id = ? AND n <> ?")?
            .execute(rusqlite::params![kind, left, n])?;
        self.prepare("UPDATE record SET id = ?, state = ?, body = ?, sum = ? WHERE n = ?")?.execute(
            rusqlite::params![left, RowState::Erased, body, sum(&[kind, &left, &RowState::Erased.text(), body]), n],
        )?;
        self.forget("r", n)?;
        self.touch_record(kind, id);
        self.note_change();
        Ok(())
    }

    pub(super) fn forget(&self, entity: &str, n: i64) -> Result<(), StoreError> {
        self.prepare("DELETE FROM change WHERE entity = ? AND target = ?")?.execute(rusqlite::params![entity, n])?;
        Ok(())
    }
}

impl Store {
    /// How many entries an erasure would take, of words how many places.
    pub(crate) fn erase_count(&self, what: &Erasure) -> Result<u32, StoreError> {
        self.read(|reader: &Reader<'_>| match what {
            Erasure::Words { text } => reader.places_saying(text, self.erase_rules),
            _ => Ok(u32::try_from(reader.erase_targets(what)?.len()).unwrap_or(u32::MAX)),
        })
    }

    /// The first notes that an erasure of words takes, each with its day.
    pub(crate) fn erased_notes(&self, what: &Erasure, most: usize) -> Result<Vec<(Day, String)>, StoreError> {
        match what {
            Erasure::Words { text } => self.read(|reader: &Reader<'_>| reader.notes_with(text, most)),
            _ => Ok(Vec::new()),
        }
    }

    /// What keeps words that are to be erased, as its name.
    pub(crate) fn names_kept(&self, what: &Erasure) -> Result<Vec<Mention>, StoreError> {
        match what {
            Erasure::Words { text } => self.read(|reader: &Reader<'_>| reader.names_saying(text, self.erase_rules)),
            _ => Ok(Vec::new()),
        }
    }

    /// Erases in the journal, in every copy in a folder and in what was set aside.
    ///
    /// The journal comes first, in one transaction that also says what is still to be done: a kill or a full disk after it
    /// leaves an erasure that the next opening finishes.
    pub fn erase(&self, what: &Erasure, folder: Option<&Path>, now: &Moment) -> Result<Erased, StoreError> {
        let pending = PendingErasure::files(what, folder);
        let ((entries, mentions), change) = self.write::<_, StoreError>(|writer| {
            let words = writer.telling_words(what)?;
            writer.begin(Verb::Erase, now, None)?;
            let entries = writer.erase(what, self.erase_rules, None)?;
            writer.put_pending(&pending)?;
            let mentions = match what {
                Erasure::Words { text } => writer.names_saying(text, self.erase_rules)?,
                _ => writer.mentions(&words)?,
            };
            Ok((entries, mentions))
        })?;
        let outcome = self.finish_erasures(folder);
        Ok(Erased { entries, change, mentions, outcome })
    }

    /// Erases the journal with everything next to it, its copies in a folder, and other files that belong to it. The
    /// journal is closed afterwards, and opening it again starts a new one. Returns the files that could not be
    /// removed.
    ///
    /// Copies of another diary, which may share the folder, stay. Where this journal cannot be read, the name of a copy tells
    /// whose it is, and the place of the journal that it was made of.
    #[must_use]
    pub fn erase_everything(&self, folder: Option<&Path>, others: Vec<PathBuf>) -> ErasedEverything {
        let in_folder =
            folder.map(|folder| files_of(folder, |other| other.starts_with("ebb-") && other.contains(".db")));
        let place = JournalPlace::of(&self.path, folder.unwrap_or(Path::new(".")));
        let (copies, kept) = self.own_copies(in_folder.unwrap_or_default(), place);
        let renamed = self.set_aside_before_a_rename();
        // A defect of the files must not prevent their erasure.
        let _ = self.suspend();
        let mut erase_targets = others;
        // Before the notes of them go.
        erase_targets.extend(self.sweep_exports());
        erase_targets.extend(NOTES.map(|ending| beside(&self.path, ending)));
        for unfinished in UNFINISHED.map(|ending| beside(&self.path, ending)) {
            erase_targets.extend(COMPANIONS.map(|ending| beside(&unfinished, ending)));
            erase_targets.push(unfinished);
        }
        erase_targets.extend(set_aside_beside(&self.path).unwrap_or_default());
        for file in renamed {
            erase_targets.extend(COMPANIONS.map(|ending| beside(&file, ending)));
            erase_targets.push(file);
        }
        erase_targets.extend(copies);
        // The journal last: as long as it is there, it can be erased again.
        erase_targets.extend(COMPANIONS.map(|ending| beside(&self.path, ending)));
        erase_targets.push(self.path.clone());
        // A link is removed with the file it leads to.
        let linked: Vec<PathBuf> = erase_targets.iter().map(|path| real_path(path)).collect();
        let mut seen = HashSet::new();
        let both = linked.into_iter().zip(erase_targets).flat_map(|(linked, path)| [linked, path]);
        let erase_targets: Vec<PathBuf> = both.filter(|path| seen.insert(path.clone())).collect();
        // Where it cannot be noted, on a full disk, the files go all the same.
        let note = ErasureNote::write(&self.path, &erase_targets);
        let mut left = remove_all(&erase_targets);
        left.sort();
        if let Ok(note) = note
            && note.remove().is_err()
        {
            left.push(beside(&self.path, NOTE));
        }
        ErasedEverything { left, kept }
    }

    /// Splits the files of a folder of copies into those of this diary and the copies of others.
    fn own_copies(&self, files: Vec<PathBuf>, place: JournalPlace) -> (Vec<PathBuf>, Vec<PathBuf>) {
        let is_readable = self.read(|reader: &Reader<'_>| reader.device()).is_ok();
        let (mut own, mut others) = (Vec::new(), Vec::new());
        for file in files {
            let name = file.to_string_lossy().into_owned();
            // What belongs to a copy, as its log, goes with it.
            let end = name.rfind(".db").map_or(name.len(), |at| at + ".db".len());
            // What a killed process left of a copy is nobody's copy; with a key its log looks like another diary's.
            if name.get(end..).is_some_and(|rest| rest.starts_with(PART)) {
                own.push(file);
                continue;
            }
            let copy = PathBuf::from(name.get(..end).unwrap_or(&name));
            let copy = if copy.exists() && !name.contains(".set-aside") { copy } else { file.clone() };
            let is_others = match self.owner_of(&real_path(&copy)) {
                Ok(owner) if is_readable => owner == Owner::Another,
                Err(StoreError::WrongKey(_) | StoreError::NotEncrypted(_)) if is_readable => {
                    let plain = self.owner_with(&real_path(&copy), &Access::default());
                    plain.map_or(true, |owner| owner == Owner::Another)
                }
                // Without a key, an encrypted copy of another diary cannot be told from noise.
                Err(error) if is_readable && may_be_in_another_form(&real_path(&copy), &error) => true,
                _ => name.contains("-of-") || place.is_elsewhere(&real_path(&copy), &self.access()),
            };
            if is_others { others.push(file) } else { own.push(file) }
        }
        others.retain(|file| !is_companion(file));
        (own, others)
    }
}

/// What became of the files when everything was erased.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ErasedEverything {
    /// Files that could not be removed.
    pub left: Vec<PathBuf>,
    /// Copies of other diaries, and files that no key at hand opens: they stay.
    pub kept: Vec<PathBuf>,
}

/// What is left of the id of a record that was erased. That of an imported item spells what a person called it.
fn tombstone_id(id: &str) -> Cow<'_, str> {
    match id.strip_prefix("own:") {
        Some(rest) if uuid::Uuid::parse_str(rest).is_err() && !rest.starts_with(ERASED_ID) => {
            Cow::Owned(format!("own:{ERASED_ID}{:016x}", sum(&[id])))
        }
        _ => Cow::Borrowed(id),
    }
}

/// Beginning of such an id, after that of an own item.
const ERASED_ID: &str = "erased-";

/// The files in a folder with matching names; empty if the folder cannot be read.
fn files_of(folder: &Path, is_one: impl Fn(&str) -> bool) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let files = entries.flatten().map(|entry| entry.path());
    files.filter(|path| path.file_name().is_some_and(|name| is_one(&name.to_string_lossy()))).collect()
}
