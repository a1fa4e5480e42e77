//! Diaries in the long CSV form `person,date,kind,name,value`, on which the forecast is evaluated and fitted.
//! `docs/formats/diary.md` specifies the form.
//!
//! A file becomes [`LoggedDay`]s, the same values the phone derives from a person's own days. Nothing is written to a
//! journal.

mod error;

use std::collections::BTreeMap;
use std::path::Path;

use csv::{ReaderBuilder, StringRecord, Trim};
use ebb_core::EbbError;
use ebb_core::FileProblem;
use ebb_core::catalog::ItemId;
use ebb_core::days::{Burden, RatedItem};
use ebb_core::forecast::{DayObservation, FlareLabeller, ForecastState, LoggedDay, Reading, Series, SeriesSource};
use ebb_core::i18n::Words;
use ebb_core::time::Day;
use serde::Serialize;

use crate::backtest::{PersonBacktest, backtest};

pub use error::{DiaryError, DiaryErrorKind};

/// The required columns, found by name; their order and further columns do not matter.
const COLUMNS: [&str; 5] = ["person", "date", "kind", "name", "value"];

/// Greatest distance, in years, between two rows of a person. A larger one is a mistyped year, and would be filled with
/// unknown days.
const MAX_YEARS: i32 = 120;

/// Greatest absolute value, so that its square stays finite and precise.
const MAX_VALUE: f64 = 1e15;

/// Texts that mean an unknown value, besides an empty field; case is ignored.
const UNKNOWN: [&str; 2] = ["na", "nan"];

/// The persons of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Diaries {
    /// Whether the file has flare rows. Otherwise flares are days whose burden exceeds the threshold ([`FlareLabeller`]).
    pub has_flare_rows: bool,
    /// In order of first appearance.
    pub persons: Vec<PersonDiary>,
}

/// The days of one person.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonDiary {
    /// Name of the person in the file.
    pub person: String,
    /// Every civil day from the first with a row to the last.
    pub days: Vec<LoggedDay>,
}

/// The source of the labels that forecasts are scored by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum LabelSource {
    /// Only the file's flare rows.
    FlareRows,
    /// The burden threshold, because the file has no flare rows.
    Burden,
    /// The person's reports, and the burden threshold on days without a report.
    SaidElseBurden,
}

impl Diaries {
    /// The source of the labels of this file.
    #[must_use]
    pub fn label_source(&self) -> LabelSource {
        if self.has_flare_rows { LabelSource::FlareRows } else { LabelSource::Burden }
    }

    /// Backtests each person's days with a forecast that starts from `initial`.
    #[must_use]
    pub fn backtest(&self, initial: &ForecastState) -> Vec<PersonBacktest> {
        let of_person = |diary: &PersonDiary| PersonBacktest {
            person: diary.person.clone(),
            steps: backtest(initial.clone(), &diary.days),
        };
        self.persons.iter().map(of_person).collect()
    }
}

/// Reads a diary from a file. Errors name the file, the line and the remedy in the person's language.
pub fn open(path: &Path, words: Words) -> Result<Diaries, EbbError> {
    if path.is_dir() {
        return Err(FileProblem::IsAFolder.at(path));
    }
    let text = std::fs::read(path).map_err(|error| FileProblem::of_reading(&error).at(path))?;
    parse(&text).map_err(|error| FileProblem::BadLine { line: error.line, reason: error.kind.in_words(words) }.at(path))
}

