//! Pages for check-ins, questions, unlogged days and flare repairs.

use std::fmt::Write as _;

use anstyle::Style;
use ebb_core::ask_budget::Question;
use ebb_core::catalog::Catalog;
use ebb_core::check_ins::{CheckIn, CheckInItem, CheckInView, said_in_words};
use ebb_core::flares::FlareRepair;
use ebb_core::i18n::Words;
use ebb_core::insights::FlareComparison;
use ebb_core::logging::AsUsual;
use ebb_core::welcome_back::WelcomeBack;

use crate::layout::{PLAIN, QUIET, STRONG, cell, prose, styled, table, write_table};

/// Preview of what one tap would write.
pub(crate) fn as_usual(found: Option<&AsUsual>, words: Words) -> String {
    let Some(found) = found else { return words.page_nothing_to_fill() };
    let mut page = format!("{}\n", found.label);
    for item in &found.items {
        let value = item.value.map_or_else(|| words.severity_present(), |value| words.number(value));
        let _ = writeln!(page, "  {}  {value}", item.label);
    }
    page
}

/// List of check-ins.
pub(crate) fn check_ins(all: &[CheckIn], catalog: &Catalog, words: Words) -> String {
    let mut page = String::new();
    let name = |question: &CheckInItem| match &question.item {
        Some(item) => catalog.label(item, words),
        None => words.entry_sleep(),
    };
    for check_in in all {
        let asked = check_in.questions.iter().map(name).collect::<Vec<_>>().join(" · ");
        let quiet = if check_in.offered { String::new() } else { format!(" ({})", words.page_not_offered()) };
        let _ = writeln!(page, "{}{quiet}  {}", styled(STRONG, &check_in.label), styled(QUIET, &check_in.id));
        prose(&mut page, "  ", Style::new(), &asked);
    }
    page
}

/// One check-in with the prefills that can be confirmed.
pub(crate) fn check_in(view: &CheckInView, words: Words) -> String {
    let mut page = format!("{}\n", styled(STRONG, &view.label));
    for question in &view.questions {
        prose(&mut page, "  ", Style::new(), &question.text);
        let prefill = question.prefill.as_ref();
        let line = match (question.said, prefill) {
            (Some(said), _) => words.page_answered(said_in_words(said, words)),
            (None, Some(prefill)) => format!("{}: {}", prefill.from, said_in_words(prefill.said, words)),
            (None, None) => String::new(),
        };
        let line = if line.is_empty() { question.key.clone() } else { format!("{} · {line}", question.key) };
        prose(&mut page, "    ", QUIET, &line);
    }
    if let Some(note) = &view.note {
        prose(&mut page, "  ", QUIET, note);
    }
    page
}

/// Days without entries, with the person's recollections.
pub(crate) fn welcome_back(found: Option<&WelcomeBack>, words: Words) -> String {
    let Some(found) = found else { return words.page_no_unlogged_days() };
    let mut page = String::new();
    prose(&mut page, "", Style::new(), &found.sentence);
    for day in &found.days {
        let said = day.said.map(|how| words.variant("recall", how.id())).unwrap_or_default();
        let line = format!("  {}  {}  {said}", day.day, day.label);
        let _ = writeln!(page, "{}", line.trim_end());
    }
    page
}

/// Open questions, each with the words that answer it.
pub(crate) fn questions(found: &[Question], words: Words) -> String {
    if found.is_empty() {
        return words.page_no_questions();
    }
    let mut page = String::new();
    for question in found {
        prose(&mut page, "", Style::new(), &question.text);
        let _ = writeln!(page, "  {}", styled(QUIET, &question.id));
        choices(&mut page, question.answers.iter().map(|answer| (answer.id.as_str(), answer.label.as_str())));
    }
    page
}

/// Flares that need a repair.
pub(crate) fn flares(found: &[FlareRepair], words: Words) -> String {
    if found.is_empty() {
        return words.page_flares_fit();
    }
    let mut page = String::new();
    for repair in found {
        prose(&mut page, "", Style::new(), &repair.text);
        let _ = writeln!(page, "  {}", styled(QUIET, &repair.id));
        choices(&mut page, repair.offers.iter().map(|offer| (offer.mend.id(), offer.label.as_str())));
    }
    page
}

/// The last flares, each with what came before it and what helped.
pub(crate) fn flares_compared(found: &FlareComparison, words: Words) -> String {
    let mut page = String::new();
    prose(&mut page, "", QUIET, &found.sentence);
    for flare in &found.flares {
        let _ = writeln!(page, "\n{}", styled(STRONG, &flare.title));
        if let Some(unknown) = &flare.unknown {
            prose(&mut page, "  ", Style::new(), unknown);
        }
        let helped = flare.helped.iter().map(|helped| (words.insight_helped(), helped.clone()));
        let lines = flare.before.iter().map(|line| (line.label.clone(), line.text.clone())).chain(helped);
        write_table(&mut page, &table(2, lines.map(|(label, text)| [cell(QUIET, &label), cell(PLAIN, &text)])));
    }
    page
}

/// Possible answers: the word to type and its meaning.
fn choices<'a>(page: &mut String, choices: impl Iterator<Item = (&'a str, &'a str)>) {
    write_table(page, &table(2, choices.map(|(id, label)| [cell(QUIET, id), cell(PLAIN, label)])));
}
