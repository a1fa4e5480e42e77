//! The file as a whole: copies of it, checking and recovering it, encryption, erasing for good.

mod check;
mod copies;
mod encryption;
mod erase;
mod recovery;

pub use check::{CheckFindings, CheckProblem, CheckReport};
pub use encryption::RewrittenFiles;
pub use recovery::RecoveryOutcome;
