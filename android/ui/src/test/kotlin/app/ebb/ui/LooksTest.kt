package app.ebb.ui

import androidx.compose.runtime.getValue
import androidx.compose.runtime.key
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.setValue
import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsNode
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.isDisplayed
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.unit.toSize
import app.ebb.core.WordKeys
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.theme.Theme
import app.ebb.ui.theme.theme
import app.ebb.ui.today.TodayState
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Rule
import org.junit.Test

/** Layout rules for every state and theme, with text at 100 % and 200 %. */
class LooksTest {
    @get:Rule
    val rule = createComposeRule()

    private data class Look(
        val name: String,
        val screen: ScreenState,
        val theme: Theme,
        val fontScale: Float,
    ) {
        /** Null if the state has no day, or belongs to another screen. */
        val content get() = (screen as? ScreenState.OfToday)?.state as? TodayState.Content

        override fun toString() = "$name, ${theme.name.lowercase()}, text × $fontScale"
    }

    @Test
    fun `every look keeps the layout rules`() {
        for ((name, state) in Samples.screens) {
            // Dark has the same layout as light.
            for (theme in listOf(Theme.LIGHT, Theme.FLARE)) {
                for (fontScale in listOf(1f, 2f)) check(Look(name, state, theme, fontScale))
            }
        }
    }

    private fun check(look: Look) {
        show(look)
        if (look.fontScale == 1f) dangerIsInView(look, rule.nodes())
        openReasons()
        val nodes = rule.nodes()
        rule.targetsAreLargeEnough(look, look.theme)
        rule.textIsWhole(look)
        rule.nothingIsTooWide(look)
        flareIsInView(look, nodes)
        undoIsInView(look, nodes)
        if (look.fontScale > 1f) everythingCanBeReached(look, nodes)
    }

    private fun flareIsInView(
        look: Look,
        nodes: List<SemanticsNode>,
    ) {
        val state = look.content ?: return
        val label = state.today.flare.label
        val word = ENGLISH[if (state.today.flare.active) WordKeys.FLARE_RETURN else WordKeys.FLARE_MODE]
        val flare = nodes.single { it.isButton && it.described.any { said -> said == word || said == "$word. $label" } }
        assertEquals("$look: it is whole", flare.size.height.toFloat(), flare.boundsInRoot.height)
    }

    private fun dangerIsInView(
        look: Look,
        nodes: List<SemanticsNode>,
    ) {
        if ("sign" !in look.name && "excess" !in look.name) return
        val call = nodes.single { it.isButton && it.texts == listOf("112") }
        assertEquals("$look: the number is whole", call.size.height.toFloat(), call.boundsInRoot.height)
    }

    private fun undoIsInView(
        look: Look,
        nodes: List<SemanticsNode>,
    ) {
        look.content?.takeIf { it.message == null && it.today.justLogged != null } ?: return
        val undo = nodes.single { it.isButton && it.texts == listOf("Undo") }
        assertEquals("$look: Undo is whole", undo.size.height.toFloat(), undo.boundsInRoot.height)
    }

    private fun everythingCanBeReached(
        look: Look,
        nodes: List<SemanticsNode>,
    ) {
        for (node in nodes.filter { !it.isButton && it.texts.isNotEmpty() }) {
            val found = rule.onNode(SemanticsMatcher("${node.texts}") { it.id == node.id })
            if (node.scrolls()) found.performScrollTo()
            assertTrue("$look: ${node.texts} is in view", found.isDisplayed())
        }
    }

    /** Whether something around it scrolls; the rest is in view from the start. */
    private fun SemanticsNode.scrolls(): Boolean =
        generateSequence(parent) { it.parent }.any { SemanticsActions.ScrollBy in it.config }

    @Test
    fun `a tap moves no button`() {
        val tapped =
            mapOf("pain" to "noted", "stiffness" to "6 · I drop things", "unrefreshing-sleep" to "noted")
        for (fontScale in listOf(1f, 1.5f, 2f)) {
            val places =
                listOf(emptyMap(), tapped).map { said ->
                    // Logging an item also shortens "as usual".
                    val today = Samples.today(said = said).copy(asUsual = Samples.asUsual.takeIf { said.isEmpty() })
                    show(Look("$said", ScreenState.OfToday(TodayState.Content(ENGLISH, today)), Theme.LIGHT, fontScale))
                    val labels = today.quick.map { it.label }
                    rule.nodes().filter { it.isButton && it.texts.firstOrNull() in labels }.map { button ->
                        // Where it is laid out, in view or not.
                        val bounds = Rect(button.positionInRoot, button.size.toSize())
                        // Large text may need a second line for the value; nothing moves sideways.
                        if (fontScale == 1f) bounds else bounds.copy(top = 0f, bottom = 0f)
                    }
                }
            assertEquals("text × $fontScale", places[0], places[1])
        }
    }

    @Test
    fun `the accessibility tree matches its golden text`() {
        for ((name, screen) in Samples.screens) {
            show(Look(name, screen, Theme.LIGHT, 1f))
            openReasons()
            Golden.check(name, rule.nodes())
        }
    }

    private var look by mutableStateOf<Look?>(null)
    private var isSet = false

    private fun show(next: Look) {
        look = next
        if (!isSet) {
            isSet = true
            rule.setContent {
                val look = look ?: return@setContent
                key(look) {
                    EbbTheme(look.theme) { SmallPhone(look.fontScale) { Draw(look.screen) } }
                }
            }
        }
        rule.waitForIdle()
    }

    private fun openReasons() {
        val whys = rule.onAllNodesWithText("Why?")
        repeat(whys.fetchSemanticsNodes().size) { whys[it].performScrollTo().performClick() }
        rule.waitForIdle()
    }
}
