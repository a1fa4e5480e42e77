//! A pause of everything but medicines, for a stay in hospital or a visit.

use serde::{Deserialize, Serialize};

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
        Some(self.0.map_or_else(|| labels.words.change_nothing(), |until| until.to_string()))
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
    Ok(until.map_or_else(|| words.did_end_pause(), |until| words.did_pause(until.to_string())))
}
