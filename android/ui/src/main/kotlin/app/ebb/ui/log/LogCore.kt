package app.ebb.ui.log

import app.ebb.core.CrisisKind
import app.ebb.core.EbbException
import app.ebb.core.Family
import app.ebb.core.InternalException
import app.ebb.core.Journal
import app.ebb.core.LogButton
import app.ebb.core.LogSheet
import app.ebb.core.Moment

/** The part of the core that the log sheet uses. Call it off the main thread. */
interface LogCore {
    /** What was logged last, and the families to choose from. */
    fun sheet(now: Moment): LogSheet

    /** What one tap can log of a family. */
    fun family(family: Family): List<LogButton>

    /** What one tap can log by name, best match first. */
    fun search(text: String): List<LogButton>

    /** What a text is about, if it is about a crisis. */
    fun crisis(text: String): CrisisKind?
}

/** The log sheet's core over the generated bindings. Closing it releases its services. */
class LogGateway(
    journal: Journal,
) : LogCore,
    AutoCloseable {
    private val views = journal.views()
    private val safety = journal.safety()

    override fun close() = listOf(views, safety).forEach(AutoCloseable::close)

    override fun sheet(now: Moment): LogSheet = calling { views.logSheet(now) }

    override fun family(family: Family): List<LogButton> = calling { views.logFamily(family) }

    override fun search(text: String): List<LogButton> = calling { views.logSearch(text) }

    override fun crisis(text: String): CrisisKind? = calling { safety.checkText(text) }

    private inline fun <T> calling(call: () -> T): T =
        try {
            call()
        } catch (panic: InternalException) {
            throw EbbException.Internal(panic.message.orEmpty())
        }
}
