//! `ebb`: a person's journal from a terminal, over the same façade the phones use. `docs/formats/cli.md` is its
//! contract.

mod about;
mod activity;
mod anchors;
mod asked;
mod asking;
mod body_map;
mod breaks;
mod clock;
mod command;
mod copies;
mod demo;
mod entries;
mod erase;
mod evaluate;
mod fit_prior;
mod forecast;
mod guide;
mod keys;
mod log;
mod movement;
mod page;
mod plan;
mod plot;
mod remind;
mod rescue;
mod screen;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use ebb_core::store::{Key, private_folder};
use ebb_core::time::TimeError;
use ebb_core::words::{Language, Words};
use ebb_core::{EbbError, Journal, Options};

#[derive(Parser)]
#[command(name = "ebb", version, about = "A diary for muscle pain and fatigue. Nothing leaves this machine.")]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

#[derive(Args)]
struct Common {
    /// The journal's file [default: ebb/journal.db in the user's data folder]
    #[arg(long, global = true, value_name = "FILE", env = "EBB_DB")]
    db: Option<PathBuf>,
    /// The key of an encrypted journal: a file of 32 bytes or 64 hexadecimal digits
    #[arg(long, global = true, value_name = "FILE", env = "EBB_KEY_FILE")]
    key_file: Option<PathBuf>,
    /// Where the copies are that are kept of the journal [default: ebb/copies in the user's state folder]
    #[arg(long, global = true, value_name = "FOLDER", env = "EBB_COPIES")]
    folder: Option<PathBuf>,
    /// Pretend it is this time: 2026-03-29T14:30:00+02:00[Europe/Berlin], "2026-03-29 14:30" or 2026-03-29
    #[arg(long, global = true, value_name = "TIME")]
    now: Option<String>,
    /// Where that is, such as Europe/Berlin [default: the machine's zone]
    #[arg(long, global = true, value_name = "ZONE")]
    zone: Option<String>,
    /// en, de or es [default: the machine's language]
    #[arg(long, global = true, value_name = "CODE")]
    lang: Option<String>,
    /// Print JSON
    #[arg(long, global = true)]
    json: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Write an invented person's last 120 days, to try Ebb with
    Demo {
        /// The same seed is the same person
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Log something: `ebb log pain 6`, `ebb log brain fog`, `ebb log ibuprofen 400`, `ebb log sleep 7h30`,
    /// `ebb log heavy day`, `ebb log note "…"`
    Log(log::LogArgs),
    /// Take back the last thing done; again for the one before
    Undo,
    /// Do again what was taken back
    Redo,
    /// A flare starts, eases or ends
    Flare(log::FlareArgs),
    /// Write your usual values for what you usually log and did not say today
    Usual {
        /// Look, write nothing
        #[arg(long)]
        preview: bool,
    },
    /// None today: 0 for the symptoms you usually log and did not say today
    None {
        /// Look, write nothing
        #[arg(long)]
        preview: bool,
    },
    /// The same answers as yesterday, for what was not said today
    Same {
        /// Look, write nothing
        #[arg(long)]
        preview: bool,
    },
    /// Answer several questions at once: `ebb check-in morning pain=4 sleep=7h30`
    CheckIn(asking::CheckInArgs),
    /// Days without entries, and how they were: `ebb welcome-back 2026-03-28 bad`
    WelcomeBack {
        /// Each day, and bad, middling, fine or unknown
        #[arg(value_name = "DAY HOW")]
        answers: Vec<String>,
    },
    /// What Ebb would ask now: at most three questions a day, none in a flare
    Questions(asking::QuestionArgs),
    /// Say whether a remedy helped
    Helped {
        /// Its entry's id, or the end of it as `ebb day --ids` shows it
        entry: String,
        /// yes, little, no or unknown
        how: String,
    },
    /// Flares whose starts and ends do not fit together, and how to mend them
    Flares(asking::FlareArgs),
    /// The outlook for the next days; and what is shown of it
    Forecast {
        /// hide it, show it again, in words alone or with numbers; let a notification speak of it, or not
        #[arg(value_enum)]
        choice: Option<forecast::Choose>,
    },
    /// Say that a day was a flare, or was not: `ebb flare-day 2026-03-28 no`
    FlareDay {
        /// The day, today or before
        day: String,
        /// yes or no
        #[arg(value_enum)]
        flare: forecast::YesNo,
    },
    /// Time an activity, with rest breaks planned ahead
    #[command(subcommand)]
    Activity(activity::ActivityCommand),
    /// Breaks without a timer, on your own schedule
    #[command(subcommand)]
    Breaks(breaks::BreaksCommand),
    /// Reminders: what fires when, and answers to it
    #[command(subcommand)]
    Remind(remind::RemindCommand),
    /// The heart-rate guide: a guide, never "safe"
    Heart(activity::HeartArgs),
    /// Today at a glance
    Today,
    /// Energy today: what it can hold, what is spent, what an hour of the usual things takes
    Plan,
    /// What you would like to do, fitted into today, the most important first: `ebb fit "shopping 45" "phone call 20 min"`
    Fit {
        /// Each an activity and its minutes
        #[arg(required = true, value_name = "ACTIVITY MINUTES")]
        wishes: Vec<String>,
    },
    /// One day's page
    Day {
        /// Such as 2026-03-29
        date: String,
        /// Show the end of each entry's id, for amend, delete and history
        #[arg(long)]
        ids: bool,
    },
    /// The last days, one a line; or everything that happened to one entry
    History {
        /// An entry's id, or the end of it
        entry: Option<String>,
        /// How many days
        #[arg(long, default_value_t = 14, value_parser = clap::value_parser!(u16).range(1..=3_700))]
        days: u16,
    },
    /// Say something else of an entry; what was said before is kept
    Amend(entries::AmendArgs),
    /// Delete an entry; undelete or undo brings it back
    Delete {
        /// Its id, or the end of it as `ebb day --ids` shows it
        entry: String,
    },
    /// Bring a deleted entry back
    Undelete {
        /// Its id, or the end of it
        entry: String,
    },
    /// Shape the vocabulary: add, rename, merge, archive, pin
    #[command(subcommand)]
    Item(entries::ItemCommand),
    /// Everything that can be logged
    Items,
    /// What each step of severity means, for every symptom or for one
    Anchors(anchors::AnchorArgs),
    /// Bring in another app's file
    Import {
        /// The file
        file: PathBuf,
        /// Look, write nothing
        #[arg(long)]
        dry_run: bool,
        /// In Visible's file a higher number for sleep means this
        #[arg(long, value_enum, default_value_t = SleepHigher::Worse)]
        sleep_higher: SleepHigher,
    },
    /// What you say about yourself; every field is optional
    About {
        #[command(subcommand)]
        command: Option<about::AboutCommand>,
    },
    /// Your medicines: what, how much, when, and the most a day
    #[command(subcommand)]
    Medicine(about::MedicineCommand),
    /// Tests and examinations, and what they ruled out
    #[command(subcommand)]
    Exam(about::ExamCommand),
    /// How good the forecasts were, day by day as they were made: yours, or those for a diary of many people
    Evaluate(evaluate::EvaluateArgs),
    /// Fit what the forecast starts from to other people's diaries, and write it to a file
    FitPrior(fit_prior::FitPriorArgs),
    /// Questionnaires: the screen for post-exertional malaise
    #[command(subcommand)]
    Screen(screen::ScreenCommand),
    /// Graded movement, off until you ask for it
    Movement {
        #[command(subcommand)]
        command: Option<movement::MovementCommand>,
    },
    /// Remedies led through: breathing, body scan, heat and cold, stretching and more
    #[command(subcommand)]
    Guide(guide::GuideCommand),
    /// A two-minute look at the place of work
    Workstation {
        /// Answers such as feet=yes back=no light=unknown; without any, the questions
        #[arg(value_name = "ITEM=ANSWER")]
        answers: Vec<String>,
    },
    /// The outlines of a body, as both phones draw them
    BodyMap {
        /// Write them as an SVG picture to this file
        #[arg(long, value_name = "FILE")]
        svg: Option<PathBuf>,
    },
    /// When the day begins, and what the burden is made of
    Settings {
        /// The hour the day begins, 0 to 12, from now on
        #[arg(long, value_name = "HOUR")]
        day_begins: Option<u8>,
        /// A symptom that the burden is always made of; may be given several times
        #[arg(long, value_name = "ITEM")]
        core: Vec<String>,
    },
    /// Look the whole journal over
    Check {
        /// Mend it: days that do not follow from the entries are made anew; a damaged file is recovered
        #[arg(long)]
        repair: bool,
    },
    /// Bring a damaged journal back: the newest good copy, and what was written since and can be read
    Recover,
    /// What was done, the newest first: what undo would take back
    Operations {
        /// How many at most
        #[arg(long, default_value_t = 20)]
        most: u32,
    },
    /// The copies that are kept of the journal
    Copies {
        /// Make today's, and thin the older ones
        #[arg(long)]
        make: bool,
    },
    /// Encrypt the journal and its copies with the key in --key-file, which is made if it is not there
    Encrypt,
    /// Make an encrypted journal and its copies plain files again
    Decrypt,
    /// Change the key of an encrypted journal and its copies
    Rekey {
        /// The new key, made if it is not there
        #[arg(long, value_name = "FILE")]
        new_key_file: PathBuf,
    },
    /// Erase for good, in the journal and its copies: no undo brings it back
    Erase {
        /// One entry: its id, or the end of it
        #[arg(long, value_name = "ENTRY", group = "what", required_unless_present_any = ["item", "days", "everything"])]
        entry: Option<String>,
        /// Every entry of an item, and the item if it is your own
        #[arg(long, value_name = "ITEM", group = "what")]
        item: Option<String>,
        /// Every entry of these days: 2026-03-29, or 2026-03-01..2026-03-29
        #[arg(long, value_name = "DAYS", group = "what")]
        days: Option<String>,
        /// The whole journal with all its copies
        #[arg(long, group = "what")]
        everything: bool,
        /// Do it; else only say what would go
        #[arg(long)]
        yes: bool,
    },
    /// Put a day's copy back; what is there now is set aside, not deleted
    Restore {
        /// The copy's day, such as 2026-03-29
        day: String,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SleepHigher {
    Better,
    Worse,
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let language = match language(cli.common.lang.as_deref()) {
        Ok(language) => language,
        Err(message) => return refuse(&message),
    };
    let words = Words::new(language);
    match run(cli, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Refusal::Core(error)) => refuse(&error.in_words(&words)),
        Err(Refusal::Said(message)) => refuse(&message),
        // The reader of our output went away, as `ebb history | head` does: that is no failure.
        Err(Refusal::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(Refusal::Output(error)) => refuse(&error.to_string()),
    }
}

fn refuse(message: &str) -> ExitCode {
    // Nothing is left to tell it to if this fails too.
    let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("ebb: {message}\n").as_bytes());
    ExitCode::FAILURE
}

/// Why a command ends without having done what it was asked.
enum Refusal {
    /// The core refused.
    Core(EbbError),
    /// The terminal refused, in the person's words.
    Said(String),
    /// The output could not be written.
    Output(std::io::Error),
}

impl From<EbbError> for Refusal {
    fn from(error: EbbError) -> Self {
        Self::Core(error)
    }
}

impl From<TimeError> for Refusal {
    fn from(error: TimeError) -> Self {
        Self::Core(error.into())
    }
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        Self::Output(error)
    }
}

/// The language asked for, or the machine's, or English.
fn language(given: Option<&str>) -> Result<Language, String> {
    if let Some(given) = given {
        let unknown = || Words::new(Language::English).say("error-unknown-language", &[("given", given.into())]);
        return Language::from_tag(given).ok_or_else(unknown);
    }
    let machine = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|tag| !tag.is_empty()));
    Ok(machine.as_deref().and_then(Language::from_tag).unwrap_or_default())
}

