package app.ebb.ui

import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import app.ebb.ui.log.LogModel
import app.ebb.ui.plan.PlanModel
import app.ebb.ui.today.TodayModel
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestCoroutineScheduler
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** Taps on the log sheet, opened from Today's dock and from flare mode. */
class LogTest {
    @get:Rule
    val rule = createComposeRule()

    private val core = FakeCore()
    private val scheduler = TestCoroutineScheduler()
    private val dispatcher = StandardTestDispatcher(scheduler)
    private val scope = CoroutineScope(dispatcher)

    @Before
    fun open() {
        val clock = { Samples.now }
        val models =
            Models(
                TodayModel(core, clock, scope, dispatcher),
                PlanModel(core, clock, scope, dispatcher),
                LogModel(FakeLog, clock, scope, dispatcher),
            )
        rule.setContent { SmallPhone { Screens(models, Platform(onCopy = {}), dark = false) } }
        settle()
    }

    @Test
    fun `what was logged lately is two taps away, and how strong follows on Today`() {
        tap("+ Log")
        tap("Cooking")
        rule.onNodeWithText("+ Log").assertIsDisplayed()
        rule.onNodeWithText("How strong?").assertIsDisplayed()
        assertEquals("tap cooking", core.calls.single { it != "today" })
    }

    @Test
    fun `a family opens and closes in place`() {
        tap("+ Log")
        tap("Household")
        rule.onAllNodesWithText("Senses").assertCountEquals(0)
        rule.onNodeWithText("Laundry").assertExists()
        tap("Household")
        rule.onNodeWithText("Senses").assertExists()
        tap("Close")
        rule.onNodeWithText("+ Log").assertIsDisplayed()
    }

    @Test
    fun `a search finds by name and says where there is nothing`() {
        tap("+ Log")
        val field = rule.onNodeWithContentDescription("Search")
        field.performTextInput("lau")
        settle()
        rule.onAllNodesWithText("Household").assertCountEquals(0)
        field.performTextReplacement("xyzzy")
        settle()
        rule.onNodeWithText("Nothing is called that. Another word may find it.").assertExists()
        field.performTextReplacement("lau")
        settle()
        tap("Laundry")
        assertEquals("tap laundry", core.calls.single { it != "today" })
    }

    @Test
    fun `words about a crisis suggest nothing to log`() {
        tap("+ Log")
        rule.onNodeWithContentDescription("Search").performTextInput(FakeLog.CRISIS)
        settle()
        for (text in listOf("Cooking", "Household", "Nothing is called that. Another word may find it.")) {
            rule.onAllNodesWithText(text).assertCountEquals(0)
        }
    }

    @Test
    fun `flare mode starts and ends with the flare, and undo brings it back`() {
        rule.onNodeWithContentDescription("Flare. A flare is starting").performClick()
        settle()
        rule.onAllNodesWithText("+ Log").assertCountEquals(0)
        tap("Something else")
        tap("Cooking")
        rule.onNodeWithText("Rest now").assertExists()
        tap("Not now")
        tap("Over…")
        tap("Not yet")
        tap("Over…")
        tap("The flare is over")
        rule.onNodeWithText("+ Log").assertIsDisplayed()
        tap("Undo")
        rule.onNodeWithText("Over…").assertExists()
    }

    @Test
    fun `everything can be shown in a flare, and one tap leads back`() {
        rule.onNodeWithContentDescription("Flare. A flare is starting").performClick()
        settle()
        tap("Rest now")
        tap("Show everything")
        rule.onNodeWithText("+ Log").assertIsDisplayed()
        tap("Back to flare")
        rule.onNodeWithText("Something else").assertExists()
        assertEquals(listOf("flare STARTED", "rest"), core.calls.filter { it != "today" })
    }

    /** Presses the button, which is scrolled to where something scrolls. */
    private fun tap(text: String) {
        val button = rule.onNodeWithText(text)
        try {
            button.performScrollTo()
        } catch (_: AssertionError) {
            // It is in view from the start.
        }
        button.performClick()
        settle()
    }

    private fun settle() {
        scheduler.advanceUntilIdle()
        rule.waitForIdle()
        scheduler.advanceUntilIdle()
        rule.waitForIdle()
    }
}
