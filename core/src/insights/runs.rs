//! Flares as a person counts them.

use crate::days::FlareSpan;
use crate::time::{Day, Moment};

/// A flare, from its first day to its last. One that ended and came back on the same day is one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct FlareRun {
    pub(super) first: Day,
    /// `None` while it continues.
    pub(super) last: Option<Day>,
    /// The moment it started, if that is known.
    pub(super) since: Option<Moment>,
}

/// The flares of some spans, which are in order of their first day. No flare begins or ends with a day that was said to be
/// none.
pub(super) fn runs(spans: &[FlareSpan]) -> Vec<FlareRun> {
    let mut all: Vec<FlareRun> = Vec::new();
    for span in spans.iter().filter(|span| span.said) {
        if let Some(run) = all.last_mut().filter(|run| joins(run, span)) {
            run.last = run.last.zip(span.last).map(|(one, other)| one.max(other));
            if run.first == span.first && run.since.is_none() {
                run.since.clone_from(&span.since);
            }
        } else {
            all.push(FlareRun { first: span.first, last: span.last, since: span.since.clone() });
        }
    }
    let is_none = |day: Day| spans.iter().any(|span| !span.said && span.covers(day));
    for run in &mut all {
        while run.last.is_some_and(|last| run.first <= last && is_none(last)) {
            run.last = run.last.map(|last| last.plus(-1));
        }
        while is_none(run.first) {
            (run.first, run.since) = (run.first.plus(1), None);
        }
    }
    all.retain(|run| run.last.is_none_or(|last| run.first <= last));
    all
}

/// Whether a span goes on with a flare: they share a day, or a day was marked as a flare day beside it.
fn joins(run: &FlareRun, span: &FlareSpan) -> bool {
    let Some(last) = run.last else { return true };
    span.first <= last || (span.first == last.plus(1) && (span.since.is_none() || run.since.is_none()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_that_share_a_day_are_one_flare() {
        let moment = |text: &str| Some(text.parse::<Moment>().unwrap());
        let day = |number| Day::from_number(number).unwrap();
        let span = |first, last: Option<i32>, said, since: Option<Moment>| FlareSpan {
            first: day(first),
            last: last.map(day),
            said,
            since,
            confirmed: None,
        };
        let start = || moment("2026-03-10T09:00:00+01:00[Europe/Berlin]");
        for (spans, expected) in [
            (vec![span(1, Some(3), true, start()), span(3, Some(5), true, start())], vec![(1, Some(5))]),
            (vec![span(1, Some(3), true, start()), span(4, None, true, start())], vec![(1, Some(3)), (4, None)]),
            (vec![span(1, Some(1), true, None), span(2, Some(2), true, None)], vec![(1, Some(2))]),
            (vec![span(1, Some(1), true, None), span(2, None, true, start())], vec![(1, None)]),
            (vec![span(1, None, true, start()), span(4, Some(4), true, None)], vec![(1, None)]),
            (vec![span(1, Some(1), false, None)], vec![]),
            (vec![span(1, Some(3), true, start()), span(3, Some(3), false, None)], vec![(1, Some(2))]),
            (vec![span(1, Some(1), true, start()), span(1, Some(1), false, None)], vec![]),
        ] {
            let found: Vec<_> =
                runs(&spans).into_iter().map(|run| (run.first.number(), run.last.map(Day::number))).collect();
            assert_eq!(found, expected, "{spans:?}");
        }
    }
}
