package app.ebb.ui.details

import app.ebb.core.BodyMap
import app.ebb.core.BodyView
import app.ebb.core.Change
import app.ebb.core.DetailsForm
import app.ebb.core.EbbException
import app.ebb.core.EntryDetails
import app.ebb.core.EntryId
import app.ebb.core.Moment
import app.ebb.core.Region
import app.ebb.ui.Words

/** The part of the core that the details of an entry use. Call it off the main thread, but for [regionAt]. */
interface DetailsCore {
    /** What can be said of an entry. */
    fun form(
        entry: EntryId,
        now: Moment,
    ): DetailsForm

    /** Saves what was said, as one operation. */
    fun save(
        entry: EntryId,
        details: EntryDetails,
        now: Moment,
    ): Change

    /** The outlines of the body. */
    fun bodyMap(): BodyMap

    /** The region that a touch of the map means. Reads nothing from the disk. */
    fun regionAt(
        view: BodyView,
        x: Double,
        y: Double,
    ): Region?

    fun words(): Words

    fun explain(error: EbbException): String
}
