package app.ebb.ui

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.junit4.ComposeTestRule
import androidx.compose.ui.test.onRoot

/** All nodes of the accessibility tree, in layout order. */
internal fun ComposeTestRule.nodes(): List<SemanticsNode> {
    fun within(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::within)
    return within(onRoot().fetchSemanticsNode())
}

internal val SemanticsNode.texts: List<String>
    get() = config.getOrNull(SemanticsProperties.Text).orEmpty().map { it.text }

internal val SemanticsNode.described: List<String>
    get() = config.getOrNull(SemanticsProperties.ContentDescription).orEmpty()

internal val SemanticsNode.isButton: Boolean
    get() = SemanticsActions.OnClick in config

/** The same before merging, with each text on its own. */
internal fun ComposeTestRule.unmergedNodes(): List<SemanticsNode> {
    fun within(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::within)
    return within(onRoot(useUnmergedTree = true).fetchSemanticsNode())
}
