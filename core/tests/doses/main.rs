//! Doses: totals by substance over any 24 hours, in whatever unit, spelling and order they were logged.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chrono::TimeDelta;
use ebb_core::catalog::{Family, ItemId, ItemKind, NewItem};
use ebb_core::doses::DoseStanding;
use ebb_core::entry::{Body, Dose, Draft, Intake, When};
use ebb_core::i18n::Language;
use ebb_core::profile::{Ingredient, Medicine};
use ebb_core::time::{DayPart, Moment, Rollover};
use ebb_core::{EbbError, InvalidInput, Journal, Options};

mod by_substance;
mod excesses;
mod kept_meaning;
mod not_listed;
mod rough_times;
mod totals;
mod units;
mod weekly;

struct Diary {
    journal: Journal,
    now: Moment,
    _folder: tempfile::TempDir,
}

fn item(id: &str) -> ItemId {
    ItemId(id.to_owned())
}

fn dose(text: &str) -> Dose {
    Dose::parse(text, None, Language::English).unwrap()
}

impl Diary {
    fn at(now: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("ebb.db"), Options::default()).unwrap();
        Self { journal, now: now.parse().unwrap(), _folder: folder }
    }

    fn new() -> Self {
        Self::at("2026-03-20T20:00:00+01:00[Europe/Berlin]")
    }

    fn list(&self, medicine: Medicine) -> String {
        self.journal.medicines().save(None, medicine, &self.now).unwrap().medicine.id
    }

    /// Ibuprofen, 400 mg a dose, at most 1200 mg.
    fn with_ibuprofen() -> Self {
        let diary = Self::new();
        diary.list(Medicine {
            name: "Ibuprofen".to_owned(),
            dose: Some(dose("400 mg")),
            daily_most: Some(dose("1200 mg")),
            ..Medicine::default()
        });
        diary
    }

    fn hours_ago(&self, hours: i64) -> When {
        When::At { moment: self.now.later(-TimeDelta::hours(hours)) }
    }

    fn log_as(&self, id: &str, amount: Option<Dose>, intake: Intake, when: When) -> Option<String> {
        let body = Body::Remedy { item: item(id), dose: amount, intake, helped: None, slot: None, basis: None };
        self.journal.logging().log(Draft::when(when, body), &self.now).unwrap();
        self.journal.views().today(&self.now).unwrap().just_logged.unwrap().warning
    }

    /// Logs a dose as it is written; returns the warning about it.
    fn log(&self, id: &str, amount: &str, when: When) -> Option<String> {
        let amount = (!amount.is_empty()).then(|| self.journal.doses().parse(&item(id), amount).unwrap());
        self.log_as(id, amount, Intake::Taken, when)
    }

    fn standing(&self) -> DoseStanding {
        self.journal.doses().list(&self.now).unwrap().remove(0)
    }
}

fn ingredient(substance: &str, strength: &str) -> Ingredient {
    Ingredient { substance: item(substance), strength: (!strength.is_empty()).then(|| dose(strength)), per: None }
}

#[test]
fn one_dose_above_the_limit_is_warned_of() {
    let diary = Diary::with_ibuprofen();
    let warning = diary.log("ibuprofen", "2000", diary.hours_ago(0));
    assert_eq!(warning.unwrap(), "That makes 2000 mg in 24 hours. Your limit is 1200 mg.");
}

#[test]
fn units_and_tablets_add_up() {
    let diary = Diary::with_ibuprofen();
    for amount in ["1.2 g", "1200 MG", "3 tablets", "400 mg"] {
        diary.log("ibuprofen", amount, diary.hours_ago(5));
    }
    let standing = diary.standing();
    assert_eq!(standing.total, Some(dose("4000 mg")));
    assert!(standing.text.contains("3 tablets counted as 1200 mg."), "{}", standing.text);
    let warning = diary.log("ibuprofen", "400 mg", diary.hours_ago(0)).unwrap();
    assert!(warning.contains("That makes 4400 mg") && warning.contains("call a poison line"), "{warning}");
}

