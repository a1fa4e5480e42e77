//! Pages for a terminal: worth looking at there, plain text when piped (styles are stripped on the way out).

use std::fmt::Write as _;
use std::path::Path;

use anstyle::{AnsiColor, Style};
use chrono::Locale;
use ebb_core::catalog::{Family, ItemKind};
use ebb_core::import::ImportReport;
use ebb_core::moment::Day;
use ebb_core::pacing::Budget;
use ebb_core::screen::{DayPage, DaySummary, Today};
use ebb_core::store::Revision;
use ebb_core::words::{Language, Words};
use serde::Serialize;

/// How wide a severity bar is: one cell a point.
const BAR: usize = 10;

/// No line of prose is longer, however wide the terminal: long lines are hard to follow when one is tired.
const WIDEST: usize = 72;

/// The narrowest terminal that is reckoned with.
const NARROWEST: usize = 24;

/// A name in a row is cut beyond this; the day's page has it whole.
const NAME: usize = 26;

pub(crate) const QUIET: Style = Style::new().dimmed();
pub(crate) const STRONG: Style = Style::new().bold();
/// One hue for severity; the number and a word stand beside it.
const WARM: Style = AnsiColor::Yellow.on_default();

pub(crate) fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// A bar of filled and empty cells for a value on 0–10, to the nearest half.
fn bar(value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 20 half cells")]
    let halves = (value.clamp(0.0, 10.0) * 2.0).round() as usize;
    let filled = format!("{}{}", "█".repeat(halves / 2), "▌".repeat(halves % 2));
    let empty = "·".repeat(BAR - halves.div_ceil(2));
    format!("{}{}", styled(WARM, &filled), styled(QUIET, &empty))
}

/// A bar, or a gap of the same width where nothing is known: empty cells would look like a 0.
fn gap_or_bar(value: Option<f64>) -> String {
    value.map_or_else(|| " ".repeat(BAR), bar)
}

/// How wide the terminal is: `COLUMNS`, where that is set, else as wide as they mostly are.
fn room() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.unwrap_or(80).max(NARROWEST)
}

/// Writes parts in lines no wider than the page, with `joint` between them and `lead` before the first; the lines
/// after it start where the first part does, `indent` characters in.
fn flow<'a>(
    page: &mut String,
    (lead, indent): (&str, usize),
    style: Style,
    parts: impl IntoIterator<Item = &'a str>,
    joint: &str,
) {
    let room = room().min(WIDEST).saturating_sub(indent);
    let mut lines = vec![String::new()];
    for part in parts {
        let line = lines.last_mut().filter(|line| {
            line.is_empty() || line.chars().count() + joint.chars().count() + part.chars().count() <= room
        });
        match line {
            Some(line) if line.is_empty() => line.push_str(part),
            Some(line) => line.extend([joint, part]),
            None => lines.push(part.to_owned()),
        }
    }
    for (number, line) in lines.iter().enumerate() {
        let before = if number == 0 { lead.to_owned() } else { " ".repeat(indent) };
        let _ = writeln!(page, "{before}{}", styled(style, &line.replace(char::is_control, "")));
    }
}

/// Writes a text in lines no wider than the page. Whatever a note brings along, it stays text: no line break or
/// escape sequence of its own reaches the terminal.
pub(crate) fn prose(page: &mut String, lead: &str, style: Style, text: &str) {
    flow(page, (lead, lead.chars().count()), style, text.split_whitespace(), " ");
}

/// Text padded to a width in characters, and cut where it is longer.
pub(crate) fn padded(text: &str, width: usize) -> String {
    let text = text.replace(char::is_control, "");
    match width.checked_sub(text.chars().count()) {
        Some(missing) => format!("{text}{}", " ".repeat(missing)),
        None => text.chars().take(width.saturating_sub(1)).chain(['…']).collect(),
    }
}

