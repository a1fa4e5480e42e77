//! The first screen of a new diary: what bothers the person most, in one screen that can be skipped.

use serde::{Deserialize, Serialize};

use crate::catalog::ItemId;
use crate::error::EbbError;
use crate::i18n::Words;
use crate::items;
use crate::journal::{Change, Journal, Setting};
use crate::service::service;
use crate::settings;
use crate::storage::{Reader, Verb, Writer};
use crate::time::Moment;

/// How many can be chosen: as many as the grid has buttons.
const MOST: u32 = 6;

/// What can be chosen, in the order in which it is shown: what people with these illnesses name most.
const CHOICES: [&str; 14] = [
    "pain",
    "fatigue",
    "brain-fog",
    "unrefreshing-sleep",
    "post-exertional-malaise",
    "stiffness",
    "headache",
    "muscle-weakness",
    "dizziness",
    "nausea",
    "light-sensitivity",
    "noise-sensitivity",
    "low-mood",
    "anxiety",
];

/// The first screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OnboardingPage {
    /// What can be chosen.
    pub choices: Vec<OnboardingChoice>,
    /// How many of them at most.
    pub most: u32,
}

/// Something that may bother a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct OnboardingChoice {
    /// The symptom.
    pub item: ItemId,
    /// Its name.
    pub label: String,
}

/// That the first screen was answered or skipped.
#[derive(Serialize, Deserialize)]
pub(crate) struct Onboarded(bool);

impl Setting for Onboarded {
    const ID: &'static str = "onboarding";
    const TEXTS: &'static [&'static str] = &[];

    fn describe(words: Words) -> String {
        words.did_onboard()
    }
}

service! {
    /// The first screen of a new diary.
    Onboarding, onboarding
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Onboarding {
    /// The first screen; absent once it was answered or skipped, and in a diary that has entries.
    pub fn get(&self) -> Result<Option<OnboardingPage>, EbbError> {
        self.journal.read(page)
    }

    /// Puts one to six symptoms first on the grid and makes them the core of the burden. The screen does not come again, unless
    /// that is undone. Refuses anything that is no symptom, and more than six.
    pub fn choose(&self, chosen: &[ItemId], now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| choose(writer, chosen))
    }

    /// Skips the screen for good. Outside undo, as nothing was chosen by it.
    pub fn skip(&self, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change_begun(|writer| {
            writer.begin(Verb::Ask, now, None)?;
            writer.put_setting(&Onboarded(true))?;
            Ok(writer.words().did_skip_onboarding())
        })
    }
}

fn page(reader: &Reader<'_>) -> Result<Option<OnboardingPage>, EbbError> {
    if reader.setting::<Onboarded>()?.is_some() || reader.bounds()?.is_some() {
        return Ok(None);
    }
    let labels = reader.labels();
    let choice = |id: &&str| {
        let item = ItemId((*id).to_owned());
        OnboardingChoice { label: labels.item(&item), item }
    };
    Ok(Some(OnboardingPage { choices: CHOICES.iter().map(choice).collect(), most: MOST }))
}

fn choose(writer: &mut Writer<'_>, chosen: &[ItemId]) -> Result<String, EbbError> {
    let symptoms = settings::symptoms(writer, chosen)?;
    let count = u32::try_from(symptoms.len()).unwrap_or(u32::MAX);
    EbbError::within("chosen", count, 1.0, f64::from(MOST))?;
    settings::set_core_items(writer, &symptoms)?;
    for item in &symptoms {
        items::pin(writer, item, true)?;
    }
    Ok(writer.put_setting(&Onboarded(true))?)
}
