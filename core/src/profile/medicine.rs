//! A medicine as the person takes it: its doses, what is in it, and their own limits. Ebb never suggests a change of any
//! of it.

use std::borrow::Cow;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{ClockTime, TEXT_MOST, text};
use crate::catalog::{self, Item, ItemId, LABEL_MOST};
use crate::entry::{Dose, DoseUnit, INGREDIENTS_MOST, Ingredient, InvalidDraft};
use crate::error::{EbbError, InvalidInput};
use crate::i18n::{Language, Words};
use crate::journal::{Record, RecordChange};
use crate::labels::Labels;
use crate::naming;
use crate::storage::{MEDICINE, Reader};
use crate::time::{Day, Moment, Timestamp};

/// A medicine as the person takes it. Only its name is required.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Medicine {
    /// Its name, 1–60 characters.
    pub name: String,
    /// The remedy that a dose is logged as, another one for each medicine. If absent on saving, found by the name, and
    /// added where there is none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub item: Option<ItemId>,
    /// A name that tells nothing to others, such as "white one", for widgets and locked screens; at most 60 characters.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub nickname: Option<String>,
    /// One dose.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub dose: Option<Dose>,
    /// What is in it, as its own pack says: a tablet of a combination product has several.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub ingredients: Vec<Ingredient>,
    /// When to take it, in words, such as "with food".
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub schedule: Option<String>,
    /// Times of day at which to take it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub times: Vec<ClockTime>,
    /// When the times were changed last, from which reminders that follow them hold; absent if they never were. Set by the
    /// core; a caller's value is ignored.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub times_since: Option<Moment>,
    /// Taken once a week, such as methotrexate: it is not offered as one tap, and a second dose within six days is
    /// confirmed first.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub weekly: bool,
    /// The maximum in any 24 hours, set by the person or their doctor.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub daily_most: Option<Dose>,
    /// The least time between two doses, set by the person or their doctor, in minutes, 1–43,200.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub least_between: Option<u32>,
    /// Not taken until this day, which is the first day it is taken again: its reminders do not ring before.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub paused_until: Option<Day>,
    /// Anything else.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub note: Option<String>,
    /// How it was before, the oldest first. Set by the core; a caller's value is ignored.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub earlier: Vec<EarlierMedicine>,
}

/// How a medicine was until it was changed: which of its doses were due then, and what an entry of then means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EarlierMedicine {
    /// When it was changed.
    pub until: Moment,
    /// Its times of day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub times: Vec<ClockTime>,
    /// Until when it was paused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub paused_until: Option<Day>,
    /// One dose.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub dose: Option<Dose>,
    /// What was in one piece of it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub ingredients: Vec<Ingredient>,
}

/// A medicine in the list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SavedMedicine {
    /// Its permanent id.
    pub id: String,
    /// A line of words, such as "Ibuprofen, 400 mg, 08:00, 20:00, at most 1200 mg in 24 hours".
    pub label: String,
    /// The medicine.
    pub medicine: Medicine,
}

/// How long ago a change of times or a pause still matters, in days: longer than reminders look back.
const EARLIER_DAYS: i64 = 14;

/// The most versions that are remembered.
const EARLIER_MOST: usize = 100;

/// The longest name, in characters: it becomes an item's.
const NAME_MOST: usize = LABEL_MOST;

impl Record for Medicine {
    const KIND: &'static str = MEDICINE;

    fn texts(_: &str) -> &'static [&'static str] {
        &["name", "nickname", "note", "schedule", "unit"]
    }

    fn check(&self, _: &str) -> Result<(), EbbError> {
        self.clone().checked().map(drop)
    }

    fn is_secondary(change: &RecordChange<'_>) -> bool {
        // Two medicines became one because their items did.
        change.is_beside(<Item as Record>::KIND) && (change.together > 1 || change.around.after.is_none())
    }

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        let words = reader.words();
        let labels = reader.labels();
        let label = |medicine: &Self| {
            let paused = medicine.paused_until.map(|until| words.medicine_paused(words.dated(until)));
            std::iter::once(medicine.label(&labels)).chain(paused).collect::<Vec<_>>().join(", ")
        };
        change.label::<Self>(words, |medicine| Ok(label(medicine)))
    }
}

impl Medicine {
    /// Whether it is paused on a day.
    #[must_use]
    pub fn is_paused(&self, day: Day) -> bool {
        self.paused_until.is_some_and(|until| day < until)
    }

    /// Whether it was or is paused at an instant, which lies on a day. A pause that ended early was one until then, and one
    /// that began later was none before.
    pub(crate) fn was_paused(&self, at: Timestamp, day: Day) -> bool {
        let then = self.earlier.iter().find(|earlier| at <= earlier.until.at);
        then.map_or(self.paused_until, |earlier| earlier.paused_until).is_some_and(|until| day < until)
    }

