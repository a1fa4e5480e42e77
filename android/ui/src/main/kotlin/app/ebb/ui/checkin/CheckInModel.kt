package app.ebb.ui.checkin

import app.ebb.core.CheckInValue
import app.ebb.core.CheckInView
import app.ebb.core.Moment
import app.ebb.ui.PageCalls
import app.ebb.ui.Words
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/** Holds the answers of a check-in until they are saved, as one change. */
class CheckInModel(
    private val core: CheckInCore,
    clock: () -> Moment,
    scope: CoroutineScope,
    io: CoroutineDispatcher,
) : CheckInActions {
    private val shown = MutableStateFlow(CheckInState())

    /** What the page shows. */
    val state: StateFlow<CheckInState> = shown.asStateFlow()

    private val calls = PageCalls(core, clock, scope, io)

    /** Opens a check-in by its id. */
    fun open(id: String) = open { core.checkIn(id, it) }

    /** Opens the check-in that a reminder is about, by the id of its rule. */
    fun openOfReminder(rule: String) = open { now -> core.ofReminder(rule)?.let { core.checkIn(it, now) } }

    private fun open(read: (Moment) -> CheckInView?) {
        shown.update { CheckInState(it.words) }
        calls.read(
            read,
            // A reminder of something else leads to Today.
            { words, view -> shown.update { CheckInState(words, view, isDone = view == null) } },
            ::refuse,
        )
    }

    override fun say(
        key: String,
        value: CheckInValue,
    ) {
        shown.update { state ->
            val said = if (state.said[key] == value) state.said - key else state.said + (key to value)
            state.copy(said = said, question = null, refusal = null)
        }
        if (shown.value.isComplete) save()
    }

    override fun save(isConfirmed: Boolean) {
        val state = shown.value
        val view = state.view
        if (view == null || state.said.isEmpty()) {
            shown.update { it.copy(isDone = true) }
            return
        }
        val answers = state.answers
        calls.read(
            { now -> if (isConfirmed) null else core.question(view.id, answers, now) },
            { words, question ->
                if (question == null) {
                    calls.act({ core.answer(view.id, answers, it) }, { it }, { next(view) }, ::refuse)
                } else {
                    shown.update { it.copy(words = words, question = question) }
                }
            },
            ::refuse,
        )
    }

    override fun back() {
        if (shown.value.question == null) save() else saveUnasked { shown.update { it.copy(isDone = true) } }
    }

    /** Saves the answers that need no confirmation. */
    private fun saveUnasked(saved: () -> Unit) {
        val state = shown.value
        val id = state.view?.id ?: return
        calls.read(
            { now -> state.answers.filter { core.question(id, listOf(it), now) == null } },
            { _, plain ->
                val done = {
                    shown.update { it.copy(said = it.said - plain.map { answer -> answer.key }.toSet()) }
                    saved()
                }
                if (plain.isEmpty()) done() else calls.act({ core.answer(id, plain, it) }, { it }, { done() }, ::refuse)
            },
            ::refuse,
        )
    }

    /** A longer check-in asks its next questions; otherwise it is done. */
    private fun next(before: CheckInView) =
        calls.read(
            { core.checkIn(before.id, it) },
            { words, view ->
                val isMore = view.questions.map { it.key } != before.questions.map { it.key }
                shown.update { CheckInState(words, view, isDone = !isMore) }
            },
            ::refuse,
        )

    /** The phone is put away: what was answered is saved. */
    fun putAway() {
        val state = shown.value
        // A question that is open stays so.
        if (state.question != null) {
            saveUnasked {}
        } else if (state.said.isNotEmpty()) {
            save()
        }
    }

    private fun refuse(
        words: Words,
        text: String,
    ) = shown.update { it.copy(words = words, refusal = text) }
}
