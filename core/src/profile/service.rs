//! How callers reach the profile.

use super::AboutMe;
use super::about_me::{get, save};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::Verb;
use crate::time::Moment;

service! {
    /// What the person says about themselves.
    Profile, profile
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Profile {
    /// What the person says about themselves.
    pub fn get(&self) -> Result<AboutMe, EbbError> {
        self.journal.read(|reader| Ok(get(reader)?))
    }

    /// Replaces all of it: what is absent here is unknown from now on. One operation, of the fields that differ.
    pub fn save(&self, about: AboutMe, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| save(writer, about, now))
    }
}
