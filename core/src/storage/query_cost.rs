//! What reading costs SQLite, counted for tests.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use rusqlite::StatementStatus;
use rusqlite::trace::{TraceEvent, TraceEventCodes};

use super::{Store, lock};

/// What some work made SQLite do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct QueryCost {
    /// Statements it ran.
    pub(crate) statements: u32,
    /// Steps of its machine: some for each statement and each row it looks at, also of those it passes over.
    pub(crate) steps: i32,
}

#[derive(Default)]
struct Tally {
    seen: QueryCost,
    /// Where each statement's own counter stood, which goes on from run to run.
    counters: HashMap<String, i32>,
}

impl Store {
    /// Counts what work that reads makes SQLite do, once its statements are prepared.
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
