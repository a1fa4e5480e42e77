package app.ebb.ui

import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.requiredSize
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.semantics.getOrNull
import androidx.compose.ui.test.junit4.ComposeContentTestRule
import androidx.compose.ui.test.onRoot
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp

/** A small phone, as the worst case for layout. */
@Composable
internal fun SmallPhone(
    fontScale: Float = 1f,
    content: @Composable () -> Unit,
) {
    CompositionLocalProvider(LocalDensity provides Density(1f, fontScale)) {
        Box(Modifier.requiredSize(360.dp, 640.dp).testTag("phone")) { content() }
    }
}

/** All nodes of the accessibility tree, in layout order. */
internal fun ComposeContentTestRule.nodes(): List<SemanticsNode> {
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
internal fun ComposeContentTestRule.unmergedNodes(): List<SemanticsNode> {
    fun within(node: SemanticsNode): List<SemanticsNode> = listOf(node) + node.children.flatMap(::within)
    return within(onRoot(useUnmergedTree = true).fetchSemanticsNode())
}
