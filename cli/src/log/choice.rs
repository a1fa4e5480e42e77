//! Parsing of enumerated words: regions, sides, qualities and others.

use ebb_core::entry::{BodySide, Region, SymptomQuality};

use crate::CliError;
use crate::command::Context;

use super::LogArgs;

impl Context<'_> {
    pub(super) fn region(&self, given: &str) -> Result<Region, CliError> {
        self.choice(given, &Region::ALL, "region", Region::id).map_err(|_| {
            let all = Region::ALL.map(Region::id).join(", ");
            let words = self.journal.words();
            CliError::Message(words.error_unknown_region(given, all))
        })
    }

    pub(super) fn side(&self, given: &LogArgs) -> Result<Option<BodySide>, CliError> {
        given.side.as_deref().map(|text| self.choice(text, &BodySide::ALL, "side", BodySide::id)).transpose()
    }

    pub(super) fn qualities(&self, given: &[String]) -> Result<Vec<SymptomQuality>, CliError> {
        given.iter().map(|text| self.choice(text, &SymptomQuality::ALL, "quality", SymptomQuality::id)).collect()
    }

    /// Finds one of `all` by its id or by its word in the person's language, whose key is prefix and id.
    pub(crate) fn choice<T: Copy>(
        &self,
        given: &str,
        all: &[T],
        prefix: &str,
        id: impl Fn(T) -> &'static str,
    ) -> Result<T, CliError> {
        let fold = |text: &str| text.trim().to_lowercase().replace(['-', '_'], " ");
        let wanted = fold(given);
        let same = |one: &T| {
            let id = id(*one);
            fold(id) == wanted || fold(&self.words().variant(prefix, id)) == wanted
        };
        all.iter().copied().find(same).ok_or_else(|| {
            let choices = all.iter().map(|one| id(*one)).collect::<Vec<_>>().join(", ");
            let words = self.journal.words();
            CliError::Message(words.error_unknown_choice(given, choices))
        })
    }
}
