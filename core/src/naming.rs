//! Names: free text that Ebb shows again as a button, a title, a label or a unit.
//!
//! Every name that a person gives passes here, so that none of them can be a crisis word. Notes, and free text about
//! oneself, are not names and are not read: see `docs/decisions/0020-crisis-and-danger.md`. `core/tests/names` lists
//! every text that a method takes and what it is.

use crate::error::{EbbError, InvalidInput};

/// A name without outer blanks. Refuses one that is about a crisis before anything else is said of it, then one that is
/// empty or longer than `most` characters.
pub(crate) fn name(given: &str, most: usize) -> Result<String, EbbError> {
    let name = given.trim();
    EbbError::unless_crisis(name)?;
    if (1..=most).contains(&name.chars().count()) {
        Ok(name.to_owned())
    } else {
        Err(InvalidInput::BadName { given: name.to_owned(), most: most as u64 }.into())
    }
}

/// Like [`name`], for a label that may be left out: `None` if it is blank. `field` names it in the refusal of a long one.
pub(crate) fn optional_label(given: Option<&str>, field: &str, most: usize) -> Result<Option<String>, EbbError> {
    let Some(label) = given.map(str::trim).filter(|label| !label.is_empty()) else { return Ok(None) };
    EbbError::unless_crisis(label)?;
    let length = label.chars().count();
    if length > most {
        let (field, length, most) = (field.to_owned(), length as u64, most as u64);
        return Err(InvalidInput::TextTooLong { field, length, most }.into());
    }
    Ok(Some(label.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_trimmed_and_have_a_length() {
        assert_eq!(name("  Neck ", 4).unwrap(), "Neck");
        for given in ["", "  ", "Necks"] {
            assert_eq!(name(given, 4).unwrap_err().code(), "bad-name", "{given:?}");
        }
        assert_eq!(optional_label(Some(" ml "), "unit", 2).unwrap().as_deref(), Some("ml"));
        assert_eq!(optional_label(Some("  "), "unit", 2).unwrap(), None);
        assert_eq!(optional_label(Some("drop"), "unit", 2).unwrap_err().code(), "text-too-long");
    }

    #[test]
    fn crisis_word_is_refused_whatever_its_length() {
        let long = format!("{} overdose", "x".repeat(500));
        for given in ["overdose", " Kill Myself ", &long] {
            assert_eq!(name(given, 4).unwrap_err().code(), "talk-to-someone", "{given:?}");
            assert_eq!(optional_label(Some(given), "unit", 4).unwrap_err().code(), "talk-to-someone", "{given:?}");
        }
    }
}
