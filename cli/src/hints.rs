//! What to type after an error of the core: its own words name no command, because phones show them too.

use ebb_core::i18n::Words;
use ebb_core::{EbbError, FileProblem, InvalidInput, JournalProblem, Missing, NotNowReason, excerpt};

/// What helps on, where an error has something.
pub(crate) fn hint(error: &EbbError, words: Words) -> Option<String> {
    match error {
        // A good copy mends it.
        EbbError::Unavailable { problem: JournalProblem::Damaged { .. } }
        | EbbError::File { problem: FileProblem::NotAJournal, .. } => Some(words.hint_recover()),
        EbbError::NotFound { missing } => of_missing(missing, words),
        EbbError::Invalid { input } => of_input(input, words),
        EbbError::NotNow { reason: NotNowReason::NoMovementPlan } => Some(words.hint_no_movement_plan()),
        EbbError::File { path, problem } => of_file(path, problem, words),
        _ => None,
    }
}

fn of_missing(missing: &Missing, words: Words) -> Option<String> {
    Some(match missing {
        Missing::Item { suggestions, .. } if suggestions.is_empty() => words.hint_unknown_item(),
        Missing::ArchivedItem { item } => words.hint_archived_item(excerpt(item)),
        Missing::Medicine { given } => words.hint_no_such_medicine(excerpt(given)),
        Missing::Entry { .. } => words.hint_entry(),
        Missing::Reminder { .. } => words.hint_reminder(),
        Missing::CheckIn { .. } => words.hint_no_such_check_in(),
        _ => return None,
    })
}

fn of_input(input: &InvalidInput, words: Words) -> Option<String> {
    Some(match input {
        InvalidInput::NameArchived { item } => words.hint_archived_item(excerpt(item)),
        InvalidInput::ItemInMedicines { item } => words.hint_item_in_medicines(excerpt(item)),
        InvalidInput::LastingCondition { .. } => words.hint_lasting_condition(),
        InvalidInput::UnknownCountry { .. } => words.hint_unknown_country(),
        InvalidInput::NoTimes => words.hint_no_times(),
        InvalidInput::NeedsWindow => words.hint_needs_window(),
        InvalidInput::LargeRaise { to, .. } => words.hint_large_raise(*to),
        _ => return None,
    })
}

fn of_file(path: &str, problem: &FileProblem, words: Words) -> Option<String> {
    Some(match problem {
        FileProblem::BadLines { .. } => words.hint_bad_lines(),
        FileProblem::ExportNotBackup => words.hint_export_not_backup(path),
        FileProblem::AnothersExport => words.hint_anothers_export(path),
        FileProblem::ImportNotBackup => words.hint_import_not_backup(path),
        FileProblem::BackupNotImport => words.hint_backup_not_import(path),
        FileProblem::JournalNotBackup => words.hint_journal_not_backup(path),
        _ => return None,
    })
}
