//! Refusals are in the person's language to the last word: no text of SQLite, of the system or of a library stands in them,
//! and what was typed is repeated no longer than it takes to know it again.

use std::fs;

use crate::harness::{EbbAssert as _, Sandbox};

/// Words that stand in the texts of libraries and in no German or Spanish sentence.
const ENGLISH: &[&str] = &[
    "the",
    "is",
    "are",
    "not",
    "file",
    "line",
    "lines",
    "cannot",
    "could",
    "database",
    "disk",
    "image",
    "malformed",
    "expected",
    "while",
    "parsing",
    "such",
    "directory",
    "invalid",
    "missing",
    "field",
    "value",
    "found",
    "with",
    "of",
    "and",
    "unknown",
    "column",
    "before",
    "its",
    "ends",
    "here",
    "eof",
    "denied",
    "permission",
    "open",
    "unable",
    "read",
    "write",
    "corrupt",
    "type",
    "variant",
    "operation",
    "entries",
    "created",
    "clock",
];

/// The words of a message, without paths, commands and what stands in back ticks or is a name of ours.
fn english_words(message: &str) -> Vec<String> {
    let prose: Vec<&str> = message
        .split_whitespace()
        .filter(|word| !word.contains('/') && !word.contains("--") && !word.contains('.') || word.ends_with('.'))
        .collect();
    let words = prose.join(" ");
    let words = words.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| ENGLISH.contains(&word.as_str())).collect()
}

#[test]
fn refusals_speak_the_language_to_the_last_word() {
    for language in ["de", "es"] {
        let ebb = Sandbox::new();
        ebb.text(["log", "pain", "6"]);
        ebb.text(["medicine", "add", "Naproxen", "--dose", "500 mg"]);
        let export = ebb.path("out.jsonl").display().to_string();
        ebb.text(["export", &export]);
        let whole = fs::read_to_string(&export).unwrap();
        let long = "x".repeat(300);
        let mut said: Vec<(String, String)> = Vec::new();
        let mut refuse = |arguments: &[&str]| {
            said.push((arguments.join(" "), ebb.run_in(language, arguments).refusal()));
        };
        let missing = ebb.path("nothing").display().to_string();
        let folder = ebb.path("").display().to_string();
        for file in [&missing, &folder] {
            refuse(&["import", file]);
            refuse(&["backup", "restore", file]);
            refuse(&["backup", "check", file, "--passphrase", file]);
            refuse(&["--key-file", file, "today"]);
        }
        refuse(&["export", &format!("{missing}/deep/out.jsonl")]);
        refuse(&["body-map", "--svg", &format!("{missing}/deep/map.svg")]);
        refuse(&["backup", "schedule", "--to", &missing]);
        refuse(&["backup", "make", "--to", &missing]);
        refuse(&["backup", "recovery-key"]);
        refuse(&["log", &long]);
        refuse(&["log", "pain", &long]);
        refuse(&["log", "pain", "3", "--at", &long]);
        refuse(&["log", "sleep", &long]);
        refuse(&["log", "naproxen", &long]);
        refuse(&["day", &long]);
        refuse(&["medicine", "add", &long]);
        refuse(&["remind", "add", "custom", "x", "--at", &long]);
        refuse(&["history", &long]);
        refuse(&["about", "set", "country", &long]);
        refuse(&["erase", "--entry", &long]);
        refuse(&["erase", "--words", "x"]);
        refuse(&["erase", "--everything"]);
        // Lines of an export, broken in every way that a library has a text for.
        let broken = ebb.path("broken.jsonl").display().to_string();
        let entry = whole.lines().find(|line| line.starts_with("{\"entry\"")).unwrap().to_owned();
        let with = |line: &str| whole.replacen(&entry, line, 1).into_bytes();
        let mut texts: Vec<Vec<u8>> = vec![
            whole.as_bytes()[..whole.len() / 2].to_vec(),
            with(&entry[..entry.len() / 2]),
            with(&entry.replacen("\"id\"", "\"idd\"", 1)),
            with(&entry.replacen("\"mark\":\"measured\"", "\"mark\":7", 1)),
            with(&entry.replacen("\"mark\":\"measured\"", "\"mark\":\"mesured\"", 1)),
            with(&entry.replacen("\"mark\":\"measured\",", "", 1)),
            with(&entry.replacen("\"body\":{", "\"body\":{\"colour\":1,", 1)),
            with(&entry.replacen("\"body\":{", "\"body\":[", 1)),
            with(&entry.replacen("{\"entry\"", "{\"entree\"", 1)),
            with(&format!("{entry}\n{entry}")),
            whole.replacen("\"clock\":1,", "\"clock\":0,", 1).into_bytes(),
            whole.replacen("\"created\":1", "\"created\":9", 1).into_bytes(),
            whole.replacen("\"verb\":\"log\"", "\"verb\":\"sing\"", 1).into_bytes(),
            whole.replacen("\"kind\":\"medicine\"", "\"kind\":\"potion\"", 1).into_bytes(),
        ];
        let mut bytes = whole.clone().into_bytes();
        bytes[whole.len() / 2] = 0xff;
        texts.push(bytes);
        for text in texts {
            fs::write(&broken, text).unwrap();
            refuse(&["backup", "restore", &broken]);
            refuse(&["import", &broken]);
        }
        // Last: the diary itself, damaged.
        let mut bytes = fs::read(ebb.journal()).unwrap();
        for page in bytes.chunks_mut(4_096).skip(1) {
            page[..64].fill(0x42);
        }
        fs::write(ebb.journal(), bytes).unwrap();
        refuse(&["today"]);
        refuse(&["log", "pain", "3"]);
        refuse(&["check"]);
        fs::write(ebb.journal(), "no diary at all").unwrap();
        refuse(&["today"]);

        assert!(said.len() > 50);
        let mut wrong: Vec<String> = Vec::new();
        for (command, message) in &said {
            let found = english_words(message);
            let long = message.contains(&"x".repeat(50));
            if !found.is_empty() || long || message.contains("os error") {
                wrong.push(format!("{language} {}: {found:?} in {message}", &command[..command.len().min(80)]));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}
