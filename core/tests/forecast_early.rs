//! Early guesses: offered once, made only for who agreed, stopped at once, counted apart.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::entry::{Body, Draft, FlarePhase, Severity, When};
use ebb_core::forecast::{ForecastSettings, Outlook, OutlookState};
use ebb_core::i18n::{FlareWord, Language};
use ebb_core::profile::{AboutMe, Contact};
use ebb_core::time::{Day, Moment};
use ebb_core::{Journal, Options};
use tempfile::TempDir;

fn at(text: &str) -> Moment {
    format!("{text}+01:00[Europe/Berlin]").parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Whether a day is a flare: runs of four days in twenty, the last of which begins yesterday, 1 March 2026.
fn is_flare(ago: i32) -> bool {
    (ago + 2) % 20 < 4
}

/// Weeks up to yesterday, reported as flares or not, or only burdens, some of which stand out.
fn diary(language: Language, reported: bool) -> (TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::open(&folder.path().join("journal.db"), Options { language, ..Options::default() }).unwrap();
    let now = at("2026-03-02T07:00:00");
    for ago in (1..=if reported { 45 } else { 52 }).rev() {
        let when = When::Day { day: day("2026-03-02").plus(-ago) };
        let pain = Body::symptom("pain", Severity::of(if is_flare(ago) { 7.0 } else { 3.0 }));
        journal.logging().log(Draft::when(when.clone(), pain), &now).unwrap();
        if reported {
            journal.logging().log(Draft::when(when, Body::FlareDay { flare: is_flare(ago) }), &now).unwrap();
        }
    }
    // Whom to call is offered first.
    let contact = Some(Contact { name: "Kim".to_owned(), phone: "0170 1234567".to_owned() });
    journal.profile().save(AboutMe { contact, ..AboutMe::default() }, &now).unwrap();
    (folder, journal)
}

fn offer(journal: &Journal, now: &Moment) -> Option<String> {
    let questions = journal.questions().list(now).unwrap();
    questions.into_iter().find(|question| question.id == OFFER).map(|question| question.text)
}

fn agree(journal: &Journal, now: &Moment) {
    let old = journal.forecast().settings().unwrap();
    journal.forecast().save_settings(ForecastSettings { early: true, ..old }, now).unwrap();
}

fn outlook(journal: &Journal, now: &Moment) -> Outlook {
    journal.forecast().get(now).unwrap()
}

const OFFER: &str = "offer/early-guesses";

const ORIGIN: &str = "An early guess from other people's diaries, not checked on you.";

#[test]
fn nothing_is_guessed_before_the_person_agrees_and_the_offer_comes_once() {
    let (_folder, journal) = diary(Language::English, true);
    let now = at("2026-03-02T08:00:00");
    let before = outlook(&journal, &now);
    assert_eq!(before.state, OutlookState::Silent);
    assert!(before.sentence.starts_with("No outlook for today"), "{}", before.sentence);

    assert!(offer(&journal, &now).unwrap().contains("not checked on you"));
    journal.questions().answer(OFFER, "yes", &now).unwrap();
    assert!(journal.forecast().settings().unwrap().early);
    assert_eq!(offer(&journal, &now), None);
    let guess = outlook(&journal, &now);
    assert_eq!(guess.state, OutlookState::Early);
    let said = format!("Today looks somewhat more likely than your average day to be another flare day. {ORIGIN}");
    assert_eq!(guess.sentence, said);
    assert!(!guess.sentence.chars().any(|c| c.is_ascii_digit()));
    assert_eq!((guess.advice, guess.comparison, guess.towards.len(), guess.away.len()), (None, None, 0, 0));
    assert!(guess.reasons.iter().any(|reason| reason.contains("After a flare day, another followed on")));

    // Undo takes the consent back, and with it the answer.
    journal.undo(&now).unwrap();
    assert_eq!(outlook(&journal, &now), before);
}

#[test]
fn an_offer_that_was_shown_or_declined_is_not_repeated() {
    for declined in [true, false] {
        let (_folder, journal) = diary(Language::English, true);
        let now = at("2026-03-02T08:00:00");
        if declined {
            journal.questions().answer(OFFER, "no", &now).unwrap();
            assert_eq!(offer(&journal, &now), None);
        } else {
            journal.questions().shown(OFFER, &now).unwrap();
            assert!(offer(&journal, &now).is_some(), "it stays for the day");
        }
        assert!(!journal.forecast().settings().unwrap().early);
        let pain = Body::symptom("pain", Severity::of(3.0));
        journal.logging().log(Draft::now(pain), &at("2026-03-02T12:00:00")).unwrap();
        assert_eq!(offer(&journal, &at("2026-03-03T08:00:00")), None);
    }
    let (_folder, journal) = diary(Language::English, true);
    let now = at("2026-03-02T08:00:00");
    assert!(journal.questions().answer(OFFER, "perhaps", &now).is_err());
    journal.forecast().save_settings(ForecastSettings { hidden: true, ..ForecastSettings::default() }, &now).unwrap();
    assert_eq!(offer(&journal, &now), None, "who hid the outlook is not asked");
}

#[test]
fn stop_silences_at_once_and_is_undone() {
    let (_folder, journal) = diary(Language::English, true);
    let now = at("2026-03-02T08:00:00");
    agree(&journal, &now);
    let guess = outlook(&journal, &now);
    let old = journal.forecast().settings().unwrap();
    journal.forecast().save_settings(ForecastSettings { early: false, ..old }, &now).unwrap();
    let stopped = outlook(&journal, &now);
    assert_eq!(stopped.state, OutlookState::Silent);
    assert!(!stopped.sentence.contains(ORIGIN));
    journal.undo(&now).unwrap();
    assert_eq!(outlook(&journal, &now), guess);
}

/// It never says that a flare is less likely, and nothing of a flare that the person said is over.
#[test]
fn without_a_guess_it_says_what_it_says_when_silent() {
    let (_folder, journal) = diary(Language::English, true);
    agree(&journal, &at("2026-03-02T08:00:00"));
    let now = at("2026-03-02T21:00:00");
    let pain = Body::symptom("pain", Severity::of(2.0));
    journal.logging().log(Draft::now(pain), &now).unwrap();
    journal.flares().set_day(day("2026-03-02"), false, &now).unwrap();
    let calm = outlook(&journal, &now);
    assert_eq!(calm.about[0], day("2026-03-03"));
    assert_eq!((calm.state, calm.comparison), (OutlookState::Early, None));
    assert!(calm.sentence.starts_with("No outlook for tomorrow"), "{}", calm.sentence);

    let (_folder, journal) = diary(Language::English, true);
    agree(&journal, &at("2026-03-02T08:00:00"));
    journal.flares().log(FlarePhase::Started, &at("2026-03-02T09:00:00")).unwrap();
    let tomorrow = outlook(&journal, &at("2026-03-02T09:30:00")).sentence;
    assert!(tomorrow.starts_with("Tomorrow looks somewhat more likely"), "{tomorrow}");
    journal.flares().log(FlarePhase::Ended, &at("2026-03-02T19:00:00")).unwrap();
    let over = outlook(&journal, &at("2026-03-02T19:30:00"));
    assert!(over.sentence.starts_with("No outlook"), "{}", over.sentence);
}

#[test]
fn guesses_are_counted_apart_and_only_if_they_were_said() {
    let (_folder, journal) = diary(Language::English, true);
    let morning = at("2026-03-02T08:00:00");
    let report = |now: &Moment| {
        let id = outlook(&journal, now).id.unwrap();
        journal.forecast().shown(&id, now).unwrap();
    };
    // Silent: nothing was said, so nothing is counted.
    report(&morning);
    journal.flares().set_day(day("2026-03-02"), true, &morning).unwrap();
    let next = at("2026-03-03T08:00:00");
    assert_eq!(outlook(&journal, &next).called_early, None);
    // Agreed: the guess about 3 March is drawn, and does not come true.
    agree(&journal, &next);
    assert!(outlook(&journal, &next).sentence.contains(ORIGIN));
    report(&next);
    let evening = at("2026-03-03T21:00:00");
    journal.flares().set_day(day("2026-03-03"), false, &evening).unwrap();
    let after = outlook(&journal, &at("2026-03-04T08:00:00"));
    let called = after.called_early.unwrap();
    assert_eq!((called.days, called.flares, called.said, after.called.len()), (1, 0, 0, 0));
    assert_eq!(after.record.unwrap(), "Ebb made an early guess about 1 day. It was not a flare.");
}

/// Whatever word the person uses, and whether they ever report a flare: no number, and no message left unworded.
#[test]
fn guesses_have_words_in_every_language() {
    for language in Language::ALL {
        for reported in [true, false] {
            let (_folder, journal) = diary(language, reported);
            let now = at("2026-03-02T08:00:00");
            let question = offer(&journal, &now).unwrap();
            assert!(!question.contains("question-"), "{question}");
            agree(&journal, &now);
            for word in FlareWord::ALL {
                journal.preferences().set_flare_word(word, &now).unwrap();
                let guess = outlook(&journal, &now);
                assert_eq!(guess.state, OutlookState::Early);
                let sentence = guess.sentence.to_lowercase();
                let silent = ["no outlook", "kein ausblick", "no hay previsión"];
                assert!(silent.iter().all(|silent| !sentence.starts_with(silent)), "{sentence}");
                assert!(!sentence.contains("forecast-") && !sentence.contains('{'), "{sentence}");
                assert!(!sentence.chars().any(|c| c.is_ascii_digit()), "{sentence}");
                let named = word.name(language).to_lowercase();
                assert_eq!(sentence.replace('-', " ").contains(&named), reported, "{sentence}");
            }
        }
    }
}

/// Whatever is agreed to, the plan, the reminders and the widgets are the same.
#[test]
fn guesses_change_nothing_else() {
    let (_folder, journal) = diary(Language::English, true);
    let now = at("2026-03-02T08:00:00");
    let others = || {
        let plan = journal.reminders().upcoming(&now, 7, 100);
        (journal.energy().get(&now).unwrap(), format!("{plan:?}"), format!("{:?}", journal.inbox().snapshot(&now)))
    };
    let before = others();
    let old = journal.forecast().settings().unwrap();
    journal.forecast().save_settings(ForecastSettings { early: true, notify: true, ..old }, &now).unwrap();
    assert!(outlook(&journal, &now).sentence.contains(ORIGIN));
    assert_eq!(others(), before);
}
