//! Reminders of a weekly medicine that ring more often than it is taken: asked about once before they are saved.

use std::collections::HashSet;

use chrono::{NaiveDate, TimeDelta};

use super::medicine_concern::medicine_concern;
use super::rule::{Recurrence, ReminderAbout, ReminderRule};
use super::saving_check::{ReminderCheck, SavingConcern};
use super::stored_rule::StoredRule;
use crate::catalog::{ItemId, usually_weekly_in};
use crate::error::EbbError;
use crate::items::find_item;
use crate::profile::{ClockTime, Medicine, medicines};
use crate::storage::Reader;
use crate::time::Moment;

/// Whose word it is that a medicine is weekly, as messages choose by it.
const OWN: &str = "own";
const USUAL: &str = "usual";

/// How far apart the reminders of a weekly medicine are at least, as its doses are.
const APART: TimeDelta = TimeDelta::days(6);

/// How far ahead a rule is looked at: two of its weeks.
const AHEAD: TimeDelta = TimeDelta::days(14);

/// What to ask before a rule is saved under an id.
pub(super) fn check_rule(
    reader: &Reader<'_>,
    id: Option<&str>,
    rule: ReminderRule,
    now: &Moment,
) -> Result<ReminderCheck, EbbError> {
    let rule = rule.checked()?;
    let given = match &rule.about {
        ReminderAbout::Dose { medicine } => medicine,
        ReminderAbout::Custom { text: name }
        | ReminderAbout::Experiment { name }
        | ReminderAbout::Appointment { name, .. } => return check_words(reader, name, &rule, now),
        _ => return Ok(ReminderCheck::nothing()),
    };
    let (medicine, mut rules, whose) = match medicines::find(reader, given) {
        Ok(saved) => {
            let rules = rules_of(reader, &saved.id, id)?;
            (saved.medicine, rules, OWN)
        }
        // Saving the rule adds it to the list.
        Err(_) => match usually_weekly(reader, given) {
            Some(item) => {
                let name = reader.labels().item(&item);
                (Medicine { name, weekly: true, ..Medicine::default() }, Vec::new(), USUAL)
            }
            None => return Ok(ReminderCheck::nothing()),
        },
    };
    if !medicine.weekly {
        return Ok(ReminderCheck::nothing());
    }
    let is_often_alone = ring_often(std::slice::from_ref(&rule), &medicine.times, now);
    rules.push(rule);
    let concern = match is_often_alone {
        true => SavingConcern::RingsOften,
        false if ring_often(&rules, &medicine.times, now) => SavingConcern::RingsBesideAnother,
        false => return Ok(ReminderCheck::nothing()),
    };
    Ok(ReminderCheck::about(concern, medicine.name, whose, reader.words()))
}

/// What to ask before a reminder in the person's own words is saved, which names a weekly medicine.
fn check_words(reader: &Reader<'_>, text: &str, rule: &ReminderRule, now: &Moment) -> Result<ReminderCheck, EbbError> {
    let Some(item) = usually_weekly_in(text).filter(|_| ring_often(std::slice::from_ref(rule), &[], now)) else {
        return Ok(ReminderCheck::nothing());
    };
    let listed = medicines::listed(reader)?.into_iter().map(|(_, medicine)| medicine);
    // Of one that is listed and not weekly, that was asked.
    if listed.filter(|medicine| medicine.item.as_ref() == Some(&item)).any(|medicine| !medicine.weekly) {
        return Ok(ReminderCheck::nothing());
    }
    Ok(ReminderCheck::about(SavingConcern::RingsOften, reader.labels().item(&item), USUAL, reader.words()))
}

