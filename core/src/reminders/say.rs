//! Reminders in words: what an unlocked phone shows, and what a locked one may.

use super::notification::{
    AlwaysRings, Notification, NotificationAction, ReminderChannel, ReminderKind, TimerNotice, Urgency,
};
use super::plan::{Decided, Scene, Scheduled, Source, is_of_activity};
use super::rule::{Gentle, Recurrence, ReminderAbout, ReminderRule};
use super::{dose, scene::Told};
use crate::check_ins::{self, CheckIn, CheckInAsk};
use crate::error::EbbError;
use crate::i18n::Argument;
use crate::journal::Journal;
use crate::pacing::{ActionKind, ActivityView, PromptAction, on_clock};
use crate::storage::Reader;
use crate::time::Moment;

/// The four steps, and what each stands for.
pub(super) const STEPS: [(&str, f64); 4] = [("none", 0.0), ("mild", 2.0), ("moderate", 5.0), ("severe", 8.0)];

/// The most standard actions a notification has: more are not shown.
const ACTIONS_MOST: usize = 3;

/// What is shown: a title and what stands beneath.
type Shown = (String, String);

impl Journal {
    /// A decided reminder as the phone is handed it.
    pub(super) fn notification(&self, scene: &Scene, told: &Told, decided: &Decided) -> Notification {
        let words = self.words();
        let kind = decided.kind;
        let at = on_clock(&scene.now, decided.at);
        let scheduled = match decided.source {
            Source::Rule(index) => scene.rules.get(index),
            _ => None,
        };
        let (full, actions, steps) = match (scheduled, decided.source) {
            (Some(scheduled), _) => {
                let full = self.say_rule_now(scene, told, scheduled, decided);
                let check_in = check_in_of(told, &scheduled.rule);
                let steps = check_in.and_then(CheckIn::named).map(|_| self.steps_of_severity()).unwrap_or_default();
                (full, self.actions_of(scheduled, told), steps)
            }
            (None, Source::Candidate(index)) => {
                let candidate = &scene.candidates[index];
                let actions = candidate.actions.iter().map(|action| timer_action(kind, action.what));
                let actions = actions.take(ACTIONS_MOST).map(|id| self.notification_action(id)).collect();
                ((candidate.title.clone(), candidate.why.clone()), actions, Vec::new())
            }
            _ => {
                let full = (words.get("reminder-self-test-title"), words.get("reminder-self-test-text"));
                (full, vec![self.notification_action("done")], Vec::new())
            }
        };
        let open = scene.settings.words_on_lock_screen || kind == ReminderKind::SelfTest;
        let (title, text) = if open { full.clone() } else { self.privately(kind) };
        let timer = is_of_activity(&decided.id);
        Notification {
            id: decided.id.clone(),
            rule: scheduled.map(|scheduled| scheduled.id.clone()),
            kind,
            at,
            until: Some(on_clock(&scene.now, decided.until)),
            heads_up: decided.heads_up.map(|at| on_clock(&scene.now, at)),
            channel: kind.channel(),
            urgency: match kind {
                ReminderKind::RestBreak | ReminderKind::RestOver if timer => Urgency::TimeSensitive,
                ReminderKind::EndOfActivity | ReminderKind::Posture | ReminderKind::Stretch | ReminderKind::Water => {
                    Urgency::Quiet
                }
                _ => Urgency::Normal,
            },
            title,
            text,
            full_title: full.0,
            full_text: full.1,
            actions,
            steps,
            always: scheduled.and_then(|scheduled| always(scheduled, scene, decided)),
        }
    }

    /// What a locked phone may show of a kind.
    fn privately(&self, kind: ReminderKind) -> Shown {
        let key = match kind {
            ReminderKind::CheckIn => "reminder-private-check-in",
            ReminderKind::Dose => "reminder-private-dose",
            ReminderKind::RestBreak => "reminder-private-break",
            ReminderKind::RestOver => "reminder-private-rest-over",
            ReminderKind::EndOfActivity => "reminder-private-still-going",
            ReminderKind::Posture | ReminderKind::Stretch | ReminderKind::Water => "reminder-private-prompt",
            _ => "reminder-private-plan",
        };
        (self.words().get(key), self.words().get("reminder-private-text"))
    }

