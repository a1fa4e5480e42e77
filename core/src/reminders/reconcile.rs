//! What passes between the phone and the journal: what it holds, what it posted.

use std::collections::{HashMap, HashSet};

use chrono::{DurationRound as _, TimeDelta};

use super::notification::{
    Delivery, MissedNotice, Notification, PendingNotification, Reconciled, ReminderKind, ShownNotification,
};
use super::plan::{Cause, Decided, Fate, Scene, Source, is_of_activity};
use super::{MISSED, horizon, scene::Told};
use crate::error::EbbError;
use crate::journal::Journal;
use crate::pacing::{named_activity, on_clock};
use crate::storage::{Notice, Writer};
use crate::time::{Moment, Timestamp};

/// How far ahead the self-test is planned.
const SELF_TEST_AHEAD: TimeDelta = TimeDelta::minutes(2);

/// An instant this close to what the phone holds is the same.
const SAME: TimeDelta = TimeDelta::seconds(1);

/// The ends of a reminder, as the log of what became of them names them.
pub(super) mod ended {
    /// A tap answered it.
    pub(in crate::reminders) const ANSWERED: &str = "answered";
    /// A tap asked for it again.
    pub(in crate::reminders) const SNOOZED: &str = "snoozed";
    /// What it asks for was logged elsewhere, after it was shown.
    pub(in crate::reminders) const ELSEWHERE: &str = "elsewhere";
    /// It was shown and nothing was said.
    pub(in crate::reminders) const IGNORED: &str = "ignored";
    /// It was told of in the notice of missed ones.
    pub(in crate::reminders) const MISSED: &str = "missed";
    /// The system had it to post; whether it did, nobody knows.
    pub(in crate::reminders) const SCHEDULED: &str = "scheduled";
    /// Its rule, or what ran, is gone.
    pub(in crate::reminders) const GONE: &str = "gone";
}

/// What happens to each decided reminder that is due.
#[derive(Default)]
struct Due<'a> {
    show: Vec<&'a Decided>,
    missed: Vec<&'a Decided>,
    ahead: Vec<&'a Decided>,
}

impl Journal {
    /// What the phone is to do, given everything it holds scheduled: what to take away, to hold anew, to post now, to tell of
    /// as missed. Notes what passed and is rightly left out. Called again with all of it carried out, it says nothing new.
    pub fn reconcile_reminders(
        &self,
        pending: &[PendingNotification],
        delivery: Delivery,
        days: u32,
        most: u32,
        now: &Moment,
    ) -> Result<Reconciled, EbbError> {
        let until = horizon(days, now);
        let (reconciled, _) = self.write_begun(|writer| {
            forget_the_future(writer, now)?;
            let (scene, told) = self.scene(writer, until, now)?;
            let decided = scene.decide(until);
            let due = Self::sort_out(writer, &scene, &decided, delivery, until)?;
            let mut cancel = end_told(writer, &scene, &decided, delivery)?;
            let wanted: Vec<Notification> = due
                .ahead
                .iter()
                .take(usize::try_from(most).unwrap_or(usize::MAX))
                .map(|decided| self.notification(&scene, &told, decided))
                .collect();
            let held: HashMap<&str, Timestamp> = pending.iter().map(|held| (held.id.as_str(), held.at)).collect();
            let sentinel = (delivery == Delivery::System).then(|| self.sentinel_at(&scene, &due, &wanted, until));
            let stays =
                |id: &str| wanted.iter().any(|one| one.id == id) || sentinel.as_ref().is_some_and(|one| one.id == id);
            // What stands there unanswered stays; one that ended just now is named above.
            let open = |id: &str| scene.notices.get(id).is_some_and(|one| one.shown.is_some() && one.ended.is_none());
            cancel.extend(pending.iter().map(|held| held.id.clone()).filter(|id| !stays(id) && !open(id)));
            cancel.sort_unstable();
            cancel.dedup();
            let handed = due.ahead.iter().take(wanted.len()).chain(&due.show);
            for (decided, handed) in handed.map(|one| (*one, true)).chain(due.missed.iter().map(|one| (*one, false))) {
                plan_notice(writer, &scene, decided, handed)?;
            }
            unplan(writer, &scene, &decided, &wanted)?;
            mark(writer, now)?;
            let next = next_change(&scene, &due);
            let is_held =
                |one: &Notification| held.get(one.id.as_str()).is_some_and(|at| (*at - one.at.at).abs() < SAME);
            let schedule = wanted.into_iter().filter(|one| !is_held(one)).collect();
            let sentinel = sentinel.filter(|one| !is_held(one));
            let missed = self.say_missed(&due.missed);
            let timer = named_activity(writer, now)?.map(|(id, view)| self.timer_notice(&scene, id, &view));
            let show = self.to_post(&scene, &told, &due.show);
            Ok((Reconciled { cancel, schedule, show, missed, sentinel, timer, next }, String::new()))
        })?;
        Ok(reconciled)
    }

