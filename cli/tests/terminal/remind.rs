//! `remind`: rules, what fires when, answers, and the loop.

use serde_json::{Value, json};

use crate::harness::{EbbAssert as _, Sandbox, fields};

/// Before the night in which the clocks go forward.
const EVE: &str = "2026-03-28T20:00:00+01:00";

fn labels(list: &Value) -> Vec<&str> {
    list.as_array().unwrap().iter().map(|one| one["label"].as_str().unwrap()).collect()
}

fn locals(next: &Value) -> Vec<&str> {
    next.as_array().unwrap().iter().map(|one| one["local"].as_str().unwrap()).collect()
}

#[test]
fn check_in_reminder_fires_on_its_days_at_its_time() {
    let ebb = Sandbox::new();
    let made = ebb
        .json_at(EVE, ["remind", "add", "check-in", "--at", "02:30", "--days", "sun,mon", "--items", "fatigue,sleep"]);
    assert_eq!(fields(&made), ["id", "label", "notes", "rule"]);
    assert_eq!(made["label"], "Fatigue, Sleep · 02:30 · Monday, Sunday · not in a flare");
    let next = ebb.json_at(EVE, ["remind", "next", "--days", "9"]);
    // A time that does not exist becomes the first that does.
    assert_eq!(locals(&next), ["2026-03-29T03:00", "2026-03-30T02:30", "2026-04-05T02:30", "2026-04-06T02:30"]);
    let one = &next[0];
    assert_eq!(
        fields(one),
        [
            "actions",
            "channel",
            "full_text",
            "full_title",
            "id",
            "instant",
            "kind",
            "local",
            "rule",
            "steps",
            "text",
            "title",
            "until",
            "urgency",
        ]
    );
    assert_eq!((&one["kind"], &one["instant"]), (&json!("check-in"), &json!("2026-03-29T01:00:00Z")));
    assert_eq!(one["id"], format!("{}@2026-03-29T02:30", made["id"].as_str().unwrap()));
    let private = format!("{} {}", one["title"], one["text"]);
    assert!(!private.contains("Fatigue") && one["full_title"] == "Fatigue, Sleep", "{one}");
    assert_eq!(labels(&one["actions"]), ["Open", "In 1 h"]);
    assert_eq!(labels(&one["steps"]), ["None", "Mild", "Moderate", "Severe"]);
    let page = ebb.run_at(EVE, ["remind", "next", "--days", "1"]).printed();
    let short = format!("{}@2026-03-29T02:30", &made["id"].as_str().unwrap()[30..]);
    let shown = format!("2026-03-29\n  03:00  Fatigue, Sleep\n         Time for a short check-in\n         {short}\n");
    assert_eq!(page, shown);
}

#[test]
fn reminder_answer_is_logged_once_and_undone() {
    let ebb = Sandbox::new();
    ebb.json_at(EVE, ["remind", "add", "check-in", "--at", "08:30", "--items", "pain"]);
    let next = ebb.json_at(EVE, ["remind", "next"]);
    let id = next[0]["id"].as_str().unwrap();
    let first = ebb.json(["remind", "answer", id, "moderate"]);
    assert_eq!(fields(&first), ["again", "change", "saved_for", "warning"]);
    assert_eq!(first["again"], false);
    assert_eq!(ebb.json(["remind", "answer", id, "severe"])["again"], true);
    let day = ebb.json(["day", "2026-03-29"]);
    assert_eq!(day["entries"].as_array().unwrap().len(), 1, "{day}");
    let entry = &day["entries"][0]["entry"];
    assert_eq!((&entry["body"]["severity"], &entry["mark"]), (&json!([2.0, "four-step"]), &json!("coarse")));
    ebb.text(["undo"]);
    assert_eq!(ebb.json(["day", "2026-03-29"])["entries"], json!([]));
    assert!(ebb.refused(["remind", "answer", "nothing@2026-03-29T08:30", "done"]).contains("no reminder"));
    assert!(
        ebb.refused(["remind", "answer", next[1]["id"].as_str().unwrap(), "dance"]).contains("not one of the answers")
    );
}

