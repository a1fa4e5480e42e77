//! `ebb backup`: sealed backups of the diary.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use ebb_core::backup::{BackupKey, RestoreReport};
use ebb_core::i18n::Language;
use ebb_core::storage::Key;
use ebb_core::time::Moment;
use ebb_core::{EbbError, FileProblem, Journal, Options};

use crate::CliError;
use crate::command::{Context, note, print};
use crate::keys::read_short;
use crate::layout;

#[derive(Subcommand)]
pub(crate) enum BackupCommand {
    /// What there is: when the last one was made, where, how often (the default)
    Status,
    /// Set or change the passphrase that opens your backups
    Passphrase {
        /// A file with the passphrase, at least 12 characters; - for the standard input
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// The recovery key, to print or write down: it opens your backups without the passphrase
    RecoveryKey {
        /// Also as a QR code, to be scanned from paper
        #[arg(long)]
        qr: bool,
    },
    /// Make a backup, read it back, and thin out the older ones
    Make {
        /// The folder [default: the one of `ebb backup schedule`]
        #[arg(long, value_name = "FOLDER")]
        to: Option<PathBuf>,
    },
    /// The backups in a folder
    List {
        /// The folder [default: every folder in which you made one]
        folder: Option<PathBuf>,
    },
    /// Read a backup to its end and tell what is in it
    Check {
        /// The backup
        file: PathBuf,
        #[command(flatten)]
        key: KeyArguments,
    },
    /// Restore a backup or an export as the diary; what is there now is set aside, not deleted
    Restore {
        /// The backup, or a file that `ebb export` wrote
        file: PathBuf,
        #[command(flatten)]
        key: KeyArguments,
    },
    /// Make backups by themselves, in a folder of your choice
    Schedule {
        /// The folder: best on another disk, or one that is copied elsewhere
        #[arg(long, value_name = "FOLDER", required_unless_present = "off")]
        to: Option<PathBuf>,
        /// Days between two backups, 1 to 90
        #[arg(long, value_name = "DAYS", default_value_t = 7)]
        every: u32,
        /// Make none by themselves
        #[arg(long, conflicts_with = "to")]
        off: bool,
    },
}

/// What opens a backup.
#[derive(Args)]
#[group(multiple = false)]
pub(crate) struct KeyArguments {
    /// A file with the passphrase; - for the standard input
    #[arg(long, value_name = "FILE")]
    passphrase: Option<PathBuf>,
    /// A file with the recovery key; - for the standard input
    #[arg(long, value_name = "FILE")]
    recovery_key: Option<PathBuf>,
}

impl KeyArguments {
    fn key(&self) -> Result<Option<BackupKey>, EbbError> {
        Ok(match (&self.passphrase, &self.recovery_key) {
            (Some(file), _) => Some(BackupKey::Passphrase { text: read_secret(file)? }),
            (None, Some(file)) => Some(BackupKey::RecoveryKey { text: read_secret(file)? }),
            (None, None) => None,
        })
    }
}

/// Reads a secret as it is typed or stands in a file; core leaves out what nobody sees.
fn read_secret(file: &Path) -> Result<String, EbbError> {
    let read =
        if file == Path::new("-") { read_short(std::io::stdin()) } else { File::open(file).and_then(read_short) };
    let bytes = read.map_err(|error| FileProblem::of_reading(&error).at(file))?;
    String::from_utf8(bytes).map_err(|_| FileProblem::NotReadable.at(file))
}

/// Restores a backup or an export while the journal is closed.
pub(crate) fn restore(
    file: &Path,
    key: &KeyArguments,
    (journal, copies): (&Path, &Path),
    (language, journal_key): (Language, Option<Key>),
    now: &Moment,
    json: bool,
) -> Result<(), CliError> {
    let words = ebb_core::i18n::Words::new(language);
    let options =
        || Options { language, key: journal_key.clone(), copies: Some(copies.to_owned()), ..Options::default() };
    let report: RestoreReport = match key.key()? {
        Some(key) => Journal::restore_backup(journal, file, &key, options(), now)?,
        None if is_sealed(file) => return Err(CliError::Message(words.error_backup_key_needed())),
        None => Journal::restore_export(journal, file, options(), now)?,
    };
    // So that it has a copy of its own from the first day.
    match Journal::open(journal, options())?.maintenance().make_due_copy(copies, now) {
        Ok(due) => due.notes.iter().for_each(|line| note(line)),
        Err(error) => note(&words.page_copy_not_made(error.in_words(words))),
    }
    print(json, &report, || {
        let commands = report.other_diaries.iter().map(|diary| words.page_other_copies(diary));
        report.sentences.iter().cloned().chain(commands).collect::<Vec<_>>().join("\n")
    })
}

/// Whether a file begins like an age file.
fn is_sealed(file: &Path) -> bool {
    let mut head = [0; 18];
    File::open(file).is_ok_and(|mut file| file.read_exact(&mut head).is_ok() && head == *b"age-encryption.org")
}

impl Context<'_> {
    pub(crate) fn backup(&self, command: Option<&BackupCommand>) -> Result<(), CliError> {
        let backups = self.journal.backups();
        match command {
            None | Some(BackupCommand::Status) => {
                let state = backups.state(self.now)?;
                self.print(&state, || state.sentences.join("\n"))
            }
            Some(BackupCommand::Passphrase { file }) => {
                let change = backups.set_passphrase(&read_secret(file)?, self.now)?;
                self.print(&change, || self.words().page_passphrase_set())
            }
            Some(BackupCommand::RecoveryKey { qr }) => {
                let key = backups.recovery_key()?;
                self.print(&key, || {
                    // The beginning, which is the same for all, then lines that fit a narrow terminal and a label.
                    let (start, rest) = key.groups.split_at(1);
                    let lines = std::iter::once(start.concat()).chain(rest.chunks(6).map(|line| line.join(" ")));
                    let code = qr.then(|| layout::half_blocks(&key.qr));
                    lines.chain(code).chain([self.words().page_recovery_key()]).collect::<Vec<_>>().join("\n")
                })
            }
            Some(BackupCommand::Make { to }) => {
                let report = backups.make(&self.backup_folder(to.as_deref())?, self.now)?;
                self.print(&report, || self.words().page_backup_made(report.entries, &report.file.path))
            }
            Some(BackupCommand::List { folder }) => {
                let found = match folder {
                    Some(folder) => backups.list(folder)?,
                    None => backups.list_known()?,
                };
                self.print(&found, || {
                    let paths: Vec<&str> = found.iter().map(|file| file.path.as_str()).collect();
                    if paths.is_empty() { self.words().backup_none() } else { paths.join("\n") }
                })
            }
            Some(BackupCommand::Check { file, key }) => {
                let Some(key) = key.key()? else {
                    if is_sealed(file) {
                        return Err(CliError::Message(self.words().error_backup_key_needed()));
                    }
                    let content = self.journal.exports().check_journal(file)?;
                    return self.print(&content, || content.sentence.clone());
                };
                let content = backups.check(file, &key)?;
                self.print(&content, || content.sentence.clone())
            }
            Some(BackupCommand::Schedule { to, every, off }) => {
                let folder = to.as_deref().map(std::path::absolute).transpose()?;
                if let Some(folder) = folder.as_ref().filter(|folder| !folder.is_dir()) {
                    return Err(FileProblem::NoSuchFolder.at(folder).into());
                }
                let place = folder.map(|folder| folder.display().to_string());
                let every = (!off).then_some(*every);
                backups.schedule(place, every, self.now)?;
                let state = backups.state(self.now)?;
                self.print(&state, || state.sentences.join("\n"))
            }
            // `run` restores before a journal is opened.
            Some(BackupCommand::Restore { .. }) => Ok(()),
        }
    }

    fn backup_folder(&self, given: Option<&Path>) -> Result<PathBuf, CliError> {
        if let Some(folder) = given {
            return Ok(folder.to_owned());
        }
        let place = self.journal.backups().state(self.now)?.place;
        place.map(PathBuf::from).ok_or_else(|| CliError::Message(self.words().error_no_backup_folder()))
    }

    /// Makes the backup that is due, if one is. That it fails is said, and stops nothing.
    pub(crate) fn keep_backups(&self) {
        if self.journal.generation() == 0 {
            return;
        }
        match self.journal.backups().make_due(self.now) {
            Ok(due) => due.note.iter().for_each(|line| note(line)),
            Err(error) => note(&self.words().page_backup_not_made(error.in_words(self.words()))),
        }
    }
}
