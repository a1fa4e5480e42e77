//! Reminders from the terminal: rules, what fires when, answers, and the loop that really waits.

use std::fmt::Write as _;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use clap::{Args, Subcommand, ValueEnum};
use ebb_core::asking::{CheckIn, CheckInAsk, CheckInItem};
use ebb_core::moment::{Day, DayPart, Moment};
use ebb_core::pacing::{BreakRule, InFlare, PromptKind};
use ebb_core::reminder::{
    Delivery, Gentle, Notification, PhoneAllows, QuietHours, Recurrence, ReminderAbout, ReminderRule, ReminderSettings,
    ShownNotification,
};
use ebb_core::{EbbError, Journal};
use serde_json::{Value, json};

use crate::asking::YesNo;
use crate::command::Desk;
use crate::log::length;
use crate::page::{QUIET, STRONG, styled};
use crate::{Refusal, clock};

/// How far ahead the loop plans, in days, and how many at most.
const AHEAD: (u32, u32) = (2, 64);

/// The longest the loop sleeps: what another command changes is noticed after that.
const NAP: Duration = Duration::from_secs(20);

#[derive(Subcommand)]
pub(crate) enum RemindCommand {
    /// Make one: `ebb remind add check-in --at 08:30 --days mon,wed --items fatigue,sleep`,
    /// `ebb remind add dose ibuprofen --at 08:00,20:00`, `ebb remind add water --every 60 --from 09:00 --to 17:00`
    Add(Box<AddArgs>),
    /// The rules
    List,
    /// Take one away
    Remove {
        /// Its id, or the end of it
        rule: String,
    },
    /// What fires next
    Next {
        /// So many days ahead
        #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=60))]
        days: u32,
        /// As many as this
        #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=10_000))]
        most: u32,
    },
    /// Answer one, as its notification would: `ebb remind answer ID taken`
    Answer {
        /// Its id, as `next` and `log` give it
        id: String,
        /// as-usual, worse, none, mild, moderate, severe, taken, skipped, rested, resting, done, skip, later, stop, open,
        /// snooze-10, snooze-60, snooze-evening
        action: String,
    },
    /// What became of those of the last thirty days
    Log,
    /// Hours in which nothing but doses fires: `22:00-07:00`, or off
    Quiet {
        /// FROM-TO, or off
        hours: String,
    },
    /// Weekdays and dates without reminders, such as `sun,2026-12-24`; none takes them away. Doses go on
    DaysOff {
        /// Each, or none
        #[arg(required = true, value_delimiter = ',')]
        days: Vec<String>,
    },
    /// How much is asked in a day across everything, 0 to 12. Doses and breaks cost nothing of it
    Most {
        /// So many
        count: u8,
    },
    /// Whether a locked screen may show what a reminder is about
    Words {
        /// yes or no
        #[arg(value_enum)]
        shown: YesNo,
    },
    /// How each medicine stands: when it was last taken, how much today
    Doses,
    /// Plan a test, two minutes from now
    Test,
    /// Wait, and show each when it is due; where there is notify-send, on the desktop too
    Run {
        /// Show what is due now, then end
        #[arg(long)]
        once: bool,
        /// End after so many minutes
        #[arg(long, value_name = "MINUTES", conflicts_with = "once")]
        minutes: Option<u64>,
    },
}

