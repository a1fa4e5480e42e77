//! The profile: stored, undone field by field, and unknown where nothing was said.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::ItemId;
use ebb_core::entry::Dose;
use ebb_core::profile::{
    AboutMe, ClockTime, Contact, Examination, ExaminationKind, Medicine, MedicineChange, Menopause, OnsetTrigger,
    PemStatus, RoughDate,
};
use ebb_core::time::Moment;
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{InvalidInput, Missing};

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn open(folder: &tempfile::TempDir) -> Journal {
    Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap()
}

fn everything() -> AboutMe {
    AboutMe {
        onset: Some("2021-03".parse().unwrap()),
        before_onset: vec![OnsetTrigger::Infection, OnsetTrigger::LongStress],
        before_onset_words: Some("flu, then a hard winter".to_owned()),
        birth_year: Some(1980),
        conditions: vec!["hypothyroidism".to_owned(), "migraine".to_owned()],
        family_history: Some("mother: fibromyalgia".to_owned()),
        menopause: Some(Menopause::Peri),
        pem_screen: Some(PemStatus::Positive),
        notes: Some("left-handed".to_owned()),
        contact: Some(Contact { name: "Ana".to_owned(), phone: "+49 170 1234567".to_owned() }),
        country: Some("DE".to_owned()),
        allergies: vec!["penicillin".to_owned()],
    }
}

#[test]
fn profile_survives_a_restart_and_every_field_may_be_empty() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    assert_eq!(journal.profile().get().unwrap(), AboutMe::default(), "unknown, all of it");
    let change = journal.profile().save(everything(), &noon()).unwrap();
    assert_eq!(change.label, "Changed: About me");
    drop(journal);
    let journal = open(&folder);
    assert_eq!(journal.profile().get().unwrap(), everything());
    let generation = journal.profile().save(everything(), &noon()).unwrap().generation;
    assert_eq!(generation, 0, "the same again changes nothing");
    journal.profile().save(AboutMe::default(), &noon()).unwrap();
    assert_eq!(journal.profile().get().unwrap(), AboutMe::default());
    journal.undo(&noon()).unwrap();
    assert_eq!(journal.profile().get().unwrap(), everything());
    journal.undo(&noon()).unwrap();
    assert_eq!(journal.profile().get().unwrap(), AboutMe::default());
    journal.redo(&noon()).unwrap();
    assert_eq!(journal.profile().get().unwrap(), everything());
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn undo_reverts_one_profile_field_and_names_it() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    journal.profile().save(everything(), &noon()).unwrap();
    let later = AboutMe { birth_year: Some(1981), ..everything() };
    assert_eq!(journal.profile().save(later, &noon()).unwrap().label, "Changed: About me, Year of birth");
    assert_eq!(journal.undo(&noon()).unwrap().label, "Undone: Changed: About me, Year of birth (1980 → 1981)");
    assert_eq!(journal.profile().get().unwrap(), everything());
}

#[test]
fn blank_fields_are_unknown_and_invalid_ones_refused() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let blank = AboutMe {
        notes: Some("  ".to_owned()),
        conditions: vec![String::new(), " migraine ".to_owned()],
        before_onset: vec![OnsetTrigger::Other; 3],
        ..AboutMe::default()
    };
    journal.profile().save(blank, &noon()).unwrap();
    let kept = journal.profile().get().unwrap();
    assert_eq!((kept.notes, kept.conditions), (None, vec!["migraine".to_owned()]));
    assert_eq!(kept.before_onset, [OnsetTrigger::Other]);
    let refused = |about: AboutMe| journal.profile().save(about, &noon()).unwrap_err();
    for year in [1899, 2027] {
        let about = AboutMe { birth_year: Some(year), ..AboutMe::default() };
        assert!(matches!(refused(about), EbbError::Invalid { input: InvalidInput::OutOfRange { .. } }), "{year}");
    }
    let onset = |onset: RoughDate| AboutMe { onset: Some(onset), ..AboutMe::default() };
    assert!(matches!(
        refused(onset(RoughDate::Year { year: 2027 })),
        EbbError::Invalid { input: InvalidInput::InTheFuture { .. } }
    ));
    assert!(matches!(
        refused(onset(RoughDate::Month { year: 2020, month: 0 })),
        EbbError::Invalid { input: InvalidInput::NotADate { .. } }
    ));
    let long = AboutMe { notes: Some("x".repeat(4_001)), ..AboutMe::default() };
    assert!(matches!(
        refused(long),
        EbbError::Invalid { input: InvalidInput::TextTooLong { length: 4_001, most: 4_000, .. } }
    ));
    assert_eq!(journal.profile().get().unwrap().conditions, ["migraine"], "nothing was changed");
}

fn dose(amount: u32, unit: &str) -> Dose {
    Dose::new(amount, unit)
}

fn ibuprofen() -> Medicine {
    let time = |hour| ClockTime { hour, minute: 0 };
    Medicine {
        name: " Ibuprofen ".to_owned(),
        dose: Some(dose(400, "mg")),
        schedule: Some("with food".to_owned()),
        times: vec![time(20), time(8), time(20)],
        daily_most: Some(dose(1200, "mg")),
        ..Medicine::default()
    }
}

