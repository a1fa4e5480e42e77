//! Yes or no, as an option takes it: in any of the languages.

use std::convert::Infallible;
use std::str::FromStr;

use ebb_core::i18n::read_yes_or_no;

use crate::CliError;
use crate::command::Context;

/// What was typed for yes or no. It is read only once the person's language is known, so that a refusal is in it.
#[derive(Debug, Clone)]
pub(crate) struct YesNo(String);

impl FromStr for YesNo {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(Self(text.to_owned()))
    }
}

impl Context<'_> {
    /// Whether the answer is yes; refuses what is neither.
    pub(crate) fn is_yes(&self, given: &YesNo) -> Result<bool, CliError> {
        read_yes_or_no(&given.0)
            .ok_or_else(|| CliError::Message(self.words().error_neither_yes_nor_no(given.0.as_str())))
    }

    /// The same of an option that may be absent.
    pub(crate) fn is_yes_if_given(&self, given: Option<&YesNo>) -> Result<Option<bool>, CliError> {
        given.map(|given| self.is_yes(given)).transpose()
    }
}
