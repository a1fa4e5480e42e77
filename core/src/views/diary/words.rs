//! Days in words, as the diary says them.

use crate::entry::RecalledDay;
use crate::i18n::Words;
use crate::time::Day;
use crate::views::day::DaySummary;

/// A day as a heading or the start of a sentence: "Yesterday, Friday 13 March".
pub(super) fn day_title(words: Words, day: Day, today: Day) -> String {
    let date = upper_first(&words.weekday_date(day, today));
    match today.since(day) {
        0 => words.diary_today(lower_start(words, &date)),
        1 => words.diary_yesterday(lower_start(words, &date)),
        _ => date,
    }
}

/// The start of a date within a sentence: a weekday has a capital in English and German, none in Spanish.
fn lower_start(words: Words, date: &str) -> String {
    if words.variant("weekday", 1).starts_with(char::is_uppercase) {
        date.to_owned()
    } else {
        crate::i18n::lower_first(date)
    }
}

/// The text with its first letter in upper case.
pub(in crate::views) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Whether something was logged on the day itself, and not only how it is recalled.
pub(super) fn was_logged(summary: &DaySummary) -> bool {
    summary.entries > u32::from(summary.recalled.is_some())
}

/// What is known of a day, a sentence each: its symptoms overall, whether it was a flare day, how it is recalled.
pub(super) fn day_sentences(words: Words, summary: &DaySummary) -> Vec<String> {
    let burden = summary.burden.map(|burden| words.diary_burden(words.number(burden)));
    let unrated = (summary.burden.is_none() && was_logged(summary)).then(|| words.diary_unrated(own_entries(summary)));
    let flare = summary.flare.map(|flare| if flare { words.diary_flare_day() } else { words.diary_no_flare_day() });
    let recalled = summary.recalled.map(|how| sentence(words, how));
    let known: Vec<String> = [burden, unrated, flare, recalled].into_iter().flatten().collect();
    if known.is_empty() { vec![words.diary_unknown()] } else { known }
}

fn own_entries(summary: &DaySummary) -> u32 {
    summary.entries - u32::from(summary.recalled.is_some())
}

fn sentence(words: Words, how: RecalledDay) -> String {
    format!("{}.", words.variant("entry-recall", how.id()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_day_begins_with_a_capital_and_says_how_near_it_is() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let today = day("2026-03-14");
        let titles = |language, text| day_title(Words::new(language), day(text), today);
        assert_eq!(titles(Language::English, "2026-03-13"), "Yesterday, Friday 13 March");
        assert_eq!(titles(Language::German, "2026-03-14"), "Heute, Samstag, 14. März");
        assert_eq!(titles(Language::Spanish, "2026-03-13"), "Ayer, viernes 13 de marzo");
        assert_eq!(titles(Language::Spanish, "2025-03-13"), "Jueves 13 de marzo de 2025");
    }
}
