//! The guides a person can be led through.

use super::guide::{self, Guide, GuideOffer};
use super::running::{self, RunningGuide};
use super::{GuideId, GuideLength};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::Verb;
use crate::time::Moment;

service! {
    /// Guides: remedies led through second by second.
    Guides, guides
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Guides {
    /// The guides there are; in a flare the shortest first.
    pub fn list(&self, now: &Moment) -> Result<Vec<GuideOffer>, EbbError> {
        self.journal.read(|reader| guide::list(reader, now))
    }

    /// A guide, whole, as it would be played now.
    pub fn get(&self, guide: GuideId, length: GuideLength, now: &Moment) -> Result<Guide, EbbError> {
        self.journal.read(|reader| guide::get(reader, guide, length, now))
    }

    /// Starts a guide. One that is on is stopped first, and what was done of it logged, in the same operation.
    pub fn start(&self, guide: GuideId, length: GuideLength, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) =
            self.journal.write(Verb::Set, now, |writer| Ok(((), running::start(writer, guide, length, now)?)))?;
        Ok(change)
    }

    /// The guide that is on: the step now, what comes next and when; absent when none is.
    pub fn running(&self, now: &Moment) -> Result<Option<RunningGuide>, EbbError> {
        self.journal.read(|reader| running::running(reader, now))
    }

    /// Stops the guide that is on and logs what was done of it, unless that was less than a minute, or `keep` is false
    /// because it was not done.
    pub fn stop(&self, keep: bool, now: &Moment) -> Result<Change, EbbError> {
        let ((), change) = self.journal.write(Verb::Set, now, |writer| Ok(((), running::stop(writer, keep, now)?)))?;
        Ok(change)
    }
}
