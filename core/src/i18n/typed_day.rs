//! The words for days and their parts, in every language, and days that lie so many back.

use super::typed_duration::{DAY, read_duration};
use crate::time::DayPart;

/// Days by name, longest first, and how many days they lie back.
pub(super) const DAYS: [(&str, i32); 18] = [
    ("the day before yesterday", 2),
    ("day before yesterday", 2),
    ("antes de ayer", 2),
    ("vorgestern", 2),
    ("anteayer", 2),
    ("antier", 2),
    ("yesterday", 1),
    ("gestern", 1),
    ("ayer", 1),
    ("today", 0),
    ("heute", 0),
    ("hoy", 0),
    ("this", 0),
    ("diesen", 0),
    ("diese", 0),
    ("esta", 0),
    ("este", 0),
    ("last", 1),
];

/// Days to come. They are no day something was logged on, but one to pause until.
pub(super) const DAYS_TO_COME: [(&str, i32); 3] = [("tomorrow", -1), ("morgen", -1), ("manana", -1)];

/// Words that name a day only together with one of its parts.
pub(super) const ONLY_WITH_PART: [&str; 6] = ["this", "diese", "diesen", "esta", "este", "last"];

/// Nights by name, longest first, and how many days back the day lies on whose evening they begin.
pub(super) const NIGHTS: [(&str, i32); 8] = [
    ("the night before last", 2),
    ("night before last", 2),
    ("vergangene nacht", 1),
    ("vorletzte nacht", 2),
    ("letzte nacht", 1),
    ("anteanoche", 2),
    ("anoche", 1),
    ("tonight", 0),
];

/// Words for now, folded.
pub(super) const NOW: [&str; 25] = [
    "now",
    "just now",
    "right now",
    "just",
    "a moment ago",
    "this moment",
    "jetzt",
    "jetzt gerade",
    "gerade",
    "gerade eben",
    "gerade jetzt",
    "eben",
    "eben gerade",
    "soeben",
    "vor einem moment",
    "im moment",
    "ahora",
    "ahora mismo",
    "justo ahora",
    "recien",
    "hace un momento",
    "hace un instante",
    "hace nada",
    "en este momento",
    "ya",
];

/// Words for some time earlier today, folded: a day without a time.
pub(super) const EARLIER: [&str; 17] = [
    "earlier",
    "earlier today",
    "a while ago",
    "a little while ago",
    "some time ago today",
    "vorhin",
    "heute fruher",
    "fruher am tag",
    "vor einer weile",
    "vor einiger zeit heute",
    "hace un rato",
    "hace un ratito",
    "hace rato",
    "hace poco rato",
    "mas temprano",
    "hoy mas temprano",
    "antes hoy",
];

/// What may stand before a part of today: "in the morning", "am Morgen", "de madrugada".
pub(super) const BEFORE_PART: [&str; 16] = [
    "in the early ",
    "in the late ",
    "in the ",
    "during the ",
    "early ",
    "late ",
    "at ",
    "am fruhen ",
    "am spaten ",
    "am ",
    "in der ",
    "por la ",
    "en la ",
    "durante la ",
    "a la ",
    "de ",
];

/// Parts of today in one word, which is not also another: "morgen" and "mañana" are tomorrow.
pub(super) const ONE_WORD_PARTS: [&str; 7] =
    ["morgens", "vormittags", "nachmittags", "abends", "nachts", "evening", "madrugada"];

/// Whether a text begins with whole words.
pub(super) fn starts(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',']))
}

/// The part of the day that a word names.
pub(super) fn part(word: &str) -> Option<DayPart> {
    Some(match word {
        "morning" | "morgen" | "fruh" | "vormittag" | "manana" | "morgens" | "vormittags" => DayPart::Morning,
        "afternoon" | "nachmittag" | "nachmittags" | "tarde" => DayPart::Afternoon,
        "evening" | "abend" | "abends" => DayPart::Evening,
        "night" | "nacht" | "nachts" | "noche" | "madrugada" => DayPart::Night,
        _ => return None,
    })
}

/// What lies back, of "30 min ago", "vor 30 min" and "hace 30 min".
pub(super) fn ago(text: &str) -> Option<&str> {
    text.strip_suffix(" ago").or_else(|| text.strip_prefix("vor ")).or_else(|| text.strip_prefix("hace "))
}

/// Whole days that lie back, and what follows: "3 days ago", "vor einer Woche um 9". Hours are none: they name a point in
/// time.
pub(super) fn days_ago(text: &str) -> Option<(i32, &str)> {
    let (length, rest) = match text.split_once(" ago") {
        Some((length, rest)) if rest.is_empty() || rest.starts_with([' ', ',']) => (length, rest),
        _ => {
            let after = text.strip_prefix("vor ").or_else(|| text.strip_prefix("hace "))?;
            // The length ends with the word for its unit.
            let end = after.match_indices([' ', ',']).map(|(place, _)| place).chain([after.len()]);
            let mut ends = end.filter(|place| is_days(&after[..*place]));
            let place = ends.next()?;
            after.split_at(place)
        }
    };
    let days = read_duration(length).filter(|_| is_days(length))?.minutes / DAY;
    #[allow(clippy::cast_possible_truncation, reason = "at most ten years")]
    (days.fract() == 0.0 && days <= 3_660.0).then_some((days as i32, rest.trim_start_matches([' ', ','])))
}

/// Whether a length of time ends with a number of days or weeks.
fn is_days(length: &str) -> bool {
    let unit = length.rsplit(' ').next().unwrap_or_default();
    ["day", "tag", "dia", "week", "woche", "semana"].iter().any(|name| unit.starts_with(name))
}
