//! Opening the file: settings, identity, schema.

use std::path::Path;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use super::error::{from_disk, while_opening};
use super::files::{beside, make_private};
use super::{Access, StoreError};

/// "Ebb1", stored at byte 68 of the file: identifies the application.
pub(super) const APPLICATION_ID: i32 = 0x4562_6231;

/// Every schema step, in order. Released steps are never edited (docs/decisions/0000-schema.md).
const MIGRATIONS: &[&str] = &[include_str!("../../migrations/0001_first.sql")];

/// The schema this version writes.
pub(super) const SCHEMA: u32 = 1;

const _: () = assert!(MIGRATIONS.len() == SCHEMA as usize, "one file a schema step");

/// How long a call waits for a write by another process.
pub(super) const BUSY: Duration = Duration::from_secs(5);

/// Opens the only connection that writes, creating or upgrading the file. `keep` is called before an upgrade.
pub(super) fn open_writer(
    path: &Path,
    access: &Access,
    keep: impl FnOnce(&Connection) -> Result<(), StoreError>,
) -> Result<Connection, StoreError> {
    if path.is_dir() {
        return Err(StoreError::IsAFolder(path.to_owned()));
    }
    refuse_emptied(path)?;
    make_private(path).map_err(|error| from_disk(&error, path))?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut connection = open_beside(path, flags, access)?;
    // SQLite would open it read-only, and every write would fail.
    if connection.is_readonly(rusqlite::MAIN_DB)? {
        return Err(StoreError::NotWritable(path.to_owned()));
    }
    refuse_foreign(&connection, path)?;
    configure_writer(&connection).map_err(|error| while_opening(error, path))?;
    migrate(&mut connection, MIGRATIONS, keep).map_err(|error| match error {
        StoreError::Sqlite(error) => while_opening(error, path),
        other => other,
    })?;
    Ok(connection)
}

/// Identity of a file regardless of its name: device and inode number.
pub(super) type FileId = (u64, u64);

/// The identity of the file at a path; `None` if there is no file, or on systems without inode numbers.
pub(super) fn file_id(path: &Path) -> Option<FileId> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        path.metadata().ok().map(|about| (about.dev(), about.ino()))
    }
    #[cfg(not(unix))]
    {
        let _ = path;
        None
    }
}

/// Opens a read-only connection next to the writer.
pub(super) fn open_reader(path: &Path, access: &Access) -> Result<Connection, StoreError> {
    let connection = open_beside(path, OpenFlags::SQLITE_OPEN_READ_WRITE, access)?;
    harden(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Opens a file with its key but without further settings, to inspect or copy it. Every open goes through here.
pub(super) fn open_beside(path: &Path, flags: OpenFlags, access: &Access) -> Result<Connection, StoreError> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags).map_err(|error| while_opening(error, path))?;
    connection.busy_timeout(BUSY)?;
    access.unlock(&connection, path)?;
    Ok(connection)
}

