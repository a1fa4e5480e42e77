//! Reading times and days as people write them, in any of the languages.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta};

use super::typed::folded;
use super::typed_duration::{DAY, read_duration};
use crate::time::{Day, DayPart, Moment, Rollover, TimeError};

/// A time as it was written: no more precise than that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypedTime {
    /// A point in time: "14:30", "30 min ago", "yesterday 14:30".
    At {
        /// The point in time.
        moment: Moment,
    },
    /// A part of a day: "this morning", "last night".
    Part {
        /// The civil day. A night belongs to the day on whose evening it begins.
        day: Day,
        /// The part.
        part: DayPart,
    },
    /// A day: "yesterday", "2026-03-29".
    Day {
        /// The civil day.
        day: Day,
    },
}

/// Days by name, longest first, and how many days they lie back.
const DAYS: [(&str, i32); 18] = [
    ("the day before yesterday", 2),
    ("day before yesterday", 2),
    ("antes de ayer", 2),
    ("vorgestern", 2),
    ("anteayer", 2),
    ("antier", 2),
    ("yesterday", 1),
    ("gestern", 1),
    ("ayer", 1),
    ("today", 0),
    ("heute", 0),
    ("hoy", 0),
    ("this", 0),
    ("diesen", 0),
    ("diese", 0),
    ("esta", 0),
    ("este", 0),
    ("last", 1),
];

/// Days to come. They are no day something was logged on, but one to pause until.
const DAYS_TO_COME: [(&str, i32); 3] = [("tomorrow", -1), ("morgen", -1), ("manana", -1)];

/// Words that name a day only together with one of its parts.
const ONLY_WITH_PART: [&str; 6] = ["this", "diese", "diesen", "esta", "este", "last"];

/// Reads a time: `14:30`, `2:30 pm` (today; last evening before the day begins), `2026-03-29 14:30`, RFC 3339 with or
/// without a zone, "30 min ago", "yesterday", "yesterday 14:30", "this morning", "last night", "now". A day alone has no
/// time, and a part of a day has none either: none is invented.
pub fn read_time(text: &str, now: &Moment, rollover: Rollover) -> Result<TypedTime, TimeError> {
    let text = text.trim();
    if let Ok(moment) = text.parse::<Moment>() {
        let in_zone = |moment: Moment| Moment::in_zone(moment.at, &now.zone).unwrap_or(moment);
        return Ok(TypedTime::At { moment: if text.contains('[') { moment } else { in_zone(moment) } });
    }
    if let Ok(day) = text.parse::<Day>() {
        return Ok(TypedTime::Day { day });
    }
    // chrono would accept "26-03-29" as a day of the year 26.
    let dated = text.get(..10).and_then(|date| Some((date.parse::<Day>().ok()?, text.get(10..)?)));
    if let Some((day, rest)) = dated {
        let time = rest.strip_prefix(['T', ' ']).and_then(|rest| clock_time(&folded(rest)));
        if let Some(time) = time {
            return Ok(TypedTime::At { moment: now.at_local(day.date().and_time(time)) });
        }
    }
    let wanted = folded(text).split_whitespace().collect::<Vec<_>>().join(" ");
    in_words(&wanted, now, rollover).ok_or_else(|| TimeError::NotAMoment(text.to_owned()))
}

/// Reads a day: `2026-03-29`, "yesterday", "day before yesterday", "3 days ago", "today", "tomorrow".
pub fn read_day(text: &str, today: Day) -> Result<Day, TimeError> {
    let wanted = folded(text);
    let named = DAYS.iter().filter(|(name, _)| !ONLY_WITH_PART.contains(name)).chain(&DAYS_TO_COME);
    if let Some((_, back)) = named.into_iter().find(|(name, _)| *name == wanted) {
        return Ok(today.plus(-back));
    }
    days_ago(&wanted).map_or_else(|| text.trim().parse(), |days| Ok(today.plus(-days)))
}

