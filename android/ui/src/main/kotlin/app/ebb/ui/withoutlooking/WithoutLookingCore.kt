package app.ebb.ui.withoutlooking

import app.ebb.core.Change
import app.ebb.core.EbbException
import app.ebb.core.ItemId
import app.ebb.core.Moment
import app.ebb.core.WithoutLooking
import app.ebb.ui.Words

/** The part of the core that *Without looking* uses. Call it off the main thread. */
interface WithoutLookingCore {
    /** What is logged; null if nothing can be. */
    fun what(now: Moment): WithoutLooking?

    /** Logs a symptom with its severity, 0–10, in one operation. */
    fun log(
        item: ItemId,
        severity: Int,
        now: Moment,
    ): Change

    fun words(): Words

    fun explain(error: EbbException): String
}
