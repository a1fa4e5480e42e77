//! The state of today's flare, and what it is called in words.

use chrono::Days;
use serde::Serialize;

use crate::days::{FlareSpan, reported_flare};
use crate::entry::{Body, Entry, FlarePhase};
use crate::error::EbbError;
use crate::i18n::{Words, keys};
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::{Day, DayPart, Moment};

/// The state of today's flare. A flare that ended today is no longer active, although today stays a flare day.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct FlareView {
    /// Whether a flare is on.
    pub active: bool,
    /// When it began; absent if today has no flare, or if only its day is known.
    pub since: Option<Moment>,
    /// The civil day on which it began; absent if today has no flare.
    pub since_day: Option<Day>,
    /// Since when it has been easing; absent unless the person said so and the flare is on.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub eased: Option<Moment>,
    /// When it ended today; absent while it is on, or if only the day is known.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub ended: Option<Moment>,
    /// The phase that the flare button logs.
    pub next: FlarePhase,
    /// The label of the flare button.
    pub label: String,
    /// From when a screen that was dark for the flare may be bright again, were it over now: never before morning.
    #[serde(skip)]
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub bright_from: Option<Moment>,
}

/// The state of today's flare, and the sentence for it; no sentence on a day without one.
pub(super) fn flare(
    reader: &Reader<'_>,
    recent: &RecentDays,
    now: &Moment,
) -> Result<(FlareView, Option<String>), EbbError> {
    let (words, day, flares) = (reader.words(), recent.day, &recent.flares);
    if !recent.in_flare() {
        let none = FlareView {
            active: false,
            since: None,
            since_day: None,
            eased: None,
            ended: None,
            next: FlarePhase::Started,
            label: words.get(keys::FLARE_START),
            bright_from: Some(bright_from(now)),
        };
        return Ok((none, None));
    }
    let covering = || flares.iter().rev().filter(|span| span.said && span.covers(day));
    // A "flare day" report, which has no moment, must not hide the flare itself.
    let span = covering()
        .find(|span| span.last.is_none())
        .or_else(|| covering().find(|span| span.since.is_some()))
        .or_else(|| covering().next());
    let open = span.is_some_and(|span| span.last.is_none());
    let active = recent.flare_is_on();
    let since_day = span.map(|span| first_of_run(span, flares));
    let turns = reader.flare_entries(span.map_or(day, |span| span.first))?;
    let turned = |entry: &&Entry| matches!(entry.body, Body::Flare { .. });
    let eased = turns.iter().rfind(turned).filter(|entry| is(entry, FlarePhase::Eased));
    let ended = turns.iter().rfind(|entry| is(entry, FlarePhase::Ended));
    let moment = |entry: Option<&Entry>| entry.and_then(|entry| entry.when.start().cloned());
    let label = match (active, open) {
        (false, _) => keys::FLARE_BACK,
        (true, true) => keys::FLARE_END,
        (true, false) => keys::FLARE_START,
    };
    // A flare that ended and came back the same day began when it first did.
    let begins = since_day.and_then(|first| {
        let on_first = flares.iter().filter(|other| other.said && other.first == first);
        on_first.filter_map(|other| other.since.clone()).min_by_key(|since| since.at)
    });
    let view = FlareView {
        active,
        since: begins.or_else(|| span.and_then(|span| span.since.clone())),
        since_day,
        eased: moment(eased.filter(|_| active)),
        ended: moment(ended.filter(|_| !active)),
        next: if open { FlarePhase::Ended } else { FlarePhase::Started },
        label: words.get(label),
        bright_from: Some(bright_from(now)),
    };
    let sentence = sentence(words, &view, recent, reader)?;
    Ok((view, Some(sentence)))
}

/// Now in the morning and afternoon, otherwise when the next morning begins.
fn bright_from(now: &Moment) -> Moment {
    if matches!(now.part(), DayPart::Morning | DayPart::Afternoon) {
        return now.clone();
    }
    let (local, morning) = (now.local(), DayPart::Morning.begins());
    let date = if local.time() < morning { local.date() } else { local.date() + Days::new(1) };
    now.at_local(date.and_time(morning))
}

fn is(entry: &Entry, wanted: FlarePhase) -> bool {
    matches!(entry.body, Body::Flare { phase, .. } if phase == wanted)
}

/// "In a flare since yesterday, 09:00. Easing since 08:41." or "The flare ended at 20:35. It lasted two days."
fn sentence(words: Words, view: &FlareView, recent: &RecentDays, reader: &Reader<'_>) -> Result<String, EbbError> {
    let (today, rollover) = (recent.day, reader.rollover()?);
    let since = |day: Day, moment: Option<&Moment>| {
        // The moment of a flare that came back is later than the day on which the run of flare days began.
        let time = moment.filter(|moment| moment.day(rollover) == day).map(clock);
        words.since_day(day, today, time)
    };
    let first = view.since_day.unwrap_or(today);
    let (one, two) = if view.active {
        let eased =
            view.eased.as_ref().map(|eased| words.headline_flare_easing(since(eased.day(rollover), Some(eased))));
        (words.headline_flare(since(first, view.since.as_ref())), eased)
    } else {
        let ended = match &view.ended {
            Some(ended) => words.headline_flare_ended(clock(ended)),
            None => words.headline_flare_over(),
        };
        let lasted = match (&view.since, &view.ended) {
            _ if first < today => Some(words.headline_flare_days(today.since(first) + 1)),
            #[allow(clippy::cast_precision_loss, reason = "minutes of one day")]
            (Some(since), Some(ended)) => {
                let minutes = (ended.at - since.at).num_minutes();
                (minutes > 0).then(|| words.headline_flare_hours(words.duration(minutes as f64)))
            }
            _ => None,
        };
        (ended, lasted)
    };
    Ok([Some(one), two].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn clock(moment: &Moment) -> String {
    moment.local().format("%H:%M").to_string()
}

/// The first day of the run of flare days that a span belongs to. A flare that ended and came back on the same day is one run; a
/// flare that began on the day after the end of another is a new one.
fn first_of_run(span: &FlareSpan, flares: &[FlareSpan]) -> Day {
    let mut first = span.first;
    let goes_on = |first: Day| {
        let before = first.plus(-1);
        let reaches = |other: &FlareSpan| other.covers(first) || span.since.is_none() || other.since.is_none();
        let is_flare = reported_flare(before, flares) == Some(true);
        is_flare && flares.iter().any(|other| other.said && other.covers(before) && reaches(other))
    };
    while goes_on(first) {
        first = first.plus(-1);
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_may_be_bright_by_day_or_from_the_next_morning() {
        let bright = |now: &str| bright_from(&now.parse().unwrap()).to_offset_text();
        for (now, expected) in [
            ("2026-03-14T04:00:00+01:00[Europe/Berlin]", "2026-03-14T04:00+01:00"),
            ("2026-03-14T17:59:00+01:00[Europe/Berlin]", "2026-03-14T17:59+01:00"),
            ("2026-03-14T18:00:00+01:00[Europe/Berlin]", "2026-03-15T04:00+01:00"),
            ("2026-03-14T23:30:00+01:00[Europe/Berlin]", "2026-03-15T04:00+01:00"),
            ("2026-03-14T03:59:00+01:00[Europe/Berlin]", "2026-03-14T04:00+01:00"),
            // The clock goes forward at two.
            ("2026-03-29T01:30:00+01:00[Europe/Berlin]", "2026-03-29T04:00+02:00"),
        ] {
            assert_eq!(bright(now), expected, "{now}");
        }
    }
}
