//! The state of a row of entries or records.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

use super::StoreError;

/// The change-log field that holds a row's state. A change of it from nothing is a creation.
pub(super) const STATE: &str = "state";

/// Whether a row is visible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RowState {
    /// Visible.
    #[default]
    Live = 0,
    /// Hidden until undo or restore brings it back.
    Deleted = 1,
    /// A permanent tombstone without content.
    Erased = 2,
}

impl RowState {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde asks for")]
    pub(super) fn is_live(&self) -> bool {
        *self == Self::Live
    }

    /// The form stored in the change log.
    pub(super) fn text(self) -> String {
        (self as i64).to_string()
    }

    /// Parses the form stored in the change log.
    pub(super) fn parse(text: &str) -> Result<Self, StoreError> {
        match text {
            "0" => Ok(Self::Live),
            "1" => Ok(Self::Deleted),
            "2" => Ok(Self::Erased),
            other => Err(StoreError::Row(format!("state {other}"))),
        }
    }
}

impl ToSql for RowState {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok((*self as i64).into())
    }
}

impl FromSql for RowState {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_i64()? {
            0 => Ok(Self::Live),
            1 => Ok(Self::Deleted),
            2 => Ok(Self::Erased),
            other => Err(FromSqlError::OutOfRange(other)),
        }
    }
}