/// Reads a time of day that was at or before `limit`: "23:10" as the start of a night is the evening before. Any other
/// form is read as by [`read_time`], and must be a point in time.
pub fn read_time_before(text: &str, limit: &Moment, now: &Moment, rollover: Rollover) -> Result<Moment, TimeError> {
    let Some(time) = clock_time(&folded(text)) else {
        return match read_time(text, now, rollover)? {
            TypedTime::At { moment } => Ok(moment),
            TypedTime::Part { .. } | TypedTime::Day { .. } => Err(TimeError::NotAMoment(text.to_owned())),
        };
    };
    let date = limit.local().date();
    let here = now.at_local(date.and_time(time));
    Ok(if here.at <= limit.at { here } else { now.at_local((date - TimeDelta::days(1)).and_time(time)) })
}

/// Reads what is not a date in figures.
fn in_words(text: &str, now: &Moment, rollover: Rollover) -> Option<TypedTime> {
    let today = now.day(rollover);
    if matches!(text, "now" | "just now" | "jetzt" | "gerade" | "gerade eben" | "ahora" | "ahora mismo") {
        return Some(TypedTime::At { moment: now.clone() });
    }
    if let Some(time) = clock_time(text) {
        return Some(TypedTime::At { moment: now.at_local(latest(time, now)) });
    }
    if let Some(days) = days_ago(text) {
        return Some(TypedTime::Day { day: today.plus(-days) });
    }
    if let Some(ago) = ago(text).and_then(read_duration).filter(|ago| ago.has_unit && ago.minutes <= 366.0 * DAY) {
        #[allow(clippy::cast_possible_truncation, reason = "at most a year")]
        let seconds = (ago.minutes * 60.0).round() as i64;
        return Some(TypedTime::At { moment: now.later(-TimeDelta::seconds(seconds)) });
    }
    // One word for the night before.
    if text == "anoche" {
        return Some(TypedTime::Part { day: today.plus(-1), part: DayPart::Night });
    }
    if matches!(text, "letzte nacht" | "vergangene nacht") {
        return Some(TypedTime::Part { day: today.plus(-1), part: DayPart::Night });
    }
    let (name, back) = DAYS.iter().find(|(name, _)| {
        text.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',']))
    })?;
    let rest: Vec<&str> = text[name.len()..]
        .split([' ', ','])
        .filter(|word| !matches!(*word, "" | "at" | "in" | "the" | "um" | "am" | "a" | "las" | "la" | "por" | "de"))
        .collect();
    let mut day = today.plus(-back);
    match rest.as_slice() {
        [] if ONLY_WITH_PART.contains(name) => None,
        [] => Some(TypedTime::Day { day }),
        [word] if part(word).is_some() => {
            let part = part(word)?;
            // "Heute Nacht", said by day, is the night that is over. "Last" is said of nights alone.
            if part == DayPart::Night && *back == 0 && now.part() != DayPart::Night {
                day = today.plus(-1);
            }
            let is_said = *name != "last" || matches!(part, DayPart::Night | DayPart::Evening);
            is_said.then_some(TypedTime::Part { day, part })
        }
        _ if ONLY_WITH_PART.contains(name) => None,
        words => {
            let time = clock_time(&words.join(" "))?;
            // With a time on the clock, "today" is the calendar's: at 2 a.m. "yesterday 23:00" is three hours ago.
            let date = now.local().date() - TimeDelta::days(i64::from(*back));
            Some(TypedTime::At { moment: now.at_local(date.and_time(time)) })
        }
    }
}

fn part(word: &str) -> Option<DayPart> {
    Some(match word {
        "morning" | "morgen" | "fruh" | "vormittag" | "manana" => DayPart::Morning,
        "afternoon" | "nachmittag" | "tarde" => DayPart::Afternoon,
        "evening" | "abend" => DayPart::Evening,
        "night" | "nacht" | "noche" | "madrugada" => DayPart::Night,
        _ => return None,
    })
}

/// What lies back, of "30 min ago", "vor 30 min" and "hace 30 min".
fn ago(text: &str) -> Option<&str> {
    text.strip_suffix(" ago").or_else(|| text.strip_prefix("vor ")).or_else(|| text.strip_prefix("hace "))
}

/// Whole days that lie back: "3 days ago", "vor einer Woche". Hours are none: they name a point in time.
fn days_ago(text: &str) -> Option<i32> {
    let ago = ago(text)?;
    let unit = ago.rsplit(' ').next()?;
    let of_days = ["day", "tag", "dia", "week", "woche", "semana"].iter().any(|name| unit.starts_with(name));
    let days = read_duration(ago).filter(|_| of_days)?.minutes / DAY;
    #[allow(clippy::cast_possible_truncation, reason = "at most ten years")]
    (days.fract() == 0.0 && days <= 3_660.0).then_some(days as i32)
}

