package app.ebb.ui.withoutlooking

import androidx.compose.runtime.Composable
import app.ebb.core.WithoutLooking
import app.ebb.ui.ENGLISH
import app.ebb.ui.Samples
import app.ebb.ui.details.DetailsSamples
import app.ebb.ui.today.InertActions
import app.ebb.ui.today.UndoStrip
import app.ebb.ui.wordsOf

/** States of *Without looking*, in the core's words. */
internal object WithoutLookingSamples {
    val what = WithoutLooking("pain", "Pain", Samples.steps)

    private val opened = WithoutLookingState(ENGLISH, what, isRead = true)

    private fun opened(language: String): WithoutLookingState {
        val form = DetailsSamples.form(language)
        return WithoutLookingState(wordsOf(language), WithoutLooking("pain", form.name, form.steps), isRead = true)
    }

    /** Every state of the page, by the name of its picture. */
    val states: Map<String, WithoutLookingState> by lazy {
        mapOf(
            "without-looking" to opened,
            "without-looking-counted" to opened.copy(count = 7),
            "without-looking-beyond" to opened.copy(isBeyond = true),
            "without-looking-saved" to opened.copy(saved = "Pain 7"),
            "without-looking-refused" to opened.copy(count = 7, refusal = "The disk is full. Nothing was changed."),
            "without-looking-nothing" to opened.copy(what = null),
            "without-looking-german" to opened("de").copy(isBeyond = true),
            "without-looking-german-counted" to opened("de").copy(count = 10),
            "without-looking-spanish" to opened("es").copy(count = 3),
        )
    }
}

/** Draws a state without actions. */
@Composable
internal fun DrawWithoutLooking(state: WithoutLookingState) =
    WithoutLookingScreen(state, NoWithoutLookingActions, onClose = {}) {
        val last = state.saved?.let { Samples.symptom(it, "entry-1", 7.0) }
        UndoStrip(message = null, last, state.words, InertActions)
    }

private object NoWithoutLookingActions : WithoutLookingActions {
    override fun pressed() = Unit

    override fun released() = Unit

    override fun cancelled() = Unit

    override fun step() = Unit

    override fun steps(count: Int) = Unit

    override fun save() = Unit

    override fun startAgain() = Unit
}
