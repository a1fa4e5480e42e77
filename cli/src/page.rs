//! The terminal's pages. Styles are removed if stdout is not a terminal.

use std::fmt::Write as _;
use std::path::Path;

use chrono::Locale;
use comfy_table::Cell;
use ebb_core::catalog::{Family, ItemKind};
use ebb_core::export::MergeReport;
use ebb_core::i18n::{Language, Words};
use ebb_core::import::ImportReport;
use ebb_core::pacing::EnergyBudget;
use ebb_core::time::Day;
use ebb_core::views::{DayPage, DaySummary, Today};
use serde::Serialize;

use crate::layout::{
    PLAIN, QUIET, STRONG, WARM, at_least, bar, cell, fits, fits_if_wrapped, labels, line_width, one_line, prose, right,
    styled, table, terminal_width, truncated, width, write_table,
};
use crate::remind::short_id;

/// Names in rows are truncated to this width; the day's page shows them in full.
const MAX_NAME: usize = 26;

/// Width of a number column, fixed so that the columns beside it do not move from day to day.
const NUMBER: usize = 4;

/// Minimum width of the column of severity words.
const WORDS: u16 = 12;

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
pub(crate) fn today(today: &Today, words: Words) -> String {
    let mut page = String::new();
    let date = long_date(today.day, words.language());
    let zone = format!("· {}", today.zone);
    let joint = if width(&date) + width(&zone) < usize::from(terminal_width()) { " " } else { "\n" };
    let _ = writeln!(page, "{}{joint}{}\n", styled(STRONG, &date), styled(QUIET, &zone));
    if let Some(notice) = &today.notice {
        prose(&mut page, "", WARM, notice);
        page.push('\n');
    }
    for sign in &today.signs {
        prose(&mut page, "", WARM, &sign.text);
        page.push('\n');
    }
    for excess in &today.dose_excesses {
        prose(&mut page, "", WARM, &excess.text);
        page.push('\n');
    }
    prose(&mut page, "", if today.flare.active { WARM } else { PLAIN }, &today.headline);
    page.push('\n');
    if let Some(view) = &today.activity {
        crate::activity::running(&mut page, view, words);
        page.push('\n');
    }
    doses(&mut page, today, words);
    symptoms(&mut page, today, words);
    if let Some(slept) = &today.slept {
        prose(&mut page, "  ", PLAIN, slept);
        page.push('\n');
    }
    if let Some(pacing) = &today.pacing {
        energy(&mut page, pacing, words);
    }
    crate::forecast::print_outlook(&mut page, &today.forecast, words);
    let _ = writeln!(page, "\n{}", styled(STRONG, &words.page_quick()));
    labels(&mut page, 2, today.quick.iter().map(|button| button.label.as_str()));
    if let Some(last) = &today.just_logged {
        page.push('\n');
        prose(&mut page, "", QUIET, &words.page_undo(last.label.as_str()));
        if let Some(warning) = &last.warning {
            prose(&mut page, "", PLAIN, warning);
        }
    }
    if let Some(offer) = &today.talk {
        page.push('\n');
        page.push_str(&crate::safety::offer_line(offer, words));
    }
    page
}

/// Writes the doses without an answer, those that are due first, each with the commands that answer it.
fn doses(page: &mut String, today: &Today, words: Words) {
    let lists = [(words.page_due_doses(), &today.due_doses), (words.page_open_doses(), &today.open_doses)];
    for (heading, doses) in lists.into_iter().filter(|(_, doses)| !doses.is_empty()) {
        let _ = writeln!(page, "{}", styled(STRONG, &heading));
        for dose in doses {
            let time = format!("  {}  ", dose.due.local().format("%H:%M"));
            prose(page, &time, PLAIN, &dose.title);
            let indent = " ".repeat(time.len());
            if !dose.text.is_empty() {
                prose(page, &indent, PLAIN, &dose.text);
            }
            let answers = dose.answers.iter().map(|answer| answer.id.as_str()).collect::<Vec<_>>().join("|");
            let _ = writeln!(
                page,
                "{indent}{}",
                styled(QUIET, &format!("ebb remind answer {} {answers}", short_id(&dose.id)))
            );
        }
        page.push('\n');
    }
}

