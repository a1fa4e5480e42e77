//! A command is at most one operation: one `ebb undo` reverts all of it, `ebb redo` repeats all of it, and a refused
//! command writes nothing.

use std::fmt::Write as _;
use std::path::PathBuf;

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

use crate::harness::{EbbAssert as _, NOW, Sandbox};

/// A journal whose file is read independently of `ebb`, and a clock that advances by a minute per command.
struct Watched {
    ebb: Sandbox,
    minute: u32,
}

impl Watched {
    fn new() -> Self {
        Self { ebb: Sandbox::new(), minute: 0 }
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
            _ if word == "\"\"" => String::new(),
            _ => word.to_owned(),
        };
        command.split_whitespace().map(resolve).collect()
    }

    /// Runs a command that is one operation.
    fn writes(&mut self, command: &str) {
        self.minute += 1;
        let (now, words) = (self.now(), self.words(command));
        let (before, operations) = (self.live(), self.operations());
        self.ebb.run_at(&now, &words).printed();
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
        self.ebb.run_at(&self.now(), self.words(command)).printed();
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
    for command in [
        "log pain 6 --region left-shoulder --quality burning --note here",
        "log ibuprofen 400",
        "log sleep 7h30 --quality 4",
        "log heavy day",
        "log pressure point left shoulder 6",
        "log note a few words",
        "log walking 30 --physical 4",
        "flare start --severity 7 --quality burning --note bad",
        "flare-day 2026-03-20 yes",
        "flare-day 2026-03-20 no",
        "amend @pain --severity 4 --at 14:00 --note better",
        "helped @ibuprofen little",
        "delete @pain",
        "undelete @pain",
        "none",
        "welcome-back 2026-03-27 bad 2026-03-26 fine",
        "check-in morning pain=4 sleep=7h30,4,no",
        "check-in morning pain=5 pain=6 pain=7",
        "check-in Lunch --ask pain --ask mood --part afternoon --offered no",
        "check-in Lunch --part evening",
        "check-in Lunch --remove",
        "questions --answer HELPED yes",
    ] {
        ebb.writes(command);
    }
    for command in ["check-in morning pain=7", "questions", "today", "usual --preview", "forecast"] {
        ebb.leaves_alone(command);
    }
    for command in [
        "log pain 11",
        "log nothing-of-the-kind 4",
        "log pain 6 --at 23:59",
        "log sleep 99h",
        "flare start --severity 70",
        "flare start --quality purple",
        "flare-day 2026-04-20 yes",
        "amend @pain --severity 99 --note lost",
        "amend @note --severity 4 --note lost",
        "amend 0000 --note lost",
        "helped @pain yes",
        "helped @ibuprofen perhaps",
        "delete 0000",
        "undelete 0000",
        "usual",
        "welcome-back 2026-03-28 bad 2026-03-29 fine",
        "welcome-back 2026-03-28 splendid",
        "check-in morning pain=4 fatigue=much",
        "check-in morning pain=4 nausea=4",
        "check-in Supper --ask pain --ask nothing-of-the-kind",
        "check-in Supper --ask pain --ask pain",
        "questions --answer HELPED perhaps",
        "questions --shown none",
        "flares --repair none over",
    ] {
        ebb.refuses(command);
    }
}

#[test]
fn what_runs_and_what_is_planned() {
    let mut ebb = Watched::new();
    for command in [
        "activity start walking --effort 3,2",
        "activity rest",
        "activity done",
        // A running activity is stopped first, in the same operation.
        "activity start cooking",
        "activity stop worse",
        "activity rest",
        "movement start walking 20",
        "movement did 15",
        "movement raise 40 --yes",
        "movement less",
        "movement not-today",
        "movement pause",
        "movement resume",
        "movement end",
        "guide start breathing short",
        "guide start body-scan",
        "guide stop",
        "workstation feet=yes back=no",
        "screen pem sore-next-day=2,3",
        "screen pem sore-next-day=0,0 --amend %pem-screen",
        "screen pem --remove %pem-screen",
        "heart --on yes --resting 60 --sound yes",
        "forecast hide",
        "settings --day-begins 3",
        "settings --core nausea --core pain",
        "settings --day-begins 5 --core fatigue",
    ] {
        ebb.writes(command);
    }
    for command in ["heart --on yes", "forecast hide", "plan", "guide show breathing", "settings --day-begins 5"] {
        ebb.leaves_alone(command);
    }
    for command in [
        "activity start pain",
        "activity start walking --effort 30",
        "activity stop",
        "movement start chess",
        "movement did",
        "movement raise 5",
        "movement raise 400",
        "guide start nothing-of-the-kind",
        "guide stop",
        "workstation feet=yes back=perhaps",
        "screen pem sore-next-day=2,9",
        "screen pem sore-next-day=2,3 --amend none",
        "screen pem --remove none",
        "heart --on no --resting 500",
        "settings --day-begins 13 --core pain",
        "settings --day-begins 4 --core walking",
        "settings --day-begins 4 --core nothing-of-the-kind",
        "redo",
    ] {
        ebb.refuses(command);
    }
}

