package app.ebb.ui.details

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performTextReplacement
import app.ebb.core.Body
import app.ebb.core.BodySide
import app.ebb.core.Entry
import app.ebb.ui.Journey
import app.ebb.ui.Models
import app.ebb.ui.isField
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import java.time.LocalDate

/** The details of an entry of an earlier day, from its page in the diary, over the real core. */
class EarlierDetailsJourneyTest {
    @get:Rule
    val journey = Journey()

    private lateinit var models: Models
    private val yesterday = LocalDate.of(2026, 3, 27)

    @Before
    fun open() {
        journey.rated("pain", 6.0, daysAgo = 1)
        models = journey.models()
        journey.showScreens(models)
        journey.tap("Diary")
        journey.tap("Pain 6")
    }

    private fun entry(): Entry =
        journey.journal
            .views()
            .use { it.day(yesterday) }
            .entries
            .single()
            .entry

    private fun note(text: String) {
        journey.compose
            .onNode(isField("Note"))
            .performScrollTo()
            .performTextReplacement(text)
        journey.settle()
    }

    @Test
    fun `place and side of an earlier entry are one operation with one undo`() {
        val before = journey.taps
        journey.tap(OPEN)
        journey.compose.onNodeWithText("Undo").assertDoesNotExist()
        journey.tap("Neck")
        journey.tap("Left")
        journey.compose.onNodeWithText("Left").assertIsOn()
        journey.tap("Done")
        assertEquals("open, where, which side, done", 4, journey.taps - before)
        assertEquals(listOf("Pain 6 · neck, left"), journey.logged(yesterday))
        assertEquals(BodySide.LEFT, (entry().body as Body.Symptom).side)
        journey.compose.onNodeWithText("Undo").assertIsDisplayed()
        journey.tap("Undo")
        assertEquals(listOf("Pain 6"), journey.logged(yesterday))
        assertEquals("nothing was logged for today", emptyList<String>(), journey.logged())
    }

    @Test
    fun `a side is not asked where the place says it, and is taken back by a second tap`() {
        journey.tap(OPEN)
        journey.tap("Left")
        journey.tap("Left")
        journey.tap("Left shoulder")
        journey.compose.onNodeWithText("Left").assertDoesNotExist()
        journey.tap("Neck")
        journey.tap("Both sides")
        journey.tap("Done")
        assertEquals(BodySide.BOTH, (entry().body as Body.Symptom).side)
        journey.tap(OPEN)
        journey.tap("Both sides")
        journey.tap("Done")
        assertNull((entry().body as Body.Symptom).side)
    }

    @Test
    fun `a note that is being written comes along, and is saved with the rest`() {
        note("After the stairs")
        journey.tap(OPEN)
        journey.tap("Feel")
        journey.tap("Burning")
        journey.tap("When?")
        journey.tap("1 h earlier")
        journey.tap("Note")
        journey.compose.onNodeWithText("After the stairs").assertExists()
        journey.tap("Done")
        assertEquals("After the stairs", entry().note)
        assertEquals(1, (entry().body as Body.Symptom).qualities.size)
        journey.tap("Undo")
        assertNull(entry().note)
        assertEquals(emptyList<Any>(), (entry().body as Body.Symptom).qualities)
    }

    @Test
    fun `what was said is saved when the phone is put away, and the process may die`() {
        journey.tap(OPEN)
        journey.tap("Neck")
        models.putAway()
        journey.settle()
        assertEquals(listOf("Pain 6 · neck"), journey.logged(yesterday))
        journey.restart()
        journey.compose.onNodeWithText("Pain 6 · neck").assertExists()
    }

    private companion object {
        const val OPEN = "Where, what like, when"
    }
}
