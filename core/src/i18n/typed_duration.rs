//! Reading lengths of time as people write them, in any of the languages.

use super::typed::{folded, is_filler, number_word};

/// Minutes of a unit of time.
fn minutes_of(unit: &str) -> Option<f64> {
    Some(match unit {
        "m" | "min" | "mins" | "minute" | "minutes" | "minuten" | "minuto" | "minutos" => 1.0,
        "h" | "hr" | "hrs" | "hour" | "hours" | "std" | "stunde" | "stunden" | "hora" | "horas" => HOUR,
        "d" | "day" | "days" | "tag" | "tage" | "tagen" | "dia" | "dias" => DAY,
        "week" | "weeks" | "woche" | "wochen" | "semana" | "semanas" => 7.0 * DAY,
        _ => return None,
    })
}

/// Words that are a number of hours by themselves.
fn hours_in_a_word(word: &str) -> Option<f64> {
    Some(match word {
        "viertelstunde" => 0.25,
        "dreiviertelstunde" => 0.75,
        "halbstunde" => 0.5,
        _ => return None,
    })
}

const HOUR: f64 = 60.0;

/// Minutes of a day.
pub(super) const DAY: f64 = 1_440.0;

/// A length of time as it was written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TypedDuration {
    /// Minutes, 0 or more.
    pub minutes: f64,
    /// Whether it was written with a unit or as hours and minutes; otherwise it is a bare number.
    pub has_unit: bool,
}

/// Reads a length of time: `90`, `45 min`, `7h30`, `7:30`, `1.5 h`, "90 minutes", "half an hour", "anderthalb Stunden",
/// "hora y media". A bare number is minutes. `None` if it is none, or is negative.
#[must_use]
pub fn read_duration(text: &str) -> Option<TypedDuration> {
    let tokens = tokens(text)?;
    if let [token] = tokens.as_slice()
        && let Some((hours, minutes)) = token.split_once(':')
    {
        let (hours, minutes): (f64, f64) = (digits(hours)?, digits(minutes)?);
        return (minutes < HOUR).then_some(TypedDuration { minutes: hours * HOUR + minutes, has_unit: true });
    }
    Reading::default().all(&tokens)
}

