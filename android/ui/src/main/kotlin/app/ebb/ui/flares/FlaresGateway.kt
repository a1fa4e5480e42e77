package app.ebb.ui.flares

import app.ebb.core.FlareComparison
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.ui.Gateway
import app.ebb.ui.calling

/** [FlaresCore] over the generated bindings. Closing it releases its service; the journal's owner closes that. */
class FlaresGateway(
    journal: Journal,
) : Gateway(journal),
    FlaresCore,
    AutoCloseable {
    private val insights = journal.insights()

    override fun close() = insights.close()

    override fun flares(now: Moment): FlareComparison =
        calling { insights.flares(last = null, beforeHours = null, now) }
}
