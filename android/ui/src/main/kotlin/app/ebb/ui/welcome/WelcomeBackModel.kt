package app.ebb.ui.welcome

import app.ebb.core.Moment
import app.ebb.core.RecalledDay
import app.ebb.core.UnloggedDayAnswer
import app.ebb.ui.PageCalls
import app.ebb.ui.Words
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import java.time.LocalDate

/** Reads the days without entries, and saves how they were, each with its tap. */
class WelcomeBackModel(
    private val core: WelcomeBackCore,
    clock: () -> Moment,
    scope: CoroutineScope,
    io: CoroutineDispatcher,
) : WelcomeBackActions {
    private val shown = MutableStateFlow(WelcomeBackState())

    /** What the page shows. */
    val state: StateFlow<WelcomeBackState> = shown.asStateFlow()

    private val calls = PageCalls(core, clock, scope, io)

    fun open() {
        shown.update { WelcomeBackState(it.words) }
        read(isOpening = true)
    }

    override fun say(
        day: LocalDate,
        how: RecalledDay,
    ) = calls.act({ core.save(UnloggedDayAnswer(day, how), it) }, { it }, { read() }, ::refuse)

    private fun read(isOpening: Boolean = false) =
        calls.read(
            core::unloggedDays,
            { words, view ->
                val next = WelcomeBackState(words, view)
                // Days that were answered before can be answered again.
                val isAnswered = !isOpening && next.days.all { it.said != null }
                shown.update { next.copy(isDone = next.days.isEmpty() || isAnswered) }
            },
            ::refuse,
        )

    private fun refuse(
        words: Words,
        text: String,
    ) = shown.update { it.copy(words = words, refusal = text) }
}
