//! Errors in the person's language: what happened, and what to do.

use super::{EbbError, FileProblem, InvalidInput, JournalProblem, Missing, NotNowReason};
use chrono::NaiveDateTime;

use crate::i18n::{Words, keys};
use crate::time::{Day, Moment};

/// What was given, as a refusal repeats it: long enough to be known again, on one line.
#[must_use]
pub fn excerpt(given: &str) -> String {
    /// In characters.
    const MOST: usize = 40;
    let mut line = given.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = line.char_indices().nth(MOST) {
        line.truncate(end);
        line.push('…');
    }
    line
}

impl EbbError {
    /// The error in the person's language: what happened, and what to do.
    #[must_use]
    pub fn in_words(&self, words: Words) -> String {
        match self {
            Self::NotFound { missing } => missing.in_words(words),
            Self::Invalid { input } => input.in_words(words),
            Self::NotNow { reason } => reason.in_words(words),
            Self::File { path, problem } => problem.in_words(path, words),
            Self::Unavailable { problem } => problem.in_words(words),
            Self::TalkToSomeone { .. } => words.error_talk_to_someone(),
            Self::Internal { detail } => words.say(keys::ERROR_INTERNAL, &[("detail", detail.into())]),
        }
    }
}

impl Missing {
    fn in_words(&self, words: Words) -> String {
        match self {
            Self::Item { given, suggestions } if suggestions.is_empty() => {
                words.say(keys::ERROR_UNKNOWN_ITEM, &[("given", excerpt(given).into())])
            }
            Self::Item { given, suggestions } => words.say(
                keys::ERROR_UNKNOWN_ITEM_SUGGEST,
                &[("given", excerpt(given).into()), ("suggestions", suggestions.join(", ").into())],
            ),
            Self::ArchivedItem { item } => words.error_archived_item(excerpt(item)),
            Self::Medicine { given } if is_whole_id(given) => words.error_list_entry_gone(),
            Self::Medicine { given } => words.error_no_such_medicine(excerpt(given)),
            Self::ListEntry { given } if is_whole_id(given) => words.error_list_entry_gone(),
            Self::ListEntry { given } => words.say(keys::ERROR_NOT_IN_THE_LIST, &[("given", excerpt(given).into())]),
            Self::Entry { id } if is_whole_id(id) => words.error_entry_gone(),
            Self::Entry { id } => words.say(keys::ERROR_NO_SUCH_ENTRY, &[("id", excerpt(id).into())]),
            Self::AmbiguousEntry { given } => {
                words.say(keys::ERROR_AMBIGUOUS_ENTRY, &[("given", excerpt(given).into())])
            }
            Self::Question { id } => words.say(keys::ERROR_NO_SUCH_QUESTION, &[("id", excerpt(id).into())]),
            Self::CheckIn { given } => words.say(keys::ERROR_NO_SUCH_CHECK_IN, &[("given", excerpt(given).into())]),
            Self::Reminder { given } => match (reminder_minute(given), is_whole_id(given)) {
                (Some(local), _) => words.error_no_reminder_for(said_local(words, local)),
                (None, true) => words.error_reminder_gone(),
                (None, false) => words.say(keys::ERROR_NO_SUCH_REMINDER, &[("given", excerpt(given).into())]),
            },
            Self::Rule { given } if is_whole_id(given) => words.error_reminder_gone(),
            Self::Rule { given } => words.say(keys::ERROR_NO_SUCH_RULE, &[("given", excerpt(given).into())]),
        }
    }
}

