//! Evaluation of the flare forecast on diaries, and the fit of its population prior.
//!
//! This crate is used by the terminal (`ebb evaluate`, `ebb fit-prior`) and by `make studies`. The library for phones
//! does not contain it.
//!
//! - [`diary`] reads diaries in the long CSV form.
//! - [`backtest`] makes the forecasts a person would have had at the end of each day (rolling origin) and pairs them
//!   with outcomes; [`metrics`] defines the scores and [`Evaluation`] summarises them.
//! - [`fit_prior`] fits what every person's forecast starts from: slopes, on diaries augmented by relabelling, and
//!   trees.
//! - [`plot`] draws the reliability diagram, [`write_forecasts`] lists every scored forecast.

mod augmentation;
mod backtest;
mod boosting;
mod coin_tosses;
pub mod diary;
mod evaluation;
mod fit;
mod forecast_table;
pub mod metrics;
pub mod plot;
mod prior_file;

pub use backtest::{BacktestStep, PersonBacktest, backtest, backtest_journal};
pub use evaluation::{Evaluation, HorizonScores, LONG_DAYS, PersonScores, SubsetScores, TOLERANCE};
pub use fit::{Population, fit_prior};
pub use forecast_table::write_forecasts;
pub use prior_file::{read_prior, write_prior};

/// A length as the number the reports hold.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