    /// Parts what is decided into what is posted now, told of as missed, and still ahead; and notes what passed and is
    /// left out.
    fn sort_out<'a>(
        writer: &mut Writer<'_>,
        scene: &Scene,
        decided: &'a [Decided],
        delivery: Delivery,
        until: Timestamp,
    ) -> Result<Due<'a>, EbbError> {
        let now = scene.now.at;
        let mut due = Due::default();
        for one in decided.iter().filter(|one| one.at <= until) {
            let known = scene.notices.get(&one.id);
            let passed = one.at <= now;
            // Held by the system when its time came: it was posted, whatever was logged since.
            let posted = delivery == Delivery::System && known.is_some_and(|notice| was_held(notice, now));
            match one.fate {
                _ if passed && posted => writer.put_notice(&end(noted(scene, one), ended::SCHEDULED, now))?,
                Fate::LeftOut(cause) if passed => writer.put_notice(&end(noted(scene, one), cause.id(), now))?,
                Fate::LeftOut(_) => {}
                Fate::Fires if !passed => due.ahead.push(one),
                // Late, but still good: the system is to post it at once.
                Fate::Fires if now <= one.until && delivery == Delivery::System => due.ahead.push(one),
                Fate::Fires if now <= one.until => due.show.push(one),
                Fate::Fires if one.kind.is_break() => {
                    writer.put_notice(&end(noted(scene, one), Cause::Stale.id(), now))?;
                }
                Fate::Fires => due.missed.push(one),
            }
        }
        Ok(due)
    }

    fn to_post(&self, scene: &Scene, told: &Told, show: &[&Decided]) -> Vec<Notification> {
        show.iter().map(|decided| self.notification(scene, told, decided)).collect()
    }

    /// The net under a phone that was not opened for long: the horizon's end, on the hour so that not every call moves it,
    /// or where the phone's room ends before that.
    fn sentinel_at(&self, scene: &Scene, due: &Due<'_>, wanted: &[Notification], until: Timestamp) -> Notification {
        let cut = wanted.last().filter(|_| due.ahead.len() > wanted.len());
        let at = cut.map_or_else(
            || until.duration_trunc(TimeDelta::hours(1)).unwrap_or(until),
            |last| last.at.at + TimeDelta::minutes(1),
        );
        self.sentinel(on_clock(&scene.now, at))
    }

    fn say_missed(&self, missed: &[&Decided]) -> Option<MissedNotice> {
        let ids: Vec<String> = missed.iter().map(|decided| decided.id.clone()).collect();
        (!ids.is_empty()).then(|| MissedNotice {
            id: MISSED.to_owned(),
            title: self.words().get("reminder-missed-title"),
            text: self.words().say("reminder-missed-text", &[("count", ids.len().into())]),
            ids,
        })
    }

    /// What was posted, and when. The first instant of each counts; one told of as missed ends with it.
    pub fn reminders_shown(&self, shown: &[ShownNotification], now: &Moment) -> Result<(), EbbError> {
        self.write_begun(|writer| {
            for ShownNotification { id, at, merged } in shown {
                let Some(mut notice) = Self::notice_or_new(writer, id, &on_clock(now, *at))? else { continue };
                if notice.shown.is_some() || (*merged && notice.ended.is_some()) {
                    continue;
                }
                // A clock that was ahead when it was posted.
                notice.shown = Some((*at).min(now.at.max(notice.due)));
                if *merged {
                    notice = end(notice, ended::MISSED, *at);
                }
                writer.put_notice(&notice)?;
            }
            Ok(((), String::new()))
        })?;
        Ok(())
    }

    /// Plans the test of whether reminders come: two minutes from now.
    pub fn test_reminder(&self, now: &Moment) -> Result<Notification, EbbError> {
        let due = now.at + SELF_TEST_AHEAD;
        let id = format!("self-test@{}", now.at.timestamp_millis());
        let test = Notice::new(&id, None, ReminderKind::SelfTest.id(), due);
        let notice = Notice { planned: Some(now.at), ..test };
        let (notification, _) = self.write_begun(|writer| {
            writer.put_notice(&notice)?;
            let (scene, told) = self.scene(writer, due, now)?;
            let decided = scene.decide(due).into_iter().find(|decided| decided.id == id);
            let notification = decided.map(|decided| self.notification(&scene, &told, &decided));
            Ok((notification, String::new()))
        })?;
        notification.ok_or(EbbError::NoSuchReminder { given: id })
    }

    /// What is kept of a reminder, or what would be; `None` where nothing is known by that name.
    pub(super) fn notice_or_new(writer: &Writer<'_>, id: &str, due: &Moment) -> Result<Option<Notice>, EbbError> {
        if let Some(notice) = writer.notice(id)? {
            return Ok(Some(notice));
        }
        let Some((rule, kind, named)) = Self::by_name(writer, id, due)? else { return Ok(None) };
        Ok(Some(Notice::new(id, rule, kind.id(), named)))
    }
}

