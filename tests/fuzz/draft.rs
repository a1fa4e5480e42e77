//! Drafts from arbitrary bytes, as a faulty shell might pass them, and what must hold for each: it is stored as given
//! and as a valid row, or refused with words. It never panics.
//!
//! The same code runs under cargo-fuzz (`fuzz_targets/draft.rs`) and as a property test (`core/tests/survive/fuzz.rs`).

use ebb_core::entry::{Body, Dose, Draft, Mark, When};
use ebb_core::i18n::{Language, Words};
use ebb_core::time::{Day, DayPart, Moment, Timestamp};
use ebb_core::{EbbError, Journal, Options};
use serde_json::{Value, json};

/// Bytes, consumed in order; zeroes once they are used up.
struct Bytes<'a>(&'a [u8]);

impl Bytes<'_> {
    fn byte(&mut self) -> u8 {
        let Some((first, rest)) = self.0.split_first() else { return 0 };
        self.0 = rest;
        *first
    }

    fn word(&mut self) -> u64 {
        (0..8).fold(0, |sum, _| sum << 8 | u64::from(self.byte()))
    }

    /// A number of 32 bits.
    fn wide(&mut self) -> i32 {
        i32::from_be_bytes([self.byte(), self.byte(), self.byte(), self.byte()])
    }

    fn pick<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[usize::from(self.byte()) % from.len()]
    }

    /// Mostly a plausible number, sometimes an arbitrary one.
    fn number(&mut self) -> f64 {
        match self.byte() {
            0..=149 => f64::from(self.byte()) / 16.0,
            150..=199 => f64::from(self.byte()) - 20.0,
            200..=219 => {
                *self.pick(&[f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -0.0, f64::MIN_POSITIVE, f64::MAX, 1_440.0])
            }
            _ => f64::from_bits(self.word()),
        }
    }

    fn text(&mut self) -> String {
        match self.byte() {
            0..=39 => String::new(),
            40..=199 => {
                let length = usize::from(self.byte() % 24);
                let bytes: Vec<u8> = (0..length).map(|_| self.byte()).collect();
                String::from_utf8_lossy(&bytes).into_owned()
            }
            200..=239 => {
                (*self.pick(&["\0", "\u{202E}", "🦴", "own:", "' OR 1=1 --", "\n", "null", "é\u{301}"])).to_owned()
            }
            _ => "long ".repeat(usize::from(self.byte()) * 40),
        }
    }

    fn moment(&mut self) -> Moment {
        let near: i64 = 1_774_695_600_000; // 2026-03-28T11:00Z
        let millis = match self.byte() {
            0..=179 => near - i64::from(self.byte()) * 3_600_000,
            180..=219 => near + i64::from(self.byte()) * 1_000 - 60_000,
            _ => self.word().cast_signed(),
        };
        let zone = match self.byte() {
            0..=199 => (*self.pick(&["Europe/Berlin", "Pacific/Apia", "UTC", "Asia/Kathmandu"])).to_owned(),
            _ => self.text(),
        };
        let offset_seconds = match self.byte() {
            0..=199 => i32::from(self.byte()) * 300 - 36_000,
            200..=229 => *self.pick(&[86_399, -86_399, 86_400, -86_400, i32::MAX, i32::MIN]),
            _ => self.wide(),
        };
        let at = Timestamp::from_timestamp_millis(millis).unwrap_or(Timestamp::MAX_UTC);
        Moment { at, zone, offset_seconds }
    }

    fn day(&mut self) -> Day {
        let number = match self.byte() {
            0..=219 => 20_540 - i32::from(self.byte()),
            _ => self.wide(),
        };
        Day::from_number(number).unwrap_or_default()
    }

    fn when(&mut self) -> Option<When> {
        Some(match self.byte() % 6 {
            0 => return None,
            1 | 2 => When::At { moment: self.moment() },
            3 => {
                let from = self.moment();
                let to = (!self.byte().is_multiple_of(3)).then(|| self.moment());
                When::Interval { from, to }
            }
            4 => {
                let parts = [DayPart::Morning, DayPart::Afternoon, DayPart::Evening, DayPart::Night];
                When::Part { day: self.day(), part: *self.pick(&parts) }
            }
            _ => When::Day { day: self.day() },
        })
    }

    /// A value for a field of this name, or for any other.
    fn value(&mut self, field: &str) -> Value {
        // Sometimes of an unexpected type.
        if self.byte() > 240 {
            return match self.byte() % 5 {
                0 => Value::Null,
                1 => json!([self.number(), self.text()]),
                2 => json!({ self.text(): self.number() }),
                3 => json!(self.text()),
                _ => json!(self.word()),
            };
        }
        let items = [
            "pain",
            "fatigue",
            "walking",
            "sitting",
            "ibuprofen",
            "weather",
            "lying-down",
            "hrv-sdnn",
            "work",
            "steps",
        ];
        match field {
            "item" if self.byte() < 230 => json!(self.pick(&items)),
            "item" => json!(self.text()),
            "severity" if self.byte() < 40 => json!("present"),
            "severity" | "quality" | "amount" | "rating" | "physical" | "cognitive" | "emotional" => {
                match self.byte() {
                    0..=179 => json!(self.number()),
                    _ => json!([self.number(), *self.pick(&["ten", "four-step", "hundred", "five"])]),
                }
            }
            "minutes" => json!(if self.byte() < 200 { u64::from(self.byte()) * 8 } else { self.word() }),
            "value" => json!(self.number() * 100.0),
            "phase" => json!(self.pick(&["started", "eased", "ended"])),
            "regions" => json!([self.pick(&["neck", "head", "shoulder-left", "jaw-left", "nowhere"])]),
            "qualities" => json!([self.pick(&["deep-ache", "burning", "cramp"])]),
            "effort" => json!({ "physical": self.value("physical"), "cognitive": self.value("cognitive") }),
            "dose" => json!({ "amount": self.number().to_string(), "unit": self.text() }),
            "intake" => json!(self.pick(&["taken", "skipped", "not-sure"])),
            "load" => json!(self.pick(&["light", "usual", "heavy"])),
            _ => json!(self.byte().is_multiple_of(2)),
        }
    }

    fn body(&mut self) -> Option<Body> {
        let kinds: [(&str, &[&str]); 12] = [
            ("symptom", &["item", "severity", "regions", "qualities"]),
            ("symptom", &["item", "severity"]),
            ("flare", &["phase"]),
            ("flare-day", &["flare"]),
            ("activity", &["item", "effort", "minutes"]),
            ("rest", &["item", "minutes", "taken"]),
            ("sleep", &["minutes", "quality", "restored", "nap"]),
            ("factor", &["item", "amount"]),
            ("remedy", &["item", "dose", "intake"]),
            ("measurement", &["item", "value"]),
            ("function", &["item", "rating"]),
            ("note", &[]),
        ];
        let (kind, fields) = *self.pick(&kinds);
        let mut body = json!({ "kind": kind });
        for field in fields {
            body[*field] = self.value(field);
        }
        serde_json::from_value(body).ok()
    }

    fn draft(&mut self) -> Option<Draft> {
        let mark = *self.pick(&[Mark::Measured, Mark::Coarse, Mark::FilledIn, Mark::Recalled]);
        let note = (self.byte().is_multiple_of(4)).then(|| self.text());
        let mut body = self.body()?;
        // JSON cannot express NaN and infinity; the border can.
        let odd = self.byte() > 225;
        let number = self.number();
        if odd {
            match &mut body {
                Body::Measurement { value, .. } => *value = number,
                Body::Symptom { severity, .. } => *severity = ebb_core::entry::Severity::of(number),
                _ => {}
            }
        }
        let carer = self.byte().is_multiple_of(16);
        Some(Draft { when: self.when(), mark, carer, note, body })
    }
}

