//! Files of population priors, as `ebb fit-prior` writes and `ebb evaluate --prior` reads them.

use std::path::Path;

use ebb_core::EbbError;
use ebb_core::FileProblem;
use ebb_core::forecast::Prior;
use ebb_core::i18n::Words;

/// Reads a prior. Errors name the file, the line and the remedy in the person's language.
pub fn read_prior(file: &Path, words: Words) -> Result<Prior, EbbError> {
    let text = std::fs::read_to_string(file).map_err(|error| FileProblem::of_reading(&error).at(file))?;
    Prior::read(&text)
        .map_err(|error| FileProblem::BadLine { line: error.line(), reason: error.in_words(words) }.at(file))
}

/// Writes a prior, replacing the file.
pub fn write_prior(prior: &Prior, file: &Path) -> Result<(), EbbError> {
    let text = prior.write().map_err(|error| EbbError::Internal { detail: error.to_string() })?;
    std::fs::write(file, text)
        .map_err(|_| EbbError::File { path: file.display().to_string(), problem: FileProblem::NotWritable })
}
