//! `ebb`: a person's journal from a terminal, over the same façade the phones use. `docs/formats/cli.md` is its
//! contract.

mod about;
mod activity;
mod anchors;
mod asking;
mod asking_pages;
mod body_map;
mod clock;
mod command;
mod copies;
mod demo;
mod entries;
mod erase;
mod error;
mod evaluate;
mod fit_prior;
mod folders;
mod forecast;
mod guide;
mod keys;
mod layout;
mod log;
mod movement;
mod page;
mod plan;
mod remind;
mod rescue;
mod run;
mod screen;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use ebb_core::words::{Language, Words};

use error::CliError;

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
        choice: Option<forecast::ForecastAction>,
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
    Breaks(activity::BreaksCommand),
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
    match run::run(cli, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(CliError::Core(error)) => refuse(&error.in_words(&words)),
        Err(CliError::Message(message)) => refuse(&message),
        // A closed pipe, as in `ebb history | head`, is no failure.
        Err(CliError::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(CliError::Output(error)) => refuse(&error.to_string()),
    }
}

fn refuse(message: &str) -> ExitCode {
    // If stderr fails too, there is nowhere left to report it.
    let _ = std::io::Write::write_all(&mut std::io::stderr(), format!("ebb: {message}\n").as_bytes());
    ExitCode::FAILURE
}

/// The requested language, otherwise the locale's, otherwise English.
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
