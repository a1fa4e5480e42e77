//! The diary, looking back: the calendar, a day, an entry with its history, search.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::entry::{Body, Draft, EntryId, Mark, RecalledDay, Severity, When};
use ebb_core::i18n::Language;
use ebb_core::time::{Day, Moment};
use ebb_core::views::{CalendarDay, DayPlace};
use ebb_core::welcome_back::UnloggedDayAnswer;
use ebb_core::{EbbError, Journal, Options};

fn at(text: &str) -> Moment {
    format!("{text}:00+01:00[Europe/Berlin]").parse().unwrap()
}

fn now() -> Moment {
    at("2026-03-14T20:50")
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn open(folder: &tempfile::TempDir, language: Language) -> Journal {
    Journal::open(&folder.path().join("journal.db"), Options { language, ..Options::default() }).unwrap()
}

fn log(journal: &Journal, item: &str, severity: f64, when: &str) -> EntryId {
    let draft = Draft::now(Body::symptom(item, Severity::of(severity)));
    journal.logging().log(draft, &at(when)).unwrap().entries[0].clone()
}

fn note(journal: &Journal, text: &str, when: &str) -> EntryId {
    let draft = Draft { note: Some(text.to_owned()), ..Draft::now(Body::Note) };
    journal.logging().log(draft, &at(when)).unwrap().entries[0].clone()
}

/// A fortnight with a rated day, a flare, an unrated, a recalled and an unknown day.
fn lived(language: Language) -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder, language);
    for item in ["pain", "fatigue"] {
        log(&journal, item, 6.0, "2026-03-10T09:00");
    }
    journal.flares().set_day(day("2026-03-10"), true, &at("2026-03-10T21:00")).unwrap();
    note(&journal, "Long walk in the rain", "2026-03-11T18:00");
    let recalled = UnloggedDayAnswer { day: day("2026-03-12"), how: RecalledDay::Bad };
    journal.unlogged_days().save(&[recalled], &at("2026-03-13T20:30")).unwrap();
    log(&journal, "pain", 3.0, "2026-03-13T20:35");
    (folder, journal)
}

fn of(days: &[CalendarDay], number: &str) -> CalendarDay {
    days.iter().find(|day| day.number == number).unwrap().clone()
}

#[test]
fn a_month_says_what_is_known_of_each_day() {
    let (_folder, journal) = lived(Language::English);
    let days = journal.views().month(day("2026-03-31"), &now()).unwrap();
    assert_eq!(days.len(), 31);
    let sentence = |number| of(&days, number).sentence;
    assert!(sentence("10").starts_with("Tuesday 10 March. Symptoms overall "), "{}", sentence("10"));
    assert!(sentence("10").ends_with(" of 10. A flare day."), "{}", sentence("10"));
    assert_eq!(sentence("11"), "Wednesday 11 March. 1 entry, symptoms overall not known.");
    assert_eq!(sentence("12"), "Thursday 12 March. From memory: a bad day.");
    assert_eq!(sentence("9"), "Monday 9 March. Nothing is known of this day.");
    assert!(sentence("13").starts_with("Yesterday, Friday 13 March. "), "{}", sentence("13"));
    assert!(sentence("14").starts_with("Today, Saturday 14 March. "), "{}", sentence("14"));

    let flare = of(&days, "10");
    assert!(flare.flare && flare.logged && flare.burden.is_some() && !flare.recalled);
    let recalled = of(&days, "12");
    assert!(recalled.recalled && !recalled.logged && recalled.burden.is_none(), "a word has no value on 0–10");
    let unknown = of(&days, "9");
    assert!(!unknown.logged && !unknown.flare && unknown.burden.is_none() && unknown.place == DayPlace::Past);
    assert_eq!([of(&days, "14").place, of(&days, "15").place], [DayPlace::Today, DayPlace::Ahead]);
}

#[test]
fn the_diary_lists_its_months_newest_first() {
    let (_folder, journal) = lived(Language::Spanish);
    journal
        .logging()
        .log(Draft::when(When::Day { day: day("2025-12-31") }, Body::symptom("pain", Severity::of(2.0))), &now())
        .unwrap();
    let diary = journal.views().diary(&now()).unwrap();
    let labels: Vec<&str> = diary.months.iter().map(|month| month.label.as_str()).collect();
    assert_eq!(labels, ["Marzo de 2026", "Febrero de 2026", "Enero de 2026", "Diciembre de 2025"]);
    assert_eq!((diary.months[0].blanks, diary.months[0].days), (6, 31), "1 March 2026 is a Sunday");
    assert_eq!(diary.weekdays[0].short, "lu");
    assert_eq!(diary.empty, None);
    assert_eq!(diary.yesterday.title, "Ayer, viernes 13 de marzo");
}

#[test]
fn an_empty_diary_has_one_month_and_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    for language in Language::ALL {
        let path = folder.path().join(language.code());
        let journal = Journal::open(&path, Options { language, ..Options::default() }).unwrap();
        let diary = journal.views().diary(&now()).unwrap();
        assert_eq!(diary.months.len(), 1);
        assert!(diary.empty.is_some_and(|sentence| !sentence.is_empty()), "{language:?}");
        assert_eq!(diary.yesterday.before, None);
    }
}

