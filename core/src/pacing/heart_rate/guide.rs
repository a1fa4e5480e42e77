//! The line, from the person's choices, profile and log, or the reason why there is none.

use std::collections::BTreeSet;

use chrono::Datelike as _;
use serde::{Deserialize, Serialize};

use super::medicines::{Slowing, slowed_by};
use crate::catalog::ItemId;
use crate::days::USUAL_WINDOW;
use crate::entry::Body;
use crate::error::EbbError;
use crate::i18n::{MessageKey, Words, keys};
use crate::journal::Setting;
use crate::profile::{Medicine, about_me};
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// Maximum of the line above the resting heart rate, in beats per minute.
pub const ABOVE_RESTING: f64 = 15.0;

/// Maximum of the line as a share of 220 − age.
pub const SHARE_OF_MOST: f64 = 0.55;

/// Item id of the measurement.
const RESTING_HEART_RATE: &str = "resting-heart-rate";

/// The person's choices about the guide.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HeartRateSettings {
    /// Whether it is on; off by default.
    pub on: bool,
    /// Resting heart rate in beats per minute, 30–120; absent uses the newest one logged.
    pub resting: Option<f64>,
    /// Beats per minute added to the line, −30 to 30.
    pub adjust: f64,
    /// Whether the warning may sound; otherwise it is only shown.
    pub sound: bool,
}

/// The current guide.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HeartRateGuide {
    /// The person's choices.
    pub choice: HeartRateSettings,
    /// The line in beats per minute; absent if it is off or cannot be known.
    pub line: Option<f64>,
    /// Why there is no line; absent if there is one.
    pub off: Option<HeartRateOffReason>,
    /// The guide in words, with its basis and limits.
    pub sentence: String,
}

/// Why there is no line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum HeartRateOffReason {
    /// It is off.
    Switch,
    /// A beta-blocker is in the medicine list, or was logged within four weeks.
    BetaBlocker,
    /// Another medicine that slows the heart is in the medicine list, or was logged within four weeks: verapamil,
    /// diltiazem, digoxin, digitoxin, ivabradine or amiodarone.
    HeartMedicine,
    /// A pacemaker is among the conditions.
    Pacemaker,
    /// POTS is among the conditions, or was logged within four weeks.
    Pots,
    /// The year of birth is not known.
    NoAge,
    /// The resting heart rate is not known.
    NoResting,
}

impl HeartRateOffReason {
    fn key(self) -> MessageKey {
        match self {
            Self::Switch => keys::HEART_OFF_SWITCH,
            Self::BetaBlocker => keys::HEART_OFF_BETA_BLOCKER,
            Self::HeartMedicine => keys::HEART_OFF_HEART_MEDICINE,
            Self::Pacemaker => keys::HEART_OFF_PACEMAKER,
            Self::Pots => keys::HEART_OFF_POTS,
            Self::NoAge => keys::HEART_OFF_NO_AGE,
            Self::NoResting => keys::HEART_OFF_NO_RESTING,
        }
    }
}

impl Setting for HeartRateSettings {
    const ID: &'static str = "heart.guide";
    const TEXTS: &'static [&'static str] = &[];

    fn check(&self) -> Result<(), EbbError> {
        self.resting.map_or(Ok(()), |resting| EbbError::within("resting-heart-rate", resting, 30.0, 120.0))?;
        EbbError::within("adjustment", self.adjust, -30.0, 30.0)
    }

    fn describe(words: Words) -> String {
        words.did_set_heart_guide()
    }
}

/// The current guide.
pub(super) fn guide(reader: &Reader<'_>, now: &Moment) -> Result<HeartRateGuide, EbbError> {
    let choice: HeartRateSettings = reader.setting()?.unwrap_or_default();
    let words = reader.words();
    match line(reader, choice, now)? {
        Ok((line, resting, age)) => {
            let sentence = words.heart_line(words.number(libm::round(line)), words.number(libm::round(resting)), age);
            Ok(HeartRateGuide { choice, line: Some(libm::round(line)), off: None, sentence })
        }
        Err(off) => Ok(HeartRateGuide { choice, line: None, off: Some(off), sentence: words.get(off.key()) }),
    }
}

