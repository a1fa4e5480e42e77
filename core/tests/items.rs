//! The person's own changes to the vocabulary.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::{Colour, Family, Icon, Item, ItemId, ItemKind, ItemLook, NewItem};
use ebb_core::entry::{Body, Draft, Scale, Severity};
use ebb_core::import::ImportOptions;
use ebb_core::items::ItemChange;
use ebb_core::profile::Medicine;
use ebb_core::time::{Moment, Rollover};
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{InvalidInput, NotNowReason};

fn noon() -> Moment {
    "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap()
}

fn fresh() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    (folder, journal)
}

fn id(text: &str) -> ItemId {
    ItemId(text.to_owned())
}

fn log(journal: &Journal, item: &ItemId, severity: f64) {
    journal.logging().log(Draft::now(Body::symptom(&item.0, Severity::of(severity))), &noon()).unwrap();
}

#[test]
fn own_item_is_found_logged_renamed_and_survives_a_restart() {
    let (folder, journal) = fresh();
    let ItemChange { item, change } =
        journal.items().add(&NewItem::new(ItemKind::Symptom, Family::Sensory, " Metal taste "), &noon()).unwrap();
    assert_eq!(change.label, "Added: Metal taste");
    log(&journal, &journal.items().find_item("metal TASTE").unwrap().id, 4.0);
    journal.items().rename(&item.id, "Taste of metal", &noon()).unwrap();
    drop(journal);
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    let page = journal.views().day(noon().day(Rollover::default())).unwrap();
    assert_eq!(page.entries[0].label, "Taste of metal 4", "renamed in one place");
    assert!(journal.items().find_item("Metal taste").is_err());
}

#[test]
fn taken_empty_or_overlong_name_is_refused() {
    let (_folder, journal) = fresh();
    let add = |label: &str| {
        journal.items().add(&NewItem::new(ItemKind::Symptom, Family::Sensory, label), &noon()).unwrap_err()
    };
    assert!(matches!(add("pain"), EbbError::Invalid { input: InvalidInput::NameTaken { .. } }));
    assert!(
        matches!(add("ache"), EbbError::Invalid { input: InvalidInput::NameTaken { .. } }),
        "another word for pain"
    );
    assert!(matches!(add("  "), EbbError::Invalid { input: InvalidInput::BadName { .. } }));
    assert!(matches!(add(&"x".repeat(61)), EbbError::Invalid { input: InvalidInput::BadName { .. } }));
    assert!(matches!(journal.undo(&noon()), Err(EbbError::NotNow { reason: NotNowReason::NothingToUndo })));
}

#[test]
fn pinned_item_is_first_and_archived_item_keeps_its_entries() {
    let (_folder, journal) = fresh();
    log(&journal, &id("pain"), 5.0);
    journal.items().pin(&id("nausea"), true, &noon()).unwrap();
    let grid =
        || journal.views().today(&noon()).unwrap().quick.into_iter().map(|button| button.item.0).collect::<Vec<_>>();
    assert_eq!(grid()[..2], ["nausea", "pain"]);
    journal.items().archive(&id("pain"), true, &noon()).unwrap();
    assert!(!grid().contains(&"pain".to_owned()));
    assert_eq!(journal.views().day(noon().day(Rollover::default())).unwrap().entries.len(), 1);
    journal.undo(&noon()).unwrap();
    assert_eq!(grid()[..2], ["nausea", "pain"], "undo takes the catalogue along");
}

