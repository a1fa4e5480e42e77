//! Bearable's CSV: `date,[date formatted,]weekday,time of day,category,rating/amount,detail,notes`, one line for each thing
//! logged. What is absent is unknown: there are no zeros. See `docs/formats/bearable.md`.

use std::io::BufRead;

use chrono::NaiveTime;

use super::clock_text;
use super::parsed::{Parsed, Reason, number_within};
use super::rows::{PRESENT, RowEntry, Rows, present};
use super::table::TableRow;
use super::text_file::Failure;
use crate::catalog::{ItemId, ItemKind, plausible};
use crate::entry::{Body, Dose, Draft, Intake, Mark, Rating, Severity, When};
use crate::i18n::Language;
use crate::labels::Labels;
use crate::time::{Day, DayPart, Moment};

/// The source under which its rows are known.
const SOURCE: &str = "bearable";

/// The columns without which a file is none of Bearable's.
pub(super) const COLUMNS: [&str; 5] = ["date", "time of day", "category", "rating/amount", "detail"];

/// The severities that Bearable's four words stand for here, 0–10, mild to unbearable: those of Ebb's own words, and the
/// worst.
const SEVERITIES: [f64; 4] = [2.0, 5.0, 8.0, 10.0];

/// Reads a whole file. Clock times are of the phone's zone, because the file names none.
pub(super) fn parse(file: impl BufRead, labels: &Labels, now: &Moment) -> Result<Parsed, Failure> {
    Rows::new(SOURCE, labels).read(file, &COLUMNS, |row, rows| read(row, rows, now))
}

fn read<'a>(row: &'a TableRow<'_>, rows: &mut Rows<'_>, now: &Moment) -> Result<Vec<RowEntry<'a>>, Reason> {
    if !row.has("detail") {
        return Err(Reason::Short);
    }
    let day = day(row)?;
    let time = row.get("time of day");
    let when = when(day, time, now)?;
    let (category, amount, detail) = (row.get("category"), row.get("rating/amount"), row.get("detail"));
    let note = Some(row.get("notes")).filter(|note| !note.is_empty()).map(str::to_owned);
    let what = category.to_lowercase();
    let entry = |name: &'a str, draft: Draft| RowEntry {
        key: format!("{day}/{}/{what}/{}", time.to_lowercase(), name.to_lowercase()),
        name,
        when: when.clone(),
        draft,
    };
    let coarse = |body: Body, note: Option<String>| Draft { mark: Mark::Coarse, note, ..Draft::now(body) };
    let item = |id: &str| ItemId(id.to_owned());
    Ok(match what.as_str() {
        "symptom" | "symptoms" => {
            let (name, word) = with_last_parentheses(detail);
            let (id, _) = rows.names.item(name, &[ItemKind::Symptom])?;
            vec![entry(name, coarse(symptom(&id, amount, word)?, note))]
        }
        "mood" => {
            let rating = Rating::of(number_within(amount, 1.0, 10.0)?);
            let note = joined([Some(detail.to_owned()), note]);
            vec![entry(category, Draft { note, ..Draft::now(Body::Function { item: item("mood"), rating }) })]
        }
        "energy" => {
            let value = 25.0 * (number_within(amount, 1.0, 5.0)? - 1.0);
            vec![entry(category, coarse(Body::Measurement { item: item("energy"), value }, note))]
        }
        "sleep" => {
            let minutes = clock_text::length(amount).ok_or_else(|| Reason::Length(amount.to_owned()))?;
            let body = Body::Sleep { minutes: Some(minutes), quality: None, restored: None, nap: false };
            let when = When::Day { day };
            let note = joined([Some(detail.to_owned()), note]);
            vec![RowEntry { when, ..entry(category, Draft { note, ..Draft::now(body) }) }]
        }
        "sleep quality" => {
            let quality = Rating::of(2.5 * (number_within(amount, 1.0, 5.0)? - 1.0));
            let body = Body::Sleep { minutes: None, quality: Some(quality), restored: None, nap: false };
            vec![RowEntry { when: When::Day { day }, ..entry(category, coarse(body, note)) }]
        }
        "factors" | "factor" => {
            let mut note = note;
            let named = detail.split('|').map(str::trim).filter(|name| !name.is_empty());
            let entries = named.map(|name| {
                let found = rows.names.item(name, &PRESENT)?;
                Ok(entry(name, Draft { note: note.take(), ..Draft::now(present(found)) }))
            });
            let entries = entries.collect::<Result<Vec<_>, Reason>>()?;
            if entries.is_empty() {
                return Err(Reason::Nameless);
            }
            entries
        }
        "meds/supplements" | "meds" | "medication" | "medications" | "supplements" => {
            let (name, unit) = with_last_parentheses(detail);
            let (id, _) = rows.names.item(name, &[ItemKind::Remedy])?;
            let dose = if amount.is_empty() { None } else { dose(amount, unit)? };
            // A number of nothing is kept as it stands: a thousand of no unit is no thousand tablets.
            let number = Some(amount.to_owned()).filter(|_| dose.is_none());
            let note = joined([number, note]);
            vec![entry(name, Draft { note, ..Draft::now(Body::dose(id, dose, Intake::Taken)) })]
        }
        "health measurements" | "measurements" | "measurement" => {
            let (name, unit) = with_last_parentheses(detail);
            let (id, value) = measured(rows, name, unit, amount)?;
            vec![entry(name, Draft { note, ..Draft::now(Body::Measurement { item: id, value }) })]
        }
        // Nothing is lost of what this version does not know.
        _ => {
            let said = [category, detail, amount].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
            let note = joined([Some(said.join(": ")), note]);
            if note.is_none() {
                return Err(Reason::Empty);
            }
            vec![entry(category, Draft { note, ..Draft::now(Body::Note) })]
        }
    })
}

