//! Commands that ask and answer: bulk answers, check-ins, unlogged days, questions, flare repairs.

use clap::{Args, ValueEnum};
use ebb_core::EbbError;
use ebb_core::catalog::{Catalog, ItemId};
use ebb_core::check_ins::{CheckIn, CheckInAnswer, CheckInAsk, CheckInItem, CheckInValue, CheckInView};
use ebb_core::entry::{Helped, RecalledDay};
use ebb_core::flares::FlareRepairKind;
use ebb_core::i18n::{
    MessageKey, SeverityWord, keys, read_day_word, read_severity_word, read_yes_or_no, says_no_sleep,
};
use ebb_core::logging::AsUsual;
use ebb_core::time::DayPart;
use ebb_core::welcome_back::UnloggedDayAnswer;
use ebb_core::{InvalidInput, Missing};

use crate::command::Context;
use crate::log::{is_sleep, length, of_ten, parse};
use crate::yes_no::YesNo;
use crate::{CliError, asking_pages};

#[derive(Args)]
pub(crate) struct CheckInArgs {
    /// Which check-in, by id or name; without one, all are listed
    name: Option<String>,
    /// Answers such as pain=4, fatigue=present, sleep=7h30 or sleep=7h30,4,no (quality 0 to 10, refreshing)
    #[arg(value_name = "ITEM=ANSWER")]
    answers: Vec<String>,
    /// Create or change it: what it asks, such as pain, mood, headache:yes-no or sleep; may be given several times
    #[arg(long, value_name = "ITEM[:HOW]", conflicts_with = "answers")]
    ask: Vec<String>,
    /// The time of day it belongs to [default for a new one: the time of day now]
    #[arg(long, value_enum, conflicts_with = "answers")]
    part: Option<Part>,
    /// Whether Ebb may ask for it at its time of day
    #[arg(long, value_name = "YES|NO", conflicts_with = "answers")]
    offered: Option<YesNo>,
    /// Remove it; your answers stay
    #[arg(long, conflicts_with_all = ["answers", "ask", "part", "offered"])]
    remove: bool,
    /// Save the answers without asking first
    #[arg(long)]
    yes: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Part {
    Morning,
    Afternoon,
    Evening,
    Night,
}

impl Part {
    fn of_day(self) -> DayPart {
        match self {
            Self::Morning => DayPart::Morning,
            Self::Afternoon => DayPart::Afternoon,
            Self::Evening => DayPart::Evening,
            Self::Night => DayPart::Night,
        }
    }
}

#[derive(Args)]
pub(crate) struct QuestionArgs {
    /// Say that a question was shown: it counts from now on
    #[arg(long, value_name = "ID", conflicts_with_all = ["dismiss", "answer"])]
    shown: Option<String>,
    /// Put a question aside for today
    #[arg(long, value_name = "ID", conflicts_with = "answer")]
    dismiss: Option<String>,
    /// Answer a question with one of its answers
    #[arg(long, num_args = 2, value_names = ["ID", "ANSWER"])]
    answer: Option<Vec<String>>,
}

#[derive(Args)]
pub(crate) struct FlareArgs {
    /// Fix one, as its list shows it: over, eased, still, same, began, lasted, remove
    #[arg(long, num_args = 2, value_names = ["ID", "HOW"])]
    repair: Option<Vec<String>>,
    /// Another day than the one suggested
    #[arg(long, value_name = "DATE", requires = "repair")]
    day: Option<String>,
    /// Show the last flares beside one another, at most 24, with what came before each
    #[arg(long, value_name = "N", conflicts_with = "repair")]
    last: Option<u32>,
    /// How long before, 6h to 7 days; 48h unless given
    #[arg(long, value_name = "LENGTH", requires = "last")]
    before: Option<String>,
}

/// A command that writes several answers at once.
#[derive(Clone, Copy)]
pub(crate) enum BulkAnswer {
    Usual,
    None,
    Same,
}

impl Context<'_> {
    pub(crate) fn together(&self, which: BulkAnswer, preview: bool) -> Result<(), CliError> {
        let (journal, now) = (self.journal, self.now);
        if preview {
            let found: Option<AsUsual> = match which {
                BulkAnswer::Usual => journal.logging().as_usual(now)?,
                BulkAnswer::None => journal.logging().none_today(now)?,
                BulkAnswer::Same => journal.logging().same_as_yesterday(now)?,
            };
            return self.print(&found, || asking_pages::as_usual(found.as_ref(), journal.words()));
        }
        self.print_change(&match which {
            BulkAnswer::Usual => journal.logging().log_as_usual(now)?,
            BulkAnswer::None => journal.logging().log_none_today(now)?,
            BulkAnswer::Same => journal.logging().log_same_as_yesterday(now)?,
        })
    }

