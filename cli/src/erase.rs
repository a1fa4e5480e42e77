//! Erasing for good, after one question.

use ebb_core::EbbError;
use ebb_core::keeping::Places;
use ebb_core::store::Erasure;

use crate::command::Desk;
use crate::{Refusal, clock};

impl Desk<'_> {
    /// Erases what is named, or everything where nothing is; without `yes` it only says what would go.
    pub(crate) fn erase(
        &self,
        entry: Option<&str>,
        item: Option<&str>,
        days: Option<&str>,
        yes: bool,
    ) -> Result<(), Refusal> {
        let what = match (entry, item, days) {
            (Some(entry), _, _) => Some(Erasure::Entry { entry: self.journal.logging().find(entry)? }),
            (_, Some(item), _) => Some(Erasure::Item { item: self.journal.find_item(item)?.id }),
            (_, _, Some(days)) => Some(range(days)?),
            (None, None, None) => None,
        };
        let words = self.journal.words();
        let question = match &what {
            Some(what) => self.journal.erase_question(what)?.question,
            None => words.get("erase-question-everything"),
        };
        if !yes {
            return Err(Refusal::Said(format!("{question} {}", words.get("page-erase-yes"))));
        }
        if let Some(what) = what {
            return self.print_change(&self.journal.erase(&what, Some(self.copies), self.now)?);
        }
        let places = Places { copies: Some(self.copies.display().to_string()), ..Places::default() };
        let left = self.journal.erase_everything(&places);
        self.print(&serde_json::json!({ "left": left }), || {
            let left = left.iter().map(|path| words.say("page-left-as-it-is", &[("path", path.into())]));
            [words.get("page-erased-everything")].into_iter().chain(left).collect::<Vec<_>>().join("\n")
        })
    }
}

/// A day, or two with two dots between.
fn range(text: &str) -> Result<Erasure, EbbError> {
    let (first, last) = text.split_once("..").unwrap_or((text, text));
    Ok(Erasure::Days { first: clock::day(first)?, last: clock::day(last)? })
}
