//! Reading how many, in words: "half a", "eine", "dos", "one and a half".

use super::typed::{folded, number_word};

/// Words for how many, folded, and the same in figures. Those of several words count as a whole.
const COUNTS: [(&str, &str); 74] = [
    ("a quarter of a", "1/4"),
    ("a quarter of an", "1/4"),
    ("quarter of a", "1/4"),
    ("quarter of an", "1/4"),
    ("a quarter", "1/4"),
    ("one quarter", "1/4"),
    ("quarter", "1/4"),
    ("eine viertel", "1/4"),
    ("ein viertel", "1/4"),
    ("einen viertel", "1/4"),
    ("einer viertel", "1/4"),
    ("viertel", "1/4"),
    ("un cuarto de", "1/4"),
    ("un cuarto", "1/4"),
    ("cuarto de", "1/4"),
    ("cuarto", "1/4"),
    ("three quarters of a", "3/4"),
    ("three quarters of an", "3/4"),
    ("three quarters", "3/4"),
    ("three quarter", "3/4"),
    ("eine dreiviertel", "3/4"),
    ("einer dreiviertel", "3/4"),
    ("drei viertel", "3/4"),
    ("dreiviertel", "3/4"),
    ("tres cuartos de", "3/4"),
    ("tres cuartos", "3/4"),
    ("half of a", "1/2"),
    ("half of an", "1/2"),
    ("one half of a", "1/2"),
    ("one half of an", "1/2"),
    ("a half of a", "1/2"),
    ("die halfte einer", "1/2"),
    ("die halfte von einer", "1/2"),
    ("la mitad de un", "1/2"),
    ("la mitad de una", "1/2"),
    ("mitad de un", "1/2"),
    ("mitad de una", "1/2"),
    ("one and a half", "1 1/2"),
    ("one half", "1/2"),
    ("a half", "1/2"),
    ("half a", "1/2"),
    ("half an", "1/2"),
    ("half", "1/2"),
    ("a", "1"),
    ("an", "1"),
    ("eine halbe", "1/2"),
    ("einen halben", "1/2"),
    ("ein halbes", "1/2"),
    ("ein halber", "1/2"),
    ("halbe", "1/2"),
    ("halben", "1/2"),
    ("halbes", "1/2"),
    ("halber", "1/2"),
    ("anderthalb", "1 1/2"),
    ("eineinhalb", "1 1/2"),
    ("einundeinhalb", "1 1/2"),
    ("zweieinhalb", "2 1/2"),
    ("dreieinhalb", "3 1/2"),
    ("ein", "1"),
    ("eine", "1"),
    ("einen", "1"),
    ("einer", "1"),
    ("uno y medio", "1 1/2"),
    ("un y medio", "1 1/2"),
    ("una y media", "1 1/2"),
    ("un medio", "1/2"),
    ("una media", "1/2"),
    ("medio", "1/2"),
    ("media", "1/2"),
    ("un", "1"),
    ("una", "1"),
    ("zwei und eine halbe", "2 1/2"),
    ("two and a half", "2 1/2"),
    ("three and a half", "3 1/2"),
];

/// The endings, folded, that add a half behind the thing: "dos comprimidos y medio", "a tablet and a half".
const AND_A_HALF: [&str; 5] = [" y medio", " y media", " and a half", " and one half", " und eine halbe"];

/// The beginnings, folded, of German words for a part of a thing: "Vierteltablette".
const PARTS: [(&str, &str); 3] = [("dreiviertel", "3/4"), ("viertel", "1/4"), ("halb", "1/2")];

/// The shortest thing that such a word can name, in letters.
const THING_LEAST: usize = 5;

/// Splits a text that begins with how many in words: the same in figures, `2` or `1 1/2`, and what is counted, as it was
/// written. `None` where it begins otherwise, or where nothing follows.
pub(crate) fn split_count(text: &str) -> Option<(String, String)> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let whole = folded(&words.join(" "));
    let and_a_half = AND_A_HALF.iter().find(|ending| whole.ends_with(**ending));
    if let Some(ending) = and_a_half {
        let kept = words.len().checked_sub(ending.split_whitespace().count()).filter(|kept| *kept > 0)?;
        words.truncate(kept);
    }
    let longest = (1..words.len().min(5)).rev();
    let counted = longest.into_iter().find_map(|length| {
        let (head, rest) = words.split_at(length);
        Some((figures(&folded(&head.join(" ")), and_a_half.is_some())?, rest.join(" ")))
    });
    let (count, rest) = match counted {
        Some(counted) => counted,
        // "Comprimido y medio", "tablet and a half": one of it is left unsaid.
        None if and_a_half.is_some() => ("1".to_owned(), words.join(" ")),
        None => part_of_one(&words)?,
    };
    let (count, rest) = match part_of_one(&[rest.as_str()]).filter(|_| count == "1" && and_a_half.is_none()) {
        Some(part) => part,
        None => (count, rest),
    };
    match (and_a_half, count.contains('/')) {
        (None, _) => Some((count, rest)),
        (Some(_), false) => Some((format!("{count} 1/2"), rest)),
        (Some(_), true) => None,
    }
}

