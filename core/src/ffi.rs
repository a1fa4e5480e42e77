//! How core's types cross to Kotlin and Swift: instants as the platform's own, days and ids as strings
//! that each side maps to a type of its own.

use std::time::SystemTime;

use crate::catalog::ItemId;
use crate::entry::EntryId;
use crate::moment::{Day, Timestamp};

uniffi::custom_type!(Timestamp, SystemTime, { remote });
uniffi::custom_type!(Day, String, {
    try_lift: |text| text.parse::<Day>().map_err(Into::into),
    lower: |day| day.to_string(),
});
uniffi::custom_newtype!(EntryId, String);
uniffi::custom_newtype!(ItemId, String);
