//! The person's profile: onset, conditions, medicines, examinations. A clinician asks for these; Ebb does not, and
//! every field may stay empty.
//!
//! Each field is a separate record in the change log, so it can be undone and erased separately and has its own
//! history. An absent field is unknown and treated cautiously: a person not screened for post-exertional malaise is
//! treated as if the screen were positive.
//!
//! - `about_me`: the fields, and saving them. `contact`: whom to call, and the country. `service`: the public service.
//! - `medicine` (its list in `medicines`) and `examination`: the two lists, each with its service. `records` and `text`: what they
//!   share. `merging`: two medicines that become one. `merge_transferred`: one that is in another diary too. `medicine_facts`: facts
//!   about groups of medicines. `medicine_form`, `form_offers`: what a form shows and offers.
//! - `other_pack`: packs of a listed medicine's substance under another brand.
//! - `log_words`: what `ebb log` reads itself, and no nickname may be.

mod about_me;
mod contact;
mod examination;
mod form_offers;
mod log_words;
mod medicine;
mod medicine_facts;
mod medicine_form;
pub(crate) mod medicines;
mod merge_transferred;
mod merging;
mod other_pack;
mod records;
mod service;
mod text;

pub use crate::entry::Ingredient;
pub use crate::screening::PemStatus;
pub use crate::time::{ClockTime, RoughDate};
pub use about_me::{ABOUT_FIELDS, AboutMe, Menopause, OnsetTrigger};
pub(crate) use about_me::{ProfileField, get as about_me};
pub use contact::Contact;
pub use examination::{Examination, ExaminationChange, ExaminationKind, Examinations, SavedExamination};
pub use form_offers::{LengthOffer, PauseOffer};
pub(crate) use form_offers::{length_offers, pause_offers, paused_label};
pub use medicine::{EarlierMedicine, Medicine, SavedMedicine};
pub(crate) use medicine_facts::CALMING;
pub use medicine_facts::{MedicineFact, MedicineNotes};
pub use medicine_form::MedicineForm;
pub(crate) use medicine_form::time_offers;
pub use medicines::{MedicineChange, Medicines};
pub(crate) use medicines::{check_not_listed, dose_basis, erase_medicines, listed, remove_medicine, rename_medicine};
pub(crate) use merge_transferred::merge_transferred_medicines;
pub(crate) use merging::{MergedMedicines, merge_medicines};
pub use other_pack::BrandNamed;
pub(crate) use other_pack::{brand_item, brand_named};
pub use service::Profile;
use text::TEXT_MOST;
pub(crate) use text::text;