#[test]
fn merge_moves_every_entry_and_one_undo_reverts_it() {
    let (_folder, journal) = fresh();
    let today = noon().day(Rollover::default());
    log(&journal, &id("muscle-aches"), 3.0);
    log(&journal, &id("pain"), 5.0);
    journal.items().merge(&id("muscle-aches"), &id("pain"), &noon()).unwrap();
    let labels = || journal.views().day(today).unwrap().entries.into_iter().map(|line| line.label).collect::<Vec<_>>();
    assert_eq!(labels(), ["Pain 3", "Pain 5"]);
    // What is logged under the merged item counts for its target.
    log(&journal, &id("muscle-aches"), 4.0);
    assert_eq!(labels()[2], "Pain 4");
    journal.undo(&noon()).unwrap();
    journal.undo(&noon()).unwrap();
    assert_eq!(labels(), ["Muscle aches 3", "Pain 5"]);
    assert!(journal.maintenance().check().unwrap().ok);

    assert!(matches!(
        journal.items().merge(&id("pain"), &id("walking"), &noon()),
        Err(EbbError::Invalid { input: InvalidInput::NotMergeable { .. } })
    ));
    assert!(matches!(
        journal.items().merge(&id("pain"), &id("pain"), &noon()),
        Err(EbbError::Invalid { input: InvalidInput::MergedIntoItself { .. } })
    ));
}

#[test]
fn what_an_item_may_be_merged_into_is_of_its_kind_and_found_by_name() {
    let (_folder, journal) = fresh();
    let items = journal.items();
    let choices = |from: &str, text: &str| -> Vec<String> {
        let found = items.merge_choices(&id(from), text).unwrap();
        assert!(found.len() <= 40 && found.iter().all(|line| line.item.id != id(from)), "{from} {text}");
        found.into_iter().map(|line| line.label).collect()
    };
    let of_family = items.merge_choices(&id("muscle-aches"), " ").unwrap();
    let own = items.find("muscle-aches").unwrap().item;
    assert!(of_family.iter().all(|line| (line.item.kind, line.item.family) == (own.kind, own.family)));
    assert!(!of_family.is_empty());
    assert_eq!(choices("muscle-aches", "pain")[0], "Pain");
    assert_eq!(choices("muscle-aches", "walking"), [""; 0], "an activity is no symptom");
    items.archive(&id("pain"), true, &noon()).unwrap();
    assert!(!choices("muscle-aches", "pain").contains(&"Pain".to_owned()), "what is no longer offered");
    items.merge(&id("muscle-aches"), &id("fatigue"), &noon()).unwrap();
    assert!(!choices("muscle-aches", "fatigue").contains(&"Fatigue".to_owned()), "it is that already");
    assert_eq!(items.merge_choices(&id("nothing"), "").unwrap_err().code(), "unknown-item");
}

#[test]
fn import_of_a_merged_item_uses_its_target() {
    let (folder, journal) = fresh();
    journal.items().merge(&id("muscle-aches"), &id("pain"), &noon()).unwrap();
    let file = folder.path().join("visible.csv");
    let header = "observation_date,tracker_name,tracker_category,observation_value";
    std::fs::write(&file, format!("{header}\n2026-03-28,Muscle aches,Muscles,2\n")).unwrap();
    assert_eq!(journal.imports().run(&file, ImportOptions::default(), &noon()).unwrap().report.added, 1);
    let page = journal.views().day(noon().day(Rollover::default())).unwrap();
    assert_eq!(page.entries[0].label, "Pain 5");
    assert_eq!(journal.imports().run(&file, ImportOptions::default(), &noon()).unwrap().report.duplicates, 1);
}

