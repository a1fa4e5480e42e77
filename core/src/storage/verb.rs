//! The kinds of operation.

use serde::Serialize;
use strum::{Display, EnumString, IntoStaticStr};

use super::StoreError;

/// What an operation did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Display, IntoStaticStr, EnumString)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Verb {
    /// Something was logged.
    Log,
    /// An entry was changed.
    Amend,
    /// An entry was deleted.
    Delete,
    /// A deleted entry was restored.
    Restore,
    /// A file was imported.
    Import,
    /// A setting or a record was changed.
    Set,
    /// Something was erased permanently.
    Erase,
    /// A damaged file was recovered.
    Recover,
    /// Usual values were filled in.
    Usual,
    /// "None today" was logged for several symptoms at once.
    NoneToday,
    /// Yesterday's answers were repeated.
    Same,
    /// A check-in was answered.
    CheckIn,
    /// Days without entries were recalled.
    Recall,
    /// The activity timer was started, stopped or changed.
    Timer,
    /// A question was shown or dismissed. The person logged nothing, so undo skips it.
    Ask,
    /// A backup was made. Nothing of the diary changed, so undo skips it.
    Backup,
    /// An operation was undone.
    Undo,
    /// An undone operation was redone.
    Redo,
}

impl Verb {
    /// The form stored in the file, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    pub(super) fn parse(text: &str) -> Result<Self, StoreError> {
        text.parse().map_err(|_| StoreError::Row(format!("verb {text}")))
    }
}
