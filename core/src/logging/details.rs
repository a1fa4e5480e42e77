//! Details that follow the tap which logged an entry: how strong, where, what it feels like, when, and a note.

use super::entries::{amend_entry, existing, insert_entry};
use crate::entry::{
    Body, BodySide, Draft, Entry, EntryId, EntryKind, Mark, Rating, Region, Scale, Severity, SymptomQuality, When,
};
use crate::error::{EbbError, InvalidInput};
use crate::storage::Writer;
use crate::time::{Day, Moment};

/// Details of an entry, given after it was logged. What is absent stays as it was.
#[derive(Debug, Clone, PartialEq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct EntryDetails {
    /// How strong a symptom is, where no place has a severity of its own.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub severity: Option<Severity>,
    /// Where a symptom is; empty for nowhere in particular. Of a region that is given twice, the last counts.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub places: Option<Vec<PlaceSeverity>>,
    /// What a symptom feels like.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub qualities: Option<Vec<SymptomQuality>>,
    /// On which side of the body a symptom is.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub side: Option<GivenSide>,
    /// When it was.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub when: Option<When>,
    /// A free remark; a blank one removes what was there.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub note: Option<String>,
}

/// The side of the body that is given for a symptom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct GivenSide {
    /// The side; absent to remove what was there.
    pub side: Option<BodySide>,
}

/// A place of a symptom.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct PlaceSeverity {
    /// The place.
    pub region: Region,
    /// Its own severity; absent for that of the whole symptom.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub severity: Option<Severity>,
}

/// How a severity is obtained that is given now for a day: from memory if the day is over, as for a flare day that is
/// reported afterwards.
pub(crate) fn mark_of_correction(day: Day, today: Day) -> Mark {
    if day < today { Mark::Recalled } else { Mark::Measured }
}

/// Adds details to an entry. A symptom has one severity an entry, so places of other severities become entries beside it,
/// alike in everything else; the note stays with the first. Returns the labels of all of them.
pub(super) fn add_details(
    writer: &mut Writer<'_>,
    id: &EntryId,
    details: EntryDetails,
    now: &Moment,
) -> Result<String, EbbError> {
    let before = existing(writer, id)?;
    let mut places = groups(&before, &details)?.into_iter();
    let first = places.next();
    let (rollover, is_rated) = (writer.rollover()?, details.severity.is_some());
    let today = now.day(rollover);
    let EntryDetails { qualities: feels, side: given, when, note, .. } = details;
    let when = when.unwrap_or_else(|| before.when.clone());
    let day = if when == before.when { before.day } else { before.body.day(&when, rollover) };
    let entry = amend_entry(writer, id, now, |entry| {
        entry.when = when;
        if let Some(note) = note {
            entry.note = Some(note);
        }
        if let Body::Symptom { severity, regions, qualities, side, .. } = &mut entry.body {
            if let Some(place) = first {
                if is_rated || place.severity != *severity {
                    entry.mark = mark_of(place.severity, entry.mark, day, today);
                }
                (*severity, *regions) = (place.severity, place.regions);
            }
            if let Some(feels) = feels {
                *qualities = feels;
            }
            if let Some(given) = given {
                *side = given.side;
            }
        }
        Ok(())
    })?;
    let mut said = vec![writer.labels().entry(&entry)];
    for place in places {
        let beside = beside(writer, &entry, place, today, now)?;
        said.push(writer.labels().entry(&beside));
    }
    Ok(said.join("; "))
}

/// Places of one severity.
struct Places {
    severity: Severity,
    regions: Vec<Region>,
}

/// The places by severity, in the order given; those of the whole symptom's severity first. Empty if neither a severity nor a
/// place was given.
fn groups(before: &Entry, details: &EntryDetails) -> Result<Vec<Places>, EbbError> {
    let Body::Symptom { severity, regions, .. } = &before.body else {
        let EntryDetails { severity, places, qualities, side, .. } = details;
        if severity.is_some() || places.is_some() || qualities.is_some() || side.is_some() {
            let item = before.body.item().map_or_else(|| before.id.0.clone(), |(item, _)| item.0.clone());
            return Err(InvalidInput::WrongKind { item, kind: EntryKind::Symptom }.into());
        }
        return Ok(Vec::new());
    };
    let whole = details.severity.unwrap_or(*severity);
    let Some(places) = &details.places else {
        let kept = Places { severity: whole, regions: regions.clone() };
        return Ok(if details.severity.is_some() { vec![kept] } else { Vec::new() });
    };
    let mut groups = vec![Places { severity: whole, regions: Vec::new() }];
    for (at, place) in places.iter().enumerate() {
        if places[at + 1..].iter().any(|later| later.region == place.region) {
            continue;
        }
        let severity = place.severity.unwrap_or(whole);
        match groups.iter_mut().find(|group| group.severity == severity) {
            Some(group) => group.regions.push(place.region),
            None => groups.push(Places { severity, regions: vec![place.region] }),
        }
    }
    // Where every place has a severity of its own, none is left for the whole.
    if groups.len() > 1 && groups[0].regions.is_empty() {
        groups.remove(0);
    }
    Ok(groups)
}

/// An entry like another one, of other places.
fn beside(writer: &mut Writer<'_>, entry: &Entry, place: Places, today: Day, now: &Moment) -> Result<Entry, EbbError> {
    let mut body = entry.body.clone();
    if let Body::Symptom { severity, regions, .. } = &mut body {
        (*severity, *regions) = (place.severity, place.regions);
    }
    let mark = mark_of(place.severity, entry.mark, entry.day, today);
    let draft = Draft { when: Some(entry.when.clone()), mark, carer: entry.carer, note: None, body };
    insert_entry(writer, draft, now)
}

/// How a severity is obtained that is given now.
fn mark_of(given: Severity, before: Mark, day: Day, today: Day) -> Mark {
    match (given, mark_of_correction(day, today)) {
        (Severity::Present, _) => before,
        (Severity::Rated { rating: Rating { scale: Scale::FourStep, .. } }, Mark::Measured) => Mark::Coarse,
        (Severity::Rated { .. }, mark) => mark,
    }
}
