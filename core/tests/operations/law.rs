//! The law, and a journal on which a call is checked against it: everything is compared before and after, through a
//! second connection to the file and through the screens.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use ebb_core::JournalProblem;
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

use crate::diary;

/// Which form of the law a method obeys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Law {
    /// At most one operation, and one undo restores everything.
    Undone,
    /// The same, except for planned reminders. A reminder's outcome on this phone is outside the log, since being
    /// reminded logs nothing, and an answered reminder does not come back when its entry is undone.
    UndoneButNotices,
    /// The same, but the answer "open" only leads from a question to its screen and behaves like [`Law::Outside`].
    UndoneOrAsked,
    /// At most one operation, which undo skips because the person logged nothing. Nothing logged may change.
    Outside,
    /// Undoes or redoes: redo, or undo, restores everything.
    Reverses,
}

/// The outcome of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    Refused,
    /// Accepted, without anything to do.
    Nothing,
    Done,
}

/// A journal with a varied diary, the second connection, and the clock.
pub(crate) struct Bench {
    folder: tempfile::TempDir,
    pub(crate) journal: Journal,
    pub(crate) file: Connection,
    pub(crate) now: Moment,
}

/// Everything that is compared.
#[derive(PartialEq)]
pub(crate) struct Snapshot {
    /// Every row of every table.
    tables: BTreeMap<String, String>,
    /// Live rows and derived rows.
    live: BTreeMap<String, String>,
    screens: BTreeMap<&'static str, String>,
    operations: i64,
}

impl Bench {
    /// Opens a varied diary.
    pub(crate) fn new() -> Self {
        Self::over(Some(diary::file()))
    }

    /// Opens an empty journal.
    pub(crate) fn empty() -> Self {
        Self::over(None)
    }

    fn over(file: Option<&[u8]>) -> Self {
        let folder = diary::folder();
        let path = folder.path().join("journal.db");
        if let Some(file) = file {
            std::fs::write(&path, file).unwrap();
        }
        std::fs::create_dir(folder.path().join("inbox")).unwrap();
        let journal = Journal::open(&path, Options::default()).unwrap();
        let file = Connection::open_with_flags(&path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
        Self { folder, journal, file, now: diary::noon() }
    }

    pub(crate) fn inbox(&self) -> PathBuf {
        self.folder.path().join("inbox")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn today(&self) -> Day {
        self.now.day(Rollover::default())
    }

    pub(crate) fn later(&mut self, seconds: i64) {
        let at = self.now.at + chrono::TimeDelta::seconds(seconds);
        self.now = Moment::in_zone(at, &self.now.zone).unwrap();
    }

    /// The values that a query of one column returns.
    pub(crate) fn texts(&self, sql: &str) -> Vec<String> {
        let mut statement = self.file.prepare(sql).unwrap();
        let rows = statement.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    }

    fn rows(&self, sql: &str) -> String {
        let mut statement = self.file.prepare_cached(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        let mut all = String::new();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                let value: Value = row.get(column).unwrap();
                let _ = write!(all, "{value:?}|");
            }
            all.push('\n');
        }
        all
    }

    fn tables(&self) -> BTreeMap<String, String> {
        let tables = self.texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'");
        let content = |table: String| {
            let rows = self.rows(&format!("SELECT * FROM {table}"));
            (table, rows)
        };
        tables.into_iter().map(content).collect()
    }

    fn live(&self) -> BTreeMap<String, String> {
        let queries = [
            ("entry", "SELECT * FROM entry WHERE state = 0 ORDER BY n"),
            ("record", "SELECT * FROM record WHERE state = 0 ORDER BY n"),
            ("day", "SELECT * FROM day ORDER BY day"),
            ("item_day", "SELECT * FROM item_day ORDER BY day, item"),
            ("flare", "SELECT * FROM flare ORDER BY first, entry"),
        ];
        queries.into_iter().map(|(table, sql)| (table.to_owned(), self.rows(sql))).collect()
    }

    fn screens(&self) -> BTreeMap<&'static str, String> {
        let (journal, now, today) = (&self.journal, &self.now, self.today());
        let views = journal.views();
        BTreeMap::from([
            ("today", format!("{:?}", views.today(now).unwrap())),
            ("day page of today", format!("{:?}", views.day(today).unwrap())),
            ("day page of yesterday", format!("{:?}", views.day(today.plus(-1)).unwrap())),
            ("30 days", format!("{:?}", views.range(today.plus(-29), today).unwrap())),
            (UPCOMING, format!("{:?}", journal.reminders().upcoming(now, 3, 60).unwrap())),
            (
                "rules",
                format!("{:?}{:?}", journal.reminders().list().unwrap(), journal.reminders().settings().unwrap()),
            ),
            ("items", format!("{:?}", journal.items().list())),
            ("severity words", format!("{:?}", journal.items().severity_words(None).unwrap())),
            ("medicines", format!("{:?}", journal.medicines().list().unwrap())),
            ("check-ins", format!("{:?}", journal.check_ins().list().unwrap())),
            ("plan", format!("{:?}", journal.energy().plan(now).unwrap())),
            ("questions", format!("{:?}", journal.questions().list(now).unwrap())),
            ("movement", format!("{:?}", journal.movement().get(now).unwrap())),
            ("guide", format!("{:?}", journal.guides().running(now).unwrap())),
            ("workstation", format!("{:?}", journal.workstation().list().unwrap())),
            ("screenings", format!("{:?}", journal.screening().list().unwrap())),
            ("about me", format!("{:?}", journal.profile().get().unwrap())),
            ("letter", format!("{:?}", journal.letter().get().unwrap())),
            ("examinations", format!("{:?}", journal.examinations().list().unwrap())),
            ("heart rate", format!("{:?}", journal.heart_rate().get(now).unwrap())),
            ("flare repairs", format!("{:?}", journal.flares().repairs(now).unwrap())),
            ("silent days", format!("{:?}", journal.unlogged_days().get(now).unwrap())),
            ("preferences", format!("{:?}", journal.preferences().get().unwrap())),
            ("forecast choice", format!("{:?}", journal.forecast().settings().unwrap())),
        ])
    }

