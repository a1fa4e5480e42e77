package app.ebb.ui

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
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
    breaksAfter: String = " -/",
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
            assertTrue("$look: $text breaks at $end", text[end - 1] in breaksAfter || text[end] in " \n")
        }
    }
}

/**
 * Nothing reaches beyond the phone's right edge.
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
    }
}

private fun SemanticsNode.layout(): TextLayoutResult? {
    val found = mutableListOf<TextLayoutResult>()
    config.getOrNull(SemanticsActions.GetTextLayoutResult)?.action?.invoke(found)
    return found.singleOrNull()
}
