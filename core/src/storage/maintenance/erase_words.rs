//! Erasing words wherever a person wrote them: in notes, in texts about themselves, in what was removed, and in what
//! anything said before.
//!
//! What is still there and needs its name keeps it, and is told. Ids are no words: `pain` as the id of an item is nothing
//! that anybody wrote.

use std::collections::BTreeSet;

use serde_json::Value;

use super::erase::Mention;
use crate::entry::{Body, EntryKind};
use crate::storage::erasure::WHOLE_TEXT;
use crate::storage::{EraseRules, Reader, RowState, Store, StoreError, Writer};
use crate::time::Day;

/// The keys of an entry's body that hold what a person wrote: their own word for a severity, the unit of a dose.
const BODY_TEXTS: [&str; 2] = ["said", "unit"];

/// The fields of the change log that hold the same.
const FIELD_TEXTS: [&str; 3] = ["note", "body.said", "body.dose"];

/// Words to look for.
struct SearchText(String);

impl SearchText {
    fn new(text: &str) -> Self {
        Self(folded(text.trim()))
    }

    fn is_in(&self, text: &str) -> bool {
        folded(text).contains(&self.0)
    }

    /// Whether they stand under one of the keys of a value.
    fn is_under(&self, keys: &[&str], value: &Value) -> bool {
        match value {
            Value::Object(all) => all.iter().any(|(key, value)| {
                if keys.contains(&key.as_str()) {
                    self.is_under(&[WHOLE_TEXT], value)
                } else {
                    self.is_under(keys, value)
                }
            }),
            Value::Array(all) => all.iter().any(|value| self.is_under(keys, value)),
            Value::String(text) => keys.contains(&WHOLE_TEXT) && self.is_in(text),
            _ => false,
        }
    }

    fn is_in_json(&self, keys: &[&str], json: Option<&str>) -> Result<bool, StoreError> {
        match json {
            Some(json) if !keys.is_empty() => Ok(self.is_under(keys, &serde_json::from_str(json)?)),
            _ => Ok(false),
        }
    }

    /// What is left of a value without the texts that hold them; `None` if nothing is.
    fn pruned(&self, keys: &[&str], value: Value) -> Option<Value> {
        match value {
            Value::Object(all) => {
                let left = all.into_iter().filter_map(|(key, value)| {
                    let keys = if keys.contains(&key.as_str()) { &[WHOLE_TEXT] } else { keys };
                    Some((key, self.pruned(keys, value)?))
                });
                Some(Value::Object(left.collect()))
            }
            Value::Array(all) => {
                let was_empty = all.is_empty();
                let left: Vec<Value> = all.into_iter().filter_map(|value| self.pruned(keys, value)).collect();
                (was_empty || !left.is_empty()).then_some(Value::Array(left))
            }
            Value::String(text) if keys.contains(&WHOLE_TEXT) && self.is_in(&text) => None,
            other => Some(other),
        }
    }
}

/// Lower case; "GRÖSSE" is "Größe" in capitals.
fn folded(text: &str) -> String {
    text.to_lowercase().replace('ß', "ss")
}

/// A record that holds the words.
struct MatchingRecord {
    n: i64,
    kind: String,
    id: String,
    state: RowState,
    body: String,
}

/// What is left of a record without the words.
enum WithoutWords {
    /// Nothing: it was removed, or said nothing else.
    Nothing,
    /// This, which stands by itself.
    Stands(String),
    /// It is nothing without them, such as an item without its name.
    NeedsThem,
}

impl MatchingRecord {
    fn without(&self, wanted: &SearchText, rules: &EraseRules) -> Result<WithoutWords, StoreError> {
        let Self { kind, id, state, body, .. } = self;
        if *state != RowState::Live {
            return Ok(WithoutWords::Nothing);
        }
        let left = wanted.pruned((rules.texts)(kind, id), serde_json::from_str(body)?).map(|left| left.to_string());
        Ok(match left {
            None => WithoutWords::Nothing,
            Some(left) if (rules.stands)(kind, id, &left) => WithoutWords::Stands(left),
            Some(_) => WithoutWords::NeedsThem,
        })
    }
}