#[test]
fn own_item_has_family_unit_and_look() {
    let (folder, journal) = fresh();
    let look = ItemLook { icon: Some(Icon::Bolt), colour: Some(Colour::Sea), scale: Some(Scale::FourStep) };
    let new =
        NewItem { kind: ItemKind::Symptom, family: Family::Sensory, label: "Metal taste".to_owned(), unit: None, look };
    let item = journal.items().add(&new, &noon()).unwrap().item;
    journal.items().pin(&item.id, true, &noon()).unwrap();
    journal.logging().tap(&item.id, &noon()).unwrap();
    drop(journal);
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    let line = journal.items().list().into_iter().find(|line| line.item.id == item.id).unwrap();
    assert_eq!(
        (line.label.as_str(), line.family.as_str(), line.item.look),
        ("Metal taste", "Senses and balance", look)
    );
    let today = journal.views().today(&noon()).unwrap();
    assert_eq!((today.quick[0].icon, today.quick[0].colour), (Some(Icon::Bolt), Some(Colour::Sea)));
    assert_eq!(today.just_logged.unwrap().scale, Some(Scale::FourStep));

    let shaped = journal.items().set_look(&item.id, Family::Signs, ItemLook::default(), &noon()).unwrap().item;
    assert_eq!((shaped.family, shaped.look, shaped.pinned), (Family::Signs, ItemLook::default(), true));
    assert_eq!(journal.undo(&noon()).unwrap().label, "Undone: Changed: Metal taste");
    assert_eq!(journal.items().find_item("metal taste").unwrap().look, look);

    let wrong = NewItem { kind: ItemKind::Remedy, label: "Salve".to_owned(), ..new.clone() };
    assert!(
        matches!(
            journal.items().add(&wrong, &noon()),
            Err(EbbError::Invalid { input: InvalidInput::WrongKind { .. } })
        ),
        "a dose has no severity"
    );
    let long = NewItem { unit: Some("m".repeat(21)), label: "Length".to_owned(), ..new };
    assert!(matches!(
        journal.items().add(&long, &noon()),
        Err(EbbError::Invalid { input: InvalidInput::TextTooLong { .. } })
    ));
}

/// Items without a look have the same stored text as before looks existed.
#[test]
fn item_without_a_look_is_stored_in_the_old_form() {
    let text = r#"{"id":"own:1","kind":"symptom","family":"sensory","unit":null,"label":"Metal taste","archived":false,"pinned":true}"#;
    let item: Item = serde_json::from_str(text).unwrap();
    assert_eq!(item.look, ItemLook::default());
    assert_eq!(serde_json::to_string(&item).unwrap(), text);
}

#[test]
fn every_family_is_listed_once_with_words() {
    let (_folder, journal) = fresh();
    let families = journal.items().families();
    assert_eq!(families[0].label, "Muscle pain");
    assert!(families.len() > 30 && families.iter().all(|line| !line.label.starts_with("family-")), "{families:?}");
}

#[test]
fn replaced_entry_keeps_its_time() {
    let (_folder, journal) = fresh();
    log(&journal, &id("pain"), 5.0);
    let page = journal.views().day(noon().day(Rollover::default())).unwrap();
    let old = page.entries[0].entry.clone();
    let draft = Draft { note: Some("the stairs".to_owned()), ..Draft::now(Body::symptom("nausea", Severity::of(2.0))) };
    let later = "2026-03-28T15:00:00+01:00[Europe/Berlin]".parse().unwrap();
    assert_eq!(journal.logging().replace(&old.id, draft, &later).unwrap().label, "Nausea 2");
    let new = journal.views().day(noon().day(Rollover::default())).unwrap().entries[0].entry.clone();
    assert_eq!((new.when, new.note.as_deref()), (old.when, Some("the stairs")));
    assert_eq!(journal.logging().history(&old.id).unwrap().len(), 2);
    journal.undo(&later).unwrap();
    assert_eq!(journal.views().day(noon().day(Rollover::default())).unwrap().entries[0].label, "Pain 5");
    assert!(journal.maintenance().check().unwrap().ok);
}

#[test]
fn item_and_its_entries_are_found_by_name_and_id() {
    let (_folder, journal) = fresh();
    let line = journal.items().find("tiredness").unwrap();
    assert_eq!((line.item.id, line.label.as_str()), (id("fatigue"), "Fatigue"));
    let logged = journal.logging().tap(&id("fatigue"), &noon()).unwrap().entries.remove(0);
    assert_eq!(journal.logging().get(&logged).unwrap().map(|entry| entry.id), Some(logged.clone()));
    journal.logging().remove(&logged, &noon()).unwrap();
    assert_eq!(journal.logging().get(&logged).unwrap(), None, "a removed entry is in the history alone");
}

