//! The last flares beside one another, each with what came before it.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use chrono::TimeDelta;
use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, Dose, Draft, Effort, FlarePhase, Helped, Intake, Rating, Severity, When};
use ebb_core::i18n::Language;
use ebb_core::insights::FlareComparison;
use ebb_core::time::Moment;
use ebb_core::{Journal, Options};

struct Diary {
    _folder: tempfile::TempDir,
    journal: Journal,
}

/// Days and hours after the first midnight.
fn at(days: i64, hours: i64) -> Moment {
    let midnight: Moment = "2026-03-02T00:00:00+01:00[Europe/Berlin]".parse().unwrap();
    midnight.later(TimeDelta::hours(days * 24 + hours))
}

impl Diary {
    fn new(language: Language) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { language, ..Options::default() };
        let journal = Journal::open(&folder.path().join("journal.db"), options).unwrap();
        Self { _folder: folder, journal }
    }

    fn log(&self, body: Body, when: &Moment) -> ebb_core::entry::EntryId {
        let draft = Draft { when: Some(When::At { moment: when.clone() }), ..Draft::now(body) };
        self.journal.logging().log(draft, &at(60, 0)).unwrap().entries.remove(0)
    }

    fn walk(&self, minutes: u32, when: &Moment) {
        let effort = Effort { physical: Some(Rating::of(5.0)), ..Effort::default() };
        self.log(
            Body::Activity { item: ItemId("walking".to_owned()), effort, minutes: Some(minutes), timed: None },
            when,
        );
    }

    fn slept(&self, minutes: u32, when: &Moment) {
        self.log(Body::Sleep { minutes: Some(minutes), quality: None, restored: None, nap: false }, when);
    }

    fn flares(&self, last: u32, hours: u32) -> FlareComparison {
        self.journal.insights().flares(Some(last), Some(hours), &at(60, 0)).unwrap()
    }
}

/// The lines before a flare, as `kind: text`.
fn lines(found: &FlareComparison, flare: usize) -> Vec<String> {
    found.flares[flare]
        .before
        .iter()
        .map(|line| format!("{}: {}", format!("{:?}", line.kind).to_lowercase(), line.text))
        .collect()
}

#[test]
fn each_flare_stands_with_the_hours_before_it_and_what_helped() {
    let diary = Diary::new(Language::English);
    // Three weeks of 60 effort-minutes a day.
    for day in 0..21 {
        diary.walk(120, &at(day, 10));
    }
    diary.slept(420, &at(19, 7));
    diary.slept(330, &at(20, 7));
    diary.walk(240, &at(20, 15));
    diary.log(Body::Factor { item: ItemId("stress".to_owned()), amount: Some(Rating::of(7.0)) }, &at(20, 18));
    diary.log(Body::Factor { item: ItemId("stress".to_owned()), amount: Some(Rating::of(3.0)) }, &at(19, 18));
    diary.log(Body::symptom("pain", Severity::of(4.0)), &at(20, 20));
    let dose = |text: &str| Dose::parse(text, None, Language::English).unwrap();
    let ibuprofen = || Body::dose(ItemId("ibuprofen".to_owned()), Some(dose("400 mg")), Intake::Taken);
    diary.log(ibuprofen(), &at(20, 9));
    diary.log(ibuprofen(), &at(20, 17));
    diary.log(Body::dose(ItemId("paracetamol".to_owned()), None, Intake::Skipped), &at(20, 17));
    // Before the 48 hours, and within the flare.
    diary.log(Body::dose(ItemId("aspirin".to_owned()), None, Intake::Taken), &at(18, 11));
    diary.log(Body::flare(FlarePhase::Started), &at(20, 22));
    let heat = diary.log(Body::remedy("heat"), &at(21, 9));
    diary.journal.logging().set_helped(&heat, Helped::Yes, &at(60, 0)).unwrap();
    diary.log(Body::flare(FlarePhase::Ended), &at(23, 12));

    let found = diary.flares(6, 48);
    assert_eq!(diary.journal.insights().flares(None, None, &at(60, 0)).unwrap(), found, "what is usual");
    assert_eq!(found.flares.len(), 1);
    let flare = &found.flares[0];
    assert_eq!((flare.first.to_string(), flare.days), ("2026-03-22".to_owned(), 4));
    assert_eq!(flare.title, "Sunday 22 March to Wednesday 25 March, 4 days");
    assert_eq!(
        lines(&found, 0),
        [
            "sleep: 7 h · 5 h 30 min",
            // 60 on the day before, 60 and 120 on the day itself; usually two days of 60.
            "load: 240 effort-minutes, usually 120",
            "activities: Walking",
            "stress: 7 of 10",
            "remedies: Ibuprofen, 400 mg ×2",
        ]
    );
    assert_eq!(flare.helped.as_deref(), Some("Heat"));
    assert!(found.sentence.contains("need not be its cause"), "{}", found.sentence);
    // Six hours hold less, and a week more.
    assert_eq!(lines(&diary.flares(6, 6), 0).last().unwrap(), "remedies: Ibuprofen, 400 mg");
    assert!(lines(&diary.flares(6, 168), 0).last().unwrap().contains("Aspirin"));
}

#[test]
fn newest_comes_first_and_one_that_goes_on_says_so() {
    for language in Language::ALL {
        let diary = Diary::new(language);
        assert_eq!(diary.flares(3, 48).flares, Vec::new());
        for day in [5, 12, 30] {
            diary.log(Body::flare(FlarePhase::Started), &at(day, 9));
            if day != 30 {
                diary.log(Body::flare(FlarePhase::Ended), &at(day, 20));
            }
        }
        let found = diary.flares(2, 48);
        let firsts: Vec<String> = found.flares.iter().map(|flare| flare.first.to_string()).collect();
        assert_eq!(firsts, ["2026-04-01", "2026-03-14"]);
        let [on, over] = [&found.flares[0], &found.flares[1]];
        assert_eq!((on.last, on.days), (None, 30));
        assert_eq!(over.days, 1);
        for flare in &found.flares {
            assert!(flare.unknown.is_some() && flare.before.is_empty(), "{flare:?}");
            assert!(!flare.title.contains('{'), "{}", flare.title);
        }
    }
}

#[test]
fn limits_are_refused_with_what_is_possible() {
    let diary = Diary::new(Language::English);
    for (last, hours) in [(0, 48), (25, 48), (6, 5), (6, 169)] {
        let refused = diary.journal.insights().flares(Some(last), Some(hours), &at(60, 0)).unwrap_err();
        assert_eq!(refused.code(), "out-of-range", "{last} {hours}");
    }
}