impl Reader<'_> {
    /// The entries that are nothing but a note, and say the words.
    pub(super) fn notes_saying(&self, text: &str) -> Result<Vec<i64>, StoreError> {
        let wanted = SearchText::new(text);
        let mut statement =
            self.prepare("SELECT n, note FROM entry WHERE state < 2 AND kind = ? AND note IS NOT NULL ORDER BY n")?;
        let rows = statement.query_map([EntryKind::Note.id()], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        let rows = rows.collect::<Result<Vec<_>, _>>()?;
        Ok(rows.into_iter().filter(|(_, note)| wanted.is_in(note)).map(|(n, _)| n).collect())
    }

    /// In how many places an erasure of words takes them: an entry, something else that was written, or the name of an imported
    /// file, each once with all that it said before. What keeps its name is none.
    pub(in crate::storage) fn places_saying(&self, text: &str, rules: &EraseRules) -> Result<u32, StoreError> {
        let wanted = SearchText::new(text);
        let place = |entity: &str, n: i64| (entity.to_owned(), n);
        let entries = self.notes_saying(text)?.into_iter().chain(self.entries_holding(&wanted)?);
        let mut places: BTreeSet<(String, i64)> = entries.map(|n| place("e", n)).collect();
        for holder in self.records_holding(&wanted, rules)? {
            if !matches!(holder.without(&wanted, rules)?, WithoutWords::NeedsThem) {
                places.insert(place("r", holder.n));
            }
        }
        places.extend(self.changes_holding(&wanted, rules)?.into_iter().map(|(_, entity, target, _)| (entity, target)));
        places.extend(self.batches_naming(&wanted)?.into_iter().map(|n| place("b", n)));
        Ok(u32::try_from(places.len()).unwrap_or(u32::MAX))
    }

    /// The notes that an erasure of words takes, each with its day, in order of time; at most so many.
    pub(in crate::storage) fn notes_with(&self, text: &str, most: usize) -> Result<Vec<(Day, String)>, StoreError> {
        let wanted = SearchText::new(text);
        let mut statement =
            self.prepare("SELECT day, note FROM entry WHERE state < 2 AND note IS NOT NULL ORDER BY day, n")?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (day, note): (i32, String) = (row.get(0)?, row.get(1)?);
            if wanted.is_in(&note) {
                found.extend(Day::from_number(day).map(|day| (day, note)));
            }
            if found.len() >= most {
                break;
            }
        }
        Ok(found)
    }

    /// The imports of files whose name says the words.
    fn batches_naming(&self, wanted: &SearchText) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.prepare("SELECT n, label FROM batch")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
        let batches = rows.collect::<Result<Vec<_>, _>>()?;
        Ok(batches.into_iter().filter(|(_, label)| wanted.is_in(label)).map(|(n, _)| n).collect())
    }

    /// What needs the words as its name, and keeps them.
    pub(super) fn names_saying(&self, text: &str, rules: &EraseRules) -> Result<Vec<Mention>, StoreError> {
        let wanted = SearchText::new(text);
        let mut names = Vec::new();
        for holder in self.records_holding(&wanted, rules)? {
            if matches!(holder.without(&wanted, rules)?, WithoutWords::NeedsThem) {
                names.push(Mention::Record { kind: holder.kind, id: holder.id });
            }
        }
        Ok(names)
    }

    /// The other entries that hold the words.
    fn entries_holding(&self, wanted: &SearchText) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.prepare("SELECT n, note, body FROM entry WHERE state < 2 AND kind <> ? ORDER BY n")?;
        let mut rows = statement.query([EntryKind::Note.id()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (note, body): (Option<String>, String) = (row.get(1)?, row.get(2)?);
            if note.is_some_and(|note| wanted.is_in(&note)) || wanted.is_in_json(&BODY_TEXTS, Some(&body))? {
                found.push(row.get(0)?);
            }
        }
        Ok(found)
    }

    fn records_holding(&self, wanted: &SearchText, rules: &EraseRules) -> Result<Vec<MatchingRecord>, StoreError> {
        let mut statement = self.prepare("SELECT n, kind, id, state, body FROM record WHERE state < 2 ORDER BY n")?;
        let rows = statement.query_map([], |row| {
            Ok(MatchingRecord {
                n: row.get(0)?,
                kind: row.get(1)?,
                id: row.get(2)?,
                state: row.get(3)?,
                body: row.get(4)?,
            })
        })?;
        let mut found = Vec::new();
        for holder in rows {
            let holder = holder?;
            if wanted.is_in_json((rules.texts)(&holder.kind, &holder.id), Some(&holder.body))? {
                found.push(holder);
            }
        }
        Ok(found)
    }

    /// The changes that hold the words: operation, entity, target and field.
    fn changes_holding(
        &self,
        wanted: &SearchText,
        rules: &EraseRules,
    ) -> Result<Vec<(i64, String, i64, String)>, StoreError> {
        let mut statement = self.prepare(
            "SELECT c.op, c.entity, c.target, c.field, c.before, c.after, r.kind, r.id
             FROM change c LEFT JOIN record r ON c.entity = 'r' AND r.n = c.target WHERE c.field <> 'state'",
        )?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (field, record): (String, Option<String>) = (row.get(3)?, row.get(6)?);
            let keys: &[&str] = match record {
                Some(kind) => (rules.texts)(&kind, &row.get::<_, String>(7)?),
                None if field == "body.dose" => &BODY_TEXTS,
                None if FIELD_TEXTS.contains(&field.as_str()) => &[WHOLE_TEXT],
                None => continue,
            };
            for side in [4, 5] {
                let value: Option<String> = row.get(side)?;
                if wanted.is_in_json(keys, value.as_deref())? {
                    found.push((row.get(0)?, row.get(1)?, row.get(2)?, field));
                    break;
                }
            }
        }
        Ok(found)
    }
}

