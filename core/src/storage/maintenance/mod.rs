//! The file as a whole: copies of it, checking and recovering it, encryption, erasing for good.

mod check;
mod copies;
mod encryption;
mod erase;
mod recovery;

pub use check::{CheckReport, Findings, Problem};
pub use encryption::Rewritten;
pub use recovery::Recovered;