#[derive(Args)]
pub(crate) struct AddArgs {
    /// What for
    #[arg(value_enum)]
    kind: Kind,
    /// The check-in's, medicine's, experiment's or appointment's name, or what it says
    name: Vec<String>,
    /// At these times of day, such as 08:30,20:00
    #[arg(long, value_name = "HH:MM", value_delimiter = ',')]
    at: Vec<String>,
    /// Every so many minutes, within --from and --to
    #[arg(long, value_name = "MINUTES", requires = "from")]
    every: Option<u32>,
    /// Where the hours begin; with --to and without --every once within them
    #[arg(long, value_name = "HH:MM", requires = "to")]
    from: Option<String>,
    /// Where they end
    #[arg(long, value_name = "HH:MM", requires = "from")]
    to: Option<String>,
    /// Once, on this date
    #[arg(long, value_name = "DATE", requires = "at", conflicts_with_all = ["every", "from", "after"])]
    on: Option<String>,
    /// So long after this was logged: `--after ibuprofen --in 4h`
    #[arg(long, value_name = "ITEM", requires = "in", conflicts_with_all = ["every", "from", "at"])]
    after: Option<String>,
    /// How long after
    #[arg(long, value_name = "LENGTH")]
    r#in: Option<String>,
    /// On these weekdays, mon to sun or 1 to 7 [default: every day]
    #[arg(long, value_name = "DAYS", value_delimiter = ',')]
    days: Vec<String>,
    /// A check-in of these items, and sleep
    #[arg(long, value_name = "ITEMS", value_delimiter = ',')]
    items: Vec<String>,
    /// In a flare, and in the days after too much
    #[arg(long, value_enum, default_value_t = Flare::Fewer)]
    in_flare: Flare,
    /// Silent where it was logged within so many minutes before
    #[arg(long, value_name = "MINUTES")]
    skip_within: Option<u32>,
    /// Moves, within --from and --to, to when it is answered
    #[arg(long)]
    adaptive: bool,
    /// By the clock of this zone [default: wherever you are]
    #[arg(long, value_name = "ZONE")]
    home: Option<String>,
    /// A dose that rings always, logged or not
    #[arg(long)]
    always: bool,
    /// An appointment's: so long ahead
    #[arg(long, value_name = "LENGTH")]
    before: Option<String>,
    /// A refill's: so many doses are there now
    #[arg(long, value_name = "COUNT")]
    doses: Option<u32>,
    /// A refill's: from so many left
    #[arg(long, value_name = "COUNT", default_value_t = 7)]
    left: u32,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    CheckIn,
    Dose,
    Refill,
    WindDown,
    Movement,
    Experiment,
    Appointment,
    Custom,
    Rest,
    Posture,
    Stretch,
    Water,
}

#[derive(Clone, Copy, ValueEnum)]
enum Flare {
    Same,
    Fewer,
    Shorter,
    None,
}

impl Kind {
    /// The prompt it is, where it is one of a schedule.
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

impl Desk<'_> {
    pub(crate) fn remind(&self, command: &RemindCommand) -> Result<(), Refusal> {
        let (journal, now) = (self.journal, self.now);
        match command {
            RemindCommand::Add(arguments) => self.add_reminder(arguments),
            RemindCommand::List => self.list_reminders(),
            RemindCommand::Remove { rule } => {
                let change = match journal.find_reminder(rule) {
                    Ok(kept) => journal.remove_reminder(&kept.id, now)?,
                    Err(unknown) => match journal.find_break_rule(rule) {
                        Ok(kept) => journal.remove_break_rule(&kept.id, now)?,
                        Err(_) => return Err(unknown.into()),
                    },
                };
                self.print_change(&change)
            }
            RemindCommand::Next { days, most } => {
                let ahead = journal.reminders(now, *days, *most)?;
                let lines: Vec<Value> = ahead.iter().map(as_json).collect();
                self.print(&lines, || self.page_of(&ahead))
            }
            RemindCommand::Answer { id, action } => {
                let answer = journal.answer_reminder(id, action, now)?;
                self.print(&answer, || {
                    let said =
                        if answer.again { self.say("reminder-answered-before") } else { answer.change.label.clone() };
                    [Some(said), answer.warning.clone()].into_iter().flatten().collect::<Vec<_>>().join("\n")
                })
            }
            RemindCommand::Log => self.log_of_reminders(),
            RemindCommand::Quiet { hours } => self.set_quiet(hours),
            RemindCommand::DaysOff { days } => {
                let mut settings = journal.reminder_settings()?;
                (settings.weekdays_off, settings.days_off) = (Vec::new(), Vec::new());
                for day in days.iter().filter(|day| *day != "none") {
                    match weekday(day) {
                        Some(weekday) => settings.weekdays_off.push(weekday),
                        None => settings.days_off.push(clock::day(day)?),
                    }
                }
                self.keep_settings(settings)
            }
            RemindCommand::Most { count } => {
                self.keep_settings(ReminderSettings { asks: *count, ..journal.reminder_settings()? })
            }
            RemindCommand::Words { shown } => {
                let words_on_lock_screen = *shown == YesNo::Yes;
                self.keep_settings(ReminderSettings { words_on_lock_screen, ..journal.reminder_settings()? })
            }
            RemindCommand::Doses => {
                let doses = journal.doses(now)?;
                self.print(&doses, || {
                    doses.iter().map(|dose| format!("{}: {}", dose.label, dose.text)).collect::<Vec<_>>().join("\n")
                })
            }
            RemindCommand::Test => {
                let test = journal.test_reminder(now)?;
                self.print(&as_json(&test), || self.page_of(std::slice::from_ref(&test)))
            }
            RemindCommand::Run { once, minutes } => {
                let until = minutes.map(|minutes| Duration::from_secs(minutes.saturating_mul(60)));
                Waiting::new(self).run(if *once { Some(Duration::ZERO) } else { until })
            }
        }
    }

