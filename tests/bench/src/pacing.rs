//! What a phone calls while an activity runs: the timer's tick, and the day's plan.

use std::time::Duration;

use chrono::TimeDelta;
use ebb_core::Journal;
use ebb_core::catalog::ItemId;
use ebb_core::entry::Effort;
use ebb_core::time::Moment;

use crate::{Outcome, Row, allocations, at, ratio, times};

/// The sorted durations of a call, and the number of allocations it makes.
struct Cost {
    times: Vec<Duration>,
    allocations: f64,
}

/// The same calls on a journal of 90 days and one of ten years, each with an activity that is started for it and undone
/// afterwards.
pub(crate) fn rows(quarter: &Journal, years: &Journal, now: &Moment) -> Outcome<Vec<Row>> {
    // A break is due, the state with the most to say.
    let then = Moment { at: now.at + TimeDelta::minutes(31), ..now.clone() };
    let mut costs = Vec::new();
    for journal in [quarter, years] {
        journal.activity().start(&ItemId("walking".to_owned()), Effort::default(), now)?;
        costs.push([
            cost(|| Ok(journal.activity().tick(&then).map(|tick| assert!(tick.say.is_some()))?))?,
            cost(|| Ok(journal.energy().plan(&then).map(|plan| assert!(!plan.breaks.is_empty()))?))?,
        ]);
        journal.undo(now)?;
    }
    let mut rows = Vec::new();
    for (index, name) in ["tick", "plan"].into_iter().enumerate() {
        let (short, long) = (&costs[0][index], &costs[1][index]);
        println!(
            "{name} {:.3} ms (p99 {:.3}), with 90 days {:.3} ms; {} allocations, with 90 days {}",
            at(&long.times, 0.5),
            at(&long.times, 0.99),
            at(&short.times, 0.5),
            long.allocations,
            short.allocations
        );
        rows.push(ratio(&format!("{name}, 10 years ÷ 1 ms"), at(&long.times, 0.5)));
        let allocated = long.allocations / (1.1 * short.allocations);
        rows.push(ratio(&format!("{name}, allocations, 10 years ÷ 1.1 × 90 days"), allocated));
    }
    Ok(rows)
}

fn cost(ask: impl Fn() -> Outcome<()>) -> Outcome<Cost> {
    // A first call prepares statements and parses messages.
    ask()?;
    let before = allocations::so_far();
    ask()?;
    #[allow(clippy::cast_precision_loss, reason = "some thousands")]
    let allocations = (allocations::so_far() - before) as f64;
    Ok(Cost { times: times(400, |_| ask())?, allocations })
}