fn long_date(day: Day, language: Language) -> String {
    let (locale, form) = match language {
        Language::English => (Locale::en_GB, "%A %-d %B %Y"),
        Language::German => (Locale::de_DE, "%A, %-d. %B %Y"),
        Language::Spanish => (Locale::es_ES, "%A, %-d de %B de %Y"),
    };
    day.date().format_localized(form, locale).to_string()
}

fn short_date(day: Day, language: Language) -> String {
    let locale = match language {
        Language::English => Locale::en_GB,
        Language::German => Locale::de_DE,
        Language::Spanish => Locale::es_ES,
    };
    day.date().format_localized("%a %Y-%m-%d", locale).to_string()
}

/// The Today page.
pub(crate) fn today(today: &Today, words: &Words) -> String {
    const PLAIN: Style = Style::new();
    let mut page = String::new();
    let date = long_date(today.day, words.language());
    let zone = format!("· {}", today.zone);
    let joint = if date.chars().count() + zone.chars().count() < room() { " " } else { "\n" };
    let _ = writeln!(page, "{}{joint}{}\n", styled(STRONG, &date), styled(QUIET, &zone));
    if let Some(notice) = &today.notice {
        prose(&mut page, "", WARM, notice);
        page.push('\n');
    }
    prose(&mut page, "", PLAIN, &today.headline);
    page.push('\n');
    if let Some(since) = today.flare.since_day {
        let since = long_date(since, words.language());
        prose(&mut page, "", WARM, &words.say("page-flare-since", &[("since", since.into())]));
        page.push('\n');
    }
    symptoms(&mut page, today, words);
    energy(&mut page, &today.pacing, words);
    crate::forecast::told(&mut page, &today.forecast, words);
    let _ = writeln!(page, "\n{}", styled(STRONG, &words.get("page-quick")));
    flow(&mut page, ("  ", 2), PLAIN, today.quick.iter().map(|button| button.label.as_str()), " · ");
    if let Some(last) = &today.just_logged {
        page.push('\n');
        prose(&mut page, "", QUIET, &words.say("page-undo", &[("what", last.label.as_str().into())]));
        if let Some(warning) = &last.warning {
            prose(&mut page, "", PLAIN, warning);
        }
    }
    page
}

fn symptoms(page: &mut String, today: &Today, words: &Words) {
    let burden = words.get("page-burden");
    let burden = today.burden.today.map(|value| (burden.as_str(), Some(value), "", today.burden.usual));
    let symptoms = today.symptoms.iter().map(|bar| (bar.label.as_str(), bar.worst, bar.words.as_str(), bar.usual));
    let names = symptoms.clone().chain(burden).map(|(label, ..)| label.chars().count());
    let said = symptoms.clone().map(|(_, _, said, _)| said.chars().count());
    let rows = Rows::new(names.max().unwrap_or_default(), said.max().unwrap_or_default(), words);
    for row in symptoms {
        rows.write(page, row);
    }
    if let Some(row) = burden {
        page.push('\n');
        rows.write(page, row);
    }
    if !today.symptoms.is_empty() {
        page.push('\n');
    }
}

/// Rows of name, bar, number, word and usual; where there is no room for the bar, its number and word say the same.
struct Rows<'a> {
    words: &'a Words,
    wide: usize,
    /// How wide the word's column is: a person's own words may be long.
    word: usize,
    narrow: bool,
}

impl<'a> Rows<'a> {
    fn new(longest: usize, said: usize, words: &'a Words) -> Self {
        let (wide, word) = (longest.min(NAME), said.max(9));
        let whole = wide + BAR + word + words.get("page-no-usual").chars().count() + 14;
        let narrow = whole > room();
        Self { words, word, narrow, wide: if narrow { wide.min(room() - 22) } else { wide } }
    }

