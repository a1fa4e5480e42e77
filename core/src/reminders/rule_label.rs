//! A one-line description of a rule.

use super::rule::{FlarePolicy, PromptKind, Recurrence, ReminderAbout, ReminderRule};
use crate::check_ins;
use crate::error::EbbError;
use crate::i18n::Words;
use crate::profile::Medicine;
use crate::storage::Reader;
use crate::time::ClockTime;

/// Describes a rule in one line. Also works if what it names was removed since.
pub(super) fn rule_label(reader: &Reader<'_>, rule: &ReminderRule) -> Result<String, EbbError> {
    let words = reader.words();
    if let (ReminderAbout::Prompt { prompt }, Recurrence::Interval { minutes, from, to }) = (&rule.about, &rule.when) {
        return Ok(prompt_label(words, *prompt, (*minutes, *from, *to), rule));
    }
    let days = rule.weekdays.iter().map(|day| words.variant("weekday", day)).collect::<Vec<_>>().join(", ");
    // What comes once cannot come fewer times.
    let is_once = matches!(rule.when, Recurrence::Once { .. }) && rule.in_flare == FlarePolicy::Fewer;
    let says_flare = !rule.about.is_dose() && !is_once;
    let flare = if says_flare { words.variant("reminder-flare", rule.in_flare.id()) } else { String::new() };
    let parts = [
        about_label(reader, &rule.about)?,
        when_label(reader, rule)?,
        days,
        flare,
        if rule.adaptive { words.reminder_adaptive() } else { String::new() },
        if rule.always { words.reminder_always() } else { String::new() },
        rule.zone.clone().unwrap_or_default(),
        if is_without_medicine(reader, &rule.about)? { words.reminder_medicine_gone() } else { String::new() },
    ];
    Ok(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}

/// Whether its medicine is not in the list any more, so that it does not ring.
fn is_without_medicine(reader: &Reader<'_>, about: &ReminderAbout) -> Result<bool, EbbError> {
    Ok(match about.medicine() {
        Some(id) => reader.get::<Medicine>(id)?.is_none() && reader.get_including_removed::<Medicine>(id)?.is_some(),
        None => false,
    })
}

pub(super) fn about_label(reader: &Reader<'_>, about: &ReminderAbout) -> Result<String, EbbError> {
    let words = reader.words();
    Ok(match about {
        ReminderAbout::CheckIn { id } => check_ins::name(reader, id)?.unwrap_or_default(),
        ReminderAbout::Dose { medicine } => medicine_name(reader, medicine)?,
        ReminderAbout::Refill { medicine, at, .. } => {
            words.reminder_about_refill(medicine_name(reader, medicine)?, *at)
        }
        ReminderAbout::Prompt { prompt } => words.variant("prompt-kind", prompt.id()),
        ReminderAbout::WindDown => words.reminder_about_wind_down(),
        ReminderAbout::Movement => words.reminder_about_movement(),
        ReminderAbout::Experiment { name } | ReminderAbout::Appointment { name, before: 0 } => name.clone(),
        ReminderAbout::Appointment { name, before } => words.reminder_about_appointment(name, length(words, *before)),
        ReminderAbout::Custom { text } => text.clone(),
    })
}

pub(super) fn when_label(reader: &Reader<'_>, rule: &ReminderRule) -> Result<String, EbbError> {
    let words = reader.words();
    Ok(match &rule.when {
        // It follows the medicine's own times.
        Recurrence::At { times } if times.is_empty() => {
            let id = rule.about.medicine().unwrap_or_default();
            let medicine = reader.get_including_removed::<Medicine>(id)?.unwrap_or_default();
            medicine.times.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
        }
        Recurrence::At { times } => times.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        Recurrence::Window { from, to } => words.reminder_when_window(from.to_string(), to.to_string()),
        Recurrence::Every { minutes, from, to } | Recurrence::Interval { minutes, from, to } => {
            words.reminder_when_every(length(words, *minutes), from.to_string(), to.to_string())
        }
        Recurrence::Once { date, time } => format!("{date} {time}"),
        Recurrence::After { item, minutes } => {
            let label = reader.labels().item(item);
            words.reminder_when_after(length(words, *minutes), label)
        }
    })
}

/// Describes a prompt's rule, such as "Rest every 50 min, 09:00 to 17:00, Monday to Friday; half as often in a flare".
fn prompt_label(
    words: Words,
    prompt: PromptKind,
    (minutes, from, to): (u32, ClockTime, ClockTime),
    rule: &ReminderRule,
) -> String {
    let days = match rule.weekdays.as_slice() {
        [] | [1, 2, 3, 4, 5, 6, 7] => words.rule_every_day(),
        [1, 2, 3, 4, 5] => words.rule_working_days(),
        some => some.iter().map(|day| words.variant("weekday", day)).collect::<Vec<_>>().join(", "),
    };
    let what = words.variant("prompt-kind", prompt.id());
    let flare = match rule.in_flare {
        FlarePolicy::Same => words.rule_flare_same(),
        // A saved prompt never has the shorter policy.
        FlarePolicy::Fewer | FlarePolicy::Shorter => words.rule_flare_fewer(),
        FlarePolicy::None => words.rule_flare_none(),
    };
    let label = words.rule(what, length(words, minutes), from.to_string(), to.to_string(), days, flare);
    match &rule.zone {
        Some(zone) => format!("{label}, {zone}"),
        None => label,
    }
}

fn length(words: Words, minutes: u32) -> String {
    words.duration(f64::from(minutes))
}

fn medicine_name(reader: &Reader<'_>, id: &str) -> Result<String, EbbError> {
    let known = reader.get_including_removed::<Medicine>(id)?;
    Ok(known.map(|medicine| medicine.name).unwrap_or_default())
}