/// Where the journal is: as given, else in the user's data folder (XDG Base Directory Specification).
fn place(given: Option<PathBuf>) -> Result<PathBuf, Refusal> {
    if let Some(path) = given {
        return Ok(path);
    }
    // The specification has a path that is not absolute ignored.
    let folder = |name| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || folder("HOME").or_else(|| folder("USERPROFILE")).map(|home| home.join(".local").join("share"));
    let refused = |path: PathBuf| Refusal::Core(EbbError::NotWritable { path: path.display().to_string() });
    let data = folder("XDG_DATA_HOME").or_else(home).ok_or_else(|| refused("$HOME/.local/share/ebb".into()))?;
    let folder = data.join("ebb");
    private_folder(&folder).map_err(|_| refused(folder.clone()))?;
    Ok(folder.join("journal.db"))
}

fn run(cli: Cli, language: Language) -> Result<(), Refusal> {
    if let Command::Evaluate(arguments) = &cli.command
        && let Some(file) = &arguments.diary
    {
        return arguments.judge_file(file, &Words::new(language), cli.common.json);
    }
    if let Command::FitPrior(arguments) = &cli.command {
        return arguments.fit(&Words::new(language), cli.common.json);
    }
    let now = clock::now(cli.common.now.as_deref(), cli.common.zone.as_deref())?;
    let path = place(cli.common.db)?;
    let key_file = cli.common.key_file.as_deref();
    let copies = cli.common.folder.unwrap_or_else(|| copies::folder_of(&path));
    if let Command::Check { repair: true } | Command::Recover = &cli.command {
        let key = key_file.map(keys::read).transpose()?;
        let patient = rescue::Patient { path: &path, language, key, copies, now: &now, json: cli.common.json };
        let check = matches!(cli.command, Command::Check { .. });
        return if check { patient.repair() } else { patient.recover() };
    }
    let (journal, new_key) = if matches!(cli.command, Command::Encrypt) {
        let key = keys::to_encrypt(key_file, &Words::new(language))?;
        (keys::open_to_encrypt(&path, language, &key)?, Some(key))
    } else {
        let key = key_file.map(keys::read).transpose()?;
        let copies = Some(copies.clone());
        (Journal::open(&path, Options { language, key, copies, ..Options::default() })?, None)
    };
    let desk = command::Desk { journal: &journal, now: &now, path: &path, copies: &copies, json: cli.common.json };
    carry_out(cli.command, &desk, new_key)?;
    desk.keep_copies();
    Ok(())
}