    fn write(&self, page: &mut String, (label, value, said, usual): (&str, Option<f64>, &str, Option<f64>)) {
        let number = value.map_or_else(|| "–".to_owned(), |value| self.words.number(value));
        let label = padded(label, self.wide);
        let usual = usual.map(|usual| self.words.say("page-usual", &[("value", self.words.number(usual).into())]));
        if self.narrow {
            let parts = [Some(said), usual.as_deref()].into_iter().flatten().filter(|part| !part.is_empty());
            flow(page, (&format!("  {label}  {number:>4}  "), self.wide + 10), Style::new(), parts, "  ");
        } else {
            let usual = styled(QUIET, &usual.unwrap_or_else(|| self.words.get("page-no-usual")));
            let (cells, said) = (gap_or_bar(value), padded(said, self.word));
            let _ = writeln!(page, "  {label}  {cells}  {number:>4}  {said}  {usual}");
        }
    }
}

pub(crate) fn energy(page: &mut String, pacing: &Budget, words: &Words) {
    let _ = writeln!(page, "{}", styled(STRONG, &words.get("page-energy")));
    if let Some(spent) = pacing.spent {
        let share = 10.0 * spent / pacing.envelope.high;
        let minutes = |value: f64| format!("{value:.0}");
        let arguments = [("spent", minutes(spent).into()), ("advised", minutes(pacing.advised).into())];
        let said = words.say("page-energy-spent", &arguments);
        let lead = format!("  {}  ", bar(share));
        flow(page, (&lead, BAR + 4), Style::new(), said.split_whitespace(), " ");
    }
    prose(page, "  ", Style::new(), &pacing.sentence);
    if let Some(window) = &pacing.risk_window {
        prose(page, "  ", Style::new(), &window.why);
    }
    for reason in &pacing.reasons {
        prose(page, "  ", QUIET, reason);
    }
    page.push('\n');
}

/// One day's page.
pub(crate) fn day(day: &DayPage, ids: bool, words: &Words) -> String {
    let mut page = format!("{}\n\n", styled(STRONG, &long_date(day.summary.day, words.language())));
    if day.entries.is_empty() {
        page.push_str(&words.get("page-empty-day"));
    }
    let wide = day.entries.iter().map(|line| line.time.chars().count()).max().unwrap_or_default();
    for line in &day.entries {
        let id = if ids { format!("{}  ", ending(&line.entry.id.0)) } else { String::new() };
        let (time, indent) = (styled(QUIET, &padded(&line.time, wide)), wide + 4 + id.chars().count());
        flow(
            &mut page,
            (&format!("  {}{time}  ", styled(QUIET, &id)), indent),
            Style::new(),
            line.label.split_whitespace(),
            " ",
        );
        if let Some(note) = line.entry.note.as_deref().filter(|note| !line.label.starts_with(note)) {
            let said = words.say("page-note", &[("note", note.into())]);
            prose(&mut page, &" ".repeat(indent), QUIET, &said);
        }
    }
    page
}

/// Days in a row, the newest first.
pub(crate) fn history(days: &[DaySummary], words: &Words) -> String {
    /// What stands before the load and after it: date, bar, number; "flare".
    const BARELY: usize = 56;
    let mut page = String::new();
    for day in days.iter().rev() {
        let cells = if room() < BARELY { String::new() } else { format!("  {}", gap_or_bar(day.burden)) };
        let value = day.burden.map_or_else(|| "–".to_owned(), |burden| words.number(burden));
        let load = day.load.map(|load| words.say("page-load", &[("value", format!("{load:.0}").into())]));
        let _ = write!(page, "{}{cells}  {value:>4}", padded(&short_date(day.day, words.language()), 15));
        // Nothing is padded at the end of a line.
        if day.flare == Some(true) {
            let load = padded(&load.unwrap_or_default(), 10);
            let _ = write!(page, "  {}  {}", styled(QUIET, &load), styled(WARM, &words.get("page-flare")));
        } else if let Some(load) = load {
            let _ = write!(page, "  {}", styled(QUIET, &load));
        }
        page.push('\n');
    }
    page
}

/// An item as `ebb items` shows it.
#[derive(Serialize)]
pub(crate) struct ItemLine {
    pub(crate) item: String,
    pub(crate) label: String,
    pub(crate) kind: ItemKind,
    pub(crate) family: Family,
}

