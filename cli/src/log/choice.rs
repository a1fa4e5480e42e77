//! Parsing of enumerated words: regions, sides, qualities and others.

use ebb_core::entry::{Quality, Region, Side};

use crate::CliError;
use crate::command::Context;

use super::LogArgs;

impl Context<'_> {
    pub(super) fn region(&self, given: &str) -> Result<Region, CliError> {
        let key = |region: Region| (region.id(), format!("region-{}", region.id()));
        self.choice(given, &Region::ALL, key).map_err(|_| {
            let all = Region::ALL.map(Region::id).join(", ");
            let words = self.journal.words();
            CliError::Message(words.say("error-unknown-region", &[("given", given.into()), ("regions", all.into())]))
        })
    }

    pub(super) fn side(&self, given: &LogArgs) -> Result<Option<Side>, CliError> {
        let key = |side: Side| (side.id(), format!("side-{}", side.id()));
        given.side.as_deref().map(|text| self.choice(text, &Side::ALL, key)).transpose()
    }

    pub(super) fn qualities(&self, given: &[String]) -> Result<Vec<Quality>, CliError> {
        let key = |quality: Quality| (quality.id(), format!("quality-{}", quality.id()));
        given.iter().map(|text| self.choice(text, &Quality::ALL, key)).collect()
    }

    /// Finds one of `all` by its id or by its word in the person's language.
    pub(crate) fn choice<T: Copy>(
        &self,
        given: &str,
        all: &[T],
        id_and_key: impl Fn(T) -> (&'static str, String),
    ) -> Result<T, CliError> {
        let fold = |text: &str| text.trim().to_lowercase().replace(['-', '_'], " ");
        let wanted = fold(given);
        let same = |one: &T| {
            let (id, key) = id_and_key(*one);
            fold(id) == wanted || fold(&self.say(&key)) == wanted
        };
        all.iter().copied().find(same).ok_or_else(|| {
            let choices = all.iter().map(|one| id_and_key(*one).0).collect::<Vec<_>>().join(", ");
            let words = self.journal.words();
            CliError::Message(
                words.say("error-unknown-choice", &[("given", given.into()), ("choices", choices.into())]),
            )
        })
    }
}
