//! Tests of reading times and days.

use chrono::TimeDelta;

use super::Language;
use super::typed_time::*;
use crate::time::{Moment, Rollover};

fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

/// A Sunday afternoon.
fn noon() -> Moment {
    moment("2026-03-29T14:30:00+02:00[Europe/Berlin]")
}

fn read(text: &str, now: &Moment) -> String {
    match read_time(text, now, Rollover::default(), Language::English) {
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
        assert!(read_time(text, &noon(), Rollover::default(), Language::English).is_err(), "{text}");
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
    for text in ["last night", "letzte Nacht", "anoche", "yesterday night", "ayer por la noche"] {
        assert_eq!(read(text, &night), "2026-03-28 night", "{text}");
    }
    for text in ["yesterday evening", "last evening", "gestern Abend"] {
        assert_eq!(read(text, &night), "2026-03-28 evening", "{text}");
    }
    assert_eq!(read("gestern Abend um 9", &night), "2026-03-28 21:00");
    assert_eq!(read("the night before last", &night), "2026-03-27 night");
    assert_eq!(read("vorgestern Abend", &night), "2026-03-27 evening");
    assert_eq!(read("2026-03-27 evening", &night), "2026-03-27 evening", "a date is a date");
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
        assert_eq!(read_day(text, today, Language::English).unwrap().to_string(), expected, "{text}");
    }
    for text in ["", "this", "3 hours ago", "26-3-1", "someday"] {
        assert!(read_day(text, today, Language::English).is_err(), "{text}");
    }
}

#[test]
fn a_bare_time_before_another_is_its_latest() {
    let wake = moment("2026-03-29T07:00:00+02:00[Europe/Berlin]");
    let bed = read_time_before("23:10", &wake, &noon(), Rollover::default(), Language::English).unwrap();
    assert_eq!(bed.local().to_string(), "2026-03-28 23:10:00");
    assert!(read_time_before("yesterday", &wake, &noon(), Rollover::default(), Language::English).is_err());
}

proptest::proptest! {
    #[test]
    fn so_many_minutes_ago_is_that_long_before(minutes in 0u32..100_000) {
        let read = read_time(&format!("{minutes} min ago"), &noon(), Rollover::default(), Language::English).unwrap();
        let expected = noon().later(-TimeDelta::minutes(i64::from(minutes)));
        proptest::prop_assert_eq!(read, TypedTime::At { moment: expected });
    }

    #[test]
    fn no_text_makes_it_panic(text in ".{0,40}") {
        let _ = read_time(&text, &noon(), Rollover::default(), Language::English);
        let _ = read_day(&text, noon().day(Rollover::default()), Language::English);
    }
}

/// Half past two in the afternoon.
#[test]
fn parts_of_today_are_read_as_people_say_them() {
    for (text, is) in [
        ("am Morgen", "2026-03-29 morning"),
        ("am frühen Morgen", "2026-03-29 morning"),
        ("heute Morgen", "2026-03-29 morning"),
        ("heute früh", "2026-03-29 morning"),
        ("morgens", "2026-03-29 morning"),
        ("am Vormittag", "2026-03-29 morning"),
        ("this morning", "2026-03-29 morning"),
        ("in the morning", "2026-03-29 morning"),
        ("early this morning", "2026-03-29 morning"),
        ("por la mañana", "2026-03-29 morning"),
        ("esta mañana", "2026-03-29 morning"),
        ("am Nachmittag", "2026-03-29 afternoon"),
        ("esta tarde", "2026-03-29 afternoon"),
        ("por la tarde", "2026-03-29 afternoon"),
        // By day it is the night that is over.
        ("de madrugada", "2026-03-28 night"),
        ("esta madrugada", "2026-03-28 night"),
        ("in der Nacht", "2026-03-28 night"),
        ("nachts", "2026-03-28 night"),
        ("during the night", "2026-03-28 night"),
        // Today, and no hour made of it.
        ("earlier", "2026-03-29"),
        ("vorhin", "2026-03-29"),
        ("hace un rato", "2026-03-29"),
        ("a while ago", "2026-03-29"),
        ("gerade eben", "2026-03-29 14:30"),
        ("eben", "2026-03-29 14:30"),
        ("soeben", "2026-03-29 14:30"),
        ("hace un momento", "2026-03-29 14:30"),
        ("a moment ago", "2026-03-29 14:30"),
        ("ahora mismo", "2026-03-29 14:30"),
    ] {
        assert_eq!(read(text, &noon()), is, "{text}");
    }
    // Tomorrow, or too vague for a day.
    for text in ["morgen", "mañana", "de", "am", "neulich", "recently", "hace tiempo"] {
        assert!(read_time(text, &noon(), Rollover::default(), Language::English).is_err(), "{text}");
    }
}
