//! A complete guide in words, without the sore places, and the list to choose from.

use chrono::TimeDelta;
use serde::Serialize;

use super::cautions::{Circumstances, cautions};
use super::{Cue, GuideId, GuideLength, script};
use crate::catalog::ItemId;
use crate::entry::{Body, Entry, Intake, Region, Severity};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::recent_days::in_flare;
use crate::storage::{Reader, StoreError};
use crate::time::{Day, Moment};

/// Number of days, including today, for which logged soreness excludes a place. Convention.
const SORE_DAYS: i32 = 3;

/// A caution mentions heat or cold used within this time. Convention.
const SKIN_RESTS: TimeDelta = TimeDelta::minutes(60);

/// A step of a guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct GuideStep {
    /// Seconds from the start of the guide to the start of the step.
    pub at: u32,
    /// Duration in seconds; 0 for the last step, which only announces the end.
    pub seconds: u32,
    /// Its text, spoken or shown.
    pub text: String,
    /// The vibration at its start.
    pub cue: Cue,
}

/// A complete guide: everything a phone needs to play it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Guide {
    /// The guide.
    pub guide: GuideId,
    /// Its name.
    pub label: String,
    /// The item it is logged as when it ends.
    pub item: ItemId,
    /// The length chosen.
    pub length: GuideLength,
    /// Total duration in seconds.
    pub seconds: u32,
    /// Cautions in plain words, those that concern the person first; for heat and cold, the limits too.
    pub cautions: Vec<String>,
    /// The places left out because the person logged them as sore; absent if there are none.
    pub left_out: Option<String>,
    /// The steps, in order. The last one has no duration.
    pub steps: Vec<GuideStep>,
}

/// A guide in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct GuideOffer {
    /// The guide.
    pub guide: GuideId,
    /// Its name.
    pub label: String,
    /// The lengths to choose from: the usual one first; in a flare, the shortest first.
    pub lengths: Vec<GuideLengthOffer>,
}

/// A length to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct GuideLengthOffer {
    /// The length.
    pub length: GuideLength,
    /// The duration in seconds.
    pub seconds: u32,
    /// The duration in words, such as "5 min".
    pub label: String,
}

/// The guides to choose from; in a flare, the shortest length first.
pub(super) fn list(reader: &Reader<'_>, now: &Moment) -> Result<Vec<GuideOffer>, EbbError> {
    let words = reader.words();
    let flare = in_flare(reader, now)?;
    let sore = sore(reader, now.day(reader.rollover()?))?;
    let offer = |guide: &GuideId| {
        let length_of = |length: &GuideLength| length_offer(words, *guide, *length, &sore);
        let mut lengths: Vec<GuideLengthOffer> = GuideLength::ALL.iter().map(length_of).collect();
        if !flare {
            lengths.swap(0, 1);
        }
        GuideOffer { guide: *guide, label: label(words, *guide), lengths }
    };
    let mut all: Vec<GuideOffer> = GuideId::ALL.iter().map(offer).collect();
    if flare {
        all.sort_by_key(|offer| offer.lengths[0].seconds);
    }
    Ok(all)
}

fn length_offer(words: Words, guide: GuideId, length: GuideLength, sore: &[Region]) -> GuideLengthOffer {
    let seconds = script::of(guide, length, sore).iter().map(|part| part.seconds).sum();
    // Rounded up, so that a guide never takes longer than stated.
    let label = words.duration(f64::from(u32::div_ceil(seconds, 60)));
    GuideLengthOffer { length, seconds, label }
}

pub(super) fn label(words: Words, guide: GuideId) -> String {
    words.variant("guide", guide.id())
}

/// A complete guide, as it would be played now.
pub(super) fn get(reader: &Reader<'_>, guide: GuideId, length: GuideLength, now: &Moment) -> Result<Guide, EbbError> {
    let words = reader.words();
    let today = now.day(reader.rollover()?);
    let mut whole = assemble(words, guide, length, &sore(reader, today)?, Circumstances::of(reader, guide, now)?);
    if let Some(until) = guide.thermal().then(|| skin_rests_until(reader, now)).transpose()?.flatten() {
        let time = until.local().format("%H:%M").to_string();
        whole.cautions.insert(0, words.guide_skin_rests(time));
    }
    Ok(whole)
}

/// Builds a guide that leaves out the sore places; the cautions that concern the person come first.
pub(super) fn assemble(
    words: Words,
    guide: GuideId,
    length: GuideLength,
    sore: &[Region],
    person: Circumstances,
) -> Guide {
    let mut at = 0;
    let steps: Vec<GuideStep> = script::of(guide, length, sore)
        .into_iter()
        .map(|part| {
            let step = GuideStep { at, seconds: part.seconds, text: words.variant("guide", &part.id), cue: part.cue };
            at += part.seconds;
            step
        })
        .collect();
    let left_out: Vec<String> =
        script::left_out(guide, sore).into_iter().map(|group| words.variant("guide-group", group)).collect();
    let cautions = cautions(guide, person).into_iter().map(|key| words.get(key)).collect();
    Guide {
        guide,
        label: label(words, guide),
        item: ItemId(guide.item().to_owned()),
        length,
        seconds: at,
        cautions,
        left_out: (!left_out.is_empty()).then(|| words.guide_left_out(left_out.join(", "))),
        steps,
    }
}

/// The places logged as sore today or on the two days before: with a symptom of any severity but 0, or a tender
/// pressure point.
pub(super) fn sore(reader: &Reader<'_>, today: Day) -> Result<Vec<Region>, StoreError> {
    let mut found = Vec::new();
    for back in 0..SORE_DAYS {
        for entry in reader.day_entries(today.plus(-back))? {
            match entry.body {
                Body::Symptom { regions, severity, .. } if severity != Severity::of(0.0) => found.extend(regions),
                Body::PressurePoint { region, tender: true, .. } => found.push(region),
                _ => {}
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// End of the skin's recovery time after the last heat or cold; `None` if it is over.
fn skin_rests_until(reader: &Reader<'_>, now: &Moment) -> Result<Option<Moment>, EbbError> {
    let today = now.day(reader.rollover()?);
    let ended = |entry: &Entry| match &entry.body {
        Body::Remedy { item, intake: Intake::Taken, .. }
            if ["heat", "cold", "contrast-heat-cold"].contains(&item.0.as_str()) =>
        {
            entry.when.start().map(|moment| moment.at)
        }
        _ => None,
    };
    let last = reader.day_entries(today)?.iter().filter_map(ended).max();
    let until = last.map(|last| last + SKIN_RESTS).filter(|until| *until > now.at);
    Ok(until.map(|at| Moment { at, ..now.clone() }))
}
