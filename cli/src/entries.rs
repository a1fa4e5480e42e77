//! Commands on entries and items.

use clap::{Args, Subcommand, ValueEnum};
use ebb_core::InvalidInput;
use ebb_core::catalog::{Colour, Family, Icon, ItemKind, ItemLook, NewItem};
use ebb_core::entry::{Body, Dose, EntryId, EntryKind, Scale, Severity};
use ebb_core::items::FamilyLine;
use ebb_core::storage::Revision;
use ebb_core::{Change, EbbError, Missing};

use crate::CliError;
use crate::command::Context;

#[derive(Args)]
pub(crate) struct AmendArgs {
    /// Its id, or the end of it as `ebb day --ids` shows it
    entry: String,
    /// A new severity: 0 to 10, or none, mild, moderate, severe, present
    #[arg(long, allow_negative_numbers = true)]
    severity: Option<String>,
    /// A new dose of a medicine: 400 mg, 1/2 tablet
    #[arg(long, value_name = "DOSE")]
    dose: Option<String>,
    /// Change it without asking first
    #[arg(long)]
    yes: bool,
    /// A new length of an activity, a rest or sleep: 45, 1h30
    #[arg(long, value_name = "LENGTH")]
    minutes: Option<String>,
    /// A new time: 14:30, "30 min ago" or "2026-03-29 14:30"; a day alone, such as yesterday, has no time
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
    /// A new note; an empty one removes it
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum ItemCommand {
    /// Add an item of your own
    Add {
        /// What kind of thing it is
        #[arg(value_enum)]
        kind: ItemKindArg,
        /// Its name
        name: String,
        /// The unit of its number, for measurements and remedies
        #[arg(long)]
        unit: Option<String>,
        #[command(flatten)]
        look: LookArgs,
    },
    /// Change where an item is listed, how it looks and the scale it is rated on; anything you do not give stays
    Look {
        /// Which
        item: String,
        #[command(flatten)]
        look: LookArgs,
    },
    /// Rename an item, everywhere at once
    Rename {
        /// Which
        item: String,
        /// Its new name
        name: String,
    },
    /// Merge two items: every entry of the first becomes one of the second
    Merge {
        /// Which goes
        from: String,
        /// Which stays
        into: String,
        /// Merge two medicines without asking first
        #[arg(long)]
        yes: bool,
    },
    /// Stop offering an item; its entries stay
    Archive {
        /// Which
        item: String,
        /// Offer it again
        #[arg(long)]
        back: bool,
    },
    /// Put an item first in the grid
    Pin {
        /// Which
        item: String,
        /// Put it back among the others
        #[arg(long)]
        off: bool,
    },
}

#[derive(Args)]
pub(crate) struct LookArgs {
    /// The family it belongs to, such as sensory; `ebb items` shows the families
    #[arg(long)]
    family: Option<String>,
    /// Its picture: one of a small set, or none
    #[arg(long)]
    icon: Option<String>,
    /// Its colour: plain, sand, clay, moss, sea, dusk, or none
    #[arg(long)]
    colour: Option<String>,
    /// Symptoms: the scale severity is rated on: nrs11 (0 to 10), four-step, three-up, six-up, percent, or none
    #[arg(long)]
    scale: Option<String>,
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum ItemKindArg {
    Symptom,
    Activity,
    Rest,
    Factor,
    Remedy,
    Measurement,
    Function,
}

impl ItemKindArg {
    /// The item's kind, and the family in which it is listed.
    fn place(self) -> (ItemKind, Family) {
        match self {
            Self::Symptom => (ItemKind::Symptom, Family::GeneralSymptom),
            Self::Activity => (ItemKind::Activity, Family::SelfCare),
            Self::Rest => (ItemKind::Rest, Family::Rest),
            Self::Factor => (ItemKind::Factor, Family::Stress),
            Self::Remedy => (ItemKind::Remedy, Family::Therapy),
            Self::Measurement => (ItemKind::Measurement, Family::Vital),
            Self::Function => (ItemKind::Function, Family::Function),
        }
    }
}

/// Refuses a change of an entry that only one of another kind can have.
fn not_of_kind(body: &Body, id: &EntryId, kind: EntryKind) -> EbbError {
    let item = body.item().map_or_else(|| id.0.clone(), |(item, _)| item.0.clone());
    EbbError::Invalid { input: InvalidInput::WrongKind { item, kind } }
}

impl Context<'_> {
    pub(crate) fn amend(&self, arguments: &AmendArgs) -> Result<(), CliError> {
        let id = self.journal.logging().find(&arguments.entry)?;
        let severity = arguments.severity.as_deref().map(|text| self.severity(text)).transpose()?;
        let rating = |said: Severity| match said {
            Severity::Rated { rating } => Some(rating),
            Severity::Present => None,
        };
        let dose = arguments.dose.as_deref().map(|text| self.dose_of(&id, text)).transpose()?;
        if let Some(dose) = &dose {
            self.confirmed(self.journal.doses().check_amended(&id, dose, self.now)?, arguments.yes)?;
        }
        let length = arguments.minutes.as_deref().map(|text| self.length_of(text)).transpose()?;
        let when = arguments.at.as_deref().map(|at| self.when(at)).transpose()?;
        let change = self.journal.logging().amend(&id, self.now, |entry| {
            if let Some((said, mark)) = severity {
                match &mut entry.body {
                    Body::Symptom { severity, .. } => (*severity, entry.mark) = (said, mark),
                    Body::Flare { severity, .. } | Body::PressurePoint { severity, .. } => {
                        (*severity, entry.mark) = (rating(said), mark);
                    }
                    other => return Err(not_of_kind(other, &id, EntryKind::Symptom)),
                }
            }
            if let (Some(given), Body::Remedy { dose, .. }) = (dose, &mut entry.body) {
                *dose = Some(given);
            }
            if let Some(given) = length {
                match &mut entry.body {
                    Body::Activity { minutes, .. } | Body::Rest { minutes, .. } | Body::Sleep { minutes, .. } => {
                        *minutes = Some(given);
                    }
                    other => return Err(not_of_kind(other, &id, EntryKind::Activity)),
                }
            }
            if let Some(when) = &when {
                entry.when = when.clone();
            }
            if let Some(note) = &arguments.note {
                entry.note = Some(note.clone());
            }
            Ok(())
        })?;
        self.print_logged_for(&change, when.as_ref())
    }

