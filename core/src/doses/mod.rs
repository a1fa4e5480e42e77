//! Doses: what was taken in the last 24 hours, and what one more would come to.
//!
//! Every limit is the person's own or their doctor's. Ebb suggests none, calls no dose safe, and records every dose that
//! was taken.
//!
//! - `taken`: the doses that were logged. `contribution`: how much of a limit each one is.
//! - `window`: the largest total of any 24 hours. `limits`: the doses beside the person's list. `standing`: where a medicine
//!   stands before a dose. `repeated`: doses that are too close together. `excess`: what is beyond a limit.
//!   `standing_excess`: what of it stands on Today, with what can be done.
//!   `implausible`: what nobody means.
//! - `before`: what is said before a dose, the same wherever one can be taken.
//! - `supply`: how many doses are left. `reading`: doses as people write them.
//! - `wording`: all of it in sentences. `service` is how callers reach it.

mod before;
mod dose_count;
mod dose_record;
mod excess;
mod implausible;
mod limits;
mod reading;
mod repeated;
mod service;
mod standing;
mod standing_excess;
mod supply;
mod window;
mod wording;

pub(crate) use before::{BeforeDose, then_lines};
pub(crate) use dose_record::{DoseRecord, around};
pub(crate) use limits::DoseLimits;
pub use service::{DoseChange, DoseCheck, DoseConcern, DoseDay, DoseStanding, Doses};
pub(crate) use service::{
    DoseRemarks, after_logging, check, is_implausible_usual, last_taken_today, same_substances, standings,
};
pub(crate) use standing::{Caution, CautionKind};
pub(crate) use standing_excess::excesses;
pub use standing_excess::{DoseExcess, ExcessAct, ExcessAction};
pub(crate) use supply::{Supply, left_of};
pub(crate) use wording::StandingWords;
