package app.ebb.ui

import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import androidx.compose.ui.test.performTextReplacement
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.cancel
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestCoroutineScheduler
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** Taps that lead from one screen to another: the log sheet, flare mode and the destinations of the bar. */
class ScreensTest {
    @get:Rule
    val rule = createComposeRule()

    @get:Rule
    val folder = TemporaryFolder()

    private lateinit var models: TestModels
    private val core = FakeCore()
    private val scheduler = TestCoroutineScheduler()
    private val dispatcher = StandardTestDispatcher(scheduler)
    private val scope = CoroutineScope(dispatcher)

    @Before
    fun open() {
        models = TestModels(core, folder.root, scope, dispatcher)
        rule.setContent { SmallPhone { Screens(models.all, Platform(onCopy = {}), dark = false) } }
        settle()
    }

    @After
    fun close() {
        scope.cancel()
        models.close()
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
        rule.onNodeWithText("Showering").assertExists()
        tap("Household")
        rule.onNodeWithText("Senses").assertExists()
        tap("Close")
        rule.onNodeWithText("+ Log").assertIsDisplayed()
    }

    @Test
    fun `a search finds by name and says where there is nothing`() {
        tap("+ Log")
        val field = rule.onNode(isField("Search"))
        field.performTextInput("sho")
        settle()
        rule.onAllNodesWithText("Household").assertCountEquals(0)
        field.performTextReplacement("xyzzy")
        settle()
        rule.onNodeWithText("Nothing is called that. Another word may find it.").assertExists()
        field.performTextReplacement("sho")
        settle()
        tap("Showering")
        assertEquals("tap showering", core.calls.single { it != "today" })
    }

    @Test
    fun `words about a crisis suggest nothing to log`() {
        tap("+ Log")
        rule.onNode(isField("Search")).performTextInput(FakeLog.CRISIS)
        settle()
        rule.onNodeWithText("Talk to someone").assertExists()
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
        // On a low screen how strong it is takes the place of the buttons.
        rule.onAllNodesWithText("Rest now").assertCountEquals(0)
        tap("Not now")
        rule.onNodeWithText("Rest now").assertExists()
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

    @Test
    fun `the bar leads to the diary and to care, and somebody to talk to is two taps away`() {
        destination("Diary")
        rule.onAllNodesWithText("+ Log").assertCountEquals(0)
        destination("Care")
        tap("Talk to someone")
        rule.onAllNodesWithContentDescription("Today").assertCountEquals(0)
        tap("Back")
        rule.onNodeWithText("Medicines").assertExists()
        destination("Today")
        rule.onNodeWithText("+ Log").assertIsDisplayed()
    }

    private fun destination(name: String) {
        rule.onNodeWithContentDescription(name).performClick()
        settle()
    }

    private fun tap(text: String) {
        rule.onNodeWithText(text).press()
        settle()
    }

    private fun settle() = rule.settle(scheduler)
}
