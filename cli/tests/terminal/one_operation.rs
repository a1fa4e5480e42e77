//! A command is at most one operation: one `ebb undo` reverts all of it, `ebb redo` repeats all of it, and a refused
//! command writes nothing.

use std::fmt::Write as _;
use std::path::PathBuf;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

use crate::command_lists::{Commands, LOGGING, OF_ONESELF, OUTSIDE, REMINDERS, RUNNING};
use crate::harness::{EbbAssert as _, NOW, Sandbox};

/// A journal whose file is read independently of `ebb`, and a clock that advances by a minute per command.
struct Watched {
    ebb: Sandbox,
    minute: u32,
    /// Words of commands that stand for files, with their paths.
    files: Vec<(&'static str, String)>,
}

impl Watched {
    fn new() -> Self {
        Self { ebb: Sandbox::new(), minute: 0, files: Vec::new() }
    }

    fn now(&self) -> String {
        let minutes = 14 * 60 + 30 + self.minute;
        format!("2026-03-29T{:02}:{:02}:00+02:00", minutes / 60, minutes % 60)
    }

    fn file(&self) -> Option<Connection> {
        let path = self.ebb.journal();
        path.exists().then(|| Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap())
    }

    fn operations(&self) -> i64 {
        let count = |file: Connection| file.query_row("SELECT count(*) FROM op", [], |row| row.get(0)).unwrap();
        self.file().map_or(0, count)
    }

    /// Live rows and derived rows.
    fn live(&self) -> String {
        let Some(file) = self.file() else { return String::new() };
        let mut all = String::new();
        for sql in [
            "SELECT * FROM entry WHERE state = 0 ORDER BY n",
            "SELECT * FROM record WHERE state = 0 AND kind <> 'asked' ORDER BY n",
            "SELECT * FROM day ORDER BY day",
            "SELECT * FROM item_day ORDER BY day, item",
            "SELECT * FROM flare ORDER BY first, entry",
        ] {
            let mut statement = file.prepare(sql).unwrap();
            let columns = statement.column_count();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let values: Vec<Value> = (0..columns).map(|column| row.get(column).unwrap()).collect();
                let _ = writeln!(all, "{values:?}");
            }
        }
        all
    }

    fn text(&self, sql: &str, parameter: &str) -> String {
        let found = self.file().unwrap().query_row(sql, [parameter], |row| row.get(0));
        found.unwrap_or_else(|error| panic!("{parameter}: {error}"))
    }

    /// The arguments of a command. `@pain` is the end of the id of the newest entry of that item or kind, including
    /// removed ones; `%medicine` is the id of the newest record of that kind.
    fn words(&self, command: &str) -> Vec<String> {
        let entry = "SELECT lower(substr(hex(id), 21)) FROM entry WHERE ?1 IN (item, kind) ORDER BY n DESC LIMIT 1";
        let record = "SELECT id FROM record WHERE kind = ? AND state = 0 ORDER BY n DESC LIMIT 1";
        let resolve = |word: &str| match word.split_at_checked(1) {
            Some(("@", name)) => self.text(entry, name),
            Some(("%", kind)) => self.text(record, kind),
            // The id of a question about an entry, and of a reminder.
            _ if word == "HELPED" => {
                let id = "SELECT lower(hex(id)) FROM entry WHERE kind = ? ORDER BY n DESC LIMIT 1";
                let id = self.text(id, "remedy");
                format!("helped/{}-{}-{}-{}-{}", &id[..8], &id[8..12], &id[12..16], &id[16..20], &id[20..])
            }
            _ if word == "DOSE" => {
                let id = "SELECT id FROM record WHERE kind = 'reminder' AND body LIKE ? ORDER BY n LIMIT 1";
                format!("{}@2026-03-30T08:00", self.text(id, "%dose%"))
            }
            _ if word == "REFILL" => {
                let id = "SELECT id FROM record WHERE kind = 'reminder' AND body LIKE ? ORDER BY n LIMIT 1";
                self.text(id, "%refill%")
            }
            // The id of a sign about the newest symptom.
            _ if word == "SIGN" => {
                let id = "SELECT lower(hex(id)) FROM entry WHERE kind = ? ORDER BY n DESC LIMIT 1";
                let id = self.text(id, "symptom");
                format!("chest-or-breath/{}-{}-{}-{}-{}", &id[..8], &id[8..12], &id[12..16], &id[16..20], &id[20..])
            }
            _ if word == "WISH" => "shopping 45".to_owned(),
            _ if word == "\"\"" => String::new(),
            _ => self.files.iter().find(|(name, _)| *name == word).map_or(word, |(_, path)| path).to_owned(),
        };
        command.split_whitespace().map(resolve).collect()
    }

