//! Reading doses as people write them, and which medicine of the list they mean.

use rust_decimal::Decimal;

use super::dose_count::basis_now;
use crate::catalog::{Item, ItemId};
use crate::entry::{Dose, DoseUnit, InvalidDraft};
use crate::error::EbbError;
use crate::i18n::bare_half;
use crate::profile::{self, Medicine};
use crate::storage::Reader;

/// The item of the medicine that is meant by the name of a substance and an amount, if one was said: of the only one in the list
/// that holds it and nothing else, and is measured so. "Tramadol 20" may mean "Tramadol drops", and "ibuprofen 400 mg" no gel.
/// Otherwise the item itself.
pub(super) fn as_listed(reader: &Reader<'_>, item: &ItemId, amount: &str) -> Result<ItemId, EbbError> {
    let catalog = reader.catalog();
    let all: Vec<Medicine> = profile::listed(reader)?.into_iter().map(|(_, medicine)| medicine).collect();
    let items = || all.iter().filter_map(|medicine| Some((medicine, medicine.item.as_ref()?)));
    if items().any(|(_, listed)| listed == item) {
        return Ok(item.clone());
    }
    let is_only = |listed: &ItemId| {
        let basis = basis_now(listed, &all, &catalog);
        matches!(basis.ingredients.as_slice(), [only] if only.substance == *item)
    };
    let mut meant = items().filter(|(_, listed)| is_only(listed));
    let (Some((medicine, listed)), None) = (meant.next(), meant.next()) else { return Ok(item.clone()) };
    // A low dose is an item of its own: 50 mg of naltrexone are none of the list's 4.5 mg.
    let most_times = if listed.0.starts_with("low-dose-") { LOW_DOSE_TIMES } else { Decimal::MAX };
    let fits = |text: &str| {
        let usual = medicine.dose.as_ref()?;
        let times = parse(reader, listed, text).ok()?.amount_in(&usual.unit)?.checked_div(usual.amount)?;
        (times <= most_times).then_some(())
    };
    let is_meant = amount.is_empty() || fits(amount).is_some();
    Ok(if is_meant { listed.clone() } else { item.clone() })
}

/// How many of a low dose may still be one.
const LOW_DOSE_TIMES: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// Reads a dose as people write it; a number alone is in the medicine's own unit.
pub(super) fn parse(reader: &Reader<'_>, item: &ItemId, text: &str) -> Result<Dose, EbbError> {
    let catalog = reader.catalog();
    let item = catalog.resolve(item);
    let list = profile::listed(reader)?;
    let own = list.iter().find(|(_, medicine)| medicine.item.as_ref() == Some(&item));
    let usual = own.and_then(|(_, medicine)| medicine.dose.as_ref());
    let unit = usual.map(|dose| dose.unit.clone()).or_else(|| catalog.get(&item)?.unit.clone());
    let language = reader.words().language();
    let dose = Dose::parse(text, Some(unit.as_deref().unwrap_or("dose")), language)?;
    let bare = Dose::parse(text, None, language).is_err();
    // A name that no item has is that of a new medicine.
    let is_medicine = catalog.get(&item).is_none_or(Item::is_medicine);
    // Half of a tablet or of the usual dose, or of a milligram? Of a dose of one gram all are the same.
    let is_one = usual.is_some_and(|usual| usual.amount == Decimal::ONE);
    let is_part = (text.contains(['/', '½', '¼', '¾']) || bare_half(text).is_some())
        && !is_one
        && !DoseUnit::of(&dose.unit).is_piece();
    let is_strength = usual.is_none() && unit.is_none() && is_medicine && dose.amount > PIECES_LIKELY.into();
    let may_mean_milligrams = || catalog.may_mean_milligrams(&item, dose.amount);
    if bare && (is_part || is_strength || !is_near(&dose, usual, may_mean_milligrams)) {
        return Err(
            InvalidDraft::DoseUnitNeeded { given: text.trim().to_owned(), read: dose.text(reader.words()) }.into()
        );
    }
    Ok(dose)
}

/// How many pieces are likely to be taken at once: a greater number may be milligrams.
const PIECES_LIKELY: i64 = 4;

/// Whether a number without a unit can be meant in the medicine's own: within a tenth and ten times the usual dose, and no
/// more pieces than anyone takes at once. Without a usual dose a small number of milligrams may as well mean tablets, and one of
/// micrograms milligrams.
fn is_near(dose: &Dose, usual: Option<&Dose>, may_mean_milligrams: impl FnOnce() -> bool) -> bool {
    const PIECES_MOST: i64 = 20;
    let pieces = DoseUnit::of(&dose.unit).is_piece() && dose.unit != "drop" && dose.unit != "unit";
    if pieces && dose.amount > PIECES_MOST.into() {
        return false;
    }
    let Some(usual) = usual else {
        return match dose.unit.as_str() {
            "mg" => dose.amount > PIECES_LIKELY.into(),
            "µg" => dose.amount > PIECES_LIKELY.into() && !may_mean_milligrams(),
            _ => true,
        };
    };
    let ten = Decimal::TEN;
    dose.amount <= usual.amount * ten && dose.amount * ten >= usual.amount
}