impl InvalidInput {
    fn in_words(&self, words: Words) -> String {
        match self {
            Self::WrongKind { item, kind } => {
                let label = words.lookup(&format!("item-{item}")).unwrap_or_else(|| item.clone());
                let kind = words.variant("kind", kind.id());
                words.say(keys::ERROR_WRONG_KIND, &[("item", label.into()), ("kind", kind.into())])
            }
            Self::OutOfRange { field, given, low, high } => out_of_range(words, field, [*given, *low, *high]),
            Self::InTheFuture { when } => words.say(keys::ERROR_IN_THE_FUTURE, &[("when", said(words, when).into())]),
            Self::BadName { given, most } => words.error_bad_name(excerpt(given), *most),
            Self::NameTaken { given, item } => name_taken(words, given, item),
            Self::LastingCondition { condition } => words.error_lasting_condition(condition.clone()),
            Self::ItemInMedicines { item } => words.error_item_in_medicines(excerpt(item)),
            Self::NameArchived { item } => words.error_name_archived(excerpt(item)),
            Self::NotMergeable { from, into } => words.error_not_mergeable(excerpt(from), excerpt(into)),
            Self::MergedIntoItself { item } => words.error_merged_into_itself(excerpt(item)),
            Self::EndsBeforeItBegins => words.get(keys::ERROR_ENDS_BEFORE_IT_BEGINS),
            Self::NotTender => words.get(keys::ERROR_NOT_TENDER),
            Self::NoteTooLong { length, most } => {
                words.say(keys::ERROR_TOO_LONG, &[("length", (*length).into()), ("most", (*most).into())])
            }
            Self::TextTooLong { field, length, most } => words.say(
                keys::ERROR_TEXT_TOO_LONG,
                &[
                    ("field", words.variant("field", field).into()),
                    ("length", (*length).into()),
                    ("most", (*most).into()),
                ],
            ),
            Self::NotADose { given } => not_a_dose(given, words),
            Self::DoseUnitNeeded { given, read } => words.error_dose_unit_needed(excerpt(given), read.clone()),
            Self::UnknownDoseUnit { given, nearest } if nearest.is_empty() => {
                words.error_unknown_dose_unit(excerpt(given))
            }
            Self::UnknownDoseUnit { given, nearest } => {
                words.error_unknown_dose_unit_near(excerpt(given), nearest.join(", "))
            }
            Self::DoseOutOfRange { given } => words.error_dose_out_of_range(excerpt(given)),
            Self::MedicineListed { given, listed } => words.error_medicine_listed(excerpt(given), listed.clone()),
            Self::LimitBelowDose { given, dose } => words.error_limit_below_dose(given.as_str(), dose.as_str()),
            Self::StrengthOfLiquid { given, dose } => words.error_strength_of_liquid(given.as_str(), dose.as_str()),
            Self::LimitNotComparable { given, dose } => words.error_limit_not_comparable(given.as_str(), dose.as_str()),
            Self::TwoMeanings { given, first, second } => {
                words.error_two_meanings(excerpt(given), first.as_str(), second.as_str())
            }
            Self::NoSuchTime { given, day, first, second } => {
                words.error_no_such_time(excerpt(given), said(words, day), first.as_str(), second.as_str())
            }
            Self::OffsetContradictsZone { given, there } => {
                words.error_offset_contradicts_zone(excerpt(given), there.as_str())
            }
            Self::PartAhead { day, part } => words.error_part_ahead(words.variant("part", part), said(words, day)),
            Self::NoSleep => words.error_no_sleep(),
            Self::LengthContradictsTimes { given, between } => {
                let length = |minutes: u32| words.duration(minutes.into());
                words.error_length_contradicts_times(length(*between), length(*given))
            }
            Self::NotATime { given } => words.say(keys::ERROR_NOT_A_TIME, &[("given", excerpt(given).into())]),
            Self::NotAClockTime { given } => words.error_not_a_clock_time(excerpt(given)),
            Self::NotADay { given } => words.say(keys::ERROR_NOT_A_DAY, &[("given", excerpt(given).into())]),
            Self::NotASubstance { given } => {
                words.say(keys::ERROR_NOT_A_SUBSTANCE, &[("given", excerpt(given).into())])
            }
            Self::OutsideYears { given } => words.say(keys::ERROR_OUTSIDE_YEARS, &[("given", excerpt(given).into())]),
            Self::NotADate { given } => words.say(keys::ERROR_NOT_A_DATE, &[("given", excerpt(given).into())]),
            Self::NotAPhone { given } => words.say(keys::ERROR_NOT_A_PHONE, &[("given", excerpt(given).into())]),
            Self::UnknownCountry { given } => {
                words.say(keys::ERROR_UNKNOWN_COUNTRY, &[("given", excerpt(given).into())])
            }
            Self::UnknownZone { given } => words.say(keys::ERROR_UNKNOWN_ZONE, &[("given", excerpt(given).into())]),
            Self::NothingChosen => words.get(keys::ERROR_NOTHING_CHOSEN),
            Self::BadKey => words.get(keys::ERROR_BAD_KEY),
            Self::DayNotOver { day } => words.say(keys::ERROR_DAY_NOT_OVER, &[("day", said(words, day).into())]),
            Self::PauseOver { day } => words.error_pause_over(said(words, day)),
            Self::ReminderListed { label } => words.error_reminder_listed(label.clone()),
            Self::NotAnAnswer { given } => words.say(keys::ERROR_NOT_AN_ANSWER, &[("given", excerpt(given).into())]),
            Self::NothingToAsk => words.get(keys::ERROR_NOTHING_TO_ASK),
            Self::TooManyQuestions { most } => words.error_too_many_questions(*most),
            Self::CannotAsk { item, how } => {
                let label = words.lookup(&format!("item-{item}")).unwrap_or_else(|| item.clone());
                words.say(keys::ERROR_CANNOT_ASK, &[("item", label.into()), ("how", how.into())])
            }
            Self::NoTimes => words.get(keys::ERROR_NO_TIMES),
            Self::WordsTooShort { least } => words.error_words_too_short(*least),
            Self::DaysBackwards { first, last } => words.error_days_backwards(last.as_str(), first.as_str()),
            Self::PassphraseTooShort { least } => words.error_passphrase_too_short(*least),
            Self::NeedsWindow => words.get(keys::ERROR_NEEDS_WINDOW),
            Self::MinutesNeeded => words.get(keys::ERROR_MINUTES_NEEDED),
            Self::LargeRaise { from, to } => {
                words.error_large_raise(words.duration((*from).into()), words.duration((*to).into()))
            }
        }
    }
}

