//! Reports with one tap whether a day was a flare. The report takes precedence over the threshold, and the forecast
//! learns from it.

use super::check::on_since;
use crate::entry::{Body, Draft, Entry, Mark, When};
use crate::error::EbbError;
use crate::logging::insert_entry;
use crate::storage::Writer;
use crate::time::{Day, Moment};

/// Saves whether today or an earlier day was a flare, replacing an earlier report. Returns the label of the change.
pub(crate) fn set_day(writer: &mut Writer<'_>, day: Day, flare: bool, now: &Moment) -> Result<String, EbbError> {
    let before = on_since(writer)?;
    let of_day = |entry: &Entry| entry.day == day && matches!(entry.body, Body::FlareDay { .. });
    let said = writer.flare_entries(day)?.into_iter().filter(of_day);
    // A new entry, not the old one corrected: of this and a flare, the later word counts.
    for old in said {
        writer.delete(&old.id)?;
    }
    let today = now.day(writer.rollover()?);
    let mark = if day < today { Mark::Recalled } else { Mark::Measured };
    let draft = Draft { mark, ..Draft::when(When::Day { day }, Body::FlareDay { flare }) };
    let entry = insert_entry(writer, draft, now)?;
    let label = writer.labels().entry(&entry);
    Ok(match before.filter(|first| *first < day) {
        // One day that was none ends a flare, which nobody who means a better day in it expects.
        Some(first) if on_since(writer)?.is_none() => {
            format!("{label}. {}", writer.words().flare_ended_by_day(writer.words().dated(first)))
        }
        _ => label,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::days::reported_flare;
    use crate::entry::Severity;
    use crate::error::InvalidInput;
    use crate::{Journal, Options};

    #[test]
    fn a_day_said_twice_is_replaced_and_undo_restores_the_first() {
        let folder = tempfile::tempdir().unwrap();
        let journal = Journal::open(&folder.path().join("journal.db"), Options::default()).unwrap();
        let now: Moment = "2026-03-28T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let day: Day = "2026-03-20".parse().unwrap();
        journal.logging().log(Draft::when(When::Day { day }, Body::symptom("pain", Severity::of(7.0))), &now).unwrap();
        let said = || journal.read(|reader| Ok(reported_flare(day, &reader.flares(day)?))).unwrap();
        journal.flares().set_day(day, false, &now).unwrap();
        assert_eq!(said(), Some(false));
        journal.flares().set_day(day, true, &now).unwrap();
        assert_eq!(said(), Some(true), "an older no does not outweigh it");
        journal.undo(&now).unwrap();
        assert_eq!(said(), Some(false));
        let ahead = journal.flares().set_day("2026-03-29".parse().unwrap(), true, &now).unwrap_err();
        assert!(matches!(ahead, EbbError::Invalid { input: InvalidInput::InTheFuture { .. } }), "{ahead:?}");
        assert!(journal.maintenance().check().unwrap().ok);
    }
}
