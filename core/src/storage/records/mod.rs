//! Records: settings, items, rules and anything else that is small and keyed, as JSON under a kind and an id.

mod read;
mod write;

use super::State;

/// A record as a row of a file holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RecordRow {
    pub(super) kind: String,
    pub(super) id: String,
    pub(super) state: State,
    pub(super) body: String,
}
