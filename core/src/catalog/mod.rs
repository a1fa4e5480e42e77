//! The catalog: everything that can be logged, built-in or custom.
//!
//! An item has a stable id that never changes, a kind that determines which [`Body`](crate::entry::Body) it belongs in,
//! and a family. Its words are in `locales/`, under `item-<id>`; a custom item brings its own.
//!
//! - `item`, `item_kind`, `look`, `scale`: an item, its look, and the scales for its severity.
//! - `vocabulary`: the built-in items. `effort`: the default effort of an activity.
//! - `lookup`: the catalog of one person, and lookup of items. `foreign_names`: names in other languages. `quick_grid`: the order of the
//!   quick grid.
//! - `word_order`: names whose words are in another order. `suggestions`: what is suggested for a name that nothing has.
//! - `brands`: which names of a medicine are brands.
//! - `plausible_maximum`: how much of a medicine is more than anyone means.
//! - `substances`, `usually_weekly`: what is in a remedy of this person, and which ones are taken once a week.
//! - `severity_words`: words for the steps of severity.

mod brands;
mod effort;
mod foreign_names;
mod item;
mod item_kind;
mod look;
mod lookup;
mod namesake;
mod plausible_maximum;
mod quick_grid;
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
pub(crate) use namesake::Namesakes;
pub(crate) use plausible_maximum::{most_millilitres, most_pieces, most_units};
pub(crate) use quick_grid::BUTTONS;
pub use quick_grid::{QuickItem, QuickItemUse};
pub use scale::Scale;
pub(crate) use severity_words::{EVERY_SYMPTOM, OwnWords, TOP, WORDS_MOST, step_of};
pub use severity_words::{SeverityAnchor, StepWords};
pub(crate) use usually_weekly::usually_weekly_in;
pub use vocabulary::BUILT_IN;
pub(crate) use vocabulary::{condition_named, is_also_a_sign, is_group, is_of_class, plausible, substances};
