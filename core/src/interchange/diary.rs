//! The long diary form, `person,date,kind,name,value`, in which open diaries come: how [`crate::forecast`] is
//! judged and fitted. `docs/formats/diary.md` is its contract.
//!
//! Nothing here reaches the journal: a file becomes [`Evening`]s, what the phone makes of a person's own days.

use std::collections::BTreeMap;
use std::path::Path;

use csv::{ReaderBuilder, StringRecord, Trim};

use crate::catalog::ItemId;
use crate::days::{Burden, Rated};
use crate::error::EbbError;
use crate::forecast::{Evening, Labeller, PersonWalk, Reading, Series, Source, State, walk};
use crate::i18n::Words;
use crate::time::Day;

/// The columns; found by name, in any order, others beside them.
const COLUMNS: [&str; 5] = ["person", "date", "kind", "name", "value"];

/// A person's rows further apart than this are a slip in a year, and would be filled with unknown days.
const MOST_YEARS: i32 = 120;

/// No value lies further from 0: its square would not be a number to reckon with.
const MOST: f64 = 1e15;

/// What stands for a value that is not known, beside nothing at all; capitals do not matter.
const UNKNOWN: [&str; 2] = ["na", "nan"];

/// A file's persons.
#[derive(Debug, Clone, PartialEq)]
pub struct Diaries {
    /// Whether flares are rows of the file. Else they are days whose burden stands out ([`Labeller`]).
    pub flares_said: bool,
    /// In order of first appearance.
    pub persons: Vec<Diary>,
}

/// One person's days.
#[derive(Debug, Clone, PartialEq)]
pub struct Diary {
    /// As the file names them.
    pub person: String,
    /// Every civil day from the first with a row to the last.
    pub days: Vec<DiaryDay>,
}

/// A day of a diary.
#[derive(Debug, Clone, PartialEq)]
pub struct DiaryDay {
    /// What is known at its end.
    pub evening: Evening,
    /// Whether the file has a row of it.
    pub logged: bool,
}

impl Diaries {
    /// Walks through each person's days with a forecast that begins as `start`.
    #[must_use]
    pub fn walk(&self, start: &State) -> Vec<PersonWalk> {
        let of_person = |diary: &Diary| PersonWalk {
            person: diary.person.clone(),
            steps: walk(start.clone(), diary.days.iter().map(|day| (&day.evening, day.logged))),
        };
        self.persons.iter().map(of_person).collect()
    }
}

/// Why a file is no diary, and where.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// The line, counted from 1, the header's.
    pub line: u64,
    /// What is wrong with it.
    pub reason: Reason,
}

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq)]
pub enum Reason {
    /// The first line does not name this column.
    NoColumn(&'static str),
    /// Nothing below the first line.
    NoRows,
    /// Fewer fields than columns.
    Short,
    /// Not UTF-8.
    NotText,
    /// No person.
    Nobody,
    /// A symptom, factor or measure without a name.
    Nameless,
    /// Not a date.
    Date(String),
    /// Not a kind of row.
    Kind(String),
    /// Not a number.
    Number(String),
    /// Outside its scale.
    Range(String, f64, f64),
    /// Neither 0 nor 1.
    Flare(String),
    /// Too long before or after the person's other days.
    FarApart,
}

impl Reason {
    /// In the person's language: what is wrong, and what it must be.
    #[must_use]
    pub fn in_words(&self, words: &Words) -> String {
        let given = |key, given: &String| words.say(key, &[("given", given.into())]);
        match self {
            Self::NoColumn(column) => {
                let form = COLUMNS.join(",");
                words.say("diary-column", &[("column", (*column).into()), ("form", form.into())])
            }
            Self::NoRows => words.get("diary-no-rows"),
            Self::Short => words.get("skip-short"),
            Self::NotText => words.get("skip-not-text"),
            Self::Nobody => words.get("diary-nobody"),
            Self::Nameless => words.get("diary-nameless"),
            Self::Date(text) => given("skip-date", text),
            Self::Kind(text) => given("diary-kind", text),
            Self::Number(text) => given("diary-number", text),
            Self::Range(text, low, high) => {
                let number = |number: f64| words.number(number);
                let limits = [("low", number(*low).into()), ("high", number(*high).into())];
                words.say("diary-range", &[&[("given", text.into())], &limits[..]].concat())
            }
            Self::Flare(text) => given("diary-flare", text),
            Self::FarApart => words.say("diary-far-apart", &[("years", MOST_YEARS.into())]),
        }
    }
}

/// Reads a file.
pub fn open(path: &Path, words: &Words) -> Result<Diaries, EbbError> {
    let name = || path.display().to_string();
    if path.is_dir() {
        return Err(EbbError::IsAFolder { path: name() });
    }
    let text = std::fs::read(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => EbbError::NoSuchFile { path: name() },
        _ => EbbError::NotReadable { path: name() },
    })?;
    read(&text).map_err(|fault| EbbError::BadFile {
        path: name(),
        line: fault.line,
        reason: fault.reason.in_words(words),
    })
}

