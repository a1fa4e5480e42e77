//! Visible's long CSV: `observation_date,tracker_name,tracker_category,observation_value`, one line per day and
//! tracker, newest first. Zeros are explicit. One known file has a trailing space after the header and after every
//! value. See `docs/formats/visible.md` for what each tracker maps to.
//!
//! The app does not quote; a spreadsheet that saved the file does. `records` tells the two apart.

use std::collections::HashMap;
use std::io::{BufRead, Read as _};

use super::names::{self, built_in_symptom, is_hidden, own_id};
use super::parsed::{
    ImportOptions, Parsed, ParsedRow, Reason, SleepReadBy, SleepReading, Target, four_step, number_within,
};
use super::records::{Content, RECORD_MOST, Records};
use super::sleep_polarity::SleepPolarity;
use super::text_file::{Failure, check_encoding};
use crate::catalog::{Family, Item, ItemId, ItemKind, LABEL_MOST, plausible};
use crate::entry::{Body, Draft, Effort, EntryKind, Mark, NOTE_MOST, Rating, Scale, When};
use crate::time::Day;

/// The source under which its rows are known.
const SOURCE: &str = "visible";

/// Symptom trackers and their items. Names are compared in lower case.
const SYMPTOMS: &[(&str, &str)] = &[
    ("fatigue", "fatigue"),
    ("muscle aches", "muscle-aches"),
    ("muscle weakness", "muscle-weakness"),
    ("brain fog", "brain-fog"),
    ("memory issues", "memory-lapses"),
    ("headache", "headache"),
    ("migraine", "migraine"),
    ("dizziness", "dizziness"),
    ("lightheadedness", "lightheadedness"),
    ("anxiety", "anxiety"),
    ("depression", "low-mood"),
    ("light sensitivity", "light-sensitivity"),
    ("noise sensitivity", "noise-sensitivity"),
    ("blurred vision", "blurred-vision"),
    ("lack of appetite", "loss-of-appetite"),
    ("shortness of breath", "shortness-of-breath"),
    ("stomach pain", "stomach-pain"),
    ("joint pain", "joint-pain"),
    ("nerve pain", "nerve-pain"),
    ("nausea", "nausea"),
    ("diarrhea", "diarrhea"),
    ("constipation", "constipation"),
    ("acid reflux", "acid-reflux"),
    ("allergies", "allergies"),
    ("palpitations", "palpitations"),
    ("tinnitus", "tinnitus"),
    ("muscle twitches", "muscle-twitching"),
    ("tingling", "tingling"),
    ("numbness", "numbness"),
    ("sore throat", "sore-throat"),
    ("swollen lymph nodes", "swollen-glands"),
    ("temperature dysregulation", "temperature-swings"),
    ("chest pain", "chest-pain"),
    ("back pain", "back-pain"),
    ("neck pain", "neck-pain"),
    ("cough", "cough"),
    ("hair loss", "hair-loss"),
    ("hot flashes", "hot-flushes"),
    ("cold extremities", "cold-hands-feet"),
    ("night sweats", "night-sweats"),
    ("itchy skin", "itching"),
    ("rash", "rash"),
    ("bloating", "bloating"),
    ("vomiting", "vomiting"),
    ("insomnia", "insomnia"),
    ("irritability", "irritability"),
    ("mood swings", "mood-swings"),
    ("tremor", "trembling"),
];

/// Exertion trackers, their items and kinds of effort.
const EXERTIONS: &[(&str, &str, Exertion)] = &[
    ("physically active", "physical-exertion", Exertion::Physical),
    ("mentally demanding", "mental-exertion", Exertion::Cognitive),
    ("socially demanding", "social-exertion", Exertion::Emotional),
    ("emotionally stressful", "emotional-exertion", Exertion::Emotional),
];

#[derive(Debug, Clone, Copy)]
enum Exertion {
    Physical,
    Cognitive,
    Emotional,
}

