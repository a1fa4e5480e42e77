//! The backups in a folder.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use serde::Serialize;

use super::identity::{Identity, OpenIdentityError, SEALED_MOST};
use crate::error::{EbbError, FileProblem};
use crate::storage::kept_days;
use crate::time::Day;

/// A backup in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BackupFile {
    /// Its path.
    pub path: String,
    /// The day on which it was made.
    pub day: Day,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Where the day's backup goes: `ebb-1a2b3c-2026-11-28.age`, where the digits name the identity.
///
/// It replaces the one that this journal made last, and no other: a phone restored from an older backup, or a second one,
/// shares identity and folder, and what it did not make it must not overwrite. Then `-2` is appended, and so on; as for names
/// that are taken where the backup goes later.
pub(super) fn place_for(folder: &Path, identity: &str, day: Day, last: Option<&str>, taken: &[String]) -> PathBuf {
    let names = std::iter::once(format!("ebb-{identity}-{day}.age"))
        .chain((2_u32..).map(|turn| format!("ebb-{identity}-{day}-{turn}.age")));
    let is_taken = |name: &String| folder.join(name).exists() || taken.contains(name);
    let mut free = names.filter(|name| last == Some(name) || !is_taken(name));
    folder.join(free.next().unwrap_or_default())
}

/// The name of the file with an identity: `ebb-1a2b3c-key.age`.
pub(super) fn key_name(identity: &str) -> String {
    format!("ebb-{identity}-key.age")
}

/// The names of all files of an identity.
pub(super) fn all_names(identity: &str) -> String {
    format!("ebb-{identity}-*.age")
}

/// The identity and the day in the name of a backup.
fn parse(name: &str) -> Option<(&str, Day)> {
    /// The characters of a day: `2026-11-28`.
    const DAY: usize = 10;
    let (identity, rest) = name.strip_prefix("ebb-")?.strip_suffix(".age")?.split_once('-')?;
    let (day, turn) = rest.split_at_checked(DAY)?;
    let turned = turn.is_empty() || turn.strip_prefix('-').is_some_and(|turn| turn.parse::<u32>().is_ok());
    Some((identity, day.parse().ok().filter(|_| turned)?))
}

/// The backups of a folder, newest first, of one identity or of any.
pub(super) fn list(folder: &Path, of: Option<&str>) -> Result<Vec<BackupFile>, EbbError> {
    let unreadable = |_| FileProblem::NotReadable.at(folder);
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some((_, day)) = parse(&name).filter(|(identity, _)| of.is_none_or(|of| of == *identity)) else {
            continue;
        };
        let bytes = path.metadata().map_or(0, |about| about.len());
        found.push(BackupFile { path: path.display().to_string(), day, bytes });
    }
    found.sort_by(|a, b| (b.day, &a.path).cmp(&(a.day, &b.path)));
    Ok(found)
}

/// Whether a file has the name of a backup.
pub(super) fn is_named_as_backup(path: &Path) -> bool {
    path.file_name().is_some_and(|name| parse(&name.to_string_lossy()).is_some())
}

/// Removes what a killed process left half written of an identity's files.
pub(super) fn sweep(folder: &Path, identity: &str) {
    let start = format!("ebb-{identity}-");
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with(&start) && name.ends_with(".age.part") {
            // What cannot be removed is sealed, and in nobody's way.
            let _ = fs::remove_file(&path);
        }
    }
}

/// Removes old backups of an identity: kept are those of the newest seven days, four weeks and twelve months.
pub(super) fn thin(folder: &Path, identity: &str) -> Result<u32, EbbError> {
    let all = list(folder, Some(identity))?;
    let kept = kept_days(&all.iter().map(|backup| backup.day).collect::<BTreeSet<_>>());
    let mut removed = 0;
    for old in all.iter().filter(|backup| !kept.contains(&backup.day)) {
        fs::remove_file(&old.path).map_err(|_| FileProblem::NotWritable.at(folder))?;
        removed += 1;
    }
    Ok(removed)
}

/// Those of several names that are old backups of an identity, by the same rule as [`thin`].
pub(super) fn outdated<'a>(names: &'a [String], identity: &str) -> Vec<&'a str> {
    let days = names.iter().filter_map(|name| Some((name.as_str(), parse(name)?)));
    let all: Vec<(&str, Day)> =
        days.filter(|(_, (of, _))| *of == identity).map(|(name, (_, day))| (name, day)).collect();
    let kept = kept_days(&all.iter().map(|(_, day)| *day).collect::<BTreeSet<_>>());
    all.into_iter().filter(|(_, day)| !kept.contains(day)).map(|(name, _)| name).collect()
}

/// The backups among several names, newest first, of any journal.
pub(super) fn among(names: &[String]) -> Vec<(String, Day)> {
    let mut found: Vec<(String, Day)> = names.iter().filter_map(|name| Some((name.clone(), parse(name)?.1))).collect();
    found.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
    found
}

/// Opens the identity of a backup by a passphrase: from the file beside it that its name points to, or from any other
/// one there.
pub(super) fn find_identity(backup: &Path, passphrase: &str) -> Result<Identity, EbbError> {
    let folder = backup.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let name = backup.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let own = parse(&name).map(|(identity, _)| folder.join(key_name(identity)));
    let others = fs::read_dir(folder).map_err(|_| FileProblem::NotReadable.at(folder))?;
    let others = others.filter_map(|entry| Some(entry.ok()?.path()));
    let others = others.filter(|path| path.to_string_lossy().ends_with("-key.age"));
    let mut candidates: Vec<PathBuf> = own.iter().filter(|path| path.exists()).cloned().collect();
    if candidates.is_empty() {
        candidates.extend(others);
    }
    let (mut problem, mut damaged) = (FileProblem::NoBackupKey, None);
    for file in candidates {
        let mut sealed = Vec::new();
        let opened = fs::File::open(&file).and_then(|opened| opened.take(SEALED_MOST).read_to_end(&mut sealed));
        opened.map_err(|_| FileProblem::NotReadable.at(&file))?;
        match Identity::open(&sealed, passphrase) {
            Ok(identity) => return Ok(identity),
            Err(OpenIdentityError::WrongPassphrase) => problem = FileProblem::WrongPassphrase,
            Err(OpenIdentityError::NotAnIdentity) => damaged = Some(file),
        }
    }
    match damaged {
        // Another one was whole, and its passphrase is not this one.
        Some(file) if problem == FileProblem::NoBackupKey => Err(FileProblem::DamagedBackupKey.at(&file)),
        _ => Err(problem.at(backup)),
    }
}
