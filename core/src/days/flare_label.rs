//! Labels: which days were flares.

use std::collections::VecDeque;

use serde::{Deserialize, Serialize};

use crate::time::Day;

/// Number of days before a day whose burdens set its flare threshold.
pub const THRESHOLD_WINDOW: i32 = 42;

/// Number of known burdens needed among them. With fewer, a day without a report stays unknown.
pub const THRESHOLD_LEAST: usize = 7;

/// The label of a day, as known at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct FlareLabel {
    /// The day.
    pub day: Day,
    /// Whether the day was a flare. `None` means unknown, never calm.
    pub flare: Option<bool>,
}

/// Labels days in order, using only a day's own burden and those before it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct FlareLabeller {
    /// The known burdens of the last [`THRESHOLD_WINDOW`] days.
    window: VecDeque<(Day, f64)>,
    /// Number of days labelled so far that the person reported to be flare days.
    reported: u32,
}

impl FlareLabeller {
    /// Labels the next day: by the person's report if there is one, otherwise by whether its burden (0–10) is at least
    /// mean + 1 SD of the window. Days come in order.
    pub fn label(&mut self, day: Day, burden: Option<f64>, reported: Option<bool>) -> FlareLabel {
        let exceeds = burden.and_then(|burden| self.exceeds_threshold(day, burden, 1.0));
        self.reported += u32::from(reported == Some(true));
        FlareLabel { day, flare: reported.or(exceeds) }
    }

    /// Number of days labelled so far that the person reported to be flare days.
    #[must_use]
    pub fn reported(&self) -> u32 {
        self.reported
    }

    /// Number of further burdens needed before the threshold is known, after the last day labelled.
    #[must_use]
    pub fn missing_after(&self, last: Day) -> u32 {
        let known = self.window.iter().filter(|(day, _)| last.plus(1).since(*day) <= THRESHOLD_WINDOW).count();
        super::count(THRESHOLD_LEAST.saturating_sub(known))
    }

    /// Adds the next day's burden and returns whether it is at least mean + `deviations` × SD of those before it;
    /// `None` while fewer than [`THRESHOLD_LEAST`] of them are known.
    pub fn exceeds_threshold(&mut self, day: Day, burden: f64, deviations: f64) -> Option<bool> {
        while self.window.pop_front_if(|(old, _)| day.since(*old) > THRESHOLD_WINDOW).is_some() {}
        let exceeds = exceeds_threshold(burden, &self.window, deviations);
        self.window.push_back((day, burden));
        exceeds
    }
}

/// Whether a burden is at least mean + `deviations` × sample SD of those before it; `None` if there are too few.
fn exceeds_threshold(burden: f64, before: &VecDeque<(Day, f64)>, deviations: f64) -> Option<bool> {
    if before.len() < THRESHOLD_LEAST {
        return None;
    }
    let values: Vec<f64> = before.iter().map(|(_, value)| *value).collect();
    let mean = super::mean(&values)?;
    let squares: Vec<f64> = values.iter().map(|value| (value - mean) * (value - mean)).collect();
    let freedom = f64::from(u32::try_from(values.len()).ok()?) - 1.0;
    let deviation = libm::sqrt(squares.iter().sum::<f64>() / freedom);
    // Equal burdens have no spread, so any burden above them exceeds the threshold.
    Some(if deviation > 0.0 { burden >= mean + deviations * deviation } else { burden > mean })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::days::{FlareSpan, reported_flare_days};

    fn label_of(burdens: &[Option<f64>], flares: &[FlareSpan]) -> Vec<Option<bool>> {
        let days: Vec<Day> = (0..).map_while(Day::from_number).take(burdens.len()).collect();
        let reported = reported_flare_days(flares, days[0], days[days.len() - 1]);
        let mut labeller = FlareLabeller::default();
        let days = days.iter().zip(burdens);
        days.map(|(day, burden)| labeller.label(*day, *burden, reported.get(day).copied()).flare).collect()
    }

    #[test]
    fn labels_need_a_week_of_known_burdens() {
        let burdens: Vec<_> = [3.0, 4.0, 3.0, 4.0, 3.0, 4.0, 3.0, 9.0, 3.0].map(Some).into();
        assert_eq!(label_of(&burdens, &[])[6..], [None, Some(true), Some(false)]);
    }

    #[test]
    fn a_day_without_a_burden_stays_unknown() {
        let mut burdens = vec![Some(3.0); 10];
        burdens[9] = None;
        assert_eq!(label_of(&burdens, &[])[9], None);
    }

    #[test]
    fn a_report_takes_precedence_over_the_threshold() {
        let mut burdens = vec![Some(3.0); 12];
        burdens[10] = Some(9.0);
        let day = |number| Day::from_number(number).unwrap();
        let span = |on, said| FlareSpan { first: day(on), last: Some(day(on)), said, since: None, confirmed: None };
        let labels = label_of(&burdens, &[span(10, false), span(11, true)]);
        assert_eq!(labels[10..], [Some(false), Some(true)]);
    }
}
