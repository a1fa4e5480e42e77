//! Times as people write them, in each language: what they become, what is refused with both readings, and what lies ahead
//! and is refused where it is logged.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::entry::{Body, Draft, When};
use ebb_core::i18n::{Language, TypedTime, read_clock_time, read_day, read_time, read_time_before};
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{EbbError, InvalidInput, Journal, Options};

mod languages;

/// A journal to log into.
struct Diary {
    journal: Journal,
    language: Language,
    _folder: tempfile::TempDir,
}

impl Diary {
    fn new(language: Language) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { language, ..Options::default() };
        Self { journal: Journal::open(&folder.path().join("journal.db"), options).unwrap(), language, _folder: folder }
    }

    /// What a text becomes when it is logged as past; `ahead` and `no time` where it is refused, and both readings.
    fn outcome(&self, text: &str, now: &Moment) -> String {
        let read = read_time(text, now, Rollover::default(), self.language).map_err(EbbError::from);
        let (when, shown) = match read {
            Ok(TypedTime::At { moment }) => {
                let shown = moment.local().format("%Y-%m-%d %H:%M").to_string();
                (When::At { moment }, shown)
            }
            Ok(TypedTime::Part { day, part }) => (When::Part { day, part }, format!("{day} {}", part.id())),
            Ok(TypedTime::Day { day }) => (When::Day { day }, day.to_string()),
            Err(error) => {
                let said = error.in_words(self.journal.words());
                // A time that the clocks skipped is named as it was read.
                assert!(said.contains(text.trim()) || error.code() == "no-such-time", "{text}: {said}");
                return match error {
                    EbbError::Invalid {
                        input:
                            InvalidInput::TwoMeanings { first, second, .. } | InvalidInput::NoSuchTime { first, second, .. },
                    } => {
                        assert!(said.contains(&first) && said.contains(&second), "{said}");
                        format!("{first} {second}")
                    }
                    error if error.code() == "not-a-time" => "no time".to_owned(),
                    error => error.code().to_owned(),
                };
            }
        };
        let draft = Draft { when: Some(when), note: Some("x".to_owned()), ..Draft::now(Body::Note) };
        match self.journal.logging().log(draft, now) {
            Ok(_) => shown,
            Err(error) if matches!(error.code(), "in-the-future" | "part-ahead") => "ahead".to_owned(),
            Err(error) => panic!("{text}: {error}"),
        }
    }

    fn check(&self, now: &str, table: &[(&str, &str)]) {
        let now: Moment = now.parse().unwrap();
        let wrong: Vec<String> = table
            .iter()
            .map(|(text, expected)| (text, expected, self.outcome(text, &now)))
            .filter(|(_, expected, found)| *expected != found)
            .map(|(text, expected, found)| format!("{text:?}: {found}, not {expected}"))
            .collect();
        assert!(wrong.is_empty(), "{:?} at {now}:\n{}", self.language, wrong.join("\n"));
    }
}

/// A Thursday afternoon.
const BY_DAY: &str = "2026-03-19T14:30:00+01:00[Europe/Berlin]";
/// At noon of that day.
const NOON: &str = "2026-03-19T12:00:00+01:00[Europe/Berlin]";
/// In the night after it, which is still its day.
const NIGHT: &str = "2026-03-20T01:00:00+01:00[Europe/Berlin]";
/// When a new day has just begun.
const ROLLOVER: &str = "2026-03-20T04:00:00+01:00[Europe/Berlin]";

/// The hour that the clocks skip or show twice: the first that there is, and the first of the two.
#[test]
fn days_on_which_the_clocks_change() {
    let diary = Diary::new(Language::German);
    let spring = "2026-03-29T14:30:00+02:00[Europe/Berlin]";
    diary.check(
        spring,
        &[
            // The clocks skipped it: both neighbours are offered, and neither is chosen.
            ("2:30", "2026-03-29 01:30 2026-03-29 03:30"),
            ("heute 2 Uhr 30", "2026-03-29 01:30 2026-03-29 03:30"),
            ("letzte Nacht um 2:15", "2026-03-29 01:15 2026-03-29 03:15"),
            ("29.03.2026 2:00", "2026-03-29 01:00 2026-03-29 03:00"),
            ("letzte Nacht um 3", "2026-03-29 03:00"),
            ("Mitternacht", "2026-03-29 00:00"),
            ("vor 13 Stunden", "2026-03-29 00:30"),
            ("vor 1 Tag 14:30", "2026-03-28 14:30"),
            ("29.03.2026 1:59", "2026-03-29 01:59"),
        ],
    );
    let autumn: Moment = "2026-10-25T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let Ok(TypedTime::At { moment }) = read_time("2 Uhr 30", &autumn, Rollover::default(), Language::German) else {
        panic!("a time")
    };
    assert_eq!(moment.to_string(), "2026-10-25T02:30:00+02:00[Europe/Berlin]");
    let repeated = moment.repeated().unwrap();
    assert!(repeated.is_first);
    let written = repeated.other.to_offset_text();
    assert_eq!(written, "2026-10-25T02:30+01:00");
    let second = read_time(&written, &autumn, Rollover::default(), Language::German);
    assert_eq!(second, Ok(TypedTime::At { moment: repeated.other.clone() }), "as it is written, it is read");
    assert!(repeated.other.repeated().is_some_and(|one| !one.is_first && one.other == moment));
    assert_eq!(autumn.repeated(), None);
    let night = read_time_before(
        "2:30",
        &spring.parse().unwrap(),
        &spring.parse().unwrap(),
        Rollover::default(),
        Language::German,
    );
    assert_eq!(night.map_err(|error| EbbError::from(error).code()), Err("no-such-time"), "a night's end as well");
}

