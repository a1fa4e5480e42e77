//! Signs to act on: which of the rules hold of what was said now, once a new episode.

use chrono::{Datelike as _, TimeDelta};
use serde::Serialize;

use super::numbers;
use super::reported_entry::ReportedEntry;
use super::rules::{Episodes, NEW_DAYS, Person, RULES, Rule, SignUrgency, Window};
use super::set_aside;
use super::sign_items::{HOPELESSNESS, SignItems};
use crate::catalog::{Catalog, is_of_class};
use crate::entry::EntryId;
use crate::error::EbbError;
use crate::i18n::{Language, Words};
use crate::profile::{self, Medicine};
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::Moment;

/// A sign that was not there for so long is a new episode. Convention: a fortnight outlasts most infections, and a line that
/// came daily would soon not be read.
pub(super) const EPISODE: TimeDelta = TimeDelta::days(14);

/// Days back that hold what was said within 24 hours, and in the 24 hours before each entry of it.
const NOW_AND_BEFORE: i32 = 3;

/// Within an episode a sign counts anew from this severity on, if it is worse by [`WORSE_BY`] than all of it before.
const WORSE_FROM: f64 = 7.0;
/// See [`WORSE_FROM`].
const WORSE_BY: f64 = 3.0;

/// A sign to act on: one calm line, shown at once, once an episode.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct DangerSign {
    /// Identifies it, for setting it aside.
    pub id: String,
    /// Which rule it is of, such as `chest-or-breath`.
    pub rule: String,
    /// How soon help is needed.
    pub urgency: SignUrgency,
    /// The entry that completed it.
    pub entry: EntryId,
    /// The line, with the number in it.
    pub text: String,
    /// The emergency number of the chosen country, to dial; absent where none is chosen or known.
    pub number: Option<String>,
}

/// The signs to act on now, the most urgent first; of each rule at most one.
pub(crate) fn list(reader: &Reader<'_>, recent: &RecentDays, now: &Moment) -> Result<Vec<DangerSign>, EbbError> {
    let items = SignItems::of(recent, &reader.catalog());
    let of_a_rule = |id: &str| id != HOPELESSNESS;
    // Mostly nothing of this was said since yesterday, and today's rows, which are read already, suffice.
    if !items.any_since_yesterday(recent, of_a_rule) {
        return Ok(Vec::new());
    }
    let about = profile::about_me(reader)?;
    let age = about.birth_year.map(|year| now.local().year() - year);
    let takes_statin =
        profile::medicines::list(reader)?.iter().any(|saved| is_statin(&saved.medicine, &reader.catalog()));
    let person = Person { is_under_50: age.is_some_and(|age| age < 50), takes_statin };
    // The days before can only make a sign an old one, so they are read only if there is one to judge.
    let lately = items.read(reader, of_a_rule, NOW_AND_BEFORE, now)?;
    let holds = |rule: &Rule| new_episodes(rule, &lately, person).into_iter().any(|said| said.is_of_now(now));
    if !RULES.iter().any(holds) {
        return Ok(Vec::new());
    }
    let days = i32::try_from(NEW_DAYS + EPISODE.num_days()).unwrap_or(i32::MAX) + 2;
    let said = items.read(reader, of_a_rule, days, now)?;
    let number = numbers::emergency(about.country.as_deref());
    let mut signs = Vec::new();
    for rule in RULES {
        // One line, however much of the sign was said: of the newest, which is the one just logged. Setting it aside sets
        // aside what came before it too.
        let newest = new_episodes(rule, &said, person).into_iter().rfind(|said| said.is_of_now(now));
        if let Some(entry) = newest
            && !set_aside::is(reader, rule.id, &entry.entry)?
        {
            signs.push(sign(rule, entry, number, reader.words()));
        }
    }
    Ok(signs)
}

fn sign(rule: &Rule, entry: &ReportedEntry, number: Option<&str>, words: Words) -> DangerSign {
    let said = number.map_or_else(|| words.safety_emergency_number(), str::to_owned);
    DangerSign {
        id: set_aside::id(rule.id, &entry.entry),
        rule: rule.id.to_owned(),
        urgency: rule.urgency,
        entry: entry.entry.clone(),
        text: words.say(rule.text, &[("number", said.into())]),
        number: number.map(str::to_owned),
    }
}

/// An earlier entry of an episode.
struct Earlier<'a> {
    said: &'a ReportedEntry,
    /// Its item was said to be gone since.
    is_gone: bool,
    /// It began an episode, so that the line was shown for it.
    is_shown: bool,
}

impl Earlier<'_> {
    /// What a later entry is compared with. Of what is gone and comes back strong, the line is said again.
    fn worst(&self) -> Option<f64> {
        self.said.value.map(|value| if self.is_gone { value.min(WORSE_FROM - WORSE_BY) } else { value })
    }
}