impl Writer<'_> {
    /// Erases words everywhere but in the entries that are nothing but a note, which the caller erases.
    pub(super) fn erase_words(
        &mut self,
        text: &str,
        rules: &EraseRules,
        journal: Option<&Store>,
    ) -> Result<(), StoreError> {
        let wanted = SearchText::new(text);
        for n in self.entries_holding(&wanted)? {
            self.erase_in_entry(n, &wanted)?;
        }
        for holder in self.records_holding(&wanted, rules)? {
            self.erase_in_record(&holder, &wanted, rules, journal)?;
        }
        // After the records, whose change the log has taken down.
        for (op, entity, target, field) in self.changes_holding(&wanted, rules)? {
            self.prepare("DELETE FROM change WHERE op = ? AND entity = ? AND target = ? AND field = ?")?
                .execute(rusqlite::params![op, entity, target, field])?;
        }
        self.erase_in_batches(&wanted)?;
        self.note_change();
        Ok(())
    }

    fn erase_in_entry(&mut self, n: i64, wanted: &SearchText) -> Result<(), StoreError> {
        let stored = self.stored(n)?;
        let mut entry = stored.entry.clone();
        entry.note = entry.note.filter(|note| !wanted.is_in(note));
        let body = serde_json::to_value(&entry.body)?;
        if wanted.is_under(&BODY_TEXTS, &body) {
            // A dose without its unit is no dose.
            let mut left = wanted.pruned(&BODY_TEXTS, body);
            if let Some(Value::Object(left)) = &mut left {
                left.retain(|key, value| key != "dose" || value.get("unit").is_some());
            }
            entry.body = serde_json::from_value::<Body>(left.unwrap_or_default())?;
        }
        self.touch(&stored.entry);
        self.touch(&entry);
        self.write_row(Some(n), stored.state, &entry)?;
        self.prepare("UPDATE origin SET hash = zeroblob(8) WHERE entry = ?")?.execute([n])?;
        Ok(())
    }

    /// Erases the words from a record: one that was removed goes whole, another as far as it stands without them. In a copy, one
    /// that does not is as the journal has it now.
    fn erase_in_record(
        &mut self,
        holder: &MatchingRecord,
        wanted: &SearchText,
        rules: &EraseRules,
        journal: Option<&Store>,
    ) -> Result<(), StoreError> {
        let MatchingRecord { n, kind, id, .. } = holder;
        match (holder.without(wanted, rules)?, journal) {
            (WithoutWords::Nothing, _) => self.erase_record(kind, id),
            (WithoutWords::Stands(left), _) => self.replace_record(*n, RowState::Live, &left),
            (WithoutWords::NeedsThem, None) => Ok(()),
            (WithoutWords::NeedsThem, Some(journal)) => {
                match journal.read(|reader: &Reader<'_>| reader.record(kind, id))? {
                    Some(now) if wanted.is_in_json((rules.texts)(kind, id), Some(&now))? => Ok(()),
                    Some(now) => self.replace_record(*n, RowState::Live, &now),
                    None => self.erase_record(kind, id),
                }
            }
        }
    }

    /// The name of an imported file.
    fn erase_in_batches(&mut self, wanted: &SearchText) -> Result<(), StoreError> {
        for n in self.batches_naming(wanted)? {
            self.prepare("UPDATE batch SET label = '…' WHERE n = ?")?.execute([n])?;
        }
        Ok(())
    }
}
