//! Pacing: stop before it hurts.
//!
//! A day's **load** is effort in *effort-minutes* (see [`crate::days`]), with the kinds of effort weighted by the
//! person's record ([`PacingModel::weights`]). The **envelope** (Jason & Benton 2009: energy spent against energy
//! available) is what a day can hold before the next days are worse. It is learned from what followed earlier days
//! ([`PacingModel`], [`Envelope`]) and adjusted for how the day begins ([`Capacity`]). Until enough days are known it
//! is a fixed default that is never shown. The **advised** maximum keeps [`RESERVE`] back, never exceeds what the person's
//! own steady days held, and does not rise after a day that set them back. A day far over its envelope opens a **risk window** as long as the person's own lag
//! ([`RiskWindow`]).
//!
//! Staying within the envelope is associated with fewer symptoms in observational studies, which does not prove a
//! cause. Nothing here is medical advice. docs/pacing.md reports how well the model recovers the known parameters of
//! simulated people.
//!
//! Bottom to top:
//!
//! - `breaks`: how long to work before a rest.
//! - `running_activity`: the state of the running activity.
//! - `felt`: how the person felt after a timed activity.
//! - `heart_rate`: a heart rate above which Ebb suggests easing off.
//! - `envelope`: what a day can hold.
//! - `timer`: starting and stopping an activity, and its breaks.
//! - `movement`: gentle movement.
//! - `day_plan`: energy today, the day's plan, and what fits into it.

mod breaks;
mod day_plan;
mod envelope;
mod felt;
mod heart_rate;
mod movement;
#[cfg(test)]
mod query_cost;
mod running_activity;
mod timer;

pub use breaks::{
    FLARE, IN_FLARE, INTERVAL_LEAST, INTERVAL_MOST, LOOK_BACK, SHARE, SHARE_MOST, SYMPTOMS_UP, TOLERATED,
};
pub use day_plan::{
    DayFit, DayPlan, DesiredActivity, EffortByKind, Energy, EnergyBudget, FitOption, FitOptionKind, HourCost,
    OverBudgetActivity, ScheduledActivity,
};
pub use envelope::{
    CAPACITY_IN_FLARE, Capacity, CapacityInputs, CapacityReason, CompletedActivity, DEFAULT_ADVISED, ENERGY,
    ENERGY_SPENT, Envelope, FAR_OVER, Lag, OWN_LEAST, PacingDay, PacingModel, RESERVE, RiskWindow, SHORT_NIGHT,
    SymptomRating, level_share,
};
pub use felt::FELT_UNTIL_HOURS;
pub use heart_rate::{
    ABOVE_LEAST, ABOVE_RESTING, COOL_DOWN, HeartRate, HeartRateAdvice, HeartRateGuide, HeartRateOffReason,
    HeartRateSample, HeartRateSettings, SHARE_OF_MOST,
};
pub use movement::{MOVEMENTS, Movement, MovementBaseline, MovementState, MovementView};
pub use running_activity::{ActivityPhase, FORGOTTEN, HEADS_UP, SNOOZE, SNOOZE_MOST};
pub use timer::{
    ActionKind, ActivityTimer, ActivityView, ForgottenActivity, HORIZON_MOST, PlannedBreak, PromptAction, StartOffer,
    TimerPrompt, TimerUpdate,
};

pub(crate) use day_plan::{budget, budget_and_effort, share_of_a_day};
pub(crate) use envelope::risk_window;
pub(crate) use felt::{propose as propose_felt, set_felt};
pub(crate) use heart_rate::{HeartRateRecord, LiveHeartRate, erase_heart_rate};
pub(crate) use movement::{
    MovementPlan, PREFIX as MOVEMENT_QUESTION, answer as answer_movement, is_on as movement_is_on,
    propose as propose_movement, running_item as movement_item,
};
pub(crate) use running_activity::{TimerRecord, erase_timer, on_clock};
pub(crate) use timer::{
    NotedRest, REST_ITEM, TimerCandidate, TimerCandidateKind, action as prompt_action, activity_view, named_activity,
    rest_by_note, rests_by_note, start_offers, take_back_rest, tap_timer, timer_candidates, timer_plans_until,
};