/// Does what was asked, with the key made for it where it is to encrypt.
fn carry_out(command: Command, desk: &command::Desk<'_>, new_key: Option<Key>) -> Result<(), Refusal> {
    match command {
        Command::Demo { seed } => desk.demo(seed),
        Command::Log(arguments) => desk.log(&arguments),
        Command::Undo => desk.undo(),
        Command::Redo => desk.redo(),
        Command::Flare(arguments) => desk.flare(&arguments),
        Command::Usual { preview } => desk.together(asking::Together::Usual, preview),
        Command::None { preview } => desk.together(asking::Together::None, preview),
        Command::Same { preview } => desk.together(asking::Together::Same, preview),
        Command::CheckIn(arguments) => desk.check_in(&arguments),
        Command::WelcomeBack { answers } => desk.welcome_back(&answers),
        Command::Questions(arguments) => desk.questions(&arguments),
        Command::Helped { entry, how } => desk.helped(&entry, &how),
        Command::Flares(arguments) => desk.flares(&arguments),
        Command::Forecast { choice } => desk.forecast(choice),
        Command::FlareDay { day, flare } => desk.flare_day(&day, flare),
        Command::Activity(command) => desk.activity(&command),
        Command::Breaks(command) => desk.breaks(&command),
        Command::Remind(command) => desk.remind(&command),
        Command::Heart(arguments) => desk.heart(&arguments),
        Command::Today => desk.today(),
        Command::Plan => desk.plan(),
        Command::Fit { wishes } => desk.fit(&wishes),
        Command::Day { date, ids } => desk.day(&date, ids),
        Command::History { entry: Some(entry), .. } => desk.entry_history(&entry),
        Command::History { entry: None, days } => desk.history(days),
        Command::Amend(arguments) => desk.amend(&arguments),
        Command::Delete { entry } => desk.delete(&entry),
        Command::Undelete { entry } => desk.undelete(&entry),
        Command::Item(command) => desk.item(&command),
        Command::Items => desk.items(),
        Command::Anchors(arguments) => desk.anchors(&arguments),
        Command::Import { file, dry_run, sleep_higher } => desk.import(&file, dry_run, sleep_higher),
        // Repairs and recoveries were done above, before anything was opened.
        Command::Check { .. } | Command::Recover => desk.check(),
        Command::Operations { most } => desk.operations(most),
        Command::About { command } => desk.about(command.as_ref()),
        Command::Medicine(command) => desk.medicine(&command),
        Command::Exam(command) => desk.exam(&command),
        Command::Evaluate(arguments) => desk.evaluate(&arguments),
        Command::FitPrior(arguments) => arguments.fit(desk.journal.words(), desk.json),
        Command::Screen(command) => desk.screen(&command),
        Command::Movement { command } => desk.movement(command.as_ref()),
        Command::Guide(command) => desk.guide(&command),
        Command::Workstation { answers } => desk.workstation(&answers),
        Command::BodyMap { svg } => desk.body_map(svg.as_deref()),
        Command::Settings { day_begins, core } => desk.settings(day_begins, &core),
        Command::Copies { make } => desk.copies(make),
        Command::Encrypt => new_key.map_or(Ok(()), |key| desk.encrypt(key)),
        Command::Erase { entry, item, days, everything: _, yes } => {
            desk.erase(entry.as_deref(), item.as_deref(), days.as_deref(), yes)
        }
        Command::Decrypt => desk.decrypt(),
        Command::Rekey { new_key_file } => desk.rekey(&new_key_file),
        Command::Restore { day } => desk.put_back(&day),
    }
}
