//! Work on the file as a whole: copies, check, recovery, encryption and erasure.

mod check;
mod copies;
mod encryption;
mod erase;
mod erase_words;
mod finish_erasure;
mod recovery;
mod stored_copy;

pub use check::{CheckFindings, CheckProblem, CheckReport};
pub use copies::CopiesReport;
pub(crate) use copies::kept_days;
pub use encryption::RewrittenFiles;
pub(crate) use erase::RecordErasure;
pub use erase::{Erased, ErasedEverything, Mention};
pub(crate) use recovery::Installed;
pub use recovery::RecoveryOutcome;
