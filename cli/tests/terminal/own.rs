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
    assert_eq!(desk.text(["undo"]), "Taken back: Changed: words for Pain\n");
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
