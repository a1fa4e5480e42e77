package app.ebb.ui

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import androidx.compose.ui.graphics.toArgb
import app.ebb.ui.theme.Palette
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.palette
import app.ebb.ui.theme.theme
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

/** WCAG 2.2, success criteria 1.4.3, 1.4.6 and 1.4.11, for every pair of adjacent colours on the screens. */
class ContrastTest {
    private val light = Theme.LIGHT.palette
    private val dark = Theme.DARK.palette
    private val flare = Theme.FLARE.palette

    @Test
    fun `text has enough contrast, and more in a flare`() {
        for (theme in Theme.entries) {
            val least = if (theme == Theme.FLARE) 7.0 else 4.5
            for ((name, pair) in text(theme.palette)) assertContrast("$theme: $name", pair, least)
        }
    }

    @Test
    fun `body text exceeds the minimum contrast in both usual themes`() {
        for (palette in listOf(light, dark)) assertContrast("ink", palette.ink to palette.raised, 7.0)
    }

    @Test
    fun `every severity's number has enough contrast`() {
        // Large and bold text, for which 1.4.6 requires 4.5.
        for (theme in Theme.entries) {
            for (value in severities) {
                val palette = theme.palette
                assertContrast("$theme: severity $value", palette.ink to palette.severity(value), 4.5)
            }
        }
    }

    @Test
    fun `small words have enough contrast on every tint`() {
        for (theme in Theme.entries) {
            val least = if (theme == Theme.FLARE) 7.0 else 4.5
            for (value in severities + null) {
                assertContrast("$theme: tint $value", theme.palette.ink to theme.tint(value), least)
            }
        }
        val tints = severities.map { Theme.LIGHT.tint(it) }
        assertEquals("each severity has a tint of its own", tints.size, tints.distinct().size)
    }

    @Test
    fun `outlines of buttons have enough contrast`() {
        for (theme in Theme.entries) {
            val palette = theme.palette
            val grounds = mapOf("ground" to palette.ground)
            for ((name, ground) in grounds) assertContrast("$theme: edge on $name", palette.edge to ground, 3.0)
            assertContrast("$theme: energy", palette.accent to palette.raised, 3.0)
        }
    }

    @Test
    fun `severity colours darken steadily in one hue`() {
        for (theme in Theme.entries) {
            val steps = severities.map { theme.palette.severity(it).luminance() }
            val sorted = if (theme == Theme.LIGHT) steps.sortedDescending() else steps.sorted()
            assertTrue("$theme: $steps", steps == sorted && steps.distinct().size == steps.size)
        }
    }

    @Test
    fun `the flare theme is dark, dim and low in blue`() {
        assertTrue(flare.ground.luminance() < 0.005f && flare.raised.luminance() < 0.005f)
        // Text is as dim as a contrast of 7 allows, with a small margin.
        assertTrue(contrast(flare.ink to flare.ground) < 8.0)
        for ((name, color) in colors(flare)) {
            assertTrue("$name is bluer than it is red or green", color.blue <= minOf(color.red, color.green))
        }
    }

    @Test
    fun `backgrounds are neither white nor black`() {
        for ((name, color) in colors(light)) assertTrue(name, color != Color.White)
        for ((name, color) in colors(dark)) assertTrue(name, color != Color.Black)
    }

    @Test
    fun `the iPhone has the same colours`() {
        val said = Regex("""(\w+): Colour\(0x([0-9A-F]{6})\)""")
        val swift = project("ios/Sources/EbbKit/Theme.swift").readText()
        val theirs = said.findAll(swift).map { it.groupValues[1] to it.groupValues[2] }.toList()
        val ours =
            Theme.entries.flatMap { theme ->
                colors(theme.palette).map { (name, color) -> name to "%06X".format(color.toArgb() and 0xFFFFFF) }
            }
        assertEquals(ours, theirs)
    }

    private val severities = (0..10).map(Int::toDouble)

    private fun text(palette: Palette): Map<String, Pair<Color, Color>> =
        mapOf(
            "ink on ground" to (palette.ink to palette.ground),
            "ink on raised" to (palette.ink to palette.raised),
            "ink on what was said" to (palette.ink to palette.pale),
            "quiet on ground" to (palette.quiet to palette.ground),
            "accent on ground" to (palette.accent to palette.ground),
            "accent on raised" to (palette.accent to palette.raised),
            "flare button" to (palette.onAction to palette.action),
        )

    private fun colors(palette: Palette): Map<String, Color> =
        with(palette) {
            mapOf(
                "ground" to ground,
                "raised" to raised,
                "ink" to ink,
                "quiet" to quiet,
                "edge" to edge,
                "accent" to accent,
                "action" to action,
                "onAction" to onAction,
                "pale" to pale,
                "deep" to deep,
            )
        }

    private fun assertContrast(
        name: String,
        pair: Pair<Color, Color>,
        least: Double,
    ) {
        val found = contrast(pair)
        assertTrue("$name: %.2f is less than $least".format(found), found >= least)
    }

    /** (L1 + 0.05) ÷ (L2 + 0.05), where L1 is the lighter colour. */
    private fun contrast(pair: Pair<Color, Color>): Double {
        val (dim, bright) = listOf(pair.first.luminance(), pair.second.luminance()).sorted()
        return (bright + 0.05) / (dim + 0.05)
    }
}
