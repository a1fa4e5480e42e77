//! What is known about post-exertional malaise (PEM): a field of the profile, which all other features read.

use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr, VariantArray};

use crate::error::EbbError;
use crate::journal::{Record, RecordChange};
use crate::storage::{Reader, StoreError, Writer};
use crate::variants;

/// The profile field that holds the PEM answer.
const PROFILE_FIELD: &str = "pem_screen";

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

/// The PEM answer is a field of the profile, which registers the kind and provides the label of a change.
impl Record for PemStatus {
    const KIND: &'static str = "about";

    fn texts(_: &str) -> &'static [&'static str] {
        &[]
    }

    fn describe(_: &Reader<'_>, _: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        Ok(None)
    }
}

/// The PEM answer in the profile, from the newest screen or given by the person. Treat `None` like a positive answer.
pub(crate) fn said(reader: &Reader<'_>) -> Result<Option<PemStatus>, StoreError> {
    reader.get(PROFILE_FIELD)
}

/// Sets or clears the answer in the profile. Call it at most once per operation.
pub(super) fn set_answer(writer: &mut Writer<'_>, answer: Option<PemStatus>) -> Result<(), StoreError> {
    match answer {
        Some(answer) => writer.put(PROFILE_FIELD, &answer),
        None => writer.remove::<PemStatus>(PROFILE_FIELD).map(drop),
    }
}
