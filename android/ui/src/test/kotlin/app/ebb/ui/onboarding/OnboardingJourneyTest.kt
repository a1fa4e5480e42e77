package app.ebb.ui.onboarding

import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.SemanticsProperties
import androidx.compose.ui.test.SemanticsMatcher
import androidx.compose.ui.test.assert
import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.assertIsOff
import androidx.compose.ui.test.assertIsOn
import androidx.compose.ui.test.onNodeWithText
import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.ItemId
import app.ebb.core.Moment
import app.ebb.ui.Journey
import app.ebb.ui.Platform
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNotNull
import org.junit.Assert.assertNull
import org.junit.Rule
import org.junit.Test

/** The first screen of a new diary over the real core, with the taps counted. */
class OnboardingJourneyTest {
    @get:Rule
    val journey = Journey(isNew = true)

    private val page get() = journey.journal.onboarding().use { it.get() }

    @Test
    fun `skipping is one tap, and it does not come again`() {
        journey.showScreens(journey.models())
        isAsked()
        journey.tap("Skip")
        assertEquals(1, journey.taps)
        isToday()
        journey.restart()
        isToday()
        assertNull(page)
        assertEquals(emptyList<String>(), journey.logged())
    }

    @Test
    fun `three are chosen in four taps, and come first on Today`() {
        val before = grid()
        journey.showScreens(journey.models())
        journey.compose.onNodeWithText("Done").assertDoesNotExist()
        choose("Brain fog", "Nausea", "Pain")
        journey.tap("Done")
        assertEquals(4, journey.taps)
        isToday()
        assertEquals(setOf("brain-fog", "nausea", "pain"), grid().take(3).toSet())
        assertEquals(before.size, grid().size)
        journey.button("Nausea").assertIsDisplayed()
        assertEquals(emptyList<String>(), journey.logged())
    }

    @Test
    fun `a seventh is not taken and told so, until another is taken off`() {
        journey.showScreens(journey.models())
        choose("Pain", "Fatigue", "Brain fog", "Stiffness", "Headache", "Dizziness")
        journey.compose.onNodeWithText(FULL).assertDoesNotExist()
        journey.tap("Nausea")
        journey.button("Nausea").assertIsOff()
        val isSaid = SemanticsMatcher.expectValue(SemanticsProperties.LiveRegion, LiveRegionMode.Assertive)
        journey.compose
            .onNodeWithText(FULL)
            .assertIsDisplayed()
            .assert(isSaid)
        journey.tap("Pain")
        journey.button("Pain").assertIsOff()
        journey.compose.onNodeWithText(FULL).assertDoesNotExist()
        journey.tap("Nausea")
        journey.button("Nausea").assertIsOn()
        journey.tap("Done")
        val six = setOf("fatigue", "brain-fog", "stiffness", "headache", "dizziness", "nausea")
        assertEquals(six, grid().take(6).toSet())
    }

    @Test
    fun `what is chosen is there again after the process was gone`() {
        journey.showScreens(journey.models())
        choose("Headache", "Anxiety")
        journey.restart()
        isAsked()
        journey.button("Headache").assertIsOn()
        journey.button("Anxiety").assertIsOn()
        journey.button("Pain").assertIsOff()
        assertNotNull("nothing is saved yet", page)
        journey.tap("Done")
        assertEquals(setOf("headache", "anxiety"), grid().take(2).toSet())
    }

    @Test
    fun `back is left to the phone, and chooses nothing`() {
        val enabled = mutableListOf<Boolean>()
        val platform = Platform(onCopy = {}, backHandler = { isEnabled, _ -> enabled += isEnabled })
        journey.showScreens(journey.models(), platform)
        choose("Pain")
        assertEquals(emptyList<Boolean>(), enabled)
        assertNotNull(page)
    }

    @Test
    fun `somebody to talk to is one tap away, and what is chosen stays`() {
        journey.showScreens(journey.models())
        choose("Low mood")
        journey.tap("Talk to someone")
        journey.tap("Back")
        isAsked()
        journey.button("Low mood").assertIsOn()
    }

    @Test
    fun `an entry made elsewhere makes it unnecessary`() {
        journey.showScreens(journey.models())
        isAsked()
        journey.rated("pain", 4.0, daysAgo = 0)
        journey.settle()
        isToday()
    }

    @Test
    fun `an undone choice brings it back, with what was chosen`() {
        journey.showScreens(journey.models())
        choose("Headache")
        journey.tap("Done")
        isToday()
        journey.journal.undo(journey.now)
        journey.settle()
        isAsked()
        journey.button("Headache").assertIsOn()
    }

    @Test
    fun `what the core refuses is told in its words, and Skip leads on even if it cannot be saved`() {
        val real = journey.closing(OnboardingGateway(journey.journal))
        val refused = EbbException.Internal("gone")
        val failing =
            object : OnboardingCore by real {
                override fun choose(
                    chosen: List<ItemId>,
                    now: Moment,
                ): Change = throw refused

                override fun skip(now: Moment): Change = throw refused
            }
        val model = OnboardingModel(failing, journey.clock, journey.scope, journey.dispatcher)
        journey.show {
            val state by model.state.collectAsState()
            OnboardingScreen(state, model, onTalk = {})
        }
        choose("Pain")
        journey.tap("Done")
        journey.compose.onNodeWithText(real.explain(refused)).assertIsDisplayed()
        journey.button("Pain").assertIsOn()
        journey.tap("Skip")
        assertNull(model.state.value.page)
        assertNotNull("the next start asks again", page)
    }

    private fun choose(vararg names: String) =
        names.forEach {
            journey.tap(it)
            journey.button(it).assertIsOn()
        }

    private fun grid(): List<ItemId> =
        journey.journal.views().use { views ->
            views.today(journey.now).quick.map { it.item }
        }

    private fun isAsked() = journey.compose.onNodeWithText("What bothers you most?").assertExists()

    private fun isToday() {
        journey.compose.onNodeWithText("What bothers you most?").assertDoesNotExist()
        journey.compose.onNodeWithText("+ Log").assertIsDisplayed()
    }

    private companion object {
        const val FULL = "Six are chosen. Take one off first."
    }
}
