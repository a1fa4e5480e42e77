//! Reads the messages in `locales`, checks them, and writes a method of `Words` and a key for each, and the messages of each
//! language in one text, sorted by key, so that none has to be looked for at run time.
//!
//! The build fails, naming file and line, where a message does not parse, stands twice or refers to another, and where
//! a language lacks a message, has one that English has not, or uses other variables. A message may use the terms of the
//! words for a flare, in `flare-words`, of which every word of a language has the same.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

const FILES: [&str; 6] = ["core.ftl", "safety.ftl", "seldom.ftl", "files.ftl", "app.ftl", "catalog.ftl"];
/// What the others are compared with.
const REFERENCE: &str = "en";
const OTHERS: [&str; 2] = ["de", "es"];
/// Messages of built-in items. The catalogue's data choose them, never code, so they have no accessors.
const DATA: &str = "item-";
/// The files of a language's words for a flare.
const FLARE_WORDS: [&str; 3] = ["flare-words/flare.ftl", "flare-words/crash.ftl", "flare-words/bad-spell.ftl"];

struct Message {
    /// As written, from its key on.
    text: String,
    /// In order of first appearance.
    variables: Vec<String>,
    /// File and line.
    place: String,
}

type Messages = BTreeMap<String, Message>;
type Terms = BTreeSet<String>;

fn main() {
    let locales = PathBuf::from(variable("CARGO_MANIFEST_DIR")).join("locales");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", locales.display());
    let mut problems = Vec::new();
    let mut reference = Messages::new();
    let mut others = OTHERS.map(|_| Messages::new());
    let terms = terms_of_words(&locales.join(REFERENCE), &mut problems);
    let terms_of_others = OTHERS.map(|language| terms_of_words(&locales.join(language), &mut problems));
    for file in FILES {
        let in_file = read(&locales.join(REFERENCE).join(file), &terms, &mut problems);
        for ((language, messages), terms) in OTHERS.iter().zip(&mut others).zip(&terms_of_others) {
            let path = locales.join(language).join(file);
            let found = read(&path, terms, &mut problems);
            compare(&in_file, &found, &path, &mut problems);
            add(messages, found, &mut problems);
        }
        add(&mut reference, in_file, &mut problems);
    }
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    let out = PathBuf::from(variable("OUT_DIR"));
    let write =
        |name: &str, text: String| fs::write(out.join(name), text).expect("Cargo's output folder can be written");
    let mut starts = Vec::new();
    for (language, messages) in [REFERENCE].iter().chain(&OTHERS).zip([&reference].into_iter().chain(&others)) {
        let (text, of_language) = sorted(messages);
        write(&format!("{language}.ftl"), text);
        starts.push(of_language);
    }
    let count = reference.len() + 1;
    let starts = format!(
        "/// Where each message begins in the text of each language, in order of the keys, and where the last ends.\n\
         #[allow(clippy::unreadable_literal, reason = \"made by the build\")]\n\
         static STARTS: [[u32; {count}]; {}] = {starts:?};\n\n",
        starts.len()
    );
    reference.retain(|key, _| !key.starts_with(DATA));
    write("starts.rs", starts);
    write("messages.rs", source(&reference));
}

/// Adds the messages of a file to those of its language.
fn add(all: &mut Messages, of_file: Messages, problems: &mut Vec<String>) {
    for (key, message) in of_file {
        if let Some(first) = all.get(&key) {
            problems.push(format!("{}: {key} stands in {} too", message.place, first.place));
        }
        all.insert(key, message);
    }
}

/// The messages in order of their keys, and where each begins and the last ends.
fn sorted(messages: &Messages) -> (String, Vec<usize>) {
    let (mut text, mut starts) = (String::new(), vec![0]);
    for message in messages.values() {
        text.push_str(&message.text);
        text.push('\n');
        starts.push(text.len());
    }
    (text, starts)
}

fn variable(name: &str) -> String {
    env::var(name).expect("Cargo sets it")
}

/// The text of a file.
fn text_of(path: &Path, problems: &mut Vec<String>) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| {
        problems.push(format!("{}: {error}", path.display()));
        String::new()
    })
}

/// The terms that every word for a flare has in a language.
fn terms_of_words(language: &Path, problems: &mut Vec<String>) -> Terms {
    let [first, others @ ..] = FLARE_WORDS.map(|file| terms(&language.join(file), problems));
    for (file, other) in FLARE_WORDS[1..].iter().zip(others) {
        let differing: Vec<_> = first.symmetric_difference(&other).map(|name| format!("-{name}")).collect();
        if !differing.is_empty() {
            let (file, first) = (language.join(file), FLARE_WORDS[0]);
            problems.push(format!("{} differs from {first} in {}", file.display(), differing.join(", ")));
        }
    }
    first
}

/// The terms of a file that holds nothing else.
fn terms(path: &Path, problems: &mut Vec<String>) -> Terms {
    let text = text_of(path, problems);
    let mut problem = |what: &str| problems.push(format!("{}: {what}", path.display()));
    let resource = parser::parse_runtime(text.as_str()).unwrap_or_else(|(partial, errors)| {
        for error in errors {
            problem(&error.kind.to_string());
        }
        partial
    });
    let mut terms = Terms::new();
    for entry in resource.body {
        let Entry::Term(term) = entry else {
            problem("only terms belong here");
            continue;
        };
        let is_text = |element: &PatternElement<&str>| matches!(element, PatternElement::TextElement { .. });
        if !term.value.elements.iter().all(is_text) || !terms.insert(term.id.name.to_owned()) {
            problem(&format!("-{} stands twice, or is more than text", term.id.name));
        }
    }
    terms
}

