//! Key files; with the feature `encryption`, the whole way on and off.

use crate::desk::Desk;

#[cfg(not(feature = "encryption"))]
#[test]
fn a_build_without_encryption_says_so_and_makes_no_key() {
    let desk = Desk::new();
    desk.text(["log", "pain", "6"]);
    let key = desk.path("key").display().to_string();
    assert_eq!(
        desk.refused(["encrypt", "--key-file", &key]),
        "This Ebb was built without encryption. Nothing was changed; use a build that has it."
    );
    assert!(!desk.path("key").exists());
}

#[test]
fn what_is_no_key_is_refused() {
    let desk = Desk::new();
    desk.text(["log", "pain", "6"]);
    let bad = desk.file("bad", "secret");
    assert!(desk.refused(["today", "--key-file", &bad]).contains("32 bytes, or 64 hexadecimal digits"));
    assert!(desk.refused(["today", "--key-file", "nowhere"]).contains("There is no file nowhere"));
}

#[cfg(feature = "encryption")]
#[test]
fn on_changed_and_off() {
    let desk = Desk::new();
    desk.text(["log", "pain", "6"]);
    desk.text(["copies", "--make"]);
    let (old, new) = (desk.path("old").display().to_string(), desk.path("new").display().to_string());
    assert!(desk.refused(["encrypt"]).contains("--key-file"));
    let said = desk.text(["encrypt", "--key-file", &old]);
    assert!(said.starts_with("2 files are encrypted now."), "{said}");
    assert!(desk.text(["encrypt", "--key-file", &old]).starts_with("It is already encrypted with this key."));
    assert!(desk.refused(["today"]).contains("needs its key"));
    let day = ["day", "2026-03-29", "--key-file"];
    assert!(desk.text([day[0], day[1], day[2], &old]).contains("Pain 6"));
    assert_eq!(desk.json(["rekey", "--key-file", &old, "--new-key-file", &new])["files"], 2);
    assert!(desk.refused([day[0], day[1], day[2], &old]).contains("does not open with this key"));
    desk.text(["restore", "2026-03-29", "--key-file", &new]);
    // What was set aside by putting a copy back goes along.
    assert_eq!(desk.json(["decrypt", "--key-file", &new])["files"], 3);
    assert!(desk.text(["day", "2026-03-29"]).contains("Pain 6"));
}
