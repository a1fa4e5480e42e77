//! Records as rows.

use crate::storage::RowState;

/// A record as stored in its row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::storage) struct RecordRow {
    pub(in crate::storage) kind: String,
    pub(in crate::storage) id: String,
    pub(in crate::storage) state: RowState,
    pub(in crate::storage) body: String,
}
