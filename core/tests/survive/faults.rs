//! Disks that are full, read-only, or lose permission half way: a clear message, nothing acknowledged lost, and normal
//! operation once the disk allows it again.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use ebb_core::entry::Draft;
use ebb_core::import::ImportOptions;
use ebb_core::storage::Erasure;
use ebb_core::time::Rollover;
use ebb_core::{EbbError, Journal, Options};
use ebb_core::{FileProblem, JournalProblem};

use crate::child::{self, copies_in, import_file, journal_in, myself, said, say};
use crate::expect::files_with;
use crate::{noon, open, pain, quick_folder, skip};

/// The folder that a second process fills up, or may not write in.
const FULL_DISK: &str = "EBB_TEST_FILLS";
const DENIED: &str = "EBB_TEST_DENIED";

/// Stands in the notes that are erased.
const SECRET: &str = "porcupine";

/// Runs a test of this binary as another process, behind a command; returns its output.
fn run(
    before: &[&str],
    test: &str,
    set: &str,
    folder: &Path,
    dress: impl FnOnce(&mut Command),
) -> Result<Vec<String>, String> {
    let own = myself(test);
    let all: Vec<&str> = before.iter().copied().chain(own.iter().map(String::as_str)).collect();
    let mut command = Command::new(all[0]);
    command.args(&all[1..]).env(set, folder).stdout(Stdio::piped()).stderr(Stdio::piped());
    dress(&mut command);
    let output = command.output().map_err(|error| error.to_string())?;
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    if !output.status.success() {
        return Err(errors + &String::from_utf8_lossy(&output.stdout));
    }
    Ok(String::from_utf8_lossy(&output.stdout).lines().filter_map(said).map(str::to_owned).collect())
}

/// A second process on a small disk of its own; does nothing when run as a test by itself.
#[test]
fn fills_the_disk() {
    let Some(folder) = std::env::var_os(FULL_DISK).map(PathBuf::from) else { return };
    let path = journal_in(&folder);
    let journal = open(&path);
    import_file(&folder);
    let ballast = folder.join("ballast");
    let mut logged = 0;
    // Whatever is done on the full disk is refused as that, and leaves nothing half-done.
    for act in ["tap", "copy", "import", "put-back", "settle", "erase"] {
        journal.logging().log(pain(1.0), &noon()).unwrap();
        logged += 1;
        let draft = Draft { note: Some(SECRET.to_owned()), ..pain(1.0) };
        let secret = journal.logging().log(draft, &noon()).unwrap().entries.remove(0);
        logged += 1;
        journal.maintenance().make_copy(&copies_in(&folder), &noon()).unwrap();
        fill(&ballast);
        let copy = ebb_core::storage::copies(&copies_in(&folder)).unwrap().remove(0).path;
        let outcome = match act {
            "tap" => loop {
                // The write-ahead log may have room for some.
                match journal.logging().log(pain(2.0), &noon()) {
                    Ok(_) => logged += 1,
                    Err(error) => break Err(error),
                }
            },
            "copy" => journal.maintenance().make_copy(&copies_in(&folder), &noon()).map(drop),
            "import" => journal.imports().run(&import_file(&folder), ImportOptions::default(), &noon()).map(drop),
            "erase" => {
                let what = Erasure::Entry { entry: secret.clone() };
                let erased = journal.maintenance().erase(&what, Some(&copies_in(&folder)), &noon());
                if let Ok(report) = &erased {
                    logged -= 1;
                    assert!(!report.finished && report.sentences[0].contains("The disk is full"), "{report:?}");
                }
                erased.map(drop)
            }
            "put-back" => journal.maintenance().restore_copy(&copy, &noon()).map(drop),
            _ => journal.settle(),
        };
        assert!(
            matches!(outcome, Err(EbbError::Unavailable { problem: JournalProblem::DiskFull }) | Ok(())),
            "{act}: {outcome:?}"
        );
        // Folding in may need no room; the others do.
        assert!(outcome.is_err() || matches!(act, "settle" | "erase"), "{act} was not refused");
        std::fs::remove_file(&ballast).unwrap();
        // Without room it may have failed to reopen.
        journal.resume().unwrap();
        let check = journal.maintenance().check().unwrap();
        assert!(check.ok && check.entries == logged, "{act}: {check:?}");
        if act == "erase" {
            // All of them go, now that there is room; what was cut short is finished by the opening.
            for entry in crate::entries(&journal, "2026-03-28", "2026-03-28") {
                if journal.logging().get(&entry).unwrap().is_some_and(|entry| entry.note.as_deref() == Some(SECRET)) {
                    journal.maintenance().erase(&Erasure::Entry { entry }, Some(&copies_in(&folder)), &noon()).unwrap();
                }
            }
            journal.suspend().unwrap();
            journal.resume().unwrap();
            assert_eq!(files_with(&folder, SECRET), Vec::<PathBuf>::new());
        }
        say(&format!("survived {act}"));
    }
    // To the last byte: it can be read, and says why nothing can be written; with room it goes on by itself.
    journal.suspend().unwrap();
    fill(&ballast);
    let reading = open(&path);
    assert!(!reading.views().day(noon().day(Rollover::default())).unwrap().entries.is_empty());
    assert!(reading.views().today(&noon()).is_ok());
    let refused = reading.logging().log(pain(1.0), &noon());
    assert!(matches!(refused, Err(EbbError::Unavailable { problem: JournalProblem::DiskFull })), "{refused:?}");
    std::fs::remove_file(&ballast).unwrap();
    reading.logging().log(pain(1.0), &noon()).unwrap();
    reading.suspend().unwrap();
    drop(reading);
    journal.resume().unwrap();
    say("read on a full disk");
    // With room again, everything works.
    journal.imports().run(&import_file(&folder), ImportOptions::default(), &noon()).unwrap();
    journal.maintenance().make_copy(&copies_in(&folder), &noon()).unwrap();
    journal.suspend().unwrap();
    assert!(open(&path).maintenance().check().unwrap().ok);
    say("and went on");
}

