//! `ebb remind`: rules, upcoming reminders, answers, and the loop that delivers them in real time.

mod add;
mod reminder_loop;

use std::fmt::Write as _;
use std::time::Duration;

use clap::Subcommand;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use ebb_core::doses::DoseStanding;
use ebb_core::i18n::{is_off, keys, read_weekday};
use ebb_core::reminders::{
    DeliveryPermissions, FlarePolicy, Notification, QuietHours, ReminderAbout, ReminderLine, ReminderSettings,
    SavedReminder,
};
use ebb_core::time::{Day, Moment};
use ebb_core::{EbbError, InvalidInput};
use serde_json::{Value, json};

use crate::CliError;
use crate::breaks::BreakRule;
use crate::command::Context;
use crate::layout::{PLAIN, QUIET, STRONG, prose, styled};
use crate::yes_no::YesNo;

use add::AddArgs;
use reminder_loop::ReminderLoop;

/// Reads one of some flare policies by its id.
pub(crate) fn one_of(policies: &'static [FlarePolicy]) -> impl TypedValueParser<Value = FlarePolicy> {
    let ids = PossibleValuesParser::new(policies.iter().map(|policy| policy.id()));
    ids.map(|id| policies.iter().copied().find(|policy| policy.id() == id).unwrap_or_default())
}

#[derive(Subcommand)]
pub(crate) enum RemindCommand {
    /// Add one: `ebb remind add check-in --at 08:30 --days mon,wed --items fatigue,sleep`,
    /// `ebb remind add dose ibuprofen --at 08:00,20:00`, `ebb remind add water --every 60 --from 09:00 --to 17:00`
    Add(Box<AddArgs>),
    /// The rules
    List,
    /// Remove one
    Remove {
        /// Its id, or the end of it
        rule: String,
    },
    /// What comes next
    Next {
        /// How many days ahead
        #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(1..=60))]
        days: u32,
        /// How many at most
        #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=10_000))]
        most: u32,
    },
    /// Answer one, as its notification would: `ebb remind answer ID taken`
    Answer {
        /// Its id, as `next`, `log` and `missed` show it
        id: String,
        /// as-usual, worse, better, none, mild, moderate, severe, taken, taken-then, taken-now, skipped, not-sure, refilled,
        /// rested, resting, done, skip, later, stop, open, snooze-10, snooze-60, snooze-evening
        action: String,
        /// Log it without asking first
        #[arg(long)]
        yes: bool,
    },
    /// Doses of the last two days without an answer
    Missed,
    /// Start a refill reminder again after a refill
    Refill {
        /// Its id, or the end of it
        rule: String,
        /// How many doses you have now [default: as many as last time]
        #[arg(long, value_name = "COUNT")]
        doses: Option<u32>,
    },
    /// Pause everything but medicines until a date: `ebb remind pause 2026-04-12`; off ends it. A medicine is paused by
    /// itself: `ebb medicine change NAME --pause-until DATE`
    Pause {
        /// The first day with reminders and questions again, or off
        until: String,
    },
    /// What became of the reminders of the last thirty days
    Log,
    /// Quiet hours, in which only medicines ring: `22:00-07:00`, or off
    Quiet {
        /// FROM-TO, or off; without them it says what holds
        hours: Option<String>,
    },
    /// Weekdays and dates without reminders, such as `sun,2026-12-24`; none removes them. Medicines and appointments still ring
    DaysOff {
        /// Each, or none; without one it says what holds
        #[arg(value_delimiter = ',')]
        days: Vec<String>,
    },
    /// How many questions a day Ebb asks of its own accord, 0 to 12. Your own reminders and check-ins do not count
    Most {
        /// How many; without a number it says what holds
        count: Option<u8>,
    },
    /// Whether a locked screen may show what a reminder is about
    Words {
        /// yes or no; without one it says what holds
        shown: Option<YesNo>,
    },
    /// Your medicines: when each was last taken, and how much today
    Doses,
    /// Send a test reminder two minutes from now
    Test,
    /// Wait, and show each reminder when it is due; also on the desktop if notify-send is installed
    Run {
        /// Show what is due now, then end
        #[arg(long)]
        once: bool,
        /// Stop after this many minutes
        #[arg(long, value_name = "MINUTES", conflicts_with = "once")]
        minutes: Option<u64>,
    },
}

