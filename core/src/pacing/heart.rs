//! The heart-rate guide: a line above which easing off is worth a thought. **A guide, never "safe".**
//!
//! The lower of resting + [`ABOVE_RESTING`] and (220 − age) × [`SHARE_OF_MOST`], both in use for pacing. Such formulas miss
//! measured thresholds by wide margins (van Campen & Visser 2020), so the person may move the line. It is off until asked for, and off by
//! itself where it would mislead: a beta-blocker lowers the heart rate it is made of, and in POTS merely standing up is
//! above it.
//!
//! Live samples live in memory, as a heartbeat is not worth a write. What must outlast the app's death, the minutes above
//! and when "ease off" was said, is written when it is said: at most once in a cool-down.

use std::sync::Mutex;

use chrono::{Datelike as _, TimeDelta};
use serde::{Deserialize, Serialize};

use super::activity::{RECORD as TIMER, kept};
use crate::days::USUAL_WINDOW;
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::profile::{MEDICINE, Medicine, RECORD as ABOUT};
use crate::storage::{Reader, StoreError, Verb, lock};
use crate::time::{Moment, Timestamp};

/// How far above resting the guide lies at most, in beats a minute.
pub const ABOVE_RESTING: f64 = 15.0;

/// The share of 220 − age that the guide is at most.
pub const SHARE_OF_MOST: f64 = 0.55;

/// Above the line for as long as this before anything is said: standing up is above it for less.
pub const ABOVE_LEAST: TimeDelta = TimeDelta::seconds(60);

/// The least time between two "ease off".
pub const COOL_DOWN: TimeDelta = TimeDelta::minutes(10);

/// Samples further apart than this say nothing of the time between them.
const GAP_MOST: TimeDelta = TimeDelta::seconds(30);

/// How far below the line the heart must fall before the time above begins anew, in beats a minute.
const HYSTERESIS: f64 = 3.0;

/// The setting's id.
pub(crate) const SETTING: &str = "heart.guide";

/// The record beside the timer's, of what was heard of the heart meanwhile.
const HEART: &str = "heart";

/// The remedy's item.
const BETA_BLOCKER: &str = "beta-blocker";

/// What a person chose about the guide.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HeartChoice {
    /// Switched on; off at first.
    pub on: bool,
    /// The resting heart rate in beats a minute, 30–120; absent takes the newest one logged.
    pub resting: Option<f64>,
    /// Beats a minute added to the line, −30 to 30.
    pub adjust: f64,
    /// "Ease off" may sound; else it is only shown.
    pub sound: bool,
}

/// The guide as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HeartGuide {
    /// What the person chose.
    pub choice: HeartChoice,
    /// The line in beats a minute; absent where it is off or cannot be known.
    pub line: Option<f64>,
    /// Why there is none; absent where there is one.
    pub off: Option<HeartOff>,
    /// The same in words, with what it rests on and its limits.
    pub sentence: String,
}

/// Why there is no line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum HeartOff {
    /// It was not switched on.
    Switch,
    /// A beta-blocker is in the medicine list, or was logged within four weeks.
    BetaBlocker,
    /// POTS is among the conditions, or was logged within four weeks.
    Pots,
    /// The year of birth is not known.
    NoAge,
    /// The resting heart rate is not known.
    NoResting,
}

impl HeartOff {
    fn key(self) -> &'static str {
        match self {
            Self::Switch => "heart-off-switch",
            Self::BetaBlocker => "heart-off-beta-blocker",
            Self::Pots => "heart-off-pots",
            Self::NoAge => "heart-off-no-age",
            Self::NoResting => "heart-off-no-resting",
        }
    }
}

/// A heart rate at an instant.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HeartSample {
    /// When.
    pub at: Timestamp,
    /// In beats a minute, 20–250; others are left out.
    pub rate: f64,
}

