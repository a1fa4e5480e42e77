//! The details of an entry, just logged or earlier, as a page offers them: how strong, where, what like, when, a note. And
//! what *Without looking* logs.

use std::iter;

use chrono::TimeDelta;
use serde::Serialize;

use super::diary::{TimeOffer, time_offers, upper_first};
use crate::catalog::{ItemId, ItemKind, SeverityAnchor};
use crate::entry::{Body, BodySide, Entry, EntryId, Region, Severity, SymptomQuality, When};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::items;
use crate::labels::four_steps;
use crate::logging;
use crate::quick_grid;
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::{DayPart, Moment, Rollover};

/// What can be said of an entry after the tap that logged it, or later. For
/// [`Logging::add_details`](crate::logging::Logging::add_details).
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DetailsForm {
    /// The entry.
    pub entry: EntryId,
    /// The name of its item, such as "Pain"; of an entry without an item, what it says.
    pub name: String,
    /// Its severity, 0–10; absent if it has none.
    pub severity: Option<f64>,
    /// The words of the steps 0–10; empty if it is no symptom.
    pub steps: Vec<SeverityAnchor>,
    /// The four words none, mild, moderate and severe, as in [`super::JustLogged::four_steps`]; empty if it is no symptom.
    pub four_steps: Vec<SeverityAnchor>,
    /// Every region with its name, from head to foot, left before right; empty if it is no symptom.
    pub regions: Vec<RegionChoice>,
    /// The regions that are given.
    pub given_regions: Vec<Region>,
    /// Every side of the body with its name, for a symptom without a place or at a region that is not
    /// [one-sided](RegionChoice::one_sided); empty if it is no symptom.
    pub sides: Vec<SideChoice>,
    /// The side that is given.
    pub given_side: Option<BodySide>,
    /// Every quality with its name; empty if it is no symptom.
    pub qualities: Vec<QualityChoice>,
    /// The qualities that are given.
    pub given_qualities: Vec<SymptomQuality>,
    /// Times to choose from, the present one first; empty if it has a beginning and an end.
    pub times: Vec<TimeOffer>,
    /// Its note; empty if it has none.
    pub note: String,
}

/// A region to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RegionChoice {
    /// The region.
    pub region: Region,
    /// Its name; sides are the person's own.
    pub label: String,
    /// Whether it lies on one side of the body, so that the side says nothing more.
    pub one_sided: bool,
}

/// A side of the body to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SideChoice {
    /// The side.
    pub side: BodySide,
    /// Its name, such as "Both sides"; sides are the person's own.
    pub label: String,
}

/// A quality to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct QualityChoice {
    /// The quality.
    pub quality: SymptomQuality,
    /// Its name.
    pub label: String,
}

/// What *Without looking* logs.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct WithoutLooking {
    /// The first symptom of the quick grid.
    pub item: ItemId,
    /// Its name.
    pub label: String,
    /// The words of its steps, from 0 up.
    pub steps: Vec<SeverityAnchor>,
}

/// The regions from head to foot, left before right.
const HEAD_TO_FOOT: [Region; 26] = [
    Region::Head,
    Region::Neck,
    Region::JawLeft,
    Region::JawRight,
    Region::ShoulderLeft,
    Region::ShoulderRight,
    Region::UpperArmLeft,
    Region::UpperArmRight,
    Region::LowerArmLeft,
    Region::LowerArmRight,
    Region::HandLeft,
    Region::HandRight,
    Region::Chest,
    Region::UpperBack,
    Region::Abdomen,
    Region::LowerBack,
    Region::HipLeft,
    Region::HipRight,
    Region::UpperLegLeft,
    Region::UpperLegRight,
    Region::KneeLeft,
    Region::KneeRight,
    Region::LowerLegLeft,
    Region::LowerLegRight,
    Region::FootLeft,
    Region::FootRight,
];

/// For how many minutes after it an entry is one of now.
const NOW_MINUTES: i64 = 5;

/// For how many hours after it was logged an entry's time is corrected by what the clock shows now.
const RECENT_HOURS: i64 = 12;

/// How long ago the earlier time of the offers is, in minutes.
const AGO_MINUTES: i64 = 30;

