//! Several answers with one tap: as usual, none today, same as yesterday.
//!
//! What was logged today is not changed. Only states are filled in, never activities, rests or remedies, and before the
//! evening nothing that only the evening can know.

use crate::i18n::{MessageKey, keys};
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Logging, insert_entry};
use crate::catalog::{Catalog, Family, Item, ItemId, ItemKind};
use crate::days::{ItemUse, USUAL_LEAST, usual};
use crate::entry::{Body, Draft, Entry, EntryKind, Mark, Rating, Severity};
use crate::error::{EbbError, NotNowReason};
use crate::journal::Change;
use crate::labels::Labels;
use crate::recent_days::RecentDays;
use crate::storage::{Reader, Verb, Writer};
use crate::time::{Day, Moment};

/// A preview of what one tap would log.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AsUsual {
    /// The items with their values, in the order of the catalog.
    pub items: Vec<UsualValue>,
    /// The label of the button, such as "As usual: pain 4, fatigue 5, +2".
    pub label: String,
}

/// A value to be logged.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct UsualValue {
    /// The item.
    pub item: ItemId,
    /// Its name.
    pub label: String,
    /// The value, 0–10; absent if yesterday's answer was "present".
    pub value: Option<f64>,
}

/// Whether an item describes a state, so that its value may be filled in.
fn is_state(kind: ItemKind) -> bool {
    matches!(kind, ItemKind::Symptom | ItemKind::Factor | ItemKind::Function)
}

