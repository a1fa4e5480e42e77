//! The recovery key as a person prints, scans or types it.

use qrcodegen::{QrCode as Code, QrCodeEcc};
use serde::Serialize;

use crate::error::EbbError;

/// What every recovery key begins with, as age defines it.
const START: &str = "AGE-SECRET-KEY-1";

/// Letters and digits after it: 32 bytes in fives of bits, and a checksum of six.
const LETTERS: usize = 58;

/// Letters and digits in a group after the first: 58 make eleven of five and one of three.
const GROUP: usize = 5;

/// Light modules that ISO/IEC 18004 wants around a code.
const QUIET_ZONE: i32 = 4;

/// What a person prints or writes down: whoever has it opens the backups without the passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RecoveryKey {
    /// The key, in letters and digits.
    pub text: String,
    /// The key in groups, to be read and typed: its fixed beginning, then five letters and digits each. Put together they are
    /// the key; typed with spaces, dashes or line breaks between them, in either case, too.
    pub groups: Vec<String>,
    /// The key as a QR code, row by row: `true` is a dark module. The light margin of four modules is part of it.
    #[cfg_attr(feature = "uniffi", uniffi(default))]
    pub qr: Vec<Vec<bool>>,
}

impl RecoveryKey {
    pub(super) fn new(text: String) -> Result<Self, EbbError> {
        let rest: Vec<char> = text.strip_prefix(START).unwrap_or(&text).chars().collect();
        let start = text.starts_with(START).then(|| START.to_owned());
        let groups = start.into_iter().chain(rest.chunks(GROUP).map(|group| group.iter().collect())).collect();
        // Medium restores 15 % of a code: a fold or a stain on the paper.
        let code = Code::encode_text(&text, QrCodeEcc::Medium)
            .map_err(|error| EbbError::Internal { detail: error.to_string() })?;
        let places = -QUIET_ZONE..code.size() + QUIET_ZONE;
        let qr = places.clone().map(|y| places.clone().map(|x| code.get_module(x, y)).collect()).collect();
        Ok(Self { text, groups, qr })
    }
}

/// The key that a person typed, as age writes it: in either case, with spaces, dashes or line breaks anywhere, or without its
/// fixed beginning. Where that is there, what stands before it and after the key is left out: a heading, or the page that
/// the key was printed on. The key's own checksum tells whether it is whole.
pub(super) fn read_typed(typed: &str) -> String {
    let letters = typed.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase());
    let letters: String = letters.collect();
    let start: String = START.chars().filter(char::is_ascii_alphanumeric).collect();
    match letters.split_once(&start) {
        Some((_, rest)) => format!("{START}{}", rest.get(..LETTERS).unwrap_or(rest)),
        None => format!("{START}{letters}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "AGE-SECRET-KEY-1QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7LQPZRY9X8GF2TVDW0S3JN54KHCE";

    #[test]
    fn groups_begin_after_what_every_key_begins_with() {
        let key = RecoveryKey::new(KEY.to_owned()).unwrap();
        assert_eq!(key.groups[..3], ["AGE-SECRET-KEY-1", "QPZRY", "9X8GF"]);
        assert_eq!(key.groups.concat(), KEY);
    }

    #[test]
    fn what_is_typed_reads_back_exactly() {
        let groups = RecoveryKey::new(KEY.to_owned()).unwrap().groups;
        let rest = KEY.strip_prefix(START).unwrap();
        let typed = [
            KEY.to_owned(),
            groups.join(" "),
            groups.join("-"),
            groups.join(" \u{2013} ").to_lowercase(),
            groups.join("\n"),
            format!("\u{feff}# created: 2026-11-29\r\n{}\r\n", groups.join("\t")),
            format!("{}\nWhoever has this key can read your backups.\n", groups.join(" ")),
            rest.to_lowercase(),
            KEY.replace('-', " "),
            KEY.chars().flat_map(|c| [c, ' ']).collect(),
        ];
        for typed in typed {
            assert_eq!(read_typed(&typed), KEY, "{typed:?}");
        }
    }

    #[test]
    fn code_is_read_by_a_scanner() {
        const PIXELS: usize = 4;
        let key = RecoveryKey::new(KEY.to_owned()).unwrap();
        let size = key.qr.len();
        assert!(key.qr.iter().all(|row| row.len() == size));
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(size * PIXELS, size * PIXELS, |x, y| {
            if key.qr[y / PIXELS][x / PIXELS] { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1);
        assert_eq!(grids[0].decode().unwrap().1, KEY);
    }
}
