//! Derives days from entries. Everything here is a function of values; [`crate::storage`] stores the results and
//! updates them in the transaction that changes an entry.
//!
//! **Burden** is the mean over the person's *core items* of each item's maximum on the day, 0–10. Items that are
//! unknown on the day are left out, never read as 0, and a day on which none is known has no burden. The core items are
//! those the person chose (pain and fatigue by default), and every symptom rated on more than half of the days with any
//! rated symptom among the [`CORE_WINDOW`] days before, once there are [`CORE_LEAST`] of them. So an item logged only
//! on bad days never becomes core, and logging more on a bad day does not by itself raise its burden.
//!
//! **Marks** ([`Mark::weight`](crate::entry::Mark::weight)) serve usual values and learning, never what a day shows. Of
//! an item's values on a day, every one that was said counts for the highest and the mean, whether measured, given in
//! words or recalled; filled-in ones count only where nothing was said. The item's weight that day is the certainty with
//! which its highest value was said. A day's burden has the mean weight of the items it is made of, and below
//! [`WEIGHT_LEAST`] (more was filled in than reported) nothing is learned from it.
//!
//! **Sleep** is one night and the day's naps: see [`sleep`].
//!
//! **Load** is effort in *effort-minutes*: minutes × effort ÷ 10, separately for each kind of effort. A rating of a
//! whole day, which has no minutes, counts as [`WHOLE_DAY_MINUTES`]. An activity with minutes but without an effort
//! takes the catalog's default effort. All three are conventions, not evidence.

mod burden;
mod facts;
mod flare_label;
mod flares;
mod item_use;
mod load;
mod sleep;
mod statistics;
mod usual;

pub use burden::{
    Burden, CORE_AT_FIRST, CORE_LEAST, CORE_WINDOW, RatedItem, WEIGHT_LEAST, burden, burdens, core_items,
};
pub use facts::{DayFacts, ItemFacts, facts};
pub use flare_label::{FlareLabel, FlareLabeller, THRESHOLD_LEAST, THRESHOLD_WINDOW};
pub use flares::{Confirmed, FlareSpan};
pub(crate) use flares::{Denial, denials, flare_days_or_unconfirmed, is_in_flare, reported_flare, reported_flare_days};
pub use item_use::ItemUse;
pub use load::{Load, WHOLE_DAY_MINUTES};
pub use sleep::{Slept, sleep};
pub(crate) use statistics::count;
pub use statistics::{mean, median, quantile};
pub(crate) use usual::{USUAL_LEAST, USUAL_WINDOW, usual};
