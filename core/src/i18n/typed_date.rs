//! Reading dates as people write them, in any of the languages.

use chrono::Datelike as _;

use super::Language;
use crate::time::Day;

/// A date as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TypedDate {
    /// It can only be this.
    One(Day),
    /// Day or month may come first.
    Either(Day, Day),
}

/// The months, by the beginning that is theirs alone in every language, and their whole names.
const MONTHS: [&[&str]; 12] = [
    &["january", "januar", "enero", "jan", "ene", "janner"],
    &["february", "februar", "febrero", "feb"],
    &["march", "marz", "marzo", "mar", "mrz"],
    &["april", "abril", "apr", "abr"],
    &["may", "mai", "mayo"],
    &["june", "juni", "junio", "jun"],
    &["july", "juli", "julio", "jul"],
    &["august", "agosto", "aug"],
    &["september", "septiembre", "setiembre", "sep", "sept"],
    &["october", "oktober", "octubre", "oct", "okt"],
    &["november", "noviembre", "nov"],
    &["december", "dezember", "diciembre", "dec", "dez", "dic"],
];

/// Reads the date at the beginning of a folded text, and returns it with what follows: `2026-03-19`, `19.03.2026`, `19.3.`,
/// `19/03/2026`, "19. März 2026", "March 19", "19 de marzo". Points mean day before month; with slashes and hyphens the
/// language says which, and English does not. Without a year it is the last such day up to `today`; without `today` the
/// year is needed.
pub(super) fn split_date(text: &str, today: Option<Day>, language: Language) -> Option<(TypedDate, &str)> {
    let (first, rest) = split_word(text);
    if let Some(date) = in_figures(first, rest.is_empty(), today, language) {
        return Some((date, rest));
    }
    if let Some((date, rest)) = first.split_once('t').filter(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()))
        && let Ok(day) = date.parse::<Day>()
    {
        // "2026-03-19T09:00", folded.
        return Some((TypedDate::One(day), &text[text.len() - rest.len() - (text.len() - first.len())..]));
    }
    in_words(text, today)
}

/// The first word, and the rest without outer blanks and commas.
fn split_word(text: &str) -> (&str, &str) {
    let end = text.find([' ', ',']).unwrap_or(text.len());
    (&text[..end], text[end..].trim_start_matches([' ', ',']))
}

fn in_figures(word: &str, alone: bool, today: Option<Day>, language: Language) -> Option<TypedDate> {
    if let Ok(day) = word.parse::<Day>() {
        return Some(TypedDate::One(day));
    }
    let separator = word.chars().find(|letter| matches!(letter, '.' | '/' | '-'))?;
    let ends = word.ends_with(separator);
    let parts: Vec<&str> = word.trim_end_matches(separator).split(separator).collect();
    let (first, second, year) = match parts.as_slice() {
        [first, second, year] if year.len() == 4 && !ends => (number(first)?, number(second)?, Some(number(year)?)),
        // "19.03" alone may be a time as well.
        [first, second] if separator == '.' && (ends || !alone) => (number(first)?, number(second)?, None),
        [first, second] if separator == '/' && !ends => (number(first)?, number(second)?, None),
        _ => return None,
    };
    let day = |day: u32, month: u32| of(year, month, day, today);
    let (day_first, month_first) = (day(first, second), day(second, first));
    match (day_first, month_first) {
        (Some(day), _) if separator == '.' || language != Language::English => Some(TypedDate::One(day)),
        (None, _) if separator == '.' => None,
        (Some(one), Some(other)) if one != other => Some(TypedDate::Either(one, other)),
        (Some(day), _) | (None, Some(day)) => Some(TypedDate::One(day)),
        (None, None) => None,
    }
}

/// "19. März 2026", "19 March", "March 19, 2026", "19 de marzo de 2026".
fn in_words(text: &str, today: Option<Day>) -> Option<(TypedDate, &str)> {
    let (first, mut rest) = split_word(text);
    let ordinal = |word: &str| {
        let word = word.trim_end_matches('.');
        number(["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word))
    };
    let (day, month) = if let Some(month) = month(first) {
        let (second, after) = split_word(rest);
        rest = after;
        (ordinal(second)?, month)
    } else {
        let day = ordinal(first)?;
        let (mut second, mut after) = split_word(rest);
        if matches!(second, "de" | "of") {
            (second, after) = split_word(after);
        }
        rest = after;
        (day, month(second)?)
    };
    let (next, after) = split_word(rest);
    let (next, after) = if matches!(next, "de" | "del") { split_word(after) } else { (next, after) };
    let year = number(next).filter(|_| next.len() == 4);
    if year.is_some() {
        rest = after;
    }
    Some((TypedDate::One(of(year, month, day, today)?), rest))
}

fn month(word: &str) -> Option<u32> {
    let word = word.trim_end_matches('.');
    let place = MONTHS.iter().position(|names| names.contains(&word))?;
    u32::try_from(place + 1).ok()
}

/// The day of a date. Without a year, the last one that is not after `today`.
fn of(year: Option<u32>, month: u32, day: u32, today: Option<Day>) -> Option<Day> {
    if let Some(year) = year {
        return Day::new(i32::try_from(year).ok()?, month, day);
    }
    let today = today?;
    // The 29th of February may lie eight years back.
    (0..=8).filter_map(|back| Day::new(today.date().year() - back, month, day)).find(|day| *day <= today)
}

fn number(text: &str) -> Option<u32> {
    let digits = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}
