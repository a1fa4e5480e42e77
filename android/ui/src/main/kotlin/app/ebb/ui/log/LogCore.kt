package app.ebb.ui.log

import app.ebb.core.Family
import app.ebb.core.LogButton
import app.ebb.core.LogSheet
import app.ebb.core.Moment

/** The part of the core that the log sheet uses. Call it off the main thread. */
interface LogCore {
    /** What was logged last, and the families to choose from. */
    fun sheet(now: Moment): LogSheet

    /** What one tap can log of a family. */
    fun family(family: Family): List<LogButton>

    /**
     * What one tap can log by name, best match first. A text about a crisis is refused with
     * [app.ebb.core.EbbException.TalkToSomeone].
     */
    fun search(text: String): List<LogButton>
}
