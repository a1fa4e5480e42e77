//! The parsed content of a file.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::catalog::{Catalog, Item, ItemId, LABEL_MOST};
use crate::crisis;
use crate::entry::{Body, Draft, Entry, EntryId, EntryKind, NOTE_MOST, Rating, Scale, Severity, When};
use crate::error::excerpt;
use crate::i18n::Words;
use crate::storage::imported_id;
use crate::time::Rollover;

/// How to read what the file itself leaves open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct ImportOptions {
    /// Whether a higher number for sleep in Visible's file means better sleep. If absent, the file shows it: see
    /// [`ImportReport::sleep`](super::ImportReport).
    #[cfg_attr(feature = "uniffi", uniffi(default = None))]
    pub visible_sleep_higher_is_better: Option<bool>,
    /// Whether rows that cannot be read are left out and the others imported. Otherwise such a row is an error, and
    /// nothing is imported.
    #[cfg_attr(feature = "uniffi", uniffi(default = false))]
    pub skip_bad_rows: bool,
}

/// What told how the numbers for sleep in a file are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, strum::IntoStaticStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum SleepReadBy {
    /// The person.
    Person,
    /// The file: on days after a worse night fatigue and crashes are more.
    File,
    /// Nothing: too little is in the file, and it is read as in the app's own exports.
    Format,
}

/// How the numbers for sleep in a file were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct SleepReading {
    /// Whether a higher number is a better night.
    pub higher_is_better: bool,
    /// What told so.
    pub by: SleepReadBy,
}

/// The parsed content of a file.
pub(super) struct Parsed {
    pub(super) format: &'static str,
    pub(super) rows: u64,
    pub(super) entries: Vec<ParsedRow>,
    pub(super) duplicates: u64,
    pub(super) skipped: Vec<(u64, Reason)>,
    pub(super) mapping: BTreeMap<String, (Target, u64)>,
    pub(super) new_items: BTreeMap<String, Item>,
    /// How the numbers for sleep were read; `None` without any.
    pub(super) sleep: Option<SleepReading>,
}

impl Parsed {
    /// Nothing yet, of a format.
    pub(super) fn new(format: &'static str) -> Self {
        Self {
            format,
            rows: 0,
            entries: Vec::new(),
            duplicates: 0,
            skipped: Vec::new(),
            mapping: BTreeMap::new(),
            new_items: BTreeMap::new(),
            sleep: None,
        }
    }
}

/// The parsed content of a row.
pub(super) struct ParsedRow {
    pub(super) key: String,
    pub(super) when: When,
    pub(super) draft: Draft,
}

/// What a name in the file maps to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target {
    /// A catalogue item, built in or created for it.
    Item(ItemId),
    /// An entry kind that has no item.
    Kind(EntryKind),
}

/// Why a row is skipped. Worded under `skip-…` in the locales.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Reason {
    /// Fields are missing.
    Short,
    /// A note without text.
    Empty,
    /// Not UTF-8.
    NotText,
    /// The date cannot be read.
    Date(String),
    /// The date is outside the years 1900–2100.
    Year(String),
    /// The note has so many characters, which are too many.
    LongNote(u64),
    /// The name of an own tracker has so many characters, which are too many.
    LongName(u64),
    /// The line has more than so many characters.
    LongLine(u64),
    /// A quotation mark closes only in this line, behind other rows.
    OpenQuote(u64),
    /// The time of day cannot be read.
    Time(String),
    /// The length cannot be read.
    Length(String),
    /// The amount of a dose cannot be read.
    Dose(String),
    /// The value is not a number.
    Number(String),
    /// The value is outside its scale.
    Range { given: String, low: f64, high: f64 },
    /// Another line has a different value for the same thing on the same day.
    Contradicts(u64),
    /// The tracker's name is empty.
    Nameless,
}

/// A number that lies within its scale.
pub(super) fn number_within(text: &str, low: f64, high: f64) -> Result<f64, Reason> {
    let given = text.trim().parse::<f64>().ok().filter(|given| given.is_finite());
    let given = given.ok_or_else(|| Reason::Number(text.to_owned()))?;
    if (low..=high).contains(&given) { Ok(given) } else { Err(Reason::Range { given: text.to_owned(), low, high }) }
}

impl Reason {
    pub(super) fn in_words(&self, words: Words) -> String {
        // What stands in the file is repeated, but for a crisis word: an import never opens the card.
        let shown = |given: &String| if crisis::detect(given).is_some() { "…".to_owned() } else { excerpt(given) };
        match self {
            Self::Short => words.skip_short(),
            Self::Empty => words.skip_empty(),
            Self::NotText => words.skip_not_text(),
            Self::Date(given) => words.skip_date(shown(given)),
            Self::Year(given) => words.skip_year(shown(given)),
            Self::LongNote(length) => words.skip_long_note(*length, NOTE_MOST),
            Self::LongName(length) => words.skip_long_name(*length, LABEL_MOST),
            Self::LongLine(most) => words.skip_long_line(*most),
            Self::OpenQuote(line) => words.skip_open_quote(*line),
            Self::Time(given) => words.skip_time(shown(given)),
            Self::Length(given) => words.skip_length(shown(given)),
            Self::Dose(given) => words.skip_dose(shown(given)),
            Self::Number(given) => words.skip_number(shown(given)),
            Self::Range { given, low, high } => words.skip_range(shown(given), words.number(*low), words.number(*high)),
            Self::Contradicts(line) => words.skip_contradicts(*line),
            Self::Nameless => words.skip_nameless(),
        }
    }
}

impl ParsedRow {
    pub(super) fn entry(&self, source: &str, catalog: &Catalog, rollover: Rollover) -> Entry {
        let Draft { mark, carer, note, mut body, .. } = self.draft.clone();
        // What the person merged into another item is imported as that.
        if let Some(item) = body.item_mut() {
            *item = catalog.resolve(item);
        }
        let day = body.day(&self.when, rollover);
        Entry { id: self.id(source), when: self.when.clone(), day, mark, carer, note, body }
    }

    fn id(&self, source: &str) -> EntryId {
        imported_id(source, &self.key)
    }
}

/// A symptom rated in four steps.
pub(super) fn four_step(item: &str, raw: f64) -> Body {
    Body::symptom(item, Severity::Rated { rating: Rating { raw, scale: Scale::FourStep } })
}
