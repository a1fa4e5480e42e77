//! What is said of an entry after the tap that logged it: severity, places, qualities, time and note.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use ebb_core::catalog::ItemId;
use ebb_core::entry::{Body, BodySide, Entry, EntryId, Mark, Rating, Region, Scale, Severity, SymptomQuality, When};
use ebb_core::i18n::Language;
use ebb_core::logging::{EntryDetails, GivenSide, PlaceSeverity};
use ebb_core::time::{DayPart, Moment};
use ebb_core::{EbbError, InvalidInput, Journal, Options};

fn at(text: &str) -> Moment {
    format!("{text}:00+01:00[Europe/Berlin]").parse().unwrap()
}

fn now() -> Moment {
    at("2026-03-14T20:50")
}

fn open(folder: &tempfile::TempDir) -> Journal {
    let options = Options { language: Language::English, ..Options::default() };
    Journal::open(&folder.path().join("journal.db"), options).unwrap()
}

fn tap(journal: &Journal, item: &str) -> EntryId {
    journal.logging().tap(&ItemId(item.to_owned()), &now()).unwrap().entries[0].clone()
}

fn get(journal: &Journal, id: &EntryId) -> Entry {
    journal.logging().get(id).unwrap().unwrap()
}

/// One of the four words, by its place.
fn word(place: f64) -> Severity {
    Severity::Rated { rating: Rating { raw: place, scale: Scale::FourStep } }
}

fn place(region: Region, severity: impl Into<Option<Severity>>) -> PlaceSeverity {
    PlaceSeverity { region, severity: severity.into() }
}

fn places(all: &[PlaceSeverity]) -> EntryDetails {
    EntryDetails { places: Some(all.to_vec()), ..EntryDetails::default() }
}

fn said(entry: &Entry) -> (Severity, Vec<Region>, Vec<SymptomQuality>, Mark) {
    let Body::Symptom { severity, regions, qualities, .. } = &entry.body else { panic!("a symptom") };
    (*severity, regions.clone(), qualities.clone(), entry.mark)
}

#[test]
fn three_regions_with_three_severities_are_one_operation_with_one_undo() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let id = tap(&journal, "pain");
    let before = get(&journal, &id);
    let details = EntryDetails {
        qualities: Some(vec![SymptomQuality::Burning]),
        note: Some("After the stairs".to_owned()),
        ..places(&[
            place(Region::Neck, word(2.0)),
            place(Region::KneeLeft, word(3.0)),
            place(Region::LowerBack, Severity::of(4.0)),
            place(Region::KneeRight, word(3.0)),
        ])
    };
    let change = journal.logging().add_details(&id, details, &now()).unwrap();
    assert_eq!(change.entries.len(), 3);
    assert_eq!(change.entries[0], id);
    assert_eq!(
        change.label,
        "Pain 5 · neck, burning; Pain 8 · left knee, right knee, burning; Pain 4 · lower back, burning"
    );
    let today = journal.views().today(&now()).unwrap();
    assert_eq!(today.just_logged.unwrap().label, change.label, "the undo strip names what one undo takes back");
    let entries: Vec<Entry> = change.entries.iter().map(|id| get(&journal, id)).collect();
    let feels = vec![SymptomQuality::Burning];
    assert_eq!(said(&entries[0]), (word(2.0), vec![Region::Neck], feels.clone(), Mark::Coarse));
    assert_eq!(said(&entries[1]), (word(3.0), vec![Region::KneeLeft, Region::KneeRight], feels.clone(), Mark::Coarse));
    assert_eq!(said(&entries[2]), (Severity::of(4.0), vec![Region::LowerBack], feels, Mark::Measured));
    assert!(entries.iter().all(|entry| entry.when == before.when && entry.day == before.day));
    assert_eq!(
        entries.iter().map(|entry| entry.note.as_deref()).collect::<Vec<_>>(),
        [Some("After the stairs"), None, None],
    );

    journal.undo(&now()).unwrap();
    assert_eq!(get(&journal, &id), before);
    for other in &change.entries[1..] {
        assert_eq!(journal.logging().get(other).unwrap(), None);
    }
    journal.redo(&now()).unwrap();
    assert_eq!(change.entries.iter().map(|id| get(&journal, id)).collect::<Vec<_>>(), entries);
}

