//! Check-ins: questions grouped under a name and a part of the day, prefilled, answered completely, partly or not at
//! all.
//!
//! An answer is an entry. Only the definition of a check-in and the references to the entries of its answers are
//! records. What is not answered stays unknown, and a prefilled value counts only once it is given as an answer.
//!
//! - `check_in`: the definition of a check-in. `view`: a check-in, ready to be answered.
//! - `stored`: saving and listing check-ins.
//! - `answers`: answers as entries, read back from entries, and the usual answers.
//! - `choices`: the answers in words.
//! - `answering`: a check-in in words, and writing its answers.
//! - `reminder_answer`: one tap on a check-in's reminder.
//! - `service`: the public service.

mod answering;
mod answers;
mod check_in;
mod choices;
mod reminder_answer;
mod service;
mod stored;
mod view;

pub(crate) use answering::{AnsweredCheckIn, QUESTION, erase_answered, propose};
pub use answers::CheckInValue;
pub use check_in::{CheckIn, CheckInAsk, CheckInItem, QUESTIONS_MOST};
pub use choices::said_in_words;
pub(crate) use reminder_answer::{CheckInTap, answer_from_reminder, with_usual_answer};
pub use service::{CheckInChange, CheckIns};
pub(crate) use stored::{StoredCheckIn, erase_questions, is_own, list, name, save};
pub use view::{CheckInAnswer, CheckInChoice, CheckInQuestion, CheckInView, Prefill};
