//! Severity anchors, the body map, the profile, medicines, examinations and own items.

use serde_json::{Value, json};

use crate::harness::Sandbox;

#[test]
fn severity_anchors_are_changed_reset_and_undone() {
    let ebb = Sandbox::new();
    let all = ebb.json(["anchors"]);
    assert_eq!(all.as_array().unwrap().len(), 11);
    assert_eq!(all[0], json!({"step": 0, "words": "none", "own": false}));
    let said = ebb.text(["anchors", "pain", "--set", "6=I stop what I do", "--set", "9 = I cannot speak"]);
    assert_eq!(said, "Changed: words for Pain\n");
    let steps = |given: Value| given[6]["words"].as_str().unwrap().to_owned();
    assert_eq!(steps(ebb.json(["anchors", "pain"])), "I stop what I do");
    assert_eq!(steps(ebb.json(["anchors"])), "I drop things");
    assert_eq!(ebb.text(["log", "pain", "6"]), "Pain 6 · I stop what I do\n");
    assert!(ebb.text(["anchors", "pain"]).contains("   9  I cannot speak"));
    assert!(ebb.text(["today"]).contains("   6  I stop what I do  no usual yet"), "the words are there whole");
    assert_eq!(ebb.text(["anchors", "pain", "--reset"]), "Changed: words for Pain\n");
    assert_eq!(steps(ebb.json(["anchors", "pain"])), "I drop things");
    let page = ebb.json(["day", "2026-03-29"]);
    assert_eq!(page["entries"][0]["label"], "Pain 6 · I stop what I do");
    assert_eq!(page["entries"][0]["entry"]["body"]["said"], "I stop what I do");
    assert_eq!(
        ebb.refused(["anchors", "--set", "six"]),
        "\"six\" is not a step with its words. Write it as \"6=I stop what I do\". Nothing was changed."
    );
    assert!(ebb.refused(["anchors", "--set", "11=x"]).starts_with("The step is 11"));
    assert!(ebb.refused(["anchors", "walking"]).contains("Walking"));
    assert_eq!(ebb.text(["undo"]), "Undone: Changed: words for Pain\n");
    assert_eq!(steps(ebb.json(["anchors", "pain"])), "I stop what I do");
}

#[test]
fn body_map_is_printed_as_json_and_svg() {
    let ebb = Sandbox::new();
    let map = ebb.json(["body-map"]);
    assert_eq!((&map["width"], map["front"].as_array().unwrap().len()), (&json!(360.0), 24));
    assert_eq!(map["front"][0]["region"], "head");
    assert_eq!(map["front"][0]["commands"][0], json!({"move": {"x": 180.0, "y": 6.0}}));
    assert!(ebb.text(["body-map"]).starts_with("Front\n  Head\n  Left jaw\n"));
    let file = ebb.path("body.svg").display().to_string();
    assert_eq!(ebb.json(["body-map", "--svg", &file]), json!({"svg": file}));
    let picture = std::fs::read_to_string(&file).unwrap();
    assert_eq!(picture.matches("<path ").count(), 24 + 22);
    assert!(picture.contains("<title>Left jaw</title>") && picture.trim_end().ends_with("</svg>"));
    assert!(ebb.refused(["body-map", "--svg", "/no/such/folder/body.svg"]).contains("/no/such/folder/body.svg"));
}

#[test]
fn about_fields_are_set_cleared_and_undone() {
    let ebb = Sandbox::new();
    let unknown = ebb.json(["about"]);
    assert_eq!((&unknown["onset"], &unknown["conditions"]), (&json!(null), &json!([])));
    assert!(ebb.text(["about"]).starts_with("Nothing here yet."));
    assert_eq!(ebb.text(["about", "set", "onset", "2021-03"]), "Changed: About me, Onset\n");
    ebb.text(["about", "set", "before-onset", "infection, long stress"]);
    ebb.text(["about", "set", "conditions", "migraine;", "hypothyroidism"]);
    ebb.text(["about", "set", "birth_year", "1980"]);
    ebb.text(["about", "set", "menopause", "peri"]);
    ebb.text(["about", "set", "pem-screen", "negative"]);
    let wanted = json!({
        "onset": "2021-03", "before_onset": ["infection", "long-stress"], "before_onset_words": null,
        "birth_year": 1980, "conditions": ["migraine", "hypothyroidism"], "family_history": null,
        "menopause": "peri", "pem_screen": "negative", "notes": null, "contact": null, "country": null,
        "allergies": []});
    assert_eq!(ebb.json(["about", "show"]), wanted);
    let page = ebb.text(["about"]);
    assert!(page.contains("Onset\n  2021-03\n") && page.contains("\n  an infection, long stress\n"), "{page}");
    assert_eq!(ebb.text(["about", "set", "onset", ""]), "Changed: About me, Onset\n");
    assert_eq!(ebb.json(["about"])["onset"], json!(null));
    assert_eq!(ebb.text(["undo"]), "Undone: Changed: About me, Onset (2021-03 → none)\n");
    assert_eq!(
        ebb.refused(["about", "set", "onset", "March"]),
        "\"March\" is not a date. Write it as 2024, 2024-03 or 2024-03-14. Nothing was changed."
    );
    assert!(ebb.refused(["about", "set", "age", "44"]).contains("birth_year"));
    assert!(ebb.refused(["about", "set", "birth_year", "2030"]).starts_with("The year of birth is 2030"));
    assert!(ebb.refused(["about", "set", "menopause", "maybe"]).contains("pre, peri, post, does-not-apply"));
}