#[test]
fn every_kind_of_reminder_is_added_listed_and_removed() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Ibuprofen", "--dose", "400 mg", "--daily-most", "1200 mg"]);
    ebb.json(["remind", "add", "dose", "ibuprofen", "--at", "08:00,20:00", "--always"]);
    ebb.json(["remind", "add", "refill", "ibuprofen", "--at", "10:00", "--doses", "20", "--left", "5"]);
    ebb.json(["remind", "add", "wind-down", "--from", "21:00", "--to", "22:00", "--adaptive"]);
    ebb.json(["remind", "add", "movement", "--at", "11:00", "--in-flare", "none"]);
    ebb.json(["remind", "add", "experiment", "no", "screens", "--at", "19:00", "--home", "Europe/London"]);
    ebb.json(["remind", "add", "appointment", "Dr", "Okafor", "--on", "2026-04-02", "--at", "09:00", "--before", "2h"]);
    ebb.json(["remind", "add", "custom", "call", "home", "--at", "18:00", "--days", "7"]);
    ebb.json(["remind", "add", "custom", "how is it", "--after", "ibuprofen", "--in", "4h"]);
    ebb.json(["remind", "add", "water", "--every", "60", "--from", "09:00", "--to", "17:00"]);
    let list = ebb.json(["remind", "list"]);
    assert_eq!(list["reminders"].as_array().unwrap().len(), 9);
    let said = labels(&list["reminders"]);
    assert_eq!(said[0], "Ibuprofen · 08:00, 20:00 · always rings");
    assert_eq!(
        said[2],
        "Wind down for sleep · once between 21:00 and 22:00 · fewer in a flare · moves to the time you usually answer"
    );
    assert_eq!(said[5], "Dr Okafor, 2 h ahead · 2026-04-02 09:00");
    assert_eq!(said[7], "how is it · 4 h after Ibuprofen · fewer in a flare");
    let next = ebb.json(["remind", "next", "--days", "5"]);
    let appointment = next.as_array().unwrap().iter().find(|one| one["kind"] == "appointment").unwrap();
    assert_eq!(
        (&appointment["local"], &appointment["full_text"]),
        (&json!("2026-04-02T07:00"), &json!("At 09:00. Take your page along."))
    );
    for one in list["reminders"].as_array().unwrap() {
        ebb.json(["remind", "remove", one["id"].as_str().unwrap()]);
    }
    assert_eq!(ebb.text(["remind", "list"]), "No reminders yet. `remind add check-in --at 08:30` makes one.\n");
    ebb.text(["undo"]);
    assert_eq!(ebb.json(["remind", "list"])["reminders"].as_array().unwrap().len(), 1, "an undo brings it back");
}

#[test]
fn reminder_settings_silence_and_add_notes() {
    let ebb = Sandbox::new();
    let quiet = ebb.text(["remind", "quiet", "22:00-07:00"]);
    assert_eq!(quiet, "Quiet from 22:00 to 07:00. Medicines still ring.\n");
    ebb.text(["remind", "days-off", "sat,2026-03-31"]);
    let made = ebb.json(["remind", "add", "custom", "tea", "--at", "06:30,12:00,15:00,18:00"]);
    let notes = made["notes"].as_array().unwrap();
    assert_eq!(notes, &["This falls in your quiet hours. It comes when they end, or not at all."]);
    let next = ebb.json(["remind", "next", "--days", "3"]);
    assert_eq!(
        locals(&next),
        [
            "2026-03-29T15:00",
            "2026-03-29T18:00",
            "2026-03-30T07:00",
            "2026-03-30T12:00",
            "2026-03-30T15:00",
            "2026-03-30T18:00",
            "2026-04-01T07:00",
            "2026-04-01T12:00"
        ]
    );
    let none = "Ebb asks nothing of its own accord. Your own reminders ring as you set them.\n";
    assert_eq!(ebb.text(["remind", "most", "0"]), none);
    assert_eq!(ebb.json(["remind", "next", "--days", "3"]), next, "what Ebb may ask leaves reminders alone");
    ebb.text(["remind", "words", "yes"]);
    assert_eq!(ebb.json(["remind", "next"])[0]["title"], "tea");
    assert!(ebb.refused(["remind", "quiet", "22:00"]).contains("22:00"));
    assert!(ebb.refused(["remind", "most", "13"]).contains("from 0 to 12"));
    assert!(ebb.refused(["remind", "days-off", "someday"]).contains("someday"));
    ebb.text(["undo"]);
    assert_eq!(ebb.json(["remind", "list"])["settings"]["words_on_lock_screen"], false);
}

