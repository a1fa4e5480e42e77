//! Names that mean more than one thing, archived items, and times as people say them.

use serde_json::json;

use crate::harness::{EbbAssert as _, Sandbox};

fn id_of(ebb: &Sandbox, kind: &str, name: &str) -> String {
    ebb.json(["item", "add", kind, name])["id"].as_str().unwrap().to_owned()
}

#[test]
fn archived_item_is_brought_back_by_its_name() {
    let ebb = Sandbox::new();
    ebb.text(["log", "brain fog", "4"]);
    assert_eq!(ebb.text(["item", "archive", "brain fog"]), "Archived: Brain fog\n");
    assert_eq!(
        ebb.refused(["log", "brain fog", "3"]),
        "\"Brain fog\" is archived. It can be logged once it is back. To bring it back: ebb item archive \"Brain fog\" --back"
    );
    assert_eq!(
        ebb.refused(["item", "add", "symptom", "brain fog"]),
        "\"Brain fog\" is archived, with its entries, and can be brought back. Nothing was changed. To bring it \
         back: ebb item archive \"Brain fog\" --back"
    );
    assert!(ebb.refused(["item", "rename", "nausea", "Brain fog"]).contains("is archived"));
    assert_eq!(ebb.text(["item", "archive", "brain fog", "--back"]), "Back from the archive: Brain fog\n");
    assert_eq!(ebb.text(["log", "brain fog", "3"]), "Brain fog 3\n");
}

#[test]
fn archived_item_is_merged_renamed_and_erased_by_its_name() {
    let ebb = Sandbox::new();
    for name in ["Metal taste", "Tight jaw", "Old one"] {
        ebb.text(["item", "add", "symptom", name]);
        ebb.text(["log", name, "3"]);
        ebb.text(["item", "archive", name]);
    }
    assert_eq!(ebb.text(["item", "merge", "metal taste", "nausea"]), "Merged: Metal taste is now Nausea\n");
    assert_eq!(ebb.text(["item", "rename", "tight jaw", "Jaw"]), "Renamed: Tight jaw is now Jaw\n");
    ebb.text(["erase", "--item", "old one", "--yes"]);
    assert_eq!(ebb.labels_of_today(), ["Nausea 3", "Jaw 3"]);
}

#[test]
fn merged_item_is_logged_as_what_it_became_and_can_come_back() {
    let ebb = Sandbox::new();
    ebb.text(["item", "add", "symptom", "Owie"]);
    ebb.text(["item", "merge", "Owie", "pain"]);
    assert_eq!(ebb.text(["log", "owie", "4"]), "Pain 4\n");
    assert!(ebb.refused(["item", "add", "symptom", "Owie"]).contains("already a name of Pain"));
    assert_eq!(ebb.text(["item", "archive", "owie", "--back"]), "Back from the archive: Owie\n");
    assert_eq!(ebb.text(["log", "owie", "5"]), "Owie 5\n");
}

#[test]
fn own_item_called_sleep_leaves_the_night_alone() {
    let ebb = Sandbox::new();
    let own = id_of(&ebb, "symptom", "sleep");
    for (given, label) in [
        (&["7h30"][..], "Sleep, 7 h 30 min"),
        (&["8", "hours"], "Sleep, 8 h"),
        (&["450"], "Sleep, 7 h 30 min"),
        (&["--restored", "yes"], "Sleep, refreshing"),
        (&["mild"], "sleep 2"),
    ] {
        let said = ebb.run(["log", "sleep"].iter().chain(given)).printed();
        assert_eq!(said.lines().next(), Some(label), "{given:?}");
    }
    let which = format!(
        "\"sleep\" is more than one thing. Write which one you mean. Sleep: ebb log sleep 7h30; Symptom: ebb log {own} 5"
    );
    assert_eq!(ebb.refused(["log", "sleep", "5"]), which);
    assert!(ebb.refused(["log", "sleep"]).contains(&own));
    assert_eq!(ebb.text(["log", &own, "5"]), "sleep 5\n");
}

#[test]
fn own_items_called_like_other_words_leave_those_alone() {
    let ebb = Sandbox::new();
    for name in ["note", "pressure point"] {
        ebb.text(["item", "add", "symptom", name]);
    }
    let own = id_of(&ebb, "activity", "heavy day");
    assert_eq!(ebb.text(["log", "note", "slept badly"]), "slept badly\n");
    assert_eq!(ebb.text(["log", "note", "5"]), "note 5\n");
    assert_eq!(ebb.text(["log", "note"]), "note noted\n");
    let point = ebb.text(["log", "pressure point", "left shoulder", "6"]);
    assert_eq!(point, "Pressure point, left shoulder, tender, 6\n");
    assert_eq!(ebb.text(["log", "pressure point", "6"]), "pressure point 6\n");
    assert!(ebb.refused(["log", "heavy", "day"]).contains(&own));
    assert_eq!(ebb.text(["log", "heavy", "day", "20", "min"]), "heavy day, 20 min\n");
    assert!(ebb.refused(["log", "flare"]).contains("ebb flare start"));
    ebb.text(["item", "add", "symptom", "flare"]);
    assert_eq!(ebb.text(["log", "flare", "3"]), "flare 3\n");
}