#[test]
fn tablet_counts_by_its_own_strength_where_the_pack_says_it() {
    let diary = Diary::new();
    diary.list(Medicine {
        name: "Ibuprofen".to_owned(),
        dose: Some(dose("400 mg")),
        ingredients: vec![ingredient("ibuprofen", "200 mg")],
        daily_most: Some(dose("1200 mg")),
        ..Medicine::default()
    });
    diary.log("ibuprofen", "3 tablets", diary.hours_ago(5));
    assert_eq!(diary.standing().total, Some(dose("600 mg")));
}

#[test]
fn liquid_counts_by_the_volume_that_holds_its_strength() {
    for pack in
        ["paracetamol 120 mg/5 ml", "paracetamol 24mg / ml", "paracetamol 0.12 g in 5 ml", "paracetamol 24 mg per ml"]
    {
        let diary = Diary::new();
        let ingredients = vec![diary.journal.medicines().parse_ingredient(pack).unwrap()];
        let syrup = Medicine {
            name: "Syrup".to_owned(),
            dose: Some(dose("5 ml")),
            ingredients,
            daily_most: Some(dose("480 mg")),
            ..Medicine::default()
        };
        diary.list(syrup);
        let own = diary.standing().item.unwrap();
        assert_eq!(diary.log(&own.0, "5 ml", diary.hours_ago(9)), None, "{pack}");
        assert_eq!(diary.standing().total, Some(dose("120 mg")), "{pack}");
        // A spoon is a usual dose, as any count without a strength.
        assert_eq!(diary.log(&own.0, "1 teaspoon", diary.hours_ago(5)), None, "{pack}");
        assert_eq!(diary.standing().total, Some(dose("240 mg")), "{pack}");
        let warning = diary.log(&own.0, "1 dl", diary.hours_ago(0)).unwrap();
        assert!(warning.starts_with("That makes 2640 mg in 24 hours. Your limit is 480 mg."), "{pack}: {warning}");
    }
}

#[test]
fn strength_of_a_liquid_needs_its_volume() {
    let diary = Diary::new();
    let syrup = |strength: &str| Medicine {
        name: "Kids syrup".to_owned(),
        dose: Some(dose("5 ml")),
        ingredients: vec![ingredient("paracetamol", strength)],
        ..Medicine::default()
    };
    let error = diary.journal.medicines().save(None, syrup("120 mg"), &diary.now).unwrap_err();
    assert_eq!(error.code(), "strength-of-liquid");
    // Without a strength nothing is counted, and that is said.
    diary.list(syrup(""));
    let own = diary.standing().item.unwrap();
    let warning = diary.log(&own.0, "100 ml", diary.hours_ago(0)).unwrap();
    assert_eq!(
        warning,
        "That is far more at once than anyone takes. If you took this, call a poison line or your emergency number now, \
         even if you feel well. Not counted: Paracetamol in Kids syrup. What is in it, as the pack says, belongs in your \
         list of medicines. If it was a slip, undo it.",
        "what is said of it is true"
    );
    for bad in
        ["paracetamol 120 mg/5", "paracetamol 120/5 ml", "paracetamol 120 mg/5 tablets", "paracetamol 120 mg/0 ml"]
    {
        assert!(diary.journal.medicines().parse_ingredient(bad).is_err(), "{bad}");
    }
}

#[test]
fn dose_of_a_day_or_a_part_of_it_counts() {
    let diary = Diary::with_ibuprofen();
    let day = "2026-03-20".parse().unwrap();
    diary.log("ibuprofen", "400 mg", When::Day { day });
    diary.log("ibuprofen", "400 mg", When::Part { day, part: DayPart::Morning });
    assert_eq!(diary.standing().total, Some(dose("800 mg")));
    diary.log("ibuprofen", "400 mg", diary.hours_ago(3));
    assert!(diary.log("ibuprofen", "400 mg", diary.hours_ago(1)).is_some());
}

