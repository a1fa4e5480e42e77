package app.ebb.ui

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.text.TextLayoutResult
import app.ebb.ui.theme.Theme
import org.junit.Assert.assertTrue

/** Every button of a look is as large as its theme requires. */
internal fun ComposeTestRule.targetsAreLargeEnough(
    look: Any,
    theme: Theme,
) {
    val least = theme.target.value * density.density
    for (node in nodes().filter { it.isButton }) {
        val size = node.size
        assertTrue("$look: ${node.texts} is $size", size.width >= least && size.height >= least)
    }
}

/**
 * No text is cut off, and no word is broken.
 *
 * @param breaksAfter where a line may end: a compound may break at its hyphen, a path at its slash.
 */
internal fun ComposeTestRule.textIsWhole(
    look: Any,
    breaksAfter: String = " -/\n",
) {
    for (layout in unmergedNodes().mapNotNull { it.layout() }) {
        val text = layout.layoutInput.text.text
        val lines = 0 until layout.lineCount
        val width = lines.maxOf { layout.getLineRight(it) - layout.getLineLeft(it) }
        val room = layout.size
        // Rounding may cost a pixel.
        val isWhole = width <= room.width + 1 && layout.multiParagraph.height <= room.height + 1
        assertTrue("$look: $text, $width wide, is cut off at $room", isWhole)
        for (line in lines.toList().dropLast(1)) {
            val end = layout.getLineEnd(line)
            // In a paragraph a long word is hyphenated; on a button it is not.
            val isHyphenated = text.count { it == ' ' } >= PARAGRAPH
            val isAllowed = isHyphenated || text[end - 1] in breaksAfter || text[end] in " \n"
            assertTrue("$look: $text breaks at $end", isAllowed)
        }
    }
}

/**
 * Nothing reaches beyond the phone's edges at the sides.
 *
 * @param phone where the phone is.
 */
internal fun ComposeTestRule.nothingIsTooWide(
    look: Any,
    phone: Rect = onNodeWithTag("phone").fetchSemanticsNode().boundsInRoot,
) {
    for (node in nodes()) {
        val right = node.positionInRoot.x + node.size.width
        assertTrue("$look: ${node.texts} ends at $right", right <= phone.right)
        // From right to left, what is too wide reaches beyond the other edge.
        assertTrue("$look: ${node.texts} begins at ${node.positionInRoot.x}", node.positionInRoot.x >= phone.left)
    }
}

private fun SemanticsNode.layout(): TextLayoutResult? {
    val found = mutableListOf<TextLayoutResult>()
    config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(found)
    return found.singleOrNull()
}

/** No two texts, and no two buttons, are drawn over each other, unless one is a part of the other. */
internal fun ComposeTestRule.nothingOverlaps(look: Any) {
    val texts = unmergedNodes().filter { it.texts.isNotEmpty() && it.children.isEmpty() }
    val buttons = nodes().filter { it.isButton }
    for (group in listOf(texts, buttons)) {
        val shown = group.map { it to it.boundsInRoot }.filter { (_, bounds) -> bounds.width > 0 && bounds.height > 0 }
        for ((place, one) in shown.withIndex()) {
            for (other in shown.drop(place + 1)) {
                if (one.first.isWithin(other.first) || other.first.isWithin(one.first)) continue
                // A word that stands behind itself keeps the room that its heavier form takes.
                if (one.first.texts == other.first.texts && one.second.overlaps(other.second)) continue
                // The regions of the body touch along curves, so that the rectangles around them meet.
                if (one.first.isRegion && other.first.isRegion) continue
                val both = one.second.intersect(other.second)
                // Rounding may cost a pixel.
                val isApart = both.width <= 1 || both.height <= 1
                assertTrue("$look: ${one.first.texts} and ${other.first.texts} overlap at $both", isApart)
            }
        }
    }
}

private fun SemanticsNode.isWithin(other: SemanticsNode): Boolean =
    generateSequence(parent) { it.parent }.any { it.id == other.id }

private val SemanticsNode.isRegion: Boolean
    get() = texts.isEmpty() && SemanticsProperties.ToggleableState in config

/** Number of spaces from which a text is a paragraph. */
private const val PARAGRAPH = 4