const MEASUREMENTS: &[(&str, &str)] = &[
    ("hrv", "hrv"),
    ("hr variability", "hrv"),
    ("resting hr", "resting-heart-rate"),
    ("stability score", "stability-score"),
    ("pacepoints", "pace-points"),
];

/// Bound on the absolute value of a measurement, the same as for one that is typed in.
const MOST: f64 = 1e9;

const FACTORS: &[(&str, &str)] = &[("period", "period"), ("infection", "infection")];

/// The 27 items of FUNCAP, by the beginning of their wording.
const ABILITIES: &[(&str, &str)] = &[
    ("using the toilet", "funcap-toilet"),
    ("getting dressed", "funcap-dressing"),
    ("showering standing", "funcap-shower"),
    ("walking a short distance indoors", "funcap-walk-indoors"),
    ("walking between", "funcap-walk-1km"),
    ("physical activity with increased", "funcap-raise-pulse"),
    ("sitting in bed", "funcap-sit-in-bed"),
    ("standing up for", "funcap-stand"),
    ("sitting in an upright", "funcap-sit-upright"),
    ("reading a short", "funcap-read-message"),
    ("focusing on a task for approx. 10", "funcap-focus-10-min"),
    ("reading and understanding", "funcap-read-page"),
    ("using social media", "funcap-social-media"),
    ("focusing on a task for approx. 2", "funcap-focus-2-hours"),
    ("managing a full working", "funcap-working-day"),
    ("having a conversation", "funcap-talk"),
    ("participating in a conversation", "funcap-talk-in-group"),
    ("participating in a dinner", "funcap-gathering"),
    ("cooking a complicated", "funcap-cook"),
    ("heavier housework", "funcap-heavy-housework"),
    ("stepping right outside", "funcap-step-outside"),
    ("going to a shop", "funcap-grocery"),
    ("using public transport", "funcap-public-transport"),
    ("participating in organized", "funcap-leisure"),
    ("staying in a room", "funcap-indoor-light"),
    ("staying outdoors", "funcap-daylight"),
    ("staying in a noisy", "funcap-noise"),
];

/// The position of each column.
struct ColumnPositions {
    date: usize,
    name: usize,
    category: usize,
    value: usize,
    /// Number of columns.
    count: usize,
    /// What stands between two fields. A spreadsheet of a language with decimal commas writes semicolons.
    separator: char,
}

impl ColumnPositions {
    fn find(header: &[u8]) -> Option<Self> {
        let header = std::str::from_utf8(header.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(header)).ok()?;
        [',', ';', '\t'].into_iter().find_map(|separator| Self::separated(header, separator))
    }

    fn separated(header: &str, separator: char) -> Option<Self> {
        let names: Vec<String> = header.split(separator).map(unquoted).collect();
        let place = |wanted: &str| names.iter().position(|name| name.eq_ignore_ascii_case(wanted));
        Some(Self {
            date: place("observation_date")?,
            name: place("tracker_name")?,
            category: place("tracker_category")?,
            value: place("observation_value")?,
            count: names.len(),
            separator,
        })
    }

    /// The four fields of a record, in the order date, name, category, value. Spaces around a value that is not quoted
    /// are not part of it.
    fn read(&self, content: Content) -> Result<[String; 4], Reason> {
        match content {
            Content::Plain(line) => self.of_line(&line),
            Content::Quoted(fields) => {
                let text = |place: usize| {
                    let field = fields.get(place).cloned().ok_or(Reason::Short)?;
                    String::from_utf8(field).map_err(|_| Reason::NotText)
                };
                let trimmed = |place: usize| text(place).map(|text| text.trim().to_owned());
                Ok([trimmed(self.date)?, trimmed(self.name)?, trimmed(self.category)?, text(self.value)?])
            }
            Content::TooLong => Err(Reason::LongLine(RECORD_MOST as u64)),
            Content::OpenQuote(closes) => Err(Reason::OpenQuote(closes)),
        }
    }

