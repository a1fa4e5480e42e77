//! Check-ins: questions bundled under a name and a time of day, prefilled, answered wholly, partly or not at all.
//!
//! An answer is an entry; only the definition of a check-in and the entries its answers became are records. What is not
//! answered stays unknown, and a prefilled value counts only when it comes back as an answer.
//!
//! - `check_in`: a check-in as the person makes it. `view`: as it is answered.
//! - `stored`: saving and listing them.
//! - `answers`: answers as entries, read back from entries, and as they usually are.
//! - `answering`: a check-in in words, and writing its answers.
//! - `reminder_answer`: one tap on a check-in's reminder.
//! - `service`: how callers reach them.

mod answering;
mod answers;
mod check_in;
mod reminder_answer;
mod service;
mod stored;
mod view;

pub(crate) use answering::{AnsweredCheckIn, erase_answered, propose};
pub use answers::CheckInValue;
pub use check_in::{CheckIn, CheckInAsk, CheckInItem};
pub(crate) use reminder_answer::{CheckInTap, answer_from_reminder, with_usual_answer};
pub use service::{CheckInChange, CheckIns};
pub(crate) use stored::{StoredCheckIn, erase_questions, list, name, save};
pub use view::{CheckInAnswer, CheckInQuestion, CheckInView, Prefill};
