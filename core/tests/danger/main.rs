//! Signs to act on: one line at once, for what the person says now of the last 24 hours, once a new episode.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod episodes;

use chrono::TimeDelta;
use ebb_core::catalog::{Family, ItemId, ItemKind, NewItem, Scale};
use ebb_core::entry::{Body, Draft, EntryId, Mark, Rating, Region, Severity, When};
use ebb_core::i18n::Language;
use ebb_core::import::ImportOptions;
use ebb_core::maintenance::Erasure;
use ebb_core::profile::{AboutMe, Medicine};
use ebb_core::safety::{DangerSign, SignUrgency};
use ebb_core::time::{DayPart, Moment, Rollover};
use ebb_core::{Journal, NotNowReason, Options};
use proptest::prelude::*;

struct Diary {
    folder: tempfile::TempDir,
    journal: Journal,
}

/// Days and hours after the first noon.
fn at(days: i64, hours: i64) -> Moment {
    let noon: Moment = "2026-03-02T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
    noon.later(TimeDelta::hours(days * 24 + hours))
}

impl Diary {
    fn in_language(language: Language) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let options = Options { language, ..Options::default() };
        let journal = Journal::open(&folder.path().join("journal.db"), options).unwrap();
        Self { folder, journal }
    }

    fn new() -> Self {
        Self::in_language(Language::English)
    }

    fn log(&self, draft: Draft, now: &Moment) -> EntryId {
        self.journal.logging().log(draft, now).unwrap().entries.remove(0)
    }

    /// Logs a symptom, or a measurement by its item's kind, now; absent is present without a number.
    fn say(&self, item: &str, value: Option<f64>, now: &Moment) -> EntryId {
        let body = match (item, value) {
            ("body-temperature" | "morning-stiffness", Some(value)) => {
                Body::Measurement { item: ItemId(item.to_owned()), value }
            }
            _ => Body::symptom(item, value.map_or(Severity::Present, Severity::of)),
        };
        self.log(Draft::now(body), now)
    }

    fn say_at(&self, item: &str, places: &[Region], now: &Moment) -> EntryId {
        let mut body = Body::symptom(item, Severity::of(5.0));
        if let Body::Symptom { regions, .. } = &mut body {
            regions.extend(places);
        }
        self.log(Draft::now(body), now)
    }

    fn signs(&self, now: &Moment) -> Vec<DangerSign> {
        let signs = self.journal.safety().signs(now).unwrap();
        assert_eq!(self.journal.views().today(now).unwrap().signs, signs, "Today has them too");
        signs
    }

    fn rules(&self, now: &Moment) -> Vec<String> {
        self.signs(now).into_iter().map(|sign| sign.rule).collect()
    }

    fn about(&self, about: AboutMe) {
        self.journal.profile().save(about, &at(0, 0)).unwrap();
    }

    fn take(&self, medicine: &str) {
        let medicine = Medicine { name: medicine.to_owned(), ..Medicine::default() };
        self.journal.medicines().save(None, medicine, &at(0, 0)).unwrap();
    }
}

type Ratings = &'static [(&'static str, Option<f64>)];

