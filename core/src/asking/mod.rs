//! How things are asked and answered, in as few taps as possible.
//!
//! - `usual`: several answers in one tap: as usual, none today, same as yesterday.
//! - `check_in`: questions bundled under a name and a time of day, prefilled, partly answered or not at all.
//! - `check_in_tap`: one tap on a check-in's reminder.
//! - `recall`: silent days remembered later, a swipe each.
//! - `helped`: whether a remedy helped, asked once.
//! - `felt`: how it was after an activity, asked once.
//! - `flares`: starts and ends that do not fit together, and how each can be mended.
//! - `flare_day`: whether a past day was a flare, asked where it stood out and nothing was said.
//! - `screen`: the screen for post-exertional malaise, offered seldom.
//! - `budget`: which of all that may be asked today. Three questions a day across everything, none in a flare.
//!
//! Nothing here stores an answer of its own kind where an entry can hold it: answers are entries, and only what was
//! asked, and how a check-in is made, are records. See `docs/decisions/0011-asking.md`.

mod answers;
mod budget;
mod check_in;
mod check_in_tap;
mod felt;
mod flare_day;
mod flares;
mod helped;
mod recall;
mod screen;
mod usual;

pub(crate) use budget::asked_on;
pub(crate) use check_in::RECORD as CHECK_INS;
pub(crate) use check_in_tap::CheckInTap;

pub use answers::CheckInSaid;
pub use budget::{Asked, DAILY_MOST, Question, QuestionAbout, QuestionAnswer, pick};
pub use check_in::{CheckIn, CheckInAnswer, CheckInAsk, CheckInItem, CheckInQuestion, CheckInView, Prefill};
pub use felt::FELT_UNTIL_HOURS;
pub use flares::{BACK_DAYS, FlareDoubt, FlareMend, FlareOffer, FlareRepair, QUIET_DAYS, REPAIR_WINDOW};
pub use helped::{ASK_AFTER_HOURS, ASK_UNTIL_HOURS};
pub use recall::{DayRecalled, SILENT_MOST, SilentDay, WelcomeBack};
pub use usual::{AsUsual, UsualValue};

/// The kinds of records that name entries and say what is in them, so that what erases an entry erases these.
pub(crate) const NAME_ENTRIES: [&str; 2] = [check_in::ANSWERED, budget::ASKED];
