package app.ebb.ui

import app.ebb.core.ActionKind
import app.ebb.core.Change
import app.ebb.core.DayFit
import app.ebb.core.DayPlan
import app.ebb.core.DesiredActivity
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.FileProblem
import app.ebb.core.FlarePhase
import app.ebb.core.ItemId
import app.ebb.core.JournalProblem
import app.ebb.core.Moment
import app.ebb.core.Today
import app.ebb.ui.today.Energy

/** Whether the journal is damaged: recovering it is the way on. A file whose beginning is gone looks like no journal. */
val EbbException.isDamage: Boolean
    get() =
        when (this) {
            is EbbException.Unavailable -> problem is JournalProblem.Damaged
            is EbbException.File -> problem is FileProblem.NotAJournal
            else -> false
        }

/**
 * The part of the core that the screens use, implemented by [JournalGateway], and by a fake in tests. Every call but
 * [observe] may block on the disk: call it off the main thread.
 *
 * @throws EbbException from any call, with the reason. Nothing was changed then.
 */
interface EbbCore {
    /** The Today screen. */
    fun today(now: Moment): Today

    /** One tap on a button. */
    fun tap(
        item: ItemId,
        now: Moment,
    ): Change

    /** Sets the severity of a logged symptom, 0–10. */
    fun rate(
        entry: EntryId,
        severity: Int,
        now: Moment,
    ): Change

    /** Logs one usual dose of a medicine of the list. */
    fun take(
        medicine: String,
        now: Moment,
    ): Change

    /** Rates by the place of a word among [app.ebb.core.JustLogged.fourSteps]. */
    fun rateInWords(
        entry: EntryId,
        place: Int,
        now: Moment,
    ): Change

    /** Answers a reminder, such as that of a dose. */
    fun answerReminder(
        reminder: String,
        answer: String,
        now: Moment,
    ): Change

    /** Sets a danger sign aside until it comes again. */
    fun setSignAside(
        sign: String,
        now: Moment,
    ): Change

    /** Rests now: of the running activity, otherwise as an entry. */
    fun rest(now: Moment): Change

    /** A flare starts, eases or ends. */
    fun flare(
        phase: FlarePhase,
        now: Moment,
    ): Change

    /** Logs the entries of [Today.asUsual]. */
    fun logAsUsual(now: Moment): Change

    /** Logs the entries of [Today.noneToday]. */
    fun logNoneToday(now: Moment): Change

    /** Starts the activity timer, with its breaks planned. */
    fun startActivity(
        item: ItemId,
        now: Moment,
    ): Change

    /** Performs one of [app.ebb.core.ActivityView.actions]. */
    fun timer(
        what: ActionKind,
        now: Moment,
    ): Change

    /** Stops a forgotten activity as of then. */
    fun stopActivityAt(
        until: Moment,
        now: Moment,
    ): Change

    /** Stops a forgotten activity of unknown length. */
    fun stopActivityUnknown(now: Moment): Change

    /** Reports that a question is on the screen; it counts towards the daily limit from now on. */
    fun questionShown(
        question: String,
        now: Moment,
    ): Change

    /** One tap on one of a question's answers. */
    fun questionAnswered(
        question: String,
        answer: String,
        now: Moment,
    ): Change

    /** Dismisses a question for today. */
    fun questionDismissed(
        question: String,
        now: Moment,
    ): Change

    /** Reports that the outlook with that id was drawn; the core stores it as issued. */
    fun forecastShown(
        outlook: String,
        now: Moment,
    )

    /** Takes back that early guesses may be shown. */
    fun stopEarlyGuesses(now: Moment): Change

    /** Energy today, and the activities that a list can start from. */
    fun plan(now: Moment): DayPlan

    /** Which part of a list fits into today. Writes nothing. */
    fun fitDay(
        wishes: List<DesiredActivity>,
        now: Moment,
    ): DayFit

    /** Removes an entry. */
    fun remove(
        entry: EntryId,
        now: Moment,
    ): Change

    /** Undoes the last change. */
    fun undo(now: Moment): Change

    /** Redoes the last undone change. */
    fun redo(now: Moment): Change

    /** Does deferred work while the person is not waiting, so that the following taps are fast. */
    fun settle()

    /** The words of the screens. */
    fun words(): Words

    /** Explains an error in the person's language: what happened, and what to do. */
    fun explain(error: EbbException): String

    /**
     * Calls [changed] after every committed change, on any thread, with a rising generation: a screen drawn from an
     * older one is stale. Closing the result unsubscribes.
     */
    fun observe(changed: (generation: ULong) -> Unit): AutoCloseable
}
