//! A day's sleep: one night, however often it was said, and the naps.

use chrono::{TimeDelta, Timelike as _};

use super::mean;
use crate::entry::{Body, Entry, Mark, Rating, When};
use crate::time::Timestamp;

/// What is known of a day's sleep. `None` means unknown, never zero.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Slept {
    /// Minutes of the night and the naps together.
    pub minutes: Option<u32>,
    /// Minutes of the night.
    pub night: Option<u32>,
    /// Quality of the night, 0–10; the mean of the naps' if the night has none.
    pub quality: Option<f64>,
    /// Whether the night was restorative.
    pub restored: Option<bool>,
}

/// The sleep of a day, from its entries in order.
///
/// A day has one night, and the same night may be said several times: logged, then confirmed in a check-in. The latest
/// word wins, for length, quality and restoration separately, so that a later word about one keeps what was said of the
/// others. The exception is a broken night: times in bed that do not overlap, such as 23–02 and 04–07, are parts of the
/// night and add up. A length without times is that of the whole night: it replaces everything said before, and is replaced
/// by times said later. Times in the daytime that are less than half of that length are a nap instead, even if nobody
/// called it one, and are added.
///
/// Entries logged here are in the order in which they were logged, and later than imported ones, because an import does not know what
/// the person said since. A filled-in night counts only where nothing was said.
///
/// A length that is said between midnight and 04:00 is of the night so far. One that is said later, and no longer than the time
/// since, was slept after it, and adds to it.
///
/// Naps are always added; times that overlap are one nap, and the latest word about it counts. A day has 24 hours.
#[must_use]
pub fn sleep(entries: &[Entry]) -> Slept {
    let (mut nights, mut naps) = (Vec::new(), Vec::new());
    for entry in entries {
        if let Body::Sleep { quality, restored, nap, .. } = &entry.body {
            let said = SleepReport {
                entry,
                minutes: entry.minutes_slept(),
                quality: quality.map(Rating::value),
                restored: *restored,
            };
            if *nap { naps.push(said) } else { nights.push(said) }
        }
    }
    nights.sort_by_key(|said| (said.entry.mark != Mark::FilledIn, said.entry.id.logged_here()));
    let night = night_minutes(&nights);
    naps.sort_by_key(|said| said.entry.id.logged_here());
    let napped = nap_minutes(&naps);
    let nap_qualities: Vec<f64> = naps.iter().filter_map(|said| said.quality).collect();
    Slept {
        minutes: [night, napped].into_iter().flatten().reduce(u32::saturating_add).map(|all| all.min(MINUTES_OF_A_DAY)),
        night,
        quality: nights.iter().rev().find_map(|said| said.quality).or_else(|| mean(&nap_qualities)),
        restored: nights.iter().rev().find_map(|said| said.restored),
    }
}

/// Minutes of a day.
const MINUTES_OF_A_DAY: u32 = 1_440;

/// The length of all naps, said in this order.
fn nap_minutes(naps: &[SleepReport<'_>]) -> Option<u32> {
    let mut spans: Vec<(Timestamp, Timestamp)> = Vec::new();
    let mut total = None;
    for (said, minutes) in naps.iter().rev().filter_map(|said| Some((said, said.minutes?))) {
        if let Some((from, to)) = time_in_bed(said.entry) {
            if spans.iter().any(|other| overlap(*other, (from, to))) {
                continue;
            }
            spans.push((from, to));
        }
        total = Some(total.unwrap_or(0_u32).saturating_add(minutes));
    }
    total
}

/// What one entry says.
struct SleepReport<'a> {
    entry: &'a Entry,
    minutes: Option<u32>,
    quality: Option<f64>,
    restored: Option<bool>,
}

