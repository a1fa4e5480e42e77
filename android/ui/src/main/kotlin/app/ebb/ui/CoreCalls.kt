package app.ebb.ui

import app.ebb.core.EbbException
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.withContext

/** What a call of the core came to. */
internal sealed interface Called<out T> {
    data class Returned<T>(
        val value: T,
    ) : Called<T>

    /** Nothing was changed. */
    data class Refused(
        val error: EbbException,
        /** What happened and what to do, in the person's language. */
        val text: String,
    ) : Called<Nothing>
}

/**
 * Calls the core off the main thread, one call at a time, in the order in which they were asked for.
 *
 * @param io runs the calls, which may block on the disk.
 */
internal class CoreCalls(
    io: CoroutineDispatcher,
    private val explain: (EbbException) -> String,
) {
    /** Where the calls run, for what has to run in their order. */
    val inOrder: CoroutineDispatcher = io.limitedParallelism(1)

    suspend fun <T> call(work: () -> T): Called<T> =
        withContext(inOrder) {
            try {
                Called.Returned(work())
            } catch (refused: EbbException) {
                Called.Refused(refused, explain(refused))
            }
        }
}
