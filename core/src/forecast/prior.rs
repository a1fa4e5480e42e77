//! What other people's diaries say of flares in general: where everybody's forecast starts.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::course::FEATURES;
use crate::words::Words;

/// The version of the file's form and of the features it names.
const VERSION: u32 = 1;

/// The prior that ships, with where it comes from.
const SHIPPED: &str = include_str!("prior.json");

/// Slopes fitted on other people, and where they come from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prior {
    /// The version of the form, and of the features named.
    pub version: u32,
    /// What it was fitted on.
    pub fitted_on: Vec<Fitted>,
    /// What may be done with it, and what made it.
    pub note: String,
    /// The slope of each feature of a person's course, in log-odds.
    pub slopes: BTreeMap<String, f64>,
}

/// A diary a prior was fitted on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fitted {
    /// The file's name.
    pub diary: String,
    /// How many persons it has.
    pub persons: u32,
    /// How many of their days have rows.
    pub days: u32,
}

/// Why a file is no prior.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PriorFault {
    /// Not the JSON of a prior; with the line.
    Form(u64),
    /// Of another version than this program's.
    Version(u32),
    /// A feature has no slope, or none that is a number.
    NoSlope(String),
    /// There is no such feature.
    NoFeature(String),
}

impl PriorFault {
    /// The line it was found on, counted from 1; 1 where it concerns the whole file.
    #[must_use]
    pub fn line(&self) -> u64 {
        if let Self::Form(line) = self { *line } else { 1 }
    }

    /// In the person's language: what is wrong, and what to do.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        match self {
            Self::Form(_) => words.get("prior-form"),
            Self::Version(given) => {
                words.say("prior-version", &[("given", (*given).into()), ("version", VERSION.into())])
            }
            Self::NoSlope(feature) => words.say("prior-no-slope", &[("given", feature.into())]),
            Self::NoFeature(feature) => words.say("prior-no-feature", &[("given", feature.into())]),
        }
    }
}

impl Prior {
    /// Reads the file that `ebb fit-prior` writes.
    pub fn read(json: &str) -> Result<Self, PriorFault> {
        let prior: Self = serde_json::from_str(json)
            .map_err(|error| PriorFault::Form(u64::try_from(error.line().max(1)).unwrap_or(1)))?;
        if prior.version != VERSION {
            return Err(PriorFault::Version(prior.version));
        }
        let lacks = |feature: &&&str| !prior.slopes.get(**feature).is_some_and(|slope| slope.is_finite());
        if let Some(feature) = FEATURES.iter().find(lacks) {
            return Err(PriorFault::NoSlope((*feature).to_owned()));
        }
        if let Some(feature) = prior.slopes.keys().find(|name| !FEATURES.contains(&name.as_str())) {
            return Err(PriorFault::NoFeature(feature.clone()));
        }
        Ok(prior)
    }

    /// The file's text.
    pub fn write(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self).map(|text| text + "\n")
    }

    /// Of slopes in the order of the features. They are rounded to four digits: a prior is not surer than that.
    pub(super) fn of(slopes: &[f64], fitted_on: Vec<Fitted>, note: String) -> Self {
        let rounded = |slope: &f64| libm::round(1e4 * slope) / 1e4;
        let slopes = FEATURES.iter().zip(slopes).map(|(name, slope)| ((*name).to_owned(), rounded(slope))).collect();
        Self { version: VERSION, fitted_on, note, slopes }
    }

    /// The slopes in the order of the features.
    pub(super) fn slopes(&self) -> [f64; FEATURES.len()] {
        FEATURES.map(|name| self.slopes.get(name).copied().unwrap_or_default())
    }
}

impl Default for Prior {
    /// The prior that ships. A test reads it; were it damaged, nothing would be assumed of anybody.
    fn default() -> Self {
        Self::read(SHIPPED).unwrap_or_else(|_| Self::of(&[0.0; FEATURES.len()], Vec::new(), String::new()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_prior_is_whole() {
        let prior = Prior::read(SHIPPED).unwrap();
        assert_eq!(prior.write().unwrap(), SHIPPED);
        assert!(
            prior.fitted_on.iter().all(|fitted| fitted.persons > 0 && fitted.days > 0) && prior.fitted_on.len() == 2
        );
    }

    #[test]
    fn another_file_is_refused_with_the_reason() {
        let changed = |from: &str, to: &str| Prior::read(&SHIPPED.replacen(from, to, 1)).unwrap_err();
        assert_eq!(Prior::read("person,date\n"), Err(PriorFault::Form(1)));
        assert_eq!(changed("\"version\": 1", "\"version\": 9"), PriorFault::Version(9));
        assert_eq!(changed("\"early\"", "\"late\""), PriorFault::NoSlope("early".into()));
        let extra = changed("\"slopes\": {", "\"slopes\": {\n    \"moon\": 1.0,");
        assert_eq!(extra, PriorFault::NoFeature("moon".into()));
    }
}
