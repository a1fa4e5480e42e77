package app.ebb.ui

import app.ebb.core.ActionKind
import app.ebb.core.Change
import app.ebb.core.DayFit
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.ItemId
import app.ebb.core.Moment
import app.ebb.core.Plan
import app.ebb.core.Today
import app.ebb.core.Wish

/**
 * What the screens ask of the core. [JournalGateway] is the real one, tests have a fake; nothing else in this module
 * knows where the answers come from. Every call but [observe] may wait for the disk: none is made on the main thread.
 *
 * @throws EbbException from any call: why it was refused. Nothing was changed then.
 */
interface EbbCore {
    /** The Today screen. */
    fun today(now: Moment): Today

    /** One tap on a button. */
    fun tap(
        item: ItemId,
        now: Moment,
    ): Change

    /** Gives a logged symptom its severity, 0–10. */
    fun rate(
        entry: EntryId,
        severity: Int,
        now: Moment,
    ): Change

    /** A flare starts, eases or ends. */
    fun flare(
        phase: FlarePhase,
        now: Moment,
    ): Change

    /** Writes what [Today.asUsual] says. */
    fun logAsUsual(now: Moment): Change

    /** Writes what [Today.noneToday] says. */
    fun logNoneToday(now: Moment): Change

    /** Starts the activity timer, with its breaks planned. */
    fun startActivity(
        item: ItemId,
        now: Moment,
    ): Change

    /** One of [app.ebb.core.ActivityView.actions]. */
    fun timer(
        what: ActionKind,
        now: Moment,
    ): Change

    /** Stops a forgotten activity as of then. */
    fun stopActivityAt(
        until: Moment,
        now: Moment,
    ): Change

    /** Stops a forgotten activity of which nobody knows how long it was. */
    fun stopActivityUnknown(now: Moment): Change

    /** A question is on the screen: it counts from now on. */
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

    /** A question was put aside for today. */
    fun questionDismissed(
        question: String,
        now: Moment,
    ): Change

    /** The outlook of that id was drawn: it is kept as it was given. */
    fun forecastShown(
        outlook: String,
        now: Moment,
    )

    /** Energy today, and what a list for the day can begin with. */
    fun plan(now: Moment): Plan

    /** What of a list fits into today. Nothing is written. */
    fun fitDay(
        wishes: List<Wish>,
        now: Moment,
    ): DayFit

    /** Takes back what was done last. */
    fun undo(now: Moment): Change

    /** Does again what was taken back last. */
    fun redo(now: Moment): Change

    /** Tidies up while nobody waits, so that the taps that follow are quick. */
    fun settle()

    /** The words of the screens. */
    fun words(): Words

    /** An error in the person's language: what happened, and what to do. */
    fun explain(error: EbbException): String

    /**
     * Tells of every committed change, from any thread, with a generation that counts upwards: a screen drawn from an
     * older one is stale. Closing the result ends it.
     */
    fun observe(changed: (generation: ULong) -> Unit): AutoCloseable
}
