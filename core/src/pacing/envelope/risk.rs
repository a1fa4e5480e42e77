//! The risk window: the time after overexertion in which it usually shows.

use chrono::TimeDelta;
use serde::Serialize;

use super::grid::{Envelope, Lag};
use super::model::{FAR_OVER, PacingModel};
use crate::time::{Day, Moment};

/// Assumed duration of a worsening once it has begun, in hours. Convention.
const LASTS: f64 = 24.0;

/// Width of the lag's interval, in hours, above which the person's own lag counts as unknown.
const VAGUE: f64 = 36.0;

/// Days far over the envelope that were followed by a worse one, below which the person's own lag counts as unknown: fewer
/// tell nothing usual. Convention.
const EVENTS_LEAST: usize = 3;

/// Lag assumed while the person's own is unknown: up to three days (Chu et al. 2018).
const ANY: Lag = Lag { low: 0.0, mid: 24.0, high: 72.0 };

/// The time in which overexertion usually shows.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct RiskWindow {
    /// Start.
    pub from: Moment,
    /// End.
    pub to: Moment,
    /// The reason, as one localized sentence.
    pub why: String,
}

/// A [`RiskWindow`] before it is put into words.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::pacing) struct RaisedRisk {
    /// The day of the overexertion.
    pub(in crate::pacing) day: Day,
    /// Share by which that day exceeded its capacity.
    pub(in crate::pacing) over: f64,
    pub(in crate::pacing) from: Moment,
    pub(in crate::pacing) to: Moment,
    /// The person's own lag; `None` while it is unknown.
    pub(in crate::pacing) own: Option<Lag>,
}

/// The lag to use, and whether it is the person's own.
fn counted(model: &PacingModel, envelope: Envelope, lag: Lag) -> (Lag, bool) {
    let is_vague = lag.high - lag.low > VAGUE || model.worse_after(FAR_OVER * envelope.mid) < EVENTS_LEAST;
    if is_vague { (ANY, false) } else { (lag, true) }
}

/// The risk window that ends last among those not yet over at `now`.
///
/// `today` is the current day, which the model does not include yet: the day, its load, when it was spent, and its
/// capacity factor.
pub(super) fn raised(
    model: &PacingModel,
    (envelope, lag): (Envelope, Lag),
    today: (Day, Option<f64>, f64, f64),
    now: &Moment,
) -> Option<RaisedRisk> {
    let (counted, own) = counted(model, envelope, lag);
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
    // If two windows end at the same time, keep the one of the later day.
    windows.reduce(|kept, window| if window.to.at >= kept.to.at { window } else { kept })
}

/// The moment `hours` of wall-clock time after a civil day's midnight, in the time zone of `beside`.
pub(super) fn hours_into(day: Day, hours: f64, beside: &Moment) -> Moment {
    #[allow(clippy::cast_possible_truncation, reason = "a few days in seconds")]
    let seconds = libm::round(hours * 3600.0) as i64;
    let midnight = day.date().and_time(chrono::NaiveTime::MIN);
    beside.at_local(midnight.checked_add_signed(TimeDelta::seconds(seconds)).unwrap_or(midnight))
}
