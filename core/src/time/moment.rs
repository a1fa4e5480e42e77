//! Moments: instants with a time zone and the UTC offset in force.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset, NaiveDateTime, Offset as _, SubsecRound as _, TimeDelta, Utc};
use serde::{Deserialize, Serialize, Serializer};

use super::zone::Zone;
use super::{Day, DayPart, Rollover, TimeError};

/// An instant, stored to the millisecond.
pub type Timestamp = DateTime<Utc>;

/// An instant with the person's time zone and the UTC offset in force.
///
/// The offset is the one that the phone reported. For the current moment it takes precedence over the built-in time
/// zone table, which may be older than the latest legislation. The name of the zone is used to convert *other* local
/// times.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Deserialize)]
#[serde(try_from = "String")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Moment {
    /// The instant, to the millisecond.
    pub at: Timestamp,
    /// IANA name, such as `Europe/Berlin`. A name that is not in the table is kept, and its offset trusted.
    pub zone: String,
    /// Seconds east of UTC in force at this instant, −86,399 to 86,399.
    pub offset_seconds: i32,
}

/// A clock time that came twice, because the clocks were set back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClockChange {
    /// Whether the moment is the first of the two.
    pub is_first: bool,
    /// The other of the two.
    pub other: Moment,
}

impl Moment {
    /// An instant in a time zone, with the offset from the built-in table.
    pub fn in_zone(at: Timestamp, zone: &str) -> Result<Self, TimeError> {
        let offset_seconds = known_zone(zone)?.offset_seconds(at);
        Ok(Self { at: at.trunc_subsecs(3), zone: zone.to_owned(), offset_seconds })
    }

    /// The local time.
    #[must_use]
    pub fn local(&self) -> NaiveDateTime {
        // A shell may pass an instant so close to the ends of the range that its offset exceeds it.
        let utc = self.at.naive_utc();
        utc.checked_add_signed(TimeDelta::seconds(i64::from(self.offset_seconds))).unwrap_or(utc)
    }

    /// The civil day this moment belongs to.
    ///
    /// ```
    /// # use ebb_core::time::{Moment, Rollover};
    /// let night: Moment = "2026-03-03T03:59:00+01:00[Europe/Berlin]".parse()?;
    /// assert_eq!(night.day(Rollover::default()).to_string(), "2026-03-02");
    /// # Ok::<(), ebb_core::time::TimeError>(())
    /// ```
    #[must_use]
    pub fn day(&self, rollover: Rollover) -> Day {
        let local = self.local();
        local.checked_sub_signed(TimeDelta::hours(rollover.hour().into())).unwrap_or(local).date().into()
    }

    /// Refuses a moment outside the years 1900–2100, by its local time.
    pub(crate) fn check_year(&self) -> Result<(), TimeError> {
        Day::from(self.local().date()).check_year()
    }

    /// The part of the day by local time: morning from 04:00, afternoon from noon, evening from 18:00, night from
    /// 22:00. Convention. It does not depend on the rollover hour, so that derived values stay valid when that hour is
    /// changed.
    #[must_use]
    pub fn part(&self) -> DayPart {
        match chrono::Timelike::hour(&self.local()) {
            4..12 => DayPart::Morning,
            12..18 => DayPart::Afternoon,
            18..22 => DayPart::Evening,
            _ => DayPart::Night,
        }
    }

    /// The moment at which a clock in the same time zone shows `local`.
    ///
    /// A time that does not exist (spring) becomes the first one that does. A time that occurs twice (autumn) is the
    /// first of the two. In an unknown time zone, this moment's offset applies.
    #[must_use]
    pub fn at_local(&self, local: NaiveDateTime) -> Self {
        let Ok(zone) = known_zone(&self.zone) else {
            let at = local - TimeDelta::seconds(i64::from(self.offset_seconds));
            return Self { at: at.and_utc().trunc_subsecs(3), ..self.clone() };
        };
        let at = zone.instant_of(local);
        Self { at: at.trunc_subsecs(3), zone: self.zone.clone(), offset_seconds: zone.offset_seconds(at) }
    }

    /// The other moment at which the clocks there show the same, if they were set back over this one: of a time that a person
    /// typed, they are told which of the two it was taken for.
    #[must_use]
    pub fn repeated(&self) -> Option<ClockChange> {
        let local = self.local();
        // Clocks are set back by an hour, on Lord Howe Island by half of one, and once by two.
        [60, 30, 120, -60, -30, -120].into_iter().find_map(|minutes| {
            let other = self.later(TimeDelta::minutes(minutes));
            (other.local() == local).then_some(ClockChange { is_first: minutes > 0, other })
        })
    }

    /// The nearest clock times before and after a local time that does not exist, because the clocks were set forward over
    /// it: as far from the gap on either side as it is within it. `None` of a time that exists.
    fn beside_gap(&self, local: NaiveDateTime) -> Option<(NaiveDateTime, NaiveDateTime)> {
        let after = self.at_local(local);
        if after.local() == local {
            return None;
        }
        let before = after.later(-TimeDelta::milliseconds(1));
        let length = TimeDelta::seconds(i64::from(after.offset_seconds - before.offset_seconds));
        Some((local - length, local + length))
    }

