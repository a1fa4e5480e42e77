//! Finds inconsistent flares: forgotten ends, starts within a flare, ends without a start.
//!
//! The constants are conventions, chosen so that a question is asked rather too late than too early.

use serde::Serialize;
use strum::{EnumString, IntoStaticStr};

use crate::days::{DayFacts, Denial, FlareSpan, USUAL_WINDOW, denials, usual};
use crate::entry::{Body, Entry, EntryId, FlarePhase};
use crate::error::EbbError;
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::Day;

/// Number of consecutive known days with a usual burden after which an open flare is doubted.
pub const BACK_DAYS: usize = 3;

/// Number of consecutive days without entries after which an open flare is doubted.
pub const SILENT_DAYS: i32 = 3;

/// Number of days without a mention, or a burden above usual, after which an open flare is doubted. A doubt that was
/// asked about is not asked about again for as long.
pub const QUIET_DAYS: i32 = 7;

/// How far above usual a burden still counts as usual: half a point on the 0–10 scale, within the accuracy of a slider.
const BACK_WITHIN: f64 = 0.5;

/// How far above usual a burden clearly is not usual, the same as on the Today screen.
const PLAINLY_ABOVE: f64 = 1.5;

/// Days into a flare from which another start may be a separate flare. Before that it is the same one, logged twice.
const START_APART: i32 = 2;

/// Days after an end within which another end may belong to the same flare, which lasted longer.
pub(super) const END_APART: i32 = 7;

/// How many days back starts and ends are examined. An open flare is examined however old it is.
pub const REPAIR_WINDOW: i32 = 60;

/// The kind of a doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, IntoStaticStr, strum::VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FlareInconsistency {
    /// A flare is open although the burden is back to usual, or although it was not mentioned for long.
    Open,
    /// A flare started while another was on.
    StartedTwice,
    /// A flare ended although none was on.
    EndedOnly,
}

impl FlareInconsistency {
    pub(crate) fn id(self) -> &'static str {
        self.into()
    }
}

/// A way to repair a flare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, EnumString, IntoStaticStr, strum::VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FlareRepairKind {
    /// The flare is over: it ended on a day.
    Over,
    /// It eased but is still on.
    Eased,
    /// It is still on.
    Still,
    /// The person does not know. Nothing is repaired.
    Unknown,
    /// The second start is the same flare.
    Same,
    /// The flare began on a day.
    Began,
    /// The previous flare lasted until this end.
    Lasted,
    /// The start or end did not happen.
    Remove,
}

impl FlareRepairKind {
    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// A doubt before it is put into words: the entry, and each possible repair with its day.
pub(super) struct Inconsistency {
    pub(super) kind: FlareInconsistency,
    pub(super) entry: EntryId,
    pub(super) day: Day,
    pub(super) offers: Vec<(FlareRepairKind, Option<Day>)>,
}

/// All doubts, in order of the day.
pub(super) fn inconsistencies(reader: &Reader<'_>, recent: &RecentDays) -> Result<Vec<Inconsistency>, EbbError> {
    let turns = FlareEntries::read(reader, recent)?;
    let mut found = Vec::new();
    for (entry, fate) in turns.follow() {
        match fate {
            Consistency::Second { first } if entry.day.since(first) >= START_APART => {
                let end = last_high(recent, first, entry.day).unwrap_or(entry.day.plus(-1));
                found.push(Inconsistency {
                    kind: FlareInconsistency::StartedTwice,
                    entry: entry.id.clone(),
                    day: entry.day,
                    offers: vec![(FlareRepairKind::Same, None), (FlareRepairKind::Over, Some(end))],
                });
            }
            Consistency::Orphan { ended } => {
                let lasted =
                    ended.filter(|ended| entry.day.since(*ended) <= END_APART).map(|_| (FlareRepairKind::Lasted, None));
                let began = (FlareRepairKind::Began, Some(rise(recent, entry.day, ended)));
                let offers = lasted.into_iter().chain([began, (FlareRepairKind::Remove, None)]).collect();
                found.push(Inconsistency {
                    kind: FlareInconsistency::EndedOnly,
                    entry: entry.id.clone(),
                    day: entry.day,
                    offers,
                });
            }
            Consistency::Second { .. } | Consistency::Fits => {}
        }
    }
    found.extend(open_inconsistency(reader, recent, &turns)?);
    Ok(found)
}

/// The flare entries to examine, in order.
struct FlareEntries {
    entries: Vec<Entry>,
    /// What becomes of each "not a flare day" among them.
    denials: Vec<Option<Denial>>,
    /// First day of the flare that was on before them, if any.
    before: Option<Day>,
}

/// How a flare entry relates to those before it.
enum Consistency {
    Fits,
    /// A start while a flare was on, with the day on which that flare began.
    Second {
        first: Day,
    },
    /// An end while no flare was on, with the day on which the last one had ended.
    Orphan {
        ended: Option<Day>,
    },
}

impl FlareEntries {
    fn read(reader: &Reader<'_>, recent: &RecentDays) -> Result<Self, EbbError> {
        let window = recent.day.plus(-REPAIR_WINDOW);
        let open = open_span(recent).map(|span| span.first);
        let first = open.map_or(window, |open| open.min(window));
        let reaches_in = |span: &&FlareSpan| span.said && span.first < first && span.last >= Some(first);
        let before = recent.flares.iter().find(reaches_in).map(|span| span.first);
        let entries = reader.numbered_flare_entries(Some(first))?;
        let denials = denials(&entries);
        Ok(Self { entries: entries.into_iter().map(|(_, entry)| entry).collect(), denials, before })
    }

