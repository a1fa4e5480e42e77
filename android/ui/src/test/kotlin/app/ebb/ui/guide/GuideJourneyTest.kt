package app.ebb.ui.guide

import androidx.compose.ui.test.onNodeWithText
import app.ebb.core.Cue
import app.ebb.ui.Journey
import app.ebb.ui.Platform
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test

/** A guide from Care to its end, over the real core, on a clock that runs. */
class GuideJourneyTest {
    @get:Rule
    val journey = Journey(isRunning = true)

    private val cues = mutableListOf<Cue>()
    private val read = mutableListOf<String>()
    private val awake = mutableListOf<Boolean>()

    @Before
    fun open() {
        val platform =
            Platform(
                onCopy = {},
                onRead = { read += it },
                onCue = { cues += it },
                onAwake = { awake += it },
            )
        journey.showScreens(journey.models(), platform)
        journey.tap("Care")
        journey.tap("Guides")
        journey.tap("Slow breathing")
    }

    @Test
    fun `each step is buzzed once and read aloud where it is wanted, to the end`() {
        journey.tap("3 min")
        journey.tap("Begin")
        assertEquals(listOf(Cue.START), cues)
        journey.tap("Read aloud")
        journey.pass(11)
        journey.compose.onNodeWithText("Breathe in").assertExists()
        journey.compose.onNodeWithText("Then: Breathe out slowly").assertExists()
        journey.pass(4)
        assertEquals(listOf(Cue.START, Cue.BREATHE_IN, Cue.BREATHE_OUT), cues)
        assertEquals(listOf("Breathe in", "Breathe out slowly"), read)
        journey.pass(600)
        assertEquals(Cue.END, cues.last())
        assertEquals(listOf(true, false), awake)
        journey.tap("I did it")
        assertEquals(listOf("Breathing, 2 min"), journey.logged())
        journey.tap("Undo")
        assertEquals(emptyList<String>(), journey.logged())
    }

    @Test
    fun `a pause stands still, and it goes on where it was`() {
        journey.tap("Begin")
        journey.pass(12)
        journey.tap("Pause")
        journey.pass(3_600)
        journey.compose.onNodeWithText("Breathe in").assertExists()
        journey.compose.onNodeWithText("Paused").assertExists()
        assertEquals(listOf(true, false), awake)
        journey.tap("Go on")
        assertEquals(listOf(Cue.START, Cue.BREATHE_IN), cues.distinct())
        journey.pass(3)
        journey.compose.onNodeWithText("Breathe out slowly").assertExists()
        journey.pass(60)
        journey.tap("Stop")
        assertEquals(listOf("Breathing, 1 min"), journey.logged())
    }

    @Test
    fun `what was not done is not logged, and out of view nothing buzzes`() {
        journey.tap("Begin")
        journey.tap("Back")
        val before = cues.size
        journey.pass(1_000)
        assertEquals(before, cues.size)
        journey.tap("Guides")
        journey.tap("I didn't do it")
        assertEquals(emptyList<String>(), journey.logged())
        journey.compose.onNodeWithText("Slow breathing").assertExists()
    }
}