/// What follows from samples.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HeartAnswer {
    /// "Ease off", to be told now; mostly absent.
    pub ease_off: Option<String>,
    /// Whether it may sound.
    pub quiet: bool,
    /// Minutes above the line in the running activity.
    pub minutes_above: u32,
}

/// What was heard of the heart since the app began.
#[derive(Debug, Default)]
pub(crate) struct Live {
    /// The activity it belongs to, by its start; absent when none runs.
    activity: Option<Timestamp>,
    /// The last sample's instant and whether it was above.
    last: Option<(Timestamp, bool)>,
    /// Since when it has been above without falling back.
    above_since: Option<Timestamp>,
    /// Time above that is in no record yet.
    above: TimeDelta,
}

impl Live {
    /// Takes a sample in. Whether it has now been above for long enough to say so.
    fn take(&mut self, sample: HeartSample, line: f64) -> bool {
        if let Some((last, was_above)) = self.last {
            // What comes late or twice was counted.
            if sample.at <= last {
                return false;
            }
            if sample.at - last > GAP_MOST {
                self.above_since = None;
            } else if was_above {
                self.above += sample.at - last;
            }
        }
        let above = sample.rate > line;
        self.last = Some((sample.at, above));
        if above {
            self.above_since.get_or_insert(sample.at);
        } else if sample.rate <= line - HYSTERESIS {
            self.above_since = None;
        }
        above && self.above_since.is_some_and(|since| sample.at - since >= ABOVE_LEAST)
    }
}

/// What is kept of it.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
struct Kept {
    /// The activity it belongs to, by its start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    activity: Option<Timestamp>,
    /// Milliseconds above the line in it.
    above: i64,
    /// When "ease off" was last said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    eased: Option<Timestamp>,
}

impl Journal {
    /// The heart-rate guide as it stands.
    pub fn heart_guide(&self, now: &Moment) -> Result<HeartGuide, EbbError> {
        self.read(|reader| self.heart_line(reader, now))
    }

    /// Chooses anew what the guide does.
    pub fn set_heart_guide(&self, choice: HeartChoice, now: &Moment) -> Result<Change, EbbError> {
        choice.resting.map_or(Ok(()), |resting| EbbError::within("resting-heart-rate", resting, 30.0, 120.0))?;
        EbbError::within("adjustment", choice.adjust, -30.0, 30.0)?;
        self.set(SETTING, &serde_json::to_string(&choice).map_err(StoreError::from)?, now)
    }

    /// Feeds live samples, in any order and as often as they come. Says "ease off" once it was above the line for a
    /// minute, at most once in ten minutes. Nothing is written unless it says so.
    pub fn feed_heart_rate(&self, samples: &[HeartSample], now: &Moment) -> Result<HeartAnswer, EbbError> {
        let nothing = HeartAnswer { ease_off: None, quiet: true, minutes_above: 0 };
        let (guide, running, kept) = self.read(|reader| {
            let running = kept(reader)?.and_then(|kept| kept.running).map(|running| running.since.at);
            Ok((self.heart_line(reader, now)?, running, kept_heart(reader)?))
        })?;
        let Some(limit) = guide.line else { return Ok(nothing) };
        let mut samples: Vec<HeartSample> = samples.to_vec();
        samples.retain(|sample| (20.0..=250.0).contains(&sample.rate) && sample.at <= now.at + GAP_MOST);
        samples.sort_by_key(|sample| sample.at);
        let (long, above) = {
            let session = self.session::<Mutex<Live>>();
            let mut live = lock(&session);
            if live.activity != running {
                *live = Live { activity: running, ..Live::default() };
            }
            let mut long = false;
            for sample in samples {
                long = live.take(sample, limit);
            }
            (long, live.above)
        };
        let before = if running.is_some() && kept.activity == running { kept.above } else { 0 };
        let minutes_above = super::running::whole_minutes((before + above.num_milliseconds()) / 1_000);
        // A clock that was set back must not silence it for as long.
        let cool = kept.eased.is_none_or(|eased| now.at - eased >= COOL_DOWN || now.at < eased);
        if !(long && cool) {
            return Ok(HeartAnswer { minutes_above, ..nothing });
        }
        self.write(Verb::Ask, now, |writer| {
            let above = before + std::mem::take(&mut lock(&self.session::<Mutex<Live>>()).above).num_milliseconds();
            let kept = Kept { activity: running, above, eased: Some(now.at) };
            writer.put_record(TIMER, HEART, &serde_json::to_string(&kept).map_err(StoreError::from)?)?;
            Ok(((), self.words().get("did-ask")))
        })?;
        let said = self.words().say("heart-ease-off", &[("line", self.words().number(limit).into())]);
        Ok(HeartAnswer { ease_off: Some(said), quiet: !guide.choice.sound, minutes_above })
    }

