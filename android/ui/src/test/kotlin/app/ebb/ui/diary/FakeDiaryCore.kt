package app.ebb.ui.diary

import app.ebb.core.CalendarDay
import app.ebb.core.Change
import app.ebb.core.CrisisKind
import app.ebb.core.Diary
import app.ebb.core.DiaryDay
import app.ebb.core.EbbException
import app.ebb.core.EntryPage
import app.ebb.core.FoundEntries
import app.ebb.core.Mark
import app.ebb.core.Moment
import app.ebb.core.When
import app.ebb.ui.ENGLISH
import app.ebb.ui.Words
import java.time.LocalDate
import java.util.concurrent.CopyOnWriteArrayList

/** An in-memory diary with one entry, of which the calls are recorded. */
internal class FakeDiaryCore(
    private val months: Int = 3,
) : DiaryCore {
    private val observers = CopyOnWriteArrayList<(ULong) -> Unit>()
    private var generation = 0uL
    private var severity = 6.0
    private var note: String? = "After the shops"
    private var isRemoved = false

    /** Thrown by the next calls. */
    var refusing: EbbException? = null

    /** The calls, in order. */
    val calls = CopyOnWriteArrayList<String>()

    override fun diary(now: Moment): Diary = asked("diary") { DiarySamples.diary(months) }

    override fun month(
        day: LocalDate,
        now: Moment,
    ): List<CalendarDay> = asked("month $day") { DiarySamples.days(day) }

    override fun day(
        day: LocalDate,
        now: Moment,
    ): DiaryDay = asked("day $day") { DiarySamples.day(day, "$day") }

    override fun entry(
        id: String,
        now: Moment,
    ): EntryPage =
        asked("entry $id") {
            val page = DiarySamples.entry(isRemoved, severity)
            page.copy(entry = page.entry.copy(note = note))
        }

    override fun search(
        text: String,
        most: Int,
        now: Moment,
    ): FoundEntries = asked("search $text $most") { DiarySamples.found }

    override fun crisis(text: String): CrisisKind? = CrisisKind.CRISIS.takeIf { text.endsWith("to die") }

    override fun rate(
        id: String,
        severity: Int,
        mark: Mark,
        now: Moment,
    ): Change = change("rate $severity $mark", "Pain 6 → Pain $severity") { this.severity = severity.toDouble() }

    override fun setTime(
        id: String,
        time: When,
        now: Moment,
    ): Change = change("time", "Time: 20:35 → 20:25") {}

    override fun setNote(
        id: String,
        note: String,
        now: Moment,
    ): Change = change("note $note", "Note: $note") { this.note = note }

    override fun remove(
        id: String,
        now: Moment,
    ): Change = change("remove $id", "Deleted: Pain 6") { isRemoved = true }

    override fun restore(
        id: String,
        now: Moment,
    ): Change = change("restore $id", "Brought back: Pain 6") { isRemoved = false }

    override fun undo(now: Moment): Change = change("undo", "Undone: Pain 6") { severity = 6.0 }

    override fun words(): Words = ENGLISH

    override fun explain(error: EbbException): String = "The disk is full. Free some space."

    override fun observe(changed: (generation: ULong) -> Unit): AutoCloseable {
        observers += changed
        return AutoCloseable { observers -= changed }
    }

    /** A change by the widget. */
    fun changeByOthers() {
        generation++
        observers.forEach { it(generation) }
    }

    private fun <T> asked(
        call: String,
        answer: () -> T,
    ): T {
        calls += call
        refusing?.let { throw it }
        return answer()
    }

    private fun change(
        call: String,
        label: String,
        act: () -> Unit,
    ): Change {
        asked(call, act)
        generation++
        observers.forEach { it(generation) }
        return Change(generation, label, entries = emptyList(), days = emptyList())
    }
}