#[test]
fn each_rule_holds_of_what_makes_it_and_of_nothing_less() {
    let table: &[(&str, Ratings, Ratings)] = &[
        ("one-sided-weakness", &[("one-sided-weakness", Some(8.0))], &[("one-sided-weakness", Some(0.0))]),
        ("one-sided-weakness", &[("one-sided-weakness", None)], &[("muscle-weakness", Some(9.0))]),
        ("chest-or-breath", &[("chest-pain", Some(9.0))], &[("chest-pain", Some(3.0))]),
        ("chest-or-breath", &[("shortness-of-breath", None)], &[("rib-pain", Some(9.0))]),
        ("chest-or-breath", &[("chest-tightness", Some(4.0))], &[("chest-tightness", Some(0.0))]),
        ("saddle-numbness", &[("saddle-numbness", Some(1.0))], &[("numbness", Some(9.0))]),
        ("sudden-headache", &[("thunderclap-headache", None)], &[("headache", Some(10.0))]),
        ("gut-bleeding", &[("black-stools", None)], &[("diarrhea", Some(9.0))]),
        ("gut-bleeding", &[("vomiting-blood", None)], &[("vomiting", Some(9.0))]),
        ("stiff-neck-fever", &[("stiff-neck", None), ("fever", None)], &[("stiff-neck", Some(9.0))]),
        (
            "stiff-neck-fever",
            &[("body-temperature", Some(38.0)), ("stiff-neck", None)],
            &[("body-temperature", Some(37.9)), ("stiff-neck", None)],
        ),
        (
            "fever-very-ill",
            &[("fever", None), ("malaise", Some(7.0))],
            &[("fever", None), ("malaise", Some(6.0)), ("confusion", None)],
        ),
        ("dark-urine", &[("dark-urine", None)], &[("dark-urine", Some(0.0))]),
        ("bladder-bowel", &[("bladder-trouble", None)], &[("frequent-urination", Some(9.0))]),
        ("calf-swelling", &[("calf-swelling", None)], &[("swelling", Some(9.0))]),
        ("hot-joint-fever", &[("hot-swollen-joint", None), ("fever", Some(2.0))], &[("hot-swollen-joint", Some(9.0))]),
        (
            "hot-joint-fever",
            &[("hot-swollen-joint", None), ("body-temperature", Some(38.0))],
            &[("hot-swollen-joint", None), ("body-temperature", Some(37.9))],
        ),
        (
            "fever-very-ill",
            &[("body-temperature", Some(38.4)), ("malaise", Some(7.0))],
            &[("body-temperature", Some(37.9)), ("malaise", Some(9.0))],
        ),
        (
            "fever-very-ill",
            &[("fever", Some(3.0)), ("confusion", Some(7.0))],
            &[("fever", Some(3.0)), ("confusion", Some(6.0))],
        ),
        ("fever-very-ill", &[("body-temperature", Some(39.0)), ("confusion", Some(8.0))], &[("confusion", Some(9.0))]),
        (
            "headache-over-50",
            &[("headache", Some(5.0)), ("visual-disturbance", None)],
            &[("headache", Some(5.0)), ("visual-disturbance", Some(0.0))],
        ),
        (
            "headache-over-50",
            &[("new-headache", None), ("blurred-vision", Some(1.0))],
            &[("blurred-vision", Some(9.0))],
        ),
        (
            "headache-over-50",
            &[("headache", None), ("vision-loss", None)],
            &[("vision-loss", None), ("migraine", Some(9.0))],
        ),
        (
            "headache-over-50",
            &[("headache", None), ("jaw-pain-on-chewing", Some(2.0))],
            &[("headache", None), ("jaw-pain", Some(9.0))],
        ),
        (
            "stiff-over-50",
            &[("morning-stiffness", Some(46.0)), ("shoulder-pain", Some(4.0)), ("hip-pain", Some(3.0))],
            &[("morning-stiffness", Some(45.0)), ("shoulder-pain", Some(4.0)), ("hip-pain", Some(3.0))],
        ),
        (
            "stiff-over-50",
            &[("hip-pain", None), ("shoulder-pain", None), ("morning-stiffness", Some(90.0))],
            &[("shoulder-pain", Some(9.0)), ("morning-stiffness", Some(90.0)), ("hip-pain", Some(0.0))],
        ),
    ];
    for (rule, enough, less) in table {
        for (said, wanted) in [(enough, true), (less, false)] {
            let diary = Diary::new();
            for (item, value) in *said {
                diary.say(item, *value, &at(0, 0));
            }
            assert_eq!(diary.rules(&at(0, 0)).contains(&(*rule).to_owned()), wanted, "{rule} of {said:?}");
        }
    }
}

