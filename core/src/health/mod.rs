//! What the phone's own health store has measured: sleep, steps, resting heart rate, heart rate variability.
//!
//! - `reading`: what a shell hands over, as plain records.
//! - `nights`: sessions of sleep → one night and the naps of each day. `values`: single values → one a day.
//! - `plan`: which days to ask for. `take`: what becomes entries, as one operation.
//! - `page`: the setting in words. `settings`: whether it is on.
//!
//! A store holds the same night from several apps, corrects what it gave before, and is read again and again. So each
//! day has one entry of each kind under an id made of the kind and the day; what the person said themselves of the day
//! comes first; and what was undone or removed stays away. None of it counts as something that the person logged.

mod nights;
mod page;
mod plan;
mod reading;
mod service;
mod settings;
mod values;
mod write;

pub use page::{HealthAccess, HealthPage};
pub use plan::{HealthDay, HealthRequest};
pub use reading::{
    HealthInstant, HealthMeasure, HealthReading, HealthSleep, HealthSleepStage, HealthSteps, HealthValue,
};
pub use service::Health;
pub(crate) use settings::HealthSettings;
pub use write::{HealthChange, HealthReport};
