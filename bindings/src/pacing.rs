//! The activity timer, its breaks, prompts on a schedule, the heart-rate guide.

use ebb_core::catalog::ItemId;
use ebb_core::entry::{Effort, EntryId, Felt};
use ebb_core::pacing::{ActivityView, HeartChoice, HeartGuide, HeartRateAdvice, HeartSample, Tick};
use ebb_core::profile::ClockTime;
use ebb_core::reminders::{
    FlarePolicy, PossiblePrompt, PromptKind, Recurrence, ReminderAbout, ReminderRule, SavedReminder,
};
use ebb_core::time::Moment;
use ebb_core::{Change, EbbError};

use crate::Ebb;

/// A rule for breaks without a timer.
#[derive(uniffi::Record)]
pub struct BreakRule {
    /// What for.
    pub kind: PromptKind,
    /// Every so many minutes, 5–480, the first one so long after the beginning.
    pub every: u32,
    /// Where the hours begin.
    pub from: ClockTime,
    /// Where they end; before the beginning it is the next day's, and the same is a whole day.
    pub to: ClockTime,
    /// The weekdays on which the hours begin, 1 (Monday) to 7 (Sunday); none is every day.
    #[uniffi(default)]
    pub weekdays: Vec<u8>,
    /// What becomes of it in a flare.
    pub in_flare: InFlare,
    /// The zone whose clock counts; absent follows the phone.
    #[uniffi(default)]
    pub zone: Option<String>,
}

/// What a rule does in a flare.
#[derive(Clone, Copy, uniffi::Enum)]
pub enum InFlare {
    /// The same as ever.
    Same,
    /// Every second one.
    Fewer,
    /// None.
    None,
}

/// A rule in the list.
#[derive(uniffi::Record)]
pub struct KeptBreakRule {
    /// Identity for ever.
    pub id: String,
    /// All of it in a line of words.
    pub label: String,
    /// What it says.
    pub rule: BreakRule,
}

impl From<BreakRule> for ReminderRule {
    fn from(rule: BreakRule) -> Self {
        Self {
            about: ReminderAbout::Prompt { prompt: rule.kind },
            when: Recurrence::Interval { minutes: rule.every, from: rule.from, to: rule.to },
            weekdays: rule.weekdays,
            in_flare: match rule.in_flare {
                InFlare::Same => FlarePolicy::Same,
                InFlare::Fewer => FlarePolicy::Fewer,
                InFlare::None => FlarePolicy::None,
            },
            skip_within: None,
            adaptive: false,
            zone: rule.zone,
            always: false,
        }
    }
}

impl KeptBreakRule {
    fn of(saved: SavedReminder) -> Option<Self> {
        let SavedReminder { id, label, rule, .. } = saved;
        let (ReminderAbout::Prompt { prompt: kind }, Recurrence::Interval { minutes: every, from, to }) =
            (rule.about, rule.when)
        else {
            return None;
        };
        let in_flare = match rule.in_flare {
            FlarePolicy::Same => InFlare::Same,
            FlarePolicy::Fewer | FlarePolicy::Shorter => InFlare::Fewer,
            FlarePolicy::None => InFlare::None,
        };
        let rule = BreakRule { kind, every, from, to, weekdays: rule.weekdays, in_flare, zone: rule.zone };
        Some(Self { id, label, rule })
    }
}

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
    pub fn candidates(&self, now: Moment, until: Moment) -> Result<Vec<PossiblePrompt>, EbbError> {
        self.journal.reminders().possible_prompts(&now, &until)
    }

    /// The person's rules for breaks without a timer.
    pub fn break_rules(&self) -> Result<Vec<KeptBreakRule>, EbbError> {
        Ok(self.journal.reminders().list()?.into_iter().filter_map(KeptBreakRule::of).collect())
    }

    /// Makes a rule, or says anew what one is.
    pub fn set_break_rule(&self, id: Option<String>, rule: BreakRule, now: Moment) -> Result<KeptBreakRule, EbbError> {
        let saved = self.journal.reminders().save(id, rule.into(), &now)?.reminder;
        KeptBreakRule::of(saved).ok_or(EbbError::NoTimes)
    }

    /// Takes a rule away.
    pub fn remove_break_rule(&self, id: String, now: Moment) -> Result<Change, EbbError> {
        self.journal.reminders().remove(&id, &now).map_err(|error| match error {
            EbbError::NoSuchReminder { given } => EbbError::NoSuchRule { given },
            other => other,
        })
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
