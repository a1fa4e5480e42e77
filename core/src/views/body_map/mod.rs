//! The body map: outlines of front and back, the same on every phone, and the region that a touch means.
//!
//! **Left is left.** In both views the person's own left side is on the left of the picture: the front is shown as in a
//! mirror, the back as from behind, so nobody has to rotate it mentally. (A clinician facing the person would see the
//! front the other way round.) Region names always refer to the person's own side.
//!
//! The units are those of a screen 360 dp wide, where one unit is one dp. The map scales to any other size.
//!
//! - `outlines`: the drawn paths. `shapes`: the map made from them. `touch`: the region at a point.

mod outlines;
mod shapes;
mod touch;

pub use shapes::{BodyMap, BodyShape, BodyView, PathCommand, body_map};
pub use touch::region_at;
