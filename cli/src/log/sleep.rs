//! Builds the body of a night or a nap.

use ebb_core::EbbError;
use ebb_core::entry::{Body, Rating, When};

use crate::CliError;
use crate::command::Context;

use super::LogArgs;
use super::amount::{parse, within_a_day};

impl Context<'_> {
    /// The interval from bed to wake. A bare hour is its latest occurrence before the other end.
    pub(super) fn night(&self, arguments: &LogArgs) -> Result<Option<When>, EbbError> {
        let Some(from) = arguments.from.as_deref() else { return Ok(None) };
        let to = arguments.to.as_deref().map(|to| self.moment_before(to, self.now)).transpose()?;
        let from = self.moment_before(from, to.as_ref().unwrap_or(self.now))?;
        Ok(Some(When::Interval { from, to }))
    }

    pub(super) fn sleep(&self, nap: bool, length: Option<&str>, given: &LogArgs) -> Result<Body, CliError> {
        // Nobody sleeps a night of eight minutes: for a night, a bare number up to 24 is hours.
        let hours = |text: &str| parse(text).filter(|number| !nap && *number <= 24.0);
        let minutes = |text: &str| hours(text).map_or_else(|| self.minutes(text), |hours| within_a_day(hours * 60.0));
        let quality = given.quality.last().map(|text| self.number(text)).transpose()?;
        Ok(Body::Sleep {
            minutes: length.map(minutes).transpose()?,
            quality: quality.map(Rating::of),
            restored: self.is_yes_if_given(given.restored.as_ref())?,
            nap,
        })
    }
}
