//! Visible's long CSV: `observation_date,tracker_name,tracker_category,observation_value`, a day and a tracker a
//! line, newest first, explicit zeros real. One known file has a trailing space on the header and every value.
//! See `docs/formats/visible.md` for what each tracker becomes.

use std::collections::{BTreeMap, HashMap};
use std::io::Read;

use csv::{ByteRecord, ReaderBuilder, Trim};

use super::{ImportOptions, Parsed, ParsedRow, Reason, Target, four_step};
use crate::catalog::{Family, Item, ItemId, ItemKind};
use crate::entry::{Body, Draft, Effort, Mark, Rating, Scale, When};
use crate::moment::Day;

/// Why it is not this format, or could not be read.
pub(super) enum Failure {
    /// The header lacks the columns.
    Header,
    /// The file could not be read on.
    Io,
}

/// Which symptom a tracker is. Names are compared in lower case.
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

/// Which kind of effort an exertion tracker is, and its item.
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

/// The columns, where they stand.
struct Columns {
    date: usize,
    name: usize,
    category: usize,
    value: usize,
}

impl Columns {
    fn find(header: &ByteRecord) -> Option<Self> {
        let place =
            |wanted: &str| header.iter().position(|field| field.trim_ascii().eq_ignore_ascii_case(wanted.as_bytes()));
        Some(Self {
            date: place("observation_date")?,
            name: place("tracker_name")?,
            category: place("tracker_category")?,
            value: place("observation_value")?,
        })
    }

    /// The four fields of a row. The files do not quote, so a comma in the last column's text parts it: what is
    /// left over belongs to it.
    fn read(&self, record: &ByteRecord) -> Result<[String; 4], Reason> {
        let text = |place: usize| {
            let field = record.get(place).ok_or(Reason::Short)?;
            std::str::from_utf8(field).map(|text| text.trim().to_owned()).map_err(|_| Reason::NotText)
        };
        let mut value = text(self.value)?;
        if self.value == 3 {
            for place in 4..record.len() {
                value = format!("{value}, {}", text(place)?);
            }
        }
        Ok([text(self.date)?, text(self.name)?, text(self.category)?, value])
    }
}

/// Reads a whole file.
pub(super) fn parse(file: impl Read, options: ImportOptions) -> Result<Parsed, Failure> {
    let mut reader = ReaderBuilder::new().trim(Trim::All).flexible(true).has_headers(false).from_reader(file);
    let mut record = ByteRecord::new();
    let columns = match reader.read_byte_record(&mut record) {
        Ok(true) => Columns::find(&without_mark(&record)).ok_or(Failure::Header)?,
        Ok(false) => return Err(Failure::Header),
        Err(_) => return Err(Failure::Io),
    };
    let mut sheet = Sheet::new(options);
    while reader.read_byte_record(&mut record).map_err(|_| Failure::Io)? {
        let line = record.position().map_or(0, csv::Position::line);
        sheet.parsed.rows += 1;
        if let Err(reason) = columns.read(&record).and_then(|fields| sheet.take(line, fields)) {
            sheet.parsed.skipped.push((line, reason));
        }
    }
    Ok(sheet.parsed)
}

/// The header without a byte-order mark before it.
fn without_mark(header: &ByteRecord) -> ByteRecord {
    let strip = |field: &[u8]| field.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(field).to_vec();
    header.iter().map(strip).collect()
}

/// What is read so far.
struct Sheet {
    options: ImportOptions,
    parsed: Parsed,
    /// The line and value under which each key was first seen.
    seen: HashMap<String, (u64, String)>,
    notes: HashMap<Day, u32>,
}

impl Sheet {
    fn new(options: ImportOptions) -> Self {
        let parsed = Parsed {
            format: "visible",
            rows: 0,
            entries: Vec::new(),
            duplicates: 0,
            skipped: Vec::new(),
            mapping: BTreeMap::new(),
            new_items: BTreeMap::new(),
        };
        Self { options, parsed, seen: HashMap::new(), notes: HashMap::new() }
    }

    fn take(&mut self, line: u64, [date, name, category, value]: [String; 4]) -> Result<(), Reason> {
        let day: Day = date.parse().map_err(|_| Reason::Date(date.clone()))?;
        if name.is_empty() {
            return Err(Reason::Nameless);
        }
        let (target, draft) = self.draft(&name, &category, &value)?;
        let key = self.key(day, &target, &value);
        if let Some((first, said)) = self.seen.get(&key) {
            if *said != value {
                return Err(Reason::Contradicts(*first));
            }
            self.parsed.duplicates += 1;
            return Ok(());
        }
        self.seen.insert(key.clone(), (line, value));
        self.parsed.mapping.entry(name).or_insert((target, 0)).1 += 1;
        self.parsed.entries.push(ParsedRow { key, when: When::Day { day }, draft });
        Ok(())
    }