#[test]
fn invalid_reminder_is_refused_with_a_remedy() {
    let ebb = Sandbox::new();
    for (arguments, said) in [
        (vec!["custom", "tea"], "needs a time"),
        (vec!["custom", "--at", "08:00"], "1 to 80 characters"),
        (vec!["custom", "tea", "--at", "25:00"], "25:00"),
        (vec!["custom", "tea", "--at", "08:00", "--adaptive"], "with a time window"),
        (vec!["custom", "tea", "--at", "08:00", "--home", "Mars"], "Mars"),
        (vec!["custom", "tea", "--at", "08:00", "--days", "some"], "some"),
        (vec!["dose", "unobtainium", "--at", "08:00"], "unobtainium"),
        (vec!["check-in", "nightly", "--at", "08:00"], "nightly"),
        (vec!["refill", "x", "--at", "08:00"], "--doses 30"),
        (vec!["water", "--at", "08:00"], "needs a time"),
    ] {
        let refused = ebb.run(["remind", "add"].into_iter().chain(arguments.iter().copied())).refusal();
        assert!(refused.contains(said), "{arguments:?}: {refused}");
    }
}

#[test]
fn loop_shows_a_due_reminder_once_and_logs_it() {
    let ebb = Sandbox::new();
    ebb.json_at(EVE, ["remind", "add", "custom", "tea", "--at", "14:25,14:31"]);
    let shown = ebb.text(["remind", "run", "--once"]);
    assert!(shown.starts_with("14:25  tea\nebb remind answer "), "{shown}");
    assert!(!ebb.text(["remind", "run", "--once"]).contains("14:25"), "once");
    let log = ebb.json(["remind", "log"]);
    assert_eq!(fields(&log), ["reliability", "reminders"]);
    assert_eq!(log["reminders"][0]["late_seconds"], 300);
    let page = ebb.text(["remind", "log"]);
    let (line, id) = page.lines().next().unwrap().rsplit_once("  ").unwrap();
    assert_eq!(line, "2026-03-29 14:25 · Reminder · shown");
    assert_eq!(ebb.json(["remind", "answer", id, "done"])["again"], false, "by the id on the page");
    assert_eq!(ebb.json(["remind", "test"])["local"], "2026-03-29T14:32");
}

#[test]
fn loop_waits_until_a_reminder_is_due() {
    let ebb = Sandbox::new();
    ebb.json_at("2026-03-29T14:00:00+02:00", ["remind", "add", "custom", "tea", "--at", "14:30"]);
    // Two seconds before it is due.
    let mut command = ebb.process("2026-03-29T14:29:58+02:00", "en");
    let mut running =
        command.args(["remind", "run", "--minutes", "1"]).stdout(std::process::Stdio::piped()).spawn().unwrap();
    let mut lines = std::io::BufRead::lines(std::io::BufReader::new(running.stdout.take().unwrap()));
    let waiting = lines.next().unwrap().unwrap();
    let begun = std::time::Instant::now();
    let due = lines.next().unwrap().unwrap();
    running.kill().unwrap();
    running.wait().unwrap();
    assert_eq!(waiting, "Waiting for 2026-03-29 14:30: tea");
    assert_eq!(due, "14:30  tea");
    assert!(begun.elapsed() < std::time::Duration::from_secs(20), "{:?}", begun.elapsed());
}