    /// The moment at which a clock in the same time zone shows `local`. Refuses one that the clocks skipped, with the nearest
    /// on both sides: which was meant, only the person knows.
    pub(crate) fn at_existing_local(&self, local: NaiveDateTime) -> Result<Self, TimeError> {
        let Some((before, after)) = self.beside_gap(local) else { return Ok(self.at_local(local)) };
        let written = |local: NaiveDateTime| local.format("%Y-%m-%d %H:%M").to_string();
        Err(TimeError::NoSuchTime {
            given: local.format("%H:%M").to_string(),
            day: Day::from(local.date()).to_string(),
            first: written(before),
            second: written(after),
        })
    }

    /// Local time with the offset and without the zone, `2026-10-25T02:30+01:00`: how to write one of two.
    #[must_use]
    pub fn to_offset_text(&self) -> String {
        let offset = self.offset_seconds.abs();
        let sign = if self.offset_seconds < 0 { '-' } else { '+' };
        format!("{}{sign}{:02}:{:02}", self.local().format("%Y-%m-%dT%H:%M"), offset / 3600, offset % 3600 / 60)
    }

    /// The moment later by a duration, in the same time zone. In an unknown time zone, this moment's offset applies.
    #[must_use]
    pub fn later(&self, by: TimeDelta) -> Self {
        let at = self.at.checked_add_signed(by).unwrap_or(self.at);
        Self::in_zone(at, &self.zone).unwrap_or(Self { at, ..self.clone() })
    }

    /// Refuses an offset that the zone does not have at this instant, for what a person typed: one of the two is a slip. A
    /// phone's offset is trusted instead. An unknown zone has none to compare.
    pub(crate) fn check_offset(&self) -> Result<(), TimeError> {
        match Self::in_zone(self.at, &self.zone) {
            Ok(there) if there.offset_seconds != self.offset_seconds => {
                Err(TimeError::OffsetContradictsZone { given: self.to_string(), there: there.to_string() })
            }
            _ => Ok(()),
        }
    }

    /// Refuses an offset so far from the zone's that no new law explains it. Laws move clocks by an hour or two, and across
    /// the date line by a whole day.
    pub(crate) fn check_plausible_offset(&self) -> Result<(), TimeError> {
        const LAW_MOST: u32 = 3 * 3_600;
        const DATE_LINE_LEAST: u32 = 20 * 3_600;
        let apart =
            Self::in_zone(self.at, &self.zone).map_or(0, |table| table.offset_seconds.abs_diff(self.offset_seconds));
        if (LAW_MOST + 1..DATE_LINE_LEAST).contains(&apart) { self.check_offset() } else { Ok(()) }
    }

    /// Whether the phone's offset and the built-in table disagree: because of new legislation, or a phone set by hand.
    #[must_use]
    pub fn disagrees_with_table(&self) -> bool {
        Self::in_zone(self.at, &self.zone).is_ok_and(|table| table.offset_seconds != self.offset_seconds)
    }
}

fn known_zone(zone: &str) -> Result<Zone, TimeError> {
    Zone::named(zone).ok_or_else(|| TimeError::UnknownZone(zone.to_owned()))
}

/// Whether the built-in table has a time zone of that name.
#[must_use]
pub fn is_known_zone(zone: &str) -> bool {
    known_zone(zone).is_ok()
}

impl Moment {
    /// RFC 9557, as it is displayed. Without the machinery of formatting: an export has one or two a line.
    fn text(&self) -> String {
        let offset = FixedOffset::east_opt(self.offset_seconds)
            .filter(|offset| self.at.naive_utc().checked_add_offset(*offset).is_some())
            .unwrap_or_else(|| Utc.fix());
        let mut text = self.at.with_timezone(&offset).to_rfc3339_opts(chrono::SecondsFormat::AutoSi, false);
        for part in ["[", &self.zone, "]"] {
            text.push_str(part);
        }
        text
    }
}

impl fmt::Display for Moment {
    /// Formats as RFC 9557: `2026-03-29T08:30:00+02:00[Europe/Berlin]`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl FromStr for Moment {
    type Err = TimeError;

    /// Parses RFC 9557, and RFC 3339 without a time zone (the offset then becomes the zone's name).
    fn from_str(text: &str) -> Result<Self, TimeError> {
        let wrong = || TimeError::NotAMoment(text.to_owned());
        let (instant, zone) = match text.split_once('[') {
            Some((instant, rest)) => (instant, Some(rest.strip_suffix(']').ok_or_else(wrong)?)),
            None => (text, None),
        };
        let at = DateTime::parse_from_rfc3339(instant).map_err(|_| wrong())?;
        // chrono takes second 60 for a leap second, which no clock in use shows.
        if at.timestamp_subsec_nanos() >= 1_000_000_000 {
            return Err(wrong());
        }
        let zone = match zone {
            Some("") => return Err(wrong()),
            Some(zone) => zone.to_owned(),
            None => at.offset().to_string(),
        };
        Ok(Self { at: at.with_timezone(&Utc).trunc_subsecs(3), zone, offset_seconds: at.offset().local_minus_utc() })
    }
}

