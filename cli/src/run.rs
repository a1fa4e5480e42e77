//! Runs a parsed command line: locates and opens the journal, then dispatches the command.

use std::path::PathBuf;

use ebb_core::FileProblem;
use ebb_core::i18n::{Language, Words};
use ebb_core::storage::{Key, private_folder, real_path};
use ebb_core::{Journal, Options};

use crate::backup::{self, BackupCommand};
use crate::command::Context;
use crate::output::Guarded;
use crate::{Cli, CliError, Command, asking, clock, copies, folders, keys, rescue, safety};

/// The files that are never written over by a command that opens no journal.
fn guarded(common: &crate::Common) -> Guarded {
    let path = common.db.clone().or_else(|| Some(folders::data()?.join("journal.db"))).unwrap_or_default();
    let path = real_path(&path);
    Guarded::new(&path, &common.folder.clone().unwrap_or_else(|| copies::folder_of(&path)))
}

/// Path of the journal: `given` if set, otherwise in the user's data folder. Links are followed: the journal is the file.
fn journal_path(given: Option<PathBuf>) -> Result<PathBuf, CliError> {
    if let Some(path) = given {
        return Ok(real_path(&path));
    }
    let refused = |path: PathBuf| CliError::Core(FileProblem::NotWritable.at(&path));
    let folder = folders::data().ok_or_else(|| refused("$HOME/.local/share/ebb".into()))?;
    private_folder(&folder).map_err(|_| refused(folder.clone()))?;
    Ok(real_path(&folder.join("journal.db")))
}

pub(crate) fn run(cli: Cli, language: Language) -> Result<(), CliError> {
    if let Command::Evaluate(arguments) = &cli.command
        && let Some(file) = &arguments.diary
    {
        return arguments.evaluate_file(file, guarded(&cli.common), Words::new(language), cli.common.json);
    }
    if let Command::FitPrior(arguments) = &cli.command {
        return arguments.fit(guarded(&cli.common), Words::new(language), cli.common.json);
    }
    let now = clock::now(cli.common.now.as_deref(), cli.common.zone.as_deref())?;
    let path = journal_path(cli.common.db)?;
    let key_file = cli.common.key_file.as_deref();
    let copies = cli.common.folder.unwrap_or_else(|| copies::folder_of(&path));
    if let Command::Check { repair: true } | Command::Recover = &cli.command {
        let key = key_file.map(keys::read).transpose()?;
        let patient = rescue::ClosedJournal { path: &path, language, key, copies, now: &now, json: cli.common.json };
        let check = matches!(cli.command, Command::Check { .. });
        return if check { patient.repair() } else { patient.recover() };
    }
    if let Command::Backup { command: Some(BackupCommand::Restore { file, key }) } = &cli.command {
        let own = (language, key_file.map(keys::read).transpose()?);
        return backup::restore(file, key, (&path, &copies), own, &now, cli.common.json);
    }
    let (journal, new_key) = if matches!(cli.command, Command::Encrypt) {
        let key = keys::to_encrypt(key_file, Words::new(language))?;
        (keys::open_to_encrypt(&path, language, &key)?, Some(key))
    } else {
        let key = key_file.map(keys::read).transpose()?;
        let copies = Some(copies.clone());
        (Journal::open(&path, Options { language, key, copies, ..Options::default() })?, None)
    };
    let context = Context { journal: &journal, now: &now, path: &path, copies: &copies, json: cli.common.json };
    let offers = matches!(cli.command, Command::Today | Command::Log(_));
    if let Err(error) = execute(cli.command, &context, new_key) {
        let Some(about) = safety::crisis_in(&error, context.words()) else { return Err(error) };
        context.card(Some(about))?;
        return Err(CliError::CardShown);
    }
    if offers {
        context.offer_lost();
    }
    context.keep_copies();
    context.keep_backups();
    Ok(())
}

