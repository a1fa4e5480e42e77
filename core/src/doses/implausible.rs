//! Doses that nobody means: a slip of the unit, of the decimal mark or of a finger.

use rust_decimal::Decimal;

use super::dose_count::{DoseCount, Measure};
use super::dose_record::{DoseRecord, TakenTime};
use crate::catalog::{Catalog, Item, ItemId, most_millilitres, most_pieces, most_units};
use crate::entry::{Dose, DoseBasis, DoseUnit};
use crate::time::Timestamp;

/// What is this many times the person's own usual dose is meant, whatever others take.
const USUAL_TIMES: i64 = 3;

/// What is more than this many times the usual dose of a medicine that Ebb does not know is a slip.
const UNKNOWN_TIMES: i64 = 20;

/// As many usual doses of a medicine as a shifted decimal mark makes.
const DECIMAL_MARK: i64 = 10;

/// Whether a dose is more than anyone takes at once: by the bounds of the vocabulary, and by the person's own usual dose.
pub(crate) fn is_implausible(item: &ItemId, said: &Dose, basis: &DoseBasis, catalog: &Catalog) -> bool {
    let said = &basis.meant(said.clone());
    if times_usual(said, basis).is_some_and(|times| times <= USUAL_TIMES.into()) {
        return false;
    }
    let unit = DoseUnit::of(&said.unit);
    let is_medicine = || catalog.get(item).is_some_and(Item::is_medicine);
    // Thirty times of an exercise are no slip, and a remedy of the person's own may be one.
    let is_counted = unit.is_taken_in_few() && (unit.id() != "dose" || is_medicine());
    if is_counted && said.amount > most_pieces().into() {
        return true;
    }
    if said.amount_in("ml").is_some_and(|amount| amount > most_millilitres().into()) && is_medicine() {
        return true;
    }
    let of_units = basis.ingredients.iter().map(|one| &one.substance).chain([item]).filter_map(most_units).min();
    if of_units.is_some_and(|most| said.amount_in("IU").is_some_and(|amount| amount > most.into())) {
        return true;
    }
    // A shifted decimal mark is ten times: of morphine the bounds of the vocabulary are far above that.
    if is_medicine() && times_usual(said, basis).is_some_and(|times| times >= DECIMAL_MARK.into()) {
        return true;
    }
    let dose =
        DoseRecord::hypothetical(item, Some(said.clone()), basis.clone(), TakenTime::exactly(Timestamp::UNIX_EPOCH));
    let is_above = |substance, most: u32| {
        let measure = Measure::Substance { item: None, substance, unit: "mg".to_owned(), by: None };
        matches!(measure.contribution(&dose), DoseCount::Said(amount) if amount > most.into())
    };
    let mut known =
        basis.ingredients.iter().filter_map(|one| Some((&one.substance, catalog.plausible_maximum(&one.substance)?)));
    if basis.ingredients.iter().all(|one| !one.substance.is_own()) {
        return known.any(|(substance, most)| is_above(substance.clone(), most));
    }
    times_usual(said, basis).is_some_and(|times| times > UNKNOWN_TIMES.into())
        || known.any(|(substance, most)| is_above(substance.clone(), most))
}

/// How many usual doses a dose is; `None` where they cannot be compared.
fn times_usual(dose: &Dose, basis: &DoseBasis) -> Option<Decimal> {
    let usual = basis.usual.as_ref()?;
    dose.amount_in(&usual.unit)?.checked_div(usual.amount)
}
