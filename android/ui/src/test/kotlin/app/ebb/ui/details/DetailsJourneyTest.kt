package app.ebb.ui.details

import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performTextInput
import app.ebb.core.Body
import app.ebb.core.Entry
import app.ebb.core.When
import app.ebb.ui.Journey
import app.ebb.ui.Models
import app.ebb.ui.isField
import app.ebb.ui.press
import org.junit.After
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import java.time.LocalDate

/** From a tap on Today to its details, over the real core and a real file, with the taps counted. */
class DetailsJourneyTest {
    @get:Rule
    val journey = Journey()

    private val rule get() = journey.compose
    private val journal get() = journey.journal
    private lateinit var models: Models
    private var taps = 0

    @Before
    fun open() {
        models = journey.models()
        journey.showScreens(models)
    }

    @Test
    fun `where it hurts is three taps, and is there once the phone is put away`() {
        tap("Pain")
        tap("More…")
        touch("Neck")
        assertEquals(3, taps)
        models.putAway()
        settle()
        assertEquals(listOf("Pain noted · neck"), said())
        rule.onNodeWithText("+ Log").assertIsDisplayed()
    }

    @Test
    fun `three regions with three severities are eight taps, one save and one undo`() {
        tap("Pain")
        tap("More…")
        touch("Neck")
        tap("moderate")
        touch("Head")
        tap("severe")
        touch("Chest")
        tap("mild")
        assertEquals(8, taps)
        assertEquals("nothing is saved before the page is left", listOf("Pain noted"), said())
        rule.onNodeWithText("Done").performClick()
        settle()
        assertEquals(listOf("Pain 5 · neck", "Pain 8 · head", "Pain 2 · chest"), said())
        rule.onNodeWithText("Pain 5 · neck; Pain 8 · head; Pain 2 · chest").assertExists()
        tap("Undo")
        assertEquals(listOf("Pain noted"), said())
    }

    @Test
    fun `the list says everything that the map says`() {
        tap("Pain")
        tap("More…")
        touch("Neck")
        tap("severe")
        scrollTo("List")
        scrollTo("Lower back")
        tap("mild")
        rule.onNodeWithText("Neck · severe").assertIsOn()
        rule.onNodeWithText("Lower back · mild").assertIsOn()
        scrollTo("Back view")
        rule.onNodeWithContentDescription("Lower back").assertIsOn()
        tap("Done")
        assertEquals(listOf("Pain 8 · neck", "Pain 2 · lower back"), said())
    }

    @Test
    fun `what like, when and a note follow one another`() {
        tap("Pain")
        tap("More…")
        tap("Feel")
        tap("Burning")
        tap("When?")
        tap("Yesterday")
        tap("Note")
        rule.onNode(isField("Note")).performTextInput("After the stairs")
        settle()
        tap("Done")
        val entry = entries(LocalDate.of(2026, 3, 27)).single()
        assertEquals("After the stairs", entry.note)
        assertEquals(When.Day(LocalDate.of(2026, 3, 27)), entry.`when`)
        assertEquals(1, (entry.body as Body.Symptom).qualities.size)
    }

    @Test
    fun `the pictures are of what the core offers`() {
        tap("Pain")
        tap("More…")
        val form = models.details.state.value.form!!
        assertEquals(DetailsSamples.form("en").copy(entry = form.entry, times = form.times), form)
    }

    @Test
    fun `undo takes back the entry and closes its details`() {
        tap("Pain")
        tap("More…")
        touch("Neck")
        tap("Undo")
        assertEquals(emptyList<String>(), said())
        rule.onNodeWithText("+ Log").assertIsDisplayed()
    }

    @Test
    fun `somebody to talk to is one tap below the note, and the note is saved`() {
        tap("Pain")
        tap("More…")
        tap("Note")
        rule.onNode(isField("Note")).performTextInput("Hard day")
        settle()
        tap("Talk to someone")
        assertEquals("Hard day", entries(LocalDate.of(2026, 3, 28)).single().note)
        rule.onNodeWithText("How strong?").assertDoesNotExist()
        scrollTo("Back")
        rule.onNodeWithText("+ Log").assertIsDisplayed()
    }

    @Test
    fun `in a flare the first symptom has its details too`() {
        rule.onNodeWithContentDescription("Flare. A flare is starting").performClick()
        settle()
        tap("Pain")
        scrollTo("More…")
        touch("Head")
        tap("Done")
        assertEquals("Pain noted · head", said().last())
        rule.onNodeWithText("Over…").assertExists()
    }

    /** The entries of today, in words. */
    private fun said(): List<String> =
        journal
            .views()
            .use { it.day(LocalDate.of(2026, 3, 28)) }
            .entries
            .map { it.label }

    private fun entries(day: LocalDate): List<Entry> =
        journal
            .views()
            .use { it.day(day) }
            .entries
            .map { it.entry }

    /** A tap on what is in view. */
    private fun tap(text: String) = tap(rule.onNode(hasText(text) and hasClickAction()).assertIsDisplayed())

    /** A touch of the map. */
    private fun touch(region: String) = tap(rule.onNodeWithContentDescription(region).assertIsDisplayed())

    private fun tap(node: SemanticsNodeInteraction) {
        taps++
        node.performClick()
        settle()
    }

    private fun scrollTo(text: String) {
        taps++
        rule.onNode(hasText(text) and hasClickAction()).press()
        settle()
    }

    private fun settle() = journey.settle()
}
