//! The service for the profile.

use super::AboutMe;
use super::about_me::{get, save};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::Verb;
use crate::time::Moment;

service! {
    /// The person's profile.
    Profile, profile
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Profile {
    /// The person's profile.
    pub fn get(&self) -> Result<AboutMe, EbbError> {
        self.journal.read(|reader| Ok(get(reader)?))
    }

    /// Replaces the whole profile; fields absent here become unknown. One operation, which writes the fields that
    /// differ.
    pub fn save(&self, about: AboutMe, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| save(writer, about, now))
    }
}
