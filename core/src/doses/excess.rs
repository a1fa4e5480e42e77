//! What is beyond a limit.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::dose_count::{DoseCount, Measure};
use super::dose_record::{DoseRecord, TakenTime};
use super::limits::DoseLimits;
use super::window::{TimedAmount, WINDOW, largest_total};
use crate::catalog::ItemId;
use crate::entry::{Amount, Dose, DoseUnit};
use crate::profile::Medicine;
use crate::time::Timestamp;

/// The substance of which too much is named without any list.
pub(super) const PARACETAMOL: &str = "paracetamol";

/// Paracetamol within 24 hours above which a poison line is named, in milligrams: the usual maximum for adults, above which
/// the liver can be harmed without a person feeling ill (MHRA; Heard 2008). The person's own limit may be lower.
const PARACETAMOL_MOST: i64 = 4_000;

/// Paracetamol in a tablet whose strength nobody said, in milligrams: the usual one.
const PARACETAMOL_PIECE: i64 = 500;

/// Paracetamol in a millilitre of a liquid whose strength nobody said, in milligrams: the weaker of the usual ones, 120 mg in
/// 5 ml.
const PARACETAMOL_MILLILITRE: i64 = 24;

/// A limit of the list and what doses come to beside it, mostly beyond it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Excess {
    /// The medicine whose limit it is.
    pub(crate) medicine: String,
    /// The item that its doses are logged as.
    pub(crate) item: ItemId,
    /// The substance that it is counted in; absent of a limit in pieces.
    pub(crate) substance: Option<ItemId>,
    pub(crate) total: Total,
    pub(crate) limit: Dose,
}

/// What doses come to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Total {
    pub(crate) dose: Dose,
    /// The items of doses that hold more of it, and it is not known how much.
    pub(crate) unknown: BTreeSet<ItemId>,
}

/// More paracetamol than the liver bears.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ParacetamolExcess {
    pub(super) total: Total,
    /// Whether it is that much only if pieces and millilitres of unknown strength have the usual one.
    pub(super) at_usual_strength: bool,
}

impl Excess {
    /// Whether it is beyond the limit.
    pub(super) fn is_beyond(&self) -> bool {
        self.total.is_above(self.limit.amount)
    }

    /// Whether it is at least twice the limit.
    pub(crate) fn is_double(&self) -> bool {
        self.total.dose.amount >= self.limit.amount * Decimal::TWO
    }

    /// Whether it is counted in paracetamol.
    pub(crate) fn is_of_paracetamol(&self) -> bool {
        self.substance.as_ref().is_some_and(|substance| substance.0 == PARACETAMOL)
    }
}

impl Total {
    /// Whether some doses hold more of it, and it is not known how much.
    pub(crate) fn is_least(&self) -> bool {
        !self.unknown.is_empty()
    }

    /// Whether it is above a limit: what reaches it without some doses is above it with them.
    fn is_above(&self, most: Amount) -> bool {
        self.dose.amount > most || (self.is_least() && self.dose.amount >= most)
    }
}

