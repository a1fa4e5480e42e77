//! The numbers to call, by country, as `core/safety/numbers.json` has them.

use std::sync::OnceLock;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer};

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
    /// Date of the page.
    pub(super) as_of: Day,
}

impl PhoneLine {
    /// Whether it was so within a year before a day.
    pub(super) fn is_fresh(&self, today: Day) -> bool {
        today.since(self.as_of) <= FRESH
    }
}

/// The checked numbers of a country.
#[derive(Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CountryNumbers {
    /// ISO 3166-1 alpha-2.
    pub(super) country: String,
    #[serde(deserialize_with = "checked")]
    pub(super) emergency: Vec<PhoneLine>,
    #[serde(deserialize_with = "checked")]
    pub(super) poison: Vec<PhoneLine>,
    #[serde(deserialize_with = "checked")]
    pub(super) crisis: Vec<PhoneLine>,
}

impl CountryNumbers {
    fn is_empty(&self) -> bool {
        self.emergency.is_empty() && self.poison.is_empty() && self.crisis.is_empty()
    }
}

/// Reads numbers and leaves out those that bear no date: they were not checked, and are in the file for whoever does.
fn checked<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<PhoneLine>, D::Error> {
    let lines = Vec::<serde_json::Value>::deserialize(deserializer)?;
    let dated = lines.into_iter().filter(|line| line.get("as_of").is_some_and(|as_of| !as_of.is_null()));
    dated.map(|line| serde_json::from_value(line).map_err(D::Error::custom)).collect()
}

#[derive(Deserialize)]
struct File {
    countries: Vec<CountryNumbers>,
}

/// Every country that has a checked number, by code.
pub(super) fn countries() -> &'static [CountryNumbers] {
    static ALL: OnceLock<Vec<CountryNumbers>> = OnceLock::new();
    // The file is part of the program, and a test reads it.
    ALL.get_or_init(|| {
        let file = serde_json::from_str::<File>(include_str!("../../safety/numbers.json"));
        let mut countries = file.map(|file| file.countries).unwrap_or_default();
        countries.retain(|numbers| !numbers.is_empty());
        countries
    })
}

/// The checked numbers of a country, if there are some.
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

    /// Every number of the file, also those that are not checked.
    #[test]
    fn every_number_has_its_source_and_can_be_dialled() {
        let file: serde_json::Value = serde_json::from_str(include_str!("../../safety/numbers.json")).unwrap();
        let all = file["countries"].as_array().unwrap();
        assert!(all.len() >= 10, "{} countries", all.len());
        assert!(all.is_sorted_by(|a, b| a["country"].as_str() < b["country"].as_str()), "by code, each once");
        for one in all {
            for number in ["emergency", "poison", "crisis"].iter().flat_map(|list| one[list].as_array().unwrap()) {
                let text = |key: &str| number[key].as_str().unwrap();
                assert!(text("number").chars().all(|c| c.is_ascii_digit() || " -+*".contains(c)), "{number}");
                assert!(text("number").chars().filter(char::is_ascii_digit).count() >= 3, "{number}");
                let texts = ["operator", "source", "page"].map(text);
                assert!(texts.iter().all(|text| !text.trim().is_empty() && !text.contains("://")), "{number}");
            }
        }
    }

    #[test]
    fn what_is_not_checked_is_left_out() {
        let numbers = |country| of(country).map(|one| [one.emergency.len(), one.poison.len(), one.crisis.len()]);
        assert_eq!(numbers("AT"), Some([1, 1, 0]));
        assert_eq!(numbers("DE"), Some([1, 0, 0]));
        assert_eq!(numbers("NZ"), Some([0, 1, 1]));
        assert_eq!(numbers("CH"), None, "a country without a checked number");
        assert!(countries().iter().all(|one| !one.is_empty()));
    }

    #[test]
    fn what_is_older_than_a_year_is_not_fresh() {
        let number = |as_of: &str| PhoneLine {
            number: "112".to_owned(),
            operator: String::new(),
            hours: None,
            source: String::new(),
            page: String::new(),
            as_of: as_of.parse().unwrap(),
        };
        let today: Day = "2026-03-28".parse().unwrap();
        assert!(number("2025-03-28").is_fresh(today));
        assert!(!number("2025-03-27").is_fresh(today));
    }
}
