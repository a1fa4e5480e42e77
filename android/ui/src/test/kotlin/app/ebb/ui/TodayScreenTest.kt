package app.ebb.ui

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithContentDescription
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.ebb.ui.theme.EbbTheme
import app.ebb.ui.today.TodayModel
import app.ebb.ui.today.TodayRoutes
import app.ebb.ui.today.TodayScreen
import app.ebb.ui.today.themeOf
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestCoroutineScheduler
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** Taps on the Today screen, over a fake core. */
class TodayScreenTest {
    @get:Rule
    val rule = createComposeRule()

    private val core = FakeCore()
    private val scheduler = TestCoroutineScheduler()
    private val dispatcher = StandardTestDispatcher(scheduler)
    private val dialled = mutableListOf<String>()
    private val model = TodayModel(core, { Samples.now }, CoroutineScope(dispatcher), dispatcher)

    @Before
    fun open() {
        rule.setContent {
            val state by model.state.collectAsState()
            EbbTheme(themeOf(state, dark = false)) {
                SmallPhone {
                    TodayScreen(
                        state,
                        model,
                        routes =
                            TodayRoutes(onCall = {
                                dialled +=
                                    it
                            }),
                    )
                }
            }
        }
        settle()
    }

    @Test
    fun `what was taken too much of comes first, and one tap dials`() {
        core.excess(MedicineSamples.excess)
        model.refresh()
        settle()

        rule.onNodeWithText(MedicineSamples.excess.text).assertIsDisplayed()
        rule.onNodeWithText("112").assertIsDisplayed().performClick()
        assertEquals(listOf("112"), dialled)
    }

    @Test
    fun `one tap logs and shows it on the button and in the strip`() {
        rule.onNodeWithText("Pain").performClick()
        settle()

        rule.onNode(hasText("Pain") and hasText("noted") and hasClickAction()).assertIsDisplayed()
        rule.onNodeWithText("Pain noted").assertIsDisplayed()
        assertEquals("tap pain", core.calls.single { it != "today" })
    }

    @Test
    fun `undo reverts a tap and redo repeats it`() {
        rule.onNodeWithText("Pain").performClick()
        settle()
        rule.onNodeWithText("Undo").assertIsDisplayed().performClick()
        settle()
        rule.onAllNodesWithText("Undo").assertCountEquals(0)
        rule.onNodeWithText("Undone: Pain noted").assertIsDisplayed()

        rule.onNodeWithText("Redo").performClick()
        settle()
        rule.onNodeWithText("Pain noted").assertExists()
        rule.onAllNodesWithText("Redo").assertCountEquals(0)
    }

    @Test
    fun `the severity strip rates what was just logged`() {
        rule.onAllNodesWithText("How strong?").assertCountEquals(0)
        rule.onNodeWithText("Pain").performClick()
        settle()
        rule.onNodeWithText("0–10").performClick()
        rule.onNodeWithContentDescription("6, I drop things").performScrollTo().performClick()
        settle()

        rule.onNode(hasText("Pain") and hasText("6 · I drop things")).assertExists()
        rule.onNodeWithText("Pain 6").assertExists()
        rule.onAllNodesWithText("How strong?").assertCountEquals(0)
    }

    @Test
    fun `one more tap says how strong in words, without moving the grid`() {
        val before = bounds("Stiffness")
        rule.onNodeWithText("Pain").performClick()
        settle()
        assertEquals(before, bounds("Stiffness"))
        for (word in listOf("none", "mild", "moderate", "severe")) {
            rule.onNodeWithContentDescription(word).assertIsDisplayed()
        }
        rule.onNodeWithContentDescription("moderate").performClick()
        settle()
        assertEquals(listOf("tap pain", "rate pain in words 2"), core.calls.filter { it != "today" })
        rule.onAllNodesWithText("How strong?").assertCountEquals(0)
    }

    @Test
    fun `how strong need not be said, and is not asked of what others logged`() {
        rule.onNodeWithText("Pain").performClick()
        settle()
        rule.onNodeWithText("Not now").performClick()
        rule.onAllNodesWithText("How strong?").assertCountEquals(0)
        offer {}
        rule.onAllNodesWithText("How strong?").assertCountEquals(0)
        rule.onNodeWithText("Undo").assertIsDisplayed()
    }

    @Test
    fun `as usual and none today log what their labels announce`() {
        rule.onAllNodesWithText("As usual", substring = true).assertCountEquals(0)
        offer { core.offering(Samples.asUsual, Samples.noneToday) }
        rule.onNodeWithText("As usual: 4 items").performScrollTo().performClick()
        settle()
        rule.onNodeWithText("Undo").assertIsDisplayed().performClick()
        settle()
        rule.onNodeWithText(Samples.noneToday.label).performScrollTo().performClick()
        settle()
        assertEquals(listOf("as usual", "undo", "none today"), core.calls.filter { it != "today" })
    }

    @Test
    fun `a question is reported when drawn and answered in one tap`() {
        offer { core.offering(questions = listOf(Samples.didItHelp, Samples.checkIn)) }
        // One at a time.
        rule.onAllNodesWithText("Morning check-in?").assertCountEquals(0)
        rule.onNodeWithText("A little").performScrollTo().performClick()
        settle()
        rule.onAllNodesWithText(Samples.didItHelp.text).assertCountEquals(0)
        val writes = core.calls.filter { it != "today" }
        assertEquals(listOf("shown helped/entry-2", "answered helped/entry-2 little"), writes)
    }

