//! Zones by their IANA names: which offset is in force when.
//!
//! The table and its look-up are jiff's: the database as `zic` writes it, an eighth of chrono-tz's tables
//! (docs/decisions/0022-library-size.md). Everything else in the crate counts time with chrono.

use chrono::{DateTime, NaiveDateTime, TimeDelta, Utc};
use jiff::tz::{AmbiguousOffset, Offset, TimeZone, TimeZoneDatabase};

/// A zone of the built-in IANA time zone database.
pub(super) struct Zone(TimeZone);

impl Zone {
    /// The zone of a name, spelled as IANA does. Parsed when first looked up.
    pub(super) fn named(name: &str) -> Option<Self> {
        // jiff would find `europe/berlin`, too: one zone would be stored under several names.
        let zone = TimeZoneDatabase::bundled().get(name).ok().filter(|zone| zone.iana_name() == Some(name))?;
        Some(Self(zone))
    }

    /// The offset in force at an instant, in seconds east of UTC.
    pub(super) fn offset_seconds(&self, at: DateTime<Utc>) -> i32 {
        self.0.to_offset(to_jiff(at.timestamp())).seconds()
    }

    /// The instant at which clocks show a local time: the first of two (autumn), and for a time that they skip (spring)
    /// the instant at which they do.
    pub(super) fn instant_of(&self, local: NaiveDateTime) -> DateTime<Utc> {
        // Clocks change at whole seconds, so the fraction is of no account for the look-up.
        let seconds = local.and_utc().timestamp();
        let civil = Offset::UTC.to_datetime(to_jiff(seconds));
        match self.0.to_ambiguous_timestamp(civil).offset() {
            AmbiguousOffset::Unambiguous { offset } | AmbiguousOffset::Fold { before: offset, .. } => {
                instant(local, offset)
            }
            AmbiguousOffset::Gap { after, .. } => {
                let before_change = to_jiff(seconds - i64::from(after.seconds()));
                self.0
                    .following(before_change)
                    .next()
                    .and_then(|change| DateTime::from_timestamp(change.timestamp().as_second(), 0))
                    .unwrap_or_else(|| instant(local, after))
            }
        }
    }
}

/// The names of all zones in the table.
pub(crate) fn zone_names() -> Vec<String> {
    TimeZoneDatabase::bundled().available().map(|name| name.to_string()).collect()
}

/// An instant as jiff has it. Its years end at ±9999, chrono's much later; beyond, the last offset holds.
fn to_jiff(seconds: i64) -> jiff::Timestamp {
    let (first, last) = (jiff::Timestamp::MIN.as_second(), jiff::Timestamp::MAX.as_second());
    jiff::Timestamp::from_second(seconds.clamp(first, last)).unwrap_or_default()
}

fn instant(local: NaiveDateTime, offset: Offset) -> DateTime<Utc> {
    let utc = local.checked_sub_signed(TimeDelta::seconds(i64::from(offset.seconds()))).unwrap_or(local);
    utc.and_utc()
}

#[cfg(test)]
mod tests {
    use std::ops::RangeInclusive;

    use super::*;
    use chrono::{Datelike as _, LocalResult, NaiveDate, Offset as _, TimeZone as _};
    use chrono_tz::{TZ_VARIANTS, Tz};

    /// Where the edition of the database that jiff holds (2026f) says otherwise than that of chrono-tz (2025b), with the
    /// years: new laws, and corrected history. The same as between the two editions compiled by `zic`.
    const NEWER_EDITION: &[(&[&str], RangeInclusive<i32>)] = &[
        (&["Africa/Casablanca", "Africa/El_Aaiun"], 2026..=2037),
        (&["America/Bogota"], 1992..=1992),
        (&["America/Edmonton", "America/Inuvik", "America/Yellowknife", "Canada/Mountain"], 2026..=2037),
        (&["America/Ensenada", "America/Santa_Isabel", "America/Tijuana", "Mexico/BajaNorte"], 1970..=1975),
        (&["America/Havana", "Cuba"], 2026..=2027),
        (&["America/Rainy_River", "America/Winnipeg", "Canada/Central"], 2026..=2037),
        (&["America/Vancouver", "Canada/Pacific"], 2026..=2037),
        (&["Asia/Tehran", "Iran"], 1979..=1979),
        (&["Europe/Chisinau", "Europe/Tiraspol"], 2022..=2037),
    ];

