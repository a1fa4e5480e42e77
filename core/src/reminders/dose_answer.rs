//! What an answer to the reminder of a dose does.

use chrono::TimeDelta;

use super::action::ReminderAction;
use super::dose_inputs::is_answered;
use super::dose_slots::DoseState;
use super::dose_wording::asked_time;
use super::effect::AnswerEffect;
use super::id::ReminderId;
use super::inputs::plan_inputs;
use super::rule::ReminderRule;
use crate::doses::{self, DoseCheck};
use crate::entry::{Body, Draft, Entry, Intake, When};
use crate::error::{EbbError, Missing, NotNowReason};
use crate::logging::insert_entry;
use crate::pacing::on_clock;
use crate::profile::Medicine;
use crate::storage::{Notice, Reader, Verb, Writer};
use crate::time::{Day, Moment, Rollover, Timestamp};

/// A dose can be skipped at most so long before it is due.
const SKIPPED_AHEAD: TimeDelta = TimeDelta::hours(24);

/// A dose that is answered.
pub(super) struct AnsweredDose {
    id: ReminderId,
    medicine: Medicine,
    state: DoseState,
    /// How long before it is due it can be taken.
    ahead: TimeDelta,
    /// Whether there is nothing left to answer.
    pub(super) is_closed: bool,
}

impl AnsweredDose {
    /// Reads the dose of a reminder.
    pub(super) fn read(
        reader: &Reader<'_>,
        id: &ReminderId,
        (rule, notice): (&ReminderRule, &Notice),
        medicine: &str,
        now: &Moment,
    ) -> Result<Self, EbbError> {
        let gone = || EbbError::from(Missing::Medicine { given: medicine.to_owned() });
        let medicine = reader.get_including_removed::<Medicine>(medicine)?.ok_or_else(gone)?;
        let item = medicine.item.clone().ok_or_else(gone)?;
        let dose = id.unsnoozed();
        let first = if id.was_snoozed() { reader.notice(&dose.to_string())? } else { None };
        let due = first.map_or(notice.due, |first| first.due);
        let (inputs, _) = plan_inputs(reader, now.at, now)?;
        let state = inputs.doses.get(&dose).cloned().unwrap_or_else(|| DoseState::alone(due));
        let is_answered = is_answered(reader, &item, &dose, due)?;
        // One that always rings is asked although it was logged before.
        let closes = |at: Timestamp| !rule.always || at >= state.at;
        let is_closed = is_answered || state.closing.is_some_and(|closing| closes(closing.at));
        let ahead = rule.silent_within().max(TimeDelta::hours(1));
        Ok(Self { id: dose, medicine, state, ahead, is_closed })
    }

    /// Which dose, logged by itself, has answered this one, in words; `None` if an answer by name did, or none.
    pub(super) fn answered_by_entry(&self, reader: &Reader<'_>, now: &Moment) -> Result<Option<String>, EbbError> {
        let closing = self.state.closing.filter(|closing| !closing.answered);
        let (Some(closing), Some(item)) = (closing, &self.medicine.item) else { return Ok(None) };
        let item = reader.catalog().resolve(item);
        let since = Day::from(closing.at.min(self.state.at).date_naive()).plus(-2);
        let entries = reader.item_entries(&item, since)?;
        let is_it = |entry: &&Entry| entry.when.end().is_some_and(|moment| moment.at == closing.at);
        let words = reader.words();
        Ok(Some(match entries.iter().find(is_it).map(|entry| &entry.body) {
            Some(Body::Remedy { intake: Intake::Taken, .. }) => {
                words.dose_answered_by_one(words.time_with_day(on_clock(now, closing.at).local(), now.local().date()))
            }
            _ => words.dose_answered_by_entry(),
        }))
    }

