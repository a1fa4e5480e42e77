//! A crisis word named anywhere opens the card, and is nowhere kept: not in the file, not in an error, not in a suggestion.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::{Catalog, Family, ItemId, ItemKind, ItemLook, NewItem};
use ebb_core::check_ins::{CheckInAnswer, CheckInValue};
use ebb_core::crisis::{self, CrisisKind};
use ebb_core::entry::{Body, Draft, Severity};
use ebb_core::i18n::{Language, Words};
use ebb_core::pacing::DesiredActivity;
use ebb_core::profile::{AboutMe, Contact, Medicine};
use ebb_core::reminders::{FlarePolicy, Recurrence, ReminderAbout, ReminderRule};
use ebb_core::time::Moment;
use ebb_core::{EbbError, Journal, Options};
use proptest::prelude::*;

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn open(folder: &tempfile::TempDir, language: Language) -> Journal {
    Journal::open(&folder.path().join("journal.db"), Options { language, ..Options::default() }).unwrap()
}

const TYPED: [(&str, CrisisKind); 12] = [
    ("want to die", CrisisKind::Crisis),
    ("Kill Myself", CrisisKind::Crisis),
    ("self-harm", CrisisKind::Crisis),
    ("want to disappear", CrisisKind::Crisis),
    ("mich verletzen", CrisisKind::Crisis),
    ("no kiero vivir", CrisisKind::Crisis),
    ("overdose", CrisisKind::Overdose),
    ("nicht mehr leben", CrisisKind::Crisis),
    ("mich umbringen", CrisisKind::Crisis),
    ("Überdosis", CrisisKind::Overdose),
    ("no quiero vivir", CrisisKind::Crisis),
    ("sobredosis", CrisisKind::Overdose),
];

type Call = fn(&Journal, &str) -> Result<(), EbbError>;

/// Every call that takes a name a person types.
const NAMED: [(&str, Call); 23] = [
    ("searched", |journal, word| journal.views().search(word, 20, &noon()).map(drop)),
    ("searched to be logged", |journal, word| journal.views().log_search(word).map(drop)),
    ("find_item", |journal, text| journal.items().find_item(text).map(drop)),
    ("items.find", |journal, text| journal.items().find(text).map(drop)),
    ("items.add", |journal, text| {
        let (kind, family, look) = (ItemKind::Symptom, Family::GeneralSymptom, ItemLook::default());
        let new = NewItem { label: text.to_owned(), kind, family, unit: None, look };
        journal.items().add(&new, &noon()).map(drop)
    }),
    ("items.rename", |journal, text| journal.items().rename(&item("pain"), text, &noon()).map(drop)),
    ("items.pin", |journal, text| journal.items().pin(&item(text), true, &noon()).map(drop)),
    ("items.merge", |journal, text| journal.items().merge(&item(text), &item("pain"), &noon()).map(drop)),
    ("items.merge_choices", |journal, text| journal.items().merge_choices(&item("pain"), text).map(drop)),
    ("items.severity_words", |journal, text| {
        journal.items().set_severity_words(Some(item(text)), &[], &noon()).map(drop)
    }),
    ("logging.tap", |journal, text| journal.logging().tap(&item(text), &noon()).map(drop)),
    ("logging.log", |journal, text| {
        journal.logging().log(Draft::now(Body::symptom(text, Severity::of(5.0))), &noon()).map(drop)
    }),
    ("logging.find", |journal, text| journal.logging().find(text).map(drop)),
    ("activity.start", |journal, text| {
        journal.activity().start(&item(text), ebb_core::entry::Effort::default(), &noon()).map(drop)
    }),
    ("energy.fit", |journal, text| journal.energy().fit(&[wish(text)], &noon()).map(drop)),
    ("movement.start", |journal, text| journal.movement().start(&item(text), Some(10), &noon()).map(drop)),
    ("check_ins.get", |journal, text| journal.check_ins().get(text, &noon()).map(drop)),
    ("check_ins.answer", |journal, text| {
        let answer = CheckInAnswer { key: text.to_owned(), said: CheckInValue::Present };
        journal.check_ins().answer("evening", &[answer], &noon()).map(drop)
    }),
    ("medicines.save", |journal, text| {
        let medicine = Medicine { name: text.to_owned(), ..Medicine::default() };
        journal.medicines().save(None, medicine, &noon()).map(drop)
    }),
    ("medicines.find", |journal, text| journal.medicines().find(text).map(drop)),
    ("examinations.find", |journal, text| journal.examinations().find(text).map(drop)),
    ("reminders.find", |journal, text| journal.reminders().find(text).map(drop)),
    ("reminders.save", |journal, text| {
        let rule = ReminderRule {
            about: ReminderAbout::Dose { medicine: text.to_owned() },
            when: Recurrence::At { times: vec!["08:00".parse().unwrap()] },
            weekdays: Vec::new(),
            in_flare: FlarePolicy::default(),
            skip_within: None,
            adaptive: false,
            zone: None,
            always: false,
        };
        journal.reminders().save(None, rule, &noon()).map(drop)
    }),
];

