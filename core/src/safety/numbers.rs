//! The numbers to call, by country, as `core/safety/numbers.json` has them.

use std::sync::OnceLock;

use serde::Deserialize;

use crate::time::Day;

/// From this age on, in days, a number says that it may have changed.
const FRESH: i32 = 365;

/// A number with where it comes from. The page and its publisher are for those who check it again, not for the card.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PhoneLine {
    /// As it is dialled.
    pub(super) number: String,
    /// Who answers.
    pub(super) operator: String,
    /// When somebody answers; absent is day and night.
    pub(super) hours: Option<String>,
    /// Who published the page.
    #[cfg_attr(not(test), allow(dead_code, reason = "for those who check the data again"))]
    source: String,
    /// Title of the page.
    #[cfg_attr(not(test), allow(dead_code, reason = "for those who check the data again"))]
    page: String,
    /// Date of the page; absent where it bears none.
    pub(super) as_of: Option<Day>,
}

impl PhoneLine {
    /// Whether it was so within a year before a day. What bears no date is not known to be.
    pub(super) fn is_fresh(&self, today: Day) -> bool {
        self.as_of.is_some_and(|as_of| today.since(as_of) <= FRESH)
    }
}

/// The numbers of a country.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CountryNumbers {
    /// ISO 3166-1 alpha-2.
    pub(super) country: String,
    pub(super) emergency: Vec<PhoneLine>,
    pub(super) poison: Vec<PhoneLine>,
    pub(super) crisis: Vec<PhoneLine>,
}

#[derive(Deserialize)]
struct File {
    countries: Vec<CountryNumbers>,
}

/// Every country that has numbers, by code.
pub(super) fn countries() -> &'static [CountryNumbers] {
    static ALL: OnceLock<Vec<CountryNumbers>> = OnceLock::new();
    // The file is part of the program, and a test reads it.
    ALL.get_or_init(|| {
        let file = serde_json::from_str::<File>(include_str!("../../safety/numbers.json"));
        file.map(|file| file.countries).unwrap_or_default()
    })
}

/// The numbers of a country, if there are some.
pub(super) fn of(country: &str) -> Option<&'static CountryNumbers> {
    countries().iter().find(|numbers| numbers.country == country)
}

/// The emergency number of a country.
pub(super) fn emergency(country: Option<&str>) -> Option<&'static str> {
    of(country?)?.emergency.first().map(|line| line.number.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_number_has_its_source_and_can_be_dialled() {
        let all = countries();
        assert!(all.len() >= 10, "{} countries", all.len());
        assert!(all.is_sorted_by(|a, b| a.country < b.country), "by code, each once");
        for one in all {
            assert!(!one.emergency.is_empty(), "{}: an emergency number, or the country is left out", one.country);
            for number in [&one.emergency, &one.poison, &one.crisis].into_iter().flatten() {
                let label = format!("{}: {number:?}", one.country);
                assert!(number.number.chars().all(|c| c.is_ascii_digit() || " -+*".contains(c)), "{label}");
                assert!(number.number.chars().filter(char::is_ascii_digit).count() >= 3, "{label}");
                let texts = [&number.operator, &number.source, &number.page];
                assert!(texts.iter().all(|text| !text.trim().is_empty() && !text.contains("://")), "{label}");
            }
        }
    }

    #[test]
    fn what_is_older_than_a_year_or_bears_no_date_is_not_fresh() {
        let number = |as_of: Option<&str>| PhoneLine {
            number: "112".to_owned(),
            operator: String::new(),
            hours: None,
            source: String::new(),
            page: String::new(),
            as_of: as_of.map(|day| day.parse().unwrap()),
        };
        let today: Day = "2026-03-28".parse().unwrap();
        assert!(number(Some("2025-03-28")).is_fresh(today));
        assert!(!number(Some("2025-03-27")).is_fresh(today));
        assert!(!number(None).is_fresh(today));
    }
}