#[test]
fn dose_reminder_of_a_known_remedy_adds_the_medicine() {
    let ebb = Sandbox::new();
    let made = ebb.json(["remind", "add", "medication", "naproxen", "--at", "20:00"]);
    assert_eq!(made["label"], "Naproxen · 20:00");
    assert_eq!(ebb.json(["medicine", "list"])[0]["medicine"]["item"], "naproxen");
}

#[test]
fn doses_are_listed_with_a_warning_at_the_daily_maximum() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Ibuprofen", "--dose", "600 mg", "--daily-most", "1200 mg"]);
    ebb.json_at(EVE, ["remind", "add", "medication", "Ibuprofen", "--at", "08:00,12:00"]);
    let id = |minute: &str| {
        let next = ebb.json_at(EVE, ["remind", "next"]);
        let found = next.as_array().unwrap().iter().find(|one| one["local"] == minute).unwrap().clone();
        found["id"].as_str().unwrap().to_owned()
    };
    let (morning, noon) = (id("2026-03-29T08:00"), id("2026-03-29T12:00"));
    let page = ebb.run_at(EVE, ["remind", "next", "--days", "1"]).printed();
    assert!(
        page.contains("\n  08:00  Ibuprofen, 600 mg\n") && page.contains("\n  12:00  Ibuprofen, 600 mg\n"),
        "{page}"
    );
    ebb.json_at("2026-03-29T08:05:00+02:00", ["remind", "answer", &morning, "taken"]);
    assert_eq!(
        ebb.text(["remind", "doses"]),
        "Ibuprofen: Last taken at 08:05. The next one makes 1200 mg in 24 hours: the last within your limit of 1200 mg.\n"
    );
    let answer = ebb.json_at("2026-03-29T12:30:00+02:00", ["remind", "answer", &noon, "taken"]);
    assert_eq!(answer["warning"], Value::Null);
    let doses = ebb.json(["remind", "doses"]);
    assert_eq!(doses[0]["warning"], "At your limit of 1200 mg in 24 hours until tomorrow at 08:05.");
}

/// A medicine that is taken at 21:30, and its reminder.
fn taken_at_night(ebb: &Sandbox) -> String {
    ebb.text(["medicine", "add", "Amitriptyline", "--dose", "10 mg", "--time", "21:30"]);
    let made = ebb.json_at(EVE, ["remind", "add", "dose", "Amitriptyline"]);
    assert_eq!(made["label"], "Amitriptyline · 21:30", "at the medicine's own times");
    made["id"].as_str().unwrap().to_owned()
}

#[test]
fn missed_dose_is_asked_about_and_answered_in_the_past() {
    let ebb = Sandbox::new();
    let rule = taken_at_night(&ebb);
    let short = format!("{}@2026-03-28T21:30", &rule[30..]);
    assert_eq!(
        ebb.text(["remind", "missed"]),
        format!(
            "Amitriptyline, 10 mg – Last night at 21:30: did you take it then?\nebb remind answer {short} [taken-then \
             taken-now skipped not-sure]\n"
        )
    );
    // Said so late it does not tell when: it is logged on the dose's day.
    ebb.text(["remind", "answer", &short, "taken"]);
    let when = &ebb.json(["day", "2026-03-28"])["entries"][0]["entry"]["when"];
    assert_eq!(*when, json!({ "day": { "day": "2026-03-28" } }));
    ebb.text(["undo"]);
    ebb.text(["remind", "answer", &short, "taken-then"]);
    assert_eq!(ebb.text(["remind", "missed"]), "No dose is waiting for an answer.\n");
    let entry = &ebb.json(["day", "2026-03-28"])["entries"][0]["entry"];
    assert_eq!(entry["body"]["slot"], format!("{rule}@2026-03-28T21:30"));
    for minute in ["2026-03-28T12:34", "2020-03-28T21:30", "2026-03-28T21:30~9"] {
        assert!(ebb.refused(["remind", "answer", &format!("{rule}@{minute}"), "taken-now"]).contains("no reminder"));
    }
}

