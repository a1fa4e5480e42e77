package app.ebb.ui

import androidx.compose.ui.geometry.Rect
import androidx.compose.ui.test.SemanticsNodeInteraction
import androidx.compose.ui.test.hasScrollToIndexAction
import androidx.compose.ui.test.onNodeWithContentDescription
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import androidx.compose.ui.test.performScrollTo
import androidx.compose.ui.test.performScrollToIndex
import app.ebb.ui.more.MoreGateway
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** Back returns to where the thumb was: from what lies over a list, from another destination, and in a new process. */
class BackToPlaceTest {
    @get:Rule
    val journey = Journey()

    @Before
    fun open() {
        for (month in 0L..5L) journey.rated("pain", 4.0, daysAgo = 1 + month * 30)
        journey.showScreens(journey.models())
    }

    @Test
    fun `the flares and another destination return to the same place of the diary`() {
        journey.tap("Diary")
        journey.button(FLARES).performScrollTo()
        journey.settle()
        val place = place(FLARES)
        journey.tap(FLARES)
        journey.tap("Back")
        assertEquals(place, place(FLARES))
        journey.tap("Care")
        journey.tap("Diary")
        assertEquals(place, place(FLARES))
        journey.restart()
        assertEquals(place, place(FLARES))
    }

    @Test
    fun `a day of months ago returns to its month, also after the process was gone`() {
        journey.tap("Diary")
        journey.compose.onNode(hasScrollToIndexAction()).performScrollToIndex(4)
        journey.settle()
        val place = placeOf(day())
        openDay()
        journey.tap("Back")
        assertEquals(place, placeOf(day()))
        openDay()
        journey.tap("Pain 4")
        journey.tap("Back")
        journey.tap("Back")
        assertEquals(place, placeOf(day()))
        journey.restart()
        // A month is read once it is in view.
        journey.settle()
        assertEquals(place, placeOf(day()))
    }

    @Test
    fun `what opens over Care, and its own pages, return to the same place`() {
        journey.tap("Care")
        val top = place("Talk to someone")
        journey.button("Desk check").performScrollTo()
        journey.settle()
        val place = place("Desk check")
        assertNotEquals("nothing scrolls here", top, place("Talk to someone"))
        journey.tap("Desk check")
        journey.tap("Back")
        assertEquals(place, place("Desk check"))
        journey.tap("Reminders")
        journey.tap("Back")
        assertNotEquals("it is scrolled", top, place("Talk to someone"))
    }

    @Test
    fun `a page of More returns to the same place, and one that was left begins at its top`() {
        journey.tap("More")
        journey.tap("What I log")
        val top = place("What I log")
        val last =
            MoreGateway(journey.journal).use {
                it
                    .families()
                    .last()
                    .label
            }
        journey.button(last).performScrollTo()
        journey.settle()
        val place = place(last)
        journey.tap(last)
        journey.tap("Back")
        assertEquals(place, place(last))
        journey.tap("Back")
        journey.tap("What I log")
        assertEquals(top, place("What I log"))
    }

    @Test
    fun `what opens from flare mode, and its own panels, return to the same place, also in a new process`() {
        journey.tap("Flare")
        val first = place(EVERYTHING)
        journey.button(EVERYTHING).performScrollTo()
        journey.settle()
        val place = place(EVERYTHING)
        assertNotEquals("nothing scrolls here", first, place)
        for ((opening, back) in listOf(OTHER to "Close", "Talk to someone" to "Back", "Over…" to "Not yet")) {
            journey.button(opening).performScrollTo()
            journey.settle()
            val before = place(opening)
            journey.tap(opening)
            journey.tap(back)
            assertEquals(opening, before, place(opening))
        }
        journey.button(EVERYTHING).performScrollTo()
        journey.settle()
        journey.tap(EVERYTHING)
        journey.tap("Back to flare")
        assertEquals(place, place(EVERYTHING))
        journey.restart()
        assertEquals(place, place(EVERYTHING))
    }

    /** The day of an entry three months ago. */
    private fun day() = journey.compose.onNodeWithContentDescription("Saturday 27 December", substring = true)

    private fun openDay() {
        day().performClick()
        journey.settle()
    }

    /** Where a text is on the screen. */
    private fun place(text: String): Rect = placeOf(journey.compose.onNodeWithText(text))

    private fun placeOf(node: SemanticsNodeInteraction): Rect = node.fetchSemanticsNode().boundsInRoot

    private companion object {
        const val FLARES = "Flares side by side"
        const val OTHER = "Something else"
        const val EVERYTHING = "Show everything"
    }
}
