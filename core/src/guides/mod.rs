//! Guides: remedies led through second by second, offline, so that a phone can play them with closed eyes.
//!
//! - `kinds`: the guides, their lengths and cues.
//! - `script`: what each guide consists of: steps with seconds, a line of text and a cue for the phone's buzz.
//! - `guide`: a guide in words, and the list to choose from.
//! - `running`: the one that is on. It is a record, so it survives the app's death; its step follows from the moment.
//! - `service`: starting and stopping one.
//! - `workstation`: a two-minute check of the place of work.
//!
//! What was done is logged when the guide ends, and asked about later within the ask budget ([`crate::ask_budget`]).
//! Lengths, limits and cautions are conventions, on the careful side: `docs/decisions/0016-guides.md`.

mod guide;
mod kinds;
mod running;
mod script;
mod service;
mod workstation;

pub use guide::{Guide, GuideLengthOffer, GuideOffer, GuideStep};
pub use kinds::{Cue, GuideId, GuideLength};
pub use running::{NextStep, RunningGuide};
pub use service::Guides;
pub use workstation::{
    CompletedWorkstationCheck, Workstation, WorkstationAdvice, WorkstationAnswer, WorkstationCheckChange,
    WorkstationForm, WorkstationItem, WorkstationQuestion,
};

pub(crate) use running::StartedGuide;
pub(crate) use workstation::WorkstationRecord;
