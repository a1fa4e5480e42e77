//! Reading how many, in words: "half a", "eine", "dos", "one and a half".

use super::typed::{folded, number_word};

/// Words for how many, folded, and the same in figures. Those of several words count as a whole.
const COUNTS: [(&str, &str); 37] = [
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

/// The endings with which Spanish adds a half behind the thing: "dos comprimidos y medio".
const AND_A_HALF: [&str; 2] = ["medio", "media"];

/// Splits a text that begins with how many in words: the same in figures, `2` or `1 1/2`, and what is counted, as it was
/// written. `None` where it begins otherwise, or where nothing follows.
pub(crate) fn split_count(text: &str) -> Option<(String, String)> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let and_a_half = match words.as_slice() {
        [_, _, .., and, half] => folded(and) == "y" && AND_A_HALF.contains(&folded(half).as_str()),
        _ => false,
    };
    if and_a_half {
        words.truncate(words.len() - 2);
    }
    let longest = (1..words.len().min(5)).rev();
    let (count, rest) = longest.into_iter().find_map(|length| {
        let (head, rest) = words.split_at(length);
        Some((figures(&folded(&head.join(" ")))?, rest.join(" ")))
    })?;
    match (and_a_half, count.contains('/')) {
        (false, _) => Some((count, rest)),
        (true, false) => Some((format!("{count} 1/2"), rest)),
        (true, true) => None,
    }
}

fn figures(words: &str) -> Option<String> {
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
        ] {
            assert_eq!(split_count(text), Some((count.to_owned(), rest.to_owned())), "{text}");
        }
        for text in
            ["", "tablet", "half", "two", "400 mg", "twenty tablets", "couple tablets", "medio comprimido y medio"]
        {
            assert_eq!(split_count(text), None, "{text}");
        }
    }
}
