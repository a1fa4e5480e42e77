package app.ebb.ui

import app.ebb.Observer
import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.FlareWord
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.observe

/** What every port to a journal offers, over the generated bindings. */
abstract class Gateway(
    private val journal: Journal,
) {
    /** The words that were read last, with the word for a flare that is in them. */
    @Volatile private var known: Pair<FlareWord, Words>? = null

    /** The words of the screens: others once the person calls a flare by another word. */
    fun words(): Words =
        calling {
            val flare = journal.flareWord()
            known?.takeIf { it.first == flare }?.second
                ?: Words(journal.screenWords().associate { it.key to it.text }).also { known = flare to it }
        }

    /** Explains an error in the person's language: what happened, and what to do. */
    fun explain(error: EbbException): String = calling { journal.explain(error) }

    /** Undoes the last change. */
    fun undo(now: Moment): Change = calling { journal.undo(now) }

    /** Redoes the last undone change. */
    fun redo(now: Moment): Change = calling { journal.redo(now) }

    /**
     * Calls [changed] after every committed change, on any thread, with a rising generation. Closing the result
     * unsubscribes.
     */
    fun observe(changed: (generation: ULong) -> Unit): AutoCloseable = journal.onChange(changed)
}

/**
 * Calls [changed] after every committed change, on the thread that wrote, with a rising generation. Closing the result
 * unsubscribes.
 */
fun Journal.onChange(changed: (generation: ULong) -> Unit): AutoCloseable =
    observe(
        this,
        object : Observer {
            override fun changed(change: Change) = changed(change.generation)
        },
    )
