//! Values on scales: raw as given, and normalised to 0–10.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::InvalidDraft;
use crate::catalog::Scale;

/// A number on a scale.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct Rating {
    /// The number as it was given.
    pub raw: f64,
    /// The scale it was given on.
    pub scale: Scale,
}

impl Rating {
    /// A rating on the default scale, 0–10.
    #[must_use]
    pub fn of(raw: f64) -> Self {
        Self { raw, scale: Scale::Nrs11 }
    }

    /// The rating normalised to 0–10.
    #[must_use]
    pub fn value(self) -> f64 {
        self.scale.normalise(self.raw)
    }

    pub(crate) fn check(self, field: &'static str) -> Result<(), InvalidDraft> {
        let high = self.scale.top();
        if (0.0..=high).contains(&self.raw) {
            Ok(())
        } else {
            Err(InvalidDraft::OutOfRange { field, given: self.raw, low: 0.0, high })
        }
    }
}

/// The severity of a symptom: present without a number, or rated. An unknown severity has no entry.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum Severity {
    /// Present, without a number.
    Present,
    /// Rated; 0 is "none today".
    Rated {
        /// The number.
        rating: Rating,
    },
}

impl Severity {
    /// A rating on the default scale, 0–10.
    #[must_use]
    pub fn of(raw: f64) -> Self {
        Self::Rated { rating: Rating::of(raw) }
    }

    /// The severity normalised to 0–10; `None` if it was not rated.
    #[must_use]
    pub fn value(self) -> Option<f64> {
        match self {
            Self::Present => None,
            Self::Rated { rating } => Some(rating.value()),
        }
    }
}

/// The stored form of a rating: a bare number on Ebb's own scale, `[raw, scale]` on any other.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum RatingForm {
    Own(f64),
    Other(f64, Scale),
}

impl Serialize for Rating {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self.scale {
            Scale::Nrs11 => RatingForm::Own(self.raw),
            scale => RatingForm::Other(self.raw, scale),
        }
        .serialize(to)
    }
}

impl<'de> Deserialize<'de> for Rating {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(match RatingForm::deserialize(from)? {
            RatingForm::Own(raw) => Self::of(raw),
            RatingForm::Other(raw, scale) => Self { raw, scale },
        })
    }
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum SeverityForm {
    Word(String),
    Rated(Rating),
}

const PRESENT: &str = "present";

impl Serialize for Severity {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Present => SeverityForm::Word(PRESENT.to_owned()),
            Self::Rated { rating } => SeverityForm::Rated(*rating),
        }
        .serialize(to)
    }
}

impl<'de> Deserialize<'de> for Severity {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match SeverityForm::deserialize(from)? {
            SeverityForm::Word(word) if word == PRESENT => Ok(Self::Present),
            SeverityForm::Word(word) => Err(de::Error::unknown_variant(&word, &[PRESENT])),
            SeverityForm::Rated(rating) => Ok(Self::Rated { rating }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_id_is_the_stored_form_and_has_its_words() {
        for scale in Scale::ALL {
            assert_eq!(serde_json::to_string(&scale).unwrap(), format!("\"{}\"", scale.id()));
        }
        for language in crate::i18n::Language::ALL {
            let keys = Scale::ALL.map(|scale| format!("scale-{}", scale.id()));
            assert_eq!(crate::i18n::missing(language, keys), Vec::<String>::new());
        }
    }

    #[test]
    fn four_steps_are_zero_two_five_eight() {
        let steps: Vec<f64> = [0.0, 1.0, 2.0, 3.0].map(|raw| Rating { raw, scale: Scale::FourStep }.value()).into();
        assert_eq!(steps, [0.0, 2.0, 5.0, 8.0]);
    }

    #[test]
    fn zero_present_and_rated_stay_apart() {
        let texts: Vec<String> = [Severity::of(0.0), Severity::Present, Severity::of(6.0)]
            .map(|severity| serde_json::to_string(&severity).unwrap())
            .into();
        assert_eq!(texts, ["0.0", "\"present\"", "6.0"]);
        assert_eq!(Severity::of(0.0).value(), Some(0.0));
        assert_eq!(Severity::Present.value(), None);
    }

    #[test]
    fn stored_form_keeps_raw_value_and_scale() {
        for severity in [
            Severity::Present,
            Severity::of(6.5),
            Severity::Rated { rating: Rating { raw: 2.0, scale: Scale::ThreeUp } },
        ] {
            let text = serde_json::to_string(&severity).unwrap();
            assert_eq!(serde_json::from_str::<Severity>(&text).unwrap(), severity);
        }
        assert!(serde_json::from_str::<Severity>("\"awful\"").is_err());
    }

    #[test]
    fn rating_outside_its_scale_is_refused() {
        for raw in [-0.1, 10.1, f64::NAN, f64::INFINITY] {
            assert!(Rating::of(raw).check("severity").is_err(), "{raw}");
        }
        assert!(Rating { raw: 3.5, scale: Scale::FourStep }.check("severity").is_err());
    }
}
