package app.ebb.ui.diary

import app.ebb.core.CalendarDay
import app.ebb.core.Change
import app.ebb.core.CrisisKind
import app.ebb.core.Diary
import app.ebb.core.DiaryDay
import app.ebb.core.Draft
import app.ebb.core.Entry
import app.ebb.core.EntryId
import app.ebb.core.EntryPage
import app.ebb.core.FoundEntries
import app.ebb.core.Journal
import app.ebb.core.Mark
import app.ebb.core.Moment
import app.ebb.core.Rating
import app.ebb.core.Scale
import app.ebb.core.Severity
import app.ebb.core.When
import app.ebb.ui.Gateway
import app.ebb.ui.calling
import java.time.LocalDate

/** The core over the generated bindings. Closing the gateway releases its services; the journal's owner closes that. */
class DiaryGateway(
    journal: Journal,
) : Gateway(journal),
    DiaryCore,
    AutoCloseable {
    private val views = journal.views()
    private val logging = journal.logging()
    private val safety = journal.safety()

    override fun close() = listOf(views, logging, safety).forEach(AutoCloseable::close)

    override fun diary(now: Moment): Diary = calling { views.diary(now) }

    override fun month(
        day: LocalDate,
        now: Moment,
    ): List<CalendarDay> = calling { views.month(day, now) }

    override fun day(
        day: LocalDate,
        now: Moment,
    ): DiaryDay = calling { views.diaryDay(day, now) }

    override fun entry(
        id: EntryId,
        now: Moment,
    ): EntryPage = calling { views.entry(id, now) }

    override fun search(
        text: String,
        most: Int,
        now: Moment,
    ): FoundEntries = calling { views.search(text, most.toUInt(), now) }

    override fun crisis(text: String): CrisisKind? = calling { safety.checkText(text) }

    override fun rate(
        id: EntryId,
        severity: Int,
        mark: Mark,
        now: Moment,
    ): Change {
        val given = Severity.Rated(Rating(severity.toDouble(), Scale.NRS11))
        return calling { logging.rate(id, given, mark, now) }
    }

    override fun setTime(
        id: EntryId,
        time: When,
        now: Moment,
    ): Change = replace(id, now) { Draft(time, it.mark, it.carer, it.note, it.body) }

    override fun setNote(
        id: EntryId,
        note: String,
        now: Moment,
    ): Change = replace(id, now) { Draft(it.`when`, it.mark, it.carer, note.ifBlank { null }, it.body) }

    override fun remove(
        id: EntryId,
        now: Moment,
    ): Change = calling { logging.remove(id, now) }

    override fun restore(
        id: EntryId,
        now: Moment,
    ): Change = calling { logging.restore(id, now) }

    /** Changes an entry as it is now. One that was removed meanwhile is refused by the core, which says so. */
    private fun replace(
        id: EntryId,
        now: Moment,
        draft: (Entry) -> Draft,
    ): Change = calling { logging.replace(id, draft(views.entry(id, now).entry), now) }
}
