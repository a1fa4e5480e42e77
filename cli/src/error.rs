//! Why a command fails.

use std::io::ErrorKind;

use ebb_core::EbbError;
use ebb_core::i18n::Words;

/// Error of a command.
pub(crate) enum CliError {
    /// An error of the core.
    Core(EbbError),
    /// An error of the core, with what helps on in this case.
    Hinted(EbbError, String),
    /// A message in the person's language.
    Message(String),
    /// What was typed is a crisis word, and the card was shown in place of an answer.
    CardShown,
    /// Writing the output failed.
    Output(std::io::Error),
}

impl CliError {
    /// The stable code of an error of the core; `refused` for a refusal of the terminal's own.
    pub(crate) fn code(&self) -> &'static str {
        match self {
            Self::Core(error) | Self::Hinted(error, _) => error.code(),
            Self::Message(_) => "refused",
            Self::CardShown => "card-shown",
            Self::Output(_) => "output-failed",
        }
    }
}

impl From<EbbError> for CliError {
    fn from(error: EbbError) -> Self {
        Self::Core(error)
    }
}

impl From<ebb_core::time::TimeError> for CliError {
    fn from(error: ebb_core::time::TimeError) -> Self {
        Self::Core(error.into())
    }
}

impl From<std::io::Error> for CliError {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

/// Why the output could not be written, by its kind; the system's own texts are English.
pub(crate) fn output_in_words(error: &std::io::Error, words: Words) -> String {
    let code = error.raw_os_error().map_or_else(|| format!("{:?}", error.kind()), |code| code.to_string());
    match error.kind() {
        ErrorKind::NotFound => words.error_output_missing(code),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => words.error_output_forbidden(code),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => words.error_output_full(code),
        _ => words.error_output(code),
    }
}
