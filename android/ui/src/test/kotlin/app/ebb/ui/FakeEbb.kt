package app.ebb.ui

import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.FlarePhase
import app.ebb.core.JustLogged
import app.ebb.core.Moment
import app.ebb.core.Today
import java.util.concurrent.CopyOnWriteArrayList

/**
 * A core of a few lines, for tests of the screens: symptoms, a flare, undo and redo over a list of days, nothing on
 * any disk. What the words are about is made up here as [Samples] has them.
 */
internal class FakeEbb : EbbCore {
    private data class Day(
        val said: Map<String, String> = emptyMap(),
        val last: JustLogged? = null,
        val flare: Boolean = false,
    )

    private val past = ArrayDeque(listOf(Day()))
    private val undone = ArrayDeque<Day>()
    private val observers = CopyOnWriteArrayList<(ULong) -> Unit>()
    private var generation = 0uL

    /** Thrown by the next calls. */
    var refusing: EbbException? = null

    /** What was asked for, in order. */
    val calls = CopyOnWriteArrayList<String>()

    /** The threads it was asked on. */
    val threads = CopyOnWriteArrayList<String>()

    val listening: Int get() = observers.size

    override fun today(now: Moment): Today {
        asked("today")
        val day = past.last()
        val headline =
            when {
                day.flare -> "You are in a flare."
                day.said.isEmpty() -> "Nothing logged yet today."
                else -> "A rough day so far."
            }
        return Samples.today(headline, day.said, day.last, if (day.flare) Samples.flare else Samples.calm)
    }

    override fun tap(
        item: String,
        now: Moment,
    ): Change {
        asked("tap $item")
        val label = "${label(item)} present"
        return change(label) { it.copy(said = it.said + (item to "present"), last = JustLogged(label, item, true)) }
    }

    override fun rate(
        entry: String,
        severity: Int,
        now: Moment,
    ): Change {
        asked("rate $entry $severity")
        val label = "${label(entry)} $severity"
        val said = "$severity · ${words().severity(severity)}"
        return change(label) { it.copy(said = it.said + (entry to said), last = JustLogged(label, entry, true)) }
    }

    override fun flare(
        phase: FlarePhase,
        now: Moment,
    ): Change {
        asked("flare $phase")
        val on = phase != FlarePhase.ENDED
        val label = if (on) "Flare started" else "Flare ended"
        return change(label) { it.copy(last = JustLogged(label, "flare", false), flare = on) }
    }

    override fun undo(now: Moment): Change {
        asked("undo")
        if (past.size == 1) throw EbbException.NothingToUndo()
        val label = past.last().last?.label
        undone += past.removeLast()
        return told("Taken back: $label")
    }

    override fun redo(now: Moment): Change {
        asked("redo")
        past += undone.removeLastOrNull() ?: throw EbbException.NothingToRedo()
        return told("Done again: ${past.last().last?.label}")
    }

    override fun words(): Words = ENGLISH

    override fun explain(error: EbbException): String = "Explained: ${error::class.simpleName}"

    override fun observe(changed: (generation: ULong) -> Unit): AutoCloseable {
        observers += changed
        return AutoCloseable { observers -= changed }
    }

    private fun asked(call: String) {
        calls += call
        threads += Thread.currentThread().name
        refusing?.let { throw it }
    }

    private fun change(
        label: String,
        of: (Day) -> Day,
    ): Change {
        past += of(past.last())
        undone.clear()
        return told(label)
    }

    private fun told(label: String): Change {
        generation++
        observers.forEach { it(generation) }
        return Change(generation, label, entries = emptyList(), days = emptyList())
    }

    private fun label(item: String): String =
        Samples
            .today()
            .quick
            .first { it.item == item }
            .label
}
