package app.ebb.ui.diary

import app.ebb.core.CalendarDay
import app.ebb.core.CrisisKind
import app.ebb.core.Diary
import app.ebb.core.DiaryDay
import app.ebb.core.EntryId
import app.ebb.core.EntryPage
import app.ebb.core.FoundEntries
import app.ebb.core.TimeOffer
import app.ebb.ui.Words
import java.time.LocalDate

/** The state of the diary. */
sealed interface DiaryState {
    /** Nothing has been read yet. */
    data object Loading : DiaryState

    /** The diary could not be read. */
    data class Broken(
        val words: Words,
        /** What happened, and what to do. */
        val text: String,
        /** Whether the journal is damaged, and has to be recovered first. */
        val damaged: Boolean = false,
    ) : DiaryState

    /** The calendar, with the pages that lie on it. */
    data class Content(
        val words: Words,
        val diary: Diary,
        /** The days of the months that came into view, by the month's first day. */
        val months: Map<LocalDate, List<CalendarDay>> = emptyMap(),
        /** The search page; null while it is closed. */
        val search: Search? = null,
        /** The day's page; null while it is closed. */
        val day: DiaryDay? = null,
        /** The entry's page, which lies on top; null while it is closed. */
        val entry: OpenEntry? = null,
        /** Shown until the next action. */
        val message: DiaryMessage? = null,
        /** What the searched text was about, if *Talk to someone* is to be opened; null otherwise. */
        val talk: CrisisKind? = null,
    ) : DiaryState {
        /** Whether the calendar is in view, with no page on it. */
        val isAtCalendar: Boolean get() = search == null && day == null && entry == null
    }
}

/** What is searched, and what was found. */
data class Search(
    val text: String = "",
    /** Null until something was looked for. */
    val found: FoundEntries? = null,
    /** How many entries are shown at most. */
    val most: Int,
    /** Counts the texts that were not kept: the field is a new one after each. */
    val cleared: Int = 0,
)

/** An entry's page with the note as it is being written. */
data class OpenEntry(
    val page: EntryPage,
    val note: String = page.entry.note.orEmpty(),
) {
    /** Whether the note differs from the saved one. */
    val isNoteChanged: Boolean get() =
        note.trim() !=
            page.entry.note
                .orEmpty()
                .trim()
}

/** A message with one button. It has no timeout: it stays until the next action. */
data class DiaryMessage(
    val text: String,
    val offer: Offer,
    /** The removed entry, for [Offer.RESTORE]. */
    val entry: EntryId? = null,
) {
    /** What the button of the message does. */
    enum class Offer { DISMISS, UNDO, RESTORE }
}

/** The actions of the diary. */
interface DiaryActions {
    /** The diary came into view: it is read now, and again after each change by others. */
    fun shown()

    /** The diary is out of view. */
    fun hidden()

    /** A month came into view. */
    fun monthShown(first: LocalDate)

    fun openDay(day: LocalDate)

    fun openEntry(id: EntryId)

    fun openSearch()

    /** Looks for the words of a text. One about a crisis is not kept, and opens *Talk to someone*. */
    fun searchFor(text: String)

    /** Shows older entries that were found. */
    fun searchMore()

    /** *Talk to someone* was opened. */
    fun talkOpened()

    /** Sets the severity of the open entry. */
    fun rate(severity: Int)

    /** Moves the open entry to another time. */
    fun setTime(offer: TimeOffer)

    /** The note of the open entry is being written. */
    fun editNote(text: String)

    fun saveNote()

    /** Removes the open entry. */
    fun remove()

    /** Brings a removed entry back. */
    fun restore(id: EntryId)

    fun undo()

    /** Closes the message. */
    fun dismiss()

    /** Closes the page on top. A note that is being written is saved. */
    fun back()

    /** Reads what is in view again. */
    fun refresh()
}