    /// Runs a command that is accepted.
    fn accepts(&self, command: &str, now: &str, words: &[String]) {
        let run = self.ebb.run_at(now, words);
        let output = run.get_output();
        let error = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "ebb {command} is refused: {error}");
    }

    /// Runs a command that is one operation.
    fn writes(&mut self, command: &str) {
        self.minute += 1;
        let (now, words) = (self.now(), self.words(command));
        let (before, operations) = (self.live(), self.operations());
        self.accepts(command, &now, &words);
        assert_eq!(self.operations() - operations, 1, "ebb {command} is one operation");
        let after = self.live();
        assert!(before != after, "ebb {command} changed something");
        self.ebb.run_at(&now, ["undo"]).printed();
        assert!(self.live() == before, "undo takes back all of ebb {command}");
        self.ebb.run_at(&now, ["redo"]).printed();
        assert!(self.live() == after, "redo brings all of ebb {command} again");
    }

    /// Runs a command that is accepted and adds no operation that undo can revert.
    fn leaves_alone(&mut self, command: &str) {
        self.minute += 1;
        let before = self.live();
        let undoable = self.ebb.json_at(&self.now(), ["operations"]);
        self.accepts(command, &self.now(), &self.words(command));
        assert!(self.live() == before, "ebb {command} changed something");
        assert_eq!(self.ebb.json_at(&self.now(), ["operations"]), undoable, "ebb {command} can be undone");
    }

    /// Runs a command that is refused, by `ebb` or as a usage error.
    fn refuses(&mut self, command: &str) {
        self.minute += 1;
        let (before, copies) = (self.ebb.bytes(), self.copies());
        let words = self.words(command);
        let code = self.ebb.run_at(&self.now(), words).get_output().status.code();
        assert!(matches!(code, Some(1 | 2)), "ebb {command} is refused");
        assert!(self.ebb.bytes() == before, "ebb {command} was refused, and wrote");
        assert_eq!(self.copies(), copies, "ebb {command} was refused, and made a copy");
    }

    /// Runs a command that adds an operation which undo passes over.
    fn passed_over(&mut self, command: &str) {
        self.minute += 1;
        let (undoable, operations) = (self.ebb.json_at(&self.now(), ["operations"]), self.operations());
        self.accepts(command, &self.now(), &self.words(command));
        assert_eq!(self.operations() - operations, 1, "ebb {command} is one operation");
        assert_eq!(self.ebb.json_at(&self.now(), ["operations"]), undoable, "ebb {command} can be undone");
    }

    /// Runs the commands of a part of the terminal.
    fn all(&mut self, commands: &Commands) {
        for command in commands.write {
            self.writes(command);
        }
        for command in commands.leave_alone {
            self.leaves_alone(command);
        }
        for command in commands.refused {
            self.refuses(command);
        }
    }

    fn copies(&self) -> Vec<PathBuf> {
        let mut open = vec![self.ebb.path(".local")];
        let mut files = Vec::new();
        while let Some(folder) = open.pop() {
            for entry in std::fs::read_dir(folder).into_iter().flatten() {
                let path = entry.unwrap().path();
                if path.is_dir() { open.push(path) } else { files.push(path) }
            }
        }
        files.sort();
        files
    }
}

#[test]
fn logging_and_entries() {
    let mut ebb = Watched::new();
    ebb.all(&LOGGING);
    // What was seen and set aside is no change of the diary.
    ebb.passed_over("signs --set-aside SIGN");
}

#[test]
fn what_runs_and_what_is_planned() {
    Watched::new().all(&RUNNING);
}

#[test]
fn vocabulary_and_what_a_person_says_of_themselves() {
    let mut ebb = Watched::new();
    let other = Sandbox::new();
    other.text(["log", "nausea", "3"]);
    let exported = other.path("other.jsonl").display().to_string();
    other.text(["export", exported.as_str()]);
    other.text(["log", "nausea", "4"]);
    let again = other.path("again.jsonl").display().to_string();
    other.text(["export", again.as_str()]);
    let visible = "observation_date,tracker_name,tracker_category,observation_value\n2026-03-01,Fatigue,General,2\n";
    ebb.files = vec![
        ("VISIBLE", ebb.ebb.file("visible.csv", visible)),
        ("NOTHING", ebb.ebb.file("other.csv", "nothing\n")),
        ("OTHER_DIARY", exported),
        ("OTHER_DIARY_AGAIN", again),
        ("OWN", ebb.ebb.path("own.jsonl").display().to_string()),
        ("TABLE", ebb.ebb.path("own.csv").display().to_string()),
    ];
    ebb.writes("log headache 4");
    ebb.all(&OF_ONESELF);
}

