//! The Today screen.

use std::collections::BTreeMap;

use serde::Serialize;

use super::due::{DueCard, due};
use super::flare::{FlareView, flare};
use super::replaced_night::replaced_night;
use crate::ask_budget::Question;
use crate::catalog::ItemId;
use crate::days::{DayFacts, usual};
use crate::doses::{self, DoseExcess, DoseRemarks, DoseStanding};
use crate::entry::{Body, Entry, EntryId, EntryKind, Scale, Severity, SeverityAnchor};
use crate::error::EbbError;
use crate::forecast::{self, Outlook};
use crate::i18n::{MessageKey, Words, keys};
use crate::items;
use crate::journal::Features;
use crate::labels::{Labels, four_steps, of_level};
use crate::logging::{self, AsUsual};
use crate::pacing::{self, ActivityView, EnergyBudget, StartOffer};
use crate::questions;
use crate::quick_grid::{self, QuickButton};
use crate::recent_days::RecentDays;
use crate::reminders::{self, MissedDose, OpenDoses};
use crate::safety::{self, DangerSign, TalkOffer};
use crate::storage::{Operation, Reader, Verb};
use crate::time::{Day, Moment};
use crate::welcome_back::{self, UnsaidDays};

/// Everything the Today screen shows, from top to bottom.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Today {
    /// The civil day.
    pub day: Day,
    /// The time zone of the day.
    pub zone: String,
    /// The day in one line.
    pub headline: String,
    /// A notice about the whole journal, such as that the diary is simulated; absent for a real one.
    pub notice: Option<String>,
    /// Signs to act on, the most urgent first: they come before everything else that could be shown, and one whose entry
    /// was just logged is to be shown at once.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub signs: Vec<DangerSign>,
    /// What was taken within 24 hours and may do harm, as long as that holds: to be shown with the signs.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub dose_excesses: Vec<DoseExcess>,
    /// The offer to talk to someone; absent without reason. Shown quietly, beside nothing else.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub talk: Option<TalkOffer>,
    /// Whether a flare is on.
    pub flare: FlareView,
    /// The person's quick grid, in order.
    pub quick: Vec<QuickButton>,
    /// Preview of what "as usual" would log. Absent if there is no usual yet, or if everything usual was logged today.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub as_usual: Option<AsUsual>,
    /// Preview of what "none today" would log. Absent if nothing usual is missing.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub none_today: Option<AsUsual>,
    /// What is due, most pressing first. A phone shows one at a time.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub due: Vec<DueCard>,
    /// Doses that became due within the last half hour and have no answer. Answer one with
    /// [`crate::reminders::ReminderDelivery::answer`].
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub due_doses: Vec<MissedDose>,
    /// Doses of the last two days that became due before and have no answer, to be shown beside their medicine, the
    /// oldest first.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub open_doses: Vec<MissedDose>,
    /// Where each medicine of the list stands, to be shown before a tap logs a dose.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub medicines: Vec<DoseStanding>,
    /// What is known of last night's sleep, in a line; absent while nothing is.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub slept: Option<String>,
    /// The questions to ask, most valuable first. Report each as shown once it is drawn.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub questions: Vec<Question>,
    /// The last operation, which can be undone; absent if there was none today.
    pub just_logged: Option<JustLogged>,
    /// The running activity; absent if there is none. Refresh it at the time in its `next`.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub activity: Option<ActivityView>,
    /// Activities that can be started with one tap, most frequent first; empty while one is running.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub starts: Vec<StartOffer>,
    /// Today's symptoms, strongest first, those without a number last.
    pub symptoms: Vec<SymptomBar>,
    /// Today's burden, and the usual one.
    pub burden: BurdenView,
    /// Energy spent and left; absent until the first activity runs or is logged, or the first effort. Until then nothing
    /// on the screen may speak of energy.
    pub pacing: Option<EnergyBudget>,
    /// The flare forecast.
    pub forecast: Outlook,
}

