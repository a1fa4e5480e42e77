//! What a file is, by its beginning: so that a refusal can name it, and the command that takes it.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use super::{bearable, daylio};
use crate::error::{EbbError, FileProblem};
use crate::storage::FORMAT;

/// What a file begins like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    /// An encrypted backup.
    Backup,
    /// The file with the key of backups.
    BackupKey,
    /// An export of Ebb's own.
    Export,
    /// A plain journal or a copy of one.
    Journal,
    /// A CSV export of Visible.
    Visible,
    /// A CSV export of Bearable.
    Bearable,
    /// A CSV export of Daylio.
    Daylio,
    /// Nothing is in it.
    Empty,
    /// Anything else, also what cannot be read.
    Other,
}

impl FileKind {
    /// The kind of the file at a path.
    pub(crate) fn of(path: &Path) -> Self {
        /// Enough for the header of an age file with its stanzas.
        const HEAD: u64 = 1_024;
        let mut head = Vec::new();
        let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
        if read.is_err() {
            return Self::Other;
        }
        let text = String::from_utf8_lossy(&head);
        let first = text.lines().next().unwrap_or_default().to_ascii_lowercase();
        if head.is_empty() {
            Self::Empty
        } else if head.starts_with(b"SQLite format 3\0") {
            Self::Journal
        } else if head.starts_with(b"age-encryption.org/") {
            if text.contains("\n-> scrypt ") { Self::BackupKey } else { Self::Backup }
        } else if first.contains(&format!("\"format\":\"{FORMAT}\"")) {
            Self::Export
        } else if ["observation_date", "tracker_name"].iter().all(|column| first.contains(column)) {
            Self::Visible
        } else if bearable::COLUMNS.iter().all(|column| first.contains(column)) {
            Self::Bearable
        } else if daylio::COLUMNS.iter().all(|column| first.contains(column)) {
            Self::Daylio
        } else {
            Self::Other
        }
    }

    /// Why a file of this kind is no backup and no export; `None` if only reading it can tell.
    pub(crate) fn not_a_backup(self) -> Option<FileProblem> {
        match self {
            Self::BackupKey => Some(FileProblem::KeyNotBackup),
            Self::Journal => Some(FileProblem::JournalNotBackup),
            Self::Visible | Self::Bearable | Self::Daylio => Some(FileProblem::ImportNotBackup),
            Self::Backup | Self::Export | Self::Empty | Self::Other => None,
        }
    }

    /// Why a file of this kind is nothing to import; `None` if it may be.
    pub(super) fn not_an_import(self) -> Option<FileProblem> {
        match self {
            Self::Backup => Some(FileProblem::BackupNotImport),
            Self::BackupKey => Some(FileProblem::KeyNotBackup),
            Self::Journal => Some(FileProblem::JournalNotBackup),
            _ => None,
        }
    }

    /// Whether it is another app's file that can be imported.
    pub(crate) fn is_of_another_app(self) -> bool {
        matches!(self, Self::Visible | Self::Bearable | Self::Daylio)
    }
}

/// Refuses what is neither a backup nor an export.
pub(crate) fn check_backup(path: &Path) -> Result<(), EbbError> {
    FileKind::of(path).not_a_backup().map_or(Ok(()), |problem| Err(problem.at(path)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_told_apart_by_their_beginning() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        let header = format!("{{\"header\":{{\"format\":\"{FORMAT}\",\"version\":1}}}}\n");
        for (content, kind) in [
            ("", FileKind::Empty),
            ("\u{feff}Observation_Date;tracker_name;x\n", FileKind::Visible),
            ("age-encryption.org/v1\n-> X25519 abc\n-> ebb 1a2b3c d\n", FileKind::Backup),
            ("age-encryption.org/v1\n-> scrypt abc 17\n", FileKind::BackupKey),
            (header.as_str(), FileKind::Export),
            ("SQLite format 3\0", FileKind::Journal),
            ("date,weekday,time of day,category,rating/amount,detail,notes\n", FileKind::Bearable),
            ("\"full_date\",\"date\",\"weekday\",\"time\",\"mood\",\"activities\",\"note\"\n", FileKind::Daylio),
            ("full_date,date\n", FileKind::Other),
        ] {
            std::fs::write(&file, content).unwrap();
            assert_eq!(FileKind::of(&file), kind, "{content:?}");
        }
        assert_eq!(FileKind::of(folder.path()), FileKind::Other);
    }
}