    @Test
    fun `a question is reported once across several reads`() {
        offer { core.offering(questions = listOf(Samples.didItHelp)) }
        repeat(3) { offer {} }
        assertEquals(listOf("shown helped/entry-2"), core.calls.filter { it != "today" })
    }

    @Test
    fun `a question can be dismissed`() {
        offer { core.offering(questions = listOf(Samples.didItHelp)) }
        rule.onNodeWithText("Not now").performScrollTo().performClick()
        settle()
        rule.onAllNodesWithText(Samples.didItHelp.text).assertCountEquals(0)
        assertEquals("dismissed helped/entry-2", core.calls.last { it != "today" })
    }

    @Test
    fun `one tap starts an activity, which replaces the offers`() {
        rule.onNodeWithText("Start an activity").assertExists()
        rule.onNodeWithText("Walking").performScrollTo().performClick()
        settle()
        rule.onNodeWithText("Walking. Next break at 14:30.").assertExists()
        rule.onNodeWithText("Since: 14:00").assertExists()
        rule.onAllNodesWithText("Start an activity").assertCountEquals(0)

        rule.onNodeWithText("Stop").performScrollTo().performClick()
        settle()
        rule.onNodeWithText("Start an activity").assertExists()
        assertEquals(listOf("start walking", "timer STOP"), core.calls.filter { it != "today" })
    }

    @Test
    fun `a forgotten activity ends at its probable time or without a length`() {
        offer { core.running(Samples.forgotten) }
        rule.onNodeWithText("Walking has been running since 07:00. Did you stop around 07:30?").assertExists()
        rule.onAllNodesWithText("Stop").assertCountEquals(0)
        rule.onNodeWithText("Yes, about then").performScrollTo().performClick()
        settle()
        offer { core.running(Samples.forgotten) }
        rule.onNodeWithText("I don't know").performScrollTo().performClick()
        settle()
        val writes = core.calls.filter { it != "today" }
        assertEquals(listOf("over at 2026-03-28T06:30:00Z", "length unknown"), writes)
    }

    @Test
    fun `none is a severity like any other`() {
        rule.onNodeWithText("Fatigue").performClick()
        settle()
        rule.onNodeWithContentDescription("none").performClick()
        settle()
        rule.onNode(hasText("Fatigue") and hasText("none")).assertExists()
    }

    @Test
    fun `one tap starts a flare, and undo leaves no trace of it`() {
        rule.onNodeWithContentDescription("Flare. A flare is starting").performClick()
        settle()
        rule.onNodeWithText("In a flare since 14:05.").assertIsDisplayed()
        rule.onNodeWithText("Back to flare").assertIsDisplayed()
        rule.onNodeWithText("Undo").performClick()
        settle()
        rule.onNodeWithContentDescription("Flare. A flare is starting").assertIsDisplayed()
    }

    @Test
    fun `a dose says what it makes before one tap logs it`() {
        offer { core.offering(medicines = MedicineSamples.rows) }
        rule.onNodeWithText("Last taken 09:10. Another makes 1200 mg in 24 h, your limit of 1200 mg.").assertExists()
        rule.onAllNodesWithText("Took it").assertCountEquals(2)
        rule.onNodeWithContentDescription("Took it: Ibuprofen").performScrollTo().performClick()
        settle()
        assertEquals("take m1", core.calls.single { it != "today" })
    }

    @Test
    fun `a dose that is due is answered in one tap`() {
        offer { core.offering(doses = listOf(MedicineSamples.due)) }
        rule.onNodeWithContentDescription("Taken: Ibuprofen 400 mg").assertIsDisplayed().performClick()
        settle()
        assertEquals("answer r1@2026-03-28T14:00 taken", core.calls.single { it != "today" })
    }

    @Test
    fun `why shows and hides the reasons`() {
        val reason = Samples.energy.reasons.first()
        rule.onAllNodesWithText(reason).assertCountEquals(0)
        val why = rule.onAllNodesWithText("Why?")[0]
        why.performScrollTo().performClick()
        rule.onNodeWithText(reason).performScrollTo().assertIsDisplayed()
        why.performScrollTo().performClick()
        rule.onAllNodesWithText(reason).assertCountEquals(0)
    }

    @Test
    fun `an error is shown in words until dismissed`() {
        core.refusing = FakeCore.refusal
        rule.onNodeWithText("Pain").performClick()
        settle()
        rule.onNodeWithText(FakeCore.EXPLANATION).assertIsDisplayed()
        rule.onNodeWithText("OK").performClick()
        rule.onAllNodesWithText(FakeCore.EXPLANATION).assertCountEquals(0)
    }

    private fun offer(change: () -> Unit) {
        change()
        model.refresh()
        settle()
    }

    private fun bounds(text: String) = rule.onNodeWithText(text).fetchSemanticsNode().boundsInRoot

    private fun settle() {
        scheduler.advanceUntilIdle()
        rule.waitForIdle()
    }
}
