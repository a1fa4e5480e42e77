package app.ebb.ui.movement

import androidx.compose.ui.test.onNodeWithText
import app.ebb.core.FlarePhase
import app.ebb.core.MovementState
import app.ebb.core.MovementView
import app.ebb.ui.Journey
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** Gentle movement from Care, over the real core. */
class MovementJourneyTest {
    @get:Rule
    val journey = Journey()

    @Before
    fun open() {
        journey.showScreens(journey.models())
        journey.tap("Care")
        journey.tap("Gentle movement")
    }

    @Test
    fun `a plan starts below what can be done, is done with one tap and undone`() {
        start()
        assertEquals(4, journey.taps)
        journey.compose.onNodeWithText("Walking: up to 7 min today. Less is fine.").assertExists()
        journey.tap("I did it · 7 min")
        assertEquals(listOf("Walking, 7 min"), journey.logged())
        journey.compose.onNodeWithText("I did it: 7 min").assertExists()
        journey.tap("Undo")
        assertEquals(emptyList<String>(), journey.logged())
        journey.tap("Another length")
        journey.tap("5 min")
        assertEquals(listOf("Walking, 5 min"), journey.logged())
    }

    @Test
    fun `only the person raises it, by a little, and one tap lowers it again`() {
        start()
        journey.tap("Change the plan")
        journey.tap("8 min")
        assertEquals(8u, view().level)
        journey.compose.onNodeWithText("From 7 min to 8 min", substring = true).assertExists()
        journey.tap("Less")
        assertEquals(7u, view().level)
    }

    @Test
    fun `today is skipped, the plan is paused, resumed and ended`() {
        start()
        journey.tap("Not today")
        assertEquals(MovementState.NOT_TODAY, view().state)
        journey.tap("Change the plan")
        journey.tap("Pause")
        assertEquals(MovementState.PAUSED, view().state)
        journey.tap("Go on")
        journey.tap("Change the plan")
        journey.tap("End the plan")
        assertEquals(MovementState.OFF, view().state)
        journey.tap("Undo")
        assertEquals(MovementState.ON, view().state)
    }

    @Test
    fun `in a flare nothing more is offered`() {
        start()
        journey.journal.flares().use { it.log(FlarePhase.STARTED, journey.now) }
        journey.settle()
        journey.compose.onNodeWithText("Walking: at most 3 min until the flare has settled.").assertExists()
        journey.tap("Change the plan")
        journey.compose.onNodeWithText("More, only if you feel settled").assertDoesNotExist()
        journey.compose.onNodeWithText("Less").assertExists()
    }

    private fun start() {
        journey.tap("Walking")
        journey.tap("10 min")
    }

    private fun view(): MovementView = journey.journal.movement().use { it.get(journey.now) }
}
