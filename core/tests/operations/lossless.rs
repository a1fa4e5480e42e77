//! What is exported comes back without loss: the lines of a restored journal are the lines it was restored from.

use std::path::Path;

use ebb_core::storage::Erasure;
use ebb_core::{Journal, Options};
use proptest::prelude::*;

use crate::dice::Dice;
use crate::law::Bench;
use crate::methods::METHODS;

/// The exported lines without the first, which says when they were written.
fn lines(journal: &Journal, bench: &Bench) -> Vec<String> {
    let mut out = Vec::new();
    journal.exports().write_journal_to(&mut out, &bench.now).unwrap();
    let text = String::from_utf8(out).unwrap();
    text.lines().skip(1).map(ToOwned::to_owned).collect()
}

/// What the screens show that does not depend on the device.
fn screens(journal: &Journal, bench: &Bench) -> Vec<String> {
    let views = journal.views();
    let (first, last) = (bench.today().plus(-60), bench.today());
    let days = views.range(first, last).unwrap();
    let pages = days.iter().map(|day| serde_json::to_string(&views.day(day.day).unwrap()).unwrap());
    let rules = serde_json::to_string(&journal.reminders().list().unwrap()).unwrap();
    let medicines = serde_json::to_string(&journal.medicines().list().unwrap()).unwrap();
    let about = serde_json::to_string(&journal.profile().get().unwrap()).unwrap();
    let outlook = serde_json::to_string(&views.today(&bench.now).unwrap().forecast).unwrap();
    pages.chain([serde_json::to_string(&days).unwrap(), rules, medicines, about, outlook]).collect()
}

fn restored(bench: &Bench, name: &str) -> Journal {
    let export = bench.path("export.jsonl");
    bench.journal.exports().write_journal(&export, &bench.now).unwrap();
    let path = bench.path(name);
    let report = Journal::restore_export(&path, &export, Options::default(), &bench.now).unwrap();
    assert_eq!(report.entries, bench.journal.maintenance().check().unwrap().entries);
    Journal::open(&path, Options::default()).unwrap()
}

fn assert_same(bench: &Bench, other: &Journal) {
    assert!(other.maintenance().check().unwrap().ok);
    let (here, there) = (lines(&bench.journal, bench), lines(other, bench));
    let differing = here.iter().zip(&there).find(|(a, b)| a != b);
    assert!(here == there, "{} and {} lines; first {differing:?}", here.len(), there.len());
    for (a, b) in screens(&bench.journal, bench).iter().zip(screens(other, bench)) {
        assert_eq!(*a, b);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 30, ..ProptestConfig::default() })]

    #[test]
    fn any_journal_is_exported_without_loss(
        calls in prop::collection::vec((0..METHODS.len(), prop::collection::vec(any::<u8>(), 24)), 10..40),
        erased in any::<prop::sample::Index>(),
    ) {
        let mut bench = Bench::new();
        for (method, bytes) in &calls {
            bench.later(90);
            let _ = (METHODS[*method].call)(&bench, &mut Dice::new(bytes));
        }
        let entries = bench.texts("SELECT lower(hex(id)) FROM entry WHERE state = 0 ORDER BY n");
        let id = uuid(&entries[erased.index(entries.len())]);
        let erasure = Erasure::Entry { entry: ebb_core::entry::EntryId(id) };
        bench.journal.maintenance().erase(&erasure, None, &bench.now).unwrap();
        assert_same(&bench, &restored(&bench, "restored.db"));
    }
}

fn uuid(hex: &str) -> String {
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[test]
fn restored_journal_has_an_identity_of_its_own() {
    let bench = Bench::new();
    let (one, two) = (restored(&bench, "one.db"), restored(&bench, "two.db"));
    let device = |journal: &Journal| {
        journal.logging().tap(&ebb_core::catalog::ItemId("pain".into()), &bench.now).unwrap();
        journal.read(|reader| Ok(reader.device()?)).unwrap().unwrap()
    };
    let all = [device(&bench.journal), device(&one), device(&two)];
    assert!(all[0] != all[1] && all[1] != all[2] && all[0] != all[2]);
    // What was done before is history, and undo reaches what is done from now on.
    one.undo(&bench.now).unwrap();
    assert!(one.undo(&bench.now).is_err());
    assert_same(&bench, &restored(&bench, "three.db"));
}

#[test]
fn what_is_no_whole_export_is_refused_and_changes_nothing() {
    let bench = Bench::new();
    let export = bench.path("export.jsonl");
    bench.journal.exports().write_journal(&export, &bench.now).unwrap();
    let whole = std::fs::read_to_string(&export).unwrap();
    let target = bench.path("target.db");
    Journal::open(&target, Options::default()).unwrap();
    let before = std::fs::read(&target).unwrap();
    let refusal = |text: &str| {
        std::fs::write(&export, text).unwrap();
        let refused = Journal::restore_export(&target, &export, Options::default(), &bench.now).unwrap_err();
        let left: Vec<_> =
            std::fs::read_dir(target.parent().unwrap()).unwrap().map(|file| file.unwrap().path()).collect();
        assert!(!left.iter().any(|path| is_unfinished(path)), "{left:?}");
        assert_eq!(std::fs::read(&target).unwrap(), before);
        bench.journal.explain(refused)
    };
    let lines: Vec<&str> = whole.lines().collect();
    for cut in [0, 1, whole.len() / 2, whole.len() - 1] {
        let cut = (cut..=whole.len()).find(|at| whole.is_char_boundary(*at)).unwrap();
        let words = refusal(&whole[..cut]);
        assert!(words.contains("line") || words.contains("export"), "{words}");
    }
    let without = |place: usize| [&lines[..place], &lines[place + 1..]].concat().join("\n") + "\n";
    for place in [1, lines.len() / 2, lines.len() - 1] {
        assert!(refusal(&without(place)).contains("line "), "line {place} left out");
    }
    let doubled = format!("{}\n{}", lines[1], whole);
    assert!(refusal(&doubled).contains("export"));
    assert!(refusal(&whole.replacen("\"version\":1", "\"version\":2", 1)).contains('2'));
    assert!(refusal(&whole.replacen("{\"entry\":{", "{\"entry\":{\"colour\":1,", 1)).contains("colour"));
    for (kind, field, wrong) in [
        ("entry", "\"severity\":", "\"severety\":"),
        ("entry", "\"severity\":", "\"severity\":99"),
        ("entry", "\"day\":\"20", "\"day\":\"90"),
        ("operation", "\"clock\":", "\"clock\":9223372036854775"),
    ] {
        let is_one = |line: &&&str| line.starts_with(&format!("{{\"{kind}\"")) && line.contains(field);
        let line = lines.iter().find(is_one).unwrap_or_else(|| panic!("no {kind} with {field}"));
        let words = refusal(&whole.replacen(*line, &line.replacen(field, wrong, 1), 1));
        assert!(words.contains("line "), "{wrong}: {words}");
    }
    assert!(refusal("date,mood\n2026-01-01,good\n").contains("export"));
    assert!(refusal("").contains("export"));
}

fn is_unfinished(path: &Path) -> bool {
    [".new", ".recovered", ".part"].iter().any(|ending| path.to_string_lossy().ends_with(ending))
}
