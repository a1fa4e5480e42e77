//! A medicine as a form shows it.

use serde::Serialize;

use super::form_offers::{LengthOffer, PauseOffer, length_offers, pause_offers, paused_label};
use super::medicine::{Medicine, ingredient_text};
use crate::entry::{Dose, INGREDIENTS_MOST};
use crate::error::{EbbError, Missing};
use crate::storage::Reader;
use crate::time::{ClockTime, Moment};

/// The times of day that are offered first.
const TIMES: [u8; 5] = [8, 12, 16, 20, 22];

/// Lengths between two doses, in minutes, for a person's or their doctor's own limit. None is suggested.
const BETWEEN: [u32; 5] = [240, 360, 480, 720, 1_440];

/// A medicine as a form shows it, with what can be chosen in one tap.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MedicineForm {
    /// Its id in the list; absent for a new one.
    pub id: Option<String>,
    /// The medicine as it is saved; empty for a new one.
    pub medicine: Medicine,
    /// One dose as it is written, such as "400 mg"; empty without one.
    pub dose: String,
    /// The maximum in 24 hours, likewise.
    pub daily_most: String,
    /// What is in it, each as [`parse_ingredient`](super::Medicines::parse_ingredient) reads it, such as "paracetamol 500 mg",
    /// in the order of the medicine's.
    pub ingredients: Vec<String>,
    /// How many ingredients it can have.
    pub ingredients_most: u32,
    /// That it is paused and until when; absent if it is not.
    pub paused: Option<String>,
    /// The days until which it can be paused, soonest first.
    pub pauses: Vec<PauseOffer>,
    /// Times of day to choose from, its own among them.
    pub times: Vec<ClockTime>,
    /// Lengths between two doses to choose from, the saved one among them.
    pub between: Vec<LengthOffer>,
}

/// The form of a medicine, or of a new one.
pub(super) fn form(reader: &Reader<'_>, id: Option<String>, now: &Moment) -> Result<MedicineForm, EbbError> {
    let words = reader.words();
    let today = now.day(reader.rollover()?);
    let medicine = match &id {
        Some(id) => {
            let unknown = || EbbError::from(Missing::Medicine { given: id.clone() });
            reader.get::<Medicine>(id)?.ok_or_else(unknown)?
        }
        None => Medicine::default(),
    };
    let written = |dose: &Option<Dose>| dose.as_ref().map(|dose| dose.text(words)).unwrap_or_default();
    let labels = reader.labels();
    let paused = medicine.paused_until.filter(|_| medicine.is_paused(today));
    Ok(MedicineForm {
        dose: written(&medicine.dose),
        daily_most: written(&medicine.daily_most),
        ingredients: medicine.ingredients.iter().map(|one| ingredient_text(one, &labels)).collect(),
        ingredients_most: INGREDIENTS_MOST,
        paused: paused.map(|until| paused_label(until, today, words)),
        pauses: pause_offers(today, words),
        times: time_offers(&TIMES, &medicine.times),
        between: length_offers(&BETWEEN, medicine.least_between, words),
        id,
        medicine,
    })
}

/// Whole hours of the day and the saved times, in order.
pub(crate) fn time_offers(hours: &[u8], saved: &[ClockTime]) -> Vec<ClockTime> {
    let whole = hours.iter().map(|hour| ClockTime { hour: *hour, minute: 0 });
    let mut all: Vec<ClockTime> = whole.chain(saved.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    all
}
