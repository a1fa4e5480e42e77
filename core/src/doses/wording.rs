//! Doses in sentences: what is said before one is logged, and after.

use chrono::TimeDelta;

use super::standing::{Caution, CautionKind, DoseLimits, Excess, NextDose, Standing, least_apart};
use super::taken::DoseTaken;
use crate::entry::{Amount, Dose};
use crate::i18n::Words;
use crate::profile::Medicine;
use crate::time::{Moment, Timestamp};

/// Paracetamol within 24 hours above which a poison line is named, in milligrams: the usual maximum for adults, above which
/// the liver can be harmed without a person feeling ill (MHRA; Heard 2008). The person's own limit may be lower.
const PARACETAMOL_MOST: i64 = 4_000;

/// What a medicine's standing is worded with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StandingWords<'a> {
    pub(crate) words: Words,
    /// The clock that times are shown by.
    pub(crate) clock: &'a Moment,
}

impl StandingWords<'_> {
    /// When it was last taken, and what another dose comes to. One sentence each.
    pub(crate) fn lines(&self, standing: &Standing, medicine: &Medicine) -> Vec<String> {
        let words = self.words;
        let caution = self.caution(standing);
        let unsure = standing.last_unsure.filter(|_| caution.is_none()).map(|last| self.last(last, false));
        // A caution about a dose that is not known says nothing of the last one that is.
        let says_last = standing.caution.is_none_or(|caution| !caution.is_sure);
        let last = standing.last.filter(|_| says_last).map(|last| self.last(last, true));
        let mut lines: Vec<String> =
            caution.into_iter().chain(unsure).chain(last).chain(self.twice(standing)).collect();
        lines.extend(self.limits(standing, medicine));
        for (said, counted) in &standing.assumed {
            lines.push(words.dose_assumed(said.text(words), counted.text(words)));
        }
        if standing.has_unknown {
            lines.push(words.dose_unknown());
        }
        if standing.counts_unsure {
            lines.push(words.dose_counts_unsure());
        }
        lines
    }

    fn limits(&self, standing: &Standing, medicine: &Medicine) -> Option<String> {
        let words = self.words;
        let until = standing.from.map(|from| self.time(from));
        let Some(limit) = &medicine.daily_most else { return until.map(|from| words.dose_from(from)) };
        let limit = limit.text(words);
        Some(match (&standing.next_total, until) {
            (_, Some(until)) if standing.next == NextDose::Beyond => words.dose_at_limit_until(limit, until),
            (_, None) if standing.next == NextDose::Beyond => words.dose_at_limit(limit),
            (_, Some(from)) => words.dose_from(from),
            (Some(total), None) if standing.next == NextDose::Last => words.dose_last_within(total.text(words), limit),
            (Some(total), None) => words.dose_makes(total.text(words), limit),
            (None, None) => match &standing.total {
                Some(total) => words.dose_total(total.text(words), limit),
                None => words.dose_limit(limit),
            },
        })
    }

    /// What speaks against another dose now: the person's own limits, or that it may be a slip. `None` if Ebb knows of
    /// nothing.
    pub(crate) fn warning(&self, standing: &Standing, medicine: &Medicine) -> Option<String> {
        let waits = standing.from.is_some() || standing.next == NextDose::Beyond;
        let limits = self.limits(standing, medicine).filter(|_| waits);
        let all: Vec<String> = self.caution(standing).into_iter().chain(self.twice(standing)).chain(limits).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }

    /// Why another dose may be a slip.
    pub(crate) fn caution(&self, standing: &Standing) -> Option<String> {
        let Caution { kind, ago, is_sure } = standing.caution?;
        let ago = length(self.words, ago);
        Some(match kind {
            CautionKind::SecondThisWeek if is_sure => self.words.dose_weekly_second(ago),
            CautionKind::SecondThisWeek => self.words.dose_weekly_second_unsure(ago),
            CautionKind::Double if is_sure => self.words.dose_double_next(ago),
            CautionKind::Double => self.words.dose_double_next_unsure(ago),
        })
    }

    /// That a weekly medicine was taken twice. It stands for six days, or until one of the doses is undone.
    fn twice(&self, standing: &Standing) -> Option<String> {
        let (within, both) = standing.twice_within?;
        Some(weekly_twice(self.words, within, both))
    }

    fn last(&self, at: Timestamp, is_sure: bool) -> String {
        let (here, today) = (self.clock.later(at - self.clock.at).local(), self.clock.local().date());
        let time = here.format("%H:%M").to_string();
        if here.date() == today {
            return if is_sure { self.words.dose_last_today(time) } else { self.words.dose_unsure_today(time) };
        }
        let day = self.words.relative_day(here.date().into(), today.into());
        if is_sure { self.words.dose_last_day(day, time) } else { self.words.dose_unsure_day(day, time) }
    }

    /// An instant by the clock on the wall, with its day where that is not today's.
    fn time(&self, at: Timestamp) -> String {
        self.words.time_with_day(self.clock.later(at - self.clock.at).local(), self.clock.local().date())
    }
}

