//! The file as a whole: copies of it, checking and recovering it, encryption, erasing for good.

mod check;
mod copies;
mod encryption;
mod erase;
mod finish_erasure;
mod recovery;
mod stored_copy;

pub use check::{CheckReport, Findings, Problem};
pub use copies::CopiesReport;
pub use encryption::Rewritten;
pub(crate) use erase::RecordErasure;
pub use erase::{Erased, Mention};
pub use recovery::Recovered;
