//! Processing of live heart-rate samples.
//!
//! Samples stay in memory, because a single heartbeat is not worth a write. What must survive the app being killed (the
//! time above the line, and when "ease off" was last shown) is written together with that warning, so at most once per
//! cool-down.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::guide;
use crate::error::EbbError;
use crate::journal::{Record, RecordChange};
use crate::pacing::running_activity::{erases_timed, running, whole_minutes};
use crate::storage::{EraseTargets, Reader, StoreError, Verb, Writer};
use crate::time::{Moment, Timestamp};

/// How long the heart rate must stay above the line before a warning. Standing up takes less.
pub const ABOVE_LEAST: TimeDelta = TimeDelta::seconds(60);

/// Minimum time between two "ease off" warnings.
pub const COOL_DOWN: TimeDelta = TimeDelta::minutes(10);

/// Longest gap between samples whose time in between is counted.
const GAP_MOST: TimeDelta = TimeDelta::seconds(30);

/// How far below the line, in beats per minute, the heart rate must fall to reset the time above it.
const HYSTERESIS: f64 = 3.0;

/// A heart rate at an instant.
#[derive(Debug, Clone, Copy, PartialEq)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HeartRateSample {
    /// Its instant.
    pub at: Timestamp,
    /// The rate in beats per minute, 20–250; other values are ignored.
    pub rate: f64,
}

/// What follows from a batch of samples.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct HeartRateAdvice {
    /// The warning to show now; absent if there is none.
    pub ease_off: Option<String>,
    /// Whether it must stay silent.
    pub quiet: bool,
    /// Minutes above the line in the running activity.
    pub minutes_above: u32,
}

/// In-memory state of the heart rate since the app started.
#[derive(Debug, Default)]
pub(crate) struct LiveHeartRate {
    /// Start of the activity that the state belongs to; absent if none was running.
    activity: Option<Timestamp>,
    /// Time above the line in that activity, as recorded by an earlier session of the app.
    recorded: TimeDelta,
    /// Time of the last sample, and whether it was above the line.
    last: Option<(Timestamp, bool)>,
    /// Since when the rate has been above the line, without falling below it by [`HYSTERESIS`].
    above_since: Option<Timestamp>,
    /// Time above the line in this session.
    above: TimeDelta,
}

impl LiveHeartRate {
    /// Takes in a sample. Returns whether the rate has been above the line for long enough to warn.
    fn take(&mut self, sample: HeartRateSample, line: f64) -> bool {
        if let Some((last, was_above)) = self.last {
            // A late or repeated sample must not be counted twice.
            if sample.at <= last {
                return false;
            }
            if sample.at - last > GAP_MOST {
                self.above_since = None;
            } else if was_above {
                self.above += sample.at - last;
            }
        }
        let above = sample.rate > line;
        self.last = Some((sample.at, above));
        if above {
            self.above_since.get_or_insert(sample.at);
        } else if sample.rate <= line - HYSTERESIS {
            self.above_since = None;
        }
        above && self.above_since.is_some_and(|since| sample.at - since >= ABOVE_LEAST)
    }
}

/// The part of the state that survives the app being killed.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize)]
pub(crate) struct HeartRateRecord {
    /// Start of the activity that the state belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    activity: Option<Timestamp>,
    /// Time above the line in that activity, in milliseconds.
    above: i64,
    /// When "ease off" was last shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    eased: Option<Timestamp>,
}

/// Id of the only record.
const ID: &str = "live";

impl Record for HeartRateRecord {
    const KIND: &'static str = "heart-rate";

    fn texts(_: &str) -> &'static [&'static str] {
        &[]
    }

    fn describe(_: &Reader<'_>, _: &RecordChange<'_>) -> Result<Option<String>, EbbError> {
        Ok(None)
    }
}

/// Erases what was recorded beside an activity when one is erased, because it names when that began.
pub(crate) fn erase_heart_rate(writer: &mut Writer<'_>, targets: &EraseTargets<'_>) -> Result<(), StoreError> {
    if erases_timed(targets) { writer.erase_history(HeartRateRecord::KIND, |_| None) } else { Ok(()) }
}

