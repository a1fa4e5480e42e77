//! The settings that rows depend on. All other settings belong to their features.

use super::{Reader, StoreError};
use crate::catalog::ItemId;
use crate::days::CORE_AT_FIRST;
use crate::i18n::FlareWord;
use crate::time::Rollover;

/// The kind of the record that holds a setting, under the setting's id.
pub(crate) const SETTING: &str = "setting";

/// The id of the setting for the hour at which the person's day begins.
pub(crate) const ROLLOVER: &str = "day.rollover";

/// The id of the setting for the chosen core items.
pub(crate) const CORE_ITEMS: &str = "burden.core";

/// The id of the setting for the word that is used for a flare.
pub(crate) const FLARE_WORD: &str = "words.flare";

impl Reader<'_> {
    /// The person's word for a flare; the usual one if the file cannot be read, or has a word of a newer version.
    pub(super) fn flare_word(&self) -> FlareWord {
        let body = self.record(SETTING, FLARE_WORD).ok().flatten();
        body.and_then(|body| serde_json::from_str(&body).ok()).unwrap_or_default()
    }

    /// The hour at which the person's day begins.
    pub fn rollover(&self) -> Result<Rollover, StoreError> {
        let hour = self.record(SETTING, ROLLOVER)?.and_then(|body| body.parse().ok());
        Ok(hour.and_then(Rollover::at_hour).unwrap_or_default())
    }

    /// The items that are always core: chosen by the person; pain and fatigue by default.
    pub fn core_items(&self) -> Result<Vec<ItemId>, StoreError> {
        match self.record(SETTING, CORE_ITEMS)? {
            Some(body) => Ok(serde_json::from_str(&body)?),
            None => Ok(CORE_AT_FIRST.map(|item| ItemId(item.to_owned())).into()),
        }
    }
}
