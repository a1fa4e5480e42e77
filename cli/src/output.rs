//! What leaves the program: text on the terminal, and files that a person asked for.

use std::fmt::Write as _;
use std::fs::File;
use std::path::{Path, PathBuf};

use ebb_core::storage::{create_private, real_path};
use ebb_core::{EbbError, FileProblem};

/// The styles of the pages, as they reach the terminal. No other escape sequence does.
const STYLES: [&str; 7] =
    ["\u{1b}[0m", "\u{1b}[1m", "\u{1b}[2m", "\u{1b}[33m", "\u{1b}[m", "\u{1b}[30m", "\u{1b}[107m"];

/// Keeps a number and its sign on one line, on a phone.
pub(crate) const NO_BREAK_SPACE: char = '\u{a0}';

/// Whether a character acts on the terminal, or on the order of a line's other characters.
fn acts(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

/// A text with such characters spelled out, such as `\x1b`: a name, a path or an argument may hold any.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        let code = u32::from(character);
        // Writing to a string does not fail.
        let _ = match acts(character) {
            false => write!(safe, "{character}"),
            true if code < 0x100 => write!(safe, "\\x{code:02x}"),
            true => write!(safe, "\\u{code:04x}"),
        };
    }
    safe
}

/// A page: its lines and its own styles stay, and everything else that acts on the terminal is spelled out.
pub(crate) fn page(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    // Lines are broken already. A terminal, and what is copied from it, has plain blanks.
    let text = text.replace(NO_BREAK_SPACE, " ");
    let mut rest = text.as_str();
    while let Some(character) = rest.chars().next() {
        let taken = match STYLES.iter().find(|style| rest.starts_with(**style)) {
            Some(style) => style.len(),
            None => character.len_utf8(),
        };
        let (this, others) = rest.split_at(taken);
        if taken > 1 && this.starts_with('\u{1b}') || character == '\n' {
            safe.push_str(this);
        } else {
            safe.push_str(&escaped(this));
        }
        rest = others;
    }
    safe
}

/// JSON with the characters spelled out that its writer leaves as they are and a terminal acts on.
pub(crate) fn json(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        if acts(character) && !character.is_ascii_whitespace() {
            // They stand in strings alone.
            let _ = write!(safe, "\\u{:04x}", u32::from(character));
        } else {
            safe.push(character);
        }
    }
    safe
}

/// The files that a command may never write over.
pub(crate) struct Guarded {
    journal: PathBuf,
    copies: PathBuf,
    /// What the command reads.
    inputs: Vec<PathBuf>,
}

impl Guarded {
    /// Guards a journal with all that stands beside it, and a folder of copies.
    pub(crate) fn new(journal: &Path, copies: &Path) -> Self {
        Self { journal: settled(journal), copies: settled(copies), inputs: Vec::new() }
    }

    /// Guards files besides.
    pub(crate) fn and<'a>(mut self, inputs: impl IntoIterator<Item = &'a Path>) -> Self {
        self.inputs.extend(inputs.into_iter().map(settled));
        self
    }

    /// Creates or empties a file to write to; only its owner may read it. Refuses what is guarded, and every other journal.
    pub(crate) fn create(&self, file: &Path) -> Result<File, EbbError> {
        let place = self.allowed(file)?;
        create_private(&place).map_err(|_| FileProblem::NotWritable.at(file))
    }

    /// The real path of a file that may be written to.
    pub(crate) fn allowed(&self, file: &Path) -> Result<PathBuf, EbbError> {
        if file.is_dir() {
            return Err(FileProblem::IsAFolder.at(file));
        }
        let place = settled(file);
        let beside_journal = place.parent() == self.journal.parent() && name(&place).starts_with(&name(&self.journal));
        let guarded = beside_journal || place.starts_with(&self.copies) || self.inputs.contains(&place);
        if guarded || same_file(&place, &self.journal) || is_a_journal(&place) {
            return Err(FileProblem::IsAJournal.at(file));
        }
        Ok(place)
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// A path without links, also of a file that is not there yet.
fn settled(path: &Path) -> PathBuf {
    let path = real_path(path);
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (folder.canonicalize(), path.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => path,
    }
}

/// Whether two names are one file, as a second hard link is.
fn same_file(one: &Path, other: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let id = |path: &Path| path.metadata().ok().map(|about| (about.dev(), about.ino()));
        id(one).is_some() && id(one) == id(other)
    }
    #[cfg(not(unix))]
    {
        one == other
    }
}

/// Whether a file begins as every SQLite file does.
fn is_a_journal(path: &Path) -> bool {
    use std::io::Read as _;
    let mut head = [0; 16];
    path.is_file()
        && File::open(path).and_then(|mut file| file.read_exact(&mut head)).is_ok()
        && head == *b"SQLite format 3\0"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_on_a_terminal_is_spelled_out() {
        let hostile = "a\u{1b}[31mb\u{9b}2Jc\u{7}d\te\u{202e}f\u{7f}";
        assert_eq!(escaped(hostile), r"a\x1b[31mb\x9b2Jc\x07d\x09e\u202ef\x7f");
        assert_eq!(escaped("plain · ünïcode — 痛 👩‍👧\n"), r"plain · ünïcode — 痛 👩‍👧\x0a");
        assert_eq!(
            page(&format!("\u{1b}[1mStrong\u{1b}[0m\n{hostile}")),
            format!("\u{1b}[1mStrong\u{1b}[0m\n{}", escaped(hostile))
        );
        let said = serde_json::to_string_pretty(&[hostile]).unwrap();
        let safe = json(&said);
        assert!(!safe.contains(|c: char| acts(c) && c != '\n'), "{safe:?}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&safe).unwrap(), [hostile]);
    }
}