impl Context<'_> {
    pub(crate) fn remind(&self, command: &RemindCommand) -> Result<(), CliError> {
        let now = self.now;
        let (reminders, delivery) = (self.journal.reminders(), self.journal.reminder_delivery());
        match command {
            RemindCommand::Add(arguments) => self.add_reminder(arguments),
            RemindCommand::List => self.list_reminders(),
            RemindCommand::Remove { rule } => {
                let saved = reminders.find(rule)?;
                self.print_change(&reminders.remove(&saved.id, now)?)
            }
            RemindCommand::Next { days, most } => {
                let ahead = reminders.upcoming(now, *days, *most)?;
                let lines: Vec<Value> = ahead.iter().map(as_json).collect();
                self.print(&lines, || self.page_of(&ahead))
            }
            RemindCommand::Missed => self.missed_doses(),
            RemindCommand::Refill { rule, doses } => {
                let saved = reminders.find(rule)?;
                self.print_change(&reminders.refill(&saved.id, *doses, now)?.change)
            }
            RemindCommand::Pause { until } => {
                let unread = || CliError::Message(self.words().error_not_a_pause(ebb_core::excerpt(until.trim())));
                let until = if is_off(until) { None } else { Some(self.civil_day(until).map_err(|_| unread())?) };
                self.print_change(&reminders.pause(until, now)?)
            }
            RemindCommand::Answer { id, action, yes } => {
                let id = self.whole_id(id);
                let check = self.journal.reminder_delivery().check(&id, action, now);
                let check = check.map_err(|error| self.with_answers(error, &id))?;
                self.confirmed(check, *yes)?;
                let answer = delivery.answer(&id, action, now).map_err(|error| self.with_answers(error, &id))?;
                self.print(&answer, || {
                    let said = if answer.again {
                        // Of a dose that was logged by itself, it is said which.
                        let by_entry = answer.warning.is_some().then(|| self.dose_log_hint(&id)).flatten();
                        by_entry.unwrap_or_else(|| self.words().reminder_answered_before())
                    } else if answer.change.label.is_empty() {
                        // A reminder of something that Ebb does not log.
                        self.words().reminder_answered_without_entry()
                    } else {
                        answer.change.label.clone()
                    };
                    // Of a dose without a time, how to say it.
                    let is_open = answer.saved_for.is_some() && matches!(action.as_str(), "taken");
                    let entry = answer.change.entries.first().filter(|_| is_open);
                    let hint = entry.map(|entry| {
                        let minute = id.split_once('@').map_or("", |(_, minute)| minute).replace('T', " ");
                        let due = minute.split(['~', 'Z']).next().unwrap_or_default();
                        let entry = &entry.0[entry.0.len().saturating_sub(8)..];
                        styled(QUIET, &self.words().saved_for_mend(entry, due))
                    });
                    let mut lines = [Some(said), answer.saved_for.clone(), hint, answer.warning.clone()];
                    if answer.again {
                        lines.reverse();
                    }
                    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
                })?;
                self.print_talk_offer(&answer.change)
            }
            RemindCommand::Log => self.log_of_reminders(),
            RemindCommand::Quiet { hours: Some(hours) } => self.set_quiet(hours),
            RemindCommand::Quiet { hours: None } => self.print_setting(Self::quiet_sentence),
            RemindCommand::DaysOff { days } if days.is_empty() => self.print_setting(Self::days_off_sentence),
            RemindCommand::DaysOff { days } => self.set_days_off(days),
            RemindCommand::Most { count: Some(count) } => {
                self.save_settings(ReminderSettings { asks: *count, ..reminders.settings()? }, Self::most_sentence)
            }
            RemindCommand::Most { count: None } => self.print_setting(Self::most_sentence),
            RemindCommand::Words { shown: Some(shown) } => {
                let words_on_lock_screen = self.is_yes(shown)?;
                let settings = ReminderSettings { words_on_lock_screen, ..reminders.settings()? };
                self.save_settings(settings, Self::words_sentence)
            }
            RemindCommand::Words { shown: None } => self.print_setting(Self::words_sentence),
            RemindCommand::Doses => {
                let (doses, excesses) = (self.journal.doses().list(now)?, self.journal.doses().excesses(now)?);
                self.print(&doses, || {
                    let nothing = self.words().dose_not_lately();
                    let text =
                        |dose: &DoseStanding| if dose.text.is_empty() { nothing.clone() } else { dose.text.clone() };
                    // What to do comes first.
                    let above = excesses.iter().map(|excess| excess.text.clone());
                    let standings = doses.iter().map(|dose| format!("{}: {}", dose.label, text(dose)));
                    let lines: Vec<String> = above.chain(standings).collect();
                    if lines.is_empty() { self.words().get(keys::PAGE_MEDICINES_NONE) } else { lines.join("\n") }
                })
            }
            RemindCommand::Test => {
                let test = delivery.test(now)?;
                self.print(&as_json(&test), || self.page_of(std::slice::from_ref(&test)))
            }
            RemindCommand::Run { once, minutes } => {
                let until = minutes.map(|minutes| Duration::from_secs(minutes.saturating_mul(60)));
                ReminderLoop::new(self).run(if *once { Some(Duration::ZERO) } else { until })
            }
        }
    }

    fn list_reminders(&self) -> Result<(), CliError> {
        let reminders = self.journal.reminders();
        let (mut rules, settings) = (reminders.list()?, reminders.settings()?);
        // The prompts come last.
        rules.sort_by_key(|saved| BreakRule::of(saved).is_some());
        let line = |saved: &SavedReminder| match BreakRule::of(saved) {
            Some(prompt) => json!({ "id": saved.id, "label": saved.label, "prompt": prompt }),
            None => json!({ "id": saved.id, "label": saved.label, "rule": saved.rule }),
        };
        let all: Vec<Value> = rules.iter().map(line).collect();
        let paused_until = reminders.paused_until(self.now)?;
        let today = self.now.day(self.rollover()?);
        let json = json!({ "reminders": all, "settings": settings, "paused_until": paused_until });
        self.print(&json, || {
            let ending = |id: &str| styled(QUIET, &id[id.len().saturating_sub(6)..]);
            let paused = paused_until
                .map(|until| styled(STRONG, &self.words().did_pause(self.words().weekday_date(until, today))));
            let rules = rules.iter().map(|saved| format!("{}  {}", ending(&saved.id), saved.label));
            let none = rules.len() == 0;
            let rules = rules.chain(none.then(|| self.words().reminder_none()));
            let lines: Vec<String> = paused.into_iter().chain(rules).chain(self.settings_lines(&settings)).collect();
            lines.join("\n")
        })
    }

    fn missed_doses(&self) -> Result<(), CliError> {
        let missed = self.journal.reminder_delivery().missed_doses(self.now)?;
        self.print(&missed, || {
            let lines = missed.iter().flat_map(|dose| {
                let answers = dose.answers.iter().map(|answer| answer.id.as_str()).collect::<Vec<_>>().join(" ");
                let tail = format!("ebb remind answer {} [{answers}]", short_id(&dose.id));
                [self.words().dose_asked_of(dose.title.clone(), dose.text.clone()), styled(QUIET, &tail)]
            });
            let lines: Vec<String> = lines.collect();
            if lines.is_empty() { self.words().dose_asked_none() } else { lines.join("\n") }
        })
    }

    /// The id of a reminder, from one that [`short_id`] shortened.
    fn whole_id(&self, given: &str) -> String {
        let rule = |(rule, minute)| Some((self.journal.reminders().find(rule).ok()?.id, minute));
        let found = given.split_once('@').and_then(rule);
        found.map_or_else(|| given.to_owned(), |(rule, minute)| format!("{rule}@{minute}"))
    }

    /// How to log another dose of the medicine that a reminder is about.
    fn dose_log_hint(&self, id: &str) -> Option<String> {
        let rule = self.journal.reminders().find(id.split_once('@')?.0).ok()?.rule;
        let ReminderAbout::Dose { medicine } = rule.about else { return None };
        let medicine = self.journal.medicines().list().ok()?.into_iter().find(|listed| listed.id == medicine)?;
        Some(styled(QUIET, &self.words().reminder_log_another(medicine.medicine.name)))
    }

    /// Names the answers of the reminder that was not answered with one of them.
    fn with_answers(&self, error: EbbError, id: &str) -> CliError {
        let is_no_answer = matches!(error, EbbError::Invalid { input: InvalidInput::NotAnAnswer { .. } });
        let rule = id.split_once('@').map_or(id, |(rule, _)| rule);
        match self.journal.reminders().find(rule) {
            Ok(saved) if is_no_answer => {
                let answers: Vec<&str> = saved.rule.about.answers().iter().map(|answer| answer.id()).collect();
                let hint = self.words().hint_not_an_answer(saved.label, answers.join(", "));
                CliError::Hinted(error, hint)
            }
            _ => error.into(),
        }
    }

    fn log_of_reminders(&self) -> Result<(), CliError> {
        // A computer needs no permission to show reminders.
        let delivery = self.journal.reminder_delivery();
        let allows = DeliveryPermissions { notifications: true, exact: true, unrestricted: true };
        let reliability = delivery.reliability(allows, self.now)?;
        let lines = delivery.log(self.now)?;
        self.print(&json!({ "reliability": reliability, "reminders": lines }), || {
            let line = |line: &ReminderLine| format!("{}  {}", line.text, styled(QUIET, &short_id(&line.id)));
            let mut page: Vec<String> = lines.iter().map(line).collect();
            page.extend(reliability.sentence.iter().map(|sentence| styled(STRONG, sentence)));
            if page.is_empty() { self.words().reminder_nothing_yet() } else { page.join("\n") }
        })
    }

    /// Weekdays and dates without reminders, in place of those before.
    fn set_days_off(&self, days: &[String]) -> Result<(), CliError> {
        let words = self.words();
        let mut settings = self.journal.reminders().settings()?;
        (settings.weekdays_off, settings.days_off) = (Vec::new(), Vec::new());
        for day in days.iter().filter(|day| !is_off(day)) {
            if let Some(weekday) = read_weekday(day, words.language()) {
                settings.weekdays_off.push(weekday);
            } else {
                let unread = || CliError::Message(words.error_not_a_day_off(ebb_core::excerpt(day.trim())));
                settings.days_off.push(self.civil_day(day).map_err(|_| unread())?);
            }
        }
        self.save_settings(settings, Self::days_off_sentence)
    }

    fn days_off_sentence(&self, settings: &ReminderSettings) -> String {
        let words = self.words();
        let weekdays = settings.weekdays_off.iter().map(|day| words.variant("weekday", day));
        let dates = settings.days_off.iter().map(ToString::to_string);
        let off = weekdays.chain(dates).collect::<Vec<_>>().join(", ");
        if off.is_empty() { words.reminder_days_off_none() } else { words.reminder_days_off_set(off) }
    }

    fn most_sentence(&self, settings: &ReminderSettings) -> String {
        self.words().reminder_most_set(settings.asks)
    }

    /// Whether a locked phone shows what a reminder is about.
    fn words_sentence(&self, settings: &ReminderSettings) -> String {
        let words = self.words();
        if settings.words_on_lock_screen { words.reminder_words_shown() } else { words.reminder_words_hidden() }
    }

    fn quiet_sentence(&self, settings: &ReminderSettings) -> String {
        match &settings.quiet {
            Some(quiet) => self.words().reminder_quiet_set(quiet.from.to_string(), quiet.to.to_string()),
            None => self.words().reminder_quiet_off(),
        }
    }

    /// What the settings for all reminders are, as far as the person changed them.
    fn settings_lines(&self, settings: &ReminderSettings) -> Vec<String> {
        let usual = ReminderSettings::default();
        let is_off = !settings.weekdays_off.is_empty() || !settings.days_off.is_empty();
        let lines = [
            settings.quiet.is_some().then(|| self.quiet_sentence(settings)),
            is_off.then(|| self.days_off_sentence(settings)),
            (settings.asks != usual.asks).then(|| self.most_sentence(settings)),
            settings.words_on_lock_screen.then(|| self.words_sentence(settings)),
        ];
        lines.into_iter().flatten().map(|line| styled(QUIET, &line)).collect()
    }

    fn set_quiet(&self, hours: &str) -> Result<(), CliError> {
        let quiet = if is_off(hours) {
            None
        } else {
            let unread = || CliError::Message(self.words().error_not_quiet_hours(ebb_core::excerpt(hours.trim())));
            let (from, to) = hours.split_once(['-', '–']).ok_or_else(unread)?;
            Some(QuietHours { from: Self::clock_time(from)?, to: Self::clock_time(to)? })
        };
        let settings = ReminderSettings { quiet, ..self.journal.reminders().settings()? };
        self.save_settings(settings, Self::quiet_sentence)
    }

    /// Saves the settings for all reminders, and answers with what holds now.
    fn save_settings(
        &self,
        settings: ReminderSettings,
        sentence: fn(&Self, &ReminderSettings) -> String,
    ) -> Result<(), CliError> {
        self.journal.reminders().save_settings(settings, self.now)?;
        self.print_setting(sentence)
    }

    fn print_setting(&self, sentence: fn(&Self, &ReminderSettings) -> String) -> Result<(), CliError> {
        let settings = self.journal.reminders().settings()?;
        self.print(&settings, || sentence(self, &settings))
    }

    fn page_of(&self, ahead: &[Notification]) -> String {
        if ahead.is_empty() {
            return self.words().reminder_nothing_ahead();
        }
        let mut page = String::new();
        let mut day: Option<Day> = None;
        for one in ahead {
            let local = one.at.local();
            let date = Day::from(local.date());
            if day.replace(date) != Some(date) {
                let _ = writeln!(page, "{}", styled(STRONG, &date.to_string()));
            }
            let time = format!("  {}  ", local.format("%H:%M"));
            prose(&mut page, &time, PLAIN, &one.full_title);
            if !one.full_text.is_empty() {
                prose(&mut page, &" ".repeat(time.len()), QUIET, &one.full_text);
            }
            let _ = writeln!(page, "{}{}", " ".repeat(time.len()), styled(QUIET, &short_id(&one.id)));
        }
        page
    }
}

/// The id of a reminder with the end of its rule's, as `remind list` shows that.
pub(crate) fn short_id(id: &str) -> String {
    match id.split_once('@') {
        Some((rule, minute)) => format!("{}@{minute}", &rule[rule.len().saturating_sub(6)..]),
        None => id.to_owned(),
    }
}

/// The JSON of a notification, as promised in `docs/formats/cli.md`.
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
