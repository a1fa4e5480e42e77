//! Flares whose turns do not fit together: ends that were forgotten, starts within a flare, ends without a start.
//! Each is offered for repair in words; nothing is mended by itself.
//!
//! The constants are conventions, chosen so that a question comes late rather than early.

use serde::Serialize;

use crate::asking::budget::{Asked, Question, QuestionAbout, QuestionAnswer, Setting, WORTH_FLARE, put_asked};
use crate::days::{DayFacts, FlareSpan, USUAL_WINDOW, usual};
use crate::entry::{Body, Draft, Entry, EntryId, FlarePhase, Mark, When};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::logging::insert_entry;
use crate::recent_days::Recent;
use crate::storage::{Reader, Verb, Writer};
use crate::time::{Day, Moment};

/// An open flare is doubted after this many known days in a row with a burden back at the usual.
pub const BACK_DAYS: usize = 3;

/// … or when nothing was said of it for this many days.
pub const QUIET_DAYS: i32 = 7;

/// How far above the usual a burden is still the usual: half a point on 0–10 is within what a finger means.
const BACK_WITHIN: f64 = 0.5;

/// How far above the usual a burden plainly is another day, as on the Today screen.
const PLAINLY_ABOVE: f64 = 1.5;

/// A start this many days into a flare may be another flare; sooner it is the same one, told twice.
const START_APART: i32 = 2;

/// An end this many days after another may be the same flare, which lasted longer.
const END_APART: i32 = 7;

/// How far back starts and ends are looked at; what is older is history. An open flare is looked at however old.
pub const REPAIR_WINDOW: i32 = 60;

/// A flare to be mended.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FlareRepair {
    /// Names it while it stands.
    pub id: String,
    /// What is in doubt.
    pub doubt: FlareDoubt,
    /// The entry in doubt: the open flare's start, the second start, the end without one.
    pub entry: EntryId,
    /// The day that entry is on.
    pub day: Day,
    /// The doubt in words.
    pub text: String,
    /// What can be done about it.
    pub offers: Vec<FlareOffer>,
}

/// What is in doubt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FlareDoubt {
    /// A flare is open, and the days are back at the usual, or nothing was said of it for long.
    Open,
    /// A flare started while another was on.
    StartedTwice,
    /// A flare ended and none was on.
    EndedOnly,
}

impl FlareDoubt {
    fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::StartedTwice => "started-twice",
            Self::EndedOnly => "ended-only",
        }
    }
}

/// One way to mend it.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FlareOffer {
    /// What it does.
    pub mend: FlareMend,
    /// What its button says.
    pub label: String,
    /// The day it suggests, where it needs one; another may be given.
    pub day: Option<Day>,
}

/// A way to mend a flare.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FlareMend {
    /// It is over: it ended on a day.
    Over,
    /// It eased, and is still on.
    Eased,
    /// It is still on.
    Still,
    /// The second start is the same flare.
    Same,
    /// It began on a day.
    Began,
    /// The flare before lasted until this end.
    Lasted,
    /// There was no such turn.
    Remove,
}

impl FlareMend {
    /// Every way.
    pub const ALL: [Self; 7] =
        [Self::Over, Self::Eased, Self::Still, Self::Same, Self::Began, Self::Lasted, Self::Remove];

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Self::Over => "over",
            Self::Eased => "eased",
            Self::Still => "still",
            Self::Same => "same",
            Self::Began => "began",
            Self::Lasted => "lasted",
            Self::Remove => "remove",
        }
    }
}

/// A doubt before it has words: the entry, and each way to mend it with its day.
struct Doubt {
    what: FlareDoubt,
    entry: EntryId,
    day: Day,
    offers: Vec<(FlareMend, Option<Day>)>,
}

impl Journal {
    /// Every flare whose turns do not fit together, with what can be done about each.
    pub fn flare_repairs(&self, now: &Moment) -> Result<Vec<FlareRepair>, EbbError> {
        self.read(|reader| self.flare_repairs_of(reader, &Recent::read(reader, now)?))
    }

    fn flare_repairs_of(&self, reader: &Reader<'_>, recent: &Recent) -> Result<Vec<FlareRepair>, EbbError> {
        Ok(doubts(reader, recent)?.into_iter().map(|doubt| self.repair_in_words(doubt, recent.day)).collect())
    }

