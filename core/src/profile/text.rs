//! Free text that a person types.

use crate::error::{EbbError, InvalidInput};

/// Maximum length of a text, in characters.
const TEXT_MOST: usize = 4_000;

/// Trims a text; `None` if it is blank.
pub(super) fn text(given: Option<String>) -> Result<Option<String>, EbbError> {
    short_text(given, TEXT_MOST)
}

/// Like [`text`], with at most `most` characters.
pub(super) fn short_text(given: Option<String>, most: usize) -> Result<Option<String>, EbbError> {
    let Some(text) = given.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()) else { return Ok(None) };
    let length = text.chars().count();
    if length > most {
        let (length, most) = (length as u64, most as u64);
        return Err(InvalidInput::TextTooLong { field: "text".to_owned(), length, most }.into());
    }
    Ok(Some(text))
}
