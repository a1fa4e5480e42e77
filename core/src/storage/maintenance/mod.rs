//! Work on the file as a whole: copies, check, recovery, encryption and erasure.

mod check;
mod copies;
mod encryption;
mod erase;
mod recovery;

pub use check::{CheckFindings, CheckProblem, CheckReport};
pub use encryption::RewrittenFiles;
pub use recovery::RecoveryOutcome;
