//! What a person says of themselves.

use ebb_core::profile::{AboutMe, Examination, Medicine, RoughDate, SavedExamination, SavedMedicine};
use ebb_core::time::Moment;
use ebb_core::{Change, EbbError};

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// What the person says about themselves.
    pub fn about(&self) -> Result<AboutMe, EbbError> {
        self.journal.profile().get()
    }

    /// Says it anew: what is absent is unknown from now on.
    pub fn set_about(&self, about: AboutMe, now: Moment) -> Result<Change, EbbError> {
        self.journal.profile().save(about, &now)
    }

    /// The medicines, in the order they were added.
    pub fn medicines(&self) -> Result<Vec<SavedMedicine>, EbbError> {
        self.journal.medicines().list()
    }

    /// Adds a medicine, or says anew what one is.
    pub fn set_medicine(&self, id: Option<String>, medicine: Medicine, now: Moment) -> Result<SavedMedicine, EbbError> {
        Ok(self.journal.medicines().save(id, medicine, &now)?.medicine)
    }

    /// Takes a medicine off the list; undo brings it back.
    pub fn remove_medicine(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.medicines().remove(&id, &now)
    }

    /// The examinations, the newest first.
    pub fn examinations(&self) -> Result<Vec<SavedExamination>, EbbError> {
        self.journal.examinations().list()
    }

    /// Adds an examination, or says anew what one was.
    pub fn set_examination(
        &self,
        id: Option<String>,
        examination: Examination,
        now: Moment,
    ) -> Result<SavedExamination, EbbError> {
        Ok(self.journal.examinations().save(id, examination, &now)?.examination)
    }

    /// Takes an examination off the list; undo brings it back.
    pub fn remove_examination(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.examinations().remove(&id, &now)
    }
}

/// A rough date from `2024`, `2024-03` or `2024-03-14`.
#[uniffi::export]
pub fn rough_date_from_text(text: String) -> Result<RoughDate, EbbError> {
    Ok(text.parse::<RoughDate>()?)
}