#[test]
fn vocabulary_and_what_a_person_says_of_themselves() {
    let mut ebb = Watched::new();
    ebb.writes("log headache 4");
    let import = ebb.ebb.file(
        "visible.csv",
        "observation_date,tracker_name,tracker_category,observation_value\n2026-03-01,Fatigue,General,2\n",
    );
    let nothing = ebb.ebb.file("other.csv", "nothing\n");
    for command in [
        "item add symptom Gnarl --icon hand --scale four-step",
        "item look Gnarl --family sensory --colour moss",
        "item rename Gnarl Gnarled",
        "item pin Gnarled",
        "item archive Gnarled",
        "item archive %item --back",
        "item merge headache Gnarled",
        "anchors --set 6=stop",
        "anchors pain --set 6=stop --set 8=lie",
        "anchors pain --reset",
        "about set conditions migraine;asthma",
        "about set conditions \"\"",
        "letter set helps dark;heat",
        "letter set helps \"\"",
        "medicine add Ibuprofen --dose 400mg --time 08:00 --daily-most 1200mg",
        "medicine change Ibuprofen --note food --time 09:00",
        "medicine remove Ibuprofen",
        "exam add imaging --name MRI --on 2024-03",
        "exam change MRI --result nothing",
        "exam remove MRI",
        &format!("import {import}"),
    ] {
        ebb.writes(command);
    }
    for command in ["items", "about", "letter", "letter card", "letter cancel", "exam list", "medicine list", "anchors"]
    {
        ebb.leaves_alone(command);
    }
    ebb.leaves_alone(&format!("import {import}"));
    ebb.leaves_alone(&format!("import {import} --dry-run"));
    for command in [
        "item add symptom Pain",
        "item add activity Weights --scale percent",
        "item look pain --family nothing-of-the-kind",
        "item rename Gnarled fatigue",
        "item pin nothing-of-the-kind",
        "item merge Gnarled walking",
        "anchors pain --set 6=stop --set 12=lie",
        "anchors walking --reset",
        "about set birth-year 1700",
        "about set nothing-of-the-kind 4",
        "letter set nothing-of-the-kind 4",
        "medicine add Aspirin --dose much",
        "medicine add Aspirin --dose 400mg --time 25:00",
        "medicine change Aspirin --note food",
        "medicine remove Aspirin",
        "exam add imaging --on 2190-01",
        "exam change MRI --result nothing",
        "exam remove MRI",
        &format!("import {nothing}"),
        "import none.csv",
        "erase --item pain",
    ] {
        ebb.refuses(command);
    }
}

#[test]
fn reminders_and_breaks() {
    let mut ebb = Watched::new();
    for command in [
        // Adds the missing medicine, its remedy and the rule.
        "remind add dose ibuprofen --at 08:00",
        "medicine add Drops",
        "remind add refill Drops --doses 20 --at 09:00",
        "remind add check-in --at 08:30 --days mon,wed --items fatigue,sleep",
        "remind add check-in morning --at 08:00",
        "remind add custom Stretch --after walking --in 30min",
        "remind add water --every 60 --from 09:00 --to 17:00",
        "breaks add --every 50 --from 09:00 --to 17:00 --days 1,2",
        "breaks remove %reminder",
        "remind quiet 22:00-07:00",
        "remind days-off sun,2026-12-24",
        "remind most 5",
        "remind words yes",
        "remind remove %reminder",
    ] {
        ebb.writes(command);
    }
    for command in ["remind most 5", "remind next", "remind run --once", "remind test", "remind log", "breaks next"] {
        ebb.leaves_alone(command);
    }
    for command in [
        // Only the last part of each is wrong: neither a medicine nor a check-in may be left behind.
        "remind add dose heat",
        "remind add dose heat --at 25:00",
        "remind add dose heat --at 08:00 --home Nowhere/At_All",
        "remind add dose heat --at 08:00 --skip-within 9999",
        "remind add check-in --items fatigue,pain",
        "remind add check-in --at 08:30 --items fatigue,pain --days someday",
        "remind add check-in --at 08:30 --items fatigue,pain --skip-within 9999",
        "remind add check-in --at 08:30 --items fatigue,nothing-of-the-kind",
        "remind add check-in --at 08:30 --items fatigue,fatigue",
        "remind add refill Drops --at 09:00",
        "remind add custom --at 09:00",
        "breaks add --every 1 --from 09:00 --to 17:00",
        "breaks remove none",
        "remind remove none",
        "remind quiet 22:00-22:00",
        "remind days-off sun,someday",
        "remind most 13",
        "remind answer DOSE no-action",
        "remind answer none taken",
    ] {
        ebb.refuses(command);
    }
    // A reminder's outcome is outside the log: undo reverts the dose.
    ebb.writes("remind answer DOSE skipped");
    ebb.leaves_alone("remind answer DOSE skipped");
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
