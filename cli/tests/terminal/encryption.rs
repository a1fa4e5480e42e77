//! Key files; with the feature `encryption`, encrypting, rekeying and decrypting.

use crate::harness::Sandbox;

#[cfg(not(feature = "encryption"))]
#[test]
fn encrypt_without_the_feature_is_refused_and_creates_no_key() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let key = ebb.path("key").display().to_string();
    assert_eq!(
        ebb.refused(["encrypt", "--key-file", &key]),
        "This Ebb was built without encryption. Nothing was changed; use a build that has it."
    );
    assert!(!ebb.path("key").exists());
}

#[test]
fn invalid_or_missing_key_file_is_refused() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    let bad = ebb.file("bad", "secret");
    assert!(ebb.refused(["today", "--key-file", &bad]).contains("32 bytes, or 64 hexadecimal digits"));
    assert!(ebb.refused(["today", "--key-file", "nowhere"]).contains("There is no file nowhere"));
}

#[cfg(feature = "encryption")]
#[test]
fn encrypt_rekey_and_decrypt_cover_journal_and_copies() {
    let ebb = Sandbox::new();
    ebb.text(["log", "pain", "6"]);
    ebb.text(["copies", "--make"]);
    let (old, new) = (ebb.path("old").display().to_string(), ebb.path("new").display().to_string());
    assert!(ebb.refused(["encrypt"]).contains("--key-file"));
    let said = ebb.text(["encrypt", "--key-file", &old]);
    assert!(said.starts_with("2 files are encrypted now."), "{said}");
    assert!(ebb.text(["encrypt", "--key-file", &old]).starts_with("It is already encrypted with this key."));
    assert!(ebb.refused(["today"]).contains("needs its key"));
    let day = ["day", "2026-03-29", "--key-file"];
    assert!(ebb.text([day[0], day[1], day[2], &old]).contains("Pain 6"));
    assert_eq!(ebb.json(["rekey", "--key-file", &old, "--new-key-file", &new])["files"], 2);
    assert!(ebb.refused([day[0], day[1], day[2], &old]).contains("does not open with this key"));
    ebb.text(["restore", "2026-03-29", "--key-file", &new]);
    // The journal set aside by the restore is decrypted too.
    assert_eq!(ebb.json(["decrypt", "--key-file", &new])["files"], 3);
    assert!(ebb.text(["day", "2026-03-29"]).contains("Pain 6"));
}
