//! Asked and answered in as few taps as possible.

use ebb_core::ask_budget::Question;
use ebb_core::check_ins::{CheckIn, CheckInAnswer, CheckInView};
use ebb_core::entry::{EntryId, Helped};
use ebb_core::flares::{FlareMend, FlareRepair};
use ebb_core::logging::AsUsual;
use ebb_core::time::{Day, Moment};
use ebb_core::welcome_back::{DayRecalled, WelcomeBack};
use ebb_core::{Change, EbbError};

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// What "same as yesterday" would write now. What "as usual" and "none today" would, [`Ebb::today`] says.
    pub fn same_as_yesterday(&self, now: Moment) -> Result<Option<AsUsual>, EbbError> {
        self.journal.logging().same_as_yesterday(&now)
    }

    /// Writes the usual values of what is usually logged and was not said today, marked as filled in; one undo.
    pub fn log_as_usual(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.logging().log_as_usual(&now)
    }

    /// Writes 0 for each symptom usually logged and not said today; one undo.
    pub fn log_none_today(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.logging().log_none_today(&now)
    }

    /// Repeats yesterday's answers for what was not said today, marked as filled in; one undo.
    pub fn log_same_as_yesterday(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.logging().log_same_as_yesterday(&now)
    }

    /// The check-ins, built in and the person's own.
    pub fn check_ins(&self) -> Result<Vec<CheckIn>, EbbError> {
        self.journal.check_ins().list()
    }

    /// A check-in as it is answered now. A prefilled value counts only when it comes back as an answer.
    pub fn check_in(&self, id: String, now: Moment) -> Result<CheckInView, EbbError> {
        self.journal.check_ins().get(&id, &now)
    }

    /// Answers a check-in, wholly or in part; the same answers twice are once.
    pub fn answer_check_in(&self, id: String, answers: Vec<CheckInAnswer>, now: Moment) -> Result<Change, EbbError> {
        self.journal.check_ins().answer(&id, &answers, &now)
    }

    /// Keeps a check-in: a new one where its id is empty.
    pub fn set_check_in(&self, check_in: CheckIn, now: Moment) -> Result<CheckIn, EbbError> {
        Ok(self.journal.check_ins().save(&check_in, &now)?.check_in)
    }

    /// Takes a check-in away; what was answered stays.
    pub fn remove_check_in(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.check_ins().remove(&id, &now)
    }

    /// The days since the last entry before today; absent when there is none.
    pub fn welcome_back(&self, now: Moment) -> Result<Option<WelcomeBack>, EbbError> {
        self.journal.silent_days().get(&now)
    }

    /// Keeps what is remembered of days before today.
    pub fn recall(&self, days: Vec<DayRecalled>, now: Moment) -> Result<Change, EbbError> {
        self.journal.silent_days().save(&days, &now)
    }

    /// What may be asked now: at most three questions on any day, none in a flare.
    pub fn questions(&self, now: Moment) -> Result<Vec<Question>, EbbError> {
        self.journal.questions().list(&now)
    }

    /// A question is on the screen, or in a notification: it counts from now on.
    pub fn question_shown(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.questions().shown(&id, &now)
    }

    /// A question was put aside for today.
    pub fn question_dismissed(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.questions().dismiss(&id, &now)
    }

    /// One tap on one of a question's answers.
    pub fn question_answered(&self, id: String, answer: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.questions().answer(&id, &answer, &now)
    }

    /// Says whether a remedy helped.
    pub fn helped(&self, entry: EntryId, helped: Helped, now: Moment) -> Result<Change, EbbError> {
        self.journal.logging().set_helped(&entry, helped, &now)
    }

    /// Flares whose turns do not fit together, with what can be done about each.
    pub fn flare_repairs(&self, now: Moment) -> Result<Vec<FlareRepair>, EbbError> {
        self.journal.flares().repairs(&now)
    }

    /// Mends a flare in one of the ways offered, on the day suggested or another.
    pub fn repair_flare(&self, id: String, mend: FlareMend, day: Option<Day>, now: Moment) -> Result<Change, EbbError> {
        self.journal.flares().repair(&id, mend, day, &now)
    }
}
