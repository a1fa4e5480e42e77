//! The screen for post-exertional malaise.

use ebb_core::screening::{CompletedPemScreen, PemAnswer, PemForm};
use ebb_core::time::Moment;
use ebb_core::{Change, EbbError};

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// The screen as it is asked, with the screens kept so far.
    pub fn pem_form(&self) -> Result<PemForm, EbbError> {
        self.journal.screening().form()
    }

    /// Keeps a screen, wholly answered or in part; with an id, says that one anew.
    pub fn keep_pem_screen(
        &self,
        id: Option<String>,
        answers: Vec<PemAnswer>,
        now: Moment,
    ) -> Result<CompletedPemScreen, EbbError> {
        Ok(self.journal.screening().save(id, &answers, &now)?.screen)
    }

    /// Takes a screen away; undo brings it back.
    pub fn remove_pem_screen(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.screening().remove(&id, &now)
    }
}
