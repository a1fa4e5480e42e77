//! Names of medicines lead to the right item in each language, and the list says what Ebb does not check.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::Catalog;
use ebb_core::entry::Dose;
use ebb_core::i18n::{Language, Words};
use ebb_core::profile::{Ingredient, Medicine};
use ebb_core::reminders::SavingConcern;
use ebb_core::time::Moment;
use ebb_core::{Journal, Options};

/// Finds every name, and reports all that lead elsewhere.
fn assert_found(language: Language, names: &[(&str, &str)]) {
    let (catalog, words) = (Catalog::new([]), Words::new(language));
    let wrong: Vec<String> = names
        .iter()
        .filter_map(|(given, wanted)| match catalog.find(given, words) {
            Ok(item) if item.id.0 == *wanted => None,
            Ok(item) => Some(format!("{given} is {}, not {wanted}", item.id.0)),
            Err(_) => Some(format!("{given} is unknown, not {wanted}")),
        })
        .collect();
    assert_eq!(wrong, Vec::<String>::new(), "{language:?}");
}

#[test]
fn english_names_lead_to_their_medicine() {
    assert_found(
        Language::English,
        &[
            ("Ramipril", "ramipril"),
            ("Amlodipine", "amlodipine"),
            ("Sertraline", "sertraline"),
            ("Zoloft", "sertraline"),
            ("Venlafaxine", "venlafaxine"),
            ("Diazepam", "diazepam"),
            ("Lorazepam", "lorazepam"),
            ("Metoprolol", "metoprolol"),
            ("Bisoprolol", "bisoprolol"),
            ("Zopiclone", "zopiclone"),
            ("Zolpidem", "zolpidem"),
            ("Ambien", "zolpidem"),
            ("Prednisone", "prednisone"),
            ("Prednisolone", "prednisolone"),
            ("cetirizine", "cetirizine"),
            ("loratadine", "loratadine"),
            ("ondansetron", "ondansetron"),
            ("methotrexate", "methotrexate"),
            ("levothyroxine", "levothyroxine"),
            ("atorvastatin", "atorvastatin"),
            ("omeprazole", "omeprazole"),
            ("antacid", "antacid"),
            ("methylphenidate", "methylphenidate"),
            ("modafinil", "modafinil"),
            ("sumatriptan", "sumatriptan"),
            ("progesterone", "progesterone"),
            ("macrogol", "macrogol"),
            ("amitriptyline", "amitriptyline"),
            ("low-dose amitriptyline", "low-dose-amitriptyline"),
            ("nortriptyline", "nortriptyline"),
            ("naltrexone", "naltrexone"),
            ("LDN", "low-dose-naltrexone"),
            ("low dose naltrexone", "low-dose-naltrexone"),
            ("GABA", "gaba"),
            ("depression", "depression"),
            ("depressed", "low-mood"),
            ("Advil", "ibuprofen"),
            ("Nurofen", "ibuprofen"),
            ("Motrin", "ibuprofen"),
            ("Aleve", "naproxen"),
            ("Panadol", "paracetamol"),
            ("Tylenol", "paracetamol"),
            ("acetaminophen", "paracetamol"),
            ("Voltaren", "diclofenac"),
            ("Voltaren gel", "diclofenac-gel"),
            ("ibuprofen gel", "ibuprofen-gel"),
            ("Lyrica", "pregabalin"),
            ("Neurontin", "gabapentin"),
            ("Cymbalta", "duloxetine"),
            ("Synthroid", "levothyroxine"),
            ("Plaquenil", "hydroxychloroquine"),
            ("Humira", "adalimumab"),
            ("Corlanor", "ivabradine"),
            ("Nurofen Plus", "ibuprofen-codeine"),
            ("Advil PM", "ibuprofen-diphenhydramine"),
            ("Tylenol PM", "paracetamol-diphenhydramine"),
            ("Tylenol 3", "co-codamol"),
            ("co-codamol", "co-codamol"),
            ("co-dydramol", "co-dydramol"),
            ("Percocet", "oxycodone-paracetamol"),
            ("Excedrin", "aspirin-paracetamol-caffeine"),
            ("Anadin Extra", "aspirin-paracetamol-caffeine"),
            ("Excedrin Tension Headache", "paracetamol-caffeine"),
            ("Anadin Original", "aspirin-caffeine"),
            ("Tramacet", "tramadol-paracetamol"),
            ("Treximet", "sumatriptan-naproxen"),
            ("Vimovo", "naproxen-esomeprazole"),
            ("NyQuil", "cold-remedy-doxylamine"),
            ("Lemsip", "paracetamol-phenylephrine"),
            ("beta blockers", "beta-blocker"),
            ("SSRI", "antidepressant"),
            ("cortisone", "steroid"),
            ("standing desk", "ergonomic-tools"),
            ("screen height", "ergonomic-tools"),
            ("rest breaks at work", "rest-breaks-at-work"),
            ("told my employer", "told-employer"),
            ("asked for an adjustment at work", "asked-for-adjustment"),
            ("strengthen weak muscles", "home-exercises"),
            ("improve flexibility", "stretching"),
            ("morning daylight", "morning-daylight"),
            ("anti-inflammatory diet", "anti-inflammatory-eating"),
            ("eggs", "anti-inflammatory-eating"),
            ("walnuts", "anti-inflammatory-eating"),
            ("leafy greens", "vegetables"),
            ("fish", "fish"),
        ],
    );
}

