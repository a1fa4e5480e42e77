package app.ebb.ui.welcome

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsSelected
import androidx.compose.ui.test.onNodeWithText
import app.ebb.ui.Journey
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import java.time.LocalDate

/** Silent days filled in from memory, over the real core. */
class WelcomeBackJourneyTest {
    @get:Rule
    val journey = Journey()

    @Before
    fun silence() {
        journey.rated("pain", 4.0, daysAgo = 6)
        journey.showScreens(journey.models())
    }

    @Test
    fun `each of the last three days is one tap, and the page closes with the last`() {
        journey.tap("Open")
        journey.tap("bad: yesterday")
        assertEquals(listOf("From memory: a bad day"), journey.logged(LocalDate.of(2026, 3, 27)))
        journey.button("bad: yesterday").assertIsSelected()
        journey.tap("fine: yesterday")
        assertEquals(listOf("From memory: a fine day"), journey.logged(LocalDate.of(2026, 3, 27)))
        journey.tap("don't know: Thursday 26 March")
        journey.tap("so-so: Wednesday 25 March")
        journey.compose.onNodeWithText("+ Log").assertIsDisplayed()
        assertEquals(listOf("From memory: a so-so day"), journey.logged(LocalDate.of(2026, 3, 25)))
        assertEquals(emptyList<String>(), journey.logged(LocalDate.of(2026, 3, 24)))
        journey.tap("Undo")
        assertEquals(emptyList<String>(), journey.logged(LocalDate.of(2026, 3, 25)))
    }

    @Test
    fun `the rest is left with one tap and not asked about again today`() {
        journey.tap("Open")
        journey.tap("bad: yesterday")
        journey.tap("Leave the rest")
        journey.compose.onNodeWithText("+ Log").assertIsDisplayed()
        journey.compose.onNodeWithText("Open").assertDoesNotExist()
    }
}
