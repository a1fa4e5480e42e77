//! How callers reach the card.

use super::card;
use super::{CountryLine, CrisisKind, TalkToSomeone};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::profile;
use crate::service::service;
use crate::time::Moment;

service! {
    /// Crisis and danger: whom to call.
    Safety, safety
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Safety {
    /// What a text is about, if it is about a crisis: for every place where something is searched or named, before
    /// anything is suggested. Notes are not read. Nothing of the text is kept.
    #[must_use]
    pub fn check_text(&self, text: &str) -> Option<CrisisKind> {
        crate::crisis::detect(text)
    }

    /// The card *Talk to someone*. `about` is what [`Safety::check_text`] or an error said, absent where the person opened
    /// it.
    pub fn talk_to_someone(&self, about: Option<CrisisKind>, now: &Moment) -> Result<TalkToSomeone, EbbError> {
        self.journal.read(|reader| {
            let person = profile::about_me(reader)?;
            Ok(TalkToSomeone::of(about, &person, now.day(reader.rollover()?), reader.words()))
        })
    }

    /// The countries that Ebb has numbers for, by name. Any other can be chosen by its code.
    #[must_use]
    pub fn countries(&self) -> Vec<CountryLine> {
        card::countries(self.journal.words())
    }
}
