//! Localized text from Fluent files embedded in the binary. Everything about health is worded here, once, for both
//! phones, the terminal and the reports.
//!
//! A missing translation falls back to English, and fails a test.
//!
//! - `language`: the languages, with their messages. `words`: the words of one. `messages`, `message_key`: the keys, and a
//!   method for each. `wording`: dates and durations in words.
//! - `flare_word`: what a person calls a flare. `flare_names`: how that is read and typed.
//! - `pseudo`: the pseudo-locale, for pictures of the screens.
//! - `typed`, `typed_clock`, `typed_date`, `typed_day`, `typed_duration`, `typed_rating`, `typed_severity`,
//!   `typed_sleep`, `typed_time`, `typed_weekday`: reading what people type.

mod flare_names;
mod flare_word;
mod language;
mod message_key;
mod messages;
#[cfg(feature = "pseudo")]
mod pseudo;
mod typed;
mod typed_clock;
mod typed_count;
mod typed_date;
mod typed_day;
mod typed_duration;
mod typed_rating;
mod typed_severity;
mod typed_sleep;
mod typed_time;
#[cfg(test)]
mod typed_time_tests;
mod typed_weekday;
mod weekday;
mod wording;
mod words;

pub use flare_word::FlareWord;
pub use language::Language;
#[cfg(test)]
pub(crate) use language::missing;
pub use message_key::MessageKey;
pub use messages::keys;
pub use typed::{is_off, read_yes_or_no};
pub(crate) use typed_count::{bare_half, split_count};
pub use typed_duration::{TypedDuration, read_duration};
pub use typed_rating::{TypedRating, read_rating};
pub use typed_severity::{SeverityWord, read_day_word, read_severity_word};
pub use typed_sleep::says_no_sleep;
pub use typed_time::{TypedTime, read_clock_time, read_day, read_time, read_time_before};
pub use typed_weekday::read_weekday;
pub use weekday::WeekdayName;
pub(crate) use weekday::weekday_names;
pub(crate) use wording::lower_first;
pub use words::{Argument, Word, Words};
