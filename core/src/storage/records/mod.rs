//! Records: settings, items, rules and anything else that is small and has a key, as JSON under a kind and an id.

mod read;
mod row;
mod write;

pub(super) use row::RecordRow;
