package app.ebb.ui

import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.state.ToggleableState
import org.junit.Assert.assertEquals

/**
 * The screen as a screen reader presents it, one line per node, compared with a committed text. Unlike pixels, this
 * does not depend on a machine's fonts. `-Debb.golden=write` rewrites the texts, to be reviewed before they are
 * committed.
 */
internal object Golden {
    private val folder = project("android/ui/src/test/golden")

    fun check(
        name: String,
        nodes: List<SemanticsNode>,
    ) {
        val told = nodes.mapNotNull(::line).joinToString("\n", postfix = "\n")
        val file = folder.resolve("$name.txt")
        if (System.getProperty("ebb.golden") == "write") {
            folder.mkdirs()
            file.writeText(told)
        }
        assertEquals(file.name, if (file.exists()) file.readText() else "(none)", told)
    }

    /** Roles first, then the words; a node with neither is silent. */
    private fun line(node: SemanticsNode): String? {
        val config = node.config
        if (SemanticsProperties.HideFromAccessibility in config) return null
        val live = config.getOrNull(SemanticsProperties.LiveRegion)
        val words =
            listOfNotNull(
                config.getOrNull(SemanticsProperties.PaneTitle)?.let { "screen" },
                "heading".takeIf { SemanticsProperties.Heading in config },
                "button".takeIf { node.isButton },
                "field".takeIf { SemanticsActions.SetText in config },
                "selected".takeIf { config.getOrNull(SemanticsProperties.Selected) == true },
                "checked".takeIf { config.getOrNull(SemanticsProperties.ToggleableState) == ToggleableState.On },
                "expands".takeIf { SemanticsActions.Expand in config },
                "collapses".takeIf { SemanticsActions.Collapse in config },
                "said politely".takeIf { live == LiveRegionMode.Polite },
                "said at once".takeIf { live == LiveRegionMode.Assertive },
                config.getOrNull(SemanticsProperties.Error)?.let { "refused" },
            )
        val typed = listOfNotNull(config.getOrNull(SemanticsProperties.EditableText)?.text)
        val said =
            (listOfNotNull(config.getOrNull(SemanticsProperties.PaneTitle)) + node.described + node.texts + typed)
                .map { "\"$it\"" }
        return (words + said).takeIf { it.isNotEmpty() }?.joinToString(" ")
    }
}
