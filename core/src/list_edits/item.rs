//! Renaming, archiving and merging an item.

use crate::catalog::ItemId;
use crate::error::EbbError;
use crate::items::{self, ItemChange, Items};
use crate::storage::Verb;
use crate::time::Moment;
use crate::{profile, reminders};
use serde::Serialize;

/// What to ask before two items are merged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct MergeCheck {
    /// The question, which names both; absent where nothing is asked. They are merged all the same once that is answered.
    pub confirm: Option<String>,
}

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Items {
    /// Renames an item everywhere.
    pub fn rename(&self, id: &ItemId, label: &str, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save_item(now, |writer| {
            let before = writer.labels().item(id);
            let item = items::rename(writer, id, label)?;
            profile::rename_medicine(writer, &item.id, (&before, item.label.as_deref().unwrap_or(&before)))?;
            Ok(item)
        })
    }

    /// Archives an item so that it is no longer offered, or restores it. Its entries are kept. One of the list of medicines is
    /// refused: its reminders would go on. A merged item that is
    /// restored is an item of its own again, and its entries stay with the other.
    pub fn archive(&self, id: &ItemId, archived: bool, now: &Moment) -> Result<ItemChange, EbbError> {
        self.save_item(now, |writer| {
            if archived {
                profile::check_not_listed(writer, &writer.catalog().resolve(id))?;
            }
            items::archive(writer, id, archived)
        })
    }

    /// What to ask before an item is merged into another: whether two different medicines are really the same,
    /// and whether reminders of what is then a weekly medicine ring more often.
    pub fn check_merge(&self, from: &ItemId, into: &ItemId) -> Result<MergeCheck, EbbError> {
        self.journal.read(|reader| {
            let (labels, catalog) = (reader.labels(), reader.catalog());
            let list = profile::listed(reader)?;
            let is_listed = |id: &ItemId| list.iter().any(|(_, one)| one.item.as_ref() == Some(&catalog.resolve(id)));
            let one = items::merge_question(&labels, from, into, is_listed);
            let often = reminders::check_merge(reader, &catalog.resolve(from), &catalog.resolve(into))?;
            let questions: Vec<String> = one.into_iter().chain(often).collect();
            Ok(MergeCheck { confirm: (!questions.is_empty()).then(|| questions.join(" ")) })
        })
    }

    /// Merges an item into another of the same kind. All its entries move to the other item, and whatever is logged or
    /// imported under it from now on does too. Two medicines of the list become one, with the stricter limits, and equal
    /// reminders of them one. A single undo separates them again.
    pub fn merge(&self, from: &ItemId, into: &ItemId, now: &Moment) -> Result<ItemChange, EbbError> {
        let (item, change) = self.journal.write(Verb::Set, now, |writer| {
            let before = writer.catalog();
            let (old, new) = (before.resolve(from), before.resolve(into));
            let medicines = profile::merge_medicines(writer, &old, &new, now)?;
            let item = items::merge(writer, from, into)?;
            if let Some(merged) = &medicines {
                reminders::follow_medicine(writer, merged, now)?;
            }
            let label = items::change_label(&writer.labels(), before.get(&item.id), &item);
            let sentences = medicines.into_iter().flat_map(|merged| merged.sentences);
            let label = std::iter::once(label).chain(sentences).collect::<Vec<_>>().join(". ");
            Ok((item, label))
        })?;
        Ok(ItemChange { item, change })
    }
}