    fn start_of(year: i32) -> DateTime<Utc> {
        NaiveDate::from_ymd_opt(year, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap().and_utc()
    }

    fn editions_differ(zone: &str, at: DateTime<Utc>) -> bool {
        NEWER_EDITION.iter().any(|(names, years)| names.contains(&zone) && years.contains(&at.year()))
    }

    fn offset_by_chrono_tz(tz: Tz, at: DateTime<Utc>) -> i32 {
        tz.offset_from_utc_datetime(&at.naive_utc()).fix().local_minus_utc()
    }

    fn instant_by_chrono_tz(tz: Tz, local: NaiveDateTime) -> Option<DateTime<Utc>> {
        match tz.from_local_datetime(&local) {
            LocalResult::Single(found) | LocalResult::Ambiguous(found, _) => Some(found.with_timezone(&Utc)),
            LocalResult::None => None,
        }
    }

    /// When a zone's offset changes by jiff from 1970 to 2037.
    fn changes(zone: &Zone) -> Vec<DateTime<Utc>> {
        zone.0
            .following(to_jiff(start_of(1970).timestamp()))
            .map(|change| DateTime::from_timestamp(change.timestamp().as_second(), 0).unwrap())
            .take_while(|change| *change < start_of(2038))
            .collect()
    }

    #[test]
    fn every_zone_of_chrono_tz_is_known() {
        let names = zone_names();
        for tz in TZ_VARIANTS {
            assert!(names.iter().any(|name| name == tz.name()), "{tz} is not listed");
            assert!(Zone::named(tz.name()).is_some(), "{tz} is not known");
        }
    }

    #[test]
    fn a_name_is_spelled_as_iana_does() {
        for name in ["", "europe/berlin", "utc", "Etc/Unknown", "Europe/", "+01:00", "CET-1CEST"] {
            assert!(Zone::named(name).is_none(), "{name:?} is known");
        }
    }

    #[test]
    fn offsets_equal_those_of_chrono_tz() {
        let mut differences = Vec::new();
        for tz in TZ_VARIANTS {
            let zone = Zone::named(tz.name()).unwrap();
            // Around every change, and each week, in case chrono-tz has a change that jiff lacks.
            let around = changes(&zone).into_iter().flat_map(|change| [change - TimeDelta::seconds(1), change]);
            let weeks = (0..).map(|week| start_of(1970) + TimeDelta::weeks(week)).take_while(|at| *at < start_of(2038));
            let differs = |at: &DateTime<Utc>| zone.offset_seconds(*at) != offset_by_chrono_tz(tz, *at);
            let found = around.chain(weeks).filter(differs).find(|at| !editions_differ(tz.name(), *at));
            differences.extend(found.map(|at| format!("{tz} at {at}")));
        }
        assert!(differences.is_empty(), "{differences:#?}");
    }

    #[test]
    fn local_times_around_each_change_equal_those_of_chrono_tz() {
        let mut differences = Vec::new();
        for tz in TZ_VARIANTS {
            let zone = Zone::named(tz.name()).unwrap();
            for change in changes(&zone).into_iter().filter(|change| !editions_differ(tz.name(), *change)) {
                let before =
                    change.naive_utc() + TimeDelta::seconds(zone.offset_seconds(change - TimeDelta::seconds(1)).into());
                let after = change.naive_utc() + TimeDelta::seconds(zone.offset_seconds(change).into());
                // The edges of what is skipped or happens twice, its middle, and an hour off.
                let middle = before + (after - before) / 2;
                let edges =
                    [before, after, middle].map(|local| [-1, 0, 1].map(|step| local + TimeDelta::seconds(step)));
                let hours = [-1, 1].map(|hour| before + TimeDelta::hours(hour));
                for local in edges.into_iter().flatten().chain(hours) {
                    let found = zone.instant_of(local);
                    let expected = instant_by_chrono_tz(tz, local).unwrap_or(change);
                    if found != expected {
                        differences.push(format!("{local} in {tz} at {found}, by chrono-tz at {expected}"));
                    }
                }
            }
        }
        assert!(differences.is_empty(), "{differences:#?}");
    }
}
