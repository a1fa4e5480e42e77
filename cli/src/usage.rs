//! Mistakes on the command line, in the person's language. In English clap says them itself.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use ebb_core::crisis::{self, CrisisKind};
use ebb_core::i18n::{Language, Words};

/// What was wrong, how the command goes and where to read more, a line each; `None` in English, and for what is no mistake, such as
/// `--help`.
pub(crate) fn in_words(error: &clap::Error, words: Words) -> Option<Vec<String>> {
    if words.language() == Language::English {
        return None;
    }
    let found = what(error, words)?;
    let hint = hint(error, words);
    let usage = text(error, ContextKind::Usage).map(|usage| {
        let usage = usage.trim();
        words.usage_how(placeholders(usage.strip_prefix("Usage:").unwrap_or(usage).trim(), words))
    });
    Some([Some(found), hint, usage, Some(words.usage_more())].into_iter().flatten().collect())
}

/// What a mistake is about, if that is a crisis: its message would repeat it.
pub(crate) fn crisis_in(error: &clap::Error) -> Option<CrisisKind> {
    let mut typed = error.context().filter_map(|(_, value)| match value {
        ContextValue::String(text) => crisis::detect(text),
        _ => None,
    });
    crisis::detect(&error.render().to_string()).or_else(|| typed.next())
}

fn what(error: &clap::Error, words: Words) -> Option<String> {
    let argument = || placeholders(&text(error, ContextKind::InvalidArg).unwrap_or_default(), words);
    let value = || text(error, ContextKind::InvalidValue).unwrap_or_default();
    Some(match error.kind() {
        ErrorKind::InvalidValue if value().is_empty() => words.usage_value_missing(argument()),
        // The reader of lengths of time says in English what the app says in every language.
        ErrorKind::ValueValidation if error.source().is_some_and(|why| why.to_string() == crate::clock::NO_LENGTH) => {
            words.error_not_a_length(value())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => words.usage_bad_value(value(), argument()),
        ErrorKind::UnknownArgument => words.usage_unknown_argument(argument()),
        ErrorKind::InvalidSubcommand => {
            words.usage_unknown_command(text(error, ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            words.usage_command_missing()
        }
        ErrorKind::MissingRequiredArgument => words.usage_argument_missing(argument()),
        ErrorKind::ArgumentConflict => match text(error, ContextKind::PriorArg) {
            Some(other) if placeholders(&other, words) != argument() => {
                words.usage_conflict(argument(), placeholders(&other, words))
            }
            _ => words.usage_twice(argument()),
        },
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            words.usage_value_missing(argument())
        }
        ErrorKind::TooManyValues => words.usage_unknown_argument(value()),
        ErrorKind::InvalidUtf8 => words.usage_not_text(),
        _ => return None,
    })
}

/// A pattern of arguments with what stands for a value in the person's language: `--dose <DOSE>`, `[OPTIONS] <NAME>`.
fn placeholders(pattern: &str, words: Words) -> String {
    let mut said = String::with_capacity(pattern.len());
    let is_of_one = |letter: char| letter.is_ascii_alphabetic() || letter == '_' || letter == '-';
    for part in pattern.split_inclusive(|letter| !is_of_one(letter)) {
        let word = part.trim_end_matches(|letter| !is_of_one(letter));
        let is_placeholder = word.len() > 1 && word.chars().all(|letter| letter.is_ascii_uppercase() || letter == '_');
        let rest = part.get(word.len()..).unwrap_or_default();
        if is_placeholder {
            // One without a word of its own, such as HH:MM, stays.
            let key = word.to_lowercase();
            let translated = words.usage_placeholder(key.as_str());
            said.push_str(if translated == key { word } else { &translated });
        } else {
            said.push_str(word);
        }
        said.push_str(rest);
    }
    said
}

/// What can be written instead.
fn hint(error: &clap::Error, words: Words) -> Option<String> {
    let nearest = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let choices = [ContextKind::ValidValue, ContextKind::ValidSubcommand];
    let meant = nearest.into_iter().find_map(|kind| text(error, kind)).map(|near| words.usage_did_you_mean(near));
    meant.or_else(|| choices.into_iter().find_map(|kind| text(error, kind)).map(|all| words.usage_choices(all)))
}

fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(all) => all.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::StyledStrs(all) => all.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        ContextValue::Number(number) => number.to_string(),
        _ => return None,
    };
    Some(text).filter(|text| !text.is_empty())
}