#[test]
fn a_time_of_day_is_read_as_a_time_is() {
    for (text, time) in [
        ("8:00", "08:00"),
        ("20.00", "20:00"),
        ("8am", "08:00"),
        ("2:30 pm", "14:30"),
        ("noon", "12:00"),
        ("midnight", "00:00"),
        ("9 Uhr", "09:00"),
        ("9 Uhr 30", "09:30"),
        ("um neun Uhr", "09:00"),
        ("Mittag", "12:00"),
        ("a las 9:30", "09:30"),
        ("a las 9 de la noche", "21:00"),
        ("mediodía", "12:00"),
        ("14h30", "14:30"),
    ] {
        assert_eq!(read_clock_time(text).map(|time| time.to_string()), Ok(time.to_owned()), "{text}");
    }
    for text in ["", "8", "25:00", "24:00", "14:30:15", "yesterday 8:00", "30 min ago", "morning", "08:60"] {
        let refused = read_clock_time(text).map_err(|error| EbbError::from(error).code());
        assert_eq!(refused, Err("not-a-clock-time"), "{text}");
    }
    for text in ["at 9", "um neun", "a las 9", "a las nueve y media", "a la 1"] {
        let refused = read_clock_time(text).map_err(|error| EbbError::from(error).code());
        assert_eq!(refused, Err("two-meanings"), "{text}: which half of the day, only the person knows");
    }
}

#[test]
fn offset_that_its_zone_does_not_have_is_refused_with_what_the_clocks_show() {
    let now: Moment = BY_DAY.parse().unwrap();
    let read = |text: &str| read_time(text, &now, Rollover::default(), Language::English).map_err(EbbError::from);
    for text in ["2026-03-10T10:00:00+01:00[America/New_York]", "2026-03-10T10:00:00+02:00[Europe/Berlin]"] {
        let error = read(text).unwrap_err();
        assert_eq!(error.code(), "offset-contradicts-zone", "{text}");
    }
    let error = read("2026-03-10T10:00:00+01:00[America/New_York]").unwrap_err();
    assert!(error.to_string().contains("2026-03-10T05:00:00-04:00[America/New_York]"), "{error}");
    for text in ["2026-03-10T10:00:00-04:00[America/New_York]", "2026-03-10T10:00:00+01:00[Mars/Olympus]"] {
        read(text).unwrap();
    }
}

#[test]
fn days_are_read_alike_and_need_their_year() {
    let today: Day = "2026-03-19".parse().unwrap();
    let read = |text: &str, language| read_day(text, today, language).map(|day| day.to_string());
    for (text, expected) in [
        ("19.04.2026", "2026-04-19"),
        ("1.4.2026", "2026-04-01"),
        ("19/04/2026", "2026-04-19"),
        ("19 April 2026", "2026-04-19"),
        ("19. April 2026", "2026-04-19"),
        ("19 de abril de 2026", "2026-04-19"),
        ("tomorrow", "2026-03-20"),
        ("anteayer", "2026-03-17"),
        ("vor 2 Tagen", "2026-03-17"),
    ] {
        for language in Language::ALL {
            assert_eq!(read(text, language).as_deref(), Ok(expected), "{text}");
        }
    }
    assert_eq!(read("03/04/2026", Language::Spanish).as_deref(), Ok("2026-04-03"));
    for text in ["03/04/2026", "19.04.", "19 April", "31.04.2026", "19.04.26", "2 days ago 14:30", "noon"] {
        assert!(read(text, Language::English).is_err(), "{text}");
    }
}

#[test]
fn bed_and_wake_are_read_by_the_same_reader() {
    let now: Moment = "2026-03-20T08:00:00+01:00[Europe/Berlin]".parse().unwrap();
    let before = |text: &str| {
        let read = read_time_before(text, &now, &now, Rollover::default(), Language::German);
        read.map(|moment| moment.local().format("%Y-%m-%d %H:%M").to_string())
    };
    for (text, expected) in [
        ("23 Uhr 10", "2026-03-19 23:10"),
        ("23.10", "2026-03-19 23:10"),
        ("Mitternacht", "2026-03-20 00:00"),
        ("a las 11 de la noche", "2026-03-19 23:00"),
        ("11 pm", "2026-03-19 23:00"),
        ("gestern um 22 Uhr", "2026-03-19 22:00"),
    ] {
        assert_eq!(before(text).as_deref(), Ok(expected), "{text}");
    }
    for text in ["gestern", "gestern Abend", "halb 11", "23:10:60"] {
        assert!(before(text).is_err(), "{text}");
    }
}