/// How far apart two doses are: whole days from two of them on, so that it never reads longer than it was.
fn length(words: Words, length: TimeDelta) -> String {
    const DAYS_LEAST: i64 = 2;
    if length.num_days() >= DAYS_LEAST {
        return words.dose_days(length.num_days());
    }
    #[allow(clippy::cast_precision_loss, reason = "minutes of two days")]
    words.duration(length.num_minutes() as f64)
}

/// That a weekly medicine was taken twice; perhaps, where it is not known of both doses.
fn weekly_twice(words: Words, within: TimeDelta, both: bool) -> String {
    let within = length(words, within);
    if both { words.dose_weekly_twice(within) } else { words.dose_weekly_twice_unsure(within) }
}

/// What to ask before a dose of a weekly medicine is logged within six days of another; `None` for any other dose.
pub(super) fn question(limits: &DoseLimits<'_>, dose: &DoseTaken, words: Words) -> Option<String> {
    let (apart, is_sure) = limits.nearest_this_week(dose)?;
    let said = length(words, apart.abs());
    Some(match (apart < TimeDelta::zero(), is_sure) {
        (true, _) => words.dose_weekly_other(said),
        (false, true) => words.dose_weekly_second(said),
        (false, false) => words.dose_weekly_second_unsure(said),
    })
}

/// Why a dose that was logged may be one too many; `None` if Ebb knows of no reason. It is recorded all the same.
pub(crate) fn warning(limits: &DoseLimits<'_>, logged: &DoseTaken, words: Words) -> Option<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut may_be_slip = false;
    let excesses = limits.excesses(logged);
    for Excess { total, limit, medicine } in &excesses {
        let (total, limit) = (total.text(words), limit.text(words));
        let own = limits.medicines.iter().any(|one| one.name == *medicine && one.item.as_ref() == Some(&logged.item));
        lines.push(if own {
            words.dose_over(total, limit)
        } else {
            words.dose_over_of(medicine.clone(), total, limit)
        });
    }
    let medicine = limits.medicines.iter().find(|medicine| medicine.item.as_ref() == Some(&logged.item));
    if let Some((apart, is_sure)) = limits.nearest_this_week(logged) {
        lines.push(weekly_twice(words, apart.abs(), is_sure && logged.is_sure));
        may_be_slip = true;
    } else if let Some(medicine) = medicine
        && let Some((ago, is_sure)) = limits.nearest(logged).filter(|_| logged.is_timed())
    {
        let length = |apart: TimeDelta| length(words, apart);
        let own = medicine.least_between.map(|least| TimeDelta::minutes(least.into()));
        let both = is_sure && logged.is_sure;
        if ago < least_apart(&medicine.times) {
            lines.push(if both { words.dose_double(length(ago)) } else { words.dose_double_unsure(length(ago)) });
            may_be_slip = true;
        } else if let Some(least) = own.filter(|least| ago < *least) {
            let (ago, least) = (length(ago), length(least));
            lines.push(if both { words.dose_too_soon(ago, least) } else { words.dose_too_soon_unsure(ago, least) });
        }
    }
    let paracetamol = limits.substance_total("paracetamol", "mg", logged);
    let paracetamol = paracetamol.filter(|total| *total > Amount::from(PARACETAMOL_MOST));
    if let Some(total) = paracetamol.filter(|_| excesses.is_empty()) {
        lines.push(words.dose_paracetamol(Dose::new(total, "mg").text(words)));
    }
    let has_total = !excesses.is_empty() || paracetamol.is_some();
    if has_total && limits.counts_unsure(logged) {
        lines.push(words.dose_counts_unsure());
    }
    if excesses.iter().any(Excess::is_double) || paracetamol.is_some() {
        lines.push(words.dose_call_poison_line());
        may_be_slip = true;
    }
    // Said once, whatever the reasons.
    if may_be_slip {
        lines.push(words.dose_slip());
    }
    (!lines.is_empty()).then(|| lines.join(" "))
}