#[test]
fn medicine_is_added_changed_removed_and_restored() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let MedicineChange { medicine: kept, change, .. } = journal.medicines().save(None, ibuprofen(), &noon()).unwrap();
    let label = "Ibuprofen, 400 mg, with food, 08:00, 20:00, at most 1200 mg in 24 hours";
    assert_eq!((change.label.as_str(), kept.label.as_str()), (label, label));
    assert_eq!(kept.medicine.item, Some(ItemId("ibuprofen".to_owned())), "found by its name");
    assert_eq!(journal.medicines().list().unwrap(), std::slice::from_ref(&kept));
    assert_eq!(journal.medicines().find("IBUPROFEN").unwrap(), kept);

    let more = Medicine { dose: Some(dose(600, "mg")), ..kept.medicine.clone() };
    journal.medicines().save(Some(kept.id.clone()), more, &noon()).unwrap();
    let change = journal.medicines().remove(&kept.id, &noon()).unwrap();
    assert!(change.label.starts_with("Removed: Ibuprofen, 600 mg"), "{}", change.label);
    assert_eq!(journal.medicines().list().unwrap(), []);
    assert!(matches!(
        journal.medicines().remove(&kept.id, &noon()),
        Err(EbbError::NotFound { missing: Missing::ListEntry { .. } })
    ));
    assert!(matches!(
        journal.medicines().save(Some(kept.id.clone()), ibuprofen(), &noon()),
        Err(EbbError::NotFound { missing: Missing::ListEntry { .. } })
    ));
    let undone = journal.undo(&noon()).unwrap().label;
    assert!(undone.starts_with("Undone: Removed: Ibuprofen, 600 mg"), "{undone}");
    journal.undo(&noon()).unwrap();
    assert_eq!(journal.medicines().list().unwrap(), [kept]);
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn invalid_medicine_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let refused = |medicine: Medicine| journal.medicines().save(None, medicine, &noon()).unwrap_err();
    assert!(matches!(refused(Medicine::default()), EbbError::Invalid { input: InvalidInput::BadName { .. } }));
    assert!(matches!(
        refused(Medicine { dose: Some(dose(0, "mg")), ..ibuprofen() }),
        EbbError::Invalid { input: InvalidInput::DoseOutOfRange { .. } }
    ));
    assert!(matches!(
        refused(Medicine { dose: Some(dose(1, &"m".repeat(21))), ..ibuprofen() }),
        EbbError::Invalid { input: InvalidInput::TextTooLong { .. } }
    ));
    let late = Medicine { times: vec![ClockTime { hour: 24, minute: 0 }], ..ibuprofen() };
    assert!(matches!(refused(late), EbbError::Invalid { input: InvalidInput::NotATime { .. } }));
    let pain = Medicine { item: Some(ItemId("pain".to_owned())), ..ibuprofen() };
    assert!(matches!(refused(pain), EbbError::Invalid { input: InvalidInput::WrongKind { .. } }));
    assert_eq!(journal.medicines().list().unwrap(), []);
}

#[test]
fn examinations_are_listed_newest_first_with_what_they_ruled_out() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let add = |kind, on: Option<&str>, ruled_out: Option<&str>| {
        let on = on.map(|on| on.parse().unwrap());
        let ruled_out = ruled_out.map(str::to_owned);
        let examination = Examination { kind, name: None, on, result: Some("normal".to_owned()), ruled_out };
        journal.examinations().save(None, examination, &noon()).unwrap().examination
    };
    add(ExaminationKind::Blood, None, None);
    let thyroid = add(ExaminationKind::Thyroid, Some("2024-03"), Some("hypothyroidism"));
    add(ExaminationKind::Imaging, Some("2025"), None);
    let labels: Vec<String> = journal.examinations().list().unwrap().into_iter().map(|kept| kept.label).collect();
    assert_eq!(
        labels,
        ["Imaging, 2025, normal", "Thyroid, 2024-03, normal, ruled out: hypothyroidism", "Blood test, normal",]
    );
    assert_eq!(journal.examinations().find("thyroid").unwrap(), thyroid);
    assert_eq!(journal.examinations().find(&thyroid.id[30..]).unwrap(), thyroid);
    add(ExaminationKind::Thyroid, None, None);
    assert!(matches!(
        journal.examinations().find("thyroid"),
        Err(EbbError::NotFound { missing: Missing::AmbiguousEntry { .. } })
    ));
    journal.examinations().remove(&thyroid.id, &noon()).unwrap();
    assert_eq!(journal.examinations().list().unwrap().len(), 3);
    journal.undo(&noon()).unwrap();
    assert_eq!(journal.examinations().list().unwrap().len(), 4);
    let ahead = Examination {
        kind: ExaminationKind::Other,
        name: None,
        on: Some("2026-04".parse().unwrap()),
        result: None,
        ruled_out: None,
    };
    assert!(matches!(
        journal.examinations().save(None, ahead, &noon()),
        Err(EbbError::Invalid { input: InvalidInput::InTheFuture { .. } })
    ));
}