#[test]
fn places_without_a_severity_share_that_of_the_symptom() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let id = tap(&journal, "pain");
    let where_only = places(&[place(Region::Neck, None), place(Region::Head, None)]);
    let change = journal.logging().add_details(&id, where_only, &now()).unwrap();
    assert_eq!(change.entries, std::slice::from_ref(&id));
    assert_eq!(
        said(&get(&journal, &id)),
        (Severity::Present, vec![Region::Neck, Region::Head], vec![], Mark::Measured)
    );

    let stronger = EntryDetails {
        severity: Some(Severity::of(6.0)),
        ..places(&[
            place(Region::Neck, Severity::of(9.0)),
            place(Region::Neck, Severity::of(2.0)),
            place(Region::Head, None),
        ])
    };
    let change = journal.logging().add_details(&id, stronger, &now()).unwrap();
    assert_eq!(said(&get(&journal, &id)).1, [Region::Head], "the entry keeps the severity of the whole");
    assert_eq!(change.label, "Pain 6 · head; Pain 2 · neck", "of a region given twice the last counts");
}

#[test]
fn what_is_absent_stays_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let id = tap(&journal, "pain");
    let all = EntryDetails {
        severity: Some(word(1.0)),
        qualities: Some(vec![SymptomQuality::Stiff]),
        note: Some("Cold room".to_owned()),
        ..places(&[place(Region::Neck, None)])
    };
    journal.logging().add_details(&id, all, &now()).unwrap();
    let before = get(&journal, &id);
    journal.logging().add_details(&id, EntryDetails::default(), &now()).unwrap();
    assert_eq!(get(&journal, &id), before);
    let bare = EntryDetails { note: Some("  ".to_owned()), qualities: Some(vec![]), ..places(&[]) };
    journal.logging().add_details(&id, bare, &now()).unwrap();
    let after = get(&journal, &id);
    assert_eq!((said(&after), after.note), ((word(1.0), vec![], vec![], Mark::Coarse), None));
}

#[test]
fn a_severity_of_an_earlier_day_is_from_memory() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let id = tap(&journal, "pain");
    let yesterday = When::Day { day: "2026-03-13".parse().unwrap() };
    let details = EntryDetails {
        severity: Some(Severity::of(6.0)),
        when: Some(yesterday.clone()),
        ..places(&[place(Region::Neck, word(3.0)), place(Region::Head, None)])
    };
    let change = journal.logging().add_details(&id, details, &now()).unwrap();
    for id in &change.entries {
        let entry = get(&journal, id);
        assert_eq!((entry.mark, &entry.when), (Mark::Recalled, &yesterday));
    }
    let ahead = EntryDetails { when: Some(When::At { moment: at("2026-03-15T09:00") }), ..EntryDetails::default() };
    assert!(journal.logging().add_details(&id, ahead, &now()).is_err());
}

#[test]
fn what_is_no_symptom_takes_a_time_and_a_note_alone() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let id = tap(&journal, "stress");
    let form = journal.views().details(&id, &now()).unwrap();
    assert!(form.steps.is_empty() && form.regions.is_empty() && form.qualities.is_empty());
    let ago = form.times[1].when.clone();
    let details =
        EntryDetails { when: Some(ago.clone()), note: Some("Phone call".to_owned()), ..EntryDetails::default() };
    journal.logging().add_details(&id, details, &now()).unwrap();
    let entry = get(&journal, &id);
    assert_eq!((entry.when, entry.note.as_deref()), (ago, Some("Phone call")));
    for details in [
        EntryDetails { severity: Some(word(1.0)), ..EntryDetails::default() },
        places(&[]),
        EntryDetails { qualities: Some(vec![]), ..EntryDetails::default() },
        EntryDetails { side: Some(GivenSide { side: None }), ..EntryDetails::default() },
    ] {
        let refused = journal.logging().add_details(&id, details, &now()).unwrap_err();
        assert!(matches!(refused, EbbError::Invalid { input: InvalidInput::WrongKind { .. } }), "{refused:?}");
    }
}

