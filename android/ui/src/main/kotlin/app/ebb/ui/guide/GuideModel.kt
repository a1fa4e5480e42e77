package app.ebb.ui.guide

import app.ebb.core.Change
import app.ebb.core.Cue
import app.ebb.core.GuideId
import app.ebb.core.GuideLength
import app.ebb.core.Moment
import app.ebb.core.RunningGuide
import app.ebb.ui.PageCalls
import app.ebb.ui.Words
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.channels.BufferOverflow
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.MutableSharedFlow
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asSharedFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import java.time.Duration
import java.time.Instant

/** A step that begins: its vibration, and its text if it is read aloud. */
data class GuideCue(
    val cue: Cue,
    val aloud: String?,
)

/**
 * Leads through a guide: it reads the running one again when its next step begins, and reports each step once.
 *
 * @param clock the shell's clock.
 * @param scope the main thread's, on which [state] is written and the steps are timed.
 * @param io runs the core's calls, which may block on the disk.
 */
class GuideModel(
    private val core: GuideCore,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) : GuideActions {
    private val shownState = MutableStateFlow(GuideState())
    private val begun =
        MutableSharedFlow<GuideCue>(extraBufferCapacity = 4, onBufferOverflow = BufferOverflow.DROP_OLDEST)

    /** What the page shows. */
    val state: StateFlow<GuideState> = shownState.asStateFlow()

    /** The steps, when they begin. */
    val cues: Flow<GuideCue> = begun.asSharedFlow()

    private val calls = PageCalls(core, clock, scope, io)
    private var isInView = false
    private var wake: Job? = null

    /** The step that was reported last, of which guide. */
    private var last: Pair<Instant, UInt>? = null

    init {
        calls.follow {
            // The last change is another one then.
            shownState.update { it.copy(done = null) }
            refresh()
        }
    }

    /** Forgets what was open on the page. */
    fun open() = shownState.update { GuideState(it.words, isAloud = it.isAloud) }

    /** The page came into view. */
    fun shown() {
        isInView = true
        refresh()
    }

    /** Out of view nothing buzzes and nothing is read. The guide runs on. */
    fun hidden() {
        isInView = false
        wake?.cancel()
    }

    /** Reads the guides again, if they are in view. */
    fun refresh() {
        if (!isInView) return
        calls.read(
            { core.guides(it) to core.running(it) },
            { words, (offers, running) ->
                shownState.update { it.copy(words = words, offers = offers, running = running) }
                show(running)
            },
            ::refuse,
        )
    }

    private fun show(running: RunningGuide?) {
        wake?.cancel()
        if (running == null || !isInView) return
        report(running)
        val next = running.next?.takeIf { !running.paused } ?: return
        wake =
            scope.launch {
                delay(maxOf(Duration.between(clock().at, next.at.at).toMillis(), SOONEST_MILLIS))
                refresh()
            }
    }

    private fun report(running: RunningGuide) {
        val step = running.started.at to running.step
        if (running.paused || step == last) return
        val isAloud = shownState.value.isAloud
        running.guide.steps.getOrNull(running.step.toInt())?.let {
            begun.tryEmit(GuideCue(it.cue, running.text.takeIf { isAloud }))
        }
        last = step
    }

    override fun look(
        guide: GuideId,
        length: GuideLength,
    ) = calls.read(
        { core.guide(guide, length, it) },
        { _, whole -> shownState.update { it.copy(guide = whole, refusal = null) } },
        ::refuse,
    )

    override fun start() {
        val guide = shownState.value.guide ?: return
        act { core.start(guide.guide, guide.length, it) }
    }

    override fun pause() = act { core.pause(it) }

    override fun resume() = act { core.resume(it) }

    override fun stop(isDone: Boolean) = act(isUndoable = true) { core.stop(isDone, it) }

    override fun undo() = act { core.undo(it) }

    override fun aloud(isOn: Boolean) = shownState.update { it.copy(isAloud = isOn) }

    /** Back from a guide that is looked at to the list; false if that is where it is. */
    fun back(): Boolean {
        val state = shownState.value
        if (state.running != null || state.guide == null) return false
        shownState.update { it.copy(guide = null, refusal = null) }
        return true
    }

    private fun act(
        isUndoable: Boolean = false,
        call: (Moment) -> Change,
    ) = calls.act(
        call,
        { it },
        { change ->
            shownState.update { it.copy(guide = null, done = change.label.takeIf { isUndoable }, refusal = null) }
            refresh()
        },
        ::refuse,
    )

    private fun refuse(
        words: Words,
        text: String,
    ) = shownState.update { it.copy(words = words, refusal = text) }

    private companion object {
        /** A clock that lags behind the delay must not cause a loop of calls. */
        const val SOONEST_MILLIS = 50L
    }
}
