//! Reading times of day as people write them, in any of the languages.

use chrono::NaiveTime;

use super::typed::number_word;
use crate::time::DayPart;

/// A time of day as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TypedClock {
    /// It can only be this.
    One(NaiveTime),
    /// It was said by a clock of twelve hours, without which half of the day.
    Either(NaiveTime, NaiveTime),
}

/// Words that stand before a time.
const HEADS: [&str; 8] = ["at ", "um ", "a las ", "a la ", "al ", "am ", "zu ", "a "];

/// One after which a bare hour is a time.
const HEAD_OF_HOUR: &str = "a las ";

/// Parts of the day that follow a time, longest first.
const PARTS: [(&str, DayPart); 21] = [
    (" in the afternoon", DayPart::Afternoon),
    (" de la madrugada", DayPart::Night),
    (" in the morning", DayPart::Morning),
    (" in the evening", DayPart::Evening),
    (" am nachmittag", DayPart::Afternoon),
    (" de la manana", DayPart::Morning),
    (" am vormittag", DayPart::Morning),
    (" in der nacht", DayPart::Night),
    (" de la noche", DayPart::Night),
    (" de la tarde", DayPart::Afternoon),
    (" nachmittags", DayPart::Afternoon),
    (" in der fruh", DayPart::Morning),
    (" vormittags", DayPart::Morning),
    (" am morgen", DayPart::Morning),
    (" am abend", DayPart::Evening),
    (" at night", DayPart::Night),
    (" morgens", DayPart::Morning),
    (" abends", DayPart::Evening),
    (" nachts", DayPart::Night),
    (" mittags", DayPart::Afternoon),
    (" fruh", DayPart::Morning),
];

/// Hours and minutes as they were said.
struct ClockReading {
    hour: u32,
    minute: u32,
    second: u32,
    /// Whether the language says it by a clock of twelve hours, so that "at 9" may be the evening's.
    of_twelve: bool,
}

/// Reads a time of day from a folded text: `14:30`, `14:30:15`, `14.30`, `14h30`, `2:30 pm`, `2 pm`, "at 9 in the evening",
/// "noon", "9 Uhr", "9 Uhr 30", "halb 9 abends", "Mitternacht", "a las 9 y media", "a las 9 de la noche", "mediodía". A
/// leap second is no time that a diary needs.
pub(super) fn read_clock(text: &str) -> Option<TypedClock> {
    let (head, text) =
        HEADS.iter().find_map(|head| Some((*head, text.strip_prefix(head)?.trim_start()))).unwrap_or(("", text));
    match text {
        "noon" | "midday" | "12 noon" | "mittag" | "mittags" | "mediodia" => {
            return time(12, 0, 0).map(TypedClock::One);
        }
        "midnight" | "12 midnight" | "mitternacht" | "medianoche" => return time(0, 0, 0).map(TypedClock::One),
        _ => {}
    }
    let part = PARTS.iter().find_map(|(end, part)| Some((text.strip_suffix(end)?, *part)));
    let (bare, part) = part.map_or((text, None), |(bare, part)| (bare, Some(part)));
    // With its part of the day, a bare hour is a time.
    let said = said(if part.is_some() { HEAD_OF_HOUR } else { head }, bare.trim())?;
    match part {
        Some(part) => at_part(&said, part).map(TypedClock::One),
        None if said.of_twelve && (1..=12).contains(&said.hour) => {
            let hour = said.hour % 12;
            Some(TypedClock::Either(time(hour, said.minute, 0)?, time(hour + 12, said.minute, 0)?))
        }
        None => time(said.hour, said.minute, said.second).map(TypedClock::One),
    }
}

/// The time of a part of the day that a clock of twelve or of 24 hours shows.
pub(super) fn clock_of_part(text: &str, part: DayPart) -> Option<NaiveTime> {
    let bare = HEADS.iter().find_map(|head| text.strip_prefix(head)).unwrap_or(text);
    at_part(&said(HEAD_OF_HOUR, bare.trim())?, part)
}

fn at_part(said: &ClockReading, part: DayPart) -> Option<NaiveTime> {
    let hour = match (part, said.hour) {
        (DayPart::Morning, hour @ 0..=12)
        | (DayPart::Afternoon, hour @ 12..=20)
        | (DayPart::Evening, hour @ 16..=23)
        | (DayPart::Night, hour @ (0..=6 | 18..=23)) => hour,
        (DayPart::Afternoon, hour @ 1..=8) | (DayPart::Evening, hour @ 4..=11) | (DayPart::Night, hour @ 7..=11) => {
            hour + 12
        }
        _ => return None,
    };
    time(hour, said.minute, said.second)
}

