//! The person's own scale, their page about themselves, their medicines and examinations.

use serde_json::{Value, json};

use crate::desk::Desk;

#[test]
fn anchors() {
    let desk = Desk::new();
    let all = desk.json(["anchors"]);
    assert_eq!(all.as_array().unwrap().len(), 11);
    assert_eq!(all[0], json!({"step": 0, "words": "none", "own": false}));
    let said = desk.text(["anchors", "pain", "--set", "6=I stop what I do", "--set", "9 = I cannot speak"]);
    assert_eq!(said, "Changed: words for Pain\n");
    let steps = |given: Value| given[6]["words"].as_str().unwrap().to_owned();
    assert_eq!(steps(desk.json(["anchors", "pain"])), "I stop what I do");
    assert_eq!(steps(desk.json(["anchors"])), "moderate");
    assert_eq!(desk.text(["log", "pain", "6"]), "Pain 6 · I stop what I do\n");
    assert!(desk.text(["anchors", "pain"]).contains("   9  I cannot speak"));
    assert!(desk.text(["today"]).contains("   6  I stop what I do  no usual yet"), "the words are there whole");
    assert_eq!(desk.text(["anchors", "pain", "--reset"]), "Changed: words for Pain\n");
    assert_eq!(steps(desk.json(["anchors", "pain"])), "moderate");
    let page = desk.json(["day", "2026-03-29"]);
    assert_eq!(page["entries"][0]["label"], "Pain 6 · I stop what I do");
    assert_eq!(page["entries"][0]["entry"]["body"]["said"], "I stop what I do");
    assert_eq!(
        desk.refused(["anchors", "--set", "six"]),
        "\"six\" is not a step with its words. Write it as \"6=I stop what I do\". Nothing was changed."
    );
    assert!(desk.refused(["anchors", "--set", "11=x"]).starts_with("The step is 11"));
    assert!(desk.refused(["anchors", "walking"]).contains("Walking"));
    assert_eq!(desk.text(["undo"]), "Undone: Changed: words for Pain\n");
    assert_eq!(steps(desk.json(["anchors", "pain"])), "I stop what I do");
}

#[test]
fn the_body_map_as_json_and_as_a_picture() {
    let desk = Desk::new();
    let map = desk.json(["body-map"]);
    assert_eq!((&map["width"], map["front"].as_array().unwrap().len()), (&json!(360.0), 24));
    assert_eq!(map["front"][0]["region"], "head");
    assert_eq!(map["front"][0]["commands"][0], json!({"move": {"x": 180.0, "y": 6.0}}));
    assert!(desk.text(["body-map"]).starts_with("Front\n  Head\n  Left jaw\n"));
    let file = desk.path("body.svg").display().to_string();
    assert_eq!(desk.json(["body-map", "--svg", &file]), json!({"svg": file}));
    let picture = std::fs::read_to_string(&file).unwrap();
    assert_eq!(picture.matches("<path ").count(), 24 + 22);
    assert!(picture.contains("<title>Left jaw</title>") && picture.trim_end().ends_with("</svg>"));
    assert!(desk.refused(["body-map", "--svg", "/no/such/folder/body.svg"]).contains("/no/such/folder/body.svg"));
}

#[test]
fn about_me() {
    let desk = Desk::new();
    let unknown = desk.json(["about"]);
    assert_eq!((&unknown["onset"], &unknown["conditions"]), (&json!(null), &json!([])));
    assert!(desk.text(["about"]).starts_with("Nothing here yet."));
    assert_eq!(desk.text(["about", "set", "onset", "2021-03"]), "Changed: About me, Onset\n");
    desk.text(["about", "set", "before-onset", "infection, long stress"]);
    desk.text(["about", "set", "conditions", "migraine;", "hypothyroidism"]);
    desk.text(["about", "set", "birth_year", "1980"]);
    desk.text(["about", "set", "menopause", "peri"]);
    desk.text(["about", "set", "pem-screen", "negative"]);
    let wanted = json!({
        "onset": "2021-03", "before_onset": ["infection", "long-stress"], "before_onset_words": null,
        "birth_year": 1980, "conditions": ["migraine", "hypothyroidism"], "family_history": null,
        "menopause": "peri", "pem_screen": "negative", "notes": null});
    assert_eq!(desk.json(["about", "show"]), wanted);
    let page = desk.text(["about"]);
    assert!(page.contains("Onset\n  2021-03\n") && page.contains("\n  an infection, long stress\n"), "{page}");
    assert_eq!(desk.text(["about", "set", "onset"]), "Changed: About me, Onset\n");
    assert_eq!(desk.json(["about"])["onset"], json!(null));
    assert_eq!(desk.text(["undo"]), "Undone: Changed: About me, Onset\n");
    assert_eq!(
        desk.refused(["about", "set", "onset", "March"]),
        "\"March\" is not a date. Write it as 2024, 2024-03 or 2024-03-14. Nothing was changed."
    );
    assert!(desk.refused(["about", "set", "age", "44"]).contains("birth_year"));
    assert!(desk.refused(["about", "set", "birth_year", "2030"]).starts_with("The year of birth is 2030"));
    assert!(desk.refused(["about", "set", "menopause", "maybe"]).contains("pre, peri, post, does-not-apply"));
}