/// The last operation, which can be undone.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct JustLogged {
    /// Its label.
    pub label: String,
    /// The one entry it touched; absent if it touched several, or settings.
    pub entry: Option<EntryId>,
    /// Whether that entry is a live symptom, which can be rated.
    pub can_rate: bool,
    /// Its severity, 0–10; absent if it has none, or is not a symptom.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub severity: Option<f64>,
    /// The words of its steps 0–10, with the person's custom words; empty if it cannot be rated.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub steps: Vec<SeverityAnchor>,
    /// The four words none, mild, moderate and severe, each with the severity it stands for. The place of a word in the
    /// list is its number on [`Scale::FourStep`]. Empty if it cannot be rated.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub four_steps: Vec<SeverityAnchor>,
    /// The scale on which its severity is asked; absent means 0–10.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub scale: Option<Scale>,
    /// A warning about the dose just logged: it exceeds the person's daily maximum, or comes soon after another. Absent
    /// otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub warning: Option<String>,
    /// How the pieces of the dose just logged were counted: "½ tablet counted as 200 mg". Absent otherwise.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub counted: Option<String>,
    /// The length of the night that the one just logged replaces: "Replaces the night of 8 h." Absent if it replaces none.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub replaced: Option<String>,
}

/// A symptom of today.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SymptomBar {
    /// The symptom.
    pub item: ItemId,
    /// Its name.
    pub label: String,
    /// Today's highest severity, 0–10; absent if it was present without a number.
    pub worst: Option<f64>,
    /// The usual severity: the median of the known days among the last 28; absent if fewer than seven are known.
    pub usual: Option<f64>,
    /// The severity in words, such as "moderate" or "present".
    pub words: String,
}

/// The day's burden: see [`crate::days`].
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BurdenView {
    /// Today's burden, 0–10; absent while unknown.
    pub today: Option<f64>,
    /// The usual burden: the median of the known days among the last 28; absent if fewer than seven are known.
    pub usual: Option<f64>,
    /// Number of days that the median is based on.
    pub known_days: u32,
}

/// The Today screen.
pub(super) fn today(reader: &Reader<'_>, features: &Features, now: &Moment) -> Result<Today, EbbError> {
    let words = reader.words();
    let recent = RecentDays::read(reader, now)?;
    let day = recent.day;
    let burden = burden(&recent.days, day);
    let (flare, in_flare) = flare(reader, &recent, now)?;
    let activity = pacing::activity_view(reader, now)?;
    let (pacing, has_effort) = pacing::budget_and_effort(reader, &recent, now)?;
    let pacing = pacing.beside(activity.as_ref());
    let forecast = forecast::outlook(reader, &recent, &pacing, now)?;
    let pacing = Some(pacing).filter(|_| has_effort || activity.is_some());
    let OpenDoses { due: due_doses, earlier: open_doses } = reminders::open_doses(reader, now)?;
    let symptoms = symptom_bars(&reader.labels(), &recent, day);
    let mut today = Today {
        day,
        zone: now.zone.clone(),
        notice: crate::settings::is_invented(reader)?.then(|| words.notice_invented()),
        headline: headline(
            reader,
            &recent,
            (&burden, &symptoms, pacing.as_ref()),
            (in_flare, activity.is_some()),
            now,
        )?,
        signs: safety::danger_signs(reader, &recent, now)?,
        dose_excesses: if took_lately(&recent) { doses::excesses(reader, now)? } else { Vec::new() },
        talk: safety::talk_offer(reader, &recent, now)?,
        quick: quick_grid::buttons(reader, &recent, now),
        as_usual: logging::as_usual(reader, &recent)?,
        none_today: logging::none_today(reader, &recent)?,
        slept: slept(&recent.days, day, words),
        questions: questions::list(reader, &recent, now)?,
        just_logged: just_logged(reader, features, day, now)?,
        starts: if activity.is_none() { pacing::start_offers(&reader.labels(), &recent) } else { Vec::new() },
        activity,
        symptoms,
        forecast,
        flare,
        burden,
        pacing,
        due_doses,
        open_doses,
        medicines: doses::standings(reader, now)?,
        due: Vec::new(),
    };
    today.due = due(&today.signs, today.activity.as_ref(), &today.due_doses, &today.questions);
    Ok(today)
}

/// Whether a remedy was logged of the last days, so that doses can lie within 24 hours, or one of a weekly medicine within
/// six days; zones and the hour where a day begins move entries by up to one day.
fn took_lately(recent: &RecentDays) -> bool {
    let since = recent.day.plus(-7);
    recent.items.iter().any(|used| used.day >= since && used.kind == EntryKind::Remedy)
}

