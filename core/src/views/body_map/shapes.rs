//! The shapes of the body map, parsed from the outlines.

use super::outlines::{BACK, FRONT, Outline};
use crate::entry::Region;
use serde::Serialize;

/// The side of the body that is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
pub enum BodyView {
    /// As in a mirror.
    Front,
    /// As seen from behind by others.
    Back,
}

/// The outlines of a body, in units of 1/360 of its width.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BodyMap {
    /// The width of each view.
    pub width: f64,
    /// The height of each view.
    pub height: f64,
    /// The regions of the front.
    pub front: Vec<BodyShape>,
    /// The regions of the back.
    pub back: Vec<BodyShape>,
}

/// The outline of a region: a closed path.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "uniffi", derive(uniffi::Record))]
pub struct BodyShape {
    /// The region.
    pub region: Region,
    /// The path, drawn in order.
    pub commands: Vec<PathCommand>,
}

/// A command of a path. x runs to the right and y down, from the upper left corner of the view.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "uniffi", derive(uniffi::Enum))]
#[allow(missing_docs, reason = "coordinates say what they are")]
pub enum PathCommand {
    /// Starts the path at a point.
    Move { x: f64, y: f64 },
    /// Draws a straight line to a point.
    Line { x: f64, y: f64 },
    /// Draws a cubic Bézier curve to (x, y) with two control points.
    Curve { x1: f64, y1: f64, x2: f64, y2: f64, x: f64, y: f64 },
    /// Draws a straight line to the start of the path.
    Close,
}

/// The width of a view.
pub(super) const WIDTH: f64 = 360.0;

/// The height of a view.
pub(super) const HEIGHT: f64 = 644.0;

/// The outlines, front and back.
#[must_use]
pub fn body_map() -> BodyMap {
    let view = |outlines: &[Outline]| outlines.iter().flat_map(shapes).collect();
    BodyMap { width: WIDTH, height: HEIGHT, front: view(FRONT), back: view(BACK) }
}

impl BodyShape {
    /// The outline as an SVG path, for the attribute `d`.
    #[must_use]
    pub fn svg(&self) -> String {
        let written = self.commands.iter().map(|command| match command {
            PathCommand::Move { x, y } => format!("M{x} {y}"),
            PathCommand::Line { x, y } => format!("L{x} {y}"),
            PathCommand::Curve { x1, y1, x2, y2, x, y } => format!("C{x1} {y1} {x2} {y2} {x} {y}"),
            PathCommand::Close => "Z".to_owned(),
        });
        written.collect()
    }
}

/// The shapes of an outline: one across the middle, or one on each side.
fn shapes(outline: &Outline) -> Vec<BodyShape> {
    match outline {
        Outline::Middle(region, half) => {
            let half = read(half);
            let mut commands = half.clone();
            commands.extend(back_again(&half));
            commands.push(PathCommand::Close);
            vec![BodyShape { region: *region, commands }]
        }
        Outline::Sides([left, right], path) => {
            let commands = read(path);
            let other = commands.iter().map(|command| mirrored(*command)).collect();
            vec![BodyShape { region: *left, commands }, BodyShape { region: *right, commands: other }]
        }
    }
}

/// Parses a path as written in [`super::outlines`].
pub(super) fn read(path: &str) -> Vec<PathCommand> {
    let starts: Vec<usize> = path.char_indices().filter(|(_, c)| c.is_ascii_alphabetic()).map(|(at, _)| at).collect();
    let ends = starts.iter().skip(1).copied().chain([path.len()]);
    let command = |(start, end): (usize, usize)| {
        let numbers: Vec<f64> = path[start + 1..end].split_whitespace().filter_map(|text| text.parse().ok()).collect();
        match (&path[start..=start], numbers.as_slice()) {
            ("M", [x, y]) => Some(PathCommand::Move { x: *x, y: *y }),
            ("L", [x, y]) => Some(PathCommand::Line { x: *x, y: *y }),
            ("C", [x1, y1, x2, y2, x, y]) => {
                Some(PathCommand::Curve { x1: *x1, y1: *y1, x2: *x2, y2: *y2, x: *x, y: *y })
            }
            ("Z", []) => Some(PathCommand::Close),
            _ => None,
        }
    };
    starts.iter().copied().zip(ends).filter_map(command).collect()
}

/// Mirrors an x coordinate about the middle line. Keeps tenths exact.
fn across(x: f64) -> f64 {
    libm::round((WIDTH - x) * 10.0) / 10.0
}

fn mirrored(command: PathCommand) -> PathCommand {
    match command {
        PathCommand::Move { x, y } => PathCommand::Move { x: across(x), y },
        PathCommand::Line { x, y } => PathCommand::Line { x: across(x), y },
        PathCommand::Curve { x1, y1, x2, y2, x, y } => {
            PathCommand::Curve { x1: across(x1), y1, x2: across(x2), y2, x: across(x), y }
        }
        PathCommand::Close => PathCommand::Close,
    }
}

/// The path from the end of a half back to its start, along its mirror image.
fn back_again(half: &[PathCommand]) -> Vec<PathCommand> {
    let mut way = Vec::new();
    for pair in half.windows(2).rev() {
        let Some((x, y)) = end(pair[0]) else { continue };
        let x = across(x);
        way.push(match pair[1] {
            PathCommand::Curve { x1, y1, x2, y2, .. } => {
                PathCommand::Curve { x1: across(x2), y1: y2, x2: across(x1), y2: y1, x, y }
            }
            _ => PathCommand::Line { x, y },
        });
    }
    way
}

/// The end point of a command.
pub(super) fn end(command: PathCommand) -> Option<(f64, f64)> {
    match command {
        PathCommand::Move { x, y } | PathCommand::Line { x, y } | PathCommand::Curve { x, y, .. } => Some((x, y)),
        PathCommand::Close => None,
    }
}
