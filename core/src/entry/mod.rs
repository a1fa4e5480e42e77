//! What a person logs.
//!
//! An [`Entry`] says *what* ([`Body`]), *when* ([`When`]) and *how we know* ([`Mark`]). Three things are
//! never confused: **zero** ("none today"), **unknown** (no entry, or `None`), and **some**, be it rated
//! or only present.

mod body;
mod detail;
mod rating;
mod region;
mod severity_words;
mod timed;

use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

pub use crate::catalog::{Anchor, Scale, StepWords};
pub(crate) use body::UNIT_MOST;
pub use body::{Body, Dose, Effort, Kind, day_level};
pub use detail::{DayLevel, FlarePhase, FoundBy, Helped, Quality, RecalledDay, Side, Spread};
pub use rating::{Rating, Severity};
pub use region::Region;
pub use timed::{Felt, Timed};

use crate::catalog::{Catalog, ItemId, ItemKind};
use crate::time::{Day, DayPart, Moment, Rollover};

/// An entry's identity for ever: a UUID in its usual text form. Version 7 for what was logged here,
/// version 8 for what was imported (made from source and source key, so one file is one set of entries).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(pub String);

/// When something was, as precisely as it is known.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum When {
    /// At a moment.
    At {
        /// The moment.
        moment: Moment,
    },
    /// Over a time; open-ended while it lasts.
    Interval {
        /// Its start.
        from: Moment,
        /// Its end; absent while it lasts.
        to: Option<Moment>,
    },
    /// In a part of a civil day.
    Part {
        /// The civil day.
        day: Day,
        /// The part of it.
        part: DayPart,
    },
    /// On a civil day.
    Day {
        /// The civil day.
        day: Day,
    },
}

impl When {
    /// The civil day this is counted under. An interval counts where it begins.
    #[must_use]
    pub fn day(&self, rollover: Rollover) -> Day {
        match self {
            Self::At { moment } | Self::Interval { from: moment, .. } => moment.day(rollover),
            Self::Part { day, .. } | Self::Day { day } => *day,
        }
    }

    /// The part of the day it begins in, where that is known.
    #[must_use]
    pub fn part(&self) -> Option<DayPart> {
        match self {
            Self::At { moment } | Self::Interval { from: moment, .. } => Some(moment.part()),
            Self::Part { part, .. } => Some(*part),
            Self::Day { .. } => None,
        }
    }

    /// The moment it begins, where that is known.
    #[must_use]
    pub fn start(&self) -> Option<&Moment> {
        match self {
            Self::At { moment } | Self::Interval { from: moment, .. } => Some(moment),
            Self::Part { .. } | Self::Day { .. } => None,
        }
    }
}

/// How a value came to be known. Forecasts and insights weigh everything but `Measured` less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Mark {
    /// Said or measured at the time.
    #[default]
    Measured,
    /// Said in four steps: none, mild, moderate, severe are 0, 2, 5, 8.
    Coarse,
    /// Filled in by "as usual".
    FilledIn,
    /// Recalled days later.
    Recalled,
}

impl Mark {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// How much a value known like this counts beside a measured one, 0–1: a step stands for a few numbers, memory fades,
    /// and what was filled in says what is usual rather than what was. Conventions, not evidence.
    #[must_use]
    pub fn weight(self) -> f64 {
        match self {
            Self::Measured => 1.0,
            Self::Coarse => 0.8,
            Self::Recalled => 0.5,
            Self::FilledIn => 0.25,
        }
    }
}

/// One thing a person logged.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Entry {
    /// Identity.
    pub id: EntryId,
    /// When it was.
    pub when: When,
    /// The civil day as it was when this was written; a later change of the rollover hour leaves it.
    pub day: Day,
    /// How the value is known.
    pub mark: Mark,
    /// A free remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What it was.
    pub body: Body,
}

impl Entry {
    /// The minutes of a night or a nap: as said, else from bed to wake; `None` for what is no sleep, and while neither
    /// is known.
    #[must_use]
    pub fn minutes_slept(&self) -> Option<u32> {
        match (&self.body, &self.when) {
            (Body::Sleep { minutes: Some(minutes), .. }, _) => Some(*minutes),
            (Body::Sleep { minutes: None, .. }, When::Interval { from, to: Some(to) }) => {
                u32::try_from((to.at - from.at).num_minutes()).ok()
            }
            _ => None,
        }
    }
}

/// An entry as it comes from a finger, before it is checked.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Draft {
    /// When it was; absent means now.
    pub when: Option<When>,
    /// How the value is known.
    pub mark: Mark,
    /// A free remark.
    pub note: Option<String>,
    /// What it was.
    pub body: Body,
}

impl Draft {
    /// What is happening now.
    #[must_use]
    pub fn now(body: Body) -> Self {
        Self { when: None, mark: Mark::Measured, note: None, body }
    }

    /// What was then.
    #[must_use]
    pub fn when(when: When, body: Body) -> Self {
        Self { when: Some(when), ..Self::now(body) }
    }
}