/// The line with the resting rate and age it was computed from, or the reason why there is none.
fn line(
    reader: &Reader<'_>,
    choice: HeartRateSettings,
    now: &Moment,
) -> Result<Result<(f64, f64, i32), HeartRateOffReason>, EbbError> {
    if !choice.on {
        return Ok(Err(HeartRateOffReason::Switch));
    }
    let day = now.day(reader.rollover()?);
    let lately = reader.item_days(day.plus(-USUAL_WINDOW), day)?;
    let logged: BTreeSet<&ItemId> = lately.iter().map(|used| &used.item).collect();
    let medicines: Vec<Medicine> = reader.list()?.into_iter().map(|(_, medicine)| medicine).collect();
    if let Some(slowed) = slowed_by(&logged, &medicines, reader.words()) {
        return Ok(Err(match slowed {
            Slowing::BetaBlocker => HeartRateOffReason::BetaBlocker,
            Slowing::Other => HeartRateOffReason::HeartMedicine,
        }));
    }
    let about = about_me(reader)?;
    if about.conditions.iter().any(|condition| is_pacemaker(condition)) {
        return Ok(Err(HeartRateOffReason::Pacemaker));
    }
    if about.conditions.iter().any(|condition| is_pots(condition)) {
        return Ok(Err(HeartRateOffReason::Pots));
    }
    let Some(age) = about.birth_year.map(|born| day.date().year() - born) else {
        return Ok(Err(HeartRateOffReason::NoAge));
    };
    let logged = lately.iter().rev().find(|used| used.item.0 == RESTING_HEART_RATE);
    let resting = match (choice.resting, logged) {
        (Some(resting), _) => Some(resting),
        (None, Some(used)) => newest_resting(reader, used.day)?,
        (None, None) => None,
    };
    let Some(resting) = resting else { return Ok(Err(HeartRateOffReason::NoResting)) };
    let by_age = (220.0 - f64::from(age)) * SHARE_OF_MOST;
    Ok(Ok(((resting + ABOVE_RESTING).min(by_age) + choice.adjust, resting, age)))
}

/// The newest resting heart rate of a day.
fn newest_resting(reader: &Reader<'_>, day: Day) -> Result<Option<f64>, EbbError> {
    let entries = reader.day_entries(day)?;
    Ok(entries.iter().rev().find_map(|entry| match &entry.body {
        Body::Measurement { item, value } if item.0 == RESTING_HEART_RATE => {
            (30.0..=120.0).contains(value).then_some(*value)
        }
        _ => None,
    }))
}

/// Written in one of the languages; the German word may be part of a longer one, such as *Herzschrittmacher*.
fn is_pacemaker(condition: &str) -> bool {
    let condition = condition.to_lowercase();
    ["pacemaker", "schrittmacher", "marcapasos"].iter().any(|word| condition.contains(word))
}

fn is_pots(condition: &str) -> bool {
    let condition = condition.to_lowercase();
    let short = condition.split(|letter: char| !letter.is_alphanumeric()).any(|word| word == "pots");
    let long = [
        "orthostatic tachycardia",
        "orthostatisches tachykardie",
        "posturales tachykardie",
        "taquicardia ortostática",
        "taquicardia postural",
    ];
    short || long.iter().any(|name| condition.contains(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pots_and_pacemakers_are_recognised_in_words() {
        assert!(is_pots("POTS") && is_pots("POTS (hyperadrenergic)") && is_pots("Postural orthostatic tachycardia"));
        assert!(!is_pots("hot spots"));
        for condition in ["Pacemaker", "Herzschrittmacher seit 2019", "un marcapasos"] {
            assert!(is_pacemaker(condition), "{condition}");
        }
        assert!(!is_pacemaker("pace of life"));
    }
}
