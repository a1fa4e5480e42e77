//! `cargo +nightly fuzz run draft`: see the README one folder up.

#![no_main]

#[path = "../draft.rs"]
mod draft;

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let folder = tempfile::tempdir().expect("a folder");
    draft::Bench::new(folder.path()).try_bytes(data);
});
