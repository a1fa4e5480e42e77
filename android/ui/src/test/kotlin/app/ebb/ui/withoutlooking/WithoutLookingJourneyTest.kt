package app.ebb.ui.withoutlooking

import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.geometry.Offset
import androidx.compose.ui.semantics.SemanticsActions
import androidx.compose.ui.test.hasClickAction
import androidx.compose.ui.test.hasText
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performSemanticsAction
import androidx.compose.ui.test.performTouchInput
import app.ebb.ui.Journey
import app.ebb.ui.press
import app.ebb.ui.theme.Theme
import kotlinx.coroutines.ExperimentalCoroutinesApi
import kotlinx.coroutines.cancel
import org.junit.Assert.assertEquals
import org.junit.Before
import org.junit.Rule
import org.junit.Test
import java.time.LocalDate

/** A finger on the field, over the real core. */
@OptIn(ExperimentalCoroutinesApi::class)
class WithoutLookingJourneyTest {
    @get:Rule
    val journey = Journey()

    private val rule get() = journey.compose
    private val dispatcher get() = journey.dispatcher
    private val journal get() = journey.journal
    private lateinit var model: WithoutLookingModel
    private val buzzes = mutableListOf<Buzz>()

    @Before
    fun open() {
        val core = journey.closing(WithoutLookingGateway(journal))
        model = WithoutLookingModel(core, journey.clock, journey.scope, dispatcher)
        journey.show(Theme.FLARE) {
            val state by model.state.collectAsState()
            LaunchedEffect(Unit) { model.buzzes.collect { buzzes += it } }
            WithoutLookingScreen(state, model, onClose = {})
        }
        model.open()
        settle()
    }

    @Test
    fun `a finger that moves while it holds saves what was counted`() {
        field().performTouchInput { down(center) }
        holdFor(STEP * 2)
        field().performTouchInput { moveBy(Offset(30f, 60f)) }
        holdFor(STEP * 2)
        // Beyond the field.
        field().performTouchInput { moveBy(Offset(0f, 400f)) }
        holdFor(STEP)
        field().performTouchInput { up() }
        settle()
        assertEquals(listOf("Pain 5"), said())
        assertEquals(List(5) { Buzz.STEP } + List(5) { Buzz.SAVED }, buzzes)
    }

    @Test
    fun `a touch that the phone takes away saves nothing`() {
        field().performTouchInput { down(center) }
        holdFor(STEP * 3)
        field().performTouchInput { cancel() }
        settle()
        assertEquals(emptyList<String>(), said())
        assertEquals(0, model.state.value.count)
    }

    @Test
    fun `a screen reader steps and saves`() {
        repeat(6) { field().performSemanticsAction(SemanticsActions.OnClick) }
        settle()
        rule.onNodeWithText("6 · I drop things", substring = true).assertExists()
        rule.onNode(hasText("Save") and hasClickAction()).press()
        settle()
        assertEquals(listOf("Pain 6"), said())
    }

    private fun field() = rule.onNode(hasText("Hold or tap here"))

    private fun holdFor(millis: Long) {
        dispatcher.scheduler.advanceTimeBy(millis + 1)
        rule.waitForIdle()
    }

    private fun said() =
        journal
            .views()
            .use { it.day(LocalDate.of(2026, 3, 28)) }
            .entries
            .map { it.label }

    private fun settle() = journey.settle()

    private companion object {
        const val STEP = 800L
    }
}
