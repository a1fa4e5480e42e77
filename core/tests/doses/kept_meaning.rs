//! What a dose meant when it was logged stays, whatever becomes of the list of medicines.

use super::*;
use proptest::prelude::*;

/// Watches the total of a substance: a medicine of the list of which no dose is ever logged.
fn watch(diary: &Diary, substance: &str) {
    diary.list(Medicine {
        name: format!("Watch {substance}"),
        dose: Some(dose("1 mg")),
        ingredients: vec![ingredient(substance, "1 mg")],
        daily_most: Some(dose("9000 g")),
        ..Medicine::default()
    });
}

/// The total of each watched substance as of a moment, and whether some doses could not be counted.
fn totals(diary: &Diary, at: &Moment) -> Vec<(String, Option<Dose>, bool)> {
    let standings = diary.journal.doses().list(at).unwrap().into_iter();
    let watched = standings.filter(|standing| standing.label.starts_with("Watch"));
    watched.map(|one| (one.label, one.total, one.text.contains("not counted"))).collect()
}

fn product(name: &str, usual: &str, contains: &[(&str, &str)]) -> Medicine {
    Medicine {
        name: name.to_owned(),
        dose: (!usual.is_empty()).then(|| dose(usual)),
        ingredients: contains.iter().map(|(substance, strength)| ingredient(substance, strength)).collect(),
        ..Medicine::default()
    }
}

fn item_of(diary: &Diary, medicine: &str) -> ItemId {
    diary.journal.medicines().find(medicine).unwrap().medicine.item.unwrap()
}

#[test]
fn removed_product_still_counts() {
    let diary = Diary::new();
    diary.list(Medicine { daily_most: Some(dose("4 g")), ..product("Paracetamol", "1 g", &[]) });
    let id = diary.list(product("Panadol Osteo", "2 tablets", &[("paracetamol", "665 mg")]));
    let own = item_of(&diary, "Panadol Osteo");
    for hours in [2, 8] {
        diary.log(&own.0, "2 tablets", diary.hours_ago(hours));
    }
    assert_eq!(diary.standing().total, Some(dose("2.66 g")));
    diary.journal.medicines().remove(&id, &diary.now).unwrap();
    assert_eq!(diary.standing().total, Some(dose("2.66 g")));
    let warning = diary.log("paracetamol", "2 g", diary.hours_ago(0)).unwrap();
    assert!(warning.starts_with("That makes 4.66 g in 24 hours."), "{warning}");
}

#[test]
fn medicine_listed_again_with_another_dose_leaves_what_was_logged() {
    let diary = Diary::new();
    let listed = |usual: &str| Medicine { daily_most: Some(dose("400 mg")), ..product("Tramadol", usual, &[]) };
    let id = diary.list(listed("100 mg"));
    for hours in [1, 5, 9] {
        diary.log("tramadol", "", diary.hours_ago(hours));
    }
    diary.journal.medicines().remove(&id, &diary.now).unwrap();
    diary.list(listed("50 mg"));
    assert_eq!(diary.standing().total, Some(dose("300 mg")));
}

#[test]
fn tablets_stay_in_the_count_when_the_pack_is_named_later() {
    let diary = Diary::new();
    let listed = |contains| Medicine { daily_most: Some(dose("1 g")), ..product("Blue pill", "250 mg", contains) };
    let id = diary.list(listed(&[]));
    diary.log(&item_of(&diary, "Blue pill").0, "2 tablets", diary.hours_ago(1));
    let named = listed(&[("naproxen", "100 mg")]);
    diary.journal.medicines().save(Some(id), named, &diary.now).unwrap();
    assert_eq!(diary.standing().total, Some(dose("0.5 g")));
}

#[test]
fn merged_products_keep_what_each_was() {
    let diary = Diary::new();
    diary.list(Medicine { daily_most: Some(dose("150 mg")), ..product("Diclofenac", "50 mg", &[]) });
    diary.list(product("Voltaren 75", "75 mg", &[("diclofenac", "75 mg")]));
    let own = item_of(&diary, "Voltaren 75");
    diary.log(&own.0, "", diary.hours_ago(1));
    diary.log(&own.0, "1 tablet", diary.hours_ago(4));
    assert_eq!(diary.standing().total, Some(dose("150 mg")));
    diary.journal.items().merge(&own, &item("diclofenac"), &diary.now).unwrap();
    assert_eq!(diary.standing().total, Some(dose("150 mg")));
}

#[test]
fn different_medicines_that_are_merged_keep_their_substances() {
    let diary = Diary::new();
    watch(&diary, "ramipril");
    watch(&diary, "amlodipine");
    for name in ["Ramipril", "Amlodipine"] {
        diary.list(product(name, "5 mg", &[]));
        diary.log(&name.to_lowercase(), "", diary.hours_ago(1));
    }
    let before = totals(&diary, &diary.now);
    diary.journal.items().merge(&item("ramipril"), &item("amlodipine"), &diary.now).unwrap();
    assert_eq!(totals(&diary, &diary.now), before);
}

