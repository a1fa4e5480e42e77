//! Lines that somebody edited: whatever is damaged in them is refused with its line, or taken, and then the journal reads
//! as any other. It is never an internal error.

use std::collections::BTreeMap;

use ebb_core::catalog::ItemId;
use ebb_core::i18n::{Language, Words};
use ebb_core::profile::Medicine;
use ebb_core::time::{Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};
use serde_json::{Value, json};

use crate::dice::Dice;
use crate::law::Bench;
use crate::methods::METHODS;

const HEADER: &str = r#"{"header":{"format":"ebb-journal","version":1,"written":"2026-03-28T12:00:00Z"}}"#;
const DEVICE: &str = r#"{"device":{"n":1,"id":"0195d0f0-0000-7000-8000-000000000001"}}"#;
const OPERATION: &str = r#"{"operation":{"device":1,"clock":1,"at":"2026-03-28T12:00:00Z","verb":"set"}}"#;

/// The lines of a journal in which every method was called, one or two of each kind.
fn lines(bench: &mut Bench) -> Vec<Value> {
    let mut seed = 7u32;
    for method in METHODS.iter().cycle().take(8 * METHODS.len()) {
        bench.later(90);
        // Knuth's multiplier: any sequence without a short period does.
        let bytes: Vec<u8> = (0..24)
            .map(|_| {
                seed = seed.wrapping_mul(2_654_435_769).wrapping_add(12_345);
                seed.to_be_bytes()[0]
            })
            .collect();
        let mut dice = Dice::new(&bytes);
        dice.fair = true;
        let _ = (method.call)(bench, &mut dice);
    }
    let mut out = Vec::new();
    bench.journal.exports().write_journal_to(&mut out, &bench.now).unwrap();
    let mut found: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for line in String::from_utf8(out).unwrap().lines() {
        let mut line: Value = serde_json::from_str(line).unwrap();
        let kind = line.as_object().unwrap().keys().next().unwrap().clone();
        let body = &mut line[&kind];
        match body.as_object_mut().unwrap().remove("state") {
            Some(state) if state == "erased" => continue,
            _ => {}
        }
        let told = match kind.as_str() {
            "record" => match body["kind"].as_str().unwrap() {
                kind @ ("setting" | "about" | "timer") => format!("record {kind} {}", body["id"]),
                "reminder" => format!("record reminder {}", body["body"]["about"]["kind"]),
                kind => format!("record {kind}"),
            },
            "entry" => format!("entry {}", body["body"]["kind"]),
            _ => continue,
        };
        let of_kind = found.entry(told).or_default();
        // The longest has the most fields.
        of_kind.push(line);
        of_kind.sort_by_key(|line| std::cmp::Reverse(line.to_string().len()));
        of_kind.truncate(1);
    }
    let kinds: Vec<&String> = found.keys().collect();
    for kind in [
        "item",
        "anchors",
        "medicine",
        "examination",
        "check-in",
        "checked-in",
        "asked",
        "pem-screen",
        "workstation",
        "movement",
    ] {
        assert!(found.contains_key(&format!("record {kind}")), "no {kind} in {kinds:?}");
    }
    assert!(found.len() > 30, "{kinds:?}");
    found.into_values().flatten().collect()
}

/// A file with a line in it, with what has to come before it.
fn file(line: &Value) -> (String, u64) {
    let before: &[&str] = if line["entry"].is_null() { &[HEADER, DEVICE] } else { &[HEADER, DEVICE, OPERATION] };
    let number = before.len() as u64 + 1;
    let end = json!({"end": {"lines": number}});
    (format!("{}\n{line}\n{end}\n", before.join("\n")), number)
}

/// Every value in a value, by its pointer.
fn pointers(value: &Value, at: &str, all: &mut Vec<String>) {
    let mut child = |key: &str, value: &Value| {
        let at = format!("{at}/{}", key.replace('~', "~0").replace('/', "~1"));
        all.push(at.clone());
        pointers(value, &at, all);
    };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(key, value)| child(key, value)),
        Value::Array(some) => some.iter().enumerate().take(2).for_each(|(at, value)| child(&at.to_string(), value)),
        _ => {}
    }
}

