//! Removing a medicine, with the reminders of it.

use crate::error::EbbError;
use crate::journal::Change;
use crate::profile::{self, Medicines};
use crate::reminders;
use crate::storage::Verb;
use crate::time::Moment;

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Medicines {
    /// Removes a medicine and its reminders; undo restores both. Its logged doses stay.
    pub fn remove(&self, id: &str, now: &Moment) -> Result<Change, EbbError> {
        self.journal.change(Verb::Set, now, |writer| {
            let reminders = reminders::remove_rules_of(writer, id)?;
            let removed = profile::remove_medicine(writer, id)?;
            let words = writer.words();
            Ok(if reminders.is_empty() { removed } else { words.medicine_removed_with(removed, reminders.join("; ")) })
        })
    }
}
