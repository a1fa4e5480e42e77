//! How things are asked and answered, in as few taps as possible.
//!
//! - `tap`: one tap on an item, and the second tap of a shaking hand.
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
mod tap;
mod usual;

use chrono::Datelike as _;

pub(crate) use budget::asked_on;
pub(crate) use check_in::RECORD as CHECK_INS;
pub(crate) use check_in_tap::CheckInTap;
pub(crate) use tap::{DOUBLE_TAP, same_tap};

pub use answers::CheckInSaid;
pub use budget::{Asked, DAILY_MOST, Question, QuestionAbout, QuestionAnswer, pick};
pub use check_in::{CheckIn, CheckInAnswer, CheckInAsk, CheckInItem, CheckInQuestion, CheckInView, Prefill};
pub use felt::FELT_UNTIL_HOURS;
pub use flares::{BACK_DAYS, FlareDoubt, FlareMend, FlareOffer, FlareRepair, QUIET_DAYS, REPAIR_WINDOW};
pub use helped::{ASK_AFTER_HOURS, ASK_UNTIL_HOURS};
pub use recall::{DayRecalled, SILENT_MOST, SilentDay, WelcomeBack};
pub use usual::{AsUsual, UsualValue};

use crate::moment::Day;
use crate::words::Words;

/// The kinds of records that name entries and say what is in them, so that what erases an entry erases these.
pub(crate) const NAME_ENTRIES: [&str; 2] = [check_in::ANSWERED, budget::ASKED];

/// A day near today in words: "yesterday", "Thursday 26 March"; with its year where that is another.
pub(crate) fn say_day(words: &Words, day: Day, today: Day) -> String {
    if today.since(day) == 1 {
        return words.get("date-yesterday");
    }
    let date = day.date();
    let weekday = words.get(&format!("weekday-{}", date.weekday().number_from_monday()));
    let month = words.get(&format!("month-{}", date.month()));
    let arguments = [("weekday", weekday.into()), ("day", date.day().into()), ("month", month.into())];
    if date.year() == today.date().year() {
        words.say("date-day", &arguments)
    } else {
        // As text: Fluent would write a number of four digits as 2,025.
        let year = ("year", date.year().to_string().into());
        words.say("date-day-year", &[&arguments[..], &[year]].concat())
    }
}
