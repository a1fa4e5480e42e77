//! Guides for remedies, and the look at the place of work.

use ebb_core::guides::{
    CompletedWorkstationCheck, Guide, GuideId, GuideLength, GuideOffer, RunningGuide, WorkstationAnswer,
    WorkstationForm,
};
use ebb_core::time::Moment;
use ebb_core::{Change, EbbError};

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// The guides there are, with their lengths; in a flare the shortest first.
    pub fn guides(&self, now: Moment) -> Result<Vec<GuideOffer>, EbbError> {
        self.journal.guides().list(&now)
    }

    /// A guide, whole, as it would be played now.
    pub fn guide(&self, guide: GuideId, length: GuideLength, now: Moment) -> Result<Guide, EbbError> {
        self.journal.guides().get(guide, length, &now)
    }

    /// Begins a guide; it survives the app's death.
    pub fn start_guide(&self, guide: GuideId, length: GuideLength, now: Moment) -> Result<Change, EbbError> {
        self.journal.guides().start(guide, length, &now)
    }

    /// The guide that is on: the step now, what comes next and when.
    pub fn running_guide(&self, now: Moment) -> Result<Option<RunningGuide>, EbbError> {
        self.journal.guides().running(&now)
    }

    /// Puts the running guide away and logs what was done of it, unless `keep` is false.
    pub fn stop_guide(&self, keep: bool, now: Moment) -> Result<Change, EbbError> {
        self.journal.guides().stop(keep, &now)
    }

    /// The look at the place of work, with those kept so far.
    pub fn workstation(&self) -> Result<WorkstationForm, EbbError> {
        self.journal.workstation().get()
    }

    /// Keeps a look, wholly answered or in part.
    pub fn keep_workstation(
        &self,
        answers: Vec<WorkstationAnswer>,
        now: Moment,
    ) -> Result<CompletedWorkstationCheck, EbbError> {
        Ok(self.journal.workstation().save(&answers, &now)?.check)
    }

    /// Takes a look away; undo brings it back.
    pub fn remove_workstation(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.workstation().remove(&id, &now)
    }
}