/// Fills the disk to the last byte.
fn fill(ballast: &Path) {
    use std::io::Write as _;
    let mut file = std::fs::File::create(ballast).unwrap();
    for size in [65_536, 4_096, 512, 1] {
        while file.write_all(&vec![0; size]).is_ok() {}
    }
}

#[test]
fn full_disk_is_reported_and_loses_nothing() {
    let name = "full_disk_is_reported_and_loses_nothing";
    let folder = tempfile::tempdir().unwrap();
    // A small disk that only that process sees, so that no real one is filled.
    let script = "mount -t tmpfs -o size=4m small \"$EBB_TEST_FILLS\" && exec \"$0\" \"$@\"";
    let before = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script];
    let can = Command::new("unshare")
        .args(["--user", "--map-root-user", "--mount", "sh", "-c", "mount -t tmpfs none /mnt"])
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if !can {
        return skip(name, "no small disk can be mounted here");
    }
    let said = run(&before, "faults::fills_the_disk", FULL_DISK, folder.path(), |_| {}).unwrap();
    assert_eq!(
        said,
        [
            "survived tap",
            "survived copy",
            "survived import",
            "survived put-back",
            "survived settle",
            "survived erase",
            "read on a full disk",
            "and went on"
        ]
    );
}

/// A second process of an unprivileged user; does nothing when run as a test by itself.
#[test]
fn may_not_write() {
    let Some(folder) = std::env::var_os(DENIED).map(PathBuf::from) else { return };
    let allow = |path: &Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let path = journal_in(&folder);
    let journal = open(&path);
    journal.logging().log(pain(3.0), &noon()).unwrap();
    let copies = copies_in(&folder);
    journal.maintenance().make_copy(&copies, &noon()).unwrap();

    // Permission lost half way: what is open stays open, and failed writes are reported.
    allow(&copies, 0o500);
    assert!(matches!(
        journal.maintenance().make_copy(&copies, &noon()),
        Err(EbbError::File { problem: FileProblem::NotWritable, .. })
    ));
    allow(&copies, 0o700);
    allow(&folder, 0o500);
    journal.logging().log(pain(4.0), &noon()).unwrap();
    let put_back = journal.maintenance().restore_copy(&ebb_core::storage::copies(&copies).unwrap()[0].path, &noon());
    assert!(
        matches!(
            put_back,
            Err(EbbError::File { problem: FileProblem::NotWritable, .. }
                | EbbError::Unavailable { problem: JournalProblem::Busy })
        ),
        "{put_back:?}"
    );
    allow(&folder, 0o700);
    // It may have been closed meanwhile.
    journal.resume().unwrap();
    assert_eq!(journal.maintenance().check().unwrap().entries, 2);
    journal.suspend().unwrap();
    say("lost half way");

    // A read-only file in a writable folder: it opens for reading, and what would write is refused.
    allow(&path, 0o400);
    let reading = Journal::open(&path, Options::default()).unwrap();
    reading.views().today(&noon()).unwrap();
    assert!(matches!(
        reading.logging().log(pain(5.0), &noon()),
        Err(EbbError::File { problem: FileProblem::NotWritable, .. })
    ));
    drop(reading);
    allow(&path, 0o000);
    assert!(matches!(
        Journal::open(&path, Options::default()),
        Err(EbbError::File { problem: FileProblem::NotWritable, .. })
    ));
    allow(&path, 0o600);
    allow(&folder, 0o500);
    let reading = Journal::open(&path, Options::default()).unwrap();
    reading.views().today(&noon()).unwrap();
    let written = reading.logging().log(pain(5.0), &noon());
    assert!(matches!(written, Err(EbbError::File { problem: FileProblem::NotWritable, .. })), "{written:?}");
    drop(reading);
    let fresh = Journal::open(&folder.join("new.db"), Options::default());
    assert!(matches!(fresh, Err(EbbError::File { problem: FileProblem::NotWritable, .. })), "{fresh:?}");
    allow(&folder, 0o700);
    let check = open(&path).maintenance().check().unwrap();
    assert!(check.ok && check.entries == 2, "{check:?}");
    say("read only");
}

