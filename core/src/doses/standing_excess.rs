//! What was taken and may do harm, as it stands on Today with what can be done about it.

use serde::Serialize;

use super::dose_record::{DoseRecord, around, own_list};
use super::excess::{Excess, PARACETAMOL, ParacetamolExcess, Total};
use super::limits::DoseLimits;
use super::standing::WeeklyRepeat;
use super::wording::{repeated_this_week, unknown};
use crate::catalog::ItemId;
use crate::entry::{Amount, Dose, EntryId};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::safety;
use crate::storage::Reader;
use crate::time::Moment;

/// What was taken within 24 hours, or within a week of a weekly medicine, and may do harm.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DoseExcess {
    /// The substance, or the medicine whose limit it is, as the item of its doses.
    pub item: ItemId,
    /// What it comes to. More, where of some doses it is not known how much they hold, which `text` says.
    pub total: Dose,
    /// In words: what it comes to, and whom to call or ask now.
    pub text: String,
    /// The number to dial: of the poison line, otherwise of the ambulance; absent where no country is chosen, and of a weekly
    /// medicine.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub number: Option<String>,
    /// What can be done about it, in the order to show.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub actions: Vec<ExcessAction>,
}

/// Something that can be done about what was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ExcessAction {
    /// What it does.
    pub act: ExcessAct,
    /// The words of its button.
    pub label: String,
    /// The number that [`ExcessAct::Call`] dials.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub number: Option<String>,
    /// The entry that [`ExcessAct::Undo`] removes ([`crate::logging::Logging::remove`]), which is undone like any change.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub entry: Option<EntryId>,
}

/// What an [`ExcessAction`] does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ExcessAct {
    /// Dials a number.
    Call,
    /// Removes the dose that was logged last of those that count: a slip of the finger.
    Undo,
    /// Opens the card *Talk to someone* ([`crate::safety::TalkToSomeone`]).
    Talk,
}

/// What was taken in any 24 hours that hold this moment and may do harm: paracetamol above 4 g, and what is twice the person's
/// own limit; and two doses of a weekly medicine within six days.
pub(crate) fn excesses(reader: &Reader<'_>, now: &Moment) -> Result<Vec<DoseExcess>, EbbError> {
    let list = own_list(reader)?;
    let taken = around(reader, now, &list)?;
    if taken.is_empty() {
        return Ok(Vec::new());
    }
    let (catalog, words) = (reader.catalog(), reader.words());
    let limits = DoseLimits { medicines: &list, catalog: &catalog, taken: &taken };
    let call_now = safety::call_now(reader, now)?;
    let text = |first: String, total: &Total| {
        let unknown = unknown(&catalog, &total.unknown, words);
        [first, call_now.sentence.clone()].into_iter().chain(unknown).collect::<Vec<_>>().join(" ")
    };
    let number = call_now.number.as_ref();
    let actions = |item: &ItemId| {
        let call = number.map(|number| ExcessAction {
            act: ExcessAct::Call,
            label: words.dose_excess_call(number),
            number: Some(number.clone()),
            entry: None,
        });
        let talk = ExcessAction { act: ExcessAct::Talk, label: words.talk_title(), number: None, entry: None };
        call.into_iter().chain(undo(&limits, limits.logged_last(item, now.at), words)).chain([talk]).collect()
    };
    let said = |excess: &ParacetamolExcess| {
        let total = excess.total.text(words);
        if excess.at_usual_strength {
            words.dose_excess_paracetamol_usual(total)
        } else {
            words.dose_excess_paracetamol(total)
        }
    };
    let paracetamol = limits.standing_paracetamol_excess(now.at).map(|excess| DoseExcess {
        item: ItemId(PARACETAMOL.to_owned()),
        text: text(said(&excess), &excess.total),
        total: excess.total.dose,
        number: call_now.number.clone(),
        actions: actions(&ItemId(PARACETAMOL.to_owned())),
    });
    let doubles = limits
        .standing_excesses(now.at)
        .into_iter()
        .filter(|excess| excess.is_double() && !(paracetamol.is_some() && excess.is_of_paracetamol()));
    let doubles = doubles.map(|Excess { medicine, item, total, limit, .. }| DoseExcess {
        actions: actions(&item),
        item,
        text: text(words.dose_excess(medicine, total.text(words), limit.text(words)), &total),
        total: total.dose,
        number: call_now.number.clone(),
    });
    let repeats = limits.repeats_this_week(now.at).into_iter();
    let mut repeats: Vec<DoseExcess> = repeats.filter_map(|repeat| weekly_excess(&limits, &repeat, words)).collect();
    // The same words twice tell nothing more.
    repeats.dedup_by(|one, other| one.text == other.text);
    let doubles: Vec<_> = doubles.collect();
    Ok(paracetamol.into_iter().chain(doubles).chain(repeats).collect())
}

/// Two doses of a weekly medicine within a week, as they stand on Today. Nobody has to be called; a doctor or pharmacist is
/// asked.
fn weekly_excess(limits: &DoseLimits<'_>, repeat: &WeeklyRepeat<'_>, words: Words) -> Option<DoseExcess> {
    let item = repeat.doses.first()?.item.clone();
    let listed = limits.medicines.iter().find(|medicine| medicine.item.as_ref() == Some(&item));
    let label = listed.map_or_else(|| limits.catalog.label(&item, words), |medicine| medicine.name.clone());
    let said = repeat.doses.iter().map(|taken| taken.dose.as_ref().or(taken.basis.usual.as_ref()));
    let unit = said.clone().next().flatten().map(|dose| dose.unit.clone());
    let amount = unit.as_ref().and_then(|unit| said.map(|dose| dose?.amount_in(unit)).sum::<Option<Amount>>());
    // As many doses, where their amounts cannot be added.
    let total = amount.zip(unit).map(|(amount, unit)| Dose { amount, unit });
    let total = total.unwrap_or_else(|| Dose::new(repeat.repeated.count as u64, "dose"));
    let text = format!("{label}: {}", repeated_this_week(words, repeat.weekly, repeat.repeated));
    let actions = undo(limits, repeat.doses.first().copied(), words).into_iter().collect();
    Some(DoseExcess { item, total, text, number: None, actions })
}

/// Takes back a dose that was a slip; nothing where no entry is behind it.
fn undo(limits: &DoseLimits<'_>, slip: Option<&DoseRecord>, words: Words) -> Option<ExcessAction> {
    let slip = slip?;
    let name = limits.catalog.label(&slip.item, words);
    let dose = slip.dose.as_ref().map(|dose| dose.text(words));
    let what = [Some(name), dose].into_iter().flatten().collect::<Vec<_>>().join(", ");
    Some(ExcessAction {
        act: ExcessAct::Undo,
        label: words.dose_excess_undo(what),
        number: None,
        entry: Some(slip.entry.clone()?),
    })
}
