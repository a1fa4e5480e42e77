//! The catalog: everything that can be logged, built-in or custom.
//!
//! An item has a stable id that never changes, a kind that determines which [`Body`](crate::entry::Body) it belongs in,
//! and a family. Its words are in `locales/`, under `item-<id>`; a custom item brings its own.
//!
//! - `item`, `item_kind`, `look`, `scale`: an item, its look, and the scales for its severity.
//! - `vocabulary`: the built-in items. `effort`: the default effort of an activity.
//! - `lookup`: the catalog of one person, and lookup of items. `abroad`: names in other languages. `quick`: the order of the
//!   quick grid.
//! - `word_order`: names whose words are in another order. `suggestions`: what is suggested for a name that nothing has.
//! - `brands`: which names of a medicine are brands.
//! - `most_at_once`: how much of a medicine is more than anyone means.
//! - `substances`, `usually_weekly`: what is in a remedy of this person, and which ones are taken once a week.
//! - `severity_words`: words for the steps of severity.

mod abroad;
mod brands;
mod effort;
mod item;
mod item_kind;
mod look;
mod lookup;
mod most_at_once;
mod quick;
mod scale;
mod severity_words;
mod substances;
mod suggestions;
mod usually_weekly;
mod vocabulary;
mod word_order;

pub use effort::usual_effort;
pub(crate) use item::LABEL_MOST;
pub use item::{Item, ItemId};
pub use item_kind::{Family, ItemKind};
pub use look::{Colour, Icon, ItemLook, NewItem};
pub use lookup::{Catalog, UnknownItem};
pub(crate) use most_at_once::{most_millilitres, most_pieces};
pub(crate) use quick::BUTTONS;
pub use quick::{QuickItem, QuickItemUse};
pub use scale::Scale;
pub(crate) use severity_words::{EVERY_SYMPTOM, OwnWords, TOP, WORDS_MOST, step_of};
pub use severity_words::{SeverityAnchor, StepWords};
pub(crate) use usually_weekly::usually_weekly_in;
pub use vocabulary::BUILT_IN;
pub(crate) use vocabulary::{condition_named, is_also_a_sign, is_group, is_of_class, plausible, substances};
