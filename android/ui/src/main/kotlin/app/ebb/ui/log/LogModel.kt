package app.ebb.ui.log

import app.ebb.core.EbbException
import app.ebb.core.FamilyLine
import app.ebb.core.Moment
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext

/**
 * Holds the state of the log sheet. What was typed is shown at once; what it finds follows, and only for the newest text.
 *
 * @param clock the shell's clock.
 * @param scope the main thread's, on which [state] is written.
 * @param io runs the core's calls, which may block on the disk.
 */
class LogModel(
    private val core: LogCore,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) : LogActions {
    private val shown = MutableStateFlow(LogState())

    /** What the sheet shows. */
    val state: StateFlow<LogState> = shown.asStateFlow()

    private val inOrder = io.limitedParallelism(1)

    /** The reading of the sheet. */
    private var opening: Job? = null

    /** The reading of what the newest action looks for. */
    private var looking: Job? = null

    /** Reads the sheet again, when it is opened. */
    fun refresh() {
        looking?.cancel()
        opening?.cancel()
        shown.update { LogState(sheet = it.sheet) }
        val now = clock()
        opening = read({ core.sheet(now) }) { state, sheet -> state.copy(sheet = sheet) }
    }

    override fun search(text: String) {
        // While more is typed, what the letters before found stays.
        val isOn = text.isNotBlank() && shown.value.query.isNotBlank()
        look { it.copy(query = text, family = null, crisis = null, found = it.found.takeIf { isOn }) }
        if (text.isNotBlank()) looking = read({ core.search(text) }) { state, found -> state.copy(found = found) }
    }

    override fun open(family: FamilyLine) {
        val isOpen = shown.value.family == family
        look { it.copy(family = family.takeIf { !isOpen }, query = "", crisis = null, found = null) }
        if (!isOpen) looking = read({ core.family(family.family) }) { state, found -> state.copy(found = found) }
    }

    /** Looks for something else: what was looked for before is not shown any more. */
    private fun look(change: (LogState) -> LogState) {
        looking?.cancel()
        shown.update(change)
    }

    private fun <T> read(
        call: () -> T,
        show: (LogState, T) -> LogState,
    ): Job =
        scope.launch {
            try {
                val read = withContext(inOrder) { call() }
                shown.update { show(it, read) }
            } catch (refused: EbbException.TalkToSomeone) {
                // The text is not kept on the screen.
                shown.update { it.copy(query = "", crisis = refused.about, found = null) }
            } catch (_: EbbException) {
                // What was there stays; the tap that logs says what is wrong.
            }
        }
}
