//! The cautions of each guide, those that concern this person first. What they are about and in which order is the
//! clinician's to review: docs/clinical-review.md.

use chrono::TimeDelta;

use super::GuideId;
use crate::catalog::{Catalog, ItemId, is_of_class};
use crate::entry::{Body, Entry, Intake};
use crate::i18n::{MessageKey, keys};
use crate::profile::{CALMING, Medicine, about_me, listed};
use crate::storage::{Reader, StoreError};
use crate::time::Moment;

/// What often comes as a patch, or is one.
const PATCHES: &[&str] = &["fentanyl", "buprenorphine", "rotigotine", "lidocaine-patch"];

/// What is rubbed in or stuck on, and burns or cools by itself.
const RUBS: &[&str] = &["capsaicin", "menthol-cream"];

/// What makes drowsy beside the calming medicines.
const DROWSY: &[&str] = &["cannabis", "amitriptyline", "mirtazapine", "trazodone", "doxepin", "trimipramine"];

/// For how many days back Raynaud is remembered: it comes with the cold season.
const RAYNAUD_DAYS: i32 = 365;

const ALCOHOL: &str = "alcohol";

const RAYNAUD: &str = "raynaud";

/// For how many days, with today, a logged patch may still be worn. The longest are worn for seven.
const PATCH_DAYS: i32 = 7;

/// For how many days, with today, a logged cream still heats or cools the skin. Convention.
const RUB_DAYS: i32 = 2;

/// How long alcohol or a calming medicine makes drowsy. Convention, on the cautious side.
const DROWSY_FOR: TimeDelta = TimeDelta::hours(12);

/// What of the list, the log and About me concerns heat or cold on the skin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(clippy::struct_excessive_bools, reason = "four facts that hold or not, each on its own")]
pub(super) struct Circumstances {
    /// A medicine patch, capsaicin or menthol.
    medicine_on_skin: bool,
    /// Alcohol, or a medicine that makes drowsy.
    drowsy: bool,
    /// Raynaud, or hives from cold.
    cold_sensitive: bool,
    pregnant: bool,
}

impl Circumstances {
    /// What is known now. Only heat and cold ask for it.
    pub(super) fn of(reader: &Reader<'_>, guide: GuideId, now: &Moment) -> Result<Self, StoreError> {
        if !guide.thermal() {
            return Ok(Self::default());
        }
        let catalog = reader.catalog();
        let is = |item: &ItemId, classes: &[&str]| is_of(&catalog, item, classes);
        let medicines = listed(reader)?;
        let lists = |classes: &[&str]| {
            let items = |medicine: &Medicine| {
                let contained = medicine.ingredients.iter().map(|ingredient| ingredient.substance.clone());
                medicine.item.clone().into_iter().chain(contained).collect::<Vec<_>>()
            };
            medicines.iter().any(|(_, medicine)| items(medicine).iter().any(|item| is(item, classes)))
        };
        let today = now.day(reader.rollover()?);
        let mut found = Self {
            medicine_on_skin: lists(PATCHES) || lists(RUBS) || medicines.iter().any(|(_, medicine)| is_patch(medicine)),
            drowsy: lists(CALMING) || lists(DROWSY),
            ..Self::default()
        };
        for back in 0..PATCH_DAYS {
            for entry in reader.day_entries(today.plus(-back))? {
                let Some(item) = taken(&entry) else { continue };
                found.medicine_on_skin |= is(item, PATCHES) || back < RUB_DAYS && is(item, RUBS);
                let drowsy = || item.0 == ALCOHOL || is(item, CALMING) || is(item, DROWSY);
                // What is known only by its day is of the last hours if it is of today.
                let lately = || entry.when.end().map_or(back == 0, |at| now.at - at.at < DROWSY_FOR);
                found.drowsy |= lately() && drowsy();
            }
        }
        let logged = reader.said_entries(&[RAYNAUD], today.plus(-RAYNAUD_DAYS), today)?;
        let about = about_me(reader)?;
        found.cold_sensitive = logged.iter().any(|entry| entry.body.value() != Some(0.0))
            || about.conditions.iter().any(|condition| is_cold_sensitivity(condition));
        found.pregnant = about.is_pregnant();
        Ok(found)
    }

    fn concern(self, caution: MessageKey) -> bool {
        match caution {
            keys::GUIDE_CAUTION_PATCH => self.medicine_on_skin,
            keys::GUIDE_CAUTION_DROWSY => self.drowsy,
            keys::GUIDE_CAUTION_COLD_SKIN => self.cold_sensitive,
            keys::GUIDE_CAUTION_BELLY => self.pregnant,
            _ => false,
        }
    }
}

/// Message keys of the cautions, those that concern the person first.
pub(super) fn cautions(guide: GuideId, person: Circumstances) -> Vec<MessageKey> {
    let mut all = usual(guide).to_vec();
    all.sort_by_key(|caution| !person.concern(*caution));
    all
}