    /// The four fields of a line without quotes. Commas in a note are not quoted, so the last column takes the rest of
    /// the line.
    fn of_line(&self, line: &[u8]) -> Result<[String; 4], Reason> {
        let line = std::str::from_utf8(line).map_err(|_| Reason::NotText)?;
        let fields: Vec<&str> = line.splitn(self.count, self.separator).collect();
        let text = |place: usize| fields.get(place).map(|field| unquoted(field)).ok_or(Reason::Short);
        Ok([text(self.date)?, text(self.name)?, text(self.category)?, text(self.value)?])
    }

    /// Whether a line reads as a row by itself.
    fn is_row(&self, line: &[u8]) -> bool {
        self.of_line(line).is_ok_and(|[date, ..]| date.parse::<Day>().is_ok())
    }
}

/// A field without surrounding spaces, and without the quotation marks of RFC 4180. Any other quotation mark belongs to
/// the text.
fn unquoted(field: &str) -> String {
    let field = field.trim();
    let inner = field.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    match inner {
        Some(inner) if !inner.replace("\"\"", "").contains('"') => inner.replace("\"\"", "\""),
        _ => field.to_owned(),
    }
}

/// Maximum length of a header in bytes. A binary file may have no line end at all.
const HEADER_MOST: u64 = 4_096;

/// Reads a whole file.
pub(super) fn parse(mut file: impl BufRead, options: ImportOptions) -> Result<Parsed, Failure> {
    check_encoding(file.fill_buf().map_err(|_| Failure::Io)?)?;
    let mut header = Vec::new();
    file.by_ref().take(HEADER_MOST).read_until(b'\n', &mut header).map_err(|_| Failure::Io)?;
    let columns = ColumnPositions::find(&header).ok_or(Failure::Header)?;
    // Each of them is one byte.
    let mut records = Records::new(file, columns.count, columns.separator as u8);
    let mut state = ParseState::new(columns.separator);
    while let Some(record) = records.next(|line| columns.is_row(line)).map_err(|_| Failure::Io)? {
        state.parsed.rows += 1;
        if let Err(reason) = columns.read(record.content).and_then(|fields| state.take(record.line, fields)) {
            state.parsed.skipped.push((record.line, reason));
        }
    }
    Ok(state.finish(options))
}

/// What has been read so far.
struct ParseState {
    /// Whether a number may be written with a decimal comma.
    decimal_commas: bool,
    parsed: Parsed,
    /// Line and value of the first occurrence of each key.
    seen: HashMap<String, (u64, String)>,
    notes: HashMap<Day, u32>,
    polarity: SleepPolarity,
    /// The symptom of the vocabulary for each name that was looked up.
    built_in: HashMap<String, Option<ItemId>>,
}

impl ParseState {
    fn new(separator: char) -> Self {
        let parsed = Parsed::new(SOURCE);
        let decimal_commas = separator != ',';
        Self {
            decimal_commas,
            parsed,
            seen: HashMap::new(),
            notes: HashMap::new(),
            polarity: SleepPolarity::default(),
            built_in: HashMap::new(),
        }
    }

    fn take(&mut self, line: u64, [date, name, category, value]: [String; 4]) -> Result<(), Reason> {
        let day = date.parse().ok();
        let day: Day = day.ok_or_else(|| Reason::Date(date.clone()))?;
        day.check_year().map_err(|_| Reason::Year(date.clone()))?;
        if name.is_empty() {
            return Err(Reason::Nameless);
        }
        let number = if self.decimal_commas { value.replace(',', ".") } else { value.clone() };
        let (target, draft) = self.draft(&name, &category, (&value, &number))?;
        let own = draft.body.item().filter(|(id, _)| id.is_own());
        let length = name.chars().count();
        if own.is_some() && length > LABEL_MOST {
            return Err(Reason::LongName(length as u64));
        }
        let key = self.key(day, &target);
        if let Some((first, said)) = self.seen.get(&key) {
            if *said != value {
                return Err(Reason::Contradicts(*first));
            }
            self.parsed.duplicates += 1;
            return Ok(());
        }
        self.seen.insert(key.clone(), (line, value));
        if let Some((id, kind)) = own {
            let made = || own_item(id, kind, &name, &category);
            self.parsed.new_items.entry(id.0.clone()).or_insert_with(made);
        }
        let from = match &target {
            Target::Item(id) if is_hidden(&name) => id.0.clone(),
            _ => name,
        };
        self.polarity.note(day, &draft.body);
        self.parsed.mapping.entry(from).or_insert((target, 0)).1 += 1;
        self.parsed.entries.push(ParsedRow { key, when: When::Day { day }, draft });
        Ok(())
    }