    /// The medicine as it is saved now in place of an older one, which it remembers as far as that still matters.
    pub(super) fn after(self, before: &Self, now: &Moment) -> Self {
        let mut earlier = before.earlier.clone();
        let said = |medicine: &Self| {
            let Self { times, paused_until, dose, ingredients, .. } = medicine.clone();
            (times, paused_until, dose, ingredients)
        };
        if said(&self) != said(before) {
            let (times, paused_until, dose, ingredients) = said(before);
            earlier.push(EarlierMedicine { until: now.clone(), times, paused_until, dose, ingredients });
        }
        // Entries of any age are counted by what a dose was then; times and pauses matter for a fortnight.
        let mut after = (self.dose.clone(), self.ingredients.clone());
        let mut kept: Vec<EarlierMedicine> = Vec::new();
        for one in earlier.into_iter().rev() {
            let meant = (one.dose.clone(), one.ingredients.clone());
            if now.at - one.until.at <= TimeDelta::days(EARLIER_DAYS) || meant != after {
                after = meant;
                kept.push(one);
            }
        }
        kept.truncate(EARLIER_MOST);
        kept.reverse();
        Self { earlier: kept, ..self }
    }

    /// The medicine with the dose and the ingredients that it had when an entry was logged.
    pub(crate) fn as_of(&self, logged: Timestamp) -> Cow<'_, Self> {
        match self.earlier.iter().find(|earlier| logged <= earlier.until.at) {
            Some(EarlierMedicine { dose, ingredients, .. }) => {
                let (dose, ingredients) = (dose.clone(), ingredients.clone());
                Cow::Owned(Self { dose, ingredients, ..self.clone() })
            }
            None => Cow::Borrowed(self),
        }
    }

    /// Refuses units that Ebb does not know, and could not count, unless the medicine had them before: what another app
    /// or an older Ebb wrote stays.
    pub(super) fn check_units(&self, before: Option<&Self>) -> Result<(), InvalidDraft> {
        fn doses(medicine: &Medicine) -> impl Iterator<Item = &Dose> {
            let strengths = medicine.ingredients.iter().flat_map(|one| one.strength.iter().chain(&one.per));
            medicine.dose.iter().chain(&medicine.daily_most).chain(strengths)
        }
        let known: Vec<&str> = before.into_iter().flat_map(doses).map(|dose| dose.unit.as_str()).collect();
        let new = doses(self).filter(|dose| !known.contains(&dose.unit.as_str()));
        new.map(|dose| &dose.unit).try_for_each(|unit| DoseUnit::known(unit).map(drop))
    }

    /// Whether it is of a class such as `beta-blocker`, or contains a substance such as `verapamil`, by its item or by
    /// what its own pack holds.
    pub(crate) fn is_of_class(&self, class: &str) -> bool {
        let contained = self.ingredients.iter().map(|ingredient| &ingredient.substance);
        self.item.iter().chain(contained).any(|item| catalog::is_of_class(item, class))
    }

    /// The medicine in a line of words, without a pause, which ends by itself.
    pub(crate) fn label(&self, labels: &Labels) -> String {
        let words = labels.words;
        let dose = |dose: &Dose| dose.text(words);
        let most = self.daily_most.as_ref().map(|most| words.medicine_most(dose(most)));
        let between = self.least_between.map(|minutes| words.medicine_between(words.duration(minutes.into())));
        // "Once a week, Mondays" says it already.
        let says_weekly = |schedule: &String| {
            let in_any = Language::ALL.map(|language| Words::new(language).medicine_weekly().to_lowercase());
            in_any.iter().any(|weekly| schedule.to_lowercase().contains(weekly))
        };
        let is_said = self.schedule.as_ref().is_some_and(says_weekly);
        let weekly = (self.weekly && !is_said).then(|| words.medicine_weekly());
        let contents = self.contents(labels);
        let parts = [Some(self.name.clone()), self.dose.as_ref().map(dose), contents, self.schedule.clone(), weekly];
        let times = self.times.iter().map(ToString::to_string);
        parts.into_iter().flatten().chain(times).chain(most).chain(between).collect::<Vec<_>>().join(", ")
    }

    /// What is in it, in words; `None` where the list does not say.
    fn contents(&self, labels: &Labels) -> Option<String> {
        let words = labels.words;
        let all: Vec<String> = self.ingredients.iter().map(|one| ingredient_text(one, labels)).collect();
        let is_measured = self.ingredients.iter().any(|ingredient| ingredient.per.is_some());
        (!all.is_empty()).then(|| {
            let all = all.join(" + ");
            if is_measured { words.medicine_holds(all) } else { words.medicine_contents(all) }
        })
    }

    /// Refuses a strength without the volume that holds it where the medicine is measured as a liquid, unless it was so
    /// before: "120 mg" may be in 1 ml or in 5 ml.
    pub(super) fn check_strengths(&self, before: Option<&Self>, words: Words) -> Result<(), InvalidInput> {
        let same = |old: &Self| (&old.dose, &old.ingredients) == (&self.dose, &self.ingredients);
        let Some(dose) = self.dose.as_ref().filter(|dose| DoseUnit::of(&dose.unit).is_volume()) else { return Ok(()) };
        let strength = self.ingredients.iter().find_map(Ingredient::in_a_piece);
        match strength.filter(|_| !before.is_some_and(same)) {
            Some(strength) => {
                Err(InvalidInput::StrengthOfLiquid { given: strength.text(words), dose: dose.text(words) })
            }
            None => Ok(()),
        }
    }

    /// Refuses a maximum that could never be counted or that one dose is already beyond, unless the medicine had it before.
    pub(super) fn check_limit(&self, before: Option<&Self>, words: Words) -> Result<(), InvalidInput> {
        let (Some(limit), Some(usual)) = (&self.daily_most, &self.dose) else { return Ok(()) };
        let same = |old: &Self| {
            (&old.daily_most, &old.dose, &old.ingredients) == (&self.daily_most, &self.dose, &self.ingredients)
        };
        if before.is_some_and(same) {
            return Ok(());
        }
        let (given, dose) = (limit.text(words), usual.text(words));
        let is_piece = |dose: &Dose| DoseUnit::of(&dose.unit).is_piece();
        // Tablets or millilitres, and milligrams of one ingredient, convert by its strength.
        let in_substance = |piece: &Dose, other: &Dose| match self.ingredients.as_slice() {
            [only] => only.held_in(piece)?.amount_in(&other.unit),
            _ => None,
        };
        let one = match (usual.amount_in(&limit.unit), is_piece(usual), is_piece(limit)) {
            (Some(amount), ..) => Some((amount, limit.amount)),
            (None, _, false) => in_substance(usual, limit).map(|amount| (amount, limit.amount)),
            (None, false, true) => in_substance(limit, usual).map(|amount| (usual.amount, amount)),
            (None, ..) => None,
        };
        match one {
            Some((one, most)) if one > most => Err(InvalidInput::LimitBelowDose { given, dose }),
            // What nobody can convert is counted nowhere, and a limit that never warns is worse than none.
            None if !is_piece(limit) || DoseUnit::of(&usual.unit).is_volume() => {
                Err(InvalidInput::LimitNotComparable { given, dose })
            }
            // In pieces, doses that are logged so count.
            _ => Ok(()),
        }
    }

    /// The medicine with its texts trimmed and its doses in their one spelling. Its item is not looked at.
    pub(super) fn checked(self) -> Result<Self, EbbError> {
        let name = naming::name(&self.name, NAME_MOST)?;
        self.paused_until.map_or(Ok(()), Day::check_year)?;
        let mut times = self.times;
        times.iter().try_for_each(|time| time.check())?;
        times.sort_unstable();
        times.dedup();
        if let Some(minutes) = self.least_between {
            EbbError::within("least-between", minutes, 1.0, 43_200.0)?;
        }
        let count = u32::try_from(self.ingredients.len()).unwrap_or(u32::MAX);
        EbbError::within("ingredients", count, 0.0, f64::from(INGREDIENTS_MOST))?;
        Ok(Self {
            name,
            nickname: naming::optional_label(self.nickname.as_deref(), "text", NAME_MOST)?,
            dose: self.dose.map(checked_dose).transpose()?,
            ingredients: self.ingredients.into_iter().map(Ingredient::checked).collect::<Result<_, _>>()?,
            schedule: naming::optional_label(self.schedule.as_deref(), "text", TEXT_MOST)?,
            times,
            daily_most: self.daily_most.map(checked_dose).transpose()?,
            note: text(self.note)?,
            ..self
        })
    }

    pub(super) fn saved(self, id: String, labels: &Labels) -> SavedMedicine {
        SavedMedicine { id, label: self.label(labels), medicine: self }
    }
}

/// A dose of a medicine in its one spelling. A length of time is none, as it is none when a dose is logged.
fn checked_dose(dose: Dose) -> Result<Dose, EbbError> {
    if DoseUnit::of(&dose.unit).is_time() {
        return Err(InvalidInput::NotADose { given: format!("{} {}", dose.amount, dose.unit) }.into());
    }
    Ok(dose.checked()?)
}

/// An ingredient as it is written, such as "paracetamol 500 mg" or "paracetamol 120 mg in 5 ml".
pub(super) fn ingredient_text(ingredient: &Ingredient, labels: &Labels) -> String {
    let words = labels.words;
    // In a pack it is a substance, not a tablet.
    let in_pack = (ingredient.substance.0 == "caffeine-tablet").then(|| labels.item(&ItemId("caffeine".to_owned())));
    let name = in_pack.unwrap_or_else(|| labels.item(&ingredient.substance));
    let name = if ingredient.substance.is_own() { name } else { words.name_in_sentence(&name) };
    match (&ingredient.strength, &ingredient.per) {
        (None, _) => name,
        (Some(strength), None) => format!("{name} {}", strength.text(words)),
        (Some(strength), Some(per)) => words.ingredient_per(name, strength.text(words), per.text(words)),
    }
}
