package app.ebb.ui

import app.ebb.Ebb
import app.ebb.InternalException
import app.ebb.Observer
import app.ebb.core.ActionKind
import app.ebb.core.Change
import app.ebb.core.DayFit
import app.ebb.core.EbbException
import app.ebb.core.Effort
import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.ItemId
import app.ebb.core.Mark
import app.ebb.core.Moment
import app.ebb.core.Plan
import app.ebb.core.Rating
import app.ebb.core.Scale
import app.ebb.core.Severity
import app.ebb.core.Today
import app.ebb.core.Wish

/** The real core, over the generated bindings. The journal's owner closes it, not the gateway. */
class JournalGateway(
    private val ebb: Ebb,
) : EbbCore {
    override fun today(now: Moment): Today = asked { ebb.today(now) }

    override fun tap(
        item: ItemId,
        now: Moment,
    ): Change = asked { ebb.tap(item, now) }

    override fun rate(
        entry: EntryId,
        severity: Int,
        now: Moment,
    ): Change {
        val given = Severity.Rated(Rating(severity.toDouble(), Scale.NRS11))
        return asked { ebb.rate(entry, given, Mark.MEASURED, now) }
    }

    override fun flare(
        phase: FlarePhase,
        now: Moment,
    ): Change = asked { ebb.flare(phase, now) }

    override fun logAsUsual(now: Moment): Change = asked { ebb.logAsUsual(now) }

    override fun logNoneToday(now: Moment): Change = asked { ebb.logNoneToday(now) }

    override fun startActivity(
        item: ItemId,
        now: Moment,
    ): Change = asked { ebb.startActivity(item, Effort(physical = null, cognitive = null, emotional = null), now) }

    override fun timer(
        what: ActionKind,
        now: Moment,
    ): Change =
        asked {
            when (what) {
                ActionKind.REST -> ebb.restNow(now)
                ActionKind.SNOOZE -> ebb.snoozeBreak(now)
                ActionKind.SKIP -> ebb.skipBreak(now)
                ActionKind.DONE -> ebb.doneResting(now)
                ActionKind.STOP -> ebb.stopActivity(felt = null, now)
            }
        }

    override fun stopActivityAt(
        until: Moment,
        now: Moment,
    ): Change = asked { ebb.stopActivityAt(until, felt = null, now) }

    override fun stopActivityUnknown(now: Moment): Change = asked { ebb.stopActivityUnknown(now) }

    override fun questionShown(
        question: String,
        now: Moment,
    ): Change = asked { ebb.questionShown(question, now) }

    override fun forecastShown(
        outlook: String,
        now: Moment,
    ) = asked { ebb.forecastShown(outlook, now) }

    override fun questionAnswered(
        question: String,
        answer: String,
        now: Moment,
    ): Change = asked { ebb.questionAnswered(question, answer, now) }

    override fun questionDismissed(
        question: String,
        now: Moment,
    ): Change = asked { ebb.questionDismissed(question, now) }

    override fun plan(now: Moment): Plan = asked { ebb.plan(now) }

    override fun fitDay(
        wishes: List<Wish>,
        now: Moment,
    ): DayFit = asked { ebb.fitDay(wishes, now) }

    override fun undo(now: Moment): Change = asked { ebb.undo(now) }

    override fun redo(now: Moment): Change = asked { ebb.redo(now) }

    override fun settle() = asked { ebb.settle() }

    override fun words(): Words = asked { Words(ebb.words().associate { it.key to it.text }) }

    override fun explain(error: EbbException): String = asked { ebb.explain(error) }

    override fun observe(changed: (generation: ULong) -> Unit): AutoCloseable =
        ebb.observe(
            object : Observer {
                override fun changed(change: Change) = changed(change.generation)
            },
        )

    /** A panic in the core, which the bindings bring as an exception of their own, is an error like any other. */
    private inline fun <T> asked(call: () -> T): T =
        try {
            call()
        } catch (panic: InternalException) {
            throw EbbException.Internal(panic.message.orEmpty())
        }
}
