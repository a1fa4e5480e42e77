//! The log sheet: everything that one tap can log, beside the grid. Medicines of the person's list are not among it: a dose is
//! logged where it is said what it makes.

use serde::Serialize;

use crate::catalog::{Family, Item, ItemId, ItemKind};
use crate::error::EbbError;
use crate::items::{self, FamilyLine};
use crate::labels::Labels;
use crate::profile;
use crate::quick_grid;
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::Moment;

/// Something that one tap logs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LogButton {
    /// The item that a tap logs.
    pub item: ItemId,
    /// Its name.
    pub label: String,
}

/// The log sheet before anything is searched or a family is opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct LogSheet {
    /// What was logged last and is not on the grid, newest first.
    pub recent: Vec<LogButton>,
    /// The families that something can be logged of, in the order of the catalog.
    pub families: Vec<FamilyLine>,
}

/// Number of recent items.
const RECENT_MOST: usize = 6;

/// Number of results of a search: more are not read by anybody.
const FOUND_MOST: usize = 20;

pub(super) fn log_sheet(reader: &Reader<'_>, now: &Moment) -> Result<LogSheet, EbbError> {
    let labels = reader.labels();
    let listed = listed(reader)?;
    let is_one_tap = |item: &Item| is_one_tap(item, &listed);
    // A second dose of a weekly medicine is never one tap away.
    let weekly = quick_grid::weekly_items(reader);
    let recent = RecentDays::read(reader, now)?;
    let grid: Vec<ItemId> = quick_grid::buttons(reader, &recent, now).into_iter().map(|button| button.item).collect();
    let mut used: Vec<_> = recent.items.iter().collect();
    used.sort_by_key(|used| std::cmp::Reverse(used.day));
    let mut last: Vec<LogButton> = Vec::new();
    for item in used.iter().filter_map(|used| labels.catalog.get(&used.item)) {
        let is_new = !grid.contains(&item.id) && last.iter().all(|button| button.item != item.id);
        if last.len() < RECENT_MOST && is_new && is_one_tap(item) && !weekly.contains(&item.id) {
            last.push(button(&labels, item));
        }
    }
    let has_items =
        |family: &FamilyLine| labels.catalog.items().any(|item| item.family == family.family && is_one_tap(item));
    let families = items::families(labels.words).into_iter().filter(has_items).collect();
    Ok(LogSheet { recent: last, families })
}

pub(super) fn of_family(reader: &Reader<'_>, family: Family) -> Result<Vec<LogButton>, EbbError> {
    let (labels, listed) = (reader.labels(), listed(reader)?);
    let items = labels.catalog.items().filter(|item| item.family == family && is_one_tap(item, &listed));
    Ok(items.map(|item| button(&labels, item)).collect())
}

pub(super) fn search(reader: &Reader<'_>, text: &str) -> Result<Vec<LogButton>, EbbError> {
    EbbError::unless_crisis(text)?;
    let (labels, listed) = (reader.labels(), listed(reader)?);
    let found = labels.catalog.search(text, labels.words).into_iter().filter(|item| is_one_tap(item, &listed));
    Ok(found.take(FOUND_MOST).map(|item| button(&labels, item)).collect())
}

/// What the medicines of the person's list are logged as.
fn listed(reader: &Reader<'_>) -> Result<Vec<ItemId>, EbbError> {
    Ok(profile::listed(reader)?.into_iter().filter_map(|(_, medicine)| medicine.item).collect())
}

fn button(labels: &Labels, item: &Item) -> LogButton {
    LogButton { item: item.id.clone(), label: labels.item(&item.id) }
}

/// Whether one tap logs it: a measurement and an ability need a number, and a medicine of the list has a row of its own.
fn is_one_tap(item: &Item, listed: &[ItemId]) -> bool {
    !item.archived && !listed.contains(&item.id) && !matches!(item.kind, ItemKind::Measurement | ItemKind::Function)
}
