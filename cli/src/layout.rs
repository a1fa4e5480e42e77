//! Page layout: lines no wider than the terminal, and aligned columns. Widths are in terminal columns, of which an
//! ideograph or an emoji takes two.

use std::fmt::Write as _;

use anstyle::{AnsiColor, Style};
use comfy_table::{Cell, CellAlignment, ColumnConstraint, ContentArrangement, Row, Table, Width, presets};
use textwrap::core::{Fragment, display_width};
use textwrap::{Options, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr as _;

use crate::output::escaped;

/// Maximum width of prose, however wide the terminal: long lines are hard to follow when one is tired.
const MAX_LINE: u16 = 72;

/// The width if `COLUMNS` is not set.
const DEFAULT_WIDTH: u16 = 80;

/// The minimum width that the layout supports.
const MIN_WIDTH: u16 = 24;

/// Spaces between two columns.
const GAP: u16 = 2;

/// Width of a [`bar`]: one cell per point.
const BAR: usize = 10;

pub(crate) const PLAIN: Style = Style::new();
pub(crate) const QUIET: Style = Style::new().dimmed();
pub(crate) const STRONG: Style = Style::new().bold();
/// One hue for severity; the number and a word are beside it.
pub(crate) const WARM: Style = AnsiColor::Yellow.on_default();

pub(crate) fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

/// The terminal's width.
pub(crate) fn terminal_width() -> u16 {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns.unwrap_or(DEFAULT_WIDTH).max(MIN_WIDTH)
}

/// The width of prose: the terminal's, up to [`MAX_LINE`].
pub(crate) fn line_width() -> u16 {
    terminal_width().min(MAX_LINE)
}

/// Width of a text in terminal columns.
pub(crate) fn width(text: &str) -> usize {
    text.width()
}

/// A text on one line. No line break or escape sequence in a note reaches the terminal.
pub(crate) fn one_line(text: &str) -> String {
    escaped(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A text on one line, truncated to `width`.
pub(crate) fn truncated(text: &str, width: usize) -> String {
    let text = one_line(text);
    if text.width() <= width {
        return text;
    }
    let mut cut = String::new();
    for character in text.chars() {
        cut.push(character);
        if cut.width() >= width {
            cut.pop();
            break;
        }
    }
    // A sequence of joined emoji may be cut, but must not end with a joiner.
    format!("{}…", cut.trim_end_matches('\u{200d}').trim_end())
}

/// Writes a paragraph: `lead` before its first line, the following lines indented to the start of the text.
pub(crate) fn prose(page: &mut String, lead: &str, style: Style, text: &str) {
    // The lead may be styled, such as a bar.
    let indent = display_width(lead);
    let options = Options::new(usize::from(line_width()).saturating_sub(indent))
        .wrap_algorithm(WrapAlgorithm::FirstFit)
        .word_splitter(WordSplitter::NoHyphenation)
        // Ids and paths are not broken, so that they can be copied.
        .break_words(false);
    for (number, line) in textwrap::wrap(&with_units(&one_line(text)), options).iter().enumerate() {
        let before = if number == 0 { lead } else { &" ".repeat(indent) };
        let _ = writeln!(page, "{before}{}", styled(style, &line.replace('\u{a0}', " ")));
    }
}

/// A text with each number bound to the unit behind it, so that no line ends between them.
fn with_units(text: &str) -> String {
    const UNITS: [&str; 14] = ["mg", "g", "µg", "ml", "IU", "IE", "UI", "h", "min", "kg", "km", "°C", "mmHg", "bpm"];
    let is_unit = |word: &str| UNITS.contains(&word.trim_end_matches(|letter: char| ".,;:)?".contains(letter)));
    let mut bound = String::with_capacity(text.len());
    for word in text.split(' ') {
        let after_number = bound.chars().next_back().is_some_and(char::is_numeric);
        if !bound.is_empty() {
            bound.push(if after_number && is_unit(word) { '\u{a0}' } else { ' ' });
        }
        bound.push_str(word);
    }
    bound
}

/// Writes labels separated by ` · `, breaking lines only between them.
pub(crate) fn labels<'a>(page: &mut String, indent: usize, labels: impl IntoIterator<Item = &'a str>) {
    const JOINT: &str = " · ";

    #[derive(Debug)]
    struct Label(String);

    #[allow(clippy::cast_precision_loss, reason = "a label's width")]
    impl Fragment for Label {
        fn width(&self) -> f64 {
            self.0.width() as f64
        }

        fn whitespace_width(&self) -> f64 {
            JOINT.width() as f64
        }

        fn penalty_width(&self) -> f64 {
            0.0
        }
    }

    let labels: Vec<Label> = labels.into_iter().map(|label| Label(one_line(label))).collect();
    let room = f64::from(line_width()) - f64::from(u32::try_from(indent).unwrap_or_default());
    for line in textwrap::wrap_algorithms::wrap_first_fit(&labels, &[room]) {
        let line = line.iter().map(|label| label.0.as_str()).collect::<Vec<_>>().join(JOINT);
        let _ = writeln!(page, "{}{line}", " ".repeat(indent));
    }
}

/// A bar of filled and empty cells for a value on 0–10, to the nearest half. An unknown value is a gap of the same
/// width, because empty cells would look like 0.
pub(crate) fn bar(value: Option<f64>) -> String {
    let Some(value) = value else { return " ".repeat(BAR) };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 20 half cells")]
    let halves = (value.clamp(0.0, 10.0) * 2.0).round() as usize;
    let filled = format!("{}{}", "█".repeat(halves / 2), "▌".repeat(halves % 2));
    let empty = "·".repeat(BAR - halves.div_ceil(2));
    format!("{}{}", styled(WARM, &filled), styled(QUIET, &empty))
}

/// A cell of a [`table`].
pub(crate) fn cell(style: Style, text: &str) -> Cell {
    Cell::new(styled(style, &one_line(text)))
}

/// A right-aligned cell, for numbers.
pub(crate) fn right(style: Style, text: &str) -> Cell {
    cell(style, text).set_alignment(CellAlignment::Right)
}

/// Columns without lines between them, indented by `indent` spaces. If they do not fit the terminal, the widest ones
/// wrap.
pub(crate) fn table<R: Into<Row>>(indent: u16, rows: impl IntoIterator<Item = R>) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Dynamic).set_width(terminal_width());
    for row in rows {
        table.add_row(row);
    }
    let last = table.column_count().saturating_sub(1);
    for (index, column) in table.column_iter_mut().enumerate() {
        column.set_padding((if index == 0 { indent } else { 0 }, if index == last { 0 } else { GAP }));
    }
    table
}

