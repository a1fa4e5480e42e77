package app.ebb.ui.diary

import app.ebb.core.Body
import app.ebb.core.CalendarDay
import app.ebb.core.CalendarMonth
import app.ebb.core.DayPlace
import app.ebb.core.Diary
import app.ebb.core.DiaryDay
import app.ebb.core.Entry
import app.ebb.core.EntryLine
import app.ebb.core.EntryPage
import app.ebb.core.FoundEntries
import app.ebb.core.FoundEntry
import app.ebb.core.Mark
import app.ebb.core.RevisionLine
import app.ebb.core.TimeOffer
import app.ebb.core.WeekdayName
import app.ebb.core.When
import app.ebb.ui.ENGLISH
import app.ebb.ui.Samples
import java.time.LocalDate
import java.time.YearMonth
import java.time.format.TextStyle
import java.util.Locale

/** A diary of an invented person, in the core's words. */
internal object DiarySamples {
    val today: LocalDate = LocalDate.of(2026, 3, 28)
    val yesterday: LocalDate = today.minusDays(1)

    private val weekdays =
        listOf("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
            .mapIndexed { place, name -> WeekdayName((place + 1).toUByte(), name, name.take(2)) }

    fun line(
        id: String,
        time: String,
        label: String,
        note: String? = null,
        on: LocalDate = yesterday,
    ) = EntryLine(time, label, Entry(id, When.Day(on), on, Mark.MEASURED, false, note, Body.Note))

    val lines =
        listOf(
            line("e1", "08:10", "Unrefreshing sleep noted"),
            line("e2", "09:00", "Ibuprofen, 400 mg"),
            line("e3", "20:35", "Pain 6 · lower back, burning", "After the shops"),
        )

    fun day(
        date: LocalDate = yesterday,
        title: String = "Yesterday, Friday 27 March",
        entries: List<EntryLine> = lines,
    ) = DiaryDay(
        date,
        title,
        5.2,
        listOf("Symptoms overall 5.2 of 10.", "A flare day.", "Sleep 6 h 10 min."),
        entries,
        date.minusDays(1),
        date.plusDays(1).takeIf { it <= today },
    )

    val unknownDay =
        DiaryDay(
            today.minusDays(9),
            "Thursday 19 March",
            null,
            listOf("Nothing is known of this day."),
            emptyList(),
            today.minusDays(10),
            today.minusDays(8),
        )

    private fun label(month: YearMonth) = month.month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " ${month.year}"

    fun month(month: YearMonth): CalendarMonth {
        val blanks = month.atDay(1).dayOfWeek.value - 1
        return CalendarMonth(month.atDay(1), label(month), blanks.toUByte(), month.lengthOfMonth().toUByte())
    }

    /** Every sign, alone and together. */
    fun days(first: LocalDate): List<CalendarDay> =
        (1..first.lengthOfMonth()).map { calendarDay(first.withDayOfMonth(it)) }

    private fun calendarDay(day: LocalDate): CalendarDay {
        val number = day.dayOfMonth
        val place =
            when {
                day < today -> DayPlace.PAST
                day == today -> DayPlace.TODAY
                else -> DayPlace.AHEAD
            }
        val unknown = number in 17..19 || place == DayPlace.AHEAD
        val recalled = number == 20
        val burden = if (unknown || recalled || number == 5) null else number * 3 % 11.0
        val flare = number in 7..10 || number in 25..27
        val said =
            when {
                burden != null -> "Symptoms overall ${burden.toInt()} of 10." + if (flare) " A flare day." else ""
                recalled -> "From memory: a bad day."
                unknown -> "Nothing is known of this day."
                else -> "2 entries, symptoms overall not known."
            }
        val name = day.dayOfWeek.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        val month = day.month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)
        val logged = !unknown && !recalled
        return CalendarDay(day, "$number", "$name $number $month. $said", burden, logged, flare, recalled, place)
    }

    fun diary(
        months: Int = 3,
        empty: String? = null,
    ): Diary {
        val newest = YearMonth.from(today)
        return Diary(today, (0L until months).map { month(newest.minusMonths(it)) }, weekdays, empty, day())
    }

    fun entry(
        removed: Boolean = false,
        severity: Double = 6.0,
    ): EntryPage {
        val noted = line("e3", "20:35", "Pain 6", "After the shops")
        val offers =
            listOf(
                "1 h earlier",
                "10 min earlier",
                "10 min later",
                "1 h later",
                "The day before",
                "Morning",
                "That day, no time",
            )
        return EntryPage(
            entry = noted.entry,
            label = "Pain ${severity.toInt()}",
            time = "Yesterday, Friday 27 March · 20:35",
            mark = null,
            removed = removed,
            severity = severity.takeIf { !removed },
            steps = if (removed) emptyList() else Samples.steps,
            markNow = Mark.RECALLED,
            times = if (removed) emptyList() else offers.map { TimeOffer(it, When.Day(yesterday)) },
            history =
                listOf(
                    RevisionLine("Yesterday at 20:35", "Logged: Pain 3"),
                    RevisionLine("Today at 08:12", "Pain 3 → Pain 6 · Note: none → After the shops"),
                ),
        )
    }

    val found =
        FoundEntries(
            "The newest 3.",
            lines.map { FoundEntry("Yesterday", it) },
            more = true,
        )

    private val content =
        DiaryState.Content(
            ENGLISH,
            diary(),
            diary().months.associate { it.first to days(it.first) },
        )

    /** One for each state of the screens. */
    val states: Map<String, DiaryState> =
        mapOf(
            "calendar" to content,
            "empty" to content.copy(diary = diary(1, "Nothing here yet. What you log appears here, on its day.")),
            "day" to content.copy(day = day(), message = DiaryMessage("Pain 3 → Pain 6", DiaryMessage.Offer.UNDO)),
            "unknown-day" to content.copy(day = unknownDay),
            "entry" to content.copy(entry = OpenEntry(entry())),
            "writing" to content.copy(entry = OpenEntry(entry(), "After the shops, and the stairs")),
            "removed" to
                content.copy(
                    entry = OpenEntry(entry(removed = true)),
                    message = DiaryMessage("Deleted: Pain 6", DiaryMessage.Offer.RESTORE, "e3"),
                ),
            "search" to content.copy(search = Search("pain", found, 3)),
            "broken" to DiaryState.Broken(ENGLISH, "The disk is full. Free some space."),
        )
}
