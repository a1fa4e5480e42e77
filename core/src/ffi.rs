//! How core's types cross to Kotlin and Swift: instants as the platform's own, exact decimals, days and ids as strings that each side maps
//! to a type of its own, paths as text.

use std::path::PathBuf;
use std::time::SystemTime;

use chrono::SubsecRound as _;

use crate::EbbError;
use crate::catalog::ItemId;
use crate::entry::{Amount, EntryId};
use crate::time::{Day, Timestamp};

uniffi::custom_type!(Timestamp, SystemTime, {
    remote,
    // Swift's `Date` is a floating-point number and comes back up to a nanosecond short. Truncation would move an
    // instant by a millisecond each time.
    try_lift: |time| Ok(Timestamp::from(time).round_subsecs(3)),
    lower: |time| time.into(),
});
uniffi::custom_type!(Day, String, {
    try_lift: |text| text.parse::<Day>().map_err(|error| EbbError::from(error).into()),
    lower: |day| day.to_string(),
});
uniffi::custom_type!(PathBuf, String, {
    remote,
    try_lift: |text| Ok(PathBuf::from(text)),
    lower: |path| path.display().to_string(),
});
uniffi::custom_type!(Amount, String, {
    remote,
    try_lift: |text| Ok(text.parse()?),
    lower: |amount| amount.to_string(),
});
uniffi::custom_newtype!(EntryId, String);
uniffi::custom_newtype!(ItemId, String);
