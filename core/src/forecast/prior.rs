//! The population prior: slopes and trees fitted on other people's diaries, from which every person's forecast starts.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::{Tree, features::FEATURES};
use crate::i18n::Words;

/// Version of the file format and of the features it names.
const VERSION: u32 = 2;

/// The shipped prior, with its provenance.
const SHIPPED: &str = include_str!("prior.json");

/// Slopes and trees fitted on other people, with their provenance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prior {
    /// Version of the file format and of the features it names.
    pub version: u32,
    /// The diaries that the slopes and the trees were fitted on, in order.
    pub fitted_on: Vec<FittedDiary>,
    /// Further diaries that the trees alone were fitted on, in order.
    pub trees_fitted_on: Vec<FittedDiary>,
    /// Licences of the diaries, and the command that made this file.
    pub note: String,
    /// Slope of each feature ([`FEATURES`]), in log-odds.
    pub slopes: BTreeMap<String, f64>,
    /// The trees, whose corrections add up.
    pub trees: Vec<Tree>,
}

/// A diary that the prior was fitted on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FittedDiary {
    /// The file's name.
    pub diary: String,
    /// Number of people in it.
    pub persons: u32,
    /// Number of their days with at least one row.
    pub days: u32,
}

/// Why a file is not a valid prior.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PriorError {
    /// Not the JSON of a prior; contains the line of the error.
    Json(u64),
    /// The file's version is not the one this program reads.
    Version(u32),
    /// A feature has no finite slope.
    MissingSlope(String),
    /// A slope names an unknown feature.
    UnknownFeature(String),
}

impl PriorError {
    /// The line of the error, counted from 1; 1 if it concerns the whole file.
    #[must_use]
    pub fn line(&self) -> u64 {
        if let Self::Json(line) = self { *line } else { 1 }
    }

    /// The error and how to fix it, in the person's language.
    #[must_use]
    pub fn in_words(&self, words: Words) -> String {
        match self {
            Self::Json(_) => words.prior_form(),
            Self::Version(given) => words.prior_version(*given, VERSION),
            Self::MissingSlope(feature) => words.prior_no_slope(feature),
            Self::UnknownFeature(feature) => words.prior_no_feature(feature),
        }
    }
}

impl Prior {
    /// Parses the file that `ebb fit-prior` writes.
    pub fn read(json: &str) -> Result<Self, PriorError> {
        let prior: Self = serde_json::from_str(json)
            .map_err(|error| PriorError::Json(u64::try_from(error.line().max(1)).unwrap_or(1)))?;
        if prior.version != VERSION {
            return Err(PriorError::Version(prior.version));
        }
        let lacks = |feature: &&&str| !prior.slopes.get(**feature).is_some_and(|slope| slope.is_finite());
        if let Some(feature) = FEATURES.iter().find(lacks) {
            return Err(PriorError::MissingSlope((*feature).to_owned()));
        }
        if let Some(feature) = prior.slopes.keys().find(|name| !FEATURES.contains(&name.as_str())) {
            return Err(PriorError::UnknownFeature(feature.clone()));
        }
        Ok(prior)
    }

    /// Serialises the prior as the file's text.
    pub fn write(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self).map(|text| text + "\n")
    }

    /// Creates a prior from slopes in the order of [`FEATURES`], rounded to four decimals, without trees.
    #[must_use]
    pub fn from_slopes(slopes: &[f64], fitted_on: Vec<FittedDiary>, note: String) -> Self {
        let rounded = |slope: &f64| libm::round(1e4 * slope) / 1e4;
        let slopes = FEATURES.iter().zip(slopes).map(|(name, slope)| ((*name).to_owned(), rounded(slope))).collect();
        Self { version: VERSION, fitted_on, trees_fitted_on: Vec::new(), note, slopes, trees: Vec::new() }
    }

    /// The slopes in the order of [`FEATURES`].
    pub(super) fn slopes(&self) -> [f64; FEATURES.len()] {
        FEATURES.map(|name| self.slopes.get(name).copied().unwrap_or_default())
    }
}

impl Default for Prior {
    /// The shipped prior. A test ensures that it is valid; otherwise all slopes would be 0.
    fn default() -> Self {
        Self::read(SHIPPED).unwrap_or_else(|_| Self::from_slopes(&[0.0; FEATURES.len()], Vec::new(), String::new()))
    }
}

/// The trees that ship, parsed once.
pub(super) fn shipped_trees() -> Arc<Vec<Tree>> {
    static TREES: OnceLock<Arc<Vec<Tree>>> = OnceLock::new();
    Arc::clone(TREES.get_or_init(|| Arc::new(Prior::default().trees)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_prior_is_valid() {
        let prior = Prior::read(SHIPPED).unwrap();
        assert_eq!(prior.write().unwrap(), SHIPPED);
        assert!(
            prior.fitted_on.iter().all(|fitted| fitted.persons > 0 && fitted.days > 0) && prior.fitted_on.len() == 2
        );
        assert!(prior.trees_fitted_on.len() >= 8 && !prior.trees.is_empty() && SHIPPED.len() <= 100_000);
    }

    #[test]
    fn invalid_files_are_refused_with_the_reason() {
        let changed = |from: &str, to: &str| Prior::read(&SHIPPED.replacen(from, to, 1)).unwrap_err();
        assert_eq!(Prior::read("person,date\n"), Err(PriorError::Json(1)));
        assert_eq!(changed("\"version\": 2", "\"version\": 9"), PriorError::Version(9));
        assert_eq!(changed("\"early\"", "\"late\""), PriorError::MissingSlope("early".into()));
        let extra = changed("\"slopes\": {", "\"slopes\": {\n    \"moon\": 1.0,");
        assert_eq!(extra, PriorError::UnknownFeature("moon".into()));
    }
}
