//! Parsing of enumerated words: regions, sides, qualities and others.

use ebb_core::entry::{BodySide, Region, RegionGroup, SymptomQuality};
use ebb_core::i18n::Language;

use crate::CliError;
use crate::command::Context;

use super::LogArgs;

/// The longest word that is listed among the choices of a refusal.
const WORD_MOST: usize = 40;

impl Context<'_> {
    pub(super) fn region(&self, given: &str) -> Result<Region, CliError> {
        self.choice(given, &Region::ALL, "region", Region::id).map_err(|_| {
            let words = self.journal.words();
            let name = |region: Region| words.name_in_sentence(&words.variant("region", region.id()));
            CliError::Message(words.error_unknown_region(ebb_core::excerpt(given), Region::ALL.map(name).join(", ")))
        })
    }

    /// Places: each one, or several at once, such as "arms" for all of both.
    pub(super) fn regions(&self, given: &[String]) -> Result<Vec<Region>, CliError> {
        let mut regions = Vec::new();
        for text in given {
            let several = RegionGroup::ALL.into_iter().find(|group| group.is_named(text, self.words()));
            let found = match several {
                Some(group) => group.regions().to_vec(),
                None => vec![self.region(text)?],
            };
            let new: Vec<Region> = found.into_iter().filter(|region| !regions.contains(region)).collect();
            regions.extend(new);
        }
        Ok(regions)
    }

    /// The places of a symptom with the side that they leave open. Of a word for both sides, such as "knees", a side leaves
    /// one; a place on the other side is refused.
    pub(super) fn places(&self, given: &LogArgs) -> Result<(Vec<Region>, Option<BodySide>), CliError> {
        let (regions, side) = (self.regions(&given.region)?, self.side(given)?);
        let Some(side @ (BodySide::Left | BodySide::Right)) = side else { return Ok((regions, side)) };
        let is_there = |region: &Region| !region.is_one_sided() || region.id().ends_with(&format!("-{}", side.id()));
        let there: Vec<Region> = regions.iter().copied().filter(is_there).collect();
        let both_sides = |region: &&Region| {
            let (name, _) = region.id().rsplit_once('-').unwrap_or_default();
            is_there(region) || there.iter().any(|other| other.id().rsplit_once('-').is_some_and(|(it, _)| it == name))
        };
        if let Some(other) = regions.iter().find(|region| !both_sides(region)) {
            let words = self.words();
            let place = words.variant("region", other.id());
            return Err(CliError::Message(words.error_other_side(place, words.variant("side", side.id()))));
        }
        let is_open = there.is_empty() || there.iter().any(|region| !region.is_one_sided());
        Ok((there, is_open.then_some(side)))
    }

    /// Whether words name a place, with a severity after it or without.
    pub(super) fn names_a_place(&self, words: &[String]) -> bool {
        let shorter = words.split_last().map(|(_, rest)| rest.join(" ")).unwrap_or_default();
        self.region(&words.join(" ")).is_ok() || self.region(&shorter).is_ok()
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
            let is_alias = || {
                let aliases = self.words().aliases(&format!("{prefix}-{id}"));
                aliases.iter().any(|alias| fold(alias) == wanted)
            };
            fold(id) == wanted || fold(&self.words().variant(prefix, id)) == wanted || is_alias()
        };
        all.iter().copied().find(same).ok_or_else(|| {
            let words = self.journal.words();
            // In English an id is a word already. An icon has no word, and a question is too long to be listed.
            let is_english = words.language() == Language::English;
            let word = |one: &T| words.lookup(&format!("{prefix}-{}", id(*one))).filter(|_| !is_english);
            let short = |word: &String| word.chars().count() <= WORD_MOST;
            let found: Option<Vec<String>> = all.iter().map(|one| word(one).filter(short)).collect();
            let choices = match found {
                Some(found) => found.iter().map(|word| words.name_in_sentence(word)).collect::<Vec<_>>(),
                None => all.iter().map(|one| id(*one).to_owned()).collect(),
            };
            let choices = choices.join(", ");
            CliError::Message(words.error_unknown_choice(ebb_core::excerpt(given), choices))
        })
    }
}