#[test]
fn parts_of_a_sign_count_together_within_a_day_in_any_order() {
    let diary = Diary::new();
    diary.say("fever", None, &at(0, 0));
    diary.say("stiff-neck", Some(5.0), &at(1, 1));
    assert_eq!(diary.rules(&at(1, 1)), [""; 0], "25 hours apart");
    diary.say("fever", Some(3.0), &at(1, 2));
    assert_eq!(diary.rules(&at(1, 2)), ["stiff-neck-fever"]);
    diary.say("stiff-neck", Some(0.0), &at(1, 3));
    assert_eq!(diary.signs(&at(1, 3)).len(), 1, "and is said once");
}

#[test]
fn places_make_a_sign() {
    let diary = Diary::new();
    diary.say_at("swelling", &[Region::LowerLegLeft, Region::LowerLegRight], &at(0, 0));
    diary.say_at("stiffness", &[Region::Neck], &at(0, 0));
    assert_eq!(diary.rules(&at(0, 0)), [""; 0]);
    diary.say_at("swelling", &[Region::LowerLegLeft], &at(0, 1));
    diary.say("fever", None, &at(0, 1));
    assert_eq!(diary.rules(&at(0, 1)), ["stiff-neck-fever", "calf-swelling"]);
}

#[test]
fn the_line_has_the_number_of_the_country_chosen_and_never_of_the_language() {
    for (language, none, with) in [
        (Language::English, "call the emergency number where you are now", "call 144 now"),
        (Language::German, "Ruf jetzt den Notruf an", "Ruf jetzt 144 an"),
        (Language::Spanish, "llama ya al número de emergencias", "llama ya al 144"),
    ] {
        let diary = Diary::in_language(language);
        diary.say("chest-pain", Some(9.0), &at(0, 0));
        let sign = diary.signs(&at(0, 0)).remove(0);
        assert!(sign.text.contains(none) && sign.number.is_none(), "{}", sign.text);
        diary.about(AboutMe { country: Some("AT".to_owned()), ..AboutMe::default() });
        let sign = diary.signs(&at(0, 0)).remove(0);
        assert!(sign.text.contains(with), "{}", sign.text);
        assert_eq!((sign.number.as_deref(), sign.urgency), (Some("144"), SignUrgency::Now));
    }
}

#[test]
fn only_what_is_said_now_of_the_last_day_counts() {
    let chest = |when: Option<When>, mark| {
        let diary = Diary::new();
        // So that "new" and "before" have something to be compared with.
        diary.say("pain", Some(3.0), &at(0, 0));
        diary.log(Draft { when, mark, ..Draft::now(Body::symptom("chest-pain", Severity::of(9.0))) }, &at(3, 0));
        diary.rules(&at(3, 0)).len()
    };
    let moment = |moment| Some(When::At { moment });
    let day = |days| at(days, 0).day(Rollover::default());
    for mark in [Mark::Measured, Mark::Coarse] {
        assert_eq!(chest(None, mark), 1);
        assert_eq!(chest(moment(at(2, 1)), mark), 1, "23 hours ago");
        assert_eq!(chest(moment(at(2, 0)), mark), 0, "24 hours ago");
        assert_eq!(chest(moment(at(1, 0)), mark), 0);
        assert_eq!(chest(Some(When::Day { day: day(3) }), mark), 1);
        assert_eq!(chest(Some(When::Day { day: day(2) }), mark), 1, "yesterday reaches into the last 24 hours");
        assert_eq!(chest(Some(When::Part { day: day(2), part: DayPart::Evening }), mark), 1);
        assert_eq!(chest(Some(When::Part { day: day(2), part: DayPart::Morning }), mark), 0);
        assert_eq!(chest(Some(When::Day { day: day(1) }), mark), 0);
    }
    for mark in [Mark::FilledIn, Mark::Recalled] {
        assert_eq!(chest(None, mark), 0, "{mark:?}");
    }
}