/// Parses a diary. The order of the rows only affects the order of the persons.
pub fn parse(text: &[u8]) -> Result<Diaries, DiaryError> {
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let mut reader = ReaderBuilder::new().trim(Trim::All).flexible(true).from_reader(text);
    let header = reader.headers().map_err(|_| DiaryError { line: 1, kind: DiaryErrorKind::InvalidUtf8 })?;
    let mut columns = [0; COLUMNS.len()];
    for (column, name) in columns.iter_mut().zip(COLUMNS) {
        let found = header.iter().position(|field| field.eq_ignore_ascii_case(name));
        *column = found.ok_or(DiaryError { line: 1, kind: DiaryErrorKind::MissingColumn(name) })?;
    }
    let mut persons: Vec<(String, Days)> = Vec::new();
    let mut indices: BTreeMap<String, usize> = BTreeMap::new();
    let mut record = StringRecord::new();
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        let error = |kind| DiaryError { line: line_at(text, start), kind };
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => return Err(error(DiaryErrorKind::InvalidUtf8)),
        }
        let row = Row::of(&record, columns).map_err(error)?;
        let index = *indices.entry(row.person.to_owned()).or_insert_with(|| {
            persons.push((row.person.to_owned(), Days::new()));
            persons.len() - 1
        });
        row.insert_into(&mut persons[index].1).map_err(error)?;
    }
    if persons.is_empty() {
        return Err(DiaryError { line: 1, kind: DiaryErrorKind::NoRows });
    }
    let has_flare_rows = persons.iter().any(|(_, days)| days.values().any(|rows| rows.flare.is_some()));
    let persons =
        persons.into_iter().map(|(person, days)| PersonDiary { person, days: logged_days(days, has_flare_rows) });
    Ok(Diaries { has_flare_rows, persons: persons.collect() })
}

/// The line on which the record at a byte offset begins. The reader's own count is wrong after CRLF and after empty
/// lines, which it has not skipped yet.
fn line_at(text: &[u8], start: usize) -> u64 {
    let skipped = text[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    1 + text[..start + skipped].iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>()
}

/// A person's rows, by day.
type Days = BTreeMap<Day, DayRows>;

#[derive(Default)]
struct DayRows {
    flare: Option<bool>,
    values: BTreeMap<Series, Vec<f64>>,
}

/// A parsed row.
struct Row<'a> {
    person: &'a str,
    day: Day,
    content: RowContent,
}

enum RowContent {
    Unknown,
    Flare(bool),
    Value(Series, f64),
}

impl<'a> Row<'a> {
    fn of(record: &'a StringRecord, columns: [usize; COLUMNS.len()]) -> Result<Self, DiaryErrorKind> {
        let [person, date, kind, name, value] = columns.map(|column| record.get(column));
        let (Some(person), Some(date), Some(kind), Some(name), Some(value)) = (person, date, kind, name, value) else {
            return Err(DiaryErrorKind::TooFewFields);
        };
        if person.is_empty() {
            return Err(DiaryErrorKind::MissingPerson);
        }
        let day = date.parse().map_err(|_| DiaryErrorKind::Date(excerpt(date)))?;
        let source = match kind {
            "flare" => None,
            "symptom" => Some(SeriesSource::Symptom),
            "factor" => Some(SeriesSource::Factor),
            "measure" => Some(SeriesSource::Measure),
            _ => return Err(DiaryErrorKind::Kind(excerpt(kind))),
        };
        if source.is_some() && name.is_empty() {
            return Err(DiaryErrorKind::MissingName);
        }
        let Some(number) = number(value)? else { return Ok(Self { person, day, content: RowContent::Unknown }) };
        let content = match source {
            None if number == 0.0 || number == 1.0 => RowContent::Flare(number == 1.0),
            None => return Err(DiaryErrorKind::Flare(excerpt(value))),
            Some(source) => {
                if !(-MAX_VALUE..=MAX_VALUE).contains(&number) {
                    return Err(DiaryErrorKind::Range(excerpt(value), -MAX_VALUE, MAX_VALUE));
                }
                RowContent::Value(Series { source, name: name.to_owned() }, number)
            }
        };
        Ok(Self { person, day, content })
    }

    fn insert_into(self, days: &mut Days) -> Result<(), DiaryErrorKind> {
        let far = |other: &Day| self.day.since(*other).abs() > MAX_YEARS * 366;
        if days.keys().next().is_some_and(far) || days.keys().next_back().is_some_and(far) {
            return Err(DiaryErrorKind::TooFarApart);
        }
        let rows = days.entry(self.day).or_default();
        match self.content {
            RowContent::Unknown => {}
            RowContent::Flare(flare) => rows.flare = Some(flare || rows.flare == Some(true)),
            RowContent::Value(series, value) => rows.values.entry(series).or_default().push(value),
        }
        Ok(())
    }
}

