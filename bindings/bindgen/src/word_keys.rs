//! Generates the keys of the screens' words for Kotlin and Swift, so that a key missing from `app.ftl` does not
//! compile.
//!
//! Usage: `word-keys kotlin|swift FOLDER`, with the folder that the bindings are generated into.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser;

const TABLE: &str = include_str!("../../../core/locales/en/app.ftl");
/// Prefix of every key of the table.
const PREFIX: &str = "app-";

/// One word of the table.
struct Word {
    /// Its key, such as `app-undo`.
    key: &'static str,
    /// Its text in English.
    english: String,
}

impl Word {
    /// The parts of the key, without the prefix.
    fn parts(&self) -> impl Iterator<Item = &'static str> {
        self.key.strip_prefix(PREFIX).unwrap_or(self.key).split('-')
    }
}

fn main() -> Result<(), String> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let [language, folder] = arguments.as_slice() else { return Err("usage: word-keys kotlin|swift FOLDER".into()) };
    let words = words()?;
    let (file, source) = match language.as_str() {
        "kotlin" => ("app/ebb/core/WordKeys.kt", kotlin(&words)),
        "swift" => ("WordKeys.swift", swift(&words)),
        other => return Err(format!("there are no keys for {other}")),
    };
    let file = Path::new(folder).join(file);
    let failed = |error| format!("{}: {error}", file.display());
    file.parent().map_or(Ok(()), fs::create_dir_all).map_err(failed)?;
    fs::write(&file, source).map_err(failed)
}

/// The table's words, in the order of the file.
fn words() -> Result<Vec<Word>, String> {
    let resource = parser::parse_runtime(TABLE).map_err(|(_, errors)| format!("app.ftl: {errors:?}"))?;
    let messages = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    messages
        .map(|message| {
            let key = message.id.name;
            let elements = message.value.map(|value| value.elements).unwrap_or_default();
            let text = elements.into_iter().map(|element| match element {
                PatternElement::TextElement { value } => Ok(value.to_owned()),
                // A word for a flare, of which each person has their own.
                PatternElement::Placeable {
                    expression: Expression::Inline(InlineExpression::TermReference { id, .. }),
                } => Ok(id.name.replace('-', " ")),
                PatternElement::Placeable { .. } => Err(format!("app.ftl: {key} has an argument; the table has none")),
            });
            Ok(Word { key, english: text.collect::<Result<String, String>>()? })
        })
        .collect()
}

fn kotlin(words: &[Word]) -> String {
    let (mut keys, mut all) = (String::new(), String::new());
    for word in words {
        let name = word.parts().collect::<Vec<_>>().join("_").to_uppercase();
        let english = word.english.replace("*/", "* /");
        let _ = write!(keys, "    /** \"{english}\" */\n    val {name}: WordKey = WordKey(\"{}\")\n\n", word.key);
        let _ = writeln!(all, "            {name},");
    }
    format!(
        "// Written by word-keys from core/locales/en/app.ftl.\n\npackage app.ebb.core\n\n\
         /** The key of a word that the core's table has. */\n\
         @JvmInline\nvalue class WordKey internal constructor(val id: String)\n\n\
         /** Every key of the core's table, with what it says in English. */\n\
         object WordKeys {{\n{keys}    /** All of them. */\n    val ALL: List<WordKey> =\n        listOf(\n{all}        )\n}}\n"
    )
}

fn swift(words: &[Word]) -> String {
    let mut cases = String::new();
    for word in words {
        let mut name = String::new();
        for (position, part) in word.parts().enumerate() {
            let (first, rest) = part.split_at(usize::from(position > 0).min(part.len()));
            name.extend([&first.to_uppercase(), rest]);
        }
        // In back ticks, since a word may be one of Swift's own, such as "import".
        let _ = write!(cases, "  /// \"{}\"\n  case `{name}` = \"{}\"\n", word.english, word.key);
    }
    format!(
        "// Written by word-keys from core/locales/en/app.ftl.\n\n\
         /// The key of a word that core's table has.\n\
         public enum WordKey: String, CaseIterable, Sendable {{\n{cases}}}\n"
    )
}