/// A time of day: `14:30`, `14:30:15`, `2:30 pm`, `2 pm`, `14 Uhr`, `a las 14:30`.
fn clock_time(text: &str) -> Option<NaiveTime> {
    let text = ["at ", "um ", "a las "].iter().find_map(|head| text.strip_prefix(head)).unwrap_or(text).trim();
    if let Some(time) = ["%H:%M", "%H:%M:%S"].iter().find_map(|form| NaiveTime::parse_from_str(text, form).ok()) {
        return Some(time);
    }
    let number = |text: &str| {
        let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
        if digits { text.parse::<u32>().ok() } else { None }
    };
    let hour_and_minute = |text: &str| {
        let (hour, minute) = text.split_once(':').unwrap_or((text, "0"));
        Some((number(hour.trim())?, number(minute.trim())?))
    };
    if let Some(before) = text.strip_suffix("uhr") {
        let (hour, minute) = hour_and_minute(before.trim())?;
        return NaiveTime::from_hms_opt(hour, minute, 0);
    }
    let bare = text.replace(['.', ' '], "");
    let (before, after_noon) = match (bare.strip_suffix("pm"), bare.strip_suffix("am")) {
        (Some(before), _) => (before, true),
        (None, Some(before)) => (before, false),
        (None, None) => return None,
    };
    let (hour, minute) = hour_and_minute(before).filter(|(hour, _)| (1..=12).contains(hour))?;
    NaiveTime::from_hms_opt(hour % 12 + if after_noon { 12 } else { 0 }, minute, 0)
}

