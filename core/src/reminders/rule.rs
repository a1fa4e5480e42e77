//! What a person wants to be reminded of, and when. All times are wall-clock times, never instants.

use serde::{Deserialize, Serialize};

use super::notification::ReminderKind;
use crate::catalog::ItemId;
use crate::error::{EbbError, InvalidInput};
use crate::naming;
use crate::time::{ClockTime, Day, is_known_zone, weekdays};
use crate::variants;

/// Maximum length of a name or text, in characters.
const TEXT_MOST: usize = 80;

/// Maximum number of times per day in a rule.
const TIMES_MOST: u32 = 12;

/// When a refill is reminded of if no time is given: pharmacies are open.
pub const REFILL_TIME: ClockTime = ClockTime { hour: 10, minute: 0 };

/// What a reminder is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum ReminderAbout {
    /// A check-in.
    CheckIn {
        /// Its id; see [`crate::check_ins::CheckIn`].
        id: String,
    },
    /// A dose of a medicine. Exempt from quiet hours, days off and flares, and never moved.
    Dose {
        /// Its id in the list of medicines.
        medicine: String,
    },
    /// The supply of a medicine is running out. Counted down by the doses that are logged.
    Refill {
        /// Its id in the list of medicines.
        medicine: String,
        /// Doses in stock when the rule was saved, 1–1,000.
        doses: u32,
        /// Number of doses left at which it reminds, 1–1,000.
        at: u32,
    },
    /// A break without a timer, or another small prompt: it repeats and is never delivered late.
    Prompt {
        /// What it prompts for.
        prompt: PromptKind,
    },
    /// Winding down in the evening.
    WindDown,
    /// The movement plan.
    Movement,
    /// A running experiment.
    Experiment {
        /// Its name.
        name: String,
    },
    /// An appointment, for which the person may want to bring the day's page.
    Appointment {
        /// With whom, or where.
        name: String,
        /// How many minutes before it to remind, 0–10,080.
        before: u32,
    },
    /// Anything else.
    Custom {
        /// In the person's words.
        text: String,
    },
}

/// What a prompt is for.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum PromptKind {
    Rest,
    Posture,
    Stretch,
    Water,
}

impl PromptKind {
    /// Every kind.
    pub const ALL: [Self; 4] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// When a rule fires. All times are wall-clock times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Recurrence {
    /// At fixed times.
    At {
        /// The times in the order of the day, at most twelve. Without any, a dose follows the medicine's own times as they
        /// change, and a refill is at [`REFILL_TIME`].
        times: Vec<ClockTime>,
    },
    /// Once within a window: in its middle, or when it is usually answered.
    Window {
        /// Start of the window.
        from: ClockTime,
        /// End of the window; if not after the start, it is on the next day.
        to: ClockTime,
    },
    /// At a fixed interval of wall-clock time, starting at `from`.
    Every {
        /// The interval in minutes, 15–720.
        minutes: u32,
        /// Start of the hours.
        from: ClockTime,
        /// End of the hours; if not after the start, it is on the next day.
        to: ClockTime,
    },
    /// At a fixed interval of elapsed time, the first one interval after `from`: 50 minutes stay 50 minutes even in the
    /// night of a clock change. The only recurrence allowed for a prompt.
    Interval {
        /// The interval in minutes, 5–480.
        minutes: u32,
        /// Start of the hours. If the local time does not exist that day, the first one that does; if it occurs twice,
        /// the first.
        from: ClockTime,
        /// End of the hours; if before the start, it is on the next day, and if equal, the hours are a whole day.
        to: ClockTime,
    },
    /// Once.
    Once {
        /// The date.
        date: Day,
        /// The time.
        time: ClockTime,
    },
    /// Some time (elapsed, not wall-clock) after an item was logged.
    After {
        /// The item.
        item: ItemId,
        /// The delay in minutes, 1–2,880.
        minutes: u32,
    },
}

/// What a rule does in a flare and in the risk window after overexertion. For a prompt, and for a check-in that is not
/// sent at all, in a flare only: the days after too much are worth recording.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Default,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum FlarePolicy {
    /// As usual.
    Same,
    /// Every second reminder.
    #[default]
    Fewer,
    /// A check-in asks one question instead of all. A prompt, which asks nothing, comes every second time.
    Shorter,
    /// No reminder.
    None,
}

impl FlarePolicy {
    /// Every policy.
    pub const ALL: [Self; 4] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// A reminder rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ReminderRule {
    /// What it is about.
    pub about: ReminderAbout,
    /// When it fires.
    pub when: Recurrence,
    /// Weekdays on which it starts, 1 (Monday) to 7 (Sunday); empty means every day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub weekdays: Vec<u8>,
    /// What it does in a flare; always [`FlarePolicy::Same`] for a dose.
    #[serde(default)]
    pub in_flare: FlarePolicy,
    /// Silent if what it asks for was logged within this many minutes before, 0–1,440. Absent means 240 for a check-in,
    /// 60 for a dose and 720 for movement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub skip_within: Option<u32>,
    /// Whether it moves within its window towards the time at which it is usually answered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub adaptive: bool,
    /// Time zone of its wall clock; absent follows the phone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub zone: Option<String>,
    /// Whether a dose fires even if it was logged.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub always: bool,
}

