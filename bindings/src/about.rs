//! What a person says of themselves.

use ebb_core::about::{AboutMe, Examination, KeptExamination, KeptMedicine, Medicine, RoughDate};
use ebb_core::moment::Moment;
use ebb_core::{Change, EbbError};

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// What the person says about themselves.
    pub fn about(&self) -> Result<AboutMe, EbbError> {
        self.journal.about()
    }

    /// Says it anew: what is absent is unknown from now on.
    pub fn set_about(&self, about: AboutMe, now: Moment) -> Result<Change, EbbError> {
        self.journal.set_about(about, &now)
    }

    /// The medicines, in the order they were added.
    pub fn medicines(&self) -> Result<Vec<KeptMedicine>, EbbError> {
        self.journal.medicines()
    }

    /// Adds a medicine, or says anew what one is.
    pub fn set_medicine(&self, id: Option<String>, medicine: Medicine, now: Moment) -> Result<KeptMedicine, EbbError> {
        Ok(self.journal.set_medicine(id.as_deref(), medicine, &now)?.0)
    }

    /// Takes a medicine off the list; undo brings it back.
    pub fn remove_medicine(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.remove_medicine(&id, &now)
    }

    /// The examinations, the newest first.
    pub fn examinations(&self) -> Result<Vec<KeptExamination>, EbbError> {
        self.journal.examinations()
    }

    /// Adds an examination, or says anew what one was.
    pub fn set_examination(
        &self,
        id: Option<String>,
        examination: Examination,
        now: Moment,
    ) -> Result<KeptExamination, EbbError> {
        Ok(self.journal.set_examination(id.as_deref(), examination, &now)?.0)
    }

    /// Takes an examination off the list; undo brings it back.
    pub fn remove_examination(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.remove_examination(&id, &now)
    }
}

/// A rough date from `2024`, `2024-03` or `2024-03-14`.
#[uniffi::export]
pub fn rough_date_from_text(text: String) -> Result<RoughDate, EbbError> {
    Ok(text.parse::<RoughDate>()?)
}
