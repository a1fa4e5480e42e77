package app.ebb.ui.log

import app.ebb.core.Family
import app.ebb.core.Journal
import app.ebb.core.LogButton
import app.ebb.core.LogSheet
import app.ebb.core.Moment
import app.ebb.ui.calling

/** The log sheet's core over the generated bindings. Closing it releases its services. */
class LogGateway(
    journal: Journal,
) : LogCore,
    AutoCloseable {
    private val views = journal.views()

    override fun close() = views.close()

    override fun sheet(now: Moment): LogSheet = calling { views.logSheet(now) }

    override fun family(family: Family): List<LogButton> = calling { views.logFamily(family) }

    override fun search(text: String): List<LogButton> = calling { views.logSearch(text) }
}
