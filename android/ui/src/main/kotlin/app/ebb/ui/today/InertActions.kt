package app.ebb.ui.today

import app.ebb.core.ActionKind
import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.ItemId
import app.ebb.core.Moment

/** Actions that do nothing, for pictures. */
object InertActions : TodayActions {
    override fun tap(item: ItemId) = Unit

    override fun take(medicine: String) = Unit

    override fun takeBack(entry: EntryId) = Unit

    override fun rate(
        entry: EntryId,
        severity: Int,
    ) = Unit

    override fun rateInWords(
        entry: EntryId,
        place: Int,
    ) = Unit

    override fun dismissRating() = Unit

    override fun doseAnswered(
        dose: String,
        answer: String,
    ) = Unit

    override fun signSetAside(sign: String) = Unit

    override fun rest() = Unit

    override fun flare(phase: FlarePhase) = Unit

    override fun logAsUsual() = Unit

    override fun logNoneToday() = Unit

    override fun start(item: ItemId) = Unit

    override fun timer(what: ActionKind) = Unit

    override fun stopActivityAt(until: Moment) = Unit

    override fun stopActivityUnknown() = Unit

    override fun questionShown(question: String) = Unit

    override fun forecastShown(outlook: String) = Unit

    override fun stopEarlyGuesses() = Unit

    override fun questionAnswered(
        question: String,
        answer: String,
    ) = Unit

    override fun questionDismissed(question: String) = Unit

    override fun undo() = Unit

    override fun redo() = Unit

    override fun dismiss() = Unit

    override fun refresh() = Unit
}
