package app.ebb.ui.today

import app.ebb.core.ActionKind
import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.ItemId
import app.ebb.core.Moment
import app.ebb.core.WordKeys
import app.ebb.ui.EbbCore
import app.ebb.ui.OthersChanges
import app.ebb.ui.Words
import app.ebb.ui.isDamage
import app.ebb.ui.today.Message.Offer
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
 * Holds the state of the Today screen. It decides nothing: it calls the core off the main thread, one call at a time,
 * and shows the result.
 *
 * @param clock the shell's clock; nothing below the shell reads one.
 * @param scope the main thread's, on which [state] is written. Cancelling it ends the model.
 * @param io runs the core's calls, which may block on the disk.
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

    /** Runs calls in the order of the taps, so that no result overtakes another. */
    private val inOrder = io.limitedParallelism(1)

    private val changes = OthersChanges(inOrder)

    private var words = Words.NONE

    /** Wakes the model when the running activity will look different. Null while nothing runs. */
    private var wake: Job? = null

    init {
        // Undispatched, so that it has subscribed before anything else runs.
        scope.launch(start = CoroutineStart.UNDISPATCHED) {
            changes.follow(
                core::observe,
                begin = {
                    show { readToday(clock()) }
                    settle()
                },
                catchUp = ::readAgain,
            )
        }
    }

    override fun tap(item: ItemId) {
        act(isRating = true) { core.tap(item, it) }
    }

    override fun rate(
        entry: EntryId,
        severity: Int,
    ) {
        act { core.rate(entry, severity, it) }
    }

    override fun take(medicine: String) {
        act(isRating = true) { core.take(medicine, it) }
    }

    override fun takeBack(entry: EntryId) {
        act(message = { Message(it.label, Offer.DISMISS) }) { core.remove(entry, it) }
    }

    override fun rateInWords(
        entry: EntryId,
        place: Int,
    ) {
        act { core.rateInWords(entry, place, it) }
    }

    override fun dismissRating() {
        shown.update { if (it is TodayState.Content) it.copy(rating = null) else it }
    }

    override fun doseAnswered(
        dose: String,
        answer: String,
    ) {
        act(isRating = true) { core.answerReminder(dose, answer, it) }
    }

    override fun signSetAside(sign: String) {
        act { core.setSignAside(sign, it) }
    }

    override fun rest() {
        act { core.rest(it) }
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

    override fun stopActivityAt(until: Moment) {
        act { core.stopActivityAt(until, it) }
    }

    override fun stopActivityUnknown() {
        act { core.stopActivityUnknown(it) }
    }

    override fun questionShown(question: String) {
        report { core.questionShown(question, it) }
    }

    override fun forecastShown(outlook: String) {
        report { core.forecastShown(outlook, it) }
    }

    override fun stopEarlyGuesses() {
        act { core.stopEarlyGuesses(it) }
    }

    /** Reports to the core that something was drawn. Failures are not shown. */
    private fun report(drawn: (Moment) -> Unit) {
        val now = clock()
        scope.launch {
            withContext(inOrder) {
                try {
                    drawn(now)
                } catch (_: EbbException) {
                    // The person did nothing that could be refused; the next action shows what is wrong.
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
        scope.launch { readAgain() }
    }

    /** Performs an action and reads the day after it, in one trip and with one new state. */
    private fun act(
        message: (Change) -> Message? = { null },
        isRating: Boolean = false,
        call: (now: Moment) -> Change,
    ) {
        val now = clock()
        scope.launch {
            show {
                val change = changes.own(call(now))
                readToday(now, message(change), change.entries.singleOrNull().takeIf { isRating })
            }
        }
    }

    /** Lets the core tidy up once the screen is shown. Failures are not shown. */
    private suspend fun settle() {
        withContext(inOrder) {
            try {
                core.settle()
            } catch (_: EbbException) {
                // The next action shows what is wrong.
            }
        }
    }

    /** Schedules one delayed read for when the running activity will look different. */
    private fun wakeAt(next: Moment?) {
        wake?.cancel()
        wake =
            next?.let {
                scope.launch {
                    delay(maxOf(Duration.between(clock().at, it.at).toMillis(), SOONEST_MILLIS))
                    readAgain()
                }
            }
    }

    /** Reads the day again without an action, so a message stays, and what can be rated. */
    private suspend fun readAgain() {
        val before = shown.value as? TodayState.Content
        show { readToday(clock(), before?.message, before?.rating) }
    }

    private fun readToday(
        now: Moment,
        message: Message? = null,
        rating: EntryId? = null,
    ): TodayState {
        words = core.words()
        return TodayState.Content(words, core.today(now), message, rating, now)
    }

    private suspend fun show(answer: () -> TodayState) {
        val next =
            withContext(inOrder) {
                try {
                    answer()
                } catch (refused: EbbException) {
                    broken(refused)
                }
            }
        shown.update { before ->
            // The previous content is still true, so it stays, with the error as a message; damage has a way on of its own.
            if (next is TodayState.Broken && !next.damaged && before is TodayState.Content) {
                before.copy(message = Message(next.text, Offer.DISMISS))
            } else {
                next
            }
        }
        if (next is TodayState.Content) wakeAt(next.today.activity?.next)
    }

    /** Damage is said without what SQLite calls it: the button beside it is the remedy. */
    private fun broken(refused: EbbException): TodayState.Broken =
        if (refused.isDamage) {
            TodayState.Broken(words, words[WordKeys.DAMAGED], damaged = true)
        } else {
            TodayState.Broken(words, core.explain(refused))
        }

    private companion object {
        /** A clock that lags behind the delay must not cause a loop of calls. */
        const val SOONEST_MILLIS = 1_000L
    }
}