#[test]
fn pause_is_set_listed_and_ended() {
    let ebb = Sandbox::new();
    ebb.json(["remind", "add", "custom", "tea", "--at", "15:00"]);
    assert_eq!(
        ebb.text(["remind", "pause", "2026-04-01"]),
        "Paused until Wednesday 1 April: everything but medicines\n"
    );
    assert_eq!(locals(&ebb.json(["remind", "next", "--days", "4"])), ["2026-04-01T15:00", "2026-04-02T15:00"][..1]);
    let list = ebb.json(["remind", "list"]);
    assert_eq!(
        (fields(&list), &list["paused_until"]),
        (vec!["paused_until", "reminders", "settings"], &json!("2026-04-01"))
    );
    assert!(ebb.text(["remind", "list"]).starts_with("Paused until Wednesday 1 April"));
    assert!(ebb.refused(["remind", "pause", "2026-03-29"]).contains("Sunday 29 March 2026 would be over"));
    assert!(ebb.refused(["remind", "pause", "2028-01-01"]).contains("from 1 to 366"));
    assert!(ebb.refused(["remind", "pause", "someday"]).contains("someday"));
    assert_eq!(ebb.text(["remind", "pause", "off"]), "The pause is over\n");
    assert_eq!(ebb.json(["remind", "list"])["paused_until"], Value::Null);
    ebb.text(["undo"]);
    assert_eq!(ebb.json(["remind", "list"])["paused_until"], "2026-04-01");
}

#[test]
fn refill_reminder_starts_again_after_a_refill() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Naproxen", "--dose", "250 mg"]);
    let made = ebb.json(["remind", "add", "refill", "naproxen", "--doses", "6", "--left", "5"]);
    assert_eq!(made["rule"]["when"]["times"], json!(["10:00"]), "at ten by default");
    ebb.text(["remind", "refill", made["id"].as_str().unwrap(), "--doses", "5"]);
    assert_eq!(ebb.json(["remind", "next", "--days", "1"])[0]["full_text"], "5 doses left.");
    ebb.text(["remind", "refill", made["id"].as_str().unwrap(), "--doses", "30"]);
    assert_eq!(ebb.json(["remind", "next", "--days", "1"]), json!([]));
}

#[test]
fn appointment_reminder_that_has_passed_is_said_on_saving() {
    let ebb = Sandbox::new();
    let add = |before: &str| {
        ebb.json(["remind", "add", "appointment", "Dr A", "--on", "2026-03-30", "--at", "08:00", "--before", before])
    };
    assert_eq!(add("24h")["notes"], json!(["The time of this reminder has passed already: it will not ring."]));
    assert_eq!(add("1h")["notes"], json!([]));
}

