package app.ebb.ui.desk

import app.ebb.core.Moment
import app.ebb.core.WorkstationAnswer
import app.ebb.core.WorkstationItem
import app.ebb.ui.PageCalls
import app.ebb.ui.Words
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/** Holds the answers of the desk check until they are saved; what was left open is there again. */
class DeskModel(
    private val core: DeskCore,
    clock: () -> Moment,
    scope: CoroutineScope,
    io: CoroutineDispatcher,
) : DeskActions {
    private val shown = MutableStateFlow(DeskState())

    /** What the page shows. */
    val state: StateFlow<DeskState> = shown.asStateFlow()

    private val calls = PageCalls(core, clock, scope, io)

    /** Opens the newest check; without one, or where answers were left open, the questions. */
    fun open() {
        shown.update { DeskState(it.words, answers = it.answers) }
        calls.read(
            { core.form() },
            { words, form ->
                val isOpen = shown.value.answers.isNotEmpty()
                val result = form.kept.firstOrNull()?.takeIf { !isOpen }
                shown.update { it.copy(words = words, form = form, result = result) }
            },
            ::refuse,
        )
    }

    override fun say(
        item: WorkstationItem,
        yes: Boolean?,
    ) = shown.update { state ->
        val answer = WorkstationAnswer(item, yes)
        val answers = if (state.answers[item] == answer) state.answers - item else state.answers + (item to answer)
        state.copy(answers = answers, refusal = null)
    }

    override fun save() {
        val answers = shown.value.answers
        calls.act(
            { core.save(answers.values.toList(), it) },
            { it.change },
            { saved ->
                kept = answers
                shown.update { it.copy(answers = emptyMap(), result = saved.check, isNew = true, refusal = null) }
            },
            ::refuse,
        )
    }

    /** The answers of the check that was saved last. */
    private var kept = emptyMap<WorkstationItem, WorkstationAnswer>()

    override fun again() = shown.update { it.copy(result = null, isNew = false, refusal = null) }

    override fun undo() {
        val result = shown.value.result ?: return
        calls.act(
            { core.remove(result.id, it) },
            { it },
            { shown.update { it.copy(answers = kept, result = null, isNew = false) } },
            ::refuse,
        )
    }

    private fun refuse(
        words: Words,
        text: String,
    ) = shown.update { it.copy(words = words, refusal = text) }
}