#[test]
fn amount_says_which_of_two_items_of_a_name_is_meant() {
    let ebb = Sandbox::new();
    // In English the word is free; in German it is a headache.
    let own = id_of(&ebb, "activity", "Kopfweh");
    assert_eq!(ebb.run_in("de", ["log", "Kopfweh", "30", "min"]).printed(), "Kopfweh, 30 min\n");
    assert_eq!(ebb.run_in("de", ["log", "Kopfweh", "stark"]).printed(), "Kopfschmerzen 8\n");
    let which = ebb.run_in("de", ["log", "Kopfweh", "5"]).refusal();
    assert!(which.contains(&format!("Aktivität: ebb log {own} 5; Symptom: ebb log headache 5")), "{which}");
}

#[test]
fn length_is_written_as_people_say_it() {
    for (given, label) in [
        (&["walking", "half", "an", "hour"][..], "Walking, 30 min"),
        (&["walking an hour"], "Walking, 1 h"),
        (&["walking", "90", "minutes"], "Walking, 1 h 30 min"),
        (&["walking", "1.5 h"], "Walking, 1 h 30 min"),
        (&["sleep", "8 hours"], "Sleep, 8 h"),
        (&["stiffness", "45 min"], "Morning stiffness, 45 min"),
        (&["stiffness", "half an hour"], "Morning stiffness, 30 min"),
        (&["stiffness", "4"], "Stiffness 4"),
        (&["morning stiffness", "1h15"], "Morning stiffness, 1 h 15 min"),
    ] {
        let ebb = Sandbox::new();
        assert_eq!(ebb.run(["log"].iter().chain(given)).printed(), format!("{label}\n"), "{given:?}");
    }
}

#[test]
fn day_alone_invents_no_time() {
    let ebb = Sandbox::new();
    let id = ebb.log("pain", "5");
    for (given, when) in [
        ("yesterday", json!({"day": {"day": "2026-03-28"}})),
        ("2026-03-27", json!({"day": {"day": "2026-03-27"}})),
        ("last night", json!({"part": {"day": "2026-03-28", "part": "night"}})),
    ] {
        ebb.text(["amend", &id, "--at", given]);
        let day = when.pointer("/day/day").or_else(|| when.pointer("/part/day")).unwrap().as_str().unwrap();
        assert_eq!(ebb.json(["day", day])["entries"][0]["entry"]["when"], when, "{given}");
    }
    ebb.text(["activity", "start", "walking"]);
    assert!(ebb.refused(["activity", "stop", "--at", "yesterday"]).contains("has no time of day"));
}

#[test]
fn weekday_is_named_in_any_language() {
    let add = ["remind", "add", "check-in", "--at", "08:30", "--days"];
    for (language, days) in [("en", "mon,Tuesday"), ("de", "Mo,Dienstag"), ("es", "lun,martes"), ("en", "1,2")] {
        let ebb = Sandbox::new();
        let all = ebb.run_in(language, ["--json"].iter().chain(&add).chain(&[days])).json();
        assert_eq!(all["rule"]["weekdays"], json!([1, 2]), "{days}");
    }
    let ebb = Sandbox::new();
    let message = ebb.run(add.iter().chain(&["monkey"])).refusal();
    assert!(message.starts_with("\"monkey\" is not a weekday"), "{message}");
    ebb.text(["remind", "days-off", "So,sábado,2026-12-24"]);
    assert_eq!(ebb.json(["remind", "list"])["settings"]["weekdays_off"], json!([6, 7]));
    ebb.text(["breaks", "add", "--every", "1h", "--from", "09:00", "--to", "17:00", "--days", "Mo,vie"]);
    assert_eq!(ebb.json(["breaks", "list"])[0]["rule"]["weekdays"], json!([1, 5]));
}

#[test]
fn refusal_names_what_is_out_of_range() {
    let ebb = Sandbox::new();
    ebb.log("pain", "3");
    let message = ebb.refused(["remind", "most", "13"]);
    assert_eq!(message, "The number of questions a day is 13; it can go from 0 to 12. Nothing was saved.");
    assert_eq!(ebb.text(["log", "pain", "-0"]), "Pain 0\n");
    assert_eq!(ebb.json(["day", "2026-03-29"])["entries"][1]["entry"]["body"]["severity"], json!(0.0));
}
