//! Paracetamol above 4 g, and twice a person's own limit: said with every dose, and as long as it holds.

use super::*;
use ebb_core::doses::ExcessAct;
use ebb_core::profile::AboutMe;

fn diary_in(country: Option<&str>) -> Diary {
    let diary = Diary::new();
    let about = AboutMe { country: country.map(str::to_owned), ..AboutMe::default() };
    diary.journal.profile().save(about, &diary.now).unwrap();
    diary
}

fn excesses(diary: &Diary, hours: i64) -> Vec<String> {
    let at = diary.now.later(TimeDelta::hours(hours));
    let listed = diary.journal.doses().excesses(&at).unwrap();
    assert_eq!(listed, diary.journal.views().today(&at).unwrap().dose_excesses, "the same on Today");
    listed.into_iter().map(|excess| excess.text).collect()
}

#[test]
fn every_further_product_says_so() {
    let diary = diary_in(Some("NZ"));
    let id = diary.list(Medicine {
        name: "Panadol Osteo".to_owned(),
        dose: Some(dose("2 tablets")),
        ingredients: vec![ingredient("paracetamol", "665 mg")],
        ..Medicine::default()
    });
    let osteo = diary.journal.medicines().find(&id).unwrap().medicine.item.unwrap();
    assert_eq!(diary.log("paracetamol", "4 g", diary.hours_ago(8)), None);
    assert_eq!(excesses(&diary, 0), Vec::<String>::new());
    let call = "call the poison line on 0800 764 766";
    let warning = diary.log(&osteo.0, "", diary.hours_ago(6)).unwrap();
    assert!(warning.contains("5330 mg of paracetamol") && warning.contains(call), "{warning}");
    // A product whose strength nobody knows is never silent.
    let (aspirin, both) =
        ("Not counted: Aspirin/paracetamol/caffeine.", "Not counted: Aspirin/paracetamol/caffeine, Co-codamol.");
    for (product, named) in [("excedrin", aspirin), ("co-codamol", both)] {
        let warning = diary
            .log(&diary.journal.items().find_item(product).unwrap().id.0, "2 tablets", diary.hours_ago(2))
            .unwrap();
        assert!(warning.contains("at least 5330 mg of paracetamol") && warning.contains(call), "{product}: {warning}");
        assert!(warning.contains(named), "{warning}");
    }
    assert_eq!(diary.log("ibuprofen", "400 mg", diary.hours_ago(0)), None, "it holds none");
}

#[test]
fn unknown_strength_above_what_is_known_counts_as_above() {
    let diary = diary_in(None);
    diary.log("paracetamol", "4 g", diary.hours_ago(8));
    let warning =
        diary.log(&diary.journal.items().find_item("excedrin").unwrap().id.0, "2 tablets", diary.hours_ago(2)).unwrap();
    assert!(warning.contains("at least 4000 mg of paracetamol") && warning.contains("call a poison line"), "{warning}");
}

#[test]
fn excess_stands_as_long_as_it_holds() {
    let diary = diary_in(Some("DE"));
    diary.log("paracetamol", "3 g", diary.hours_ago(8));
    diary.log("paracetamol", "2 g", diary.hours_ago(1));
    let standing = "Paracetamol: 5000 mg in 24 hours. Above 4000 mg it can harm the liver. \
                    If you took this, call 112 now, even if you feel well.";
    assert_eq!(excesses(&diary, 0), [standing]);
    assert_eq!(excesses(&diary, 15), [standing], "the first leaves after 24 hours");
    assert_eq!(excesses(&diary, 23), Vec::<String>::new());
}

#[test]
fn twice_the_persons_own_limit_stands_too_and_a_substance_once() {
    let diary = diary_in(Some("AT"));
    diary.list(Medicine { name: "Ibuprofen".to_owned(), daily_most: Some(dose("1200 mg")), ..Medicine::default() });
    diary.list(Medicine { name: "Paracetamol".to_owned(), daily_most: Some(dose("2 g")), ..Medicine::default() });
    diary.log("ibuprofen", "2000 mg", diary.hours_ago(8));
    assert_eq!(excesses(&diary, 0), Vec::<String>::new());
    diary.log("ibuprofen", "400 mg", diary.hours_ago(4));
    diary.log("paracetamol", "5 g", diary.hours_ago(4));
    let all = excesses(&diary, 0);
    assert_eq!(all.len(), 2, "{all:?}");
    assert!(
        all[0].starts_with("Paracetamol: 5000 mg") && all[1].starts_with("Ibuprofen: 2400 mg in 24 hours."),
        "{all:?}"
    );
    assert!(all.iter().all(|text| text.contains("01 406 43 43") && text.contains("144")), "{all:?}");
    let standing = diary.standing().text;
    assert!(standing.contains("2400 mg in 24 hours: above your limit of 1200 mg."), "{standing}");
}

#[test]
fn limit_of_another_substance_does_not_hide_paracetamol() {
    let diary = diary_in(None);
    diary.list(Medicine {
        name: "Cold mix".to_owned(),
        dose: Some(dose("1 tablet")),
        ingredients: vec![ingredient("paracetamol", "500 mg"), ingredient("ibuprofen", "200 mg")],
        ..Medicine::default()
    });
    diary.list(Medicine { name: "Ibuprofen".to_owned(), daily_most: Some(dose("1200 mg")), ..Medicine::default() });
    let own = diary.journal.medicines().find("Cold mix").unwrap().medicine.item.unwrap();
    let warning = diary.log(&own.0, "9 tablets", diary.hours_ago(0)).unwrap();
    assert!(warning.contains("Ibuprofen comes to 1800 mg") && warning.contains("4500 mg of paracetamol"), "{warning}");
}

