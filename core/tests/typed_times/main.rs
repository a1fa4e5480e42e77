//! Times as people write them, in each language: what they become, what is refused with both readings, and what lies ahead
//! and is refused where it is logged.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::entry::{Body, Draft, When};
use ebb_core::i18n::{Language, TypedTime, read_day, read_time, read_time_before};
use ebb_core::time::{Day, Moment, Rollover};
use ebb_core::{EbbError, InvalidInput, Journal, Options};

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
                assert!(said.contains(text.trim()), "{text}: {said}");
                return match error {
                    EbbError::Invalid { input: InvalidInput::TwoMeanings { first, second, .. } } => {
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

#[test]
#[allow(clippy::too_many_lines, reason = "a table")]
fn english() {
    let diary = Diary::new(Language::English);
    diary.check(
        BY_DAY,
        &[
            ("14:30", "2026-03-19 14:30"),
            ("14:30:59", "2026-03-19 14:30"),
            ("14.30", "2026-03-19 14:30"),
            ("9:05", "2026-03-19 09:05"),
            ("at 9:05", "2026-03-19 09:05"),
            ("2 pm", "2026-03-19 14:00"),
            ("2.15 pm", "2026-03-19 14:15"),
            ("2:15 p.m.", "2026-03-19 14:15"),
            ("9 in the morning", "2026-03-19 09:00"),
            ("at 9 o'clock in the morning", "2026-03-19 09:00"),
            ("noon", "2026-03-19 12:00"),
            ("at noon", "2026-03-19 12:00"),
            ("midday", "2026-03-19 12:00"),
            ("midnight", "2026-03-19 00:00"),
            ("noon yesterday", "2026-03-18 12:00"),
            ("yesterday noon", "2026-03-18 12:00"),
            ("yesterday at noon", "2026-03-18 12:00"),
            ("9 pm yesterday", "2026-03-18 21:00"),
            ("yesterday at 9 in the evening", "2026-03-18 21:00"),
            ("yesterday evening at 9", "2026-03-18 21:00"),
            ("yesterday evening", "2026-03-18 evening"),
            ("last night", "2026-03-18 night"),
            ("last night at 11", "2026-03-18 23:00"),
            ("last night at 3", "2026-03-19 03:00"),
            ("the night before last", "2026-03-17 night"),
            ("the day before yesterday", "2026-03-17"),
            ("the day before yesterday 14:30", "2026-03-17 14:30"),
            ("2 days ago", "2026-03-17"),
            ("2 days ago 14:30", "2026-03-17 14:30"),
            ("two days ago at 2 pm", "2026-03-17 14:00"),
            ("2 days ago in the evening", "2026-03-17 evening"),
            ("a week ago", "2026-03-12"),
            ("90 min ago", "2026-03-19 13:00"),
            ("1h30 ago", "2026-03-19 13:00"),
            ("this morning", "2026-03-19 morning"),
            ("this morning at 9", "2026-03-19 09:00"),
            ("this afternoon", "2026-03-19 afternoon"),
            ("2026-03-18 09:00", "2026-03-18 09:00"),
            ("19.03.2026", "2026-03-19"),
            ("18.3.2026 9:15", "2026-03-18 09:15"),
            ("18.03. 14:30", "2026-03-18 14:30"),
            ("18/03/2026", "2026-03-18"),
            ("03/18/2026 9 pm", "2026-03-18 21:00"),
            ("18 March", "2026-03-18"),
            ("March 18th, 2026 at 9 pm", "2026-03-18 21:00"),
            ("3 April 2025", "2025-04-03"),
            ("20 March", "2025-03-20"),
            // Two readings.
            ("03/02/2026", "2026-02-03 2026-03-02"),
            ("03/02/2026 14:30", "2026-02-03 2026-03-02"),
            ("19.03", "19:03 2026-03-19"),
            ("9.05", "9:05 2025-05-09"),
            ("at 9", "09:00 21:00"),
            ("9 o'clock", "09:00 21:00"),
            ("yesterday at 9", "09:00 21:00"),
            ("yesterday midnight", "2026-03-18 00:00 2026-03-19 00:00"),
            // Ahead.
            ("this evening", "ahead"),
            ("tonight", "ahead"),
            ("20:00", "ahead"),
            ("today 20:00", "ahead"),
            ("20.03.2026", "ahead"),
            ("20/03/2026 10:00", "ahead"),
            // None.
            ("", "no time"),
            ("25:00", "no time"),
            ("24:00", "no time"),
            ("10:60", "no time"),
            ("10:00:60", "no time"),
            ("2026-03-10T10:00:60Z", "no time"),
            ("2026-03-10T10:00:60+01:00[Europe/Berlin]", "no time"),
            ("30.02.2026", "no time"),
            ("32/01/2026", "no time"),
            ("13/13/2026", "no time"),
            ("19.03.26", "no time"),
            ("13 pm", "no time"),
            ("9 in the afternoon", "no time"),
            ("half past two", "no time"),
            ("tomorrow", "no time"),
            ("noonish", "no time"),
            ("morning", "no time"),
            ("days ago", "no time"),
            ("-2 days ago", "no time"),
            ("2 days ago soon", "no time"),
        ],
    );
    diary.check(
        NOON,
        &[
            ("this evening", "ahead"),
            ("this afternoon", "2026-03-19 afternoon"),
            ("tonight", "ahead"),
            ("noon", "2026-03-19 12:00"),
            ("this night", "2026-03-18 night"),
        ],
    );
    diary.check(
        NIGHT,
        &[
            ("this evening", "2026-03-19 evening"),
            ("tonight", "2026-03-19 night"),
            ("midnight", "2026-03-20 00:00"),
            ("noon", "2026-03-19 12:00"),
            ("23:30", "2026-03-19 23:30"),
            ("yesterday 23:30", "2026-03-19 23:30"),
            ("yesterday evening at 11", "2026-03-19 23:00"),
            ("this morning at 9", "2026-03-19 09:00"),
            ("2 days ago 23:30", "2026-03-18 23:30"),
            ("2 days ago", "2026-03-17"),
            ("14.30", "2026-03-19 14:30"),
            ("2 am", "2026-03-19 02:00"),
        ],
    );
    diary.check(
        ROLLOVER,
        &[
            ("yesterday", "2026-03-19"),
            ("last night", "2026-03-19 night"),
            ("this morning", "2026-03-20 morning"),
            ("this evening", "ahead"),
            ("yesterday evening", "2026-03-19 evening"),
            ("3:59", "2026-03-20 03:59"),
            ("23:30", "ahead"),
        ],
    );
}

#[test]
fn german() {
    let diary = Diary::new(Language::German);
    diary.check(
        BY_DAY,
        &[
            ("14.30", "2026-03-19 14:30"),
            ("14.30 Uhr", "2026-03-19 14:30"),
            ("um 14:30 Uhr", "2026-03-19 14:30"),
            ("9 Uhr", "2026-03-19 09:00"),
            ("9 Uhr 30", "2026-03-19 09:30"),
            ("um 9 Uhr 30", "2026-03-19 09:30"),
            ("um 9", "2026-03-19 09:00"),
            ("um neun Uhr", "2026-03-19 09:00"),
            ("9 Uhr morgens", "2026-03-19 09:00"),
            ("halb 9 morgens", "2026-03-19 08:30"),
            ("Mittag", "2026-03-19 12:00"),
            ("heute Mittag", "2026-03-19 12:00"),
            ("gestern Mittag", "2026-03-18 12:00"),
            ("Mitternacht", "2026-03-19 00:00"),
            ("um Mitternacht", "2026-03-19 00:00"),
            ("heute früh", "2026-03-19 morning"),
            ("heute Vormittag", "2026-03-19 morning"),
            ("heute Morgen um 9 Uhr", "2026-03-19 09:00"),
            ("gestern Abend", "2026-03-18 evening"),
            ("gestern Abend um 9", "2026-03-18 21:00"),
            ("gestern Abend 21:30", "2026-03-18 21:30"),
            ("gestern um 9 Uhr abends", "2026-03-18 21:00"),
            ("21 Uhr gestern", "2026-03-18 21:00"),
            ("letzte Nacht", "2026-03-18 night"),
            ("letzte Nacht um 3 Uhr", "2026-03-19 03:00"),
            ("heute Nacht", "2026-03-18 night"),
            ("heute Nacht um 3", "2026-03-19 03:00"),
            ("vorletzte Nacht", "2026-03-17 night"),
            ("vorgestern", "2026-03-17"),
            ("vorgestern Abend", "2026-03-17 evening"),
            ("vorgestern 14:30", "2026-03-17 14:30"),
            ("vor 2 Tagen", "2026-03-17"),
            ("vor 2 Tagen 14:30", "2026-03-17 14:30"),
            ("vor zwei Tagen um 14.30 Uhr", "2026-03-17 14:30"),
            ("vor 2 Tagen abends", "2026-03-17 evening"),
            ("vor einer Stunde", "2026-03-19 13:30"),
            ("vor 90 Minuten", "2026-03-19 13:00"),
            ("19.03.2026", "2026-03-19"),
            ("18.3.2026, 9 Uhr", "2026-03-18 09:00"),
            ("18.03. 14:30", "2026-03-18 14:30"),
            ("18.3. um 9 Uhr", "2026-03-18 09:00"),
            ("am 18.3.", "2026-03-18"),
            ("03/02/2026", "2026-02-03"),
            ("18. März", "2026-03-18"),
            ("18. März 2026 um 14:30 Uhr", "2026-03-18 14:30"),
            ("24.12.", "2025-12-24"),
            // Two readings.
            ("19.03", "19:03 2026-03-19"),
            ("halb 9", "08:30 20:30"),
            ("gestern Mitternacht", "2026-03-18 00:00 2026-03-19 00:00"),
            // Ahead.
            ("heute Abend", "ahead"),
            ("20 Uhr", "ahead"),
            ("um 20:15", "ahead"),
            ("heute um 20 Uhr", "ahead"),
            ("20.03.2026", "ahead"),
            // None.
            ("morgen", "no time"),
            ("25 Uhr", "no time"),
            ("9 Uhr 60", "no time"),
            ("24.30", "no time"),
            ("31.04.2026", "no time"),
            ("32.01.", "no time"),
            ("Uhr", "no time"),
            ("vor Tagen", "no time"),
            ("demnächst", "no time"),
            ("10:00:60", "no time"),
            ("abends", "no time"),
        ],
    );
    diary.check(
        NOON,
        &[("heute Abend", "ahead"), ("heute Mittag", "2026-03-19 12:00"), ("heute Nachmittag", "2026-03-19 afternoon")],
    );
    diary.check(
        "2026-03-19T19:00:00+01:00[Europe/Berlin]",
        &[("heute Nacht", "ahead"), ("heute Abend", "2026-03-19 evening")],
    );
    diary.check(
        NIGHT,
        &[
            ("heute Abend", "2026-03-19 evening"),
            ("heute Nacht", "2026-03-19 night"),
            ("Mitternacht", "2026-03-20 00:00"),
            ("gestern um 23 Uhr", "2026-03-19 23:00"),
            ("gestern Abend um 23 Uhr", "2026-03-19 23:00"),
            ("23 Uhr", "2026-03-19 23:00"),
            ("9 Uhr 30", "2026-03-19 09:30"),
            ("vor 2 Tagen 14:30", "2026-03-18 14:30"),
        ],
    );
    diary.check(
        ROLLOVER,
        &[("heute Nacht", "2026-03-19 night"), ("gestern Abend", "2026-03-19 evening"), ("heute Abend", "ahead")],
    );
}

#[test]
fn spanish() {
    let diary = Diary::new(Language::Spanish);
    diary.check(
        BY_DAY,
        &[
            ("14.30", "2026-03-19 14:30"),
            ("14:30 h", "2026-03-19 14:30"),
            ("14h30", "2026-03-19 14:30"),
            ("a las 9", "2026-03-19 09:00"),
            ("a las 9:15", "2026-03-19 09:15"),
            ("a las 9 y media", "2026-03-19 09:30"),
            ("a las nueve y media", "2026-03-19 09:30"),
            ("a las 9 y cuarto", "2026-03-19 09:15"),
            ("a las 9 menos cuarto", "2026-03-19 08:45"),
            ("a la una", "2026-03-19 01:00"),
            ("a la una de la tarde", "2026-03-19 13:00"),
            ("a las 9 de la mañana", "2026-03-19 09:00"),
            ("a las 3 de la madrugada", "2026-03-19 03:00"),
            ("mediodía", "2026-03-19 12:00"),
            ("al mediodía", "2026-03-19 12:00"),
            ("hoy al mediodía", "2026-03-19 12:00"),
            ("ayer al mediodía", "2026-03-18 12:00"),
            ("medianoche", "2026-03-19 00:00"),
            ("a medianoche", "2026-03-19 00:00"),
            ("esta mañana", "2026-03-19 morning"),
            ("esta mañana a las 9", "2026-03-19 09:00"),
            ("ayer", "2026-03-18"),
            ("ayer por la tarde", "2026-03-18 afternoon"),
            ("ayer por la noche", "2026-03-18 night"),
            ("ayer a las 9 de la noche", "2026-03-18 21:00"),
            ("ayer a las 9 y media", "2026-03-18 09:30"),
            ("anoche", "2026-03-18 night"),
            ("anoche a las 11", "2026-03-18 23:00"),
            ("anteanoche", "2026-03-17 night"),
            ("anteayer", "2026-03-17"),
            ("antier", "2026-03-17"),
            ("anteayer a las 14:30", "2026-03-17 14:30"),
            ("antes de ayer 14:30", "2026-03-17 14:30"),
            ("hace 2 días", "2026-03-17"),
            ("hace 2 días 14:30", "2026-03-17 14:30"),
            ("hace dos días a las 9 y media", "2026-03-17 09:30"),
            ("hace 2 días por la tarde", "2026-03-17 afternoon"),
            ("hace una hora", "2026-03-19 13:30"),
            ("hace media hora", "2026-03-19 14:00"),
            ("19/03/2026", "2026-03-19"),
            ("03/02/2026", "2026-02-03"),
            ("18/03 14:30", "2026-03-18 14:30"),
            ("18-03-2026", "2026-03-18"),
            ("19.03.2026", "2026-03-19"),
            ("18.03. 14:30", "2026-03-18 14:30"),
            ("18 de marzo", "2026-03-18"),
            ("el 18 de marzo de 2026 a las 9", "2026-03-18 09:00"),
            // Two readings.
            ("19.03", "19:03 2026-03-19"),
            ("ayer a medianoche", "2026-03-18 00:00 2026-03-19 00:00"),
            // Ahead.
            ("a las 9 de la noche", "ahead"),
            ("esta noche a las 9", "2026-03-18 21:00"),
            ("20:00", "ahead"),
            ("hoy a las 20:00", "ahead"),
            ("20/03/2026", "ahead"),
            // None.
            ("mañana", "no time"),
            ("a las 25", "no time"),
            ("a las 9 y mucho", "no time"),
            ("31/04/2026", "no time"),
            ("hace", "no time"),
            ("hace días", "no time"),
            ("14h60", "no time"),
            ("a las", "no time"),
            ("10:00:60", "no time"),
            ("pronto", "no time"),
        ],
    );
    diary.check(
        NOON,
        &[
            ("esta tarde", "2026-03-19 afternoon"),
            ("a mediodía", "2026-03-19 12:00"),
            ("hoy por la noche", "2026-03-18 night"),
        ],
    );
    diary.check(
        "2026-03-19T19:00:00+01:00[Europe/Berlin]",
        &[("esta noche", "ahead"), ("esta tarde", "2026-03-19 afternoon")],
    );
    diary.check(
        NIGHT,
        &[
            ("esta noche", "2026-03-19 night"),
            ("medianoche", "2026-03-20 00:00"),
            ("ayer a las 23:00", "2026-03-19 23:00"),
            ("a las 9 y media", "2026-03-19 09:30"),
            ("hace 2 días 14:30", "2026-03-18 14:30"),
        ],
    );
    diary.check(
        ROLLOVER,
        &[("anoche", "2026-03-19 night"), ("esta mañana", "2026-03-20 morning"), ("esta noche", "2026-03-19 night")],
    );
}

/// The hour that the clocks skip or show twice: the first that there is, and the first of the two.
#[test]
fn days_on_which_the_clocks_change() {
    let diary = Diary::new(Language::German);
    let spring = "2026-03-29T14:30:00+02:00[Europe/Berlin]";
    diary.check(
        spring,
        &[
            ("2:30", "2026-03-29 03:00"),
            ("heute 2 Uhr 30", "2026-03-29 03:00"),
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
