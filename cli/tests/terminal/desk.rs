//! A folder of its own with a journal in it, and `ebb` run over it with a fixed time, zone and language.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

/// A Sunday afternoon, after the night in which the clocks went forward.
pub(crate) const NOW: &str = "2026-03-29T14:30:00+02:00";

pub(crate) struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.path("journal.db")
    }

    /// Writes a file to bring in.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    /// `ebb` without arguments, in a bare environment.
    pub(crate) fn bare(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ebb"));
        command.env_clear().env("HOME", self.folder.path()).current_dir(self.folder.path());
        command
    }

    /// `ebb` over this desk's journal, at a time, in a language.
    pub(crate) fn command(&self, now: &str, language: &str) -> Command {
        let mut command = self.bare();
        command.arg("--db").arg(self.journal());
        command.args(["--now", now, "--zone", "Europe/Berlin", "--lang", language]);
        command
    }

    pub(crate) fn run_at<S: AsRef<OsStr>>(&self, now: &str, arguments: impl IntoIterator<Item = S>) -> Said {
        said(self.command(now, "en").args(arguments))
    }

    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Said {
        self.run_at(NOW, arguments)
    }

    pub(crate) fn run_in<S: AsRef<OsStr>>(&self, language: &str, arguments: impl IntoIterator<Item = S>) -> Said {
        said(self.command(NOW, language).args(arguments))
    }

    /// The text of a command that succeeds.
    pub(crate) fn text<const N: usize>(&self, arguments: [&str; N]) -> String {
        self.run(arguments).fine()
    }

    /// The JSON of a command that succeeds.
    pub(crate) fn json<const N: usize>(&self, arguments: [&str; N]) -> Value {
        self.json_at(NOW, arguments)
    }

    pub(crate) fn json_at<const N: usize>(&self, now: &str, arguments: [&str; N]) -> Value {
        self.run_at(now, ["--json"].into_iter().chain(arguments)).json()
    }

    /// What a command that is refused says, after having left every file as it was.
    pub(crate) fn refused<const N: usize>(&self, arguments: [&str; N]) -> String {
        let before = self.bytes();
        let message = self.run(arguments).refused();
        assert!(self.bytes() == before, "{arguments:?} was refused, and changed a file");
        message
    }

    /// Every file of the folder and what is in it.
    pub(crate) fn bytes(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let files = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        files.filter(|path| path.is_file()).map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
    }
}

/// Changes bytes of a file in place, at the first place where they stand.
pub(crate) fn patch(path: &Path, old: &[u8], new: &[u8]) {
    let mut bytes = std::fs::read(path).unwrap();
    let place = bytes.windows(old.len()).position(|window| window == old).unwrap();
    bytes[place..place + new.len()].copy_from_slice(new);
    std::fs::write(path, bytes).unwrap();
}

/// How a process ended and what it said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

pub(crate) fn said(command: &mut Command) -> Said {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Said { code: status.code(), out: text(stdout), err: text(stderr) }
}

impl Said {
    pub(crate) fn fine(self) -> String {
        assert!(self.code == Some(0) && self.err.is_empty(), "{self:?}");
        assert!(self.out.ends_with('\n') && !self.out.ends_with("\n\n"), "one line end at the end: {self:?}");
        self.out
    }

    pub(crate) fn json(self) -> Value {
        serde_json::from_str(&self.fine()).unwrap()
    }

    /// Exit code 1, nothing on stdout, one line on stderr that begins with `ebb: `; returns what follows that.
    pub(crate) fn refused(self) -> String {
        assert!(self.code == Some(1) && self.out.is_empty(), "{self:?}");
        let message = self.err.strip_prefix("ebb: ").and_then(|rest| rest.strip_suffix('\n')).unwrap().to_owned();
        // A brace would be a placeholder that nothing filled.
        assert!(!message.is_empty() && !message.contains(['\n', '{', '\u{1b}']), "{message:?}");
        message
    }

    /// Exit code 2, nothing on stdout, how it is used on stderr.
    pub(crate) fn usage(self) {
        assert!(self.code == Some(2) && self.out.is_empty(), "{self:?}");
        assert!(self.err.starts_with("error: "), "{self:?}");
    }
}

/// Compares a page with the committed one; see `main.rs` for how to renew it.
pub(crate) fn golden(name: &str, page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("EBB_GOLDEN").is_some_and(|what| what == "write") {
        std::fs::write(&path, page).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_else(|_| "(none)".to_owned());
    assert!(kept == page, "{name} differs; EBB_GOLDEN=write renews it.\n--- is\n{page}\n--- was\n{kept}");
}

/// The labels of a day's entries, as its JSON page has them.
pub(crate) fn labels(page: &Value) -> Vec<&str> {
    page["entries"].as_array().unwrap().iter().map(|line| line["label"].as_str().unwrap()).collect()
}

/// The fields of a JSON object, in their order.
pub(crate) fn fields(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}
