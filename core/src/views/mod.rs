//! What a person sees: one value a screen, computed here in one call and drawn by the shells as it is.
//!
//! - `today`: the Today screen. `day`: the page of a day, and a list of days. `families`: the chart of families.
//! - `body_map`: the outlines of the body, and the region at a point.
//! - `service`: how callers reach them.

mod body_map;
mod day;
mod families;
mod service;
mod today;

pub use crate::quick_grid::QuickButton;
pub use body_map::{BodyMap, BodyShape, BodyView, PathCommand, body_map, region_at};
pub use day::{DayBounds, DayPage, DaySummary, EntryLine};
pub use families::FamilyDay;
pub use service::Views;
pub use today::{BurdenView, FlareView, JustLogged, SymptomBar, Today};