    pub(crate) fn check_in(&self, arguments: &CheckInArgs) -> Result<(), CliError> {
        let all = self.journal.check_ins().list()?;
        let Some(name) = &arguments.name else {
            return self.print(&all, || asking_pages::check_ins(&all, &self.journal.catalog(), self.journal.words()));
        };
        let wanted = name.trim().to_lowercase();
        let known = all.into_iter().find(|known| known.id == *name || known.label.to_lowercase() == wanted);
        if !arguments.ask.is_empty() || arguments.part.is_some() || arguments.offered.is_some() {
            return self.make_check_in(name, known, arguments);
        }
        let known = known.ok_or_else(|| EbbError::NotFound { missing: Missing::CheckIn { given: name.clone() } })?;
        if arguments.remove {
            return self.print_change(&self.journal.check_ins().remove(&known.id, self.now)?);
        }
        let view = self.journal.check_ins().get(&known.id, self.now)?;
        if arguments.answers.is_empty() {
            return self.print(&view, || asking_pages::check_in(&view, self.journal.words()));
        }
        let answers = arguments.answers.iter().map(|text| self.answer(text, &view)).collect::<Result<Vec<_>, _>>();
        let checked = answers.and_then(|answers| {
            let check = self.journal.check_ins().check(&known.id, &answers, self.now)?;
            Ok((answers, check))
        });
        let (answers, check) = checked.map_err(|error| self.with_choices(error, &view))?;
        self.confirmed(check, arguments.yes)?;
        self.print_logged(&self.journal.check_ins().answer(&known.id, &answers, self.now)?)
    }

    /// Names the answers to the question that was not answered with one of them.
    fn with_choices(&self, error: CliError, check_in: &CheckInView) -> CliError {
        let CliError::Core(EbbError::Invalid { input: InvalidInput::NotAnAnswer { given } }) = &error else {
            return error;
        };
        let hint = given.split('=').next().and_then(|name| self.choices_of(name, check_in));
        match (error, hint) {
            (CliError::Core(error), Some(hint)) => CliError::Hinted(error, hint),
            (error, _) => error,
        }
    }

    fn choices_of(&self, name: &str, check_in: &CheckInView) -> Option<String> {
        let key = if is_sleep(name) {
            CheckInAsk::Sleep.id().to_owned()
        } else {
            self.journal.items().find_item(name).ok()?.id.0
        };
        let question = check_in.questions.iter().find(|question| question.key == key)?;
        let choices: Vec<&str> = question.choices.iter().map(|choice| choice.label.as_str()).collect();
        Some(self.words().hint_not_an_answer(question.label.clone(), choices.join(", ")))
    }

    fn make_check_in(&self, name: &str, known: Option<CheckIn>, arguments: &CheckInArgs) -> Result<(), CliError> {
        let questions = arguments.ask.iter().map(|text| self.question(text)).collect::<Result<Vec<_>, _>>()?;
        let part = arguments.part.map(Part::of_day);
        let mut made = known.unwrap_or_else(|| CheckIn {
            id: String::new(),
            label: name.to_owned(),
            part: self.now.part(),
            questions: Vec::new(),
            offered: true,
        });
        let before: Vec<String> = made.questions.iter().map(CheckInItem::key).collect();
        made.part = part.unwrap_or(made.part);
        made.offered = self.is_yes_if_given(arguments.offered.as_ref())?.unwrap_or(made.offered);
        if !questions.is_empty() {
            made.questions = questions;
        }
        let saved = self.journal.check_ins().save(&made, self.now)?;
        let view = self.journal.check_ins().get(&saved.check_in.id, self.now)?;
        let gone = before.iter().filter(|key| view.questions.iter().all(|question| question.key != **key));
        let catalog = self.journal.catalog();
        let gone: Vec<String> = gone.map(|key| self.name_of_question(&catalog, key)).collect();
        self.print(&saved.check_in, || {
            let asks = self.words().check_in_asks(questions_of(&view));
            let no_longer = (!gone.is_empty()).then(|| self.words().check_in_asks_no_longer(gone.join(", ")));
            [Some(saved.change.label.clone()), Some(asks), no_longer]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join("\n")
        })
    }

    fn name_of_question(&self, catalog: &Catalog, key: &str) -> String {
        if key == CheckInAsk::Sleep.id() {
            return self.words().kind_sleep();
        }
        catalog.label(&ItemId(key.to_owned()), self.words())
    }

