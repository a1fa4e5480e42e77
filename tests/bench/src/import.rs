//! Importing three years of another app's file.

use std::path::Path;
use std::time::Instant;

use ebb_core::import::ImportOptions;

use crate::{Outcome, Row, noon, open, ratio};

pub(crate) fn rows(folder: &Path) -> Outcome<Option<Row>> {
    let file = Path::new("../shared/data/imports/visible-three-years-synthetic.csv");
    if !file.exists() {
        println!("SKIPPED import: {} is not here", file.display());
        return Ok(None);
    }
    let journal = open(&folder.join("import.db"))?;
    let start = Instant::now();
    let report = journal.imports().run(file, ImportOptions::default(), &noon()?)?.report;
    #[allow(clippy::cast_precision_loss, reason = "some ten thousand rows")]
    let each = start.elapsed().as_secs_f64() * 1e6 / report.added.max(1) as f64;
    println!("import {each:.0} µs a row");
    Ok(Some(ratio("import, µs a row ÷ 200 µs", each / 200.0)))
}
