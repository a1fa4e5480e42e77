package app.ebb.ui.pem

import app.ebb.core.Moment
import app.ebb.core.PemAnswer
import app.ebb.ui.PageCalls
import app.ebb.ui.Words
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update

/** Holds the answers to the questions about effort until they are saved; what was left open is there again. */
class PemModel(
    private val core: PemCore,
    clock: () -> Moment,
    scope: CoroutineScope,
    io: CoroutineDispatcher,
) : PemActions {
    private val shown = MutableStateFlow(PemState())

    /** What the page shows. */
    val state: StateFlow<PemState> = shown.asStateFlow()

    private val calls = PageCalls(core, clock, scope, io)

    /** Opens the newest result; without one, or if [isAsked], the questions. */
    fun open(isAsked: Boolean) {
        shown.update { PemState(it.words, answers = it.answers) }
        calls.read(
            { core.form() },
            { words, form ->
                val result = form.kept.firstOrNull()?.takeIf { !isAsked }
                shown.update { it.copy(words = words, form = form, result = result) }
            },
            ::refuse,
        )
    }

    override fun frequency(step: UByte) = answer { it.copy(frequency = step.takeIf { given -> given != it.frequency }) }

    override fun severity(step: UByte) = answer { it.copy(severity = step.takeIf { given -> given != it.severity }) }

    private fun answer(how: (PemAnswer) -> PemAnswer) =
        shown.update { state ->
            val item = state.question?.item ?: return@update state
            val before = state.answers[item] ?: PemAnswer(item, null, null)
            state.copy(answers = state.answers + (item to how(before)), refusal = null)
        }

    override fun next() {
        val state = shown.value
        val said = state.answers.values.filter { it.frequency != null || it.severity != null }
        when {
            !state.isLast -> {
                shown.update { it.copy(place = it.place + 1) }
            }

            said.isEmpty() -> {
                shown.update { it.copy(isDone = true) }
            }

            else -> {
                calls.act(
                    { core.save(said, it) },
                    { it.change },
                    { saved -> shown.update { it.copy(result = saved.screen, isNew = true, refusal = null) } },
                    ::refuse,
                )
            }
        }
    }

    override fun back() =
        shown.update {
            when {
                it.result != null -> it.copy(isDone = true, answers = emptyMap())
                it.place > 0 -> it.copy(place = it.place - 1)
                else -> it.copy(isDone = true)
            }
        }

    override fun again() = shown.update { it.copy(result = null, isNew = false, place = 0, answers = emptyMap()) }

    override fun undo() {
        val result = shown.value.result ?: return
        calls.act(
            { core.remove(result.id, it) },
            { it },
            { shown.update { it.copy(result = null, isNew = false) } },
            ::refuse,
        )
    }

    private fun refuse(
        words: Words,
        text: String,
    ) = shown.update { it.copy(words = words, refusal = text) }
}
