package app.ebb.ui.pem

import app.ebb.core.Change
import app.ebb.core.Journal
import app.ebb.core.Moment
import app.ebb.core.PemAnswer
import app.ebb.core.PemForm
import app.ebb.core.PemScreenChange
import app.ebb.ui.Gateway
import app.ebb.ui.calling

/** [PemCore] over the generated bindings. Closing it releases its service; the journal's owner closes that. */
class PemGateway(
    journal: Journal,
) : Gateway(journal),
    PemCore,
    AutoCloseable {
    private val screening = journal.screening()

    override fun close() = screening.close()

    override fun form(): PemForm = calling { screening.form() }

    override fun save(
        answers: List<PemAnswer>,
        now: Moment,
    ): PemScreenChange = calling { screening.save(null, answers, now) }

    override fun remove(
        id: String,
        now: Moment,
    ): Change = calling { screening.remove(id, now) }
}
