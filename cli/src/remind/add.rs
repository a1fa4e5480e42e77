//! `ebb remind add`: builds a reminder from the command line.

use clap::{Args, ValueEnum};
use ebb_core::EbbError;
use ebb_core::check_ins::{CheckIn, CheckInAsk, CheckInItem};
use ebb_core::i18n::{read_duration, read_weekday};
use ebb_core::reminders::{FlarePolicy, PromptKind, Recurrence, ReminderAbout, ReminderRule};
use ebb_core::time::DayPart;
use ebb_core::{InvalidInput, Missing};
use serde_json::json;

use super::one_of;
use crate::CliError;
use crate::breaks;
use crate::clock::whole_minutes;
use crate::command::Context;
use crate::layout::{QUIET, styled};
use crate::log::{is_sleep, length};

#[derive(Args)]
pub(crate) struct AddArgs {
    /// What for
    #[arg(value_enum)]
    kind: Kind,
    /// The name of the check-in, medicine, experiment or appointment, or the reminder's own words
    name: Vec<String>,
    /// At these times of day, such as 08:30,20:00 [default: a dose at the medicine's own times, a refill at 10:00]
    #[arg(long, value_name = "HH:MM", value_delimiter = ',')]
    at: Vec<String>,
    /// How often, in minutes, between --from and --to
    #[arg(long, value_name = "MINUTES", requires = "from", value_parser = whole_minutes)]
    every: Option<u32>,
    /// When the time window starts; with --to and without --every, once within it
    #[arg(long, value_name = "HH:MM", requires = "to")]
    from: Option<String>,
    /// When it ends
    #[arg(long, value_name = "HH:MM", requires = "from")]
    to: Option<String>,
    /// Once, on this date
    #[arg(long, value_name = "DATE", requires = "at", conflicts_with_all = ["every", "from", "after"])]
    on: Option<String>,
    /// After this was logged: `--after ibuprofen --in 4h`
    #[arg(long, value_name = "ITEM", requires = "in", conflicts_with_all = ["every", "from", "at"])]
    after: Option<String>,
    /// How long after
    #[arg(long, value_name = "LENGTH")]
    r#in: Option<String>,
    /// On these weekdays, mon to sun, Mo to So, lun to dom, or 1 to 7 [default: every day]
    #[arg(long, value_name = "DAYS", value_delimiter = ',')]
    days: Vec<String>,
    /// A check-in of these items, and sleep
    #[arg(long, value_name = "ITEMS", value_delimiter = ',')]
    items: Vec<String>,
    /// What happens in a flare and in the days after too much [default: none for a check-in, in a flare only; otherwise
    /// fewer]
    #[arg(long, value_parser = one_of(&FlarePolicy::ALL))]
    in_flare: Option<FlarePolicy>,
    /// Not sent if it was logged within this many minutes before
    #[arg(long, value_name = "MINUTES", value_parser = whole_minutes)]
    skip_within: Option<u32>,
    /// Moves, between --from and --to, to the time you usually answer
    #[arg(long)]
    adaptive: bool,
    /// By the clock of this time zone [default: wherever you are]
    #[arg(long, value_name = "ZONE")]
    home: Option<String>,
    /// A dose that always rings, logged or not
    #[arg(long)]
    always: bool,
    /// Appointments: how long ahead
    #[arg(long, value_name = "LENGTH")]
    before: Option<String>,
    /// Refills: how many doses you have now
    #[arg(long, value_name = "COUNT")]
    doses: Option<u32>,
    /// Refills: remind when this many are left [default: 7, or half of fewer than 14]
    #[arg(long, value_name = "COUNT")]
    left: Option<u32>,
    /// Save it without asking first
    #[arg(long)]
    yes: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    CheckIn,
    #[value(alias = "medication", alias = "medicine")]
    Dose,
    Refill,
    #[value(alias = "sleep")]
    WindDown,
    Movement,
    Experiment,
    Appointment,
    Custom,
    #[value(alias = "rest-break", alias = "break")]
    Rest,
    Posture,
    Stretch,
    Water,
}

impl Kind {
    /// The kind of prompt, if this is one.
    fn prompt(self) -> Option<PromptKind> {
        Some(match self {
            Self::Rest => PromptKind::Rest,
            Self::Posture => PromptKind::Posture,
            Self::Stretch => PromptKind::Stretch,
            Self::Water => PromptKind::Water,
            _ => return None,
        })
    }
}