impl ReminderAbout {
    /// Whether it is a dose.
    pub(super) fn is_dose(&self) -> bool {
        matches!(self, Self::Dose { .. })
    }

    /// The medicine it is about, by its id or, before it is saved, by its name.
    pub(super) fn medicine(&self) -> Option<&str> {
        match self {
            Self::Dose { medicine } | Self::Refill { medicine, .. } => Some(medicine),
            _ => None,
        }
    }

    /// Refuses a refill that would ring at once, because it reminds at as many doses as there are. A new supply may be as
    /// small: then it rings, and is right.
    pub(super) fn check_supply(&self) -> Result<(), EbbError> {
        match self {
            Self::Refill { doses, at, .. } if *doses > 1 => EbbError::within("at", *at, 1.0, f64::from(*doses - 1)),
            _ => Ok(()),
        }
    }

    /// Makes it about another medicine.
    pub(super) fn set_medicine(&mut self, id: &str) {
        if let Self::Dose { medicine } | Self::Refill { medicine, .. } = self {
            id.clone_into(medicine);
        }
    }

    /// What a new rule about it does in a flare unless the person chooses otherwise: a check-in is not sent, a dose is the
    /// same, everything else comes every second time.
    pub(super) fn default_flare_policy(&self) -> FlarePolicy {
        match self {
            Self::CheckIn { .. } => FlarePolicy::None,
            // Nobody needs fewer tablets in a flare.
            Self::Dose { .. } | Self::Refill { .. } => FlarePolicy::Same,
            _ => FlarePolicy::Fewer,
        }
    }

    /// Whether it is a prompt.
    pub(super) fn is_prompt(&self) -> bool {
        matches!(self, Self::Prompt { .. })
    }

    fn checked(self) -> Result<Self, EbbError> {
        Ok(match self {
            Self::Experiment { name } => Self::Experiment { name: naming::name(&name, TEXT_MOST)? },
            Self::Custom { text } => Self::Custom { text: naming::name(&text, TEXT_MOST)? },
            Self::Appointment { name, before } => {
                EbbError::within("before", before, 0.0, 10_080.0)?;
                Self::Appointment { name: naming::name(&name, TEXT_MOST)?, before }
            }
            Self::Refill { medicine, doses, at } => {
                EbbError::within("doses", doses, 1.0, 1_000.0)?;
                EbbError::within("at", at, 1.0, 1_000.0)?;
                Self::Refill { medicine, doses, at }
            }
            other => other,
        })
    }
}

impl Recurrence {
    fn checked(mut self, about: &ReminderAbout) -> Result<Self, EbbError> {
        match &mut self {
            Self::At { times } if times.is_empty() && about.is_dose() => {}
            Self::At { times } => {
                if times.is_empty() && about.medicine().is_some() {
                    times.push(REFILL_TIME);
                }
                times.iter().try_for_each(|time| time.check())?;
                times.sort_unstable();
                times.dedup();
                if times.is_empty() {
                    return Err(InvalidInput::NoTimes.into());
                }
                let count = u32::try_from(times.len()).unwrap_or(u32::MAX);
                EbbError::within("times", count, 1.0, f64::from(TIMES_MOST))?;
            }
            Self::Window { from, to } => {
                from.check()?;
                to.check()?;
                if from == to {
                    return Err(InvalidInput::EndsBeforeItBegins.into());
                }
            }
            Self::Every { minutes, from, to } => {
                EbbError::within("minutes", *minutes, 15.0, 720.0)?;
                from.check()?;
                to.check()?;
            }
            Self::Interval { minutes, from, to } => {
                EbbError::within("minutes", *minutes, 5.0, 480.0)?;
                from.check()?;
                to.check()?;
            }
            Self::Once { date, time } => {
                date.check_year()?;
                time.check()?;
            }
            Self::After { minutes, .. } => EbbError::within("minutes", *minutes, 1.0, 2_880.0)?,
        }
        Ok(self)
    }
}

