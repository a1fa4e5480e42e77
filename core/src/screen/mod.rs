//! What a person sees: one value a screen, computed here in one call, drawn by the shells as it is.

mod body_map;
mod day;
mod describe;
mod today;

pub use body_map::{BodyMap, BodyShape, BodyView, PathCommand, body_map, region_at};
pub(crate) use day::said_of;
pub use day::{DayPage, DaySummary, EntryLine};
pub(crate) use describe::severity_key;
pub use today::{BurdenView, FlareView, JustLogged, QuickButton, SymptomBar, Today};
pub(crate) use today::{Recent, USUAL_LEAST, USUAL_WINDOW, usual};
