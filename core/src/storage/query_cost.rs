//! Counts the cost of queries, for tests.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use rusqlite::StatementStatus;
use rusqlite::trace::{TraceEvent, TraceEventCodes};

use super::{Store, lock};

/// The cost of some work to SQLite.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct QueryCost {
    /// Number of statements run.
    pub(crate) statements: u32,
    /// Number of virtual machine steps: some for each statement, and for each row examined, including those skipped.
    pub(crate) steps: i32,
}

#[derive(Default)]
struct Tally {
    seen: QueryCost,
    /// Last value of each statement's counter, which accumulates over runs.
    counters: HashMap<String, i32>,
}

impl Store {
    /// Counts the cost of `work`, which must only read, once its statements are prepared.
    pub(crate) fn query_cost(&self, work: impl Fn()) -> QueryCost {
        let tally = Arc::new(Mutex::new(Tally::default()));
        let counting = Arc::clone(&tally);
        let count = move |event: TraceEvent<'_>| {
            if let TraceEvent::Profile(statement, _) = event {
                let mut tally = lock(&counting);
                let now = statement.get_status(StatementStatus::VmStep);
                let before = tally.counters.insert(statement.sql().into_owned(), now).unwrap_or_default();
                tally.seen.statements += 1;
                tally.seen.steps += now - before;
            }
        };
        let profile = TraceEventCodes::SQLITE_TRACE_PROFILE;
        lock(&self.reader).as_mut().unwrap().trace_v2(profile, Some(count)).unwrap();
        work();
        lock(&tally).seen = QueryCost::default();
        work();
        let query_cost = lock(&tally).seen;
        lock(&self.reader).as_mut().unwrap().trace_v2(TraceEventCodes::empty(), None::<fn(TraceEvent<'_>)>).unwrap();
        query_cost
    }
}