/// A value damaged: another type, out of range, empty, far too long.
fn damaged(value: &Value) -> Vec<Value> {
    let long = Value::String("x".repeat(30_000));
    match value {
        Value::String(text) => {
            let mut all = vec![json!(7), json!(""), long, json!("25:00"), json!("9999-12-31"), json!("want to die")];
            all.push(json!(format!("{text}0")));
            all
        }
        Value::Number(_) => vec![json!("7"), json!(-1), json!(1e300), json!(4_294_967_295u32), json!(0.5)],
        Value::Bool(_) => vec![json!(2), json!("yes"), json!([])],
        Value::Array(some) => {
            vec![
                json!({}),
                json!("x"),
                json!([]),
                json!([null]),
                Value::Array(vec![some.first().cloned().unwrap_or(json!(9)); 40]),
            ]
        }
        Value::Object(_) => vec![json!([]), json!("x"), json!({}), json!({"colour": 1})],
        Value::Null => vec![json!(1)],
    }
}

/// Reads what a person would look at.
fn read_all(journal: &Journal, now: &Moment) -> Result<(), EbbError> {
    journal.views().today(now)?;
    journal.views().day(now.day(Rollover::default()))?;
    journal.medicines().list()?;
    journal.medicines().notes()?;
    journal.doses().list(now)?;
    journal.examinations().list()?;
    journal.reminders().list()?;
    journal.reminders().upcoming(now, 7, 20)?;
    journal.reminders().paused_until(now)?;
    for check_in in journal.check_ins().list()? {
        journal.check_ins().get(&check_in.id, now)?;
    }
    journal.profile().get()?;
    journal.items().severity_words(None)?;
    journal.preferences().get()?;
    journal.reminders().settings()?;
    journal.activity().get(now)?;
    journal.movement().get(now)?;
    journal.heart_rate().get(now)?;
    journal.energy().plan(now)?;
    journal.guides().running(now)?;
    journal.workstation().list()?;
    journal.screening().list()?;
    journal.questions().list(now)?;
    journal.safety().signs(now)?;
    journal.safety().talk_offer(now)?;
    journal.safety().talk_to_someone(None, now)?;
    journal.backups().state(now)?;
    journal.inbox().snapshot(now)?;
    journal.forecast().settings()?;
    journal.operations(now, 50)?;
    assert!(journal.maintenance().check()?.ok);
    Ok(())
}

/// What becomes of a file: the refusal, or what reading the restored journal says.
fn restore(now: &Moment, text: &str) -> Result<Result<(), EbbError>, EbbError> {
    let folder = tempfile::tempdir().unwrap();
    let (export, path) = (folder.path().join("export.jsonl"), folder.path().join("journal.db"));
    std::fs::write(&export, text).unwrap();
    Journal::restore_export(&path, &export, Options::default(), now)?;
    let journal = Journal::open(&path, Options::default())?;
    Ok(read_all(&journal, now))
}

/// What became of the damaged forms of a line.
#[derive(Default)]
struct Tally {
    refused: usize,
    taken: usize,
    wrong: Vec<String>,
}

