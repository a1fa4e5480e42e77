//! The diary, for looking back: months as a calendar, the page of a day, the page of an entry, search.
//!
//! - `calendar`: the months, and the days of one. `page`: the page of a day. `entry`: the page of an entry.
//!   `history`: its revisions in words. `times`: other times it may have had. `search`: entries by name or note.
//! - `words`: days in words.

mod calendar;
mod entry;
mod history;
mod page;
mod search;
mod times;
mod words;

pub use calendar::{CalendarDay, CalendarMonth, DayPlace, Diary};
pub(super) use calendar::{diary, month};
pub use entry::EntryPage;
pub(super) use entry::entry_page;
pub use history::RevisionLine;
pub use page::DiaryDay;
pub(super) use page::diary_day;
pub(super) use search::search;
pub use search::{FoundEntries, FoundEntry};
pub use times::TimeOffer;
pub(super) use times::time_offers;
pub(super) use words::upper_first;
