package app.ebb.ui.checkin

import app.ebb.core.Change
import app.ebb.core.CheckInAnswer
import app.ebb.core.CheckInView
import app.ebb.core.Moment
import app.ebb.ui.PageCore

/** The part of the core that a check-in uses. Call it off the main thread. */
interface CheckInCore : PageCore {
    fun checkIn(
        id: String,
        now: Moment,
    ): CheckInView

    /** The check-in that a reminder is about, by the id of its rule; null if it is about something else. */
    fun ofReminder(rule: String): String?

    /** What to ask before answers are saved, such as a second dose of a weekly medicine; null where nothing is. */
    fun question(
        id: String,
        answers: List<CheckInAnswer>,
        now: Moment,
    ): String?

    fun answer(
        id: String,
        answers: List<CheckInAnswer>,
        now: Moment,
    ): Change
}