#[test]
fn own_item_without_contents_is_what_it_is_merged_into() {
    let diary = Diary::new();
    watch(&diary, "paracetamol");
    diary.list(product("White ones", "500 mg", &[]));
    let own = item_of(&diary, "White ones");
    diary.log(&own.0, "", diary.hours_ago(1));
    assert_eq!(totals(&diary, &diary.now)[0].1, None);
    diary.journal.items().merge(&own, &item("paracetamol"), &diary.now).unwrap();
    assert_eq!(totals(&diary, &diary.now)[0].1, Some(dose("0.5 g")));
}

#[test]
fn corrected_amount_counts_by_the_pack_it_was_logged_with() {
    let diary = Diary::new();
    watch(&diary, "paracetamol");
    let id = diary.list(product("Panadol Osteo", "2 tablets", &[("paracetamol", "665 mg")]));
    let own = item_of(&diary, "Panadol Osteo");
    diary.log(&own.0, "1 tablet", diary.hours_ago(1));
    diary.journal.medicines().remove(&id, &diary.now).unwrap();
    diary.list(product("Panadol Osteo", "1 tablet", &[("paracetamol", "500 mg")]));
    let entry = diary.journal.views().day(diary.now.day(Rollover::default())).unwrap().entries[0].entry.clone();
    let logging = diary.journal.logging();
    let corrected = |amount: &str| Body::Remedy {
        item: own.clone(),
        dose: Some(dose(amount)),
        intake: Intake::Taken,
        helped: None,
        slot: None,
        basis: None,
    };
    let draft = Draft { when: None, ..Draft::now(corrected("3 tablets")) };
    logging.replace(&entry.id, draft, &diary.now).unwrap();
    assert_eq!(totals(&diary, &diary.now)[0].1, Some(dose("1.995 g")));
}

/// What may become of the list.
#[derive(Debug, Clone)]
enum ListChange {
    Save(usize, usize),
    Remove(usize),
    Merge(usize, usize),
    Undo,
}

/// Products as they may be in the list, each with several packs.
fn pack(product_number: usize, variant: usize) -> Medicine {
    let strength = ["500 mg", "665 mg", "325 mg"][variant % 3];
    let usual = ["1 g", "2 tablets", ""][variant % 3];
    match product_number % 6 {
        0 if variant.is_multiple_of(2) => product("Paracetamol", usual, &[]),
        0 => product("Paracetamol", usual, &[("paracetamol", strength)]),
        1 => product("Osteo tablets", usual, &[("paracetamol", strength)]),
        2 if variant == 0 => product("Co-codamol", usual, &[]),
        2 => product("Co-codamol", usual, &[("paracetamol", strength), ("codeine", "8 mg")]),
        3 => product("Ibuprofen", ["400 mg", "600 mg", "1 tablet"][variant % 3], &[]),
        4 => product("Ibu forte", "1 tablet", &[("ibuprofen", strength)]),
        _ => product("Codeine", ["15 mg", "30 mg", ""][variant % 3], &[]),
    }
}

fn list_change() -> impl Strategy<Value = ListChange> {
    prop_oneof![
        4 => (0usize..6, 0usize..3).prop_map(|(product, variant)| ListChange::Save(product, variant)),
        2 => (0usize..6).prop_map(ListChange::Remove),
        2 => (0usize..6, 0usize..6).prop_map(|(from, into)| ListChange::Merge(from, into)),
        1 => Just(ListChange::Undo),
    ]
}