/// Opens a file to read it by itself: nothing beside it is read, written or waited for.
///
/// A copy is one file; a log that a killed process left beside it is not part of it.
pub(super) fn open_alone(path: &Path, access: &Access) -> Result<Connection, StoreError> {
    let escaped = path.to_string_lossy().replace('%', "%25").replace('?', "%3f").replace('#', "%23");
    let uri = format!("file:{escaped}?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(&uri, flags).map_err(|error| while_opening(error, path))?;
    access.unlock(&connection, path)?;
    Ok(connection)
}

/// Opens a file for reading where there is no room to write a single byte: without the shared memory that SQLite keeps
/// beside a file, for which the disk has no room. Nobody else may have it open.
pub(super) fn open_on_full_disk(path: &Path, access: &Access) -> Result<Connection, StoreError> {
    let connection = open_beside(path, OpenFlags::SQLITE_OPEN_READ_WRITE, access)?;
    connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
    harden(&connection)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    if refuse_foreign(&connection, path)? != SCHEMA {
        return Err(StoreError::DiskFull);
    }
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Opens a file for reading whose folder does not allow to write beside it. Refused where a log is beside it, which would be
/// left out.
pub(super) fn open_in_read_only_folder(path: &Path, access: &Access) -> Result<Connection, StoreError> {
    let has_log = beside(path, "-wal").metadata().is_ok_and(|about| about.len() > 0);
    if has_log || !path.is_file() {
        return Err(StoreError::NotWritable(path.to_owned()));
    }
    let connection = open_alone(path, access)?;
    harden(&connection)?;
    if refuse_foreign(&connection, path)? != SCHEMA {
        return Err(StoreError::NotWritable(path.to_owned()));
    }
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Refuses a missing or empty file with a write-ahead log next to it: the log holds all that is left, and SQLite would
/// delete it.
fn refuse_emptied(path: &Path) -> Result<(), StoreError> {
    let empty = |path: &Path| path.metadata().map_or(true, |about| about.len() == 0);
    if empty(path) && !empty(&beside(path, "-wal")) {
        return Err(StoreError::Damaged(path.display().to_string()));
    }
    Ok(())
}

/// Refuses a file of another program or of a newer version before anything is written. Returns the schema, 0 for a new
/// file.
pub(super) fn refuse_foreign(connection: &Connection, path: &Path) -> Result<u32, StoreError> {
    let number = |pragma: &str| {
        connection
            .query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0))
            .map_err(|error| while_opening(error, path))
    };
    let tables: i64 = connection
        .query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))
        .map_err(|error| while_opening(error, path))?;
    let (owner, version) = (number("application_id")?, number("user_version")?);
    if tables == 0 && owner == 0 && version == 0 {
        return Ok(0);
    }
    if owner != i64::from(APPLICATION_ID) {
        return Err(StoreError::NotAJournal(path.to_owned()));
    }
    let found = u32::try_from(version).map_err(|_| StoreError::Damaged(format!("schema {version}")))?;
    if found > SCHEMA {
        return Err(StoreError::NewerSchema { path: path.to_owned(), found, known: SCHEMA });
    }
    Ok(found)
}

/// Configures the writing connection. A committed change must survive a power cut: WAL mode with a sync at every
/// commit, and a full sync on Apple's disks. The log is checkpointed when idle and on suspend, never while the person
/// waits.
fn configure_writer(connection: &Connection) -> rusqlite::Result<()> {
    harden(connection)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "fullfsync", true)?;
    connection.pragma_update(None, "checkpoint_fullfsync", true)?;
    connection.pragma_update(None, "wal_autocheckpoint", 0)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}

