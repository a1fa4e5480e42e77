//! A pause of everything but medicines, for a stay in hospital or a visit.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::rule::{Recurrence, ReminderAbout};
use super::stored_rule::list;
use crate::error::{EbbError, InvalidInput};
use crate::i18n::Words;
use crate::journal::Setting;
use crate::labels::Labels;
use crate::storage::{Reader, Writer};
use crate::time::{Day, Moment};

/// The longest pause, in days: a slip in the year would silence Ebb for good.
const DAYS_MOST: f64 = 366.0;

/// The first day on which everything is on again; absent without a pause.
#[derive(Serialize, Deserialize)]
pub(crate) struct Pause(Option<Day>);

impl Setting for Pause {
    const ID: &'static str = "reminders.pause";
    const TEXTS: &'static [&'static str] = &[];

    fn check(&self) -> Result<(), EbbError> {
        Ok(self.0.map_or(Ok(()), Day::check_year)?)
    }

    fn describe(words: Words) -> String {
        words.did_set_pause()
    }

    fn value(&self, labels: &Labels) -> Option<String> {
        Some(self.0.map_or_else(|| labels.words.change_nothing(), |until| labels.words.dated(until)))
    }
}

/// The first day on which everything is on again; `None` if nothing is paused now.
pub(crate) fn paused_until(reader: &Reader<'_>, now: &Moment) -> Result<Option<Day>, EbbError> {
    let Some(Pause(Some(until))) = reader.setting::<Pause>()? else { return Ok(None) };
    Ok(Some(until).filter(|until| now.day(reader.rollover().unwrap_or_default()) < *until))
}

/// Pauses everything but medicines until a day, or ends the pause. Returns what the change is called.
pub(super) fn pause(writer: &mut Writer<'_>, until: Option<Day>, now: &Moment) -> Result<String, EbbError> {
    if let Some(until) = until {
        let ahead = until.since(now.day(writer.rollover()?));
        if ahead < 1 {
            return Err(InvalidInput::PauseOver { day: until.to_string() }.into());
        }
        EbbError::within("days", ahead, 1.0, DAYS_MOST)?;
    }
    writer.put_setting(&Pause(until))?;
    let words = writer.words();
    let Some(until) = until else { return Ok(words.did_end_pause()) };
    let silenced = silenced_appointments(writer, until, now)?;
    let said = words.did_pause(words.weekday_date(until, now.day(writer.rollover()?)));
    Ok(if silenced.is_empty() { said } else { format!("{said}. {}", words.pause_silences(silenced.join("; "))) })
}

/// The appointments whose reminders a pause silences, each with its date and time.
pub(super) fn silenced_appointments(reader: &Reader<'_>, until: Day, now: &Moment) -> Result<Vec<String>, EbbError> {
    let (rollover, words) = (reader.rollover()?, reader.words());
    let mut silenced = Vec::new();
    for saved in list(reader)? {
        let (ReminderAbout::Appointment { name, .. }, Recurrence::Once { date, time }) =
            (&saved.rule.about, &saved.rule.when)
        else {
            continue;
        };
        let clock = saved.rule.clock(now);
        let slots = saved.rule.slots(date.date() - TimeDelta::days(8), date.date());
        let rings = slots.iter().map(|slot| clock.at_local(slot.nominal));
        if rings.into_iter().any(|at| at.at > now.at && at.day(rollover) < until) {
            let on = words.weekday_date(*date, now.day(rollover));
            silenced.push(format!("{name}, {}", words.time_on_day(on, time.to_string())));
        }
    }
    Ok(silenced)
}
