//! The table of scored forecasts that `ebb evaluate --forecasts` writes; `docs/formats/cli.md` defines its columns.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use ebb_core::forecast::OutlookState;
use ebb_core::time::Day;
use serde::Serialize;

use crate::backtest::PersonBacktest;

/// One row: a scored forecast.
#[derive(Serialize)]
struct Row<'a> {
    person: &'a str,
    made: Day,
    state: OutlookState,
    p24: f64,
    p48: f64,
    p72: f64,
    climatology: f64,
    markov: f64,
    last: Option<u8>,
    flare: Option<u8>,
}

/// Writes every scored forecast as a line of CSV, replacing the file.
pub fn write_forecasts(backtests: &[PersonBacktest], file: &Path) -> std::io::Result<()> {
    let mut writer = csv::Writer::from_writer(BufWriter::new(File::create(file)?));
    for backtest in backtests {
        for step in &backtest.steps {
            let [p24, p48, p72] = step.forecast;
            writer.serialize(Row {
                person: &backtest.person,
                made: step.made_on,
                state: step.state,
                p24,
                p48,
                p72,
                climatology: step.climatology[0],
                markov: step.markov[0],
                last: step.flare_today.map(u8::from),
                flare: step.outcomes[0].map(u8::from),
            })?;
        }
    }
    writer.flush()
}
