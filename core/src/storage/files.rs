//! Helpers for files and folders around the journal: names, syncs and permissions.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::StoreError;
use super::error::from_disk;

/// The endings of the files that SQLite keeps beside a file.
pub(super) const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// The endings of unfinished files that may stand beside a journal under its name, each with its own log.
pub(super) const UNFINISHED: [&str; 4] = [".new", ".recovered", ".recoded", MERGING];

/// The ending of the journal that lines are read into before they are merged.
pub(super) const MERGING: &str = ".merging";

/// The ending of a file that is being written and takes its place when it is whole.
pub(super) const PART: &str = ".part";

/// How long a call waits for another process that works on the same files.
const LOCKED: Duration = Duration::from_secs(30);

/// The most symbolic links that are followed, as Linux does.
const LINKS_MOST: u32 = 40;

/// The file that a path means: symbolic links are followed, also to a file that does not exist yet.
///
/// SQLite follows them itself and keeps its log beside the file, so whatever is removed, renamed or looked for beside the
/// file needs its real name.
#[must_use]
pub fn real_path(path: &Path) -> PathBuf {
    let mut place = path.to_owned();
    for _ in 0..LINKS_MOST {
        let Ok(target) = fs::read_link(&place) else { break };
        // A relative target starts from the link's folder; an absolute one replaces it.
        place = folder_of(&place).join(target);
    }
    place
}

/// The path of a file next to another: its name with an ending appended.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.to_owned().into_os_string();
    name.push(ending);
    PathBuf::from(name)
}

/// Syncs the folder of a file, so that a created, renamed or removed name is as durable as the file.
pub(super) fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    File::open(folder_of(path))?.sync_all()
}

/// The folder a file is in.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Start of the ending of a file that was set aside; a timestamp follows.
pub(super) const SET_ASIDE: &str = ".set-aside-";

/// The journals that were set aside beside a file, in order of time, without what belongs to each.
pub(super) fn set_aside_journals(path: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = set_aside_beside(path)?;
    found.retain(|path| !is_companion(path));
    Ok(found)
}

/// The journals in the folder of a file that were set aside under another name than its own.
pub(super) fn set_aside_under_other_names(path: &Path) -> io::Result<Vec<PathBuf>> {
    let own = set_aside_beside(path)?;
    let mut found = Vec::new();
    for entry in fs::read_dir(folder_of(path))? {
        let other = entry?.path();
        let is_set_aside = other.file_name().is_some_and(|name| name.to_string_lossy().contains(SET_ASIDE));
        if is_set_aside && !is_companion(&other) && !own.contains(&other) {
            found.push(other);
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a file belongs to another one by its ending.
pub(super) fn is_companion(path: &Path) -> bool {
    let name = path.to_string_lossy();
    name.ends_with(PART) || COMPANIONS.iter().any(|ending| name.ends_with(ending))
}

/// The files that were set aside beside a file, with their companions, in order of time.
pub(super) fn set_aside_beside(path: &Path) -> std::io::Result<Vec<PathBuf>> {
    let name = format!("{}{SET_ASIDE}", path.file_name().unwrap_or_default().to_string_lossy());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder_of(path))? {
        let other = entry?.path();
        if other.file_name().is_some_and(|other| other.to_string_lossy().starts_with(&name)) {
            found.push(other);
        }
    }
    found.sort();
    Ok(found)
}

/// Creates a folder and its missing parents, readable only by the owner because it holds health data.
pub fn private_folder(folder: &Path) -> std::io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(parent) = folder.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        private_folder(parent)?;
    }
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        // Another process was first.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => return Ok(()),
        other => other?,
    }
    // The umask may have taken the owner's own rights.
    #[cfg(unix)]
    fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
    Ok(())
}

/// Makes a file readable by its owner alone.
pub(super) fn private_file(file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    let _ = file;
    Ok(())
}

/// Creates or empties a file that only its owner may read, whatever the umask says and whatever it was before.
pub fn create_private(file: &Path) -> io::Result<File> {
    let mut options = File::options();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let made = options.write(true).create(true).truncate(true).open(file)?;
    // The umask may have taken the owner's rights, and an existing file keeps its own mode. What is no file, such as
    // `/dev/stdout`, belongs to somebody else.
    if made.metadata()?.is_file() {
        private_file(file)?;
    }
    Ok(made)
}

/// Creates a journal's file if there is none, and takes the rights of everybody but its owner. SQLite would follow the
/// umask, and gives the files beside it the same rights.
pub(super) fn make_private(file: &Path) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{OpenOptionsExt as _, PermissionsExt as _};
        match File::options().write(true).create_new(true).mode(0o600).open(file) {
            Ok(_) => return private_file(file),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
        for ending in [&[""][..], &COMPANIONS].concat() {
            let path = beside(file, ending);
            let Ok(mode) = path.metadata().map(|about| about.permissions().mode()) else { continue };
            if mode & 0o077 != 0 {
                // Somebody else's file stays as its owner has it.
                let _ = fs::set_permissions(&path, fs::Permissions::from_mode(mode & 0o700));
            }
        }
    }
    let _ = file;
    Ok(())
}

