//! The service for the heart-rate guide.

use std::sync::Mutex;

use super::guide::{self, HeartRateGuide, HeartRateSettings};
use super::live::{self, HeartRateAdvice, HeartRateSample, LiveHeartRate};
use crate::error::EbbError;
use crate::journal::{Change, Journal, Setting as _};
use crate::service::service;
use crate::storage::{Verb, lock};
use crate::time::Moment;

service! {
    /// The heart-rate guide: a guide, never "safe".
    HeartRate, heart_rate
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl HeartRate {
    /// The current guide.
    pub fn get(&self, now: &Moment) -> Result<HeartRateGuide, EbbError> {
        self.journal.read(|reader| guide::guide(reader, now))
    }

    /// Saves the person's choices.
    pub fn save(&self, settings: &HeartRateSettings, now: &Moment) -> Result<Change, EbbError> {
        settings.check()?;
        self.journal.change(Verb::Set, now, |writer| Ok(writer.put_setting(settings)?))
    }

    /// Takes in live samples, in any order and with repetitions. Warns once the rate has been above the line for a
    /// minute, at most once in ten minutes. Writes to the file only when it warns.
    pub fn feed(&self, samples: &[HeartRateSample], now: &Moment) -> Result<HeartRateAdvice, EbbError> {
        let session = self.journal.session::<Mutex<LiveHeartRate>>();
        let (advice, _) = self.journal.write_begun(|writer| {
            // Lock inside the transaction, as the timer does: the fixed lock order prevents deadlocks.
            let advice = live::feed(writer, &mut lock(&session), samples, now)?;
            Ok((advice, writer.words().did_ask()))
        })?;
        Ok(advice)
    }
}