#[test]
fn whom_to_call_stands_in_the_question_before_what_nobody_means() {
    let diary = diary_in(Some("DE"));
    let call = "If you took this, call 112 now, even if you feel well.";
    let check = |id: &str, amount: &str| {
        diary.journal.doses().check(&item(id), Some(dose(amount)), &diary.hours_ago(0), &diary.now).unwrap()
    };
    for (id, amount) in [("paracetamol", "12 g"), ("paracetamol", "24 tablets"), ("ibuprofen", "40 g")] {
        let asked = check(id, amount).confirm.unwrap();
        assert!(asked.ends_with(call), "{asked}");
        let said = diary.log(id, amount, diary.hours_ago(0)).unwrap();
        assert!(said.contains(call), "after it too: {said}");
        diary.journal.undo(&diary.now).unwrap();
    }
    let exercise = check("breathing", "2000 ml").confirm;
    assert!(exercise.is_none_or(|asked| !asked.contains("call")));
    diary.log("paracetamol", "1 g", diary.hours_ago(1));
    let day = diary.journal.views().day(diary.now.day(Rollover::default())).unwrap();
    let amended = |amount: &str| {
        diary.journal.doses().check_amended(&day.entries[0].entry.id, &dose(amount), &diary.now).unwrap()
    };
    assert!(amended("12 g").confirm.unwrap().ends_with(call));
    let five = amended("5 g");
    assert!(five.confirm.is_none() && five.warning.unwrap().starts_with("That makes 5000 mg of paracetamol"));
}

#[test]
fn excess_offers_to_call_to_undo_the_slip_and_to_talk() {
    let diary = diary_in(Some("DE"));
    diary.log("paracetamol", "3 g", diary.hours_ago(8));
    diary.log("ibuprofen", "400 mg", diary.hours_ago(1));
    diary.log("paracetamol", "2 g", diary.hours_ago(2));
    let excess = || diary.journal.doses().excesses(&diary.now).unwrap();
    let actions = excess().remove(0).actions;
    let said: Vec<(ExcessAct, &str, Option<&str>)> =
        actions.iter().map(|one| (one.act, one.label.as_str(), one.number.as_deref())).collect();
    assert_eq!(
        said,
        [
            (ExcessAct::Call, "Call 112", Some("112")),
            (ExcessAct::Undo, "Undo, a slip: Paracetamol, 2 g", None),
            (ExcessAct::Talk, "Talk to someone", None),
        ]
    );
    // The one that was logged last, whatever was logged of other medicines since.
    diary.log("ibuprofen", "400 mg", diary.hours_ago(0));
    let slip = excess()[0].actions[1].entry.clone().unwrap();
    diary.journal.logging().remove(&slip, &diary.now).unwrap();
    assert!(excess().is_empty());
    diary.journal.undo(&diary.now).unwrap();
    assert_eq!(excess().len(), 1);
}

#[test]
fn without_a_country_there_is_no_call_and_of_a_weekly_medicine_only_the_slip() {
    let diary = diary_in(None);
    diary.log("paracetamol", "5 g", diary.hours_ago(1));
    let acts = |at: usize| -> Vec<ExcessAct> {
        diary.journal.doses().excesses(&diary.now).unwrap()[at].actions.iter().map(|one| one.act).collect()
    };
    assert_eq!(acts(0), [ExcessAct::Undo, ExcessAct::Talk]);
    diary.list(Medicine { name: "Methotrexate".to_owned(), weekly: true, ..Medicine::default() });
    diary.log("methotrexate", "15 mg", diary.hours_ago(20));
    diary.log("methotrexate", "15 mg", diary.hours_ago(1));
    assert_eq!(acts(1), [ExcessAct::Undo]);
}

#[test]
fn many_tablets_of_paracetamol_are_named_at_the_usual_strength() {
    for (amounts, said) in [
        (&["8 tablets"][..], None),
        (&["9 tablets"], Some("4500 mg")),
        (&["5 tablets", "6 tablets"], Some("5500 mg")),
        (&["100 ml"], None),
        (&["200 ml"], Some("4800 mg")),
        (&["3 g", "3 tablets"], Some("4500 mg")),
    ] {
        let diary = Diary::new();
        let warnings: Vec<Option<String>> = (1..)
            .zip(amounts)
            .map(|(hour, text)| diary.log("paracetamol", text, diary.hours_ago(6 - 2 * hour)))
            .collect();
        let last = warnings.last().unwrap().as_deref().unwrap_or_default();
        let names = last.contains("At the usual strength");
        assert_eq!(names, said.is_some(), "{amounts:?}: {last}");
        let standing = diary.journal.doses().excesses(&diary.now).unwrap();
        assert_eq!(standing.len(), usize::from(said.is_some()), "{amounts:?}: {standing:?}");
        if let Some(total) = said {
            assert!(
                last.contains(total) && last.contains("call a poison line") && !last.contains("Not counted"),
                "{amounts:?}: {last}"
            );
            assert!(standing[0].text.contains(total), "{standing:?}");
        }
    }
}

#[test]
fn no_time_of_a_next_dose_stands_beside_whom_to_call() {
    let diary = Diary::with_ibuprofen();
    diary.log("ibuprofen", "1400 mg", diary.hours_ago(2));
    assert!(diary.standing().from.is_some(), "beyond the limit and no harm");
    diary.log("ibuprofen", "1200 mg", diary.hours_ago(1));
    let standing = diary.standing();
    assert_eq!(standing.from, None, "{}", standing.text);
    assert!(!standing.text.contains("from"), "{}", standing.text);
}
