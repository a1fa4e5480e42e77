//! What a person sees of the forecast: when it covers which days, what is stored, and what they choose to see.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::entry::{Body, DayLevel, Draft, Mark, Severity, When};
use ebb_core::forecast::{ForecastSettings, LikelihoodBand, Outlook, OutlookState};
use ebb_core::i18n::Language;
use ebb_core::storage::Erasure;
use ebb_core::time::{Day, Moment};
use ebb_core::{Journal, Options};
use rusqlite::Connection;
use tempfile::TempDir;

fn at(text: &str) -> Moment {
    format!("{text}+01:00[Europe/Berlin]").parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn fresh_in(language: Language) -> (TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options { language, ..Options::default() }).unwrap();
    (folder, journal)
}

/// Logs flares in runs of five days in twenty, up to a day, so that each day predicts the next.
fn runs(journal: &Journal, last: Day) {
    let now = at("2026-03-02T12:00:00");
    for ago in (0..240).rev() {
        let (day, flare) = (last.plus(-ago), (250 - ago) % 20 < 5);
        let pain = Body::symptom("pain", Severity::of(if flare { 7.0 } else { 3.0 }));
        let fatigue = Body::symptom("fatigue", Severity::of(3.0));
        for body in [pain, fatigue, Body::FlareDay { flare }] {
            journal.logging().log(Draft::when(When::Day { day }, body), &now).unwrap();
        }
    }
}

/// A journal whose forecast is shown, up to 1 March 2026, a day without a flare.
fn shown_in(language: Language) -> (TempDir, Journal) {
    let (folder, journal) = fresh_in(language);
    runs(&journal, day("2026-03-01"));
    (folder, journal)
}

fn shown() -> (TempDir, Journal) {
    shown_in(Language::English)
}

fn file(folder: &TempDir) -> Connection {
    Connection::open(folder.path().join("journal.db")).unwrap()
}

fn kept(folder: &TempDir) -> Vec<(i32, bool, bool)> {
    let file = file(folder);
    let mut rows = file.prepare("SELECT day, so_far, late FROM issued ORDER BY n").unwrap();
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    rows.map(Result::unwrap).collect()
}

fn texts(outlook: &Outlook) -> Vec<&String> {
    let lists = [&outlook.reasons, &outlook.towards, &outlook.away];
    let some = [&outlook.comparison, &outlook.record, &outlook.advice].into_iter().flatten();
    lists.into_iter().flatten().chain(some).chain(Some(&outlook.sentence)).collect()
}

#[test]
fn morning_outlook_was_made_yesterday_and_is_about_today() {
    let (_folder, journal) = shown();
    let morning = at("2026-03-02T08:00:00");
    let outlook = journal.forecast().get(&morning).unwrap();
    assert_eq!(outlook.state, OutlookState::Shown);
    assert_eq!(outlook.about, [day("2026-03-02"), day("2026-03-03"), day("2026-03-04")]);
    assert!(outlook.sentence.contains("today") && !outlook.sentence.contains("tomorrow"), "{}", outlook.sentence);
    // One answer does not replace the outlook: neither it nor the answers still missing are evidence.
    journal.logging().log(Draft::now(Body::symptom("fatigue", Severity::of(3.0))), &morning).unwrap();
    assert_eq!(journal.forecast().get(&at("2026-03-02T11:00:00")).unwrap(), outlook);
    // In the evening, answered as usual, the outlook starts tomorrow.
    assert_eq!(journal.forecast().get(&at("2026-03-02T21:00:00")).unwrap(), outlook, "pain is still open");
    journal.logging().log(Draft::now(Body::symptom("pain", Severity::of(3.0))), &at("2026-03-02T12:00:00")).unwrap();
    assert_eq!(journal.forecast().get(&at("2026-03-02T12:00:00")).unwrap(), outlook);
    let evening = journal.forecast().get(&at("2026-03-02T21:00:00")).unwrap();
    assert_eq!(evening.about[0], day("2026-03-03"));
    assert!(evening.sentence.contains("tomorrow"), "{}", evening.sentence);
}

#[test]
fn major_change_is_forecast_for_tomorrow_at_once() {
    let big = [
        Body::FlareDay { flare: true },
        Body::DayLoad { level: DayLevel::Heavy },
        Body::symptom("pain", Severity::of(9.0)),
    ];
    for body in big {
        let (_folder, journal) = shown();
        let now = at("2026-03-02T09:00:00");
        let calm = journal.forecast().get(&now).unwrap();
        journal.logging().log(Draft::now(body.clone()), &now).unwrap();
        let outlook = journal.forecast().get(&now).unwrap();
        assert_eq!(outlook.about[0], day("2026-03-03"), "{body:?}");
        if body == (Body::FlareDay { flare: true }) {
            assert!(outlook.sentence.contains("in the flare"), "{}", outlook.sentence);
            assert!(outlook.p24 > calm.p24 && outlook.advice.is_some());
        }
        journal.undo(&now).unwrap();
        assert_eq!(journal.forecast().get(&now).unwrap(), calm);
    }
}