/// What to ask before two items are merged: whether reminders of what is then a weekly medicine ring more often. `None` where
/// they do not.
pub(crate) fn check_merge(reader: &Reader<'_>, from: &ItemId, into: &ItemId) -> Result<Option<String>, EbbError> {
    let Some((weekly, both)) = medicines::weekly_once_merged(reader, from, into)? else { return Ok(None) };
    let times = both.iter().find(|(_, medicine)| medicine.item.as_ref() == Some(into)).or(both.first());
    let times = times.map(|(_, medicine)| medicine.times.clone()).unwrap_or_default();
    let (mut rules, mut newest) = (Vec::new(), None);
    for (_, stored) in reader.list::<StoredRule>()? {
        let StoredRule { since, rule, .. } = stored;
        let Some((_, medicine)) = both.iter().find(|(id, _)| rule.about.is_dose() && rule.about.medicine() == Some(id))
        else {
            continue;
        };
        rules.push(rule.at_times_of(&medicine.times));
        newest = [newest, Some(since)].into_iter().flatten().max_by_key(|since| since.at);
    }
    // Which days a rule names does not depend on when it is asked.
    let rings_often = newest.is_some_and(|now| ring_often(&rules, &times, &now));
    Ok(rings_often.then(|| reader.words().merge_rings_often(reader.labels().item(&weekly))))
}

/// What to ask before a medicine is saved under an id: whether one that is usually weekly is not, whether a weekly one is to
/// have several times a day, or reminders that ring more often, and whether a reminder is to lose the times that it follows.
pub(super) fn check_medicine(
    reader: &Reader<'_>,
    id: Option<&str>,
    medicine: &Medicine,
    now: &Moment,
) -> Result<ReminderCheck, EbbError> {
    let before = id.map(|id| reader.get::<Medicine>(id)).transpose()?.flatten();
    let name = medicine.name.clone();
    let changes = |same: fn(&Medicine, &Medicine) -> bool| before.as_ref().is_none_or(|old| !same(old, medicine));
    if let Some((concern, detail)) = medicine_concern(reader, before.as_ref(), medicine)? {
        return Ok(ReminderCheck::about(concern, name, &detail, reader.words()));
    }
    let concern = if !medicine.weekly {
        let contained = medicine.ingredients.iter().map(|one| &one.substance);
        let known =
            medicine.item.iter().chain(contained).find(|item| reader.catalog().is_usually_weekly(item)).cloned();
        let is_usual = known.or_else(|| usually_weekly(reader, &name)).is_some();
        let is_new = changes(|old, new| !old.weekly && old.name == new.name && old.ingredients == new.ingredients);
        (is_usual && is_new).then_some(SavingConcern::UsuallyWeekly)
    } else if !changes(|old, new| old.weekly && old.times == new.times) {
        None
    } else if medicine.times.iter().collect::<HashSet<_>>().len() > 1 {
        Some(SavingConcern::ManyTimes)
    } else {
        let rules = id.map(|id| rules_of(reader, id, None)).transpose()?.unwrap_or_default();
        ring_often(&rules, &medicine.times, now).then_some(SavingConcern::RemindersRingOften)
    };
    let concern = match (concern, id) {
        (None, Some(id)) if medicine.times.is_empty() && changes(|old, new| old.times == new.times) => {
            let follows = |rule: &ReminderRule| matches!(&rule.when, Recurrence::At { times } if times.is_empty());
            rules_of(reader, id, None)?.iter().any(follows).then_some(SavingConcern::ReminderStops)
        }
        (concern, _) => concern,
    };
    Ok(concern.map_or_else(ReminderCheck::nothing, |concern| ReminderCheck::about(concern, name, OWN, reader.words())))
}

/// The remedy of a name, or of a word in it, if it is one that is usually taken once a week.
fn usually_weekly(reader: &Reader<'_>, name: &str) -> Option<ItemId> {
    let labels = reader.labels();
    let named = find_item(&labels, name).ok().map(|item| item.id);
    named.filter(|item| labels.catalog.is_usually_weekly(item)).or_else(|| usually_weekly_in(name))
}

/// The rules about the doses of a medicine, without one of them.
fn rules_of(reader: &Reader<'_>, medicine: &str, without: Option<&str>) -> Result<Vec<ReminderRule>, EbbError> {
    let is_about = |rule: &ReminderRule| rule.about.is_dose() && rule.about.medicine() == Some(medicine);
    let all = reader.list::<StoredRule>()?.into_iter().filter(|(id, _)| Some(id.as_str()) != without);
    Ok(all.map(|(_, stored)| stored.rule).filter(is_about).collect())
}

