//! Where a journal lies beside its copies: the only thing that tells a journal that was lost from another one whose copies
//! share the folder.
//!
//! Each journal keeps a hash of the way from its folder of copies to itself, and every copy of it holds it. Of that way, and
//! not of its path: a phone gives an app another folder when it is installed again, with everything in it.

use std::path::{Component, Path, PathBuf};

use rusqlite::{Connection, OptionalExtension as _};
use sha2::{Digest as _, Sha256};

use super::files::{folder_of, real_path};
use super::{Access, StoreError, connection};

/// Its name among the journal's values of 32 bytes.
const PLACE: &str = "place";

/// The place of a journal beside a folder of copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct JournalPlace([u8; 32]);

impl JournalPlace {
    /// The place of the journal at a path.
    pub(super) fn of(path: &Path, folder: &Path) -> Self {
        let path = real_path(path);
        let file = resolved(folder_of(&path)).join(path.file_name().unwrap_or_default());
        let folder = resolved(folder);
        let common = folder.components().zip(file.components()).take_while(|(a, b)| a == b).count();
        let up = folder.components().skip(common).map(|_| Component::ParentDir);
        let way: PathBuf = up.chain(file.components().skip(common)).collect();
        Self(Sha256::digest(way.as_os_str().as_encoded_bytes()).into())
    }

    /// The place that a journal or a copy names; `None` if it names none.
    fn in_file(connection: &Connection) -> Result<Option<Self>, StoreError> {
        let found = connection.query_row("SELECT body FROM secret WHERE name = ?", [PLACE], |row| row.get(0));
        Ok(found.optional()?.map(Self))
    }

    /// Writes it into the journal, unless it stands there.
    pub(super) fn put(self, connection: &Connection) -> Result<(), StoreError> {
        if Self::in_file(connection)? != Some(self) {
            connection.execute(
                "INSERT OR REPLACE INTO secret (name, body) VALUES (?, ?)",
                rusqlite::params![PLACE, self.0],
            )?;
        }
        Ok(())
    }

    /// Whether a copy is of a journal at another place. One that names no place, or cannot be read, may be of one here.
    pub(super) fn is_elsewhere(self, copy: &Path, access: &Access) -> bool {
        let named = connection::open_alone(copy, access).and_then(|connection| Self::in_file(&connection));
        matches!(named, Ok(Some(named)) if named != self)
    }
}

/// A folder without links. Of one that does not exist yet, its parent's.
fn resolved(folder: &Path) -> PathBuf {
    let absolute = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    absolute.canonicalize().unwrap_or_else(|_| match (absolute.parent(), absolute.file_name()) {
        (Some(parent), Some(name)) => resolved(parent).join(name),
        _ => absolute.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn place_is_the_way_from_the_copies_to_the_journal() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir_all(at("one/copies")).unwrap();
        std::fs::create_dir_all(at("two")).unwrap();
        let own = JournalPlace::of(&at("one/journal.db"), &at("one/copies"));
        assert_eq!(
            own,
            JournalPlace::of(&at("two/journal.db"), &at("two/copies")),
            "moved as a whole, the copies not yet there"
        );
        assert_ne!(own, JournalPlace::of(&at("one/other.db"), &at("one/copies")));
        assert_ne!(own, JournalPlace::of(&at("two/journal.db"), &at("one/copies")));
        std::os::unix::fs::symlink(at("one/journal.db"), at("two/link.db")).unwrap();
        assert_eq!(own, JournalPlace::of(&at("two/link.db"), &at("one/copies")), "a link is the file it leads to");
    }
}