fn item(text: &str) -> ItemId {
    ItemId(text.to_owned())
}

fn wish(text: &str) -> DesiredActivity {
    DesiredActivity { item: item(text), minutes: 30, effort: ebb_core::entry::Effort::default() }
}

/// Every byte of the journal's files, folded so that case does not hide a trace.
fn bytes(folder: &tempfile::TempDir) -> Vec<u8> {
    let files = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path());
    files.flat_map(|file| std::fs::read(file).unwrap()).map(|byte| byte.to_ascii_lowercase()).collect()
}

#[test]
fn a_crisis_word_opens_the_card_wherever_something_is_named_and_leaves_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let journal = open(&folder, language);
        journal.logging().tap(&item("pain"), &noon()).unwrap();
        let operations = journal.views().today(&noon()).unwrap();
        for (text, about) in TYPED {
            assert_eq!(journal.safety().check_text(text), Some(about));
            for (name, call) in NAMED {
                let error = call(&journal, text).expect_err(name);
                assert_eq!(error, EbbError::TalkToSomeone { about }, "{name} of {text:?} in {language:?}");
                assert_eq!(error.code(), "talk-to-someone");
                let shown = [error.to_string(), error.in_words(Words::new(language))].concat();
                assert!(!shown.to_lowercase().contains(&text.to_lowercase()), "{name}: {shown}");
            }
        }
        assert_eq!(journal.views().today(&noon()).unwrap(), operations, "nothing was written");
        journal.settle().unwrap();
        drop(journal);
        let file = bytes(&folder);
        for (text, _) in TYPED {
            let text = text.to_lowercase().into_bytes();
            assert!(!file.windows(text.len()).any(|window| window == text), "{text:?} is in the file");
        }
    }
}

/// No name of the vocabulary opens the card, in any language.
#[test]
fn nothing_of_the_vocabulary_is_a_crisis_word() {
    let catalog = Catalog::new([]);
    for language in Language::ALL {
        let words = Words::new(language);
        for item in catalog.items() {
            let names = words.aliases(&format!("item-{}", item.id.0));
            for name in names.into_iter().chain([catalog.label(&item.id, words), item.id.0.clone()]) {
                assert_eq!(crisis::detect(&name), None, "{name:?} of {language:?}");
                // And not with what a terminal adds to it.
                for rest in ["6", "moderate", "400 mg", "7h30"] {
                    assert_eq!(crisis::detect(&format!("{name} {rest}")), None, "{name} {rest}");
                }
            }
        }
    }
}

/// Only the conversions look at the text that an error would carry: nothing else may make one.
#[test]
fn errors_with_text_are_made_by_conversion_alone() {
    let mut made = Vec::new();
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            if file.is_dir() {
                folders.push(file);
            } else if !file.ends_with("error/conversion.rs") {
                let text = std::fs::read_to_string(&file).unwrap();
                let code = text.split("#[cfg(test)]").next().unwrap().split_whitespace().collect::<Vec<_>>().join(" ");
                let direct = ["EbbError::NotFound { missing: ", "EbbError::Invalid { input: "];
                if direct.iter().any(|direct| code.contains(direct)) {
                    made.push(file);
                }
            }
        }
    }
    assert!(made.is_empty(), "write `Missing::… .into()` there: {made:?}");
}

