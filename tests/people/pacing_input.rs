//! Converts what invented people logged to the input of pacing. A file of its own, so that the generator does not
//! depend on the core.

use ebb_core::catalog::ItemId;
use ebb_core::days::Load;
use ebb_core::pacing::{PacingDay, SymptomRating};
use ebb_core::time::DayPart;
use ebb_people::ASKED;

/// A person's log of a day, as the input of pacing.
pub(super) fn pacing_day(energy: Option<f64>, lived: &ebb_people::SimulatedDay) -> PacingDay {
    let parts = [DayPart::Morning, DayPart::Afternoon, DayPart::Evening];
    let felt = ASKED.iter().zip(parts).zip(lived.answers).filter_map(|((hour, part), answer)| {
        let hour = f64::from(*hour);
        Some(SymptomRating { item: ItemId("pain".into()), hour, part: Some(part), value: answer?, weight: 1.0 })
    });
    PacingDay {
        load: Load { physical: lived.logged, ..Load::default() },
        energy,
        felt: felt.collect(),
        flare: lived.said_flare,
        ..PacingDay::default()
    }
}