#[test]
fn german_names_lead_to_their_medicine() {
    assert_found(
        Language::German,
        &[
            ("Ramipril", "ramipril"),
            ("Amlodipin", "amlodipine"),
            ("Metoprolol", "metoprolol"),
            ("Beloc-Zok", "metoprolol"),
            ("Bisoprolol", "bisoprolol"),
            ("L-Thyroxin", "levothyroxine"),
            ("Euthyrox", "levothyroxine"),
            ("Amitriptylin", "amitriptyline"),
            ("Saroten", "amitriptyline"),
            ("Naltrexon", "naltrexone"),
            ("LDN", "low-dose-naltrexone"),
            ("Tavor", "lorazepam"),
            ("Zopiclon", "zopiclone"),
            ("MTX", "methotrexate"),
            ("Prednison", "prednisone"),
            ("Prednisolon", "prednisolone"),
            ("Kortison", "steroid"),
            ("Pantoprazol", "pantoprazole"),
            ("MCP", "metoclopramide"),
            ("Vomex", "dimenhydrinate"),
            ("Novalgin", "metamizole"),
            ("Novaminsulfon", "metamizole"),
            ("Dolormin", "ibuprofen"),
            ("Dolormin für Frauen", "naproxen"),
            ("Dolormin GS", "naproxen"),
            ("Aleve", "naproxen"),
            ("Diclofenac-Gel", "diclofenac-gel"),
            ("Ibuprofen-Gel", "ibuprofen-gel"),
            ("Schmerzgel (Entzündungshemmer)", "topical-nsaid"),
            ("Voltaren", "diclofenac"),
            ("Voltaren Schmerzgel", "diclofenac-gel"),
            ("Thomapyrin", "aspirin-paracetamol-caffeine"),
            ("Thomapyrin Tension Duo", "ibuprofen-caffeine"),
            ("Neuralgin", "aspirin-paracetamol-caffeine"),
            ("Buscopan", "butylscopolamine"),
            ("Buscopan plus", "butylscopolamine-paracetamol"),
            ("Aspirin Complex", "aspirin-pseudoephedrine"),
            ("Grippostad C", "cold-remedy-caffeine"),
            ("Wick MediNait", "cold-remedy-doxylamine-ephedrine"),
            ("Gelonida", "co-codamol"),
            ("Co-Dafalgan", "co-codamol"),
            ("Valoron N", "tilidine-naloxone"),
            ("Targin", "oxycodone-naloxone"),
            ("Zaldiar", "tramadol-paracetamol"),
            ("Novothyral", "levothyroxine-liothyronine"),
            ("Johanniskraut", "st-johns-wort"),
            ("Depression", "depression"),
            ("Gehhilfe", "mobility-aid"),
            ("Arbeitgeber informiert", "told-employer"),
            ("Ruhepausen bei der Arbeit", "rest-breaks-at-work"),
            ("Leinsamen", "anti-inflammatory-eating"),
        ],
    );
}

