//! Builds an entry's body from an item, by the item's kind.

use ebb_core::catalog::{Family, Item, ItemKind};
use ebb_core::entry::{Body, Effort, Intake, Mark, Rating, Scale, Severity, SymptomSpread, read_measured};
use ebb_core::i18n::read_duration;

use crate::CliError;
use crate::command::Context;

use super::{LogArgs, parse};

impl Context<'_> {
    pub(super) fn body(&self, item: &Item, amount: Option<&str>, given: &LogArgs) -> Result<(Body, Mark), CliError> {
        let id = item.id.clone();
        let mut mark = Mark::Measured;
        let body = match item.kind {
            ItemKind::Symptom => {
                self.no_temperature(item, amount)?;
                let (said, how) = amount.map_or(Ok((Severity::Present, mark)), |text| self.severity(text))?;
                // A bare number is on the item's own scale; four steps are coarse.
                let severity;
                (severity, mark) = match (said, item.look.scale) {
                    (Severity::Rated { rating: Rating { raw, scale: Scale::Nrs11 } }, Some(scale)) => {
                        let how = if scale == Scale::FourStep { Mark::Coarse } else { how };
                        (Severity::Rated { rating: Rating { raw, scale } }, how)
                    }
                    _ => (said, how),
                };
                let (regions, side) = self.places(given)?;
                Body::Symptom {
                    item: id,
                    severity,
                    regions,
                    qualities: self.qualities(&given.quality)?,
                    side,
                    spread: given
                        .spread
                        .as_deref()
                        .map(|text| self.choice(text, &SymptomSpread::ALL, "spread", SymptomSpread::id))
                        .transpose()?,
                    said: None,
                }
            }
            ItemKind::Activity => {
                let effort = |text: &Option<String>| {
                    text.as_deref().map(|text| self.number(text)).transpose().map(|raw| raw.map(Rating::of))
                };
                let effort = Effort {
                    physical: effort(&given.physical)?,
                    cognitive: effort(&given.cognitive)?,
                    emotional: effort(&given.emotional)?,
                };
                Body::Activity {
                    item: id,
                    effort,
                    minutes: amount.map(|text| self.minutes(text)).transpose()?,
                    timed: None,
                }
            }
            ItemKind::Rest => {
                let minutes = amount.map(|text| self.minutes(text)).transpose()?;
                Body::Rest { item: id, minutes, taken: !given.skipped }
            }
            ItemKind::Factor => {
                Body::Factor { item: id, amount: amount.map(|text| self.number(text)).transpose()?.map(Rating::of) }
            }
            ItemKind::Remedy if item.family == Family::Aid => {
                // An aid is used or not; a number of them means nothing.
                let worn = amount.map_or(Ok(true), |text| self.yes_or_no(text))?;
                let intake = match given {
                    LogArgs { not_sure: true, .. } => Intake::NotSure,
                    _ if worn && !given.skipped => Intake::Taken,
                    _ => Intake::Skipped,
                };
                Body::dose(id, None, intake)
            }
            ItemKind::Remedy => {
                if amount.is_some_and(|text| parse(text) == Some(0.0)) {
                    return Err(CliError::Message(self.words().error_dose_zero(id.0)));
                }
                let dose = amount.map(|text| self.journal.doses().parse(&id, text)).transpose()?;
                let intake = match given {
                    LogArgs { skipped: true, .. } => Intake::Skipped,
                    LogArgs { not_sure: true, .. } => Intake::NotSure,
                    _ => Intake::Taken,
                };
                Body::dose(id, dose, intake)
            }
            ItemKind::Measurement => {
                let text = self.needed(item, amount)?;
                let percent = self.energy_of_ten(item, text)?;
                // "Half an hour" of morning stiffness; a bare number is in the item's unit.
                let length = read_duration(text).filter(|it| it.has_unit && item.unit.as_deref() == Some("min"));
                let value = percent.or(length.map(|it| it.minutes));
                let value = value.or_else(|| read_measured(text, item, self.words().language()));
                Body::Measurement { value: value.ok_or_else(|| self.not_a_measurement(item, text))?, item: id }
            }
            ItemKind::Function => {
                Body::Function { item: id, rating: Rating::of(self.number(self.needed(item, amount)?)?) }
            }
        };
        Ok((body, mark))
    }
}
