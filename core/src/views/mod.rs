//! What a person sees: one value a screen, computed here in one call, drawn by the shells as it is.

mod body_map;
mod day;
mod describe;
mod families;
mod today;

pub(crate) use crate::days::{said_of, usual};
pub use crate::quick_grid::QuickButton;
pub(crate) use crate::recent_days::Recent;
pub use body_map::{BodyMap, BodyShape, BodyView, PathCommand, body_map, region_at};
pub use day::{DayPage, DaySummary, EntryLine};
pub use families::FamilyDay;
pub use today::{BurdenView, FlareView, JustLogged, SymptomBar, Today};
