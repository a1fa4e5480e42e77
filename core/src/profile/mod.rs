//! What a person says about themselves, once: onset, conditions, medicines, examinations. A clinician asks for these;
//! nothing here is asked for by Ebb, and every field may stay empty for ever.
//!
//! Each field is a record of its own in the change log, so each can be undone, has its history and can be erased by
//! itself. An absent field is unknown, which is the careful case: somebody not screened for post-exertional malaise is
//! treated as if positive.
//!
//! - `about_me`: the fields, and saving them; `service` is how callers reach them.
//! - `medicine` with its list in `medicines`, and `examination`: the two lists, with a service each. `records` and `text` are what
//!   they share. `medicine_facts`: what is worth knowing about groups of medicines.

mod about_me;
mod examination;
mod medicine;
mod medicine_facts;
pub(crate) mod medicines;
mod records;
mod service;
mod text;

pub use crate::screening::PemScreen;
pub use crate::time::{ClockTime, RoughDate};
pub(crate) use about_me::ProfileField;
pub use about_me::{ABOUT_FIELDS, AboutMe, CameBefore, Menopause};
pub use examination::{Examination, ExaminationChange, ExaminationKind, Examinations, SavedExamination};
pub use medicine::{Ingredient, Medicine, SavedMedicine};
pub use medicine_facts::{MedicineFact, MedicineNotes};
pub use medicines::{MedicineChange, Medicines};
pub use service::Profile;
use text::{short_text, text};

use crate::journal::Record as _;

/// The kind of the records that hold a field.
pub(crate) const RECORD: &str = ProfileField::KIND;
