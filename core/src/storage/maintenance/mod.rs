//! Work on the file as a whole: copies, check, recovery, encryption and erasure.

mod check;
mod copies;
mod encryption;
mod erase;
mod recovery;

pub use check::{CheckReport, Findings, Problem};
pub use encryption::Rewritten;
pub use recovery::Recovered;
