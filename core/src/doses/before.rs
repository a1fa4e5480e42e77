//! What is shown before a dose. Every place that offers a dose shows the same.

use super::dose_count::Measure;
use super::dose_record::{DoseRecord, TakenTime};
use super::excess::{Excess, PARACETAMOL, Total};
use super::limits::DoseLimits;
use super::standing::{NextDose, Standing};
use super::wording::{StandingWords, too_soon};
use crate::i18n::Words;
use crate::profile::Medicine;
use crate::time::Timestamp;

/// What is said before a dose.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct BeforeDose {
    /// Where the medicine stands.
    pub(crate) standing: Standing,
    /// When it was last taken and what one more comes to, a sentence each.
    pub(crate) lines: Vec<String>,
    /// What speaks against one more; absent if Ebb knows of nothing.
    pub(crate) warning: Option<String>,
    /// Whether any limit counts it.
    pub(crate) is_limited: bool,
}

/// What one more dose of a medicine comes to.
struct AnotherDose {
    /// By each limit that counts it, the medicine's own among them.
    totals: Vec<Excess>,
    /// The paracetamol, above what nobody needs to set a limit for.
    paracetamol: Option<Total>,
}

impl AnotherDose {
    /// Of a dose at an instant; `None` of a medicine without an item, and where no limit counts it.
    fn of(limits: &DoseLimits<'_>, medicine: &Medicine, at: Timestamp) -> Option<Self> {
        let one = hypothetical_dose(limits, medicine, at)?;
        let is_paracetamol = one.basis.ingredients.iter().any(|one| one.substance.0 == PARACETAMOL);
        if !is_paracetamol && limits.medicines.iter().all(|medicine| medicine.daily_most.is_none()) {
            return None;
        }
        Some(Self { totals: limits.totals_with(&one), paracetamol: limits.paracetamol_excess_with(&one) })
    }

    /// Whether it is above a limit in paracetamol, which says so.
    fn names_paracetamol(&self) -> bool {
        self.totals.iter().any(|one| one.is_beyond() && one.is_of_paracetamol())
    }

    /// Whether it is beyond the limit of a medicine.
    fn is_beyond(&self, of: &Excess) -> bool {
        self.totals.iter().any(|one| one.item == of.item && one.is_beyond())
    }
}

impl StandingWords<'_> {
    /// What is said before a dose of a medicine at an instant. The clock shows that instant.
    pub(crate) fn before(&self, limits: &DoseLimits<'_>, medicine: &Medicine, at: Timestamp) -> BeforeDose {
        let standing = limits.standing(medicine, at);
        let mut lines = self.lines(&standing, medicine);
        let shared = shared_lines(limits, medicine, (at, &standing), self.words);
        let beyond = shared.iter().filter(|(_, is_beyond)| *is_beyond).map(|(line, _)| line.clone());
        let warning: Vec<String> = self.warning(&standing, medicine).into_iter().chain(beyond).collect();
        let is_limited = medicine.daily_most.is_some() || medicine.least_between.is_some() || !shared.is_empty();
        lines.extend(shared.into_iter().map(|(line, _)| line));
        let warning = (!warning.is_empty()).then(|| warning.join(" "));
        BeforeDose { standing, lines, warning, is_limited }
    }
}

/// What one more dose makes of the limits of other medicines that count a substance of it, and whether that is beyond them; and
/// of paracetamol, whose limit nobody needs to set.
fn shared_lines(
    limits: &DoseLimits<'_>,
    medicine: &Medicine,
    (at, standing): (Timestamp, &Standing),
    words: Words,
) -> Vec<(String, bool)> {
    let Some((one_more, item)) = AnotherDose::of(limits, medicine, at).zip(medicine.item.as_ref()) else {
        return Vec::new();
    };
    // Its own limit says it in other words.
    let own = medicine.daily_most.as_ref().map(|limit| Measure::of(limit, item, &limits.basis(item)));
    let own_names_it = standing.next == NextDose::Beyond
        && own.is_some_and(|own| own.is_of_mass() && own.substance().is_some_and(|one| one.0 == PARACETAMOL));
    // Where nobody knows how much of it any dose is, there is nothing to say.
    let others = one_more.totals.iter().filter(|excess| excess.item != *item && !excess.total.dose.amount.is_zero());
    let names_it = own_names_it || others.clone().any(|one| one.is_beyond() && one.is_of_paracetamol());
    let line = |excess: &Excess| {
        let (total, limit) = (excess.total.text(words), excess.limit.text(words));
        (words.dose_next_of(excess.medicine.clone(), total, limit), excess.is_beyond())
    };
    let general = one_more.paracetamol.as_ref().filter(|_| !names_it);
    let general = general.map(|total| (words.dose_next_paracetamol(total.text(words)), true));
    others.map(line).chain(general).collect()
}

/// What a dose would have come to that was due at an instant and is asked about later, where one taken now would not: the
/// limits that it would be beyond, and that it would have been too near to another.
pub(crate) fn then_lines(
    limits: &DoseLimits<'_>,
    medicine: &Medicine,
    due: Timestamp,
    now: Timestamp,
    words: Words,
) -> Vec<String> {
    let Some(one) = hypothetical_dose(limits, medicine, due) else { return Vec::new() };
    let near = too_soon(limits, &one, limits.repeated(&one), words);
    let Some(then) = AnotherDose::of(limits, medicine, due) else { return near };
    let instead = AnotherDose::of(limits, medicine, now);
    let is_said = |excess: &&Excess| instead.as_ref().is_some_and(|instead| instead.is_beyond(excess));
    let beyond = then.totals.iter().filter(|excess| excess.is_beyond() && !is_said(excess));
    let line = |excess: &Excess| {
        words.dose_then_of(excess.medicine.clone(), excess.total.text(words), excess.limit.text(words))
    };
    let says_it = then.names_paracetamol() || instead.as_ref().is_some_and(|instead| instead.paracetamol.is_some());
    let general = then.paracetamol.as_ref().filter(|_| !says_it);
    let general = general.map(|total| words.dose_then_paracetamol(total.text(words)));
    beyond.map(line).chain(general).chain(near).collect()
}

/// A usual dose of a medicine that is only thought of.
fn hypothetical_dose(limits: &DoseLimits<'_>, medicine: &Medicine, at: Timestamp) -> Option<DoseRecord> {
    let item = medicine.item.as_ref()?;
    Some(DoseRecord::hypothetical(item, None, limits.basis(item), TakenTime::exactly(at)))
}