    /// What names a row: its day and what it is about, so that a tracker renamed by the app stays itself. Notes
    /// have nothing to tell them apart but their order.
    fn key(&mut self, day: Day, target: &Target, value: &str) -> String {
        match target {
            Target::Item(item) => format!("{day}/{}", item.0),
            Target::Kind("note") if !value.is_empty() => {
                let count = self.notes.entry(day).or_default();
                *count += 1;
                format!("{day}/note/{count}")
            }
            Target::Kind(kind) => format!("{day}/{kind}"),
        }
    }

    fn draft(&mut self, name: &str, category: &str, value: &str) -> Result<(Target, Draft), Reason> {
        let folded = name.to_lowercase();
        let known = |table: &[(&str, &'static str)]| {
            table.iter().find(|(tracker, _)| *tracker == folded).map(|(_, item)| *item)
        };
        if category.eq_ignore_ascii_case("note") {
            let draft = Draft { note: Some(value.to_owned()), ..Draft::now(Body::Note) };
            return Ok((Target::Kind("note"), draft));
        }
        let coarse = |body| Draft { mark: Mark::Coarse, ..Draft::now(body) };
        let item = |id: &str| ItemId(id.to_owned());
        if let Some(id) = known(MEASUREMENTS) {
            let value = number(value)?;
            return Ok((Target::Item(item(id)), Draft::now(Body::Measurement { item: item(id), value })));
        }
        if let Some((_, id, exertion)) = EXERTIONS.iter().find(|(tracker, ..)| *tracker == folded) {
            let rating = Rating { raw: within(value, 3.0, "3")?, scale: Scale::FourStep };
            let body = Body::Activity { item: item(id), effort: exertion.effort(rating), minutes: None };
            return Ok((Target::Item(item(id)), coarse(body)));
        }
        if let Some(id) = known(FACTORS) {
            let raw = within(value, 3.0, "3")?;
            // 0 is an explicit "no"; anything else says that it was there, and not how much.
            let amount = (raw == 0.0).then(|| Rating::of(0.0));
            return Ok((Target::Item(item(id)), Draft::now(Body::Factor { item: item(id), amount })));
        }
        if folded == "crash" {
            let flare = within(value, 3.0, "3")? > 0.0;
            return Ok((Target::Kind("flare-day"), Draft::now(Body::FlareDay { flare })));
        }
        if folded == "sleep" {
            return Ok((Target::Kind("sleep"), coarse(self.sleep(within(value, 3.0, "3")?))));
        }
        if let Some((_, id)) = ABILITIES.iter().find(|(beginning, _)| folded.starts_with(beginning)) {
            let rating = Rating { raw: within(value, 6.0, "6")?, scale: Scale::SixUp };
            return Ok((Target::Item(item(id)), Draft::now(Body::Function { item: item(id), rating })));
        }
        let raw = within(value, 3.0, "3")?;
        let id = known(SYMPTOMS).map_or_else(|| self.own_symptom(name, category), str::to_owned);
        Ok((Target::Item(item(&id)), coarse(four_step(&id, raw))))
    }

    /// How well, more is better: the app's own files count the other way.
    fn sleep(&self, raw: f64) -> Body {
        let raw = if self.options.visible_sleep_higher_is_better { raw } else { 3.0 - raw };
        let quality = Some(Rating { raw, scale: Scale::ThreeUp });
        Body::Sleep { minutes: None, quality, restored: None, nap: false }
    }

    /// A symptom that the vocabulary lacks, a person's own tracker among them: it becomes an item of theirs.
    fn own_symptom(&mut self, name: &str, category: &str) -> String {
        let slug: String = name
            .to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("-");
        let id = format!("own:visible-{slug}");
        let family = match category.to_lowercase().as_str() {
            "muscles" => Family::MuscularPain,
            "pain" => Family::OtherPain,
            "brain" => Family::Cognition,
            "sensory" => Family::Sensory,
            "gastrointestinal" => Family::Digestion,
            "heart and lungs" => Family::Autonomic,
            "sleep" => Family::Sleep,
            _ => Family::GeneralSymptom,
        };
        self.parsed.new_items.entry(id.clone()).or_insert_with(|| Item {
            id: ItemId(id.clone()),
            kind: ItemKind::Symptom,
            family,
            unit: None,
            label: Some(name.to_owned()),
            archived: false,
        });
        id
    }
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

fn number(text: &str) -> Result<f64, Reason> {
    text.parse::<f64>().ok().filter(|number| number.is_finite()).ok_or_else(|| Reason::Number(text.to_owned()))
}

fn within(text: &str, high: f64, high_text: &'static str) -> Result<f64, Reason> {
    let given = number(text)?;
    if (0.0..=high).contains(&given) {
        Ok(given)
    } else {
        Err(Reason::Range { given: text.to_owned(), low: "0", high: high_text })
    }
}
