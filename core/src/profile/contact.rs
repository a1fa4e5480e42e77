//! The person to call first, and the country whose numbers hold.

use serde::{Deserialize, Serialize};

use crate::error::{EbbError, InvalidInput};
use crate::naming;

/// The longest name, in characters.
const NAME_MOST: usize = 80;

/// The person to call first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Contact {
    /// Their name, 1–80 characters.
    pub name: String,
    /// Their number as it is dialled: 3–20 digits, a leading `+`, and what people write between digits.
    pub phone: String,
}

impl Contact {
    /// Without outer blanks; refuses a missing name, and what no phone dials.
    pub(super) fn checked(self) -> Result<Self, EbbError> {
        let name = naming::name(&self.name, NAME_MOST)?;
        let phone = self.phone.split_whitespace().collect::<Vec<_>>().join(" ");
        let digits = phone.chars().filter(char::is_ascii_digit).count();
        let dialled = |(at, c): (usize, char)| c.is_ascii_digit() || " -()/.*#".contains(c) || (c == '+' && at == 0);
        if !(3..=20).contains(&digits) || !phone.char_indices().all(dialled) {
            return Err(InvalidInput::NotAPhone { given: phone }.into());
        }
        Ok(Self { name, phone })
    }
}

/// The officially assigned codes of ISO 3166-1 alpha-2.
const COUNTRIES: &str = "\
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD \
    CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF \
    GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN \
    KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA \
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI \
    SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI \
    VN VU WF WS YE YT ZA ZM ZW";

/// What people call the countries: a code, then its names.
const NAMES: &str = include_str!("../../safety/country-names.txt");

/// A country's code in upper case, from the code or from what people call the country in any of the languages; refuses what
/// is none.
pub(super) fn country(given: String) -> Result<String, EbbError> {
    let code = given.trim().to_uppercase();
    if COUNTRIES.split_whitespace().any(|known| known == code) {
        return Ok(code);
    }
    let wanted = folded(&given);
    let mut named = names().filter(|(_, name)| !wanted.is_empty() && folded(name) == wanted);
    named.next().map(|(code, _)| code.to_owned()).ok_or_else(|| InvalidInput::UnknownCountry { given }.into())
}

/// Every name with the code of its country.
fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = NAMES.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once(": "));
    lines.flat_map(|(code, names)| names.split(", ").map(move |name| (code, name)))
}

/// A name without what does not tell one country from another: case, accents, and whatever is no letter.
fn folded(name: &str) -> String {
    let plain = |letter: char| match letter {
        'á' | 'ä' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' | 'ö' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        other => other,
    };
    name.to_lowercase().replace('ß', "ss").chars().map(plain).filter(|letter| letter.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(phone: &str) -> Result<String, EbbError> {
        Contact { name: "Ana".to_owned(), phone: phone.to_owned() }.checked().map(|contact| contact.phone)
    }

    #[test]
    fn what_a_phone_dials_is_kept_as_it_is_written() {
        for given in ["112", "+49 170 123-4567", "(030) 123 45/67", "01.23.45", "*31#0123"] {
            assert_eq!(phone(given).unwrap(), given);
        }
        for given in ["", "12", "call me", "49+170", "+49 170 x", "123456789012345678901"] {
            assert_eq!(phone(given).unwrap_err().code(), "not-a-phone", "{given}");
        }
    }

    #[test]
    fn countries_are_those_of_the_standard() {
        assert_eq!(COUNTRIES.split_whitespace().count(), 249);
        assert_eq!(country(" de ".to_owned()).unwrap(), "DE");
        for given in ["", " ", "XX", "Atlantis", "12", "German"] {
            assert_eq!(country(given.to_owned()).unwrap_err().code(), "unknown-country");
        }
    }

    #[test]
    fn country_is_known_by_what_people_call_it() {
        for (given, code) in [
            ("UK", "GB"),
            ("u.k.", "GB"),
            ("England", "GB"),
            ("Great Britain", "GB"),
            ("Grossbritannien", "GB"),
            ("USA", "US"),
            ("U.S.A.", "US"),
            ("America", "US"),
            ("EEUU", "US"),
            ("EE.UU.", "US"),
            ("México", "MX"),
            ("mexico", "MX"),
            ("Deutschland", "DE"),
            (" españa ", "ES"),
            ("Espana", "ES"),
            ("Österreich", "AT"),
        ] {
            assert_eq!(country(given.to_owned()).unwrap(), code, "{given}");
        }
    }

    #[test]
    fn name_of_a_country_is_of_one_only() {
        let mut seen = std::collections::BTreeMap::new();
        for (code, name) in names() {
            assert!(COUNTRIES.split_whitespace().any(|known| known == code), "{code}");
            let other = seen.insert(folded(name), code);
            assert!(other.is_none_or(|other| other == code), "{name}: {other:?} and {code}");
            assert_eq!(country(name.to_owned()).unwrap(), code, "{name}");
        }
        assert!(seen.len() > 100);
    }
}
