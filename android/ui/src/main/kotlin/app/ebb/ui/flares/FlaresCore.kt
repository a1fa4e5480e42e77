package app.ebb.ui.flares

import app.ebb.core.FlareComparison
import app.ebb.core.Moment
import app.ebb.ui.PageCore

/** The part of the core that the flares beside one another use. Call it off the main thread. */
interface FlaresCore : PageCore {
    /** The last flares, each with the two days before it. */
    fun flares(now: Moment): FlareComparison
}