/// A weekly medicine that would ring more often is refused with what mends it, and only at the end with `--yes`.
#[test]
fn refused_weekly_medicine_names_its_remedy_before_yes() {
    let remedies =
        [("en", "--days mon", "--weekly yes"), ("de", "--days Mo", "--weekly ja"), ("es", "--days lun", "--weekly sí")];
    for (language, day, weekly) in remedies {
        let ebb = Sandbox::new();
        let run = |arguments: &[&str]| ebb.run_in(language, arguments.iter().copied());
        let refused = |arguments: &[&str], remedy: &str| {
            let said = run(arguments).refusal();
            let (first, last) = (said.find(remedy), said.find("--yes"));
            assert!(first.is_some() && first < last, "{language} {arguments:?}: {said}");
        };
        refused(&["medicine", "add", "methotrexate", "--dose", "15 mg"], weekly);
        refused(
            &["medicine", "add", "Weekly", "--weekly", "yes", "--time", "09:00", "--time", "21:00"],
            "--time 09:00",
        );
        refused(&["remind", "add", "dose", "methotrexate", "--at", "09:00"], day);
        run(&["medicine", "add", "methotrexate", "--dose", "15 mg", "--weekly", "yes", "--time", "09:00"]).printed();
        refused(&["remind", "add", "dose", "methotrexate"], day);
        run(&["remind", "add", "dose", "methotrexate", "--days", "1"]).printed();
        refused(&["remind", "add", "dose", "methotrexate", "--days", "3"], "`ebb remind list`");
        // The reminders of one that becomes weekly.
        run(&["medicine", "add", "Ramipril", "--time", "09:00"]).printed();
        run(&["remind", "add", "dose", "ramipril"]).printed();
        refused(&["medicine", "change", "ramipril", "--weekly", "yes"], day);
        // A second dose within the week.
        run(&["log", "methotrexate", "15 mg", "--at", "2026-03-28 09:00"]).printed();
        let said = run(&["log", "methotrexate", "15 mg"]).refusal();
        assert!(said.ends_with('.') && said.find("--yes") > said.find(". "), "{said}");
        let logged = ["already", "schon da", "ya está"].into_iter().any(|there| said.contains(there));
        assert!(logged, "{said}");
    }
}

/// Yes and no, the word for sleep, and times are read in every language; what is neither is refused in the person's own.
#[test]
fn words_of_every_language_are_read() {
    let ebb = Sandbox::new();
    for (language, yes, items, time) in
        [("en", "yes", "sleep", "9 pm"), ("de", "ja", "Schlaf", "21 Uhr"), ("es", "sí", "sueño", "a las 9 de la noche")]
    {
        let run = |arguments: &[&str]| ebb.run_in(language, arguments.iter().copied());
        let name = format!("Weekly {language}");
        let added = run(&["--json", "medicine", "add", &name, "--weekly", yes, "--time", time]).json();
        assert_eq!((&added["medicine"]["weekly"], &added["medicine"]["times"]), (&json!(true), &json!(["21:00"])));
        let rule = run(&["--json", "remind", "add", "check-in", "--at", time, "--items", items]).json();
        assert_eq!(rule["rule"]["when"]["times"], json!(["21:00"]), "{language}");
        run(&["remind", "quiet", "off"]).printed();
        let said = run(&["medicine", "add", "Other", "--weekly", "perhaps"]).refusal();
        assert!(said.contains("perhaps") && said.contains(&format!(" {yes}")), "{said}");
        assert!(run(&["exam", "add", "palm reading"]).refusal().contains(match language {
            "de" => "Blutuntersuchung",
            "es" => "análisis de sangre",
            _ => "sleep-study",
        }));
    }
    assert!(ebb.refused(["remind", "add", "custom", "tea", "--at", "at 9"]).contains("09:00 or 21:00"));
    assert!(ebb.refused(["remind", "add", "custom", "tea", "--at", "soon"]).contains("\"soon\" is not a time of day"));
}

/// What was tapped for last night's dose says for when it was saved, and how to give its time.
#[test]
fn answer_to_last_nights_dose_says_its_day_and_how_to_give_the_time() {
    let ebb = Sandbox::new();
    let evening = "2026-03-28T18:00:00+01:00";
    ebb.run_at(evening, ["medicine", "add", "Gabapentin", "--time", "22:00"]).printed();
    ebb.run_at(evening, ["remind", "add", "dose", "gabapentin"]).printed();
    let id = ebb.json_at(evening, ["remind", "next"])[0]["id"].as_str().unwrap().to_owned();
    let log = ebb.text(["remind", "log"]);
    assert!(log.contains("2026-03-28 22:00 · Dose · not delivered, no answer"), "{log}");
    let said = ebb.text(["remind", "answer", &id, "taken"]);
    assert!(said.contains("\nSaved for yesterday, without a time.\n"), "{said}");
    let hint = said.lines().find(|line| line.contains("ebb amend ")).unwrap();
    let entry = hint.split("ebb amend ").nth(1).unwrap().split(' ').next().unwrap();
    assert!(hint.contains("--at \"2026-03-28 22:00\""), "{hint}");
    let amended = ebb.text(["amend", entry, "--at", "2026-03-28 22:10"]);
    assert_eq!(amended, "Gabapentin\nSaved for yesterday at 22:10.\n");
    assert!(ebb.text(["history", "--days", "2"]).contains("1 entry"));
}