pub(super) fn details_form(reader: &Reader<'_>, id: &EntryId, now: &Moment) -> Result<DetailsForm, EbbError> {
    let entry = logging::existing(reader, id)?;
    let (words, labels) = (reader.words(), reader.labels());
    let times = times(words, &entry, now, reader.rollover()?);
    let name = entry.body.item().map_or_else(|| labels.entry(&entry), |(item, _)| labels.item(item));
    let form = DetailsForm {
        entry: entry.id.clone(),
        name,
        severity: None,
        steps: Vec::new(),
        four_steps: Vec::new(),
        regions: Vec::new(),
        given_regions: Vec::new(),
        sides: Vec::new(),
        given_side: None,
        qualities: Vec::new(),
        given_qualities: Vec::new(),
        times,
        note: entry.note.clone().unwrap_or_default(),
    };
    let Body::Symptom { item, severity, regions, qualities, side, .. } = entry.body else { return Ok(form) };
    let region = |region: Region| {
        let label = words.variant("region", region.id());
        RegionChoice { region, label, one_sided: region.is_one_sided() }
    };
    let side_choice = |side: BodySide| SideChoice { side, label: upper_first(&words.variant("side", side.id())) };
    let quality = |quality: SymptomQuality| QualityChoice { quality, label: words.variant("quality", quality.id()) };
    Ok(DetailsForm {
        severity: Severity::value(severity),
        steps: items::steps(&labels, Some(&item)),
        four_steps: four_steps(words),
        regions: HEAD_TO_FOOT.map(region).into(),
        given_regions: regions,
        sides: BodySide::ALL.map(side_choice).into(),
        given_side: side,
        qualities: SymptomQuality::ALL.map(quality).into(),
        given_qualities: qualities,
        ..form
    })
}

/// As it stands, half an hour ago, this morning, yesterday: what one thinks in right after a tap. Of an entry that was logged
/// long ago, other times around its own.
fn times(words: Words, entry: &Entry, now: &Moment, rollover: Rollover) -> Vec<TimeOffer> {
    if matches!(entry.when, When::Interval { .. }) {
        return Vec::new();
    }
    let today = now.day(rollover);
    let stands = match &entry.when {
        When::At { moment } if (now.at - moment.at).num_minutes() < NOW_MINUTES => words.details_now(),
        When::At { moment } => moment.local().format("%H:%M").to_string(),
        _ => words.details_as_it_is(),
    };
    let stands = TimeOffer { label: stands, when: entry.when.clone() };
    let is_recent = |logged| now.at - logged < TimeDelta::hours(RECENT_HOURS);
    if !entry.id.logged_at().is_some_and(is_recent) {
        return iter::once(stands).chain(time_offers(words, entry, now, rollover)).collect();
    }
    let mut offers = vec![
        stands,
        TimeOffer {
            label: words.details_ago(words.time_minutes(AGO_MINUTES)),
            when: When::At { moment: now.later(TimeDelta::minutes(-AGO_MINUTES)) },
        },
    ];
    // In the morning itself, "this morning" says no more than now.
    if now.part() != DayPart::Morning {
        let when = When::Part { day: today, part: DayPart::Morning };
        offers.push(TimeOffer { label: words.details_this_morning(), when });
    }
    offers.push(TimeOffer { label: words.details_yesterday(), when: When::Day { day: today.plus(-1) } });
    let mut others = offers.split_off(1);
    others.retain(|offer| offer.when != entry.when);
    offers.append(&mut others);
    offers
}

pub(super) fn without_looking(reader: &Reader<'_>, now: &Moment) -> Result<Option<WithoutLooking>, EbbError> {
    let labels = reader.labels();
    let recent = RecentDays::read(reader, now)?;
    let is_symptom = |item: &ItemId| labels.catalog.get(item).is_some_and(|item| item.kind == ItemKind::Symptom);
    let first = quick_grid::buttons(reader, &recent, now).into_iter().find(|button| is_symptom(&button.item));
    Ok(first.map(|button| {
        let steps = items::steps(&labels, Some(&button.item));
        WithoutLooking { item: button.item, label: button.label, steps }
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_is_offered_once() {
        let mut offered = HEAD_TO_FOOT;
        offered.sort_unstable();
        let mut all = Region::ALL;
        all.sort_unstable();
        assert_eq!(offered, all);
    }
}