/// After the clock was set back, what was found to have passed has not: it comes again in its time. What was shown stays
/// shown.
fn forget_the_future(writer: &mut Writer<'_>, now: &Moment) -> Result<(), EbbError> {
    for notice in writer.notices(now.at + TimeDelta::minutes(1))? {
        let told = notice.shown.is_some() && notice.how.as_deref() != Some(ended::MISSED);
        let said = matches!(notice.how.as_deref(), Some(ended::ANSWERED | ended::SNOOZED | ended::SCHEDULED));
        if notice.ended.is_some() && !told && !said {
            writer.drop_notice(&notice.id)?;
        }
    }
    Ok(())
}

/// Ends what was told and is answered elsewhere, or stale; and what was planned and is there no more. What the phone is to
/// take away for it.
fn end_told(
    writer: &mut Writer<'_>,
    scene: &Scene,
    decided: &[Decided],
    delivery: Delivery,
) -> Result<Vec<String>, EbbError> {
    let now = scene.now.at;
    let mut gone = Vec::new();
    let scheduled = |notice: &Notice| notice.how.as_deref() == Some(ended::SCHEDULED);
    let mut open: Vec<&Notice> = scene
        .notices
        .values()
        .filter(|notice| notice.due <= now && (notice.ended.is_none() || scheduled(notice)))
        .collect();
    open.sort_by(|a, b| a.id.cmp(&b.id));
    for notice in open {
        let stands = || decided.iter().any(|decided| decided.id == notice.id);
        // By now, or by an earlier call.
        let posted = delivery == Delivery::System && was_held(notice, now) && stands();
        let told = notice.shown.is_some() || scheduled(notice) || posted;
        let ending = if told { ending_of(scene, notice) } else { (!stands()).then_some((ended::GONE, now)) };
        if let Some((how, at)) = ending {
            gone.push(notice.id.clone());
            writer.put_notice(&end(notice.clone(), how, at))?;
        }
    }
    Ok(gone)
}

/// Whether the system held it when its time came. What it holds for later, as after a flight to the east, it does not.
fn was_held(notice: &Notice, now: Timestamp) -> bool {
    notice.planned.is_some() && notice.due <= now
}