#[test]
fn reminders_and_breaks() {
    let mut ebb = Watched::new();
    ebb.all(&REMINDERS);
    // A reminder's outcome is outside the log: undo reverts the dose.
    ebb.writes("remind answer DOSE skipped");
    ebb.leaves_alone("remind answer DOSE skipped");
}

#[test]
fn undo_passes_over_the_passphrase_and_the_making_of_a_backup() {
    let mut ebb = Watched::new();
    let folder = ebb.ebb.path("backups");
    std::fs::create_dir(&folder).unwrap();
    ebb.files =
        vec![("PASS", ebb.ebb.file("pass", "four short plain words")), ("FOLDER", folder.display().to_string())];
    ebb.writes("log headache 4");
    ebb.writes("backup schedule --to FOLDER --every 7");
    ebb.writes("backup schedule --off");
    // The next command tidies the file after a change.
    ebb.leaves_alone("today");
    ebb.refuses("backup make --to FOLDER");
    ebb.passed_over("backup passphrase PASS");
    ebb.passed_over("backup make --to FOLDER");
    ebb.refuses("backup schedule --to FOLDER --every 99");
}

/// The commands that have no commands of their own, from the terminal's help.
fn commands(ebb: &Sandbox, above: &[&str], found: &mut Vec<String>) {
    let help = ebb.run([above, &["--help"]].concat()).printed();
    let listed = help.split_once("\nCommands:\n").map(|(_, listed)| listed.split("\n\n").next().unwrap());
    // `ebb backup` alone is a command too.
    if listed.is_none() || help.contains("[COMMAND]") {
        found.push(above.join(" "));
    }
    let named = listed.into_iter().flat_map(str::lines).filter_map(|line| line.strip_prefix("  "));
    let named = named.filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(' ').next());
    for name in named.filter(|name| *name != "help") {
        commands(ebb, &[above, &[name]].concat(), found);
    }
}

#[test]
fn every_command_of_the_terminal_is_held_to_the_law_or_has_its_reason() {
    let mut all = Vec::new();
    commands(&Sandbox::new(), &[], &mut all);
    assert!(all.len() > 100, "{all:?}");
    let parts = [LOGGING, RUNNING, OF_ONESELF, REMINDERS];
    let held = parts.iter().flat_map(|part| [part.write, part.leave_alone, part.refused].concat());
    let own = ["backup schedule", "backup passphrase", "backup make", "remind answer DOSE"];
    let held: Vec<&str> = held.chain(own).collect();
    let is_of = |line: &&str, command: &str| {
        line.strip_prefix(command).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    };
    let is_known = |command: &String| {
        held.iter().any(|line| is_of(line, command)) || OUTSIDE.iter().any(|(outside, _)| outside == command)
    };
    let missing: Vec<&String> = all.iter().filter(|command| !is_known(command)).collect();
    assert!(missing.is_empty(), "in neither list: {missing:?}");
    let gone: Vec<&str> =
        OUTSIDE.iter().map(|(command, _)| *command).filter(|outside| !all.iter().any(|one| one == outside)).collect();
    assert!(gone.is_empty(), "no longer there: {gone:?}");
}

#[test]
fn one_undo_after_a_dose_reminder_leaves_no_medicine() {
    let ebb = Sandbox::new();
    ebb.text(["remind", "add", "dose", "ibuprofen", "--at", "08:00"]);
    ebb.text(["undo"]);
    assert_eq!(ebb.json(["medicine", "list"]), serde_json::json!([]));
    assert_eq!(ebb.json(["remind", "list"])["reminders"], serde_json::json!([]));
    ebb.refused(["undo"]);
}

#[test]
fn one_undo_after_a_check_in_reminder_leaves_no_check_in() {
    let ebb = Sandbox::new();
    let before = ebb.json(["check-in"]);
    ebb.text(["remind", "add", "check-in", "Lunch", "--at", "12:30", "--items", "fatigue,sleep"]);
    assert_ne!(ebb.json(["check-in"]), before);
    ebb.text(["undo"]);
    assert_eq!(ebb.json(["check-in"]), before);
}

#[test]
fn a_demo_is_one_operation() {
    let mut ebb = Watched::new();
    ebb.minute += 1;
    ebb.ebb.run_at(NOW, ["demo"]).printed();
    assert_eq!(ebb.operations(), 1);
    ebb.leaves_alone("demo");
    ebb.refuses("demo --seed 2");
    for command in ["log pain 4", "flare start", "flare end"] {
        ebb.writes(command);
    }
    ebb.ebb.run_at(&ebb.now(), ["undo"]).printed();
}
