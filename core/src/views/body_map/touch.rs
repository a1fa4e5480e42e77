//! The region at a point.

use super::shapes::{BodyShape, BodyView, PathCommand, body_map, end};
use crate::entry::Region;
use std::sync::OnceLock;

/// How far outside the body a touch may be and still mean the nearest region, in units: a little more than half of the
/// recommended 48 dp touch target.
const REACH: f64 = 28.0;

/// Number of line segments that approximate a curve. With 12, the error is below a tenth of a unit for all of these
/// curves.
const PIECES: u32 = 12;

/// The region that a touch at (x, y) means: the one that contains it, otherwise the nearest within 28 units; `None` if
/// it is farther away.
#[must_use]
pub fn region_at(view: BodyView, x: f64, y: f64) -> Option<Region> {
    let near: Vec<&Polygon> = polygons(view).iter().filter(|polygon| polygon.in_reach(x, y)).collect();
    if let Some(polygon) = near.iter().find(|polygon| polygon.holds(x, y)) {
        return Some(polygon.region);
    }
    let away = near.iter().map(|polygon| (polygon.distance(x, y), polygon.region));
    away.filter(|(away, _)| *away <= REACH).min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, region)| region)
}

/// A region with its curves approximated by line segments.
struct Polygon {
    region: Region,
    corners: Vec<(f64, f64)>,
    /// Minimum and maximum x and y of its corners.
    bounds: [f64; 4],
}

/// The polygons of the regions of a view, computed once per process.
fn polygons(view: BodyView) -> &'static [Polygon] {
    static MADE: OnceLock<[Vec<Polygon>; 2]> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let map = body_map();
        let flat = |shapes: Vec<BodyShape>| shapes.iter().map(Polygon::of).collect();
        [flat(map.front), flat(map.back)]
    });
    match view {
        BodyView::Front => &made[0],
        BodyView::Back => &made[1],
    }
}

fn corners(shape: &BodyShape) -> Vec<(f64, f64)> {
    let mut corners: Vec<(f64, f64)> = Vec::new();
    for command in &shape.commands {
        match (*command, corners.last().copied()) {
            (PathCommand::Curve { x1, y1, x2, y2, x, y }, Some((x0, y0))) => {
                for piece in 1..=PIECES {
                    let part = f64::from(piece) / f64::from(PIECES);
                    corners.push((bezier([x0, x1, x2, x], part), bezier([y0, y1, y2, y], part)));
                }
            }
            (command, _) => corners.extend(end(command)),
        }
    }
    corners
}

/// Coordinate of a cubic Bézier curve at a parameter in 0–1, by repeated interpolation (de Casteljau 1959).
fn bezier(points: [f64; 4], part: f64) -> f64 {
    let between = |from: f64, to: f64| from + (to - from) * part;
    let [start, first, second, end] = points;
    let [one, two, three] = [between(start, first), between(first, second), between(second, end)];
    between(between(one, two), between(two, three))
}

impl Polygon {
    fn of(shape: &BodyShape) -> Self {
        let corners = corners(shape);
        let far = [f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY, f64::NEG_INFINITY];
        let bounds = corners
            .iter()
            .fold(far, |[left, top, right, bottom], (x, y)| [left.min(*x), top.min(*y), right.max(*x), bottom.max(*y)]);
        Self { region: shape.region, corners, bounds }
    }

    /// Whether a point may be near enough to mean the region. False for NaN.
    fn in_reach(&self, x: f64, y: f64) -> bool {
        let [left, top, right, bottom] = self.bounds;
        (left - REACH..=right + REACH).contains(&x) && (top - REACH..=bottom + REACH).contains(&y)
    }

    /// The edges, including the one from the last corner to the first.
    fn edges(&self) -> impl Iterator<Item = ((f64, f64), (f64, f64))> {
        self.corners.iter().copied().zip(self.corners.iter().copied().cycle().skip(1))
    }

    /// Whether it contains a point: a ray to the right crosses its edges an odd number of times.
    fn holds(&self, x: f64, y: f64) -> bool {
        let crosses = |((x0, y0), (x1, y1)): &((f64, f64), (f64, f64))| {
            (*y0 > y) != (*y1 > y) && x < x0 + (y - y0) / (y1 - y0) * (x1 - x0)
        };
        self.edges().filter(crosses).count() % 2 == 1
    }

