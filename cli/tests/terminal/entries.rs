//! Amending, deleting and restoring entries; own items; the list of operations.

use crate::harness::{EbbAssert as _, Sandbox};

#[test]
fn amended_entry_keeps_its_history() {
    let ebb = Sandbox::new();
    let id = ebb.log("pain", "6");
    let ending = &id[id.len() - 8..];
    assert!(ebb.text(["day", "2026-03-29", "--ids"]).contains(ending));
    assert_eq!(
        ebb.text(["amend", ending, "--severity", "moderate", "--at", "09:15"]),
        "Pain 5\nSaved for today at 09:15.\n"
    );
    let page = ebb.json(["day", "2026-03-29"]);
    assert_eq!(
        (page["entries"][0]["time"].as_str(), page["entries"][0]["entry"]["mark"].as_str()),
        (Some("09:15"), Some("coarse"))
    );
    ebb.text(["amend", ending, "--note", "after the stairs"]);

    let history = ebb.json(["history", &id]);
    let verbs: Vec<_> = history.as_array().unwrap().iter().map(|revision| revision["verb"].as_str().unwrap()).collect();
    assert_eq!(verbs, ["log", "amend", "amend"]);
    let told = ebb.text(["history", ending]);
    assert!(told.contains("Pain 6 → Pain 5") && !told.contains("body.") && !told.contains("UTC"), "{told}");
    assert!(told.starts_with("Today at 14:30  "), "{told}");
    for (language, change) in [("de", "Schmerz 6 → Schmerz 5"), ("es", "Dolor 6 → Dolor 5")] {
        let told = ebb.run_in(language, ["history", ending]).printed();
        assert!(told.contains(change), "{told}");
    }

    assert!(ebb.refused(["amend", ending, "--severity", "11"]).contains("0 to 10"));
    assert!(ebb.refused(["amend", ending, "--dose", "400 mg"]).contains("Pain"));
    assert!(ebb.refused(["amend", ending, "--minutes", "20"]).contains("Pain"));
    assert!(ebb.refused(["amend", ending, "--at", "2027-01-01 10:00"]).contains("in the future"));
    assert!(ebb.refused(["amend", "zzzzzzzz", "--severity", "1"]).contains("no entry"));
}

#[test]
fn deleted_entry_comes_back_by_undelete_and_undo() {
    let ebb = Sandbox::new();
    let id = ebb.log("pain", "6");
    assert_eq!(ebb.text(["delete", &id]), "Deleted: Pain 6\n");
    assert_eq!(ebb.labels_of_today(), Vec::<String>::new());
    assert!(ebb.refused(["delete", &id]).contains("no entry"));
    assert_eq!(ebb.text(["undelete", &id]), "Pain 6\n");
    ebb.text(["delete", &id]);
    ebb.text(["undo"]);
    assert_eq!(ebb.labels_of_today(), ["Pain 6"]);
}

#[test]
fn items_are_added_renamed_pinned_and_merged_and_undo_reverts() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["item", "add", "symptom", "Metal taste"]), "Added: Metal taste\n");
    assert_eq!(ebb.text(["log", "metal", "taste", "3"]), "Metal taste 3\n");
    let said = ebb.text(["item", "rename", "metal taste", "Taste of metal"]);
    assert_eq!(said, "Renamed: Metal taste is now Taste of metal\n");
    assert_eq!(ebb.labels_of_today(), ["Taste of metal 3"]);
    assert_eq!(ebb.text(["item", "pin", "taste of metal"]), "Pinned: Taste of metal\n");
    assert_eq!(ebb.json(["today"])["quick"][0]["label"], "Taste of metal");
    assert_eq!(ebb.text(["item", "merge", "taste of metal", "nausea"]), "Merged: Taste of metal is now Nausea\n");
    let done = ebb.text(["operations", "--most", "1"]);
    assert!(done.ends_with("Merged: Taste of metal is now Nausea\n"), "{done}");
    assert_eq!(ebb.labels_of_today(), ["Nausea 3"]);
    ebb.text(["undo"]);
    assert_eq!(ebb.labels_of_today(), ["Taste of metal 3"]);
    assert!(ebb.refused(["item", "add", "symptom", "Pain"]).contains("There is a \"Pain\" already"));
    assert!(ebb.refused(["item", "merge", "pain", "walking"]).contains("not of the same kind"));
}