#[test]
fn forgotten_dose_added_last_is_warned_of() {
    let diary = Diary::with_ibuprofen();
    for hours in [1, 4, 8] {
        assert_eq!(diary.log("ibuprofen", "400 mg", diary.hours_ago(hours)), None);
    }
    let warning = diary.log("ibuprofen", "400 mg", diary.hours_ago(12));
    assert_eq!(warning.unwrap(), "That makes 1600 mg in 24 hours. Your limit is 1200 mg.");
}

#[test]
fn three_tenths_are_within_a_limit_of_three_tenths() {
    let diary = Diary::new();
    let name = "Clonidine-like".to_owned();
    let medicine =
        Medicine { name, dose: Some(dose("0.1 mg")), daily_most: Some(dose("0.3 mg")), ..Medicine::default() };
    diary.list(medicine);
    let own = diary.standing().item.unwrap();
    for hours in [9, 6] {
        assert_eq!(diary.log(&own.0, "0.1 mg", diary.hours_ago(hours)), None);
    }
    let before = diary.standing();
    assert!(before.is_last && before.text.contains("the last within your limit of 0.3 mg"), "{}", before.text);
    assert_eq!(diary.log(&own.0, "0.1 mg", diary.hours_ago(1)), None);
}

#[test]
fn night_over_the_start_of_the_day_is_one_total() {
    let diary = Diary::at("2026-03-20T05:30:00+01:00[Europe/Berlin]");
    let name = "Paracetamol".to_owned();
    diary.list(Medicine { name, dose: Some(dose("1 g")), daily_most: Some(dose("4 g")), ..Medicine::default() });
    diary.log("paracetamol", "2 g", diary.hours_ago(7));
    diary.log("paracetamol", "2 g", diary.hours_ago(3));
    let warning = diary.log("paracetamol", "2 g", diary.hours_ago(0)).unwrap();
    assert!(warning.starts_with("That makes 6 g in 24 hours. Your limit is 4 g."), "{warning}");
    assert!(warning.contains("even if you feel well"), "{warning}");
}

#[test]
fn hidden_paracetamol_counts_by_the_pack_and_is_named_where_its_strength_is_unknown() {
    let diary = Diary::new();
    let name = "Paracetamol".to_owned();
    diary.list(Medicine { name, dose: Some(dose("1 g")), daily_most: Some(dose("4 g")), ..Medicine::default() });
    let at_once = diary.log("co-codamol", "2 tablets", diary.hours_ago(4)).unwrap();
    assert_eq!(
        at_once,
        "Not counted: Paracetamol in Co-codamol. What is in it, as the pack says, belongs in your list of medicines."
    );
    let standing = diary.standing();
    assert_eq!(standing.total, None);
    assert!(standing.text.contains("Not counted: a dose of Co-codamol in"), "{}", standing.text);
    diary.list(Medicine {
        name: "Co-codamol".to_owned(),
        ingredients: vec![ingredient("paracetamol", "500 mg"), ingredient("codeine", "30 mg")],
        ..Medicine::default()
    });
    // What was not known when it was logged is not counted afterwards, unless the entry is corrected.
    assert_eq!(diary.standing().total, None);
    assert!(diary.standing().text.contains("Not counted: a dose of Co-codamol in"), "{}", diary.standing().text);
    let day = diary.journal.views().day(diary.now.day(Rollover::default())).unwrap();
    let logged = day.entries[0].entry.clone();
    let draft = Draft { when: None, ..Draft::now(logged.body.clone()) };
    diary.journal.logging().replace(&logged.id, draft, &diary.now).unwrap();
    assert_eq!(diary.standing().total, Some(dose("1 g")));
    diary.log("paracetamol", "3 g", diary.hours_ago(3));
    let warning = diary.log("co-codamol", "2 tablets", diary.hours_ago(0)).unwrap();
    assert!(warning.starts_with("With this, Paracetamol comes to 5 g in 24 hours. Your limit is 4 g."), "{warning}");
}