    fn add_reminder(&self, arguments: &AddArgs) -> Result<(), Refusal> {
        let (journal, now) = (self.journal, self.now);
        if let Some(kind) = arguments.kind.prompt() {
            let (kept, _) = journal.set_break_rule(None, prompt(kind, arguments)?, now)?;
            return self.print(&kept, || kept.label.clone());
        }
        let rule = ReminderRule {
            when: self.recurrence(arguments)?,
            about: self.about_of(arguments)?,
            weekdays: weekdays(&arguments.days)?,
            in_flare: match arguments.in_flare {
                Flare::Same => Gentle::Same,
                Flare::Fewer => Gentle::Fewer,
                Flare::Shorter => Gentle::Shorter,
                Flare::None => Gentle::None,
            },
            skip_within: arguments.skip_within,
            adaptive: arguments.adaptive,
            zone: arguments.home.clone(),
            always: arguments.always,
        };
        let (kept, _) = journal.set_reminder(None, rule, now)?;
        let notes = journal.reminder_notes(&kept.id, now)?;
        let shown = json!({ "id": kept.id, "label": kept.label, "rule": kept.rule, "notes": notes });
        self.print(&shown, || {
            let notes = notes.iter().map(|note| styled(QUIET, note));
            std::iter::once(kept.label.clone()).chain(notes).collect::<Vec<_>>().join("\n")
        })
    }

    fn recurrence(&self, arguments: &AddArgs) -> Result<Recurrence, Refusal> {
        if let (Some(item), Some(long)) = (&arguments.after, &arguments.r#in) {
            let item = self.journal.find_item(item)?.id;
            return Ok(Recurrence::After { item, minutes: self.length_of(long)? });
        }
        if let (Some(from), Some(to)) = (&arguments.from, &arguments.to) {
            let (from, to) = (from.parse()?, to.parse()?);
            return Ok(match arguments.every {
                Some(minutes) => Recurrence::Every { minutes, from, to },
                None => Recurrence::Window { from, to },
            });
        }
        let times = arguments.at.iter().map(|time| time.parse()).collect::<Result<Vec<_>, EbbError>>()?;
        Ok(match (&arguments.on, times.first()) {
            (Some(date), Some(time)) => Recurrence::Once { date: clock::day(date)?, time: *time },
            _ => Recurrence::At { times },
        })
    }

