package app.ebb.ui.today

import app.ebb.core.ActionKind
import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.ItemId
import app.ebb.core.JustLogged
import app.ebb.core.Moment
import app.ebb.core.Question
import app.ebb.core.Today
import app.ebb.ui.Words

/** The state of the Today screen. */
sealed interface TodayState {
    /** The words of the screens; null before they were read. */
    val words: Words? get() = null

    /** Nothing has been read yet. Lasts a few milliseconds and has no words, which come with the first read. */
    data object Loading : TodayState

    /** The day could not be read. */
    data class Broken(
        override val words: Words,
        /** What happened, and what to do. */
        val text: String,
        /** Whether the journal is damaged, and has to be recovered first. */
        val damaged: Boolean = false,
    ) : TodayState

    /** The day, including that of an empty journal. */
    data class Content(
        override val words: Words,
        val today: Today,
        /** Shown until the next action. */
        val message: Message? = null,
        /** The entry that was logged here just now, and can be rated; null once it was rated, or something else happened. */
        val rating: EntryId? = null,
        /** When it was read, for the clock of flare mode. */
        val now: Moment? = null,
    ) : TodayState {
        /** What can be rated: the last operation, while it is of that entry. */
        val rated: JustLogged? get() = today.justLogged?.takeIf { it.entry != null && it.entry == rating }
    }
}

/** The question to draw: the most valuable one. */
val Today.nextQuestion: Question?
    get() = questions.firstOrNull()

/** A message with one button. It has no timeout: it stays until the next action. */
data class Message(
    val text: String,
    val offer: Offer,
) {
    enum class Offer { DISMISS, REDO }
}

/** The actions of the Today screen. */
interface TodayActions {
    fun tap(item: ItemId)

    fun rate(
        entry: EntryId,
        severity: Int,
    )

    /** Logs one usual dose of a medicine of the list. */
    fun take(medicine: String)

    /** Removes an entry that was a slip; undone like any change. */
    fun takeBack(entry: EntryId)

    /** Rates by the place of a word among [app.ebb.core.JustLogged.fourSteps]. */
    fun rateInWords(
        entry: EntryId,
        place: Int,
    )

    /** Closes the rating. What was logged stays. */
    fun dismissRating()

    /** Answers a dose that is due, or one that was missed. */
    fun doseAnswered(
        dose: String,
        answer: String,
    )

    /** Sets a danger sign, or the offer to talk, aside until it comes again. */
    fun signSetAside(sign: String)

    /** Rests now, whether or not an activity is running. */
    fun rest()

    fun flare(phase: FlarePhase)

    fun logAsUsual()

    fun logNoneToday()

    /** Starts the activity timer. */
    fun start(item: ItemId)

    /** An action on the running activity. */
    fun timer(what: ActionKind)

    /** Ends a forgotten activity as of then. */
    fun stopActivityAt(until: Moment)

    /** Ends a forgotten activity of unknown length. */
    fun stopActivityUnknown()

    /** Reports that a question was drawn. */
    fun questionShown(question: String)

    /** Reports that the outlook was drawn. */
    fun forecastShown(outlook: String)

    /** Takes back that early guesses may be shown. */
    fun stopEarlyGuesses()

    fun questionAnswered(
        question: String,
        answer: String,
    )

    /** Dismisses a question for today. */
    fun questionDismissed(question: String)

    fun undo()

    fun redo()

    /** Closes the message. */
    fun dismiss()

    /** Reads the day again: after an error, and whenever the screen comes back into view. */
    fun refresh()
}
