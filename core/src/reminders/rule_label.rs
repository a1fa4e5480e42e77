//! A rule in a line of words.

use super::rule::{PromptKind, Recurrence, ReminderAbout, ReminderRule};
use crate::check_ins;
use crate::error::EbbError;
use crate::i18n::{Argument, Words};
use crate::profile::Medicine;
use crate::storage::Reader;
use crate::time::ClockTime;

/// A rule in a line of words; of what it names and was removed since, too.
pub(super) fn rule_label(reader: &Reader<'_>, rule: &ReminderRule) -> Result<String, EbbError> {
    let words = reader.words();
    if let (ReminderAbout::Prompt { prompt }, Recurrence::Interval { minutes, from, to }) = (&rule.about, &rule.when) {
        return Ok(prompt_label(words, *prompt, (*minutes, *from, *to), rule));
    }
    let days = rule.weekdays.iter().map(|day| words.get(&format!("weekday-{day}"))).collect::<Vec<_>>().join(", ");
    let flare =
        if rule.about.is_dose() { String::new() } else { words.get(&format!("reminder-flare-{}", rule.in_flare.id())) };
    let parts = [
        about_label(reader, &rule.about)?,
        when_label(reader, &rule.when),
        days,
        flare,
        if rule.adaptive { words.get("reminder-adaptive") } else { String::new() },
        if rule.always { words.get("reminder-always") } else { String::new() },
        rule.zone.clone().unwrap_or_default(),
    ];
    Ok(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}

fn about_label(reader: &Reader<'_>, about: &ReminderAbout) -> Result<String, EbbError> {
    let words = reader.words();
    Ok(match about {
        ReminderAbout::CheckIn { id } => check_ins::name(reader, id)?.unwrap_or_default(),
        ReminderAbout::Dose { medicine } => medicine_name(reader, medicine)?,
        ReminderAbout::Refill { medicine, at, .. } => {
            let arguments: [Argument<'_>; 2] =
                [("medicine", medicine_name(reader, medicine)?.into()), ("count", (*at).into())];
            words.say("reminder-about-refill", &arguments)
        }
        ReminderAbout::Prompt { prompt } => words.get(&format!("prompt-kind-{}", prompt.id())),
        ReminderAbout::WindDown => words.get("reminder-about-wind-down"),
        ReminderAbout::Movement => words.get("reminder-about-movement"),
        ReminderAbout::Experiment { name } | ReminderAbout::Appointment { name, before: 0 } => name.clone(),
        ReminderAbout::Appointment { name, before } => {
            let arguments: [Argument<'_>; 2] =
                [("name", name.clone().into()), ("length", length(words, *before).into())];
            words.say("reminder-about-appointment", &arguments)
        }
        ReminderAbout::Custom { text } => text.clone(),
    })
}

fn when_label(reader: &Reader<'_>, when: &Recurrence) -> String {
    let words = reader.words();
    match when {
        Recurrence::At { times } => times.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        Recurrence::Window { from, to } => {
            words.say("reminder-when-window", &[("from", from.to_string().into()), ("to", to.to_string().into())])
        }
        Recurrence::Every { minutes, from, to } | Recurrence::Interval { minutes, from, to } => {
            let arguments: [Argument<'_>; 3] = [
                ("length", length(words, *minutes).into()),
                ("from", from.to_string().into()),
                ("to", to.to_string().into()),
            ];
            words.say("reminder-when-every", &arguments)
        }
        Recurrence::Once { date, time } => format!("{date} {time}"),
        Recurrence::After { item, minutes } => {
            let label = reader.labels().item(item);
            words.say("reminder-when-after", &[("length", length(words, *minutes).into()), ("item", label.into())])
        }
    }
}

/// A prompt's rule, such as "Rest every 50 min, 09:00 to 17:00, Monday to Friday; half as often in a flare".
fn prompt_label(
    words: Words,
    prompt: PromptKind,
    (minutes, from, to): (u32, ClockTime, ClockTime),
    rule: &ReminderRule,
) -> String {
    let days = match rule.weekdays.as_slice() {
        [] | [1, 2, 3, 4, 5, 6, 7] => words.get("rule-every-day"),
        [1, 2, 3, 4, 5] => words.get("rule-working-days"),
        some => some.iter().map(|day| words.get(&format!("weekday-{day}"))).collect::<Vec<_>>().join(", "),
    };
    let label = words.say(
        "rule",
        &[
            ("what", words.get(&format!("prompt-kind-{}", prompt.id())).into()),
            ("every", length(words, minutes).into()),
            ("from", from.to_string().into()),
            ("to", to.to_string().into()),
            ("days", days.into()),
            ("flare", words.get(&format!("rule-flare-{}", rule.in_flare.id())).into()),
        ],
    );
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