/// The cautions of a guide, in the order for a person of whom nothing is known.
fn usual(guide: GuideId) -> &'static [MessageKey] {
    match guide {
        GuideId::Breathing => &[keys::GUIDE_CAUTION_DIZZY],
        GuideId::BodyScan | GuideId::YogaNidra => &[keys::GUIDE_CAUTION_LEAVE],
        GuideId::MuscleRelaxation => &[keys::GUIDE_CAUTION_TENSE, keys::GUIDE_CAUTION_LEAVE],
        GuideId::Stretching => &[keys::GUIDE_CAUTION_STRETCH, keys::GUIDE_CAUTION_STRETCH_DIZZY],
        GuideId::Heat => &[
            keys::GUIDE_CAUTION_HEAT,
            keys::GUIDE_CAUTION_SKIN,
            keys::GUIDE_CAUTION_PATCH,
            keys::GUIDE_CAUTION_DROWSY,
            keys::GUIDE_CAUTION_BELLY,
            keys::GUIDE_CAUTION_DOCTOR,
        ],
        GuideId::Cold => &[
            keys::GUIDE_CAUTION_COLD,
            keys::GUIDE_CAUTION_SKIN,
            keys::GUIDE_CAUTION_COLD_SKIN,
            keys::GUIDE_CAUTION_DOCTOR,
        ],
        GuideId::HeatCold => &[
            keys::GUIDE_CAUTION_HEAT,
            keys::GUIDE_CAUTION_COLD,
            keys::GUIDE_CAUTION_SKIN,
            keys::GUIDE_CAUTION_PATCH,
            keys::GUIDE_CAUTION_DROWSY,
            keys::GUIDE_CAUTION_COLD_SKIN,
            keys::GUIDE_CAUTION_BELLY,
            keys::GUIDE_CAUTION_DOCTOR,
        ],
    }
}

/// The remedy or factor of an entry, unless the entry says that it was not taken.
fn taken(entry: &Entry) -> Option<&ItemId> {
    match &entry.body {
        Body::Remedy { item, intake: Intake::Taken | Intake::NotSure, .. } => Some(item),
        Body::Factor { item, .. } if entry.body.value() != Some(0.0) => Some(item),
        _ => None,
    }
}

/// Whether an item is one of some substances or classes; an own one by what its name names.
fn is_of(catalog: &Catalog, item: &ItemId, classes: &[&str]) -> bool {
    let is = |item: &ItemId| classes.iter().any(|class| is_of_class(item, class));
    is(item) || catalog.substances(item).iter().any(is)
}

/// Whether a medicine is a patch by its name, its dose or when it is taken, in any of the languages.
fn is_patch(medicine: &Medicine) -> bool {
    let in_pieces = medicine.dose.as_ref().is_some_and(|dose| dose.unit == "patch");
    let texts = [Some(&medicine.name), medicine.schedule.as_ref(), medicine.note.as_ref()];
    let says = |text: &String| {
        let text = text.to_lowercase();
        ["patch", "pflaster", "parche"].iter().any(|word| text.contains(word))
    };
    in_pieces || texts.into_iter().flatten().any(says)
}

/// Whether a condition, written in one of the languages, makes cold harmful to the skin.
fn is_cold_sensitivity(condition: &str) -> bool {
    let condition = condition.to_lowercase();
    [
        "raynaud",
        "cold urticaria",
        "cold hives",
        "hives from cold",
        "kälteurtikaria",
        "kältenesselsucht",
        "kälteallergie",
        "urticaria por frío",
        "urticaria a frigore",
        "alergia al frío",
        "cryoglobulin",
        "kryoglobulin",
        "crioglobulin",
    ]
    .iter()
    .any(|name| condition.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cold_sensitivity_and_patches_are_recognised_in_words() {
        for condition in ["Raynaud's", "Cold urticaria", "Kälteurtikaria", "urticaria por frío"] {
            assert!(is_cold_sensitivity(condition), "{condition}");
        }
        assert!(!is_cold_sensitivity("often a cold") && !is_cold_sensitivity("urticaria"));
        let named = |name: &str| is_patch(&Medicine { name: name.to_owned(), ..Medicine::default() });
        assert!(named("Fentanyl patch 25") && named("Norspan Pflaster") && named("parche de nitroglicerina"));
        assert!(!named("Ibuprofen"));
    }

    #[test]
    fn only_what_concerns_the_person_comes_first_and_nothing_is_lost() {
        let none = Circumstances::default();
        let every = Circumstances { medicine_on_skin: true, drowsy: true, cold_sensitive: true, pregnant: true };
        for guide in GuideId::ALL {
            assert_eq!(cautions(guide, none), usual(guide));
            let mut sorted = [cautions(guide, every), usual(guide).to_vec()];
            for all in &mut sorted {
                all.sort_by_key(|key| key.as_str());
            }
            assert_eq!(sorted[0], sorted[1], "{guide:?}");
            if guide.thermal() {
                assert!(usual(guide).contains(&keys::GUIDE_CAUTION_DOCTOR));
                assert!(usual(guide).contains(&keys::GUIDE_CAUTION_SKIN));
            }
        }
    }
}
