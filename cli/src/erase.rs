//! `ebb erase`: permanent erasure after one confirmation.

use ebb_core::maintenance::JournalFiles;
use ebb_core::storage::Erasure;

use crate::command::{Context, note};
use crate::{CliError, output};

impl Context<'_> {
    /// Erases the given selection, or everything if there is none. Without `yes` it only prints what would be erased.
    pub(crate) fn erase(
        &self,
        entry: Option<&str>,
        item: Option<&str>,
        days: Option<&str>,
        text: Option<&str>,
        yes: bool,
    ) -> Result<(), CliError> {
        let what = match (entry, item, days, text) {
            (Some(entry), ..) => Some(Erasure::Entry { entry: self.journal.logging().find(entry)? }),
            (_, Some(item), ..) => Some(Erasure::Item { item: self.journal.items().find_item_or_archived(item)?.id }),
            (_, _, Some(days), _) => {
                let (first, last) = self.range_of_days(days)?;
                Some(Erasure::Days { first, last })
            }
            (.., Some(text)) => Some(Erasure::Words { text: text.to_owned() }),
            (None, None, None, None) => None,
        };
        let words = self.journal.words();
        let preview = match &what {
            Some(what) => self.journal.maintenance().erase_question(what)?,
            None => self.journal.maintenance().erase_everything_question(),
        };
        if let (Some(Erasure::Days { first, last }), 0) = (&what, preview.entries) {
            let (first, last) = (first.to_string(), last.to_string());
            let same = first == last;
            let none =
                if same { words.error_nothing_that_day(first) } else { words.error_nothing_those_days(first, last) };
            return Err(CliError::Message(none));
        }
        let question = preview.question;
        if !yes {
            return Err(CliError::Message(format!("{question} {}", words.page_erase_yes())));
        }
        let lines = |all: &[String]| all.iter().map(|line| output::escaped(line)).collect::<Vec<_>>().join("\n");
        // Told at the end, and known only as long as there is a diary.
        let elsewhere = self.copies_elsewhere();
        if let Some(what) = what {
            let erased = self.journal.maintenance().erase(&what, Some(self.copies), self.now)?;
            let label = std::slice::from_ref(&erased.change.label);
            self.print(&erased, || lines(&[label, &erased.sentences].concat()))?;
        } else {
            let files = JournalFiles { copies: Some(self.copies.display().to_string()), ..JournalFiles::default() };
            let done = self.journal.maintenance().erase_everything(&files);
            self.print(&done, || lines(&done.sentences))?;
        }
        for (folder, names) in elsewhere {
            note(&words.erase_copies_elsewhere(folder.display().to_string(), names.join(", ")));
        }
        Ok(())
    }
}
