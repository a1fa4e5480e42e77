//! Pacing: stop before it hurts.
//!
//! A day's **load** is effort in *effort-minutes* (see [`crate::days`]), all kinds weighed as the person's record has it
//! ([`Record::weights`]). The **envelope** (Jason & Benton 2009: energy spent against energy available) is what a day can hold
//! before the next days are worse, learned from what followed the days that were ([`Record`], [`Envelope`]), moved by how
//! the day begins ([`Capacity`]). From the first day on there is one: a plain default that says so. What is **advised**
//! keeps [`RESERVE`] back and never goes beyond what the person's own steady days held. A day far over it opens a **window of
//! raised risk** of the person's own length ([`RiskWindow`]). Staying inside goes with fewer symptoms in observational
//! studies; that is no proof of cause, and no figure here is medicine. How well the reasoning finds what is true of
//! invented people is in docs/pacing.md.

mod activity;
mod breaks;
mod candidate;
mod capacity;
#[cfg(test)]
mod cost;
mod envelope;
mod felt;
mod fit;
mod heart;
mod kinds;
mod lived;
mod movement;
mod plan;
mod record;
mod risk;
mod rose;
mod running;
mod start;
mod tap;
mod tick;

pub(crate) use activity::{RECORD as TIMER, REST_ITEM, without_past};
pub use breaks::{
    FLARE, IN_FLARE, INTERVAL_LEAST, INTERVAL_MOST, LOOK_BACK, SHARE, SHARE_MOST, SYMPTOMS_UP, TOLERATED,
};
pub use candidate::{Candidate, CandidateKind, HORIZON_MOST};
pub(crate) use candidate::{timer_candidates, timer_plans_until};
pub use capacity::{Because, Capacity, Morning, SHORT_NIGHT};
pub use envelope::{Envelope, Lag};
pub use felt::FELT_UNTIL_HOURS;
pub(crate) use felt::{propose as propose_felt, set_felt};
pub use fit::{DayFit, FitLine, Misfit, Offer, OfferKind, Wish};
pub(crate) use heart::Live as LiveHeartRate;
pub(crate) use heart::SETTING as HEART_SETTING;
pub use heart::{
    ABOVE_LEAST, ABOVE_RESTING, COOL_DOWN, HeartAnswer, HeartChoice, HeartGuide, HeartOff, HeartSample, SHARE_OF_MOST,
};
pub use lived::{Done, ENERGY, ENERGY_SPENT, FeltAt, Lived};
pub use movement::{MOVEMENTS, Movement, MovementBaseline, MovementState, MovementView};
pub(crate) use movement::{MovementPlan, is_on as movement_is_on, running_item as movement_item};
pub use plan::{Budget, HourCost, Kinds, Plan};
pub use record::{CAPACITY_IN_FLARE, OWN_LEAST, RESERVE, Record, level_share};
pub use risk::{FAR_OVER, RiskWindow};
pub(crate) use running::on_clock;
pub use running::{FORGOTTEN, HEADS_UP, Phase, SNOOZE, SNOOZE_MOST};
pub use start::StartOffer;
pub(crate) use tap::tap_timer;
pub use tick::{ActionKind, ActivityView, Forgotten, PlannedBreak, PromptAction, Say, Tick};
pub(crate) use tick::{action as prompt_action, named_activity, shown_activity};