#[test]
fn read_only_journal_is_reported_and_unchanged() {
    let name = "read_only_journal_is_reported_and_unchanged";
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("home");
    std::fs::create_dir(&inside).unwrap();
    let root = {
        // Root can write everywhere; find out by trying.
        std::fs::set_permissions(&inside, std::fs::Permissions::from_mode(0o500)).unwrap();
        let may = std::fs::write(inside.join("try"), "").is_ok();
        std::fs::set_permissions(&inside, std::fs::Permissions::from_mode(0o700)).unwrap();
        may
    };
    if root {
        // Run as `nobody`, with a copy of the binary where that user can execute it.
        let nobody = 65_534;
        let exe = folder.path().join("survive");
        std::fs::copy(std::env::current_exe().unwrap(), &exe).unwrap();
        for (path, mode) in [(folder.path(), 0o755), (exe.as_path(), 0o755)] {
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
        }
        if std::os::unix::fs::chown(&inside, Some(nobody), Some(nobody)).is_err() {
            return skip(name, "this process may write everywhere and become nobody");
        }
        let own = myself("faults::may_not_write");
        let mut command = Command::new(&exe);
        std::os::unix::process::CommandExt::uid(&mut command, nobody);
        std::os::unix::process::CommandExt::gid(&mut command, nobody);
        let output = command.args(&own[1..]).env(DENIED, &inside).current_dir(&inside).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let said = String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(child::said)
            .map(str::to_owned)
            .collect::<Vec<_>>();
        assert_eq!(said, ["lost half way", "read only"]);
    } else {
        let said = run(&[], "faults::may_not_write", DENIED, &inside, |_| {}).unwrap();
        assert_eq!(said, ["lost half way", "read only"]);
    }
}

#[test]
fn file_replaced_under_an_open_journal_is_noticed() {
    let folder = quick_folder();
    let path = journal_in(folder.path());
    let journal = open(&path);
    let first = journal.logging().log(pain(3.0), &noon()).unwrap().entries.remove(0);
    journal.settle().unwrap();
    // Another file under the same name, as a backup app would put it there.
    let other = quick_folder();
    let theirs = journal_in(other.path());
    let stranger = open(&theirs);
    stranger.logging().log(pain(9.0), &noon()).unwrap();
    stranger.suspend().unwrap();
    std::fs::rename(&path, folder.path().join("moved.db")).unwrap();
    std::fs::copy(&theirs, &path).unwrap();
    // The open file is the one that was moved: nothing is written into the new one.
    let before = std::fs::read(&path).unwrap();
    let outcome = journal.logging().log(pain(4.0), &noon());
    assert!(
        matches!(outcome, Err(EbbError::File { problem: FileProblem::Replaced, .. })),
        "a tap nobody would find again: {outcome:?}"
    );
    assert!(std::fs::read(&path).unwrap() == before);
    drop(journal);
    std::fs::rename(folder.path().join("moved.db"), &path).unwrap();
    assert!(open(&path).logging().history(&first).is_ok());
}
