//! The person's profile: onset, conditions, medicines, examinations. A clinician asks for these; Ebb does not, and
//! every field may stay empty.
//!
//! Each field is a separate record in the change log, so it can be undone and erased separately and has its own
//! history. An absent field is unknown and treated cautiously: a person not screened for post-exertional malaise is
//! treated as if the screen were positive.
//!
//! - `about_me`: the fields, and saving them; `service` is how callers reach them.
//! - `medicine` with its list in `medicines`, and `examination`: the two lists, with a service each. `records` and `text` are what they share.

mod about_me;
mod examination;
mod medicine;
pub(crate) mod medicines;
mod records;
mod service;
mod text;

pub use crate::screening::PemStatus;
pub use crate::time::{ClockTime, RoughDate};
pub(crate) use about_me::ProfileField;
pub use about_me::{ABOUT_FIELDS, AboutMe, Menopause, OnsetTrigger};
pub use examination::{Examination, ExaminationChange, ExaminationKind, Examinations, SavedExamination};
pub use medicine::{Ingredient, Medicine, SavedMedicine};
pub use medicines::{MedicineChange, Medicines};
pub use service::Profile;
use text::{short_text, text};

use crate::journal::Record as _;

/// The kinds of the records that hold a profile field and a medicine.
pub(crate) const RECORD: &str = ProfileField::KIND;
pub(crate) const MEDICINE: &str = Medicine::KIND;
