//! What a person sees: one value per screen, computed here in one call and drawn by the shells without further logic.
//!
//! - `today`: the Today screen. `due`: what is due on it, in order. `day`: the page of a day, and ranges of days. `families`: the chart of families.
//! - `log_sheet`: what can be logged beside the grid.
//! - `entry_details`: what can be said of an entry after its tap; what *Without looking* logs.
//! - `diary`: looking back: the calendar, the page of a day, the page of an entry, search.
//! - `settings`: the screen of the settings.
//! - `body_map`: the outlines of the body, and the region at a point.
//! - `service`: the public service.

mod body_map;
mod day;
mod diary;
mod due;
mod entry_details;
mod families;
mod flare;
mod log_sheet;
#[cfg(test)]
mod query_cost;
mod replaced_night;
mod service;
mod settings;
mod today;

pub use crate::quick_grid::QuickButton;
pub use body_map::{BodyMap, BodyShape, BodyView, PathCommand, body_map, region_at};
pub use day::{DayBounds, DayPage, DaySummary, EntryLine};
pub use diary::{
    CalendarDay, CalendarMonth, DayPlace, Diary, DiaryDay, EntryPage, FoundEntries, FoundEntry, RevisionLine, TimeOffer,
};
pub use due::DueCard;
pub use entry_details::{DetailsForm, QualityChoice, RegionChoice, SideChoice, WithoutLooking};
pub use families::FamilyDay;
pub use flare::FlareView;
pub use log_sheet::{LogButton, LogSheet};
pub use service::Views;
pub use settings::{FlareWordChoice, SettingsPage};
pub use today::{BurdenView, JustLogged, SymptomBar, Today};