    fn heart_line(&self, reader: &Reader<'_>, now: &Moment) -> Result<HeartGuide, EbbError> {
        let body = reader.record("setting", SETTING)?;
        let choice: HeartChoice =
            body.map(|body| serde_json::from_str(&body)).transpose().map_err(StoreError::from)?.unwrap_or_default();
        let words = self.words();
        match line(reader, choice, now)? {
            Ok((line, resting, age)) => {
                let sentence = words.say(
                    "heart-line",
                    &[
                        ("line", words.number(libm::round(line)).into()),
                        ("resting", words.number(libm::round(resting)).into()),
                        ("age", age.into()),
                    ],
                );
                Ok(HeartGuide { choice, line: Some(libm::round(line)), off: None, sentence })
            }
            Err(off) => Ok(HeartGuide { choice, line: None, off: Some(off), sentence: words.get(off.key()) }),
        }
    }
}

/// Minutes above the line in the activity that began then; absent where nothing was heard.
pub(super) fn minutes_above(reader: &Reader<'_>, live: Option<&Live>, since: &Moment) -> Result<Option<u32>, EbbError> {
    let kept = kept_heart(reader)?;
    let written = (kept.activity == Some(since.at)).then_some(kept.above);
    let heard = live.filter(|live| live.activity == Some(since.at) && live.last.is_some());
    let heard = heard.map(|live| live.above.num_milliseconds());
    let seconds = [written, heard].into_iter().flatten().reduce(|a, b| a + b).map(|millis| millis / 1_000);
    Ok(seconds.map(super::running::whole_minutes))
}

/// The line with the resting rate and the age it is made of, or why there is none.
fn line(reader: &Reader<'_>, choice: HeartChoice, now: &Moment) -> Result<Result<(f64, f64, i32), HeartOff>, EbbError> {
    if !choice.on {
        return Ok(Err(HeartOff::Switch));
    }
    let day = now.day(reader.rollover()?);
    let lately = reader.item_days(day.plus(-USUAL_WINDOW), day)?;
    let was_logged = |item: &str| lately.iter().any(|used| used.item.0 == item);
    let medicines = reader.records(MEDICINE)?;
    let listed = medicines.iter().filter_map(|(_, body)| serde_json::from_str::<Medicine>(body).ok());
    if was_logged(BETA_BLOCKER) || listed.into_iter().any(|medicine| is_beta_blocker(&medicine)) {
        return Ok(Err(HeartOff::BetaBlocker));
    }
    let about = |field| -> Result<Option<String>, EbbError> { Ok(reader.record(ABOUT, field)?) };
    let conditions = about("conditions")?.and_then(|body| serde_json::from_str::<Vec<String>>(&body).ok());
    if was_logged("pots") || conditions.unwrap_or_default().iter().any(|condition| is_pots(condition)) {
        return Ok(Err(HeartOff::Pots));
    }
    let born: Option<i32> = about("birth_year")?.and_then(|body| serde_json::from_str(&body).ok());
    let Some(age) = born.map(|born| day.date().year() - born) else { return Ok(Err(HeartOff::NoAge)) };
    let logged = lately.iter().rev().find(|used| used.item.0 == "resting-heart-rate");
    let resting = match (choice.resting, logged) {
        (Some(resting), _) => Some(resting),
        (None, Some(used)) => newest_resting(reader, used.day)?,
        (None, None) => None,
    };
    let Some(resting) = resting else { return Ok(Err(HeartOff::NoResting)) };
    let by_age = (220.0 - f64::from(age)) * SHARE_OF_MOST;
    Ok(Ok(((resting + ABOVE_RESTING).min(by_age) + choice.adjust, resting, age)))
}