#[test]
fn more_than_four_grams_of_paracetamol_name_the_poison_line_without_any_list() {
    let diary = Diary::new();
    assert_eq!(diary.log("paracetamol", "4 g", diary.hours_ago(10)), None);
    let warning = diary.log("paracetamol", "500 mg", diary.hours_ago(1)).unwrap();
    assert!(warning.contains("4500 mg of paracetamol") && warning.contains("poison line"), "{warning}");
}

#[test]
fn bare_number_is_in_the_medicines_own_unit() {
    let diary = Diary::new();
    let name = "Paracetamol".to_owned();
    diary.list(Medicine { name, dose: Some(dose("1 g")), ..Medicine::default() });
    let read = |text: &str| diary.journal.doses().parse(&item("paracetamol"), text);
    assert_eq!(read("1").unwrap(), dose("1 g"));
    assert_eq!(read("½").unwrap(), dose("0.5 g"));
    assert_eq!(read("500 mg").unwrap(), dose("500 mg"));
    let refused = read("500").unwrap_err();
    assert!(matches!(refused, EbbError::Invalid { input: InvalidInput::DoseUnitNeeded { .. } }), "{refused:?}");
    // Without a usual dose one cannot tell milligrams from tablets.
    let unlisted = |text: &str| diary.journal.doses().parse(&item("ibuprofen"), text);
    assert_eq!(unlisted("400").unwrap(), dose("400 mg"));
    for text in ["1", "½", "1/2", "4"] {
        let refused = unlisted(text).unwrap_err();
        assert!(matches!(refused, EbbError::Invalid { input: InvalidInput::DoseUnitNeeded { .. } }), "{refused:?}");
    }
    // Nor, of what is counted in micrograms, those from milligrams.
    for (id, number) in [
        ("digoxin", "0.125"),
        ("levothyroxine", "0.1"),
        ("colchicine", "0.5"),
        ("colchicine", "1"),
        ("fentanyl", "0.025"),
        ("liothyronine", "0.02"),
        ("clonidine", "0.1"),
        ("buprenorphine", "0.2"),
        ("buprenorphine", "8"),
        ("folate", "5"),
    ] {
        let refused = diary.journal.doses().parse(&item(id), number);
        let is_asked = matches!(refused, Err(EbbError::Invalid { input: InvalidInput::DoseUnitNeeded { .. } }));
        assert!(is_asked, "{id} {number}: {refused:?}");
    }
    for (id, number) in [("levothyroxine", "100"), ("digoxin", "125"), ("liothyronine", "5"), ("vitamin-b12", "1000")] {
        let read = diary.journal.doses().parse(&item(id), number).unwrap();
        assert_eq!(read, dose(&format!("{number} µg")), "{id}");
    }
    assert_eq!(diary.journal.doses().parse(&item("water"), "2").unwrap(), dose("2 glasses"));
    assert_eq!(diary.journal.doses().parse(&item("meditation"), "10").unwrap(), dose("10 min"));
}

#[test]
fn limits_of_ones_own_say_when_the_next_is_within_them() {
    let diary = Diary::new();
    diary.list(Medicine {
        name: "Ibuprofen".to_owned(),
        dose: Some(dose("400 mg")),
        daily_most: Some(dose("1200 mg")),
        least_between: Some(360),
        ..Medicine::default()
    });
    diary.log("ibuprofen", "400 mg", diary.hours_ago(2));
    let standing = diary.standing();
    assert_eq!(standing.text, "Last taken at 18:00. From tomorrow at 00:00, by your own limits.");
    assert_eq!(standing.from, Some(diary.now.later(TimeDelta::hours(4))));
    diary.log("ibuprofen", "800 mg", diary.hours_ago(7));
    let standing = diary.standing();
    assert!(
        standing.text.ends_with("At your limit of 1200 mg in 24 hours until tomorrow at 13:00."),
        "{}",
        standing.text
    );
    let warning = diary.log("ibuprofen", "100 mg", diary.hours_ago(3)).unwrap();
    assert!(warning.contains("Your own limit is at least 6 h."), "{warning}");
}

