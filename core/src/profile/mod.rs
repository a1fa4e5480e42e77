//! What a person says about themselves, once: onset, conditions, medicines, examinations. A clinician asks for these;
//! nothing here is asked for by Ebb, and every field may stay empty for ever.
//!
//! Each field is a record of its own in the change log, so each can be undone, has its history and can be erased by
//! itself. An absent field is unknown, which is the careful case: somebody not screened for post-exertional malaise is
//! treated as if positive.
//!
//! - `about_me`: the fields, and saving them; `service` is how callers reach them.
//! - `medicine` and `examination`: the two lists, with a service each. `records` and `text` are what they share.

mod about_me;
mod examination;
pub(crate) mod medicine;
mod records;
mod service;
mod text;

pub use crate::screening::PemStatus;
pub use crate::time::{ClockTime, RoughDate};
pub(crate) use about_me::ProfileField;
pub use about_me::{ABOUT_FIELDS, AboutMe, Menopause, OnsetTrigger};
pub use examination::{Examination, ExaminationChange, ExaminationKind, Examinations, SavedExamination};
pub(crate) use medicine::erase_medicines;
pub use medicine::{Medicine, MedicineChange, Medicines, SavedMedicine};
pub use service::Profile;
use text::{short_text, text};

use crate::journal::Record as _;

/// The kinds of the records that hold a field and a medicine.
pub(crate) const RECORD: &str = ProfileField::KIND;
pub(crate) const MEDICINE: &str = Medicine::KIND;
