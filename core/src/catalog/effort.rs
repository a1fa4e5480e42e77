//! The default effort of an activity.

use super::{BUILT_IN, ItemId, ItemKind};

/// The catalog's default for an activity's effort, 0–10: physical, cognitive, emotional. A convention, not evidence;
/// used only until the person gives the effort.
#[must_use]
pub fn usual_effort(item: &ItemId) -> Option<[f64; 3]> {
    let known = BUILT_IN.iter().find(|known| known.kind == ItemKind::Activity && known.id == item.0)?;
    // All zeros means that there is no default. It must not become "no effort".
    known.effort.iter().any(|effort| *effort > 0.0).then_some(known.effort)
}
