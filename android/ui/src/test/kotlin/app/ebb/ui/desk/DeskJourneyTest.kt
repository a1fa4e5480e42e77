package app.ebb.ui.desk

import androidx.compose.ui.test.onNodeWithText
import app.ebb.core.WorkstationForm
import app.ebb.ui.Journey
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** The desk check from Care, over the real core. */
class DeskJourneyTest {
    @get:Rule
    val journey = Journey()

    @Before
    fun open() {
        journey.showScreens(journey.models())
        journey.tap("Care")
        journey.tap("Desk check")
    }

    @Test
    fun `each no has its advice, and what was saved can be undone and saved again`() {
        val questions = form().questions.map { it.text }
        journey.tap("No: ${questions[0]}")
        journey.tap("Yes: ${questions[1]}")
        journey.tap("I don't know: ${questions[2]}")
        journey.tap("Yes: ${questions[3]}")
        journey.tap("Yes: ${questions[3]}")
        journey.tap("Save")
        val check = form().kept.single()
        assertEquals(listOf(false, true, null), check.answers.map { it.yes })
        journey.compose.onNodeWithText(check.advice.single().text).assertExists()
        journey.tap("Undo")
        assertEquals(0, form().kept.size)
        journey.tap("Save")
        journey.tap("Done")
        journey.tap("Desk check")
        journey.compose.onNodeWithText(check.text).assertExists()
        journey.tap("Check again")
        journey.compose.onNodeWithText(questions[0]).assertExists()
    }

    private fun form(): WorkstationForm = journey.journal.workstation().use { it.get() }
}