    /// A dose as people write it, of the remedy that an entry logs.
    fn dose_of(&self, id: &EntryId, text: &str) -> Result<Dose, CliError> {
        let entry = self.journal.logging().get(id)?;
        match entry.map(|entry| entry.body) {
            Some(Body::Remedy { item, .. }) => Ok(self.journal.doses().parse(&item, text)?),
            Some(other) => Err(not_of_kind(&other, id, EntryKind::Remedy).into()),
            None => Err(EbbError::NotFound { missing: Missing::Entry { id: id.0.clone() } }.into()),
        }
    }

    pub(crate) fn delete(&self, entry: &str) -> Result<(), CliError> {
        self.on_entry(entry, |id| self.journal.logging().remove(id, self.now))
    }

    pub(crate) fn undelete(&self, entry: &str) -> Result<(), CliError> {
        let id = self.journal.logging().find(entry)?;
        self.print_brought_back(&self.journal.logging().restore(&id, self.now)?)
    }

    fn on_entry(&self, entry: &str, work: impl FnOnce(&EntryId) -> Result<Change, EbbError>) -> Result<(), CliError> {
        let id = self.journal.logging().find(entry)?;
        self.print_change(&work(&id)?)
    }

    pub(crate) fn entry_history(&self, entry: &str) -> Result<(), CliError> {
        let id = self.journal.logging().find(entry)?;
        let found: Vec<Revision> = self.journal.logging().history(&id)?;
        if self.json {
            return self.print(&found, String::new);
        }
        let lines = self.journal.views().entry(&id, self.now)?.history;
        self.print(&(), || {
            lines.iter().map(|line| format!("{}  {}", line.time, line.text)).collect::<Vec<_>>().join("\n")
        })
    }