    /// Refuses an answer that cannot be meant: that a dose was taken or skipped long before it is due.
    pub(super) fn check(&self, action: ReminderAction, reader: &Reader<'_>, now: &Moment) -> Result<(), EbbError> {
        use ReminderAction::{NotSure, Skipped, Taken, TakenNow, TakenThen};
        let early = match action {
            Taken | TakenNow => Some(self.ahead),
            TakenThen | NotSure => Some(TimeDelta::zero()),
            Skipped => Some(SKIPPED_AHEAD),
            _ => None,
        };
        if early.is_some_and(|early| self.state.at - now.at > early) {
            let due = asked_time(reader.words(), self.state.at, now);
            return Err(NotNowReason::ReminderNotDue { due }.into());
        }
        Ok(())
    }

    /// What a dose comes to that is answered so: what to ask first, and what is said of it then.
    pub(super) fn check_dose_answer(
        &self,
        action: ReminderAction,
        reader: &Reader<'_>,
        now: &Moment,
    ) -> Result<DoseCheck, EbbError> {
        use ReminderAction::{Taken, TakenNow, TakenThen};
        let item = self.medicine.item.as_ref().filter(|_| matches!(action, Taken | TakenNow | TakenThen));
        let Some(item) = item.filter(|_| !self.is_closed) else {
            return Ok(DoseCheck::default());
        };
        let when = self.when(action, reader, now)?;
        doses::check(reader, item, self.medicine.dose.clone(), &when, now)
    }

    /// Whether "taken", said now, does not tell when: of last night's dose, or of one whose next is nearer.
    fn leaves_time_open(&self, day: Day, rollover: Rollover, now: &Moment) -> bool {
        self.state.is_long_past(now.at) || (self.state.is_late(now.at) && day < now.day(rollover))
    }

    /// When an answer says that it was.
    fn when(&self, action: ReminderAction, reader: &Reader<'_>, now: &Moment) -> Result<When, EbbError> {
        use ReminderAction::{NotSure, Skipped, Taken, TakenThen};
        let then = match action {
            TakenThen | NotSure => true,
            Skipped => self.state.is_late(now.at),
            _ => false,
        };
        let due = on_clock(now, self.state.at);
        let rollover = reader.rollover()?;
        Ok(match action {
            Taken if self.leaves_time_open(due.day(rollover), rollover, now) => When::Day { day: due.day(rollover) },
            _ => When::At { moment: if then { due } else { now.clone() } },
        })
    }

    /// Logs the dose, with what speaks against another one by now.
    ///
    /// "Taken" does not tell when where it is said long after the dose was due, such as on a notification that still
    /// stands: the dose is then known by its day alone, and counts in every 24 hours that touch it.
    pub(super) fn log(
        self,
        action: ReminderAction,
        writer: &mut Writer<'_>,
        now: &Moment,
    ) -> Result<AnswerEffect, EbbError> {
        use ReminderAction::{NotSure, Skipped};
        let intake = match action {
            Skipped => Intake::Skipped,
            NotSure => Intake::NotSure,
            _ => Intake::Taken,
        };
        let when = self.when(action, writer, now)?;
        let is_now = matches!(&when, When::At { moment } if moment.at == now.at);
        let rollover = writer.rollover()?;
        let says_when = !is_now || self.state.is_late(now.at);
        let saved_for = says_when.then(|| when.saved_for(writer.words(), now, rollover));
        let Self { id, medicine, .. } = self;
        let Some(item) = medicine.item else { return Ok(AnswerEffect::nothing()) };
        let dose = medicine.dose.filter(|_| intake.counts());
        let body = Body::Remedy { item, dose, intake, helped: None, slot: Some(id.to_string()), basis: None };
        writer.begin(Verb::Log, now, None)?;
        let entry = insert_entry(writer, Draft::when(when, body), now)?;
        let warning = doses::after_logging(writer, &entry, now)?.warning;
        Ok(AnswerEffect { warning, saved_for, ..AnswerEffect::logged(writer.labels().entry(&entry)) })
    }
}