/// Dispatches a command. `new_key` is the key to encrypt with.
fn execute(command: Command, context: &Context<'_>, new_key: Option<Key>) -> Result<(), CliError> {
    match command {
        Command::Demo { seed, days } => context.demo(seed, days),
        Command::Log(arguments) => context.log(&arguments),
        Command::Undo => context.undo(),
        Command::Redo => context.redo(),
        Command::Flare(arguments) => context.flare(&arguments),
        Command::Usual { preview } => context.together(asking::BulkAnswer::Usual, preview),
        Command::None { preview } => context.together(asking::BulkAnswer::None, preview),
        Command::Same { preview } => context.together(asking::BulkAnswer::Same, preview),
        Command::CheckIn(arguments) => context.check_in(&arguments),
        Command::WelcomeBack { answers } => context.welcome_back(&answers),
        Command::Questions(arguments) => context.questions(&arguments),
        Command::Helped { entry, how } => context.helped(&entry, &how),
        Command::Flares(arguments) => context.flares(&arguments),
        Command::Forecast { choice } => context.forecast(choice),
        Command::FlareDay { day, flare } => context.flare_day(&day, &flare),
        Command::Activity(command) => context.activity(&command),
        Command::Breaks(command) => context.breaks(&command),
        Command::Remind(command) => context.remind(&command),
        Command::Heart(arguments) => context.heart(&arguments),
        Command::Talk(arguments) => context.talk(&arguments),
        Command::Signs(arguments) => context.signs(&arguments),
        Command::Today => context.today(),
        Command::Plan => context.plan(),
        Command::Fit { wishes } => context.fit(&wishes),
        Command::Day { date, ids } => context.day(&date, ids),
        Command::History { entry: Some(entry), .. } => context.entry_history(&entry),
        Command::History { entry: None, days } => context.history(days),
        Command::Amend(arguments) => context.amend(&arguments),
        Command::Delete { entry } => context.delete(&entry),
        Command::Undelete { entry } => context.undelete(&entry),
        Command::Item(command) => context.item(&command),
        Command::Items => context.items(),
        Command::Anchors(arguments) => context.anchors(&arguments),
        Command::Import { file, dry_run, other_diary, .. } if context.journal.exports().is_export(&file) => {
            context.merge(&file, dry_run, other_diary)
        }
        Command::Import { file, dry_run, skip_bad_lines, sleep_higher, .. } => {
            context.import(&file, dry_run, skip_bad_lines, sleep_higher)
        }
        // `run` handles repairs and recoveries before a journal is opened.
        Command::Check { .. } | Command::Recover => context.check(),
        Command::Operations { most } => context.operations(most),
        Command::Export(arguments) => context.export(&arguments),
        Command::Backup { command } => context.backup(command.as_ref()),
        Command::About { command } => context.with_new_signs(|| context.about(command.as_ref())),
        Command::Letter { command } => context.letter(command.as_ref()),
        Command::Medicine(command) => context.with_new_signs(|| context.medicine(&command)),
        Command::Exam(command) => context.exam(&command),
        Command::Evaluate(arguments) => context.evaluate(&arguments),
        Command::FitPrior(arguments) => arguments.fit(context.guarded(), context.journal.words(), context.json),
        Command::Screen(command) => context.screen(&command),
        Command::Movement { command } => context.movement(command.as_ref()),
        Command::Guide(command) => context.guide(&command),
        Command::Workstation { answers } => context.workstation(&answers),
        Command::BodyMap { svg } => context.body_map(svg.as_deref()),
        Command::Settings { day_begins, core, flare_word } => {
            context.settings(day_begins, &core, flare_word.as_deref())
        }
        Command::Copies { make } => context.copies(make),
        Command::Encrypt => new_key.map_or(Ok(()), |key| context.encrypt(key)),
        Command::Erase { entry, item, days, words, everything: _, yes } => {
            context.erase(entry.as_deref(), item.as_deref(), days.as_deref(), words.as_deref(), yes)
        }
        Command::Decrypt => context.decrypt(),
        Command::Rekey { new_key_file } => context.rekey(&new_key_file),
        Command::Restore { day, diary } => context.put_back(&day, diary.as_deref()),
    }
}
