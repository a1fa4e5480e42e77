//! What the words of `ebb log` refer to: an item, a night, a day's load, a pressure point or a note.

use ebb_core::EbbError;
use ebb_core::catalog::{Item, ItemKind};
use ebb_core::check_ins::CheckInAsk;
use ebb_core::entry::{DayLevel, EntryKind, Scale, is_dose_in_words};
use ebb_core::i18n::{
    FlareWord, Language, MessageKey, SeverityWord, Words, keys, read_duration, read_rating, read_severity_word,
    says_no_sleep,
};
use ebb_core::{InvalidInput, Missing};

use crate::CliError;
use crate::command::Context;

use super::LogArgs;
use super::amount::{parse, severity};

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
    pub(super) fn what(&self, arguments: &LogArgs) -> Result<Subject, CliError> {
        let given = arguments.what.as_slice();
        // Quoting does not matter: the words are split either way.
        let words: Vec<String> = given.iter().flat_map(|part| part.split_whitespace().map(str::to_owned)).collect();
        let folded: Vec<String> = words.iter().map(|word| word.to_lowercase().replace(['-', '_'], " ")).collect();
        let whole = folded.join(" ");
        let said = |key| self.words().get(key).to_lowercase();
        // An item that is called so goes first.
        if says_no_sleep(&words.join(" ")) && self.named(&whole).is_empty() {
            return Ok(Subject::Sleep { nap: false, length: Some("0".to_owned()) });
        }
        for level in DayLevel::ALL {
            // "A heavy day" with or without its article, or "day heavy".
            let own = self.words().variant("entry", format!("{}-day", level.id())).to_lowercase();
            let bare = own.split_once(' ').map_or("", |(_, rest)| rest).to_owned();
            if [own, bare, format!("{} day", level.id()), format!("day {}", level.id())].contains(&whole) {
                let day = (self.words().kind_day_load(), format!("ebb log day {}", level.id()));
                return match self.named(&whole).as_slice() {
                    [] => Ok(Subject::Day(level)),
                    items => Err(self.which(&whole, [day], items, None)),
                };
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
        // The word, the rest, and the items that have the word as their name.
        let head = |key: MessageKey, english: &str| {
            let own = said(key);
            let others = Language::ALL.map(|language| Words::new(language).get(key).to_lowercase());
            let heads: Vec<&str> =
                [own.as_str(), english].into_iter().chain(others.iter().map(String::as_str)).collect();
            let (head, count) = heads.iter().find_map(|head| after(head).map(|count| ((*head).to_owned(), count)))?;
            let items = self.named(&head);
            Some((head, tail(count), items))
        };
        for (key, english, nap) in [(keys::ENTRY_SLEEP, "sleep", false), (keys::ENTRY_NAP, "nap", true)] {
            let Some((head, rest, items)) = head(key, english) else { continue };
            let rest = rest.join(" ");
            let is_none = !nap && read_severity_word(&rest) == Some(SeverityWord::Step(0));
            let rest = if is_none { "0".to_owned() } else { rest };
            let length = read_duration(&rest);
            let asleep = rest.is_empty() || length.is_some() || rest.starts_with(char::is_numeric);
            let sleep = || Subject::Sleep { nap, length: (!rest.is_empty()).then(|| rest.clone()) };
            if items.is_empty() {
                if asleep {
                    return Ok(sleep());
                }
                continue;
            }
            // Only what lasts has a length; a severity has no unit and is no more than 10.
            let of_a_night = given_of_sleep(arguments) || length.is_some_and(|it| it.has_unit || it.minutes > 24.0);
            if of_a_night && !items.iter().any(|item| fits(item, Some(&rest)) && !rest.is_empty()) {
                return Ok(sleep());
            }
            if asleep {
                let night = (self.words().get(key), format!("ebb log {head} 7h30"));
                return Err(self.which(&head, [night], &items, Some(&rest)));
            }
        }
        if let Some((_, rest, items)) = head(keys::KIND_PRESSURE_POINT, "pressure point")
            && (items.is_empty() || self.names_a_place(&rest))
        {
            return Ok(Subject::Point(rest));
        }
        if let Some((_, rest, items)) = head(keys::KIND_NOTE, "note") {
            let text = rest.join(" ");
            // What is no amount of the person's own item of that name is a note.
            if !items.iter().any(|item| rest.is_empty() || is_amount_of(item, &text)) {
                if rest.is_empty() {
                    return Err(CliError::Message(self.words().error_nothing_said()));
                }
                // A quoted note keeps its line breaks.
                return Ok(Subject::Note(if let [_, text] = given { text.clone() } else { text }));
            }
        }
        if whole == "day" || whole == said(keys::KIND_DAY_LOAD) {
            return Err(CliError::Message(self.words().error_level_needed()));
        }
        if self.says_own_flare_word(&whole) {
            return Err(self.flare_has_a_command());
        }
        let unknown = |error: &CliError| error.code() == "unknown-item";
        let of_sleep = || head(keys::ENTRY_SLEEP, "sleep").or_else(|| head(keys::ENTRY_NAP, "nap"));
        let (item, amount) = match self.item_and_amount(given) {
            // The word is known, and what follows is no length of it.
            Err(error) if unknown(&error) && of_sleep().is_some() => {
                let rest = of_sleep().map(|(_, rest, _)| rest.join(" ")).unwrap_or_default();
                return Err(CliError::Message(self.words().error_not_a_night(ebb_core::excerpt(&rest))));
            }
            Err(error) if unknown(&error) && is_called_flare(&whole) => return Err(self.flare_has_a_command()),
            found => found?,
        };
        // The sign that doctors ask for, under the word that people use.
        let minutes = amount.as_deref().and_then(read_duration).filter(|it| it.has_unit);
        if item.id.0 == "stiffness" && minutes.is_some() {
            return Ok(Subject::Item(self.journal.items().find_item("morning-stiffness")?, amount));
        }
        Ok(Subject::Item(item, amount))
    }

    fn flare_has_a_command(&self) -> CliError {
        CliError::Message(self.words().error_flare_has_a_command())
    }

    /// Whether the words begin with the one that the person chose for a flare. What has it as another name, as the malaise
    /// after effort has "crash", is then logged by its own name; an item of the person's own that is called so goes first.
    fn says_own_flare_word(&self, whole: &str) -> bool {
        let words = self.words();
        let own = words.kind_flare().to_lowercase();
        let is_label = |item: &Item| self.journal.catalog().label(&item.id, words).to_lowercase() == own;
        words.flare_word() != FlareWord::default() && begins(whole, &own) && !self.named(&own).iter().any(is_label)
    }

    /// The offered items of a name.
    fn named(&self, name: &str) -> Vec<Item> {
        self.journal.catalog().all_named(name, self.words()).into_iter().cloned().collect()
    }

    /// Asks which of several things of one name is meant: each with what to write instead.
    fn which<const N: usize>(
        &self,
        name: &str,
        others: [(String, String); N],
        items: &[Item],
        amount: Option<&str>,
    ) -> CliError {
        let words = self.words();
        let amount = amount.map(|amount| format!(" {amount}")).filter(|amount| amount.len() > 1).unwrap_or_default();
        let of_item = |item: &Item| {
            let kind = words.variant("kind", kind_of(item.kind).id());
            (kind, format!("ebb log {}{amount}", item.id.0))
        };
        let choices = others.into_iter().chain(items.iter().map(of_item));
        let choices = choices.map(|(what, how)| format!("{what}: {how}")).collect::<Vec<_>>().join("; ");
        CliError::Message(words.error_which_item(name, choices))
    }

    /// Finds the one item of a name that an amount fits.
    fn item_for(&self, name: &str, amount: Option<&str>) -> Result<Item, CliError> {
        let named = self.named(name);
        if named.len() < 2 {
            return match self.journal.items().find_item(name) {
                Err(unknown) if unknown.code() == "unknown-item" => self.item_of_nickname(name).ok_or(unknown.into()),
                // Its id is a word that people type.
                Ok(item) if item.archived && !item.id.is_own() => {
                    let item = self.journal.catalog().label(&item.id, self.words());
                    Err(EbbError::NotFound { missing: Missing::ArchivedItem { item } }.into())
                }
                found => Ok(found?),
            };
        }
        let fitting: Vec<&Item> = named.iter().filter(|item| fits(item, amount)).collect();
        match fitting.as_slice() {
            [one] => Ok((*one).clone()),
            _ => Err(self.which(name, [], &named, amount)),
        }
    }

    /// The item of the medicine that the person calls so.
    fn item_of_nickname(&self, name: &str) -> Option<Item> {
        let medicine = self.journal.medicines().find(name).ok()?.medicine;
        let is_nickname =
            medicine.nickname.as_ref().is_some_and(|own| own.trim().to_lowercase() == name.to_lowercase());
        self.journal.items().find_item(&medicine.item.filter(|_| is_nickname)?.0).ok()
    }

    /// Whether the words are a name and a severity. "Schmerz mittel" is no "Schmerzmittel", though spaces in a name do not
    /// matter.
    fn ends_in_severity(&self, words: &[&str]) -> bool {
        let Some((last, rest)) = words.split_last() else { return false };
        let name = rest.join(" ");
        read_severity_word(last).is_some() && (is_sleep(&name) || !self.named(&name).is_empty())
    }

    /// Splits the words into an item, which may have several words, and its amount.
    fn item_and_amount(&self, what: &[String]) -> Result<(Item, Option<String>), CliError> {
        // Quoting does not matter: the words are split either way.
        let words: Vec<&str> = what.iter().flat_map(|part| part.split_whitespace()).collect();
        if let [.., last] = what
            && last.trim().is_empty()
        {
            // An empty variable of a script must not mean "present".
            return Ok((self.item_for(&words.join(" "), None)?, Some(String::new())));
        }
        let whole = if self.ends_in_severity(&words) {
            let given = words.join(" ");
            Err(EbbError::NotFound { missing: Missing::Item { given, suggestions: Vec::new() } }.into())
        } else {
            self.item_for(&words.join(" "), None)
        };
        if let (Err(unknown), Some((first, rest))) = (&whole, words.split_first())
            && unknown.code() == "unknown-item"
            && NONE_OF.contains(&first.to_lowercase().replace('ú', "u").as_str())
            && let [symptom] = self.named(&rest.join(" ")).as_slice()
            && symptom.kind == ItemKind::Symptom
        {
            // "No pain": none is a severity.
            return Ok((symptom.clone(), Some("0".to_owned())));
        }
        match (whole, words.split_last()) {
            (Err(unknown), Some((last, rest))) if !rest.is_empty() && unknown.code() == "unknown-item" => {
                // A number with its unit: "ibuprofen 400 mg", "walking 1 h 30 min", "aspirin ½ tablet". Names have numbers
                // too: "omega 3 1000 mg". Or in words: "walking half an hour",
                // "aspirin half a tablet".
                let is_amount = |at: &usize| {
                    let is_number = words[*at].starts_with(|c: char| c.is_ascii_digit() || "¼½¾".contains(c));
                    let rest = words[*at..].join(" ");
                    is_number
                        || (words[*at].starts_with(['.', ',']) && parse(words[*at]).is_some())
                        || read_rating(&rest).is_some()
                        || read_duration(&rest).is_some_and(|read| read.has_unit)
                        || is_dose_in_words(&rest)
                        || read_severity_word(&rest).is_some()
                };
                // "Zomorph 2 capsules" where the pack is called "Zomorph 10".
                let mut suggested = None;
                for (name, amount) in (1..words.len()).rev().filter(is_amount).map(|at| words.split_at(at)) {
                    let amount = amount.join(" ");
                    let found = self.item_for(&name.join(" "), Some(&amount));
                    if found.as_ref().map_or_else(|error| error.code() != "unknown-item", |_| true) {
                        return Ok((found?, Some(amount)));
                    }
                    suggested = suggested.or(found.err().filter(has_suggestions));
                }
                // "pain six" has a mistake in the number, "brian fog" in the item.
                let item = self.item_for(&rest.join(" "), Some(last));
                let is_amount =
                    last.contains(|c: char| c.is_ascii_digit() || "¼½¾".contains(c)) || is_dose_in_words(last);
                if !is_amount && item.as_ref().is_ok_and(Item::is_medicine) {
                    return Err(self.no_amount_of(&words).unwrap_or(unknown));
                }
                item.map(|item| (item, Some((*last).to_owned()))).map_err(|shorter| match severity(last) {
                    Some(_) => shorter,
                    // "Can't go on walking" is no cry, and what stands before its last word would be one.
                    None if shorter.code() == "talk-to-someone" => unknown,
                    None if shorter.code() != "unknown-item" => shorter,
                    None => suggested.or_else(|| self.no_amount_of(&words)).unwrap_or(unknown),
                })
            }
            (found, _) => Ok((found?, None)),
        }
    }

    /// Names the medicine that the words begin with, and what can be written behind it; `None` if they begin with none.
    fn no_amount_of(&self, words: &[&str]) -> Option<CliError> {
        (1..words.len()).rev().find_map(|at| {
            let (name, amount) = (words[..at].join(" "), words[at..].join(" "));
            let named = self.named(&name);
            let item = named.first().filter(|item| named.len() == 1 && item.is_medicine())?;
            let label = self.journal.catalog().label(&item.id, self.words());
            Some(CliError::Message(self.words().error_not_an_amount_of(label, ebb_core::excerpt(&amount), name)))
        })
    }

    /// Refuses options that belong to another kind of entry: ignoring them would lose what the person said.
    pub(super) fn only_what_belongs(&self, what: &Subject, given: &LogArgs) -> Result<(), CliError> {
        let (kind, name) = match what {
            Subject::Item(item, _) => {
                let label = self.journal.catalog().label(&item.id, self.words());
                (kind_of(item.kind), label)
            }
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

/// Whether a refusal names what may have been meant.
fn has_suggestions(error: &CliError) -> bool {
    let CliError::Core(EbbError::NotFound { missing: Missing::Item { suggestions, .. } }) = error else { return false };
    !suggestions.is_empty()
}

/// Whether a name is the word for sleep, in any of the languages.
pub(crate) fn is_sleep(name: &str) -> bool {
    let name = name.trim().to_lowercase();
    name == CheckInAsk::Sleep.id()
        || Language::ALL.iter().any(|one| Words::new(*one).entry_sleep().to_lowercase() == name)
}

/// Whether an option says that sleep is meant.
fn given_of_sleep(arguments: &LogArgs) -> bool {
    arguments.from.is_some() || arguments.restored.is_some()
}

/// Whether an amount can be one of an item of its kind; without an amount, every item can be logged.
fn fits(item: &Item, amount: Option<&str>) -> bool {
    let Some(amount) = amount.map(str::trim).filter(|amount| !amount.is_empty()) else { return true };
    if let Some(number) = parse(amount) {
        let most = item.look.scale.map_or(10.0, Scale::top);
        let rated = matches!(item.kind, ItemKind::Symptom | ItemKind::Factor | ItemKind::Function);
        return !rated || (0.0..=most).contains(&number);
    }
    let lasts = matches!(item.kind, ItemKind::Activity | ItemKind::Rest) || item.unit.as_deref() == Some("min");
    if read_duration(amount).is_some() {
        return lasts;
    }
    let has_number = amount.contains(|c: char| c.is_ascii_digit() || "¼½¾".contains(c));
    match item.kind {
        ItemKind::Remedy => has_number || is_dose_in_words(amount),
        ItemKind::Measurement => has_number,
        ItemKind::Symptom => !has_number || severity(amount).is_some(),
        _ => false,
    }
}

/// Words that say that there is none of what follows, folded.
const NONE_OF: [&str; 8] = ["no", "zero", "kein", "keine", "keinen", "sin", "ningun", "ninguna"];

/// Whether a text can be read as an amount of an item.
fn is_amount_of(item: &Item, text: &str) -> bool {
    match item.kind {
        ItemKind::Symptom => severity(text).is_some(),
        _ => fits(item, Some(text)) && text.starts_with(|c: char| c.is_ascii_digit() || "¼½¾".contains(c)),
    }
}

/// Whether a text begins with a name.
fn begins(text: &str, name: &str) -> bool {
    text.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// Whether the words begin with any word for a flare, in any of the languages.
fn is_called_flare(whole: &str) -> bool {
    let mut names =
        Language::ALL.iter().flat_map(|language| FlareWord::ALL.map(|word| word.name(*language).to_lowercase()));
    names.any(|name| begins(whole, &name))
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