fn digits(text: &str) -> Option<f64> {
    let plain = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

/// The numbers and words of a text without what only joins them; `None` if it holds anything else.
fn tokens(text: &str) -> Option<Vec<String>> {
    let mut tokens: Vec<String> = Vec::new();
    let mut of_number = false;
    let mut begin = true;
    for letter in folded(text).chars() {
        let numeric = letter.is_ascii_digit() || (matches!(letter, '.' | ',' | ':') && of_number && !begin);
        if letter.is_whitespace() {
            begin = true;
        } else if numeric || letter.is_alphabetic() || matches!(letter, '½' | '¼' | '¾') {
            let fraction = match letter {
                '½' => Some("half"),
                '¼' => Some("quarter"),
                '¾' => Some("three-quarters"),
                _ => None,
            };
            if begin || numeric != of_number || fraction.is_some() {
                tokens.push(String::new());
            }
            (begin, of_number) = (fraction.is_some(), numeric);
            match (fraction, tokens.last_mut()) {
                (Some(word), Some(token)) => token.push_str(word),
                (None, Some(token)) => token.push(letter),
                (_, None) => {}
            }
        } else if letter == '.' && !begin {
            // "30 min." and "2 Std."
            begin = true;
        } else {
            return None;
        }
    }
    tokens.retain(|token| !is_filler(token));
    Some(tokens)
}

/// What was read so far.
#[derive(Default)]
struct Reading {
    minutes: f64,
    /// A number whose unit is still to come.
    number: Option<f64>,
    /// Whether that number is only an article, as in "an hour".
    article: bool,
    /// Whether a fraction was just read, as in "an hour and a half".
    fraction: bool,
    /// Minutes of the last unit.
    unit: Option<f64>,
}

impl Reading {
    fn all(mut self, tokens: &[String]) -> Option<TypedDuration> {
        for token in tokens {
            self.token(token)?;
        }
        let minutes = match (self.number, self.unit) {
            (None, Some(_)) => self.minutes,
            (Some(part), Some(unit)) if self.fraction => self.minutes + part * unit,
            // "7h30".
            (Some(number), Some(HOUR)) if !self.article && number < HOUR => self.minutes + number,
            (Some(number), None) if !self.article && !self.fraction => {
                return Some(TypedDuration { minutes: number, has_unit: false });
            }
            _ => return None,
        };
        Some(TypedDuration { minutes, has_unit: true })
    }

    fn token(&mut self, token: &str) -> Option<()> {
        if let Some(hours) = hours_in_a_word(token) {
            let many = self.number.take().unwrap_or(1.0);
            return self.add(many * hours, HOUR);
        }
        if let Some(part) = fraction(token) {
            self.number = Some(match self.number.filter(|_| !self.article) {
                // "Three quarters", and otherwise "one and a half".
                Some(many) if matches!(token, "quarters" | "cuartos" | "viertel") => many * part,
                Some(whole) => whole + part,
                None => part,
            });
            (self.article, self.fraction) = (false, true);
            return Some(());
        }
        if let Some(unit) = minutes_of(token) {
            // "Hora y media" has no number at all.
            let number = self.number.take().or((token == "hora").then_some(1.0))?;
            return self.add(number, unit);
        }
        if is_article(token) {
            if self.number.is_none() {
                (self.number, self.article) = (Some(1.0), true);
            }
            return Some(());
        }
        let number = number_word(token).or_else(|| decimal(token))?;
        if self.number.is_some() {
            return None;
        }
        (self.number, self.article, self.fraction) = (Some(number), false, false);
        Some(())
    }

    fn add(&mut self, number: f64, unit: f64) -> Option<()> {
        // "30 min 2 h" and "7h75" are slips.
        let in_order = self.unit.is_none_or(|before| unit < before && number * unit < before);
        (self.minutes, self.unit) = (self.minutes + number * unit, Some(unit));
        (self.article, self.fraction) = (false, false);
        in_order.then_some(())
    }
}

fn is_article(token: &str) -> bool {
    matches!(token, "a" | "an" | "ein" | "eine" | "einer" | "einem" | "einen" | "un" | "una")
}

fn fraction(token: &str) -> Option<f64> {
    Some(match token {
        "half" | "halb" | "halbe" | "halben" | "halbes" | "media" | "medio" => 0.5,
        "quarter" | "quarters" | "viertel" | "cuarto" | "cuartos" => 0.25,
        "three-quarters" => 0.75,
        _ => return None,
    })
}

/// A number with a decimal point or comma.
fn decimal(token: &str) -> Option<f64> {
    let plain = token.starts_with(|c: char| c.is_ascii_digit()) && token.ends_with(|c: char| c.is_ascii_digit());
    if !plain || token.contains(':') {
        return None;
    }
    token.replace(',', ".").parse().ok().filter(|number: &f64| number.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn minutes(text: &str) -> Option<f64> {
        read_duration(text).map(|read| read.minutes)
    }

    #[test]
    fn a_length_of_time_in_any_usual_form() {
        for (text, expected) in [
            ("7h30", 450.0),
            ("7:30", 450.0),
            ("7 h 30 min", 450.0),
            ("7H30m", 450.0),
            ("7h", 420.0),
            ("1,5h", 90.0),
            ("1.5 h", 90.0),
            ("45min", 45.0),
            ("45 m", 45.0),
            ("90", 90.0),
            ("90 minutes", 90.0),
            ("8 hours", 480.0),
            ("1 hour and 20 minutes", 80.0),
            ("an hour", 60.0),
            ("half an hour", 30.0),
            ("a half hour", 30.0),
            ("½ h", 30.0),
            ("1½ h", 90.0),
            ("¾ h", 45.0),
            ("an hour and a half", 90.0),
            ("one and a half hours", 90.0),
            ("two hours", 120.0),
            ("a quarter of an hour", 15.0),
            ("three quarters of an hour", 45.0),
            ("2 days", 2_880.0),
            ("30 Min.", 30.0),
            ("eine halbe Stunde", 30.0),
            ("anderthalb Stunden", 90.0),
            ("zweieinhalb Stunden", 150.0),
            ("eine Viertelstunde", 15.0),
            ("dreiviertelstunde", 45.0),
            ("2 Std. 10 Min.", 130.0),
            ("8 Stunden", 480.0),
            ("media hora", 30.0),
            ("hora y media", 90.0),
            ("una hora y media", 90.0),
            ("tres cuartos de hora", 45.0),
            ("un cuarto de hora", 15.0),
            ("8 horas y 10 minutos", 490.0),
        ] {
            assert_eq!(minutes(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_is_no_length_of_time_is_refused() {
        for text in [
            "7h75",
            "h",
            "7x",
            "-3h",
            "7h-5",
            "min",
            "",
            "a",
            "half",
            "an hour or two",
            "30 min 2 h",
            "hours",
            "7:75",
            "1:2:3",
            "400 mg",
            "1/2",
            "5 6",
            "nan",
            "inf",
        ] {
            assert_eq!(minutes(text), None, "{text}");
        }
    }

    #[test]
    fn only_a_bare_number_is_without_a_unit() {
        assert_eq!(read_duration("45"), Some(TypedDuration { minutes: 45.0, has_unit: false }));
        for text in ["45 min", "7:30", "an hour", "7h30"] {
            assert!(read_duration(text).unwrap().has_unit, "{text}");
        }
    }

    proptest::proptest! {
        /// What Ebb writes itself it also reads.
        #[test]
        fn every_duration_in_words_is_read(whole in 0u32..3_000, language in 0usize..3) {
            let words = crate::i18n::Words::new(crate::i18n::Language::ALL[language]);
            let text = words.duration(f64::from(whole));
            proptest::prop_assert_eq!(minutes(&text), Some(f64::from(whole)));
        }

        #[test]
        fn no_text_gives_a_negative_length(text in ".{0,20}") {
            proptest::prop_assert!(minutes(&text).is_none_or(|minutes| minutes >= 0.0 && minutes.is_finite()));
        }
    }
}
