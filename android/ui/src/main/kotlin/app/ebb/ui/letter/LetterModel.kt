package app.ebb.ui.letter

import app.ebb.core.Moment
import app.ebb.ui.Called
import app.ebb.ui.CoreCalls
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/**
 * Holds the state of the letter from a good day.
 *
 * @param clock the shell's clock.
 * @param scope the main thread's, on which [state] is written.
 * @param io runs the core's calls, which may block on the disk.
 */
class LetterModel(
    private val core: LetterCore,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) : LetterActions {
    private val shown = MutableStateFlow(LetterState())

    /** What the screen shows. */
    val state: StateFlow<LetterState> = shown.asStateFlow()

    private val calls = CoreCalls(io, core::explain)

    /** What was written in the form before it was left. */
    private var draft: Map<String, String>? = null

    private var saving: Job? = null

    /** Opens the letter, or the card *I can't talk*. */
    fun open(page: LetterPage) {
        shown.update { it.copy(page = page, refusal = null) }
        scope.launch { read() }
    }

    override fun write() =
        shown.update { it.copy(page = LetterPage.Write(draft ?: it.view?.texts.orEmpty()), refusal = null) }

    override fun written(
        field: String,
        text: String,
    ) = shown.update { state ->
        val page = state.page as? LetterPage.Write ?: return@update state
        state.copy(page = page.copy(texts = page.texts + (field to text)))
    }

    override fun save() {
        val page = shown.value.page as? LetterPage.Write ?: return
        if (saving?.isActive == true) return
        val now = clock()
        saving =
            scope.launch {
                when (val called = calls.call { core.save(letterOf(page.texts), now) }) {
                    is Called.Refused -> {
                        shown.update { it.copy(refusal = called.text) }
                    }

                    is Called.Returned -> {
                        draft = null
                        shown.update { it.copy(page = LetterPage.Read, refusal = null) }
                        read()
                    }
                }
            }
    }

    override fun back() {
        val state = shown.value
        draft = (state.page as? LetterPage.Write)?.texts?.takeIf { it != state.view?.texts }
        shown.update { it.copy(page = LetterPage.Read, refusal = null) }
    }

    private suspend fun read() {
        val called = calls.call { core.words() to core.letter() }
        shown.update {
            when (called) {
                is Called.Returned -> it.copy(words = called.value.first, view = called.value.second)
                is Called.Refused -> it.copy(refusal = called.text)
            }
        }
    }
}
