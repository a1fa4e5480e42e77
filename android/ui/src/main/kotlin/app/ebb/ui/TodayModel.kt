package app.ebb.ui

import app.ebb.core.ActionKind
import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.ItemId
import app.ebb.core.Moment
import app.ebb.ui.Message.Offer
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.CoroutineStart
import kotlinx.coroutines.Job
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.launch
import kotlinx.coroutines.withContext
import java.time.Duration

/**
 * Holds what the Today screen shows. Decides nothing: it asks the core, off the main thread and one call after the
 * other, and shows the answer.
 *
 * @param clock the shell's clock; nothing below the shell reads one.
 * @param scope where [state] is written, the main thread's. Ending it ends the model.
 * @param io where the core's calls wait for the disk.
 */
class TodayModel(
    private val core: EbbCore,
    private val clock: () -> Moment,
    private val scope: CoroutineScope,
    io: CoroutineDispatcher,
) : TodayActions {
    private val shown = MutableStateFlow<TodayState>(TodayState.Loading)

    /** What the screen shows. */
    val state: StateFlow<TodayState> = shown.asStateFlow()

    /** Calls in the order of the taps, so that no answer overtakes another. */
    private val inOrder = io.limitedParallelism(1)

    /** The newest change that the core told of. */
    private val newest = MutableStateFlow(0uL)

    /** The change that the screen was last read after. Only touched [inOrder]. */
    private var read = 0uL

    private var words = Words.NONE

    /** The one wake that is set, for when what runs looks different; none while nothing runs. */
    private var wake: Job? = null

    init {
        // Undispatched, and the subscription inside: no change between the first reading and the listening is missed.
        scope.launch(start = CoroutineStart.UNDISPATCHED) {
            core.observe { generation -> newest.update { maxOf(it, generation) } }.use {
                show { readToday(clock()) }
                settle()
                newest.collect { generation -> if (generation > 0uL) catchUp(generation) }
            }
        }
    }

    override fun tap(item: ItemId) {
        act { core.tap(item, it) }
    }

    override fun rate(
        entry: EntryId,
        severity: Int,
    ) {
        act { core.rate(entry, severity, it) }
    }

    override fun flare(phase: FlarePhase) {
        act { core.flare(phase, it) }
    }

    override fun logAsUsual() {
        act { core.logAsUsual(it) }
    }

    override fun logNoneToday() {
        act { core.logNoneToday(it) }
    }

    override fun start(item: ItemId) {
        act { core.startActivity(item, it) }
    }

    override fun timer(what: ActionKind) {
        act { core.timer(what, it) }
    }

    override fun wasOver(until: Moment) {
        act { core.stopActivityAt(until, it) }
    }

    override fun lengthUnknown() {
        act { core.stopActivityUnknown(it) }
    }

    override fun questionShown(question: String) {
        report { core.questionShown(question, it) }
    }

    override fun forecastShown(outlook: String) {
        report { core.forecastShown(outlook, it) }
    }

    /** Something was drawn: core hears of it, and the person nothing. */
    private fun report(drawn: (Moment) -> Unit) {
        val now = clock()
        scope.launch {
            withContext(inOrder) {
                try {
                    drawn(now)
                } catch (_: EbbException) {
                    // The person did nothing that could be refused; what is wrong is said when they do something.
                }
            }
        }
    }

    override fun questionAnswered(
        question: String,
        answer: String,
    ) {
        act { core.questionAnswered(question, answer, it) }
    }

    override fun questionDismissed(question: String) {
        act { core.questionDismissed(question, it) }
    }

    override fun undo() {
        act(message = { Message(it.label, Offer.REDO) }) { core.undo(it) }
    }

    override fun redo() {
        act { core.redo(it) }
    }

    override fun dismiss() {
        shown.update { if (it is TodayState.Content) it.copy(message = null) else it }
    }

    override fun refresh() {
        scope.launch { show { readToday(clock()) } }
    }

    /** Does something, then reads the day as it is after it: one trip, one new state. */
    private fun act(
        message: (Change) -> Message? = { null },
        call: (now: Moment) -> Change,
    ) {
        val now = clock()
        scope.launch {
            show {
                val change = call(now)
                read = maxOf(read, change.generation)
                readToday(now, message(change))
            }
        }
    }

    /** Once the screen is there. The person did nothing that could be refused. */
    private suspend fun settle() {
        withContext(inOrder) {
            try {
                core.settle()
            } catch (_: EbbException) {
                // What is wrong is said when they do something.
            }
        }
    }

    /** Somebody else wrote: the widget, a notification, an import. What this model wrote itself was read already. */
    private suspend fun catchUp(generation: ULong) {
        val message = (shown.value as? TodayState.Content)?.message
        val stale = withContext(inOrder) { (generation > read).also { read = maxOf(read, generation) } }
        if (stale) show { readToday(clock(), message) }
    }

    /** Reads the day anew when the core says that what runs looks different, by one delayed call. */
    private fun wakeAt(next: Moment?) {
        wake?.cancel()
        wake =
            next?.let {
                scope.launch {
                    delay(maxOf(Duration.between(clock().at, it.at).toMillis(), SOONEST_MILLIS))
                    redraw()
                }
            }
    }

    /** Not the person's doing: a message stays. */
    private fun redraw() {
        val message = (shown.value as? TodayState.Content)?.message
        scope.launch { show { readToday(clock(), message) } }
    }

    private fun readToday(
        now: Moment,
        message: Message? = null,
    ): TodayState {
        if (words == Words.NONE) words = core.words()
        return TodayState.Content(words, core.today(now), message)
    }

    private suspend fun show(answer: () -> TodayState) {
        val next =
            withContext(inOrder) {
                try {
                    answer()
                } catch (refused: EbbException) {
                    TodayState.Broken(words, core.explain(refused))
                }
            }
        shown.update { before ->
            // What was there before an error is still true, so it stays, with the error beside it.
            if (next is TodayState.Broken && before is TodayState.Content) {
                before.copy(message = Message(next.text, Offer.DISMISS))
            } else {
                next
            }
        }
        if (next is TodayState.Content) wakeAt(next.today.activity?.next)
    }

    private companion object {
        /** A clock that lags behind the delay must not make one call after the other. */
        const val SOONEST_MILLIS = 1_000L
    }
}
