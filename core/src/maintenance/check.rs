//! Checking the whole journal, and repairs that cannot lose anything.

use super::Maintenance;
use crate::error::EbbError;
use crate::storage::{CheckProblem, CheckReport, Store};

#[cfg_attr(feature = "uniffi", uniffi::export)]
impl Maintenance {
    /// Checks the whole journal: the file, every row, every derived day. Writes nothing.
    pub fn check(&self) -> Result<CheckReport, EbbError> {
        self.check_and(false)
    }

    /// Like [`Maintenance::check`], and makes the repairs that need no guessing. Entries are never changed.
    pub fn repair(&self) -> Result<CheckReport, EbbError> {
        self.check_and(true)
    }
}

impl Maintenance {
    fn check_and(&self, repair: bool) -> Result<CheckReport, EbbError> {
        let words = self.journal.words();
        let found = self.journal.store().check(repair)?;
        let in_words = |problem: CheckProblem| match problem {
            CheckProblem::File(detail) => words.problem_file(detail),
            CheckProblem::Entry(id) => words.problem_entry(id),
            CheckProblem::Record(id) => words.problem_record(id),
            CheckProblem::Derived => words.problem_derived(),
        };
        Ok(CheckReport {
            ok: found.problems.is_empty(),
            schema: Store::schema(),
            entries: found.entries,
            problems: found.problems.into_iter().map(in_words).collect(),
            repaired: found.repaired.into_iter().map(in_words).collect(),
        })
    }
}