/// Everything that can be logged, by family.
pub(crate) fn items(items: &[ItemLine], words: &Words) -> String {
    let mut page = String::new();
    let width = items.iter().map(|line| line.label.chars().count()).max().unwrap_or_default();
    for family in items.chunk_by(|a, b| a.family == b.family) {
        let name = serde_json::to_string(&family[0].family).unwrap_or_default();
        let _ = writeln!(page, "{}", styled(STRONG, &words.get(&format!("family-{}", name.trim_matches('"')))));
        for line in family {
            let _ = writeln!(page, "  {}  {}", padded(&line.label, width), styled(QUIET, &line.item));
        }
    }
    page
}

/// What an import brought, or would bring. `sleep_turned`: its sleep was read the other way round.
pub(crate) fn import(report: &ImportReport, file: &Path, sleep_turned: bool, words: &Words) -> String {
    /// Skipped rows shown one by one; JSON has them all.
    const SHOWN: usize = 10;
    const PLAIN: Style = Style::new();
    let mut page = String::new();
    if !report.written {
        let path = file.display().to_string();
        prose(&mut page, "", STRONG, &words.say("page-import-preview", &[("path", path.into())]));
    }
    let day = |day: Option<Day>| day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let rows = words.say(
        "page-import-rows",
        &[
            ("rows", report.rows.to_string().into()),
            ("first", day(report.first_day).into()),
            ("last", day(report.last_day).into()),
            ("added", report.added.to_string().into()),
            ("amended", report.amended.to_string().into()),
            ("duplicates", report.duplicates.to_string().into()),
            ("skipped", report.skipped.len().to_string().into()),
        ],
    );
    prose(&mut page, "", PLAIN, &rows);
    for skipped in report.skipped.iter().take(SHOWN) {
        let reason = skipped.reason.as_str();
        let said =
            words.say("page-import-line", &[("line", skipped.line.to_string().into()), ("reason", reason.into())]);
        prose(&mut page, "  ", PLAIN, &said);
    }
    if let Some(more) = report.skipped.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(page, "  {}", words.say("page-import-more", &[("count", more.into())]));
    }
    if !report.written {
        mapping(&mut page, report, words);
    } else if report.added + report.amended > 0 {
        prose(&mut page, "", PLAIN, &words.get("page-import-undo"));
        if !sleep_turned && report.mapping.iter().any(|line| line.from.eq_ignore_ascii_case("sleep")) {
            prose(&mut page, "", QUIET, &words.get("page-import-sleep"));
        }
    }
    page
}

/// What each of the file's names becomes: here, how often, there.
fn mapping(page: &mut String, report: &ImportReport, words: &Words) {
    let wide = report.mapping.iter().map(|line| line.to.chars().count()).max().unwrap_or_default();
    for line in &report.mapping {
        let rows = styled(QUIET, &format!("{:>6} ×", line.rows));
        let new = if line.new_item { format!(" ({})", words.get("page-new-item")) } else { String::new() };
        let lead = format!("  {}  {rows}  ", padded(&line.to, wide));
        let from = format!("{}{new}", line.from);
        flow(page, (&lead, wide + 14), QUIET, from.split_whitespace(), " ");
    }
}

/// The end of an id, long enough to name one entry among a lifetime of them.
fn ending(id: &str) -> &str {
    &id[id.len().saturating_sub(8)..]
}

/// What happened to an entry, the oldest first.
pub(crate) fn revisions(revisions: &[Revision]) -> String {
    let mut page = String::new();
    for revision in revisions {
        let at = revision.at.format("%Y-%m-%d %H:%M UTC");
        let _ = writeln!(page, "{}  {}", styled(QUIET, &at.to_string()), revision.verb);
        for field in &revision.fields {
            let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "–".to_owned());
            let change = format!("{}: {} → {}", field.field, value(&field.before), value(&field.after));
            prose(&mut page, "  ", Style::new(), &change);
        }
    }
    page
}