#[test]
fn hidden_outlook_is_empty_and_words_only_has_no_number() {
    for language in Language::ALL {
        let (folder, journal) = shown_in(language);
        let now = at("2026-03-02T09:00:00");
        let open = journal.forecast().get(&now).unwrap();
        assert!(!open.towards.is_empty() || !open.away.is_empty());
        assert!(texts(&open).iter().any(|text| text.chars().any(|c| c.is_ascii_digit())));
        assert!(texts(&open).iter().all(|text| !text.starts_with("forecast-")), "{:?}", texts(&open));

        journal
            .forecast()
            .save_settings(ForecastSettings { words_only: true, ..ForecastSettings::default() }, &now)
            .unwrap();
        let words = journal.forecast().get(&now).unwrap();
        assert_eq!((words.p24, words.p48, words.p72, words.usual, words.skill), (None, None, None, None, None));
        assert!(words.called.is_empty() && !words.sentence.is_empty());
        for text in texts(&words) {
            assert!(!text.chars().any(|c| c.is_ascii_digit()) && !text.starts_with("forecast-"), "{text}");
        }

        journal
            .forecast()
            .save_settings(ForecastSettings { hidden: true, ..ForecastSettings::default() }, &now)
            .unwrap();
        let hidden = journal.forecast().get(&now).unwrap();
        assert!(hidden.hidden && hidden.id.is_none() && hidden.about.is_empty());
        assert_eq!((hidden.p24, hidden.skill, hidden.state), (None, None, OutlookState::Silent));
        assert!(texts(&hidden).into_iter().all(String::is_empty));
        journal.undo(&now).unwrap();
        assert_eq!(journal.forecast().get(&now).unwrap(), words, "hiding is undone like anything else");
        drop(folder);
    }
}

#[test]
fn who_never_says_flare_hears_of_days_that_stand_out() {
    for (language, flare) in [(Language::English, "flare"), (Language::German, "Schub"), (Language::Spanish, "brote")] {
        let (_folder, journal) = fresh_in(language);
        let now = at("2026-03-02T08:00:00");
        for ago in 1..=240 {
            let pain = Body::symptom("pain", Severity::of(if ago % 20 < 5 { 7.0 } else { 3.0 }));
            journal.logging().log(Draft::when(When::Day { day: day("2026-03-02").plus(-ago) }, pain), &now).unwrap();
        }
        for words_only in [false, true] {
            let choice = ForecastSettings { words_only, ..ForecastSettings::default() };
            journal.forecast().save_settings(choice, &now).unwrap();
            let outlook = journal.forecast().get(&now).unwrap();
            assert_ne!(outlook.state, OutlookState::Learning);
            for text in texts(&outlook) {
                assert!(!text.to_lowercase().contains(&flare.to_lowercase()), "{text}");
            }
        }
    }
}

#[test]
fn issued_forecast_is_stored_once_and_a_later_one_marked_late() {
    let (folder, journal) = shown();
    let now = at("2026-03-02T09:00:00");
    let outlook = journal.forecast().get(&now).unwrap();
    assert!(kept(&folder).is_empty(), "looking keeps nothing");
    let id = outlook.id.clone().unwrap();
    for _ in 0..3 {
        journal.forecast().shown(&id, &now).unwrap();
    }
    let made = day("2026-03-01").number();
    assert_eq!(kept(&folder), [(made, false, false)]);
    journal.forecast().shown("2026-02-01", &now).unwrap();
    assert_eq!(kept(&folder).len(), 1, "what is not what would be drawn now is not kept");

    // A flare today starts another outlook, from tomorrow.
    journal.flares().set_day(day("2026-03-02"), true, &now).unwrap();
    let so_far = journal.forecast().get(&now).unwrap().id.unwrap();
    journal.forecast().shown(&so_far, &now).unwrap();
    assert_eq!(kept(&folder)[1..], [(made + 1, true, false)]);

    // After yesterday is corrected, the issued forecast stays, and a new one for that day is late.
    journal.undo(&now).unwrap();
    journal.flares().set_day(day("2026-03-01"), true, &now).unwrap();
    assert_ne!(journal.forecast().get(&now).unwrap().p24, outlook.p24);
    journal.forecast().shown(&id, &now).unwrap();
    assert_eq!(kept(&folder)[2..], [(made, false, true)]);
    journal.undo(&now).unwrap();
    assert_eq!(kept(&folder).len(), 3, "outside undo");
    assert!(journal.maintenance().check().unwrap().ok);

    // Erasing its day erases it, and nothing else.
    journal
        .maintenance()
        .erase(&Erasure::Days { first: day("2026-03-01"), last: day("2026-03-01") }, None, &now)
        .unwrap();
    assert_eq!(kept(&folder), [(made + 1, true, false)]);
}

