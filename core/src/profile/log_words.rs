//! The words that `ebb log` reads itself, whatever else has them as its name.

use crate::entry::DayLevel;
use crate::i18n::{Language, MessageKey, Words, keys, read_duration};

/// What logging a name would mean, in words, where Ebb reads it before it looks for a medicine: a night, a nap, a day, a note
/// or a pressure point, in any of the languages. What an item of the person's own is called is asked about; a nickname is
/// looked for last, and would never be found.
pub(super) fn read_as(name: &str, words: Words) -> Option<String> {
    let name = name.to_lowercase().replace(['-', '_'], " ");
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let all = Language::ALL.map(Words::new);
    let after = |key: MessageKey, english: &str| {
        let heads = all.iter().map(|words| words.get(key).to_lowercase()).chain([english.to_owned()]);
        let mut rests = heads.filter_map(|head| {
            let rest = name.strip_prefix(&head)?;
            (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim().to_owned())
        });
        rests.next()
    };
    let is_of_day = |level: DayLevel| {
        let said = |words: &Words| words.variant("entry", format!("{}-day", level.id())).to_lowercase();
        let is_said = |own: String| name == own || own.split_once(' ').is_some_and(|(_, bare)| name == bare);
        all.iter().map(said).any(is_said)
            || name == format!("{} day", level.id())
            || name == format!("day {}", level.id())
    };
    let is_length =
        |rest: &String| rest.is_empty() || rest.starts_with(char::is_numeric) || read_duration(rest).is_some();
    if DayLevel::ALL.iter().copied().any(is_of_day)
        || after(keys::KIND_DAY_LOAD, "day").is_some_and(|rest| rest.is_empty())
    {
        return Some(words.kind_day_load());
    }
    if after(keys::ENTRY_SLEEP, "sleep").as_ref().is_some_and(is_length) {
        return Some(words.kind_sleep());
    }
    if after(keys::ENTRY_NAP, "nap").as_ref().is_some_and(is_length) {
        return Some(words.entry_nap());
    }
    // Whatever follows these is the text of the note, or the place.
    if after(keys::KIND_NOTE, "note").is_some() {
        return Some(words.kind_note());
    }
    after(keys::KIND_PRESSURE_POINT, "pressure point").map(|_| words.kind_pressure_point())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_the_log_command_are_found_in_every_language() {
        let words = Words::new(Language::English);
        for name in [
            "heavy day",
            "A Heavy Day",
            "day light",
            "usual-day",
            "Ein schwerer Tag",
            "schwerer Tag",
            "un día pesado",
            "day",
            "sleep",
            "Schlaf",
            "sueño",
            "Sleep 7h30",
            "nap",
            "Nickerchen",
            "siesta 40",
            "note",
            "Notiz",
            "nota",
            "note to self",
            "pressure point",
            "Pressure-Point left",
            "Druckpunkt",
            "punto de presión",
        ] {
            assert!(read_as(name, words).is_some(), "{name}");
        }
        for name in
            ["blue one", "sleep tablets", "Schlaftablette", "napoleon", "notebook", "day pill", "heavy", "Tagespille"]
        {
            assert_eq!(read_as(name, words), None, "{name}");
        }
        assert_eq!(read_as("heavy day", words).as_deref(), Some(words.kind_day_load().as_str()));
    }
}