    /// Refuses an answer to what is not asked.
    fn check_asked(&self, key: &str, name: &str, check_in: &CheckInView) -> Result<(), CliError> {
        if check_in.questions.iter().any(|question| question.key == key) {
            return Ok(());
        }
        let asked = questions_of(check_in);
        Err(CliError::Message(self.words().error_not_asked(ebb_core::excerpt(name.trim()), asked)))
    }

    /// Parses `pain`, `headache:yes-no` or `sleep`.
    fn question(&self, text: &str) -> Result<CheckInItem, CliError> {
        let (name, how) = text.split_once(':').map_or((text, None), |(name, how)| (name, Some(how.trim())));
        if is_sleep(name) && how.is_none_or(|how| how == CheckInAsk::Sleep.id()) {
            return Ok(CheckInItem { item: None, ask: CheckInAsk::Sleep });
        }
        let item = self.journal.items().find_item(name)?;
        let ask = match how {
            Some(how) => how.parse().ok(),
            None => CheckInAsk::of(&item),
        };
        let how = how.unwrap_or(CheckInAsk::Severity.id()).to_owned();
        let ask =
            ask.ok_or_else(|| EbbError::Invalid { input: InvalidInput::CannotAsk { item: item.id.0.clone(), how } })?;
        Ok(CheckInItem { item: Some(item.id), ask })
    }

    /// Parses `pain=4`, `pain=severe`, `fatigue=present`, `ibuprofen=no` or `sleep=7h30,4,no`.
    fn answer(&self, text: &str, check_in: &CheckInView) -> Result<CheckInAnswer, CliError> {
        let wrong = || EbbError::Invalid { input: InvalidInput::NotAnAnswer { given: text.to_owned() } };
        let (name, said) = text.split_once('=').ok_or_else(wrong)?;
        let word = said.trim().to_lowercase();
        let chosen = |key: &str| {
            let question = check_in.questions.iter().find(|question| question.key == key)?;
            question.choices.iter().find(|choice| choice.label.to_lowercase() == word).map(|choice| choice.said)
        };
        if is_sleep(name) {
            self.check_asked(CheckInAsk::Sleep.id(), name, check_in)?;
            let said = sleep(said).or_else(|| chosen(CheckInAsk::Sleep.id())).ok_or_else(wrong)?;
            return Ok(CheckInAnswer { key: CheckInAsk::Sleep.id().to_owned(), said });
        }
        let item = self.journal.items().find_item(name)?;
        self.check_asked(&item.id.0, name, check_in)?;
        if let Some(said) = chosen(&item.id.0) {
            return Ok(CheckInAnswer { key: item.id.0, said });
        }
        let is = |key: MessageKey, english: &str| self.words().get(key).to_lowercase() == word || word == english;
        let said = if is(keys::HELPED_YES, "yes") {
            CheckInValue::Yes
        } else if is(keys::HELPED_NO, "no") || is(keys::SEVERITY_NONE, "none") {
            CheckInValue::No
        } else if is(keys::SEVERITY_PRESENT, "present") {
            CheckInValue::Present
        } else if matches!(CheckInAsk::of(&item), Some(CheckInAsk::Minutes | CheckInAsk::YesNo)) {
            CheckInValue::Minutes { minutes: minutes(&word).ok_or_else(wrong)? }
        } else {
            match read_severity_word(&word) {
                Some(SeverityWord::Step(place)) => CheckInValue::Word { place },
                _ => CheckInValue::Value { value: parse(&word).or_else(|| of_ten(&word)).ok_or_else(wrong)? },
            }
        };
        Ok(CheckInAnswer { key: item.id.0, said })
    }

    pub(crate) fn welcome_back(&self, given: &[String]) -> Result<(), CliError> {
        if given.is_empty() {
            let found = self.journal.unlogged_days().get(self.now)?;
            return self.print(&found, || asking_pages::welcome_back(found.as_ref(), self.journal.words()));
        }
        let answers = given.chunks(2).map(|pair| self.recalled(pair)).collect::<Result<Vec<_>, _>>()?;
        self.print_change(&self.journal.unlogged_days().save(&answers, self.now)?)
    }

    fn recalled(&self, pair: &[String]) -> Result<UnloggedDayAnswer, CliError> {
        let [day, how] = pair else {
            let given = pair.concat();
            return Err(EbbError::Invalid { input: InvalidInput::NotAnAnswer { given } }.into());
        };
        let known = read_day_word(how).and_then(|id| RecalledDay::ALL.into_iter().find(|how| how.id() == id));
        let choices = RecalledDay::ALL.map(|how| self.words().variant("recall", how.id())).join(", ");
        let how = known.ok_or_else(|| CliError::Message(self.words().error_choose(ebb_core::excerpt(how), choices)))?;
        Ok(UnloggedDayAnswer { day: self.civil_day(day)?, how })
    }