    fn repair_in_words(&self, doubt: Doubt, today: Day) -> FlareRepair {
        let words = self.words();
        let said = |day: Day| words.relative_day(day, today);
        let offer = |(mend, day): (FlareMend, Option<Day>)| {
            let argument = day.map(said).unwrap_or_default();
            let label = words.say(&format!("mend-{}", mend.id()), &[("day", argument.into())]);
            FlareOffer { mend, label, day }
        };
        FlareRepair {
            id: format!("{}/{}", doubt.what.id(), doubt.entry.0),
            text: words.say(&format!("flare-{}", doubt.what.id()), &[("day", said(doubt.day).into())]),
            offers: doubt.offers.into_iter().map(offer).collect(),
            doubt: doubt.what,
            entry: doubt.entry,
            day: doubt.day,
        }
    }

    /// Mends a flare in one of the ways offered, on the day suggested or another. One operation, one undo.
    pub fn repair_flare(&self, id: &str, mend: FlareMend, day: Option<Day>, now: &Moment) -> Result<Change, EbbError> {
        self.mend_flare(id, mend.id(), day, None, now)
    }

    /// The same for an answer to a question, which is then kept as answered.
    pub(super) fn mend_flare(
        &self,
        id: &str,
        mend: &str,
        day: Option<Day>,
        question: Option<&str>,
        now: &Moment,
    ) -> Result<Change, EbbError> {
        let ((), change) = self.write(Verb::Log, now, |writer| {
            let recent = Recent::read(writer, now)?;
            let repairs = self.flare_repairs_of(writer, &recent)?;
            let repair = repairs.iter().find(|repair| repair.id == id);
            let repair = repair.ok_or_else(|| EbbError::NoSuchQuestion { id: id.to_owned() })?;
            let offer = repair.offers.iter().find(|offer| offer.mend.id() == mend);
            let offer = offer.ok_or_else(|| EbbError::NotAnAnswer { given: mend.to_owned() })?;
            let day = day.or(offer.day).unwrap_or(recent.day);
            self.mend(writer, repair, offer.mend, day, &recent, now)?;
            if let Some(question) = question {
                put_asked(writer, question, Asked::Answered, recent.day)?;
            }
            let argument = self.words().relative_day(day, recent.day);
            Ok(((), self.words().say(&format!("mend-{mend}"), &[("day", argument.into())])))
        })?;
        Ok(change)
    }

    fn mend(
        &self,
        writer: &mut Writer<'_>,
        repair: &FlareRepair,
        mend: FlareMend,
        day: Day,
        recent: &Recent,
        now: &Moment,
    ) -> Result<(), EbbError> {
        let later_said =
            |day, phase| Draft { mark: Mark::Recalled, ..Draft::when(When::Day { day }, Body::flare(phase)) };
        match mend {
            FlareMend::Over => {
                let first = match repair.doubt {
                    FlareDoubt::StartedTwice => open_before(writer, recent, repair)?,
                    _ => repair.day,
                };
                if day < first || (repair.doubt == FlareDoubt::StartedTwice && day >= repair.day) {
                    return Err(EbbError::EndsBeforeItBegins);
                }
                insert_entry(writer, later_said(day, FlarePhase::Ended), now)?;
            }
            FlareMend::Eased => {
                insert_entry(writer, Draft::now(Body::flare(FlarePhase::Eased)), now)?;
            }
            FlareMend::Still => {
                // Something was said of it again, so the doubt begins anew from today.
                let when = When::Day { day: recent.day };
                insert_entry(writer, Draft::when(when, Body::FlareDay { flare: true }), now)?;
            }
            FlareMend::Same => {
                // It keeps its time and note, and says of its day what is true of it.
                writer.amend(&repair.entry, |entry| entry.body = Body::FlareDay { flare: true })?;
            }
            FlareMend::Began if day > repair.day => return Err(EbbError::EndsBeforeItBegins),
            // Within one day a start without an hour would be sorted behind the end.
            FlareMend::Began if day == repair.day => {
                writer.amend(&repair.entry, |entry| entry.body = Body::FlareDay { flare: true })?;
            }
            FlareMend::Began => {
                insert_entry(writer, later_said(day, FlarePhase::Started), now)?;
            }
            FlareMend::Lasted => {
                let all = writer.flare_entries(repair.day.plus(-END_APART))?;
                let before = all.iter().take_while(|entry| entry.id != repair.entry).filter(|entry| is_end(entry));
                let before = before.last().ok_or_else(|| EbbError::NoSuchQuestion { id: repair.id.clone() })?;
                writer.delete(&before.id)?;
            }
            FlareMend::Remove => writer.delete(&repair.entry)?,
        }
        Ok(())
    }