#[test]
fn appointment_needs_a_date_and_a_time_that_exists() {
    let ebb = Sandbox::new();
    let add = |rest: &[&str]| {
        let line = [&["remind", "add", "appointment", "Dr", "A"], rest].concat();
        ebb.run_at("2026-03-20T10:00:00+01:00", line).refusal()
    };
    assert!(add(&["--at", "10:00"]).contains("needs its date"));
    let refused = add(&["--at", "02:30", "--on", "2026-03-29"]);
    assert!(refused.contains("2026-03-29 01:30") && refused.contains("2026-03-29 03:30"), "{refused}");
}

#[test]
fn settings_for_all_reminders_are_listed_and_asked_for() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["remind", "quiet"]), "No quiet hours.\n");
    assert_eq!(ebb.text(["remind", "days-off"]), "No days without reminders.\n");
    ebb.text(["remind", "quiet", "22:00-07:00"]);
    ebb.text(["remind", "days-off", "sun"]);
    ebb.text(["remind", "most", "1"]);
    ebb.text(["remind", "words", "yes"]);
    let list = ebb.text(["remind", "list"]);
    for (command, said) in [
        ("quiet", "Quiet from 22:00 to 07:00. Medicines still ring."),
        ("days-off", "No reminders on: Sunday. Medicines and appointments still ring."),
        ("most", "Ebb asks at most one question a day of its own accord. Your own reminders ring as you set them."),
        ("words", "A locked phone shows what a reminder is about."),
    ] {
        assert_eq!(ebb.text(["remind", command]), format!("{said}\n"));
        assert!(list.contains(said), "{list}");
    }
}

#[test]
fn appointment_rings_on_a_day_off_and_a_pause_names_those_it_silences() {
    let ebb = Sandbox::new();
    // NOW is a Sunday.
    ebb.text(["remind", "days-off", "mon"]);
    ebb.text(["remind", "add", "appointment", "Rheumatology", "--on", "2026-03-30", "--at", "15:00"]);
    assert!(ebb.text(["remind", "next"]).contains("Rheumatology"));
    let said = ebb.text(["remind", "pause", "2026-04-05"]);
    assert!(said.contains("Appointments that are not announced: Rheumatology, Monday 30 March at 15:00."), "{said}");
    let note = ebb.json(["remind", "add", "appointment", "Dentist", "--on", "2026-03-31", "--at", "15:00"]);
    assert!(note["notes"].to_string().contains("Ebb is paused until Sunday 5 April"), "{note}");
    ebb.text(["remind", "pause", "off"]);
    assert!(!ebb.text(["remind", "pause", "2026-03-30"]).contains("Rheumatology"));
}

#[test]
fn answer_to_what_is_not_logged_says_so_and_a_wrong_one_lists_the_answers() {
    for (language, said) in [("en", "Done."), ("de", "Erledigt."), ("es", "Hecho.")] {
        let ebb = Sandbox::new();
        ebb.text(["remind", "add", "custom", "bins out", "--at", "15:00"]);
        let id = ebb.json(["remind", "list"])["reminders"][0]["id"].as_str().unwrap().to_owned();
        let slot = format!("{id}@2026-03-29T15:00");
        let answer = |with: &str| {
            ebb.command("2026-03-29T15:01:00+02:00", language).args(["remind", "answer", &slot, with]).assert()
        };
        let refused = answer("banana").refusal();
        assert!(refused.contains("bins out") && refused.contains("done, skip"), "{refused}");
        let answered = answer("done").printed();
        assert!(answered.starts_with(said), "{answered}");
    }
}
