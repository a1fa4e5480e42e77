//! What the words of `ebb log` refer to: an item, a night, a day's load, a pressure point or a note.

use ebb_core::EbbError;
use ebb_core::InvalidInput;
use ebb_core::catalog::{Item, ItemKind};
use ebb_core::entry::{DayLevel, EntryKind};
use ebb_core::i18n::{MessageKey, keys};

use crate::CliError;
use crate::command::Context;

use super::LogArgs;
use super::amount::severity;

/// What the words before the options refer to.
pub(super) enum Subject {
    Item(Item, Option<String>),
    Sleep { nap: bool, length: Option<String> },
    Day(DayLevel),
    Point(Vec<String>),
    Note(String),
}

impl Context<'_> {
    /// Resolves the words to a night, a day, a pressure point or a note, otherwise to an item.
    pub(super) fn what(&self, given: &[String]) -> Result<Subject, CliError> {
        // Quoting does not matter: the words are split either way.
        let words: Vec<String> = given.iter().flat_map(|part| part.split_whitespace().map(str::to_owned)).collect();
        let folded: Vec<String> = words.iter().map(|word| word.to_lowercase().replace(['-', '_'], " ")).collect();
        let whole = folded.join(" ");
        let said = |key| self.words().get(key).to_lowercase();
        for level in DayLevel::ALL {
            // "A heavy day" with or without its article, or "day heavy".
            let own = self.words().variant("entry", format!("{}-day", level.id())).to_lowercase();
            let bare = own.split_once(' ').map_or("", |(_, rest)| rest).to_owned();
            if [own, bare, format!("{} day", level.id()), format!("day {}", level.id())].contains(&whole) {
                return Ok(Subject::Day(level));
            }
        }
        let after = |head: &str| {
            let rest = whole.strip_prefix(head)?;
            (rest.is_empty() || rest.starts_with(' ')).then(|| head.split(' ').count())
        };
        // "pressure-point" is one word to the shell and two here.
        let tail = |count: usize| {
            let joined = folded.iter().take(count).filter(|word| word.contains(' ')).count();
            words.get(count - joined..).unwrap_or_default().to_vec()
        };
        // An own item of that name takes precedence.
        let free = |head: &&str| self.journal.find_item(head).is_err();
        let head = |key: MessageKey, english: &str| {
            let own = said(key);
            [own.as_str(), english].iter().filter(|head| free(head)).find_map(|head| after(head)).map(tail)
        };
        for (key, english, nap) in [(keys::ENTRY_SLEEP, "sleep", false), (keys::ENTRY_NAP, "nap", true)] {
            if let Some(rest) =
                head(key, english).filter(|rest| rest.is_empty() || rest[0].starts_with(char::is_numeric))
            {
                return Ok(Subject::Sleep { nap, length: (!rest.is_empty()).then(|| rest.join(" ")) });
            }
        }
        if let Some(rest) = head(keys::KIND_PRESSURE_POINT, "pressure point") {
            return Ok(Subject::Point(rest));
        }
        if let Some(rest) = head(keys::KIND_NOTE, "note") {
            if rest.is_empty() {
                return Err(CliError::Message(self.words().error_nothing_said()));
            }
            // A quoted note keeps its line breaks.
            return Ok(Subject::Note(if let [_, text] = given { text.clone() } else { rest.join(" ") }));
        }
        if whole == "day" || whole == said(keys::KIND_DAY_LOAD) {
            return Err(CliError::Message(self.words().error_level_needed()));
        }
        let (item, amount) = self.item_and_amount(given)?;
        Ok(Subject::Item(item, amount))
    }

    /// Splits the words into an item, which may have several words, and its amount.
    fn item_and_amount(&self, what: &[String]) -> Result<(Item, Option<String>), EbbError> {
        // Quoting does not matter: the words are split either way.
        let words: Vec<&str> = what.iter().flat_map(|part| part.split_whitespace()).collect();
        if let [.., last] = what
            && last.trim().is_empty()
        {
            // An empty variable of a script must not mean "present".
            return Ok((self.journal.find_item(&words.join(" "))?, Some(String::new())));
        }
        let whole = self.journal.find_item(&words.join(" "));
        match (whole, words.split_last()) {
            (Err(unknown), Some((last, rest))) if !rest.is_empty() => {
                // A number with its unit: "ibuprofen 400 mg", "walking 1 h 30 min", "aspirin ½ tablet". Names have numbers
                // too: "omega 3 1000 mg".
                let is_number = |at: &usize| words[*at].starts_with(|c: char| c.is_ascii_digit() || "¼½¾".contains(c));
                for (name, amount) in (1..words.len() - 1).rev().filter(is_number).map(|at| words.split_at(at)) {
                    if let Ok(item) = self.journal.find_item(&name.join(" ")) {
                        return Ok((item, Some(amount.join(" "))));
                    }
                }
                // "pain six" has a mistake in the number, "brian fog" in the item.
                let item = self.journal.find_item(&rest.join(" "));
                item.map(|item| (item, Some((*last).to_owned()))).map_err(|shorter| match severity(self, last) {
                    Some(_) => shorter,
                    None => unknown,
                })
            }
            (found, _) => Ok((found?, None)),
        }
    }

    /// Refuses options that belong to another kind of entry: ignoring them would lose what the person said.
    pub(super) fn only_what_belongs(&self, what: &Subject, given: &LogArgs) -> Result<(), CliError> {
        let (kind, name) = match what {
            Subject::Item(item, _) => (kind_of(item.kind), item.id.0.clone()),
            Subject::Sleep { .. } => (EntryKind::Sleep, self.words().kind_sleep()),
            Subject::Day(_) => (EntryKind::DayLoad, self.words().kind_day_load()),
            Subject::Point(_) => (EntryKind::PressurePoint, self.words().kind_pressure_point()),
            Subject::Note(_) => (EntryKind::Note, self.words().kind_note()),
        };
        let efforts = [&given.physical, &given.cognitive, &given.emotional];
        let belongs: [(bool, &[EntryKind]); 7] = [
            (!given.region.is_empty() || given.spread.is_some(), &[EntryKind::Symptom]),
            (given.side.is_some(), &[EntryKind::Symptom, EntryKind::PressurePoint]),
            (!given.quality.is_empty(), &[EntryKind::Symptom, EntryKind::Sleep]),
            (given.restored.is_some() || given.from.is_some(), &[EntryKind::Sleep]),
            (efforts.iter().any(|effort| effort.is_some()), &[EntryKind::Activity]),
            (given.skipped, &[EntryKind::Rest, EntryKind::Remedy]),
            (given.not_tender || given.examiner, &[EntryKind::PressurePoint]),
        ];
        match belongs.iter().find(|(given, kinds)| *given && !kinds.contains(&kind)) {
            Some((_, kinds)) => {
                Err(CliError::Core(EbbError::Invalid { input: InvalidInput::WrongKind { item: name, kind: kinds[0] } }))
            }
            None => Ok(()),
        }
    }
}

fn kind_of(kind: ItemKind) -> EntryKind {
    match kind {
        ItemKind::Symptom => EntryKind::Symptom,
        ItemKind::Activity => EntryKind::Activity,
        ItemKind::Rest => EntryKind::Rest,
        ItemKind::Factor => EntryKind::Factor,
        ItemKind::Remedy => EntryKind::Remedy,
        ItemKind::Measurement => EntryKind::Measurement,
        ItemKind::Function => EntryKind::Function,
    }
}