#[test]
fn medicines() {
    let desk = Desk::new();
    assert!(desk.text(["medicine", "list"]).starts_with("No medicines"));
    let added = desk.json([
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
    let label = "Ibuprofen, 400 mg, 08:00, 20:00, at most 1200 mg a day";
    assert_eq!(added["label"], label);
    let medicine = json!({
        "name": "Ibuprofen", "item": "ibuprofen", "dose": {"amount": 400.0, "unit": "mg"}, "schedule": null,
        "times": ["08:00", "20:00"], "daily_most": {"amount": 1200.0, "unit": "mg"}, "note": null});
    assert_eq!(added["medicine"], medicine);
    assert_eq!(desk.json(["medicine", "list"])[0], added);
    assert_eq!(
        desk.text(["medicine", "change", "ibuprofen", "--dose", "600 mg", "--schedule", "with food"]),
        "Ibuprofen, 600 mg, with food, 08:00, 20:00, at most 1200 mg a day\n"
    );
    assert!(desk.text(["medicine", "remove", "ibuprofen"]).starts_with("Removed: Ibuprofen"));
    desk.text(["undo"]);
    desk.text(["undo"]);
    assert_eq!(desk.text(["medicine", "list"]), format!("{label}\n"));
    assert!(desk.refused(["medicine", "remove", "aspirin"]).starts_with("There is no \"aspirin\""));
    assert!(desk.refused(["medicine", "add", "X", "--dose", "many"]).starts_with("\"many\" is not a dose"));
    assert!(desk.refused(["medicine", "add", "X", "--time", "25:00"]).contains("25:00"));
}

#[test]
fn examinations() {
    let desk = Desk::new();
    let added = desk.json([
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
    desk.text(["exam", "add", "imaging", "--name", "MRI of the neck"]);
    assert_eq!(
        desk.text(["exam", "list"]),
        "Thyroid, 2024-03, TSH normal, ruled out: hypothyroidism\nImaging, MRI of the neck\n"
    );
    desk.text(["exam", "change", "MRI of the neck", "--on", "2025"]);
    assert!(desk.text(["exam", "list"]).starts_with("Imaging, MRI of the neck, 2025\n"));
    assert_eq!(desk.text(["exam", "remove", "imaging"]), "Removed: Imaging, MRI of the neck, 2025\n");
    assert_eq!(desk.json(["exam", "list"]).as_array().unwrap().len(), 1);
    assert!(desk.refused(["exam", "add", "palm reading"]).contains("sleep-study"));
    assert!(desk.refused(["exam", "add", "blood", "--on", "2030"]).contains("2030"));
}

#[test]
fn an_item_of_ones_own_with_a_look_and_a_scale() {
    let desk = Desk::new();
    let item = desk.json([
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
    assert_eq!(desk.text(["log", "metal taste", "2"]), "Metal taste 5\n", "the third of four steps");
    let entry = desk.json(["day", "2026-03-29"])["entries"][0]["entry"].clone();
    assert_eq!((&entry["body"]["severity"], &entry["mark"]), (&json!([2.0, "four-step"]), &json!("coarse")));
    assert!(desk.refused(["log", "metal taste", "6"]).contains("0 to 3"));
    let item = desk.json(["item", "look", "metal taste", "--scale", "none", "--family", "Signs to notice"]);
    assert_eq!((&item["scale"], &item["icon"], &item["family"]), (&json!(null), &json!("bolt"), &json!("signs")));
    assert_eq!(desk.text(["log", "metal taste", "6"]), "Metal taste 6\n");
    desk.text(["item", "add", "measurement", "Grip left", "--unit", "kg"]);
    assert_eq!(desk.text(["log", "grip left", "21"]), "Grip left, 21 kg\n");
    assert!(desk.refused(["item", "look", "walking", "--scale", "percent"]).contains("not of the kind"));
    assert!(desk.refused(["item", "look", "pain", "--icon", "unicorn"]).contains("heart"));
    assert!(desk.refused(["item", "look", "pain", "--family", "unicorns"]).contains("muscular-pain"));
}