fn said(head: &str, text: &str) -> Option<ClockReading> {
    let of = |hour, minute, of_twelve| Some(ClockReading { hour, minute, second: 0, of_twelve });
    // "9 Uhr", "9 Uhr 30", "9.30 Uhr".
    if let Some((before, after)) = text.split_once("uhr") {
        let (hour, minute) = hour_and_minute(before.trim())?;
        return match after.trim() {
            "" => of(hour, minute.unwrap_or(0), false),
            after if minute.is_none() => of(hour, number(after)?, false),
            _ => None,
        };
    }
    // "14h30", "14 h", "14:30 h".
    if let Some((before, after)) = text
        .split_once('h')
        .filter(|(before, _)| before.ends_with([' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']))
    {
        let (hour, minute) = hour_and_minute(before.trim())?;
        return match after.trim() {
            "" | "." | "rs" | "oras" | "ora" => of(hour, minute.unwrap_or(0), false),
            after if minute.is_none() => of(hour, number(after)?, false),
            _ => None,
        };
    }
    let spelled = text.replace(['.', ' '], "");
    if let Some((before, half)) =
        [("pm", 12), ("am", 0)].iter().find_map(|(end, half)| Some((spelled.strip_suffix(end)?, *half)))
    {
        // "9.30 pm" has lost its point.
        let before = if text.matches('.').count() % 2 == 1 && !text.ends_with('.') {
            text.trim_end_matches(['p', 'a', 'm', ' ', '.'])
        } else {
            before
        };
        let (hour, minute) = hour_and_minute(before).filter(|(hour, _)| (1..=12).contains(hour))?;
        return of(hour % 12 + half, minute.unwrap_or(0), false);
    }
    if let Some(hour) = text.strip_suffix("o'clock").or_else(|| text.strip_suffix("o’clock")) {
        return of(spoken_hour(hour.trim())?, 0, true);
    }
    // "Halb 9" is half past eight.
    if let Some(hour) = text.strip_prefix("halb ") {
        let hour = spoken_hour(hour).filter(|hour| (1..=12).contains(hour))?;
        return of(if hour == 1 { 12 } else { hour - 1 }, 30, true);
    }
    for (end, minute, back) in [(" y media", 30, 0), (" y cuarto", 15, 0), (" menos cuarto", 45, 1)] {
        if let Some(hour) = text.strip_suffix(end) {
            let hour = spoken_hour(hour)?.checked_sub(back)?;
            return of(if hour == 0 { 12 } else { hour }, minute, true);
        }
    }
    if let Some((hour, minute, second)) = in_figures(text) {
        return Some(ClockReading { hour, minute, second, of_twelve: false });
    }
    // A bare hour is a time only after a word that says so.
    match head {
        "a las " | "a la " | "um " | "at " => of(spoken_hour(text)?, 0, true),
        _ => None,
    }
}

/// `14:30`, `14:30:15`, `14.30`.
fn in_figures(text: &str) -> Option<(u32, u32, u32)> {
    if text.contains(':') {
        let mut parts = text.split(':');
        let (hour, minute) = (number(parts.next()?)?, two_digits(parts.next()?)?);
        let second = parts.next().map_or(Some(0), two_digits)?;
        return parts.next().is_none().then_some((hour, minute, second));
    }
    let (hour, minute) = text.split_once('.')?;
    Some((number(hour)?, two_digits(minute)?, 0))
}

/// Whether a text could be a time as well as a day and month: `19.03`.
pub(super) fn is_time_or_date(text: &str) -> bool {
    !text.contains(':') && in_figures(text).is_some_and(|(hour, minute, _)| hour < 24 && minute < 60)
}

fn hour_and_minute(text: &str) -> Option<(u32, Option<u32>)> {
    match text.split_once([':', '.']) {
        Some((hour, minute)) => Some((number(hour.trim())?, Some(number(minute.trim())?))),
        None => Some((spoken_hour(text)?, None)),
    }
}

/// An hour in figures or, as far as people write it out, in words.
fn spoken_hour(text: &str) -> Option<u32> {
    let word = match text {
        "una" | "ein" => Some(1),
        "eleven" | "elf" | "once" => Some(11),
        "twelve" | "zwolf" | "doce" => Some(12),
        word => {
            let hour = number_word(word).filter(|hour| hour.fract() == 0.0 && *hour <= 12.0);
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 12")]
            hour.map(|hour| hour as u32)
        }
    };
    word.or_else(|| number(text))
}

fn number(text: &str) -> Option<u32> {
    let digits = (1..=2).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits { text.parse().ok() } else { None }
}

fn two_digits(text: &str) -> Option<u32> {
    number(text).filter(|_| text.len() == 2)
}

fn time(hour: u32, minute: u32, second: u32) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour, minute, second)
}