#[test]
fn a_day_has_its_summary_its_entries_and_its_neighbours() {
    let (_folder, journal) = lived(Language::English);
    let page = journal.views().diary_day(day("2026-03-13"), &now()).unwrap();
    let rows: Vec<(&str, &str)> = page.entries.iter().map(|line| (line.time.as_str(), line.label.as_str())).collect();
    assert_eq!(rows, [("20:35", "Pain 3")]);
    assert_eq!((page.before, page.after), (Some(day("2026-03-12")), Some(day("2026-03-14"))));
    let first = journal.views().diary_day(day("2026-03-10"), &now()).unwrap();
    assert_eq!((first.before, first.after), (None, Some(day("2026-03-11"))));
    assert_eq!(journal.views().diary_day(day("2026-03-14"), &now()).unwrap().after, None);
}

#[test]
fn a_correction_of_an_earlier_day_is_from_memory_and_its_history_says_so() {
    let (_folder, journal) = lived(Language::English);
    let id = log(&journal, "pain", 6.0, "2026-03-13T20:40");
    let page = journal.views().entry(&id, &now()).unwrap();
    assert_eq!(page.label, "Pain 6");
    assert_eq!(page.time, "Yesterday, Friday 13 March · 20:40");
    assert_eq!((page.severity, page.steps.len(), page.mark.as_deref()), (Some(6.0), 11, None));
    assert_eq!(page.mark_now, Mark::Recalled);

    journal.logging().rate(&id, Severity::of(4.0), page.mark_now, &now()).unwrap();
    let earlier = page.times.iter().find(|offer| offer.label == "10 min earlier").unwrap();
    let Draft { mark, body, .. } = Draft::now(Body::symptom("pain", Severity::of(4.0)));
    let moved =
        Draft { when: Some(earlier.when.clone()), mark, carer: false, note: Some("After the shops".to_owned()), body };
    journal.logging().replace(&id, moved, &now()).unwrap();
    journal.undo(&now()).unwrap();
    journal.logging().remove(&id, &now()).unwrap();

    let page = journal.views().entry(&id, &now()).unwrap();
    assert!(page.removed && page.steps.is_empty() && page.times.is_empty());
    assert_eq!(page.mark.as_deref(), Some("From memory."));
    let texts: Vec<&str> = page.history.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Logged: Pain 6",
            "Pain 6 → Pain 4",
            "Pain 4 · Time: 20:40 → 20:30 · Note: none → After the shops",
            "Undone: Pain 4 · Time: 20:30 → 20:40 · Note: After the shops → none",
            "Deleted: Pain 4",
        ]
    );
    assert_eq!(page.history[0].time, "Yesterday at 20:40");
    assert_eq!(page.history[1].time, "Today at 20:50");
    journal.logging().restore(&id, &now()).unwrap();
    let page = journal.views().entry(&id, &now()).unwrap();
    assert!(!page.removed);
    assert_eq!(page.history.last().unwrap().text, "Brought back: Pain 4");
}

#[test]
fn a_value_corrected_on_its_own_day_is_measured() {
    let (_folder, journal) = lived(Language::English);
    let id = log(&journal, "pain", 6.0, "2026-03-14T09:00");
    assert_eq!(journal.views().entry(&id, &now()).unwrap().mark_now, Mark::Measured);
    let missing = EntryId("00000000-0000-7000-8000-000000000000".to_owned());
    assert!(matches!(journal.views().entry(&missing, &now()), Err(EbbError::NotFound { .. })));
}

#[test]
fn search_finds_names_and_notes_newest_first() {
    let (_folder, journal) = lived(Language::English);
    let found = |text: &str| {
        let found = journal.views().search(text, 10, &now()).unwrap();
        found.lines.iter().map(|one| format!("{}: {}", one.date, one.line.label)).collect::<Vec<_>>()
    };
    assert_eq!(found("PAIN"), ["Yesterday: Pain 3", "Tuesday 10 March: Pain 6"]);
    assert_eq!(found("ache"), found("pain"), "an alias finds its item");
    assert_eq!(found("rain walk"), ["Wednesday 11 March: Long walk in the rain"], "every word, in any order");
    assert_eq!(found("flare"), ["Tuesday 10 March: A flare day"]);
    assert!(found("xyzzy").is_empty() && found("  ").is_empty());

    let first = journal.views().search("pain", 1, &now()).unwrap();
    assert_eq!((first.lines.len(), first.more), (1, true));
    assert_eq!(first.sentence.as_deref(), Some("The newest 1."));
    let none = journal.views().search("xyzzy", 1, &now()).unwrap();
    assert_eq!(none.sentence.as_deref(), Some("Nothing found. Try another word, or only the start of it."));
    assert_eq!(journal.views().search("", 1, &now()).unwrap().sentence, None);
}

#[test]
fn search_ignores_accents_and_what_was_removed() {
    let (_folder, journal) = lived(Language::German);
    let id = log(&journal, "nausea", 4.0, "2026-03-14T09:00");
    let count = |text: &str| journal.views().search(text, 10, &now()).unwrap().lines.len();
    assert_eq!([count("übelkeit"), count("ubelk"), count("Nausea")], [1, 1, 1]);
    journal.logging().remove(&id, &now()).unwrap();
    assert_eq!(count("übelkeit"), 0);
}

#[test]
fn a_crisis_word_is_refused_before_anything_is_looked_for() {
    let (_folder, journal) = lived(Language::English);
    note(&journal, "I want to die", "2026-03-14T09:00");
    let refused = journal.views().search("want to die", 10, &now());
    assert!(matches!(refused, Err(EbbError::TalkToSomeone { .. })), "{refused:?}");
    assert!(!journal.explain(refused.unwrap_err()).contains("die"), "never echoed");
}
