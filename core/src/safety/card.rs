//! The card *Talk to someone*.

use serde::Serialize;

use super::numbers::{self, CountryNumbers, PhoneLine};
use crate::crisis::CrisisKind;
use crate::i18n::Words;
use crate::profile::{AboutMe, Contact};
use crate::time::Day;

/// The card *Talk to someone*: whom to call, in the order to show them. It says nothing of why it was opened, and may be
/// shown without the app's lock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TalkToSomeone {
    /// The title.
    pub title: String,
    /// One calm sentence; for an overdose whom to call first, also where no number is known.
    pub opening: String,
    /// Whom to call. The person's own contact first, then the numbers of the chosen country, then its emergency number;
    /// for an overdose emergency and poison first. Empty with neither a contact nor a country.
    pub calls: Vec<Call>,
    /// A message to the contact, for the phone to offer as a text; absent without a contact.
    pub message: Option<String>,
    /// How to find a number where one is missing, a sentence each.
    pub hints: Vec<String>,
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Call {
    /// Who it is.
    pub who: CallKind,
    /// Their name in words.
    pub label: String,
    /// The number, as it is dialled.
    pub number: String,
    /// When somebody answers, and from when the number is; absent for the person's own contact.
    pub note: Option<String>,
}

/// Who is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum CallKind {
    /// The person's own contact.
    Contact,
    /// People who listen.
    Crisis,
    /// Poison information.
    Poison,
    /// Ambulance.
    Emergency,
}

/// A country that the numbers of can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct CountryLine {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Its name.
    pub label: String,
}

impl TalkToSomeone {
    /// The card as it can be shown where no journal can be opened: without contact and country.
    #[must_use]
    pub fn without_journal(about: Option<CrisisKind>, words: Words) -> Self {
        Self::of(about, &AboutMe::default(), Day::default(), words)
    }

    pub(super) fn of(about: Option<CrisisKind>, person: &AboutMe, today: Day, words: Words) -> Self {
        let overdose = about == Some(CrisisKind::Overdose);
        let numbers = person.country.as_deref().and_then(numbers::of);
        let of = |who, list: fn(&CountryNumbers) -> &[PhoneLine]| {
            let found = numbers.map(list).unwrap_or_default();
            found.iter().map(|number| call(who, number, today, words)).collect::<Vec<_>>()
        };
        let contact = person.contact.iter().map(own).collect::<Vec<_>>();
        let crisis = of(CallKind::Crisis, |numbers| &numbers.crisis);
        let emergency = of(CallKind::Emergency, |numbers| &numbers.emergency);
        let poison = of(CallKind::Poison, |numbers| &numbers.poison);
        Self {
            title: words.talk_title(),
            opening: opening(overdose, !emergency.is_empty(), words),
            message: person.contact.as_ref().map(|_| words.talk_message()),
            calls: if overdose {
                [emergency, poison, contact, crisis]
            } else {
                [contact, crisis, emergency, Vec::new()]
            }
            .concat(),
            hints: hints(overdose, person.country.as_deref(), words),
        }
    }
}

fn own(contact: &Contact) -> Call {
    Call { who: CallKind::Contact, label: contact.name.clone(), number: contact.phone.clone(), note: None }
}

fn call(who: CallKind, number: &PhoneLine, today: Day, words: Words) -> Call {
    let date = checked_note(number, today, words);
    let label = match who {
        CallKind::Emergency => words.talk_label_emergency(),
        CallKind::Poison => words.talk_label_poison(number.operator.as_str()),
        CallKind::Contact | CallKind::Crisis => number.operator.clone(),
    };
    let hours = number.hours.as_deref().map(|hours| words.talk_hours(hours));
    let note = hours.into_iter().chain([date]).collect::<Vec<_>>().join(" · ");
    Call { who, label, number: number.number.clone(), note: Some(note) }
}

/// From when a number is.
pub(super) fn checked_note(number: &PhoneLine, today: Day, words: Words) -> String {
    let as_of = number.as_of.to_string();
    if number.is_fresh(today) { words.talk_as_of(as_of) } else { words.talk_as_of_old(as_of) }
}

/// How to find a number where one is missing: none is shown that was not checked.
fn hints(overdose: bool, country: Option<&str>, words: Words) -> Vec<String> {
    let (mut hints, numbers) = (Vec::new(), country.and_then(numbers::of));
    match numbers {
        None if country.is_none() => hints.push(words.talk_choose_country()),
        None => hints.push(words.talk_no_numbers()),
        Some(numbers) if overdose && numbers.poison.is_empty() => hints.push(words.talk_no_poison_line()),
        Some(numbers) if !overdose && numbers.crisis.is_empty() => hints.push(words.talk_no_crisis_line()),
        Some(_) => {}
    }
    let has_emergency = numbers.is_some_and(|numbers| !numbers.emergency.is_empty());
    // After an overdose it is in the opening, before everybody else.
    if !has_emergency && !overdose {
        hints.push(words.talk_find_emergency());
    }
    hints
}

