package app.ebb.ui.desk

import app.ebb.core.Change
import app.ebb.core.Moment
import app.ebb.core.WorkstationAnswer
import app.ebb.core.WorkstationCheckChange
import app.ebb.core.WorkstationForm
import app.ebb.ui.PageCore

/** The part of the core that the desk check uses. Call it off the main thread. */
interface DeskCore : PageCore {
    fun form(): WorkstationForm

    fun save(
        answers: List<WorkstationAnswer>,
        now: Moment,
    ): WorkstationCheckChange

    fun remove(
        id: String,
        now: Moment,
    ): Change
}