/// Writes rows of name, bar, number, word and usual value. The bar is left out if it does not fit, since number and
/// word say the same.
fn symptoms(page: &mut String, today: &Today, words: Words) {
    let burden = today.burden.today.map(|value| SeverityRow {
        name: words.page_burden(),
        value: Some(value),
        said: String::new(),
        usual: today.burden.usual,
    });
    let mut rows: Vec<Option<SeverityRow>> = today
        .symptoms
        .iter()
        .map(|bar| {
            let (name, said) = (bar.label.clone(), bar.words.clone());
            Some(SeverityRow { name, value: bar.worst, said, usual: bar.usual })
        })
        .collect();
    if let Some(burden) = burden {
        // Separated by an empty row.
        rows.extend([None, Some(burden)]);
    }
    if rows.is_empty() {
        return;
    }
    let rows_of = |cells: fn(&SeverityRow, Words) -> Vec<Cell>| {
        table(2, rows.iter().map(|row| row.as_ref().map_or_else(|| vec![Cell::new("")], |row| cells(row, words))))
    };
    // Only the words wrap, because a person's own may be long.
    let (mut wide, mut narrow, mut stacked) =
        (rows_of(SeverityRow::wide), rows_of(SeverityRow::narrow), rows_of(SeverityRow::stacked));
    let table = if fits_if_wrapped(&mut wide, 3, WORDS) {
        wide
    } else if fits_if_wrapped(&mut narrow, 2, WORDS) {
        narrow
    } else {
        fits_if_wrapped(&mut stacked, 2, 0);
        stacked
    };
    write_table(page, &table);
    if !today.symptoms.is_empty() {
        page.push('\n');
    }
}

/// A row of the Today page.
struct SeverityRow {
    name: String,
    value: Option<f64>,
    /// The severity in words: built-in, or the person's own, which may be long.
    said: String,
    usual: Option<f64>,
}

impl SeverityRow {
    fn number(&self, words: Words) -> Cell {
        let number = self.value.map_or_else(|| "–".to_owned(), |value| words.number(value));
        Cell::new(format!("{number:>NUMBER$}"))
    }

    fn usual(&self, words: Words) -> Option<String> {
        self.usual.map(|usual| words.page_usual(words.number(usual)))
    }

    fn wide(&self, words: Words) -> Vec<Cell> {
        vec![
            cell(PLAIN, &truncated(&self.name, MAX_NAME)),
            Cell::new(bar(self.value)),
            self.number(words),
            cell(PLAIN, &self.said),
            cell(QUIET, &self.usual(words).unwrap_or_else(|| words.page_no_usual())),
        ]
    }

    fn narrow(&self, words: Words) -> Vec<Cell> {
        let usual = self.usual(words).unwrap_or_default();
        vec![self.short_name(), self.number(words), cell(PLAIN, &self.said), cell(PLAIN, &usual)]
    }

    fn stacked(&self, words: Words) -> Vec<Cell> {
        let lines = [Some(self.said.clone()), self.usual(words)].into_iter().flatten().filter(|line| !line.is_empty());
        vec![self.short_name(), self.number(words), Cell::new(lines.collect::<Vec<_>>().join("\n"))]
    }

    fn short_name(&self) -> Cell {
        /// Width of indent, gaps and number, and of a word beside the name.
        const BESIDE: usize = 22;
        cell(PLAIN, &truncated(&self.name, MAX_NAME.min(usize::from(terminal_width()) - BESIDE)))
    }
}

pub(crate) fn energy(page: &mut String, pacing: &EnergyBudget, words: Words) {
    let _ = writeln!(page, "{}", styled(STRONG, &words.page_energy()));
    if let Some((spent, quotient)) = pacing.spent.zip(pacing.quotient) {
        let share = quotient / 10.0;
        let minutes = |value: f64| format!("{value:.0}");
        // Both to the minute: rounded otherwise, one of two equal numbers would be above the other.
        let said = words.page_energy_spent(minutes(spent), minutes(pacing.advised));
        prose(page, &format!("  {}  ", bar(Some(share))), PLAIN, &said);
    }
    prose(page, "  ", PLAIN, &pacing.sentence);
    if let Some(window) = &pacing.risk_window {
        prose(page, "  ", PLAIN, &window.why);
    }
    for reason in &pacing.reasons {
        prose(page, "  ", QUIET, reason);
    }
    page.push('\n');
}

