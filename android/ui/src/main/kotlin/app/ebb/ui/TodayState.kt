package app.ebb.ui

import app.ebb.core.ActionKind
import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.ItemId
import app.ebb.core.Moment
import app.ebb.core.Question
import app.ebb.core.Today

/** What the Today screen shows. */
sealed interface TodayState {
    /** Nothing has been read yet. It lasts a few milliseconds and has no words: they come with the first reading. */
    data object Loading : TodayState

    /** The day could not be read. */
    data class Broken(
        val words: Words,
        /** What happened, and what to do. */
        val text: String,
    ) : TodayState

    /** The day. An empty journal is one of these, with words of its own. */
    data class Content(
        val words: Words,
        val today: Today,
        /** What is said until the next thing is done. */
        val message: Message? = null,
    ) : TodayState
}

/**
 * The question to draw: the worthiest that can be answered here. One that leads to a screen of its own waits until
 * there is that screen, and is not reported as shown.
 */
val Today.asked: Question?
    get() = questions.firstOrNull { question -> question.answers.none { it.id == OPENS } }

/** The answer of a question that only leads to a screen. */
private const val OPENS = "open"

/** A message with one button. It stays until the next thing is done: nobody has to be quick. */
data class Message(
    val text: String,
    val offer: Offer,
) {
    enum class Offer { DISMISS, REDO }
}

/** What a person can do on the Today screen. */
interface TodayActions {
    fun tap(item: ItemId)

    fun rate(
        entry: EntryId,
        severity: Int,
    )

    fun flare(phase: FlarePhase)

    fun logAsUsual()

    fun logNoneToday()

    /** Starts the activity timer. */
    fun start(item: ItemId)

    /** Something that can be done about the activity that runs. */
    fun timer(what: ActionKind)

    /** A forgotten activity was over then. */
    fun wasOver(until: Moment)

    /** Nobody knows how long a forgotten activity was. */
    fun lengthUnknown()

    /** A question was drawn. Not the person's doing: nothing is said of it. */
    fun questionShown(question: String)

    /** The outlook was drawn. */
    fun forecastShown(outlook: String)

    fun questionAnswered(
        question: String,
        answer: String,
    )

    /** Not now. */
    fun questionDismissed(question: String)

    fun undo()

    fun redo()

    /** Closes the message. */
    fun dismiss()

    /** Reads the day anew: after an error, and whenever the screen comes back into view. */
    fun refresh()
}
