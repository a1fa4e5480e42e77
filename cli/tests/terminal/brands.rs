//! Another brand of a medicine in the list: its pieces are not those of the person's own pack.

use crate::harness::{EbbAssert as _, Sandbox};

#[test]
fn pieces_of_another_brand_are_not_counted_with_the_strength_of_the_own_pack() {
    for (language, pack, most, dose, contains, brand) in [
        ("es", "paracetamol 500", "3000 mg", "1 comprimido", "paracetamol 500 mg", "Gelocatil"),
        ("de", "Ibu 200", "1200 mg", "1 Tablette", "Ibuprofen 200 mg", "Dolormin extra"),
        ("de", "Ibu 200", "1200 mg", "1 Tablette", "Ibuprofen 200 mg", "Dolormin"),
        ("de", "Ibu 200", "1200 mg", "1 Tablette", "Ibuprofen 200 mg", "Nurofen"),
        ("de", "Paracetamol 500", "3000 mg", "1 Tablette", "Paracetamol 500 mg", "Dafalgan"),
        ("de", "Paracetamol 500", "3000 mg", "1 Tablette", "Paracetamol 500 mg", "ben-u-ron"),
        ("de", "Paracetamol 500", "3000 mg", "1 Tablette", "Paracetamol 500 mg", "Panadol"),
        ("en", "Nurofen", "1200 mg", "1 tablet", "ibuprofen 200 mg", "Brufen"),
        ("en", "Nurofen 200", "1200 mg", "1 tablet", "ibuprofen 200 mg", "Advil"),
        ("en", "ibuprofen", "1200 mg", "1 tablet", "ibuprofen 200 mg", "Advil"),
    ] {
        let ebb = Sandbox::new();
        let run = |line: &[&str]| ebb.run_in(language, line).printed();
        run(&["medicine", "add", pack, "--dose", dose, "--contains", contains, "--daily-most", most]);
        let typed = brand.to_lowercase();
        let said = run(&["log", &typed, "2"]);
        assert!(said.starts_with(&format!("{brand}, 2 ")), "{brand}: {said}");
        let total = || ebb.json(["remind", "doses"])[0]["total"]["amount"].clone();
        assert!(total().is_null(), "{brand} is not counted in pieces");
        // By its weight it counts.
        run(&["log", &typed, "650 mg"]);
        assert_eq!(total(), "650", "{brand}");
        // The own pack is counted as before.
        run(&["log", pack, "1"]);
        let strength: u32 = contains.split_whitespace().find_map(|word| word.parse().ok()).unwrap();
        assert_eq!(total(), (650 + strength).to_string(), "{pack}");
        // And the brand can be a pack of its own.
        run(&["medicine", "add", brand, "--contains", contains]);
        assert!(run(&["log", &typed, "1"]).starts_with(&format!("{brand}, 1 ")));
    }
}

#[test]
fn one_undo_takes_back_the_dose_and_the_name_it_brought() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "paracetamol 500", "--dose", "1 tablet", "--contains", "paracetamol 500 mg"]);
    let before = ebb.json(["items"]);
    ebb.text(["log", "calpol", "2"]);
    ebb.text(["undo"]);
    assert_eq!(ebb.json(["items"]), before);
    // A second one is the same item.
    ebb.text(["log", "calpol", "2"]);
    let items = ebb.json(["items"]);
    ebb.text(["log", "Calpol", "1 tablet"]);
    assert_eq!(ebb.json(["items"]), items);
}

#[test]
fn combination_of_another_brand_is_added_beside() {
    let ebb = Sandbox::new();
    ebb.text([
        "medicine",
        "add",
        "Thomapyrin",
        "--dose",
        "1 tablet",
        "--contains",
        "aspirin 250 mg",
        "--contains",
        "paracetamol 200 mg",
    ]);
    assert!(ebb.text(["log", "excedrin", "2"]).starts_with("Excedrin, 2 "));
    ebb.text(["medicine", "add", "excedrin", "--contains", "aspirin 250 mg", "--contains", "paracetamol 250 mg"]);
    assert!(ebb.text(["log", "excedrin", "1"]).starts_with("Excedrin, 1 "));
}

#[test]
fn names_of_the_substance_mean_the_own_pack() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "paracetamol", "--dose", "1 tablet", "--contains", "paracetamol 500 mg"]);
    for name in ["paracetamol", "acetaminophen", "APAP"] {
        assert!(ebb.text(["log", name, "1"]).starts_with("Paracetamol, 1 tablet"), "{name}");
    }
}

#[test]
fn name_of_the_substance_is_no_pack_where_two_are_in_the_list() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Ibu 200", "--dose", "1 tablet", "--contains", "ibuprofen 200 mg"]);
    ebb.text(["medicine", "add", "Advil", "--dose", "1 tablet", "--contains", "ibuprofen 400 mg"]);
    let said = ebb.text(["log", "ibuprofen", "2 tablets"]);
    assert!(said.starts_with("Ibuprofen, 2 tablets"), "{said}");
    assert!(ebb.text(["log", "advil", "2"]).starts_with("Advil, 2 tablets"));
}

#[test]
fn number_alone_is_not_read_in_the_unit_of_another_pack() {
    let ebb = Sandbox::new();
    ebb.text(["medicine", "add", "Paracetamol", "--dose", "1 g", "--daily-most", "4 g"]);
    let said = ebb.refused(["log", "calpol", "2"]);
    assert!(said.contains("Write the unit with it"), "{said}");
    assert!(ebb.text(["log", "calpol", "2 tablets"]).starts_with("Calpol, 2 tablets"));
    assert!(ebb.text(["log", "calpol", "500 mg"]).starts_with("Calpol, 500 mg"));
    assert!(ebb.text(["log", "calpol", "2"]).starts_with("Calpol, 2 tablets"), "in its own unit");
}
