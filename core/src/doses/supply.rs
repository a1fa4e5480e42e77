//! What is left of a supply, counted in a medicine's usual doses.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;

use super::dose_count::pieces_of;
use super::dose_record::DoseRecord;
use crate::entry::{Amount, Dose, DoseBasis, DoseUnit};
use crate::error::EbbError;
use crate::profile::Medicine;
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// What is left of a supply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Supply {
    /// Usual doses; a broken one is not counted.
    pub(crate) doses: u32,
    /// Whether a dose of which the person is not sure was counted as taken.
    pub(crate) counts_unsure: bool,
}

/// How many usual doses are left of a number of them since a moment; a broken one is not counted. A dose that was possibly
/// taken counts, so that the reminder comes early rather than late.
pub(crate) fn left_of(
    reader: &Reader<'_>,
    medicine: &Medicine,
    doses: u32,
    since: &Moment,
) -> Result<Supply, EbbError> {
    let Some(item) = &medicine.item else { return Ok(Supply { doses, counts_unsure: false }) };
    let item = reader.catalog().resolve(item);
    let rollover = reader.rollover()?;
    let entries = reader.item_entries(&item, Day::from(since.local().date()).plus(-1))?;
    let (catalog, list) = (reader.catalog(), [medicine.clone()]);
    let taken = entries.iter().filter_map(|entry| DoseRecord::of(entry, since, rollover, &list, &catalog));
    let taken: Vec<DoseRecord> = taken.filter(|taken| taken.time.latest > since.at).collect();
    let counts_unsure = taken.iter().any(|taken| !taken.is_sure);
    let used = taken
        .iter()
        .map(|taken| usual_doses(taken.dose.as_ref(), &taken.basis))
        .fold(Decimal::ZERO, Decimal::saturating_add);
    let left = Decimal::from(doses).saturating_sub(used).max(Decimal::ZERO);
    Ok(Supply { doses: left.floor().to_u32().unwrap_or_default(), counts_unsure })
}

/// How many of a medicine's usual doses one is; one where that is not known.
fn usual_doses(dose: Option<&Dose>, basis: &DoseBasis) -> Amount {
    let Some(dose) = dose else { return Decimal::ONE };
    let is_piece = DoseUnit::of(&dose.unit).is_piece();
    let ratio = |usual: &Dose| {
        let measured = dose.amount_in(&usual.unit).or_else(|| match basis.ingredients.as_slice() {
            [only] if is_piece => only.held_in(dose)?.amount_in(&usual.unit),
            _ if DoseUnit::of(&usual.unit).is_piece() => pieces_of(dose, basis),
            _ => None,
        });
        measured?.checked_div(usual.amount)
    };
    // A count without a strength is that many usual doses.
    let counted = if is_piece { dose.amount } else { Decimal::ONE };
    basis.usual.as_ref().and_then(ratio).unwrap_or(counted)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::ItemId;
    use crate::entry::Ingredient;

    fn usual(text: &str, strength: Option<&str>) -> DoseBasis {
        let dose = |text: &str| Dose::parse(text, None, crate::i18n::Language::English).unwrap();
        let ingredients = strength
            .map(|strength| Ingredient { substance: ItemId("x".to_owned()), strength: Some(dose(strength)), per: None })
            .into_iter()
            .collect();
        DoseBasis { usual: Some(dose(text)), ingredients }
    }

    #[test]
    fn dose_counts_by_its_amount() {
        let count = |given: &str, medicine: &DoseBasis| {
            let dose = Dose::parse(given, None, crate::i18n::Language::English).unwrap();
            usual_doses(Some(&dose), medicine).normalize().to_string()
        };
        let plain = usual("250 mg", None);
        assert_eq!(usual_doses(None, &plain), Decimal::ONE);
        assert_eq!(count("125 mg", &plain), "0.5");
        assert_eq!(count("0.5 g", &plain), "2");
        assert_eq!(count("2 tablets", &plain), "2", "a count without a strength");
        assert_eq!(count("5 ml", &plain), "1", "not comparable");
        assert_eq!(count("1 tablet", &usual("250 mg", Some("125 mg"))), "0.5");
        assert_eq!(count("500 mg", &usual("2 tablets", Some("125 mg"))), "2");
        assert_eq!(count("½ tablet", &usual("1 tablet", None)), "0.5");
    }
}