/// Whether an item is of breathing.
fn is_breath(item: &str) -> bool {
    item == "shortness-of-breath"
}

/// The entries that begin a new episode of a sign, in order of time.
fn new_episodes<'a>(rule: &Rule, said: &'a [ReportedEntry], person: Person) -> Vec<&'a ReportedEntry> {
    let completes = |at: usize| (rule.holds)(&Window { person, last: &said[at], said: &said[..=at] });
    let mut in_order: Vec<usize> = (0..said.len()).filter(|at| rule.items.contains(&said[*at].item.as_str())).collect();
    // What is said later of an earlier hour makes no old one of what the line was shown for. Stable: at once, in order of time.
    in_order.sort_by_key(|at| said[*at].logged_at);
    let mut before: Vec<Earlier<'_>> = Vec::new();
    let mut new = Vec::new();
    for at in in_order {
        let last = &said[at];
        // An answer "none" completes nothing, even while the rest of the 24 hours does.
        if !last.is_there() {
            let is_over = |one: &Earlier<'_>| one.said.item == last.item && one.said.at <= last.at;
            before.iter_mut().filter(|one| is_over(one)).for_each(|one| one.is_gone = true);
            before.retain(|one| !one.is_gone || rule.episodes == Episodes::BreathApart);
            continue;
        }
        if !completes(at) {
            continue;
        }
        before.retain(|one| one.said.at > last.at - EPISODE);
        let is_alike = |one: &Earlier<'_>| match rule.episodes {
            Episodes::Together => true,
            Episodes::ByItem => one.said.item == last.item,
            Episodes::BreathApart => is_breath(&one.said.item) == is_breath(&last.item),
        };
        let of_episode = || before.iter().filter(|one| is_alike(one));
        // Compared with what the line was shown for: 4, 6, 8 is much worse than the 4 that was heard of.
        let worst = of_episode().filter(|one| one.is_shown).filter_map(Earlier::worst).fold(0.0, f64::max);
        let is_worse = match last.value {
            Some(value) => value >= WORSE_FROM && value >= worst + WORSE_BY,
            // Present without a number is unknown, not little.
            None => of_episode().all(|one| one.is_gone),
        };
        let is_shown = of_episode().next().is_none() || is_worse;
        if is_shown {
            new.push(at);
        }
        before.push(Earlier { said: last, is_gone: false, is_shown });
    }
    new.sort_unstable();
    new.into_iter().map(|at| &said[at]).collect()
}

/// Whether a medicine is a statin, by its class, its own name, or a name of its item in any language.
fn is_statin(medicine: &Medicine, catalog: &Catalog) -> bool {
    if medicine.is_of_class("statin") {
        return true;
    }
    if medicine.item.as_ref().is_some_and(|item| is_of_class(item, "statin")) {
        return true;
    }
    let mut names = vec![medicine.name.clone()];
    if let Some(item) = &medicine.item {
        names.extend(Language::ALL.map(|language| catalog.label(item, Words::new(language))));
    }
    names.iter().any(|name| name.to_lowercase().split(|c: char| !c.is_alphanumeric()).any(is_name_of_statin))
}

/// The names of statins end alike in every language; a few others do too.
fn is_name_of_statin(word: &str) -> bool {
    const OTHERS: [&str; 6] = ["nystatin", "nistatin", "pentostatin", "cilastatin", "somatostatin", "ecallantistatin"];
    let stem = word.trim_end_matches(['s', 'a', 'e']);
    let stem = stem.strip_suffix("en").filter(|stem| stem.ends_with("statin")).unwrap_or(stem);
    stem.ends_with("statin") && !OTHERS.contains(&stem)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::{BUILT_IN, ItemKind};

    #[test]
    fn every_rule_speaks_of_items_that_exist_and_has_its_line() {
        for rule in RULES {
            for item in rule.items {
                let known = BUILT_IN.iter().find(|known| known.id == *item);
                let kind = known.unwrap_or_else(|| panic!("{}: no {item}", rule.id)).kind;
                assert!(matches!(kind, ItemKind::Symptom | ItemKind::Measurement), "{item}");
            }
            for language in Language::ALL {
                let text = Words::new(language).say(rule.text, &[("number", "112".into())]);
                assert!(text.contains("112") && !text.contains('\n'), "{language:?}: {text}");
                assert!(text.chars().count() <= 200, "one line: {text}");
            }
        }
        assert!(RULES.is_sorted_by_key(|rule| rule.urgency), "the most urgent first");
    }

    #[test]
    fn statins_are_known_by_their_names() {
        for name in
            ["atorvastatin", "simvastatina", "rosuvastatine", "statin", "statins", "statine", "estatina", "statinen"]
        {
            assert!(is_name_of_statin(name), "{name}");
        }
        for name in ["nystatin", "nistatina", "cilastatin", "station", "ibuprofen", ""] {
            assert!(!is_name_of_statin(name), "{name}");
        }
    }
}
