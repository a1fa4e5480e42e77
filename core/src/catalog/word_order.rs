//! Names whose words are in another order: "tightness in chest" is "chest tightness".

/// Small words that tell no name from another, folded, in every language. No word that denies or joins is among them.
const SMALL: &[&str] = &[
    "a", "an", "the", "in", "on", "of", "at", "to", "my", "is", "are", "i", "have", "got", "feels", "im", "der", "die",
    "das", "den", "dem", "des", "ein", "eine", "einem", "einer", "mein", "meine", "meinen", "meinem", "meiner", "am",
    "auf", "von", "vom", "ist", "sind", "ich", "habe", "el", "la", "los", "las", "un", "una", "de", "del", "en", "al",
    "mi", "mis", "es", "está", "tengo",
];

/// The words of a folded name that tell it from others, without their endings and in order of the alphabet; `None` where fewer
/// than two are left, since one word has no other order.
pub(super) fn content_words(name: &str) -> Option<Vec<&str>> {
    let mut words: Vec<&str> = words_without_endings(name).collect();
    words.sort_unstable();
    (words.len() >= 2).then_some(words)
}

/// The words of a folded name that tell it from others, without their endings.
pub(super) fn words_without_endings(name: &str) -> impl Iterator<Item = &str> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && !SMALL.contains(word));
    words.map(without_ending)
}

/// A word without the endings that its place in the sentence gives it: "geschwollene Wade", "Wade geschwollen". It may take
/// more than that, since names are compared without theirs too, and one that fits two items is of none.
fn without_ending(word: &str) -> &str {
    const ENDINGS: [&str; 9] = ["en", "er", "es", "em", "as", "os", "e", "s", "n"];
    /// The fewest letters that stay.
    const LEAST: usize = 4;
    let shorter = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    shorter.filter(|stem| stem.chars().count() >= LEAST).min_by_key(|stem| stem.len()).map_or(word, without_ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_and_small_words_do_not_count() {
        assert_eq!(content_words("tightness in my chest"), content_words("chest tightness"));
        assert_eq!(content_words("steifer nacken"), content_words("nacken ist steif"));
        assert_eq!(content_words("geschwollene wade"), content_words("wade ist geschwollen"));
        assert_eq!(content_words("the pain"), None);
        assert_ne!(content_words("no chest pain"), content_words("pain in chest"));
    }
}