/// Reads a file's bytes. The order of the rows does not matter, but for which person comes first.
pub fn read(text: &[u8]) -> Result<Diaries, Fault> {
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text);
    let mut reader = ReaderBuilder::new().trim(Trim::All).flexible(true).from_reader(text);
    let header = reader.headers().map_err(|_| Fault { line: 1, reason: Reason::NotText })?;
    let mut columns = [0; COLUMNS.len()];
    for (column, name) in columns.iter_mut().zip(COLUMNS) {
        let found = header.iter().position(|field| field.eq_ignore_ascii_case(name));
        *column = found.ok_or(Fault { line: 1, reason: Reason::NoColumn(name) })?;
    }
    let mut persons: Vec<(String, Days)> = Vec::new();
    let mut places: BTreeMap<String, usize> = BTreeMap::new();
    let mut record = StringRecord::new();
    loop {
        let start = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        let fault = |reason| Fault { line: line_at(text, start), reason };
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => break,
            Err(_) => return Err(fault(Reason::NotText)),
        }
        let row = Row::of(&record, columns).map_err(fault)?;
        let place = *places.entry(row.person.to_owned()).or_insert_with(|| {
            persons.push((row.person.to_owned(), Days::new()));
            persons.len() - 1
        });
        row.enter(&mut persons[place].1).map_err(fault)?;
    }
    if persons.is_empty() {
        return Err(Fault { line: 1, reason: Reason::NoRows });
    }
    let flares_said = persons.iter().any(|(_, days)| days.values().any(|rows| rows.flare.is_some()));
    let persons = persons.into_iter().map(|(person, days)| Diary { person, days: evenings(days, flares_said) });
    Ok(Diaries { flares_said, persons: persons.collect() })
}

/// The line on which the record begins that is read from a byte on. The reader's own count is off after CRLF and
/// after empty lines, which it has still to skip there.
fn line_at(text: &[u8], start: usize) -> u64 {
    let skipped = text[start..].iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    1 + text[..start + skipped].iter().map(|byte| u64::from(*byte == b'\n')).sum::<u64>()
}

/// What a person's rows say, by day.
type Days = BTreeMap<Day, DayRows>;

#[derive(Default)]
struct DayRows {
    flare: Option<bool>,
    values: BTreeMap<Series, Vec<f64>>,
}

/// A row, read.
struct Row<'a> {
    person: &'a str,
    day: Day,
    says: Says,
}

enum Says {
    Unknown,
    Flare(bool),
    Value(Series, f64),
}

impl<'a> Row<'a> {
    fn of(record: &'a StringRecord, columns: [usize; COLUMNS.len()]) -> Result<Self, Reason> {
        let [person, date, kind, name, value] = columns.map(|column| record.get(column));
        let (Some(person), Some(date), Some(kind), Some(name), Some(value)) = (person, date, kind, name, value) else {
            return Err(Reason::Short);
        };
        if person.is_empty() {
            return Err(Reason::Nobody);
        }
        let day = date.parse().map_err(|_| Reason::Date(excerpt(date)))?;
        let source = match kind {
            "flare" => None,
            "symptom" => Some(Source::Symptom),
            "factor" => Some(Source::Factor),
            "measure" => Some(Source::Measure),
            _ => return Err(Reason::Kind(excerpt(kind))),
        };
        if source.is_some() && name.is_empty() {
            return Err(Reason::Nameless);
        }
        let Some(number) = number(value)? else { return Ok(Self { person, day, says: Says::Unknown }) };
        let says = match source {
            None if number == 0.0 || number == 1.0 => Says::Flare(number == 1.0),
            None => return Err(Reason::Flare(excerpt(value))),
            Some(source) => {
                if !(-MOST..=MOST).contains(&number) {
                    return Err(Reason::Range(excerpt(value), -MOST, MOST));
                }
                Says::Value(Series { source, name: name.to_owned() }, number)
            }
        };
        Ok(Self { person, day, says })
    }

    fn enter(self, days: &mut Days) -> Result<(), Reason> {
        let far = |other: &Day| self.day.since(*other).abs() > MOST_YEARS * 366;
        if days.keys().next().is_some_and(far) || days.keys().next_back().is_some_and(far) {
            return Err(Reason::FarApart);
        }
        let rows = days.entry(self.day).or_default();
        match self.says {
            Says::Unknown => {}
            Says::Flare(flare) => rows.flare = Some(flare || rows.flare == Some(true)),
            Says::Value(series, value) => rows.values.entry(series).or_default().push(value),
        }
        Ok(())
    }
}