    /// The key of a row: its day and what it is about, so that a tracker keeps its entries when the app renames it.
    /// Several notes on one day are told apart only by their order.
    fn key(&mut self, day: Day, target: &Target) -> String {
        match target {
            Target::Item(item) => format!("{day}/{}", item.0),
            Target::Kind(EntryKind::Note) => {
                let count = self.notes.entry(day).or_default();
                *count += 1;
                format!("{day}/note/{count}")
            }
            Target::Kind(kind) => format!("{day}/{}", kind.id()),
        }
    }

    /// The value as it is written, and as a number is.
    fn draft(&mut self, name: &str, category: &str, (text, value): (&str, &str)) -> Result<(Target, Draft), Reason> {
        let coarse = |body| Draft { mark: Mark::Coarse, ..Draft::now(body) };
        let draft = match TrackerKind::of(name, category, &mut self.built_in) {
            TrackerKind::Note if text.trim().is_empty() => return Err(Reason::Empty),
            TrackerKind::Note if text.chars().count() > NOTE_MOST => {
                return Err(Reason::LongNote(text.chars().count() as u64));
            }
            TrackerKind::Note => Draft { note: Some(text.to_owned()), ..Draft::now(Body::Note) },
            TrackerKind::FlareDay => Draft::now(Body::FlareDay { flare: step(value)? > 0.0 }),
            TrackerKind::Sleep => coarse(sleep(step(value)?)),
            TrackerKind::Measurement(item) => {
                let (low, high) = plausible(&item).unwrap_or((-MOST, MOST));
                Draft::now(Body::Measurement { item, value: number_within(value, low, high)? })
            }
            TrackerKind::Exertion(item, exertion) => {
                let rating = Rating { raw: step(value)?, scale: Scale::FourStep };
                coarse(Body::Activity { item, effort: exertion.effort(rating), minutes: None, timed: None })
            }
            // 0 is an explicit "no"; any other value means present, without an amount.
            TrackerKind::Factor(item) => {
                Draft::now(Body::Factor { item, amount: (step(value)? == 0.0).then(|| Rating::of(0.0)) })
            }
            TrackerKind::Ability(item) => {
                let rating = Rating { raw: number_within(value, 0.0, 6.0)?, scale: Scale::SixUp };
                Draft::now(Body::Function { item, rating })
            }
            TrackerKind::Symptom(item) => coarse(four_step(&item.0, step(value)?)),
        };
        let target = match draft.body.item() {
            Some((item, _)) => Target::Item(item.clone()),
            None => Target::Kind(draft.body.kind()),
        };
        Ok((target, draft))
    }

    /// Everything that was read, with the numbers for sleep as they are meant.
    fn finish(mut self, options: ImportOptions) -> Parsed {
        let is_sleep = |row: &ParsedRow| matches!(row.draft.body, Body::Sleep { .. });
        if !self.parsed.entries.iter().any(is_sleep) {
            return self.parsed;
        }
        let reading = match (options.visible_sleep_higher_is_better, self.polarity.higher_is_better()) {
            (Some(higher_is_better), _) => SleepReading { higher_is_better, by: SleepReadBy::Person },
            (None, Some(higher_is_better)) => SleepReading { higher_is_better, by: SleepReadBy::File },
            (None, None) => SleepReading { higher_is_better: false, by: SleepReadBy::Format },
        };
        for row in &mut self.parsed.entries {
            if let (Body::Sleep { quality: Some(quality), .. }, false) = (&mut row.draft.body, reading.higher_is_better)
            {
                quality.raw = quality.scale.top() - quality.raw;
            }
        }
        Parsed { sleep: Some(reading), ..self.parsed }
    }
}

