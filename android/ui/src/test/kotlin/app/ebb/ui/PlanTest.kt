package app.ebb.ui

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.test.assertCountEquals
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onAllNodesWithText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import app.ebb.ui.plan.PlanState
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.cancel
import kotlinx.coroutines.test.StandardTestDispatcher
import kotlinx.coroutines.test.TestCoroutineScheduler
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Assert.assertFalse
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import org.junit.rules.TemporaryFolder

/** Taps on *Plan my day*, opened from Today, over a fake core. */
class PlanTest {
    @get:Rule
    val rule = createComposeRule()

    private val core = FakeCore()
    private val scheduler = TestCoroutineScheduler()
    private val dispatcher = StandardTestDispatcher(scheduler)
    private val scope = CoroutineScope(dispatcher)

    @get:Rule
    val folder = TemporaryFolder()

    private lateinit var models: TestModels
    private val copied = mutableListOf<String>()

    @Before
    fun open() {
        models = TestModels(core, folder.root, scope, dispatcher)
        rule.setContent { SmallPhone { Screens(models.all, Platform(onCopy = { copied += it }), dark = false) } }
        settle()
        tap("Plan my day")
        core.calls.clear()
    }

    @After
    fun close() {
        scope.cancel()
        models.close()
    }

    @Test
    fun `the plan opens from Today and closes again`() {
        rule.onNodeWithText("About 40 effort-minutes before the reserve.").assertExists()
        rule
            .onNodeWithText(
                PlanSamples.plan.hours
                    .single()
                    .sentence,
            ).assertExists()
        rule.onNodeWithText("Back").performClick()
        settle()
        rule.onNodeWithText("+ Log").assertExists()
        rule.onNodeWithContentDescription("Flare. A flare is starting").assertExists()
        rule.onAllNodesWithText("About 40 effort-minutes before the reserve.").assertCountEquals(0)
    }

    @Test
    fun `one tap adds an item, and one tap changes its length, with the result in its row`() {
        tap("Walking")
        rule.onNodeWithText("14:05–14:35").assertExists()
        // An item on the list is not offered again: only its row has the name.
        rule.onAllNodesWithText("Walking").assertCountEquals(1)
        touch("45 min: Walking")
        assertEquals(45, content.list.single().minutes)
        touch("Take off the list: Walking")
        rule.onAllNodesWithText("14:05–14:35").assertCountEquals(0)
        assertEquals(listOf("fit walking 30", "fit walking 45"), core.calls.filter { it != "plan" })
    }

    @Test
    fun `an item that does not fit is split or removed`() {
        tap("Shopping")
        rule.onNodeWithText("Too much for today").assertExists()
        tap("Do 25 minutes of it: Shopping")
        rule.onNodeWithText("25 min").assertExists()
        tap("Another day: Shopping")
        assertTrue(content.list.isEmpty())
        assertNull(content.fit)
    }

    @Test
    fun `a copied sentence is marked until the list changes`() {
        tap("Walking")
        rule.onNodeWithText("Send").performClick()
        settle()
        assertEquals(
            listOf("I can manage a walk today. I need to leave the shopping for another day."),
            copied,
        )
        rule.onNodeWithText("Copied").assertExists()
        touch("60 min: Walking")
        assertFalse(content.copied)
    }

    @Test
    fun `a refusal is explained and the list stays`() {
        tap("Walking")
        core.refusing = FakeCore.refusal
        touch("60 min: Walking")
        rule.onNodeWithText(FakeCore.EXPLANATION).assertExists()
        core.refusing = null
        touch("45 min: Walking")
        assertEquals(45, content.list.single().minutes)
        rule.onAllNodesWithText(FakeCore.EXPLANATION).assertCountEquals(0)
    }

    private val content get() = models.all.plan.state.value as PlanState.Content

    private fun tap(word: String) {
        rule.onNodeWithText(word).performScrollTo().performClick()
        settle()
    }

    private fun touch(described: String) {
        rule.onNodeWithContentDescription(described).performScrollTo().performClick()
        settle()
    }

    private fun settle() {
        scheduler.advanceUntilIdle()
        rule.waitForIdle()
    }
}
