//! Recovering a damaged file: rebuilding it from the newest sound copy and from what can still be read of it.

mod pages;
mod recover;
mod salvage;

pub use recover::RecoveryOutcome;