fn opening(overdose: bool, has_emergency: bool, words: Words) -> String {
    match (overdose, has_emergency) {
        (false, _) => words.talk_opening(),
        (true, true) => words.talk_opening_overdose(),
        (true, false) => [words.talk_opening_overdose_no_number(), words.talk_find_emergency()].join(" "),
    }
}

/// The countries that have numbers, by name.
pub(super) fn countries(words: Words) -> Vec<CountryLine> {
    let line = |numbers: &CountryNumbers| {
        let label = words.lookup(&format!("country-{}", numbers.country.to_lowercase()));
        CountryLine { label: label.unwrap_or_else(|| numbers.country.clone()), code: numbers.country.clone() }
    };
    let mut lines: Vec<_> = numbers::countries().iter().map(line).collect();
    lines.sort_by(|a, b| a.label.cmp(&b.label));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn person(contact: bool, country: Option<&str>) -> AboutMe {
        let contact = contact.then(|| Contact { name: "Ana".to_owned(), phone: "0170 1".to_owned() });
        AboutMe { contact, country: country.map(str::to_owned), ..AboutMe::default() }
    }

    fn order(about: Option<CrisisKind>, person: &AboutMe) -> Vec<CallKind> {
        let card = TalkToSomeone::of(about, person, "2026-03-28".parse().unwrap(), Words::new(Language::English));
        card.calls.iter().map(|call| call.who).collect()
    }

    use CallKind::{Contact as Own, Crisis, Emergency, Poison};

    #[test]
    fn the_contact_comes_first_but_for_an_overdose() {
        for about in [None, Some(CrisisKind::Crisis)] {
            assert_eq!(order(about, &person(true, Some("NZ"))), [Own, Crisis]);
            assert_eq!(order(about, &person(true, Some("AT"))), [Own, Emergency]);
            assert_eq!(order(about, &person(false, Some("AT"))), [Emergency], "without one the numbers");
            assert_eq!(order(about, &person(true, None)), [Own]);
        }
        assert_eq!(order(Some(CrisisKind::Overdose), &person(true, Some("AT"))), [Emergency, Poison, Own]);
        assert_eq!(order(Some(CrisisKind::Overdose), &person(true, Some("NZ"))), [Poison, Own, Crisis]);
        assert_eq!(order(Some(CrisisKind::Overdose), &person(true, Some("ES"))), [Emergency, Own]);
    }

    #[test]
    fn overdose_says_whom_to_call_before_the_contact_also_without_a_number() {
        for language in Language::ALL {
            let words = Words::new(language);
            for country in [None, Some("PE"), Some("CH"), Some("NZ")] {
                let person = person(true, country);
                let card = TalkToSomeone::of(Some(CrisisKind::Overdose), &person, Day::default(), words);
                let first = [words.talk_opening_overdose_no_number(), words.talk_find_emergency()].join(" ");
                assert_eq!(card.opening, first, "{country:?}");
            }
            let known = TalkToSomeone::of(Some(CrisisKind::Overdose), &person(true, Some("DE")), Day::default(), words);
            assert_eq!((known.opening, known.calls[0].number.as_str()), (words.talk_opening_overdose(), "112"));
            assert_eq!(known.hints, [words.talk_no_poison_line()]);
        }
    }

    #[test]
    fn a_missing_number_is_said_to_be_missing() {
        let words = Words::new(Language::English);
        let hints = |country| TalkToSomeone::of(None, &person(false, Some(country)), Day::default(), words).hints;
        assert_eq!(hints("DE"), [words.talk_no_crisis_line()]);
        assert_eq!(hints("NZ"), [words.talk_find_emergency()]);
        assert_eq!(hints("CH"), [words.talk_no_numbers(), words.talk_find_emergency()]);
    }

    #[test]
    fn without_a_country_it_says_how_to_find_the_number_and_guesses_none() {
        for language in Language::ALL {
            let words = Words::new(language);
            let card = TalkToSomeone::without_journal(None, words);
            assert_eq!((card.calls.len(), card.message), (0, None));
            assert_eq!(card.hints, [words.talk_choose_country(), words.talk_find_emergency()]);
            let unknown = TalkToSomeone::of(None, &person(false, Some("PE")), Day::default(), words);
            assert_eq!(unknown.hints, [words.talk_no_numbers(), words.talk_find_emergency()]);
            assert!(unknown.calls.is_empty());
        }
    }

    #[test]
    fn every_number_bears_its_date() {
        let words = Words::new(Language::English);
        let at = |today: &str| {
            let card = TalkToSomeone::of(None, &person(false, Some("NZ")), today.parse().unwrap(), words);
            card.calls.into_iter().map(|call| call.note.unwrap()).collect::<Vec<_>>()
        };
        assert_eq!(at("2019-12-31")[0], "as of 2019-03-17");
        assert_eq!(at("2026-03-28")[0], "as of 2019-03-17; it may have changed");
    }

    #[test]
    fn every_country_with_numbers_has_a_name() {
        for language in Language::ALL {
            let keys = numbers::countries().iter().map(|one| format!("country-{}", one.country.to_lowercase()));
            assert_eq!(crate::i18n::missing(language, keys), Vec::<String>::new());
            assert_eq!(countries(Words::new(language)).len(), numbers::countries().len());
        }
    }
}