#[test]
fn usual_dose_is_taken_once_for_a_double_tap() {
    let diary = Diary::with_ibuprofen();
    let id = diary.standing().medicine;
    let take = |seconds: i64| {
        let then = diary.now.later(TimeDelta::seconds(seconds));
        diary.journal.doses().take(&id, &then).unwrap()
    };
    let first = take(0);
    assert_eq!((first.change.label.as_str(), first.warning), ("Ibuprofen, 400 mg", None));
    assert_eq!(take(1).change.entries, first.change.entries, "the same tap");
    assert_eq!(diary.standing().total, Some(dose("400 mg")));
    let second = take(540);
    assert_eq!(second.warning.unwrap(), "That is the second dose within 9 min. If it was a slip, undo it.");
    diary.journal.logging().remove(&second.change.entries[0], &diary.now.later(TimeDelta::seconds(545))).unwrap();
    assert_eq!(diary.standing().total, Some(dose("400 mg")));
    assert_eq!(diary.journal.doses().take("none", &diary.now).unwrap_err().code(), "no-such-medicine");
}

#[test]
fn skipped_dose_is_none_and_one_not_remembered_counts() {
    let diary = Diary::with_ibuprofen();
    diary.log_as("ibuprofen", None, Intake::Skipped, diary.hours_ago(4));
    assert_eq!(diary.standing().total, None);
    diary.log_as("ibuprofen", None, Intake::NotSure, diary.hours_ago(3));
    assert_eq!(diary.standing().total, Some(dose("400 mg")));
}

#[test]
fn what_an_entry_meant_is_fixed_when_it_is_logged() {
    let mut diary = Diary::with_ibuprofen();
    let later = |diary: &mut Diary| diary.now = diary.now.later(TimeDelta::minutes(5));
    diary.log("ibuprofen", "3 tablets", diary.hours_ago(1));
    let change = |diary: &Diary, change: &dyn Fn(&mut Medicine)| {
        let saved = diary.journal.medicines().find("ibuprofen").unwrap();
        let mut medicine = saved.medicine;
        change(&mut medicine);
        diary.journal.medicines().save(Some(saved.id), medicine, &diary.now).unwrap();
    };
    let total = |diary: &Diary| diary.standing().total.unwrap();
    assert_eq!(total(&diary), dose("1200 mg"));
    later(&mut diary);
    change(&diary, &|medicine| medicine.dose = Some(dose("200 mg")));
    assert_eq!(total(&diary), dose("1200 mg"), "three of 400 mg, as they were");
    later(&mut diary);
    let warning = diary.log("ibuprofen", "1 tablet", diary.hours_ago(0)).unwrap();
    assert!(warning.starts_with("That makes 1400 mg"), "the new ones are of 200 mg: {warning}");
    // So with the strength on the pack, and when a time alone is changed long after.
    later(&mut diary);
    change(&diary, &|medicine| medicine.ingredients = vec![ingredient("ibuprofen", "600 mg")]);
    later(&mut diary);
    assert_eq!(total(&diary), dose("1400 mg"));
    diary.log("ibuprofen", "1 tablet", diary.hours_ago(0));
    assert_eq!(total(&diary), dose("2000 mg"));
    later(&mut diary);
    change(&diary, &|medicine| medicine.note = Some("with food".to_owned()));
    assert_eq!(total(&diary), dose("2000 mg"));
    diary.journal.undo(&diary.now).unwrap();
    assert_eq!(total(&diary), dose("2000 mg"));
}

