//! What Ebb offers once it is known: whom to call, and a limit for a painkiller, one at a time.

use ebb_core::ask_budget::QuestionAbout;
use ebb_core::entry::{Dose, FlarePhase};
use ebb_core::i18n::Language;
use ebb_core::profile::{AboutMe, Contact, Medicine};
use ebb_core::time::Moment;
use ebb_core::{Change, Journal};

use crate::{asked, days_ago, flare, fresh, hours, id, log, noon};

const WHOM: &str =
    "Is there somebody you would call in a hard moment? Ebb then shows their number first, and keeps it on this phone.";
const LIMIT: &str = "Ibuprofen has no limit of yours yet. With one, Ebb says before each dose where you stand.";

/// Noon, so many days later.
fn day(days: i64) -> Moment {
    hours(24 * days)
}

/// The texts of what is asked beside check-ins and remedies.
fn offered(journal: &Journal, now: &Moment) -> Vec<String> {
    asked(journal, now).into_iter().filter(|text| text == WHOM || text == LIMIT).collect()
}

fn dismiss(journal: &Journal, now: &Moment) -> Change {
    let open = journal.questions().list(now).unwrap();
    let offer = open.iter().find(|one| one.id.starts_with("offer/")).unwrap();
    journal.questions().dismiss(&offer.id, now).unwrap()
}

fn days_of_pain(journal: &Journal, days: std::ops::RangeInclusive<i64>) {
    for ago in days {
        log(journal, "pain", 4.0, &days_ago(ago));
    }
}

#[test]
fn a_contact_is_offered_after_seven_days_and_not_before() {
    let (_folder, journal) = fresh();
    days_of_pain(&journal, 1..=6);
    log(&journal, "pain", 4.0, &noon());
    assert_eq!(offered(&journal, &noon()), Vec::<String>::new(), "today is no day before it");
    days_of_pain(&journal, 7..=7);
    assert_eq!(offered(&journal, &noon()), [WHOM]);
    let questions = journal.questions().list(&noon()).unwrap();
    assert_eq!(questions.last().unwrap().about, QuestionAbout::Contact, "after everything else");

    let contact = Some(Contact { name: "Ana".to_owned(), phone: "0170 1".to_owned() });
    journal.profile().save(AboutMe { contact, ..AboutMe::default() }, &noon()).unwrap();
    assert_eq!(offered(&journal, &noon()), Vec::<String>::new());
}

#[test]
fn a_limit_is_offered_for_a_painkiller_in_use_a_week_after_the_contact() {
    let (_folder, journal) = fresh();
    let medicine = Medicine { name: "Ibuprofen".to_owned(), ..Medicine::default() };
    let saved = journal.medicines().save(None, medicine.clone(), &days_ago(8)).unwrap();
    journal
        .medicines()
        .save(None, Medicine { name: "Vitamin D".to_owned(), ..Medicine::default() }, &days_ago(8))
        .unwrap();
    days_of_pain(&journal, 1..=8);
    for ago in 1..=3 {
        journal.logging().tap(&id("ibuprofen"), &days_ago(ago)).unwrap();
        journal.logging().tap(&id("vitamin-d"), &days_ago(ago)).unwrap();
    }
    assert_eq!(offered(&journal, &noon()), [WHOM], "one at a time");
    dismiss(&journal, &noon());
    assert_eq!(offered(&journal, &hours(1)), Vec::<String>::new(), "the next is not offered the same day");
    assert_eq!(offered(&journal, &day(6)), Vec::<String>::new());
    assert_eq!(offered(&journal, &day(7)), [LIMIT]);
    let about = journal.questions().list(&day(7)).unwrap().pop().unwrap().about;
    assert_eq!(about, QuestionAbout::DoseLimit { medicine: saved.medicine.id.clone() });

    let limited = Medicine { daily_most: Some(Dose::parse("1200 mg", None, Language::English).unwrap()), ..medicine };
    journal.medicines().save(Some(saved.medicine.id), limited, &day(7)).unwrap();
    assert_eq!(offered(&journal, &day(7)), Vec::<String>::new());
}

#[test]
fn what_was_put_aside_is_offered_again_after_eight_weeks_and_never_in_a_flare() {
    let (_folder, journal) = fresh();
    days_of_pain(&journal, 1..=7);
    dismiss(&journal, &noon());
    for ahead in [1, 20, 55] {
        log(&journal, "pain", 4.0, &day(ahead));
        assert_eq!(offered(&journal, &day(ahead)), Vec::<String>::new(), "after {ahead} days");
    }
    for ahead in 48..56 {
        log(&journal, "pain", 4.0, &day(ahead));
    }
    assert_eq!(offered(&journal, &day(56)), [WHOM]);
    flare(&journal, FlarePhase::Started, &day(56));
    assert_eq!(offered(&journal, &day(56)), Vec::<String>::new());
}