#[test]
fn spanish_names_lead_to_their_medicine() {
    assert_found(
        Language::Spanish,
        &[
            ("ramipril", "ramipril"),
            ("enalapril", "enalapril"),
            ("diazepam", "diazepam"),
            ("Orfidal", "lorazepam"),
            ("Trankimazin", "alprazolam"),
            ("zolpidem", "zolpidem"),
            ("prednisona", "prednisone"),
            ("cortisona", "steroid"),
            ("amitriptilina", "amitriptyline"),
            ("naltrexona", "naltrexone"),
            ("LDN", "low-dose-naltrexone"),
            ("Eutirox", "levothyroxine"),
            ("omeprazol", "omeprazole"),
            ("metoclopramida", "metoclopramide"),
            ("sumatriptán", "sumatriptan"),
            ("Gelocatil", "paracetamol"),
            ("Termalgin", "paracetamol"),
            ("Termalgin codeína", "co-codamol"),
            ("Nolotil", "metamizole"),
            ("Neo-Melubrina", "metamizole"),
            ("Enantyum", "dexketoprofen"),
            ("Enanplus", "tramadol-dexketoprofen"),
            ("Zaldiar", "tramadol-paracetamol"),
            ("Cafiaspirina", "aspirin-caffeine"),
            ("Frenadol", "cold-remedy-chlorphenamine"),
            ("Robaxisal compuesto", "methocarbamol-paracetamol"),
            ("Norflex Plus", "orphenadrine-paracetamol"),
            ("gel de diclofenaco", "diclofenac-gel"),
            ("gel de ibuprofeno", "ibuprofen-gel"),
            ("depresión", "depression"),
            ("compra", "shopping"),
            ("pausas en el trabajo", "rest-breaks-at-work"),
            ("luz de la mañana", "morning-daylight"),
            ("huevos", "anti-inflammatory-eating"),
            ("pescado", "fish"),
        ],
    );
}

#[test]
fn brand_whose_content_differs_leads_to_no_substance() {
    let english = ["Benadryl", "Anadin", "Zantac", "Unisom", "Solpadeine Max", "Sudafed", "Norgesic"];
    let german = ["Saridon", "Spalt", "Reactine"];
    let spanish = ["Actron", "Saridon", "Robaxisal", "Gelocatil Gripe", "Pharmagrip", "Aspirina Complex"];
    for (language, names) in
        [(Language::English, &english[..]), (Language::German, &german[..]), (Language::Spanish, &spanish[..])]
    {
        let (catalog, words) = (Catalog::new([]), Words::new(language));
        for name in names {
            assert!(catalog.find(name, words).is_err(), "{name} in {language:?}");
        }
    }
}

fn now() -> Moment {
    "2026-06-01T12:00:00+02:00[Europe/Berlin]".parse().unwrap()
}

#[test]
fn list_says_what_is_not_checked_and_each_fact_once() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("ebb.db"), Options::default()).unwrap();
    let unchecked = "Ebb does not check whether medicines go together. A pharmacist or your doctor can.";
    let notes = journal.medicines().notes().unwrap();
    assert_eq!((notes.unchecked.as_str(), notes.facts.len()), (unchecked, 0));
    let add = |name: &str| {
        let medicine = Medicine { name: name.to_owned(), ..Medicine::default() };
        let facts = journal.medicines().save(None, medicine, &now()).unwrap().facts;
        facts.into_iter().map(|fact| fact.id).collect::<Vec<_>>()
    };
    assert_eq!(add("Paracetamol"), [""; 0]);
    assert_eq!(add("Ibuprofen"), ["two-anti-inflammatories", "pregnancy"]);
    assert_eq!(add("Naproxen"), [""; 0], "said with the first");
    assert_eq!(add("Nurofen Plus"), ["opioid-sedative", "naltrexone-opioid"]);
    assert_eq!(add("Sertraline"), ["serotonin"]);
    assert_eq!(add("LDN"), [""; 0]);
    assert_eq!(journal.medicines().notes().unwrap().facts.len(), 5);
}

