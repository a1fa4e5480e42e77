package app.ebb.ui.onboarding

import app.ebb.core.Change
import app.ebb.core.ItemId
import app.ebb.core.Moment
import app.ebb.core.OnboardingPage
import app.ebb.ui.PageCore

/** The part of the core that the first screen uses. Call it off the main thread. */
interface OnboardingCore : PageCore {
    /** The first screen; null once it was answered or skipped, and in a diary that has entries. */
    fun page(): OnboardingPage?

    /** Puts what was chosen first on the grid. */
    fun choose(
        chosen: List<ItemId>,
        now: Moment,
    ): Change

    fun skip(now: Moment): Change
}
