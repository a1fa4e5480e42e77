//! Drafts from random bytes, through the same code as cargo-fuzz (`tests/fuzz`).

use std::cell::Cell;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::quick_folder;

#[path = "../../../tests/fuzz/draft.rs"]
mod draft;

#[test]
fn arbitrary_draft_causes_no_panic_or_invalid_row() {
    let cases = if crate::full() { 1_000 } else { 40 };
    let mut runner = TestRunner::new(ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() });
    let (kept, refused) = (Cell::new(0), Cell::new(0));
    let drafts = prop::collection::vec(prop::collection::vec(any::<u8>(), 8..160), 40);
    runner
        .run(&drafts, |all| {
            let folder = quick_folder();
            let mut bench = draft::Bench::new(folder.path());
            for bytes in &all {
                bench.try_bytes(bytes);
            }
            kept.set(kept.get() + bench.kept);
            refused.set(refused.get() + bench.refused);
            Ok(())
        })
        .unwrap();
    // Bytes that never make a draft, or only refused ones, would test little. A run with a single case proves nothing
    // here.
    assert!(kept.get() > 0 && refused.get() > 0, "{} kept, {} refused", kept.get(), refused.get());
}