/// What became of one that was told; `None` while it is open.
fn ending_of(scene: &Scene, notice: &Notice) -> Option<(&'static str, Timestamp)> {
    let now = scene.now.at;
    if is_of_activity(&notice.id) && !scene.candidates.iter().any(|candidate| candidate.id == notice.id) {
        return Some((ended::ELSEWHERE, now));
    }
    let index = scene.rules.iter().position(|rule| Some(&rule.id) == notice.rule.as_ref());
    if let Some(at) = index.and_then(|index| scene.logged_since(index, notice.due)) {
        return Some((ended::ELSEWHERE, at));
    }
    let stale = notice.due + stale_after(ReminderKind::of(&notice.kind));
    (notice.shown.is_some() && stale < now).then_some((ended::IGNORED, stale))
}

/// How long something shown stays: a dose half a day, a break a quarter of an hour, the rest four hours. Convention.
fn stale_after(kind: Option<ReminderKind>) -> TimeDelta {
    match kind {
        Some(ReminderKind::Dose | ReminderKind::Refill) => TimeDelta::hours(12),
        Some(kind) if kind.is_break() => TimeDelta::minutes(15),
        _ => TimeDelta::hours(4),
    }
}

/// What is kept of a decided reminder so far, or what would be.
fn noted(scene: &Scene, decided: &Decided) -> Notice {
    let rule = match decided.source {
        Source::Rule(index) => scene.rules.get(index).map(|scheduled| scheduled.id.clone()),
        _ => None,
    };
    let planned = scene.notices.get(&decided.id).and_then(|notice| notice.planned);
    Notice { planned, ..Notice::new(&decided.id, rule, decided.kind.id(), decided.at) }
}

pub(super) fn end(notice: Notice, how: &str, at: Timestamp) -> Notice {
    Notice { ended: Some(at), how: Some(how.to_owned()), ..notice }
}

/// Notes when a reminder is due, once, or anew where it moved, and that it was handed to the phone. What is told from there
/// on is found again by that instant, wherever the phone is by then.
fn plan_notice(writer: &mut Writer<'_>, scene: &Scene, decided: &Decided, handed: bool) -> Result<(), EbbError> {
    let known = scene.notices.get(&decided.id);
    if known.is_some_and(|notice| notice.planned.is_some() >= handed && notice.due == decided.at) {
        return Ok(());
    }
    let mut notice = noted(scene, decided);
    notice.planned = notice.planned.or_else(|| handed.then_some(scene.now.at));
    Ok(writer.put_notice(&notice)?)
}

/// Forgets that those were planned which the phone no longer holds and which are still ahead: what becomes of them is
/// decided anew.
fn unplan(
    writer: &mut Writer<'_>,
    scene: &Scene,
    decided: &[Decided],
    wanted: &[Notification],
) -> Result<(), EbbError> {
    let test = ReminderKind::SelfTest.id();
    // By a hop or another clock what was ahead may have passed: that was looked at, and what became of it is kept.
    let passed: HashSet<&str> =
        decided.iter().take_while(|one| one.at <= scene.now.at).map(|one| one.id.as_str()).collect();
    let ahead = scene.notices.values().filter(|notice| {
        notice.due > scene.now.at && notice.ended.is_none() && notice.shown.is_none() && notice.kind != test
    });
    let mut gone: Vec<&str> = ahead
        .map(|notice| notice.id.as_str())
        .filter(|id| !passed.contains(id))
        .filter(|id| wanted.iter().all(|one| one.id != *id))
        .collect();
    gone.sort_unstable();
    Ok(gone.into_iter().try_for_each(|id| writer.drop_notice(id))?)
}

/// Notes that what had passed was looked over, once a day: not each look costs a write.
fn mark(writer: &mut Writer<'_>, now: &Moment) -> Result<(), EbbError> {
    let fresh = writer.looked_over()?.is_some_and(|last| last <= now.at && now.at - last < TimeDelta::days(1));
    if fresh { Ok(()) } else { Ok(writer.put_looked_over(now.at)?) }
}

/// When something changes by itself next.
fn next_change(scene: &Scene, due: &Due<'_>) -> Option<Moment> {
    let now = scene.now.at;
    let fires = due.ahead.iter().map(|decided| decided.at);
    let heads_ups = due.ahead.iter().filter_map(|decided| decided.heads_up);
    let next = fires.chain(heads_ups).filter(|at| *at > now).min()?;
    Some(on_clock(&scene.now, next))
}