fn harden(connection: &Connection) -> rusqlite::Result<()> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    // Query plans must not depend on bound values; without this, SQLite plans a statement again for each value.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Upgrades the file to the newest schema in one immediate transaction. Unless the file is new, `keep` is called first,
/// to copy it as it is.
fn migrate(
    connection: &mut Connection,
    steps: &[&str],
    keep: impl FnOnce(&Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let version = |connection: &Connection| connection.query_row("PRAGMA user_version", [], |row| row.get::<_, u32>(0));
    let target = u32::try_from(steps.len()).unwrap_or(u32::MAX);
    match version(connection)? {
        found if found == target => return Ok(()),
        0 => {}
        _ => keep(connection)?,
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Another process may have upgraded it meanwhile.
    let done = version(&transaction)? as usize;
    for step in steps.get(done..).unwrap_or_default() {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", target)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entry::{Body, Draft, Severity};
    use crate::storage::{backup_copy::keep_before_upgrade, copies};
    use crate::{Journal, Options};

    /// A journal of the current schema with one entry.
    fn journal(path: &Path) {
        let now = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let journal = Journal::open(path, Options::default()).unwrap();
        journal.logging().log(Draft::now(Body::symptom("pain", Severity::Present)), &now).unwrap();
    }

    fn upgrade(path: &Path, folder: &Path, next: &str) -> Result<(), StoreError> {
        let access = Access::default();
        let mut connection = open_beside(path, OpenFlags::SQLITE_OPEN_READ_WRITE, &access)?;
        let steps = [MIGRATIONS, &[next]].concat();
        migrate(&mut connection, &steps, |connection| keep_before_upgrade(connection, path, Some(folder)))
    }

    fn version(path: &Path) -> u32 {
        let connection = Connection::open(path).unwrap();
        connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn upgrade_makes_a_copy_first() {
        let folder = tempfile::tempdir().unwrap();
        let (path, kept) = (folder.path().join("journal.db"), folder.path().join("copies"));
        journal(&path);
        upgrade(&path, &kept, "ALTER TABLE entry ADD COLUMN colour TEXT").unwrap();
        assert_eq!(version(&path), SCHEMA + 1);
        let all = copies(&kept).unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].day.to_string().as_str(), all[0].schema), ("2026-03-28", Some(SCHEMA)));
        // The copy is the journal as it was: this version opens it, and the check finds nothing.
        let before = Journal::open(&all[0].path, Options::default()).unwrap();
        let check = before.maintenance().check().unwrap();
        assert!(check.ok && check.entries == 1, "{check:?}");
        // A completed upgrade is not repeated.
        upgrade(&path, &kept, "no SQL").unwrap();
    }

    #[test]
    fn failed_upgrade_leaves_the_file_unchanged() {
        let folder = tempfile::tempdir().unwrap();
        let (path, kept) = (folder.path().join("journal.db"), folder.path().join("copies"));
        journal(&path);
        let before = std::fs::read(&path).unwrap();
        let step = "ALTER TABLE entry ADD COLUMN colour TEXT; UPDATE entry SET colour = 'red'; DELETE FROM nothing;";
        assert!(upgrade(&path, &kept, step).is_err());
        assert_eq!(version(&path), SCHEMA);
        assert!(std::fs::read(&path).unwrap() == before, "byte for byte");
        let journal = Journal::open(&path, Options::default()).unwrap();
        assert!(journal.maintenance().check().unwrap().ok);
        assert_eq!(copies(&kept).unwrap().len(), 1, "the copy was made all the same");
    }

    #[test]
    fn upgrade_is_refused_if_the_copy_fails() {
        let folder = tempfile::tempdir().unwrap();
        let (path, file) = (folder.path().join("journal.db"), folder.path().join("no-folder"));
        journal(&path);
        std::fs::write(&file, "in the way").unwrap();
        assert!(matches!(upgrade(&path, &file, "SELECT 1"), Err(StoreError::NotWritable(_))));
        assert_eq!(version(&path), SCHEMA);
    }

    const CHILD: &str = "EBB_TEST_UPGRADES";

    /// Runs in another process: upgrades the file repeatedly, each time from the same start. Does nothing when run as
    /// an ordinary test.
    #[test]
    fn upgrades() {
        let Some(folder) = std::env::var_os(CHILD).map(std::path::PathBuf::from) else { return };
        let (before, path) = (folder.join("before.db"), folder.join("journal.db"));
        loop {
            std::fs::copy(&before, folder.join("next.db")).unwrap();
            std::fs::rename(folder.join("next.db"), &path).unwrap();
            upgrade(
                &path,
                &folder.join("copies"),
                "ALTER TABLE entry ADD COLUMN colour TEXT; UPDATE entry SET colour = 'red'",
            )
            .unwrap();
            println!("upgraded");
            // Long enough for some kills to find the file in this state.
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    #[test]
    fn kill_during_an_upgrade_leaves_one_of_the_two_schemas_whole() {
        use std::io::{BufRead as _, BufReader};
        use std::process::{Command, Stdio};

        let folder = tempfile::tempdir().unwrap();
        let (before, path) = (folder.path().join("before.db"), folder.path().join("journal.db"));
        journal(&before);
        let mut found = std::collections::BTreeMap::new();
        // Until kills have hit both states. If they hit only one, the test proves nothing.
        for kill in 0_u64.. {
            if kill >= 60 && found.len() == 2 {
                break;
            }
            assert!(kill < 1_000, "{found:?}");
            let mut child = Command::new(std::env::current_exe().unwrap())
                .args(["--exact", "storage::connection::tests::upgrades", "--nocapture", "--test-threads=1"])
                .env(CHILD, folder.path())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            // Let it finish once, then kill it somewhere in the next upgrade.
            let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
            assert!(lines.any(|line| line.contains("upgraded")));
            std::thread::sleep(Duration::from_micros(997 * kill % 20_000));
            child.kill().unwrap(); // SIGKILL
            child.wait().unwrap();

            let connection = Connection::open(&path).unwrap();
            let whole: String = connection.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
            let entries: i64 = connection.query_row("SELECT count(*) FROM entry", [], |row| row.get(0)).unwrap();
            assert_eq!((whole.as_str(), entries), ("ok", 1));
            let version: u32 = connection.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
            let coloured = connection.prepare("SELECT colour FROM entry").is_ok();
            assert_eq!(coloured, version == SCHEMA + 1, "schema {version} is all there or not at all");
            *found.entry(version).or_insert(0) += 1;
            for copy in copies(&folder.path().join("copies")).unwrap() {
                let kept = Journal::open(&copy.path, Options::default()).unwrap();
                assert!(kept.maintenance().check().unwrap().ok, "a copy is whole or not there");
            }
        }
    }
}
