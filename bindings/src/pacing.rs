//! The activity timer, its breaks, prompts on a schedule, the heart-rate guide.

use ebb_core::catalog::ItemId;
use ebb_core::entry::{Effort, EntryId, Felt};
use ebb_core::moment::Moment;
use ebb_core::pacing::{
    ActivityView, BreakRule, Candidate, HeartChoice, HeartGuide, HeartRateAdvice, HeartSample, KeptBreakRule, Tick,
};
use ebb_core::{Change, EbbError};

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// Starts an activity; another that runs is ended first. The same one again changes nothing.
    pub fn start_activity(&self, item: ItemId, effort: Effort, now: Moment) -> Result<Change, EbbError> {
        self.journal.activity().start(&item, effort, &now)
    }

    /// Stops what runs, with how it was where that is said. A forgotten one ends when it probably did.
    pub fn stop_activity(&self, felt: Option<Felt>, now: Moment) -> Result<Change, EbbError> {
        self.journal.activity().stop(felt, &now)
    }

    /// Stops what runs as of a moment since its start.
    pub fn stop_activity_at(&self, until: Moment, felt: Option<Felt>, now: Moment) -> Result<Change, EbbError> {
        self.journal.activity().stop_at(&until, felt, &now)
    }

    /// Stops what runs when nobody knows how long it was.
    pub fn stop_activity_unknown(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.activity().stop_unknown(&now)
    }

    /// The running activity; absent when nothing runs.
    pub fn activity(&self, now: Moment) -> Result<Option<ActivityView>, EbbError> {
        self.journal.activity().get(&now)
    }

    /// What the phone does now about the running activity, and when it asks again.
    pub fn tick(&self, now: Moment) -> Result<Tick, EbbError> {
        self.journal.activity().tick(&now)
    }

    /// Puts the break that is near or due off by five minutes, at most twice.
    pub fn snooze_break(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.activity().snooze(&now)
    }

    /// Leaves the break out that is near or due.
    pub fn skip_break(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.activity().skip(&now)
    }

    /// Rests from now on, be it before a break is due.
    pub fn rest_now(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.activity().rest(&now)
    }

    /// Goes on after a rest.
    pub fn done_resting(&self, now: Moment) -> Result<Change, EbbError> {
        self.journal.activity().done(&now)
    }

    /// Says how an activity was, later.
    pub fn felt(&self, entry: EntryId, felt: Felt, now: Moment) -> Result<Change, EbbError> {
        self.journal.activity().felt(&entry, felt, &now)
    }

    /// What may be prompted for from now to a moment, at most a week ahead. What fires is decided elsewhere.
    pub fn candidates(&self, now: Moment, until: Moment) -> Result<Vec<Candidate>, EbbError> {
        self.journal.candidates(&now, &until)
    }

    /// The person's rules for breaks without a timer.
    pub fn break_rules(&self) -> Result<Vec<KeptBreakRule>, EbbError> {
        self.journal.break_rules()
    }

    /// Makes a rule, or says anew what one is.
    pub fn set_break_rule(&self, id: Option<String>, rule: BreakRule, now: Moment) -> Result<KeptBreakRule, EbbError> {
        Ok(self.journal.set_break_rule(id.as_deref(), rule, &now)?.0)
    }

    /// Takes a rule away.
    pub fn remove_break_rule(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.remove_break_rule(&id, &now)
    }

    /// The heart-rate guide as it stands: a guide, never "safe".
    pub fn heart_guide(&self, now: Moment) -> Result<HeartGuide, EbbError> {
        self.journal.heart_rate().get(&now)
    }

    /// Chooses anew what the guide does.
    pub fn set_heart_guide(&self, choice: HeartChoice, now: Moment) -> Result<Change, EbbError> {
        self.journal.heart_rate().save(&choice, &now)
    }

    /// Feeds live samples; says "ease off" at most once in ten minutes.
    pub fn feed_heart_rate(&self, samples: Vec<HeartSample>, now: Moment) -> Result<HeartRateAdvice, EbbError> {
        self.journal.heart_rate().feed(&samples, &now)
    }
}
