//! Ebb has no network: the lock file contains none of the crates that `deny.toml` bans by name. (`cargo deny check`
//! checks more; this test needs nothing installed.)

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::path::Path;

#[test]
fn no_banned_crate_is_locked() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let deny = std::fs::read_to_string(root.join("deny.toml")).unwrap();
    let lock = std::fs::read_to_string(root.join("Cargo.lock")).unwrap();
    let banned: Vec<&str> = deny
        .lines()
        .filter_map(|line| line.split_once("{ crate = \"")?.1.split_once('"').map(|(name, _)| name))
        .collect();
    assert!(banned.len() >= 10, "deny.toml bans {banned:?}");
    assert!(lock.contains("name = \"ebb-core\""));
    for name in banned {
        assert!(!lock.contains(&format!("name = \"{name}\"\n")), "{name} is in Cargo.lock");
    }
}
