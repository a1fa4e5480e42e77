package app.ebb.ui.flares

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.onNodeWithText
import app.ebb.core.FlarePhase
import app.ebb.ui.Journey
import org.junit.Assert.assertEquals
import org.junit.Rule
import org.junit.Test

/** The last flares beside one another, over the real core. */
class FlaresJourneyTest {
    @get:Rule
    val journey = Journey()

    @Test
    fun `the last flares are two taps from Today, each with what came before it`() {
        journey.rated("pain", 4.0, daysAgo = 6)
        journey.journal.flares().use {
            it.log(FlarePhase.STARTED, daysAgo(5))
            it.log(FlarePhase.ENDED, daysAgo(3))
        }
        journey.showScreens(journey.models())
        journey.tap("Diary")
        journey.tap("Flares side by side")
        assertEquals(2, journey.taps)
        journey.compose.onNodeWithText("Monday 23 March to Wednesday 25 March, 3 days").assertIsDisplayed()
        journey.compose.onNodeWithText("Symptoms overall", substring = true).assertIsDisplayed()
        journey.tap("Back")
        journey.compose.onNodeWithText("Flares side by side").assertExists()
    }

    @Test
    fun `without a flare it says so`() {
        journey.rated("pain", 4.0, daysAgo = 1)
        journey.showScreens(journey.models())
        journey.tap("Diary")
        journey.tap("Flares side by side")
        journey.compose.onNodeWithText("No flare is noted yet.", substring = true).assertIsDisplayed()
    }

    private fun daysAgo(days: Long) = journey.now.let { it.copy(at = it.at.minusSeconds(days * 24 * 3_600)) }
}
