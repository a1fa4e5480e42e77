//! The recovery key as a person prints, scans or types it.

use std::collections::HashMap;

use qrcodegen::{QrCode as Code, QrCodeEcc};
use serde::Serialize;

use crate::error::{EbbError, FileProblem};

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
    let rest = match letters.split_once(&start) {
        Some((_, rest)) => rest.get(..LETTERS).unwrap_or(rest),
        None => &letters,
    };
    let rest: String = rest.chars().map(unmistaken).collect();
    format!("{START}{rest}")
}

/// The letter that was meant: a key has no B, I, O and 1, since they look like others.
fn unmistaken(c: char) -> char {
    match c {
        'O' => '0',
        'I' | '1' => 'L',
        'B' => '8',
        c => c,
    }
}

/// Why what a person typed is no key: it is not whole, or letters are wrong.
pub(super) fn why_not_a_key(typed: &str) -> FileProblem {
    let typed = read_typed(typed);
    let letters = typed.strip_prefix(START).unwrap_or_default();
    let values: Option<Vec<u32>> = letters.chars().map(value).collect();
    match values {
        Some(values) if values.len() == LETTERS => {
            let groups = wrong_places(&values).into_iter().map(|place| place / GROUP + 1);
            let mut groups: Vec<u32> = groups.filter_map(|group| group.try_into().ok()).collect();
            groups.dedup();
            FileProblem::MistypedRecoveryKey { groups }
        }
        _ => FileProblem::WrongRecoveryKey,
    }
}

/// The letters of Bech32 (BIP 173), each at its value.
const ALPHABET: &str = "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";

fn value(letter: char) -> Option<u32> {
    ALPHABET.chars().position(|other| other == letter).and_then(|at| at.try_into().ok())
}

/// The places of the wrong letters, at most two; empty if it cannot be known. The checksum of Bech32 is a BCH code in which
/// up to 89 letters with up to two wrong ones are like no other key with so few; more may be mistaken for two.
fn wrong_places(letters: &[u32]) -> Vec<usize> {
    let syndrome = checksum(letters) ^ 1;
    // The checksum is linear: each wrong letter adds what it would add to a key of zeros.
    let nothing = vec![0; letters.len()];
    let zero = checksum(&nothing);
    let mut added = HashMap::new();
    for place in 0..letters.len() {
        for difference in 1..32 {
            let mut one = nothing.clone();
            if let Some(letter) = one.get_mut(place) {
                *letter = difference;
            }
            added.insert(checksum(&one) ^ zero, place);
        }
    }
    if let Some(place) = added.get(&syndrome) {
        return vec![*place];
    }
    let both = added.iter().find_map(|(with, place)| Some((*place, *added.get(&(syndrome ^ with))?)));
    both.map(|(first, second)| vec![first.min(second), first.max(second)]).unwrap_or_default()
}

/// The checksum of Bech32 over the beginning that age's keys have, and letters: 1 if all is right.
fn checksum(letters: &[u32]) -> u32 {
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    let start = START.trim_end_matches('1').to_ascii_lowercase();
    let start = start.bytes().map(u32::from);
    let start: Vec<u32> = start.clone().map(|byte| byte >> 5).chain([0]).chain(start.map(|byte| byte & 31)).collect();
    start.iter().chain(letters).fold(1, |sum, value| {
        let top = sum >> 25;
        let next = (sum & 0x01ff_ffff) << 5 ^ value;
        GENERATOR
            .iter()
            .enumerate()
            .fold(next, |next, (bit, with)| if top >> bit & 1 == 1 { next ^ with } else { next })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backup::identity::Identity;

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

    /// A key with the letter at a place after the beginning replaced by another one.
    fn with_wrong(key: &str, place: usize) -> String {
        let at = START.len() + place;
        let other = if key.as_bytes()[at] == b'Q' { "P" } else { "Q" };
        format!("{}{other}{}", &key[..at], &key[at + 1..])
    }

    #[test]
    fn wrong_letters_are_found_in_their_groups() {
        let key = &Identity::from_bytes(&[7; 32]).unwrap().text();
        assert_eq!(checksum(&key[START.len()..].chars().map(|c| value(c).unwrap()).collect::<Vec<_>>()), 1);
        for place in 0..LETTERS {
            let groups = vec![u32::try_from(place / GROUP + 1).unwrap()];
            assert_eq!(why_not_a_key(&with_wrong(key, place)), FileProblem::MistypedRecoveryKey { groups });
        }
        let two = with_wrong(&with_wrong(key, 3), 30);
        assert_eq!(why_not_a_key(&two), FileProblem::MistypedRecoveryKey { groups: vec![1, 7] });
        let same_group = with_wrong(&with_wrong(key, 3), 4);
        assert_eq!(why_not_a_key(&same_group), FileProblem::MistypedRecoveryKey { groups: vec![1] });
        for cut in ["", &key[..key.len() - 1], "AGE-SECRET-KEY-1", "no key at all"] {
            assert_eq!(why_not_a_key(cut), FileProblem::WrongRecoveryKey, "{cut:?}");
        }
    }

    #[test]
    fn letters_that_no_key_has_are_read_as_those_they_look_like() {
        let (start, rest) = KEY.split_at(START.len());
        let mistaken = format!("{start}{}", rest.replace('0', "O").replace('L', "1").replace('8', "b"));
        assert_ne!(mistaken, KEY);
        assert_eq!(read_typed(&mistaken), KEY);
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
