//! Which items make a sign: the built-in ones of the rules, and those of the person's own that are called so.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use super::reported_entry::{self, Meanings, ReportedEntry};
use super::rules::RULES;
use crate::catalog::{Catalog, ItemId, ItemKind, Namesakes};
use crate::error::EbbError;
use crate::recent_days::RecentDays;
use crate::storage::Reader;
use crate::time::Moment;

/// The item of hopelessness, whose button in the grid always has the card beside it.
pub(crate) const HOPELESSNESS: &str = "hopelessness";

/// The items that can make a sign: built-in ones, and those of the person's own that are called so.
#[derive(Debug)]
pub(super) struct SignItems {
    built_in: &'static BTreeSet<&'static str>,
    own: Meanings,
}

/// The built-in items of all rules.
fn built_in() -> &'static BTreeSet<&'static str> {
    static IDS: OnceLock<BTreeSet<&'static str>> = OnceLock::new();
    IDS.get_or_init(|| RULES.iter().flat_map(|rule| rule.items.iter().copied()).chain([HOPELESSNESS]).collect())
}

/// All their names, which are read once some item of the person's own is in use.
fn names() -> &'static Namesakes {
    static NAMES: OnceLock<Namesakes> = OnceLock::new();
    NAMES.get_or_init(|| Namesakes::of(built_in().iter().copied()))
}

impl SignItems {
    /// Those that were used in the last weeks.
    pub(super) fn of(recent: &RecentDays, catalog: &Catalog) -> Self {
        let used: BTreeSet<&ItemId> = recent.items.iter().map(|used| &used.item).filter(|item| item.is_own()).collect();
        let meant = |id: &ItemId| {
            let item = catalog.get(id)?;
            let may_be = matches!(item.kind, ItemKind::Symptom | ItemKind::Measurement | ItemKind::Factor);
            let label = item.label.as_deref().filter(|_| may_be)?;
            names().meant(label).map(|sign| (id.0.clone(), sign))
        };
        Self { built_in: built_in(), own: used.into_iter().filter_map(meant).collect() }
    }

    /// Whether any of some built-in items, or one that is called so, was used since yesterday.
    pub(super) fn any_since_yesterday(&self, recent: &RecentDays, of: impl Fn(&str) -> bool) -> bool {
        let yesterday = recent.day.plus(-1);
        let is_one = |id: &str| {
            let sign = self.own.get(id).copied().or_else(|| self.built_in.get(id).copied());
            sign.is_some_and(&of)
        };
        recent.items.iter().any(|used| used.day >= yesterday && is_one(&used.item.0))
    }

    /// The ids of some built-in items and of those that are called so.
    fn ids(&self, of: impl Fn(&str) -> bool) -> Vec<&str> {
        let built_in = self.built_in.iter().copied().filter(|id| of(id));
        built_in.chain(self.own.iter().filter(|(_, sign)| of(sign)).map(|(id, _)| id.as_str())).collect()
    }

    /// What was said of some built-in items and of those that are called so: see [`reported_entry::read`].
    pub(super) fn read(
        &self,
        reader: &Reader<'_>,
        of: impl Fn(&str) -> bool,
        days: i32,
        now: &Moment,
    ) -> Result<Vec<ReportedEntry>, EbbError> {
        reported_entry::read(reader, (&self.ids(of), &self.own), days, now)
    }
}