impl DoseLimits<'_> {
    /// The limits that a logged dose goes beyond, counting what was taken within 24 hours before and after it, by substance.
    pub(crate) fn excesses(&self, logged: &DoseRecord) -> Vec<Excess> {
        self.excesses_by(|measure| self.total_of(measure, logged, None))
    }

    /// The limits that the doses of any 24 hours which hold an instant are beyond.
    pub(crate) fn standing_excesses(&self, at: Timestamp) -> Vec<Excess> {
        self.excesses_by(|measure| Some(self.total_around(measure, TakenTime::exactly(at), None)))
    }

    fn excesses_by(&self, total: impl Fn(&Measure) -> Option<Total>) -> Vec<Excess> {
        self.totals_by(total).into_iter().filter(Excess::is_beyond).collect()
    }

    /// What one more dose makes of each limit that counts it.
    pub(super) fn totals_with(&self, more: &DoseRecord) -> Vec<Excess> {
        self.totals_by(|measure| self.total_of(measure, more, Some(more)))
    }

    fn totals_by(&self, total: impl Fn(&Measure) -> Option<Total>) -> Vec<Excess> {
        let excess = |medicine: &Medicine| {
            let (limit, item) = (medicine.daily_most.clone()?, medicine.item.clone()?);
            let measure = Measure::of(&limit, &item, &self.basis(&item));
            let total = total(&measure)?;
            Some(Excess {
                medicine: medicine.name.clone(),
                item,
                substance: measure.substance().cloned(),
                total,
                limit,
            })
        };
        self.medicines.iter().filter_map(excess).collect()
    }

    /// The paracetamol around a logged dose; `None` if the dose has none of it or that is not too much.
    pub(super) fn paracetamol_excess(&self, logged: &DoseRecord) -> Option<ParacetamolExcess> {
        let has_some = paracetamol().contribution(logged) != DoseCount::None;
        if has_some { self.paracetamol_excess_around(logged.time) } else { None }
    }

    /// The paracetamol in any 24 hours that hold an instant; `None` if that is not too much.
    pub(super) fn standing_paracetamol_excess(&self, at: Timestamp) -> Option<ParacetamolExcess> {
        self.paracetamol_excess_around(TakenTime::exactly(at))
    }

    fn paracetamol_excess_around(&self, time: TakenTime) -> Option<ParacetamolExcess> {
        let known = self.total_around(&paracetamol(), time, None);
        if known.is_above(PARACETAMOL_MOST.into()) {
            return Some(ParacetamolExcess { total: known, at_usual_strength: false });
        }
        let count = |taken: &DoseRecord| match paracetamol().contribution(taken) {
            DoseCount::Unknown => usual_paracetamol(taken).map_or(DoseCount::Unknown, DoseCount::Assumed),
            known => known,
        };
        let total = self.total_by(count, "mg", time, None);
        let is_above = total.dose.amount > PARACETAMOL_MOST.into();
        is_above.then_some(ParacetamolExcess { total, at_usual_strength: true })
    }

    /// Whether what was taken in any 24 hours that hold an instant may do harm, and a dose has some of it.
    pub(super) fn may_harm(&self, one: &DoseRecord, at: Timestamp) -> bool {
        let has_paracetamol = paracetamol().contribution(one) != DoseCount::None;
        if has_paracetamol && self.standing_paracetamol_excess(at).is_some() {
            return true;
        }
        self.excesses_by(|measure| {
            let counts = measure.contribution(one) != DoseCount::None;
            counts.then(|| self.total_around(measure, TakenTime::exactly(at), None))
        })
        .iter()
        .any(Excess::is_double)
    }

    /// The paracetamol around one more dose; `None` if the dose has none of it or that would not be too much.
    pub(super) fn paracetamol_excess_with(&self, more: &DoseRecord) -> Option<Total> {
        self.total_of(&paracetamol(), more, Some(more)).filter(|total| total.is_above(PARACETAMOL_MOST.into()))
    }

    /// The substances in a dose that a limit counts but whose amount is unknown: those with a limit of the person's, and
    /// paracetamol in a product of another name, or where an amount was said.
    pub(super) fn unknown_substances(&self, dose: &DoseRecord) -> BTreeSet<ItemId> {
        let of_limit = |medicine: &Medicine| {
            let (limit, item) = (medicine.daily_most.as_ref()?, medicine.item.as_ref()?);
            Some(Measure::of(limit, item, &self.basis(item)))
        };
        let product = (dose.item.0 != PARACETAMOL || dose.dose.is_some()).then(paracetamol);
        let counted = self.medicines.iter().filter_map(of_limit).chain(product);
        let is_unknown = |measure: &Measure| measure.contribution(dose) == DoseCount::Unknown;
        let unknown = counted.filter(|measure| is_unknown(measure) && !measure.lacks_piece(dose));
        unknown.map(|measure| measure.substance().unwrap_or(&dose.item).clone()).collect()
    }

    /// The limits in pieces that a dose of another medicine is not counted in, because nobody knows how much is in a piece.
    pub(super) fn limits_without_strength(&self, dose: &DoseRecord) -> Vec<(&str, &Dose)> {
        let of_limit = |medicine: &'_ Medicine| {
            let (limit, item) = (medicine.daily_most.as_ref()?, medicine.item.as_ref()?);
            Measure::of(limit, item, &self.basis(item)).lacks_piece(dose).then_some(())
        };
        let lacking = self.medicines.iter().filter(|medicine| of_limit(medicine).is_some());
        lacking.filter_map(|medicine| Some((medicine.name.as_str(), medicine.daily_most.as_ref()?))).collect()
    }

    /// The total around a dose, with one more; `None` if the dose contains nothing that is counted. A dose of unknown content makes
    /// the total a lower bound ([`Total::is_least`]).
    fn total_of(&self, measure: &Measure, dose: &DoseRecord, more: Option<&DoseRecord>) -> Option<Total> {
        (measure.contribution(dose) != DoseCount::None).then(|| self.total_around(measure, dose.time, more))
    }

    /// The largest total of any 24 hours that touch a time, with one more dose.
    fn total_around(&self, measure: &Measure, time: TakenTime, more: Option<&DoseRecord>) -> Total {
        self.total_by(|taken| measure.contribution(taken), measure.unit(), time, more)
    }

    fn total_by(
        &self,
        count: impl Fn(&DoseRecord) -> DoseCount,
        unit: &str,
        time: TakenTime,
        more: Option<&DoseRecord>,
    ) -> Total {
        let mut unknown = BTreeSet::new();
        let mut amounts = Vec::new();
        for taken in self.taken.iter().chain(more) {
            match count(taken) {
                DoseCount::Said(amount) | DoseCount::Assumed(amount) => {
                    let TakenTime { earliest, latest, .. } = taken.time;
                    amounts.push(TimedAmount { earliest, latest, amount });
                }
                DoseCount::Unknown if taken.time.apart_from(time) < WINDOW => {
                    unknown.insert(taken.item.clone());
                }
                DoseCount::Unknown | DoseCount::None => {}
            }
        }
        let amount = largest_total(&amounts, time.earliest, time.latest).normalize();
        Total { dose: Dose { amount, unit: unit.to_owned() }, unknown }
    }
}

/// The paracetamol in what was counted in pieces or measured in millilitres, in milligrams, at the usual strength.
fn usual_paracetamol(taken: &DoseRecord) -> Option<Amount> {
    let dose = taken.dose.as_ref()?;
    let (amount, each) = match dose.amount_in("ml") {
        Some(millilitres) => (millilitres, PARACETAMOL_MILLILITRE),
        None => (Some(dose.amount).filter(|_| DoseUnit::of(&dose.unit).is_taken_in_few())?, PARACETAMOL_PIECE),
    };
    amount.checked_mul(each.into())
}

fn paracetamol() -> Measure {
    Measure::Substance { item: None, substance: ItemId(PARACETAMOL.to_owned()), unit: "mg".to_owned(), by: None }
}