    pub(crate) fn questions(&self, arguments: &QuestionArgs) -> Result<(), CliError> {
        let (journal, now) = (self.journal, self.now);
        let change = match (&arguments.shown, &arguments.dismiss, arguments.answer.as_deref()) {
            (Some(id), _, _) => journal.questions().shown(id, now)?,
            (_, Some(id), _) => journal.questions().dismiss(id, now)?,
            (_, _, Some([id, answer])) => journal.questions().answer(id, answer, now)?,
            _ => {
                let found = journal.questions().list(now)?;
                return self.print(&found, || asking_pages::questions(&found, journal.words()));
            }
        };
        self.print_change(&change)
    }

    pub(crate) fn helped(&self, entry: &str, how: &str) -> Result<(), CliError> {
        let id = self.journal.logging().find(entry)?;
        let wanted = how.trim().to_lowercase();
        let said = |helped: &Helped| self.words().variant("helped", helped.id()).to_lowercase();
        let known = Helped::ALL.into_iter().find(|helped| helped.id() == wanted || said(helped) == wanted);
        let choices = Helped::ALL.map(|helped| said(&helped)).join(", ");
        let helped =
            known.ok_or_else(|| CliError::Message(self.words().error_choose(ebb_core::excerpt(how), choices)))?;
        self.print_change(&self.journal.logging().set_helped(&id, helped, self.now)?)
    }

    pub(crate) fn flares(&self, arguments: &FlareArgs) -> Result<(), CliError> {
        if let Some(last) = arguments.last {
            let minutes = arguments.before.as_deref().map(|text| self.length_with_unit(text)).transpose()?;
            let hours = minutes.map(|minutes| minutes.div_ceil(60));
            let found = self.journal.insights().flares(Some(last), hours, self.now)?;
            return self.print(&found, || asking_pages::flares_compared(&found, self.words()));
        }
        let Some([id, how]) = arguments.repair.as_deref() else {
            let found = self.journal.flares().repairs(self.now)?;
            return self.print(&found, || asking_pages::flares(&found, self.journal.words()));
        };
        let mend: FlareRepairKind = how
            .trim()
            .parse()
            .map_err(|_| EbbError::Invalid { input: InvalidInput::NotAnAnswer { given: how.clone() } })?;
        let day = arguments.day.as_deref().map(|day| self.civil_day(day)).transpose()?;
        self.print_change(&self.journal.flares().repair(id, mend, day, self.now)?)
    }
}

/// Reads minutes: `450`, `7h`, `7h30`, "half an hour".
fn minutes(text: &str) -> Option<u32> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to a month; the core says more")]
    length(text).filter(|minutes| *minutes <= 44_640.0).map(|minutes| minutes.round() as u32)
}

/// What a check-in asks, by name.
fn questions_of(check_in: &CheckInView) -> String {
    check_in.questions.iter().map(|question| question.label.as_str()).collect::<Vec<_>>().join(", ")
}

/// Parses a night: length, quality, and whether it was restorative. Each may be left out, as in `,4`.
fn sleep(text: &str) -> Option<CheckInValue> {
    let mut parts = text.split(',').map(str::trim);
    let mut next = || parts.next().filter(|part| !part.is_empty());
    // As for `log sleep`: nobody sleeps a night of eight minutes.
    let is_none = |part: &str| says_no_sleep(part) || read_severity_word(part) == Some(SeverityWord::Step(0));
    let night = |part: &str| match parse(part).filter(|hours| (0.0..=24.0).contains(hours)) {
        _ if is_none(part) => Some(0),
        Some(hours) => minutes(&format!("{hours} h")),
        None => minutes(part),
    };
    let length = next().map(|part| night(part).ok_or(())).transpose().ok()?;
    let quality = next().map(|part| parse(part).ok_or(())).transpose().ok()?;
    let restored = next().map(|part| read_yes_or_no(part).ok_or(())).transpose().ok()?;
    Some(CheckInValue::Sleep { minutes: length, quality, restored })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_night_is_read_as_far_as_it_is_said() {
        let night = |minutes, quality, restored| Some(CheckInValue::Sleep { minutes, quality, restored });
        assert_eq!(sleep("7h30"), night(Some(450), None, None));
        assert_eq!(sleep("8"), night(Some(480), None, None));
        assert_eq!(sleep("8 hours,6"), night(Some(480), Some(6.0), None));
        assert_eq!(sleep("450,4,no"), night(Some(450), Some(4.0), Some(false)));
        assert_eq!(sleep(",,yes"), night(None, None, Some(true)));
        for none in ["long", "7h30,well", "7h30,4,perhaps", "99999999999h"] {
            assert_eq!(sleep(none), None, "{none}");
        }
    }
}