impl Tally {
    fn damage(&mut self, line: &Value, now: &Moment) {
        let words = Words::new(Language::English);
        let (whole, number) = file(line);
        match restore(now, &whole) {
            Ok(Ok(())) => {}
            other => self.wrong.push(format!("{line} as it is written: {other:?}")),
        }
        let mut all = Vec::new();
        pointers(line, "", &mut all);
        for pointer in all.iter().skip(1) {
            for damage in damaged(line.pointer(pointer).unwrap()) {
                let mut edited = line.clone();
                *edited.pointer_mut(pointer).unwrap() = damage.clone();
                let shown: String = damage.to_string().chars().take(40).collect();
                match restore(now, &file(&edited).0) {
                    Ok(Ok(())) => self.taken += 1,
                    Ok(Err(error)) => {
                        self.wrong.push(format!("{pointer} as {shown} was taken, then {error:?}: {line}"));
                    }
                    Err(error) => {
                        self.refused += 1;
                        let said = error.in_words(words);
                        let is_line = error.code() == "bad-file" && said.contains(&format!("line {number}"));
                        if !is_line || said.contains("want to die") {
                            self.wrong.push(format!("{pointer} as {shown}: {said} ({error:?})"));
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn whatever_is_damaged_in_a_line_is_refused_with_its_line_or_reads_as_any_other() {
    /// Each restore waits for the disk most of its time.
    const THREADS: usize = 12;
    let mut bench = Bench::new();
    let lines = lines(&mut bench);
    let now = &bench.now;
    let share = |thread: usize| {
        let mut tally = Tally::default();
        lines.iter().skip(thread).step_by(THREADS).for_each(|line| tally.damage(line, now));
        tally
    };
    let tallies: Vec<Tally> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..THREADS).map(|thread| scope.spawn(move || share(thread))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    let (refused, taken) = tallies.iter().fold((0, 0), |(a, b), tally| (a + tally.refused, b + tally.taken));
    let wrong: Vec<&String> = tallies.iter().flat_map(|tally| &tally.wrong).collect();
    let first = wrong.iter().take(60).map(|line| line.as_str()).collect::<Vec<_>>().join("\n");
    assert!(wrong.is_empty(), "{} wrong:\n{first}", wrong.len());
    assert!(refused > 2 * taken && taken > 50, "{refused} refused, {taken} taken");
}

#[test]
fn refusal_names_the_line_the_field_and_what_to_write_and_duplicates_are_said_in_plain_words() {
    let now: Moment = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    let medicine =
        Medicine { times: vec!["08:00".parse().unwrap()], name: "Ramipril".to_owned(), ..Medicine::default() };
    journal.medicines().save(None, medicine, &now).unwrap();
    journal.logging().tap(&ItemId("pain".to_owned()), &now).unwrap();
    let mut out = Vec::new();
    journal.exports().write_journal_to(&mut out, &now).unwrap();
    let whole = String::from_utf8(out).unwrap();
    let refusal = |text: &str, language| restore(&now, text).unwrap_err().in_words(Words::new(language));
    assert_eq!(restore(&now, &format!("\u{feff}{whole}")), Ok(Ok(())), "a byte order mark");
    let lines: Vec<&str> = whole.lines().collect();
    let place = lines.iter().position(|line| line.contains("Ramipril")).unwrap();
    for (field, right, wrong) in [
        ("times", "\"08:00\"", "\"25:00\""),
        ("name", "\"Ramipril\"", "\"\""),
        ("weekly", "\"weekly\":false", "\"weekly\":\"no\""),
        ("nicname", "\"nickname\":null", "\"nicname\":\"white one\""),
    ] {
        assert!(lines[place].contains(right), "{}", lines[place]);
        let edited = whole.replacen(lines[place], &lines[place].replacen(right, wrong, 1), 1);
        for language in Language::ALL {
            let said = refusal(&edited, language);
            let named = [format!("{}", place + 1), format!("medicine.{field}")];
            assert!(named.iter().all(|part| said.contains(part)), "{said}");
        }
    }
    // A line twice, with the count of the last line put right.
    let again = |place: usize| {
        let mut lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        lines.insert(place + 1, lines[place].clone());
        *lines.last_mut().unwrap() = json!({"end": {"lines": lines.len() - 1}}).to_string();
        lines.join("\n") + "\n"
    };
    for kind in ["device", "record", "operation", "entry"] {
        let place = lines.iter().position(|line| line.starts_with(&format!("{{\"{kind}\""))).unwrap();
        let said = refusal(&again(place), Language::English);
        assert!(said.contains(&format!("line {}", place + 2)) && said.contains("repeats"), "{kind}: {said}");
        assert!(!said.contains("constraint"), "{said}");
    }
}