impl ReminderRule {
    pub(super) fn checked(self) -> Result<Self, EbbError> {
        let when = self.when.checked(&self.about)?;
        let mut rule = Self { about: self.about.checked()?, when, ..self };
        rule.weekdays = weekdays(rule.weekdays)?;
        if let Some(within) = rule.skip_within {
            EbbError::within("minutes", within, 0.0, 1_440.0)?;
        }
        if rule.about.is_dose() {
            (rule.in_flare, rule.adaptive) = (FlarePolicy::Same, false);
        } else {
            rule.always = false;
        }
        if rule.about.is_prompt() {
            if !matches!(rule.when, Recurrence::Interval { .. }) {
                return Err(InvalidInput::NoTimes.into());
            }
            if rule.in_flare == FlarePolicy::Shorter {
                rule.in_flare = FlarePolicy::Fewer;
            }
        }
        if rule.adaptive && !matches!(rule.when, Recurrence::Window { .. }) {
            return Err(InvalidInput::NeedsWindow.into());
        }
        match &rule.zone {
            Some(zone) if !is_known_zone(zone) => Err(InvalidInput::UnknownZone { given: zone.clone() }.into()),
            _ => Ok(rule),
        }
    }

    /// Whether its flare policy applies in the risk window after overexertion too.
    pub(super) fn is_gentle_after_overexertion(&self) -> bool {
        let flare_only = matches!(self.about, ReminderAbout::CheckIn { .. }) && self.in_flare == FlarePolicy::None;
        self.in_flare != FlarePolicy::Same && !self.about.is_prompt() && !flare_only
    }

    /// The kind of the reminders it generates.
    pub(super) fn kind(&self) -> ReminderKind {
        match self.about {
            ReminderAbout::CheckIn { .. } => ReminderKind::CheckIn,
            ReminderAbout::Dose { .. } => ReminderKind::Dose,
            ReminderAbout::Refill { .. } => ReminderKind::Refill,
            ReminderAbout::Prompt { prompt } => match prompt {
                PromptKind::Rest => ReminderKind::RestBreak,
                PromptKind::Posture => ReminderKind::Posture,
                PromptKind::Stretch => ReminderKind::Stretch,
                PromptKind::Water => ReminderKind::Water,
            },
            ReminderAbout::WindDown => ReminderKind::WindDown,
            ReminderAbout::Movement => ReminderKind::Movement,
            ReminderAbout::Experiment { .. } => ReminderKind::Experiment,
            ReminderAbout::Appointment { .. } => ReminderKind::Appointment,
            ReminderAbout::Custom { .. } => ReminderKind::Custom,
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    pub(in crate::reminders) fn rule(when: Recurrence, weekdays: &[u8]) -> ReminderRule {
        let about = ReminderAbout::Custom { text: "x".to_owned() };
        let weekdays = weekdays.to_vec();
        let in_flare = FlarePolicy::default();
        ReminderRule { about, when, weekdays, in_flare, skip_within: None, adaptive: false, zone: None, always: false }
    }

    pub(in crate::reminders) fn time(text: &str) -> ClockTime {
        text.parse().unwrap()
    }

    #[test]
    fn a_rule_that_cannot_be_is_refused() {
        let empty = rule(Recurrence::At { times: Vec::new() }, &[]);
        assert_eq!(empty.checked(), Err(InvalidInput::NoTimes.into()));
        let moving = ReminderRule { adaptive: true, ..rule(Recurrence::At { times: vec![time("08:00")] }, &[]) };
        assert_eq!(moving.checked(), Err(InvalidInput::NeedsWindow.into()));
        let often = rule(Recurrence::Every { minutes: 5, from: time("08:00"), to: time("09:00") }, &[]);
        assert!(matches!(
            often.checked(),
            Err(EbbError::Invalid { input: InvalidInput::OutOfRange { low: 15.0, .. } })
        ));
        let dose = ReminderRule {
            about: ReminderAbout::Dose { medicine: "m".to_owned() },
            in_flare: FlarePolicy::None,
            ..rule(Recurrence::At { times: vec![time("08:00")] }, &[])
        };
        assert_eq!(dose.checked().unwrap().in_flare, FlarePolicy::Same, "a dose is the same in a flare");
    }

    #[test]
    fn a_prompt_needs_an_interval_and_its_limits() {
        let prompt =
            |when| ReminderRule { about: ReminderAbout::Prompt { prompt: PromptKind::Rest }, ..rule(when, &[]) };
        let interval = |minutes| Recurrence::Interval { minutes, from: time("09:00"), to: time("12:00") };
        assert_eq!(prompt(Recurrence::At { times: vec![time("08:00")] }).checked(), Err(InvalidInput::NoTimes.into()));
        assert!(matches!(
            prompt(interval(4)).checked(),
            Err(EbbError::Invalid { input: InvalidInput::OutOfRange { low: 5.0, .. } })
        ));
        assert!(ReminderRule { weekdays: vec![8], ..prompt(interval(50)) }.checked().is_err());
        assert!(ReminderRule { zone: Some("Home".to_owned()), ..prompt(interval(50)) }.checked().is_err());
        let shorter = ReminderRule { in_flare: FlarePolicy::Shorter, ..prompt(interval(50)) };
        assert_eq!(shorter.checked().unwrap().in_flare, FlarePolicy::Fewer);
    }
}