/// The page of one day.
pub(crate) fn day(day: &DayPage, ids: bool, words: Words) -> String {
    let mut page = format!("{}\n\n", styled(STRONG, &long_date(day.summary.day, words.language())));
    if day.entries.is_empty() {
        page.push_str(&words.page_empty_day());
    }
    let timed = day.entries.iter().any(|line| !line.time.is_empty());
    let rows = day.entries.iter().map(|line| {
        let mut text = styled(PLAIN, &one_line(&line.label));
        if line.entry.carer {
            text = format!("{text}  {}", styled(QUIET, &words.page_carer()));
        }
        if let Some(note) = line.entry.note.as_deref().filter(|note| !line.label.starts_with(note)) {
            let note = words.page_note(note);
            text = format!("{text}\n{}", styled(QUIET, &one_line(&note)));
        }
        let id = ids.then(|| cell(QUIET, ending(&line.entry.id.0)));
        let time = timed.then(|| cell(QUIET, &line.time));
        [id, time, Some(Cell::new(text))].into_iter().flatten().collect::<Vec<_>>()
    });
    let mut table = table(2, rows);
    table.set_width(line_width());
    if !day.entries.is_empty() {
        write_table(&mut page, &table);
    }
    page
}

/// A list of days, the newest first.
pub(crate) fn history(days: &[DaySummary], words: Words) -> String {
    let rows = |bars: bool, flares_apart: bool| {
        let rows = days.iter().rev().map(|day| {
            let value = day.burden.map_or_else(|| "–".to_owned(), |burden| words.number(burden));
            let load = day.load.map(|load| words.page_load(format!("{load:.0}")));
            // A dash is no empty day: what else was logged is counted.
            let logged = day.entries - u32::from(day.recalled.is_some()).min(day.entries);
            let other = (day.burden.is_none() && logged > 0).then(|| words.page_history_entries(logged));
            let load = load.into_iter().chain(other).reduce(|load, other| format!("{load}  {other}"));
            let load = load.map(|load| styled(QUIET, &load));
            let flare = (day.flare == Some(true)).then(|| styled(WARM, &words.page_flare()));
            let recalled = day.recalled.map(|how| styled(QUIET, &words.variant("entry-recall", how.id())));
            let flare = flare.into_iter().chain(recalled).reduce(|flare, recalled| format!("{flare}  {recalled}"));
            let date = cell(PLAIN, &short_date(day.day, words.language()));
            let bar = bars.then(|| Cell::new(bar(day.burden)));
            let mut cells: Vec<Cell> = [Some(date), bar].into_iter().flatten().collect();
            cells.push(Cell::new(format!("{value:>NUMBER$}")));
            if flares_apart {
                let load = load.or_else(|| flare.is_some().then(String::new));
                cells.extend(load.into_iter().chain(flare).map(Cell::new));
            } else {
                cells.push(Cell::new([load, flare].into_iter().flatten().collect::<Vec<_>>().join("  ")));
            }
            cells
        });
        table(0, rows)
    };
    let layouts = [rows(true, true), rows(false, true)];
    let mut page = String::new();
    write_table(&mut page, &layouts.into_iter().find(fits).unwrap_or_else(|| rows(false, false)));
    page
}

/// A line of `ebb items`.
#[derive(Clone, Serialize)]
pub(crate) struct ItemLine {
    pub(crate) item: String,
    pub(crate) label: String,
    pub(crate) kind: ItemKind,
    pub(crate) family: Family,
}

/// The items as listed, with those that are signs to notice as well among the signs too.
pub(crate) fn with_signs(items: &[ItemLine], lines: &[ebb_core::items::ItemLine]) -> Vec<ItemLine> {
    let also: Vec<&ItemLine> = items
        .iter()
        .filter(|item| lines.iter().any(|line| line.item.id.0 == item.item && !line.also_in.is_empty()))
        .collect();
    let last = items.iter().rposition(|item| item.family == Family::Signs);
    let with = |(place, item): (usize, &ItemLine)| {
        let more = if Some(place) == last { also.as_slice() } else { &[] };
        let more: Vec<ItemLine> =
            more.iter().map(|line| ItemLine { family: Family::Signs, ..(*line).clone() }).collect();
        std::iter::once(item.clone()).chain(more)
    };
    items.iter().enumerate().flat_map(with).collect()
}