/// A value; `None` where it is not known.
fn number(text: &str) -> Result<Option<f64>, Reason> {
    if text.is_empty() || UNKNOWN.iter().any(|word| text.eq_ignore_ascii_case(word)) {
        return Ok(None);
    }
    let number = text.parse().ok().filter(|number: &f64| number.is_finite());
    number.map(Some).ok_or_else(|| Reason::Number(excerpt(text)))
}

/// As much of a field as an error repeats: a quote left open swallows the rest of the file.
fn excerpt(text: &str) -> String {
    text.chars().take(40).collect()
}

impl DayRows {
    /// One number a series: a symptom's highest, as the phone has it; the mean of anything else.
    fn readings(self) -> Vec<Reading> {
        let day_value = |(series, mut values): (Series, Vec<f64>)| {
            // Summed in one order, whatever the rows' was.
            values.sort_by(f64::total_cmp);
            let value =
                if series.source == Source::Symptom { values.last().copied() } else { crate::days::mean(&values) };
            value.map(|value| Reading { series, value, weight: 1.0 })
        };
        self.values.into_iter().filter_map(day_value).collect()
    }
}

/// A person's days, each as it is known at its end.
fn evenings(rows: Days, flares_said: bool) -> Vec<DiaryDay> {
    let (Some(first), Some(last)) = (rows.keys().next().copied(), rows.keys().next_back().copied()) else {
        return Vec::new();
    };
    let mut rows: BTreeMap<Day, (Option<bool>, Vec<Reading>)> =
        rows.into_iter().map(|(day, rows)| (day, (rows.flare, rows.readings()))).collect();
    let rated: Vec<Rated> = rows
        .iter()
        .flat_map(|(day, (_, readings))| readings.iter().map(|reading| (*day, reading)))
        // Some diaries rate on another scale, below 0 too: that is a number to go by, and no severity.
        .filter(|(_, reading)| reading.series.source == Source::Symptom && (0.0..=10.0).contains(&reading.value))
        .map(|(day, reading)| Rated {
            day,
            item: ItemId(reading.series.name.clone()),
            high: reading.value,
            weight: reading.weight,
        })
        .collect();
    let days: Vec<Day> = (0..=last.since(first)).map(|step| first.plus(step)).collect();
    let burdens = crate::days::burdens(&[], &rated, &days);
    let mut labeller = Labeller::default();
    let evening = |(day, Burden { value: burden, missing, .. }): (Day, Burden)| {
        let found = rows.remove(&day);
        let logged = found.is_some();
        let (said, readings) = found.unwrap_or_default();
        let mut label = labeller.label(day, burden, said);
        if flares_said {
            // A day of which the file does not say it is unknown: its own rule decides what a flare is, not ours.
            label.flare = said;
        }
        DiaryDay { evening: Evening { label, burden, missing: missing.filter(|_| logged), readings }, logged }
    };
    days.into_iter().zip(burdens).map(evening).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HEADER: &str = "person,date,kind,name,value\n";

    fn diary(rows: &str) -> Diaries {
        read(format!("{HEADER}{rows}").as_bytes()).unwrap()
    }

    fn flares(diary: &Diary) -> Vec<Option<bool>> {
        diary.days.iter().map(|day| day.evening.label.flare).collect()
    }

    #[test]
    fn days_without_rows_are_unknown_and_no_day_is_left_out() {
        let found = diary("b,2026-03-03,flare,crash,0\na,2026-03-01,flare,crash,1\nb,2026-03-01,factor,coffee,\n");
        let names: Vec<_> = found.persons.iter().map(|diary| diary.person.as_str()).collect();
        assert_eq!(names, ["b", "a"]);
        let days = &found.persons[0].days;
        assert_eq!(days.iter().map(|day| day.logged).collect::<Vec<_>>(), [true, false, true]);
        assert_eq!(flares(&found.persons[0]), [None, None, Some(false)]);
        assert_eq!(days[0].evening.readings, [], "a value left out is unknown, not 0");
        assert_eq!(days[1].evening, Evening::of("2026-03-02".parse().unwrap(), None));
    }

    #[test]
    fn several_values_of_a_day_come_to_one() {
        let rows = "p,2026-03-01,symptom,pain,4\np,2026-03-01,symptom,pain,7\np,2026-03-01,measure,hr,60\n\
                    p,2026-03-01,measure,hr,80\np,2026-03-01,flare,am,1\np,2026-03-01,flare,pm,0\n";
        let found = diary(rows);
        let evening = &found.persons[0].days[0].evening;
        let values: Vec<_> =
            evening.readings.iter().map(|r| (r.series.source, r.series.name.as_str(), r.value)).collect();
        assert_eq!(values, [(Source::Symptom, "pain", 7.0), (Source::Measure, "hr", 70.0)]);
        assert_eq!(evening.label.flare, Some(true));
    }

    #[test]
    fn a_symptom_on_another_scale_is_no_severity() {
        let rows =
            |value: &str| (1..=9).map(|day| format!("p,2026-03-0{day},symptom,mood,{value}\n")).collect::<Vec<_>>();
        let day = |value| diary(&rows(value).concat()).persons[0].days[8].evening.clone();
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
        assert!(!found.flares_said);
        // A week until pain is a core item, another until the burden has a spread.
        assert_eq!(flares(&found.persons[0])[12..], [None, None, Some(true), Some(false)]);
        let said = diary(&format!("{rows}q,2026-03-01,flare,crash,0\n"));
        assert!(said.flares_said && flares(&said.persons[0]).iter().all(Option::is_none));
    }

    #[test]
    fn columns_by_name_quotes_bom_crlf_and_blanks() {
        let text = "\u{feff}value, Name ,person,date,kind,note\r\n\r\n 3,\"pain, \"\"deep\"\"\",p,2026-03-01,symptom,x\r\n\
                    NA,sleep,p,2026-03-02,factor,\r\n1,crash,p,2026-03-02,flare,y";
        let found = read(text.as_bytes()).unwrap();
        let reading = &found.persons[0].days[0].evening.readings[0];
        assert_eq!((reading.series.name.as_str(), reading.value), ("pain, \"deep\"", 3.0));
        assert_eq!(flares(&found.persons[0]), [None, Some(true)]);
        assert_eq!(found.persons[0].days[1].evening.readings, []);
    }

    #[test]
    fn a_slip_is_named_with_its_line() {
        let good = "p,2026-03-01,flare,crash,0\n";
        let reason = |row: &str| {
            let fault = read(format!("{HEADER}{good}\n\n{row}\n{good}").as_bytes()).unwrap_err();
            assert_eq!(fault.line, 5, "{row}");
            let windows = format!("{HEADER}{good}\n\n{row}\n{good}").replace('\n', "\r\n");
            assert_eq!(read(windows.as_bytes()).unwrap_err(), fault);
            fault.reason
        };
        assert_eq!(reason("p,2026-03-02,flare,crash,0.5"), Reason::Flare("0.5".into()));
        assert_eq!(reason("p,2026-03-02,factor,light,1e300"), Reason::Range("1e300".into(), -MOST, MOST));
        assert_eq!(reason("p,2026-03-02,measure,hr,many"), Reason::Number("many".into()));
        assert_eq!(reason("p,2026-03-02,measure,hr,inf"), Reason::Number("inf".into()));
        assert_eq!(reason("p,2026-03-02,measure,,60"), Reason::Nameless);
        assert_eq!(reason("p,2026-02-30,measure,hr,60"), Reason::Date("2026-02-30".into()));
        assert_eq!(reason("p,2026-03-02,crash,hr,60"), Reason::Kind("crash".into()));
        assert_eq!(reason(",2026-03-02,measure,hr,60"), Reason::Nobody);
        assert_eq!(reason("p,2026-03-02,measure,hr"), Reason::Short);
        assert_eq!(reason("p,1026-03-02,measure,hr,60"), Reason::FarApart);
    }

    #[test]
    fn a_file_that_is_none_is_refused() {
        let fault = |text: &[u8]| read(text).unwrap_err();
        assert_eq!(fault(b""), Fault { line: 1, reason: Reason::NoColumn("person") });
        assert_eq!(fault(b"person,date,kind,value\n").reason, Reason::NoColumn("name"));
        assert_eq!(fault(HEADER.as_bytes()), Fault { line: 1, reason: Reason::NoRows });
        assert_eq!(
            fault(&[HEADER.as_bytes(), b"p,2026-03-01,factor,\xff,1\n"].concat()),
            Fault { line: 2, reason: Reason::NotText }
        );
        let words = Words::new(crate::i18n::Language::English);
        let path = Path::new("nowhere.csv");
        assert_eq!(open(path, &words), Err(EbbError::NoSuchFile { path: "nowhere.csv".into() }));
    }

    proptest! {
        #[test]
        fn no_bytes_are_too_strange(at in any::<prop::sample::Index>(), byte in any::<u8>(), noise in prop::collection::vec(any::<u8>(), 0..60)) {
            let mut text = format!("{HEADER}p,2026-03-01,symptom,\"pain\",4\r\np,2026-03-02,flare,,1\r\n").into_bytes();
            let place = at.index(text.len());
            text[place] = byte;
            for text in [&noise, &[HEADER.as_bytes(), &noise].concat(), &text] {
                let lines = text.split(|byte| *byte == b'\n').count() as u64;
                if let Err(fault) = read(text) {
                    prop_assert!(fault.line >= 1 && fault.line <= lines);
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
