//! The vocabulary, own words for the steps of severity, settings.

use ebb_core::catalog::{Family, ItemId, ItemLook, NewItem};
use ebb_core::entry::{Anchor, StepWords};
use ebb_core::items::{FamilyLine, ItemLine};
use ebb_core::settings::Settings;
use ebb_core::time::Moment;
use ebb_core::{Change, EbbError};

use crate::Ebb;

#[uniffi::export]
impl Ebb {
    /// Everything that can be logged, with its words, in the order it is offered; what is put away too.
    pub fn items(&self) -> Vec<ItemLine> {
        self.journal.items().list()
    }

    /// Every family with its words.
    pub fn families(&self) -> Vec<FamilyLine> {
        self.journal.items().families()
    }

    /// The item a person means by a word.
    pub fn find_item(&self, given: String) -> Result<ItemLine, EbbError> {
        self.journal.items().find(&given)
    }

    /// A new item of the person's own.
    pub fn add_item(&self, item: NewItem, now: Moment) -> Result<ItemLine, EbbError> {
        let items = self.journal.items();
        Ok(items.line(&items.add(&item, &now)?.item))
    }

    /// Another name for an item, everywhere at once.
    pub fn rename_item(&self, item: ItemId, label: String, now: Moment) -> Result<Change, EbbError> {
        Ok(self.journal.items().rename(&item, &label, &now)?.change)
    }

    /// No longer offers an item, or offers it again. Its entries stay.
    pub fn archive_item(&self, item: ItemId, archived: bool, now: Moment) -> Result<Change, EbbError> {
        Ok(self.journal.items().archive(&item, archived, &now)?.change)
    }

    /// Puts an item first in the grid, or back among the others.
    pub fn pin_item(&self, item: ItemId, pinned: bool, now: Moment) -> Result<Change, EbbError> {
        Ok(self.journal.items().pin(&item, pinned, &now)?.change)
    }

    /// Makes one item of two of the same kind; one undo parts them again.
    pub fn merge_items(&self, from: ItemId, into: ItemId, now: Moment) -> Result<Change, EbbError> {
        Ok(self.journal.items().merge(&from, &into, &now)?.change)
    }

    /// Where an item is looked for, what it looks like, and what its severity is asked on.
    pub fn shape_item(&self, item: ItemId, family: Family, look: ItemLook, now: Moment) -> Result<Change, EbbError> {
        Ok(self.journal.items().set_look(&item, family, look, &now)?.change)
    }

    /// What each step of severity means, for an item or for every symptom without words of its own.
    pub fn anchors(&self, item: Option<ItemId>) -> Result<Vec<Anchor>, EbbError> {
        self.journal.items().severity_words(item)
    }

    /// Rewrites the words of some steps. What was logged keeps the words it was given.
    pub fn set_anchors(&self, item: Option<ItemId>, words: Vec<StepWords>, now: Moment) -> Result<Change, EbbError> {
        self.journal.items().set_severity_words(item, &words, &now)
    }

    /// Back to the built-in words, for an item: to those for every symptom.
    pub fn reset_anchors(&self, item: Option<ItemId>, now: Moment) -> Result<Change, EbbError> {
        self.journal.items().reset_severity_words(item, &now)
    }

    /// The settings as they stand.
    pub fn settings(&self) -> Result<Settings, EbbError> {
        self.journal.preferences().get()
    }

    /// Lets the day begin at another hour, 0–12, from now on.
    pub fn set_day_begins(&self, hour: u8, now: Moment) -> Result<Change, EbbError> {
        self.journal.preferences().set_day_begins(hour, &now)
    }

    /// Makes the burden of these symptoms, for every day there is.
    pub fn set_core_items(&self, items: Vec<ItemId>, now: Moment) -> Result<Change, EbbError> {
        self.journal.preferences().set_core_items(&items, &now)
    }
}