/// Sets the minimum width of a column.
pub(crate) fn at_least(table: &mut Table, column: usize, width: usize) {
    if let Some(column) = table.column_mut(column) {
        // The width of a constraint includes the column's padding.
        let width = u16::try_from(width).unwrap_or(MAX_LINE).saturating_add(column.padding_width());
        column.set_constraint(ColumnConstraint::LowerBoundary(Width::Fixed(width)));
    }
}

/// Whether a table fits the terminal without wrapping anything.
pub(crate) fn fits(table: &Table) -> bool {
    natural_width(table) <= terminal_width()
}

/// Lets only one column wrap, down to `least`; returns whether the table then fits the terminal.
pub(crate) fn fits_if_wrapped(table: &mut Table, column: usize, least: u16) -> bool {
    let content = table.column_max_content_widths().get(column).copied().unwrap_or_default();
    let narrowest = natural_width(table).saturating_sub(content.saturating_sub(least));
    for other in table.column_iter_mut().enumerate().filter_map(|(index, other)| (index != column).then_some(other)) {
        other.set_constraint(ColumnConstraint::ContentWidth);
    }
    narrowest <= terminal_width()
}

fn natural_width(table: &Table) -> u16 {
    let contents = table.column_max_content_widths();
    contents.iter().zip(table.column_iter()).map(|(width, column)| width + column.padding_width()).sum()
}

/// Writes a table without trailing spaces.
pub(crate) fn write_table(page: &mut String, table: &Table) {
    let _ = writeln!(page, "{}", table.trim_fmt());
}

/// Draws dark and light modules as text, two rows in one line: dark on light whatever the terminal's colours, and plain half
/// blocks in a pipe, which are dark on paper.
pub(crate) fn half_blocks(rows: &[Vec<bool>]) -> String {
    let style = Style::new().fg_color(Some(AnsiColor::Black.into())).bg_color(Some(AnsiColor::BrightWhite.into()));
    let lines = rows.chunks(2).map(|pair| {
        let line: String = (0..pair[0].len())
            .map(|x| match (pair[0][x], pair.get(1).is_some_and(|below| below[x])) {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                (false, false) => ' ',
            })
            .collect();
        format!("{style}{line}{style:#}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn truncated_text_fits_its_width_in_terminal_columns() {
        assert_eq!(truncated("Tingling of the left hand", 30), "Tingling of the left hand");
        assert_eq!(truncated("Tingling of the left hand", 10), "Tingling…");
        assert_eq!(truncated("頭痛がひどい", 12), "頭痛がひどい");
        assert_eq!(truncated("頭痛がひどい", 8), "頭痛が…");
        assert_eq!(truncated("👩\u{200d}👩\u{200d}👧 tired", 5), "👩\u{200d}👩\u{200d}👧 t…");
        assert_eq!(truncated("line\nbreak\u{1b}[31m", 40), r"line break\x1b[31m");
    }

    #[test]
    fn prose_wraps_wide_characters_and_keeps_paths_whole() {
        let mut page = String::new();
        prose(&mut page, "  ", PLAIN, &"頭痛がひどい".repeat(12));
        assert!(page.lines().all(|line| line.width() <= usize::from(line_width())), "{page}");
        assert_eq!(page.lines().count(), 3);
        let path = format!("/{}/journal.db", "a-very-long-folder/".repeat(6));
        let mut page = String::new();
        prose(&mut page, "", PLAIN, &format!("It is in {path} now."));
        assert_eq!(page.lines().count(), 3, "{page}");
    }

    #[test]
    fn no_line_ends_between_a_number_and_its_unit() {
        for lead in 0..40 {
            let mut page = String::new();
            prose(&mut page, &" ".repeat(lead), PLAIN, &"makes 1200 mg in 24 h, then 2.5 ml every 30 min. ".repeat(3));
            assert!(!page.lines().any(|line| line.trim_end().ends_with(|last: char| last.is_numeric())), "{page}");
            assert!(!page.contains('\u{a0}'));
        }
    }

    #[test]
    fn columns_line_up_under_wide_characters() {
        let rows = [("頭痛", "1"), ("Pain", "2"), ("👩\u{200d}👩\u{200d}👧", "3")];
        let table = table(2, rows.map(|(name, value)| [cell(PLAIN, name), cell(QUIET, value)]));
        let table = table.trim_fmt();
        let before = |line: &str| width(line.split('\u{1b}').next().unwrap());
        assert!(table.lines().all(|line| before(line) == 8), "{table}");
    }
}
