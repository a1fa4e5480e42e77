package app.ebb.ui.diary

import app.ebb.core.TimeOffer
import java.time.LocalDate

/** Actions that do nothing. */
internal object NoDiaryActions : DiaryActions {
    override fun shown() = Unit

    override fun hidden() = Unit

    override fun monthShown(first: LocalDate) = Unit

    override fun openDay(day: LocalDate) = Unit

    override fun openEntry(id: String) = Unit

    override fun openSearch() = Unit

    override fun searchFor(text: String) = Unit

    override fun searchMore() = Unit

    override fun talkOpened() = Unit

    override fun rate(severity: Int) = Unit

    override fun setTime(offer: TimeOffer) = Unit

    override fun editNote(text: String) = Unit

    override fun saveNote() = Unit

    override fun remove() = Unit

    override fun restore(id: String) = Unit

    override fun undo() = Unit

    override fun dismiss() = Unit

    override fun back() = Unit

    override fun refresh() = Unit
}
