//! The person's profile, field by field.

use super::contact::{Contact, country};
use super::text::text;
use super::{PemStatus, RoughDate};
use crate::error::{EbbError, InvalidInput};
use crate::i18n::Words;
use crate::journal::{Record, RecordChange};
use crate::labels::shortened;
use crate::screening;
use crate::storage::{Reader, StoreError, WHOLE_TEXT, Writer};
use crate::time::{Day, Moment};
use crate::variants;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// An event before the onset.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum OnsetTrigger {
    Infection,
    Injury,
    LongStress,
    Other,
}

impl OnsetTrigger {
    /// Every event.
    pub const ALL: [Self; 4] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// A stage of menopause. If it was not asked, there is no answer.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    Serialize,
    Deserialize,
    strum::EnumString,
    strum::IntoStaticStr,
    strum::VariantArray,
)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "each name is its own meaning; the words for people are in locales/")]
pub enum Menopause {
    Pre,
    Peri,
    Post,
    DoesNotApply,
}

impl Menopause {
    /// Every stage.
    pub const ALL: [Self; 4] = variants::all();

    /// The stable id, kebab-case.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }
}

/// The person's profile. Absent fields are unknown.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct AboutMe {
    /// When the illness started.
    pub onset: Option<RoughDate>,
    /// Events before the onset.
    pub before_onset: Vec<OnsetTrigger>,
    /// Events before the onset, in words.
    pub before_onset_words: Option<String>,
    /// The year of birth, 1900 to this year.
    pub birth_year: Option<i32>,
    /// Other conditions, one per element.
    pub conditions: Vec<String>,
    /// Conditions in the family.
    pub family_history: Option<String>,
    /// The stage of menopause.
    pub menopause: Option<Menopause>,
    /// The result of a screen for post-exertional malaise.
    pub pem_screen: Option<PemStatus>,
    /// Anything else.
    pub notes: Option<String>,
    /// The person to call first: see [`crate::safety::TalkToSomeone`].
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub contact: Option<Contact>,
    /// The country whose numbers hold, ISO 3166-1 alpha-2, such as `DE`. It is chosen, never guessed from the language.
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub country: Option<String>,
    /// What the person is allergic to, one each.
    #[cfg_attr(feature = "uniffi", uniffi(default = []))]
    pub allergies: Vec<String>,
}

/// The fields of [`AboutMe`]. Their names are also the ids of their records, but for `PEM`.
pub const ABOUT_FIELDS: [&str; 12] = [
    "onset",
    "before_onset",
    "before_onset_words",
    "birth_year",
    "conditions",
    "family_history",
    "menopause",
    "pem_screen",
    "notes",
    "contact",
    "country",
    "allergies",
];

/// The field that is a record of the screening: see [`PemStatus`].
const PEM: &str = "pem_screen";

/// The value of a field, stored under the field's name.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct ProfileField(Value);

impl Record for ProfileField {
    const KIND: &'static str = "about";

    fn texts(id: &str) -> &'static [&'static str] {
        match id {
            "notes" | "family_history" | "before_onset_words" | "conditions" | "allergies" | "contact" => &[WHOLE_TEXT],
            _ => &[],
        }
    }

    fn check(&self, id: &str) -> Result<(), EbbError> {
        let field = Map::from_iter([(id.to_owned(), self.0.clone())]);
        let not_one = || InvalidInput::NotAnAnswer { given: id.to_owned() };
        if id == PEM || !ABOUT_FIELDS.contains(&id) {
            return Err(not_one().into());
        }
        let about: AboutMe = serde_json::from_value(Value::Object(field)).map_err(|_| not_one())?;
        about.checked(Day::LAST).map(drop)
    }

    fn describe(reader: &Reader<'_>, change: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        let words = reader.words();
        let is_only = change.together == 1 && !change.is_beside(PemStatus::KIND);
        let what = change_label(words, is_only.then_some(change.id));
        let value = |field: Option<Self>| field.and_then(|field| field.in_words());
        Ok(Some(match (value(change.before()), value(change.after())) {
            _ if !is_only => what,
            (Some(before), Some(after)) => words.change_of_setting(what, words.change_from_to(before, after)),
            (Some(before), None) => words.change_of_setting(what, words.change_from_to(before, words.change_nothing())),
            (None, Some(after)) => words.change_of_setting(what, after),
            (None, None) => what,
        }))
    }
}

impl ProfileField {
    /// Its value as the person gave it: a number, a text or a list of texts. What is chosen from a list is an id, and has
    /// no such form.
    fn in_words(&self) -> Option<String> {
        match &self.0 {
            Value::Number(number) => Some(number.to_string()),
            Value::String(text) if serde_json::from_str::<Menopause>(&self.0.to_string()).is_err() => {
                Some(shortened(text))
            }
            Value::Array(all) if all.iter().all(|one| OnsetTrigger::ALL.iter().all(|it| *one != it.id())) => {
                Some(shortened(&all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(", ")))
            }
            _ => None,
        }
    }
}

