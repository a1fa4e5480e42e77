//! A new supply of a medicine, from which its refill reminder counts down again.

use super::rule::ReminderAbout;
use super::rule_label::rule_label;
use super::stored_rule::{SavedReminder, StoredRule};
use crate::error::{EbbError, Missing};
use crate::storage::Writer;
use crate::time::Moment;

/// Counts down again from a number of doses, or from as many as before. Returns the reminder and the label of the change. What
/// was left of the old supply is not added: to be reminded early is the careful case.
pub(super) fn refill(
    writer: &mut Writer<'_>,
    id: &str,
    doses: Option<u32>,
    now: &Moment,
) -> Result<(SavedReminder, String), EbbError> {
    let unknown = || EbbError::from(Missing::Reminder { given: id.to_owned() });
    let mut stored: StoredRule = writer.get(id)?.ok_or_else(unknown)?;
    let ReminderAbout::Refill { doses: stock, .. } = &mut stored.rule.about else { return Err(unknown()) };
    *stock = doses.unwrap_or(*stock);
    let stock = *stock;
    let stored = StoredRule::new(stored.rule.checked()?, None, now);
    writer.put(id, &stored)?;
    let label = rule_label(writer, &stored.rule)?;
    let said = format!("{label}. {}", writer.words().reminder_refilled(stock));
    Ok((SavedReminder { id: id.to_owned(), label, since: stored.since, rule: stored.rule }, said))
}
