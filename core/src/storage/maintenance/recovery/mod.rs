//! Recovering a damaged file: rebuilding it from the newest intact copy and from what is still readable.

mod install;
mod pages;
mod recover;
mod salvage;

pub(crate) use install::Installed;
pub use recover::RecoveryOutcome;
