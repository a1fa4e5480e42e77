//! Two medicines of the list whose items are merged become one.

use super::medicine::{Medicine, ingredient_text};
use super::medicines::{listed, weekly_once_merged};
use crate::catalog::ItemId;
use crate::entry::Dose;
use crate::error::EbbError;
use crate::i18n::Words;
use crate::labels::Labels;
use crate::storage::Writer;
use crate::time::{ClockTime, Moment};

/// Two medicines that became one.
pub(crate) struct MergedMedicines {
    /// The id of the one that is gone; absent where only one was in the list, which is weekly from now on.
    pub(crate) gone: Option<String>,
    /// The id of the one that both are now.
    pub(crate) id: String,
    /// The times of the one that is gone.
    pub(crate) times: Vec<ClockTime>,
    /// What is said of it, such as which limit holds.
    pub(crate) sentences: Vec<String>,
}

/// Makes one medicine of two whose items are being merged, before they are; `None` where they are not two of the list,
/// and no weekly one. What one of them lacks it takes from the other, and of two limits the stricter.
pub(crate) fn merge_medicines(
    writer: &mut Writer<'_>,
    from: &ItemId,
    into: &ItemId,
    now: &Moment,
) -> Result<Option<MergedMedicines>, EbbError> {
    let list = listed(writer)?;
    let of = |item: &ItemId| list.iter().find(|(_, medicine)| medicine.item.as_ref() == Some(item)).cloned();
    let weekly = weekly_once_merged(writer, from, into)?.is_some();
    let (Some((gone, old)), Some((id, kept))) = (of(from), of(into)) else {
        // The one of the list is what the other is from now on.
        let Some((id, medicine)) = of(from).or_else(|| of(into)).filter(|(_, medicine)| weekly && !medicine.weekly)
        else {
            return Ok(None);
        };
        let sentences = vec![writer.words().medicine_weekly_now(medicine.name.clone())];
        writer.put(&id, &Medicine { weekly, ..medicine.clone() }.after(&medicine, now))?;
        return Ok(Some(MergedMedicines { gone: None, times: medicine.times, id, sentences }));
    };
    let old = Medicine { weekly: old.weekly || weekly, ..old };
    if gone == id {
        return Ok(None);
    }
    let (merged, limits) = one_of(&old, &kept, writer.words());
    let words = writer.words();
    let limits = (!limits.is_empty()).then(|| words.medicine_merged_limits(limits.join(", ")));
    let left = differing(&old, &kept, &writer.labels());
    let left = (!left.is_empty()).then(|| words.medicine_merged_left(kept.name.clone(), left.join(", ")));
    let sentences = limits.into_iter().chain(left).collect();
    writer.put(&id, &merged.after(&kept, now))?;
    writer.remove::<Medicine>(&gone)?;
    Ok(Some(MergedMedicines { gone: Some(gone), id, times: old.times, sentences }))
}

/// One medicine made of two, with each limit that one of them had otherwise, in words.
fn one_of(old: &Medicine, kept: &Medicine, words: Words) -> (Medicine, Vec<String>) {
    let mut limits = Vec::new();
    let mut say = |differs: bool, limit: String| limits.extend(differs.then_some(limit));
    let daily_most = stricter(old.daily_most.as_ref(), kept.daily_most.as_ref());
    if let Some(most) = &daily_most {
        say(old.daily_most != kept.daily_most, words.medicine_most(most.text(words)));
    }
    let least_between = old.least_between.max(kept.least_between);
    if let Some(minutes) = least_between {
        say(old.least_between != kept.least_between, words.medicine_between(words.duration(minutes.into())));
    }
    let weekly = old.weekly || kept.weekly;
    if weekly {
        say(old.weekly != kept.weekly, words.medicine_weekly());
    }
    // Only what was paused as both is paused as one: a dose is rather asked about than left out.
    let paused_until = old.paused_until.min(kept.paused_until);
    let or = |own: &Option<String>, other: &Option<String>| own.clone().or_else(|| other.clone());
    let merged = Medicine {
        nickname: or(&kept.nickname, &old.nickname),
        dose: kept.dose.clone().or_else(|| old.dose.clone()),
        ingredients: if kept.ingredients.is_empty() { old.ingredients.clone() } else { kept.ingredients.clone() },
        schedule: or(&kept.schedule, &old.schedule),
        note: or(&kept.note, &old.note),
        times: if kept.times.is_empty() { old.times.clone() } else { kept.times.clone() },
        weekly,
        daily_most,
        least_between,
        paused_until,
        ..kept.clone()
    };
    (merged, limits)
}

/// What the list said of the medicine that is gone and says otherwise of the one that stays, in words.
fn differing(old: &Medicine, kept: &Medicine, labels: &Labels) -> Vec<String> {
    let times = |medicine: &Medicine| {
        let times = medicine.times.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        (!times.is_empty()).then_some(times)
    };
    let contents = |medicine: &Medicine| {
        let contents = medicine.ingredients.iter().map(|one| ingredient_text(one, labels)).collect::<Vec<_>>();
        (!contents.is_empty()).then(|| contents.join(" + "))
    };
    let texts = [
        (old.dose.as_ref().map(|dose| dose.text(labels.words)), kept.dose.as_ref().map(|dose| dose.text(labels.words))),
        (contents(old), contents(kept)),
        (times(old), times(kept)),
        (old.schedule.clone(), kept.schedule.clone()),
        (old.note.clone(), kept.note.clone()),
    ];
    let differs =
        |(old, kept): (Option<String>, Option<String>)| old.filter(|old| kept.is_some_and(|kept| kept != *old));
    texts.into_iter().filter_map(differs).collect()
}

/// The stricter of two limits; where their units cannot be compared, that of the medicine that stays.
fn stricter(old: Option<&Dose>, kept: Option<&Dose>) -> Option<Dose> {
    let (Some(old), Some(kept)) = (old, kept) else { return kept.or(old).cloned() };
    let is_stricter = old.amount_in(&kept.unit).is_some_and(|amount| amount < kept.amount);
    Some(if is_stricter { old } else { kept }.clone())
}