#[test]
fn notes_are_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder, Language::English);
    let note = Some("some days I want to die".to_owned());
    let entry = journal.logging().log(Draft { note: note.clone(), ..Draft::now(Body::Note) }, &noon()).unwrap();
    assert_eq!(journal.logging().get(&entry.entries[0]).unwrap().unwrap().note, note);
    assert_eq!(serde_json::to_value(journal.views().today(&noon()).unwrap()).unwrap()["talk"], serde_json::Value::Null);
}

#[test]
fn the_card_is_of_the_person_and_their_country() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder, Language::German);
    let card = journal.safety().talk_to_someone(None, &noon()).unwrap();
    assert!(card.calls.is_empty(), "a country is never guessed from the language: {card:?}");
    let contact = Some(Contact { name: "Ana".to_owned(), phone: "0170 1234567".to_owned() });
    let about = AboutMe { contact, country: Some("at".to_owned()), ..AboutMe::default() };
    journal.profile().save(about, &noon()).unwrap();
    let numbers = |about| {
        let card = journal.safety().talk_to_someone(about, &noon()).unwrap();
        card.calls.into_iter().map(|call| call.number).collect::<Vec<_>>()
    };
    assert_eq!(numbers(None), ["0170 1234567", "144"]);
    assert_eq!(numbers(Some(CrisisKind::Overdose)), ["144", "01 406 43 43", "0170 1234567"]);
    journal.undo(&noon()).unwrap();
    assert_eq!(numbers(None), [""; 0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    /// Whatever stands around a crisis word, the error and the card are the same.
    #[test]
    fn card_and_error_hold_nothing_of_what_was_typed(before in "[a-z]{4,12}", which in 0..TYPED.len(), after in "[a-z]{4,12}") {
        let folder = tempfile::tempdir().unwrap();
        let journal = open(&folder, Language::English);
        let (text, _) = TYPED[which];
        let typed = format!("{before} {text} {after}");
        let error = journal.items().find_item(&typed).unwrap_err();
        let EbbError::TalkToSomeone { about } = error else { panic!("{error:?}") };
        let card = journal.safety().talk_to_someone(Some(about), &noon()).unwrap();
        prop_assert_eq!(&card, &journal.safety().talk_to_someone(Some(about), &noon()).unwrap());
        let shown = format!("{card:?} {error:?} {error} {}", error.in_words(journal.words()));
        prop_assert!(!shown.contains(&typed) && !shown.contains(text));
    }
}

/// Nobody typed it now, so no card opens; but what nobody could have typed is shown nowhere either.
#[test]
fn a_name_in_a_restored_file_that_is_a_crisis_word_is_read_under_a_neutral_one() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder, Language::English);
    let medicine = Medicine { name: "Methotrexate".to_owned(), note: Some("taken".to_owned()), ..Medicine::default() };
    let saved = journal.medicines().save(None, medicine.clone(), &noon()).unwrap();
    let named = Medicine { nickname: Some("quiet pill".to_owned()), ..medicine };
    journal.medicines().save(Some(saved.medicine.id), named, &noon()).unwrap();
    let export = folder.path().join("export.jsonl");
    journal.exports().write_journal(&export, &noon()).unwrap();
    let text = std::fs::read_to_string(&export).unwrap();
    for (was, is) in [("Methotrexate", "kill myself"), ("quiet pill", "Overdose")] {
        assert!(text.contains(was));
        for language in Language::ALL {
            std::fs::write(&export, text.replace(was, is)).unwrap();
            let path = folder.path().join(format!("{}-{was}.db", language.code()));
            let options = || Options { language, ..Options::default() };
            let report = Journal::restore_export(&path, &export, options(), &noon()).unwrap();
            assert_eq!(report.sentences.len(), 2, "{:?}", report.sentences);
            let restored = Journal::open(&path, options()).unwrap();
            let list = restored.medicines().list().unwrap();
            let shown = format!("{report:?} {list:?} {:?}", restored.operations(&noon(), 50).unwrap()).to_lowercase();
            assert!(!shown.contains(&is.to_lowercase()), "{shown}");
            assert_eq!((list.len(), list[0].medicine.note.as_deref()), (1, Some("taken")));
            assert!(restored.maintenance().check().unwrap().ok);
        }
    }
}