#[test]
fn ingredient_is_a_substance_and_neither_a_food_nor_a_group() {
    use ebb_core::{EbbError, InvalidInput, Missing};

    let folder = tempfile::tempdir().unwrap();
    let open = |language| {
        Journal::open(&folder.path().join("journal.db"), Options { language, ..Options::default() }).unwrap()
    };
    for (language, found) in [
        (Language::English, &[("caffeine", "caffeine-tablet"), ("Panadol", "paracetamol"), ("aspirin", "aspirin")][..]),
        (Language::English, &[("low-dose naltrexone", "naltrexone"), ("Amitriptyline (low dose)", "amitriptyline")]),
        (Language::German, &[("Koffein", "caffeine-tablet"), ("Coffein", "caffeine-tablet"), ("ASS", "aspirin")]),
        (Language::Spanish, &[("cafeína", "caffeine-tablet"), ("caffeine", "caffeine-tablet")]),
    ] {
        let journal = open(language);
        for (given, wanted) in found {
            assert_eq!(journal.medicines().parse_ingredient(given).unwrap().substance.0, *wanted, "{given}");
        }
    }
    let journal = open(Language::English);
    for food in ["coffee", "tea", "energy drink", "pain", "walking"] {
        let error = journal.medicines().parse_ingredient(food).unwrap_err();
        assert!(matches!(error, EbbError::NotFound { missing: Missing::Item { .. } }), "{food}: {error:?}");
    }
    for group in ["nsaid", "opioid", "beta blocker", "triptan", "Excedrin", "co-codamol"] {
        let error = journal.medicines().parse_ingredient(group).unwrap_err();
        assert!(matches!(error, EbbError::Invalid { input: InvalidInput::NotASubstance { .. } }), "{group}: {error:?}");
        // A phone may save an item that it took from the list.
        let item = Catalog::new([]).find(group, Words::new(Language::English)).unwrap().id.clone();
        let ingredient = ebb_core::profile::Ingredient { substance: item, strength: None, per: None };
        let medicine = Medicine { name: "Mix".to_owned(), ingredients: vec![ingredient], ..Medicine::default() };
        assert!(journal.medicines().save(None, medicine, &now()).is_err(), "{group}");
    }
}

#[test]
fn form_shows_a_medicine_as_it_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    let new = journal.medicines().form(None, &now()).unwrap();
    assert_eq!((new.id, new.dose, new.paused, new.pauses.len()), (None, String::new(), None, 5));

    let ibuprofen = journal.items().find_item("ibuprofen").unwrap().id;
    let read = |text: &str| Some(journal.doses().parse(&ibuprofen, text).unwrap());
    let medicine = Medicine {
        name: "Ibuprofen".to_owned(),
        dose: read("400 mg"),
        daily_most: read("1.2 g"),
        least_between: Some(300),
        times: vec!["07:45".parse().unwrap()],
        paused_until: Some(new.pauses[0].until),
        ..Medicine::default()
    };
    let id = journal.medicines().save(None, medicine, &now()).unwrap().medicine.id;
    let form = journal.medicines().form(Some(id), &now()).unwrap();
    assert_eq!((form.dose.as_str(), form.daily_most.as_str()), ("400 mg", "1.2 g"));
    assert_eq!(form.paused.as_deref(), Some("Paused until tomorrow"));
    assert_eq!(form.times[0].to_string(), "07:45");
    assert!(form.between.iter().any(|one| one.label == "5 h"));
    let unknown = journal.medicines().form(Some("none".to_owned()), &now()).unwrap_err();
    assert_eq!(unknown.code(), "no-such-medicine");
}

#[test]
fn form_writes_ingredients_as_they_are_read() {
    let packs =
        ["paracetamol 500 mg", "codeine 7.5 mg", "paracetamol 120 mg/5 ml", "ibuprofen 50 mg per g", "vitamin B12"];
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let english = Options { language: Language::English, ..Options::default() };
        let path = folder.path().join("journal.db");
        let journal = Journal::open(&path, english).unwrap();
        assert_eq!(journal.medicines().form(None, &now()).unwrap().ingredients, [""; 0]);
        let ingredients: Vec<_> =
            packs.iter().map(|pack| journal.medicines().parse_ingredient(pack).unwrap()).collect();
        let medicine = Medicine { name: "Mix".to_owned(), ingredients: ingredients.clone(), ..Medicine::default() };
        let id = journal.medicines().save(None, medicine, &now()).unwrap().medicine.id;
        let label = journal.medicines().list().unwrap()[0].label.clone();
        drop(journal);

        let journal = Journal::open(&path, Options { language, ..Options::default() }).unwrap();
        let form = journal.medicines().form(Some(id), &now()).unwrap();
        let read: Vec<_> =
            form.ingredients.iter().map(|text| journal.medicines().parse_ingredient(text).unwrap()).collect();
        assert_eq!(read, ingredients, "{:?}", form.ingredients);
        if language == Language::English {
            assert_eq!(form.ingredients[..3], ["paracetamol 500 mg", "codeine 7.5 mg", "paracetamol 120 mg in 5 ml"]);
            assert!(label.contains(&form.ingredients.join(" + ")), "{label}");
        }
        assert_eq!(form.ingredients_most, 12);
    }
}

