//! Doses: when the last one was taken, how much of the daily maximum is used, and whether another would be one too
//! many.
//!
//! The maximum is set by the person or their doctor. Ebb never suggests one, and never calls a dose safe.

use std::collections::HashMap;

use chrono::TimeDelta;
use serde::Serialize;

use super::inputs::{DoseTaken, doses_taken};
use crate::catalog::ItemId;
use crate::entry::Dose;
use crate::error::EbbError;
use crate::i18n::Words;
use crate::pacing::on_clock;
use crate::profile::{ClockTime, Medicine};
use crate::storage::Reader;
use crate::time::{Day, Moment, Timestamp};

/// Minimum distance between doses of a medicine without times. Closer doses may be an accidental double. Convention.
const DOUBLE: TimeDelta = TimeDelta::hours(1);

/// The state of a medicine, to be shown wherever a dose of it can be logged.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DoseView {
    /// The id of the medicine in the list.
    pub medicine: String,
    /// Its name.
    pub label: String,
    /// When it was last logged as taken, within two days; absent otherwise.
    pub last: Option<Moment>,
    /// The state in words: the last dose, and today's total.
    pub text: String,
    /// A warning against another dose now; absent if Ebb knows of no reason.
    pub warning: Option<String>,
}

/// The state of a medicine at an instant.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct DoseStatus {
    /// Time since the last dose.
    pub(super) ago: Option<TimeDelta>,
    /// The day's total in the unit of the maximum; `None` without a maximum.
    pub(super) total: Option<f64>,
    /// Whether another dose would exceed the maximum.
    pub(super) over: bool,
    /// Whether another dose would come too soon after the last one.
    pub(super) double: bool,
}

impl DoseStatus {
    /// The state of a medicine, given the doses taken.
    pub(super) fn of(medicine: &Medicine, taken: &[DoseTaken], day: Day, at: Timestamp) -> Self {
        let own = || taken.iter().filter(|taken| medicine.item.as_ref() == Some(&taken.item));
        let ago = own().map(|taken| at - taken.at).filter(|ago| *ago >= TimeDelta::zero()).min();
        let one = medicine.dose.as_ref();
        let total = medicine.daily_most.as_ref().map(|most| {
            // A dose without an amount counts as the usual dose. An amount in another unit cannot be added.
            let amount = |taken: &DoseTaken| {
                taken.dose.as_ref().or(one).filter(|dose| dose.unit == most.unit).map(|dose| dose.amount)
            };
            own().filter(|taken| taken.day == day).filter_map(amount).fold(0.0, |sum, one| sum + one)
        });
        let next = one.map_or(0.0, |dose| dose.amount);
        let over = match (&medicine.daily_most, total) {
            (Some(most), Some(total)) => total + next > most.amount || total >= most.amount,
            _ => false,
        };
        let double = ago.is_some_and(|ago| ago < apart(&medicine.times));
        Self { ago, total, over, double }
    }
}

/// Minimum distance between doses: half of the shortest gap between the times of day.
fn apart(times: &[ClockTime]) -> TimeDelta {
    let minute = |time: &ClockTime| i64::from(time.hour) * 60 + i64::from(time.minute);
    let ways = times.windows(2).map(|pair| minute(&pair[1]) - minute(&pair[0]));
    let round = match times {
        [first, .., last] => Some(minute(first) + 24 * 60 - minute(last)),
        _ => None,
    };
    ways.chain(round).min().map_or(DOUBLE, |least| TimeDelta::minutes(least / 2))
}

/// A dose in words, such as "400 mg".
pub(super) fn dose_text(words: Words, dose: &Dose) -> String {
    format!("{} {}", words.number(dose.amount), dose.unit)
}

fn length_text(words: Words, ago: TimeDelta) -> String {
    #[allow(clippy::cast_precision_loss, reason = "minutes of two days")]
    words.duration(ago.num_minutes() as f64)
}

impl DoseStatus {
    /// The lines to show: a warning first, then the last dose, then the day's total.
    pub(super) fn lines(&self, words: Words, medicine: &Medicine) -> Vec<String> {
        let last = self.ago.filter(|_| !self.double);
        let last = last.map(|ago| words.reminder_dose_last(length_text(words, ago)));
        // Having logged no dose today does not mean that the total is zero.
        let total = self.total.filter(|total| *total > 0.0 && !self.over);
        let total = total.zip(medicine.daily_most.as_ref()).map(|(total, most)| {
            let total = dose_text(words, &Dose { amount: total, unit: most.unit.clone() });
            words.reminder_dose_total(total, dose_text(words, most))
        });
        self.warning(words, medicine).into_iter().chain(last).chain(total).collect()
    }

