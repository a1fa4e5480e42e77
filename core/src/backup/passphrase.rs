//! The form of a passphrase that seals: the same for every keyboard, file and prompt that it comes from.

use unicode_normalization::UnicodeNormalization as _;
use zeroize::Zeroizing;

/// The byte order mark that some editors begin a file with.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// Brings a passphrase into its one form, as the profile `OpaqueString` of RFC 8265 (section 4.2) does: every blank is a
/// plain space, and letters are composed (NFC), so that an ä typed on one phone is the ä of another. Case and width are kept.
///
/// Beyond the profile, blanks, line breaks and byte order marks at either end are left out: nobody sees them, and files,
/// prompts and keyboards add them.
pub(super) fn prepare(typed: &str) -> Zeroizing<String> {
    let typed = typed.trim_matches(|c: char| c.is_whitespace() || c == BYTE_ORDER_MARK);
    // A line break within is one blank like any other.
    let blanks = typed.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    Zeroizing::new(blanks.nfc().collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_looks_the_same_is_the_same() {
        for (typed, same) in [
            ("scho\u{308}ne gru\u{308}ne a\u{308}pfel", "schöne grüne äpfel"),
            ("schöne grüne äpfel\n", "schöne grüne äpfel"),
            ("schöne grüne äpfel\r\n", "schöne grüne äpfel"),
            ("\u{feff}schöne grüne äpfel ", "schöne grüne äpfel"),
            ("schöne\u{a0}grüne\u{3000}äpfel", "schöne grüne äpfel"),
            // Two singletons that NFC makes one: the ångström sign and the letter.
            ("\u{212b}ngstr\u{f6}m", "\u{c5}ngstr\u{f6}m"),
        ] {
            assert_eq!(*prepare(typed), *prepare(same), "{typed:?}");
        }
        for other in ["Schöne grüne äpfel", "schone grune apfel", "schönegrüneäpfel", "ｓchöne grüne äpfel"] {
            assert_ne!(*prepare(other), *prepare("schöne grüne äpfel"), "{other:?}");
        }
        assert_eq!(prepare("  \u{feff}\n").as_str(), "");
    }

    proptest! {
        #[test]
        fn composed_and_decomposed_are_prepared_alike_and_once_is_enough(typed in "\\PC{0,24}") {
            let prepared = prepare(&typed);
            prop_assert_eq!(&*prepare(&prepared), &*prepared);
            prop_assert_eq!(&*prepare(&typed.nfd().collect::<String>()), &*prepared);
            let file = format!("\u{feff}{typed}\r\n");
            prop_assert_eq!(&*prepare(&file), &*prepared);
        }
    }
}