#[test]
fn the_form_says_everything_in_words() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let id = tap(&journal, "pain");
    let form = journal.views().details(&id, &now()).unwrap();
    assert_eq!((form.name.as_str(), form.severity, form.note.as_str()), ("Pain", None, ""));
    assert_eq!((form.steps.len(), form.four_steps.len(), form.regions.len(), form.qualities.len()), (11, 4, 26, 9));
    let names: Vec<&str> = form.regions[..4].iter().map(|choice| choice.label.as_str()).collect();
    assert_eq!(names, ["Head", "Neck", "Left jaw", "Right jaw"]);
    let times: Vec<&str> = form.times.iter().map(|offer| offer.label.as_str()).collect();
    assert_eq!(times, ["Now", "30 min ago", "This morning", "Yesterday"]);
    let today = "2026-03-14".parse().unwrap();
    assert_eq!(form.times[0].when, When::At { moment: now() });
    assert_eq!(form.times[1].when, When::At { moment: at("2026-03-14T20:20") });
    assert_eq!(form.times[2].when, When::Part { day: today, part: DayPart::Morning });
    let yesterday = form.times[3].when.clone();
    assert_eq!(yesterday, When::Day { day: today.plus(-1) });

    let later = journal.views().details(&id, &at("2026-03-14T21:10")).unwrap();
    assert_eq!(later.times[0].label, "20:50", "it is no longer now");
    let details = EntryDetails { when: Some(yesterday), ..places(&[place(Region::Neck, word(2.0))]) };
    journal.logging().add_details(&id, details, &now()).unwrap();
    let given = journal.views().details(&id, &now()).unwrap();
    assert_eq!((given.severity, given.given_regions), (Some(5.0), vec![Region::Neck]));
    let times: Vec<&str> = given.times.iter().map(|offer| offer.label.as_str()).collect();
    assert_eq!(times, ["As it is", "30 min ago", "This morning"]);
}

#[test]
fn a_side_is_said_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let id = tap(&journal, "pain");
    let given = |side| EntryDetails { side: Some(GivenSide { side }), ..EntryDetails::default() };
    let form = |journal: &Journal| journal.views().details(&id, &now()).unwrap();
    let sides: Vec<_> = form(&journal).sides.into_iter().map(|choice| choice.label).collect();
    assert_eq!(sides, ["Left", "Right", "Both sides", "Middle"]);
    let left = EntryDetails {
        side: Some(GivenSide { side: Some(BodySide::Left) }),
        ..places(&[place(Region::Neck, word(3.0)), place(Region::Head, word(1.0))])
    };
    let change = journal.logging().add_details(&id, left, &now()).unwrap();
    assert_eq!(change.label, "Pain 8 · neck, left; Pain 2 · head, left", "those beside it have the same side");
    assert_eq!(form(&journal).given_side, Some(BodySide::Left));
    journal.logging().add_details(&id, EntryDetails::default(), &now()).unwrap();
    assert_eq!(form(&journal).given_side, Some(BodySide::Left), "what is absent stays");
    journal.logging().add_details(&id, given(None), &now()).unwrap();
    assert_eq!(form(&journal).given_side, None);

    let one_sided: Vec<_> = form(&journal).regions.into_iter().filter(|region| region.one_sided).collect();
    assert_eq!((one_sided.len(), one_sided[0].region), (20, Region::JawLeft));
}

#[test]
fn an_entry_of_days_ago_is_offered_times_around_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let id = tap(&journal, "pain");
    let later = journal.views().details(&id, &at("2026-03-17T09:00")).unwrap();
    let times: Vec<&str> = later.times.iter().map(|offer| offer.label.as_str()).collect();
    assert_eq!(times[..5], ["20:50", "1 h earlier", "10 min earlier", "10 min later", "1 h later"]);
    assert!(!times.contains(&"This morning") && !times.contains(&"30 min ago"), "{times:?}");

    let details = EntryDetails { severity: Some(word(2.0)), ..places(&[place(Region::Neck, None)]) };
    let change = journal.logging().add_details(&id, details, &at("2026-03-17T09:00")).unwrap();
    let entry = get(&journal, &id);
    assert_eq!((entry.mark, entry.when), (Mark::Recalled, When::At { moment: now() }));
    assert_eq!(change.entries, std::slice::from_ref(&id));
    journal.undo(&at("2026-03-17T09:01")).unwrap();
    assert_eq!(said(&get(&journal, &id)), (Severity::Present, vec![], vec![], Mark::Measured));
}

#[test]
fn in_the_morning_this_morning_is_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let morning = at("2026-03-14T08:00");
    let id = journal.logging().tap(&ItemId("pain".to_owned()), &morning).unwrap().entries[0].clone();
    let form = journal.views().details(&id, &morning).unwrap();
    let times: Vec<&str> = form.times.iter().map(|offer| offer.label.as_str()).collect();
    assert_eq!(times, ["Now", "30 min ago", "Yesterday"]);
}

#[test]
fn without_looking_logs_the_first_symptom_of_the_grid() {
    let folder = tempfile::tempdir().unwrap();
    let journal = open(&folder);
    let what = journal.views().without_looking(&now()).unwrap().unwrap();
    let first = journal.views().today(&now()).unwrap().quick[0].item.clone();
    assert_eq!((&what.item, what.label.as_str(), what.steps.len()), (&first, "Pain", 11));
}