#[test]
fn unit_that_ebb_does_not_know_is_refused_wherever_it_is_given() {
    let diary = Diary::with_ibuprofen();
    let is_refused =
        |error: &EbbError| matches!(error, EbbError::Invalid { input: InvalidInput::UnknownDoseUnit { .. } });
    let bad = || Dose::new(400, "mgg");
    assert!(is_refused(&diary.journal.doses().parse(&item("ibuprofen"), "400 mgg").unwrap_err()));
    assert!(is_refused(&diary.journal.doses().parse(&item("ibuprofen"), "2 tablest").unwrap_err()));
    let body = |id: &str, dose: Dose| Body::Remedy {
        item: item(id),
        dose: Some(dose),
        intake: Intake::Taken,
        helped: None,
        slot: None,
        basis: None,
    };
    let log = |body: Body| diary.journal.logging().log(Draft::now(body), &diary.now);
    assert!(is_refused(&log(body("ibuprofen", bad())).unwrap_err()));
    let strength = Ingredient { substance: item("naproxen"), strength: Some(bad()), per: None };
    for medicine in [
        Medicine { dose: Some(bad()), ..Medicine::default() },
        Medicine { daily_most: Some(bad()), ..Medicine::default() },
        Medicine { ingredients: vec![strength], ..Medicine::default() },
    ] {
        let medicine = Medicine { name: "Naproxen".to_owned(), ..medicine };
        assert!(is_refused(&diary.journal.medicines().save(None, medicine, &diary.now).unwrap_err()));
    }
    // An item's own unit is one.
    let own = NewItem {
        unit: Some("handful".to_owned()),
        ..NewItem::new(ItemKind::Remedy, Family::Medicine, "Morning powder")
    };
    let powder = diary.journal.items().add(&own, &diary.now).unwrap().item.id;
    assert_eq!(diary.journal.doses().parse(&powder, "2 handful").unwrap(), Dose::new(2, "handful"));
    log(body(&powder.0, Dose::new(2, "handful"))).unwrap();
}

#[test]
fn that_it_may_be_a_slip_is_said_once() {
    let diary = Diary::with_ibuprofen();
    diary.log("ibuprofen", "1200 mg", diary.hours_ago(0));
    let warning = diary.log("ibuprofen", "1200 mg", diary.hours_ago(0)).unwrap();
    assert!(
        warning.contains("That is a second dose at the same time.") && warning.contains("call a poison line"),
        "{warning}"
    );
    assert_eq!(warning.matches("slip").count(), 1, "{warning}");
    assert!(warning.ends_with("If it was a slip, undo it."), "{warning}");
}

#[test]
fn without_a_limit_there_is_no_total() {
    let diary = Diary::new();
    diary.list(Medicine { name: "Ibuprofen".to_owned(), ..Medicine::default() });
    diary.log("ibuprofen", "400 mg", diary.hours_ago(4));
    let standing = diary.standing();
    assert_eq!((standing.total, standing.text.as_str()), (None, "Last taken at 16:00. No limit set."));
}

#[test]
fn medicine_is_listed_once() {
    let diary = Diary::with_ibuprofen();
    let again = Medicine { name: "ibu".to_owned(), ..Medicine::default() };
    let refused = diary.journal.medicines().save(None, again, &diary.now).unwrap_err();
    assert!(matches!(refused, EbbError::Invalid { input: InvalidInput::MedicineListed { .. } }), "{refused:?}");
}

#[test]
fn below_the_limit_it_says_what_there_is_and_what_the_next_dose_makes() {
    let diary = Diary::new();
    diary.list(Medicine {
        name: "Paracetamol".to_owned(),
        dose: Some(dose("1 g")),
        daily_most: Some(dose("4 g")),
        ..Medicine::default()
    });
    for _ in 0..3 {
        diary.log("paracetamol", "1 g", diary.hours_ago(5));
    }
    diary.log("paracetamol", "500 mg", diary.hours_ago(3));
    let text = diary.standing().text;
    assert!(text.contains("3.5 g in 24 hours. The next one makes 4.5 g, beyond your limit of 4 g. From "), "{text}");
    assert!(!text.contains("At your limit"), "{text}");
}
