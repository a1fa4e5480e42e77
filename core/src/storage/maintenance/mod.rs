//! The file as a whole: copies of it, checking and recovering it, encryption, erasing for good.

mod check;
mod copies;
mod encryption;
mod erase;
mod files;
mod recovery;

pub use check::{CheckReport, Findings, Problem};
pub(super) use copies::keep_before_upgrade;
pub use copies::{BackupCopy, copies};
pub use encryption::Rewritten;
pub use erase::Erasure;
pub(crate) use erase::{EraseHook, EraseTargets};
pub(super) use files::beside;
pub use files::private_folder;
pub(crate) use files::write_whole;
pub use recovery::Recovered;
pub(super) use recovery::finish as finish_recovery;
