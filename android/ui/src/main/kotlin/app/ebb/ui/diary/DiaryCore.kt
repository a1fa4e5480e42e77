package app.ebb.ui.diary

import app.ebb.core.CalendarDay
import app.ebb.core.Change
import app.ebb.core.CrisisKind
import app.ebb.core.Diary
import app.ebb.core.DiaryDay
import app.ebb.core.EbbException
import app.ebb.core.EntryId
import app.ebb.core.EntryPage
import app.ebb.core.FoundEntries
import app.ebb.core.Mark
import app.ebb.core.Moment
import app.ebb.core.When
import app.ebb.ui.Words
import java.time.LocalDate

/**
 * The part of the core that the diary uses, implemented by [DiaryGateway], and by a fake in tests. Every call but
 * [observe] and [crisis] may block on the disk: call it off the main thread.
 *
 * @throws EbbException from any call, with the reason. Nothing was changed then.
 */
interface DiaryCore {
    /** The months without their days, and yesterday. */
    fun diary(now: Moment): Diary

    /** The days of the month that a day is in. */
    fun month(
        day: LocalDate,
        now: Moment,
    ): List<CalendarDay>

    /** The page of a day. */
    fun day(
        day: LocalDate,
        now: Moment,
    ): DiaryDay

    /** The page of an entry, even if it was removed. */
    fun entry(
        id: EntryId,
        now: Moment,
    ): EntryPage

    /** The newest entries with these words in their name or note. */
    fun search(
        text: String,
        most: Int,
        now: Moment,
    ): FoundEntries

    /** What a text is about, if it is about a crisis. Nothing of it is kept. */
    fun crisis(text: String): CrisisKind?

    /** Sets the severity of a symptom, 0–10; [mark] is [EntryPage.markNow]. */
    fun rate(
        id: EntryId,
        severity: Int,
        mark: Mark,
        now: Moment,
    ): Change

    /** Moves an entry to another time. */
    fun setTime(
        id: EntryId,
        time: When,
        now: Moment,
    ): Change

    /** Replaces the note of an entry; an empty one removes it. */
    fun setNote(
        id: EntryId,
        note: String,
        now: Moment,
    ): Change

    /** Removes an entry; [restore] brings it back as it was. */
    fun remove(
        id: EntryId,
        now: Moment,
    ): Change

    /** Brings a removed entry back. */
    fun restore(
        id: EntryId,
        now: Moment,
    ): Change

    /** Undoes the last change. */
    fun undo(now: Moment): Change

    /** The words of the screens. */
    fun words(): Words

    /** Explains an error in the person's language. */
    fun explain(error: EbbException): String

    /** Calls [changed] after every committed change, on any thread, with a rising generation. */
    fun observe(changed: (generation: ULong) -> Unit): AutoCloseable
}