/// Resolves a bare time to the calendar day. At 2 a.m., "23:30" is the previous evening.
fn latest(time: NaiveTime, now: &Moment) -> NaiveDateTime {
    let local = now.local();
    let today = local.date().and_time(time);
    if today > local { now.day(Rollover::default()).date().and_time(time) } else { today }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    /// A Sunday afternoon.
    fn noon() -> Moment {
        moment("2026-03-29T14:30:00+02:00[Europe/Berlin]")
    }

    fn read(text: &str, now: &Moment) -> String {
        match read_time(text, now, Rollover::default()) {
            Ok(TypedTime::At { moment }) => moment.local().format("%Y-%m-%d %H:%M").to_string(),
            Ok(TypedTime::Part { day, part }) => format!("{day} {}", part.id()),
            Ok(TypedTime::Day { day }) => day.to_string(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn a_time_is_read_as_people_say_it() {
        for (text, expected) in [
            ("14:30", "2026-03-29 14:30"),
            ("2026-03-28 09:00", "2026-03-28 09:00"),
            ("2026-03-28T09:00", "2026-03-28 09:00"),
            ("2026-03-28", "2026-03-28"),
            ("30 min ago", "2026-03-29 14:00"),
            ("half an hour ago", "2026-03-29 14:00"),
            ("An hour and a half ago", "2026-03-29 13:00"),
            ("2 hours ago", "2026-03-29 12:30"),
            ("vor 30 Minuten", "2026-03-29 14:00"),
            ("vor einer halben Stunde", "2026-03-29 14:00"),
            ("hace media hora", "2026-03-29 14:00"),
            ("hace 2 horas", "2026-03-29 12:30"),
            ("now", "2026-03-29 14:30"),
            ("2:15 pm", "2026-03-29 14:15"),
            ("2 p.m.", "2026-03-29 14:00"),
            ("12 am", "2026-03-29 00:00"),
            ("um 9 Uhr", "2026-03-29 09:00"),
            ("a las 9:00", "2026-03-29 09:00"),
            ("yesterday", "2026-03-28"),
            ("Gestern", "2026-03-28"),
            ("ayer", "2026-03-28"),
            ("the day before yesterday", "2026-03-27"),
            ("vorgestern", "2026-03-27"),
            ("antes de ayer", "2026-03-27"),
            ("3 days ago", "2026-03-26"),
            ("vor einer Woche", "2026-03-22"),
            ("hace 2 días", "2026-03-27"),
            ("today", "2026-03-29"),
            ("yesterday 14:30", "2026-03-28 14:30"),
            ("yesterday at 9 pm", "2026-03-28 21:00"),
            ("gestern um 21 Uhr", "2026-03-28 21:00"),
            ("ayer a las 9:00", "2026-03-28 09:00"),
            ("yesterday evening", "2026-03-28 evening"),
            ("gestern Abend", "2026-03-28 evening"),
            ("ayer por la tarde", "2026-03-28 afternoon"),
            ("this morning", "2026-03-29 morning"),
            ("heute früh", "2026-03-29 morning"),
            ("heute Morgen", "2026-03-29 morning"),
            ("esta mañana", "2026-03-29 morning"),
            ("last night", "2026-03-28 night"),
            ("letzte Nacht", "2026-03-28 night"),
            ("heute Nacht", "2026-03-28 night"),
            ("anoche", "2026-03-28 night"),
        ] {
            assert_eq!(read(text, &noon()), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in [
            "",
            "half past two",
            "26-03-29",
            "25:00",
            "13 pm",
            "0 am",
            "30 ago",
            "ago",
            "this",
            "last",
            "last morning",
            "yesterday noonish",
            "tomorrow",
            "yesterdayish",
            "hace",
            "vor",
            "2026-13-01",
            "minus 3 h ago",
            "-3 h ago",
        ] {
            assert!(read_time(text, &noon(), Rollover::default()).is_err(), "{text}");
        }
    }

    #[test]
    fn in_the_night_the_evening_is_still_todays() {
        let night = moment("2026-03-29T01:10:00+01:00[Europe/Berlin]");
        assert_eq!(read("23:30", &night), "2026-03-28 23:30");
        assert_eq!(read("00:30", &night), "2026-03-29 00:30");
        assert_eq!(read("yesterday", &night), "2026-03-27");
        assert_eq!(read("yesterday 23:00", &night), "2026-03-28 23:00");
        assert_eq!(read("gestern um 23 Uhr", &night), "2026-03-28 23:00");
        assert_eq!(read("ayer a las 23:00", &night), "2026-03-28 23:00");
        assert_eq!(read("today 00:30", &night), "2026-03-29 00:30");
        assert_eq!(read("last night", &night), "2026-03-27 night");
        assert_eq!(read("heute Nacht", &night), "2026-03-28 night");
        // During the day a future time is a mistake, and is refused where it is logged.
        assert_eq!(read("23:30", &noon()), "2026-03-29 23:30");
    }

    #[test]
    fn a_day_is_read_by_name_and_by_date() {
        let today = noon().day(Rollover::default());
        for (text, expected) in [
            ("2026-03-01", "2026-03-01"),
            ("yesterday", "2026-03-28"),
            ("hoy", "2026-03-29"),
            ("mañana", "2026-03-30"),
            ("morgen", "2026-03-30"),
            ("3 days ago", "2026-03-26"),
        ] {
            assert_eq!(read_day(text, today).unwrap().to_string(), expected, "{text}");
        }
        for text in ["", "this", "3 hours ago", "26-3-1", "someday"] {
            assert!(read_day(text, today).is_err(), "{text}");
        }
    }

    #[test]
    fn a_bare_time_before_another_is_its_latest() {
        let wake = moment("2026-03-29T07:00:00+02:00[Europe/Berlin]");
        let bed = read_time_before("23:10", &wake, &noon(), Rollover::default()).unwrap();
        assert_eq!(bed.local().to_string(), "2026-03-28 23:10:00");
        assert!(read_time_before("yesterday", &wake, &noon(), Rollover::default()).is_err());
    }

    proptest::proptest! {
        #[test]
        fn so_many_minutes_ago_is_that_long_before(minutes in 0u32..100_000) {
            let read = read_time(&format!("{minutes} min ago"), &noon(), Rollover::default()).unwrap();
            let expected = noon().later(-TimeDelta::minutes(i64::from(minutes)));
            proptest::prop_assert_eq!(read, TypedTime::At { moment: expected });
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,40}") {
            let _ = read_time(&text, &noon(), Rollover::default());
            let _ = read_day(&text, noon().day(Rollover::default()));
        }
    }
}