    fn length_of(&self, text: &str) -> Result<u32, Refusal> {
        let unread = || Refusal::Said(self.journal.words().say("error-not-a-length", &[("given", text.into())]));
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "up to a fortnight; the core says more"
        )]
        length(text).filter(|minutes| *minutes <= 20_160.0).map(|minutes| minutes.round() as u32).ok_or_else(unread)
    }

    fn about_of(&self, arguments: &AddArgs) -> Result<ReminderAbout, Refusal> {
        let name = arguments.name.join(" ");
        Ok(match arguments.kind {
            Kind::CheckIn => ReminderAbout::CheckIn { id: self.check_in_for(&name, arguments)? },
            Kind::Dose => ReminderAbout::Dose { medicine: name },
            Kind::Refill => {
                let doses = arguments.doses.ok_or_else(|| Refusal::Said(self.say("error-no-doses")))?;
                ReminderAbout::Refill { medicine: name, doses, at: arguments.left }
            }
            Kind::WindDown => ReminderAbout::WindDown,
            Kind::Movement => ReminderAbout::Movement,
            Kind::Experiment => ReminderAbout::Experiment { name },
            Kind::Appointment => {
                let before = arguments.before.as_deref().map(|long| self.length_of(long)).transpose()?;
                ReminderAbout::Appointment { name, before: before.unwrap_or(0) }
            }
            _ => ReminderAbout::Custom { text: name },
        })
    }

    /// The check-in that is named; without a name the one of that time of day; with items one of its own.
    fn check_in_for(&self, name: &str, arguments: &AddArgs) -> Result<String, Refusal> {
        let journal = self.journal;
        let time = arguments.at.first().or(arguments.from.as_ref()).map(|time| time.parse()).transpose()?;
        let part = match time.map_or(8, |time: ebb_core::about::ClockTime| time.hour) {
            4..12 => DayPart::Morning,
            12..18 => DayPart::Afternoon,
            18..22 => DayPart::Evening,
            _ => DayPart::Night,
        };
        if arguments.items.is_empty() {
            let all = journal.check_ins()?;
            let wanted = name.to_lowercase();
            let named = |one: &&CheckIn| !wanted.is_empty() && (one.id == wanted || one.label.to_lowercase() == wanted);
            let of_part = |one: &&CheckIn| wanted.is_empty() && one.part == part;
            let early = matches!(part, DayPart::Morning | DayPart::Afternoon);
            let built_in = if early { "morning" } else { "evening" };
            let found = all.iter().find(named).or_else(|| all.iter().find(of_part));
            let found = found.or_else(|| all.iter().find(|one| wanted.is_empty() && one.id == built_in));
            let unknown = || EbbError::NoSuchCheckIn { given: name.to_owned() };
            return Ok(found.ok_or_else(unknown)?.id.clone());
        }
        let mut questions = Vec::new();
        let mut labels = Vec::new();
        for given in &arguments.items {
            if given.trim().eq_ignore_ascii_case(CheckInAsk::Sleep.id()) {
                labels.push(self.say("entry-sleep"));
                questions.push(CheckInItem { item: None, ask: CheckInAsk::Sleep });
                continue;
            }
            let item = journal.find_item(given)?;
            let unasked = || EbbError::CannotAsk { item: item.id.0.clone(), how: CheckInAsk::Severity.id().to_owned() };
            labels.push(journal.catalog().label(&item.id, journal.words()));
            questions
                .push(CheckInItem { item: Some(item.id.clone()), ask: CheckInAsk::of(&item).ok_or_else(unasked)? });
        }
        let label = if name.is_empty() { labels.join(", ").chars().take(40).collect() } else { name.to_owned() };
        let new = CheckIn { id: String::new(), label, part, questions, offered: false };
        Ok(journal.set_check_in(new, self.now)?.0.id)
    }

    fn list_reminders(&self) -> Result<(), Refusal> {
        let (rules, breaks) = (self.journal.reminder_rules()?, self.journal.break_rules()?);
        let settings = self.journal.reminder_settings()?;
        let lines = rules.iter().map(|kept| json!({ "id": kept.id, "label": kept.label, "rule": kept.rule }));
        let prompts = breaks.iter().map(|kept| json!({ "id": kept.id, "label": kept.label, "prompt": kept.rule }));
        let all: Vec<Value> = lines.chain(prompts).collect();
        self.print(&json!({ "reminders": all, "settings": settings }), || {
            let named = rules.iter().map(|kept| (&kept.id, &kept.label));
            let lines: Vec<String> = named
                .chain(breaks.iter().map(|kept| (&kept.id, &kept.label)))
                .map(|(id, label)| format!("{}  {label}", styled(QUIET, &id[id.len().saturating_sub(6)..])))
                .collect();
            if lines.is_empty() { self.say("reminder-none") } else { lines.join("\n") }
        })
    }

    fn log_of_reminders(&self) -> Result<(), Refusal> {
        // A computer shows what it is told to: nothing of it is to be allowed first.
        let allows = PhoneAllows { notifications: true, exact: true, unrestricted: true };
        let reliability = self.journal.reminder_reliability(allows, self.now)?;
        let lines = self.journal.reminder_log(self.now)?;
        self.print(&json!({ "reliability": reliability, "reminders": lines }), || {
            let mut page: Vec<String> = lines.iter().map(|line| line.text.clone()).collect();
            page.extend(reliability.sentence.iter().map(|sentence| styled(STRONG, sentence)));
            if page.is_empty() { self.say("reminder-nothing-yet") } else { page.join("\n") }
        })
    }

    fn set_quiet(&self, hours: &str) -> Result<(), Refusal> {
        let quiet = if hours == "off" {
            None
        } else {
            let (from, to) = hours.split_once('-').ok_or_else(|| EbbError::NotATime { given: hours.to_owned() })?;
            Some(QuietHours { from: from.parse()?, to: to.parse()? })
        };
        self.keep_settings(ReminderSettings { quiet, ..self.journal.reminder_settings()? })
    }

    fn keep_settings(&self, settings: ReminderSettings) -> Result<(), Refusal> {
        let change = self.journal.set_reminder_settings(settings, self.now)?;
        let settings = self.journal.reminder_settings()?;
        self.print(&settings, || change.label)
    }

    fn page_of(&self, ahead: &[Notification]) -> String {
        if ahead.is_empty() {
            return self.say("reminder-nothing-ahead");
        }
        let mut page = String::new();
        let mut day: Option<Day> = None;
        for one in ahead {
            let local = one.at.local();
            let date = Day::from(local.date());
            if day.replace(date) != Some(date) {
                let _ = writeln!(page, "{}", styled(STRONG, &date.to_string()));
            }
            let _ = writeln!(page, "  {}  {}", local.format("%H:%M"), one.full_title);
            if !one.full_text.is_empty() {
                let _ = writeln!(page, "         {}", styled(QUIET, &one.full_text));
            }
        }
        page
    }
}

