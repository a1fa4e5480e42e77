//! `ebb`: a person's journal from a terminal, over the same façade as the phones. `docs/formats/cli.md` specifies it.

mod about;
mod activity;
mod anchors;
mod asking;
mod asking_pages;
mod backup;
mod body_map;
mod breaks;
mod clock;
mod command;
mod copies;
mod demo;
mod entries;
mod erase;
mod error;
mod evaluate;
mod export;
mod fit_prior;
mod folders;
mod forecast;
mod guide;
mod hints;
mod keys;
mod layout;
mod letter;
mod log;
mod medicine;
mod movement;
mod output;
mod page;
mod plan;
mod remind;
mod rescue;
mod run;
mod safety;
mod screen;
mod usage;
mod yes_no;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand, ValueEnum};
use ebb_core::crisis::CrisisKind;
use ebb_core::i18n::{Language, Words};

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
    /// The diary's file [default: ebb/journal.db in the user's data folder]
    #[arg(long, global = true, value_name = "FILE", env = "EBB_DB")]
    db: Option<PathBuf>,
    /// The key of an encrypted diary: a file of 32 bytes or 64 hexadecimal digits
    #[arg(long, global = true, value_name = "FILE", env = "EBB_KEY_FILE")]
    key_file: Option<PathBuf>,
    /// Where copies of the diary are kept [default: ebb/copies in the user's state folder]
    #[arg(long, global = true, value_name = "FOLDER", env = "EBB_COPIES")]
    folder: Option<PathBuf>,
    /// Act as if it were this time: 2026-03-29T14:30:00+02:00[Europe/Berlin], "2026-03-29 14:30" or 2026-03-29
    #[arg(long, global = true, value_name = "TIME")]
    now: Option<String>,
    /// The time zone, such as Europe/Berlin [default: the machine's zone]
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
    /// Fill in an invented person's last 120 days, to try Ebb with
    Demo {
        /// The same seed gives the same person
        #[arg(long, default_value_t = 1)]
        seed: u64,
        /// How many days
        #[arg(long, default_value_t = demo::DAYS, value_parser = clap::value_parser!(u16).range(1..=3_653))]
        days: u16,
    },
    /// Log something: `ebb log pain 6`, `ebb log brain fog`, `ebb log ibuprofen 400`, `ebb log sleep 7h30`,
    /// `ebb log heavy day`, `ebb log note "…"`
    Log(log::LogArgs),
    /// Undo the last change; run it again for the one before
    Undo,
    /// Redo what was undone
    Redo,
    /// Log that a flare starts, eases or ends
    Flare(log::FlareArgs),
    /// As usual: fill in your usual values for what you usually log and haven't answered today
    Usual {
        /// Only show what would be written
        #[arg(long)]
        preview: bool,
    },
    /// None today: 0 for the symptoms you usually log and haven't answered today
    None {
        /// Only show what would be written
        #[arg(long)]
        preview: bool,
    },
    /// Same as yesterday, for what you haven't answered today
    Same {
        /// Only show what would be written
        #[arg(long)]
        preview: bool,
    },
    /// Answer several questions at once: `ebb check-in morning pain=4 sleep=7h30`
    CheckIn(asking::CheckInArgs),
    /// Log how days without entries were: `ebb welcome-back 2026-03-28 bad`
    WelcomeBack {
        /// Each day, followed by bad, middling, fine or unknown
        #[arg(value_name = "DAY HOW")]
        answers: Vec<String>,
    },
    /// What Ebb would ask now: at most three questions a day, none in a flare
    Questions(asking::QuestionArgs),
    /// Log whether a remedy helped
    Helped {
        /// The id of its entry, or the end of it as `ebb day --ids` shows it
        entry: String,
        /// yes, little, no or unknown
        how: String,
    },
    /// Flares whose starts and ends do not fit together, and how to fix them
    Flares(asking::FlareArgs),
    /// The outlook for the next days, and what is shown of it
    Forecast {
        /// Hide it or show it again; in words alone or with numbers; whether notifications may mention it; early guesses
        /// or none
        #[arg(value_enum)]
        choice: Option<forecast::ForecastAction>,
    },
    /// Log whether a day was a flare day: `ebb flare-day 2026-03-28 no`
    FlareDay {
        /// The day, today or before
        day: String,
        /// yes or no
        flare: yes_no::YesNo,
    },
    /// Time an activity, with rest breaks planned ahead
    #[command(subcommand)]
    Activity(activity::ActivityCommand),
    /// Breaks without a timer, on a schedule of your own
    #[command(subcommand)]
    Breaks(breaks::BreaksCommand),
    /// Reminders: when they come, and how you answer them
    #[command(subcommand)]
    Remind(remind::RemindCommand),
    /// The heart-rate guide: a rough guide, and no promise of safety
    Heart(activity::HeartArgs),
    /// Talk to someone: your own contact, the numbers of your country, the emergency number
    Talk(safety::TalkArgs),
    /// Signs to act on, from what you said of the last 24 hours
    Signs(safety::SignArgs),
    /// Today at a glance
    Today,
    /// Energy today: your limit, what is used, and what an hour of your usual activities takes
    Plan,
    /// Fit what you would like to do into today, the most important first: `ebb fit "shopping 45" "phone call 20 min"`
    Fit {
        /// An activity with its minutes, each in quotes
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
    /// The last days, one per line; or everything that happened to one entry
    History {
        /// An entry's id, or the end of it
        entry: Option<String>,
        /// How many days
        #[arg(long, default_value_t = 14, value_parser = clap::value_parser!(u16).range(1..=3_700))]
        days: u16,
    },
    /// Change an entry; earlier versions are kept
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
    /// Change what can be logged: add, rename, merge, archive, pin
    #[command(subcommand)]
    Item(entries::ItemCommand),
    /// Everything that can be logged
    Items,
    /// What each level of severity means, for every symptom or for one
    Anchors(anchors::AnchorArgs),
    /// Import another app's file, or an export of Ebb's own
    Import {
        /// The file
        file: PathBuf,
        /// Only show what would be written
        #[arg(long)]
        dry_run: bool,
        /// Merge the export of another diary, as `ebb export` writes it, into this one
        #[arg(long)]
        other_diary: bool,
        /// Leave out the lines that cannot be read, and import the others
        #[arg(long)]
        skip_bad_lines: bool,
        /// What a higher number for sleep means in Visible's file
        #[arg(long, value_enum)]
        sleep_higher: Option<SleepHigher>,
    },
    /// Write the whole diary, with its history, as JSON Lines
    Export(export::ExportArguments),
    /// Encrypted backups that open on every phone and computer
    Backup {
        #[command(subcommand)]
        command: Option<backup::BackupCommand>,
    },
    /// About you; every field is optional
    About {
        #[command(subcommand)]
        command: Option<about::AboutCommand>,
    },
    /// A letter from a good day: what helps, whom to tell, and words for when you cannot talk
    Letter {
        #[command(subcommand)]
        command: Option<letter::LetterCommand>,
    },
    /// Your medicines: which, how much, when, and your daily limit
    #[command(subcommand)]
    Medicine(medicine::MedicineCommand),
    /// Tests and examinations, and what they ruled out
    #[command(subcommand)]
    Exam(about::ExamCommand),
    /// How good the forecasts were, scored day by day: your own, or those for a file of many people
    Evaluate(evaluate::EvaluateArgs),
    /// Learn the forecast's starting point from other people's diaries, and write it to a file
    FitPrior(fit_prior::FitPriorArgs),
    /// Questionnaires: feeling worse after effort (post-exertional malaise)
    #[command(subcommand)]
    Screen(screen::ScreenCommand),
    /// Gentle movement, off until you ask for it
    Movement {
        #[command(subcommand)]
        command: Option<movement::MovementCommand>,
    },
    /// Guided exercises: breathing, body scan, heat and cold, stretching and more
    #[command(subcommand)]
    Guide(guide::GuideCommand),
    /// A two-minute check of your desk
    Workstation {
        /// Answers such as feet=yes back=no light=unknown; without any, the questions
        #[arg(value_name = "ITEM=ANSWER")]
        answers: Vec<String>,
    },
    /// The body map, as the phone apps draw it
    BodyMap {
        /// Write it to this file as an SVG picture
        #[arg(long, value_name = "FILE")]
        svg: Option<PathBuf>,
    },
    /// When your day begins, what "symptoms overall" is made of, and what Ebb calls a flare
    Settings {
        /// The hour your day begins from now on, 0 to 12
        #[arg(long, value_name = "HOUR")]
        day_begins: Option<u8>,
        /// A symptom that always counts towards "symptoms overall"; may be given several times
        #[arg(long, value_name = "ITEM")]
        core: Vec<String>,
        /// What Ebb calls a flare wherever you read it: flare, crash or bad-spell, or the word for it in your language
        #[arg(long, value_name = "WORD")]
        flare_word: Option<String>,
    },
    /// Check the whole diary
    Check {
        /// Repair it: rebuild days that do not match the entries; recover a damaged file
        #[arg(long)]
        repair: bool,
    },
    /// Recover a damaged diary: the newest good copy, plus whatever was written since and can still be read
    Recover,
    /// Recent changes, the newest first, as undo would undo them
    Operations {
        /// How many at most
        #[arg(long, default_value_t = 20)]
        most: u32,
    },
    /// The copies of the diary
    Copies {
        /// Make today's copy, and thin out the older ones
        #[arg(long)]
        make: bool,
    },
    /// Encrypt the diary and its copies with the key in --key-file, which is created if it does not exist
    Encrypt,
    /// Decrypt the diary and its copies
    Decrypt,
    /// Change the key of an encrypted diary and its copies
    Rekey {
        /// The new key file, created if it does not exist
        #[arg(long, value_name = "FILE")]
        new_key_file: PathBuf,
    },
    /// Erase for good, in the diary and its copies; this cannot be undone
    #[command(group(clap::ArgGroup::new("what").required(true)))]
    Erase {
        /// One entry: its id, or the end of it
        #[arg(long, value_name = "ENTRY", group = "what")]
        entry: Option<String>,
        /// Every entry of an item, and the item itself if it is your own
        #[arg(long, value_name = "ITEM", group = "what")]
        item: Option<String>,
        /// Every entry of these days: 2026-03-29, or 2026-03-01..2026-03-29
        #[arg(long, value_name = "DAYS", group = "what")]
        days: Option<String>,
        /// Words, wherever you wrote them: notes, texts about you, what you removed, earlier versions
        #[arg(long, value_name = "TEXT", group = "what")]
        words: Option<String>,
        /// The whole diary with all its copies
        #[arg(long, group = "what")]
        everything: bool,
        /// Do it; without this, only show what would be erased
        #[arg(long)]
        yes: bool,
    },
    /// Restore a day's copy; what is there now is set aside, not deleted
    Restore {
        /// The copy's day, such as 2026-03-29
        day: String,
        /// The six digits of another diary, as `ebb copies` lists it: put that one in place of this one
        #[arg(long, value_name = "DIGITS")]
        diary: Option<String>,
    },
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum SleepHigher {
    Better,
    Worse,
}

/// Exit code where a crisis word opened the card *Talk to someone*. Nothing else was done.
const CARD_SHOWN: u8 = 3;

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return misused(&error),
    };
    let json = cli.common.json;
    let language = match language(cli.common.lang.as_deref()) {
        Ok(language) => language,
        Err(message) => return refuse(&CliError::Message(message), json, Words::new(Language::English)),
    };
    let words = Words::new(language);
    match run::run(cli, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(CliError::CardShown) => ExitCode::from(CARD_SHOWN),
        // A closed pipe, as in `ebb history | head`, is not a failure.
        Err(CliError::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        // Before the diary is open there is no contact to show, and still no message may repeat what was typed.
        Err(error) => match safety::crisis_in(&error, words) {
            Some(about) => card_alone(about, json, words),
            None => refuse(&error, json, words),
        },
    }
}

