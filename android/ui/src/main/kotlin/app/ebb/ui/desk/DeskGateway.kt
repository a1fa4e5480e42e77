package app.ebb.ui.desk

import app.ebb.core.Change
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.core.WorkstationAnswer
import app.ebb.core.WorkstationCheckChange
import app.ebb.core.WorkstationForm
import app.ebb.ui.Gateway
import app.ebb.ui.calling

/** [DeskCore] over the generated bindings. Closing it releases its service; the journal's owner closes that. */
class DeskGateway(
    journal: Journal,
) : Gateway(journal),
    DeskCore,
    AutoCloseable {
    private val workstation = journal.workstation()

    override fun close() = workstation.close()

    override fun form(): WorkstationForm = calling { workstation.get() }

    override fun save(
        answers: List<WorkstationAnswer>,
        now: Moment,
    ): WorkstationCheckChange = calling { workstation.save(answers, now) }

    override fun remove(
        id: String,
        now: Moment,
    ): Change = calling { workstation.remove(id, now) }
}
