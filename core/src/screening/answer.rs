//! What is known about post-exertional malaise (PEM): a record of its own, which the profile shows and other features read.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::error::EbbError;
use crate::journal::{Record, RecordChange};
use crate::storage::{Reader, StoreError, Writer};
use crate::variants;

/// Id of the only record.
const ID: &str = "pem";

/// Whether exertion makes this person worse for days, by the newest screen or by their own answer. Absent if unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum PemStatus {
    Positive,
    Negative,
}

impl PemStatus {
    /// Every value.
    pub const ALL: [Self; 2] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

impl Record for PemStatus {
    const KIND: &'static str = "pem-status";

    fn texts(_: &str) -> &'static [&'static str] {
        &[]
    }

    fn describe(reader: &Reader<'_>, _: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        let words = reader.words();
        Ok(Some(words.did_edit_about_field(words.about_pem_screen())))
    }
}

/// What is known, from the newest screen or from the person. Treat `None` like a positive answer.
pub(crate) fn pem_status(reader: &Reader<'_>) -> Result<Option<PemStatus>, StoreError> {
    reader.get(ID)
}

/// Sets or clears what is known. Call it at most once per operation.
pub(crate) fn set_pem_status(writer: &mut Writer<'_>, status: Option<PemStatus>) -> Result<(), StoreError> {
    match status {
        Some(status) => writer.put(ID, &status),
        None => writer.remove::<PemStatus>(ID).map(drop),
    }
}