/// Why a draft is refused. Nothing of it is written.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Invalid {
    /// No such item in the catalogue.
    #[error("there is no item {item:?}")]
    UnknownItem {
        /// What was given.
        item: String,
    },
    /// The item is of another kind, such as a remedy given a severity.
    #[error("{item:?} is no {kind:?}")]
    WrongKind {
        /// The item given.
        item: String,
        /// The kind it was used as.
        kind: Kind,
    },
    /// A value outside its scale.
    #[error("{field} {given} is not within {low} and {high}")]
    OutOfRange {
        /// Which value, in kebab-case.
        field: &'static str,
        /// What was given.
        given: f64,
        /// The least that is allowed.
        low: f64,
        /// The most that is allowed.
        high: f64,
    },
    /// It would lie ahead of now.
    #[error("{when} lies ahead of now")]
    InTheFuture {
        /// What was given.
        when: String,
    },
    /// No time a person could mean, or none that a clock could show.
    #[error("{given:?} is not a time")]
    NotATime {
        /// What was given.
        given: String,
    },
    /// An interval that ends before it begins.
    #[error("it ends before it begins")]
    EndsBeforeItBegins,
    /// A pressure point that is not tender, and sore all the same.
    #[error("it is not tender, and has a severity")]
    NotTender,
    /// A text in its place that is longer than it may be.
    #[error("{field}: {length} characters are more than {most}")]
    TextTooLong {
        /// Which text, in kebab-case.
        field: &'static str,
        /// Its length in characters.
        length: u64,
        /// The most that is allowed.
        most: u64,
    },
    /// A note longer than the store takes.
    #[error("a note of {length} characters is longer than {most}")]
    TooLong {
        /// Its length in characters.
        length: u64,
        /// The most that is allowed.
        most: u64,
    },
}

/// The longest note, in characters.
pub const NOTE_MOST: usize = 20_000;

/// How far ahead of *now* an entry may lie before it is refused, in minutes: two clocks never agree.
const FUTURE_MINUTES: i64 = 5;

/// Checks a draft against the catalogue and the clock, and gives it its time and civil day.
pub(crate) fn check(
    mut draft: Draft,
    catalog: &Catalog,
    now: &Moment,
    rollover: Rollover,
) -> Result<(When, Day, Draft), Invalid> {
    let when = draft.when.clone().unwrap_or_else(|| When::At { moment: now.clone() });
    check_when(&when, now, rollover)?;
    draft.body.check()?;
    if let (Body::Sleep { .. }, When::Interval { from, to: Some(to) }) = (&draft.body, &when) {
        body::check_bed_to_wake(to.at - from.at)?;
    }
    draft.body.tidy();
    // What was merged into another item is logged as that.
    if let Some(item) = draft.body.item_mut() {
        *item = catalog.resolve(item);
    }
    if let Some((item, kind)) = draft.body.item() {
        check_item(item, kind, draft.body.kind(), catalog)?;
    }
    draft.body.take_words(catalog);
    let length = draft.note.as_deref().map_or(0, |note| note.chars().count());
    if length > NOTE_MOST {
        return Err(Invalid::TooLong { length: length as u64, most: NOTE_MOST as u64 });
    }
    let day = draft.body.day(&when, rollover);
    let note = draft.note.filter(|note| !note.trim().is_empty());
    Ok((when, day, Draft { note, ..draft }))
}

/// The first year an entry may lie in: nobody alive remembers more.
const FIRST_YEAR: i32 = 1900;

/// The longest zone name, in bytes; the table's longest has 32.
const ZONE_MOST: usize = 64;

/// Refuses what no clock shows: a shell hands over numbers, and any number is an instant.
fn check_moment(moment: &Moment) -> Result<(), Invalid> {
    let year = chrono::Datelike::year(&moment.at);
    let zone = &moment.zone;
    let named = !zone.is_empty() && zone.len() <= ZONE_MOST && !zone.chars().any(char::is_control);
    // Whole minutes, as RFC 3339 writes them; no clock alive shows another.
    let offset = moment.offset_seconds % 60 == 0 && moment.offset_seconds.unsigned_abs() < 86_400;
    let sound = (FIRST_YEAR..10_000).contains(&year) && offset && named;
    if sound { Ok(()) } else { Err(Invalid::NotATime { given: moment.at.to_rfc3339() }) }
}

fn check_day(day: Day) -> Result<(), Invalid> {
    let year = chrono::Datelike::year(&day.date());
    if (FIRST_YEAR..10_000).contains(&year) { Ok(()) } else { Err(Invalid::NotATime { given: day.to_string() }) }
}

fn check_when(when: &When, now: &Moment, rollover: Rollover) -> Result<(), Invalid> {
    match when {
        When::At { moment } | When::Interval { from: moment, to: None } => check_moment(moment)?,
        When::Interval { from, to: Some(to) } => [from, to].into_iter().try_for_each(check_moment)?,
        When::Part { day, .. } | When::Day { day } => check_day(*day)?,
    }
    let limit = now.at + chrono::TimeDelta::minutes(FUTURE_MINUTES);
    let ahead = |moment: &Moment| moment.at > limit;
    let future = match when {
        When::At { moment } => ahead(moment).then(|| moment.to_string()),
        When::Interval { from, to } => {
            if to.as_ref().is_some_and(|to| to.at < from.at) {
                return Err(Invalid::EndsBeforeItBegins);
            }
            let last = to.as_ref().unwrap_or(from);
            ahead(last).then(|| last.to_string())
        }
        // A traveller's day may be one ahead of the zone they are in now.
        When::Part { day, .. } | When::Day { day } => (*day > now.day(rollover)).then(|| day.to_string()),
    };
    future.map_or(Ok(()), |when| Err(Invalid::InTheFuture { when }))
}

fn check_item(item: &ItemId, wanted: ItemKind, kind: Kind, catalog: &Catalog) -> Result<(), Invalid> {
    let found = catalog.get(item).ok_or_else(|| Invalid::UnknownItem { item: item.0.clone() })?;
    if found.kind == wanted { Ok(()) } else { Err(Invalid::WrongKind { item: item.0.clone(), kind }) }
}
