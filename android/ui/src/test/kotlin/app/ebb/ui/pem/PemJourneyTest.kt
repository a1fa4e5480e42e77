package app.ebb.ui.pem

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.onNodeWithText
import app.ebb.core.PemStatus
import app.ebb.ui.Journey
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** The five questions about effort, from the due card and from gentle movement, over the real core. */
class PemJourneyTest {
    @get:Rule
    val journey = Journey()

    @Before
    fun plan() {
        journey.journal.movement().use { it.start("walking", 10u, journey.now) }
    }

    @Test
    fun `one answered question is enough for a result that is no diagnosis, and it can be undone`() {
        journey.showScreens(journey.models())
        journey.tap("Open")
        journey.compose.onNodeWithText("1 / 5").assertIsDisplayed()
        journey.tap("Skip")
        journey.tap("about half the time")
        journey.tap("moderate")
        journey.tap("Next")
        journey.tap("Skip")
        journey.tap("Skip")
        journey.tap("Save")
        assertEquals(8, journey.taps)
        journey.compose.onNodeWithText("This is not a diagnosis.", substring = true).assertExists()
        assertEquals(PemStatus.POSITIVE, status())
        journey.tap("Undo")
        assertNull(status())
        journey.compose.onNodeWithText("5 / 5").assertExists()
        journey.tap("Save")
        journey.tap("Done")
        journey.compose.onNodeWithText("+ Log").assertIsDisplayed()
        assertEquals(PemStatus.POSITIVE, status())
        journey.compose.onNodeWithText("Open").assertDoesNotExist()
    }

    @Test
    fun `all of it can be skipped, and nothing is kept`() {
        journey.showScreens(journey.models())
        journey.tap("Open")
        repeat(5) { journey.tap("Skip") }
        journey.compose.onNodeWithText("+ Log").assertIsDisplayed()
        assertNull(status())
    }

    @Test
    fun `from gentle movement it leads back there, and shows its result when it is opened again`() {
        journey.showScreens(journey.models())
        journey.tap("Care")
        journey.tap("Gentle movement")
        journey.tap("After effort")
        journey.tap("never")
        journey.tap("Next")
        repeat(3) { journey.tap("Skip") }
        journey.tap("Save")
        journey.compose.onNodeWithText("Too few answers to tell.", substring = true).assertExists()
        journey.tap("Done")
        journey.compose.onNodeWithText("Gentle movement").assertIsDisplayed()
        journey.tap("After effort")
        journey.compose.onNodeWithText("Too few answers to tell.", substring = true).assertExists()
        journey.tap("Answer again")
        journey.compose.onNodeWithText("1 / 5").assertExists()
    }

    private fun status(): PemStatus? = journey.journal.profile().use { it.get().pemScreen }
}