#[test]
fn track_record_counts_calls_and_outcomes() {
    let (_folder, journal) = fresh_in(Language::English);
    runs(&journal, day("2026-01-20"));
    assert_eq!(journal.forecast().get(&at("2026-01-21T09:00:00")).unwrap().record, None);
    // Twenty more days like these, looked at every morning.
    for step in 1..=20 {
        let today = day("2026-01-20").plus(step);
        let morning = at(&format!("{today}T08:00:00"));
        let outlook = journal.forecast().get(&morning).unwrap();
        assert_eq!(outlook.about[0], today);
        journal.forecast().shown(&outlook.id.unwrap(), &morning).unwrap();
        journal.flares().set_day(today, (250 + step) % 20 < 5, &at(&format!("{today}T20:00:00"))).unwrap();
    }
    let now = at("2026-02-10T08:00:00");
    let outlook = journal.forecast().get(&now).unwrap();
    let of = |band| outlook.called.iter().find(|called| called.band == band).unwrap();
    let days: u32 = outlook.called.iter().map(|called| called.days).sum();
    assert_eq!(days, 20, "{:?}", outlook.called);
    assert_eq!(outlook.called.iter().map(|called| called.flares).sum::<u32>(), 5);
    let likely = of(LikelihoodBand::Likely);
    assert!(likely.flares * 2 > likely.days, "{likely:?}");
    assert_eq!(likely.said, likely.flares);
    let record = outlook.record.as_ref().unwrap();
    assert!(record.contains(&format!("on {} days. {} of them were flares.", likely.days, likely.flares)), "{record}");

    // A report is withdrawn, and the day stands out all the same.
    let flare = day("2026-02-02");
    let entry = journal.views().day(flare).unwrap().entries[0].entry.id.clone();
    journal.logging().remove(&entry, &now).unwrap();
    let pain = Body::symptom("pain", Severity::of(9.0));
    journal.logging().log(Draft::when(When::Day { day: flare }, pain), &now).unwrap();
    let outlook = journal.forecast().get(&now).unwrap();
    let again = *outlook.called.iter().find(|called| called.band == LikelihoodBand::Likely).unwrap();
    assert_eq!((again.days, again.flares, again.said), (likely.days, likely.flares, likely.flares - 1));
    let said = format!("You called {} of them a flare, and 1 more stood out.", again.said);
    assert!(outlook.record.as_ref().unwrap().contains(&said), "{:?}", outlook.record);
}

#[test]
fn back_dated_edit_equals_a_replay() {
    let (folder, journal) = shown();
    let now = at("2026-03-02T09:00:00");
    journal.settle().unwrap();
    let before = journal.forecast().get(&now).unwrap();
    for days_ago in [1, 9, 60, 200] {
        let day = day("2026-03-02").plus(-days_ago);
        let pain = Body::symptom("pain", Severity::of(10.0));
        journal.logging().log(Draft { mark: Mark::Recalled, ..Draft::when(When::Day { day }, pain) }, &now).unwrap();
        journal.flares().set_day(day, days_ago % 2 == 1, &now).unwrap();
        let quick = journal.forecast().get(&now).unwrap();
        file(&folder).execute("DELETE FROM checkpoint", []).unwrap();
        assert_eq!(journal.forecast().get(&now).unwrap(), quick, "{days_ago} days ago");
        journal.settle().unwrap();
        assert_eq!(journal.forecast().get(&now).unwrap(), quick, "{days_ago} days ago, kept");
    }
    assert_ne!(journal.forecast().get(&now).unwrap(), before, "a test of nothing else");
}

#[test]
fn flare_question_about_a_standout_day_is_asked_once() {
    let (_folder, journal) = fresh_in(Language::English);
    for ago in 1..=30 {
        let pain = Body::symptom("pain", Severity::of(if ago == 1 { 9.0 } else { f64::from(2 + ago % 3) }));
        let day = day("2026-03-02").plus(-ago);
        journal.logging().log(Draft::when(When::Day { day }, pain), &at("2026-03-02T08:00:00")).unwrap();
    }
    let now = at("2026-03-02T09:00:00");
    let asked = |now: &Moment| {
        let questions = journal.questions().list(now).unwrap();
        questions.into_iter().find(|question| question.id.starts_with("flare-day/"))
    };
    let question = asked(&now).unwrap();
    assert_eq!(question.answers.len(), 2);
    let labelled = |journal: &Journal| journal.forecast().get(&now).unwrap().reasons;
    let before = labelled(&journal);
    journal.questions().answer(&question.id, "no", &now).unwrap();
    assert_eq!(asked(&now), None);
    assert_ne!(labelled(&journal), before, "what was said is learned");
    journal.undo(&now).unwrap();
    assert_eq!(labelled(&journal), before);
    assert_eq!(asked(&at("2026-03-03T09:00:00")), None, "only about yesterday");
}
