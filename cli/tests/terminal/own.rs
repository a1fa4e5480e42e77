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
