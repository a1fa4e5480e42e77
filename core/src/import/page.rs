//! An import in the words of a screen: the same before it, as a preview, and after it.

use std::collections::BTreeMap;

use super::parsed::Parsed;
use super::report::{ImportPage, ImportReport, ImportedItem};
use crate::catalog::Catalog;
use crate::entry::{Body, Entry, When};
use crate::i18n::Words;
use crate::labels::Labels;
use crate::time::{Day, Moment, Rollover};

/// How many lines that cannot be read are told, and how many examples.
const BAD_LINES: usize = 20;
const EXAMPLES: usize = 5;

/// The page of a report whose rows are counted.
pub(super) fn page(
    parsed: &Parsed,
    report: &ImportReport,
    labels: &Labels,
    (rollover, now): (Rollover, &Moment),
) -> ImportPage {
    let words = labels.words;
    let last = report.last_day;
    let examples = last.map_or_else(Vec::new, |day| examples(parsed, (day, rollover), labels));
    ImportPage {
        sentences: sentences(parsed, report, words, now),
        bad_lines: bad_lines(report, words),
        items: items(report, words),
        examples_of: last.filter(|_| !examples.is_empty()).map(|day| words.import_examples(words.dated(day))),
        examples,
        asks_about_sleep: report.sleep.is_some(),
    }
}

fn sentences(parsed: &Parsed, report: &ImportReport, words: Words, now: &Moment) -> Vec<String> {
    let mut sentences = Vec::new();
    if let (Some(first), Some(last)) = (report.first_day, report.last_day) {
        sentences.push(words.variant("opened", parsed.format));
        sentences.push(if first == last {
            words.import_one_day(words.dated(first))
        } else {
            words.import_days(words.dated(first), words.dated(last))
        });
        let known = (report.duplicates > 0).then(|| words.import_known(report.duplicates));
        if report.added + report.amended > 0 {
            sentences.extend((report.added > 0).then(|| words.import_new(report.added)));
            sentences.extend((report.amended > 0).then(|| words.import_amended(report.amended)));
            sentences.extend(known);
        } else {
            sentences.push(words.import_nothing_new());
        }
    }
    let skipped = report.skipped.len();
    sentences.extend((skipped > 0).then(|| words.import_skipped(skipped)));
    sentences.extend(report.first_day.map(|_| {
        let has_time = parsed.entries.iter().any(|row| matches!(row.when, When::At { .. }));
        if has_time { words.import_times_of_zone(now.zone.as_str()) } else { words.import_no_times() }
    }));
    sentences.extend(report.sleep.map(|sleep| {
        let how = if sleep.higher_is_better { "better" } else { "worse" };
        words.import_sleep(how, <&str>::from(sleep.by))
    }));
    sentences.extend(report.notice.clone());
    sentences
}

fn bad_lines(report: &ImportReport, words: Words) -> Vec<String> {
    let listed = report.skipped.iter().take(BAD_LINES);
    let more = report.skipped.len().saturating_sub(BAD_LINES);
    listed
        .map(|row| words.import_bad_line(row.line, row.reason.as_str()))
        .chain((more > 0).then(|| words.page_import_more(more)))
        .collect()
}

/// Several names of a file may become the same in Ebb.
fn items(report: &ImportReport, words: Words) -> Vec<ImportedItem> {
    let mut found: BTreeMap<&str, (u64, Vec<&str>, bool)> = BTreeMap::new();
    for line in &report.mapping {
        let (rows, names, new_item) = found.entry(line.to.as_str()).or_default();
        *rows += line.rows;
        *new_item |= line.new_item;
        if line.from.to_lowercase() != line.to.to_lowercase() {
            names.push(&line.from);
        }
    }
    let mut items: Vec<_> = found.into_iter().collect();
    items.sort_by_key(|(_, (rows, ..))| std::cmp::Reverse(*rows));
    let line = |(label, (rows, names, new_item)): (&str, (u64, Vec<&str>, bool))| {
        let entries = words.page_history_entries(rows);
        let names = (!names.is_empty()).then(|| words.import_named(names.join(", ")));
        let new_item = new_item.then(|| words.page_new_item());
        let parts: Vec<String> = [entries].into_iter().chain(names).chain(new_item).collect();
        ImportedItem { label: label.to_owned(), line: parts.join(" · ") }
    };
    items.into_iter().map(line).collect()
}

fn examples(parsed: &Parsed, (of, rollover): (Day, Rollover), labels: &Labels) -> Vec<String> {
    let items = &labels.catalog;
    let new_items = parsed.new_items.values().filter(|item| items.get(&item.id).is_none());
    let catalog = Catalog::new(items.items().chain(new_items).cloned());
    let with_new = Labels { words: labels.words, catalog: catalog.into() };
    let rows = parsed.entries.iter().filter(|row| row.when.day(rollover) == of).take(EXAMPLES);
    let label = |entry: &Entry| match entry.body {
        // What was written on a day is not to be met here unasked.
        Body::Note => labels.words.kind_note(),
        _ => with_new.entry(entry),
    };
    rows.map(|row| label(&row.entry(parsed.format, &labels.catalog, rollover))).collect()
}