/// A notification as `docs/formats/cli.md` promises it.
fn as_json(one: &Notification) -> Value {
    let instant = |moment: &Moment| moment.at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true);
    json!({
        "id": one.id,
        "rule": one.rule,
        "kind": one.kind,
        "local": one.local(),
        "instant": instant(&one.at),
        "until": one.until.as_ref().map(instant),
        "channel": one.channel,
        "urgency": one.urgency,
        "title": one.title,
        "text": one.text,
        "full_title": one.full_title,
        "full_text": one.full_text,
        "actions": one.actions,
        "steps": one.steps,
    })
}

fn prompt(kind: PromptKind, arguments: &AddArgs) -> Result<BreakRule, Refusal> {
    let (Some(every), Some(from), Some(to)) = (arguments.every, &arguments.from, &arguments.to) else {
        return Err(EbbError::NoTimes.into());
    };
    Ok(BreakRule {
        kind,
        every,
        from: from.parse()?,
        to: to.parse()?,
        weekdays: weekdays(&arguments.days)?,
        in_flare: match arguments.in_flare {
            Flare::Same => InFlare::Same,
            Flare::Fewer | Flare::Shorter => InFlare::Fewer,
            Flare::None => InFlare::None,
        },
        zone: arguments.home.clone(),
    })
}

fn weekdays(given: &[String]) -> Result<Vec<u8>, EbbError> {
    let each = given.iter().map(|day| weekday(day).ok_or_else(|| EbbError::NotADay { given: day.clone() }));
    each.collect()
}