    pub(crate) fn item(&self, command: &ItemCommand) -> Result<(), CliError> {
        let journal = self.journal;
        let id = |given: &str| journal.items().find_item_or_archived(given).map(|item| item.id);
        let saved = match command {
            ItemCommand::Add { kind, name, unit, look } => {
                let (kind, family) = kind.place();
                let (family, look) = self.look(look, family, ItemLook::default())?;
                let new = NewItem { kind, family, label: name.clone(), unit: unit.clone(), look };
                journal.items().add(&new, self.now)?
            }
            ItemCommand::Look { item, look } => {
                let item = journal.items().find_item(item)?;
                let (family, look) = self.look(look, item.family, item.look)?;
                journal.items().set_look(&item.id, family, look, self.now)?
            }
            ItemCommand::Rename { item, name } => journal.items().rename(&id(item)?, name, self.now)?,
            ItemCommand::Merge { from, into, yes } => {
                let (from, into) = (id(from)?, id(into)?);
                if let Some(question) = journal.items().check_merge(&from, &into)?.confirm.filter(|_| !yes) {
                    return Err(CliError::Message(self.words().error_merge_confirm(question)));
                }
                journal.items().merge(&from, &into, self.now)?
            }
            ItemCommand::Archive { item, back: true } => journal.items().archive(&id(item)?, false, self.now)?,
            ItemCommand::Archive { item, back: false } => {
                journal.items().archive(&journal.items().find_item(item)?.id, true, self.now)?
            }
            ItemCommand::Pin { item, off } => {
                journal.items().pin(&journal.items().find_item(item)?.id, !off, self.now)?
            }
        };
        self.print(&saved.item, || saved.change.label.clone())
    }

    /// Applies the given options to an item's look.
    fn look(&self, given: &LookArgs, family: Family, was: ItemLook) -> Result<(Family, ItemLook), CliError> {
        let family = given.family.as_deref().map_or(Ok(family), |text| self.family(text))?;
        // "none" removes it.
        let some = |text: &&str| !matches!(text.trim(), "none" | "");
        let mut look = was;
        if let Some(text) = given.icon.as_deref() {
            look.icon =
                Some(text).filter(some).map(|text| self.choice(text, &Icon::ALL, "icon", Icon::id)).transpose()?;
        }
        if let Some(text) = given.colour.as_deref() {
            look.colour = Some(text)
                .filter(some)
                .map(|text| self.choice(text, &Colour::ALL, "colour", Colour::id))
                .transpose()?;
        }
        if let Some(text) = given.scale.as_deref() {
            look.scale =
                Some(text).filter(some).map(|text| self.choice(text, &Scale::ALL, "scale", Scale::id)).transpose()?;
        }
        Ok((family, look))
    }

    fn family(&self, given: &str) -> Result<Family, CliError> {
        let families = self.journal.items().families();
        let id = |family: Family| serde_json::to_value(family).ok().and_then(|id| id.as_str().map(str::to_owned));
        let wanted = given.trim().to_lowercase();
        let same = |line: &&FamilyLine| {
            line.label.to_lowercase() == wanted || id(line.family).as_deref() == Some(&wanted.replace([' ', '_'], "-"))
        };
        families.iter().find(same).map(|line| line.family).ok_or_else(|| {
            let all = families.iter().filter_map(|line| id(line.family)).collect::<Vec<_>>().join(", ");
            let words = self.journal.words();
            CliError::Message(words.error_unknown_choice(ebb_core::excerpt(given), all))
        })
    }
}