    /// Distance of a point from the nearest edge.
    fn distance(&self, x: f64, y: f64) -> f64 {
        let away = |((x0, y0), (x1, y1)): ((f64, f64), (f64, f64))| {
            let (dx, dy) = (x1 - x0, y1 - y0);
            let length = dx * dx + dy * dy;
            let along = if length > 0.0 { (((x - x0) * dx + (y - y0) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
            libm::hypot(x - x0 - along * dx, y - y0 - along * dy)
        };
        self.edges().map(away).fold(f64::INFINITY, f64::min)
    }
}

#[cfg(test)]
mod tests {
    use super::super::outlines::{BACK, FRONT, Outline};
    use super::super::shapes::{HEIGHT, WIDTH, read};
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    const VIEWS: [BodyView; 2] = [BodyView::Front, BodyView::Back];

    /// All points of a grid over a view, offset from the round coordinates of the edges.
    fn grid(step: u32) -> impl Iterator<Item = (f64, f64)> {
        let points =
            move |length: f64| (0..).map(move |i| f64::from(i * step) + 0.37).take_while(move |at| *at < length);
        points(HEIGHT).flat_map(move |y| points(WIDTH).map(move |x| (x, y)))
    }

    fn other_side(region: Region) -> Region {
        let id = region.id();
        let wanted = if let Some(part) = id.strip_suffix("-left") {
            format!("{part}-right")
        } else if let Some(part) = id.strip_suffix("-right") {
            format!("{part}-left")
        } else {
            id.to_owned()
        };
        Region::ALL.into_iter().find(|region| region.id() == wanted).unwrap()
    }

    #[test]
    fn every_region_is_there_and_once_a_view() {
        let map = body_map();
        let mut all = BTreeSet::new();
        for shapes in [&map.front, &map.back] {
            let regions: BTreeSet<Region> = shapes.iter().map(|shape| shape.region).collect();
            assert_eq!(regions.len(), shapes.len(), "one shape a region");
            all.extend(regions);
        }
        assert_eq!(all, Region::ALL.into_iter().collect());
    }

    #[test]
    fn every_path_begins_ends_and_stays_on_the_map() {
        let map = body_map();
        for shape in map.front.iter().chain(&map.back) {
            let commands = &shape.commands;
            assert!(matches!(commands[0], PathCommand::Move { .. }), "{:?}", shape.region);
            assert!(matches!(commands.last(), Some(PathCommand::Close)), "{:?}", shape.region);
            assert!(commands.len() > 4, "{:?}", shape.region);
            assert_eq!(commands.iter().filter(|it| matches!(it, PathCommand::Move { .. })).count(), 1);
            for (x, y) in corners(shape) {
                assert!((0.0..=WIDTH).contains(&x) && (0.0..=HEIGHT).contains(&y), "{:?} {x} {y}", shape.region);
            }
            // Every command of the source was parsed.
            assert_eq!(shape.svg().chars().filter(char::is_ascii_alphabetic).count(), commands.len());
        }
        let drawn: usize = FRONT
            .iter()
            .chain(BACK)
            .map(|outline| match outline {
                Outline::Middle(_, path) | Outline::Sides(_, path) => {
                    assert_eq!(read(path).len(), path.chars().filter(char::is_ascii_alphabetic).count(), "{path}");
                    1
                }
            })
            .sum();
        assert_eq!(drawn, 14 + 13);
    }

    #[test]
    fn no_place_belongs_to_two_regions() {
        for view in VIEWS {
            for (x, y) in grid(3) {
                let found: Vec<Region> = polygons(view)
                    .iter()
                    // A point on a shared edge may be assigned to either side because of rounding.
                    .filter(|it| it.in_reach(x, y) && it.holds(x, y) && it.distance(x, y) > 0.05)
                    .map(|polygon| polygon.region)
                    .collect();
                assert!(found.len() <= 1, "{view:?} {x} {y}: {found:?}");
            }
        }
    }

    #[test]
    fn the_middle_of_a_region_is_that_region() {
        for view in VIEWS {
            for polygon in polygons(view) {
                let within = grid(3).filter(|(x, y)| polygon.in_reach(*x, *y) && polygon.holds(*x, *y));
                let depths = within.map(|(x, y)| (polygon.distance(x, y), x, y));
                let (depth, x, y) = depths.max_by(|a, b| a.0.total_cmp(&b.0)).unwrap();
                assert_eq!(region_at(view, x, y), Some(polygon.region), "{view:?} {x} {y}");
                assert!(depth > 8.0, "{view:?} {:?} is a sliver", polygon.region);
            }
        }
    }

    #[test]
    fn left_is_left_and_both_halves_are_alike() {
        for view in VIEWS {
            for (x, y) in grid(7) {
                let (here, there) = (region_at(view, x, y), region_at(view, WIDTH - x, y));
                assert_eq!(here.map(other_side), there, "{view:?} {x} {y}");
                if let Some(region) = here.filter(|region| region.id().ends_with("-left")) {
                    assert!(x < WIDTH / 2.0, "{view:?} {region:?} at {x}");
                }
            }
        }
    }

    /// At 360 dp every region can be touched: the area that means it is at least that of a 40 dp square.
    #[test]
    fn every_region_is_large_enough_to_touch() {
        for view in VIEWS {
            let mut means: BTreeMap<Region, u32> = BTreeMap::new();
            for (x, y) in grid(6) {
                if let Some(region) = region_at(view, x, y) {
                    *means.entry(region).or_default() += 6 * 6;
                }
            }
            for (region, square) in means {
                assert!(square >= 40 * 40, "{view:?} {region:?}: {square}");
            }
        }
    }

    #[test]
    fn beside_the_body_the_nearest_is_meant_and_far_away_nothing() {
        assert_eq!(region_at(BodyView::Front, 130.0, 85.0), Some(Region::JawLeft));
        assert_eq!(region_at(BodyView::Front, 230.0, 85.0), Some(Region::JawRight));
        assert_eq!(region_at(BodyView::Back, 180.0, 250.0), Some(Region::LowerBack));
        assert_eq!(region_at(BodyView::Front, 180.0, 250.0), Some(Region::Abdomen));
        assert_eq!(region_at(BodyView::Front, 20.0, 40.0), None);
        assert_eq!(region_at(BodyView::Front, f64::NAN, 40.0), None);
    }
}