/// Whether only the evening can know an item's value, because it is about the whole day: how the day went, and what was
/// done, eaten and met in it. The night, the cycle, an illness and the weather are known before.
fn is_of_whole_day(item: &Item) -> bool {
    let known_before =
        matches!(item.family, Family::Sleep | Family::Cycle | Family::Illness | Family::Weather | Family::Deficiency);
    item.kind == ItemKind::Function || (item.kind == ItemKind::Factor && !known_before)
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Logging {
    /// Previews "as usual". Absent if there is no usual yet, or if everything usual was logged today.
    pub fn as_usual(&self, now: &Moment) -> Result<Option<AsUsual>, EbbError> {
        self.journal.read(|reader| as_usual(reader, &RecentDays::read(reader, now)?))
    }

    /// Previews "none today". Absent if nothing usual is missing.
    pub fn none_today(&self, now: &Moment) -> Result<Option<AsUsual>, EbbError> {
        self.journal.read(|reader| none_today(reader, &RecentDays::read(reader, now)?))
    }

    /// Previews "same as yesterday". Absent if there is nothing to repeat.
    pub fn same_as_yesterday(&self, now: &Moment) -> Result<Option<AsUsual>, EbbError> {
        self.journal.read(|reader| {
            let recent = RecentDays::read(reader, now)?;
            let bodies = same_bodies(&reader.catalog(), recent.yesterday(reader)?);
            Ok(preview(&reader.labels(), keys::SAME_AS_YESTERDAY, &unsaid(bodies, &reader.catalog(), &recent)))
        })
    }

    /// Logs the usual value of everything that the person usually logs and has not logged today, marked as filled in.
    /// Before 18:00 leaves out what only the evening can know: how the day went, and factors of the whole day. One operation, one undo.
    pub fn log_as_usual(&self, now: &Moment) -> Result<Change, EbbError> {
        self.fill(Verb::Usual, Mark::FilledIn, now, |reader, recent| {
            let all = usual_bodies(reader, recent)?;
            if all.is_empty() { Err(NotNowReason::NoUsualYet.into()) } else { Ok((as_usual_key(recent), all)) }
        })
    }

    /// Logs 0 for each symptom that the person usually logs and has not logged today. Because the person states it, it
    /// counts as measured.
    pub fn log_none_today(&self, now: &Moment) -> Result<Change, EbbError> {
        self.fill(Verb::NoneToday, Mark::Measured, now, |reader, recent| {
            Ok((keys::NONE_TODAY, none_bodies(reader, recent)?))
        })
    }

    /// Repeats yesterday's answers for what was not logged today, marked as filled in. Repeated answers are not
    /// repeated again. Before 18:00 leaves out what only the evening can know.
    pub fn log_same_as_yesterday(&self, now: &Moment) -> Result<Change, EbbError> {
        self.fill(Verb::Same, Mark::FilledIn, now, |reader, recent| {
            let all = same_bodies(&reader.catalog(), recent.yesterday(reader)?);
            if all.is_empty() { Err(NotNowReason::NothingToRepeat.into()) } else { Ok((keys::SAME_AS_YESTERDAY, all)) }
        })
    }
}

impl Logging {
    fn fill(
        &self,
        verb: Verb,
        mark: Mark,
        now: &Moment,
        choose: impl FnOnce(&Reader<'_>, &RecentDays) -> Result<(MessageKey, Vec<Body>), EbbError>,
    ) -> Result<Change, EbbError> {
        self.journal.change(verb, now, |writer| {
            let recent = RecentDays::read(writer, now)?;
            let (key, all) = choose(writer, &recent)?;
            let unsaid = unsaid(all, &writer.catalog(), &recent);
            insert_unsaid(writer, key, unsaid, mark, now)
        })
    }
}

/// Writes the bodies. Returns the label of the change.
fn insert_unsaid(
    writer: &mut Writer<'_>,
    key: MessageKey,
    bodies: Vec<Body>,
    mark: Mark,
    now: &Moment,
) -> Result<String, EbbError> {
    let preview =
        preview(&writer.labels(), key, &bodies).ok_or(EbbError::NotNow { reason: NotNowReason::NothingUnsaid })?;
    for body in bodies {
        insert_entry(writer, Draft { mark, ..Draft::now(body) }, now)?;
    }
    Ok(preview.label)
}

/// Previews "as usual".
pub(crate) fn as_usual(reader: &Reader<'_>, recent: &RecentDays) -> Result<Option<AsUsual>, EbbError> {
    let button = if recent.flare_is_on() { keys::AS_USUAL_FLARE_VALUES } else { keys::AS_USUAL_VALUES };
    Ok(preview(&reader.labels(), button, &unsaid(usual_bodies(reader, recent)?, &reader.catalog(), recent)))
}

/// Previews "none today".
pub(crate) fn none_today(reader: &Reader<'_>, recent: &RecentDays) -> Result<Option<AsUsual>, EbbError> {
    Ok(preview(&reader.labels(), keys::NONE_TODAY, &unsaid(none_bodies(reader, recent)?, &reader.catalog(), recent)))
}

fn preview(labels: &Labels, key: MessageKey, bodies: &[Body]) -> Option<AsUsual> {
    let items: Vec<UsualValue> = bodies
        .iter()
        .filter_map(|body| {
            let (item, _) = body.item()?;
            Some(UsualValue { item: item.clone(), label: labels.item(item), value: body.value() })
        })
        .collect();
    let names = items.iter().map(|item| item.label.as_str()).collect::<Vec<_>>().join(", ");
    let values = first_values(labels, &items);
    let arguments = [("count", items.len().into()), ("items", names.into()), ("values", values.into())];
    let label = labels.words.say(key, &arguments);
    (!items.is_empty()).then_some(AsUsual { items, label })
}

/// The first values by name, and how many more there are: "pain 4, fatigue 5, +2".
fn first_values(labels: &Labels, items: &[UsualValue]) -> String {
    /// Number of values that fit on a button at a large text size.
    const SHOWN: usize = 2;
    let words = labels.words;
    let value = |item: &UsualValue| {
        let name = if item.item.is_own() { item.label.clone() } else { words.name_in_sentence(&item.label) };
        let value = item.value.map_or_else(|| words.severity_present(), |value| words.number(value));
        format!("{name} {value}")
    };
    let more = items.len().saturating_sub(SHOWN);
    let more = (more > 0).then(|| format!("+{more}"));
    items.iter().take(SHOWN).map(value).chain(more).collect::<Vec<_>>().join(", ")
}

/// The usual value of each item that the person usually logs. Items with fewer than seven known days are left out.
fn usual_bodies(reader: &Reader<'_>, recent: &RecentDays) -> Result<Vec<Body>, EbbError> {
    let chosen: BTreeSet<ItemId> = reader.core_items()?.into_iter().collect();
    let known = logged(recent, |used| used.sure_high().is_some());
    let mut values: BTreeMap<&ItemId, Vec<f64>> = BTreeMap::new();
    for used in recent.items.iter().filter(|used| used.day < recent.day) {
        values.entry(&used.item).or_default().extend(used.sure_high());
    }
    Ok(each_state(&reader.catalog(), |item, kind| {
        if !(chosen.contains(item) || known.on_most_days(item)) {
            return None;
        }
        let value = usual(values.get(item)?)?;
        match kind {
            ItemKind::Symptom => Some(Body::symptom(&item.0, Severity::of(value))),
            ItemKind::Factor => Some(Body::Factor { item: item.clone(), amount: Some(Rating::of(value)) }),
            _ => Some(Body::Function { item: item.clone(), rating: Rating::of(value) }),
        }
    }))
}

/// A 0 for each symptom that the person usually logs. In the first days, before any habit is known, these are the
/// chosen core items; later, a core item that the person never logs is left out.
fn none_bodies(reader: &Reader<'_>, recent: &RecentDays) -> Result<Vec<Body>, EbbError> {
    let chosen: BTreeSet<ItemId> = reader.core_items()?.into_iter().collect();
    let logged = logged(recent, ItemUse::is_said);
    Ok(each_state(&reader.catalog(), |item, kind| {
        let core = chosen.contains(item) && (logged.days < USUAL_LEAST || logged.days_of(item) > 0);
        let usual = logged.days >= USUAL_LEAST && logged.on_most_days(item);
        (kind == ItemKind::Symptom && (core || usual)).then(|| Body::symptom(&item.0, Severity::of(0.0)))
    }))
}

fn each_state(catalog: &Catalog, body: impl Fn(&ItemId, ItemKind) -> Option<Body>) -> Vec<Body> {
    let offered = catalog.items().filter(|item| !item.archived && is_state(item.kind));
    offered.filter_map(|item| body(&item.id, item.kind)).collect()
}

/// How much an answer says, in order: none, there without a number, and then by the number.
fn strength(body: &Body) -> f64 {
    /// Between 0 and the least that a scale can say.
    const PRESENT: f64 = f64::MIN_POSITIVE;
    body.value().unwrap_or(PRESENT)
}

/// Yesterday's answers; for each item the highest, because the value of a day is its maximum.
fn same_bodies(catalog: &Catalog, yesterday: &[Entry]) -> Vec<Body> {
    let mut strongest: BTreeMap<&ItemId, &Body> = BTreeMap::new();
    for entry in yesterday {
        let said = matches!(entry.mark, Mark::Measured | Mark::Coarse);
        let unrated_factor = matches!(entry.body, Body::Factor { amount: None, .. });
        let Some((item, _)) = entry.body.item().filter(|(_, kind)| said && is_state(*kind) && !unrated_factor) else {
            continue;
        };
        let before = strongest.entry(item).or_insert(&entry.body);
        if strength(&entry.body) > strength(before) {
            *before = &entry.body;
        }
    }
    let offered = catalog.items().filter(|item| !item.archived);
    offered.filter_map(|item| strongest.get(&item.id).map(|body| (*body).clone())).collect()
}

/// In a flare the usual values do not describe today, so the button says what they are.
fn as_usual_key(recent: &RecentDays) -> MessageKey {
    if recent.flare_is_on() { keys::AS_USUAL_FLARE } else { keys::AS_USUAL }
}

/// Removes what was logged today, and before the evening what only the evening can know.
fn unsaid(bodies: Vec<Body>, catalog: &Catalog, recent: &RecentDays) -> Vec<Body> {
    let early = |item: &ItemId| !recent.is_evening && catalog.get(item).is_some_and(is_of_whole_day);
    let said: BTreeSet<&ItemId> = recent.entries.iter().filter_map(|entry| Some(entry.body.item()?.0)).collect();
    let open = |item: &ItemId| !said.contains(item) && !early(item);
    bodies.into_iter().filter(|body| body.item().is_some_and(|(item, _)| open(item))).collect()
}

/// For each item, the number of days before today, within the window of "usual", on which it was logged.
struct Logged<'a> {
    days: usize,
    on: BTreeMap<&'a ItemId, usize>,
}

impl Logged<'_> {
    fn days_of(&self, item: &ItemId) -> usize {
        self.on.get(item).copied().unwrap_or(0)
    }

    fn on_most_days(&self, item: &ItemId) -> bool {
        2 * self.days_of(item) > self.days
    }
}

fn logged(recent: &RecentDays, counts: impl Fn(&ItemUse) -> bool) -> Logged<'_> {
    let states = [EntryKind::Symptom, EntryKind::Factor, EntryKind::Function];
    let past = || recent.items.iter().filter(|used| used.day < recent.day);
    let days: BTreeSet<Day> = past().map(|used| used.day).collect();
    let mut on = BTreeMap::new();
    for used in past().filter(|used| states.contains(&used.kind) && counts(used)) {
        *on.entry(&used.item).or_default() += 1;
    }
    Logged { days: days.len(), on }
}