    /// Asks about the newest doubt. In a flare only about the open one, which may be over.
    pub(super) fn propose_flare_repairs(&self, setting: &Setting<'_>) -> Result<Vec<Question>, EbbError> {
        let repairs = self.flare_repairs_of(setting.reader, setting.recent)?;
        let in_flare = setting.recent.in_flare();
        let repair = repairs.into_iter().rfind(|repair| !in_flare || repair.doubt == FlareDoubt::Open);
        Ok(repair
            .map(|repair| Question {
                id: format!("flare/{}", repair.id),
                worth: WORTH_FLARE,
                text: repair.text,
                answers: repair
                    .offers
                    .into_iter()
                    .map(|offer| QuestionAnswer::new(offer.mend.id(), offer.label))
                    .collect(),
                about: QuestionAbout::Flare { repair: repair.id },
            })
            .into_iter()
            .collect())
    }
}

fn is_end(entry: &Entry) -> bool {
    matches!(entry.body, Body::Flare { phase: FlarePhase::Ended, .. })
}

/// Everything that does not fit, in order of its day.
fn doubts(reader: &Reader<'_>, recent: &Recent) -> Result<Vec<Doubt>, EbbError> {
    let turns = Turns::read(reader, recent)?;
    let mut found = Vec::new();
    for (entry, fate) in turns.follow() {
        match fate {
            Fate::Second { first } if entry.day.since(first) >= START_APART => {
                let end = last_high(recent, first, entry.day).unwrap_or(entry.day.plus(-1));
                found.push(Doubt {
                    what: FlareDoubt::StartedTwice,
                    entry: entry.id.clone(),
                    day: entry.day,
                    offers: vec![(FlareMend::Same, None), (FlareMend::Over, Some(end))],
                });
            }
            Fate::Orphan { ended } => {
                let lasted =
                    ended.filter(|ended| entry.day.since(*ended) <= END_APART).map(|_| (FlareMend::Lasted, None));
                let began = (FlareMend::Began, Some(rise(recent, entry.day, ended)));
                let offers = lasted.into_iter().chain([began, (FlareMend::Remove, None)]).collect();
                found.push(Doubt { what: FlareDoubt::EndedOnly, entry: entry.id.clone(), day: entry.day, offers });
            }
            Fate::Second { .. } | Fate::Fits => {}
        }
    }
    found.extend(open_doubt(reader, recent, &turns)?);
    Ok(found)
}

/// The flare entries that are looked at, in order.
struct Turns {
    entries: Vec<Entry>,
    /// The flare that was on before them.
    before: Option<Day>,
}

/// What becomes of a turn beside those before it.
enum Fate {
    Fits,
    /// A start while a flare was on that began on that day.
    Second {
        first: Day,
    },
    /// An end while none was on; when the last one had ended.
    Orphan {
        ended: Option<Day>,
    },
}

impl Turns {
    fn read(reader: &Reader<'_>, recent: &Recent) -> Result<Self, EbbError> {
        let window = recent.day.plus(-REPAIR_WINDOW);
        let open = open_span(recent).map(|span| span.first);
        let first = open.map_or(window, |open| open.min(window));
        let reaches_in = |span: &&FlareSpan| span.said && span.first < first && span.last >= Some(first);
        let before = recent.flares.iter().find(reaches_in).map(|span| span.first);
        Ok(Self { entries: reader.flare_entries(first)?, before })
    }

    fn follow(&self) -> impl Iterator<Item = (&Entry, Fate)> {
        let (mut open, mut ended) = (self.before, None);
        self.entries.iter().map(move |entry| {
            let fate = match (&entry.body, open) {
                (Body::Flare { phase: FlarePhase::Started, .. }, Some(first)) => Fate::Second { first },
                (Body::Flare { phase: FlarePhase::Started, .. }, None) => {
                    open = Some(entry.day);
                    Fate::Fits
                }
                (Body::Flare { phase: FlarePhase::Ended, .. }, Some(_)) => {
                    (open, ended) = (None, Some(entry.day));
                    Fate::Fits
                }
                (Body::Flare { phase: FlarePhase::Ended, .. }, None) => Fate::Orphan { ended },
                _ => Fate::Fits,
            };
            (entry, fate)
        })
    }
}