/// Everything that can be logged, by family.
pub(crate) fn items(items: &[ItemLine], words: Words) -> String {
    let mut page = String::new();
    let longest = items.iter().map(|line| width(&line.label)).max().unwrap_or_default();
    for family in items.chunk_by(|a, b| a.family == b.family) {
        let name = serde_json::to_string(&family[0].family).unwrap_or_default();
        let _ = writeln!(page, "{}", styled(STRONG, &words.variant("family", name.trim_matches('"'))));
        let mut table = table(2, family.iter().map(|line| [cell(PLAIN, &line.label), cell(QUIET, &line.item)]));
        if fits(&table) {
            // Families share their columns if there is room.
            if longest <= usize::from(terminal_width()) / 2 {
                at_least(&mut table, 0, longest);
            }
            write_table(&mut page, &table);
            continue;
        }
        // Ids are not broken, so that they can be copied.
        for line in family {
            prose(&mut page, "  ", PLAIN, &line.label);
            prose(&mut page, "    ", QUIET, &line.item);
        }
    }
    page
}

/// Report or preview of an import.
pub(crate) fn import(report: &ImportReport, file: &Path, words: Words) -> String {
    /// Maximum number of skipped rows listed; JSON lists all.
    const SHOWN: usize = 10;
    let mut page = String::new();
    if !report.written {
        let path = file.display().to_string();
        prose(&mut page, "", STRONG, &words.page_import_preview(path));
    }
    let day = |day: Option<Day>| day.map_or_else(|| "–".to_owned(), |day| day.to_string());
    let rows = words.page_import_rows(
        report.rows,
        day(report.first_day),
        day(report.last_day),
        report.added,
        report.amended,
        report.duplicates,
        report.skipped.len(),
    );
    if report.rows > 0 {
        prose(&mut page, "", PLAIN, &rows);
    }
    if let Some(notice) = &report.notice {
        prose(&mut page, "", PLAIN, notice);
    }
    for skipped in report.skipped.iter().take(SHOWN) {
        let reason = skipped.reason.as_str();
        let said = words.page_import_line(skipped.line.to_string(), reason);
        prose(&mut page, "  ", PLAIN, &said);
    }
    if let Some(more) = report.skipped.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        let _ = writeln!(page, "  {}", words.page_import_more(more));
    }
    if !report.written {
        mapping(&mut page, report, words);
    } else if report.added + report.amended > 0 {
        prose(&mut page, "", PLAIN, &words.page_import_undo());
        if let Some(sleep) = &report.sleep {
            let (how, other) = if sleep.higher_is_better { ("better", "worse") } else { ("worse", "better") };
            let said = words.import_sleep(how, <&str>::from(sleep.by));
            prose(&mut page, "", QUIET, &format!("{said} {}", words.page_import_sleep(other)));
        }
    }
    page
}

/// Report or preview of merging an export.
pub(crate) fn merge(report: &MergeReport, file: &Path, words: Words) -> String {
    let mut page = String::new();
    if !report.written {
        prose(&mut page, "", STRONG, &words.page_import_preview(file.display().to_string()));
    }
    for sentence in &report.sentences {
        prose(&mut page, "", PLAIN, sentence);
    }
    if report.written && !report.restored && report.added + report.changed + report.records > 0 {
        prose(&mut page, "", PLAIN, &words.page_import_undo());
    }
    page
}

/// Writes what each name in the file became, with its number of rows.
fn mapping(page: &mut String, report: &ImportReport, words: Words) {
    let rows = report.mapping.iter().map(|line| {
        let new = if line.new_item { format!(" ({})", words.page_new_item()) } else { String::new() };
        [cell(PLAIN, &line.to), right(QUIET, &format!("{} ×", line.rows)), cell(QUIET, &format!("{}{new}", line.from))]
    });
    let mut table = table(2, rows);
    table.set_width(line_width());
    if !report.mapping.is_empty() {
        write_table(page, &table);
    }
}

/// The end of an id, long enough to be unique among a lifetime of entries.
fn ending(id: &str) -> &str {
    &id[id.len().saturating_sub(8)..]
}
