//! The usual effort of an activity.

use super::{BUILT_IN, ItemId, ItemKind};

/// The vocabulary's plain guess of an activity's effort, 0–10: physical, cognitive, emotional. A convention, not
/// evidence; used only until a person says otherwise.
#[must_use]
pub fn usual_effort(item: &ItemId) -> Option<[f64; 3]> {
    let known = BUILT_IN.iter().find(|known| known.kind == ItemKind::Activity && known.id == item.0)?;
    // All zeros is the vocabulary's way of having no guess; it must not become "no effort".
    known.effort.iter().any(|effort| *effort > 0.0).then_some(known.effort)
}
