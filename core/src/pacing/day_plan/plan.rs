//! The day's plan: energy today, the cost of usual activities, and what these figures are based on.

use serde::Serialize;

use super::budget::{EnergyBudget, budget_in_words, to_five};
use super::message::is_self_care;
use crate::catalog::ItemId;
use crate::error::EbbError;
use crate::i18n::Words;
use crate::labels::Labels;
use crate::pacing::envelope::EnergyToday;
use crate::pacing::timer::{PlannedBreak, StartOffer, activity_view, start_offers};
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// Number of activities whose cost the plan shows.
const HOURS_MOST: usize = 6;

/// Number of times an activity must have been logged before its cost is shown.
pub(super) const TIMES_LEAST: f64 = 3.0;

/// Shares of a day's energy that are said in words: the largest percentage of each, and its name. Above the last it is
/// `more`.
const SHARES: [(f64, &str); 8] = [
    (7.0, "little"),
    (15.0, "tenth"),
    (29.0, "quarter"),
    (41.0, "third"),
    (58.0, "half"),
    (70.0, "two-thirds"),
    (87.0, "three-quarters"),
    (105.0, "whole"),
];

/// The cost of an hour of an activity.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HourCost {
    /// The activity.
    pub item: ItemId,
    /// Its name.
    pub label: String,
    /// The cost in effort-minutes.
    pub cost: f64,
    /// The cost as a percentage of an ordinary day's advised maximum.
    pub percent: f64,
    /// The cost in words, with how often the activity was logged.
    pub sentence: String,
}

/// The day's plan.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DayPlan {
    /// The civil day.
    pub day: Day,
    /// Energy today.
    #[serde(flatten)]
    pub energy: EnergyBudget,
    /// Effort spent today by kind, in effort-minutes.
    pub kinds: EffortByKind,
    /// Energy spent over energy available, both as the person rated them, in percent (Jason & Benton 2009); absent if
    /// either is not rated.
    pub rated_quotient: Option<f64>,
    /// Effort-minutes per point of the person's own 0–100 ratings; absent until there are some.
    pub minutes_a_point: Option<f64>,
    /// The cost of an hour of their usual activities that were logged three times or more, most frequent first. Empty
    /// while the envelope is the built-in default.
    pub hours: Vec<HourCost>,
    /// The breaks ahead of the running activity; empty if none is running.
    pub breaks: Vec<PlannedBreak>,
    /// What was spent and how much is left before the reserve, one sentence each, rounded to five effort-minutes. Empty
    /// while nothing is known to be spent, or while the envelope is the built-in default.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub amounts: Vec<String>,
    /// Suggestions to start the day's list with: those of `hours`, then those of the timer. In a flare only self-care.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub offers: Vec<StartOffer>,
}

/// Effort spent by kind, in effort-minutes; absent if unknown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EffortByKind {
    /// Physical effort.
    pub physical: Option<f64>,
    /// Cognitive effort.
    pub cognitive: Option<f64>,
    /// Emotional effort.
    pub emotional: Option<f64>,
}

/// The day's plan.
pub(super) fn plan(reader: &Reader<'_>, now: &Moment) -> Result<DayPlan, EbbError> {
    let (labels, words) = (reader.labels(), reader.words());
    let recent = RecentDays::read(reader, now)?;
    let today = EnergyToday::read(reader, &recent, now)?;
    let rated = today.facts.spent.zip(today.facts.energy).filter(|(_, available)| *available > 0.0);
    let load = today.facts.load;
    let activity = activity_view(reader, now)?;
    let hours = hours(&labels, &today);
    Ok(DayPlan {
        day: recent.day,
        kinds: EffortByKind { physical: load.physical, cognitive: load.cognitive, emotional: load.emotional },
        rated_quotient: rated.map(|(spent, available)| 100.0 * spent / available),
        minutes_a_point: today.model.minutes_a_point(),
        amounts: amounts(words, &today),
        offers: wish_offers(&labels, &hours, &recent),
        hours,
        energy: budget_in_words(words, &today).beside(activity.as_ref()),
        breaks: activity.map(|activity| activity.breaks).unwrap_or_default(),
    })
}

fn amounts(words: Words, today: &EnergyToday) -> Vec<String> {
    let Some(spent) = today.spent.filter(|_| !today.capacity.by_default) else { return Vec::new() };
    let said = words.page_plan_spent(to_five(spent), to_five(today.capacity.advised));
    // Word what is left as the distance to the reserve: an amount to spare would invite spending.
    let left = today.left();
    let reserve = if left > 0.0 { words.page_plan_left(to_five(left)) } else { words.page_plan_none_left() };
    vec![said, reserve]
}

/// Most frequent activities first, without duplicates.
fn wish_offers(labels: &Labels, hours: &[HourCost], recent: &RecentDays) -> Vec<StartOffer> {
    let known = hours.iter().map(|hour| StartOffer { item: hour.item.clone(), label: hour.label.clone() });
    let mut offers: Vec<StartOffer> = known.collect();
    for offer in start_offers(labels, recent) {
        if !offers.contains(&offer) {
            offers.push(offer);
        }
    }
    if recent.in_flare() {
        offers.retain(|offer| is_self_care(labels, &offer.item));
    }
    offers
}

/// The name of a share of a day's energy, 0 or more percent: no more precise than such a thing is known.
pub(crate) fn share_of_a_day(percent: f64) -> &'static str {
    SHARES.iter().find(|(most, _)| percent <= *most).map_or("more", |(_, name)| name)
}

fn hours(labels: &Labels, today: &EnergyToday) -> Vec<HourCost> {
    let Some(advised) = today.model.ordinary_advised() else { return Vec::new() };
    let cost = |item: ItemId| {
        let (cost, times) = today.model.hour_of(&item).filter(|(_, times)| *times >= TIMES_LEAST)?;
        let label = labels.item(&item);
        let percent = 100.0 * cost / advised;
        let share = labels.words.variant("energy-share", share_of_a_day(percent));
        let sentence = labels.words.pacing_hour(label.as_str(), share, libm::round(times));
        Some(HourCost { item, label, cost, percent, sentence })
    };
    today.model.activities().into_iter().filter_map(cost).take(HOURS_MOST).collect()
}