#[test]
fn days_are_summed_by_family() {
    let (_folder, journal) = fresh();
    log(&journal, &id("pain"), 6.0);
    log(&journal, &id("headache"), 2.0);
    let today = noon().day(Rollover::default());
    let days = journal.views().families_by_day(today, today).unwrap();
    let pain = days.iter().find(|day| day.family == Family::MuscularPain).unwrap();
    assert_eq!((pain.entries, pain.high), (1, Some(6.0)));
    assert_eq!(days.iter().map(|day| day.entries).sum::<u32>(), 2);
}

#[test]
fn log_sheet_finds_what_one_tap_logs() {
    let (_folder, journal) = fresh();
    let views = journal.views();
    let labels =
        |text: &str| views.log_search(text).unwrap().into_iter().map(|button| button.label).collect::<Vec<_>>();
    assert_eq!(labels("pain")[0], "Pain");
    assert_eq!(labels("BRAIN f")[0], "Brain fog");
    assert!(labels("fog").contains(&"Brain fog".to_owned()), "a word within");
    assert!(labels("advil").contains(&"Ibuprofen".to_owned()), "a brand");
    assert!(labels("body temp").is_empty(), "a measurement needs a number");
    assert_eq!(labels("  "), [""; 0]);
    assert_eq!(labels("xyzzy"), [""; 0]);
    assert!(labels("a").len() <= 20);

    journal.logging().tap(&id("cooking"), &noon()).unwrap();
    let sheet = views.log_sheet(&noon()).unwrap();
    assert_eq!(sheet.recent[0].label, "Cooking");
    let household = sheet.families.iter().find(|line| line.label == "Household").unwrap();
    assert!(views.log_family(household.family).unwrap().iter().any(|button| button.item.0 == "cooking"));
    for family in &sheet.families {
        assert!(!views.log_family(family.family).unwrap().is_empty(), "{}", family.label);
    }

    // A dose of a medicine on the list is logged where it is said what it makes.
    journal.logging().tap(&id("methotrexate"), &noon()).unwrap();
    assert_eq!(labels("methotrexate"), ["Methotrexate"]);
    let medicine = Medicine { name: "Methotrexate".to_owned(), weekly: true, ..Medicine::default() };
    journal.medicines().save(None, medicine, &noon()).unwrap();
    assert_eq!(labels("methotrexate"), [""; 0]);
    assert!(views.log_sheet(&noon()).unwrap().recent.iter().all(|button| button.label != "Methotrexate"));

    journal.items().archive(&id("cooking"), true, &noon()).unwrap();
    assert!(views.log_sheet(&noon()).unwrap().recent.is_empty());
    assert!(!labels("cooking").contains(&"Cooking".to_owned()));
}

#[test]
fn a_family_takes_an_item_of_ones_own_by_its_name_where_that_is_enough() {
    let (_folder, journal) = fresh();
    let families = journal.items().families();
    assert!(families.iter().any(|line| line.new_kind.is_none()), "measurements need a unit");
    for line in families {
        let Some(kind) = line.new_kind else { continue };
        let new = NewItem::new(kind, line.family, &format!("Own {:?}", line.family));
        let added = journal.items().add(&new, &noon()).unwrap().item;
        assert_eq!((added.kind, added.family), (kind, line.family));
        journal.logging().tap(&added.id, &noon()).unwrap();
    }
}

#[test]
fn two_items_are_not_merged_into_each_other() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    let new = NewItem::new(ItemKind::Symptom, Family::Sensory, "Buzz");
    let buzz = journal.items().add(&new, &noon()).unwrap().item.id;
    let pain = ItemId("pain".to_owned());
    journal.items().merge(&buzz, &pain, &noon()).unwrap();
    assert_eq!(journal.items().merge(&pain, &buzz, &noon()).unwrap_err().code(), "merged-into-itself");
    assert!(!journal.items().find_item("pain").unwrap().archived);
}
