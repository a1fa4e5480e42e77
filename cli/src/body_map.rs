//! `ebb body-map`: the outlines that both phone apps draw, as JSON or SVG.

use std::fmt::Write as _;
use std::path::Path;

use ebb_core::i18n::{MessageKey, keys};
use ebb_core::views::{BodyMap, BodyShape, body_map};

use crate::CliError;
use crate::command::Context;
use crate::evaluate::not_writable;

impl Context<'_> {
    pub(crate) fn body_map(&self, svg: Option<&Path>) -> Result<(), CliError> {
        let map = body_map();
        if let Some(file) = svg {
            let path = file.display().to_string();
            std::fs::write(file, self.svg(&map)).map_err(|_| not_writable(file))?;
            let report = serde_json::json!({ "svg": path });
            return self.print(&report, || self.words().page_body_map(path));
        }
        self.print(&map, || {
            let list = |title: MessageKey, shapes: &[BodyShape]| {
                let names = shapes.iter().map(|shape| format!("  {}\n", self.place(shape)));
                format!("{}\n{}", self.words().get(title), names.collect::<String>())
            };
            format!("{}\n{}", list(keys::BODY_FRONT, &map.front), list(keys::BODY_BACK, &map.back))
        })
    }

    /// Front and back side by side; each region carries its id and, for screen readers, its name.
    fn svg(&self, map: &BodyMap) -> String {
        let (width, height) = (map.width * 2.0, map.height);
        let mut picture = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" fill=\"#e2d8c9\" \
             stroke=\"#a0917d\" stroke-width=\"1.3\" stroke-linejoin=\"round\">\n"
        );
        for (view, shapes, left) in [("front", &map.front, 0.0), ("back", &map.back, map.width)] {
            let _ = writeln!(picture, "<g transform=\"translate({left} 0)\">");
            for shape in shapes {
                let (id, name, path) = (shape.region.id(), self.place(shape), shape.svg());
                let _ = writeln!(picture, "<path id=\"{view}-{id}\" d=\"{path}\"><title>{name}</title></path>");
            }
            picture.push_str("</g>\n");
        }
        picture.push_str("</svg>\n");
        picture
    }

    fn place(&self, shape: &BodyShape) -> String {
        self.words().variant("region", shape.region.id())
    }
}