#[test]
fn what_is_logged_later_says_nothing_of_before() {
    let diary = Diary::new();
    diary.say("chest-pain", Some(9.0), &at(1, 0));
    assert_eq!(diary.rules(&at(0, 23)), [""; 0]);
    assert_eq!(diary.rules(&at(1, 0)), ["chest-or-breath"]);
}

#[test]
fn an_import_of_the_same_says_nothing() {
    let diary = Diary::new();
    let file = diary.folder.path().join("visible.csv");
    let rows = "observation_date,tracker_name,tracker_category,observation_value\n2026-03-02,Chest pain,Pain,3\n";
    std::fs::write(&file, rows).unwrap();
    diary.journal.imports().run(&file, ImportOptions::default(), &at(0, 0)).unwrap();
    let day = diary.journal.views().day(at(0, 0).day(Rollover::default())).unwrap();
    assert_eq!(day.entries.len(), 1, "it is there: {day:?}");
    assert_eq!(diary.rules(&at(0, 0)), [""; 0]);
    diary.say("chest-pain", Some(9.0), &at(0, 1));
    assert_eq!(diary.rules(&at(0, 1)), ["chest-or-breath"], "what was imported begins no episode either");
}

#[test]
fn new_means_not_in_the_four_weeks_before() {
    let diary = Diary::new();
    diary.say("bowel-trouble", Some(4.0), &at(0, 0));
    assert_eq!(diary.rules(&at(0, 0)), ["bladder-bowel"]);
    diary.say("bowel-trouble", Some(4.0), &at(20, 0));
    assert_eq!(diary.rules(&at(20, 0)), [""; 0], "it was there twenty days ago");
    diary.say("bladder-trouble", Some(4.0), &at(40, 0));
    assert_eq!(diary.rules(&at(40, 0)), ["bladder-bowel"], "the other one is new");
}

#[test]
fn rules_from_fifty_on_hold_unless_the_person_is_known_to_be_younger() {
    for (year, wanted) in [(None, true), (Some(1976), true), (Some(1977), false), (Some(1940), true)] {
        let diary = Diary::new();
        diary.about(AboutMe { birth_year: year, ..AboutMe::default() });
        diary.say("headache", Some(6.0), &at(0, 0));
        diary.say("scalp-tenderness", Some(2.0), &at(0, 1));
        diary.say("morning-stiffness", Some(60.0), &at(0, 1));
        diary.say_at("stiffness", &[Region::ShoulderLeft, Region::HipRight], &at(0, 1));
        let rules = diary.rules(&at(0, 1));
        let wanted: &[&str] = if wanted { &["headache-over-50", "stiff-over-50"] } else { &[] };
        assert_eq!(rules, wanted, "{year:?}");
    }
    let diary = Diary::new();
    diary.say("headache", Some(6.0), &at(0, 0));
    diary.say("headache", Some(6.0), &at(10, 0));
    diary.say("scalp-tenderness", Some(2.0), &at(10, 0));
    diary.say("morning-stiffness", Some(45.0), &at(10, 0));
    diary.say_at("stiffness", &[Region::ShoulderLeft, Region::HipRight], &at(10, 0));
    assert_eq!(diary.rules(&at(10, 0)), [""; 0], "an old headache, and no longer than 45 minutes");
}

#[test]
fn statin_with_new_muscle_trouble() {
    for (medicine, wanted) in
        [("Atorvastatin", true), ("simvastatina", true), ("nystatin", false), ("ibuprofen", false)]
    {
        let diary = Diary::new();
        diary.take(medicine);
        diary.say("muscle-weakness", Some(4.0), &at(0, 0));
        let wanted: &[&str] = if wanted { &["statin-muscle"] } else { &[] };
        assert_eq!(diary.rules(&at(0, 0)), wanted, "{medicine}");
    }
    for item in ["muscle-aches", "muscle-soreness", "widespread-pain", "cramp", "muscle-weakness"] {
        let diary = Diary::new();
        diary.take("Rosuvastatin");
        diary.say(item, Some(3.0), &at(0, 0));
        assert_eq!(diary.rules(&at(0, 0)), ["statin-muscle"], "{item} is new");
        // What was there before the statin is not new; and without one it is no sign.
        let diary = Diary::new();
        diary.say(item, Some(3.0), &at(0, 0));
        assert_eq!(diary.rules(&at(0, 0)), [""; 0], "{item} without a statin");
        diary.take("Rosuvastatin");
        diary.say(item, Some(3.0), &at(20, 0));
        assert_eq!(diary.rules(&at(20, 0)), [""; 0], "{item} of twenty days ago");
    }
    let diary = Diary::new();
    diary.take("Atorvastatin");
    diary.say("dark-urine", None, &at(0, 0));
    assert_eq!(diary.rules(&at(0, 0)), ["dark-urine", "statin-muscle"]);
}