/// Copies a file into one that only its owner may read, and syncs the copy.
pub(super) fn copy_synced(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    let mut copy = create_private(to)?;
    io::copy(&mut source, &mut copy)?;
    copy.sync_all()
}

/// Copies a file to a name under which it is set aside: there whole or not at all.
pub(super) fn copy_aside(from: &Path, aside: &Path) -> io::Result<()> {
    let part = beside(aside, PART);
    let copied = copy_synced(from, &part).and_then(|()| fs::rename(&part, aside));
    if copied.is_err() {
        // Half a file is useless, and takes up space that may be short.
        let _ = fs::remove_file(&part);
    }
    copied
}

/// Removes what is left of setting a file aside that was interrupted: parts, and logs without their file.
pub(super) fn sweep_set_aside(path: &Path) {
    for other in set_aside_beside(path).unwrap_or_default() {
        let name = other.to_string_lossy().into_owned();
        let of = COMPANIONS.iter().find_map(|ending| name.strip_suffix(ending));
        if name.ends_with(PART) || of.is_some_and(|of| !Path::new(of).exists()) {
            // What cannot be removed is in nobody's way.
            let _ = fs::remove_file(&other);
        }
    }
}

/// Removes what SQLite left beside a file. A log that does not belong to the file would be applied to it.
pub(super) fn remove_companions(path: &Path) -> io::Result<()> {
    let mut removed = false;
    for ending in COMPANIONS {
        match fs::remove_file(beside(path, ending)) {
            Ok(()) => removed = true,
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    // Durable before another file is put in this place.
    if removed { sync_folder_of(path) } else { Ok(()) }
}

/// Removes an unfinished file and what SQLite left beside it.
pub(super) fn remove_unfinished(path: &Path) {
    // A missing file needs no removing; one that cannot be removed is reported by the next write to it.
    let _ = (fs::remove_file(path), remove_companions(path));
}

/// The right to write into a folder of copies: one at a time, among all processes. Dropping it gives it up.
///
/// The lock is on the folder itself, so it leaves no file behind and ends with the process. On a system
/// that cannot lock a folder, it does nothing.
pub(super) struct FolderLock(#[allow(dead_code, reason = "held, not read")] Option<File>);

impl FolderLock {
    /// Waits for the folder, which must exist.
    pub(super) fn take(folder: &Path) -> Result<Self, StoreError> {
        let Ok(file) = File::open(folder) else { return Ok(Self(None)) };
        let is_locked = wait_for(|| match file.try_lock() {
            Err(fs::TryLockError::WouldBlock) => None,
            Ok(()) => Some(Ok(true)),
            Err(fs::TryLockError::Error(error)) if error.kind() == io::ErrorKind::StorageFull => {
                Some(Err(from_disk(&error, folder)))
            }
            Err(fs::TryLockError::Error(_)) => Some(Ok(false)),
        })??;
        Ok(Self(is_locked.then_some(file)))
    }
}

/// Asks for something that another process holds, again and again for a while.
pub(super) fn wait_for<T>(ask: impl Fn() -> Option<T>) -> Result<T, StoreError> {
    let since = Instant::now();
    loop {
        match ask() {
            Some(found) => return Ok(found),
            None if since.elapsed() < LOCKED => std::thread::sleep(Duration::from_millis(20)),
            None => return Err(StoreError::Busy),
        }
    }
}

/// A name next to a file that is not in use, so that files set aside are never overwritten.
pub(super) fn free_name(path: &Path, ending: &str) -> PathBuf {
    let mut name = beside(path, ending);
    let mut turn = 1;
    while name.exists() {
        turn += 1;
        name = beside(path, &format!("{ending}-{turn}"));
    }
    name
}

/// Writes a small file atomically: under another name first, synced, then renamed into place. Its folder is created.
pub(crate) fn write_whole(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    private_folder(folder_of(file))?;
    write_whole_with(file, |written| written.write_all(bytes))?
}

/// Writes a file atomically, as `work` does it: under another name first, synced, then renamed into place. If `work`
/// fails, nothing is left. Its folder must be there: one that is not may be a disk that is not plugged in.
pub(crate) fn write_whole_with<T, E>(
    file: &Path,
    work: impl FnOnce(&mut File) -> Result<T, E>,
) -> std::io::Result<Result<T, E>> {
    let part = beside(file, PART);
    let mut written = create_private(&part)?;
    let outcome = work(&mut written);
    if outcome.is_err() {
        fs::remove_file(&part)?;
        return Ok(outcome);
    }
    written.sync_all()?;
    fs::rename(&part, file)?;
    sync_folder_of(file)?;
    Ok(outcome)
}
