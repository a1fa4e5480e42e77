//! Times, lengths and dates as other apps write them in English.

use chrono::{NaiveDate, NaiveTime};

use crate::time::Day;

/// A time of day: `18:50`, `6:50 pm`, `6:50PM`.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    // Some apps write a narrow space before "pm".
    let text: String = text.chars().filter(|letter| !letter.is_whitespace()).collect::<String>().to_uppercase();
    let text = text.replace('.', "");
    ["%H:%M", "%I:%M%p", "%H:%M:%S", "%I:%M:%S%p"].iter().find_map(|form| NaiveTime::parse_from_str(&text, form).ok())
}

/// A length in minutes, at most a day: `7:30`, or hours such as `7.5`.
pub(super) fn length(text: &str) -> Option<u32> {
    let part = |text: &str| text.parse::<u32>().ok();
    let Some((hours, minutes)) = text.trim().split_once(':') else {
        let hours = text.trim().parse::<f64>().ok().filter(|hours| (0.0..=24.0).contains(hours))?;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "minutes of a day")]
        return Some(libm::round(60.0 * hours) as u32);
    };
    let (hours, minutes) = (part(hours)?, part(minutes).filter(|minutes| *minutes < 60)?);
    Some(60 * hours + minutes).filter(|length| *length <= 1_440)
}

/// A date with an ordinal number: `5th Jan 2022`, `21st March 2023`.
pub(super) fn ordinal_date(text: &str) -> Option<Day> {
    let mut parts = text.split_whitespace();
    let day = parts.next()?.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let rest = parts.collect::<Vec<_>>().join(" ").replace(',', "");
    let text = format!("{day} {rest}");
    ["%d %b %Y", "%d %B %Y"].iter().find_map(|form| NaiveDate::parse_from_str(&text, form).ok()).map(Day::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_with_and_without_halves_of_the_day() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
        assert_eq!(time("18:50"), at(18, 50));
        assert_eq!(time("6:50 pm"), at(18, 50));
        assert_eq!(time("12:05\u{202f}AM"), at(0, 5));
        assert_eq!(time("1:23 a.m."), at(1, 23));
        assert_eq!((time("25:00"), time("noon"), time("")), (None, None, None));
    }

    #[test]
    fn lengths_and_ordinal_dates_are_read() {
        assert_eq!((length("7:30"), length("0:05"), length("24:00")), (Some(450), Some(5), Some(1_440)));
        assert_eq!((length("8"), length("7.5")), (Some(480), Some(450)));
        assert_eq!((length("25"), length("7:60"), length("25:00"), length("long")), (None, None, None, None));
        assert_eq!(ordinal_date("5th Jan 2022"), Day::new(2022, 1, 5));
        assert_eq!(ordinal_date("21st March 2023"), Day::new(2023, 3, 21));
        assert_eq!((ordinal_date("31st Feb 2022"), ordinal_date("Jan 2022")), (None, None));
    }
}
