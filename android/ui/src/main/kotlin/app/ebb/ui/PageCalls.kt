package app.ebb.ui

import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.Moment
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch

/** What the port of every page offers; [Gateway] implements it. Call it off the main thread. */
interface PageCore {
    fun words(): Words

    /** Explains an error in the person's language: what happened, and what to do. */
    fun explain(error: EbbException): String

    /** Undoes the last change. */
    fun undo(now: Moment): Change

    /** Calls [changed] after every committed change, on any thread. Closing the result unsubscribes. */
    fun observe(changed: (generation: ULong) -> Unit): AutoCloseable
}

/**
 * The calls of a page that opens over the others: one at a time.
 *
 * @param clock the shell's clock.
 * @param scope the main thread's.
 * @param io runs the core's calls, which may block on the disk.
 */
internal class PageCalls(
    private val core: PageCore,
    val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) {
    private val calls = CoreCalls(io, core::explain)
    private val changes = OthersChanges(calls.inOrder)
    private var words = Words.NONE
    private var acting: Job? = null

    /** Calls [changed] after a change that this page did not make. */
    fun follow(changed: suspend () -> Unit) {
        scope.launch(start = CoroutineStart.UNDISPATCHED) { changes.follow(core::observe, catchUp = changed) }
    }

    /** Reads something with the words of the screens, and hands over what came of it. */
    fun <T> read(
        call: (Moment) -> T,
        shown: (Words, T) -> Unit,
        refused: (Words, String) -> Unit,
    ) {
        val now = clock()
        scope.launch {
            val called =
                calls.call {
                    words = core.words()
                    call(now)
                }
            when (called) {
                is Called.Returned -> shown(words, called.value)
                is Called.Refused -> refused(words, called.text)
            }
        }
    }

    /** Changes something, once: a second tap meanwhile does nothing. */
    fun <T> act(
        call: (Moment) -> T,
        change: (T) -> Change,
        done: (T) -> Unit,
        refused: (Words, String) -> Unit,
    ) {
        if (acting?.isActive == true) return
        val now = clock()
        acting =
            scope.launch {
                when (val called = calls.call { call(now).also { changes.own(change(it)) } }) {
                    is Called.Returned -> done(called.value)
                    is Called.Refused -> refused(words, called.text)
                }
            }
    }
}
