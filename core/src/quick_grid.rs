//! The quick grid: the buttons that log an item with one tap, chosen from what the person logs.
//!
//! [`Catalog::quick`](crate::catalog::Catalog::quick) chooses the items. This module turns them into buttons, for the
//! Today screen and for widgets.

use serde::Serialize;

use crate::catalog::{Catalog, Colour, Family, Icon, ItemId, QuickItemUse};
use crate::days::{USUAL_WINDOW, flare_days_or_unconfirmed};
use crate::entry::{Body, Entry, Intake};
use crate::i18n::keys;
use crate::labels::Labels;
use crate::profile::{self, Medicine};
use crate::recent_days::RecentDays;
use crate::safety::HOPELESSNESS;
use crate::storage::Reader;
use crate::time::Moment;

/// A button of the quick grid.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct QuickButton {
    /// The item that a tap logs.
    pub item: ItemId,
    /// Its label.
    pub label: String,
    /// The last value logged today, in words; `None` if there is none.
    pub said: Option<String>,
    /// That value, 0–10, for a tint; `None` if it has no number.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub value: Option<f64>,
    /// Its picture.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub icon: Option<Icon>,
    /// Its colour.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub colour: Option<Colour>,
    /// Whether *Talk to someone* stands beside it.
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub talk: bool,
}

/// The buttons of the grid, in order. A medicine of the list has none unless it is pinned, because its row says what a dose
/// comes to before the tap; a weekly medicine never has one, as a second dose of it is never one tap away.
pub(crate) fn buttons(reader: &Reader<'_>, recent: &RecentDays, now: &Moment) -> Vec<QuickButton> {
    let labels = reader.labels();
    let last_logged = |item: &ItemId| {
        let entries = recent.entries.iter().rev();
        entries
            .map(|entry| (entry_in_words(&labels, entry, item), entry))
            .find_map(|(said, entry)| Some((said?, entry.body.value())))
    };
    let button = |item: ItemId| {
        let (said, value) = last_logged(&item).map_or((None, None), |(said, value)| (Some(said), value));
        let look = labels.catalog.get(&item).map(|item| item.look).unwrap_or_default();
        let (label, talk) = (labels.item(&item), item.0 == HOPELESSNESS);
        QuickButton { label, item, said, value, icon: look.icon, colour: look.colour, talk }
    };
    let list = profile::listed(reader).unwrap_or_default();
    let weekly = weekly_among(&list, &labels.catalog);
    let mut uses = uses(recent, now);
    uses.retain(|used| list.iter().all(|(_, medicine)| medicine.item.as_ref() != Some(&used.item)));
    let quick = labels.catalog.quick(&uses, recent.day).into_iter();
    quick.filter(|item| !weekly.contains(item)).map(button).collect()
}

/// The items of the weekly medicines: those of the list, and those usually taken so of which the list says nothing else. Of a
/// list that cannot be read, which the screen reports by itself, those usually taken so.
pub(crate) fn weekly_items(reader: &Reader<'_>) -> Vec<ItemId> {
    weekly_among(&profile::listed(reader).unwrap_or_default(), &reader.catalog())
}

fn weekly_among(list: &[(String, Medicine)], catalog: &Catalog) -> Vec<ItemId> {
    let items = |weekly: bool| {
        let such = list.iter().filter(move |(_, medicine)| medicine.weekly == weekly);
        such.filter_map(|(_, medicine)| medicine.item.clone())
    };
    let others: Vec<ItemId> = items(false).collect();
    let usual = catalog.usually_weekly().into_iter().filter(|item| !others.contains(item));
    items(true).chain(usual).collect()
}

/// The uses of items on recent days, as input for choosing the items.
fn uses(recent: &RecentDays, now: &Moment) -> Vec<QuickItemUse> {
    let in_flare = recent.in_flare();
    let flares = flare_days_or_unconfirmed(&recent.flares, recent.day.plus(-USUAL_WINDOW), recent.day);
    let part = now.part() as usize;
    let logged = recent.items.iter().filter(|used| used.is_said());
    let to_use = logged.map(|used| QuickItemUse {
        item: used.item.clone(),
        day: used.day,
        times: used.entries,
        here: used.parts[part],
        alike: (flares.get(&used.day) == Some(&true)) == in_flare,
    });
    to_use.collect()
}

/// The value of an entry of the item, short enough for a button; `None` if the entry is about another item.
fn entry_in_words(labels: &Labels, entry: &Entry, wanted: &ItemId) -> Option<String> {
    match &entry.body {
        Body::Symptom { item, severity, said, .. } if item == wanted => {
            let words = labels.severity_in_words(*severity, said.as_deref());
            Some(match severity.value() {
                Some(value) => format!("{} · {words}", labels.words.number(value)),
                None => words,
            })
        }
        Body::Remedy { item, intake, .. } if item == wanted => Some(labels.words.get(match intake {
            Intake::Taken if is_aid(labels, item) => keys::ENTRY_USED,
            Intake::Taken => keys::ENTRY_TAKEN,
            Intake::Skipped if is_aid(labels, item) => keys::ENTRY_NOT_USED,
            Intake::Skipped => keys::ENTRY_SKIPPED,
            Intake::NotSure => keys::ENTRY_NOT_SURE,
        })),
        _ => None,
    }
}

/// Whether it is worn or used through the day, not taken.
fn is_aid(labels: &Labels, item: &ItemId) -> bool {
    labels.catalog.get(item).is_some_and(|item| item.family == Family::Aid)
}