#[test]
fn operations_lists_what_undo_would_revert() {
    let ebb = Sandbox::new();
    assert_eq!(ebb.text(["operations"]), "There is nothing to undo.\n");
    ebb.log("pain", "3");
    ebb.log("fatigue", "4");
    ebb.text(["undo"]);
    assert_eq!(ebb.text(["operations"]), "2026-03-29 14:30  Fatigue 4  (undone)\n2026-03-29 14:30  Pain 3\n");
    let listed = ebb.json(["operations", "--most", "1"]);
    assert_eq!(
        listed,
        serde_json::json!([
            {"label": "Fatigue 4", "at": "2026-03-29T14:30:00+02:00[Europe/Berlin]", "standing": false, "verb": "log",
             "changes": [{"what": "Fatigue", "before": null, "after": "Fatigue 4"}]}
        ])
    );
}

#[test]
fn operations_say_what_each_one_changed() {
    let ebb = Sandbox::new();
    let id = ebb.log("pain", "3");
    ebb.text(["amend", &id, "--severity", "6"]);
    ebb.text(["amend", &id, "--at", "2026-03-28", "--note", "on the stairs"]);
    ebb.text(["delete", &id]);
    let lines = |text: String| text.lines().map(|line| line[18..].to_owned()).collect::<Vec<_>>();
    assert_eq!(
        lines(ebb.text(["operations"])),
        [
            "Deleted: Pain 6",
            "Pain 6 · Time: 2026-03-29 14:30 → 2026-03-28 · Note: none → on the stairs",
            "Pain 3 → Pain 6",
            "Pain 3"
        ]
    );
    let amended = ebb.json(["operations"])[2].clone();
    assert_eq!(amended["verb"], "amend");
    assert_eq!(amended["changes"], serde_json::json!([{"what": "Pain", "before": "Pain 3", "after": "Pain 6"}]));
}

#[test]
fn a_date_alone_makes_an_entry_of_that_day_without_a_time() {
    let ebb = Sandbox::new();
    let id = ebb.log("pain", "3");
    ebb.text(["amend", &id, "--at", "2026-03-28"]);
    let page = ebb.json(["day", "2026-03-28"]);
    assert_eq!(page["entries"][0]["entry"]["when"], serde_json::json!({"day": {"day": "2026-03-28"}}));
    assert_eq!(page["entries"][0]["time"], "");
    ebb.text(["amend", &id, "--at", "2026-03-28 09:15"]);
    assert_eq!(ebb.json(["day", "2026-03-28"])["entries"][0]["time"], "09:15");
    assert!(ebb.refused(["amend", &id, "--at", "9999-12-31"]).contains("1900 to 2100"));
    assert!(ebb.refused(["log", "pain", "3", "--at", "0000-01-01"]).contains("1900 to 2100"));
}

#[test]
fn dose_and_length_of_an_entry_are_amended() {
    let ebb = Sandbox::new();
    let last = |ebb: &Sandbox| {
        let day = ebb.json(["day", "2026-03-29"]);
        day["entries"].as_array().unwrap().last().unwrap()["entry"].clone()
    };
    ebb.text(["log", "ibuprofen", "400 mg"]);
    let id = last(&ebb)["id"].as_str().unwrap().to_owned();
    assert_eq!(ebb.text(["amend", &id, "--dose", "600 mg"]), "Ibuprofen, 600 mg\n");
    assert_eq!(last(&ebb)["body"]["dose"], serde_json::json!({ "amount": "600", "unit": "mg" }));
    assert!(ebb.refused(["amend", &id, "--dose", "lots"]).contains("lots"));
    ebb.text(["log", "walking", "20 min"]);
    let id = last(&ebb)["id"].as_str().unwrap().to_owned();
    assert_eq!(ebb.text(["amend", &id, "--minutes", "1h30"]), "Walking, 1 h 30 min\n");
    assert!(ebb.refused(["amend", &id, "--minutes", "long"]).contains("long"));
    ebb.text(["undo"]);
    assert_eq!(last(&ebb)["body"]["minutes"], 20);
}

#[test]
fn dose_that_is_brought_back_warns_again() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "ibuprofen", "--dose", "400 mg", "--daily-most", "400 mg"]);
    let logged = ebb.json(["log", "ibuprofen", "800 mg"]);
    let warning = "That makes 800 mg in 24 hours. Your limit is 400 mg.";
    let entry = logged["entries"][0].as_str().unwrap();
    ebb.text(["undo"]);
    assert!(ebb.text(["redo"]).contains(warning));
    ebb.text(["delete", entry]);
    let undeleted = ebb.text(["undelete", entry]);
    assert!(undeleted.contains(warning), "{undeleted}");
}