/// The messages of a file, which may use these terms.
fn read(path: &Path, terms: &Terms, problems: &mut Vec<String>) -> Messages {
    let text = text_of(path, problems);
    let place = |at: usize| format!("{}:{}", path.display(), text[..at].matches('\n').count() + 1);
    let resource = parser::parse_runtime(text.as_str()).unwrap_or_else(|(partial, errors)| {
        problems.extend(errors.iter().map(|error| format!("{}: {}", place(error.pos.start), error.kind)));
        partial
    });
    let mut messages = Messages::new();
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        // The parser hands out slices of the text.
        let at = key.as_ptr() as usize - text.as_ptr() as usize;
        let (place, mut found) = (place(at), Found::default());
        if let Some(pattern) = &message.value {
            found.pattern(pattern);
        }
        if found.refers {
            problems.push(format!("{place}: {key} refers to another message, which parsing one by one cannot resolve"));
        }
        for unknown in found.terms.iter().filter(|term| !terms.contains(**term)) {
            problems.push(format!("{place}: {key} uses -{unknown}, which no word for a flare has"));
        }
        let message = Message { text: written(&text[at..]), variables: found.variables, place: place.clone() };
        if let Some(first) = messages.insert(key.to_owned(), message) {
            problems.push(format!("{place}: {key} stands in {} too", first.place));
        }
    }
    messages
}

/// A message as written: its first line, and those that go on with it.
fn written(text: &str) -> String {
    let goes_on = |line: &&str| line.starts_with([' ', '}']);
    let mut lines = text.lines();
    lines.next().into_iter().chain(lines.take_while(goes_on)).collect::<Vec<_>>().join("\n")
}

/// What a message's pattern is made of.
#[derive(Default)]
struct Found<'t> {
    variables: Vec<String>,
    /// The terms that it uses as they are.
    terms: BTreeSet<&'t str>,
    /// Whether it refers to another message, to a function or to a part of a term.
    refers: bool,
}

impl<'t> Found<'t> {
    fn pattern(&mut self, pattern: &Pattern<&'t str>) {
        for element in &pattern.elements {
            if let PatternElement::Placeable { expression } = element {
                self.expression(expression);
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&'t str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.pattern(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&'t str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                if self.variables.iter().all(|known| known != id.name) {
                    self.variables.push(id.name.to_owned());
                }
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.terms.insert(id.name);
            }
            InlineExpression::MessageReference { .. }
            | InlineExpression::TermReference { .. }
            | InlineExpression::FunctionReference { .. } => self.refers = true,
        }
    }
}

/// Where a language's file says other things than the reference.
fn compare(reference: &Messages, own: &Messages, path: &Path, problems: &mut Vec<String>) {
    for (key, Message { place, variables, .. }) in reference {
        let Some(message) = own.get(key) else {
            problems.push(format!("{}: {key} is missing; it is in {place}", path.display()));
            continue;
        };
        let [wanted, used] = [variables, &message.variables].map(BTreeSet::from_iter);
        let differing: Vec<_> = wanted.symmetric_difference(&used).map(|name| format!("${name}")).collect();
        if !differing.is_empty() {
            problems.push(format!("{}: {key} differs from {place} in {}", message.place, differing.join(", ")));
        }
    }
    for (key, message) in own.iter().filter(|(key, _)| !reference.contains_key(*key)) {
        problems.push(format!("{}: {key} is not in {REFERENCE}", message.place));
    }
}

/// The module's source: a method for each message, a key for each, and the list of all keys.
fn source(messages: &Messages) -> String {
    let (mut methods, mut keys, mut all) = (String::new(), String::new(), String::new());
    for (key, message) in messages {
        let method = key.replace('-', "_");
        let constant = method.to_uppercase();
        let doc = doc(message);
        // Clippy's default is seven, `self` among them.
        let allow = if message.variables.len() < 7 {
            ""
        } else {
            "#[allow(clippy::too_many_arguments, reason = \"one for each variable\")]\n"
        };
        let (mut generics, mut parameters, mut body) = ("", String::new(), format!("self.get(keys::{constant})"));
        if !message.variables.is_empty() {
            generics = "<'a>";
            let mut arguments = String::new();
            for name in &message.variables {
                let parameter = name.replace('-', "_");
                write(&mut parameters, format_args!(", {parameter}: impl Into<FluentValue<'a>>"));
                write(&mut arguments, format_args!("({name:?}, {parameter}.into()), "));
            }
            body = format!("self.say(keys::{constant}, &[{arguments}])");
        }
        write(
            &mut methods,
            format_args!(
                "{doc}#[must_use]\n{allow}pub fn {method}{generics}(self{parameters}) -> String {{\n    {body}\n}}\n\n"
            ),
        );
        write(&mut keys, format_args!("{doc}pub const {constant}: MessageKey = MessageKey({key:?});\n\n"));
        write(&mut all, format_args!("    keys::{constant},\n"));
    }
    let count = messages.len();
    format!(
        "impl Words {{\n{methods}}}\n\n\
         /// The keys, for where code chooses one among several messages.\n\
         pub mod keys {{\nuse super::MessageKey;\n\n{keys}}}\n\n\
         /// Every key that has a constant.\n\
         #[cfg(test)]\npub(super) static ALL: [MessageKey; {count}] = [\n{all}];\n"
    )
}

/// The English text as a doc comment, fenced, because its brackets would be links.
fn doc(message: &Message) -> String {
    let mut doc = "/// ```text\n".to_owned();
    for line in message.text.lines() {
        write(&mut doc, format_args!("/// {line}\n"));
    }
    doc + "/// ```\n"
}

fn write(text: &mut String, arguments: std::fmt::Arguments<'_>) {
    text.write_fmt(arguments).expect("a string takes everything");
}
