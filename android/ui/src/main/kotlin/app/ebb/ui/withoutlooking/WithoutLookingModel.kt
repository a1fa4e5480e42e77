package app.ebb.ui.withoutlooking

import app.ebb.core.Moment
import app.ebb.ui.Called
import app.ebb.ui.CoreCalls
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asSharedFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch

/**
 * Counts a severity up, by holding or tapping, and logs it with the person's first symptom. There is no time limit: what was
 * tapped waits for *Save*.
 *
 * @param clock the shell's clock.
 * @param scope the main thread's, on which [state] is written and the hold is timed.
 * @param io runs the core's calls, which may block on the disk.
 */
class WithoutLookingModel(
    private val core: WithoutLookingCore,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) : WithoutLookingActions {
    private val shown = MutableStateFlow(WithoutLookingState())
    private val buzzing = MutableSharedFlow<Buzz>(extraBufferCapacity = 16)

    /** What the page shows. */
    val state: StateFlow<WithoutLookingState> = shown.asStateFlow()

    /** The buzzes, when they are due. */
    val buzzes: Flow<Buzz> = buzzing.asSharedFlow()

    private val calls = CoreCalls(io, core::explain)

    /** The finger that is down. */
    private var hold: Hold? = null
    private var saving: Job? = null

    /** The buzzes of what was saved. */
    private var echo: Job? = null

    private class Hold(
        val before: WithoutLookingState,
    ) {
        var counting: Job? = null

        /** Whether it was held long enough for a step, so that it is no tap. */
        var hasCounted = false
    }

    /** Opens the page with nothing said. */
    fun open() {
        close()
        val now = clock()
        shown.update { WithoutLookingState(it.words) }
        scope.launch {
            val called = calls.call { core.words() to core.what(now) }
            shown.update {
                when (called) {
                    is Called.Returned -> it.copy(words = called.value.first, what = called.value.second, isRead = true)
                    is Called.Refused -> it.copy(refusal = called.text, isRead = true)
                }
            }
        }
    }

    /** Nothing counts or buzzes any more. What was not saved is gone. */
    fun close() {
        hold?.counting?.cancel()
        hold = null
        echo?.cancel()
    }

    override fun pressed() {
        if (shown.value.what == null || hold != null || saving?.isActive == true) return
        echo?.cancel()
        val hold = Hold(shown.value)
        this.hold = hold
        hold.counting =
            scope.launch {
                do {
                    delay(STEP_MILLIS)
                    // A hold starts again from nothing, whatever was tapped before.
                    if (!hold.hasCounted) shown.update { it.copy(count = 0) }
                    hold.hasCounted = true
                } while (count())
            }
    }

    override fun released() {
        val hold = hold ?: return
        this.hold = null
        hold.counting?.cancel()
        when {
            !hold.hasCounted -> count()
            !shown.value.isBeyond -> save()
        }
    }

    override fun cancelled() {
        val hold = hold ?: return
        this.hold = null
        hold.counting?.cancel()
        shown.value = hold.before
    }

    override fun step() {
        if (shown.value.what != null && hold == null && saving?.isActive != true) count()
    }

    override fun steps(count: Int) {
        val last =
            shown.value.what
                ?.steps
                ?.lastIndex ?: return
        if (hold != null || saving?.isActive == true) return
        val wanted = count.coerceIn(0, last)
        if (wanted > shown.value.count) buzzing.tryEmit(Buzz.STEP)
        shown.update { it.copy(count = wanted, isBeyond = false, saved = null, refusal = null) }
    }

    /** One step more. Returns whether another may follow. */
    private fun count(): Boolean {
        val state = shown.value
        val last = state.what?.steps?.lastIndex ?: return false
        val isBeyond = state.count >= last
        shown.value =
            state.copy(
                count = if (isBeyond) 0 else state.count + 1,
                isBeyond = isBeyond,
                saved = null,
                refusal = null,
            )
        buzzing.tryEmit(if (isBeyond) Buzz.BEYOND else Buzz.STEP)
        return !isBeyond
    }

    override fun save() {
        val state = shown.value
        val what = state.what ?: return
        if (state.count == 0 || saving?.isActive == true) return
        val now = clock()
        saving =
            scope.launch {
                when (val called = calls.call { core.log(what.item, state.count, now) }) {
                    is Called.Returned -> {
                        shown.update { it.copy(count = 0, saved = called.value.label, refusal = null) }
                        buzzBack(state.count)
                    }

                    is Called.Refused -> {
                        shown.update { it.copy(refusal = called.text) }
                    }
                }
            }
    }

    private fun buzzBack(steps: Int) {
        echo =
            scope.launch {
                repeat(steps) {
                    delay(ECHO_MILLIS)
                    buzzing.emit(Buzz.SAVED)
                }
            }
    }

    override fun startAgain() = shown.update { it.copy(count = 0, isBeyond = false, saved = null, refusal = null) }

    private companion object {
        /** Slow enough to count along, and to let go after the one that is meant. */
        const val STEP_MILLIS = 800L

        /** Between the buzzes of what was saved. */
        const val ECHO_MILLIS = 350L
    }
}
