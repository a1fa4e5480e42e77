//! Drafts made of random bytes, by the same body that cargo-fuzz runs (`tests/fuzz`).

use proptest::prelude::*;

use crate::quick_folder;

#[path = "../../../tests/fuzz/draft.rs"]
mod draft;

proptest! {
    #![proptest_config(ProptestConfig { cases: if crate::full() { 1_000 } else { 40 }, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_draft_from_the_border_is_a_panic_or_an_invalid_row(
        all in prop::collection::vec(prop::collection::vec(any::<u8>(), 8..160), 40),
    ) {
        let folder = quick_folder();
        let mut bench = draft::Bench::new(folder.path());
        for bytes in &all {
            bench.try_bytes(bytes);
        }
        // Bytes that only ever make nothing, or only what is refused, would test little.
        prop_assert!(bench.kept > 0 && bench.refused > 0, "{} kept, {} refused", bench.kept, bench.refused);
    }
}
