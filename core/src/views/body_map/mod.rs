//! The body map: outlines of front and back, the same on every phone, and which region a finger means.
//!
//! **Left is left.** In both views the person's own left side is on the left of the picture. The front is seen as in a
//! mirror, the back as from behind, so nobody has to turn it round in their head; a clinician facing the person would
//! see the front the other way round. Region names say the person's own side everywhere.
//!
//! Units are made for a screen 360 dp wide, where one unit is one dp; the map scales to any other.
//!
//! - `outlines`: the drawn paths. `shapes`: the map made from them. `touch`: the region at a point.

mod outlines;
mod shapes;
mod touch;

pub use shapes::{BodyMap, BodyShape, BodyView, PathCommand, body_map};
pub use touch::region_at;
