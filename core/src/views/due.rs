//! What is due now, in the order in which the due card shows it, one at a time.

use serde::Serialize;

use crate::ask_budget::Question;
use crate::pacing::{ActivityPhase, ActivityView};
use crate::reminders::MissedDose;
use crate::safety::DangerSign;

/// Something that is due. Its content is in the list of the Today screen that it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum DueCard {
    /// A sign to act on.
    Sign {
        /// Its id among `signs` of the Today screen.
        id: String,
    },
    /// A break of the running activity, or the end of its rest: see `activity` of the Today screen.
    BreakDue,
    /// An activity that was probably forgotten: see `activity` of the Today screen.
    ForgottenActivity,
    /// A dose that became due within the last half hour.
    Dose {
        /// Its id among `due_doses` of the Today screen.
        id: String,
    },
    /// A question: whether a flare is over, then unlogged days, a check-in, whether a remedy helped, and the rest by worth.
    Question {
        /// Its id among `questions` of the Today screen.
        id: String,
    },
}

/// Everything that is due, most pressing first.
pub(super) fn due(
    signs: &[DangerSign],
    activity: Option<&ActivityView>,
    doses: &[MissedDose],
    questions: &[Question],
) -> Vec<DueCard> {
    let signs = signs.iter().map(|sign| DueCard::Sign { id: sign.id.clone() });
    let activity = activity.and_then(|activity| match activity.phase {
        ActivityPhase::BreakDue | ActivityPhase::RestOver => Some(DueCard::BreakDue),
        ActivityPhase::Forgotten => Some(DueCard::ForgottenActivity),
        ActivityPhase::Working | ActivityPhase::HeadsUp | ActivityPhase::Resting => None,
    });
    let doses = doses.iter().map(|dose| DueCard::Dose { id: dose.id.clone() });
    let questions = questions.iter().map(|question| DueCard::Question { id: question.id.clone() });
    signs.chain(activity).chain(doses).chain(questions).collect()
}
