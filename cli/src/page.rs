//! Pages for a terminal: worth looking at there, plain text when piped (styles are stripped on the way out).

use std::fmt::Write as _;
use std::path::Path;

use anstyle::{AnsiColor, Style};
use chrono::Locale;
use ebb_core::catalog::{Family, ItemKind};
use ebb_core::interchange::import::ImportReport;
use ebb_core::moment::Day;
use ebb_core::pacing::Budget;
use ebb_core::screen::{DayPage, DaySummary, Today};
use ebb_core::words::{Language, Words};
use serde::Serialize;

/// How wide a severity bar is: one cell a point.
const BAR: usize = 10;

const QUIET: Style = Style::new().dimmed();
const STRONG: Style = Style::new().bold();
/// One hue for severity; the number and a word stand beside it.
const WARM: Style = AnsiColor::Yellow.on_default();

fn styled(style: Style, text: &str) -> String {
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

/// Text padded to a width in characters.
fn padded(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(text.chars().count());
    format!("{text}{}", " ".repeat(missing))
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
    let mut page = String::new();
    let date = long_date(today.day, words.language());
    let _ = writeln!(page, "{} {}\n", styled(STRONG, &date), styled(QUIET, &format!("· {}", today.zone)));
    let _ = writeln!(page, "{}\n", today.headline);
    if let Some(since) = today.flare.since_day {
        let since = long_date(since, words.language());
        let _ = writeln!(page, "{}\n", styled(WARM, &words.say("page-flare-since", &[("since", since.into())])));
    }
    symptoms(&mut page, today, words);
    energy(&mut page, &today.pacing, words);
    let _ = writeln!(page, "{}\n  {}", styled(STRONG, &words.get("page-outlook")), today.forecast.sentence);
    for reason in &today.forecast.reasons {
        let _ = writeln!(page, "  {}", styled(QUIET, reason));
    }
    let grid = today.quick.iter().map(|button| button.label.as_str()).collect::<Vec<_>>().join(" · ");
    let _ = writeln!(page, "\n{}\n  {grid}", styled(STRONG, &words.get("page-quick")));
    if let Some(last) = &today.just_logged {
        let said = words.say("page-undo", &[("what", last.label.as_str().into())]);
        let _ = writeln!(page, "\n{}", styled(QUIET, &said));
    }
    if let Some(notice) = &today.notice {
        let _ = writeln!(page, "\n{}", styled(QUIET, notice));
    }
    page
}

fn symptoms(page: &mut String, today: &Today, words: &Words) {
    let burden = words.get("page-burden");
    let labels = today.symptoms.iter().map(|bar| bar.label.chars().count());
    let width = labels.chain([burden.chars().count()]).max().unwrap_or_default();
    let usual = |usual: Option<f64>| {
        usual.map_or_else(
            || words.get("page-no-usual"),
            |usual| words.say("page-usual", &[("value", words.number(usual).into())]),
        )
    };
    for symptom in &today.symptoms {
        let cells = symptom.worst.map_or_else(|| styled(QUIET, &"·".repeat(BAR)), bar);
        let value = symptom.worst.map_or_else(|| "–".to_owned(), |worst| words.number(worst));
        let _ = writeln!(
            page,
            "  {}  {cells}  {value:>4}  {}  {}",
            padded(&symptom.label, width),
            padded(&symptom.words, 9),
            styled(QUIET, &usual(symptom.usual)),
        );
    }
    if let Some(value) = today.burden.today {
        let _ = writeln!(
            page,
            "\n  {}  {}  {:>4}  {}  {}",
            padded(&burden, width),
            bar(value),
            words.number(value),
            padded("", 9),
            styled(QUIET, &usual(today.burden.usual)),
        );
    }
    if !today.symptoms.is_empty() {
        page.push('\n');
    }
}

fn energy(page: &mut String, pacing: &Budget, words: &Words) {
    let _ = writeln!(page, "{}", styled(STRONG, &words.get("page-energy")));
    if let (Some(spent), Some(envelope)) = (pacing.spent, pacing.envelope) {
        let share = if envelope.high > 0.0 { 10.0 * spent / envelope.high } else { 0.0 };
        let minutes = |value: f64| format!("{value:.0}");
        let said = words.say(
            "page-energy-spent",
            &[
                ("spent", minutes(spent).into()),
                ("mid", minutes(envelope.mid).into()),
                ("low", minutes(envelope.low).into()),
                ("high", minutes(envelope.high).into()),
            ],
        );
        let _ = writeln!(page, "  {}  {said}", bar(share));
    }
    let _ = writeln!(page, "  {}", pacing.sentence);
    for reason in &pacing.reasons {
        let _ = writeln!(page, "  {}", styled(QUIET, reason));
    }
    page.push('\n');
}

/// One day's page.
pub(crate) fn day(day: &DayPage, words: &Words) -> String {
    let mut page = format!("{}\n\n", styled(STRONG, &long_date(day.summary.day, words.language())));
    if day.entries.is_empty() {
        page.push_str(&words.get("page-empty-day"));
    }
    let width = day.entries.iter().map(|line| line.time.chars().count()).max().unwrap_or_default();
    for line in &day.entries {
        let _ = writeln!(page, "  {}  {}", styled(QUIET, &padded(&line.time, width)), line.label);
        if let (Some(note), false) =
            (&line.entry.note, line.label.starts_with(line.entry.note.as_deref().unwrap_or_default()))
        {
            let said = words.say("page-note", &[("note", note.as_str().into())]);
            let _ = writeln!(page, "  {}  {}", padded("", width), styled(QUIET, &said));
        }
    }
    page
}

/// Days in a row, the newest first.
pub(crate) fn history(days: &[DaySummary], words: &Words) -> String {
    let mut page = String::new();
    for day in days.iter().rev() {
        let date = short_date(day.day, words.language());
        let burden = day.burden.map_or_else(|| styled(QUIET, &"·".repeat(BAR)), bar);
        let value = day.burden.map_or_else(|| "–".to_owned(), |burden| words.number(burden));
        let load = day.load.map(|load| words.say("page-load", &[("value", format!("{load:.0}").into())]));
        let flare = (day.flare == Some(true)).then(|| styled(WARM, &words.get("page-flare")));
        let rest = [load.map(|load| styled(QUIET, &padded(&load, 10))), flare];
        let rest = rest.into_iter().flatten().collect::<Vec<_>>().join("  ");
        let _ = writeln!(page, "{}", format!("{}  {burden}  {value:>4}  {rest}", padded(&date, 15)).trim_end());
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

/// What an import brought.
pub(crate) fn import(report: &ImportReport, file: &Path, words: &Words) -> String {
    /// Skipped rows shown one by one; JSON has them all.
    const SHOWN: usize = 10;
    let mut page = String::new();
    if !report.written {
        let path = file.display().to_string();
        let _ = writeln!(page, "{}", words.say("page-import-preview", &[("path", path.into())]));
    }
    let day = |day: Option<Day>| day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let _ = writeln!(
        page,
        "{}",
        words.say(
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
        )
    );
    for skipped in report.skipped.iter().take(SHOWN) {
        let reason = skipped.reason.as_str();
        let said =
            words.say("page-import-line", &[("line", skipped.line.to_string().into()), ("reason", reason.into())]);
        let _ = writeln!(page, "  {said}");
    }
    if let Some(more) = report.skipped.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(page, "  {}", words.say("page-import-more", &[("count", more.into())]));
    }
    if !report.written {
        let width = report.mapping.iter().map(|line| line.from.chars().count()).max().unwrap_or_default().min(44);
        for line in &report.mapping {
            let new = if line.new_item { format!("  ({})", words.get("page-new-item")) } else { String::new() };
            let _ = writeln!(
                page,
                "  {}  {}{new}  {}",
                padded(&line.from, width),
                line.to,
                styled(QUIET, &format!("× {}", line.rows))
            );
        }
    } else if report.added + report.amended > 0 {
        let _ = writeln!(page, "{}", words.get("page-import-undo"));
        let _ = writeln!(page, "{}", styled(QUIET, &words.get("page-import-sleep")));
    }
    page
}
