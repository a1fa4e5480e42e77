//! Builds a pressure point's body.

use ebb_core::entry::{Body, FoundBy, Mark};

use crate::CliError;
use crate::command::Context;

use super::LogArgs;
use super::amount::severity;

impl Context<'_> {
    /// Parses a region and, optionally, a severity: `left shoulder 6`, `neck`.
    pub(super) fn point(&self, words: &[String], given: &LogArgs) -> Result<(Body, Mark), CliError> {
        let Some((last, rest)) = words.split_last() else {
            return Err(CliError::Message(self.words().error_place_needed()));
        };
        let (region, severity) = match self.region(&words.join(" ")) {
            Ok(region) => (region, None),
            Err(_) if !rest.is_empty() && severity(last).is_some() => {
                (self.region(&rest.join(" "))?, Some(self.rating(last)?))
            }
            Err(unknown) => return Err(unknown),
        };
        let (severity, mark) = severity.map_or((None, Mark::Measured), |(rating, mark)| (Some(rating), mark));
        // 0 is how sore it was: not at all.
        let tender = !given.not_tender && severity.is_none_or(|severity| severity.value() > 0.0);
        let found_by = if given.examiner { FoundBy::Examiner } else { FoundBy::Oneself };
        Ok((Body::PressurePoint { region, side: self.side(given)?, tender, severity, found_by }, mark))
    }
}
