//! The reliability diagram: predicted probabilities against observed shares of flares.

use ebb_core::i18n::Words;
use plotters::prelude::*;

use crate::metrics::Bin;

/// Side of the square picture, in SVG units.
const SIDE: u32 = 560;

/// Distinguishable with colour vision deficiency (Okabe & Ito 2008), and dark enough on white.
const BLUE: RGBColor = RGBColor(0, 114, 178);
const GREY: RGBColor = RGBColor(110, 110, 110);

/// Draws the reliability diagram as an SVG picture with labels in the person's language. Each bin is a dot with the 95
/// % interval of its share of flares; perfect calibration lies on the diagonal.
pub fn reliability_diagram(bins: &[Bin], words: Words) -> std::io::Result<String> {
    let mut picture = String::new();
    draw(bins, words, &mut picture).map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(picture)
}

fn draw(bins: &[Bin], words: Words, picture: &mut String) -> Result<(), Box<dyn std::error::Error>> {
    let intervals: Vec<(f64, f64)> = bins.iter().map(wilson_interval).collect();
    let greatest = bins.iter().map(|bin| bin.chance).chain(intervals.iter().map(|(_, high)| *high)).fold(0.1, f64::max);
    // Axes end at the next tenth, so that the dots of rare flares do not crowd in a corner.
    let most = ((greatest * 10.0).ceil() / 10.0).min(1.0);
    let area = SVGBackend::with_string(picture, (SIDE, SIDE)).into_drawing_area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .margin(28)
        .x_label_area_size(48)
        .y_label_area_size(60)
        .build_cartesian_2d(0.0..most, 0.0..most)?;
    let tick = |share: &f64| format!("{:.0} %", share * 100.0);
    chart
        .configure_mesh()
        .disable_mesh()
        .axis_style(GREY)
        .x_labels(6)
        .y_labels(6)
        .x_label_formatter(&tick)
        .y_label_formatter(&tick)
        .label_style(("sans-serif", 15))
        .axis_desc_style(("sans-serif", 16))
        .x_desc(words.evaluate_plot_chance())
        .y_desc(words.evaluate_plot_came())
        .draw()?;
    chart.draw_series(LineSeries::new([(0.0, 0.0), (most, most)], GREY))?;
    chart.draw_series(
        bins.iter().zip(&intervals).map(|(bin, (low, high))| {
            PathElement::new([(bin.chance, *low), (bin.chance, *high)], BLUE.stroke_width(2))
        }),
    )?;
    chart.draw_series(bins.iter().map(|bin| Circle::new((bin.chance, bin.flares), 5, BLUE.filled())))?;
    area.present()?;
    Ok(())
}

/// The 95 % interval of a bin's share of flares, assuming independent days (Wilson 1927).
fn wilson_interval(bin: &Bin) -> (f64, f64) {
    const Z: f64 = 1.96;
    let n = f64::from(bin.n);
    let centre = (bin.flares + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
    let half_width = Z / (1.0 + Z * Z / n) * (bin.flares * (1.0 - bin.flares) / n + Z * Z / (4.0 * n * n)).sqrt();
    ((centre - half_width).max(0.0), (centre + half_width).min(1.0))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

    use super::*;

    #[test]
    fn wilson_interval_matches_a_worked_example() {
        // 1 of 10: 1.8 % to 40.4 % (Newcombe 1998's method 3).
        let (low, high) = wilson_interval(&Bin { n: 10, low: 0.1, high: 0.1, chance: 0.1, flares: 0.1 });
        assert!((low - 0.0179).abs() < 1e-4 && (high - 0.4042).abs() < 1e-4, "{low} {high}");
    }

    #[test]
    fn each_bin_is_a_dot() {
        let bin = |chance| Bin { n: 30, low: chance, high: chance, chance, flares: chance };
        let picture = reliability_diagram(&[bin(0.1), bin(0.4)], Words::new(ebb_core::i18n::Language::German)).unwrap();
        assert!(picture.starts_with("<svg") && picture.ends_with("</svg>\n"), "{picture}");
        assert_eq!(picture.matches("<circle").count(), 2);
    }
}
