//! What `make studies` finds, written to `target/studies/NAME.json`.
//!
//! **forecast**: Ebb's forecasts on open diaries against what a careful person gets from their own past, by the protocol
//! in `docs/forecast.md`. The diaries lie beside the project; where they are not there, that is said and nothing passes.

mod bootstrap;
mod forecast;
mod logistic;

use std::error::Error;
use std::path::Path;

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let out = root.join("target/studies");
    std::fs::create_dir_all(&out)?;
    let study = forecast::run(&root.join("../shared/data/diaries"))?;
    std::fs::write(out.join("forecast.json"), format!("{}\n", serde_json::to_string_pretty(&study)?))?;
    Ok(())
}