impl TryFrom<String> for Moment {
    type Error = TimeError;

    fn try_from(text: String) -> Result<Self, TimeError> {
        text.parse()
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // Faster than `collect_str`, which looks for what is to be escaped after each piece.
        serializer.serialize_str(&self.text())
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.text()
    }
}

/// Writes a timestamp as chrono does, in a third of the time: exports are full of them.
pub(crate) fn write_timestamp<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&at.to_rfc3339_opts(chrono::SecondsFormat::AutoSi, true))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    proptest! {
        #[test]
        fn a_timestamp_is_written_as_chrono_writes_it(ms in -2_208_988_800_000_i64..4_133_980_800_000, whole: bool) {
            let at = Timestamp::from_timestamp_millis(if whole { ms / 1_000 * 1_000 } else { ms }).unwrap();
            let mut written = Vec::new();
            write_timestamp(&at, &mut serde_json::Serializer::new(&mut written)).unwrap();
            prop_assert_eq!(written, serde_json::to_vec(&at).unwrap());
        }
    }

    #[test]
    fn night_belongs_to_the_day_before() {
        let rollover = Rollover::default();
        assert_eq!(moment("2026-03-03T03:59:59+01:00[Europe/Berlin]").day(rollover).to_string(), "2026-03-02");
        assert_eq!(moment("2026-03-03T04:00:00+01:00[Europe/Berlin]").day(rollover).to_string(), "2026-03-03");
    }

    #[test]
    fn local_time_in_a_gap_is_the_first_after_it() {
        let before = moment("2026-03-29T01:00:00+01:00[Europe/Berlin]");
        let found = before.at_local("2026-03-29T02:30:00".parse().unwrap());
        assert_eq!(found.to_string(), "2026-03-29T03:00:00+02:00[Europe/Berlin]");
    }

    #[test]
    fn local_time_that_happens_twice_is_the_first() {
        let before = moment("2026-10-25T00:00:00+02:00[Europe/Berlin]");
        let found = before.at_local("2026-10-25T02:30:00".parse().unwrap());
        assert_eq!(found.to_string(), "2026-10-25T02:30:00+02:00[Europe/Berlin]");
    }

    #[test]
    fn local_time_on_a_skipped_day_is_on_the_next() {
        let before = moment("2011-12-29T12:00:00-10:00[Pacific/Apia]");
        let found = before.at_local("2011-12-30T12:00:00".parse().unwrap());
        assert_eq!(found.to_string(), "2011-12-31T00:00:00+14:00[Pacific/Apia]");
    }

    #[test]
    fn offset_of_the_phone_wins_over_the_table() {
        let odd = moment("2026-07-01T03:30:00+03:00[Europe/Berlin]");
        assert!(odd.disagrees_with_table());
        assert_eq!(odd.local().to_string(), "2026-07-01 03:30:00");
    }

    #[test]
    fn unknown_zone_falls_back_to_its_offset() {
        let mars = moment("2026-07-01T12:00:00+01:00[Mars/Olympus]");
        assert!(!is_known_zone(&mars.zone));
        let found = mars.at_local("2026-07-01T08:00:00".parse().unwrap());
        assert_eq!(found.to_string(), "2026-07-01T08:00:00+01:00[Mars/Olympus]");
    }

    #[test]
    fn text_that_is_no_moment_is_refused() {
        for text in ["", "yesterday", "2026-03-29", "2026-03-29T08:30:00+01:00[", "2026-03-29T08:30:00+01:00[]"] {
            assert_eq!(text.parse::<Moment>(), Err(TimeError::NotAMoment(text.to_owned())));
        }
    }

    proptest! {
        #[test]
        fn moment_survives_its_text_form(ms in 100_000_000_000i64..4_000_000_000_000, zone in 0usize..chrono_tz::TZ_VARIANTS.len()) {
            let at = DateTime::from_timestamp_millis(ms).unwrap();
            let moment = Moment::in_zone(at, chrono_tz::TZ_VARIANTS[zone].name()).unwrap();
            prop_assert_eq!(moment.to_string().parse::<Moment>().unwrap(), moment);
        }

        #[test]
        fn local_time_is_found_or_moved_forward(ms in 100_000_000_000i64..4_000_000_000_000, zone in 0usize..chrono_tz::TZ_VARIANTS.len(), hours in -40i64..40) {
            let at = DateTime::from_timestamp_millis(ms).unwrap();
            let moment = Moment::in_zone(at, chrono_tz::TZ_VARIANTS[zone].name()).unwrap();
            let wanted = moment.local() + TimeDelta::hours(hours);
            let found = moment.at_local(wanted);
            prop_assert!(found.local() >= wanted.trunc_subsecs(3));
            prop_assert!(found.local() - wanted <= TimeDelta::days(1));
        }
    }
}