/// Does a change and returns whether it was done; one that the list refuses changes nothing.
fn apply(diary: &mut Diary, items: &[ItemId], change: &ListChange) -> bool {
    diary.now = diary.now.later(TimeDelta::minutes(1));
    let now = diary.now.clone();
    let medicines = diary.journal.medicines();
    let listed = |number: usize| {
        let all = medicines.list().unwrap().into_iter();
        let wanted = diary.journal.catalog().resolve(&items[number]);
        all.map(|saved| (saved.id, saved.medicine.item)).find(|(_, item)| *item == Some(wanted.clone()))
    };
    match change {
        ListChange::Save(number, variant) => {
            let id = listed(*number).map(|(id, _)| id);
            let item = Some(diary.journal.catalog().resolve(&items[*number]));
            medicines.save(id, Medicine { item, ..pack(*number, *variant) }, &now).is_ok()
        }
        ListChange::Remove(number) => listed(*number).is_some_and(|(id, _)| medicines.remove(&id, &now).is_ok()),
        ListChange::Merge(from, into) => diary.journal.items().merge(&items[*from], &items[*into], &now).is_ok(),
        ListChange::Undo => diary.journal.undo(&now).is_ok(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The totals of doses that were logged do not change with the list, as of any moment.
    #[test]
    fn list_changes_leave_every_total(
        listed in prop::collection::vec((0usize..6, 0usize..3), 0..6),
        doses in prop::collection::vec((0usize..6, 0usize..4, 0i64..30, 0usize..3), 1..8),
        changes in prop::collection::vec(list_change(), 1..8),
    ) {
        let mut diary = Diary::new();
        for substance in ["paracetamol", "codeine", "ibuprofen"] {
            watch(&diary, substance);
        }
        // Each product has its item, whether or not it is in the list when a dose is logged.
        let items: Vec<ItemId> = (0..6)
            .map(|number| {
                let id = diary.list(pack(number, 1));
                let item = item_of(&diary, &pack(number, 1).name);
                diary.journal.medicines().remove(&id, &diary.now).unwrap();
                item
            })
            .collect();
        for (number, variant) in &listed {
            apply(&mut diary, &items, &ListChange::Save(*number, *variant));
        }
        for (number, amount, hours, precision) in &doses {
            // What is in a product of one's own is known only from the list.
            if [1, 4].contains(number) {
                apply(&mut diary, &items, &ListChange::Save(*number, 0));
            }
            let amount = [None, Some("2 tablets"), Some("500 mg"), Some("1 tablet")][*amount].map(dose);
            let moment = diary.now.later(-TimeDelta::hours(*hours));
            let when = match precision {
                0 => When::Day { day: moment.day(Rollover::default()) },
                _ => When::At { moment },
            };
            diary.log_as(&items[*number].0, amount, Intake::Taken, when);
        }
        let moments: Vec<Moment> = (-1..=30).step_by(4).map(|hours| diary.now.later(TimeDelta::hours(hours - 24))).collect();
        let all = |diary: &Diary| moments.iter().map(|at| totals(diary, at)).collect::<Vec<_>>();
        let before = all(&diary);
        let mut done = 0;
        for change in &changes {
            // Undo must not reach the doses.
            if matches!(change, ListChange::Undo) && done == 0 {
                continue;
            }
            // Saving what is in the list already is no operation, so that an undo would reach a dose.
            let operations = |diary: &Diary| diary.journal.operations(&diary.now, 1_000).unwrap().len();
            let known = operations(&diary);
            let is_done = apply(&mut diary, &items, change);
            done += match change {
                ListChange::Undo => -i32::from(is_done),
                _ => i32::from(is_done && operations(&diary) > known),
            };
            prop_assert_eq!(all(&diary), before.clone(), "{:?}", change);
        }
    }
}

#[test]
fn lines_of_an_older_version_get_what_their_doses_were_counted_by() {
    let mut diary = Diary::new();
    watch(&diary, "paracetamol");
    let id = diary.list(product("Panadol Osteo", "2 tablets", &[("paracetamol", "665 mg")]));
    let own = item_of(&diary, "Panadol Osteo");
    diary.log(&own.0, "", diary.hours_ago(2));
    diary.now = diary.now.later(TimeDelta::minutes(5));
    let changed = product("Panadol Osteo", "1 tablet", &[("paracetamol", "500 mg")]);
    diary.journal.medicines().save(Some(id), changed, &diary.now).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (lines, path) = (folder.path().join("lines.jsonl"), folder.path().join("ebb.db"));
    diary.journal.exports().write_journal(&lines, &diary.now).unwrap();
    let text = std::fs::read_to_string(&lines).unwrap();
    let without: Vec<String> = text
        .lines()
        .map(|line| {
            let mut value: serde_json::Value = serde_json::from_str(line).unwrap();
            if let Some(body) = value.pointer_mut("/entry/body").and_then(serde_json::Value::as_object_mut) {
                assert!(body.remove("basis").is_some(), "an export has it: {line}");
            }
            value.to_string() + "\n"
        })
        .collect();
    std::fs::write(&lines, without.concat()).unwrap();
    Journal::restore_export(&path, &lines, Options::default(), &diary.now).unwrap();
    let journal = Journal::open(&path, Options::default()).unwrap();
    let restored = Diary { journal, now: diary.now.clone(), _folder: folder };
    assert_eq!(totals(&restored, &diary.now)[0].1, Some(dose("1.33 g")), "as of when it was logged");
    let id = restored.journal.medicines().find("Panadol Osteo").unwrap().id;
    restored.journal.medicines().remove(&id, &diary.now).unwrap();
    assert_eq!(totals(&restored, &diary.now)[0].1, Some(dose("1.33 g")));
}
