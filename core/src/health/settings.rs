//! Whether the phone's health store is read.

use serde::{Deserialize, Serialize};

use crate::i18n::Words;
use crate::journal::Setting;
use crate::labels::Labels;

/// Whether the phone's health store is read; off by default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(crate) struct HealthSettings {
    pub(super) on: bool,
}

impl Setting for HealthSettings {
    const ID: &'static str = "health.read";
    const TEXTS: &'static [&'static str] = &[];

    fn describe(words: Words) -> String {
        words.did_set_health()
    }

    fn value(&self, labels: &Labels) -> Option<String> {
        Some(if self.on { labels.words.health_is_on() } else { labels.words.health_is_off() })
    }
}
