//! Why a command fails.

use ebb_core::EbbError;

/// Why a command ends without having done what it was asked.
pub(crate) enum CliError {
    /// The core refused.
    Core(EbbError),
    /// The terminal refused, in the person's words.
    Message(String),
    /// The output could not be written.
    Output(std::io::Error),
}

impl From<EbbError> for CliError {
    fn from(error: EbbError) -> Self {
        Self::Core(error)
    }
}

impl From<std::io::Error> for CliError {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}
