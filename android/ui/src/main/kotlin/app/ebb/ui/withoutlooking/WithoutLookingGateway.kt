package app.ebb.ui.withoutlooking

import app.ebb.core.Body
import app.ebb.core.Change
import app.ebb.core.Draft
import app.ebb.core.ItemId
import app.ebb.core.Journal
import app.ebb.core.Mark
import app.ebb.core.Moment
import app.ebb.core.Rating
import app.ebb.core.Scale
import app.ebb.core.Severity
import app.ebb.core.WithoutLooking
import app.ebb.ui.Gateway
import app.ebb.ui.calling

/** [WithoutLookingCore] over the generated bindings. Closing it releases its services; the journal's owner closes that. */
class WithoutLookingGateway(
    journal: Journal,
) : Gateway(journal),
    WithoutLookingCore,
    AutoCloseable {
    private val views = journal.views()
    private val logging = journal.logging()

    override fun close() = listOf(views, logging).forEach(AutoCloseable::close)

    override fun what(now: Moment): WithoutLooking? = calling { views.withoutLooking(now) }

    override fun log(
        item: ItemId,
        severity: Int,
        now: Moment,
    ): Change {
        val given = Severity.Rated(Rating(severity.toDouble(), Scale.NRS11))
        val symptom = Body.Symptom(item, given, regions = emptyList(), qualities = emptyList())
        return calling { logging.log(Draft(`when` = null, mark = Mark.MEASURED, note = null, body = symptom), now) }
    }
}