impl Context<'_> {
    pub(super) fn add_reminder(&self, arguments: &AddArgs) -> Result<(), CliError> {
        let (journal, now) = (self.journal, self.now);
        if let Some(kind) = arguments.kind.prompt() {
            let saved = journal.reminders().save(None, self.prompt(kind, arguments)?, now)?.reminder;
            return self.print(&breaks::line(&saved), || saved.label.clone());
        }
        // With items, the check-in is new and saved together with the rule.
        let own = arguments.kind == Kind::CheckIn && !arguments.items.is_empty();
        let check_in = own.then(|| self.check_in_of(&arguments.name.join(" "), arguments)).transpose()?;
        let about = match &check_in {
            Some(new) => ReminderAbout::CheckIn { id: new.id.clone() },
            None => self.about_of(arguments)?,
        };
        let default_flare_policy = journal.reminders().default_flare_policy(&about);
        let rule = ReminderRule {
            when: self.recurrence(arguments)?,
            about,
            weekdays: self.weekdays(&arguments.days)?,
            in_flare: arguments.in_flare.unwrap_or(default_flare_policy),
            skip_within: arguments.skip_within,
            adaptive: arguments.adaptive,
            zone: arguments.home.clone(),
            always: arguments.always,
        };
        let saved = if let Some(new) = &check_in {
            journal.reminders().save_for_check_in(new, rule, now)?.reminder
        } else {
            self.confirm_saving(journal.reminders().check(None, rule.clone(), now)?, arguments.yes)?;
            journal.reminders().save(None, rule, now)?.reminder
        };
        let notes = journal.reminders().notes(&saved.id, now)?;
        let shown = json!({ "id": saved.id, "label": saved.label, "rule": saved.rule, "notes": notes });
        self.print(&shown, || {
            let notes = notes.iter().map(|note| styled(QUIET, note));
            std::iter::once(saved.label.clone()).chain(notes).collect::<Vec<_>>().join("\n")
        })
    }

    fn recurrence(&self, arguments: &AddArgs) -> Result<Recurrence, CliError> {
        if let (Some(item), Some(long)) = (&arguments.after, &arguments.r#in) {
            let item = self.journal.items().find_item(item)?.id;
            return Ok(Recurrence::After { item, minutes: self.length_with_unit(long)? });
        }
        if let (Some(from), Some(to)) = (&arguments.from, &arguments.to) {
            let (from, to) = (Self::clock_time(from)?, Self::clock_time(to)?);
            return Ok(match arguments.every {
                Some(minutes) => Recurrence::Every { minutes, from, to },
                None => Recurrence::Window { from, to },
            });
        }
        let times = arguments.at.iter().map(|time| Self::clock_time(time)).collect::<Result<Vec<_>, _>>()?;
        Ok(match (&arguments.on, times.first()) {
            (Some(date), Some(time)) => Recurrence::Once { date: self.civil_day(date)?, time: *time },
            _ => Recurrence::At { times },
        })
    }

    /// A length of time whose unit is given: a bare number could be hours or minutes.
    pub(crate) fn length_with_unit(&self, text: &str) -> Result<u32, CliError> {
        if read_duration(text).is_some_and(|read| !read.has_unit) {
            return Err(CliError::Message(self.words().error_length_unit_needed(ebb_core::excerpt(text.trim()))));
        }
        self.length_up_to(text, 43_200.0)
    }

    pub(crate) fn length_of(&self, text: &str) -> Result<u32, CliError> {
        self.length_up_to(text, 20_160.0)
    }

    fn length_up_to(&self, text: &str, most: f64) -> Result<u32, CliError> {
        let unread = || CliError::Message(self.words().error_not_a_length(ebb_core::excerpt(text)));
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "up to a fortnight or a month; the core says more"
        )]
        length(text)
            .filter(|minutes| (0.0..=most).contains(minutes))
            .map(|minutes| minutes.round() as u32)
            .ok_or_else(unread)
    }

    fn about_of(&self, arguments: &AddArgs) -> Result<ReminderAbout, CliError> {
        let name = arguments.name.join(" ");
        Ok(match arguments.kind {
            Kind::CheckIn => ReminderAbout::CheckIn { id: self.check_in_for(&name, arguments)? },
            Kind::Dose => ReminderAbout::Dose { medicine: name },
            Kind::Refill => {
                let doses = arguments.doses.ok_or_else(|| CliError::Message(self.words().error_no_doses()))?;
                let at = arguments.left.unwrap_or_else(|| (doses / 2).clamp(1, 7));
                ReminderAbout::Refill { medicine: name, doses, at }
            }
            Kind::WindDown => ReminderAbout::WindDown,
            Kind::Movement => ReminderAbout::Movement,
            Kind::Experiment => ReminderAbout::Experiment { name },
            Kind::Appointment if arguments.on.is_none() => {
                return Err(CliError::Message(self.words().error_appointment_date()));
            }
            Kind::Appointment => {
                let before = arguments.before.as_deref().map(|long| self.length_of(long)).transpose()?;
                ReminderAbout::Appointment { name, before: before.unwrap_or(0) }
            }
            _ => ReminderAbout::Custom { text: name },
        })
    }

    fn prompt(&self, prompt: PromptKind, arguments: &AddArgs) -> Result<ReminderRule, CliError> {
        let (Some(every), Some(from), Some(to)) = (arguments.every, &arguments.from, &arguments.to) else {
            return Err(EbbError::Invalid { input: InvalidInput::NoTimes }.into());
        };
        Ok(ReminderRule {
            about: ReminderAbout::Prompt { prompt },
            when: Recurrence::Interval { minutes: every, from: Self::clock_time(from)?, to: Self::clock_time(to)? },
            weekdays: self.weekdays(&arguments.days)?,
            in_flare: arguments.in_flare.unwrap_or_default(),
            skip_within: None,
            adaptive: false,
            zone: arguments.home.clone(),
            always: false,
        })
    }

    /// Weekdays by name, whole or short, or by number.
    pub(crate) fn weekdays(&self, given: &[String]) -> Result<Vec<u8>, CliError> {
        let words = self.words();
        let unread = |day: &str| CliError::Message(words.error_not_a_weekday(ebb_core::excerpt(day)));
        given.iter().map(|day| read_weekday(day, words.language()).ok_or_else(|| unread(day))).collect()
    }

    /// The named check-in; without a name, the one of the reminder's time of day.
    fn check_in_for(&self, name: &str, arguments: &AddArgs) -> Result<String, CliError> {
        let part = part(arguments)?;
        let all = self.journal.check_ins().list()?;
        let wanted = name.to_lowercase();
        let named = |one: &&CheckIn| !wanted.is_empty() && (one.id == wanted || one.label.to_lowercase() == wanted);
        let of_part = |one: &&CheckIn| wanted.is_empty() && one.part == part;
        let early = matches!(part, DayPart::Morning | DayPart::Afternoon);
        let built_in = if early { "morning" } else { "evening" };
        let found = all.iter().find(named).or_else(|| all.iter().find(of_part));
        let found = found.or_else(|| all.iter().find(|one| wanted.is_empty() && one.id == built_in));
        let unknown = || EbbError::NotFound { missing: Missing::CheckIn { given: name.to_owned() } };
        Ok(found.ok_or_else(unknown)?.id.clone())
    }

    /// A new check-in of the given items.
    fn check_in_of(&self, name: &str, arguments: &AddArgs) -> Result<CheckIn, CliError> {
        let journal = self.journal;
        let mut questions = Vec::new();
        let mut labels = Vec::new();
        for given in &arguments.items {
            if is_sleep(given) {
                labels.push(self.words().entry_sleep());
                questions.push(CheckInItem { item: None, ask: CheckInAsk::Sleep });
                continue;
            }
            let item = journal.items().find_item(given)?;
            let unasked = || EbbError::Invalid {
                input: InvalidInput::CannotAsk { item: item.id.0.clone(), how: CheckInAsk::Severity.id().to_owned() },
            };
            labels.push(journal.catalog().label(&item.id, journal.words()));
            questions
                .push(CheckInItem { item: Some(item.id.clone()), ask: CheckInAsk::of(&item).ok_or_else(unasked)? });
        }
        let label = if name.is_empty() { labels.join(", ").chars().take(40).collect() } else { name.to_owned() };
        Ok(CheckIn { id: String::new(), label, part: part(arguments)?, questions, offered: false })
    }
}

/// The part of the day of the reminder.
fn part(arguments: &AddArgs) -> Result<DayPart, CliError> {
    let time = arguments.at.first().or(arguments.from.as_ref()).map(|time| Context::clock_time(time)).transpose()?;
    Ok(match time.map_or(8, |time| time.hour) {
        4..12 => DayPart::Morning,
        12..18 => DayPart::Afternoon,
        18..22 => DayPart::Evening,
        _ => DayPart::Night,
    })
}
