//! The text of a cell.

use std::borrow::Cow;

/// What a spreadsheet takes for the beginning of a formula, with the blanks that it passes over before one.
const FORMULA: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A text that a spreadsheet would run as a formula, with an apostrophe before it: some run what another program made
/// (OWASP, *CSV injection*). Numbers are not written by this.
pub(super) fn text(given: &str) -> Cow<'_, str> {
    if given.starts_with(FORMULA) { Cow::Owned(format!("'{given}")) } else { Cow::Borrowed(given) }
}

/// A number with a decimal point; empty for none.
pub(super) fn number(value: Option<f64>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_becomes_a_text() {
        for formula in ["=1+1", "+49 170", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(text(formula), format!("'{formula}"));
        }
        for plain in ["", "Pain 3", "a=b", "'=1", "½ tablet"] {
            assert_eq!(text(plain), plain);
        }
    }

    #[test]
    fn a_number_has_a_point_and_no_more_digits_than_were_given() {
        assert_eq!([number(Some(72.35)), number(Some(3.0)), number(Some(0.0)), number(None)], ["72.35", "3", "0", ""]);
    }
}