/// What to write instead of a text that is no dose.
fn not_a_dose(given: &str, words: Words) -> String {
    if let Some((thousand, part)) = two_meanings(given) {
        return words.error_dose_two_meanings(excerpt(given), thousand, part);
    }
    // A patch is dosed by what it gives off in an hour.
    let is_per_hour = ["/h", "/hr", "/hour", "/std", "/hora"].iter().any(|end| {
        let folded = given.trim().to_lowercase().replace("/ ", "/");
        folded.strip_suffix(end).is_some_and(|held| held.ends_with(char::is_alphabetic) || held.ends_with(' '))
    });
    if is_per_hour { words.error_dose_per_hour(excerpt(given)) } else { words.error_not_a_dose(excerpt(given)) }
}

/// The two amounts that a number with a mark before three digits may be: "1.200 mg" is 1200 mg or 1.2 mg.
fn two_meanings(given: &str) -> Option<(String, String)> {
    let given = given.trim();
    let end =
        given.find(|letter: char| !(letter.is_ascii_digit() || letter == '.' || letter == ',')).unwrap_or(given.len());
    let (number, unit) = given.split_at(end);
    let mark = number.find(['.', ','])?;
    let (whole, part) = (&number[..mark], &number[mark + 1..]);
    let is_so = (1..=3).contains(&whole.len()) && !whole.starts_with('0') && part.len() == 3;
    let is_digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    if !is_so || !is_digits(part) {
        return None;
    }
    let less = part.trim_end_matches('0');
    let less = if less.is_empty() { whole.to_owned() } else { format!("{whole}{}{less}", &number[mark..=mark]) };
    let of_unit = |number: &str| format!("{number} {}", excerpt(unit.trim())).trim_end().to_owned();
    Some((of_unit(&format!("{whole}{part}")), of_unit(&less)))
}

/// A moment or a day as a person says it, "Sunday 29 March 2026 at 08:30", of its text in records; any other text as it is.
fn said(words: Words, text: &str) -> String {
    match (text.parse::<Moment>(), text.parse::<Day>()) {
        (Ok(moment), _) => said_local(words, moment.local()),
        (_, Ok(day)) => words.dated(day),
        _ => text.to_owned(),
    }
}

fn said_local(words: Words, local: NaiveDateTime) -> String {
    words.time_on_day(words.dated(local.date().into()), local.format("%H:%M").to_string())
}

