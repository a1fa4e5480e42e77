package app.ebb.ui

import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.assertIsDisplayed
import app.ebb.core.FlarePhase
import app.ebb.ui.care.CarePage
import app.ebb.ui.care.CareState
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** How many taps the commonest jobs take, from the open app on a small phone, over the real core. */
class TapCountsTest {
    @get:Rule
    val journey = Journey()

    private lateinit var models: Models

    @Before
    fun open() {
        models = journey.models()
        journey.showScreens(models)
        addIbuprofen()
    }

    private fun addIbuprofen() {
        val care = models.care
        care.addMedicine()
        journey.settle()
        val form = (care.state.value as CareState.Content).page as CarePage.EditMedicine
        care.medicine(form.draft.copy(name = "Ibuprofen", dose = "400 mg", dailyMost = "1200 mg"))
        care.saveMedicine()
        journey.settle()
    }

    /** The job is done by that many taps. */
    private fun takes(
        taps: Int,
        vararg words: String,
    ) {
        val before = journey.taps
        words.forEach { journey.tap(it) }
        assertEquals("${words.toList()}", taps, journey.taps - before)
    }

    private fun startFlare() {
        models.today.flare(FlarePhase.STARTED)
        journey.settle()
    }

    @Test
    fun `a symptom is one tap, how strong it is another, and undo one`() {
        takes(1, "Pain")
        assertEquals(listOf("Pain noted"), journey.logged())
        takes(1, "moderate")
        assertEquals(listOf("Pain 5"), journey.logged())
        takes(1, "Undo")
        assertEquals(listOf("Pain noted"), journey.logged())
    }

    @Test
    fun `a flare begins by one tap and is over by two`() {
        takes(1, "Flare")
        journey.button("Over…").assertIsDisplayed()
        takes(2, "Over…", "The flare is over")
        assertTrue(journey.logged().toString(), journey.logged().any { "over" in it || "ended" in it })
    }

    @Test
    fun `a dose is one tap with its result before it, and the row opens the medicine`() {
        takes(1, "Took it: Ibuprofen")
        assertEquals(listOf("Ibuprofen, 400 mg"), journey.logged())
        journey.tap("Ibuprofen")
        assertEquals("the medicine is open", listOf("Ibuprofen"), titles())
        takes(1, "Back")
        journey.button("+ Log").assertIsDisplayed()
    }

    @Test
    fun `in a flare a dose is two taps after its list, the letter and the card one, and easing one`() {
        startFlare()
        takes(1, "Medicine")
        assertEquals(emptyList<String>(), journey.logged().filter { "Ibuprofen" in it })
        takes(2, "Ibuprofen", "Yes, took it")
        assertEquals(listOf("Ibuprofen, 400 mg"), journey.logged().filter { "Ibuprofen" in it })
        takes(1, "Letter")
        takes(1, "Back")
        takes(1, "I can't talk")
        takes(1, "Back")
        takes(1, "Easing")
        assertTrue(journey.logged().toString(), journey.logged().any { "eas" in it })
    }

    @Test
    fun `everything that flare mode offers is in view on a small phone, the first symptom nearest to the thumb`() {
        startFlare()
        val offers =
            listOf(
                "Without looking",
                "Talk to someone",
                "Easing",
                "Over…",
                "Something else",
                "I can't talk",
                "Letter",
                "Medicine",
                "Rest now",
                "Pain",
            )
        val places = offers.map { journey.button(it).assertIsDisplayed().fetchSemanticsNode() }
        for ((offer, place) in offers.zip(places)) {
            assertEquals("$offer is whole", place.size.height.toFloat(), place.boundsInRoot.height)
        }
        assertEquals("from top to bottom", places.sortedBy { it.boundsInRoot.top }.map { it.id }, places.map { it.id })
    }

    @Test
    fun `a dose that was a slip is taken back by one tap where it stands that it may do harm`() {
        repeat(6) {
            journey.tap("Took it: Ibuprofen")
            // A second tap at once is the same dose.
            journey.now = journey.now.copy(at = journey.now.at.plusSeconds(60))
        }
        assertEquals(6, journey.logged().size)
        takes(1, "Undo, a slip: Ibuprofen, 400 mg")
        assertEquals(5, journey.logged().size)
    }

    @Test
    fun `neither answer to whether a flare is over lies where the first tap was`() {
        startFlare()
        val first = journey.button("Over…").fetchSemanticsNode().boundsInRoot
        journey.tap("Over…")
        for (answer in listOf("The flare is over", "Not yet")) {
            val place = journey.button(answer).fetchSemanticsNode().boundsInRoot
            assertTrue("$answer is elsewhere", !place.overlaps(first))
        }
    }

    @Test
    fun `somebody to talk to is at most two taps from wherever one is, and back leads to where one was`() {
        val places =
            mapOf(
                "the log sheet" to listOf("+ Log"),
                "the diary's search" to listOf("Diary", "Search"),
                "a guide" to listOf("Care", "Guides"),
                "the desk check" to listOf("Care", "Desk check"),
                "a medicine's form" to listOf("Care", "Ibuprofen", "Change"),
                "the reminders" to listOf("Care", "Reminders"),
                "movement" to listOf("Care", "Gentle movement"),
                "the plan" to listOf("Care", "Plan my day"),
                "settings" to listOf("More", "Settings"),
                "what is logged" to listOf("More", "What I log"),
            )
        journey.rated("pain", 4.0, daysAgo = 1)
        for ((name, way) in places) {
            way.forEach { journey.tap(it) }
            val title = titles()
            takes(1, "Talk to someone")
            assertTrue("$name: ${titles()}", titles() != title)
            takes(1, "Back")
            assertEquals(name, title, titles())
            backToToday()
        }
    }

    private fun backToToday() {
        while (isThere("Back") || isThere("Close")) journey.tap(if (isThere("Back")) "Back" else "Close")
        journey.tap("Today")
    }

    private fun isThere(word: String): Boolean =
        journey.compose.nodes().any { SemanticsActions.OnClick in it.config && word in it.texts }

    private fun titles(): List<String> =
        journey.compose
            .nodes()
            .filter { SemanticsProperties.Heading in it.config }
            .flatMap { it.texts }
}