#[test]
fn set_aside_stays_away_is_outside_undo_and_is_erased_with_its_entry() {
    let diary = Diary::new();
    let entry = diary.say("chest-pain", Some(9.0), &at(0, 0));
    let id = diary.signs(&at(0, 0)).remove(0).id;
    diary.journal.safety().set_aside(&id, &at(0, 0)).unwrap();
    assert_eq!(diary.rules(&at(0, 1)), [""; 0]);
    let again = diary.journal.safety().set_aside(&id, &at(0, 1)).unwrap();
    assert_eq!(again.generation, diary.journal.generation(), "again changes nothing");
    let unknown = diary.journal.safety().set_aside("dark-urine/none", &at(0, 1)).unwrap_err();
    assert_eq!(unknown, NotNowReason::NothingToSetAside.into());
    assert_eq!(diary.journal.undo(&at(0, 1)).unwrap().label, "Undone: Chest pain 9", "undo passes it over");
    assert_eq!(diary.rules(&at(0, 1)), [""; 0], "an entry undone is no sign");
    diary.journal.redo(&at(0, 1)).unwrap();
    assert_eq!(diary.rules(&at(0, 1)), [""; 0]);
    diary.journal.maintenance().erase(&Erasure::Entry { entry: entry.clone() }, None, &at(0, 2)).unwrap();
    drop(diary.journal);
    let file = std::fs::read(diary.folder.path().join("journal.db")).unwrap();
    let rule = b"chest-or-breath";
    assert!(!file.windows(rule.len()).any(|window| window == rule), "nothing says what the erased entry was");
}

#[test]
fn hopelessness_offers_the_card_once_an_episode() {
    let diary = Diary::new();
    let offer = |now: &Moment| {
        let offer = diary.journal.safety().talk_offer(now).unwrap();
        assert_eq!(diary.journal.views().today(now).unwrap().talk, offer, "Today has it too");
        offer
    };
    diary.say("hopelessness", Some(6.0), &at(0, 0));
    assert_eq!(offer(&at(0, 0)), None);
    diary.say("hopelessness", Some(7.0), &at(0, 1));
    let said = offer(&at(0, 1)).unwrap();
    assert_eq!((said.open.as_str(), said.not_now.as_str()), ("Talk to someone", "Not now"));
    assert!(diary.journal.questions().list(&at(0, 1)).unwrap().iter().all(|one| !one.text.contains("talk to someone")));
    diary.journal.safety().set_aside(&said.id, &at(0, 1)).unwrap();
    assert_eq!(offer(&at(0, 2)), None, "not now");
    for day in 1..14 {
        diary.say("hopelessness", Some(8.0), &at(day, 0));
        assert_eq!(offer(&at(day, 0)), None, "the same episode, day {day}");
    }
    diary.say("hopelessness", None, &at(40, 0));
    diary.say("hopelessness", Some(2.0), &at(41, 0));
    assert_eq!(offer(&at(41, 0)), None);
    diary.say("hopelessness", Some(1.0), &at(42, 0));
    assert!(offer(&at(42, 0)).is_some(), "three days running");
    assert_eq!(offer(&at(43, 1)), None, "and gone after a day");
}