/// The day in one line. `in_flare` is the sentence for today's flare; `is_running` says that an activity is running.
fn headline(
    reader: &Reader<'_>,
    recent: &RecentDays,
    (burden, bars, pacing): (&BurdenView, &[SymptomBar], Option<&EnergyBudget>),
    (in_flare, is_running): (Option<String>, bool),
    now: &Moment,
) -> Result<String, EbbError> {
    let words = reader.words();
    // Without what the phone measured by itself.
    let logged = recent.days.iter().find(|facts| facts.day == recent.day).map_or(0, |facts| facts.entries);
    let first = match in_flare {
        Some(sentence) => sentence,
        None if logged == 0 => nothing_today(reader, recent, is_running, now)?,
        None => words.say(day_so_far(burden, bars), &[("count", logged.into())]),
    };
    let quotient = pacing.and_then(|pacing| pacing.quotient);
    let energy = quotient.map(|quotient| words.variant("headline-energy", pacing::share_of_a_day(quotient)));
    Ok([Some(first), energy].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

/// What the entries of a day say of it. The burden compares days, and leaves out what is not rated on most of them. So no day
/// is called light or easier beside a symptom that is severe or above its own usual, nor usual beside a severe one that is.
fn day_so_far(burden: &BurdenView, bars: &[SymptomBar]) -> MessageKey {
    /// A difference of half a point on 0–10 is within the accuracy of a slider; this one is clear.
    const CLEAR: f64 = 1.5;
    /// From here on the word for a symptom is "severe".
    const SEVERE: f64 = 6.5;
    let Some(today) = burden.today else { return keys::HEADLINE_LOGGED };
    let severe = |bar: &SymptomBar| bar.worst.is_some_and(|worst| worst >= SEVERE);
    let above = |bar: &SymptomBar| bar.worst.zip(bar.usual).is_some_and(|(worst, usual)| worst - usual >= CLEAR);
    let severe_as_never = |bar: &SymptomBar| severe(bar) && (bar.usual.is_none() || above(bar));
    let Some(usual) = burden.usual else {
        let strongest = bars.iter().filter_map(|bar| bar.worst).fold(today, f64::max);
        let level = of_level(strongest, [keys::HEADLINE_LIGHT, keys::HEADLINE_MIDDLING, keys::HEADLINE_ROUGH]);
        // How strong a symptom without a number is, nobody knows.
        let is_unknown = level == keys::HEADLINE_LIGHT && bars.iter().any(|bar| bar.worst.is_none());
        return if is_unknown { keys::HEADLINE_LOGGED } else { level };
    };
    match today - usual {
        difference if difference >= CLEAR => keys::HEADLINE_WORSE,
        _ if bars.iter().any(severe_as_never) => keys::HEADLINE_ROUGH,
        difference if difference <= -CLEAR => {
            let is_easier = !bars.iter().any(|bar| severe(bar) || above(bar));
            if is_easier { keys::HEADLINE_BETTER } else { keys::HEADLINE_LOGGED }
        }
        _ => keys::HEADLINE_USUAL,
    }
}

/// The headline of a day without entries: in a new diary, after unlogged days, and otherwise. While an activity runs, which
/// becomes an entry once it stops, a new diary is not empty.
fn nothing_today(reader: &Reader<'_>, recent: &RecentDays, is_running: bool, now: &Moment) -> Result<String, EbbError> {
    let words = reader.words();
    if reader.bounds()?.is_none() {
        return Ok(if is_running { words.headline_nothing_yet() } else { words.headline_new() });
    }
    Ok(match welcome_back::unsaid_days(reader, recent, now)? {
        // Days that long ago are not remembered, and their number would only be a reproach.
        UnsaidDays::TooMany => words.headline_back(),
        UnsaidDays::These(days) if days >= welcome_back::SILENT_LEAST => words.headline_silent(days),
        UnsaidDays::These(_) => words.headline_nothing_yet(),
    })
}

fn just_logged(
    reader: &Reader<'_>,
    features: &Features,
    day: Day,
    now: &Moment,
) -> Result<Option<JustLogged>, EbbError> {
    let Some(last) = reader.last_operation()? else { return Ok(None) };
    let at = crate::time::Timestamp::from_timestamp_millis(last.at_millis).unwrap_or(now.at);
    let on = Moment { at, ..now.clone() }.day(reader.rollover()?);
    if on != day {
        return Ok(None);
    }
    let entry = match &last.entry {
        Some(id) => reader.entry(id)?,
        None => None,
    };
    let said = doses_said(reader, &last, entry.as_ref(), now)?;
    let replaced = match &entry {
        Some(entry) if last.verb == Verb::Log => replaced_night(reader, entry)?,
        _ => None,
    };
    let (item, severity) = match entry.map(|entry| entry.body) {
        Some(Body::Symptom { item, severity, .. }) => (Some(item), severity.value()),
        _ => (None, None),
    };
    let steps = item.as_ref().map(|item| items::steps(&reader.labels(), Some(item))).unwrap_or_default();
    let scale = item.as_ref().and_then(|item| reader.catalog().get(item)?.look.scale);
    let can_rate = item.is_some();
    Ok(Some(JustLogged {
        label: features.outcome_label(reader, &last)?,
        entry: last.entry,
        can_rate,
        severity,
        steps,
        four_steps: if can_rate { four_steps(reader.words()) } else { Vec::new() },
        scale,
        warning: said.warning,
        counted: said.counted,
        replaced,
    }))
}

/// What is said of the doses that an operation logged. Of several each is named.
fn doses_said(
    reader: &Reader<'_>,
    last: &Operation,
    only: Option<&Entry>,
    now: &Moment,
) -> Result<DoseRemarks, EbbError> {
    /// More are an import, or another long job.
    const ENTRIES_MOST: u32 = 24;
    if let Some(entry) = only {
        return doses::after_logging(reader, entry, now);
    }
    let mut all = DoseRemarks::default();
    if last.touched > ENTRIES_MOST {
        return Ok(all);
    }
    for id in reader.entries_of_operation(last, ENTRIES_MOST)? {
        let Some(entry) = reader.entry(&id)?.filter(|entry| matches!(entry.body, Body::Remedy { .. })) else {
            continue;
        };
        let said = doses::after_logging(reader, &entry, now)?;
        let name = entry.body.item().map(|(item, _)| reader.labels().item(item)).unwrap_or_default();
        all.add(&name, said);
    }
    Ok(all)
}

fn symptom_bars(labels: &Labels, recent: &RecentDays, day: Day) -> Vec<SymptomBar> {
    let mut past: BTreeMap<&ItemId, Vec<f64>> = BTreeMap::new();
    for used in recent.items.iter().filter(|used| used.day < day) {
        past.entry(&used.item).or_default().extend(used.sure_high());
    }
    let mut bars: Vec<SymptomBar> = recent
        .items
        .iter()
        .filter(|used| used.day == day && used.kind == EntryKind::Symptom)
        .map(|used| SymptomBar {
            item: used.item.clone(),
            label: labels.item(&used.item),
            worst: used.high,
            usual: past.get(&used.item).and_then(|values| usual(values)),
            words: words_at(labels, &recent.entries, &used.item, used.high.map_or(Severity::Present, Severity::of)),
        })
        .collect();
    bars.sort_by(|a, b| b.worst.unwrap_or(-1.0).total_cmp(&a.worst.unwrap_or(-1.0)).then(a.label.cmp(&b.label)));
    bars
}

/// The words of the day's highest severity of a symptom, as they were when it was given.
fn words_at(labels: &Labels, entries: &[Entry], wanted: &ItemId, strongest: Severity) -> String {
    let given = entries.iter().rev().find_map(|entry| match &entry.body {
        Body::Symptom { item, severity, said, .. } if item == wanted && severity.value() == strongest.value() => {
            Some((*severity, said.as_deref()))
        }
        _ => None,
    });
    let (severity, said) = given.unwrap_or((strongest, None));
    labels.severity_in_words(severity, said)
}

/// A day's sleep in a line.
fn slept(days: &[DayFacts], day: Day, words: Words) -> Option<String> {
    let facts = days.iter().find(|facts| facts.day == day)?;
    let duration = facts
        .sleep
        .map(|minutes| if minutes > 0.0 { words.today_slept(words.duration(minutes)) } else { words.entry_no_sleep() });
    let quality = facts.sleep_quality.map(|quality| words.entry_sleep_quality(words.number(quality)));
    match (duration, quality) {
        (Some(duration), Some(quality)) => Some(words.today_slept_with(duration, quality)),
        (Some(duration), None) => Some(duration),
        (None, Some(quality)) => Some(words.today_slept_with(words.entry_sleep(), quality)),
        (None, None) => None,
    }
}

fn burden(days: &[DayFacts], day: Day) -> BurdenView {
    let known: Vec<f64> = days.iter().filter(|facts| facts.day < day).filter_map(DayFacts::reliable_burden).collect();
    BurdenView {
        today: days.iter().find(|facts| facts.day == day).and_then(|facts| facts.burden),
        usual: usual(&known),
        known_days: u32::try_from(known.len()).unwrap_or(u32::MAX),
    }
}