/// The newest resting heart rate of a day.
fn newest_resting(reader: &Reader<'_>, day: crate::time::Day) -> Result<Option<f64>, EbbError> {
    let entries = reader.day_entries(day)?;
    Ok(entries.iter().rev().find_map(|entry| match &entry.body {
        crate::entry::Body::Measurement { item, value } if item.0 == "resting-heart-rate" => {
            (30.0..=120.0).contains(value).then_some(*value)
        }
        _ => None,
    }))
}

/// By the item its doses are logged as, or by its name: the substances end in "-olol" (the stem of their international
/// names), and people write the class out.
fn is_beta_blocker(medicine: &Medicine) -> bool {
    let name = medicine.name.to_lowercase();
    let named =
        ["beta-blocker", "beta blocker", "betablocker", "betabloqueante", "beta-bloqueante", "carvedilol", "labetalol"];
    medicine.item.as_ref().is_some_and(|item| item.0 == BETA_BLOCKER)
        || named.iter().any(|word| name.contains(word))
        || name.split(|letter: char| !letter.is_alphabetic()).any(|word| word.ends_with("olol"))
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

fn kept_heart(reader: &Reader<'_>) -> Result<Kept, EbbError> {
    let body = reader.record(TIMER, HEART)?;
    Ok(body.map(|body| serde_json::from_str(&body)).transpose().map_err(StoreError::from)?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_timestamp(1_800_000_000 + second, 0).unwrap()
    }

    #[test]
    fn standing_up_is_not_a_minute_above() {
        let mut live = Live::default();
        let beat = |live: &mut Live, second, rate| live.take(HeartSample { at: at(second), rate }, 90.0);
        for second in 0..50 {
            assert!(!beat(&mut live, second, 110.0));
        }
        assert!(!beat(&mut live, 50, 80.0), "it fell back");
        for second in 51..111 {
            assert!(!beat(&mut live, second, 110.0), "{second}");
        }
        assert!(beat(&mut live, 111, 110.0));
        assert_eq!(live.above, TimeDelta::seconds(110));
        assert!(!beat(&mut live, 400, 110.0), "nothing is known of the time between");
        assert_eq!(live.above, TimeDelta::seconds(110));
    }

    #[test]
    fn names_of_beta_blockers_and_of_pots() {
        let medicine = |name: &str| Medicine { name: name.to_owned(), ..Medicine::default() };
        for name in ["Propranolol 20", "bisoprolol", "Beta-blocker", "Carvedilol", "Betabloqueante"] {
            assert!(is_beta_blocker(&medicine(name)), "{name}");
        }
        for name in ["Ibuprofen", "paracetamol", "colostrum"] {
            assert!(!is_beta_blocker(&medicine(name)), "{name}");
        }
        assert!(is_pots("POTS") && is_pots("POTS (hyperadrenergic)") && is_pots("Postural orthostatic tachycardia"));
        assert!(!is_pots("hot spots"));
    }

    proptest! {
        #[test]
        fn never_more_time_above_than_has_passed(samples in prop::collection::vec((0i64..600, 40.0f64..180.0), 0..200)) {
            let mut live = Live::default();
            for (second, rate) in &samples {
                live.take(HeartSample { at: at(*second), rate: *rate }, 90.0);
            }
            prop_assert!(live.above <= TimeDelta::seconds(600));
        }
    }
}