/// mon to sun, or 1 to 7.
fn weekday(text: &str) -> Option<u8> {
    let text = text.trim().to_lowercase();
    let named = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().position(|day| text.starts_with(day));
    let number = text.parse().ok().filter(|day| (1..=7).contains(day));
    named.and_then(|place| u8::try_from(place + 1).ok()).or(number)
}

/// The loop: the computer as a phone that posts by itself.
struct Waiting<'a> {
    desk: &'a Desk<'a>,
    begun: Instant,
}

impl<'a> Waiting<'a> {
    #[allow(clippy::disallowed_methods, reason = "the shell measures how long it waits so that the core need not")]
    fn new(desk: &'a Desk<'a>) -> Self {
        Self { desk, begun: Instant::now() }
    }

    /// The given now and the time that passed since.
    fn now(&self) -> Moment {
        self.desk.now.later(TimeDelta::from_std(self.begun.elapsed()).unwrap_or_default())
    }

    fn run(&self, until: Option<Duration>) -> Result<(), Refusal> {
        let mut told = None;
        loop {
            let now = self.now();
            let next = self.post(&now)?;
            if next.is_some() && next != told && !self.desk.json {
                if let Some((at, title)) = &next {
                    let time = at.local().format("%Y-%m-%d %H:%M").to_string();
                    let words = self.journal().words();
                    let line = words.say("reminder-waiting", &[("time", time.into()), ("title", title.clone().into())]);
                    self.desk.print(&line, || styled(QUIET, &line))?;
                }
                told.clone_from(&next);
            }
            let elapsed = self.begun.elapsed();
            if until.is_some_and(|until| elapsed >= until) {
                return Ok(());
            }
            let wait = next.as_ref().map(|next| (next.0.at - now.at).to_std().unwrap_or_default());
            let rest = until.map(|until| until.saturating_sub(elapsed));
            std::thread::sleep(
                [Some(NAP), wait, rest].into_iter().flatten().min().unwrap_or(NAP).max(Duration::from_millis(20)),
            );
        }
    }

    fn journal(&self) -> &Journal {
        self.desk.journal
    }

    /// Shows what is due and what was missed; what comes next.
    fn post(&self, now: &Moment) -> Result<Option<(Moment, String)>, Refusal> {
        let (days, most) = AHEAD;
        let told = self.journal().reconcile_reminders(&[], Delivery::App, days, most, now)?;
        let mut shown = Vec::new();
        for one in &told.show {
            let actions = one.actions.iter().map(|action| action.id.as_str()).collect::<Vec<_>>().join(" ");
            self.desk.print(&as_json(one), || {
                let time = one.at.local().format("%H:%M");
                let head = styled(STRONG, &format!("{time}  {}", one.full_title));
                let tail = styled(QUIET, &format!("ebb remind answer {} [{actions}]", one.id));
                [head, one.full_text.clone(), tail]
                    .into_iter()
                    .filter(|line| !line.is_empty())
                    .collect::<Vec<_>>()
                    .join("\n")
            })?;
            raise(&one.title, &one.text);
            shown.push(ShownNotification { id: one.id.clone(), at: now.at, merged: false });
        }
        if let Some(missed) = &told.missed {
            self.desk.print(missed, || format!("{}: {}", missed.title, missed.text))?;
            raise(&missed.title, &missed.text);
            shown.extend(missed.ids.iter().map(|id| ShownNotification { id: id.clone(), at: now.at, merged: true }));
        }
        if !shown.is_empty() {
            self.journal().reminders_shown(&shown, now)?;
        }
        let first = told.schedule.into_iter().next();
        Ok(first.map(|one| (one.at, one.full_title)))
    }
}

/// On the desktop too, where there is something that shows it; nothing is lost where there is not.
fn raise(title: &str, text: &str) {
    let _ = Command::new("notify-send")
        .args(["--app-name=Ebb", "--", title, text])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
}
