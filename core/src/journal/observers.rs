//! Observers of changes.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, Weak};

use super::Change;
use crate::storage::lock;

type Observer = Arc<dyn Fn(&Change) + Send + Sync>;

#[derive(Default)]
pub(super) struct Observers {
    next: u64,
    all: BTreeMap<u64, Observer>,
}

/// Handle of a subscription; dropping it unsubscribes.
#[must_use = "dropping it unsubscribes"]
pub struct Subscription {
    key: u64,
    observers: Weak<Mutex<Observers>>,
}

impl std::fmt::Debug for Subscription {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Subscription").field("key", &self.key).finish_non_exhaustive()
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(observers) = self.observers.upgrade() {
            lock(&observers).all.remove(&self.key);
        }
    }
}

pub(super) fn subscribe(
    observers: &Arc<Mutex<Observers>>,
    observer: impl Fn(&Change) + Send + Sync + 'static,
) -> Subscription {
    let mut all = lock(observers);
    let key = all.next;
    all.next += 1;
    all.all.insert(key, Arc::new(observer));
    Subscription { key, observers: Arc::downgrade(observers) }
}

pub(super) fn tell(observers: &Mutex<Observers>, change: &Change) {
    // Called outside the lock, because an observer may use the journal or drop its own subscription.
    let all: Vec<Observer> = lock(observers).all.values().cloned().collect();
    for observer in all {
        observer(change);
    }
}
