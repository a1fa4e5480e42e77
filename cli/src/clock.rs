//! The terminal's clock: the one place that asks the machine what time it is.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use ebb_core::EbbError;
use ebb_core::moment::{Moment, MomentError};

/// The machine's time zone, or UTC where it has none.
fn machine_zone() -> String {
    iana_time_zone::get_timezone().unwrap_or_else(|_| "UTC".to_owned())
}

/// Now: as given, or as the machine has it, in the zone given or the machine's.
pub(crate) fn now(given: Option<&str>, zone: Option<&str>) -> Result<Moment, EbbError> {
    #[allow(clippy::disallowed_methods, reason = "the shell reads the clock so that the core need not")]
    let instant = chrono::Utc::now();
    let zone = zone.map_or_else(machine_zone, str::to_owned);
    let here = Moment::in_zone(instant, &zone)?;
    let Some(given) = given else { return Ok(here) };
    let read = read(given, &here)?;
    // A zone named beside a bare instant says where it was lived.
    if given.contains('[') || !given.contains(['+', 'Z']) { Ok(read) } else { Ok(Moment::in_zone(read.at, &zone)?) }
}

/// Reads a time: `14:30` (today's), `2026-03-29 14:30`, `2026-03-29` (noon), or RFC 3339 with or without a zone.
pub(crate) fn read(text: &str, now: &Moment) -> Result<Moment, EbbError> {
    if let Ok(moment) = text.parse::<Moment>() {
        let named = text.contains('[');
        return if named { Ok(moment) } else { Ok(Moment::in_zone(moment.at, &now.zone).unwrap_or(moment)) };
    }
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let local = ["%H:%M", "%H:%M:%S"]
        .into_iter()
        .find_map(|form| NaiveTime::parse_from_str(text, form).ok())
        .map(|time| now.local().date().and_time(time))
        .or_else(|| {
            ["%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S"]
                .into_iter()
                .find_map(|form| NaiveDateTime::parse_from_str(text, form).ok())
        })
        .or_else(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().map(|date| date.and_time(noon)))
        .ok_or_else(|| EbbError::from(MomentError::NotAMoment(text.to_owned())))?;
    Ok(now.at_local(local))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now_text(given: &str, zone: &str) -> String {
        now(Some(given), Some(zone)).unwrap().to_string()
    }

    #[test]
    fn every_form_of_now_is_read() {
        let noon = "2026-03-29T12:00:00+02:00[Europe/Berlin]";
        for given in [noon, "2026-03-29T12:00:00+02:00", "2026-03-29T10:00:00Z", "2026-03-29 12:00", "2026-03-29"] {
            assert_eq!(now_text(given, "Europe/Berlin"), noon, "{given}");
        }
    }

    #[test]
    fn a_bare_time_is_todays() {
        let now = now(Some("2026-03-29 20:00"), Some("Europe/Berlin")).unwrap();
        assert_eq!(read("14:30", &now).unwrap().to_string(), "2026-03-29T14:30:00+02:00[Europe/Berlin]");
        assert!(read("half past two", &now).is_err());
    }
}