#[test]
fn hopelessness_in_the_grid_has_the_card_beside_it() {
    let diary = Diary::new();
    diary.journal.items().pin(&ItemId("hopelessness".to_owned()), true, &at(0, 0)).unwrap();
    let today = diary.journal.views().today(&at(0, 0)).unwrap();
    let beside: Vec<_> = today.quick.iter().filter(|button| button.talk).map(|button| button.item.0.as_str()).collect();
    assert_eq!(beside, ["hopelessness"]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    /// Whatever is logged and however it is marked: every sign is of an entry that was said of the last 24 hours, and no rule
    /// has two entries in a day unless one is much worse.
    #[test]
    fn every_sign_is_of_something_said_now(
        said in prop::collection::vec((0usize..8, 0u8..11, 0i64..60, 0usize..4), 1..20),
    ) {
        let items = ["chest-pain", "fever", "stiff-neck", "dark-urine", "headache", "scalp-tenderness", "malaise", "pain"];
        let marks = [Mark::Measured, Mark::Coarse, Mark::FilledIn, Mark::Recalled];
        let diary = Diary::new();
        let now = at(20, 0);
        let mut marked = std::collections::HashMap::new();
        for (item, value, hours, mark) in said {
            let moment = now.later(TimeDelta::hours(-hours));
            let body = Body::symptom(items[item], Severity::of(f64::from(value)));
            let when = Some(When::At { moment: moment.clone() });
            let entry = diary.log(Draft { when, mark: marks[mark], ..Draft::now(body) }, &now);
            marked.insert(entry, (marks[mark], moment, value));
        }
        for sign in diary.signs(&now) {
            let (mark, moment, value) = &marked[&sign.entry];
            prop_assert!(matches!(mark, Mark::Measured | Mark::Coarse) && *value > 0, "{sign:?}");
            prop_assert!(now.at - moment.at < TimeDelta::hours(24), "{sign:?} of {moment}");
        }
        let operations = diary.journal.operations(&now, 100).unwrap().len();
        diary.signs(&now);
        prop_assert_eq!(operations, diary.journal.operations(&now, 100).unwrap().len(), "looking writes nothing");
    }
}

/// An item of the person's own, as an import or `item add` makes it.
fn own_item(diary: &Diary, kind: ItemKind, label: &str, now: &Moment) -> ItemId {
    diary.journal.items().add(&NewItem::new(kind, Family::GeneralSymptom, label), now).unwrap().item.id
}

#[test]
fn an_item_of_ones_own_that_is_called_like_a_sign_makes_one() {
    let now = at(0, 0);
    for (label, rule) in [("Left chest pain", "chest-or-breath"), ("Saddle numbness, left", "saddle-numbness")] {
        let diary = Diary::new();
        let id = own_item(&diary, ItemKind::Symptom, label, &now);
        diary.say(&id.0, Some(8.0), &now);
        assert_eq!(diary.rules(&now), [rule], "{label}");
        assert!(diary.rules(&at(2, 0)).is_empty(), "it was said two days ago");
        diary.say(&id.0, Some(8.0), &at(2, 0));
        assert!(diary.rules(&at(2, 0)).is_empty(), "{label}: one episode");
    }
    let diary = Diary::new();
    let id = own_item(&diary, ItemKind::Symptom, "Knee pain on the stairs", &now);
    diary.say(&id.0, Some(9.0), &now);
    assert!(diary.rules(&now).is_empty());
}

#[test]
fn what_another_app_called_an_activity_makes_a_sign_when_it_is_said_here() {
    let (diary, now) = (Diary::new(), at(0, 0));
    let item = diary.journal.items().add(&NewItem::new(ItemKind::Factor, Family::Strain, "chest pains"), &now).unwrap();
    let amount = Some(Rating { raw: 8.0, scale: Scale::Nrs11 });
    diary.log(Draft::now(Body::Factor { item: item.item.id, amount }), &now);
    assert_eq!(diary.rules(&now), ["chest-or-breath"]);
}