    /// Why another dose may be one too many; `None` if there is no known reason.
    pub(super) fn warning(&self, words: Words, medicine: &Medicine) -> Option<String> {
        let over = medicine.daily_most.as_ref().filter(|_| self.over);
        let over = over.map(|most| {
            let total = Dose { amount: self.total.unwrap_or_default(), unit: most.unit.clone() };
            words.reminder_dose_over(dose_text(words, &total), dose_text(words, most))
        });
        let double = self.ago.filter(|_| self.double);
        let double = double.map(|ago| words.reminder_dose_double(length_text(words, ago)));
        let all: Vec<String> = over.into_iter().chain(double).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }
}

/// The state of each medicine in the list.
pub(super) fn doses(reader: &Reader<'_>, now: &Moment) -> Result<Vec<DoseView>, EbbError> {
    let medicines = reader.list::<Medicine>()?;
    if medicines.is_empty() {
        return Ok(Vec::new());
    }
    let words = reader.words();
    let day = now.day(reader.rollover()?);
    let taken = doses_taken(reader, day)?;
    let view = |(id, medicine): (String, Medicine)| {
        let status = DoseStatus::of(&medicine, &taken, day, now.at);
        DoseView {
            medicine: id,
            last: status.ago.map(|ago| now.later(-ago)),
            text: status.lines(words, &medicine).join(" "),
            warning: status.warning(words, &medicine),
            label: medicine.name,
        }
    };
    Ok(medicines.into_iter().map(view).collect())
}

/// The last time today that each remedy in the list of medicines was taken.
pub(crate) fn taken_today(reader: &Reader<'_>, now: &Moment) -> Result<HashMap<ItemId, Moment>, EbbError> {
    let day = now.day(reader.rollover()?);
    let mut taken = doses_taken(reader, day)?;
    taken.retain(|taken| taken.day == day && taken.at <= now.at);
    taken.sort_by_key(|taken| taken.at);
    let mut last = HashMap::new();
    for (_, medicine) in reader.list::<Medicine>()? {
        let own = taken.iter().rev().find(|taken| medicine.item.as_ref() == Some(&taken.item));
        last.extend(own.map(|taken| (taken.item.clone(), on_clock(now, taken.at))));
    }
    Ok(last)
}

/// The warning that applied to a logged dose of a remedy, given the list of medicines and the doses before it; `None`
/// if there was none.
pub(crate) fn dose_warning(reader: &Reader<'_>, item: &ItemId, at: &Moment) -> Result<Option<String>, EbbError> {
    let known = reader.list::<Medicine>()?.into_iter().find(|(_, medicine)| medicine.item.as_ref() == Some(item));
    let Some((_, medicine)) = known else { return Ok(None) };
    let day = at.day(reader.rollover()?);
    let mut taken = doses_taken(reader, day)?;
    taken.retain(|taken| taken.at < at.at);
    Ok(DoseStatus::of(&medicine, &taken, day, at.at).warning(reader.words(), &medicine))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dose(amount: f64) -> Dose {
        Dose { amount, unit: "mg".to_owned() }
    }

    fn at(hour: i64) -> Timestamp {
        Timestamp::from_timestamp_millis(1_774_656_000_000).unwrap() + TimeDelta::hours(hour)
    }

    fn taken(hour: i64, amount: Option<f64>) -> DoseTaken {
        DoseTaken { item: ItemId("ibuprofen".to_owned()), at: at(hour), day: Day::default(), dose: amount.map(dose) }
    }

    fn ibuprofen(times: &[&str]) -> Medicine {
        Medicine {
            item: Some(ItemId("ibuprofen".to_owned())),
            dose: Some(dose(400.0)),
            daily_most: Some(dose(1200.0)),
            times: times.iter().map(|time| time.parse().unwrap()).collect(),
            ..Medicine::default()
        }
    }

    #[test]
    fn the_third_fits_and_the_fourth_is_beyond_the_most() {
        let two = [taken(0, None), taken(6, Some(400.0))];
        let third = DoseStatus::of(&ibuprofen(&[]), &two, Day::default(), at(12));
        assert_eq!((third.total, third.over, third.double), (Some(800.0), false, false));
        let three = [taken(0, None), taken(6, Some(400.0)), taken(12, None)];
        assert!(DoseStatus::of(&ibuprofen(&[]), &three, Day::default(), at(18)).over);
    }

    #[test]
    fn a_second_one_soon_after_is_a_double() {
        let one = [taken(0, None)];
        let soon = |times: &[&str], hour| DoseStatus::of(&ibuprofen(times), &one, Day::default(), at(hour)).double;
        assert!(soon(&["08:00", "20:00"], 5), "less than half of twelve hours");
        assert!(!soon(&["08:00", "20:00"], 7));
        assert!(!soon(&[], 2), "without times an hour");
    }

    #[test]
    fn what_was_never_taken_is_not_taken_zero_hours_ago() {
        let none = DoseStatus::of(&ibuprofen(&[]), &[], Day::default(), at(0));
        assert_eq!((none.ago, none.total, none.over, none.double), (None, Some(0.0), false, false));
    }
}