#[test]
fn medicine_is_renamed_with_its_item_unless_it_has_a_name_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    let save = |name: &str| {
        let medicine = Medicine { name: name.to_owned(), ..Medicine::default() };
        journal.medicines().save(None, medicine, &now()).unwrap().medicine
    };
    let (ibuprofen, panadol) = (save("Ibuprofen"), save("Panadol"));
    let rename = |item: &Option<ebb_core::catalog::ItemId>, name: &str| {
        journal.items().rename(item.as_ref().unwrap(), name, &now()).unwrap();
    };
    let names = || {
        let list = journal.medicines().list().unwrap();
        list.into_iter().map(|saved| saved.medicine.name).collect::<Vec<_>>()
    };
    rename(&ibuprofen.medicine.item, "The pink one");
    assert_eq!(names(), ["The pink one", "Panadol"]);
    journal.undo(&now()).unwrap();
    assert_eq!(names(), ["Ibuprofen", "Panadol"], "both are one operation");
    rename(&panadol.medicine.item, "White");
    assert_eq!(names(), ["Ibuprofen", "Panadol"], "a brand stays what it is called");
}

fn question(journal: &Journal, medicine: &Medicine, now: &Moment) -> Option<SavingConcern> {
    journal.reminders().check_medicine(None, medicine, now).unwrap().concern
}

#[test]
fn a_medicine_that_may_be_a_slip_is_asked_about_before_it_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    let now: Moment = "2026-05-10T10:00:00+01:00[Europe/London]".parse().unwrap();
    let named = |name: &str| Medicine { name: name.to_owned(), ..Medicine::default() };
    let limited = |name: &str, most: &str| Medicine {
        daily_most: Some(Dose::parse(most, None, Language::English).unwrap()),
        ..named(name)
    };
    for (medicine, concern) in [
        (limited("Paracetamol", "40 g"), Some(SavingConcern::ImplausibleLimit)),
        (limited("Paracetamol", "4 g"), None),
        (limited("Ibuprofen", "3200 mg"), None),
        (limited("Ibuprofen", "100 g"), Some(SavingConcern::ImplausibleLimit)),
        (named("Ibuprofen 400"), Some(SavingConcern::NameHoldsStrength)),
        (named("Zorblax 600 mg"), Some(SavingConcern::NameHoldsStrength)),
        (named("Ramipril 5"), Some(SavingConcern::NameHoldsStrength)),
        (Medicine { dose: limited("", "600 mg").daily_most, ..named("Zorblax 600") }, None),
        (named("Vitamin B 12"), None),
        (named("Coenzyme Q 10"), None),
        (named("Tritace"), None),
    ] {
        assert_eq!(question(&journal, &medicine, &now), concern, "{}", medicine.name);
    }
    journal.medicines().save(None, named("Ramipril"), &now).unwrap();
    assert_eq!(question(&journal, &named("Tritace"), &now), Some(SavingConcern::SameSubstance));
    assert_eq!(question(&journal, &named("Amlodipine"), &now), None);
}

#[test]
fn what_is_in_an_unknown_brand_is_asked_for_once_it_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
    let now: Moment = "2026-05-10T10:00:00+01:00[Europe/London]".parse().unwrap();
    let save = |name: &str, ingredients: Vec<Ingredient>| {
        let medicine = Medicine { name: name.to_owned(), ingredients, ..Medicine::default() };
        let saved = journal.medicines().save(None, medicine, &now).unwrap();
        saved.facts.into_iter().find(|fact| fact.id == "unknown-contents").map(|fact| fact.text)
    };
    assert_eq!(save("Levothyroxine", Vec::new()), None);
    let text = save("Xumadol", Vec::new()).unwrap();
    assert!(text.starts_with("Ebb does not know what is in Xumadol."), "{text}");
    let paracetamol = journal.medicines().parse_ingredient("paracetamol 1 g").unwrap();
    assert_eq!(save("Yumadol", vec![paracetamol]), None);
}