    fn say_rule_now(&self, scene: &Scene, told: &Told, scheduled: &Scheduled, decided: &Decided) -> Shown {
        let words = self.words();
        let get = |title: &str, text: &str| (words.get(title), words.get(text));
        match &scheduled.rule.about {
            ReminderAbout::CheckIn { .. } => {
                let gentle = scheduled.rule.in_flare == Gentle::Shorter && scene.is_gentle(decided.at);
                match check_in_of(told, &scheduled.rule) {
                    Some(check_in) => (check_in.label.clone(), self.say_questions(check_in, gentle)),
                    None => get("reminder-private-check-in", "reminder-private-text"),
                }
            }
            ReminderAbout::Dose { medicine } => {
                let Some(medicine) = told.medicines.get(medicine) else {
                    return get("reminder-private-dose", "reminder-private-text");
                };
                let one = medicine.dose.as_ref().map(|dose| self.say_dose(dose));
                let title = std::iter::once(medicine.name.clone()).chain(one).collect::<Vec<_>>().join(", ");
                let day = on_clock(&scene.now, decided.at).day(scene.rollover);
                let standing = dose::Standing::of(medicine, &told.taken, day, decided.at);
                (title, self.say_standing(&standing, medicine).join(" "))
            }
            ReminderAbout::Refill { medicine, .. } => {
                let name = told.medicines.get(medicine).map(|known| known.name.clone()).unwrap_or_default();
                let left = told.left.get(&scheduled.id).copied().unwrap_or_default();
                let title = words.say("reminder-refill-title", &[("medicine", name.into())]);
                (title, words.say("reminder-refill-text", &[("count", left.into())]))
            }
            ReminderAbout::WindDown => get("reminder-wind-down-title", "reminder-wind-down-text"),
            ReminderAbout::Movement => get("reminder-movement-title", "reminder-movement-text"),
            ReminderAbout::Experiment { name } => (name.clone(), words.get("reminder-experiment-text")),
            ReminderAbout::Appointment { name, before } => {
                let at = decided.at + chrono::TimeDelta::minutes(i64::from(*before));
                let time = on_clock(&scene.now, at).local().format("%H:%M").to_string();
                (name.clone(), words.say("reminder-appointment-text", &[("time", time.into())]))
            }
            ReminderAbout::Custom { text } => (text.clone(), String::new()),
        }
    }

    /// The questions of a check-in in a line; in a time to be gentle the one it names alone.
    fn say_questions(&self, check_in: &CheckIn, gentle: bool) -> String {
        let words = self.words();
        let label = |item: &crate::catalog::ItemId| self.catalog().label(item, words);
        match check_in.named().and_then(|named| named.item.as_ref()) {
            Some(item) if gentle || check_in.questions.len() == 1 => {
                words.say(&format!("ask-{}", CheckInAsk::Severity.id()), &[("item", label(item).into())])
            }
            _ => {
                let names = check_in
                    .questions
                    .iter()
                    .map(|question| question.item.as_ref().map_or_else(|| words.get("entry-sleep"), label));
                let names = names.collect::<Vec<_>>().join(", ");
                // One that is called what it asks says it once.
                if names == check_in.label { words.get("reminder-private-check-in") } else { names }
            }
        }
    }

    /// The four steps of severity.
    fn steps_of_severity(&self) -> Vec<NotificationAction> {
        STEPS.map(|(id, _)| self.notification_action(id)).into()
    }

    pub(super) fn notification_action(&self, id: &str) -> NotificationAction {
        NotificationAction { id: id.to_owned(), label: self.words().get(&format!("reminder-action-{id}")) }
    }

    fn actions_of(&self, scheduled: &Scheduled, told: &Told) -> Vec<NotificationAction> {
        let ids: &[&str] = match &scheduled.rule.about {
            ReminderAbout::CheckIn { id } => {
                let named = check_in_of(told, &scheduled.rule).is_some_and(|check_in| check_in.named().is_some());
                match (told.usual.contains(id), named) {
                    (true, true) => &["as-usual", "worse", "snooze-60"],
                    (true, false) => &["as-usual", "snooze-60"],
                    (false, _) => &["open", "snooze-60"],
                }
            }
            ReminderAbout::Dose { .. } => &["taken", "snooze-10", "skipped"],
            ReminderAbout::Refill { .. } | ReminderAbout::Experiment { .. } => &["open", "snooze-evening"],
            ReminderAbout::WindDown => &["done", "snooze-10", "skip"],
            ReminderAbout::Movement => &["open", "snooze-60", "skip"],
            ReminderAbout::Appointment { .. } => &["open", "snooze-10"],
            ReminderAbout::Custom { .. } => &["done", "snooze-60", "skip"],
        };
        ids.iter().map(|id| self.notification_action(id)).collect()
    }

