//! Which days were flares.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};

use crate::moment::Day;
use crate::series;
use crate::store::FlareSpan;

/// How many days before a day decide whether its burden stands out.
pub const THRESHOLD_WINDOW: i32 = 42;

/// With fewer known burdens among them than these, an unsaid day stays unknown.
pub const THRESHOLD_LEAST: usize = 7;

/// Whether a day was a flare, as known at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The day.
    pub day: Day,
    /// Whether it was; absent is unknown, never calm.
    pub flare: Option<bool>,
}

/// Labels days one after the other, each by its own burden and those before it alone.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Labeller {
    /// The known burdens of the last [`THRESHOLD_WINDOW`] days.
    window: VecDeque<(Day, f64)>,
}

impl Labeller {
    /// Labels the next day: by what was said of it, else by its burden. Days come in order.
    pub fn label(&mut self, day: Day, burden: Option<f64>, said: Option<bool>) -> Label {
        let stands_out = burden.and_then(|burden| self.stands_out(day, burden, 1.0));
        Label { day, flare: said.or(stands_out) }
    }

    /// Whether the next day's burden is at least mean + so many SD of those before it, and takes it in.
    pub(super) fn stands_out(&mut self, day: Day, burden: f64, deviations: f64) -> Option<bool> {
        while self.window.pop_front_if(|(old, _)| day.since(*old) > THRESHOLD_WINDOW).is_some() {}
        let stands_out = stands_out(burden, &self.window, deviations);
        self.window.push_back((day, burden));
        stands_out
    }
}

/// Whether a burden is at least mean + so many SD (of the sample) of those before it; `None` while they are too few.
fn stands_out(burden: f64, before: &VecDeque<(Day, f64)>, deviations: f64) -> Option<bool> {
    if before.len() < THRESHOLD_LEAST {
        return None;
    }
    let values: Vec<f64> = before.iter().map(|(_, value)| *value).collect();
    let mean = series::mean(&values)?;
    let squares: Vec<f64> = values.iter().map(|value| (value - mean) * (value - mean)).collect();
    let freedom = f64::from(u32::try_from(values.len()).ok()?) - 1.0;
    let deviation = libm::sqrt(squares.iter().sum::<f64>() / freedom);
    // Days that are all alike have no spread: then only a burden above them stands out.
    Some(if deviation > 0.0 { burden >= mean + deviations * deviation } else { burden > mean })
}

/// What the person said of days between two: "was none" outweighs "was one".
pub(crate) fn said_days(flares: &[FlareSpan], first: Day, last: Day) -> BTreeMap<Day, bool> {
    let mut said = BTreeMap::new();
    for span in flares {
        let (from, to) = (span.first.max(first), span.last.unwrap_or(last).min(last));
        for step in 0..=to.since(from) {
            said.entry(from.plus(step)).and_modify(|all| *all &= span.said).or_insert(span.said);
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label_of(burdens: &[Option<f64>], flares: &[FlareSpan]) -> Vec<Option<bool>> {
        let days: Vec<Day> = (0..).map_while(Day::from_number).take(burdens.len()).collect();
        let said = said_days(flares, days[0], days[days.len() - 1]);
        let mut labeller = Labeller::default();
        let days = days.iter().zip(burdens);
        days.map(|(day, burden)| labeller.label(*day, *burden, said.get(day).copied()).flare).collect()
    }

    #[test]
    fn a_week_must_be_known_first() {
        let burdens: Vec<_> = [3.0, 4.0, 3.0, 4.0, 3.0, 4.0, 3.0, 9.0, 3.0].map(Some).into();
        assert_eq!(label_of(&burdens, &[])[6..], [None, Some(true), Some(false)]);
    }

    #[test]
    fn unknown_stays_unknown() {
        let mut burdens = vec![Some(3.0); 10];
        burdens[9] = None;
        assert_eq!(label_of(&burdens, &[])[9], None);
    }

    #[test]
    fn what_was_said_outweighs_the_threshold() {
        let mut burdens = vec![Some(3.0); 12];
        burdens[10] = Some(9.0);
        let day = |number| Day::from_number(number).unwrap();
        let span = |on, said| FlareSpan { first: day(on), last: Some(day(on)), said, since: None };
        let labels = label_of(&burdens, &[span(10, false), span(11, true)]);
        assert_eq!(labels[10..], [Some(false), Some(true)]);
    }
}
