//! Guides: remedies guided second by second, offline, so that a person can follow them with closed eyes.
//!
//! - `kinds`: the guides, their lengths and cues.
//! - `script`: the steps of each guide, with durations, texts and vibration cues.
//! - `cautions`: what each guide warns of, and what of it concerns the person.
//! - `guide`: a guide in words, and the list to choose from.
//! - `running`: the running guide. It is a record, so it survives the app being killed; its step follows from the
//!   moment.
//! - `service`: the public service.
//! - `workstation`: a two-minute check of the workplace.
//!
//! A guide is logged when it ends, and asked about later within the ask budget ([`crate::ask_budget`]). Lengths, limits
//! and cautions are conventions, on the cautious side: `docs/decisions/0016-guides.md`.

mod cautions;
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
