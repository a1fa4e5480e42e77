//! Daylio's CSV: `full_date,date,weekday,time,mood,activities,[scales,]note_title,note`, one line an entry, newest first. See
//! `docs/formats/daylio.md`.

use std::io::BufRead;

use super::clock_text;
use super::parsed::{Parsed, Reason};
use super::rows::{PRESENT, RowEntry, Rows, present};
use super::table::TableRow;
use super::text_file::Failure;
use crate::catalog::ItemId;
use crate::entry::{Body, Draft, Mark, Rating, When};
use crate::labels::Labels;
use crate::time::{Day, Moment};

/// The source under which its rows are known.
const SOURCE: &str = "daylio";

/// The columns without which a file is none of Daylio's.
pub(super) const COLUMNS: [&str; 4] = ["full_date", "time", "mood", "activities"];

/// Daylio's five moods from best to worst, in English, German and Spanish, and the rating each stands for, more is better.
const MOODS: &[(&[&str], f64)] = &[
    (&["rad", "super", "genial"], 10.0),
    (&["good", "gut", "bien"], 7.5),
    (&["meh", "so lala", "naja", "regular", "normal"], 5.0),
    (&["bad", "schlecht", "mal"], 2.5),
    (&["awful", "lausig", "mies", "horrible", "fatal"], 0.0),
];

/// Reads a whole file. Times are of the phone's zone, because the file names none.
pub(super) fn parse(file: impl BufRead, labels: &Labels, now: &Moment) -> Result<Parsed, Failure> {
    Rows::new(SOURCE, labels).read(file, &COLUMNS, |row, rows| read(row, rows, now))
}

fn read<'a>(row: &'a TableRow<'_>, rows: &mut Rows<'_>, now: &Moment) -> Result<Vec<RowEntry<'a>>, Reason> {
    if !row.has("activities") {
        return Err(Reason::Short);
    }
    let (date, clock) = (row.get("full_date"), row.get("time"));
    let day: Day = date.parse().map_err(|_| Reason::Date(date.to_owned()))?;
    day.check_year().map_err(|_| Reason::Year(date.to_owned()))?;
    let time = clock_text::time(clock).ok_or_else(|| Reason::Time(clock.to_owned()))?;
    let when = When::At { moment: now.at_local(day.date().and_time(time)) };
    let place = format!("{day}T{}", time.format("%H:%M"));
    let entry = |key: String, name: &'a str, draft: Draft| RowEntry { key, name, when: when.clone(), draft };
    let mut entries = Vec::new();
    let mood = row.get("mood");
    let rating = MOODS.iter().find(|(words, _)| words.contains(&mood.to_lowercase().as_str())).map(|(_, value)| *value);
    let own_mood = Some(mood).filter(|mood| rating.is_none() && !mood.is_empty());
    let texts = [own_mood, Some(row.get("scales")), Some(row.get("note_title"))].map(|text| text.map(str::to_owned));
    let texts = texts.into_iter().flatten().chain([plain(row.get("note"))]).filter(|text| !text.trim().is_empty());
    let note = texts.collect::<Vec<_>>().join("\n");
    let mut note = Some(note).filter(|note| !note.is_empty());
    if let Some(value) = rating {
        let body = Body::Function { item: ItemId("mood".to_owned()), rating: Rating::of(value) };
        let draft = Draft { mark: Mark::Coarse, note: note.take(), ..Draft::now(body) };
        entries.push(entry(format!("{place}/mood"), mood, draft));
    }
    for name in row.get("activities").split('|').map(str::trim).filter(|name| !name.is_empty()) {
        let found = rows.names.item(name, &PRESENT)?;
        let key = format!("{place}/activity/{}", name.to_lowercase());
        entries.push(entry(key, name, Draft::now(present(found))));
    }
    if note.is_some() {
        let name = own_mood.unwrap_or("note");
        entries.push(entry(format!("{place}/note"), name, Draft { note, ..Draft::now(Body::Note) }));
    }
    if entries.is_empty() { Err(Reason::Empty) } else { Ok(entries) }
}

/// The text of a note that may be HTML: newer versions write bold text and line breaks so.
fn plain(note: &str) -> String {
    if !note.contains('<') {
        return note.to_owned();
    }
    let broken = ["<br>", "<br/>", "<br />", "</p>", "</div>", "</li>"];
    let with_lines = broken.iter().fold(note.to_owned(), |text, end| text.replace(end, "\n"));
    let mut text = String::new();
    let mut rest = with_lines.as_str();
    // Only what looks like a tag is one: "<3" is not.
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        let is_tag = after.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '/');
        if let Some((_, behind)) = after.split_once('>').filter(|_| is_tag) {
            rest = behind;
        } else {
            text.push('<');
            rest = after;
        }
    }
    text.push_str(rest);
    let marks = [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    marks.iter().fold(text, |text, (mark, letter)| text.replace(mark, letter)).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn notes_lose_their_tags_and_nothing_else() {
        assert_eq!(plain("I <3 you & me"), "I <3 you & me");
        assert_eq!(plain("<p>One</p><p><b>two</b> &amp; three<br>four</p>"), "One\ntwo & three\nfour");
        assert_eq!(plain("a < b"), "a < b");
    }
}
