//! Whom to call after too much of a medicine, in one sentence.

use super::card::checked_note;
use super::numbers::{self, CountryNumbers};
use crate::error::EbbError;
use crate::i18n::Words;
use crate::profile;
use crate::storage::Reader;
use crate::time::{Day, Moment};

/// Whom to call now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CallNow {
    /// With the numbers of the chosen country; without one it says only who that is. The country is never guessed.
    pub(crate) sentence: String,
    /// The poison line's number, otherwise the emergency number; absent without a country.
    pub(crate) number: Option<String>,
}

/// Whom to call after too much of a medicine.
pub(crate) fn call_now(reader: &Reader<'_>, now: &Moment) -> Result<CallNow, EbbError> {
    let country = profile::about_me(reader)?.country;
    let numbers = country.as_deref().and_then(numbers::of);
    let first = numbers.and_then(|numbers| numbers.poison.first().or(numbers.emergency.first()));
    let sentence = sentence(numbers, now.day(reader.rollover()?), reader.words());
    Ok(CallNow { sentence, number: first.map(|line| line.number.clone()) })
}

fn sentence(numbers: Option<&CountryNumbers>, today: Day, words: Words) -> String {
    let Some(numbers) = numbers else { return words.dose_call_poison_line() };
    let emergency = numbers.emergency.first().map(|line| line.number.as_str());
    match (numbers.poison.first(), emergency) {
        (None, None) => words.dose_call_poison_line(),
        (None, Some(emergency)) => words.dose_call_emergency(emergency),
        (Some(poison), emergency) => {
            let hours = poison.hours.as_deref().map(|hours| words.talk_hours(hours));
            let check = (!poison.is_fresh(today)).then(|| checked_note(poison, today, words));
            let notes = hours.into_iter().chain(check).collect::<Vec<_>>().join("; ");
            let number = if notes.is_empty() { poison.number.clone() } else { format!("{} ({notes})", poison.number) };
            let unknown = words.safety_emergency_number();
            words.dose_call_poison(number, emergency.unwrap_or(&unknown))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn number_is_named_where_it_is_checked_and_says_when_that_was_long_ago() {
        let today: Day = "2026-11-29".parse().unwrap();
        let english = Words::new(Language::English);
        let call = |country: Option<&str>| sentence(country.and_then(numbers::of), today, english);
        assert_eq!(call(None), english.dose_call_poison_line());
        assert!(
            call(Some("DE")).contains("112"),
            "no poison line, so the emergency number alone: {}",
            call(Some("DE"))
        );
        let at = call(Some("AT"));
        assert!(at.contains("01 406 43 43 (as of 2021-10-20; it may have changed)") && at.contains("144"), "{at}");
        assert!(call(Some("US")).contains("911"), "its poison line is not checked: {}", call(Some("US")));
        let nz = call(Some("NZ"));
        assert!(
            nz.contains("0800 764 766 (as of 2021-11-03; it may have changed)")
                && nz.contains("the emergency number where you are"),
            "{nz}"
        );
    }
}
