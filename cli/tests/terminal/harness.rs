//! A temporary folder with a journal in it, and `ebb` run over it at a fixed time, in a fixed zone and language.
//!
//! [`assert_cmd`] runs processes; [`EbbAssert`] adds what holds for every run of `ebb`. Programs that are killed or
//! read while they run are spawned from [`Sandbox::process`].

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use assert_cmd::assert::Assert;
use serde_json::Value;

/// A Sunday afternoon, after the night in which the clocks went forward.
pub(crate) const NOW: &str = "2026-03-29T14:30:00+02:00";

pub(crate) struct Sandbox {
    folder: tempfile::TempDir,
}

impl Sandbox {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.path("journal.db")
    }

    /// Writes a file, such as one to import; returns its path.
    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> String {
        let path = self.path(name);
        std::fs::write(&path, content).unwrap();
        path.display().to_string()
    }

    /// `ebb` without arguments, in an otherwise empty environment.
    pub(crate) fn bare(&self) -> Command {
        Command::from_std(self.bare_process())
    }

    /// `ebb` over this sandbox's journal, at a time, in a language.
    pub(crate) fn command(&self, now: &str, language: &str) -> Command {
        Command::from_std(self.process(now, language))
    }

    /// The same as [`Self::command`], to be spawned.
    pub(crate) fn process(&self, now: &str, language: &str) -> std::process::Command {
        let mut process = self.bare_process();
        process.arg("--db").arg(self.journal());
        process.args(["--now", now, "--zone", "Europe/Berlin", "--lang", language]);
        process
    }

    fn bare_process(&self) -> std::process::Command {
        let mut process = std::process::Command::new(assert_cmd::cargo::cargo_bin!("ebb"));
        process.env_clear().env("HOME", self.folder.path()).current_dir(self.folder.path());
        process
    }

    pub(crate) fn run_at<S: AsRef<OsStr>>(&self, now: &str, arguments: impl IntoIterator<Item = S>) -> Assert {
        self.command(now, "en").args(arguments).assert()
    }

    pub(crate) fn run<S: AsRef<OsStr>>(&self, arguments: impl IntoIterator<Item = S>) -> Assert {
        self.run_at(NOW, arguments)
    }

    pub(crate) fn run_in<S: AsRef<OsStr>>(&self, language: &str, arguments: impl IntoIterator<Item = S>) -> Assert {
        self.command(NOW, language).args(arguments).assert()
    }

    /// The text of a command that succeeds.
    pub(crate) fn text<const N: usize>(&self, arguments: [&str; N]) -> String {
        self.run(arguments).printed()
    }

    /// The JSON of a command that succeeds.
    pub(crate) fn json<const N: usize>(&self, arguments: [&str; N]) -> Value {
        self.json_at(NOW, arguments)
    }

    pub(crate) fn json_at<const N: usize>(&self, now: &str, arguments: [&str; N]) -> Value {
        self.run_at(now, ["--json"].into_iter().chain(arguments)).json()
    }

    /// The message of a command that is refused and leaves every file as it was.
    pub(crate) fn refused<const N: usize>(&self, arguments: [&str; N]) -> String {
        let before = self.bytes();
        let message = self.run(arguments).refusal();
        assert!(self.bytes() == before, "{arguments:?} was refused, and changed a file");
        message
    }

    /// Logs an item; returns the entry's id.
    pub(crate) fn log(&self, item: &str, severity: &str) -> String {
        self.json(["log", item, severity])["entries"][0].as_str().unwrap().to_owned()
    }

    /// The labels of the entries of [`NOW`]'s day.
    pub(crate) fn labels_of_today(&self) -> Vec<String> {
        labels(&self.json(["day", "2026-03-29"])).into_iter().map(str::to_owned).collect()
    }

    /// Every file of the folder and its content.
    pub(crate) fn bytes(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let files = std::fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        files.filter(|path| path.is_file()).map(|path| (path.clone(), std::fs::read(path).unwrap())).collect()
    }
}

/// What holds for the exit code and both outputs of every run of `ebb`.
pub(crate) trait EbbAssert {
    /// Exit code 0, empty stderr, and exactly one line end at the end of stdout; returns stdout.
    fn printed(self) -> String;

    /// The same, with stdout parsed.
    fn json(self) -> Value;

    /// Exit code 1, empty stdout, and one line on stderr that begins with `ebb: `; returns the rest of that line.
    fn refusal(self) -> String;

    /// Exit code 2, empty stdout, and the usage on stderr.
    fn usage_error(self);
}

impl EbbAssert for Assert {
    fn printed(self) -> String {
        let assert = self.success().stderr("");
        let text = stdout(&assert);
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "one line end at the end: {text:?}");
        text
    }

    fn json(self) -> Value {
        serde_json::from_str(&self.printed()).unwrap()
    }

    fn refusal(self) -> String {
        let assert = self.code(1).stdout("");
        let error = stderr(&assert);
        let message = error.strip_prefix("ebb: ").and_then(|rest| rest.strip_suffix('\n')).unwrap().to_owned();
        // A brace would be an unfilled placeholder.
        assert!(!message.is_empty() && !message.contains(['\n', '{', '\u{1b}']), "{message:?}");
        message
    }

    fn usage_error(self) {
        let assert = self.code(2).stdout("");
        assert!(stderr(&assert).starts_with("error: "), "{assert}");
    }
}

pub(crate) fn stdout(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stdout.clone()).unwrap()
}

pub(crate) fn stderr(assert: &Assert) -> String {
    String::from_utf8(assert.get_output().stderr.clone()).unwrap()
}

/// Replaces the first occurrence of some bytes in a file.
pub(crate) fn patch(path: &Path, old: &[u8], new: &[u8]) {
    let mut bytes = std::fs::read(path).unwrap();
    let place = bytes.windows(old.len()).position(|window| window == old).unwrap();
    bytes[place..place + new.len()].copy_from_slice(new);
    std::fs::write(path, bytes).unwrap();
}

/// The labels of a day's entries, from its JSON page.
pub(crate) fn labels(page: &Value) -> Vec<&str> {
    page["entries"].as_array().unwrap().iter().map(|line| line["label"].as_str().unwrap()).collect()
}

/// The fields of a JSON object, in order.
pub(crate) fn fields(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}
