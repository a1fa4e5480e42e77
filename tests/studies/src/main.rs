//! The studies of `make studies`, written to `target/studies/NAME.json`.
//!
//! **forecast**: Ebb's forecasts on open diaries, compared with references that use only the person's own past, by the
//! protocol in `docs/forecast.md`. The diaries are beside the project; if they are absent, the study reports that and
//! meets no target.
//!
//! **pacing**: the envelope, the lag and the plan on invented people whose truth is known, and on three synthetic years
//! with known crashes; see `docs/pacing.md`.
//!
//! `ebb-studies NAME` runs a single study.

mod bootstrap;
mod early;
mod forecast;
mod invented;
mod leave_one_out;
mod logistic;
mod pacing;
mod planted;

use std::error::Error;
use std::path::Path;

/// The results of the pacing study.
#[derive(serde::Serialize)]
struct Paced {
    #[serde(flatten)]
    people: pacing::Study,
    planted: planted::Study,
}

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let out = root.join("target/studies");
    std::fs::create_dir_all(&out)?;
    let only = std::env::args().nth(1);
    let wanted = |name: &str| only.as_deref().is_none_or(|only| only == name);
    let write = |name: &str, study: String| std::fs::write(out.join(name), format!("{study}\n"));
    if wanted("pacing") {
        let file = root.join("../shared/data/imports/visible-three-years-synthetic.csv");
        let found = Paced { people: pacing::run(), planted: planted::run(&file)? };
        let study = serde_json::to_string_pretty(&found)?;
        println!("pacing, 500 invented people and three synthetic years: {study}");
        write("pacing.json", study)?;
    }
    if wanted("forecast") {
        let study = forecast::run(&root.join("../shared/data/diaries"))?;
        write("forecast.json", serde_json::to_string_pretty(&study)?)?;
    }
    Ok(())
}
