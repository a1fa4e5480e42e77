package app.ebb.ui.welcome

import app.ebb.core.Change
import app.ebb.core.Moment
import app.ebb.core.UnloggedDayAnswer
import app.ebb.core.WelcomeBack
import app.ebb.ui.PageCore

/** The part of the core that *Welcome back* uses. Call it off the main thread. */
interface WelcomeBackCore : PageCore {
    /** The days without entries; null if there are none. */
    fun unloggedDays(now: Moment): WelcomeBack?

    fun save(
        answer: UnloggedDayAnswer,
        now: Moment,
    ): Change
}