fn symptom(item: &ItemId, amount: &str, word: Option<&str>) -> Result<Body, Reason> {
    let mut body = Body::symptom(&item.0, Severity::Present);
    if let (Body::Symptom { severity, said, .. }, false) = (&mut body, amount.is_empty()) {
        let step = number_within(amount, 1.0, 4.0)?;
        // Between two steps, as an average is written, it lies between their severities.
        let value = SEVERITIES.windows(2).zip([1.0, 2.0, 3.0]).rfind(|(_, from)| *from <= step);
        let value = value.map_or(SEVERITIES[0], |(pair, from)| pair[0] + (step - from) * (pair[1] - pair[0]));
        (*severity, *said) = (Severity::of(value), word.map(str::to_owned));
    }
    Ok(body)
}

/// A dose by its amount and the unit of its name, or with a unit of its own; `None` of a number without one.
fn dose(amount: &str, unit: Option<&str>) -> Result<Option<Dose>, Reason> {
    if unit.is_none() && amount.parse::<f64>().is_ok() {
        return Ok(None);
    }
    let dose = Dose::parse(amount, unit, Language::English);
    dose.map(Some).map_err(|_| Reason::Dose(amount.to_owned()))
}

/// A measurement with its item: one of another unit than ours is an item of its own.
fn measured(rows: &mut Rows<'_>, name: &str, unit: Option<&str>, amount: &str) -> Result<(ItemId, f64), Reason> {
    let (mut id, _) = rows.names.item(name, &[ItemKind::Measurement])?;
    let own = rows.names.unit(&id);
    if let (Some(unit), Some(own)) = (unit, &own)
        && !own.eq_ignore_ascii_case(unit)
    {
        (id, _) = rows.names.item(&format!("{name} ({unit})"), &[ItemKind::Measurement])?;
    }
    let (low, high) = plausible(&id).unwrap_or((-1e6, 1e6));
    Ok((id, number_within(amount, low, high)?))
}

fn day(row: &TableRow<'_>) -> Result<Day, Reason> {
    let given = Some(row.get("date formatted")).filter(|date| !date.is_empty()).unwrap_or_else(|| row.get("date"));
    let day = given.parse().ok().or_else(|| clock_text::ordinal_date(given));
    let day: Day = day.ok_or_else(|| Reason::Date(given.to_owned()))?;
    day.check_year().map_err(|_| Reason::Year(given.to_owned()))?;
    Ok(day)
}

/// When a row was: in a quarter of the day, at a time, or on the day. The first quarter, from midnight to six, is the night of
/// the day before, as Ebb counts.
fn when(day: Day, text: &str, now: &Moment) -> Result<When, Reason> {
    let part = |day, part| Ok(When::Part { day, part });
    match text.to_lowercase().as_str() {
        "" | "all day" => Ok(When::Day { day }),
        "pre" => part(day.plus(-1), DayPart::Night),
        "am" => part(day, DayPart::Morning),
        "mid" => part(day, DayPart::Afternoon),
        "pm" => part(day, DayPart::Evening),
        other => {
            let time: NaiveTime = clock_text::time(other).ok_or_else(|| Reason::Time(text.to_owned()))?;
            Ok(When::At { moment: now.at_local(day.date().and_time(time)) })
        }
    }
}

/// A name without the text in its last parentheses, and that text: "Back (mid) pain (Unbearable)".
fn with_last_parentheses(text: &str) -> (&str, Option<&str>) {
    let split = text.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    match split {
        Some((name, inner)) if !name.trim().is_empty() && !inner.trim().is_empty() => (name.trim(), Some(inner.trim())),
        _ => (text.trim(), None),
    }
}

/// Texts in lines of their own; `None` if all are empty.
fn joined(texts: [Option<String>; 2]) -> Option<String> {
    let texts: Vec<String> = texts.into_iter().flatten().filter(|text| !text.trim().is_empty()).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_last_parentheses_are_split_off() {
        assert_eq!(with_last_parentheses("Back (mid) pain (Unbearable)"), ("Back (mid) pain", Some("Unbearable")));
        assert_eq!(with_last_parentheses("Back (mid) pain"), ("Back (mid) pain", None));
        assert_eq!(with_last_parentheses("(Mild)"), ("(Mild)", None));
        assert_eq!(with_last_parentheses("Vitamin D (µg)"), ("Vitamin D", Some("µg")));
    }
}
