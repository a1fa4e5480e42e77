//! What is wanted of a table, and what was written.

use serde::Serialize;

use crate::catalog::ItemId;
use crate::time::Day;

/// What a row of a table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum TableShape {
    /// An entry.
    #[default]
    Entries,
    /// A day, with a column an item.
    Days,
}

/// Which part of the diary a table holds.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TableOptions {
    /// What a row is.
    pub shape: TableShape,
    /// The first day; absent for that of the diary.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub first: Option<Day>,
    /// The last day; absent for that of the diary.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub last: Option<Day>,
    /// The items; empty for everything.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub items: Vec<ItemId>,
    /// Whether the notes are in it, which are often not meant for others. A table of days has none.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub notes: bool,
}

/// What was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct TableReport {
    /// Number of rows, without the header.
    pub rows: u32,
    /// The first day; absent for an empty diary.
    pub first: Option<Day>,
    /// The last day; absent for an empty diary.
    pub last: Option<Day>,
}
