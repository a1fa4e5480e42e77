//! The history of each reminder on this phone: ids, times and taps. Not part of the change log or of undo, because
//! receiving a reminder logs nothing.

use rusqlite::{OptionalExtension as _, Row, params};

use super::{Reader, StoreError, Writer};
use crate::time::{Day, Timestamp};

/// The history of one reminder. Kind, outcome and action are ids, because storage knows no feature: `reminders` reads them as
/// its types, and passes over those of a later version.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Notice {
    /// Permanent id of the reminder.
    pub(crate) id: String,
    /// Id of its rule; `None` for the running activity and the self-test.
    pub(crate) rule: Option<String>,
    /// Stable id of its kind.
    pub(crate) kind: String,
    /// When it is due, as last planned.
    pub(crate) due: Timestamp,
    /// When it was first handed to the phone; absent if it never was, or is no longer.
    pub(crate) planned: Option<Timestamp>,
    /// When it was shown.
    pub(crate) shown: Option<Timestamp>,
    /// When it ended.
    pub(crate) ended: Option<Timestamp>,
    /// Id of its outcome.
    pub(crate) how: Option<String>,
    /// Id of the action that was tapped.
    pub(crate) action: Option<String>,
    /// When it is due again after a snooze.
    pub(crate) again: Option<Timestamp>,
}

impl Notice {
    /// A notice without an outcome yet.
    pub(crate) fn new(id: &str, rule: Option<String>, kind: &str, due: Timestamp) -> Self {
        Self {
            id: id.to_owned(),
            rule,
            kind: kind.to_owned(),
            due,
            planned: None,
            shown: None,
            ended: None,
            how: None,
            action: None,
            again: None,
        }
    }
}

const COLUMNS: &str = "SELECT id, rule, kind, due, planned, shown, ended, how, action, again FROM notice";

fn read(row: &Row<'_>) -> rusqlite::Result<Notice> {
    let instant = |at: usize| -> rusqlite::Result<Option<Timestamp>> {
        Ok(row.get::<_, Option<i64>>(at)?.and_then(Timestamp::from_timestamp_millis))
    };
    Ok(Notice {
        id: row.get(0)?,
        rule: row.get(1)?,
        kind: row.get(2)?,
        due: instant(3)?.unwrap_or_default(),
        planned: instant(4)?,
        shown: instant(5)?,
        ended: instant(6)?,
        how: row.get(7)?,
        action: row.get(8)?,
        again: instant(9)?,
    })
}

impl Reader<'_> {
    /// The notice with an id.
    pub(crate) fn notice(&self, id: &str) -> Result<Option<Notice>, StoreError> {
        Ok(self.prepare(&format!("{COLUMNS} WHERE id = ?"))?.query_row([id], read).optional()?)
    }

    /// The notices due at or after an instant, in order of due time.
    pub(crate) fn notices(&self, since: Timestamp) -> Result<Vec<Notice>, StoreError> {
        let mut statement = self.prepare(&format!("{COLUMNS} WHERE due >= ? ORDER BY due, id"))?;
        let rows = statement.query_map([since.timestamp_millis()], read)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The newest `most` notices of a rule that were due before an instant, oldest first.
    pub(crate) fn notices_of(&self, rule: &str, before: Timestamp, most: u32) -> Result<Vec<Notice>, StoreError> {
        let mut statement =
            self.prepare(&format!("{COLUMNS} WHERE rule = ? AND due < ? ORDER BY due DESC, id DESC LIMIT ?"))?;
        let rows = statement.query_map(params![rule, before.timestamp_millis(), most], read)?;
        let mut found = rows.collect::<Result<Vec<_>, _>>()?;
        found.reverse();
        Ok(found)
    }

    /// When reminders were last reconciled with this phone; `None` before the first time.
    pub(crate) fn last_reconciled(&self) -> Result<Option<Timestamp>, StoreError> {
        let millis: Option<i64> =
            self.prepare("SELECT at FROM reconciled WHERE n = 1")?.query_row([], |row| row.get(0)).optional()?;
        Ok(millis.and_then(Timestamp::from_timestamp_millis))
    }
}

impl Writer<'_> {
    /// Inserts or replaces a notice.
    pub(crate) fn put_notice(&mut self, notice: &Notice) -> Result<(), StoreError> {
        let millis = |at: Option<Timestamp>| at.map(|at| at.timestamp_millis());
        self.prepare(
            "INSERT OR REPLACE INTO notice (id, rule, kind, due, planned, shown, ended, how, action, again)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        )?
        .execute(params![
            notice.id,
            notice.rule,
            notice.kind,
            notice.due.timestamp_millis(),
            millis(notice.planned),
            millis(notice.shown),
            millis(notice.ended),
            notice.how,
            notice.action,
            millis(notice.again),
        ])?;
        self.note_change();
        Ok(())
    }

    /// Stores when reminders were last reconciled with this phone.
    pub(crate) fn put_last_reconciled(&mut self, at: Timestamp) -> Result<(), StoreError> {
        self.prepare("INSERT OR REPLACE INTO reconciled (n, at) VALUES (1, ?)")?.execute([at.timestamp_millis()])?;
        self.note_change();
        Ok(())
    }

    /// Deletes the notices of a range of days, extended by a day at each end: an answer can reveal how the person was.
    pub(super) fn erase_notices(&mut self, first: Day, last: Day) -> Result<(), StoreError> {
        let midnight = |day: Day| day.date().and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis();
        self.prepare("DELETE FROM notice WHERE due BETWEEN ? AND ?")?
            .execute([midnight(first.plus(-1)), midnight(last.plus(2))])?;
        Ok(())
    }

    /// Forgets those of a rule that is erased.
    pub(crate) fn erase_notices_of(&mut self, rule: &str) -> Result<(), StoreError> {
        self.prepare("DELETE FROM notice WHERE rule = ?")?.execute([rule])?;
        self.note_change();
        Ok(())
    }

    /// Deletes a notice, as if the reminder had never been planned.
    pub(crate) fn drop_notice(&mut self, id: &str) -> Result<(), StoreError> {
        self.prepare("DELETE FROM notice WHERE id = ?")?.execute([id])?;
        self.note_change();
        Ok(())
    }
}
