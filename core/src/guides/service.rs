//! The service for guides.

use super::guide::{self, Guide, GuideOffer};
use super::running::{self, RunningGuide};
use super::{GuideId, GuideLength};
use crate::error::EbbError;
use crate::journal::{Change, Journal};
use crate::service::service;
use crate::storage::Verb;
use crate::time::Moment;

service! {
    /// Guides: remedies guided second by second.
    Guides, guides
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Guides {
    /// The guides to choose from; in a flare, the shortest length first.
    pub fn list(&self, now: &Moment) -> Result<Vec<GuideOffer>, EbbError> {
        self.journal.read(|reader| guide::list(reader, now))
    }

    /// A complete guide, as it would be played now.
    pub fn get(&self, guide: GuideId, length: GuideLength, now: &Moment) -> Result<Guide, EbbError> {
        self.journal.read(|reader| guide::get(reader, guide, length, now))
    }

    /// Starts a guide. A running one is stopped first and its minutes are logged, in the same operation.
    pub fn start(&self, guide: GuideId, length: GuideLength, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| running::start(writer, guide, length, now))
    }

    /// The running guide: the current step, and when the next one starts; absent if there is none.
    pub fn running(&self, now: &Moment) -> Result<Option<RunningGuide>, EbbError> {
        self.journal.read(|reader| running::running(reader, now))
    }

    /// Pauses the running guide. Pausing a paused one changes nothing.
    pub fn pause(&self, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| running::pause(writer, true, now))
    }

    /// Goes on with a paused guide, at the step at which it was paused.
    pub fn resume(&self, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| running::pause(writer, false, now))
    }

    /// Stops the running guide and logs its minutes, unless it ran for less than one, or `keep` is false because the
    /// person did not do it.
    pub fn stop(&self, keep: bool, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| running::stop(writer, keep, now))
    }
}