/// The flare that is on.
fn open_span(recent: &Recent) -> Option<&FlareSpan> {
    recent.flares.iter().rev().find(|span| span.said && span.last.is_none())
}

/// The day on which the flare began that was on when a second start came.
fn open_before(reader: &Reader<'_>, recent: &Recent, repair: &FlareRepair) -> Result<Day, EbbError> {
    let turns = Turns::read(reader, recent)?;
    let first = turns.follow().find_map(|(entry, fate)| match fate {
        Fate::Second { first } if entry.id == repair.entry => Some(first),
        _ => None,
    });
    first.ok_or_else(|| EbbError::NoSuchQuestion { id: repair.id.clone() })
}

/// The open flare, where there is reason to think that it is over.
fn open_doubt(reader: &Reader<'_>, recent: &Recent, turns: &Turns) -> Result<Option<Doubt>, EbbError> {
    let Some(span) = open_span(recent) else { return Ok(None) };
    let is_start = |entry: &&Entry| {
        entry.day == span.first && matches!(entry.body, Body::Flare { phase: FlarePhase::Started, .. })
    };
    let Some(start) = turns.entries.iter().find(is_start) else { return Ok(None) };
    let no_flare = |entry: &Entry| matches!(entry.body, Body::FlareDay { flare: false });
    let told = turns.entries.iter().filter(|entry| entry.day >= span.first && !no_flare(entry));
    let told = told.map(|entry| entry.day).max().unwrap_or(span.first);

    let before = reader.days(span.first.plus(-USUAL_WINDOW), span.first.plus(-1))?;
    let usual = usual(&before.iter().filter_map(DayFacts::sure_burden).collect::<Vec<_>>());
    let is_back =
        |facts: &&DayFacts| usual.zip(facts.sure_burden()).is_some_and(|(usual, now)| now <= usual + BACK_WITHIN);
    // Today is not over, so it tells nothing yet; unknown days neither help nor hinder.
    let known =
        recent.days.iter().filter(|facts| facts.day < recent.day && facts.day > told && facts.sure_burden().is_some());
    let back: Vec<&DayFacts> = known.clone().rev().take_while(is_back).collect();
    let end = match back.last() {
        Some(first) if back.len() >= BACK_DAYS => first.day.plus(-1),
        // Without a usual no day can be told from another: then the last day anything was said of it.
        _ if recent.day.since(told) >= QUIET_DAYS => {
            known.rev().find(|facts| usual.is_some() && !is_back(facts)).map_or(told, |facts| facts.day)
        }
        _ => return Ok(None),
    };
    let offers = vec![(FlareMend::Over, Some(end.max(span.first))), (FlareMend::Eased, None), (FlareMend::Still, None)];
    Ok(Some(Doubt { what: FlareDoubt::Open, entry: start.id.clone(), day: span.first, offers }))
}

/// The burden that plainly is no usual day, by the known days before one.
fn high(recent: &Recent, before: Day) -> Option<f64> {
    let known: Vec<f64> =
        recent.days.iter().filter(|facts| facts.day < before).filter_map(DayFacts::sure_burden).collect();
    usual(&known).map(|usual| usual + PLAINLY_ABOVE)
}

/// The last day between two whose burden was plainly above the usual.
fn last_high(recent: &Recent, first: Day, before: Day) -> Option<Day> {
    let high = high(recent, first)?;
    let within = recent.days.iter().filter(|facts| facts.day >= first && facts.day < before);
    within.filter(|facts| facts.sure_burden() >= Some(high)).map(|facts| facts.day).next_back()
}

/// The first day of the rise that ended on a day; that day itself where no rise is known. Never before the end of the
/// flare before.
fn rise(recent: &Recent, end: Day, ended: Option<Day>) -> Day {
    let mut first = end;
    while let Some(facts) = recent.days.iter().find(|facts| facts.day == first.plus(-1)) {
        let above = high(recent, facts.day).is_some_and(|high| facts.sure_burden() >= Some(high));
        if !above || ended >= Some(facts.day) {
            break;
        }
        first = facts.day;
    }
    first
}