/// The length of a night, said in this order.
fn night_minutes(nights: &[SleepReport<'_>]) -> Option<u32> {
    let mut said = nights.iter().rev().filter_map(|said| Some((said, said.minutes?)));
    let (latest, mut minutes) = said.next()?;
    let Some(span) = time_in_bed(latest.entry) else { return Some(minutes_since_woken(latest, minutes, said)) };
    let mut parts = vec![span];
    let mut is_daytime = in_the_daytime(latest.entry);
    for (earlier, more) in said {
        let Some((from, to)) = time_in_bed(earlier.entry).filter(|_| earlier.is_like(latest)) else {
            // A whole night, and what was slept after it.
            if is_daytime && earlier.is_like(latest) && minutes.saturating_mul(2) < more {
                minutes = minutes.saturating_add(more);
            }
            break;
        };
        is_daytime &= in_the_daytime(earlier.entry);
        if !parts.iter().any(|other| overlap(*other, (from, to))) {
            parts.push((from, to));
            minutes = minutes.saturating_add(more);
        }
    }
    Some(minutes)
}

/// The length of a night of which the latest length is only what was slept since the person woke and said so.
fn minutes_since_woken<'a, 'e: 'a>(
    latest: &SleepReport<'_>,
    minutes: u32,
    earlier: impl Iterator<Item = (&'a SleepReport<'e>, u32)>,
) -> u32 {
    let at = |said: &SleepReport<'_>| match &said.entry.when {
        When::At { moment } => Some(moment.clone()),
        _ => None,
    };
    let (mut total, mut length, Some(mut since)) = (minutes, minutes, at(latest)) else { return minutes };
    for (said, more) in earlier {
        let woke = at(said).filter(|woke| woke.local().hour() < NIGHT_UNTIL && said.is_like(latest));
        let Some(woke) = woke.filter(|woke| since.at - woke.at >= TimeDelta::minutes(length.into())) else { break };
        total = total.saturating_add(more);
        (length, since) = (more, woke);
    }
    total
}

/// Before this hour a length is of the night so far. Convention.
const NIGHT_UNTIL: u32 = 4;

impl SleepReport<'_> {
    /// Whether both were said, or both filled in.
    fn is_like(&self, other: &Self) -> bool {
        (self.entry.mark == Mark::FilledIn) == (other.entry.mark == Mark::FilledIn)
    }
}

fn time_in_bed(entry: &Entry) -> Option<(Timestamp, Timestamp)> {
    match &entry.when {
        When::Interval { from, to: Some(to) } => Some((from.at, to.at)),
        _ => None,
    }
}

/// Whether two times in bed share more than an instant.
fn overlap((from, to): (Timestamp, Timestamp), (other_from, other_to): (Timestamp, Timestamp)) -> bool {
    from < other_to && other_from < to
}

