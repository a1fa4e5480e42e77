//! The answers that the reminders of a rule take.

use super::action::ReminderAction;
use super::rule::{PromptKind, ReminderAbout};

impl ReminderAbout {
    /// The answers to its reminder, without those that put it off or open the app. Every other one is refused.
    #[must_use]
    pub fn answers(&self) -> &'static [ReminderAction] {
        use ReminderAction::{
            AsUsual, Better, Done, Mild, Moderate, None, NotSure, Refilled, Rested, Severe, Skip, Skipped, Taken,
            TakenNow, TakenThen, Worse,
        };
        match self {
            Self::CheckIn { .. } => &[AsUsual, Worse, Better, None, Mild, Moderate, Severe],
            Self::Dose { .. } => &[Taken, TakenThen, TakenNow, Skipped, NotSure],
            Self::Refill { .. } => &[Refilled],
            Self::Prompt { prompt: PromptKind::Rest } => &[Rested, Done, Skip],
            _ => &[Done, Skip],
        }
    }
}