    /// A rule in a line of words.
    pub(super) fn say_reminder(&self, reader: &Reader<'_>, rule: &ReminderRule) -> Result<String, EbbError> {
        let words = self.words();
        let length = |minutes: u32| self.words().duration(f64::from(minutes));
        let about = match &rule.about {
            ReminderAbout::CheckIn { id } => check_ins::name(reader, id)?.unwrap_or_default(),
            ReminderAbout::Dose { medicine } => Self::name_medicine(reader, medicine)?,
            ReminderAbout::Refill { medicine, at, .. } => {
                let arguments: [Argument<'_>; 2] =
                    [("medicine", Self::name_medicine(reader, medicine)?.into()), ("count", (*at).into())];
                words.say("reminder-about-refill", &arguments)
            }
            ReminderAbout::WindDown => words.get("reminder-about-wind-down"),
            ReminderAbout::Movement => words.get("reminder-about-movement"),
            ReminderAbout::Experiment { name } | ReminderAbout::Appointment { name, before: 0 } => name.clone(),
            ReminderAbout::Appointment { name, before } => {
                let arguments: [Argument<'_>; 2] = [("name", name.clone().into()), ("length", length(*before).into())];
                words.say("reminder-about-appointment", &arguments)
            }
            ReminderAbout::Custom { text } => text.clone(),
        };
        let when = match &rule.when {
            Recurrence::At { times } => times.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
            Recurrence::Window { from, to } => {
                words.say("reminder-when-window", &[("from", from.to_string().into()), ("to", to.to_string().into())])
            }
            Recurrence::Every { minutes, from, to } => {
                let arguments: [Argument<'_>; 3] = [
                    ("length", length(*minutes).into()),
                    ("from", from.to_string().into()),
                    ("to", to.to_string().into()),
                ];
                words.say("reminder-when-every", &arguments)
            }
            Recurrence::Once { date, time } => format!("{date} {time}"),
            Recurrence::After { item, minutes } => {
                let label = self.catalog().label(item, words);
                words.say("reminder-when-after", &[("length", length(*minutes).into()), ("item", label.into())])
            }
        };
        let days = rule.weekdays.iter().map(|day| words.get(&format!("weekday-{day}"))).collect::<Vec<_>>().join(", ");
        let dose = matches!(rule.about, ReminderAbout::Dose { .. });
        let flare = if dose { String::new() } else { words.get(&format!("reminder-flare-{}", rule.in_flare.id())) };
        let parts = [
            about,
            when,
            days,
            flare,
            if rule.adaptive { words.get("reminder-adaptive") } else { String::new() },
            if rule.always { words.get("reminder-always") } else { String::new() },
            rule.zone.clone().unwrap_or_default(),
        ];
        Ok(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
    }

    fn name_medicine(reader: &Reader<'_>, id: &str) -> Result<String, EbbError> {
        let body = reader.record_including_removed(crate::profile::MEDICINE, id)?;
        let known = body.and_then(|body| serde_json::from_str::<crate::profile::Medicine>(&body).ok());
        Ok(known.map(|medicine| medicine.name).unwrap_or_default())
    }

    /// The running activity as a notification that stays.
    pub(super) fn timer_notice(&self, scene: &Scene, id: String, activity: &ActivityView) -> TimerNotice {
        let private = (self.words().get("reminder-private-timer"), self.words().get("reminder-private-text"));
        let full = (activity.label.clone(), activity.sentence.clone());
        let (title, text) = if scene.settings.words_on_lock_screen { full.clone() } else { private };
        let kind = ReminderKind::RestBreak;
        let actions = activity.actions.iter().map(|PromptAction { what, .. }| timer_action(kind, *what));
        TimerNotice {
            id,
            title,
            text,
            full_title: full.0,
            full_text: full.1,
            since: activity.since.clone(),
            next: activity.rest_until.clone().or_else(|| activity.breaks.first().map(|planned| planned.at.clone())),
            actions: actions.take(ACTIONS_MOST).map(|id| self.notification_action(id)).collect(),
        }
    }

    /// What fires when Ebb was not opened for as long as the system holds reminders.
    pub(super) fn sentinel(&self, at: Moment) -> Notification {
        let shown = (self.words().get("reminder-sentinel-title"), self.words().get("reminder-sentinel-text"));
        Notification {
            id: super::SENTINEL.to_owned(),
            rule: None,
            kind: ReminderKind::SelfTest,
            at,
            until: None,
            heads_up: None,
            channel: ReminderChannel::Notices,
            urgency: Urgency::Quiet,
            title: shown.0.clone(),
            text: shown.1.clone(),
            full_title: shown.0,
            full_text: shown.1,
            actions: vec![self.notification_action("open")],
            steps: Vec::new(),
            always: None,
        }
    }
}

/// What a tap on a break is called in a notification.
fn timer_action(kind: ReminderKind, what: ActionKind) -> &'static str {
    match (kind, what) {
        (_, ActionKind::Rest) => "resting",
        (_, ActionKind::Snooze) => "later",
        (_, ActionKind::Skip) => "skip",
        (ReminderKind::RestBreak | ReminderKind::RestOver, ActionKind::Done) => "rested",
        (_, ActionKind::Done) => "done",
        (_, ActionKind::Stop) => "stop",
    }
}

fn check_in_of<'a>(told: &'a Told, rule: &ReminderRule) -> Option<&'a CheckIn> {
    match &rule.about {
        ReminderAbout::CheckIn { id } => told.check_ins.iter().find(|check_in| check_in.id == *id),
        _ => None,
    }
}

/// The times a dose rings at always, where the person wants that and its clock is the phone's.
fn always(scheduled: &Scheduled, scene: &Scene, decided: &Decided) -> Option<AlwaysRings> {
    use chrono::Timelike as _;
    let rule = &scheduled.rule;
    let fits =
        rule.always && rule.zone.is_none() && !decided.id.contains('~') && matches!(rule.when, Recurrence::At { .. });
    let local = on_clock(&scene.now, decided.at).local();
    let small = |number: u32| u8::try_from(number).unwrap_or_default();
    fits.then(|| AlwaysRings {
        hour: small(local.hour()),
        minute: small(local.minute()),
        weekdays: rule.weekdays.clone(),
    })
}