/// Whether rules name two times less than six days apart. `times` are those of the medicine, for a rule that follows them.
fn ring_often(rules: &[ReminderRule], times: &[ClockTime], now: &Moment) -> bool {
    // How often something is logged is not known, so that a rule that follows it may ring every day.
    if rules.iter().any(|rule| matches!(rule.when, Recurrence::After { .. })) {
        return true;
    }
    let followed: Vec<ReminderRule> = rules.iter().map(|rule| rule.at_times_of(times)).collect();
    let today = now.local().date();
    let dates = rules.iter().filter_map(|rule| match rule.when {
        Recurrence::Once { date, .. } => Some(date.date()),
        _ => None,
    });
    let is_often = |date: NaiveDate| {
        let (first, last) =
            (date.checked_sub_signed(APART).unwrap_or(date), date.checked_add_signed(AHEAD).unwrap_or(date));
        let mut named: Vec<_> =
            followed.iter().flat_map(|rule| rule.slots(first, last)).map(|slot| slot.nominal).collect();
        named.sort_unstable();
        named.dedup();
        named.windows(2).any(|pair| pair[1] - pair[0] < APART)
    };
    dates.chain([today]).any(is_often)
}

impl ReminderRule {
    /// The rule with the medicine's times if it follows them.
    pub(super) fn at_times_of(&self, times: &[ClockTime]) -> Self {
        match &self.when {
            Recurrence::At { times: own } if own.is_empty() => {
                Self { when: Recurrence::At { times: times.to_vec() }, ..self.clone() }
            }
            _ => self.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(when: Recurrence, weekdays: &[u8]) -> ReminderRule {
        ReminderRule {
            about: ReminderAbout::Dose { medicine: "m".to_owned() },
            when,
            weekdays: weekdays.to_vec(),
            in_flare: super::super::rule::FlarePolicy::Same,
            skip_within: None,
            adaptive: false,
            zone: None,
            always: false,
        }
    }

    #[test]
    fn more_often_than_weekly_is_two_within_six_days() {
        let now: Moment = "2026-03-10T12:00:00+01:00[Europe/Berlin]".parse().unwrap();
        let time = |text: &str| -> ClockTime { text.parse().unwrap() };
        let at = |times: &[&str]| Recurrence::At { times: times.iter().map(|text| time(text)).collect() };
        let once = |date: &str| Recurrence::Once { date: date.parse().unwrap(), time: time("08:00") };
        let every = Recurrence::Every { minutes: 720, from: time("08:00"), to: time("20:00") };
        let after = Recurrence::After { item: ItemId("breakfast".to_owned()), minutes: 30 };
        let own = [time("08:00")];
        let often = |rules: &[ReminderRule]| ring_often(rules, &own, &now);
        for when in
            [at(&["08:00"]), at(&[]), every, after, Recurrence::Window { from: time("08:00"), to: time("09:00") }]
        {
            assert!(often(&[rule(when.clone(), &[])]), "{when:?} every day");
        }
        assert!(often(&[rule(at(&["08:00"]), &[1, 4])]), "twice a week");
        assert!(often(&[rule(at(&["08:00", "20:00"]), &[1])]), "twice a day");
        assert!(!often(&[rule(at(&["08:00"]), &[1])]));
        assert!(!often(&[rule(at(&[]), &[7])]), "at the medicine's own time");
        assert!(!often(&[rule(at(&["08:00"]), &[1]), rule(at(&["08:00"]), &[1])]), "two equal rules are one");
        assert!(often(&[rule(at(&["08:00"]), &[1]), rule(at(&["08:00"]), &[3])]), "two rules together");
        assert!(!often(&[rule(once("2026-05-04"), &[]), rule(once("2026-05-11"), &[])]));
        assert!(often(&[rule(once("2026-05-04"), &[]), rule(once("2026-05-06"), &[])]));
    }
}
