//! Forecasts as issued to the person.
//!
//! A forecast is stored when a screen reports that it was drawn: once for each basis and each change of its content. A
//! forecast issued again for a basis whose past was edited is marked *late* and not scored, because only a forecast
//! issued before the day can be right or wrong about it.

use super::{OutlookState, any_of, basis::Basis, checkpoint::VERSION, outlook::CurrentSummary};
use crate::error::EbbError;
use crate::storage::{Issued, Reader};
use crate::time::Moment;

/// Smallest change of a probability that counts as a new forecast while the basis is a day in progress.
const MIN_CHANGE: f64 = 0.01;

/// What to store after the outlook with this id was drawn; `None` if it has changed since, or if there is nothing to
/// score.
pub(super) fn issue(reader: &Reader<'_>, id: &str, now: &Moment) -> Result<Option<Issued>, EbbError> {
    let CurrentSummary { basis, summary, early_guess } = CurrentSummary::read(reader, now)?;
    let Some(prediction) = summary.prediction else { return Ok(None) };
    if prediction.state == OutlookState::Learning || basis.issue_id() != id {
        return Ok(None);
    }
    let state = match prediction.state {
        // Without a guess there is nothing to count.
        OutlookState::Early if !early_guess => OutlookState::Silent,
        state => state,
    };
    let issued = Issued {
        day: basis.day(),
        version: VERSION,
        state: state.id().to_owned(),
        so_far: matches!(basis, Basis::PartialDay { .. }),
        usual: prediction.usual,
        chances: any_of(prediction.hazards),
        late: false,
    };
    Ok(new_issue(&reader.issued(issued.day)?, issued))
}

/// The forecast to store, given those already issued; `None` if it repeats the last one.
fn new_issue(existing: &[Issued], mut issued: Issued) -> Option<Issued> {
    let of_day = || existing.iter().filter(|old| old.day == issued.day);
    let min_change = if issued.so_far { MIN_CHANGE } else { 1e-9 };
    let is_unchanged = |old: &Issued| {
        old.state == issued.state
            && old.so_far == issued.so_far
            && old.chances.iter().zip(issued.chances).all(|(old, new)| (old - new).abs() < min_change)
    };
    if of_day().next_back().is_some_and(is_unchanged) {
        return None;
    }
    issued.late = !issued.so_far && of_day().any(|old| !old.so_far && old.version == issued.version);
    Some(issued)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Day;

    #[test]
    fn a_forecast_is_stored_once_and_is_late_after_an_edit() {
        let issued = |probability: f64, so_far: bool| Issued {
            day: Day::from_number(20_000).unwrap(),
            version: VERSION,
            state: "shown".to_owned(),
            so_far,
            usual: 0.2,
            chances: [probability; 3],
            late: false,
        };
        let first = new_issue(&[], issued(0.3, false)).unwrap();
        assert!(!first.late);
        assert_eq!(new_issue(std::slice::from_ref(&first), issued(0.3, false)), None);
        assert!(new_issue(std::slice::from_ref(&first), issued(0.4, false)).unwrap().late);
        let so_far = new_issue(&[], issued(0.3, true)).unwrap();
        assert_eq!(new_issue(std::slice::from_ref(&so_far), issued(0.305, true)), None, "a change too small to tell");
        assert!(!new_issue(std::slice::from_ref(&so_far), issued(0.3, false)).unwrap().late, "the day is over now");
    }
}
