package app.ebb.ui

import app.ebb.core.Change
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.update
import kotlinx.coroutines.withContext

/**
 * The changes of a journal that a model did not make itself: of the widget, a notification, an import, another screen.
 *
 * @param inOrder where the model calls the core, one call at a time.
 */
internal class OthersChanges(
    private val inOrder: CoroutineDispatcher,
) {
    /** The newest generation that the core reported. */
    private val newest = MutableStateFlow(0uL)

    /** The newest generation that the model knows. Accessed only on [inOrder]. */
    private var known = 0uL

    /** Notes a change of the model's own, which it reads with the action and not again. Call it on [inOrder]. */
    fun own(change: Change): Change = change.also { known = maxOf(known, it.generation) }

    /**
     * Follows the changes for ever.
     *
     * @param observe subscribes to the core's changes.
     * @param begin runs once, after subscribing: no change in between is missed.
     * @param catchUp is called for the newest of the others' changes.
     */
    suspend fun follow(
        observe: (changed: (generation: ULong) -> Unit) -> AutoCloseable,
        begin: suspend () -> Unit = {},
        catchUp: suspend () -> Unit,
    ) {
        observe { generation -> newest.update { maxOf(it, generation) } }.use {
            begin()
            newest.collect { generation ->
                val isNew = withContext(inOrder) { (generation > known).also { known = maxOf(known, generation) } }
                if (isNew) catchUp()
            }
        }
    }
}
