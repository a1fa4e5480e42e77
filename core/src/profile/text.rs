//! Free text that a person types.

use crate::error::{EbbError, InvalidInput};

/// Maximum length of a text, in characters.
pub(super) const TEXT_MOST: usize = 4_000;

/// Trims a text; `None` if it is blank. It is a note, and not read for crisis words; a name is checked by
/// [`crate::naming`].
pub(crate) fn text(given: Option<String>) -> Result<Option<String>, EbbError> {
    let Some(text) = given.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty()) else { return Ok(None) };
    let length = text.chars().count();
    if length > TEXT_MOST {
        let (length, most) = (length as u64, TEXT_MOST as u64);
        return Err(InvalidInput::TextTooLong { field: "text".to_owned(), length, most }.into());
    }
    Ok(Some(text))
}
