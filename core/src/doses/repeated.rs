//! Doses that are closer together than they should be.

use chrono::TimeDelta;

use super::dose_record::{DoseRecord, TakenTime};

/// Doses that are closer together than they should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Repeated {
    /// How many, two or more.
    pub(crate) count: usize,
    /// From the first to the last of them; absent where a time is not known.
    pub(crate) within: Option<TimeDelta>,
    /// Whether all of them are known to have been taken.
    pub(crate) is_sure: bool,
}

impl Repeated {
    /// Of several doses; `None` of fewer than two.
    pub(super) fn of(doses: &[&DoseRecord]) -> Option<Self> {
        let times = || doses.iter().map(|taken| taken.time);
        let (first, last) = (times().map(|time| time.earliest).min()?, times().map(|time| time.latest).max()?);
        (doses.len() > 1).then(|| Self {
            count: doses.len(),
            within: times().all(TakenTime::is_known).then(|| last - first),
            is_sure: doses.iter().all(|taken| taken.is_sure),
        })
    }
}