/// The local minute that the id of a reminder names, `…@2026-03-29T08:30`.
fn reminder_minute(id: &str) -> Option<NaiveDateTime> {
    let minute = id.split_once('@')?.1.split('~').next()?;
    NaiveDateTime::parse_from_str(minute, "%Y-%m-%dT%H:%M").ok()
}

/// Whether a text is a whole id, which tells a person nothing.
fn is_whole_id(text: &str) -> bool {
    let id = text.split('@').next().unwrap_or_default();
    id.len() == 36 && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

impl NotNowReason {
    fn in_words(&self, words: Words) -> String {
        match self {
            Self::NothingToUndo => words.get(keys::ERROR_NOTHING_TO_UNDO),
            Self::NoPassphrase => words.error_no_passphrase(),
            Self::NothingToRedo => words.get(keys::ERROR_NOTHING_TO_REDO),
            Self::ChangedSince => words.get(keys::ERROR_CHANGED_SINCE),
            Self::NoUsualYet => words.get(keys::ERROR_NO_USUAL_YET),
            Self::NothingUnsaid => words.get(keys::ERROR_NOTHING_UNSAID),
            Self::NothingToRepeat => words.get(keys::ERROR_NOTHING_TO_REPEAT),
            Self::NoActivity => words.get(keys::ERROR_NO_ACTIVITY),
            Self::NoBreakDue => words.get(keys::ERROR_NO_BREAK_DUE),
            Self::NoMoreSnooze => words.get(keys::ERROR_NO_MORE_SNOOZE),
            Self::NotResting => words.get(keys::ERROR_NOT_RESTING),
            Self::WasForgotten => words.get(keys::ERROR_WAS_FORGOTTEN),
            Self::NoMovementPlan => words.get(keys::ERROR_NO_MOVEMENT_PLAN),
            Self::MovementInFlare => words.get(keys::ERROR_MOVEMENT_IN_FLARE),
            Self::NoGuideRunning => words.get(keys::ERROR_NO_GUIDE_RUNNING),
            Self::ReminderNotDue { due } => words.error_reminder_not_due(due.clone()),
            Self::NothingToSetAside => words.get(keys::ERROR_NOTHING_TO_SET_ASIDE),
        }
    }
}

impl FileProblem {
    fn in_words(&self, path: &str, words: Words) -> String {
        match self {
            Self::Missing => words.say(keys::ERROR_NO_SUCH_FILE, &[("path", path.into())]),
            Self::IsAFolder => words.say(keys::ERROR_IS_A_FOLDER, &[("path", path.into())]),
            Self::NotReadable => words.say(keys::ERROR_NOT_READABLE, &[("path", path.into())]),
            Self::NotWritable => words.say(keys::ERROR_NOT_WRITABLE, &[("path", path.into())]),
            Self::NotAJournal => words.say(keys::ERROR_NOT_A_JOURNAL, &[("path", path.into())]),
            Self::NewerSchema { found, known } => words.say(
                keys::ERROR_NEWER_SCHEMA,
                &[("path", path.into()), ("found", (*found).into()), ("known", (*known).into())],
            ),
            Self::AnothersCopy => words.say(keys::ERROR_ANOTHERS_COPY, &[("path", path.into())]),
            Self::WrongKey => words.say(keys::ERROR_WRONG_KEY, &[("path", path.into())]),
            Self::NotEncrypted => words.say(keys::ERROR_NOT_ENCRYPTED, &[("path", path.into())]),
            Self::Replaced => words.say(keys::ERROR_REPLACED, &[("path", path.into())]),
            Self::IsAJournal => words.say(keys::ERROR_IS_A_DIARY, &[("path", path.into())]),
            Self::TooLarge { megabytes } => {
                words.say(keys::ERROR_TOO_LARGE, &[("path", path.into()), ("megabytes", (*megabytes).into())])
            }
            Self::UnknownFormat => words.say(keys::ERROR_UNKNOWN_FORMAT, &[("path", path.into())]),
            Self::Empty => words.say(keys::ERROR_EMPTY_FILE, &[("path", path.into())]),
            Self::Utf16 => words.say(keys::ERROR_UTF_16, &[("path", path.into())]),
            Self::NotText => words.say(keys::ERROR_NOT_TEXT, &[("path", path.into())]),
            Self::BadLines { count, lines } => words.say(
                keys::ERROR_BAD_LINES,
                &[("path", path.into()), ("count", (*count).into()), ("lines", lines.into())],
            ),
            Self::NotABackup => words.error_not_a_backup(path),
            Self::AnothersBackup => words.error_anothers_backup(path),
            Self::DamagedBackup => words.error_damaged_backup(path),
            Self::DamagedBackupKey => words.error_damaged_backup_key(path),
            Self::ExportNotBackup => words.error_export_not_backup(path),
            Self::AnothersExport => words.error_anothers_export(path),
            Self::ImportNotBackup => words.error_import_not_backup(path),
            Self::BackupNotImport => words.error_backup_not_import(path),
            Self::JournalNotBackup => words.error_journal_not_backup(path),
            Self::KeyNotBackup => words.error_key_not_backup(path),
            Self::MistypedRecoveryKey { groups } => match groups.as_slice() {
                [] => words.error_mistyped_recovery_key(path),
                [group] => words.error_mistyped_recovery_key_group(*group, path),
                [first, second, ..] => words.error_mistyped_recovery_key_groups(*first, *second, path),
            },
            Self::NoSuchFolder => words.error_no_such_folder(path),
            Self::NoBackupKey => words.error_no_backup_key(path),
            Self::WrongPassphrase => words.error_wrong_passphrase(path),
            Self::WrongRecoveryKey => words.error_wrong_recovery_key(path),
            Self::BadLine { line, reason } => words.say(
                keys::ERROR_BAD_FILE,
                &[("path", path.into()), ("line", (*line).into()), ("reason", reason.into())],
            ),
        }
    }
}

impl JournalProblem {
    fn in_words(&self, words: Words) -> String {
        match self {
            Self::NoEncryption => words.get(keys::ERROR_NO_ENCRYPTION),
            Self::DiskFull => words.get(keys::ERROR_DISK_FULL),
            Self::Busy => words.get(keys::ERROR_BUSY),
            Self::Damaged { detail } => words.say(keys::ERROR_DAMAGED, &[("detail", detail.into())]),
            Self::DiskFailed { detail } => words.say(keys::ERROR_DISK_FAILED, &[("detail", detail.into())]),
            Self::Suspended => words.get(keys::ERROR_SUSPENDED),
        }
    }
}

/// That a number is too small or too large. Nobody thinks in 1500 minutes.
fn out_of_range(words: Words, field: &str, numbers: [f64; 3]) -> String {
    if field == "minutes" {
        let [given, low, high] = numbers.map(|minutes| words.duration(minutes));
        return words.error_length_out_of_range(given, low, high);
    }
    let [given, low, high] = numbers.map(|number| words.number(number).into());
    let field = words.variant("field", field).into();
    words.say(keys::ERROR_OUT_OF_RANGE, &[("field", field), ("given", given), ("low", low), ("high", high)])
}

/// That something has a name already: "Pain" is no other name of Pain.
fn name_taken(words: Words, given: &str, item: &str) -> String {
    if given.to_lowercase() == item.to_lowercase() {
        return words.error_name_is_there(excerpt(item));
    }
    words.error_name_taken(excerpt(given), excerpt(item))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use crate::i18n::{Language, missing};

    /// The field names that the sources pass to checks of ranges and lengths.
    fn fields(folder: &Path, found: &mut Vec<String>) {
        for file in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            if file.is_dir() {
                fields(&file, found);
                continue;
            }
            let source = fs::read_to_string(&file).unwrap();
            let source = source.split("#[cfg(test)]").next().unwrap_or_default();
            for before in ["within(\"", "in_range(\"", ".check(\"", "field: \""] {
                let named = source.split(before).skip(1).filter_map(|rest| rest.split('"').next());
                found.extend(named.map(str::to_owned));
            }
        }
    }

    #[test]
    fn every_field_of_a_refusal_has_its_word() {
        let mut found = Vec::new();
        fields(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        found.sort_unstable();
        found.dedup();
        for known in ["asks", "severity", "least-between", "minutes"] {
            assert!(found.iter().any(|field| field == known), "{known} in {found:?}");
        }
        for language in Language::ALL {
            let keys = found.iter().map(|field| format!("field-{field}"));
            assert_eq!(missing(language, keys), Vec::<String>::new(), "{language:?}");
        }
    }
}