/// A journal to try drafts on.
pub(crate) struct Bench {
    journal: Journal,
    now: Moment,
    /// Number of stored drafts.
    pub(crate) kept: u32,
    /// Number of refused drafts.
    pub(crate) refused: u32,
}

impl Bench {
    /// Opens a new journal in a folder.
    pub(crate) fn new(folder: &std::path::Path) -> Self {
        let journal = Journal::open(&folder.join("journal.db"), Options::default()).expect("a journal");
        let now = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().expect("a moment");
        Self { journal, now, kept: 0, refused: 0 }
    }

    /// Logs the draft that some bytes make, if they make one, and checks the outcome.
    pub(crate) fn try_bytes(&mut self, data: &[u8]) {
        let Some(draft) = Bytes(data).draft() else { return };
        match self.journal.logging().log(draft.clone(), &self.now) {
            Ok(change) => {
                self.kept += 1;
                self.holds(&draft, &change.entries[0], change.days[0]);
            }
            Err(EbbError::Internal { detail }) => panic!("no words for {draft:?}: {detail}"),
            Err(error) => {
                self.refused += 1;
                for language in Language::ALL {
                    assert!(!error.in_words(Words::new(language)).is_empty());
                }
            }
        }
    }

    fn holds(&self, draft: &Draft, id: &ebb_core::entry::EntryId, day: Day) {
        let page = self.journal.views().day(day).expect("the day's page");
        let line = page.entries.iter().find(|line| line.entry.id == *id).expect("the entry on its day");
        assert_eq!((&with_given_unit(&line.entry.body, &draft.body), line.entry.mark), (&draft.body, draft.mark));
        if let Some(when) = &draft.when {
            assert_eq!(&line.entry.when, when);
        }
        if let Some(value) = line.entry.body.value() {
            assert!((0.0..=10.0).contains(&value), "{value} of {draft:?}");
        }
        assert!(self.journal.logging().history(id).is_ok());
        assert!(self.journal.views().today(&self.now).is_ok());
        // Undo and redo leave it unchanged.
        let before = serde_json::to_string(&page).expect("JSON");
        self.journal.undo(&self.now).expect("undo");
        self.journal.redo(&self.now).expect("redo");
        let after = serde_json::to_string(&self.journal.views().day(day).expect("the day's page")).expect("JSON");
        assert_eq!(before, after);
        let check = self.journal.maintenance().check().expect("a check");
        assert!(check.ok, "{draft:?}: {:?}", check.problems);
    }
}

/// The stored body with the unit of dose as it was given; its one spelling is stored, "dose" where none was given. What a dose
/// is counted by is set by the core, whatever was given.
fn with_given_unit(stored: &Body, given: &Body) -> Body {
    let mut body = stored.clone();
    if let (Body::Remedy { basis, .. }, Body::Remedy { basis: given, .. }) = (&mut body, given) {
        assert!(basis.is_some(), "what the dose is counted by is stored");
        basis.clone_from(given);
    }
    if let (Body::Remedy { dose: Some(dose), .. }, Body::Remedy { dose: Some(given), .. }) = (&mut body, given) {
        let spelled = Dose::parse(&format!("1 {}", given.unit), Some("dose"), Language::English).map(|read| read.unit);
        let expected = if given.unit.trim().is_empty() { "dose".to_owned() } else { spelled.unwrap_or_default() };
        if dose.unit == expected || dose.unit == given.unit.trim() {
            given.unit.clone_into(&mut dose.unit);
        }
    }
    body
}