/// Prints how the program is used, or how it was not; the card, where that would repeat a crisis word.
fn misused(error: &clap::Error) -> ExitCode {
    let crisis = error.use_stderr().then(|| usage::crisis_in(error)).flatten();
    if let Some(about) = crisis {
        let json = std::env::args_os().any(|argument| argument == "--json");
        return card_alone(about, json, Words::new(language_asked_for()));
    }
    // The message repeats what was given. Parsed again with the control characters spelled out, it is the same message.
    let given = std::env::args_os().map(|argument| output::escaped(&argument.to_string_lossy()));
    let again = Cli::try_parse_from(given).err();
    let shown = again.as_ref().unwrap_or(error);
    match usage::in_words(shown, Words::new(language_asked_for())) {
        Some(lines) => command::notes(&lines),
        // If the output fails, there is nowhere left to report it.
        None => drop(shown.print()),
    }
    u8::try_from(shown.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}

fn card_alone(about: CrisisKind, json: bool, words: Words) -> ExitCode {
    match safety::card_alone(about, json, words) {
        Ok(()) => ExitCode::from(CARD_SHOWN),
        Err(_) => ExitCode::FAILURE,
    }
}

/// Says why a command failed: a line on stderr, and with `--json` an object on stdout, unless something was printed.
fn refuse(error: &CliError, json: bool, words: Words) -> ExitCode {
    let (kind, code, message) = match error {
        CliError::Core(error) => {
            let hint = hints::hint(error, words).map(|hint| format!(" {hint}"));
            (error.kind(), error.code(), error.in_words(words) + &hint.unwrap_or_default())
        }
        CliError::Hinted(error, hint) => (error.kind(), error.code(), format!("{} {hint}", error.in_words(words))),
        CliError::Message(message) => ("invalid", error.code(), message.clone()),
        CliError::Output(failed) => ("file", error.code(), error::output_in_words(failed, words)),
        CliError::CardShown => return ExitCode::from(CARD_SHOWN),
    };
    if json && !command::has_printed() && !matches!(error, CliError::Output(_)) {
        let report = serde_json::json!({ "error": { "kind": kind, "code": code, "message": message } });
        // It is on stderr too.
        let _ = command::print(true, &report, String::new);
    }
    command::note(&message);
    ExitCode::FAILURE
}

/// The language of a command line that could not be read: what stands after `--lang`, if that can be.
fn language_asked_for() -> Language {
    let all: Vec<String> = std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let after = all.windows(2).find(|two| two[0] == "--lang").map(|two| two[1].clone());
    let given = after.or_else(|| all.iter().find_map(|one| one.strip_prefix("--lang=").map(str::to_owned)));
    language(given.as_deref()).or_else(|_| language(None)).unwrap_or_default()
}

/// The requested language, otherwise the locale's, otherwise English.
fn language(given: Option<&str>) -> Result<Language, String> {
    if let Some(given) = given {
        let unknown = || Words::new(Language::English).error_unknown_language(given);
        return Language::from_tag(given).ok_or_else(unknown);
    }
    let machine = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|tag| !tag.is_empty()));
    Ok(machine.as_deref().and_then(Language::from_tag).unwrap_or_default())
}