/// A half that stands alone, in figures: "eine halbe", "una y media", "half". Of what is left unsaid.
pub(crate) fn bare_half(text: &str) -> Option<&'static str> {
    const HALVES: [(&str, &str); 18] = [
        ("half", "1/2"),
        ("a half", "1/2"),
        ("one half", "1/2"),
        ("half of one", "1/2"),
        ("one and a half", "1 1/2"),
        ("two and a half", "2 1/2"),
        ("eine halbe", "1/2"),
        ("halbe", "1/2"),
        ("anderthalb", "1 1/2"),
        ("eineinhalb", "1 1/2"),
        ("einundeinhalb", "1 1/2"),
        ("zweieinhalb", "2 1/2"),
        ("media", "1/2"),
        ("una media", "1/2"),
        ("medio", "1/2"),
        ("una y media", "1 1/2"),
        ("uno y medio", "1 1/2"),
        ("dos y media", "2 1/2"),
    ];
    let text = folded(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    HALVES.iter().find(|(words, _)| *words == text).map(|(_, figures)| *figures)
}

/// A part of one thing in one word: "Vierteltablette".
fn part_of_one(words: &[&str]) -> Option<(String, String)> {
    let [word] = words else { return None };
    let word = folded(word);
    let part = |(begin, part): &(&str, &str)| {
        let thing = word.strip_prefix(begin)?;
        (thing.chars().count() >= THING_LEAST && !thing.contains(' ')).then(|| ((*part).to_owned(), thing.to_owned()))
    };
    PARTS.iter().find_map(part)
}

/// How many words mean, in figures; before "and a half" also figures themselves.
fn figures(words: &str, also_digits: bool) -> Option<String> {
    if also_digits && words.len() <= 2 && words.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(words.to_owned());
    }
    let known = COUNTS.iter().find(|(name, _)| *name == words).map(|(_, count)| (*count).to_owned());
    known.or_else(|| {
        let number = number_word(words).filter(|number| number.fract() == 0.0 && *number <= 10.0)?;
        // A couple is about two.
        (words != "couple").then(|| number.to_string())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_in_words_become_figures() {
        for (text, count, rest) in [
            ("half a tablet", "1/2", "tablet"),
            ("Half an ampoule", "1/2", "ampoule"),
            ("one and a half tablets", "1 1/2", "tablets"),
            ("two tablets", "2", "tablets"),
            ("a tablet", "1", "tablet"),
            ("eine Tablette", "1", "Tablette"),
            ("eine halbe Tablette", "1/2", "Tablette"),
            ("anderthalb Tabletten", "1 1/2", "Tabletten"),
            ("fünf Tropfen", "5", "Tropfen"),
            ("zehn Tropfen", "10", "Tropfen"),
            ("medio comprimido", "1/2", "comprimido"),
            ("media pastilla", "1/2", "pastilla"),
            ("un comprimido y medio", "1 1/2", "comprimido"),
            ("dos cápsulas", "2", "cápsulas"),
            ("quarter tablet", "1/4", "tablet"),
            ("a quarter of a tablet", "1/4", "tablet"),
            ("three quarters of a tablet", "3/4", "tablet"),
            ("half of a tablet", "1/2", "tablet"),
            ("tablet and a half", "1 1/2", "tablet"),
            ("two tablets and a half", "2 1/2", "tablets"),
            ("2 tablets and a half", "2 1/2", "tablets"),
            ("eine viertel Tablette", "1/4", "Tablette"),
            ("dreiviertel Tablette", "3/4", "Tablette"),
            ("eine Vierteltablette", "1/4", "tablette"),
            ("Halbtablette", "1/2", "tablette"),
            ("die Hälfte einer Tablette", "1/2", "Tablette"),
            ("comprimido y medio", "1 1/2", "comprimido"),
            ("1 tableta y media", "1 1/2", "tableta"),
            ("media tableta", "1/2", "tableta"),
            ("un cuarto de comprimido", "1/4", "comprimido"),
            ("tres cuartos de comprimido", "3/4", "comprimido"),
            ("la mitad de una pastilla", "1/2", "pastilla"),
        ] {
            assert_eq!(split_count(text), Some((count.to_owned(), rest.to_owned())), "{text}");
        }
        for text in [
            "",
            "tablet",
            "half",
            "two",
            "400 mg",
            "twenty tablets",
            "couple tablets",
            "medio comprimido y medio",
            "quarter",
            "and a half",
            "Halbzeit",
            "viertel",
        ] {
            assert_eq!(split_count(text), None, "{text}");
        }
    }
}
