//! What a text may be about.

use serde::Serialize;

/// What a text is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum CrisisKind {
    /// Too much of something was taken, or is about to be: the emergency and poison numbers come first.
    Overdose,
    /// Death, suicide or self-harm.
    Crisis,
}
