//! Helpers for files and folders around the journal: names, syncs and permissions.

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

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

/// The files set aside next to a file, in order of time.
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
    let mut builder = fs::DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(folder)
}

/// Makes a file readable only by its owner.
pub(super) fn private_file(file: &Path) -> std::io::Result<()> {
    #[cfg(unix)]
    fs::set_permissions(file, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    let _ = file;
    Ok(())
}

/// Copies a file and syncs the copy.
pub(super) fn copy_synced(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::copy(from, to)?;
    private_file(to)?;
    File::open(to)?.sync_all()
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

/// Writes a small file atomically: under another name first, synced, then renamed into place.
pub(crate) fn write_whole(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    private_folder(folder_of(file))?;
    let part = beside(file, ".part");
    let mut written = File::create(&part)?;
    written.write_all(bytes)?;
    written.sync_all()?;
    fs::rename(&part, file)?;
    sync_folder_of(file)
}
