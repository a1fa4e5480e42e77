package app.ebb.ui

import app.ebb.core.EntryId
import app.ebb.core.FlarePhase
import app.ebb.core.ItemId
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

    fun undo()

    fun redo()

    /** Closes the message. */
    fun dismiss()

    /** Reads the day anew: after an error, and whenever the screen comes back into view. */
    fun refresh()
}
