//! A rule as it is stored and listed.

use serde::{Deserialize, Serialize};

use super::{ReminderRule, rule_label::rule_label};
use crate::error::EbbError;
use crate::journal::{Record, RecordChange};
use crate::storage::Reader;
use crate::time::Moment;

/// A rule in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SavedReminder {
    /// Its permanent id.
    pub id: String,
    /// The rule in a line of words.
    pub label: String,
    /// When it was last saved; it applies to later times.
    pub since: Moment,
    /// The rule.
    pub rule: ReminderRule,
}

/// A rule as it is stored.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct StoredRule {
    pub(super) since: Moment,
    #[serde(flatten)]
    pub(super) rule: ReminderRule,
}

impl Record for StoredRule {
    const KIND: &'static str = "reminder";

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        let stored = reader.get_including_removed::<Self>(change.id)?;
        stored.map(|stored| rule_label(reader, &stored.rule)).transpose()
    }
}