/// A night's quality, as if a higher number were better; [`ParseState::finish`] turns it round where it is not.
fn sleep(raw: f64) -> Body {
    let quality = Some(Rating { raw, scale: Scale::ThreeUp });
    Body::Sleep { minutes: None, quality, restored: None, nap: false }
}

/// What a tracker means.
enum TrackerKind {
    Note,
    FlareDay,
    Sleep,
    Measurement(ItemId),
    Exertion(ItemId, Exertion),
    Factor(ItemId),
    Ability(ItemId),
    Symptom(ItemId),
}

impl TrackerKind {
    /// The meaning of a tracker, by its name. A tracker unknown to the catalog, such as one of the person's own,
    /// becomes a custom item whose kind follows from the tracker's category.
    fn of(name: &str, category: &str, built_in: &mut HashMap<String, Option<ItemId>>) -> Self {
        let (name, category) = (name.to_lowercase(), category.to_lowercase());
        let item = |id: &str| ItemId(id.to_owned());
        let known = |table: &[(&str, &str)]| table.iter().find(|(tracker, _)| *tracker == name).map(|(_, id)| item(id));
        if category == "note" {
            return Self::Note;
        }
        match name.as_str() {
            "crash" => return Self::FlareDay,
            "sleep" => return Self::Sleep,
            _ => {}
        }
        if let Some(id) = known(MEASUREMENTS) {
            return Self::Measurement(id);
        }
        if let Some((_, id, exertion)) = EXERTIONS.iter().find(|(tracker, ..)| *tracker == name) {
            return Self::Exertion(item(id), *exertion);
        }
        if let Some(id) = known(FACTORS) {
            return Self::Factor(id);
        }
        if let Some((_, id)) = ABILITIES.iter().find(|(beginning, _)| name.starts_with(beginning)) {
            return Self::Ability(item(id));
        }
        if let Some(id) = known(SYMPTOMS) {
            return Self::Symptom(id);
        }
        let own = own_id(SOURCE, &name);
        match category.as_str() {
            "measurement" => Self::Measurement(own),
            "experience" => Self::Factor(own),
            category if category.starts_with("funcap") => Self::Ability(own),
            _ => {
                let known = built_in.entry(name).or_insert_with_key(|name| built_in_symptom(name));
                Self::Symptom(known.clone().unwrap_or(own))
            }
        }
    }
}

fn own_item(id: &ItemId, kind: ItemKind, name: &str, category: &str) -> Item {
    let family = match (kind, category.to_lowercase().as_str()) {
        (ItemKind::Measurement, _) => Family::Wearable,
        (ItemKind::Function, _) => Family::Function,
        (ItemKind::Factor, _) => Family::Illness,
        (_, "muscles") => Family::MuscularPain,
        (_, "pain") => Family::OtherPain,
        (_, "brain") => Family::Cognition,
        (_, "sensory") => Family::Sensory,
        (_, "gastrointestinal") => Family::Digestion,
        (_, "heart and lungs") => Family::Autonomic,
        (_, "sleep") => Family::Sleep,
        _ => Family::GeneralSymptom,
    };
    names::own_item(id, kind, family, name)
}

impl Exertion {
    fn effort(self, rating: Rating) -> Effort {
        let mut effort = Effort::default();
        *match self {
            Self::Physical => &mut effort.physical,
            Self::Cognitive => &mut effort.cognitive,
            Self::Emotional => &mut effort.emotional,
        } = Some(rating);
        effort
    }
}

/// A value on the four-step scale that most trackers use.
fn step(text: &str) -> Result<f64, Reason> {
    number_within(text, 0.0, 3.0)
}