/// Parses a value; `None` if it is unknown.
fn number(text: &str) -> Result<Option<f64>, DiaryErrorKind> {
    if text.is_empty() || UNKNOWN.iter().any(|word| text.eq_ignore_ascii_case(word)) {
        return Ok(None);
    }
    let number = text.parse().ok().filter(|number: &f64| number.is_finite());
    number.map(Some).ok_or_else(|| DiaryErrorKind::Number(excerpt(text)))
}

/// The start of a field, as repeated in an error: an unclosed quote makes a field of the rest of the file.
fn excerpt(text: &str) -> String {
    text.chars().take(40).collect()
}

impl DayRows {
    /// One value a series: the maximum of a symptom, as on the phone; the mean of anything else.
    fn readings(self) -> Vec<Reading> {
        let day_value = |(series, mut values): (Series, Vec<f64>)| {
            // Sorted, so that the sum does not depend on the order of the rows.
            values.sort_by(f64::total_cmp);
            let value = if series.source == SeriesSource::Symptom {
                values.last().copied()
            } else {
                ebb_core::days::mean(&values)
            };
            value.map(|value| Reading { series, value, weight: 1.0 })
        };
        self.values.into_iter().filter_map(day_value).collect()
    }
}

/// A person's days without gaps, each as known at its end.
fn logged_days(rows: Days, has_flare_rows: bool) -> Vec<LoggedDay> {
    let (Some(first), Some(last)) = (rows.keys().next().copied(), rows.keys().next_back().copied()) else {
        return Vec::new();
    };
    let mut rows: BTreeMap<Day, (Option<bool>, Vec<Reading>)> =
        rows.into_iter().map(|(day, rows)| (day, (rows.flare, rows.readings()))).collect();
    let rated: Vec<RatedItem> = rows
        .iter()
        .flat_map(|(day, (_, readings))| readings.iter().map(|reading| (*day, reading)))
        // Some diaries rate symptoms on other scales, even below 0: such a value is a reading, but not a severity.
        .filter(|(_, reading)| reading.series.source == SeriesSource::Symptom && (0.0..=10.0).contains(&reading.value))
        .map(|(day, reading)| RatedItem {
            day,
            item: ItemId(reading.series.name.clone()),
            high: reading.value,
            weight: reading.weight,
        })
        .collect();
    let days: Vec<Day> = (0..=last.since(first)).map(|step| first.plus(step)).collect();
    let burdens = ebb_core::days::burdens(&[], &rated, &days);
    let mut labeller = FlareLabeller::default();
    let logged_day = |(day, Burden { value: burden, missing, .. }): (Day, Burden)| {
        let found = rows.remove(&day);
        let logged = found.is_some();
        let (reported, readings) = found.unwrap_or_default();
        let mut label = labeller.label(day, burden, reported);
        if has_flare_rows {
            // The file's own definition of a flare applies: a day without a flare row is unknown.
            label.flare = reported;
        }
        let missing = missing.filter(|_| logged);
        LoggedDay { observation: DayObservation { label, burden, missing, readings }, logged }
    };
    days.into_iter().zip(burdens).map(logged_day).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use proptest::prelude::*;

    use super::*;

    const HEADER: &str = "person,date,kind,name,value\n";

    fn diary(rows: &str) -> Diaries {
        parse(format!("{HEADER}{rows}").as_bytes()).unwrap()
    }

    fn flares(diary: &PersonDiary) -> Vec<Option<bool>> {
        diary.days.iter().map(|day| day.observation.label.flare).collect()
    }

    #[test]
    fn days_without_rows_are_unknown_and_filled_in() {
        let found = diary("b,2026-03-03,flare,crash,0\na,2026-03-01,flare,crash,1\nb,2026-03-01,factor,coffee,\n");
        let names: Vec<_> = found.persons.iter().map(|diary| diary.person.as_str()).collect();
        assert_eq!(names, ["b", "a"]);
        let days = &found.persons[0].days;
        assert_eq!(days.iter().map(|day| day.logged).collect::<Vec<_>>(), [true, false, true]);
        assert_eq!(flares(&found.persons[0]), [None, None, Some(false)]);
        assert_eq!(days[0].observation.readings, [], "a value left out is unknown, not 0");
        assert_eq!(days[1].observation, DayObservation::label_only("2026-03-02".parse().unwrap(), None));
    }

    #[test]
    fn several_values_of_a_day_are_aggregated() {
        let rows = "p,2026-03-01,symptom,pain,4\np,2026-03-01,symptom,pain,7\np,2026-03-01,measure,hr,60\n\
                    p,2026-03-01,measure,hr,80\np,2026-03-01,flare,am,1\np,2026-03-01,flare,pm,0\n";
        let found = diary(rows);
        let observation = &found.persons[0].days[0].observation;
        let values: Vec<_> =
            observation.readings.iter().map(|r| (r.series.source, r.series.name.as_str(), r.value)).collect();
        assert_eq!(values, [(SeriesSource::Symptom, "pain", 7.0), (SeriesSource::Measure, "hr", 70.0)]);
        assert_eq!(observation.label.flare, Some(true));
    }

    #[test]
    fn a_symptom_on_another_scale_is_not_a_severity() {
        let rows =
            |value: &str| (1..=9).map(|day| format!("p,2026-03-0{day},symptom,mood,{value}\n")).collect::<Vec<_>>();
        let day = |value| diary(&rows(value).concat()).persons[0].days[8].observation.clone();
        assert_eq!((day("-3").burden, day("-3").readings[0].value), (None, -3.0));
        assert_eq!(day("3").burden, Some(3.0));
    }

    #[test]
    fn without_flare_rows_the_burden_decides() {
        let rows: Vec<String> = [3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 3, 4, 9, 3]
            .iter()
            .enumerate()
            .map(|(day, pain)| format!("p,2026-03-{:02},symptom,pain,{pain}\n", day + 1))
            .collect();
        let rows = rows.concat();
        let found = diary(&rows);
        assert!(!found.has_flare_rows);
        // A week until pain is a core item, another until the burden has a spread.
        assert_eq!(flares(&found.persons[0])[12..], [None, None, Some(true), Some(false)]);
        let said = diary(&format!("{rows}q,2026-03-01,flare,crash,0\n"));
        assert!(said.has_flare_rows && flares(&said.persons[0]).iter().all(Option::is_none));
    }

    #[test]
    fn columns_by_name_quotes_bom_crlf_and_blank_lines_are_parsed() {
        let text = "\u{feff}value, Name ,person,date,kind,note\r\n\r\n 3,\"pain, \"\"deep\"\"\",p,2026-03-01,symptom,x\r\n\
                    NA,sleep,p,2026-03-02,factor,\r\n1,crash,p,2026-03-02,flare,y";
        let found = parse(text.as_bytes()).unwrap();
        let reading = &found.persons[0].days[0].observation.readings[0];
        assert_eq!((reading.series.name.as_str(), reading.value), ("pain, \"deep\"", 3.0));
        assert_eq!(flares(&found.persons[0]), [None, Some(true)]);
        assert_eq!(found.persons[0].days[1].observation.readings, []);
    }

    #[test]
    fn errors_name_their_line() {
        let good = "p,2026-03-01,flare,crash,0\n";
        let kind = |row: &str| {
            let error = parse(format!("{HEADER}{good}\n\n{row}\n{good}").as_bytes()).unwrap_err();
            assert_eq!(error.line, 5, "{row}");
            let windows = format!("{HEADER}{good}\n\n{row}\n{good}").replace('\n', "\r\n");
            assert_eq!(parse(windows.as_bytes()).unwrap_err(), error);
            error.kind
        };
        assert_eq!(kind("p,2026-03-02,flare,crash,0.5"), DiaryErrorKind::Flare("0.5".into()));
        assert_eq!(
            kind("p,2026-03-02,factor,light,1e300"),
            DiaryErrorKind::Range("1e300".into(), -MAX_VALUE, MAX_VALUE)
        );
        assert_eq!(kind("p,2026-03-02,measure,hr,many"), DiaryErrorKind::Number("many".into()));
        assert_eq!(kind("p,2026-03-02,measure,hr,inf"), DiaryErrorKind::Number("inf".into()));
        assert_eq!(kind("p,2026-03-02,measure,,60"), DiaryErrorKind::MissingName);
        assert_eq!(kind("p,2026-02-30,measure,hr,60"), DiaryErrorKind::Date("2026-02-30".into()));
        assert_eq!(kind("p,2026-03-02,crash,hr,60"), DiaryErrorKind::Kind("crash".into()));
        assert_eq!(kind(",2026-03-02,measure,hr,60"), DiaryErrorKind::MissingPerson);
        assert_eq!(kind("p,2026-03-02,measure,hr"), DiaryErrorKind::TooFewFields);
        assert_eq!(kind("p,1026-03-02,measure,hr,60"), DiaryErrorKind::TooFarApart);
    }

    #[test]
    fn invalid_files_are_refused() {
        let error = |text: &[u8]| parse(text).unwrap_err();
        assert_eq!(error(b""), DiaryError { line: 1, kind: DiaryErrorKind::MissingColumn("person") });
        assert_eq!(error(b"person,date,kind,value\n").kind, DiaryErrorKind::MissingColumn("name"));
        assert_eq!(error(HEADER.as_bytes()), DiaryError { line: 1, kind: DiaryErrorKind::NoRows });
        assert_eq!(
            error(&[HEADER.as_bytes(), b"p,2026-03-01,factor,\xff,1\n"].concat()),
            DiaryError { line: 2, kind: DiaryErrorKind::InvalidUtf8 }
        );
        let words = Words::new(ebb_core::i18n::Language::English);
        let path = Path::new("nowhere.csv");
        assert_eq!(
            open(path, words),
            Err(EbbError::File { path: "nowhere.csv".into(), problem: FileProblem::Missing })
        );
    }

    proptest! {
        #[test]
        fn arbitrary_bytes_do_not_panic(
            at in any::<prop::sample::Index>(),
            byte in any::<u8>(),
            noise in prop::collection::vec(any::<u8>(), 0..60),
        ) {
            let mut text = format!("{HEADER}p,2026-03-01,symptom,\"pain\",4\r\np,2026-03-02,flare,,1\r\n").into_bytes();
            let index = at.index(text.len());
            text[index] = byte;
            for text in [&noise, &[HEADER.as_bytes(), &noise].concat(), &text] {
                let lines = text.split(|byte| *byte == b'\n').count() as u64;
                if let Err(error) = parse(text) {
                    prop_assert!(error.line >= 1 && error.line <= lines);
                }
            }
        }

        #[test]
        fn the_order_of_rows_does_not_matter(
            rows in prop::collection::vec((1u32..28, 0usize..4, 0u32..3, 0u32..=10), 1..60),
            at in any::<prop::sample::Index>(),
        ) {
            let kinds = ["symptom", "factor", "measure", "flare"];
            let line = |&(day, kind, name, value): &(u32, usize, u32, u32)| {
                let value = if kind == 3 { value % 2 } else { value };
                format!("p,2026-03-{day:02},{},n{name},{value}\n", kinds[kind])
            };
            let mut lines: Vec<String> = rows.iter().map(line).collect();
            let found = diary(&lines.concat());
            let turn = at.index(lines.len());
            lines.rotate_left(turn);
            prop_assert_eq!(&diary(&lines.concat()), &found);
            lines.reverse();
            prop_assert_eq!(&diary(&lines.concat()), &found);
        }
    }
}
