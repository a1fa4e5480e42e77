package app.ebb.ui.details

import app.ebb.core.BodyMap
import app.ebb.core.BodyView
import app.ebb.core.Change
import app.ebb.core.DetailsForm
import app.ebb.core.EntryDetails
import app.ebb.core.EntryId
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.core.Region
import app.ebb.ui.Gateway
import app.ebb.ui.calling

/** [DetailsCore] over the generated bindings. Closing it releases its services; the journal's owner closes that. */
class DetailsGateway(
    journal: Journal,
) : Gateway(journal),
    DetailsCore,
    AutoCloseable {
    private val views = journal.views()
    private val logging = journal.logging()

    override fun close() = listOf(views, logging).forEach(AutoCloseable::close)

    override fun form(
        entry: EntryId,
        now: Moment,
    ): DetailsForm = calling { views.details(entry, now) }

    override fun save(
        entry: EntryId,
        details: EntryDetails,
        now: Moment,
    ): Change = calling { logging.addDetails(entry, details, now) }

    override fun bodyMap(): BodyMap = app.ebb.bodyMap()

    override fun regionAt(
        view: BodyView,
        x: Double,
        y: Double,
    ): Region? = app.ebb.regionAt(view, x, y)
}