    fn operations(&self) -> i64 {
        self.file.query_row("SELECT count(*) FROM op", [], |row| row.get(0)).unwrap()
    }

    /// The verb of the newest operation, and what it undoes.
    fn newest(&self) -> (i64, String, Option<i64>) {
        let sql = "SELECT n, verb, undoes FROM op ORDER BY n DESC LIMIT 1";
        self.file.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap()
    }

    pub(crate) fn snapshot(&self) -> Snapshot {
        Snapshot { tables: self.tables(), live: self.live(), screens: self.screens(), operations: self.operations() }
    }

    /// Makes a call; returns how it violates the law, if it does.
    pub(crate) fn hold(&self, law: Law, call: impl FnOnce(&Self) -> Result<(), EbbError>) -> Result<Outcome, String> {
        let before = self.snapshot();
        if let Err(error) = call(self) {
            let failed = matches!(
                error,
                EbbError::Internal { .. }
                    | EbbError::Unavailable {
                        problem: JournalProblem::Damaged { .. }
                            | JournalProblem::DiskFailed { .. }
                            | JournalProblem::Busy
                    }
            );
            if failed {
                return Err(format!("it was not refused but failed: {error}"));
            }
            same("a refused call", &before.tables, &self.tables())?;
            return Ok(Outcome::Refused);
        }
        match self.operations() - before.operations {
            0 => {
                same("a call without an operation", &before.live, &self.live())?;
                self.same_screens("a call without an operation", law, &before.screens)?;
                return Ok(Outcome::Nothing);
            }
            1 => {}
            more => return Err(format!("one call is {more} operations")),
        }
        let (done, verb, _) = self.newest();
        if ["ask", "backup"].contains(&verb.as_str()) {
            let entries = |live: &BTreeMap<String, String>| {
                live.iter().filter(|(table, _)| *table != "record").map(|(k, v)| (k.clone(), v.clone())).collect()
            };
            same::<String>("asking", &entries(&before.live), &entries(&self.live()))?;
            let allowed = matches!(law, Law::Outside | Law::UndoneOrAsked);
            return if allowed { Ok(Outcome::Done) } else { Err("undo passes over it".to_owned()) };
        }
        if law == Law::Outside {
            return Err(format!("undo would take it back: {verb}"));
        }
        let after = self.snapshot();
        let (back, again): (Reversal, Reversal) = match (law, verb.as_str()) {
            (Law::Reverses, "undo") => (Journal::redo, Journal::undo),
            _ => (Journal::undo, Journal::redo),
        };
        back(&self.journal, &self.now).map_err(|error| format!("it cannot be taken back: {error}"))?;
        let (undo, _, undoes) = self.newest();
        if law != Law::Reverses && undoes != Some(done) {
            return Err(format!("undo passed over operation {done}, a {verb}, and came to {undoes:?}"));
        }
        same("what undo restored", &before.live, &self.live())?;
        self.same_screens("what undo restored", law, &before.screens)?;
        again(&self.journal, &self.now).map_err(|error| format!("it cannot be done again: {error}"))?;
        if law != Law::Reverses && self.newest().2 != Some(undo) {
            return Err("redo did something else".to_owned());
        }
        same("what redo restored", &after.live, &self.live())?;
        self.same_screens("what redo restored", law, &after.screens)?;
        Ok(Outcome::Done)
    }

    fn same_screens(&self, what: &str, law: Law, before: &BTreeMap<&'static str, String>) -> Result<(), String> {
        let outside: &[&str] = match law {
            Law::UndoneButNotices => &[UPCOMING],
            // A shown question uses part of the day's budget.
            Law::Outside => &[UPCOMING, "questions", "today"],
            _ => &[],
        };
        let mut before = before.clone();
        before.retain(|screen, _| !outside.contains(screen));
        let now = self.screens();
        same(what, &before, &now)
    }
}

type Reversal = fn(&Journal, &Moment) -> Result<ebb_core::Change, EbbError>;

const UPCOMING: &str = "upcoming reminders";

/// Describes the first difference between two snapshots.
fn same<K: Ord + std::fmt::Display>(
    what: &str,
    before: &BTreeMap<K, String>,
    after: &BTreeMap<K, String>,
) -> Result<(), String> {
    for (name, old) in before {
        let new = after.get(name).map_or("", String::as_str);
        if old != new {
            let apart = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
            let around = |text: &str| {
                let bytes = &text.as_bytes()[apart.saturating_sub(120).min(text.len())..(apart + 200).min(text.len())];
                String::from_utf8_lossy(bytes).into_owned()
            };
            return Err(format!("{what} differs in {name}:\n  was {}\n  is  {}", around(old), around(new)));
        }
    }
    Ok(())
}

/// A folder of the project.
pub(crate) fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}