/// Whether its times lie between 10:00 and 21:00 of one day. Convention.
fn in_the_daytime(entry: &Entry) -> bool {
    let When::Interval { from, to: Some(to) } = &entry.when else { return false };
    let (from, to) = (from.local(), to.local());
    from.date() == to.date() && from.hour() >= 10 && to.hour() < 21
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::EntryId;
    use crate::time::{Day, Moment};

    fn day() -> Day {
        "2026-03-28".parse().unwrap()
    }

    fn at(text: &str) -> Moment {
        format!("2026-03-{text}:00+01:00[Europe/Berlin]").parse().unwrap()
    }

    /// An entry said in the `nth` moment of the day.
    fn said(nth: u32, when: When, minutes: Option<u32>, quality: Option<f64>) -> Entry {
        Entry {
            id: EntryId(format!("0195d000-{nth:04x}-7000-8000-000000000000")),
            when,
            day: day(),
            mark: Mark::Measured,
            carer: false,
            note: None,
            body: Body::Sleep { minutes, quality: quality.map(Rating::of), restored: None, nap: false },
        }
    }

    fn length(nth: u32, minutes: u32) -> Entry {
        said(nth, When::Day { day: day() }, Some(minutes), None)
    }

    fn bed(nth: u32, from: &str, to: &str) -> Entry {
        said(nth, When::Interval { from: at(from), to: Some(at(to)) }, None, None)
    }

    fn nap(nth: u32, minutes: u32) -> Entry {
        let body = Body::Sleep { minutes: Some(minutes), quality: Some(Rating::of(9.0)), restored: None, nap: true };
        Entry { body, ..length(nth, minutes) }
    }

    fn night(entries: &[Entry]) -> Option<u32> {
        sleep(entries).night
    }

    #[test]
    fn the_same_night_said_twice_is_one_night_and_the_latest_word_wins() {
        assert_eq!(night(&[length(1, 450), length(2, 450)]), Some(450));
        assert_eq!(night(&[length(2, 420), length(1, 450)]), Some(420), "whatever the order of their times");
        assert_eq!(night(&[bed(1, "27T23:00", "28T07:00"), length(2, 400)]), Some(400));
        assert_eq!(night(&[length(1, 400), bed(2, "27T23:00", "28T07:00")]), Some(480));
        assert_eq!(night(&[]), None);
        assert_eq!(night(&[length(1, 450), length(2, 0)]), Some(0), "none is a length");
        assert_eq!(night(&[length(1, 0), bed(2, "28T14:00", "28T15:00")]), Some(60));
    }

    #[test]
    fn overlapping_times_are_one_night_and_separate_ones_add_up() {
        assert_eq!(night(&[bed(1, "27T22:00", "28T06:00"), bed(2, "27T23:00", "28T07:00")]), Some(480));
        assert_eq!(night(&[bed(1, "27T23:00", "28T02:00"), bed(2, "28T04:00", "28T07:00")]), Some(360));
        let broken = [bed(1, "27T23:00", "28T02:00"), bed(2, "28T04:00", "28T07:00"), bed(3, "28T04:00", "28T08:00")];
        assert_eq!(night(&broken), Some(420), "a corrected part replaces only that part");
        let mended = [length(1, 500), bed(2, "27T23:00", "28T02:00"), bed(3, "28T02:00", "28T07:00")];
        assert_eq!(night(&mended), Some(480), "times after a length replace it");
    }

    #[test]
    fn an_hour_in_the_afternoon_does_not_replace_a_night() {
        assert_eq!(night(&[length(1, 450), bed(2, "28T14:00", "28T15:00")]), Some(510));
        assert_eq!(night(&[length(1, 450), bed(2, "28T11:00", "28T12:00"), bed(3, "28T14:00", "28T15:00")]), Some(570));
        // As long as a night, or at night: that is the night.
        assert_eq!(night(&[length(1, 450), bed(2, "28T10:00", "28T16:00")]), Some(360));
        assert_eq!(night(&[length(1, 450), bed(2, "28T03:00", "28T05:00")]), Some(120));
    }

    #[test]
    fn length_said_in_the_night_is_of_the_night_so_far() {
        let said_at = |nth, time: &str, minutes| said(nth, When::At { moment: at(time) }, Some(minutes), None);
        assert_eq!(night(&[said_at(1, "28T02:31", 180), said_at(2, "28T09:00", 240)]), Some(420));
        assert_eq!(night(&[said_at(1, "28T02:31", 180), said_at(2, "28T09:00", 450)]), Some(450), "the whole night");
        let twice = [said_at(1, "28T01:00", 60), said_at(2, "28T03:30", 90), said_at(3, "28T08:00", 200)];
        assert_eq!(night(&twice), Some(350));
        let corrected = [said_at(1, "28T08:00", 450), said_at(2, "28T09:00", 30)];
        assert_eq!(night(&corrected), Some(30), "by day the latest word counts");
    }

    #[test]
    fn naps_add_and_do_not_speak_for_the_night() {
        let slept =
            sleep(&[length(1, 450), nap(2, 30), nap(3, 20), said(4, When::Day { day: day() }, None, Some(3.0))]);
        assert_eq!((slept.minutes, slept.night, slept.quality), (Some(500), Some(450), Some(3.0)));
        let only = sleep(&[nap(1, 30)]);
        assert_eq!((only.minutes, only.night, only.quality), (Some(30), None, Some(9.0)));
    }

    #[test]
    fn nap_said_twice_is_one_nap_and_a_day_has_24_hours() {
        let napped = |nth, from: &str, to: &str| {
            let body = Body::Sleep { minutes: None, quality: None, restored: None, nap: true };
            Entry { body, ..bed(nth, from, to) }
        };
        let twice = [napped(1, "28T13:00", "28T15:00"), napped(2, "28T13:00", "28T14:30")];
        assert_eq!(sleep(&twice).minutes, Some(90), "the later word");
        assert_eq!(sleep(&[napped(1, "28T13:00", "28T14:00"), napped(2, "28T15:00", "28T16:00")]).minutes, Some(120));
        assert_eq!(sleep(&[length(1, 480), nap(2, 1_200)]).minutes, Some(1_440));
    }

    #[test]
    fn each_part_of_a_night_is_the_latest_that_was_said_of_it() {
        let when = || When::Day { day: day() };
        let mut first = said(1, when(), Some(450), Some(4.0));
        if let Body::Sleep { restored, .. } = &mut first.body {
            *restored = Some(false);
        }
        let slept = sleep(&[first, said(2, when(), None, Some(6.0))]);
        assert_eq!((slept.night, slept.quality, slept.restored), (Some(450), Some(6.0), Some(false)));
    }

    #[test]
    fn a_night_that_was_said_outweighs_imported_and_filled_in_ones() {
        let imported = Entry { id: EntryId("f0000000-0000-8000-8000-000000000000".into()), ..length(0, 300) };
        assert_eq!(night(&[imported, length(1, 450)]), Some(450));
        let usual = Entry { mark: Mark::FilledIn, ..bed(2, "28T13:00", "28T20:00") };
        assert_eq!(night(&[bed(1, "27T23:00", "28T07:00"), usual.clone()]), Some(480), "nor is it a part of it");
        assert_eq!(night(&[usual]), Some(420));
    }
}