    fn follow(&self) -> impl Iterator<Item = (&Entry, Consistency)> {
        let (mut open, mut ended) = (self.before, None);
        self.entries.iter().zip(&self.denials).map(move |(entry, denial)| {
            if *denial == Some(Denial::Ends) {
                (open, ended) = (None, Some(entry.day.plus(-1)));
            }
            let fate = match (&entry.body, open) {
                (Body::Flare { phase: FlarePhase::Started, .. }, Some(first)) => Consistency::Second { first },
                (Body::Flare { phase: FlarePhase::Started, .. }, None) => {
                    open = Some(entry.day);
                    Consistency::Fits
                }
                (Body::Flare { phase: FlarePhase::Ended, .. }, Some(_)) => {
                    (open, ended) = (None, Some(entry.day));
                    Consistency::Fits
                }
                (Body::Flare { phase: FlarePhase::Ended, .. }, None) => Consistency::Orphan { ended },
                _ => Consistency::Fits,
            };
            (entry, fate)
        })
    }
}

/// The flare that is currently on.
fn open_span(recent: &RecentDays) -> Option<&FlareSpan> {
    recent.flares.iter().rev().find(|span| span.said && span.last.is_none())
}

/// The day on which the flare began that was on at the time of a second start; `None` if the entry is not such a start.
pub(super) fn open_before(reader: &Reader<'_>, recent: &RecentDays, second: &EntryId) -> Result<Option<Day>, EbbError> {
    let turns = FlareEntries::read(reader, recent)?;
    Ok(turns.follow().find_map(|(entry, fate)| match fate {
        Consistency::Second { first } if entry.id == *second => Some(first),
        _ => None,
    }))
}

/// An inconsistency of the open flare, if there is reason to think that it is over.
fn open_inconsistency(
    reader: &Reader<'_>,
    recent: &RecentDays,
    turns: &FlareEntries,
) -> Result<Option<Inconsistency>, EbbError> {
    let Some(span) = open_span(recent) else { return Ok(None) };
    let is_start = |entry: &&Entry| {
        entry.day == span.first && matches!(entry.body, Body::Flare { phase: FlarePhase::Started, .. })
    };
    let Some(start) = turns.entries.iter().find(is_start) else { return Ok(None) };
    let no_flare = |entry: &Entry| matches!(entry.body, Body::FlareDay { flare: false });
    let mentions = turns.entries.iter().filter(|entry| entry.day >= span.first && !no_flare(entry));
    let mentioned = mentions.map(|entry| entry.day).max().unwrap_or(span.first);

    let before = reader.days(span.first.plus(-USUAL_WINDOW), span.first.plus(-1))?;
    let usual = usual(&before.iter().filter_map(DayFacts::reliable_burden).collect::<Vec<_>>());
    let is_back =
        |facts: &&DayFacts| usual.zip(facts.reliable_burden()).is_some_and(|(usual, now)| now <= usual + BACK_WITHIN);
    // Today is not over and tells nothing yet. Unknown days count neither way.
    let known = recent
        .days
        .iter()
        .filter(|facts| facts.day < recent.day && facts.day > mentioned && facts.reliable_burden().is_some());
    let back: Vec<&DayFacts> = known.clone().rev().take_while(is_back).collect();
    // Without a usual value days cannot be compared, so use the last day on which the flare was mentioned.
    let last_above = known.rev().find(|facts| usual.is_some() && !is_back(facts)).map_or(mentioned, |facts| facts.day);
    let has_entries = |day: Day| recent.days.iter().any(|facts| facts.day == day && !facts.is_silent());
    let mut silent = (1..=SILENT_DAYS).map(|back| recent.day.plus(-back));
    let end = match back.last() {
        Some(first) if back.len() >= BACK_DAYS => first.day.plus(-1),
        _ if silent.all(|day| day > mentioned && !has_entries(day)) => last_above,
        _ if recent.day.since(last_above) >= QUIET_DAYS => last_above,
        _ => return Ok(None),
    };
    let offers = vec![
        (FlareRepairKind::Still, None),
        (FlareRepairKind::Eased, None),
        (FlareRepairKind::Over, Some(end.max(span.first))),
        (FlareRepairKind::Unknown, None),
    ];
    Ok(Some(Inconsistency { kind: FlareInconsistency::Open, entry: start.id.clone(), day: span.first, offers }))
}

/// The burden above which a day is clearly not usual, by the known days before a day.
fn high(recent: &RecentDays, before: Day) -> Option<f64> {
    let known: Vec<f64> =
        recent.days.iter().filter(|facts| facts.day < before).filter_map(DayFacts::reliable_burden).collect();
    usual(&known).map(|usual| usual + PLAINLY_ABOVE)
}

/// The last day in a range whose burden was clearly above usual.
fn last_high(recent: &RecentDays, first: Day, before: Day) -> Option<Day> {
    let high = high(recent, first)?;
    let within = recent.days.iter().filter(|facts| facts.day >= first && facts.day < before);
    within.filter(|facts| facts.reliable_burden() >= Some(high)).map(|facts| facts.day).next_back()
}

/// The first day of the rise that ended on a day, or that day itself if no rise is known. Never before the end of the
/// previous flare.
fn rise(recent: &RecentDays, end: Day, ended: Option<Day>) -> Day {
    let mut first = end;
    while let Some(facts) = recent.days.iter().find(|facts| facts.day == first.plus(-1)) {
        let above = high(recent, facts.day).is_some_and(|high| facts.reliable_burden() >= Some(high));
        if !above || ended >= Some(facts.day) {
            break;
        }
        first = facts.day;
    }
    first
}