#[test]
fn medicine_is_added_changed_removed_and_restored_by_undo() {
    let ebb = Sandbox::new();
    assert!(ebb.text(["medicine", "list"]).starts_with("No medicines"));
    let added = ebb.json([
        "medicine",
        "add",
        "Ibuprofen",
        "--dose",
        "400mg",
        "--time",
        "20:00",
        "--time",
        "8:00",
        "--daily-most",
        "1200 mg",
    ]);
    let label = "Ibuprofen, 400 mg, 08:00, 20:00, at most 1200 mg in 24 hours";
    assert_eq!(added["label"], label);
    let medicine = json!({
        "name": "Ibuprofen", "item": "ibuprofen", "nickname": null, "dose": {"amount": "400", "unit": "mg"}, "ingredients": [],
        "schedule": null, "times": ["08:00", "20:00"], "weekly": false, "daily_most": {"amount": "1200", "unit": "mg"},
        "least_between": null, "paused_until": null, "note": null});
    assert_eq!(added["medicine"], medicine);
    assert_eq!(ebb.json(["medicine", "list"])[0], added);
    assert_eq!(
        ebb.text(["medicine", "change", "ibuprofen", "--dose", "600 mg", "--schedule", "with food"]),
        "Ibuprofen, 600 mg, with food, 08:00, 20:00, at most 1200 mg in 24 hours\n"
    );
    assert!(ebb.text(["medicine", "remove", "ibuprofen"]).starts_with("Removed: Ibuprofen"));
    ebb.text(["undo"]);
    ebb.text(["undo"]);
    let unchecked = "Ebb does not check whether medicines go together. A pharmacist or your doctor can.";
    assert_eq!(ebb.text(["medicine", "list"]), format!("{label}\n\n{unchecked}\n"));
    let notes = ebb.json(["medicine", "notes"]);
    assert_eq!(notes["unchecked"], unchecked);
    let facts: Vec<_> = notes["facts"].as_array().unwrap().iter().map(|fact| fact["id"].clone()).collect();
    assert_eq!(facts, ["two-anti-inflammatories", "pregnancy"]);
    let added = ebb.text(["medicine", "add", "Naproxen"]);
    assert_eq!(added, "Naproxen\n", "the facts about its group were said with ibuprofen");
    ebb.text(["undo"]);
    assert!(ebb.refused(["medicine", "remove", "aspirin"]).starts_with("There is no \"aspirin\""));
    assert!(ebb.refused(["medicine", "add", "X", "--dose", "many"]).starts_with("\"many\" is not a dose"));
    assert!(ebb.refused(["medicine", "add", "X", "--time", "25:00"]).contains("25:00"));
}

#[test]
fn examination_is_added_changed_and_removed() {
    let ebb = Sandbox::new();
    let added = ebb.json([
        "exam",
        "add",
        "thyroid",
        "--on",
        "2024-03",
        "--result",
        "TSH normal",
        "--ruled-out",
        "hypothyroidism",
    ]);
    let wanted = json!({
        "kind": "thyroid", "name": null, "on": "2024-03", "result": "TSH normal", "ruled_out": "hypothyroidism"});
    assert_eq!(added["examination"], wanted);
    ebb.text(["exam", "add", "imaging", "--name", "MRI of the neck"]);
    assert_eq!(
        ebb.text(["exam", "list"]),
        "Thyroid, 2024-03, TSH normal, ruled out: hypothyroidism\nImaging, MRI of the neck\n"
    );
    ebb.text(["exam", "change", "MRI of the neck", "--on", "2025"]);
    assert!(ebb.text(["exam", "list"]).starts_with("Imaging, MRI of the neck, 2025\n"));
    assert_eq!(ebb.text(["exam", "remove", "imaging"]), "Removed: Imaging, MRI of the neck, 2025\n");
    assert_eq!(ebb.json(["exam", "list"]).as_array().unwrap().len(), 1);
    assert!(ebb.refused(["exam", "add", "palm reading"]).contains("sleep-study"));
    assert!(ebb.refused(["exam", "add", "blood", "--on", "2030"]).contains("2030"));
}

#[test]
fn own_item_has_a_look_and_a_scale() {
    let ebb = Sandbox::new();
    let item = ebb.json([
        "item",
        "add",
        "symptom",
        "Metal taste",
        "--family",
        "sensory",
        "--icon",
        "bolt",
        "--colour",
        "sea",
        "--scale",
        "four-step",
    ]);
    for (field, wanted) in [("family", "sensory"), ("icon", "bolt"), ("colour", "sea"), ("scale", "four-step")] {
        assert_eq!(item[field], wanted, "{field}");
    }
    assert_eq!(ebb.text(["log", "metal taste", "2"]), "Metal taste 5\n", "the third of four steps");
    let entry = ebb.json(["day", "2026-03-29"])["entries"][0]["entry"].clone();
    assert_eq!((&entry["body"]["severity"], &entry["mark"]), (&json!([2.0, "four-step"]), &json!("coarse")));
    assert!(ebb.refused(["log", "metal taste", "6"]).contains("0 to 3"));
    let item = ebb.json(["item", "look", "metal taste", "--scale", "none", "--family", "Signs to notice"]);
    assert_eq!((&item["scale"], &item["icon"], &item["family"]), (&json!(null), &json!("bolt"), &json!("signs")));
    assert_eq!(ebb.text(["log", "metal taste", "6"]), "Metal taste 6\n");
    ebb.text(["item", "add", "measurement", "Grip left", "--unit", "kg"]);
    assert_eq!(ebb.text(["log", "grip left", "21"]), "Grip left, 21 kg\n");
    assert!(ebb.refused(["item", "look", "walking", "--scale", "percent"]).contains("not of the kind"));
    assert!(ebb.refused(["item", "look", "pain", "--icon", "unicorn"]).contains("heart"));
    assert!(ebb.refused(["item", "look", "pain", "--family", "unicorns"]).contains("muscular-pain"));
}
