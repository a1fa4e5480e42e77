//! After too much: the time in which it usually shows.

use chrono::TimeDelta;
use serde::Serialize;

use super::grid::{Envelope, Lag};
use super::model::PacingModel;
use crate::time::{Day, Moment};

/// A day is far over from this share of what it could hold on. Convention.
pub const FAR_OVER: f64 = 1.25;

/// How long a worsening is counted with once it has begun, in hours. Convention.
const LASTS: f64 = 24.0;

/// With the ends of the lag farther apart than this, in hours, the person's own is not known.
const VAGUE: f64 = 36.0;

/// While the person's own lag is not known: up to three days (Chu et al. 2018).
const ANY: Lag = Lag { low: 0.0, mid: 24.0, high: 72.0 };

/// The time in which doing too much usually shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RiskWindow {
    /// Its start.
    pub from: Moment,
    /// Its end.
    pub to: Moment,
    /// The reason, in one sentence.
    pub why: String,
}

/// A window before it is put into words.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::pacing) struct RaisedRisk {
    /// The day on which too much was done.
    pub(in crate::pacing) day: Day,
    /// By what share it went over what it could hold.
    pub(in crate::pacing) over: f64,
    pub(in crate::pacing) from: Moment,
    pub(in crate::pacing) to: Moment,
    /// The person's own lag in hours; absent while it is not known.
    pub(in crate::pacing) own: Option<Lag>,
}

/// The lag to count with, and whether it is the person's own.
fn counted(lag: Lag) -> (Lag, bool) {
    if lag.high - lag.low > VAGUE { (ANY, false) } else { (lag, true) }
}

/// The window that stays open longest among those still open at a moment.
///
/// `today` is the present day, which the model does not know yet: its load, when it was spent, and its factor.
pub(super) fn raised(
    model: &PacingModel,
    (envelope, lag): (Envelope, Lag),
    today: (Day, Option<f64>, f64, f64),
    now: &Moment,
) -> Option<RaisedRisk> {
    let (counted, own) = counted(lag);
    let (day, load, by, factor) = today;
    let before =
        model.days().filter_map(|spent| Some((Day::from_number(spent.day)?, spent.load, spent.by, spent.factor)));
    let windows = before.chain([(day, load, by, factor)]).filter_map(|(day, load, by, factor)| {
        let share = load? / (envelope.mid * factor);
        let lasts = if own { LASTS } else { 0.0 };
        let window = RaisedRisk {
            day,
            over: share - 1.0,
            from: hours_into(day, by + counted.low, now),
            to: hours_into(day, by + counted.high + lasts, now),
            own: own.then_some(lag),
        };
        (share >= FAR_OVER && window.to.at > now.at).then_some(window)
    });
    // Of windows that end together the newest.
    windows.reduce(|kept, window| if window.to.at >= kept.to.at { window } else { kept })
}

/// The moment a number of hours after a civil day's midnight, by the clocks of a moment's zone.
pub(super) fn hours_into(day: Day, hours: f64, beside: &Moment) -> Moment {
    #[allow(clippy::cast_possible_truncation, reason = "a few days in seconds")]
    let seconds = libm::round(hours * 3600.0) as i64;
    let midnight = day.date().and_time(chrono::NaiveTime::MIN);
    beside.at_local(midnight.checked_add_signed(TimeDelta::seconds(seconds)).unwrap_or(midnight))
}