fn recorded(reader: &Reader<'_>) -> Result<HeartRateRecord, StoreError> {
    Ok(reader.get(ID)?.unwrap_or_default())
}

/// Takes in samples, in any order and with repetitions. Warns once the rate has been above the line for a minute, at
/// most once per cool-down. Begins an operation and writes only when it warns.
pub(super) fn feed(
    writer: &mut Writer<'_>,
    live: &mut LiveHeartRate,
    samples: &[HeartRateSample],
    now: &Moment,
) -> Result<HeartRateAdvice, EbbError> {
    let nothing = HeartRateAdvice { ease_off: None, quiet: true, minutes_above: 0 };
    let guide = guide::guide(writer, now)?;
    let Some(limit) = guide.line else { return Ok(nothing) };
    let activity = running(writer)?.map(|running| running.since.at);
    let known = recorded(writer)?;
    if live.activity != activity {
        let of_activity = activity.is_some() && known.activity == activity;
        let recorded = TimeDelta::milliseconds(if of_activity { known.above } else { 0 });
        *live = LiveHeartRate { activity, recorded, ..LiveHeartRate::default() };
    }
    let mut samples: Vec<HeartRateSample> = samples.to_vec();
    samples.retain(|sample| (20.0..=250.0).contains(&sample.rate) && sample.at <= now.at + GAP_MOST);
    samples.sort_by_key(|sample| sample.at);
    let mut long = false;
    for sample in samples {
        long = live.take(sample, limit);
    }
    let above = live.recorded + live.above;
    let minutes_above = whole_minutes(above.num_seconds());
    // A clock that was set back must not suppress the warning until it catches up.
    let cool = known.eased.is_none_or(|eased| now.at - eased >= COOL_DOWN || now.at < eased);
    if !(long && cool) {
        return Ok(HeartRateAdvice { minutes_above, ..nothing });
    }
    writer.begin(Verb::Ask, now, None)?;
    writer.put(ID, &HeartRateRecord { activity, above: above.num_milliseconds(), eased: Some(now.at) })?;
    let words = writer.words();
    let said = words.heart_ease_off(words.number(limit));
    Ok(HeartRateAdvice { ease_off: Some(said), quiet: !guide.choice.sound, minutes_above })
}

/// Minutes above the line in the activity that started at a given time; `None` if there are no samples for it.
pub(in crate::pacing) fn minutes_above(
    reader: &Reader<'_>,
    live: Option<&LiveHeartRate>,
    since: &Moment,
) -> Result<Option<u32>, StoreError> {
    if let Some(live) = live.filter(|live| live.activity == Some(since.at) && live.last.is_some()) {
        return Ok(Some(whole_minutes((live.recorded + live.above).num_seconds())));
    }
    let known = recorded(reader)?;
    Ok((known.activity == Some(since.at)).then(|| whole_minutes(known.above / 1_000)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_timestamp(1_800_000_000 + second, 0).unwrap()
    }

    #[test]
    fn standing_up_is_not_a_minute_above() {
        let mut live = LiveHeartRate::default();
        let beat = |live: &mut LiveHeartRate, second, rate| live.take(HeartRateSample { at: at(second), rate }, 90.0);
        for second in 0..50 {
            assert!(!beat(&mut live, second, 110.0));
        }
        assert!(!beat(&mut live, 50, 80.0), "it fell back");
        for second in 51..111 {
            assert!(!beat(&mut live, second, 110.0), "{second}");
        }
        assert!(beat(&mut live, 111, 110.0));
        assert_eq!(live.above, TimeDelta::seconds(110));
        assert!(!beat(&mut live, 400, 110.0), "nothing is known of the time between");
        assert_eq!(live.above, TimeDelta::seconds(110));
    }

    proptest! {
        #[test]
        fn never_more_time_above_than_has_passed(samples in prop::collection::vec((0i64..600, 40.0f64..180.0), 0..200)) {
            let mut live = LiveHeartRate::default();
            for (second, rate) in &samples {
                live.take(HeartRateSample { at: at(*second), rate: *rate }, 90.0);
            }
            prop_assert!(live.above <= TimeDelta::seconds(600));
        }
    }
}