impl AboutMe {
    /// Whether a pregnancy is among the conditions, in any of the languages.
    pub(crate) fn is_pregnant(&self) -> bool {
        let is = |condition: &String| {
            let condition = condition.to_lowercase();
            ["pregnan", "schwanger", "embaraz"].iter().any(|stem| condition.contains(stem))
        };
        self.conditions.iter().any(is)
    }

    /// Removes blanks and duplicates, and rejects impossible values.
    fn checked(mut self, today: Day) -> Result<Self, EbbError> {
        if let Some(onset) = self.onset {
            onset.check(today)?;
        }
        let this_year = chrono::Datelike::year(&today.date());
        if let Some(year) = self.birth_year.filter(|year| !(1900..=this_year).contains(year)) {
            let (given, low, high) = (f64::from(year), 1900.0, f64::from(this_year));
            return Err(InvalidInput::OutOfRange { field: "birth-year".to_owned(), given, low, high }.into());
        }
        let mut seen = Vec::new();
        self.before_onset.retain(|one| {
            !seen.contains(one) && {
                seen.push(*one);
                true
            }
        });
        for list in [&mut self.conditions, &mut self.allergies] {
            let given = std::mem::take(list).into_iter().map(|one| text(Some(one)));
            *list = given.collect::<Result<Vec<_>, _>>()?.into_iter().flatten().collect();
        }
        self.contact = self.contact.map(Contact::checked).transpose()?;
        self.country = self.country.map(country).transpose()?;
        self.before_onset_words = text(self.before_onset_words)?;
        self.family_history = text(self.family_history)?;
        self.notes = text(self.notes)?;
        Ok(self)
    }
}

/// Whether a value is stored: neither null nor an empty list.
fn said(value: &Value) -> bool {
    !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty())
}

/// The person's profile.
pub(crate) fn get(reader: &Reader<'_>) -> Result<AboutMe, StoreError> {
    let fields = reader.list::<ProfileField>()?.into_iter().map(|(id, field)| (id, field.0)).collect();
    let about: AboutMe = serde_json::from_value(Value::Object(fields))?;
    Ok(AboutMe { pem_screen: screening::pem_status(reader)?, ..about })
}

/// Saves the person's profile, writing the fields that differ. Returns the label of the change.
pub(super) fn save(writer: &mut Writer<'_>, about: AboutMe, now: &Moment) -> Result<String, EbbError> {
    let about = about.checked(now.day(writer.rollover()?))?;
    let before = fields(&get(writer)?)?;
    let mut after = fields(&about)?;
    let mut changed = Vec::new();
    for field in ABOUT_FIELDS.into_iter().filter(|field| before.get(*field) != after.get(*field)).collect::<Vec<_>>() {
        match after.remove(field).filter(said) {
            _ if field == PEM => screening::set_pem_status(writer, about.pem_screen)?,
            Some(value) => writer.put(field, &ProfileField(value))?,
            None => drop(writer.remove::<ProfileField>(field)?),
        }
        changed.push(field);
    }
    let only = if let [one] = changed.as_slice() { Some(*one) } else { None };
    Ok(change_label(writer.words(), only))
}

/// The label of a change of one field, or of several.
fn change_label(words: Words, field: Option<&str>) -> String {
    let named = field.and_then(|field| words.lookup(&format!("about-{}", field.replace('_', "-"))));
    match named {
        Some(field) => words.did_edit_about_field(field),
        None => words.did_edit_about(),
    }
}

fn fields(about: &AboutMe) -> Result<Map<String, Value>, StoreError> {
    match serde_json::to_value(about)? {
        Value::Object(fields) => Ok(fields),
        _ => Err(StoreError::Row("about me is an object".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{ExaminationKind, PemStatus};

    #[test]
    fn every_field_is_a_record_and_has_its_word() {
        let all = fields(&AboutMe::default()).unwrap();
        let mut named = ABOUT_FIELDS.to_vec();
        named.sort_unstable();
        assert_eq!(all.keys().map(String::as_str).collect::<Vec<_>>(), named);
        assert!(all.values().all(|value| !said(value)), "nothing is said of somebody who said nothing");
        for language in crate::i18n::Language::ALL {
            let keys = ABOUT_FIELDS.iter().map(|field| format!("about-{}", field.replace('_', "-")));
            assert_eq!(crate::i18n::missing(language, keys), Vec::<String>::new());
        }
    }

    #[test]
    fn the_id_is_the_stored_form() {
        let same = |stored: Value, id: &str| assert_eq!(stored, Value::String(id.to_owned()));
        for it in OnsetTrigger::ALL {
            same(serde_json::to_value(it).unwrap(), it.id());
        }
        for it in Menopause::ALL {
            same(serde_json::to_value(it).unwrap(), it.id());
        }
        for it in PemStatus::ALL {
            same(serde_json::to_value(it).unwrap(), it.id());
        }
        for it in ExaminationKind::ALL {
            same(serde_json::to_value(it).unwrap(), it.id());
        }
    }
}
